package fee_test

import (
	"encoding"
	"encoding/json"
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/nzok-rules/nzok/fee"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var _ encoding.TextAppender = fee.Amount{}

func TestAmountText(t *testing.T) {
	for text, a := range map[string]fee.Amount{
		"2.90 BGN":                  bgn(290),
		"0.00 EUR":                  eur(0),
		"0.01 EUR":                  eur(1),
		"-0.01 BGN":                 bgn(-1),
		"-100.05 EUR":               eur(-10005),
		"92233720368547758.07 BGN":  bgn(math.MaxInt64),
		"-92233720368547758.08 BGN": bgn(math.MinInt64),
		"-92233720368547758.07 EUR": eur(-math.MaxInt64),
	} {
		assert.Equal(t, text, a.String())
		got, err := fee.ParseAmount(text)
		require.NoError(t, err, text)
		assert.Equal(t, a, got)

		b, err := json.Marshal(a)
		require.NoError(t, err)
		assert.Equal(t, `"`+text+`"`, string(b))
		var back fee.Amount
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Equal(t, a, back)
	}
}

func TestAmountUnset(t *testing.T) {
	var a fee.Amount
	assert.Empty(t, a.String())
	assert.Empty(t, a.Bulgarian())
	b, err := a.MarshalText()
	require.NoError(t, err)
	assert.Empty(t, b)
	back := eur(5)
	require.NoError(t, back.UnmarshalText(b))
	assert.Equal(t, a, back)

	_, err = fee.Amount{Minor: 5}.MarshalText()
	require.ErrorIs(t, err, fee.ErrInput)
	_, err = json.Marshal(fee.Amount{Minor: 5, Currency: 9})
	require.ErrorIs(t, err, fee.ErrInput)
	assert.Equal(t, "0.05 Currency(9)", fee.Amount{Minor: 5, Currency: 9}.String(), "visible when debugging")
}

func TestAmountBulgarian(t *testing.T) {
	assert.Equal(t, "2,90 лв.", bgn(290).Bulgarian())
	assert.Equal(t, "1,48 €", eur(148).Bulgarian())
	assert.Equal(t, "-0,05 €", eur(-5).Bulgarian())
	assert.Equal(t, "0,00 лв.", bgn(0).Bulgarian())
}

func TestParseAmountRefuses(t *testing.T) {
	for _, s := range []string{
		"", "2.90", "BGN", " BGN", "2.90BGN", "2.90  BGN", " 2.90 BGN", "2.90 BGN ", "2.90 bgn", "2.90 USD",
		"2.9 BGN", "2.900 BGN", "2 BGN", ".90 BGN", "2. BGN", "2.90. BGN", "2..0 BGN",
		"02.90 BGN", "00.90 BGN", "-0.00 BGN", "+2.90 BGN", "--2.90 BGN", "-.90 BGN",
		"\u22122.90 BGN", "2,90 BGN", "2,90 лв.", "2.90 лв.", "1 000.00 BGN", "1e3.00 BGN", "٢.90 BGN", "2.9٠ BGN",
		"92233720368547758.08 BGN", "-92233720368547758.09 BGN", "99999999999999999.99 BGN", "200000000000000000.00 BGN", "-200000000000000000.00 BGN", "-99999999999999999.99 BGN",
		"NaN BGN", "0x1.00 BGN", strings.Repeat("9", 100_000) + ".00 BGN",
	} {
		_, err := fee.ParseAmount(s)
		require.ErrorIs(t, err, fee.ErrInput, "%.40q", s)
		require.Less(t, len(err.Error()), 120, "the text is not repeated")
		if s != "" {
			a := eur(7)
			require.ErrorIs(t, a.UnmarshalText([]byte(s)), fee.ErrInput, "%.40q", s)
			require.Equal(t, eur(7), a, "untouched")
		}
	}
}

func TestAmountAdd(t *testing.T) {
	sum, err := bgn(290).Add(bgn(-90))
	require.NoError(t, err)
	assert.Equal(t, bgn(200), sum)
	for _, c := range [][2]fee.Amount{
		{bgn(1), eur(1)}, {bgn(1), {}}, {{}, {}}, {{Minor: 1, Currency: 9}, {Minor: 1, Currency: 9}},
		{bgn(math.MaxInt64), bgn(1)}, {bgn(math.MinInt64), bgn(-1)}, {bgn(math.MinInt64), bgn(math.MinInt64)},
	} {
		_, err := c[0].Add(c[1])
		require.ErrorIs(t, err, fee.ErrInput, "%v", c)
	}
}

// edges are the numbers around which overflow checks go wrong.
var edges = []int64{math.MinInt64, math.MinInt64 + 1, -1 << 32, -195_583, -100_000, -3, -2, -1, 0, 1, 2, 3, 50_000, -150_000, 97_791, 97_792,
	100_000, 195_583, 1 << 31, math.MaxInt64 / 2, math.MaxInt64/2 + 1, math.MaxInt64 - 1, math.MaxInt64}

func TestAmountArithmeticAgainstBig(t *testing.T) {
	for _, x := range edges {
		for _, y := range edges {
			checkArithmetic(t, x, y)
		}
	}
}

func checkArithmetic(t *testing.T, x, y int64) {
	t.Helper()
	bx, by := big.NewInt(x), big.NewInt(y)
	got, err := bgn(x).Add(bgn(y))
	checkBig(t, new(big.Int).Add(bx, by), got, err)
	got, err = bgn(x).Mul(y)
	checkBig(t, new(big.Int).Mul(bx, by), got, err)
	got, err = bgn(x).Convert(fee.EUR)
	checkBig(t, rounded(bx, 100_000, 195_583), got, err)
	got, err = eur(x).Convert(fee.BGN)
	checkBig(t, rounded(bx, 195_583, 100_000), got, err)
}

// rounded is x·num/den to the nearest whole, halves away from zero.
func rounded(x *big.Int, num, den int64) *big.Int {
	n := new(big.Int).Mul(new(big.Int).Abs(x), big.NewInt(2*num))
	n.Add(n, big.NewInt(den)).Quo(n, big.NewInt(2*den))
	if x.Sign() < 0 {
		n.Neg(n)
	}
	return n
}

func checkBig(t *testing.T, want *big.Int, got fee.Amount, err error) {
	t.Helper()
	if !want.IsInt64() {
		require.ErrorIs(t, err, fee.ErrInput)
		require.Equal(t, fee.Amount{}, got)
		return
	}
	require.NoError(t, err)
	require.Equal(t, want.Int64(), got.Minor)
}

func TestConvertRefusesUnsetCurrencies(t *testing.T) {
	_, err := fee.Amount{}.Convert(fee.EUR)
	require.ErrorIs(t, err, fee.ErrInput)
	_, err = bgn(1).Convert(0)
	require.ErrorIs(t, err, fee.ErrInput)
	_, err = bgn(1).Convert(3)
	require.ErrorIs(t, err, fee.ErrInput)
	same, err := bgn(math.MinInt64).Convert(fee.BGN)
	require.NoError(t, err)
	assert.Equal(t, bgn(math.MinInt64), same)
}

// Every conversion below 1000.00 is decided by the third decimal alone.
func TestConvertThirdDecimal(t *testing.T) {
	for minor := range int64(100_000) {
		third := minor * 10 * 100_000 / 195_583 // thousandths of a euro, cut off
		want := third / 10
		if third%10 >= 5 {
			want++
		}
		got, err := bgn(minor).Convert(fee.EUR)
		require.NoError(t, err)
		require.Equal(t, want, got.Minor)
	}
}

func TestFromDecimal(t *testing.T) {
	for s, want := range map[string]int64{
		"2.9": 290, "2.90": 290, "2.900000": 290, "-0.01": -1, "0": 0, "0.000": 0, "1e2": 100_00, "290e-2": 290, "29000e-4": 290,
		"92233720368547758.07": math.MaxInt64, "-92233720368547758.08": math.MinInt64, "9223372036854775807e-2": math.MaxInt64,
	} {
		d, err := decimal.NewFromString(s)
		require.NoError(t, err)
		got, err := fee.FromDecimal(d, fee.BGN)
		require.NoError(t, err, s)
		assert.Equal(t, bgn(want), got, s)
		assert.True(t, got.Decimal().Equal(d), s)
	}
	for _, d := range []decimal.Decimal{
		decimal.New(1, -3), decimal.New(2905, -3), decimal.New(10, -4), decimal.New(math.MaxInt64, -1), decimal.New(math.MinInt64, -1),
		decimal.New(math.MaxInt64, 0), decimal.New(1, 17), decimal.New(1, 100),
		decimal.New(1, math.MaxInt32), decimal.New(1, math.MinInt32), decimal.New(1<<62, math.MinInt32), decimal.New(math.MinInt64, math.MaxInt32),
		decimal.RequireFromString("92233720368547758.08"), decimal.RequireFromString("-92233720368547758.09"),
		decimal.RequireFromString(strings.Repeat("7", 10_000)), decimal.RequireFromString("0." + strings.Repeat("7", 9_000)),
		decimal.NewFromBigInt(new(big.Int).Lsh(big.NewInt(1), 40_000), -12_000),
	} {
		_, err := fee.FromDecimal(d, fee.EUR)
		require.ErrorIs(t, err, fee.ErrInput)
		require.Less(t, len(err.Error()), 120)
	}
	for _, exp := range []int32{math.MinInt32, -3, 0, math.MaxInt32} {
		got, err := fee.FromDecimal(decimal.New(0, exp), fee.EUR)
		require.NoError(t, err)
		assert.Equal(t, eur(0), got)
	}
	got, err := fee.FromDecimal(decimal.Decimal{}, fee.EUR)
	require.NoError(t, err)
	assert.Equal(t, eur(0), got)
	_, err = fee.FromDecimal(decimal.New(1, 0), 0)
	require.ErrorIs(t, err, fee.ErrInput)
}

// A whole number of cents with ten thousand zeros after the point is exact.
func TestFromDecimalManyZeros(t *testing.T) {
	d := decimal.NewFromBigInt(new(big.Int).Mul(big.NewInt(290), new(big.Int).Exp(big.NewInt(10), big.NewInt(10_000), nil)), -10_002)
	got, err := fee.FromDecimal(d, fee.BGN)
	require.NoError(t, err)
	assert.Equal(t, bgn(290), got)
}

// A host may change the settings of the decimal package: nothing here heeds them.
func TestFromDecimalIgnoresSettings(t *testing.T) {
	defer func(p int, trim, quote bool) {
		decimal.DivisionPrecision, decimal.TrimTrailingZeros, decimal.MarshalJSONWithoutQuotes = p, trim, quote
	}(decimal.DivisionPrecision, decimal.TrimTrailingZeros, decimal.MarshalJSONWithoutQuotes)
	decimal.DivisionPrecision, decimal.TrimTrailingZeros, decimal.MarshalJSONWithoutQuotes = 0, false, true
	got, err := fee.FromDecimal(decimal.RequireFromString("2.900"), fee.BGN)
	require.NoError(t, err)
	assert.Equal(t, bgn(290), got)
	b, err := json.Marshal(got)
	require.NoError(t, err)
	assert.Equal(t, `"2.90 BGN"`, string(b))
}
