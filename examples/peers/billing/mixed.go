package billing

import (
	"fmt"
	"math/rand/v2"

	"github.com/nzok-rules/nzok/exemption"
	"github.com/nzok-rules/nzok/fee"
)

// The days from which Mixed draws, both inclusive: from then on one set of rules
// holds but for the prices, and the tables are verified that far.
var mixedFrom, mixedThrough = fee.Date{Year: 2014, Month: 2, Day: 1}, fee.Date{Year: 2026, Month: 11, Day: 20}

// Mixed returns n encounters of invented people, about three visits to one
// laboratory and one stay of up to a month. Half of the stays lie around a day
// on which something changes: a price, the year, an age, a document. Equal seeds
// give equal encounters.
func Mixed(n int, seed uint64) ([]Encounter, error) {
	g := generator{rand.New(rand.NewPCG(seed, 37))}
	es := make([]Encounter, n)
	for i := range es {
		var err error
		if es[i], err = g.encounter(); err != nil {
			return nil, fmt.Errorf("encounter %d: %w", i, err)
		}
	}
	return es, nil
}

type generator struct{ *rand.Rand }

// in returns a number from lo to hi, both inclusive.
func (g generator) in(lo, hi int) int { return lo + g.IntN(hi-lo+1) }

// of reports true in percent of the calls.
func (g generator) of(percent int) bool { return g.IntN(100) < percent }

func (g generator) encounter() (Encounter, error) {
	span := mixedThrough.DaysSince(mixedFrom)
	e := Encounter{From: mixedFrom.AddDays(g.in(0, span)), Insured: g.of(97), Home: g.of(3)}
	e.On = e.From
	switch p := g.IntN(5); p {
	case 0:
		e.Service = fee.ServiceHospitalDay
		g.stay(&e)
	case 1:
		e.Service = fee.ServiceSampling
		e.Referred = g.of(90)
		e.Sample = []fee.Sample{fee.TakenHere, fee.TakenHere, fee.BroughtIn, fee.NoSample}[g.IntN(4)]
		if g.of(80) {
			e.SamplingPrice = int64(g.in(50, 400))
		}
	default:
		e.Service = fee.ServiceVisit
	}
	age := g.in(0, 95)
	e.Born = fee.Date{Year: e.From.Year - age - 1, Month: 1, Day: 1}.AddDays(g.in(0, 364))
	if g.of(5) {
		e.Born = birthday(e.On.AddDays(-g.in(0, 20)), -18) // comes of age about the day of discharge
	}
	adult := !e.From.Before(birthday(e.Born, 18))
	e.Pensioner = age > 60 && g.of(80)
	if !adult || !g.of(35) {
		return e, nil
	}
	return e, g.document(&e)
}

func (g generator) stay(e *Encounter) {
	if g.of(50) {
		change := []fee.Date{hospitalDayCut, euroDay, {Year: g.in(2015, 2026), Month: 1, Day: 1}}[g.IntN(3)]
		e.From = change.AddDays(-g.in(0, 20))
	}
	e.On = e.From.AddDays(g.in(0, 31))
	if e.On.After(mixedThrough) {
		e.On = e.From
	}
	e.Paid = []int{0, 0, 0, g.in(1, 10)}[g.IntN(4)]
}

func (g generator) document(e *Encounter) (err error) {
	d := &e.Document
	near := func() exemption.Date { return exemption.Date(e.From.AddDays(g.in(-40, 40))) }
	switch g.IntN(5) {
	case 0:
		d.Ground, d.Birth = exemption.Postpartum, exemption.Date(e.From.AddDays(g.in(-60, 10)))
		return nil
	case 1:
		d.Ground = exemption.ReducedCapacity
		if d.Percent, err = exemption.NewPercent(g.in(50_00, 71_00-1)); g.of(60) {
			d.Percent, err = exemption.NewPercent(g.in(71_00+1, 100_00))
		}
	case 2:
		d.Ground, d.Code = exemption.MalignantNeoplasm, fmt.Sprintf("C%02d.%d", g.in(0, 97), g.in(0, 9))
	case 3:
		d.Ground = exemption.ListedDisease
		d.Code = []string{
			subdivisions[g.IntN(len(subdivisions))],
			fmt.Sprintf("%s.%d", categories[g.IntN(len(categories))], g.in(0, 9)),
			fmt.Sprintf("I%02d.%d", g.in(10, 15), g.in(0, 9)), // not in the list
		}[g.IntN(3)]
	default:
		d.Ground = attested[g.IntN(len(attested))]
	}
	if g.of(50) {
		d.From = near()
	}
	if g.of(50) {
		if d.Through = near(); d.Through.Before(d.From) {
			d.Through = d.From
		}
	}
	return err
}
