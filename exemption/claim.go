package exemption

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// Claim is what the rules need to know of one person on one day: no name, no
// personal number. Facts that are left out are unknown, never denied.
type Claim struct {
	On   Date `json:"on"`            // the day of the visit or of the hospital day
	Born Date `json:"born,omitzero"` // proves minority, and age in 2008–2010
	Sex  Sex  `json:"sex,omitzero"`  // for the reduced fee of 2008-07-01 … 2010-12-31 alone

	Pension     Pension `json:"pension,omitzero"`
	PensionFrom Date    `json:"pension_from,omitzero"` // first day of the pension, zero = it was granted before the day of the claim

	Placement Placement  `json:"placement,omitzero"`
	Evidence  []Evidence `json:"evidence,omitzero"` // at most MaxEvidence items
}

// MaxEvidence is the most evidence items that one Claim may carry.
const MaxEvidence = 64

// Placement is the stay of a person in a home whose residents without income
// are exempt from the sampling price. It exempts from nothing else. A practice
// that attests the exemption without naming the home says UnspecifiedHome and
// NoIncome.
type Placement struct {
	Home    Home   `json:"home,omitzero"`
	Income  Income `json:"income,omitzero"`
	From    Date   `json:"from,omitzero"`    // first day, zero = open
	Through Date   `json:"through,omitzero"` // last day, zero = open
}

// check validates everything but the evidence. The day of birth may be the day
// of the claim and no later.
func (c *Claim) check() *fault {
	switch {
	case !c.On.IsValid():
		return &fault{"on", noDaySet}
	case !c.Born.IsZero() && !c.Born.IsValid():
		return &fault{"born", noSuchDay}
	case c.Born.After(c.On):
		return &fault{"born", "after the day of the claim; a day on or before it is accepted"}
	case c.Sex != 0 && !known(sexKeys[:], c.Sex):
		return notListed("sex", sexKeys[:], c.Sex)
	case c.Pension != 0 && !known(pensionKeys[:], c.Pension):
		return notListed("pension", pensionKeys[:], c.Pension)
	case !c.PensionFrom.IsZero() && !c.PensionFrom.IsValid():
		return &fault{"pension_from", noSuchDay}
	case c.Placement.Home != 0 && !known(homeKeys[:], c.Placement.Home):
		return notListed("placement.home", homeKeys[:], c.Placement.Home)
	case c.Placement.Income != 0 && !known(incomeKeys[:], c.Placement.Income):
		return notListed("placement.income", incomeKeys[:], c.Placement.Income)
	case len(c.Evidence) > MaxEvidence:
		return &fault{"evidence", fmt.Sprintf("%d items; at most %d are accepted", len(c.Evidence), MaxEvidence)}
	}
	return checkPeriod(&c.Placement.From, &c.Placement.Through, "placement.")
}

// claimFields is Claim without its methods.
type claimFields Claim

// UnmarshalJSON reads what encoding/json writes. An unknown key is an error
// that wraps ErrInput.
func (c *Claim) UnmarshalJSON(b []byte) error {
	var x claimFields
	if err := decodeStrict(b, &x, "claim"); err != nil {
		return err
	}
	*c = Claim(x)
	return nil
}

// placementFields is Placement without its methods.
type placementFields Placement

// UnmarshalJSON reads what encoding/json writes. An unknown key is an error
// that wraps ErrInput.
func (p *Placement) UnmarshalJSON(b []byte) error {
	var x placementFields
	if err := decodeStrict(b, &x, "placement"); err != nil {
		return err
	}
	*p = Placement(x)
	return nil
}

// decodeStrict decodes b and turns every error of encoding/json into ErrInput
// that names the field and repeats no value.
func decodeStrict(b []byte, into any, what string) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	err := d.Decode(into)
	var wrongType *json.UnmarshalTypeError
	switch {
	case err == nil:
		return nil
	case errors.Is(err, ErrInput):
		if key := badDay(b); key != "" {
			return (&fault{key, "not a day; " + dayForm}).err(what)
		}
		return err
	case errors.As(err, &wrongType):
		return (&fault{wrongType.Field, "wrong JSON type"}).err(what)
	}
	if _, key, ok := strings.Cut(err.Error(), "unknown field "); ok {
		return (&fault{"", "unknown key" + quotable(key)}).err(what)
	}
	return (&fault{"", "malformed JSON"}).err(what)
}

// badDay returns the key of the object b whose day cannot be read. A Date
// cannot say in which field it stands.
func badDay(b []byte) string {
	var fields map[string]json.RawMessage
	if json.Unmarshal(b, &fields) != nil {
		return ""
	}
	for _, key := range [...]string{"on", "born", "pension_from", "from", "through", "birth", "next_change"} {
		var d Date
		if raw, ok := fields[key]; ok && json.Unmarshal(raw, &d) != nil {
			return key
		}
	}
	return ""
}

// quotable returns a key found in the input for an error message if it looks
// like the key of a field, and nothing if it may be somebody's data.
func quotable(quoted string) string {
	key := strings.Trim(quoted, `"`)
	if key == "" || len(key) > 32 {
		return ""
	}
	for i := range len(key) {
		if c := key[i]; (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && c != '_' {
			return ""
		}
	}
	return ` "` + key + `"`
}
