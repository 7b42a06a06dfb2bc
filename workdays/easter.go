package workdays

import "time"

// orthodoxEaster returns Easter Sunday (Великден) of a year from 1900 to 2099
// as the Bulgarian Orthodox Church keeps it: the Julian reckoning of the full
// moon, 13 days behind the civil calendar.
func orthodoxEaster(year int) Date {
	moon := (19*(year%19) + 15) % 30
	sunday := (2*(year%4) + 4*(year%7) - moon + 34) % 7
	n := moon + sunday + 114
	julian := Date{year, time.Month(n / 31), n%31 + 1}
	return julian.AddDays(13)
}

// westernEaster returns Easter Sunday of the Gregorian reckoning, which the
// euro payment system follows.
func westernEaster(year int) Date {
	golden := year % 19
	century, rest := year/100, year%100
	correction := (8*century + 13) / 25
	moon := (19*golden + century - century/4 - correction + 15) % 30
	sunday := (32 + 2*(century%4) + 2*(rest/4) - moon - rest%4) % 7
	late := (golden + 11*moon + 22*sunday) / 451
	n := moon + sunday - 7*late + 114
	return Date{year, time.Month(n / 31), n%31 + 1}
}
