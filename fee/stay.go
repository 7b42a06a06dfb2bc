package fee

import (
	"fmt"
	"math"
)

// Stay is one stay in a hospital (хоспитализация). Either Discharged is set, or
// ChargedThrough for a patient who is still in.
//
// PaidThrough is believed, however late it is: stays may overlap, and the earlier
// one may end, and be paid, after this one. On or after the last day of this stay
// it makes every day already paid; a mistyped 9999-12-31 does too, so a host that
// takes the day from a form should compare it with the day of billing.
type Stay struct {
	Admitted       Date       `json:"admitted"`
	Discharged     Date       `json:"discharged,omitzero"`      // counted by Count
	ChargedThrough Date       `json:"charged_through,omitzero"` // last day charged so far, inclusive: the patient sleeps there that night
	PaidThrough    Date       `json:"paid_through,omitzero"`    // last day the patient has paid for anywhere, as of LastPaid; it and earlier days are not charged again; a later day than those of the stay is accepted
	Count          DayCount   `json:"count,omitzero"`
	DaysPaid       []YearDays `json:"days_paid,omitzero"` // days paid before in each calendar year, over all hospitals; a year not listed has 0
	Payer          Payer      `json:"payer,omitzero"`     // who pays on the days no waiver covers
	Waivers        []Waiver   `json:"waivers,omitzero"`   // they may cover some days of the stay only
}

// YearDays is the number of hospital days a person has paid in a calendar year.
type YearDays struct {
	Year int `json:"year"`
	Days int `json:"days"` // 0 to 10
}

const (
	annualCap   = 10     // paid days of a person in a calendar year: ЗЗО чл. 37, ал. 1
	longestStay = 36_525 // days: a hundred years, longer than the law and any patient
	mostYears   = 128    // entries of DaysPaid: more than any stay has years
)

// counting is how the days of a stay were found, for its first step.
type counting uint8

const (
	_ counting = iota
	countedBedDays
	countedSameDay
	countedBothEnds
	countedThrough
)

// Stay prices the days of a stay, each by the rate of its own date, at most ten
// paid days in each calendar year. Days under a waiver, days up to PaidThrough
// and all days of an uninsured person are not charged and do not use the ten up.
// The total is in the currency of the day of discharge, or of ChargedThrough:
// days in levs billed in the euro are summed and converted once.
//
// The first day that must be charged and has no price gives a *NoRateError. A
// missing or impossible day, discharge or charging before admission, a stay of
// more than 36525 days, a count of days paid outside 0 to 10 or given twice for
// a year, an unknown payer or way of counting, a waiver that is not well formed
// and Payer Waived with a day no waiver covers are errors that wrap ErrInput.
func (t *Tariff) Stay(s Stay) (r Receipt, err error) {
	err = t.stay(&r, &s)
	return r, err
}

// stay fills a zero r and leaves it so on an error.
func (t *Tariff) stay(r *Receipt, s *Stay) error {
	days, err := s.days()
	if err != nil {
		return err
	}
	if err = s.checkDaysPaid(); err != nil {
		return err
	}
	free := noCover
	if len(s.Waivers) > 0 {
		var room [4]cover
		if free, err = newSweep(s.Waivers, days.first, days.stop, room[:0]); err != nil {
			return err
		}
	}
	r.open(t, stay, ServiceHospitalDay, days.on)
	r.payer, r.counting = s.Payer, days.by
	paidUntil := math.MinInt32
	if !s.PaidThrough.IsZero() {
		paidUntil = s.PaidThrough.serial() + 1
		r.lastPaid, r.paid = int32(paidUntil-1), true
	}
	var sum, state sums
	at, lastWaiver := 0, -1
	day := days.first
	for year := s.Admitted.Year; day < days.stop; year++ {
		yearEnd := min(days.stop, Date{year + 1, 1, 1}.serial())
		paid := s.paidIn(year)
		for day < yearEnd {
			if s.Payer == Uninsured {
				r.add(uninsured, 0, day, yearEnd)
				break
			}
			if day < paidUntil {
				end := min(yearEnd, paidUntil)
				r.add(alreadyPaid, 0, day, end)
				day = end
				continue
			}
			w, end := free.at(day)
			end = min(end, yearEnd)
			switch {
			case w >= 0:
				if w != lastWaiver {
					lastWaiver = w
					at = r.addGround(&s.Waivers[w].Basis, s.Waivers[w].Ground)
				}
				r.add(waived, at, day, end)
			case s.Payer == Waived:
				*r = Receipt{}
				return uncovered()
			case paid >= annualCap:
				r.add(capped, 0, day, end)
			default:
				i := t.find(ServiceHospitalDay, s.Payer, day)
				if i < 0 {
					*r = Receipt{}
					return t.noRate(ServiceHospitalDay, s.Payer, dateAt(day))
				}
				pr := t.price(ServiceHospitalDay, s.Payer, i)
				end = min(end, int(pr.until), day+annualCap-paid)
				n := end - day
				r.add(charged, i, day, end)
				sum.add(pr.currency, pr.minor*int64(n))
				state.add(pr.currency, pr.state*int64(n))
				paid += n
				r.DaysCharged += n
				r.lastPaid, r.paid = int32(end-1), true
			}
			day = end
		}
		day = yearEnd
		r.addYear(year, paid)
	}
	cur := currencyOn(days.bill)
	r.Total, r.State = sum.in(cur), state.in(cur)
	r.due = r.Total.Minor > 0
	r.DocumentRequired = r.due
	return nil
}

// sums are minor units of both currencies. Prices are bounded, so that nothing
// overflows.
type sums struct{ levs, euros int64 }

func (s *sums) add(c Currency, minor int64) {
	if c == BGN {
		s.levs += minor
	} else {
		s.euros += minor
	}
}

// in returns the sum in the currency of billing, with one conversion of the levs
// where that is the euro. There are no euros to bill in levs.
func (s *sums) in(c Currency) Amount {
	if c == BGN {
		return Amount{s.levs, BGN}
	}
	if s.levs == 0 {
		return Amount{s.euros, EUR}
	}
	a, _ := Amount{s.levs, BGN}.Convert(EUR)
	a.Minor += s.euros
	return a
}

// stayDays are the days to price, as serials.
type stayDays struct {
	first, stop int // half-open
	on          Date
	bill        int // the serial of on, the day of billing
	by          counting
}

// days validates the dates, the payer and the way of counting.
func (s *Stay) days() (d stayDays, err error) {
	if err = checkPayer(s.Payer); err != nil {
		return d, err
	}
	if s.Count > BothEnds {
		return d, unknownKey(countNames[:], "count")
	}
	if !s.Admitted.IsValid() {
		return d, checkDay("admitted", s.Admitted)
	}
	if !s.PaidThrough.IsZero() && !s.PaidThrough.IsValid() {
		return d, checkDay("paid_through", s.PaidThrough)
	}
	field := "discharged"
	d.on = s.Discharged
	switch {
	case s.Discharged.IsZero() == s.ChargedThrough.IsZero():
		return d, invalid(field, "either the day of discharge or charged_through is needed, and not both")
	case s.Discharged.IsZero():
		field, d.on, d.by = "charged_through", s.ChargedThrough, countedThrough
	case s.Count == BothEnds:
		d.by = countedBothEnds
	case s.Discharged == s.Admitted:
		d.by = countedSameDay
	default:
		d.by = countedBedDays
	}
	if !d.on.IsValid() {
		return d, checkDay(field, d.on)
	}
	d.first, d.bill = s.Admitted.serial(), d.on.serial()
	if d.bill < d.first {
		return d, invalid(field, "before admitted; the day of admission or a later one is accepted")
	}
	d.stop = d.bill
	if d.by != countedBedDays {
		d.stop++
	}
	if d.stop-d.first > longestStay {
		return d, invalid(field, fmt.Sprintf("the stay is too long; at most %d days are accepted", longestStay))
	}
	return d, nil
}

func (s *Stay) checkDaysPaid() error {
	if len(s.DaysPaid) > mostYears {
		return invalid("days_paid", fmt.Sprintf("at most %d years are accepted", mostYears))
	}
	for i, y := range s.DaysPaid {
		switch {
		case y.Year < 1 || y.Year > 9999:
			return invalid(fmt.Sprintf("days_paid[%d].year", i), "a year of 1 to 9999 is accepted")
		case y.Days < 0 || y.Days > annualCap:
			return invalid(fmt.Sprintf("days_paid[%d].days", i), fmt.Sprintf("0 to %d paid days in a year are accepted", annualCap))
		}
		for _, z := range s.DaysPaid[:i] {
			if z.Year == y.Year {
				return invalid(fmt.Sprintf("days_paid[%d].year", i), "given twice; one count for a calendar year is accepted")
			}
		}
	}
	return nil
}

// paidIn returns the days paid before in a calendar year.
func (s *Stay) paidIn(year int) int {
	for _, y := range s.DaysPaid {
		if y.Year == year {
			return y.Days
		}
	}
	return 0
}
