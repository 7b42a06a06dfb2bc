package workdays

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"
	"time"
)

func FuzzParseTerm(f *testing.F) {
	for _, s := range []string{"5 workdays", "1 workday", "14 days", "2 weeks", "1 month no-roll", "3 years", "0 days", "", "5", "5 работни дни"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		term, err := ParseTerm(s)
		if err != nil {
			if !errors.Is(err, ErrInput) || term != (Term{}) || len(err.Error()) > 200 {
				t.Fatalf("%+v, %v", term, err)
			}
			return
		}
		if err := term.check(); err != nil {
			t.Fatalf("read %+v, which is no term: %v", term, err)
		}
		back, err := ParseTerm(term.String())
		if err != nil || back != term {
			t.Fatalf("%+v reads back as %+v, %v", term, back, err)
		}
	})
}

// FuzzParseDate compares with the time package.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2026-04-09", "2024-02-29", "2026-02-29", "0000-01-01", "9999-12-31", "2026-4-9", "２026-01-01", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := ParseDate(s)
		want, wantErr := time.Parse(time.DateOnly, s)
		if ok := wantErr == nil && want.Year() >= 1; ok != (err == nil) {
			t.Fatalf("%q: %v, but time says %v", s, err, wantErr)
		}
		if err != nil {
			if !errors.Is(err, ErrInput) {
				t.Fatal(err)
			}
			return
		}
		if got != DateOf(want) || got.String() != s || got.Weekday() != want.Weekday() {
			t.Fatalf("%q reads as %+v", s, got)
		}
	})
}

// FuzzDeadline checks every deadline against steps of one day.
func FuzzDeadline(f *testing.F) {
	f.Add(2026, 4, 9, 5, uint8(Workdays), uint8(RollForward))
	f.Add(2026, 1, 31, 1, uint8(Months), uint8(RollForward))
	f.Add(2099, 12, 30, 3, uint8(Days), uint8(NoRoll))
	f.Add(2020, 2, 29, 1, uint8(Years), uint8(RollForward))
	f.Add(-5, 99, 1<<40, -1, uint8(9), uint8(9))
	c := Bulgaria()
	f.Fuzz(func(t *testing.T, y, m, d, n int, u, r uint8) {
		event, term := Date{y, time.Month(m), d}, Term{n, Unit(u), Roll(r)}
		got, err := c.Deadline(event, term)
		if err != nil {
			if !errors.Is(err, ErrInput) || len(err.Error()) > 300 {
				t.Fatal(err)
			}
			return
		}
		if got.Due.Before(got.Last) || got.Last.Before(event) {
			t.Fatalf("%+v", got)
		}
		if works, err := c.IsWorkday(got.Due); err != nil || !works && term.Roll == RollForward {
			t.Fatalf("due on %s: %v, %v", got.Due, works, err)
		}
		for day := got.Last; day.Before(got.Due); day = day.AddDays(1) {
			if works, _ := c.IsWorkday(day); works {
				t.Fatalf("%s + %s skips %s, which works", event, term, day)
			}
		}
		if term.Unit == Workdays && n > 0 {
			if k, err := c.Count(event.AddDays(1), got.Due.AddDays(1)); err != nil || k != n {
				t.Fatalf("%s + %s counts %d: %v", event, term, k, err)
			}
		}
		b, err := json.Marshal(got)
		if err != nil {
			t.Fatal(err)
		}
		var back Deadline
		if err := json.Unmarshal(b, &back); err != nil || !back.Equal(got) {
			t.Fatalf("%s reads back as %+v, %v", b, back, err)
		}
	})
}

// FuzzWith overlays days read from JSON on the calendar and on the result.
func FuzzWith(f *testing.F) {
	f.Add([]byte(`[{"date":"2026-12-30","kind":"closed","name":"a","basis":{"act":"b"}}]`))
	f.Add([]byte(`[{"date":"2026-08-16","kind":"worked-day-off","name":"a","basis":{"act":"b"},"provisional":true},{"date":"2026-08-16","kind":"weekend","name":"a","basis":{"act":"b"}}]`))
	f.Add([]byte(`[{"date":"2026-02-30"}]`))
	f.Add([]byte(`[{"kind":"holiday"}]`))
	f.Fuzz(func(t *testing.T, b []byte) {
		var rows []Day
		if json.Unmarshal(b, &rows) != nil {
			return
		}
		c, err := Bulgaria().With(rows...)
		if err != nil {
			if !errors.Is(err, ErrInput) {
				t.Fatal(err)
			}
			return
		}
		for _, r := range rows {
			got, err := c.Day(r.Date)
			if err != nil || got != r {
				t.Fatalf("gave %+v, got %+v, %v", r, got, err)
			}
		}
		slices.Reverse(rows)
		again, err := c.With(rows...)
		if err != nil || again.table.bits != c.table.bits || !slices.Equal(again.marks, c.marks) {
			t.Fatalf("the same rows again make another calendar: %v", err)
		}
	})
}
