package exemption_test

import (
	"testing"
	"time"

	"github.com/nzok-rules/nzok/exemption"
	"github.com/stretchr/testify/require"
)

// The sweeps walk over every value on both sides of a boundary and compare with
// the boundary as the law states it.

// Every birth of a leap year and of a common year, on every day around day 45.
func TestSweepPostpartum(t *testing.T) {
	for _, year := range []int{2024, 2025} {
		for birth := (exemption.Date{Year: year, Month: 1, Day: 1}); birth.Year == year; birth = birth.AddDays(1) {
			day45 := exemption.DateOf(instant(birth).AddDate(0, 0, 45))
			for _, n := range []int{-1, 0, 1, 44, 45, 46} {
				on := exemption.DateOf(instant(birth).AddDate(0, 0, n))
				d := assess(t, exemption.Claim{On: on, Evidence: []exemption.Evidence{{Ground: exemption.Postpartum, Birth: birth}}}).UserFee
				switch {
				case n < 0:
					require.Equal(t, exemption.NotExempt, d.Outcome)
					require.Equal(t, birth, d.NextChange)
				case n <= 45:
					require.Equal(t, exemption.Exempt, d.Outcome, "birth %v, day %d", birth, n)
					require.Equal(t, day45, d.Through)
				default:
					require.Equal(t, exemption.NotExempt, d.Outcome)
					require.Zero(t, d.NextChange)
				}
			}
		}
	}
}

// Every birthday of four years, on the days around the 18th and the 26th.
func TestSweepBirthdays(t *testing.T) {
	student := []exemption.Evidence{{Ground: exemption.NonworkingFamilyMember, Relation: exemption.StudentChild}}
	child := []exemption.Evidence{{Ground: exemption.NonworkingFamilyMember, Relation: exemption.Child}}
	for born := (exemption.Date{Year: 1996, Month: 1, Day: 1}); born.Year < 2000; born = born.AddDays(1) {
		adult := exemption.DateOf(time.Date(born.Year+18, born.Month, born.Day, 0, 0, 0, 0, time.UTC))
		old := exemption.DateOf(time.Date(born.Year+26, born.Month, born.Day, 0, 0, 0, 0, time.UTC))

		d := assess(t, exemption.Claim{On: adult.AddDays(-1), Born: born}).UserFee
		require.Equal(t, exemption.Minor, d.Ground, "born %v", born)
		require.Equal(t, adult.AddDays(-1), d.Through, "born %v", born)
		require.Equal(t, exemption.NotExempt, assess(t, exemption.Claim{On: adult, Born: born}).UserFee.Outcome, "born %v", born)

		d = assess(t, exemption.Claim{On: adult, Born: born, Evidence: student}).UserFee
		require.Equal(t, exemption.NonworkingFamilyMember, d.Ground)
		require.Equal(t, old.AddDays(-1), d.Through, "born %v", born)
		require.Equal(t, exemption.NotExempt, assess(t, exemption.Claim{On: old, Born: born, Evidence: student}).UserFee.Outcome)

		d = assess(t, exemption.Claim{On: adult, Born: born, Evidence: child}).UserFee
		require.Equal(t, exemption.Undetermined, d.Outcome)
		require.Equal(t, old, d.NextChange)
		require.Equal(t, exemption.NotExempt, assess(t, exemption.Claim{On: old, Born: born, Evidence: child}).UserFee.Outcome)
	}
}

// Every hundredth of a percent.
func TestSweepPercent(t *testing.T) {
	for n := range 10001 {
		d := assess(t, exemption.Claim{On: exemption.Bulgaria().Verified(), Evidence: []exemption.Evidence{{Ground: exemption.ReducedCapacity, Percent: percent(n)}}}).UserFee
		want := exemption.NotExempt
		if n == 7100 {
			want = exemption.Undetermined
		}
		if n > 7100 {
			want = exemption.Exempt
		}
		require.Equal(t, want, d.Outcome, "%d hundredths", n)
	}
}

// Every way in which two documents of a ground can lie to each other, and to
// the day of the claim.
func TestSweepValidity(t *testing.T) {
	on := date("2026-02-28")
	days := []exemption.Date{{}, on.AddDays(-2), on.AddDays(-1), on, on.AddDays(1), on.AddDays(2)}
	for _, from1 := range days {
		for _, through1 := range days {
			for _, from2 := range days {
				for _, through2 := range days {
					c := exemption.Claim{On: on, Evidence: []exemption.Evidence{
						{Ground: exemption.Prisoner, From: from1, Through: through1},
						{Ground: exemption.Prisoner, From: from2, Through: through2},
					}}
					d := assess(t, c).UserFee
					exempt, open := oracleDay(c, on)
					require.Equal(t, oracleOutcome(exempt, open), d.Outcome, "%v", c.Evidence)
					last := on
					for range 5 {
						next := dayAfter(last)
						if e, o := oracleDay(c, next); oracleOutcome(e, o) != d.Outcome {
							break
						}
						last = next
					}
					switch {
					case last == on.AddDays(5):
						require.Zero(t, d.Through, "%v", c.Evidence)
						require.Zero(t, d.NextChange, "%v", c.Evidence)
					case d.Outcome == exemption.Exempt:
						require.Equal(t, last, d.Through, "%v", c.Evidence)
					default:
						require.Equal(t, dayAfter(last), d.NextChange, "%v", c.Evidence)
					}
				}
			}
		}
	}
}

// oracleReduced answers the reduced fee from the sentence of the law alone.
func oracleReduced(c exemption.Claim, on exemption.Date) exemption.Outcome {
	s := on.String() // the form sorts as the days do
	switch {
	case s >= "2008-07-01" && s <= "2010-12-31":
		switch {
		case c.Born.IsZero():
			return exemption.Undetermined
		case completed(c.Born, on, 63), completed(c.Born, on, 60) && c.Sex == exemption.Female:
			return exemption.Exempt
		case completed(c.Born, on, 60) && c.Sex == 0:
			return exemption.Undetermined
		}
	case s >= "2014-01-07":
		granted := c.PensionFrom.IsZero() || !on.Before(c.PensionFrom)
		switch {
		case c.Pension == exemption.ServiceAndAge && granted:
			return exemption.Exempt
		case c.Pension == 0 && !c.PensionFrom.IsZero() && granted:
			return exemption.Undetermined
		}
	}
	return exemption.NotExempt
}

// oracleSampling answers the sampling price likewise.
func oracleSampling(p exemption.Placement, on exemption.Date) exemption.Outcome {
	e := exemption.Evidence{From: p.From, Through: p.Through}
	switch {
	case p.Home == 0 || p.Income == exemption.SomeIncome:
		return exemption.NotExempt
	case reversed(e):
		return exemption.Undetermined
	case !validOn(e, on):
		return exemption.NotExempt
	case p.Income == 0:
		return exemption.Undetermined
	}
	return exemption.Exempt
}

// checkRun compares a Decision with an oracle on the days around its end.
func checkRun(t *testing.T, on exemption.Date, d exemption.Decision, at func(exemption.Date) exemption.Outcome) {
	t.Helper()
	require.Equal(t, at(on).String(), d.Outcome.String())
	end := d.NextChange
	if d.Outcome == exemption.Exempt && !d.Through.IsZero() {
		end = dayAfter(d.Through)
	}
	if !end.IsZero() {
		require.NotEqual(t, d.Outcome, at(end), "the outcome changes on %v", end)
	}
	for day := on; day != end && day.Year < 2016; day = day.AddDays(29) {
		if !end.IsZero() && day.After(end) {
			break
		}
		require.Equal(t, d.Outcome.String(), at(day).String(), "and not before, on %v", day)
	}
	if !end.IsZero() {
		require.Equal(t, d.Outcome.String(), at(end.AddDays(-1)).String(), "nor on the day before")
	}
}

func TestReducedFeeAgainstOracle(t *testing.T) {
	births := []exemption.Date{{}, date("1940-05-05"), date("1947-02-28"), date("1948-02-29"), date("1949-11-30"), date("1950-12-31"), date("1951-01-01"), date("1980-01-01")}
	pensions := []exemption.Pension{0, exemption.ServiceAndAge, exemption.Invalidity, exemption.Social}
	starts := []exemption.Date{{}, date("2007-01-01"), date("2014-01-06"), date("2014-01-07"), date("2014-01-08"), date("2015-06-01")}
	for on := date("2005-01-01"); on.Year < 2016; on = on.AddDays(41) {
		for _, born := range births {
			for _, sex := range []exemption.Sex{0, exemption.Female, exemption.Male} {
				i := (on.Day + int(on.Month)*3 + int(sex) + born.Day) // a mixture of pensions that covers all with time
				c := exemption.Claim{On: on, Born: born, Sex: sex, Pension: pensions[i%len(pensions)], PensionFrom: starts[i/3%len(starts)]}
				checkRun(t, on, assess(t, c).ReducedFee, func(d exemption.Date) exemption.Outcome { return oracleReduced(c, d) })
			}
		}
	}
}

func TestSamplingPriceAgainstOracle(t *testing.T) {
	on := date("2012-02-28")
	days := []exemption.Date{{}, on.AddDays(-1), on, on.AddDays(1), on.AddDays(30)}
	for home := range exemption.SocialCare + 1 {
		for income := range exemption.SomeIncome + 1 {
			for _, from := range days {
				for _, through := range days {
					p := exemption.Placement{Home: home, Income: income, From: from, Through: through}
					d := assess(t, exemption.Claim{On: on, Placement: p}).SamplingPrice
					checkRun(t, on, d, func(d exemption.Date) exemption.Outcome { return oracleSampling(p, d) })
				}
			}
		}
	}
}

// No ground of the user fee, and no reduced fee, touches the sampling price.
func TestNoGroundTouchesTheSamplingPrice(t *testing.T) {
	for g := exemption.ListedDisease; g <= exemption.ReducedCapacity; g++ {
		e := exemption.Evidence{Ground: g}
		switch g {
		case exemption.ListedDisease:
			e.Code = "E20"
		case exemption.Postpartum:
			e.Birth = date("2026-03-01")
		case exemption.ReducedCapacity:
			e.Percent = percent(90_00)
		default:
		}
		a := assess(t, exemption.Claim{On: date("2026-03-20"), Pension: exemption.ServiceAndAge, Evidence: []exemption.Evidence{e}})
		require.Equal(t, g, a.UserFee.Ground)
		require.Equal(t, exemption.Exempt, a.ReducedFee.Outcome)
		require.Equal(t, exemption.NotExempt, a.SamplingPrice.Outcome, g.String())
		require.Contains(t, a.SamplingPrice.AppendRules(nil), "user-fee-grounds-do-not-apply")
	}
}
