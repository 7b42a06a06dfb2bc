package exemption

// assessSamplingPrice knows one exemption only. Where the person is exempt from
// the user fee, a refusal says that this does not help here.
func (r *Rules) assessSamplingPrice(out *Decision, c *Claim, on day, userFee groundSet) {
	out.begin(r, samplingPrice, on)
	v := out.add()
	judgePlacement(v, &c.Placement, on)
	if v.reason == noPlacement && userFee.has(HomeResident) {
		v.reason = placementUnclear // another list of homes, yet the person may be in both
	}
	out.Outcome = v.outcome
	last := lastLike(v.outcome, v.until, func(d day) (Outcome, day) {
		var v verdict
		judgePlacement(&v, &c.Placement, d)
		return v.outcome, v.until
	})
	if v.outcome == Exempt {
		out.Through, out.Basis = last.date(), samplingBasis
		return
	}
	out.NextChange = last.next().date()
	if userFee != 0 {
		more := out.add()
		more.outcome, more.reason = v.outcome, userFeeGroundsEnd
	}
}

func judgePlacement(v *verdict, p *Placement, d day) {
	v.outcome, v.reason, v.until = NotExempt, noPlacement, openEnd
	if p.Home == 0 {
		if p.Income == NoIncome {
			v.reason = homeMissing
		}
		return
	}
	from, through := dayOf(p.From), endOf(p.Through)
	switch {
	case p.Income == SomeIncome:
		v.reason = incomeFound
	case from > through:
		v.outcome, v.reason = Undetermined, placementReversed
	case d < from:
		v.reason, v.at, v.until = placementNotYet, from, from.prev()
	case d > through:
		v.reason, v.at = placementOver, through
	case p.Income == 0:
		v.outcome, v.reason, v.until = Undetermined, incomeMissing, through
	default:
		v.outcome, v.reason, v.until = Exempt, homeWithoutIncome, through
	}
}
