package exemption

import (
	"fmt"
	"time"
)

// Date is a civil day: no clock, no time zone. The zero Date means "not set".
//
// It has the fields of cloud.google.com/go/civil.Date in the same order, as
// has the Date of every package of this module, so that a plain conversion
// carries a day from one to the other. Valid years are 1 to 9999.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// DateOf returns the day of t in t's own location. An evening in UTC may
// already be the next day in Sofia, so convert t with In first.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// ParseDate reads the form 2006-01-02. Anything else, and a day that does not
// exist, is an error that wraps ErrInput. It does not repeat the text, which may
// be somebody's day of birth.
func ParseDate(s string) (Date, error) {
	if len(s) != len("2006-01-02") || s[4] != '-' || s[7] != '-' {
		return Date{}, fmt.Errorf("%w: a day is written YYYY-MM-DD", ErrInput)
	}
	y, ok1 := parseDigits(s[:4])
	m, ok2 := parseDigits(s[5:7])
	n, ok3 := parseDigits(s[8:])
	if !ok1 || !ok2 || !ok3 {
		return Date{}, fmt.Errorf("%w: a day is written YYYY-MM-DD", ErrInput)
	}
	d := Date{y, time.Month(m), n}
	if !d.IsValid() {
		return Date{}, fmt.Errorf("%w: no such day in the calendar", ErrInput)
	}
	return d, nil
}

func parseDigits(s string) (n int, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// IsZero reports whether d is not set.
func (d Date) IsZero() bool { return d == Date{} }

// IsValid reports whether d is a day of the Gregorian calendar in the years
// 1 to 9999.
func (d Date) IsValid() bool {
	return d.Year >= 1 && d.Year <= 9999 && d.Month >= 1 && d.Month <= 12 &&
		d.Day >= 1 && (d.Day <= 28 || d.Day <= daysIn(d.Year, d.Month))
}

func daysIn(year int, m time.Month) int {
	if m == time.February {
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 30 + int((m+m>>3)&1)
}

// Compare returns -1, 0 or +1 as d is before, on or after e.
func (d Date) Compare(e Date) int {
	switch {
	case d == e:
		return 0
	case d.Before(e):
		return -1
	}
	return 1
}

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool {
	if d.Year != e.Year {
		return d.Year < e.Year
	}
	if d.Month != e.Month {
		return d.Month < e.Month
	}
	return d.Day < e.Day
}

// After reports whether d is a later day than e.
func (d Date) After(e Date) bool { return e.Before(d) }

// AddDays returns the day n days after d, or before it for a negative n. It is
// the zero Date where d is not valid or the result leaves the years 1 to 9999.
func (d Date) AddDays(n int) Date {
	const span = 9999 * 366
	if !d.IsValid() || n > span || n < -span {
		return Date{}
	}
	e := dateAt(d.serial() + n)
	if !e.IsValid() {
		return Date{}
	}
	return e
}

// DaysSince returns the number of days from e to d, negative where d is
// before e. Both must be valid.
func (d Date) DaysSince(e Date) int { return d.serial() - e.serial() }

// Weekday returns the day of the week of a valid d.
func (d Date) Weekday() time.Weekday {
	// 1970-01-01 was a Thursday; the offset keeps the dividend positive.
	return time.Weekday((d.serial() + 7*200_000 + int(time.Thursday)) % 7)
}

// serial counts days from 1970-01-01. A year that begins in March puts the
// leap day last, so months need no table.
func (d Date) serial() int {
	y, m := d.Year, int(d.Month)-3
	if m < 0 {
		y, m = y-1, m+12
	}
	return 365*y + y/4 - y/100 + y/400 + (153*m+2)/5 + d.Day - 719_469
}

// dateAt is the inverse of serial for days of the years 0 to 10000.
func dateAt(serial int) Date {
	n := serial + 719_468 // days since 0000-03-01
	era := n / 146_097
	if n < 0 {
		era--
	}
	n -= era * 146_097
	y := (n - n/1460 + n/36_524 - n/146_096) / 365
	n -= 365*y + y/4 - y/100
	m := (5*n + 2) / 153
	day := n - (153*m+2)/5 + 1
	y += era * 400
	if m < 10 {
		return Date{y, time.Month(m + 3), day}
	}
	return Date{y + 1, time.Month(m - 9), day}
}

// String returns the form 2006-01-02, and "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// MarshalText writes the form 2006-01-02, and nothing for the zero Date. A day
// that does not exist refuses.
func (d Date) MarshalText() ([]byte, error) {
	if !d.IsZero() && !d.IsValid() {
		return nil, fmt.Errorf("%w: a day that does not exist has no text form", ErrInput)
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads what MarshalText writes.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	e, err := ParseDate(string(b))
	if err != nil {
		return err
	}
	*d = e
	return nil
}
