package fee

import "encoding/json"

// receiptFields has the fields of Receipt without its methods.
type receiptFields Receipt

// receiptJSON is a receipt with everything it can say spelled out.
type receiptJSON struct {
	receiptFields
	From     Date       `json:"from,omitzero"`    // first day counted of a stay
	Through  Date       `json:"through,omitzero"` // last day counted of a stay, inclusive
	DaysPaid []YearDays `json:"days_paid,omitzero"`
	LastPaid Date       `json:"last_paid,omitzero"`
	Lines    []Line     `json:"lines,omitzero"`
	Steps    []Step     `json:"steps,omitzero"`
}

// MarshalJSON writes the sums together with the rendered lines and steps, the days
// paid and the first and last day of a stay, so that a reader needs no tariff.
func (r Receipt) MarshalJSON() ([]byte, error) {
	from, through := r.days()
	return json.Marshal(receiptJSON{receiptFields(r), from, through, r.DaysPaid(), r.LastPaid(), r.Lines(), r.Steps()})
}

// UnmarshalJSON reads what MarshalJSON writes. The receipt is Equal to the one
// written and prints the same, whatever tariff there is today.
func (r *Receipt) UnmarshalJSON(b []byte) error {
	var j receiptJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	*r = Receipt(j.receiptFields)
	r.read = &rendered{j.Lines, j.Steps, j.DaysPaid, j.LastPaid, j.Service, j.From, j.Through}
	return nil
}
