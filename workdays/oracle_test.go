package workdays

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// oracle is the calendar written a second time, as a person with the statute
// would: a map of days, one day at a time, on time.Time, with Easter from the
// tables of full moons and the acts from the vectors.
type oracle map[string]Kind

const iso = "2006-01-02"

func at(year int, m time.Month, day int) time.Time {
	return time.Date(year, m, day, 12, 0, 0, 0, time.UTC)
}

// easterAfter returns the Sunday after the full moon of the year, which the
// churches read from a table by golden number, plus the days by which the
// calendar of the table is behind.
func easterAfter(year int, moons [19]int, behind int) time.Time {
	md := moons[year%19]
	d := at(year, time.Month(md/100), md%100).AddDate(0, 0, behind+1)
	for d.Weekday() != time.Sunday {
		d = d.AddDate(0, 0, 1)
	}
	return d
}

var (
	julianMoons    = [19]int{405, 325, 413, 402, 322, 410, 330, 418, 407, 327, 415, 404, 324, 412, 401, 321, 409, 329, 417}
	gregorianMoons = [19]int{414, 403, 323, 411, 331, 418, 408, 328, 416, 405, 325, 413, 402, 322, 410, 330, 417, 407, 327}
)

func newOracle(t testing.TB) oracle {
	o := oracle{}
	for d := at(2003, 1, 1); d.Year() < 2100; d = d.AddDate(0, 0, 1) {
		o[d.Format(iso)] = Workday
		if d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
			o[d.Format(iso)] = Weekend
		}
	}
	for _, a := range vectors[actVector](t, "acts") {
		o[a.Off.String()] = a.Kind
		if !a.Worked.IsZero() {
			o[a.Worked.String()] = WorkedDayOff
		}
	}
	for y := 2003; y < 2100; y++ {
		easter := easterAfter(y, julianMoons, 13)
		o[easter.Format(iso)] = Holiday
		o[easter.AddDate(0, 0, 1).Format(iso)] = Holiday
		if y >= 2010 {
			o[easter.AddDate(0, 0, -2).Format(iso)] = Holiday
			o[easter.AddDate(0, 0, -1).Format(iso)] = Holiday
		}
		fixed := []time.Time{
			at(y, 1, 1), at(y, 3, 3), at(y, 5, 1), at(y, 5, 6), at(y, 5, 24),
			at(y, 9, 6), at(y, 9, 22), at(y, 12, 24), at(y, 12, 25), at(y, 12, 26),
		}
		for _, d := range fixed {
			o[d.Format(iso)] = Holiday
		}
		for _, d := range fixed {
			if y < 2017 || d.Weekday() != time.Saturday && d.Weekday() != time.Sunday {
				continue
			}
			for o[d.Format(iso)] != Workday {
				d = d.AddDate(0, 0, 1)
			}
			o[d.Format(iso)] = Substitute
		}
	}
	return o
}

func newTargetOracle() oracle {
	o := oracle{}
	for d := at(2003, 1, 1); d.Year() < 2100; d = d.AddDate(0, 0, 1) {
		easter := easterAfter(d.Year(), gregorianMoons, 0)
		k := Workday
		if d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
			k = Weekend
		}
		switch d.Format("01-02") {
		case "01-01", "05-01", "12-25", "12-26", easter.AddDate(0, 0, -2).Format("01-02"), easter.AddDate(0, 0, 1).Format("01-02"):
			k = Closed
		}
		o[d.Format(iso)] = k
	}
	return o
}

// walk takes n steps of one day from d and returns the n-th working day.
func (o oracle) walk(d time.Time, n int) time.Time {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for n > 0 || !o[d.Format(iso)].IsWorkday() {
		d = d.AddDate(0, 0, step)
		if o[d.Format(iso)].IsWorkday() {
			n = max(n-1, 0)
			if n == 0 {
				break
			}
		}
	}
	return d
}

func (o oracle) count(from, to time.Time) int {
	n := 0
	for d := from; d.Before(to); d = d.AddDate(0, 0, 1) {
		if o[d.Format(iso)].IsWorkday() {
			n++
		}
	}
	return n
}

// Every day of the table, in every calendar, has the kind the oracle gives it.
func TestEveryDayAgainstOracle(t *testing.T) {
	bg := newOracle(t)
	school := oracle{}
	for s, k := range bg {
		if s[5:] == "11-01" {
			k = Holiday
		}
		school[s] = k
	}
	for _, tt := range []struct {
		name string
		c    *Calendar
		o    oracle
	}{{"Bulgaria", Bulgaria(), bg}, {"Schools", Schools(), school}, {"TARGET", TARGET(), newTargetOracle()}} {
		days, err := tt.c.Days(Date{2003, 1, 1}, Date{2100, 1, 1})
		require.NoError(t, err)
		n := 0
		for d := range days {
			s := d.Date.String()
			if d.Kind != tt.o[s] {
				t.Fatalf("%s %s: got %s, want %s", tt.name, s, d.Kind, tt.o[s])
			}
			if works, err := tt.c.IsWorkday(d.Date); err != nil || works != d.Kind.IsWorkday() {
				t.Fatalf("%s %s: IsWorkday %v, %v, but the kind is %s", tt.name, s, works, err, d.Kind)
			}
			if one, err := tt.c.Day(d.Date); err != nil || one != d {
				t.Fatalf("%s %s: Day says %+v, Days says %+v", tt.name, s, one, d)
			}
			n++
		}
		require.Equal(t, len(tt.o), n)
	}
}

func TestAddAgainstOracle(t *testing.T) {
	o := newOracle(t)
	for d := at(2003, 3, 1); d.Year() < 2060; d = d.AddDate(0, 0, 37) {
		for _, n := range []int{0, 1, 2, 5, 22, -1, -2, -5, -22} {
			got, err := Bulgaria().Add(DateOf(d), n)
			require.NoError(t, err)
			require.Equal(t, o.walk(d, n).Format(iso), got.String(), "%s%+d", d.Format(iso), n)
		}
	}
}

func TestCountAgainstOracle(t *testing.T) {
	o := newOracle(t)
	for d := at(2003, 1, 1); d.Year() < 2090; d = d.AddDate(0, 0, 211) {
		for _, span := range []int{0, 1, 2, 7, 63, 64, 65, 400, 3000} {
			e := d.AddDate(0, 0, span)
			want := o.count(d, e)
			got, err := Bulgaria().Count(DateOf(d), DateOf(e))
			require.NoError(t, err)
			require.Equal(t, want, got)
			got, err = Bulgaria().Count(DateOf(e), DateOf(d))
			require.NoError(t, err)
			require.Equal(t, -want, got)
		}
	}
}

// Deadlines are walked by hand: exclude the event, count, clamp, roll.
func TestDeadlineAgainstOracle(t *testing.T) {
	o := newOracle(t)
	roll := func(d time.Time) time.Time {
		for !o[d.Format(iso)].IsWorkday() {
			d = d.AddDate(0, 0, 1)
		}
		return d
	}
	months := func(d time.Time, n int) time.Time {
		first := at(d.Year(), d.Month(), 1).AddDate(0, n, 0)
		last := first.AddDate(0, 1, -1)
		return at(first.Year(), first.Month(), min(d.Day(), last.Day()))
	}
	for d := at(2003, 1, 1); d.Year() < 2050; d = d.AddDate(0, 0, 13) {
		for _, n := range []int{0, 1, 2, 3, 5, 14, 30} {
			for unit, last := range map[Unit]time.Time{
				Workdays: o.walk(d, n),
				Days:     d.AddDate(0, 0, n),
				Weeks:    d.AddDate(0, 0, 7*n),
				Months:   months(d, n),
				Years:    months(d, 12*n),
			} {
				for _, r := range []Roll{RollForward, NoRoll} {
					want := last
					if r == RollForward {
						want = roll(last)
					}
					got, err := Bulgaria().Deadline(DateOf(d), Term{n, unit, r})
					require.NoError(t, err)
					require.Equal(t, want.Format(iso), got.Due.String(), "%s + %d %s", d.Format(iso), n, unit)
					require.Equal(t, last.Format(iso), got.Last.String())
					require.Equal(t, want.Year() > 2026, got.Provisional)
				}
			}
		}
	}
}

func TestEaster(t *testing.T) {
	for y := 1900; y < 2100; y++ {
		require.Equal(t, easterAfter(y, julianMoons, 13).Format(iso), orthodoxEaster(y).String())
		require.Equal(t, easterAfter(y, gregorianMoons, 0).Format(iso), westernEaster(y).String())
	}
	for _, s := range []string{"2003-04-27", "2008-04-27", "2013-05-05", "2021-05-02", "2024-05-05", "2026-04-12"} {
		require.Equal(t, s, orthodoxEaster(date(t, s).Year).String())
	}
	for _, s := range []string{"2008-03-23", "2011-04-24", "2024-03-31", "2025-04-20", "2026-04-05"} {
		require.Equal(t, s, westernEaster(date(t, s).Year).String())
	}
}
