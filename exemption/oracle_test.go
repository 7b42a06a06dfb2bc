package exemption_test

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"testing"
	"time"

	"github.com/nzok-rules/nzok/exemption"
	"github.com/stretchr/testify/require"
)

// The oracle answers the user fee as slowly and as plainly as it can: a day at
// a time, with time.Time for the calendar and strings for the codes.

func instant(d exemption.Date) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

func dayAfter(d exemption.Date) exemption.Date { return exemption.DateOf(instant(d).AddDate(0, 0, 1)) }

// completed counts birthdays; time.Date moves 29 February to 1 March, as the
// law does.
func completed(born, on exemption.Date, years int) bool {
	return !instant(on).Before(time.Date(born.Year+years, born.Month, born.Day, 0, 0, 0, 0, time.UTC))
}

func validOn(e exemption.Evidence, on exemption.Date) bool {
	return (e.From.IsZero() || !instant(on).Before(instant(e.From))) && (e.Through.IsZero() || !instant(on).After(instant(e.Through)))
}

func reversed(e exemption.Evidence) bool {
	return !e.From.IsZero() && !e.Through.IsZero() && instant(e.Through).Before(instant(e.From))
}

var (
	oracleListed    = regexp.MustCompile(`^(Q9[013]|E20|E8[45])(\.\d\d?)?$|^E1[0-4]\.5$|^E34\.3$|^E23\.2$|^E72\.0$|^E70\.[01]$|^E80\.[012]$`)
	oraclePair      = regexp.MustCompile(`^E1[0-4]\.2\+N08\.3$|^E1[0-4]\.3\+H36\.0$|^E1[0-4]\.4\+G63\.2$`)
	oracleDisabled  = regexp.MustCompile(`^A15\.[02]$|^A18\.0\+(M49\.0|M01\.1)$`)
	oracleMalignant = regexp.MustCompile(`^C([0-8]\d|9[0-7])(\.\d\d?)?$`)
	oracleTwo       = regexp.MustCompile(`^([A-Z][0-9.]+)\+([A-Z][0-9.]+)$`)
)

func oracleDisease(e exemption.Evidence) (exemption.Ground, exemption.Outcome) {
	forms := []string{e.Code}
	if m := oracleTwo.FindStringSubmatch(e.Code); m != nil {
		forms = []string{e.Code, m[2] + "+" + m[1], m[1], m[2]}
	}
	listed, malignant := false, e.Ground == exemption.MalignantNeoplasm && e.Code == ""
	for _, f := range forms {
		listed = listed || oracleListed.MatchString(f) || oraclePair.MatchString(f) || e.Disability && oracleDisabled.MatchString(f)
		malignant = malignant || oracleMalignant.MatchString(f)
	}
	switch {
	case e.Ground == exemption.ListedDisease && listed:
		return exemption.ListedDisease, exemption.Exempt
	case malignant && (e.Ground == exemption.ListedDisease || !listed):
		return exemption.MalignantNeoplasm, exemption.Exempt
	}
	return e.Ground, exemption.Undetermined
}

// oracleDay returns the grounds that exempt on a day and those undetermined.
func oracleDay(c exemption.Claim, on exemption.Date) (exempt, open map[exemption.Ground]bool) {
	exempt, open = map[exemption.Ground]bool{}, map[exemption.Ground]bool{}
	births, percents := map[exemption.Date]bool{}, map[string]bool{}
	if !c.Born.IsZero() && !completed(c.Born, on, 18) {
		exempt[exemption.Minor] = true
	}
	for _, e := range c.Evidence {
		g, o := e.Ground, exemption.Exempt
		switch {
		case reversed(e):
			open[g] = true
			continue
		case !validOn(e, on):
			continue
		}
		n, stated := e.Percent.Hundredths()
		switch g {
		case exemption.ListedDisease, exemption.MalignantNeoplasm:
			g, o = oracleDisease(e)
		case exemption.Minor:
			if !c.Born.IsZero() && completed(c.Born, on, 18) {
				o = exemption.NotExempt
			}
		case exemption.NonworkingFamilyMember:
			child, student := e.Relation == exemption.Child, e.Relation == exemption.StudentChild
			switch {
			case c.Born.IsZero() || !child && !student:
			case completed(c.Born, on, 26):
				o = exemption.NotExempt
			case child && completed(c.Born, on, 18):
				o = exemption.Undetermined
			}
		case exemption.Postpartum:
			if e.Birth.IsZero() {
				o = exemption.Undetermined
				break
			}
			births[e.Birth] = true
			if days := instant(on).Sub(instant(e.Birth)).Hours() / 24; days < 0 || days > 45 {
				o = exemption.NotExempt
			}
		case exemption.ReducedCapacity:
			if stated {
				percents[e.Percent.String()] = true
			}
			if !stated || n == 7100 {
				o = exemption.Undetermined
			} else if n < 7100 {
				o = exemption.NotExempt
			}
		default:
		}
		switch o {
		case exemption.Exempt:
			exempt[g] = true
		case exemption.Undetermined:
			open[g] = true
		default:
		}
	}
	if len(births) > 1 {
		delete(exempt, exemption.Postpartum)
		open[exemption.Postpartum] = true
	}
	if len(percents) > 1 {
		delete(exempt, exemption.ReducedCapacity)
		open[exemption.ReducedCapacity] = true
	}
	return exempt, open
}

func oracleOutcome(exempt, open map[exemption.Ground]bool) exemption.Outcome {
	switch {
	case len(exempt) > 0:
		return exemption.Exempt
	case len(open) > 0:
		return exemption.Undetermined
	}
	return exemption.NotExempt
}

func pick[T any](r *rand.Rand, list ...T) T { return list[r.IntN(len(list))] }

// near returns a day within a season of 2026-02-20, so that documents, births
// and birthdays fall over each other.
func near(r *rand.Rand) exemption.Date {
	return exemption.DateOf(time.Date(2024, 2, 20, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.IntN(120)))
}

func maybe(r *rand.Rand, d exemption.Date) exemption.Date {
	if r.IntN(2) == 0 {
		return exemption.Date{}
	}
	return d
}

func randomEvidence(r *rand.Rand) exemption.Evidence {
	e := exemption.Evidence{
		Ground: pick(r, exemption.ListedDisease, exemption.Minor, exemption.NonworkingFamilyMember, exemption.Prisoner,
			exemption.MalignantNeoplasm, exemption.Pregnant, exemption.Postpartum, exemption.Postpartum, exemption.ReducedCapacity, exemption.ReducedCapacity),
		From: maybe(r, near(r)), Through: maybe(r, near(r)),
	}
	switch e.Ground {
	case exemption.ListedDisease, exemption.MalignantNeoplasm:
		e.Code = pick(r, "", "E20", "E20.1", "E10.3", "E10.3+H36.0", "H36.0+E14.3", "A15.0", "A18.0+M01.1", "C00", "C97.9", "C98", "E10", "E11.5+I79.2",
			"I10", "Q91.31", "E10.31", "E80.1", "E80.3", "C50.9+E20", "E20+C50.9")
		e.Disability = r.IntN(2) == 0
	case exemption.Postpartum:
		e.Birth = maybe(r, near(r))
	case exemption.ReducedCapacity:
		if r.IntN(4) > 0 {
			e.Percent, _ = exemption.NewPercent(pick(r, 0, 7000, 7099, 7100, 7101, 7200, 7200, 10000))
		}
	case exemption.NonworkingFamilyMember:
		e.Relation = pick(r, 0, exemption.Spouse, exemption.Child, exemption.StudentChild, exemption.IncapableChild)
	default:
	}
	return e
}

func randomClaim(r *rand.Rand) exemption.Claim {
	c := exemption.Claim{On: near(r)}
	for range r.IntN(6) {
		c.Evidence = append(c.Evidence, randomEvidence(r))
	}
	if r.IntN(3) > 0 {
		c.Born = near(r)
		if r.IntN(5) == 0 {
			c.Born = exemption.Date{Year: 2024, Month: 2, Day: 29}
		}
		c.Born.Year -= pick(r, 0, 18, 26, 40)
		if !c.Born.IsValid() {
			c.Born.Day = 28
		}
		if c.Born.After(c.On) {
			c.Born.Year--
		}
		if !c.Born.IsValid() {
			c.Born.Day = 28
		}
	}
	return c
}

// TestUserFeeAgainstOracle compares outcome, grounds, Through and NextChange of
// random claims with an answer computed for every day on its own.
func TestUserFeeAgainstOracle(t *testing.T) {
	const horizon = 400 // days: longer than every change but a birthday
	r := rand.New(rand.NewPCG(4, 37))
	seen := map[exemption.Outcome]int{}
	for range 4000 {
		c := randomClaim(r)
		a, err := exemption.Bulgaria().Assess(c)
		require.NoError(t, err, "%+v", c)
		d := a.UserFee
		exempt, open := oracleDay(c, c.On)
		want := oracleOutcome(exempt, open)
		require.Equal(t, want.String(), d.Outcome.String(), "%+v", c)
		require.Len(t, d.Grounds(), len(exempt), "%+v", c)
		for _, g := range d.Grounds() {
			require.True(t, exempt[g], "%v of %+v", g, c)
		}
		require.True(t, slices.IsSorted(d.Grounds()))
		seen[want]++
		day := c.On
		for range horizon {
			next := dayAfter(day)
			exempt, open := oracleDay(c, next)
			if want == exemption.Exempt && !exempt[d.Ground] || oracleOutcome(exempt, open) != want {
				if want != exemption.Exempt {
					require.Equal(t, next, d.NextChange, "%+v", c)
				} else {
					require.Equal(t, day, d.Through, "%+v", c)
				}
				break
			}
			day = next
		}
		if day == exemption.DateOf(instant(c.On).AddDate(0, 0, horizon)) {
			if want == exemption.Exempt {
				require.True(t, d.Through.IsZero() || d.Through.After(day), "%+v", c)
			} else {
				require.True(t, d.NextChange.IsZero() || d.NextChange.After(day), "%+v", c)
			}
		}
	}
	for _, o := range []exemption.Outcome{exemption.Exempt, exemption.NotExempt, exemption.Undetermined} {
		require.Greater(t, seen[o], 200, "the random claims must reach every outcome often: %v", o)
	}
}
