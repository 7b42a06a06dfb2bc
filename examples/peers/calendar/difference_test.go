package calendar

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/nzok-rules/nzok/workdays"
)

func date(s string) workdays.Date {
	d, err := workdays.ParseDate(s)
	if err != nil {
		panic(err) // the texts stand in this file
	}
	return d
}

// difference is a day that the peer takes for the opposite of what it is in law.
type difference struct {
	day       string
	off       bool   // in law
	provision string // that decides
	why       string
}

const (
	holiday      = "КТ, чл. 154, ал. 1"
	substitution = "КТ, чл. 154, ал. 2"
	euro         = "КТ, чл. 154, ал. 3"

	christmas = "24 December on a Sunday has its substitute on the 27th; the peer makes the 26th, an official holiday itself, a working day"
	may       = "1 May is an official holiday in every year; the peer moves it behind Easter where Good Friday is on 29 April or later"
	noShift   = "Easter days and 1 May on a weekday have no substitute; the peer takes the Tuesday after Easter for 1 May"
	declared  = "declared off by the Council of Ministers for the euro; the peer has no single acts"
)

// differences are all days of the years 2017 to 2050 on which the peer is wrong.
var differences = []difference{
	{"2017-12-26", true, holiday, christmas},
	{"2023-12-26", true, holiday, christmas},
	{"2024-05-01", true, holiday, may},
	{"2024-05-07", false, substitution, noShift},
	{"2025-12-31", true, euro, declared},
	{"2026-01-02", true, euro, declared},
	{"2028-12-26", true, holiday, christmas},
	{"2034-12-26", true, holiday, christmas},
	{"2040-05-01", true, holiday, may},
	{"2043-05-05", false, substitution, noShift},
	{"2045-12-26", true, holiday, christmas},
}

var first, end = date("2017-01-01"), date("2051-01-01") // half-open

// TestDifferences holds the list against every day: each difference is in it,
// with the provision that decides, and nothing else is. Run it with -v to read
// the list.
func TestDifferences(t *testing.T) {
	listed := map[workdays.Date]difference{}
	for _, d := range differences {
		listed[date(d.day)] = d
	}
	ours := workdays.Bulgaria()
	for _, cached := range []bool{false, true} {
		peer, days := Peer(cached), 0
		for d := first; d.Before(end); d = d.AddDays(1) {
			day, err := ours.Day(d)
			require.NoError(t, err)
			works := day.Kind.IsWorkday()
			x, isListed := listed[d]
			require.Equal(t, isListed, works != peer.IsWorkday(midnight(d)), "%s: %s (%s)", d, day.Name, day.Basis)
			if !isListed {
				continue
			}
			days++
			require.Equal(t, x.off, !works, "%s", d)
			if works {
				require.Equal(t, workdays.Workday, day.Kind, "%s", d)
			} else {
				require.Contains(t, []workdays.Kind{workdays.Holiday, workdays.Declared}, day.Kind, "%s", d)
				require.False(t, day.Basis.IsZero(), "%s", d)
				require.Equal(t, day.Kind == workdays.Declared, x.provision == euro, "%s", d)
			}
			if !cached {
				t.Logf("%s %-9s  %-8s  %s: %s", d, d.Weekday(), day.Kind, x.provision, x.why)
			}
		}
		require.Equal(t, len(differences), days)
	}
}

// TestSubstitutionInLaw derives the days off from the words of the statute with
// time.Time alone, so that neither library is its own judge.
func TestSubstitutionInLaw(t *testing.T) {
	off := map[time.Time]bool{}
	for _, act := range []string{"2025-12-31", "2026-01-02"} {
		off[midnight(date(act))] = true
	}
	fixed := [][2]int{{1, 1}, {3, 3}, {5, 1}, {5, 6}, {5, 24}, {9, 6}, {9, 22}, {12, 24}, {12, 25}, {12, 26}}
	for year := first.Year; year < end.Year; year++ {
		easter := orthodoxEaster(year)
		for shift := -2; shift <= 1; shift++ {
			off[easter.AddDate(0, 0, shift)] = true
		}
		for _, f := range fixed {
			off[time.Date(year, time.Month(f[0]), f[1], 0, 0, 0, 0, time.UTC)] = true
		}
		for _, f := range fixed { // in the order of the year
			day := time.Date(year, time.Month(f[0]), f[1], 0, 0, 0, 0, time.UTC)
			if !weekend(day) {
				continue
			}
			for weekend(day) || off[day] {
				day = day.AddDate(0, 0, 1)
			}
			off[day] = true
		}
	}
	for d := first; d.Before(end); d = d.AddDays(1) {
		works, err := workdays.Bulgaria().IsWorkday(d)
		require.NoError(t, err)
		day := midnight(d)
		require.Equal(t, !weekend(day) && !off[day], works, "%s", d)
	}
}

func weekend(t time.Time) bool { return t.Weekday() == time.Saturday || t.Weekday() == time.Sunday }

// orthodoxEaster is the Sunday of the Julian computus, 13 days later in the
// Gregorian calendar of the years 1900 to 2099.
func orthodoxEaster(year int) time.Time {
	moon := (19*(year%19) + 15) % 30
	sunday := (2*(year%4) + 4*(year%7) - moon + 34) % 7
	n := moon + sunday + 114
	return time.Date(year, time.Month(n/31), n%31+1+13, 0, 0, 0, 0, time.UTC)
}

// TestSameWork makes sure that the benchmarks compare equal results: where no
// difference lies in between, both libraries lead to the same day and count.
func TestSameWork(t *testing.T) {
	ours, start := workdays.Bulgaria(), date("2018-01-01")
	for _, cached := range []bool{false, true} {
		peer := Peer(cached)
		for d := start; d.Before(date("2022-12-01")); d = d.AddDays(17) {
			for _, n := range []int{5, 250} {
				got, err := ours.Add(d, n)
				require.NoError(t, err)
				require.Equal(t, midnight(got), peer.WorkdaysFrom(midnight(d), n), "%s + %d", d, n)
			}
			got, err := ours.Count(start, d.AddDays(1))
			require.NoError(t, err)
			require.Equal(t, got, peer.WorkdaysInRange(midnight(start), midnight(d)), "%s", d)
		}
	}
}

// TestDeadlinesAskedFor shows what a wrong day does to the term in which the
// fund answers.
func TestDeadlinesAskedFor(t *testing.T) {
	for _, x := range []struct{ asked, law, peer string }{
		{"2023-12-21", "2024-01-03", "2024-01-02"},
		{"2024-04-30", "2024-05-10", "2024-05-10"}, // two faults that cancel out
		{"2025-12-29", "2026-01-08", "2026-01-06"},
		{"2026-04-09", "2026-04-20", "2026-04-20"},
	} {
		d, err := workdays.Bulgaria().Deadline(date(x.asked), workdays.AnswerTerm())
		require.NoError(t, err)
		require.Equal(t, date(x.law), d.Due, x.asked)
		require.Equal(t, midnight(date(x.peer)), Peer(false).WorkdaysFrom(midnight(date(x.asked)), 5), x.asked)
	}
}
