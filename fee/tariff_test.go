package fee_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/nzok-rules/nzok/fee"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var services = [...]fee.Service{fee.ServiceVisit, fee.ServiceHospitalDay}

func rows(t *fee.Tariff) []fee.Rate { return slices.Collect(t.Rates()) }

// The built-in rows must construct, or Bulgaria would be empty.
func TestBulgariaIsValid(t *testing.T) {
	built := rows(fee.Bulgaria())
	require.Len(t, built, 23)
	again, err := fee.NewTariff(built...)
	require.NoError(t, err)
	require.Equal(t, built, rows(again))
	require.Equal(t, day(2026, 11, 21), fee.Bulgaria().Verified())
	require.Same(t, fee.Bulgaria(), fee.Bulgaria())
}

// On each day 2005-01-01 … 2031-12-31 each service has exactly one standard
// row, but for the known gap, and a reduced payer pays by a row too.
func TestTemporalCoverage(t *testing.T) {
	built := rows(fee.Bulgaria())
	for d := day(2004, 12, 1); d.Before(day(2032, 1, 1)); d = d.AddDays(1) {
		gap := d.Before(day(2005, 1, 1)) || !d.Before(day(2012, 8, 7)) && d.Before(day(2012, 9, 4))
		for _, s := range services {
			standard := inForce(built, s, fee.Standard, d)
			require.Equal(t, gap, len(standard) == 0, "%s on %s", s, d)
			require.LessOrEqual(t, len(standard), 1)
			reduced := inForce(built, s, fee.Reduced, d)
			require.LessOrEqual(t, len(reduced), 1)
			for _, p := range []fee.Payer{fee.Standard, fee.Reduced} {
				got, err := fee.Bulgaria().Rate(s, p, d)
				if gap {
					checkNoRate(t, err, s, d)
					continue
				}
				require.NoError(t, err)
				want := standard[0]
				if p == fee.Reduced && len(reduced) == 1 {
					want = reduced[0]
					want.State = fee.Amount{Minor: standard[0].Amount.Minor - want.Amount.Minor, Currency: want.Amount.Currency}
				}
				require.Equal(t, want, got, "%s %s on %s", s, p, d)
				require.Equal(t, !d.Before(day(2026, 1, 1)), got.Amount.Currency == fee.EUR)
			}
			period := !d.Before(day(2008, 7, 1)) && d.Before(day(2011, 1, 1)) || !d.Before(day(2014, 1, 7))
			require.Equal(t, period && s == fee.ServiceVisit, len(reduced) == 1, "%s on %s", s, d)
		}
	}
}

// inForce finds the rows of a day the naive way.
func inForce(all []fee.Rate, s fee.Service, p fee.Payer, d fee.Date) (hits []fee.Rate) {
	for i, r := range all {
		if r.Service != s || r.Payer != p || r.Since.After(d) || !r.Until.IsZero() && !d.Before(r.Until) {
			continue
		}
		later := slices.ContainsFunc(all[i+1:], func(n fee.Rate) bool {
			return n.Service == s && n.Payer == p && n.Since.After(r.Since) && !n.Since.After(d)
		})
		if !later {
			hits = append(hits, r)
		}
	}
	return hits
}

func checkNoRate(t *testing.T, err error, s fee.Service, d fee.Date) {
	t.Helper()
	var nr *fee.NoRateError
	require.ErrorAs(t, err, &nr)
	require.Equal(t, s, nr.Service)
	require.Equal(t, d, nr.Day)
	require.True(t, nr.After.Since.After(d))
	require.Equal(t, d.Before(day(2005, 1, 1)), nr.Before.Since.IsZero())
}

// The wages behind the derived rows, with the day each came into force.
func TestDerivedFromMinimumWage(t *testing.T) {
	for since, wage := range map[fee.Date]int64{
		day(2005, 1, 1): 150, day(2006, 1, 1): 160, day(2007, 1, 1): 180, day(2008, 1, 1): 220,
		day(2009, 1, 1): 240, day(2011, 9, 1): 270, day(2012, 5, 1): 290,
	} {
		for i, s := range services {
			r, err := fee.Bulgaria().Rate(s, fee.Standard, since)
			require.NoError(t, err)
			assert.Equal(t, since, r.Since)
			assert.Equal(t, bgn(wage*int64(i+1)), r.Amount, "1 or 2 per cent of a wage in levs is as many stotinki")
			assert.Contains(t, r.Note, "изчислен")
		}
	}
}

func TestEveryBuiltInRowIsCited(t *testing.T) {
	for _, r := range rows(fee.Bulgaria()) {
		assert.NotEmpty(t, r.Basis.Act)
		assert.NotContains(t, r.Basis.String(), "  ")
		if r.Note != "" {
			checkSentence(t, r.Note)
		}
		assert.Equal(t, r.Until.IsZero(), r.Ended == "", "a row that ends alone says why")
		if r.Ended != "" {
			checkSentence(t, r.Ended)
		}
	}
	for _, d := range []fee.Date{day(2025, 4, 18), day(2026, 1, 1)} {
		r, err := fee.Bulgaria().Stay(fee.Stay{Admitted: d, Discharged: d})
		require.NoError(t, err)
		assert.Contains(t, r.Steps()[1].Note, "не ", "what is not verified reaches the explanation")
		assert.Equal(t, r.Steps()[1].Note, r.Lines()[0].Note)
	}
}

func TestNoRateError(t *testing.T) {
	_, err := fee.Bulgaria().Rate(fee.ServiceHospitalDay, fee.Standard, day(2012, 8, 20))
	require.EqualError(t, err, "fee: no hospital-day rate on 2012-08-20: 5.80 BGN held until 2012-08-06, "+
		"5.40 BGN came into force on 2012-09-04 by чл. 2 ПМС № 193 от 2012 г. (ДВ, бр. 68 от 2012 г.). "+
		"Законът препраща към постановление на Министерския съвет (изм. ДВ, бр. 60 от 2012 г., в сила от 07.08.2012 г.), а ПМС № 193 от 2012 г. влиза в сила на 04.09.2012 г.")
	var nr *fee.NoRateError
	require.ErrorAs(t, err, &nr)
	st := nr.Step()
	assert.Equal(t, fee.RuleNoRate, st.Rule)
	assert.Equal(t, nr.After.Basis, st.Basis)
	checkSentence(t, st.Text)
	assert.Contains(t, st.Text, "ДВ, бр. 60 от 2012 г.")
	assert.Contains(t, st.Text, "5,80 лв.")

	_, err = fee.Bulgaria().Visit(fee.Visit{On: day(1999, 1, 1)})
	require.EqualError(t, err, "fee: no visit rate on 1999-01-01: the table begins on 2005-01-01 with 1.50 BGN")
	require.ErrorAs(t, err, &nr)
	checkSentence(t, nr.Step().Text)

	ended, err := fee.NewTariff(row(fee.Standard, day(2020, 1, 1), day(2021, 1, 1), bgn(100)))
	require.NoError(t, err)
	_, err = ended.Visit(fee.Visit{On: day(2021, 1, 1)})
	require.EqualError(t, err, "fee: no visit rate on 2021-01-01: 1.00 BGN held until 2020-12-31 and no row follows")
	require.ErrorAs(t, err, &nr)
	checkSentence(t, nr.Step().Text)

	_, err = ended.Stay(fee.Stay{Admitted: day(2020, 1, 1), Discharged: day(2020, 1, 2)})
	require.EqualError(t, err, "fee: no hospital-day rate on 2020-01-01: the table has no row for it")
	require.ErrorAs(t, err, &nr)
	checkSentence(t, nr.Step().Text)
}

// row is a visit row for tests.
func row(p fee.Payer, since, until fee.Date, a fee.Amount) fee.Rate {
	return fee.Rate{Service: fee.ServiceVisit, Payer: p, Since: since, Until: until, Amount: a, Basis: act}
}

func TestWith(t *testing.T) {
	before := rows(fee.Bulgaria())
	july := row(fee.Standard, day(2027, 7, 1), fee.Date{}, eur(200))
	later, err := fee.Bulgaria().With(july)
	require.NoError(t, err)
	require.Equal(t, before, rows(fee.Bulgaria()), "the receiver stays as it is")
	require.Equal(t, fee.Bulgaria().Verified(), later.Verified())
	for d, want := range map[fee.Date][3]int64{
		day(2027, 6, 30): {148, 51, 97},
		day(2027, 7, 1):  {200, 51, 149}, // the state pays the rest of the new price
	} {
		std, err := later.Visit(fee.Visit{On: d})
		require.NoError(t, err)
		red, err := later.Visit(fee.Visit{On: d, Payer: fee.Reduced})
		require.NoError(t, err)
		assert.Equal(t, want, [3]int64{std.Total.Minor, red.Total.Minor, red.State.Minor})
	}

	// A host that knows better fills the gap.
	filled, err := fee.Bulgaria().With(row(fee.Standard, day(2012, 8, 7), day(2012, 9, 4), bgn(290)))
	require.NoError(t, err)
	for d := day(2012, 8, 6); d.Before(day(2012, 9, 6)); d = d.AddDays(1) {
		r, err := filled.Visit(fee.Visit{On: d, Payer: fee.Reduced})
		require.NoError(t, err)
		require.Equal(t, bgn(290), r.Total)
	}

	// The caller's slice is not kept.
	june := row(fee.Standard, day(2027, 6, 1), fee.Date{}, eur(190))
	own := []fee.Rate{july, june}
	for _, build := range []func(...fee.Rate) (*fee.Tariff, error){fee.NewTariff, fee.Bulgaria().With} {
		later, err = build(own...)
		require.NoError(t, err)
		require.Equal(t, []fee.Rate{july, june}, own, "nor sorted")
		own[0].Amount = eur(1)
		got, err := later.Rate(fee.ServiceVisit, fee.Standard, day(2028, 1, 1))
		require.NoError(t, err)
		assert.Equal(t, july, got)
		own[0] = july
	}
}

// A verified date replaces an unverified one in a table of the rows that stay.
func TestReplaceARow(t *testing.T) {
	all := rows(fee.Bulgaria())
	for i := range all {
		if all[i].Since == day(2025, 4, 18) {
			all[i].Since, all[i].Note = day(2025, 4, 17), ""
		}
	}
	corrected, err := fee.NewTariff(all...)
	require.NoError(t, err)
	require.True(t, corrected.Verified().IsZero())
	r, err := corrected.Stay(fee.Stay{Admitted: day(2025, 4, 16), Discharged: day(2025, 4, 18)})
	require.NoError(t, err)
	assert.Equal(t, bgn(680), r.Total)
}

func TestTariffRefuses(t *testing.T) {
	ok := row(fee.Standard, day(2027, 1, 1), fee.Date{}, eur(200))
	for name, change := range map[string]func(*fee.Rate){
		"no service":             func(r *fee.Rate) { r.Service = 0 },
		"sampling":               func(r *fee.Rate) { r.Service = fee.ServiceSampling },
		"waived":                 func(r *fee.Rate) { r.Payer = fee.Waived },
		"unknown payer":          func(r *fee.Rate) { r.Payer = 200 },
		"no day":                 func(r *fee.Rate) { r.Since = fee.Date{} },
		"no such day":            func(r *fee.Rate) { r.Since = day(2027, 2, 29) },
		"no such end":            func(r *fee.Rate) { r.Until = day(2027, 2, 29) },
		"ends before it begins":  func(r *fee.Rate) { r.Until = day(2026, 12, 31) },
		"ends as it begins":      func(r *fee.Rate) { r.Until = r.Since },
		"negative":               func(r *fee.Rate) { r.Amount = eur(-1) },
		"too large":              func(r *fee.Rate) { r.Amount = eur(1_000_000_01) },
		"no currency":            func(r *fee.Rate) { r.Amount.Currency = 0 },
		"levs in the euro":       func(r *fee.Rate) { r.Amount = bgn(200) },
		"levs into the euro":     func(r *fee.Rate) { r.Since, r.Until, r.Amount = day(2025, 12, 1), day(2026, 1, 2), bgn(200) },
		"euros before":           func(r *fee.Rate) { r.Since, r.Until = day(2025, 12, 31), day(2026, 1, 1) },
		"uncited":                func(r *fee.Rate) { r.Basis = fee.Citation{} },
		"blank act":              func(r *fee.Rate) { r.Basis = fee.Citation{Act: "  ", Provision: "чл. 1"} },
		"same day":               func(r *fee.Rate) { r.Since, r.Until = day(2026, 1, 1), day(2026, 7, 1) },
		"inside an ended row":    func(r *fee.Rate) { r.Since, r.Amount = day(2012, 8, 6), bgn(290) },
		"over the next row":      func(r *fee.Rate) { r.Since, r.Until, r.Amount = day(2012, 8, 7), day(2012, 9, 5), bgn(290) },
		"state of a standard":    func(r *fee.Rate) { r.State = eur(1) },
		"state in levs":          func(r *fee.Rate) { r.Payer, r.State = fee.Reduced, bgn(1) },
		"negative state":         func(r *fee.Rate) { r.Payer, r.State = fee.Reduced, eur(-1) },
		"reduced above standard": func(r *fee.Rate) { r.Payer = fee.Reduced },
		"reduced in the gap": func(r *fee.Rate) {
			r.Payer, r.Since, r.Until, r.Amount = fee.Reduced, day(2012, 8, 1), day(2012, 8, 10), bgn(100)
		},
	} {
		bad := ok
		change(&bad)
		got, err := fee.Bulgaria().With(bad)
		require.ErrorIs(t, err, fee.ErrInput, name)
		require.Nil(t, got, name)
	}
	_, err := fee.Bulgaria().With(ok)
	require.NoError(t, err)
	// Alone, a row in levs must end with the lev.
	_, err = fee.NewTariff(row(fee.Standard, day(2025, 1, 1), fee.Date{}, bgn(290)))
	require.ErrorIs(t, err, fee.ErrInput)
	_, err = fee.NewTariff(row(fee.Standard, day(2025, 1, 1), day(2026, 1, 2), bgn(290)))
	require.ErrorIs(t, err, fee.ErrInput)
	_, err = fee.NewTariff(row(fee.Standard, day(2025, 1, 1), day(2026, 1, 1), bgn(290)))
	require.NoError(t, err)
	_, err = fee.NewTariff(make([]fee.Rate, 10_001)...)
	require.ErrorIs(t, err, fee.ErrInput)
}

func TestRateRefuses(t *testing.T) {
	b := fee.Bulgaria()
	for _, f := range []func() (fee.Rate, error){
		func() (fee.Rate, error) { return b.Rate(fee.ServiceSampling, fee.Standard, day(2026, 1, 1)) },
		func() (fee.Rate, error) { return b.Rate(0, fee.Standard, day(2026, 1, 1)) },
		func() (fee.Rate, error) { return b.Rate(fee.ServiceVisit, fee.Waived, day(2026, 1, 1)) },
		func() (fee.Rate, error) { return b.Rate(fee.ServiceVisit, 77, day(2026, 1, 1)) },
		func() (fee.Rate, error) { return b.Rate(fee.ServiceVisit, fee.Standard, fee.Date{}) },
		func() (fee.Rate, error) { return b.Rate(fee.ServiceVisit, fee.Standard, day(2026, 2, 30)) },
	} {
		r, err := f()
		require.ErrorIs(t, err, fee.ErrInput)
		require.Equal(t, fee.Rate{}, r)
	}
}

func TestNilTariff(t *testing.T) {
	var none *fee.Tariff
	require.Empty(t, rows(none))
	require.True(t, none.Verified().IsZero())
	var nr *fee.NoRateError
	_, err := none.Rate(fee.ServiceVisit, fee.Standard, day(2026, 1, 1))
	require.ErrorAs(t, err, &nr)
	_, err = none.Visit(fee.Visit{On: day(2026, 1, 1)})
	require.ErrorAs(t, err, &nr)
	_, err = none.Stay(fee.Stay{Admitted: day(2026, 1, 1), Discharged: day(2026, 1, 5)})
	require.ErrorAs(t, err, &nr)
	r, err := none.Lab(fee.LabVisit{On: day(2026, 1, 1), Referral: fee.Referred, Sample: fee.TakenHere, SamplingPrice: eur(200)})
	require.NoError(t, err, "a sampling price needs no tariff")
	checkConsistent(t, r)
	one, err := none.With(row(fee.Standard, day(2026, 1, 1), fee.Date{}, eur(100)))
	require.NoError(t, err)
	require.Len(t, rows(one), 1)
}

// A reduced hospital day, should the law ever name one, has a state's part too.
func TestReducedHospitalDay(t *testing.T) {
	reduced := row(fee.Reduced, day(2027, 1, 1), day(2027, 2, 1), eur(20))
	reduced.Service = fee.ServiceHospitalDay
	tariff, err := fee.Bulgaria().With(reduced)
	require.NoError(t, err)
	r, err := tariff.Stay(fee.Stay{Admitted: day(2026, 12, 31), Discharged: day(2027, 1, 4), Payer: fee.Reduced})
	require.NoError(t, err)
	checkConsistent(t, r)
	assert.Equal(t, eur(51+3*20), r.Total)
	assert.Equal(t, eur(3*31), r.State)
	assert.Equal(t, []string{"bed-days", "reduced-hospital-day", "hospital-day", "new-year", "reduced-fee", "issue-receipt"}, r.AppendRules(nil))
	assert.Contains(t, r.Steps()[4].Text, "3 × 0,20 € = 0,60 €")
	assert.Contains(t, r.String(), "За сметка на държавата:")
}

// A reduced row may name the state's part itself, even without a standard row.
func TestExplicitState(t *testing.T) {
	r := row(fee.Reduced, day(2027, 1, 1), fee.Date{}, eur(20))
	r.State = eur(5)
	tariff, err := fee.NewTariff(r)
	require.NoError(t, err)
	got, err := tariff.Visit(fee.Visit{On: day(2027, 5, 5), Payer: fee.Reduced})
	require.NoError(t, err)
	assert.Equal(t, eur(20), got.Total)
	assert.Equal(t, eur(5), got.State)
	var nr *fee.NoRateError
	_, err = tariff.Visit(fee.Visit{On: day(2027, 5, 5)})
	require.True(t, errors.As(err, &nr))
}

// Random tables: what a payer pays on a day agrees with a search of the rows.
func TestTimelinesAgainstRows(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 37))
	built := 0
	for range 1200 {
		var in []fee.Rate
		for range 1 + rng.IntN(6) {
			r := row(fee.Payer(rng.IntN(2)), day(2026, 1, 1).AddDays(rng.IntN(60)), fee.Date{}, eur(int64(rng.IntN(3))))
			if rng.IntN(2) == 0 {
				r.Until = r.Since.AddDays(1 + rng.IntN(20))
			}
			if r.Payer == fee.Reduced && rng.IntN(2) == 0 {
				r.State = eur(int64(1 + rng.IntN(9)))
			}
			in = append(in, r)
		}
		tariff, err := fee.NewTariff(in...)
		if err != nil {
			require.ErrorIs(t, err, fee.ErrInput)
			continue
		}
		built++
		all := rows(tariff)
		for d := day(2025, 12, 30); d.Before(day(2026, 4, 1)); d = d.AddDays(1) {
			standard, reduced := inForce(all, fee.ServiceVisit, fee.Standard, d), inForce(all, fee.ServiceVisit, fee.Reduced, d)
			require.LessOrEqual(t, len(standard), 1)
			require.LessOrEqual(t, len(reduced), 1)
			checkRate(t, tariff, fee.Standard, d, standard)
			if len(reduced) == 1 {
				if (reduced[0].State == fee.Amount{}) {
					reduced[0].State = eur(standard[0].Amount.Minor - reduced[0].Amount.Minor)
				}
				standard = reduced
			}
			checkRate(t, tariff, fee.Reduced, d, standard)
		}
	}
	require.Greater(t, built, 100)
}

func checkRate(t *testing.T, tariff *fee.Tariff, p fee.Payer, d fee.Date, want []fee.Rate) {
	t.Helper()
	got, err := tariff.Rate(fee.ServiceVisit, p, d)
	if len(want) == 0 {
		var nr *fee.NoRateError
		require.ErrorAs(t, err, &nr)
		return
	}
	require.NoError(t, err)
	require.Equal(t, want[0], got)
}
