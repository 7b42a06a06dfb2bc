package workdays

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestParseTerm(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want Term
		text string // canonical
	}{
		{"5 workdays", Term{5, Workdays, RollForward}, "5 workdays"},
		{"1 workday", Term{1, Workdays, RollForward}, "1 workday"},
		{"1 workdays", Term{1, Workdays, RollForward}, "1 workday"},
		{"5 workday", Term{5, Workdays, RollForward}, "5 workdays"},
		{"0 workdays", Term{0, Workdays, RollForward}, "0 workdays"},
		{"14 days", Term{14, Days, RollForward}, "14 days"},
		{"1 day", Term{1, Days, RollForward}, "1 day"},
		{"2 weeks", Term{2, Weeks, RollForward}, "2 weeks"},
		{"1 week", Term{1, Weeks, RollForward}, "1 week"},
		{"1 month", Term{1, Months, RollForward}, "1 month"},
		{"6 months", Term{6, Months, RollForward}, "6 months"},
		{"1 year", Term{1, Years, RollForward}, "1 year"},
		{"3 years", Term{3, Years, RollForward}, "3 years"},
		{"1 month no-roll", Term{1, Months, NoRoll}, "1 month no-roll"},
		{"20 days no-roll", Term{20, Days, NoRoll}, "20 days no-roll"},
		{"5 workdays no-roll", Term{5, Workdays, NoRoll}, "5 workdays no-roll"},
		{"1 month forward", Term{1, Months, RollForward}, "1 month"},
		{"  007   days ", Term{7, Days, RollForward}, "7 days"},
		{"36600 days", Term{36600, Days, RollForward}, "36600 days"},
	} {
		got, err := ParseTerm(tt.in)
		require.NoError(t, err, tt.in)
		require.Equal(t, tt.want, got, tt.in)
		require.Equal(t, tt.text, got.String())
		b, err := json.Marshal(got)
		require.NoError(t, err)
		require.Equal(t, `"`+tt.text+`"`, string(b))
		var back Term
		require.NoError(t, json.Unmarshal(b, &back))
		require.Equal(t, got, back)
	}
}

func TestParseTermErrors(t *testing.T) {
	for _, in := range []string{
		"", " ", "5", "workdays", "5workdays", "five workdays", "-5 workdays", "+5 workdays", "5.5 days",
		"5 hours", "5 Workdays", "5 workdayss", "5 s", "5 ", "36601 days", "100000 days", "99999999999999999999 days",
		"5 workdays roll", "5 workdays no-roll no-roll", "5 workdays noroll", "5 работни дни", "５ days", "1 _",
		strings.Repeat("1 ", 40), strings.Repeat("9", 1<<16) + " days", "5 " + strings.Repeat("d", 1<<16),
	} {
		got, err := ParseTerm(in)
		require.ErrorIs(t, err, ErrInput, "%.40q", in)
		require.Zero(t, got)
		require.Less(t, len(err.Error()), 200)
	}
}

func TestTermText(t *testing.T) {
	b, err := Term{}.MarshalText()
	require.NoError(t, err)
	require.Empty(t, b)
	require.Equal(t, "", Term{}.String())
	back := AnswerTerm()
	require.NoError(t, back.UnmarshalText(nil))
	require.True(t, back.IsZero())
	require.False(t, AnswerTerm().IsZero())

	back = AnswerTerm()
	require.ErrorIs(t, back.UnmarshalText([]byte("soon")), ErrInput)
	require.Equal(t, AnswerTerm(), back, "an error leaves the value alone")
	for _, bad := range badTerms {
		_, err := bad.MarshalText()
		require.ErrorIs(t, err, ErrInput, "%+v", bad)
	}
}

var badTerms = []Term{
	{N: 5},
	{N: -1, Unit: Days},
	{N: maxN + 1, Unit: Days},
	{N: 5, Unit: Years + 1},
	{N: 5, Unit: 255},
	{N: 5, Unit: Days, Roll: 2},
	{Roll: NoRoll},
}

func TestUnitText(t *testing.T) {
	for u, want := range map[Unit]string{Workdays: "workdays", Days: "days", Weeks: "weeks", Months: "months", Years: "years"} {
		b, err := u.MarshalText()
		require.NoError(t, err)
		require.Equal(t, want, string(b))
		require.Equal(t, want, u.String())
		for _, s := range []string{want, strings.TrimSuffix(want, "s")} {
			back := Unit(99)
			require.NoError(t, back.UnmarshalText([]byte(s)))
			require.Equal(t, u, back)
		}
	}
	_, err := Unit(6).MarshalText()
	require.ErrorIs(t, err, ErrInput)
	_, err = Unit(0).MarshalText()
	require.EqualError(t, err, "workdays: invalid input: the unit is not set: accepted are workdays, days, weeks, months, years")
	require.Empty(t, Unit(0).String())
	require.Equal(t, "Unit(6)", Unit(6).String())
	var u Unit
	require.ErrorIs(t, u.UnmarshalText([]byte("hours")), ErrInput)
	require.ErrorIs(t, u.UnmarshalText(nil), ErrInput)
}

func TestRollText(t *testing.T) {
	for r, want := range map[Roll]string{RollForward: "forward", NoRoll: "no-roll"} {
		b, err := r.MarshalText()
		require.NoError(t, err)
		require.Equal(t, want, string(b))
		back := Roll(99)
		require.NoError(t, back.UnmarshalText(b))
		require.Equal(t, r, back)
	}
	_, err := Roll(2).MarshalText()
	require.ErrorIs(t, err, ErrInput)
	require.Equal(t, "Roll(2)", Roll(2).String())
	var r Roll
	require.ErrorIs(t, r.UnmarshalText([]byte("")), ErrInput)
}
