// Package fee computes what an insured person pays for a visit, a hospital stay
// or a laboratory under art. 37 of the Bulgarian health insurance act
// (потребителска такса, чл. 37 ЗЗО), what the state adds, and why.
//
// # The law
//
// For each visit to a doctor, dentist or establishment, and for each day of
// hospital treatment up to ten days a year, an insured person pays a sum that
// the Council of Ministers sets (2.90 BGN for a visit since 2012-09-04, 1.48 EUR
// from 2026-01-01). Who has exercised the right to a pension for years of service
// and age pays less for a visit and the state pays the rest. Some are exempt. A
// laboratory that takes the sample may ask its own sampling price instead of the
// fee, never both.
//
// # Use
//
// A [Tariff] is an immutable table of prices, [Bulgaria] the built-in one.
// [Tariff.Visit], [Tariff.Stay] and [Tariff.Lab] price one encounter and return a
// [Receipt]: the sums at once, the lines, steps and the printed text on demand.
//
//	r, err := fee.Bulgaria().Stay(fee.Stay{
//		Admitted:   fee.Date{Year: 2025, Month: time.December, Day: 30},
//		Discharged: fee.Date{Year: 2026, Month: time.January, Day: 3},
//		DaysPaid:   []fee.YearDays{{Year: 2025, Days: 9}}, // in other hospitals
//		Waivers:    waivers,                               // each with its basis
//	})
//	if err != nil {
//		return err // bad input, or a *NoRateError
//	}
//	fmt.Println(r.Total)          // "1.53 EUR": one day in levs, two in euros
//	next := r.DaysPaid()          // for the next stay, with r.LastPaid()
//	for _, s := range r.Steps() { // why: rule, sentence, basis, note
//		fmt.Println(s)
//	}
//
// # Readings
//
// Where the law is silent: a stay is counted in bed-days, unless [BothEnds] is
// asked for; each day costs the price of its own date; "a year" is the calendar
// year; only paid days use up the ten. The total is in the currency of the day of
// billing; days in levs billed in the euro are summed and converted once, at
// 1.95583, the third decimal deciding. The steps name these readings.
//
// # Not covered
//
// Who is exempt or entitled to the reduced price: the host says so with [Payer]
// and [Waiver]. Whether a preventive, dispensary or emergency contact is a visit.
// Prices for uninsured persons, co-payments, extra services. A patient whose
// insurance changes during a stay: price it in two parts.
//
// # The numbers
//
// The rows stand in bulgaria.go, each with its act. Before 2012-08-07 they follow
// the minimum wage; from then to 2012-09-03 the law named none and a day to be
// charged is a [NoRateError]. What is unverified carries a note that reaches the
// steps. [Tariff.Verified] is the day to which the table was checked;
// [Tariff.With] adds a later price.
package fee
