package exemption_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/nzok-rules/nzok/exemption"
	"github.com/stretchr/testify/require"
)

// checkText proves that a sentence for people is whole.
func checkText(t *testing.T, s string) {
	t.Helper()
	require.NotEmpty(t, s)
	require.NotContains(t, s, "{", "a placeholder is left")
	require.NotContains(t, s, "„“", "a name is missing")
	require.NotContains(t, s, "()", "a name is missing")
	require.NotContains(t, s, "  ")
	require.NotContains(t, s, "..")
	require.NotContains(t, s, "00.00.0000")
	require.Equal(t, strings.Count(s, "„"), strings.Count(s, "“"), s)
	for _, r := range s {
		require.True(t, r != '"' && r != '\'', s)
	}
}

func checkDecision(t *testing.T, d exemption.Decision, rules map[string]int) {
	t.Helper()
	steps := d.Steps()
	require.NotEmpty(t, steps, "every decision says why")
	ids := d.AppendRules([]string{"before"})
	require.Len(t, ids, len(steps)+1)
	for i, s := range steps {
		rules[s.Rule]++
		require.Equal(t, s.Rule, ids[i+1])
		require.Regexp(t, `^[a-z]+(-[a-z]+)*$`, s.Rule)
		require.False(t, s.Basis.IsZero(), s.Rule)
		checkText(t, s.Text)
		require.True(t, strings.HasSuffix(s.Text, "."), s.Text)
		if s.Note != "" {
			checkText(t, s.Note)
			require.True(t, strings.HasSuffix(s.Note, "."), s.Note)
		}
	}
	for _, n := range d.Missing() {
		require.NotEqual(t, exemption.Exempt, d.Outcome)
		require.Regexp(t, `^[a-z]+(-[a-z]+)*$`, n.Key)
		checkText(t, n.Text)
	}
	if d.Outcome == exemption.Undetermined {
		require.NotEmpty(t, d.Missing(), "what is undetermined asks for something: %v", ids)
	}
}

// TestEveryRuleIsReachedAndTold walks the vectors and proves that each rule
// fires somewhere and tells itself in full.
func TestEveryRuleIsReachedAndTold(t *testing.T) {
	rules := map[string]int{}
	loadVectors(t, func(_ string, v vector) {
		var c exemption.Claim
		if v.Error != "" {
			return
		}
		require.NoError(t, json.Unmarshal(v.Claim, &c))
		a := assess(t, c)
		checkDecision(t, a.UserFee, rules)
		checkDecision(t, a.ReducedFee, rules)
		checkDecision(t, a.SamplingPrice, rules)
	})
	for _, rule := range []string{
		"listed-disease", "minor", "nonworking-family-member", "defence-casualty", "war-veteran", "war-invalid", "remand-detainee",
		"police-detainee", "dans-detainee", "prisoner", "social-assistance", "home-resident", "medical-specialist", "malignant-neoplasm",
		"pregnant", "postpartum", "reduced-capacity",
		"conflicting-validity", "conflicting-births", "conflicting-percents", "code-missing", "code-unlisted", "code-too-general",
		"code-not-malignant", "second-code-missing", "disability-missing", "percent-missing", "percent-at-limit", "birth-missing", "study-missing",
		"document-not-yet-valid", "document-expired", "of-age", "child-too-old", "percent-too-low", "birth-expected", "postpartum-over",
		"born-missing", "no-ground",
		"service-pension", "age-and-sex", "no-reduced-fee", "age-missing", "sex-missing", "too-young", "no-pension", "other-pension",
		"pension-not-yet", "pension-kind-missing",
		"home-no-income", "sampling-price-due", "home-missing", "income-missing", "income-found", "placement-not-yet", "placement-over",
		"conflicting-placement", "user-fee-grounds-do-not-apply",
	} {
		require.Positive(t, rules[rule], "no vector reaches the rule %s", rule)
		delete(rules, rule)
	}
	require.Empty(t, rules, "rules that this test does not know")
}

func TestRandomClaimsAreTold(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	rules := map[string]int{}
	for range 500 {
		checkDecision(t, assess(t, randomClaim(r)).UserFee, rules)
	}
}

func TestStepsOfASentence(t *testing.T) {
	d := assess(t, exemption.Claim{
		On:       exemption.Date{Year: 2026, Month: 3, Day: 10},
		Born:     exemption.Date{Year: 1995, Month: 1, Day: 1},
		Evidence: []exemption.Evidence{{Ground: exemption.Postpartum, Birth: exemption.Date{Year: 2026, Month: 3, Day: 1}}},
	}).UserFee
	steps := d.Steps()
	require.Len(t, steps, 1)
	require.Equal(t, "Лицето не дължи потребителска такса на основание „родилки до 45 дни след раждането“, до 15.04.2026 г. включително.", steps[0].Text)
	require.Equal(t, "Списък към НРД по чл. 37, ал. 4 ЗЗО", steps[0].Basis.String())
	require.NotEmpty(t, steps[0].Note, "the link to the list is inferred")
}

func TestPercentInASentenceHasAComma(t *testing.T) {
	p, err := exemption.ParsePercent("70.5")
	require.NoError(t, err)
	d := assess(t, exemption.Claim{On: exemption.Bulgaria().Verified(), Evidence: []exemption.Evidence{{Ground: exemption.ReducedCapacity, Percent: p}}}).UserFee
	require.Contains(t, d.Steps()[0].Text+d.Steps()[1].Text, "70,5 %")
}

func TestSecondCodesAreAllNamed(t *testing.T) {
	d := assess(t, exemption.Claim{On: exemption.Bulgaria().Verified(), Evidence: []exemption.Evidence{{Ground: exemption.ListedDisease, Code: "A18.0!"}}}).UserFee
	require.Contains(t, d.Steps()[0].Text, "M49.0 или M01.1")
}

func TestCitationsFollowTheDay(t *testing.T) {
	basis := func(year int, ground exemption.Ground) string {
		return assess(t, exemption.Claim{On: exemption.Date{Year: year, Month: 6, Day: 1}, Evidence: []exemption.Evidence{{Ground: ground}}}).UserFee.Basis.String()
	}
	require.Equal(t, "чл. 37, ал. 3 ЗЗО", basis(2013, exemption.Prisoner))
	require.Equal(t, "чл. 37, ал. 4 ЗЗО", basis(2014, exemption.Prisoner))
	require.Equal(t, "Списък към НРД по чл. 37, ал. 3 ЗЗО", basis(2010, exemption.Pregnant))
	wording := func(year int) string {
		notice, err := exemption.Bulgaria().Notice(exemption.Date{Year: year, Month: 6, Day: 1})
		require.NoError(t, err)
		for _, e := range notice {
			if e.Ground == exemption.PoliceDetainee {
				return e.Wording
			}
		}
		return ""
	}
	require.Contains(t, wording(2013), "чл. 63")
	require.NotContains(t, wording(2013), "чл. 72")
	require.Contains(t, wording(2014), "чл. 63")
	require.Contains(t, wording(2014), "чл. 72")
	require.Contains(t, wording(2026), "чл. 72")
	require.NotContains(t, wording(2026), "чл. 63")
}

func TestNotice(t *testing.T) {
	rules := exemption.Bulgaria()
	notice, err := rules.Notice(exemption.Bulgaria().Verified())
	require.NoError(t, err)
	require.Len(t, notice, 17)
	for i, e := range notice {
		require.Equal(t, exemption.Ground(i+1), e.Ground, "the documented order")
		checkText(t, e.Wording)
		require.NotEmpty(t, e.Customary)
		for _, doc := range e.Customary {
			checkText(t, doc)
		}
		require.False(t, e.Basis.IsZero())
		require.Equal(t, date("2005-01-01"), e.Since)
	}
	notice[0].Customary[0] = "changed"
	again, err := rules.Notice(exemption.Bulgaria().Verified())
	require.NoError(t, err)
	require.NotEqual(t, "changed", again[0].Customary[0], "the table must not be reachable")

	early, err := rules.Notice(exemption.Date{Year: 2006, Month: 1, Day: 1})
	require.NoError(t, err)
	for _, e := range early {
		require.Contains(t, e.Note, "не са проверени", "earlier wordings are not verified: %v", e.Ground)
	}
	_, err = rules.Notice(exemption.Date{})
	require.ErrorIs(t, err, exemption.ErrInput)
	var outside *exemption.NoRulesError
	_, err = rules.Notice(exemption.Date{Year: 2004, Month: 12, Day: 31})
	require.ErrorAs(t, err, &outside)
	require.Equal(t, exemption.Date{Year: 2005, Month: 1, Day: 1}, outside.First)
}

// Results written as JSON are read back equal, and written again the same.
func TestAssessmentRoundTripsAsJSON(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	check := func(c exemption.Claim) {
		a := assess(t, c)
		b, err := json.Marshal(a)
		require.NoError(t, err)
		var back exemption.Assessment
		require.NoError(t, json.Unmarshal(b, &back), string(b))
		require.True(t, a.Equal(back), "%s", b)
		require.Empty(t, cmp.Diff(a, back))
		again, err := json.Marshal(back)
		require.NoError(t, err)
		require.Equal(t, string(b), string(again))
		require.Equal(t, a.UserFee.AppendRules(nil), back.UserFee.AppendRules(nil))
		require.Equal(t, a.UserFee.Grounds(), back.UserFee.Grounds())
	}
	for range 300 {
		check(randomClaim(r))
	}
	loadVectors(t, func(_ string, v vector) {
		var c exemption.Claim
		if v.Error == "" && json.Unmarshal(v.Claim, &c) == nil {
			check(c)
		}
	})
}

func TestDecisionsThatDiffer(t *testing.T) {
	c := twoItems()
	a := assess(t, c)
	require.True(t, a.Equal(assess(t, c)))
	for name, change := range map[string]func(*exemption.Claim){
		"outcome": func(c *exemption.Claim) { c.Evidence = nil },
		"through": func(c *exemption.Claim) { c.Evidence[1].Through = exemption.Date{Year: 2026, Month: 12, Day: 30} },
		"steps":   func(c *exemption.Claim) { c.Evidence = c.Evidence[1:] },
		"reduced": func(c *exemption.Claim) { c.Pension = exemption.ServiceAndAge },
		"sampling": func(c *exemption.Claim) {
			c.Placement = exemption.Placement{Home: exemption.SocialCare, Income: exemption.NoIncome}
		},
	} {
		changed := twoItems()
		change(&changed)
		require.False(t, a.Equal(assess(t, changed)), name)
	}
	_, err := json.Marshal(exemption.Decision{})
	require.ErrorIs(t, err, exemption.ErrInput, "a decision nobody made refuses")
}
