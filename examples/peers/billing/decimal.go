package billing

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"github.com/nzok-rules/nzok/exemption"
	"github.com/nzok-rules/nzok/fee"
)

// plain prices as a careful programmer would without a library: time.Time for
// days, decimal.Decimal for money, one day of a stay after the other.
type plain struct {
	cases []plainCase

	total, state decimal.Decimal
	days         int
	ground       string
	through      time.Time // zero = open
}

type plainCase struct {
	service  string
	from, on time.Time
	paid     int

	insured, pensioner, home bool
	born                     time.Time

	ground           string
	docFrom, docLast time.Time // zero = open
	birth            time.Time
	percent          decimal.Decimal
	code             string

	referred      bool
	sample        string
	samplingPrice decimal.Decimal
}

// price is what a unit costs from a day on.
type price struct {
	since  time.Time
	amount decimal.Decimal
}

var (
	euroRate = decimal.RequireFromString("1.95583")

	visitPrices   = []price{{day(2012, 9, 4), sum("2.90")}, {day(2026, 1, 1), sum("1.48")}}
	reducedPrices = []price{{day(2014, 1, 7), sum("1.00")}, {day(2026, 1, 1), sum("0.51")}}
	dayPrices     = []price{{day(2012, 10, 2), sum("5.80")}, {day(2025, 4, 18), sum("1.00")}, {day(2026, 1, 1), sum("0.51")}}
	euroSince     = day(2026, 1, 1)

	capacityLimit  = decimal.NewFromInt(71)
	attestedKeys   = keys(attested)
	tenDays        = 10
	postpartumDays = 45
)

func sum(s string) decimal.Decimal { return decimal.RequireFromString(s) }

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

// NewDecimal prepares encounters for plain Go.
func NewDecimal(es []Encounter) (Pricer, error) {
	p := &plain{}
	for _, e := range es {
		f := factsOf(e)
		c := plainCase{
			service: f.Service, from: instant(e.From), on: instant(e.On), paid: e.Paid,
			insured: e.Insured, pensioner: e.Pensioner, home: e.Home, born: instant(e.Born),
			ground: f.Ground, docFrom: instant(fee.Date(e.Document.From)), docLast: instant(fee.Date(e.Document.Through)),
			birth: instant(fee.Date(e.Document.Birth)), percent: decimal.New(int64(f.Percent), -2), code: f.Code,
			referred: e.Referred, sample: f.Sample, samplingPrice: decimal.New(e.SamplingPrice, -2),
		}
		p.cases = append(p.cases, c)
	}
	return p, nil
}

func instant(d fee.Date) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return day(d.Year, d.Month, d.Day)
}

func (p *plain) Worker() Pricer { return &plain{cases: p.cases} }

func (p *plain) Outcome() (Outcome, error) {
	o := Outcome{Total: p.total.Shift(2).IntPart(), State: p.state.Shift(2).IntPart(), Days: p.days, Ground: p.ground}
	if !p.through.IsZero() {
		o.Through = number(fee.Date{Year: p.through.Year(), Month: p.through.Month(), Day: p.through.Day()})
	}
	return o, nil
}

func (p *plain) Price(i int) error {
	c := &p.cases[i]
	p.total, p.state, p.days, p.ground, p.through = decimal.Zero, decimal.Zero, 0, "", time.Time{}
	if !c.insured {
		return nil
	}
	p.ground, p.through = c.exempt(c.from)
	switch c.service {
	case "stay":
		p.stay(c)
	case "lab":
		p.lab(c)
	default:
		p.visit(c)
	}
	return nil
}

func (p *plain) visit(c *plainCase) {
	if p.ground != "" {
		return
	}
	standard := priceOn(visitPrices, c.on)
	if !c.pensioner {
		p.total = standard
		return
	}
	p.total = priceOn(reducedPrices, c.on)
	p.state = standard.Sub(p.total)
}

func (p *plain) lab(c *plainCase) {
	switch {
	case !c.referred:
	case c.sample != fee.TakenHere.String() || c.samplingPrice.IsZero():
		p.visit(c)
	case !c.home:
		p.total = c.samplingPrice
	}
}

func (p *plain) stay(c *plainCase) {
	levs, euros := decimal.Zero, decimal.Zero
	left := tenDays - c.paid
	for d := c.from; d.Before(c.on) || d.Equal(c.from); d = d.AddDate(0, 0, 1) {
		if d.After(c.from) && d.YearDay() == 1 {
			left = tenDays
		}
		if left == 0 {
			continue
		}
		if ground, _ := c.exempt(d); ground != "" {
			continue
		}
		left--
		p.days++
		if d.Before(euroSince) {
			levs = levs.Add(priceOn(dayPrices, d))
		} else {
			euros = euros.Add(priceOn(dayPrices, d))
		}
	}
	if c.on.Before(euroSince) {
		p.total = levs
		return
	}
	p.total = levs.DivRound(euroRate, 2).Add(euros)
}

func priceOn(ps []price, d time.Time) decimal.Decimal {
	found := decimal.Zero
	for _, p := range ps {
		if p.since.After(d) {
			break
		}
		found = p.amount
	}
	return found
}

// exempt returns the ground that exempts on a day, "" if there is none, and the
// last day on which it does, zero = open.
func (c *plainCase) exempt(on time.Time) (ground string, through time.Time) {
	if adult := c.born.AddDate(18, 0, 0); on.Before(adult) {
		return exemption.Minor.String(), adult.AddDate(0, 0, -1)
	}
	if c.ground == "" || on.Before(c.docFrom) || !c.docLast.IsZero() && on.After(c.docLast) {
		return "", time.Time{}
	}
	var holds bool
	through = c.docLast
	switch c.ground {
	case "postpartum":
		through = c.birth.AddDate(0, 0, postpartumDays)
		holds = !on.Before(c.birth) && !on.After(through)
	case "reduced-capacity":
		holds = c.percent.GreaterThan(capacityLimit)
	case "malignant-neoplasm":
		holds = c.code >= "C00" && c.code < "C98"
	case "listed-disease":
		holds = slices.Contains(subdivisions, c.code) || slices.Contains(categories, c.code[:3])
	default:
		holds = slices.Contains(attestedKeys, c.ground)
	}
	if !holds {
		return "", time.Time{}
	}
	return c.ground, through
}
