package workdays

import (
	"fmt"
	"strconv"
	"strings"
)

// Unit is what a term is counted in.
type Unit uint8

// The units of a term.
const (
	_        Unit = iota
	Workdays      // работни дни
	Days          // дни, every day of the calendar
	Weeks         // седмици, to the same day of the week
	Months        // месеци, to the same number, else the last of the month
	Years         // години, to the same day, else the last of the month
)

var unitNames = []string{"", "workdays", "days", "weeks", "months", "years"}

// String returns the text form, "workdays" for Workdays, and "" where u is not set.
func (u Unit) String() string { return enumString(u, "Unit", unitNames) }

// MarshalText writes the plural, "workdays". An unset or unknown Unit refuses.
func (u Unit) MarshalText() ([]byte, error) { return enumText(u, "unit", unitNames) }

// UnmarshalText reads the plural and the singular; anything else wraps ErrInput.
func (u *Unit) UnmarshalText(b []byte) error {
	for i, n := range unitNames[1:] {
		if string(b) == n[:len(n)-1] {
			*u = Unit(i + 1)
			return nil
		}
	}
	return enumRead(u, b, "unit", unitNames)
}

// Roll says what becomes of a term whose last day is not a working day.
type Roll uint8

// RollForward is the rule of the procedural codes and the default.
const (
	RollForward Roll = iota // the term ends with the next working day
	NoRoll                  // the term ends with that day (VAT one-stop-shop returns)
)

var rollNames = []string{"forward", "no-roll"}

// String returns the text form: "forward" or "no-roll".
func (r Roll) String() string { return enumString(r, "Roll", rollNames) }

// MarshalText writes the text form. A value outside the list refuses.
func (r Roll) MarshalText() ([]byte, error) { return enumText(r, "roll", rollNames) }

// UnmarshalText reads what MarshalText writes; anything else wraps ErrInput.
func (r *Roll) UnmarshalText(b []byte) error { return enumRead(r, b, "roll", rollNames) }

// maxN is more than any unit needs to leave the table.
const maxN = 36_600

// Term is a period set by law or contract (срок), such as "5 workdays". The
// zero Term is not set.
type Term struct {
	N    int  // how many units, 0 to 36600; 0 ends with the day of the event itself
	Unit Unit // what N counts
	Roll Roll // what happens on a day off; without effect on working days, which end on one anyway
}

// AnswerTerm returns the term in which the National Health Insurance Fund
// answers a question put to its public consultations: „до 5 работни дни“.
func AnswerTerm() Term { return Term{N: 5, Unit: Workdays} }

// ParseTerm reads "5 workdays", "1 workday", "14 days", "2 weeks", "1 month" or
// "1 year", and "1 month no-roll" for a term that ends on a day off as well.
// Singular and plural are read with any number. Errors wrap ErrInput.
func ParseTerm(s string) (Term, error) {
	const form = `a term is written "5 workdays", "14 days", "2 weeks", "1 month" or "1 year no-roll"`
	const maxLen = 64 // far more than the longest term
	if len(s) > maxLen {
		return Term{}, fmt.Errorf("%w: %s", ErrInput, form)
	}
	f := strings.Fields(s)
	if len(f) < 2 || len(f) > 3 {
		return Term{}, fmt.Errorf("%w: %s", ErrInput, form)
	}
	var t Term
	n, ok := parseDigits(f[0])
	if len(f[0]) > len("36600") || !ok || n > maxN {
		return Term{}, fmt.Errorf("%w: the number of a term is 0 to %d: %s", ErrInput, maxN, form)
	}
	t.N = n
	if err := t.Unit.UnmarshalText([]byte(f[1])); err != nil {
		return Term{}, err
	}
	if len(f) == 3 {
		if err := t.Roll.UnmarshalText([]byte(f[2])); err != nil {
			return Term{}, err
		}
	}
	return t, nil
}

// IsZero reports whether t is not set.
func (t Term) IsZero() bool { return t == Term{} }

// check returns what is wrong with t. A term without a unit is not set.
func (t Term) check() error {
	switch {
	case t.Unit == 0:
		return fmt.Errorf("%w: the term has no unit: accepted are %q", ErrInput, unitNames[1:])
	case int(t.Unit) >= len(unitNames):
		return fmt.Errorf("%w: the term has an unknown unit: accepted are %q", ErrInput, unitNames[1:])
	case int(t.Roll) >= len(rollNames):
		return fmt.Errorf("%w: the term has an unknown roll: accepted are %q", ErrInput, rollNames)
	case t.N < 0 || t.N > maxN:
		return fmt.Errorf("%w: the number of a term is 0 to %d", ErrInput, maxN)
	}
	return nil
}

// String returns the text form: "1 workday", "5 workdays", "1 month no-roll",
// and "" where t is not set.
func (t Term) String() string {
	if t.IsZero() {
		return ""
	}
	u := t.Unit.String()
	if t.N == 1 {
		u = strings.TrimSuffix(u, "s")
	}
	s := strconv.Itoa(t.N) + " " + u
	if t.Roll != RollForward {
		s += " " + t.Roll.String()
	}
	return s
}

// MarshalText writes the text form, and nothing for the zero Term. A term that
// Deadline would not take refuses.
func (t Term) MarshalText() ([]byte, error) {
	if t.IsZero() {
		return []byte{}, nil
	}
	if err := t.check(); err != nil {
		return nil, err
	}
	return []byte(t.String()), nil
}

// UnmarshalText reads what ParseTerm reads, and the zero Term from nothing.
func (t *Term) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*t = Term{}
		return nil
	}
	v, err := ParseTerm(string(b))
	if err != nil {
		return err
	}
	*t = v
	return nil
}
