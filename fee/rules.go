package fee

// The rules that explain a receipt, as Step.Rule. They are stable keys. A
// receipt names them in the order given here for its kind of encounter; those
// about days follow the calendar.
const (
	// The fee of one visit, also where a laboratory owes it.
	RuleVisitFee      = "visit-fee"       // the standard price of a visit
	RuleReducedFee    = "reduced-fee"     // the reduced price; the state pays the rest
	RuleNoReducedRate = "no-reduced-rate" // a reduced payer pays the standard visit: no reduced row on that day
	RuleWaiver        = "waiver"          // exempt, on the ground and basis of the waiver
	RuleUninsured     = "uninsured"       // outside art. 37
	RuleNoRate        = "no-rate"         // of NoRateError.Step: a day without a price

	// A stay.
	RuleBedDays            = "bed-days"             // counted from admission to the day before discharge
	RuleSameDay            = "same-day"             // admitted and discharged on one day: one day
	RuleBothEnds           = "both-ends"            // the day of discharge counts too
	RuleChargedThrough     = "charged-through"      // not discharged yet
	RuleAlreadyPaid        = "already-paid"         // a calendar day is not charged twice
	RuleNewYear            = "new-year"             // a new allowance of ten days begins
	RuleReducedHospitalDay = "reduced-hospital-day" // a reduced payer pays the standard hospital day
	RuleHospitalDay        = "hospital-day"         // the days charged by one row of the tariff
	RuleAnnualCap          = "annual-cap"           // ten days of the year are paid
	RuleConversion         = "conversion"           // days in levs billed in the euro

	// A laboratory.
	RuleNotReferred           = "not-referred"            // outside both charges
	RuleNoSample              = "no-sample"               // the examination needs no sample: the fee
	RuleSampleBrought         = "sample-brought"          // the sample was not taken here: the fee
	RuleFeeInsteadOfSampling  = "fee-instead-of-sampling" // the laboratory has no sampling price: the fee
	RuleSamplingPrice         = "sampling-price"          // the laboratory's price and no fee
	RuleSamplingWithoutRelief = "sampling-without-relief" // exemption and reduced price of art. 37 do not touch it
	RuleSamplingWaived        = "sampling-waived"         // the narrow exemption: neither is due

	// Last of all.
	RuleIssueReceipt = "issue-receipt" // something is paid: a cash receipt or a receipt is due
)

// walk calls f with each rule that fired, in order; p is the part it is about,
// zero if none. It neither renders nor allocates: parts go by value, since a
// pointer would move the receipt to the heap.
func (r *Receipt) walk(f func(rule string, p part)) {
	p, ok := r.part(0)
	if !ok {
		return
	}
	if p.what == uninsured {
		f(RuleUninsured, p)
		return
	}
	switch r.kind {
	case stay:
		r.walkStay(f)
	case laboratory:
		switch r.lab {
		case noSamplingPrice:
			f(RuleFeeInsteadOfSampling, part{})
		case sampleBroughtIn:
			f(RuleSampleBrought, part{})
		case noSampleNeeded:
			f(RuleNoSample, part{})
		}
		r.walkVisit(f, p)
	default:
		r.walkVisit(f, p)
	}
	if r.due {
		f(RuleIssueReceipt, part{})
	}
}

func (r *Receipt) walkVisit(f func(string, part), p part) {
	switch p.what {
	case waived:
		f(RuleWaiver, p)
	case notReferred:
		f(RuleNotReferred, part{})
	case sampled:
		f(RuleSamplingPrice, p)
		if r.noRelief {
			f(RuleSamplingWithoutRelief, part{})
		}
	case sampleWaived:
		f(RuleSamplingWaived, p)
	case charged:
		r.walkCharged(f, p, RuleNoReducedRate, RuleVisitFee)
	default: // the other outcomes are of stays
	}
}

// walkCharged names the price of a part: the reduced one, or the standard one
// and that it stands in for the reduced one.
func (r *Receipt) walkCharged(f func(string, part), p part, noReduced, standard string) {
	pr := r.priceAt(p)
	switch {
	case r.payer != Reduced:
		f(standard, p)
	case !pr.fallback:
		f(RuleReducedFee, p)
	default:
		if noReduced != "" {
			f(noReduced, p)
		}
		f(standard, p)
	}
}

func (r *Receipt) walkStay(f func(string, part)) {
	switch r.counting {
	case countedBedDays:
		f(RuleBedDays, part{})
	case countedSameDay:
		f(RuleSameDay, part{})
	case countedBothEnds:
		f(RuleBothEnds, part{})
	case countedThrough:
		f(RuleChargedThrough, part{})
	}
	year := dateAt(int(r.parts[0].from)).Year
	last := int32(-1) // the price named last
	noReduced := RuleReducedHospitalDay
	levs := false
	for i := 0; ; i++ {
		p, ok := r.part(i)
		if !ok {
			break
		}
		// The allowance matters only where days are charged or capped.
		if p.what == charged || p.what == capped {
			if y := dateAt(int(p.from)).Year; y > year {
				year = y
				f(RuleNewYear, p)
			}
		}
		switch p.what {
		case alreadyPaid:
			f(RuleAlreadyPaid, p)
		case waived:
			f(RuleWaiver, p)
		case capped:
			f(RuleAnnualCap, p)
		case charged:
			if p.at == last {
				continue
			}
			last = p.at
			pr := r.priceAt(p)
			levs = levs || pr.currency == BGN && pr.minor > 0
			r.walkCharged(f, p, noReduced, RuleHospitalDay)
			if pr.fallback {
				noReduced = "" // said once
			}
		default: // the other outcomes are of laboratories
		}
	}
	if levs && currencyOn(r.billed().serial()) == EUR {
		f(RuleConversion, part{})
	}
}

// AppendRules appends the rule ids of the steps to dst, in order, without
// rendering any text. It allocates only if dst has no room. The Rule constants
// list them.
func (r Receipt) AppendRules(dst []string) []string {
	if r.read != nil {
		for i := range r.read.steps {
			dst = append(dst, r.read.steps[i].Rule)
		}
		return dst
	}
	r.walk(func(rule string, _ part) { dst = append(dst, rule) })
	return dst
}
