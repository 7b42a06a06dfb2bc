package exemption

import "fmt"

// Percent is a degree of reduced working capacity (процент намалена
// работоспособност) from 0 to 100, exact to a hundredth. The zero Percent is
// unset, which is not 0 %.
type Percent struct {
	n uint16 // hundredths of a percent plus one; 0 is unset
}

const wholePercent = 100 // hundredths

// NewPercent returns hundredths of a percent as a Percent: 7150 is 71.5 %.
// Less than 0 or more than 10000 is an error that wraps ErrInput.
func NewPercent(hundredths int) (Percent, error) {
	if hundredths < 0 || hundredths > 100*wholePercent {
		return Percent{}, fmt.Errorf("%w: percent: outside 0 to 100", ErrInput)
	}
	return Percent{uint16(hundredths + 1)}, nil
}

// ParsePercent reads "85", "71.5" or "71,5", with at most two decimals and an
// optional percent sign.
func ParsePercent(s string) (Percent, error) {
	form := fmt.Errorf("%w: percent: a number from 0 to 100 with at most two decimals is accepted", ErrInput)
	for len(s) > 0 && s[len(s)-1] == ' ' {
		s = s[:len(s)-1]
	}
	if len(s) > 1 && s[len(s)-1] == '%' {
		s = s[:len(s)-1]
		if s[len(s)-1] == ' ' {
			s = s[:len(s)-1]
		}
	}
	if len(s) > len("100.00") {
		return Percent{}, form
	}
	n, whole, decimals, point := 0, 0, 0, false
	for i := range len(s) {
		c := s[i]
		switch {
		case (c == '.' || c == ',') && !point:
			point = true
		case c < '0' || c > '9':
			return Percent{}, form
		case point:
			n, decimals = n*10+int(c-'0'), decimals+1
		default:
			n, whole = n*10+int(c-'0'), whole+1
		}
	}
	if whole == 0 || decimals > 2 || point && decimals == 0 {
		return Percent{}, form
	}
	for ; decimals < 2; decimals++ {
		n *= 10
	}
	return NewPercent(n)
}

// IsZero reports whether p is unset.
func (p Percent) IsZero() bool { return p == Percent{} }

// Hundredths returns p in hundredths of a percent; ok is false where p is
// unset.
func (p Percent) Hundredths() (n int, ok bool) { return max(int(p.n)-1, 0), p.n != 0 }

// String returns "85" or "71.5", and "" for the zero Percent.
func (p Percent) String() string {
	n, ok := p.Hundredths()
	switch {
	case !ok:
		return ""
	case n%100 == 0:
		return fmt.Sprint(n / 100)
	case n%10 == 0:
		return fmt.Sprintf("%d.%d", n/100, n%100/10)
	}
	return fmt.Sprintf("%d.%02d", n/100, n%100)
}

// MarshalText writes what String returns.
func (p Percent) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what ParsePercent reads, and nothing as unset.
func (p *Percent) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*p = Percent{}
		return nil
	}
	q, err := ParsePercent(string(b))
	if err != nil {
		return err
	}
	*p = q
	return nil
}

// UnmarshalJSON reads the text form, and a bare number as other systems write
// it.
func (p *Percent) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	if len(b) >= 2 && b[0] == '"' {
		b = b[1 : len(b)-1]
	}
	return p.UnmarshalText(b)
}
