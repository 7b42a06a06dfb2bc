package moderation

import (
	"fmt"
	"time"
)

// Sex is the sex that an ЕГН tells.
type Sex uint8

// The sexes. The zero Sex is unset.
const (
	_      Sex = iota
	Female     // жена
	Male       // мъж
)

var sexKeys = [...]string{Female: "female", Male: "male"}

// String returns "female" or "male".
func (s Sex) String() string {
	if s == 0 || int(s) >= len(sexKeys) {
		return "unset"
	}
	return sexKeys[s]
}

// MarshalText writes the key of s; an unset or unknown Sex refuses.
func (s Sex) MarshalText() ([]byte, error) {
	if s == 0 || int(s) >= len(sexKeys) {
		return nil, fmt.Errorf("%w: no such sex", ErrInput)
	}
	return []byte(sexKeys[s]), nil
}

// UnmarshalText reads what MarshalText writes.
func (s *Sex) UnmarshalText(b []byte) error {
	for i, key := range sexKeys {
		if i > 0 && key == string(b) {
			*s = Sex(i)
			return nil
		}
	}
	return fmt.Errorf("%w: a sex is \"female\" or \"male\"", ErrInput)
}

// CivilNumber is a valid ЕГН (единен граждански номер): the day of birth, an
// order number whose last digit tells the sex, and a check digit. The zero
// CivilNumber is unset. It is comparable.
//
// Its text form is the number itself, which must not reach logs: %v of a
// CivilNumber prints the birth year only.
type CivilNumber struct {
	digits [10]byte // 0 to 9; all zero is no valid number, so it means unset
}

// ParseEGN reads an ЕГН of exactly ten digits. It must have a day of birth that
// exists, from 1800 on, and the right check digit. The error wraps ErrInput and
// never repeats the number. That a number is valid does not mean that a person
// has it.
func ParseEGN(s string) (CivilNumber, error) {
	var n CivilNumber
	if len(s) != len(n.digits) {
		return CivilNumber{}, fmt.Errorf("%w: an ЕГН has 10 digits, not %d bytes", ErrInput, len(s))
	}
	for i := range len(s) {
		if !isDigit(s[i]) {
			return CivilNumber{}, fmt.Errorf("%w: an ЕГН has digits only; position %d has none", ErrInput, i+1)
		}
		n.digits[i] = s[i] - '0'
	}
	if !civilBirth(n.digits[:]).IsValid() {
		return CivilNumber{}, fmt.Errorf("%w: the first six digits of an ЕГН are a day YYMMDD with 20 added to the month before 1900 and 40 from 2000; these are none", ErrInput)
	}
	if !civilCheck(n.digits[:]) {
		return CivilNumber{}, fmt.Errorf("%w: the check digit of the ЕГН is wrong", ErrInput)
	}
	return n, nil
}

// civilBirth returns the day of birth in the digits of an ЕГН, and a Date that
// is not valid where they hold none.
func civilBirth(d []byte) Date {
	year, month, day := int(d[0])*10+int(d[1]), int(d[2])*10+int(d[3]), int(d[4])*10+int(d[5])
	switch {
	case month > 40:
		year, month = year+2000, month-40
	case month > 20:
		year, month = year+1800, month-20
	default:
		year += 1900
	}
	// The Gregorian calendar came on 1 April 1916, which was called the 14th.
	if year == 1916 && month == 4 && day <= 13 {
		return Date{}
	}
	return dateOf(year, month, day)
}

func civilCheck(d []byte) bool {
	return weighted(d, []byte{2, 4, 8, 5, 10, 9, 7, 3, 6})%11%10 == int(d[9])
}

func dateOf(year, month, day int) Date { return Date{year, time.Month(month), day} }

// IsZero reports whether n is unset.
func (n CivilNumber) IsZero() bool { return n == CivilNumber{} }

// Birth returns the day of birth, from 1800-01-01 to 2099-12-31; the zero Date
// where n is unset.
func (n CivilNumber) Birth() Date {
	if n.IsZero() {
		return Date{}
	}
	return civilBirth(n.digits[:])
}

// Sex returns the sex that the ninth digit tells: even is male.
func (n CivilNumber) Sex() Sex {
	switch {
	case n.IsZero():
		return 0
	case n.digits[8]%2 == 0:
		return Male
	default:
		return Female
	}
}

// String returns the number with all but the year of birth hidden, such as
// "61********", so that a number that slips into a log harms nobody.
func (n CivilNumber) String() string {
	if n.IsZero() {
		return ""
	}
	return string([]byte{'0' + n.digits[0], '0' + n.digits[1]}) + "********"
}

// MarshalText writes the ten digits, and nothing for the unset number.
func (n CivilNumber) MarshalText() ([]byte, error) {
	if n.IsZero() {
		return nil, nil
	}
	b := make([]byte, len(n.digits))
	for i, d := range n.digits {
		b[i] = '0' + d
	}
	return b, nil
}

// UnmarshalText reads what MarshalText writes.
func (n *CivilNumber) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*n = CivilNumber{}
		return nil
	}
	m, err := ParseEGN(string(b))
	if err != nil {
		return err
	}
	*n = m
	return nil
}

// The years in which somebody named in a question of today may be born. Of
// random ten digits 1.1 % pass as an ЕГН of 1800–2099 and 0.4 % as one of
// these; where the word ЕГН stands beside the number, every year is accepted.
const (
	oldestBirth   = 1905
	youngestBirth = 2035
)

// findEGN tries the runs from i on as an ЕГН. It returns the run after it.
func (g *group) findEGN(i int, near *nearby) (j int, c Certainty, rule string) {
	j, ok := g.take(i, 10)
	if !ok {
		return 0, 0, ""
	}
	d := g.digits[g.runs[i].first:][:10]
	cued := near.is(cueEGN)
	birth := civilBirth(d)
	switch {
	case !birth.IsValid() || !civilCheck(d):
		// A slip of the finger next to the word ЕГН still leads to a person.
		if cued && !near.is(cuePhone) {
			return j, Likely, "egn-cue"
		}
		return 0, 0, ""
	case cued:
		return j, Certain, "egn-check-digit-cue"
	case near.reference || near.unit || near.coded || near.is(cueLNCH) && validLNCH(d) || near.is(cueUIN) || near.is(cueEIK) || near.is(cueHealth):
		return 0, 0, ""
	case birth.Year < oldestBirth || birth.Year > youngestBirth:
		return 0, 0, ""
	case j > i+1 && !g.plainEGN(i, j):
		return 0, 0, ""
	}
	return j, Likely, "egn-check-digit"
}

// plainEGN reports whether ten digits in several runs are written as somebody
// writes an ЕГН: by one separator, and nothing else beside it.
func (g *group) plainEGN(i, j int) bool {
	if i > 0 && g.runs[i].before == g.runs[i+1].before || j < g.nr && g.runs[j].before == g.runs[i+1].before {
		return false
	}
	s := g.runs[i+1].before
	return g.uniform(i, j) && (s == jointSpace || s == jointDash || s == jointDot)
}
