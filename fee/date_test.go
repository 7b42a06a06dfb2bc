package fee_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/nzok-rules/nzok/fee"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The calendar of this package agrees with that of the standard library on
// every day of four centuries.
func TestDateAgainstTime(t *testing.T) {
	d := day(1800, 1, 1)
	for at := time.Date(1800, 1, 1, 12, 0, 0, 0, time.UTC); at.Year() < 2200; at = at.AddDate(0, 0, 1) {
		next := d.AddDays(1)
		ordered := d.Before(next) && next.After(d) && d.Compare(next) == -1 && next.Compare(d) == 1 && d.Compare(d) == 0
		if fee.DateOf(at) != d || !d.IsValid() || at.Weekday() != d.Weekday() || next.DaysSince(d) != 1 || !ordered {
			t.Fatalf("%s is not %s", d, at.Format(time.DateOnly))
		}
		d = next
	}
}

// An evening in UTC on 31 December is the first day of the euro in Sofia.
func TestDateOfTakesTheLocation(t *testing.T) {
	evening := time.Date(2025, 12, 31, 22, 30, 0, 0, time.UTC)
	sofia := time.FixedZone("EET", 2*60*60)
	for want, at := range map[fee.Amount]time.Time{bgn(290): evening, eur(148): evening.In(sofia)} {
		r, err := fee.Bulgaria().Visit(fee.Visit{On: fee.DateOf(at)})
		require.NoError(t, err)
		assert.Equal(t, want, r.Total)
	}
}

func TestDateText(t *testing.T) {
	for _, s := range []string{"0001-01-01", "2024-02-29", "9999-12-31"} {
		d, err := fee.ParseDate(s)
		require.NoError(t, err)
		assert.Equal(t, s, d.String())
	}
	for _, s := range []string{"", "2023-02-29", "0000-01-01", "2024-13-01", "2024-00-10", "2024-1-1", "24-01-01", "2024/01/01",
		"01.02.2024", "2024-01-01T00:00:00Z", "+024-01-01", "2024-01-3x", "２０２４-01-01"} {
		_, err := fee.ParseDate(s)
		require.ErrorIs(t, err, fee.ErrInput, s)
	}
	var v fee.Visit
	require.ErrorIs(t, json.Unmarshal([]byte(`{"on": "2026-02-30"}`), &v), fee.ErrInput)
	_, err := json.Marshal(fee.Visit{On: day(2026, 2, 30)})
	require.ErrorIs(t, err, fee.ErrInput)
	assert.True(t, day(9999, 12, 31).AddDays(1).IsZero(), "outside the years")
	assert.True(t, day(2026, 2, 30).AddDays(1).IsZero())
	assert.True(t, day(2026, 1, 1).AddDays(1<<30).IsZero())
}

func TestCitationText(t *testing.T) {
	for want, c := range map[string]fee.Citation{
		"":                            {},
		"чл. 1 ПМС № 193 от 2012 г.":  {Act: "ПМС № 193 от 2012 г.", Provision: "чл. 1"},
		"чл. 1":                       {Provision: "чл. 1"},
		"ЗЗО (ДВ, бр. 70 от 1998 г.)": {Act: "ЗЗО", Gazette: "ДВ, бр. 70 от 1998 г.", URL: "https://example.org"},
		"ДВ, бр. 70 от 1998 г.":       {Gazette: "ДВ, бр. 70 от 1998 г."},
	} {
		assert.Equal(t, want, c.String())
		assert.Equal(t, want == "", c.IsZero())
	}
}
