package workdays

import "fmt"

// RangeError says that a day, or the day a count leads to, lies outside the
// table. It wraps ErrInput. A caller may act on First and Last.
type RangeError struct {
	Date  Date // the day asked about, or the day from which the count runs
	N     int  // how far the count goes; with an unset Unit the Date itself lies outside
	Unit  Unit // what N counts
	First Date // first day of the table
	Last  Date // last day of the table, inclusive
}

// Error names the day or the count, and the days that are accepted.
func (e *RangeError) Error() string {
	what := e.Date.String()
	if e.Unit != 0 {
		what = fmt.Sprintf("%s %+d %s", what, e.N, e.Unit)
	}
	return fmt.Sprintf("%v: %s is outside the table: accepted are %s to %s", ErrInput, what, e.First, e.Last)
}

// Unwrap returns ErrInput.
func (e *RangeError) Unwrap() error { return ErrInput }

// outside explains why d has no place in the table.
func (c *Calendar) outside(d Date) error {
	switch {
	case c.isEmpty():
		return fmt.Errorf("%w: the calendar is empty: take Bulgaria, Schools or TARGET", ErrInput)
	case d.IsZero():
		return fmt.Errorf("%w: the day is not set: accepted are %s to %s", ErrInput, firstDay, lastDay)
	case !d.IsValid():
		return fmt.Errorf("%w: %s is no day of the calendar", ErrInput, d)
	}
	return &RangeError{Date: d, First: firstDay, Last: lastDay}
}

// beyond explains that a count from d leads outside the table.
func beyond(d Date, n int, u Unit) error {
	return &RangeError{Date: d, N: n, Unit: u, First: firstDay, Last: lastDay}
}
