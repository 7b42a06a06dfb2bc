package workdays

import (
	"errors"
	"math"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestTableBounds(t *testing.T) {
	require.Equal(t, firstSerial, firstDay.serial())
	require.Equal(t, numDays, lastDay.DaysSince(firstDay)+1)
	require.Equal(t, dayAfter, lastDay.AddDays(1))
	require.Equal(t, time.Wednesday, firstDay.Weekday())
	first, last := Bulgaria().Range()
	require.Equal(t, firstDay, first)
	require.Equal(t, lastDay, last)
}

// Each day of the table has the index, the packed form and the weekday that
// the shared Date gives it, and its neighbours have none in common.
func TestIndexOfEveryDay(t *testing.T) {
	c := Bulgaria()
	for i := range numDays {
		d := dateOf(i)
		j, ok := c.table.index(d)
		if !ok || i != j || i != indexOf(d) {
			t.Fatalf("%s: index %d, %v, want %d", d, j, ok, i)
		}
		if pack(d).date() != d {
			t.Fatalf("%s packs to %s", d, pack(d).date())
		}
		if w := d.Weekday(); isWeekend(i) != (w == time.Saturday || w == time.Sunday) {
			t.Fatalf("%s: weekend %v on a %s", d, isWeekend(i), w)
		}
	}
}

// badDays are no days of the table; exists says which of them exist at all.
var badDays = []struct {
	date   Date
	exists bool
}{
	{Date{}, false},
	{Date{2026, 2, 29}, false},
	{Date{2026, 2, 30}, false},
	{Date{2026, 4, 31}, false},
	{Date{2026, 0, 1}, false},
	{Date{2026, 13, 1}, false},
	{Date{2026, -1, 1}, false},
	{Date{2026, 1, 0}, false},
	{Date{2026, 1, -1}, false},
	{Date{2026, 1, 32}, false},
	{Date{0, 1, 1}, false},
	{Date{-2026, 1, 1}, false},
	{Date{math.MaxInt, math.MaxInt, math.MaxInt}, false},
	{Date{math.MinInt, math.MinInt, math.MinInt}, false},
	{Date{2026, 5, math.MaxInt}, false},
	{Date{2026, 5, math.MinInt}, false},
	{Date{2002, 12, 31}, true},
	{Date{1, 1, 1}, true},
	{Date{2100, 1, 2}, true},
	{Date{9999, 12, 31}, true},
}

// Whatever the three numbers of a day are, it has a place exactly where it is a
// day of the table, and the month and the string of bits tell the same of it.
func TestEveryDayHasItsPlace(t *testing.T) {
	c := Bulgaria()
	for y := firstYear - 2; y <= lastYear+2; y++ {
		for m := time.Month(-1); m <= 14; m++ {
			for n := -1; n <= 66; n++ {
				d := Date{y, m, n}
				want := d.IsValid() && y >= firstYear && y <= lastYear
				i, ok := c.index(d)
				works, err := c.IsWorkday(d)
				if ok != want || (err == nil) != want || want && (i != indexOf(d) || works != c.table.works(i)) {
					t.Fatalf("%d-%d-%d: index %d, %t; IsWorkday %t, %v", y, m, n, i, ok, works, err)
				}
			}
		}
	}
}

func TestBadDays(t *testing.T) {
	c := Bulgaria()
	good := Date{2026, time.April, 9}
	for _, tt := range append(badDays, struct {
		date   Date
		exists bool
	}{Date{2100, 1, 1}, true}) {
		d := tt.date
		edge := d == Date{2100, 1, 1} // a bound, but no day
		check := func(name string, err error) {
			t.Helper()
			require.ErrorIs(t, err, ErrInput, "%s %v", name, d)
			require.Less(t, len(err.Error()), 200)
			var r *RangeError
			require.Equal(t, tt.exists, errors.As(err, &r), "%s %v: %v", name, d, err)
			if tt.exists {
				require.Equal(t, RangeError{Date: d, First: firstDay, Last: lastDay}, *r)
			}
		}
		_, err := c.IsWorkday(d)
		check("IsWorkday", err)
		_, err = c.Day(d)
		check("Day", err)
		_, err = c.Next(d)
		check("Next", err)
		_, err = c.Prev(d)
		check("Prev", err)
		_, err = c.Add(d, 1)
		check("Add", err)
		_, err = c.Deadline(d, AnswerTerm())
		check("Deadline", err)
		if edge {
			continue
		}
		_, err = c.Count(d, good)
		check("Count from", err)
		_, err = c.Count(good, d)
		check("Count to", err)
		_, err = c.Days(d, good)
		check("Days from", err)
		_, err = c.Days(good, d)
		check("Days to", err)
	}
}

func TestRangeErrorText(t *testing.T) {
	_, err := Bulgaria().Day(Date{2002, 12, 31})
	require.EqualError(t, err, "workdays: invalid input: 2002-12-31 is outside the table: accepted are 2003-01-01 to 2099-12-31")
	_, err = Bulgaria().Add(Date{2099, 12, 30}, 7)
	require.EqualError(t, err, "workdays: invalid input: 2099-12-30 +7 workdays is outside the table: accepted are 2003-01-01 to 2099-12-31")
	_, err = Bulgaria().Day(Date{})
	require.EqualError(t, err, "workdays: invalid input: the day is not set: accepted are 2003-01-01 to 2099-12-31")
}

func TestAddLeavesTable(t *testing.T) {
	c := Bulgaria()
	for _, tt := range []struct {
		d Date
		n int
	}{
		{firstDay, -1}, // 2003-01-01 is a holiday, nothing before it
		{Date{2003, 1, 2}, -1},
		{lastDay, 1},
		{Date{2026, 4, 9}, numDays},
		{Date{2026, 4, 9}, -numDays},
		{Date{2026, 4, 9}, math.MaxInt},
		{Date{2026, 4, 9}, math.MinInt},
	} {
		_, err := c.Add(tt.d, tt.n)
		var r *RangeError
		require.ErrorAs(t, err, &r)
		require.ErrorIs(t, err, ErrInput)
		require.Equal(t, RangeError{tt.d, tt.n, Workdays, firstDay, lastDay}, *r)
	}
	_, err := c.Prev(firstDay)
	require.ErrorIs(t, err, ErrInput, "no working day on or before the first, a holiday")

	// The last days of the table are given off, so that nothing works after them.
	closed := func(d Date) Day {
		return Day{Date: d, Kind: Closed, Name: "Затворено", Basis: Citation{Act: "Заповед"}}
	}
	c, err = c.With(closed(lastDay), closed(lastDay.AddDays(-1)))
	require.NoError(t, err)
	_, err = c.Next(lastDay)
	require.ErrorIs(t, err, ErrInput)
	_, err = c.Deadline(lastDay.AddDays(-1), Term{N: 1, Unit: Days})
	require.ErrorIs(t, err, ErrInput, "no working day to roll to")
	d, err := c.Deadline(lastDay.AddDays(-1), Term{N: 1, Unit: Days, Roll: NoRoll})
	require.NoError(t, err)
	require.Equal(t, lastDay, d.Due)
}

func TestAddMeetsEdges(t *testing.T) {
	c := Bulgaria()
	total, err := c.Count(firstDay, dayAfter)
	require.NoError(t, err)
	require.Equal(t, len(c.table.nth), total)
	last, err := c.Add(firstDay, total)
	require.NoError(t, err)
	require.Equal(t, lastDay, last, "the 31st of December 2099 is a Thursday that works")
	first, err := c.Add(lastDay, 1-total)
	require.NoError(t, err)
	require.Equal(t, Date{2003, 1, 2}, first)
}

func TestEmptyCalendar(t *testing.T) {
	d := Date{2026, time.April, 9}
	for _, c := range []*Calendar{nil, {}} {
		_, err := c.IsWorkday(d)
		require.EqualError(t, err, "workdays: invalid input: the calendar is empty: take Bulgaria, Schools or TARGET")
		for _, f := range []func() error{
			func() error { _, err := c.Day(d); return err },
			func() error { _, err := c.Next(d); return err },
			func() error { _, err := c.Prev(d); return err },
			func() error { _, err := c.Add(d, 3); return err },
			func() error { _, err := c.Count(d, d); return err },
			func() error { _, err := c.Count(dayAfter, dayAfter); return err },
			func() error { _, err := c.Days(d, d); return err },
			func() error { _, err := c.Days(dayAfter, dayAfter); return err },
			func() error { _, err := c.Exceptions(2026); return err },
			func() error { _, err := c.Deadline(d, AnswerTerm()); return err },
			func() error { _, err := c.With(); return err },
		} {
			require.ErrorIs(t, f(), ErrInput)
		}
		first, last := c.Range()
		require.Zero(t, first)
		require.Zero(t, last)
		require.Zero(t, c.PublishedThrough())
		require.Zero(t, c.Verified())
	}
}

// randomCalendars are the built-in ones and one with many changes.
func randomCalendars(t testing.TB, r *rand.Rand) map[string]*Calendar {
	rows := map[Date]Day{}
	for range 3000 {
		i := r.IntN(numDays)
		d := Day{Date: dateOf(i), Kind: Closed, Name: "Затворено", Basis: Citation{Act: "Заповед"}}
		if !Bulgaria().table.works(i) {
			d.Kind = WorkedDayOff
		}
		rows[d.Date] = d
	}
	list := make([]Day, 0, len(rows))
	for _, d := range rows {
		list = append(list, d)
	}
	changed, err := Bulgaria().With(list...)
	require.NoError(t, err)
	return map[string]*Calendar{"Bulgaria": Bulgaria(), "TARGET": TARGET(), "changed": changed}
}

func TestProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	day := func() Date { return dateOf(365 + r.IntN(numDays-2*365)) }
	for name, c := range randomCalendars(t, r) {
		count := func(a, b Date) int {
			n, err := c.Count(a, b)
			require.NoError(t, err, name)
			return n
		}
		add := func(d Date, n int) Date {
			e, err := c.Add(d, n)
			require.NoError(t, err, name)
			return e
		}
		for range 5000 {
			a, b, e := day(), day(), day()
			if count(a, b)+count(b, e) != count(a, e) {
				t.Fatalf("%s: Count over %s, %s, %s does not add up", name, a, b, e)
			}
			if count(a, b) != -count(b, a) {
				t.Fatalf("%s: Count of %s, %s is not antisymmetric", name, a, b)
			}
			n := r.IntN(200)
			next := add(a, 0)
			if works, _ := c.IsWorkday(next); !works || next.Before(a) || count(a, next) != 0 {
				t.Fatalf("%s: Next(%s) is %s", name, a, next)
			}
			prev, err := c.Prev(a)
			require.NoError(t, err)
			if works, _ := c.IsWorkday(prev); !works || prev.After(a) || count(prev.AddDays(1), a.AddDays(1)) != 0 {
				t.Fatalf("%s: Prev(%s) is %s", name, a, prev)
			}
			// The n-th working day after a leaves n working days in (a, result].
			after := add(a, n)
			if n > 0 && count(a.AddDays(1), after.AddDays(1)) != n {
				t.Fatalf("%s: Add(%s, %d) is %s", name, a, n, after)
			}
			if add(after, -n) != next && n > 0 && a == next {
				t.Fatalf("%s: Add(%s, %d) and back is %s", name, a, n, add(after, -n))
			}
			if before := add(a, -n); n > 0 && count(before, a) != n {
				t.Fatalf("%s: Add(%s, %d) is %s", name, a, -n, before)
			}
			if m := r.IntN(50) + 1; n > 0 && add(add(a, n), m) != add(a, n+m) {
				t.Fatalf("%s: Add(%s, %d) then %d is not %d", name, a, n, m, n+m)
			}
		}
	}
}

func TestConcurrentUse(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for _, c := range []*Calendar{Bulgaria(), Schools(), TARGET()} {
				d, err := c.Deadline(Date{2026, 12, 20}, AnswerTerm())
				if err != nil || len(d.Steps()) == 0 {
					t.Error(err)
				}
				if _, err := c.With(Day{Date: Date{2027, 5, 7}, Kind: Declared, Name: "Ден", Basis: Citation{Act: "РМС"}}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	require.Same(t, Bulgaria(), Bulgaria())
}
