package workdays

import "iter"

// Day is one day of a calendar and what the law makes of it.
type Day struct {
	Date        Date     `json:"date"`
	Kind        Kind     `json:"kind"`
	Name        string   `json:"name"` // in Bulgarian; both names where two holidays meet
	Basis       Citation `json:"basis"`
	Note        string   `json:"note,omitzero"`        // what about the day is not verified, in Bulgarian
	Provisional bool     `json:"provisional,omitzero"` // after PublishedThrough: an act may still change it
}

// dayFields is Day without its methods.
type dayFields Day

// UnmarshalJSON reads what encoding/json writes. An unknown key is an error that
// wraps ErrInput, and so is all else that is no Day. A Day without a Kind is
// read, but neither With nor encoding/json takes it.
func (d *Day) UnmarshalJSON(b []byte) error {
	x := dayFields(*d)
	if err := decodeStrict(b, &x, "day"); err != nil {
		return err
	}
	*d = Day(x)
	return nil
}

// Day returns what d is in law. A day outside the table is a *RangeError.
func (c *Calendar) Day(d Date) (Day, error) {
	i, ok := c.index(d)
	if !ok {
		return Day{}, c.outside(d)
	}
	return c.day(i), nil
}

// Days iterates the days of [from, to): from is included, to is not. A range
// that is empty or runs backwards has no days. Either bound may be the day
// after the last day of the table.
func (c *Calendar) Days(from, to Date) (iter.Seq[Day], error) {
	i, ok := c.edge(from)
	if !ok {
		return nil, c.outside(from)
	}
	end, ok := c.edge(to)
	if !ok {
		return nil, c.outside(to)
	}
	return func(yield func(Day) bool) {
		k, _ := c.find(i)
		for i := i; i < end; i++ {
			var d Day
			if k < len(c.marks) && int(c.marks[k].at) == i {
				d = c.marked(c.marks[k])
				k++
			} else {
				d = c.plain(i)
			}
			if !yield(d) {
				return
			}
		}
	}, nil
}

// Exceptions lists the days of a year that the days of the week alone do not
// tell, in order: the days off other than plain Saturdays and Sundays, the
// worked Saturdays and Sundays, and every day given to With.
func (c *Calendar) Exceptions(year int) ([]Day, error) {
	first := Date{year, 1, 1}
	i, ok := c.index(first)
	if !ok {
		return nil, c.outside(first)
	}
	j := indexOf(Date{year + 1, 1, 1})
	marks := c.between(i, j)
	list := make([]Day, len(marks))
	for k, m := range marks {
		list[k] = c.marked(m)
	}
	return list, nil
}

// day returns day i of the table.
func (c *Calendar) day(i int) Day {
	if k, ok := c.find(i); ok {
		return c.marked(c.marks[k])
	}
	return c.plain(i)
}

func (c *Calendar) plain(i int) Day {
	b, k := &c.law.weekday, Workday
	if isWeekend(i) {
		b, k = &c.law.weekend, Weekend
	}
	return newDay(i, k, *b)
}

func newDay(i int, k Kind, b basis) Day {
	d := dateOf(i)
	return Day{Date: d, Kind: k, Name: b.name, Basis: b.cite, Note: b.note, Provisional: d.After(published)}
}
