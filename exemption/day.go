package exemption

import (
	"math"
	"time"
)

// day is a valid Date packed so that integers compare as days do.
type day int32

const (
	noDay   day = 0             // unset, and before every day
	openEnd day = math.MaxInt32 // after every day
)

const (
	monthShift = 5
	yearShift  = 9
)

func dayOf(d Date) day {
	return day(d.Year)<<yearShift | day(d.Month)<<monthShift | day(d.Day)
}

// endOf is dayOf for the last day of a period, where zero means open.
func endOf(d Date) day {
	if d.IsZero() {
		return openEnd
	}
	return dayOf(d)
}

// date returns the Date of d; an open end is the zero Date.
func (d day) date() Date {
	if d == noDay || d == openEnd {
		return Date{}
	}
	return Date{int(d >> yearShift), time.Month(d >> monthShift & 15), int(d & 31)}
}

// next returns the day after d, or openEnd where there is none.
func (d day) next() day {
	if d == openEnd {
		return openEnd
	}
	x := d.date()
	switch {
	case x.Day < 28 || x.Day < daysIn(x.Year, x.Month):
		return d + 1
	case x.Month < time.December:
		return dayOf(Date{x.Year, x.Month + 1, 1})
	case x.Year < 9999:
		return dayOf(Date{x.Year + 1, time.January, 1})
	}
	return openEnd
}

// prev returns the day before d, or noDay where there is none. An open end
// stays open.
func (d day) prev() day {
	if d == openEnd {
		return openEnd
	}
	x := d.date()
	switch {
	case x.Day > 1:
		return d - 1
	case x.Month > time.January:
		return dayOf(Date{x.Year, x.Month - 1, daysIn(x.Year, x.Month-1)})
	case x.Year > 1:
		return dayOf(Date{x.Year - 1, time.December, 31})
	}
	return noDay
}

// plus returns the day n ≥ 0 days after d, or openEnd where the calendar ends.
func (d day) plus(n int) day { return endOf(d.date().AddDays(n)) }

// birthday returns the day on which somebody born on d completes the given
// years. Who was born on 29 February completes them on 1 March of a common
// year.
func (d day) birthday(years int) day {
	const leapDay, march1 = 2<<monthShift | 29, 3<<monthShift | 1
	b := d + day(years)<<yearShift
	switch {
	case b>>yearShift > 9999:
		return openEnd
	case b&(1<<yearShift-1) == leapDay && daysIn(int(b>>yearShift), time.February) < 29:
		return b + march1 - leapDay
	}
	return b
}
