package fee

import "fmt"

// NoRateError says that a day that must be charged has no price: the law named
// none, or the table does not reach back so far. Days that are not charged
// (waived, over the cap, already paid, of an uninsured person) never cause it. It
// does not wrap ErrInput, as the input may be right: errors.As finds it.
type NoRateError struct {
	Service Service
	Day     Date // the first such day
	Before  Rate // the last row that ended on or before Day; zero if there is none
	After   Rate // the first row that begins after Day; zero if there is none
}

// Error says which day has no rate, what held before and after it, and, in
// Bulgarian, why no row followed.
func (e *NoRateError) Error() string {
	s := fmt.Sprintf("fee: no %s rate on %s", e.Service, e.Day)
	switch before, after := !e.Before.Since.IsZero(), !e.After.Since.IsZero(); {
	case before && after:
		s += fmt.Sprintf(": %s held until %s, %s came into force on %s by %s",
			e.Before.Amount, e.Before.Until.AddDays(-1), e.After.Amount, e.After.Since, e.After.Basis)
		if e.Before.Ended != "" {
			s += ". " + e.Before.Ended
		}
		return s
	case before:
		return s + fmt.Sprintf(": %s held until %s and no row follows", e.Before.Amount, e.Before.Until.AddDays(-1))
	case after:
		return s + fmt.Sprintf(": the table begins on %s with %s", e.After.Since, e.After.Amount)
	}
	return s + ": the table has no row for it"
}

// Step explains the gap in Bulgarian; Basis is that of the nearest rate, the
// next one or else the last one.
func (e *NoRateError) Step() Step {
	st := Step{Rule: RuleNoRate, Text: "За " + bgDay(e.Day) + " няма определен размер на таксата."}
	if e.Before.Ended != "" {
		st.Text += " " + e.Before.Ended
	}
	if !e.Before.Since.IsZero() {
		st.Text += " До " + bgDay(e.Before.Until.AddDays(-1)) + " включително размерът е " + sentence(e.Before.Amount.Bulgarian())
		st.Basis = e.Before.Basis
	}
	if !e.After.Since.IsZero() {
		st.Text += " От " + bgDay(e.After.Since) + " размерът е " + sentence(e.After.Amount.Bulgarian())
		st.Basis = e.After.Basis
	}
	return st
}

// noRate finds the nearest rates around a day without one.
func (t *Tariff) noRate(s Service, p Payer, day Date) error {
	e := &NoRateError{Service: s, Day: day}
	if t == nil {
		return e
	}
	for _, pr := range t.prices[s-1][p&1] {
		if int(pr.from) > day.serial() {
			e.After = t.rows[pr.row]
			break
		}
		e.Before = t.rows[pr.row] // it has Until, or there would be no gap after it
	}
	return e
}
