package fee

import (
	"math"
	"math/bits"
)

// Currency is the currency of an amount. The zero Currency is unset.
type Currency uint8

// The currencies of Bulgaria: the lev until 2025-12-31, the euro from 2026-01-01.
const (
	_   Currency = iota
	BGN          // лев
	EUR          // евро
)

// The fixed rate, 1.95583 levs for one euro, as a fraction: a shortened or
// inverted rate may not be used.
const (
	levs  = 195_583
	euros = 100_000
)

// euroDay is the serial of 2026-01-01, the first day of the euro.
const euroDay = 20_454

// currencyOn returns the currency of Bulgaria on a day.
func currencyOn(serial int) Currency {
	if serial >= euroDay {
		return EUR
	}
	return BGN
}

// Convert returns a in the other currency at 1.95583 levs for one euro,
// rounded to two decimals by the third one: 5 and more goes up, in absolute
// value for a negative amount. An amount already in that currency is returned
// as it is. An unset currency or a result beyond int64 is an error that wraps
// ErrInput.
func (a Amount) Convert(to Currency) (Amount, error) {
	if !known(currencyNames[:], a.Currency) || !known(currencyNames[:], to) {
		return Amount{}, unknownKey(currencyNames[:], "currency")
	}
	num, den := uint64(euros), uint64(levs) // from levs to euros
	switch {
	case a.Currency == to:
		return a, nil
	case to == BGN:
		num, den = den, num
	}
	abs := uint64(a.Minor)
	if a.Minor < 0 {
		abs = -abs
	}
	// The quotient is below 2^64, as the rate is below 2 and abs at most 2^63.
	hi, lo := bits.Mul64(abs, num)
	q, rem := bits.Div64(hi, lo, den)
	if 2*rem >= den {
		q++
	}
	if a.Minor < 0 && q <= 1<<63 {
		return Amount{-int64(q), to}, nil // right for -2^63 too, which is its own negative
	}
	if q > math.MaxInt64 {
		return Amount{}, tooLarge()
	}
	return Amount{int64(q), to}, nil
}

func tooLarge() error {
	return invalid("amount", "beyond the range of 64-bit minor units")
}
