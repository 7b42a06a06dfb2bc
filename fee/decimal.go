package fee

import (
	"math/big"

	"github.com/shopspring/decimal"
)

// Decimal returns the number of a in whole currency units, without the currency:
// 2.90 BGN is 2.90. It is exact.
func (a Amount) Decimal() decimal.Decimal { return decimal.New(a.Minor, -2) }

// FromDecimal returns d units of a currency, as 2.9 levs = 2.90 BGN. It never
// rounds and never wraps: a number that is no whole count of stotinki or cents,
// or is beyond int64 of them, is an error that wraps ErrInput. Absurd exponents
// cost nothing: no power of ten is built before it is known to be needed.
func FromDecimal(d decimal.Decimal, c Currency) (Amount, error) {
	if !known(currencyNames[:], c) {
		return Amount{}, unknownKey(currencyNames[:], "currency")
	}
	if d.Sign() == 0 {
		return Amount{0, c}, nil
	}
	coef := d.Coefficient()
	shift := int64(d.Exponent()) + 2 // minor units = coef · 10^shift
	if shift < 0 {
		drop := -shift
		// 10^drop divides coef only if 2^drop does, which is cheap to see.
		if int64(coef.TrailingZeroBits()) < drop {
			return Amount{}, notWhole()
		}
		rem := new(big.Int)
		coef.QuoRem(coef, pow10(drop), rem)
		if rem.Sign() != 0 {
			return Amount{}, notWhole()
		}
		shift = 0
	}
	if shift > 18 || !coef.IsInt64() {
		return Amount{}, tooLarge()
	}
	return Amount{coef.Int64(), c}.Mul(pow10(shift).Int64())
}

func pow10(n int64) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil) }

func notWhole() error {
	return invalid("amount", "a whole number of stotinki or cents is accepted, nothing is rounded")
}
