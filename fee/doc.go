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
// and age pays less for a visit, and the state pays the rest. Some persons are
// exempt. A laboratory that takes the sample may ask its own sampling price
// instead of the fee, never both.
//
// # Use
//
// A [Tariff] is an immutable table of prices, [Bulgaria] the built-in one. Its
// methods [Tariff.Visit], [Tariff.Stay] and [Tariff.Lab] take one encounter and
// return a [Receipt]: the sums at once, the lines, steps and the printed text on
// demand.
//
//	r, err := fee.Bulgaria().Stay(fee.Stay{
//		Admitted:   fee.Date{Year: 2025, Month: time.December, Day: 30},
//		Discharged: fee.Date{Year: 2026, Month: time.January, Day: 3},
//		DaysPaid:   []fee.YearDays{{Year: 2025, Days: 9}}, // in other hospitals
//		Waivers:    waivers,                               // each with its legal basis
//	})
//	if err != nil {
//		return err // bad input, or a *NoRateError: the law named no price
//	}
//	fmt.Println(r.Total)            // "1.53 EUR": one day in levs, two in euros
//	next := r.DaysPaid()            // for the patient's next stay, with r.LastPaid()
//	for _, s := range r.Steps() {   // rule, sentence, basis, what is not verified
//		fmt.Println(s)
//	}
//
// # Readings
//
// The law leaves some questions open. This package answers them so: a stay is
// counted in bed-days, unless [BothEnds] is asked for; each day costs the price
// of its own date; "a year" is the calendar year; only paid days use up the ten.
// The total is in the currency of the day of billing; days in levs billed in the
// euro are summed and converted once, at 1.95583, the third decimal deciding. The
// steps name these readings where they matter.
//
// # Not covered
//
// Who is exempt or entitled to the reduced price: the host says so with [Payer]
// and [Waiver]. Whether a contact is a visit: preventive, dispensary and
// emergency contacts are the host's decision. Prices for uninsured persons,
// co-payments and extra services. A patient whose insurance changes during a
// stay: price the stay in two parts.
//
// # The numbers
//
// The rows stand in bulgaria.go, each with its act. Before 2012-08-07 they are
// computed from the minimum wage; from then to 2012-09-03 the law named none and
// a day that must be charged is a [NoRateError]. Rows with an unverified date or
// act carry a note that reaches the steps. [Tariff.Verified] says to which day
// the table was checked; a later price is added with [Tariff.With].
package fee
