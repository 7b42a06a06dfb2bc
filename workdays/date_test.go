package workdays

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// The shared Date agrees with the time package on every day from the year 1 to
// the year 9999.
func TestDateAgainstTime(t *testing.T) {
	d := Date{1, 1, 1}
	for want := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC); want.Year() < 10_000; want = want.AddDate(0, 0, 1) {
		if d != DateOf(want) || d.Weekday() != want.Weekday() || !d.IsValid() {
			t.Fatalf("%+v, time says %s", d, want)
		}
		next := d.AddDays(1)
		if next.IsZero() {
			break
		}
		if next.DaysSince(d) != 1 || !next.After(d) || !d.Before(next) || d.Compare(next) != -1 || next.Compare(d) != 1 || d.Compare(d) != 0 {
			t.Fatalf("%s and %s", d, next)
		}
		d = next
	}
	require.Equal(t, Date{9999, 12, 31}, d)
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
