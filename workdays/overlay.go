package workdays

import (
	"fmt"
	"slices"
	"strings"
)

// With returns a calendar in which the given days are what they are said to be:
// later decrees, municipal days, the closures of a court or a hospital, worked
// Saturdays and Sundays. The receiver is not touched.
//
// A row states its day in full and replaces what the calendar had there; the
// substitution of holidays is not run again, so a new holiday on a weekend
// needs a row for its substitute. Day returns each row as given, its
// Provisional flag included.
//
// Every row needs a day of the table, a kind, a name and the act it stands on.
// A working Saturday or Sunday is WorkedDayOff, never Workday; Weekend returns
// one to the week it belongs to; Workday makes a day off from Monday to Friday
// worked again. WorkedDayOff on a day that works already, and two different
// rows for one day, are contradictions. Errors wrap ErrInput and name the row.
func (c *Calendar) With(days ...Day) (*Calendar, error) {
	if c.isEmpty() {
		return nil, c.outside(Date{})
	}
	rows := make([]Day, 0, len(days)+len(c.overlay))
	for n, d := range days {
		if err := c.checkRow(d); err != nil {
			return nil, &rowError{n, err}
		}
		rows = append(rows, d)
	}
	byDate := func(a, b Day) int { return a.Date.Compare(b.Date) }
	slices.SortStableFunc(rows, byDate)
	for n := 1; n < len(rows); n++ {
		if rows[n-1].Date == rows[n].Date && rows[n-1] != rows[n] {
			return nil, fmt.Errorf("%w: two different rows for %s", ErrInput, rows[n].Date)
		}
	}
	rows = append(rows, c.overlay...) // behind the new rows, which win
	slices.SortStableFunc(rows, byDate)
	rows = slices.CompactFunc(rows, func(a, b Day) bool { return a.Date == b.Date })

	n := *c // the table is an array, so this copies it
	n.overlay, n.tentative = rows, nil
	n.marks = make([]mark, 0, len(c.marks)+len(days))
	rest := c.marks
	for r, d := range rows {
		i := indexOf(d.Date)
		n.table.set(i, d.Kind.IsWorkday())
		if d.Provisional {
			n.tentative = append(n.tentative, d.Date)
		}
		for ; len(rest) > 0 && int(rest[0].at) <= i; rest = rest[1:] {
			if int(rest[0].at) < i {
				n.marks = append(n.marks, rest[0])
			}
		}
		n.marks = append(n.marks, mark{uint16(i), uint16(r), none, d.Kind, fromOverlay})
	}
	n.marks = append(n.marks, rest...)
	n.table.seal()
	return &n, nil
}

// rowError says in which row of With an error lies.
type rowError struct {
	row int
	err error // begins with the text of ErrInput
}

// Error names the row behind the prefix that every error has.
func (e *rowError) Error() string {
	prefix := ErrInput.Error() + ": "
	return fmt.Sprintf("%sdays[%d]: %s", prefix, e.row, strings.TrimPrefix(e.err.Error(), prefix))
}

// Unwrap returns the error of the row, which may be a *RangeError.
func (e *rowError) Unwrap() error { return e.err }

// checkRow says what is wrong with a row of With on its own.
func (c *Calendar) checkRow(d Day) error {
	i, ok := c.index(d.Date)
	if !ok {
		return c.outside(d.Date)
	}
	switch weekend := isWeekend(i); {
	case d.Kind == 0 || int(d.Kind) >= len(kindNames):
		return fmt.Errorf("%w: %s has no kind of the list: accepted are %s", ErrInput, d.Date, listed(kindNames[:]))
	case d.Kind == Workday && weekend:
		return fmt.Errorf("%w: %s is a day of the weekend: if people work on it, its kind is %q", ErrInput, d.Date, WorkedDayOff)
	case d.Kind == Weekend && !weekend:
		return fmt.Errorf("%w: %s is no Saturday or Sunday: its kind cannot be %q", ErrInput, d.Date, Weekend)
	case d.Kind == WorkedDayOff && c.day(i).Kind == Workday:
		return fmt.Errorf("%w: %s is a working day already: %q is for days off", ErrInput, d.Date, WorkedDayOff)
	case d.Name == "":
		return fmt.Errorf("%w: %s has no name", ErrInput, d.Date)
	case d.Basis.Act == "":
		return fmt.Errorf("%w: %s has no act: a day is changed by a decree, a decision or an order", ErrInput, d.Date)
	}
	return nil
}
