package workdays

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// The shared Date agrees with the time package on every day of the years around
// the table, and on every 37th day from the year 1 to the year 9999.
func TestDateAgainstTime(t *testing.T) {
	check := func(want time.Time) {
		d := DateOf(want)
		before, after := DateOf(want.AddDate(0, 0, -1)), DateOf(want.AddDate(0, 0, 1))
		if !d.IsValid() || d.Weekday() != want.Weekday() || d.AddDays(1) != after || d.AddDays(-1) != before || after.DaysSince(before) != 2 {
			t.Fatalf("%+v, time says %s", d, want)
		}
		if !before.Before(d) || !after.After(d) || d.Compare(after) != -1 || d.Compare(before) != 1 || d.Compare(d) != 0 {
			t.Fatalf("%s, %s and %s", before, d, after)
		}
	}
	for d := at(1, 1, 2); d.Year() < 9999; d = d.AddDate(0, 0, 37) {
		check(d)
	}
	for d := at(1895, 1, 1); d.Year() < 2105; d = d.AddDate(0, 0, 1) {
		check(d)
	}
	require.Equal(t, Date{9999, 12, 31}, Date{9999, 12, 30}.AddDays(1))
	require.Equal(t, Date{1, 1, 1}, Date{1, 1, 2}.AddDays(-1))
}

func TestDateIsValid(t *testing.T) {
	for _, year := range []int{1, 1900, 2000, 2023, 2024, 2100, 2400, 9999} {
		for month := time.Month(-1); month <= 14; month++ {
			for day := -1; day <= 33; day++ {
				want := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
				exists := want.Month() == month && want.Day() == day
				require.Equal(t, exists, Date{year, month, day}.IsValid(), "%d-%d-%d", year, month, day)
			}
		}
	}
	for _, d := range []Date{{0, 1, 1}, {-4, 1, 1}, {10_000, 1, 1}, {}} {
		require.False(t, d.IsValid(), "%+v", d)
	}
}

func TestDateText(t *testing.T) {
	b, err := json.Marshal(map[string]Date{"a": {2026, 4, 9}, "b": {}})
	require.NoError(t, err)
	require.Equal(t, `{"a":"2026-04-09","b":""}`, string(b))
	var back map[string]Date
	require.NoError(t, json.Unmarshal(b, &back))
	require.Equal(t, Date{2026, 4, 9}, back["a"])
	require.True(t, back["b"].IsZero())
	_, err = Date{2026, 2, 29}.MarshalText()
	require.ErrorIs(t, err, ErrInput)
	for _, s := range []string{"2026-02-29", "2026-4-9", "09.04.2026", "2026-04-09T00:00:00Z", "x026-04-09", "2026-x4-09", "2026-04-x9"} {
		_, err := ParseDate(s)
		require.ErrorIs(t, err, ErrInput, s)
	}
}

func TestAddDaysLeavesYears(t *testing.T) {
	require.True(t, Date{1, 1, 1}.AddDays(-1).IsZero())
	require.True(t, Date{9999, 12, 31}.AddDays(1).IsZero())
	require.True(t, Date{2026, 2, 29}.AddDays(1).IsZero())
	require.True(t, Date{2026, 1, 1}.AddDays(1<<62).IsZero())
	require.True(t, Date{2026, 1, 1}.AddDays(-1<<62).IsZero())
}

func TestCitationText(t *testing.T) {
	for _, tt := range []struct {
		c    Citation
		want string
	}{
		{Citation{}, ""},
		{Citation{Act: "КТ"}, "КТ"},
		{Citation{Provision: "чл. 1"}, "чл. 1"},
		{Citation{Gazette: "ДВ, бр. 1 от 2020 г."}, "ДВ, бр. 1 от 2020 г."},
		{Citation{"КТ", "чл. 1", "ДВ, бр. 1 от 2020 г.", "https://example.org"}, "чл. 1 КТ (ДВ, бр. 1 от 2020 г.)"},
	} {
		require.Equal(t, tt.want, tt.c.String())
	}
	require.Equal(t, "Защо. [КТ] (непроверено)", Step{Text: "Защо.", Basis: Citation{Act: "КТ"}, Note: "непроверено"}.String())
	require.Equal(t, "Защо.", Step{Text: "Защо."}.String())
}
