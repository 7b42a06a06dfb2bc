package exemption

// reducedRule is who pays the reduced visit fee in a period.
type reducedRule uint8

const (
	_                reducedRule = iota
	nobodyYet                    // before there was a reduced fee
	byAgeAndSex                  // women from 60, men from 63
	nobodyAnyLonger              // the first reduced fee was abolished
	byServicePension             // exercised right to a pension for years of service and age
)

const (
	reducedAgeOfWomen = 60
	reducedAgeOfMen   = 63
)

// reducedOn returns the row in force on d, or nil before the table, and the
// last day of the row. Most days asked for are recent, so it looks backwards.
func reducedOn(d day) (row *reducedRow, last day) {
	last = openEnd
	for i := len(builtInReduced) - 1; i >= 0; i-- {
		row = &builtInReduced[i]
		from := dayOf(row.from)
		if from <= d {
			return row, last
		}
		last = from.prev()
	}
	return nil, last
}

func (r *Rules) assessReducedFee(out *Decision, c *Claim, on day) {
	out.begin(r, reducedFee, on)
	v := out.add()
	judgeReduced(v, c, on)
	out.Outcome = v.outcome
	last := lastLike(v.outcome, v.until, func(d day) (Outcome, day) {
		var v verdict
		judgeReduced(&v, c, d)
		return v.outcome, v.until
	})
	if v.outcome == Exempt {
		out.Through = last.date()
		if row, _ := reducedOn(on); row != nil {
			out.Basis = row.basis
		}
		return
	}
	out.NextChange = last.next().date()
}

func judgeReduced(v *verdict, c *Claim, d day) {
	row, last := reducedOn(d)
	v.outcome, v.reason, v.until = NotExempt, noReducedFeeYet, last
	if row == nil {
		return
	}
	switch row.rule {
	case byAgeAndSex:
		judgeByAge(v, c, d)
	case byServicePension:
		judgeByPension(v, c, d)
	case nobodyAnyLonger:
		v.reason = reducedFeeAbolished
	default:
	}
}

// judgeByAge asks for no more than it needs: below 60 and from 63 the sex does
// not matter.
func judgeByAge(v *verdict, c *Claim, d day) {
	if c.Born.IsZero() {
		v.outcome, v.reason = Undetermined, ageMissing
		return
	}
	born := dayOf(c.Born)
	women, men := born.birthday(reducedAgeOfWomen), born.birthday(reducedAgeOfMen)
	if c.Sex == Female {
		men = women
	}
	if c.Sex == Male {
		women = men
	}
	switch {
	case d >= men:
		v.outcome, v.reason = Exempt, oldEnough
	case d >= women:
		v.outcome, v.reason, v.until = Undetermined, sexMissing, min(v.until, men.prev())
	default:
		v.reason, v.until = tooYoung, min(v.until, women.prev())
	}
}

func judgeByPension(v *verdict, c *Claim, d day) {
	from := dayOf(c.PensionFrom)
	switch {
	case c.Pension == 0 && c.PensionFrom.IsZero():
		v.reason = noPension
	case c.Pension != 0 && c.Pension != ServiceAndAge:
		v.reason = otherPension
	case d < from:
		v.reason, v.at, v.until = pensionNotYet, from, min(v.until, from.prev())
	case c.Pension == 0:
		v.outcome, v.reason = Undetermined, pensionKindMissing
	default:
		v.outcome, v.reason = Exempt, servicePension
	}
}
