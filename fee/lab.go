package fee

// LabVisit is one visit to a laboratory or to imaging (посещение в лаборатория).
// Referral and Sample must be set: they decide which of the two charges is due,
// and no default would be right for all.
type LabVisit struct {
	On             Date     `json:"on"`
	Referral       Referral `json:"referral,omitzero"`
	Sample         Sample   `json:"sample,omitzero"`
	SamplingPrice  Amount   `json:"sampling_price,omitzero"`  // the laboratory's own, one for a visit; unset or 0.00 = it charges none
	SamplingWaived Citation `json:"sampling_waived,omitzero"` // basis of the narrow exemption from the sampling price; unset = not exempt
	Payer          Payer    `json:"payer,omitzero"`
	Waivers        []Waiver `json:"waivers,omitzero"` // of the fee; they do not touch the sampling price
}

// labReason says why a laboratory visit is charged the fee of art. 37.
type labReason uint8

const (
	_ labReason = iota
	noSamplingPrice
	sampleBroughtIn
	noSampleNeeded
)

// Lab prices one visit to a laboratory: its sampling price if it takes the
// sample here and has one, else the fee of art. 37 as for a Visit, never both
// and one price whatever the number of tests. Without a referral and for an
// uninsured person nothing is due under this tariff. A person exempt from the
// sampling price pays neither where one is charged. The errors are those of
// Visit; besides, a referral or sample that is not set and a sampling price that
// is negative, above a million or in another currency than that of its day wrap
// ErrInput.
func (t *Tariff) Lab(l LabVisit) (r Receipt, err error) {
	err = t.lab(&r, &l)
	return r, err
}

// lab fills a zero r and leaves it so on an error.
func (t *Tariff) lab(r *Receipt, l *LabVisit) error {
	if !l.On.IsValid() {
		return checkDay("on", l.On)
	}
	day := l.On.serial()
	err := l.check(day)
	if err != nil {
		return err
	}
	r.open(t, laboratory, ServiceVisit, l.On)
	settles := outcome(0) // without the fee
	switch {
	case l.Payer == Uninsured:
		// The fee knows it too: one way to say it.
	case l.Referral == NotReferred:
		settles = notReferred
	case l.Sample == NoSample:
		r.lab = noSampleNeeded
	case l.Sample == BroughtIn:
		r.lab = sampleBroughtIn
	case l.SamplingPrice.Minor == 0:
		r.lab = noSamplingPrice
	case l.SamplingWaived.cites():
		r.Service, settles = ServiceSampling, sampleWaived
		r.addGround(&l.SamplingWaived, "")
	default:
		r.Service, settles = ServiceSampling, sampled
		r.Total.Minor = l.SamplingPrice.Minor
	}
	if settles != 0 {
		err = r.settle(settles, l.Payer, l.Waivers, day)
	} else {
		err = r.chargeVisit(day, l.Payer, l.Waivers)
	}
	if err != nil {
		*r = Receipt{}
	}
	return err
}

func (l *LabVisit) check(day int) error {
	switch {
	case !known(referralNames[:], l.Referral):
		return unknownKey(referralNames[:], "referral")
	case !known(sampleNames[:], l.Sample):
		return unknownKey(sampleNames[:], "sample")
	case l.SamplingPrice.Minor < 0 || l.SamplingPrice.Minor > maxPrice:
		return invalid("sampling_price", "0.00 to 1000000.00 is accepted")
	case l.SamplingPrice != Amount{} && l.SamplingPrice.Currency != currencyOn(day):
		return invalid("sampling_price", "levs are accepted until 2025-12-31, euros from 2026-01-01")
	case !l.SamplingWaived.cites() && !l.SamplingWaived.blank():
		return invalid("sampling_waived", "an exemption needs a legal basis that names an act")
	}
	return nil
}

// settle ends a laboratory visit without the fee: Total.Minor is what is due.
// The payer and the waivers play no part, but must be well formed.
func (r *Receipt) settle(what outcome, p Payer, ws []Waiver, day int) error {
	w, err := r.identify(day, p, ws)
	if err != nil {
		return err
	}
	r.noRelief = what == sampled && (w >= 0 || p != Standard)
	r.due = r.Total.Minor > 0
	r.DocumentRequired = r.due
	r.add(what, int(r.Total.Minor), day, day+1) // at most maxPrice, which fits
	return nil
}
