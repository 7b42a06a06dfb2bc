package fee

import (
	"math"
	"strconv"
)

// Amount is a sum of money in whole minor units: stotinki or euro cents. It is
// exact, compares with == and never holds a fraction of a cent. The zero
// Amount, without a currency, means "not set"; Amount{0, EUR} is a sum of 0.00.
type Amount struct {
	Minor    int64
	Currency Currency
}

// ParseAmount reads the one text form of an amount, "2.90 BGN": an optional
// minus, digits without a needless zero in front, a point, two digits, one space
// and the currency. Every other form is an error that wraps ErrInput, so that
// equal amounts have equal texts.
func ParseAmount(s string) (Amount, error) {
	const longest = len("-92233720368547758.08 BGN")
	if len(s) < len("0.00 BGN") || len(s) > longest {
		return Amount{}, notAmount()
	}
	number, code := s[:len(s)-4], s[len(s)-4:]
	var a Amount
	switch code {
	case " BGN":
		a.Currency = BGN
	case " EUR":
		a.Currency = EUR
	default:
		return Amount{}, notAmount()
	}
	digits := number
	if digits[0] == '-' {
		digits = digits[1:]
	}
	whole := len(digits) - 3
	if whole < 1 || digits[whole] != '.' || digits[0] == '0' && whole > 1 {
		return Amount{}, notAmount()
	}
	if whole > 17 {
		return Amount{}, tooLarge() // 20 digits could wrap below
	}
	var abs uint64
	for i := range len(digits) {
		c := digits[i]
		if i == whole {
			continue
		}
		if c < '0' || c > '9' {
			return Amount{}, notAmount()
		}
		abs = abs*10 + uint64(c-'0')
	}
	negative := len(digits) < len(number)
	switch {
	case negative && abs == 0:
		return Amount{}, notAmount()
	case negative && abs <= 1<<63:
		a.Minor = -int64(abs-1) - 1 // -2^63 has no positive twin
	case negative || abs > math.MaxInt64:
		return Amount{}, tooLarge()
	default:
		a.Minor = int64(abs)
	}
	return a, nil
}

func notAmount() error {
	return invalid("amount", `an amount is written "2.90 BGN" or "1.48 EUR"`)
}

// Add returns a + b. Different or unset currencies and a sum beyond int64 are
// errors that wrap ErrInput.
func (a Amount) Add(b Amount) (Amount, error) {
	if a.Currency != b.Currency || !known(currencyNames[:], a.Currency) {
		return Amount{}, invalid("currency", "both amounts must be in the same currency; convert one first")
	}
	sum := a.Minor + b.Minor
	if (sum > a.Minor) != (b.Minor > 0) {
		return Amount{}, tooLarge()
	}
	return Amount{sum, a.Currency}, nil
}

// Mul returns a taken n times. A product beyond int64 is an error that wraps
// ErrInput.
func (a Amount) Mul(n int64) (Amount, error) {
	p := a.Minor * n
	if n == -1 && a.Minor == math.MinInt64 || n != 0 && p/n != a.Minor {
		return Amount{}, tooLarge()
	}
	return Amount{p, a.Currency}, nil
}

// String returns the form "2.90 BGN", and "" for an amount that is not set.
func (a Amount) String() string {
	var buf [32]byte
	b, err := a.AppendText(buf[:0])
	if err != nil {
		return string(appendMinor(buf[:0], a.Minor, '.')) + " " + a.Currency.String()
	}
	return string(b)
}

// Bulgarian returns the form receipts print, „2,90 лв.“ or „1,48 €“, and "" for
// an amount that is not set.
func (a Amount) Bulgarian() string {
	var sign string
	switch a.Currency {
	case BGN:
		sign = " лв."
	case EUR:
		sign = " €"
	default:
		return a.String()
	}
	var buf [40]byte
	return string(append(appendMinor(buf[:0], a.Minor, ','), sign...))
}

// AppendText appends the form "2.90 BGN" to b, and nothing for an amount that
// is not set. A number without a currency refuses. It allocates only if b has
// no room.
func (a Amount) AppendText(b []byte) ([]byte, error) {
	if a == (Amount{}) {
		return b, nil
	}
	if !known(currencyNames[:], a.Currency) {
		return b, unknownKey(currencyNames[:], "currency")
	}
	b = appendMinor(b, a.Minor, '.')
	b = append(b, ' ')
	return append(b, currencyNames[a.Currency]...), nil
}

// MarshalText writes what AppendText appends. JSON uses it: an amount is a string.
func (a Amount) MarshalText() ([]byte, error) {
	return a.AppendText(make([]byte, 0, 24))
}

// UnmarshalText reads what MarshalText writes.
func (a *Amount) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*a = Amount{}
		return nil
	}
	if len(b) > 32 { // far longer than any amount: do not copy it
		return notAmount()
	}
	p, err := ParseAmount(string(b))
	if err != nil {
		return err
	}
	*a = p
	return nil
}

func appendMinor(b []byte, minor int64, point byte) []byte {
	abs := uint64(minor)
	if minor < 0 {
		b = append(b, '-')
		abs = -abs
	}
	b = strconv.AppendUint(b, abs/100, 10)
	cents := byte(abs % 100)
	return append(b, point, '0'+cents/10, '0'+cents%10)
}
