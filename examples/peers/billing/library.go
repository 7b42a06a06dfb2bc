package billing

import (
	"github.com/nzok-rules/nzok/exemption"
	"github.com/nzok-rules/nzok/fee"
)

// library prices with this library, composed as a host does it.
type library struct {
	cases   []libraryCase
	rules   *exemption.Rules
	tariff  *fee.Tariff
	waivers []fee.Waiver // room for those of one encounter

	receipt fee.Receipt
	ground  exemption.Ground
	through exemption.Date
}

type libraryCase struct {
	service fee.Service
	insured bool
	claim   exemption.Claim
	visit   fee.Visit
	stay    fee.Stay
	lab     fee.LabVisit
}

// NewLibrary prepares encounters for this library.
func NewLibrary(es []Encounter) (Pricer, error) {
	l := &library{rules: exemption.Bulgaria(), tariff: fee.Bulgaria()}
	for _, e := range es {
		c := libraryCase{service: e.Service, insured: e.Insured}
		c.claim = exemption.Claim{On: exemption.Date(e.From), Born: exemption.Date(e.Born)}
		if e.Pensioner {
			c.claim.Pension = exemption.ServiceAndAge
		}
		if e.Home {
			c.claim.Placement = exemption.Placement{Home: exemption.SocialCare, Income: exemption.NoIncome}
		}
		if e.Document.Ground != 0 {
			c.claim.Evidence = []exemption.Evidence{e.Document}
		}
		switch e.Service {
		case fee.ServiceHospitalDay:
			c.stay = fee.Stay{Admitted: e.From, Discharged: e.On, DaysPaid: []fee.YearDays{{Year: e.From.Year, Days: e.Paid}}}
		case fee.ServiceSampling:
			c.lab = fee.LabVisit{On: e.On, Referral: fee.NotReferred, Sample: e.Sample}
			if e.Referred {
				c.lab.Referral = fee.Referred
			}
			if e.SamplingPrice > 0 {
				c.lab.SamplingPrice = fee.Amount{Minor: e.SamplingPrice, Currency: currency(e.On)}
			}
		default:
			c.visit = fee.Visit{On: e.On}
		}
		l.cases = append(l.cases, c)
	}
	return l, nil
}

func currency(d fee.Date) fee.Currency {
	if d.Year < 2026 {
		return fee.BGN
	}
	return fee.EUR
}

func (l *library) Worker() Pricer { return &library{cases: l.cases, rules: l.rules, tariff: l.tariff} }

func (l *library) Price(i int) error {
	c := &l.cases[i]
	l.ground, l.through, l.waivers = 0, exemption.Date{}, l.waivers[:0]
	payer := fee.Uninsured
	var sampling fee.Citation
	if c.insured {
		a, err := l.rules.Assess(c.claim)
		if err != nil {
			return err
		}
		payer, sampling = fee.Standard, fee.Citation(a.SamplingPrice.Basis)
		l.ground, l.through = a.UserFee.Ground, a.UserFee.Through
		if a.ReducedFee.Outcome == exemption.Exempt {
			payer = fee.Reduced
		}
		if err := l.waive(c, &a.UserFee); err != nil {
			return err
		}
	}
	var err error
	switch c.service {
	case fee.ServiceHospitalDay:
		s := c.stay
		s.Payer, s.Waivers = payer, l.waivers
		l.receipt, err = l.tariff.Stay(s)
	case fee.ServiceSampling:
		v := c.lab
		v.Payer, v.Waivers, v.SamplingWaived = payer, l.waivers, sampling
		l.receipt, err = l.tariff.Lab(v)
	default:
		v := c.visit
		v.Payer, v.Waivers = payer, l.waivers
		l.receipt, err = l.tariff.Visit(v)
	}
	return err
}

// waive collects the exempt days, from the first day to that of discharge.
func (l *library) waive(c *libraryCase, d *exemption.Decision) error {
	claim := c.claim
	for {
		next := d.NextChange
		if d.Outcome == exemption.Exempt {
			l.waivers = append(l.waivers, fee.Waiver{From: fee.Date(claim.On), Through: fee.Date(d.Through), Basis: fee.Citation(d.Basis)})
			next = d.Through.AddDays(1)
		}
		if next.IsZero() || !fee.Date(next).Before(c.stay.Discharged) {
			return nil
		}
		claim.On = next
		a, err := l.rules.Assess(claim)
		if err != nil {
			return err
		}
		d = &a.UserFee
	}
}

func (l *library) Outcome() (Outcome, error) {
	o := Outcome{Total: l.receipt.Total.Minor, State: l.receipt.State.Minor, Days: l.receipt.DaysCharged}
	if l.ground != 0 {
		o.Ground = l.ground.String()
	}
	if !l.through.IsZero() {
		o.Through = number(fee.Date(l.through))
	}
	return o, nil
}
