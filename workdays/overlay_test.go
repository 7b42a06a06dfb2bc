package workdays

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

var order = Citation{Act: "Заповед № 1 на управителя"}

func row(t testing.TB, d string, k Kind) Day {
	return Day{Date: date(t, d), Kind: k, Name: "Промяна", Basis: order}
}

func TestWith(t *testing.T) {
	base := Bulgaria()
	before := *base
	rows := []Day{
		row(t, "2026-12-30", Closed),       // a workday off
		row(t, "2026-08-15", WorkedDayOff), // a Saturday worked
		row(t, "2026-08-16", WorkedDayOff), // a Sunday worked
		row(t, "2026-09-07", Workday),      // a substitute taken back
		row(t, "2012-12-15", Weekend),      // a worked Saturday taken back
		row(t, "2026-12-24", WorkedDayOff), // a holiday worked
		row(t, "2027-05-15", Declared),     // a Saturday declared off
		row(t, "2003-01-01", Closed),
		row(t, "2099-12-31", Closed),
	}
	c, err := base.With(rows...)
	require.NoError(t, err)
	for _, r := range rows {
		got, err := c.Day(r.Date)
		require.NoError(t, err)
		require.Equal(t, r, got)
		works, err := c.IsWorkday(r.Date)
		require.NoError(t, err)
		require.Equal(t, r.Kind.IsWorkday(), works, r.Date)
	}
	list, err := c.Exceptions(2026)
	require.NoError(t, err)
	require.Contains(t, list, rows[0])
	require.Contains(t, list, rows[3], "what With says is an exception, even a plain working day")

	// Every other day is as before, and the receiver is untouched.
	changed := map[Date]bool{}
	for _, r := range rows {
		changed[r.Date] = true
	}
	for i := range numDays {
		if d := dateOf(i); !changed[d] && base.day(i) != c.day(i) {
			t.Fatalf("%s changed", d)
		}
	}
	require.Equal(t, before, *base)
	total, err := base.Count(firstDay, dayAfter)
	require.NoError(t, err)
	require.Equal(t, len(base.table.nth), total)

	// The counts follow: closed -2 (the first day of 2003 is a holiday anyway),
	// worked +3, taken back +1 -1.
	got, err := c.Count(firstDay, dayAfter)
	require.NoError(t, err)
	require.Equal(t, total-2+3+1-1, got)
}

func TestWithKeepsWhatItWasGiven(t *testing.T) {
	a, err := Bulgaria().With(row(t, "2026-12-30", Closed), row(t, "2026-12-29", Closed))
	require.NoError(t, err)
	later := Day{Date: date(t, "2026-12-30"), Kind: Workday, Name: "Работи се", Basis: order}
	b, err := a.With(later, row(t, "2026-12-31", Closed))
	require.NoError(t, err)
	for d, want := range map[string]Kind{"2026-12-29": Closed, "2026-12-30": Workday, "2026-12-31": Closed, "2026-12-28": Substitute} {
		got, err := b.Day(date(t, d))
		require.NoError(t, err)
		require.Equal(t, want, got.Kind, d)
	}
	got, err := a.Day(later.Date)
	require.NoError(t, err)
	require.Equal(t, Closed, got.Kind, "the receiver is untouched")

	// The same rows again change nothing, worked Saturdays included.
	sat := row(t, "2026-08-15", WorkedDayOff)
	c, err := b.With(sat)
	require.NoError(t, err)
	again, err := c.With(sat, sat)
	require.NoError(t, err)
	require.Equal(t, c, again)
	same, err := c.With()
	require.NoError(t, err)
	require.Equal(t, c, same)
}

func TestWithOrderDoesNotMatter(t *testing.T) {
	rows := []Day{row(t, "2026-12-30", Closed), row(t, "2026-03-02", Closed), row(t, "2026-08-15", WorkedDayOff)}
	a, err := Bulgaria().With(rows...)
	require.NoError(t, err)
	b, err := Bulgaria().With(rows[2], rows[0], rows[1])
	require.NoError(t, err)
	require.Equal(t, a, b)
	require.Equal(t, date(t, "2026-12-30"), rows[0].Date, "the rows of the caller are untouched")
}

// A calendar that is told its own exceptions is the same calendar.
func TestWithOwnDays(t *testing.T) {
	var own []Day
	for y := firstYear; y <= lastYear; y++ {
		list, err := Bulgaria().Exceptions(y)
		require.NoError(t, err)
		own = append(own, list...)
	}
	c, err := Bulgaria().With(own...)
	require.NoError(t, err)
	require.Equal(t, Bulgaria().table, c.table)
	for i := range numDays {
		if Bulgaria().day(i) != c.day(i) {
			t.Fatalf("%s changed", dateOf(i))
		}
	}
}

func TestWithErrors(t *testing.T) {
	good := row(t, "2026-12-30", Closed)
	with := func(change func(*Day)) Day {
		d := good
		change(&d)
		return d
	}
	for _, tt := range []struct {
		name string
		rows []Day
		want string
	}{
		{"no day", []Day{with(func(d *Day) { d.Date = Date{} })}, "workdays: invalid input: days[0]: the day is not set: accepted are 2003-01-01 to 2099-12-31"},
		{"no such day", []Day{good, with(func(d *Day) { d.Date = Date{2026, 2, 29} })}, "workdays: invalid input: days[1]: 2026-02-29 is no day of the calendar"},
		{"outside", []Day{with(func(d *Day) { d.Date = dayAfter })}, "workdays: invalid input: days[0]: 2100-01-01 is outside the table: accepted are 2003-01-01 to 2099-12-31"},
		{"no kind", []Day{with(func(d *Day) { d.Kind = 0 })}, `workdays: invalid input: days[0]: 2026-12-30 has no kind of the list: accepted are workday, worked-day-off, weekend, holiday, substitute, moved, declared, closed`},
		{"unknown kind", []Day{with(func(d *Day) { d.Kind = 9 })}, `workdays: invalid input: days[0]: 2026-12-30 has no kind of the list: accepted are workday, worked-day-off, weekend, holiday, substitute, moved, declared, closed`},
		{"weekend on Wednesday", []Day{with(func(d *Day) { d.Kind = Weekend })}, `workdays: invalid input: days[0]: 2026-12-30 is no Saturday or Sunday: its kind cannot be "weekend"`},
		{"workday on Saturday", []Day{with(func(d *Day) { d.Date, d.Kind = Date{2026, 8, 15}, Workday })}, `workdays: invalid input: days[0]: 2026-08-15 is a day of the weekend: if people work on it, its kind is "worked-day-off"`},
		{"worked twice", []Day{with(func(d *Day) { d.Kind = WorkedDayOff })}, `workdays: invalid input: days[0]: 2026-12-30 is a working day already: "worked-day-off" is for days off`},
		{"no name", []Day{with(func(d *Day) { d.Name = "" })}, "workdays: invalid input: days[0]: 2026-12-30 has no name"},
		{"no act", []Day{with(func(d *Day) { d.Basis = Citation{Provision: "чл. 1"} })}, "workdays: invalid input: days[0]: 2026-12-30 has no act: a day is changed by a decree, a decision or an order"},
		{"two kinds", []Day{good, row(t, "2026-03-02", Closed), with(func(d *Day) { d.Kind = Declared })}, "workdays: invalid input: two different rows for 2026-12-30"},
		{"two names", []Day{good, with(func(d *Day) { d.Name = "Друго" })}, "workdays: invalid input: two different rows for 2026-12-30"},
	} {
		c, err := Bulgaria().With(tt.rows...)
		require.ErrorIs(t, err, ErrInput, tt.name)
		require.EqualError(t, err, tt.want, tt.name)
		require.Nil(t, c)
	}
}

// The row does not hide that the day lies outside the table.
func TestWithRangeError(t *testing.T) {
	_, err := Bulgaria().With(row(t, "2100-01-01", Closed))
	var outside *RangeError
	require.ErrorAs(t, err, &outside)
	require.Equal(t, dayAfter, outside.Date)
	require.ErrorIs(t, outside, ErrInput)
}

// A contradiction is found even where one of the rows repeats an earlier overlay.
func TestWithContradictsItself(t *testing.T) {
	a := row(t, "2026-12-30", Closed)
	c, err := Bulgaria().With(a)
	require.NoError(t, err)
	_, err = c.With(a, row(t, "2026-12-30", Declared))
	require.ErrorIs(t, err, ErrInput)
}

func TestWithFromJSON(t *testing.T) {
	var rows []Day
	require.NoError(t, json.Unmarshal([]byte(`[
		{"date": "2027-01-04", "kind": "declared", "name": "Неприсъствен ден", "basis": {"act": "РМС № 1 от 2026 г.", "gazette": "ДВ, бр. 1 от 2026 г."}},
		{"date": "2027-01-09", "kind": "worked-day-off", "name": "Работна събота", "basis": {"act": "Заповед № 7"}}
	]`), &rows))
	c, err := Bulgaria().With(rows...)
	require.NoError(t, err)
	d, err := c.Add(Date{2026, 12, 31}, 1)
	require.NoError(t, err)
	require.Equal(t, Date{2027, 1, 5}, d)
	d, err = c.Add(Date{2027, 1, 8}, 1)
	require.NoError(t, err)
	require.Equal(t, Date{2027, 1, 9}, d)
}

// A worked Sunday counts in every operation.
func TestWorkedSunday(t *testing.T) {
	c, err := Bulgaria().With(row(t, "2026-03-15", WorkedDayOff))
	require.NoError(t, err)
	for n, want := range []string{"2026-03-14 2026-03-15", "2026-03-15 2026-03-15", "2026-03-16 2026-03-16"} {
		next, err := c.Next(Date{2026, 3, 14 + n})
		require.NoError(t, err)
		require.Equal(t, want[11:], next.String())
	}
	require.Equal(t, "2026-03-15", deadline(t, c, "2026-03-13", "1 workday").Due.String())
	require.Equal(t, "2026-03-15", deadline(t, c, "2026-03-13", "1 day").Due.String())
	n, err := c.Count(Date{2026, 3, 9}, Date{2026, 3, 16})
	require.NoError(t, err)
	require.Equal(t, 6, n)
	require.Equal(t, "worked-day-ends", deadline(t, c, "2026-03-14", "1 day").Steps()[2].Rule)
	require.Contains(t, fmt.Sprint(deadline(t, c, "2026-03-13", "2 workdays").Steps()), "се брои: Промяна")
}
