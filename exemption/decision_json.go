package exemption

import "encoding/json"

// decisionFields is the JSON form of a Decision.
type decisionFields struct {
	Outcome    Outcome  `json:"outcome"`
	Ground     Ground   `json:"ground,omitzero"`
	Basis      Citation `json:"basis,omitzero"`
	Through    Date     `json:"through,omitzero"`
	NextChange Date     `json:"next_change,omitzero"`
	Grounds    []Ground `json:"grounds,omitempty"`
	Missing    []Need   `json:"missing,omitempty"`
	Steps      []Step   `json:"steps,omitempty"`
}

// MarshalJSON writes the decision with its grounds, what is missing and its
// steps. A Decision that Assess did not make refuses: its outcome is unset.
func (d Decision) MarshalJSON() ([]byte, error) {
	return json.Marshal(decisionFields{
		d.Outcome, d.Ground, d.Basis, d.Through, d.NextChange, d.Grounds(), d.Missing(), d.Steps(),
	})
}

// UnmarshalJSON reads what MarshalJSON writes. An unknown key is an error that
// wraps ErrInput.
func (d *Decision) UnmarshalJSON(b []byte) error {
	var x decisionFields
	if err := decodeStrict(b, &x, "decision"); err != nil {
		return err
	}
	*d = Decision{Outcome: x.Outcome, Ground: x.Ground, Basis: x.Basis, Through: x.Through, NextChange: x.NextChange}
	for _, g := range x.Grounds {
		d.grounds |= setOf(g)
	}
	d.more = &overflow{told: true, steps: x.Steps, missing: x.Missing}
	return nil
}
