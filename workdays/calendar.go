package workdays

import (
	"slices"
	"sync"
)

// Calendar knows every day from 2003-01-01 to 2099-12-31. It is immutable and
// safe for concurrent use. Take one from Bulgaria, Schools or TARGET; the
// methods of a nil or an empty Calendar return errors, and zero days where they
// have no error to return.
type Calendar struct {
	table     table
	marks     []mark // days that are no plain weekday or weekend, by day
	law       *law   // the rows that marks refer to
	overlay   []Day  // the days given to With, by day
	tentative []Date // those of them that are provisional
}

var (
	bulgaria = sync.OnceValue(func() *Calendar { return newCalendar(&bulgarianLaw) })
	schools  = sync.OnceValue(func() *Calendar {
		l := bulgarianLaw
		l.feasts = append(slices.Clip(l.feasts), schoolFeasts...)
		return newCalendar(&l)
	})
	target = sync.OnceValue(func() *Calendar { return newCalendar(&targetLaw) })
)

// Bulgaria returns the shared calendar of the Labour Code and of the acts of
// the Council of Ministers. The first call builds it, later ones cost nothing.
func Bulgaria() *Calendar { return bulgaria() }

// Schools returns Bulgaria with 1 November, on which only schools and
// universities (учебни заведения) are closed. School vacations are not in it.
// Terms on it follow the same Bulgarian rules.
func Schools() *Calendar { return schools() }

// TARGET returns the days on which the euro payment system settles: Monday to
// Friday without 1 January, Good Friday and Easter Monday of the western
// Easter, 1 May, 25 and 26 December. A Deadline on it counts those days by the
// Bulgarian rules of terms and cites them; the rules of TARGET itself are not
// modelled.
func TARGET() *Calendar { return target() }

// Range returns the first and the last day of the table, both inclusive.
func (c *Calendar) Range() (first, last Date) {
	if c.isEmpty() {
		return Date{}, Date{}
	}
	return firstDay, lastDay
}

// PublishedThrough returns the last day, inclusive, for which the days off are
// published. Later days follow from the statute alone and are provisional.
func (c *Calendar) PublishedThrough() Date {
	if c.isEmpty() {
		return Date{}
	}
	return published
}

// Verified returns the day to which the built-in rows were checked against
// their sources, so that a host can tell when they grow stale.
func (c *Calendar) Verified() Date {
	if c.isEmpty() {
		return Date{}
	}
	return verified
}

// isEmpty reports whether c is nil or was not built.
func (c *Calendar) isEmpty() bool { return c == nil || c.law == nil }
