package fee_test

import (
	"encoding/json"
	"errors"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/nzok-rules/nzok/fee"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
)

// A text that parses prints itself: one text for one amount.
func FuzzParseAmount(f *testing.F) {
	for _, s := range []string{"2.90 BGN", "-0.01 EUR", "0.00 BGN", "\u22122.90 BGN", "2,90 лв.", "92233720368547758.07 BGN", "-92233720368547758.08 EUR"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := fee.ParseAmount(s)
		if err != nil {
			require.ErrorIs(t, err, fee.ErrInput)
			require.Equal(t, fee.Amount{}, a)
			return
		}
		require.Equal(t, s, a.String())
		d, err := decimal.NewFromString(s[:len(s)-4])
		require.NoError(t, err)
		back, err := fee.FromDecimal(d, a.Currency)
		require.NoError(t, err)
		require.Equal(t, a, back)
	})
}

func FuzzArithmetic(f *testing.F) {
	f.Add(int64(290), int64(-1))
	f.Add(int64(-1<<63), int64(-1<<63))
	f.Fuzz(checkArithmetic)
}

// FromDecimal is exact or refuses, judged by big rationals.
func FuzzFromDecimal(f *testing.F) {
	f.Add("290", int32(-2), uint16(0))
	f.Add("-1", int32(-3), uint16(0))
	f.Add("9223372036854775807", int32(-2), uint16(0))
	f.Add("1", int32(2_000_000_000), uint16(0))
	f.Add("29", int32(-10_001), uint16(10_000))
	f.Fuzz(func(t *testing.T, digits string, exp int32, zeros uint16) {
		if len(digits) > 10_000 || strings.ContainsAny(digits, "_xXbBoO") {
			return
		}
		coef, ok := new(big.Int).SetString(digits+strings.Repeat("0", int(zeros)%10_001), 10)
		if !ok {
			return
		}
		got, err := fee.FromDecimal(decimal.NewFromBigInt(coef, exp), fee.BGN)
		if err != nil {
			require.ErrorIs(t, err, fee.ErrInput)
			require.Equal(t, fee.Amount{}, got)
		}
		// The rational cannot be built for every exponent. Beyond these a
		// coefficient of 20 000 digits is not in range, or not whole.
		if exp > 30 || exp < -25_000 {
			require.Equal(t, coef.Sign() == 0, err == nil)
			return
		}
		want := new(big.Rat).SetInt(coef)
		scale := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(max(int64(exp)+2, -int64(exp)-2)), nil))
		if exp+2 < 0 {
			scale.Inv(scale)
		}
		want.Mul(want, scale)
		require.Equal(t, want.IsInt() && want.Num().IsInt64(), err == nil)
		if err == nil {
			require.Equal(t, want.Num().Int64(), got.Minor)
			require.True(t, got.Decimal().Equal(decimal.New(got.Minor, -2)))
		}
	})
}

// A stay agrees with the naive count, day by day.
func FuzzStay(f *testing.F) {
	for i := range uint64(20) {
		f.Add(i, i*i)
	}
	f.Fuzz(func(t *testing.T, a, b uint64) {
		checkAgainstNaive(t, randomStay(rand.New(rand.NewPCG(a, b))))
	})
}

// Whatever JSON a host sends: an answer or ErrInput or a day without a rate, no
// panic, and a consistent receipt.
func FuzzEncounters(f *testing.F) {
	f.Add(`{"on": "2026-01-01", "referral": "referred", "sample": "taken-here", "sampling_price": "2.00 EUR"}`)
	f.Add(`{"admitted": "2025-12-30", "discharged": "2026-01-03", "days_paid": [{"year": 2025, "days": 3}], "waivers": [{"basis": {"act": "ЗЗО"}}]}`)
	f.Add(`{"on": "2012-08-20", "payer": "waived", "waivers": [{"from": "2012-08-20", "basis": {"act": " ", "url": "x"}}]}`)
	f.Add(`{"on": "2026-01-01", "dayspaid": [{"days": 1}]}`)
	f.Add(`{"payer": "waived", "admitted": "0001-01-01", "charged_through": "0099-12-31", "waivers": [{"through": "9999-12-31", "basis": {"act": "\u0000 "}, "ground": "\n"}]}`)
	f.Fuzz(func(t *testing.T, s string) {
		var visit fee.Visit
		var lab fee.LabVisit
		var stay fee.Stay
		tariff := fee.Bulgaria()
		if reads(t, s, &visit) {
			r, err := tariff.Visit(visit)
			checkAnswer(t, r, err)
		}
		if reads(t, s, &lab) {
			r, err := tariff.Lab(lab)
			checkAnswer(t, r, err)
		}
		if reads(t, s, &stay) {
			r, err := tariff.Stay(stay)
			checkAnswer(t, r, err)
		}
	})
}

// reads reports whether a text reads; JSON that does not is blamed on the input.
func reads(t *testing.T, s string, into any) bool {
	t.Helper()
	err := json.Unmarshal([]byte(s), into)
	if err != nil && json.Valid([]byte(s)) {
		require.ErrorIs(t, err, fee.ErrInput)
		require.Less(t, len(err.Error()), 200)
	}
	return err == nil
}

func checkAnswer(t *testing.T, r fee.Receipt, err error) {
	t.Helper()
	if err == nil {
		total, state := billed(t, r.Total.Currency, r.Lines())
		require.Equal(t, total, r.Total)
		require.Equal(t, state, r.State)
		require.NotEmpty(t, r.Text(fee.BGN))
		require.NotEmpty(t, r.Steps())
		return
	}
	require.True(t, r.Equal(fee.Receipt{}))
	require.Less(t, len(err.Error()), 300)
	var nr *fee.NoRateError
	if !errors.As(err, &nr) {
		require.ErrorIs(t, err, fee.ErrInput)
	}
}

// A receipt that reads back prints and compares without a panic.
func FuzzReceiptJSON(f *testing.F) {
	r, err := fee.Bulgaria().Stay(benchNewYear)
	require.NoError(f, err)
	b, err := json.Marshal(r)
	require.NoError(f, err)
	f.Add(string(b))
	f.Add(`{"service": "sampling", "total": "1.00 EUR", "lines": [{"service": "visit"}], "steps": [{}]}`)
	f.Fuzz(func(t *testing.T, s string) {
		var r fee.Receipt
		if json.Unmarshal([]byte(s), &r) != nil {
			return
		}
		require.True(t, r.Equal(r))
		_ = r.Text(fee.BGN)
		_ = r.AppendRules(nil)
	})
}

// Whatever a host writes into the fields of a receipt: the same lines and steps.
func FuzzChangedReceipt(f *testing.F) {
	f.Add(uint8(99), uint8(0), int64(1), 2026, 1, 1)
	f.Add(uint8(3), uint8(2), int64(-1<<63), -1<<63, 1<<40, -1)
	f.Fuzz(func(t *testing.T, service, currency uint8, minor int64, y, m, d int) {
		for _, r := range everyKind(t) {
			checkMutated(t, r, service, currency, minor, day(y, m, d))
		}
	})
}

// A table of any rows either refuses or answers each day as a search of its rows.
func FuzzTariff(f *testing.F) {
	b, err := json.Marshal(rows(fee.Bulgaria()))
	require.NoError(f, err)
	f.Add(string(b))
	f.Add(`[{"service": "visit", "payer": "reduced", "since": "2026-01-01", "until": "2026-01-09", "amount": "1.00 EUR", "state": "1.00 EUR", "basis": {"act": "А"}},
		{"service": "visit", "payer": "standard", "since": "2026-01-05", "amount": "3.00 EUR", "basis": {"act": "А"}}]`)
	f.Fuzz(func(t *testing.T, s string) {
		var in []fee.Rate
		if json.Unmarshal([]byte(s), &in) != nil {
			return
		}
		tariff, err := fee.NewTariff(in...)
		if err != nil {
			require.ErrorIs(t, err, fee.ErrInput)
			return
		}
		all := rows(tariff)
		require.Len(t, all, len(in))
		for _, r := range all {
			for _, d := range []fee.Date{r.Since.AddDays(-1), r.Since, r.Since.AddDays(3), r.Until} {
				if !d.IsValid() {
					continue
				}
				want := inForce(all, r.Service, fee.Standard, d)
				require.LessOrEqual(t, len(want), 1)
				got, err := tariff.Rate(r.Service, fee.Standard, d)
				require.Equal(t, len(want) == 1, err == nil)
				if err == nil {
					require.Equal(t, want[0], got)
				}
			}
		}
	})
}
