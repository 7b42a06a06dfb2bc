package fee

// Visit is one visit to a doctor, dentist or establishment (посещение). One fee
// is due for each; a prescription, protocol or sick note adds nothing. Whether a
// contact is a visit the host decides: one by telephone is none.
type Visit struct {
	On      Date     `json:"on"`
	Payer   Payer    `json:"payer,omitzero"`
	Waivers []Waiver `json:"waivers,omitzero"` // those that do not cover On have no effect
}

// Visit prices one visit: nothing under a waiver that covers the day or for an
// uninsured person, else the reduced or the standard price of the day. A day
// without a price that must be charged gives a *NoRateError. A missing day, an
// unknown payer, a waiver that is not well formed and Payer Waived without a
// waiver for the day are errors that wrap ErrInput.
func (t *Tariff) Visit(v Visit) (r Receipt, err error) {
	err = t.visit(&r, &v)
	return r, err
}

// visit fills a zero r and leaves it so on an error. A Receipt is large: Visit
// is so small that it is inlined, and no argument or result is copied for a call.
func (t *Tariff) visit(r *Receipt, v *Visit) error {
	if !v.On.IsValid() {
		return checkDay("on", v.On)
	}
	r.open(t, visit, ServiceVisit, v.On)
	err := r.chargeVisit(v.On.serial(), v.Payer, v.Waivers)
	if err != nil {
		*r = Receipt{}
	}
	return err
}

// identify validates the payer and the waivers of one day and sets the currency
// of the sums. It returns the index of the waiver that covers the day, or -1.
func (r *Receipt) identify(day int, p Payer, ws []Waiver) (waiver int, err error) {
	if err = checkPayer(p); err != nil {
		return -1, err
	}
	waiver = -1
	if len(ws) > 0 {
		if waiver, err = waiverOn(ws, day); err != nil {
			return -1, err
		}
	}
	r.payer = p
	r.Total.Currency = currencyOn(day)
	r.State.Currency = r.Total.Currency
	return waiver, nil
}

// chargeVisit adds the fee of art. 37 for one visit on a valid day.
func (r *Receipt) chargeVisit(day int, p Payer, ws []Waiver) error {
	w, err := r.identify(day, p, ws)
	switch {
	case err != nil:
		return err
	case p == Uninsured:
		r.add(uninsured, 0, day, day+1)
	case w >= 0:
		r.add(waived, r.addGround(&ws[w].Basis, ws[w].Ground), day, day+1)
	case p == Waived:
		return uncovered()
	default:
		i := r.tariff.find(ServiceVisit, p, day)
		if i < 0 {
			return r.tariff.noRate(ServiceVisit, p, dateAt(day))
		}
		pr := r.tariff.price(ServiceVisit, p, i)
		r.Total.Minor, r.State.Minor = pr.minor, pr.state
		r.add(charged, i, day, day+1)
	}
	r.due = r.Total.Minor > 0
	r.DocumentRequired = r.due
	return nil
}

// uncovered refuses to guess what a patient called exempt pays on a day no
// waiver covers.
func uncovered() error {
	return invalid("payer", "waived needs waivers that cover every day; name the payer of the days outside them: standard, reduced or uninsured")
}
