package fee_test

import (
	"math/rand/v2"
	"testing"

	"github.com/nzok-rules/nzok/fee"
	"github.com/stretchr/testify/require"
)

// visitPrice is the price of a visit read off the law by hand: the standard
// price and the reduced one, 0 where there is none.
func visitPrice(d fee.Date) (standard, reduced int64) {
	switch {
	case d.Before(day(2005, 1, 1)):
		return 0, 0
	case d.Before(day(2006, 1, 1)):
		standard = 150
	case d.Before(day(2007, 1, 1)):
		standard = 160
	case d.Before(day(2008, 1, 1)):
		standard = 180
	case d.Before(day(2009, 1, 1)):
		standard = 220
	case d.Before(day(2011, 9, 1)):
		standard = 240
	case d.Before(day(2012, 5, 1)):
		standard = 270
	case d.Before(day(2012, 8, 7)):
		standard = 290
	case d.Before(day(2012, 9, 4)):
		return 0, 0
	case d.Before(day(2026, 1, 1)):
		standard = 290
	default:
		return 148, 51
	}
	if !d.Before(day(2008, 7, 1)) && d.Before(day(2011, 1, 1)) || !d.Before(day(2014, 1, 7)) {
		reduced = 100
	}
	return standard, reduced
}

func currencyOf(d fee.Date) fee.Currency {
	if d.Year >= 2026 {
		return fee.EUR
	}
	return fee.BGN
}

// Every day from 2004 to 2031, every payer: the visit costs what the law says.
func TestVisitEveryDay(t *testing.T) {
	tariff := fee.Bulgaria()
	for d := day(2004, 12, 25); d.Year < 2032; d = d.AddDays(1) {
		standard, reduced := visitPrice(d)
		for p := fee.Standard; p <= fee.Uninsured; p++ {
			v := fee.Visit{On: d, Payer: p}
			if p == fee.Waived {
				v.Waivers = []fee.Waiver{{From: d, Through: d, Basis: act}}
			}
			r, err := tariff.Visit(v)
			total, state := int64(0), int64(0)
			switch {
			case p == fee.Waived || p == fee.Uninsured:
			case standard == 0:
				var nr *fee.NoRateError
				require.ErrorAs(t, err, &nr)
				require.Equal(t, d, nr.Day)
				continue
			case p == fee.Reduced && reduced > 0:
				total, state = reduced, standard-reduced
			default:
				total = standard
			}
			require.NoError(t, err)
			require.Equal(t, fee.Amount{Minor: total, Currency: currencyOf(d)}, r.Total, "%s %s", p, d)
			require.Equal(t, fee.Amount{Minor: state, Currency: currencyOf(d)}, r.State, "%s %s", p, d)
			require.Equal(t, total > 0, r.DocumentRequired)
			require.Zero(t, r.DaysCharged)
		}
	}
}

// Every combination of facts about a laboratory visit, against the rules of the
// fund's page written down one after the other.
func TestLabDecisionTable(t *testing.T) {
	days := []fee.Date{day(2010, 5, 5), day(2012, 8, 20), day(2013, 5, 5), day(2025, 12, 31), day(2026, 1, 1)}
	combinations := 0
	for _, d := range days {
		for p := fee.Standard; p <= fee.Uninsured; p++ {
			for referral := fee.Referred; referral <= fee.NotReferred; referral++ {
				for sample := fee.TakenHere; sample <= fee.NoSample; sample++ {
					for bits := range 8 {
						l := fee.LabVisit{On: d, Payer: p, Referral: referral, Sample: sample}
						if bits&1 != 0 {
							l.SamplingPrice = fee.Amount{Minor: 153, Currency: currencyOf(d)}
						}
						if bits&2 != 0 {
							l.SamplingWaived = act
						}
						if bits&4 != 0 {
							l.Waivers = []fee.Waiver{{Through: d, Basis: act}}
						}
						checkLab(t, l)
						combinations++
					}
				}
			}
		}
	}
	require.Equal(t, 5*4*2*3*8, combinations)
}

// checkLab decides a laboratory visit the way the page reads.
func checkLab(t *testing.T, l fee.LabVisit) {
	t.Helper()
	r, err := fee.Bulgaria().Lab(l)
	zero := fee.Amount{Currency: currencyOf(l.On)}
	total, state := zero, zero
	switch {
	case l.Payer == fee.Uninsured, l.Referral == fee.NotReferred:
	case l.Sample == fee.TakenHere && l.SamplingPrice.Minor > 0:
		if l.SamplingWaived.IsZero() {
			total = l.SamplingPrice
		}
	default: // the fee, as for any visit
		fee37, err37 := fee.Bulgaria().Visit(fee.Visit{On: l.On, Payer: l.Payer, Waivers: l.Waivers})
		if err37 != nil {
			require.EqualError(t, err, err37.Error())
			return
		}
		total, state = fee37.Total, fee37.State
		require.Equal(t, fee37.AppendRules(nil), r.AppendRules(nil)[1:], "one rule says why the fee is due")
	}
	require.NoError(t, err)
	require.Equal(t, total, r.Total, "%+v", l)
	require.Equal(t, state, r.State, "%+v", l)
	checkConsistent(t, r)
}

// A patient's life in hospitals: stays one after the other, some on the day of
// the last discharge, each bill fed with what the last one returned.
func TestChainOfStays(t *testing.T) {
	rng := rand.New(rand.NewPCG(20, 37))
	tariff := fee.Bulgaria()
	for range 400 {
		paidDays := map[fee.Date]bool{}
		perYear := map[int]int{}
		var counts []fee.YearDays
		var last fee.Date
		in := day(2013, 1, 1).AddDays(rng.IntN(400))
		for range 30 {
			s := fee.Stay{Admitted: in, DaysPaid: counts, PaidThrough: last, Count: fee.DayCount(rng.IntN(2))}
			length := rng.IntN(12)
			if rng.IntN(4) == 0 {
				s.ChargedThrough = in.AddDays(length)
			} else {
				s.Discharged = in.AddDays(length)
			}
			r, err := tariff.Stay(s)
			require.NoError(t, err)
			for _, l := range r.Lines() {
				// Nothing is waived, so the days of a line have no gaps but the cap.
				for d := l.From; !d.After(l.Through); d = d.AddDays(1) {
					if perYear[d.Year] == 10 {
						continue
					}
					require.False(t, paidDays[d], "%s is charged twice", d)
					paidDays[d] = true
					perYear[d.Year]++
				}
			}
			for _, y := range r.DaysPaid() {
				require.Equal(t, perYear[y.Year], y.Days)
				require.LessOrEqual(t, y.Days, 10)
			}
			counts, last = carried(counts, r.DaysPaid()), r.LastPaid()
			in = in.AddDays(length + rng.IntN(3)*rng.IntN(60))
		}
	}
}

// Every day of a stay under waivers cites one that covers it, and of those the
// one that covers the most days to come, then the first given.
func TestCitedWaiverAgainstNaive(t *testing.T) {
	rng := rand.New(rand.NewPCG(21, 37))
	start := day(2024, 3, 1)
	for range 2000 {
		var ws []fee.Waiver
		for i := range rng.IntN(9) {
			from := start.AddDays(rng.IntN(20) - 3)
			ws = append(ws, fee.Waiver{
				From: from, Through: from.AddDays(rng.IntN(6)),
				Basis: fee.Citation{Act: "Акт", Provision: string(rune('а' + i))},
			})
		}
		s := fee.Stay{Admitted: start, Discharged: start.AddDays(15), Waivers: ws}
		var want []fee.Citation
		for d, until := start, start; d.Before(s.Discharged); d = d.AddDays(1) {
			if d.Before(until) {
				continue
			}
			best := -1
			for i, w := range ws {
				if !d.Before(w.From) && !d.After(w.Through) && (best < 0 || w.Through.After(ws[best].Through)) {
					best = i
				}
			}
			if best >= 0 {
				want = append(want, ws[best].Basis)
				until = ws[best].Through.AddDays(1)
			}
		}
		var got []fee.Citation
		for _, st := range mustStay(t, s).Steps() {
			if st.Rule == fee.RuleWaiver {
				got = append(got, st.Basis)
			}
		}
		require.Equal(t, want, got)
	}
}
