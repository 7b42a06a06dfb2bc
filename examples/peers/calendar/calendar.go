// Package calendar measures the working days of this library beside
// github.com/rickar/cal/v2, the calendar library for Go that knows Bulgaria.
package calendar

import (
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/bg"

	"github.com/nzok-rules/nzok/workdays"
)

// Peer returns the business calendar of Bulgaria of rickar/cal, set up as its
// README shows. With cached it remembers the days it was asked about.
func Peer(cached bool) *cal.BusinessCalendar {
	c := cal.NewBusinessCalendar()
	c.Cacheable = cached
	c.AddHoliday(bg.Holidays...)
	return c
}

// midnight returns the start of d in UTC, which is how rickar/cal wants a day.
func midnight(d workdays.Date) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}
