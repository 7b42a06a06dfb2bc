package workdays

import (
	"encoding/json"
	"slices"
	"time"
)

// Deadline says when a term ends, and why. Its String is the due day.
type Deadline struct {
	Event       Date // the day from which the term runs; not counted itself
	Term        Term
	Last        Date // the last day by the count alone, before any roll
	Due         Date // the day at whose end the term ends
	Provisional bool // Due lies after PublishedThrough, or a provisional row of With lies between Event and Due

	cal   *Calendar // renders the steps
	steps []Step    // of a Deadline read from JSON, which has no calendar
}

// Deadline returns the end of a term that an event starts, whatever the hour
// of the event. The day of the event is not counted and need not be a working
// day.
//
// Working days count the days on which people work, worked Saturdays included.
// Days count every day. Weeks end on the same day of the week. Months and years
// end on the same number, or on the last day of a month that has no such
// number. A last day that is not a working day moves to the next one, unless
// the term says NoRoll.
//
// A term of 0 units ends with the day of the event, which rolls like any other.
// A term that is not valid wraps ErrInput; one that leaves the table is a
// *RangeError.
func (c *Calendar) Deadline(event Date, t Term) (Deadline, error) {
	i, ok := c.index(event)
	if !ok {
		return Deadline{}, c.outside(event)
	}
	if err := t.check(); err != nil {
		return Deadline{}, err
	}
	d := Deadline{Event: event, Term: t, cal: c}
	switch t.Unit {
	case Workdays:
		d.Last, ok = c.table.add(i, t.N)
	case Days:
		d.Last = event.AddDays(t.N)
	case Weeks:
		d.Last = event.AddDays(7 * t.N)
	case Months:
		d.Last = addMonths(event, t.N)
	case Years:
		d.Last = addMonths(event, 12*t.N)
	}
	d.Due = d.Last
	if t.Unit != Workdays {
		i, ok = c.index(d.Last)
		if ok && t.Roll == RollForward {
			d.Due, ok = c.table.add(i, 0)
		}
	}
	if !ok {
		return Deadline{}, beyond(event, t.N, t.Unit)
	}
	if d.Provisional = d.Due.After(published); !d.Provisional && len(c.tentative) > 0 {
		_, d.Provisional = c.tentativeIn(event, d.Due)
	}
	return d, nil
}

// tentativeIn finds the first provisional row of With on the days from d to e,
// both inclusive.
func (c *Calendar) tentativeIn(d, e Date) (Date, bool) {
	k, _ := slices.BinarySearchFunc(c.tentative, d, Date.Compare)
	if k == len(c.tentative) || c.tentative[k].After(e) {
		return Date{}, false
	}
	return c.tentative[k], true
}

// addMonths returns the same number n months later, or the last day of a month
// that has no such number.
func addMonths(d Date, n int) Date {
	n += d.Year*12 + int(d.Month) - 1
	y, m := n/12, time.Month(n%12+1)
	return Date{y, m, min(d.Day, daysIn(y, m))}
}

// End returns the instant at which the term ends in loc: 24:00 of Due, which is
// the first moment of the day after. It is the zero Time where loc is nil or
// the Deadline is not set, because any other answer would be a guess.
func (d Deadline) End(loc *time.Location) time.Time {
	next := d.Due.AddDays(1)
	if loc == nil || next.IsZero() {
		return time.Time{}
	}
	return firstMoment(next, loc)
}

// firstMoment returns the instant at which day d begins in loc. A clock that is
// set at night may skip midnight or show it twice, and time.Date then answers
// with either side of the change.
func firstMoment(d Date, loc *time.Location) time.Time {
	t := time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, loc)
	switch {
	case DateOf(t).Before(d): // skipped: the day begins where the clock jumps
		_, t = t.ZoneBounds()
	case !DateOf(t.Add(-1)).Before(d): // the second midnight: take the first
		change, _ := t.ZoneBounds()
		_, before := change.Add(-1).Zone()
		_, after := t.Zone()
		t = t.Add(-time.Duration(before-after) * time.Second)
	}
	return t
}

// String returns the due day in the form 2006-01-02.
func (d Deadline) String() string { return d.Due.String() }

// Equal reports whether d and e say the same, their steps included.
func (d Deadline) Equal(e Deadline) bool {
	if d.Event != e.Event || d.Term != e.Term || d.Last != e.Last || d.Due != e.Due || d.Provisional != e.Provisional {
		return false
	}
	return d.cal != nil && d.cal == e.cal || slices.Equal(d.Steps(), e.Steps())
}

type deadlineJSON struct {
	Event       Date   `json:"event,omitzero"`
	Term        Term   `json:"term,omitzero"`
	Last        Date   `json:"last,omitzero"`
	Due         Date   `json:"due,omitzero"`
	Provisional bool   `json:"provisional,omitzero"`
	Steps       []Step `json:"steps,omitzero"`
}

// MarshalJSON writes the days, the term and the rendered steps.
func (d Deadline) MarshalJSON() ([]byte, error) {
	return json.Marshal(deadlineJSON{d.Event, d.Term, d.Last, d.Due, d.Provisional, d.Steps()})
}

// UnmarshalJSON reads what MarshalJSON writes. An unknown key is an error that
// wraps ErrInput. The steps are taken as they
// stand: a Deadline read back explains itself without its calendar.
func (d *Deadline) UnmarshalJSON(b []byte) error {
	var j deadlineJSON
	if err := decodeStrict(b, &j, "deadline"); err != nil {
		return err
	}
	*d = Deadline{Event: j.Event, Term: j.Term, Last: j.Last, Due: j.Due, Provisional: j.Provisional, steps: j.Steps}
	return nil
}
