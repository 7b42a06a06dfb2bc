package exemption_test

import (
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/nzok-rules/nzok/exemption"
	"github.com/stretchr/testify/require"
)

func assess(t testing.TB, c exemption.Claim) exemption.Assessment {
	t.Helper()
	a, err := exemption.Bulgaria().Assess(c)
	require.NoError(t, err)
	return a
}

// Adding evidence that contradicts nothing never turns exempt into anything
// else, and never shortens the answer to "is this person exempt today".
func TestMoreEvidenceNeverHurts(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	contradictable := map[exemption.Ground]bool{exemption.Postpartum: true, exemption.ReducedCapacity: true}
	for range 5000 {
		c := randomClaim(r)
		before := assess(t, c).UserFee
		extra := randomEvidence(r)
		if before.Outcome != exemption.Exempt || contradictable[extra.Ground] {
			continue
		}
		c.Evidence = append(c.Evidence, extra)
		require.Equal(t, exemption.Exempt.String(), assess(t, c).UserFee.Outcome.String(), "%+v", c)
	}
}

// Even contradictory evidence never turns exempt into not exempt: it asks.
func TestContradictionAsksAndDoesNotRefuse(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 5000 {
		c := randomClaim(r)
		before := assess(t, c).UserFee.Outcome
		c.Evidence = append(c.Evidence, randomEvidence(r))
		if after := assess(t, c).UserFee.Outcome; before == exemption.Exempt {
			require.NotEqual(t, exemption.NotExempt.String(), after.String(), "%+v", c)
		}
	}
}

func TestOrderOfEvidenceDoesNotMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 3000 {
		c := randomClaim(r)
		a := assess(t, c).UserFee
		r.Shuffle(len(c.Evidence), func(i, j int) { c.Evidence[i], c.Evidence[j] = c.Evidence[j], c.Evidence[i] })
		b := assess(t, c).UserFee
		require.Equal(t, a.Outcome, b.Outcome)
		require.Equal(t, a.Ground, b.Ground)
		require.Equal(t, a.Through, b.Through)
		require.Equal(t, a.NextChange, b.NextChange)
		require.Equal(t, a.Grounds(), b.Grounds())
	}
}

// Moving a birthday later never loses minority.
func TestLaterBirthKeepsMinority(t *testing.T) {
	on := exemption.Date{Year: 2026, Month: 3, Day: 1}
	was := false
	for born := (exemption.Date{Year: 2007, Month: 1, Day: 1}); !born.After(exemption.Date{Year: 2009, Month: 1, Day: 1}); born = born.AddDays(1) {
		minor := assess(t, exemption.Claim{On: on, Born: born}).UserFee.Outcome == exemption.Exempt
		require.True(t, minor || !was, "minority is lost at birth on %v", born)
		was = minor
	}
	require.True(t, was)
}

// A stay walked by Through and NextChange finds the same exempt days as asking
// for each day.
func TestWalkOfAStay(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 1500 {
		c := randomClaim(r)
		last := c.On.AddDays(90)
		want := map[exemption.Date]bool{}
		for d := c.On; !d.After(last); d = d.AddDays(1) {
			day := c
			day.On = d
			if assess(t, day).UserFee.Outcome == exemption.Exempt {
				want[d] = true
			}
		}
		got := map[exemption.Date]bool{}
		for d := c.On; !d.IsZero() && !d.After(last); {
			day := c
			day.On = d
			u := assess(t, day).UserFee
			if u.Outcome != exemption.Exempt {
				require.True(t, u.NextChange.IsZero() || u.NextChange.After(d))
				d = u.NextChange
				continue
			}
			end := u.Through
			if end.IsZero() || end.After(last) {
				end = last
			}
			require.False(t, end.Before(d))
			for ; !d.After(end); d = d.AddDays(1) {
				got[d] = true
			}
		}
		require.Equal(t, want, got, "%+v", c)
	}
}

// Every day of the table has an answer, a full notice and one row of each
// timeline.
func TestTemporalCoverage(t *testing.T) {
	rules := exemption.Bulgaria()
	pensioner := exemption.Claim{Born: exemption.Date{Year: 1930, Month: 1, Day: 1}, Sex: exemption.Male, Pension: exemption.ServiceAndAge}
	periods := 0
	var last exemption.Outcome
	for d := (exemption.Date{Year: 2005, Month: 1, Day: 1}); d.Year < 2031; d = d.AddDays(1) {
		pensioner.On = d
		a, err := rules.Assess(pensioner)
		require.NoError(t, err)
		require.NotZero(t, a.UserFee.Outcome)
		require.NotZero(t, a.ReducedFee.Outcome)
		require.NotZero(t, a.SamplingPrice.Outcome)
		if a.ReducedFee.Outcome != last {
			periods++
			last = a.ReducedFee.Outcome
		}
		if d.Day == 1 {
			notice, err := rules.Notice(d)
			require.NoError(t, err)
			require.Len(t, notice, 17)
		}
	}
	require.Equal(t, 4, periods, "none, by age, none, by pension")
}

func TestConcurrentUse(t *testing.T) {
	c := twoItems()
	want := assess(t, c)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 200 {
				a, err := exemption.Bulgaria().Assess(c)
				if err != nil || !a.Equal(want) || len(want.UserFee.Steps()) == 0 {
					t.Error("an assessment changed under concurrent use")
					return
				}
			}
		})
	}
	wg.Wait()
}

// The most evidence that a claim may carry, all of it relevant, stays within
// bounds and keeps every finding.
func TestMostEvidence(t *testing.T) {
	c := exemption.Claim{On: exemption.Date{Year: 2026, Month: 1, Day: 1}, Born: exemption.Date{Year: 1980, Month: 1, Day: 1}}
	for i := range exemption.MaxEvidence {
		from := c.On.AddDays(2 * i)
		c.Evidence = append(c.Evidence, exemption.Evidence{Ground: exemption.Prisoner, From: from, Through: from.AddDays(1)})
	}
	a := assess(t, c)
	require.Equal(t, c.On.AddDays(2*exemption.MaxEvidence-1), a.UserFee.Through)
	require.Len(t, a.UserFee.Steps(), exemption.MaxEvidence)
	c.Evidence = append(c.Evidence, exemption.Evidence{Ground: exemption.Minor})
	_, err := exemption.Bulgaria().Assess(c)
	require.ErrorIs(t, err, exemption.ErrInput)
	require.ErrorContains(t, err, "evidence: 65 items; at most 64")
}

// Nothing ends at the end of the calendar but the calendar.
func TestEndOfTheCalendar(t *testing.T) {
	end := exemption.Date{Year: 9999, Month: time.December, Day: 31}
	a := assess(t, exemption.Claim{On: end, Born: end, Evidence: []exemption.Evidence{
		{Ground: exemption.Postpartum, Birth: end}, {Ground: exemption.Prisoner, Through: end},
	}})
	require.Equal(t, exemption.Exempt, a.UserFee.Outcome)
	require.Zero(t, a.UserFee.Through)
	a = assess(t, exemption.Claim{On: end, Evidence: []exemption.Evidence{{Ground: exemption.ReducedCapacity, Through: end}}})
	require.Equal(t, exemption.Undetermined, a.UserFee.Outcome)
	require.Zero(t, a.UserFee.NextChange)
	first := exemption.Date{Year: 1, Month: time.January, Day: 1}
	a = assess(t, exemption.Claim{On: exemption.Bulgaria().Verified(), Evidence: []exemption.Evidence{{Ground: exemption.Prisoner, From: first, Through: first}}})
	require.Equal(t, exemption.NotExempt, a.UserFee.Outcome)
}
