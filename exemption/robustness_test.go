package exemption_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/nzok-rules/nzok/exemption"
	"github.com/stretchr/testify/require"
)

// No error repeats what it was given: days of birth, codes and names are data
// of a person, and a text may be of any length.
func TestErrorsHoldNoData(t *testing.T) {
	const name, sick = "Стоянка Примерова", "F20.0 шизофрения"
	long := strings.Repeat("я", 1<<16)
	var c exemption.Claim
	var e exemption.Evidence
	var p exemption.Percent
	for what, err := range map[string]error{
		"key":          json.Unmarshal([]byte(`{"on":"2026-01-01","`+name+`":true}`), &c),
		"long key":     json.Unmarshal([]byte(`{"on":"2026-01-01","`+strings.Repeat("y", 1<<16)+`":true}`), &c),
		"day":          json.Unmarshal([]byte(`{"on":"2026-01-01","born":"`+name+`"}`), &c),
		"sex":          json.Unmarshal([]byte(`{"on":"2026-01-01","sex":"`+name+`"}`), &c),
		"evidence":     json.Unmarshal([]byte(`{"on":"2026-01-01","evidence":["`+name+`"]}`), &c),
		"object":       json.Unmarshal([]byte(`{"ground":"`+name+`"}`), &e),
		"number":       json.Unmarshal([]byte(`{"ground":1234567890123}`), &e),
		"code":         json.Unmarshal([]byte(`"listed-disease:`+sick+`"`), &e),
		"long":         json.Unmarshal([]byte(`"listed-disease:`+long+`"`), &e),
		"percent":      json.Unmarshal([]byte(`"`+name+`"`), &p),
		"long percent": json.Unmarshal([]byte(strings.Repeat("7", 1<<16)), &p),
		"text":         e.UnmarshalText([]byte(name)),
		"validity":     e.UnmarshalText([]byte("pregnant@" + name)),
		"relation":     e.UnmarshalText([]byte("nonworking-family-member:" + name)),
		"assess": func() error {
			_, err := exemption.Bulgaria().Assess(exemption.Claim{On: date("2026-01-01"), Evidence: []exemption.Evidence{{Ground: exemption.ListedDisease, Code: sick}}})
			return err
		}(),
		"long code": func() error {
			_, err := exemption.Bulgaria().Assess(exemption.Claim{On: date("2026-01-01"), Evidence: []exemption.Evidence{{Ground: exemption.ListedDisease, Code: long}}})
			return err
		}(),
		"born": func() error {
			_, err := exemption.Bulgaria().Assess(exemption.Claim{On: date("2026-01-01"), Born: date("2031-07-19")})
			return err
		}(),
		"with": func() error {
			_, err := exemption.Bulgaria().With(exemption.Disease{Codes: long, Name: name, Basis: annex})
			return err
		}(),
	} {
		require.ErrorIs(t, err, exemption.ErrInput, what)
		for _, secret := range []string{"Стоянка", "Примерова", "F20", "шизофрения", "яя", "yyy", "777", "1234567890123", "2031"} {
			require.NotContains(t, err.Error(), secret, what)
		}
		require.Less(t, len(err.Error()), 500, what)
	}
}

// The order in which a decision is told does not depend on the order of the
// documents: what exempts, what may, what does not, each by ground.
func TestStepsAreInOrder(t *testing.T) {
	outcomes := map[string]int{"document-expired": 2, "document-not-yet-valid": 2, "of-age": 2, "child-too-old": 2, "percent-too-low": 2, "birth-expected": 2,
		"postpartum-over": 2, "born-missing": 3, "no-ground": 4}
	var g exemption.Ground
	class := func(rule string) int {
		if g.UnmarshalText([]byte(rule)) == nil {
			return 0
		}
		if n, ok := outcomes[rule]; ok {
			return n
		}
		return 1
	}
	r := rand.New(rand.NewPCG(15, 16))
	for range 2000 {
		c := randomClaim(r)
		rules := assess(t, c).UserFee.AppendRules(nil)
		for i := 1; i < len(rules); i++ {
			require.LessOrEqual(t, class(rules[i-1]), class(rules[i]), "%v", rules)
		}
	}
}

// What is missing is asked for once.
func TestMissingAsksOnce(t *testing.T) {
	r := rand.New(rand.NewPCG(17, 18))
	for range 2000 {
		c := randomClaim(r)
		c.Evidence = append(c.Evidence, c.Evidence...)
		seen := map[exemption.Need]bool{}
		for _, n := range assess(t, c).UserFee.Missing() {
			require.False(t, seen[n], "%+v", n)
			seen[n] = true
		}
	}
}

// Showing what was missing helps: no document that is asked for by its validity
// leaves the ground refused.
func TestRenewedDocumentExempts(t *testing.T) {
	on := date("2026-03-20")
	for g := exemption.DefenceCasualty; g <= exemption.Pregnant; g++ {
		c := exemption.Claim{On: on, Born: date("1980-01-01"), Evidence: []exemption.Evidence{{Ground: g, Through: on.AddDays(-1)}}}
		d := assess(t, c).UserFee
		require.Equal(t, exemption.NotExempt, d.Outcome, g.String())
		require.Equal(t, "valid-document", d.Missing()[0].Key)
		require.Equal(t, g, d.Missing()[0].Ground)
		c.Evidence = append(c.Evidence, exemption.Evidence{Ground: g, From: on, Through: on.AddDays(10)})
		d = assess(t, c).UserFee
		require.Equal(t, exemption.Exempt, d.Outcome, g.String())
		require.Equal(t, on.AddDays(10), d.Through)
		require.Empty(t, d.Missing(), "who is exempt is asked for nothing")
	}
}

// What a caller does to a rendered list does not reach the decision.
func TestRenderedListsAreTheCallers(t *testing.T) {
	a := assess(t, exemption.Claim{On: date("2026-03-20"), Evidence: []exemption.Evidence{{Ground: exemption.ReducedCapacity}}})
	b, err := json.Marshal(a)
	require.NoError(t, err)
	var back exemption.Assessment
	require.NoError(t, json.Unmarshal(b, &back))
	for _, d := range []exemption.Decision{a.UserFee, back.UserFee} {
		d.Steps()[0].Text = "changed"
		d.Missing()[0].Text = "changed"
		require.NotEqual(t, "changed", d.Steps()[0].Text)
		require.NotEqual(t, "changed", d.Missing()[0].Text)
	}
	rules := back.UserFee.AppendRules([]string{"first"})
	require.Equal(t, append([]string{"first"}, a.UserFee.AppendRules(nil)...), rules)
}

// A claim is read and never written.
func TestAssessLeavesTheClaimAlone(t *testing.T) {
	r := rand.New(rand.NewPCG(19, 20))
	for range 200 {
		c := randomClaim(r)
		before := fmt.Sprintf("%+v", c)
		a, b := assess(t, c), assess(t, c)
		require.True(t, a.Equal(b), "the same claim has the same answer")
		require.Equal(t, before, fmt.Sprintf("%+v", c))
	}
}

// Rules without a table answer as far as they can and never panic; nil and zero
// are the same.
func TestRulesWithoutATable(t *testing.T) {
	c := exemption.Claim{On: date("2026-01-01"), Evidence: []exemption.Evidence{
		{Ground: exemption.ListedDisease, Code: "E20"}, {Ground: exemption.MalignantNeoplasm, Code: "C50"}, {Ground: exemption.MalignantNeoplasm},
	}}
	for name, none := range map[string]*exemption.Rules{"nil": nil, "zero": {}} {
		require.Empty(t, none.Diseases(), name)
		require.Equal(t, exemption.Bulgaria().Verified(), none.Verified(), name)
		notice, err := none.Notice(c.On)
		require.NoError(t, err, "the notice needs no diseases")
		require.Len(t, notice, 17)

		a, err := none.Assess(c)
		require.NoError(t, err, name)
		require.Equal(t, exemption.MalignantNeoplasm, a.UserFee.Ground, "the attestation stands without a table")
		require.Equal(t, []string{"malignant-neoplasm", "code-unlisted", "code-not-malignant"}, a.UserFee.AppendRules(nil), name)
		require.Len(t, a.UserFee.Steps(), 3)
		require.NotEmpty(t, a.ReducedFee.Steps())
		require.NotEmpty(t, a.SamplingPrice.Steps())
		_, err = none.Assess(exemption.Claim{})
		require.ErrorIs(t, err, exemption.ErrInput, name)

		rules, err := none.With(exemption.Disease{Codes: "G35", Name: "Множествена склероза", Basis: annex})
		require.NoError(t, err)
		require.Len(t, rules.Diseases(), 1)
	}
}

// The zero Decision and the zero Assessment can be read like any other.
func TestZeroDecision(t *testing.T) {
	var d exemption.Decision
	require.Empty(t, d.Steps())
	require.Empty(t, d.Missing())
	require.Empty(t, d.Grounds())
	require.Empty(t, d.AppendRules(nil))
	require.True(t, d.Equal(exemption.Decision{}))
	require.True(t, exemption.Assessment{}.Equal(exemption.Assessment{}))
}

// A table of the size of the whole classification is still built and searched.
func TestLargeTable(t *testing.T) {
	var rows []exemption.Disease
	for letter := 'D'; letter <= 'Z'; letter++ {
		for n := range 100 {
			if codes := fmt.Sprintf("%c%02d", letter, n); codes != "E20" && codes != "E84" && codes != "E85" && codes != "Q90" && codes != "Q91" && codes != "Q93" {
				rows = append(rows, exemption.Disease{Codes: codes, Name: "Рубрика " + codes, Basis: annex})
			}
		}
	}
	rules, err := exemption.Bulgaria().With(rows...)
	require.NoError(t, err)
	for _, code := range []string{"D00", "I10.9", "Z99.9", "E11.9"} {
		require.Equal(t, exemption.Exempt, outcomeOf(t, rules, date("2026-01-01"), code).Outcome, code)
		require.Equal(t, exemption.Undetermined, outcomeOf(t, exemption.Bulgaria(), date("2026-01-01"), code).Outcome, code)
	}
}
