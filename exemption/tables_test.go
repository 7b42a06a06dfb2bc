package exemption_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/nzok-rules/nzok/exemption"
	"github.com/stretchr/testify/require"
)

// The vectors of testdata/vectors/tables repeat by hand what the table cites, so
// that a slip in the number of an act or in a document does not pass.
func loadTable[T any](t *testing.T, name string) []T {
	t.Helper()
	b, err := os.ReadFile("testdata/vectors/tables/" + name + ".json")
	require.NoError(t, err)
	var rows []T
	require.NoError(t, json.Unmarshal(b, &rows))
	require.NotEmpty(t, rows)
	return rows
}

type groundVector struct {
	Ground  exemption.Ground
	On      exemption.Date
	Wording string
	exemption.Citation
	Customary []string
}

// Every ground in every era: its wording, basis and customary documents.
func TestTableOfGrounds(t *testing.T) {
	eras := []exemption.Date{date("2005-01-01"), date("2014-01-01"), date("2015-01-01")}
	seen := map[exemption.Date]int{}
	for _, want := range loadTable[groundVector](t, "grounds") {
		seen[want.On]++
		for _, on := range []exemption.Date{want.On, lastOfEra(eras, want)} {
			notice, err := exemption.Bulgaria().Notice(on)
			require.NoError(t, err)
			got := notice[want.Ground-1]
			require.Equal(t, want.Ground, got.Ground)
			require.Equal(t, want.Citation, got.Basis, "%s on %s", want.Ground, on)
			require.Equal(t, want.Customary, got.Customary, "%s on %s", want.Ground, on)
			require.Equal(t, want.Wording, got.Wording, "%s on %s", want.Ground, on)
			e := exemption.Evidence{Ground: want.Ground}
			switch want.Ground {
			case exemption.ListedDisease:
				e.Code = "E20"
			case exemption.ReducedCapacity:
				e.Percent = percent(80_00)
			case exemption.Postpartum:
				e.Birth = on
			default:
			}
			d := assess(t, exemption.Claim{On: on, Evidence: []exemption.Evidence{e}}).UserFee
			require.Equal(t, want.Ground, d.Ground)
			require.Equal(t, want.Citation, d.Basis, "%s on %s", want.Ground, on)
		}
	}
	require.Equal(t, map[exemption.Date]int{eras[0]: 17, eras[1]: 17, eras[2]: 1}, seen)
}

// lastOfEra returns the last day on which a row is in force; what holds today
// is asked for at the end of 2030.
func lastOfEra(eras []exemption.Date, row groundVector) exemption.Date {
	for i, from := range eras {
		if row.On == from && (i == 0 || i == 1 && row.Ground == exemption.PoliceDetainee) {
			return eras[i+1].AddDays(-1)
		}
	}
	return date("2030-12-31")
}

// Every section of the list of diseases, with the codes and the names that it
// prints, in order.
func TestTableOfSections(t *testing.T) {
	rows := exemption.Bulgaria().Diseases()
	for _, want := range loadTable[struct {
		Section string
		exemption.Citation
		Rows []struct{ Code, Name string }
	}](t, "sections") {
		for _, row := range want.Rows {
			code := row.Code
			require.NotEmpty(t, rows, code)
			got := rows[0]
			rows = rows[1:]
			printed := got.Codes
			if got.Second != "" {
				printed += "+" + got.Second
			}
			if got.Disability {
				printed += "!"
			}
			require.Equal(t, code, printed)
			require.Equal(t, row.Name, got.Name, code)
			require.Equal(t, want.Section, got.Section, code)
			require.Equal(t, want.Citation, got.Basis, code)
		}
	}
	require.Empty(t, rows, "a row that no section prints")
}

// The provision that the first step of each answer cites.
func TestTableOfSteps(t *testing.T) {
	for _, want := range loadTable[struct {
		Question string
		Claim    exemption.Claim
		Rule     string
		exemption.Citation
	}](t, "steps") {
		a := assess(t, want.Claim)
		d := map[string]exemption.Decision{"user_fee": a.UserFee, "reduced_fee": a.ReducedFee, "sampling_price": a.SamplingPrice}[want.Question]
		found := false
		for _, s := range d.Steps() {
			if s.Rule == want.Rule {
				found = true
				require.Equal(t, want.Citation, s.Basis, "%s on %s", want.Rule, want.Claim.On)
			}
		}
		require.True(t, found, "%s on %s", want.Rule, want.Claim.On)
		if d.Outcome == exemption.Exempt && want.Question != "user_fee" {
			require.Equal(t, want.Citation, d.Basis)
		}
	}
}

// The rules and the needs are keys that a host stores, so each is written out.
var ruleKeys = []string{
	exemption.RuleConflictingValidity, "conflicting-validity", exemption.RuleConflictingBirths, "conflicting-births",
	exemption.RuleConflictingPercents, "conflicting-percents", exemption.RuleCodeMissing, "code-missing",
	exemption.RuleCodeUnlisted, "code-unlisted", exemption.RuleCodeTooGeneral, "code-too-general",
	exemption.RuleCodeNotMalignant, "code-not-malignant", exemption.RuleSecondCodeMissing, "second-code-missing",
	exemption.RuleDisabilityMissing, "disability-missing", exemption.RulePercentMissing, "percent-missing",
	exemption.RulePercentAtLimit, "percent-at-limit", exemption.RuleBirthMissing, "birth-missing",
	exemption.RuleStudyMissing, "study-missing", exemption.RuleDocumentNotYetValid, "document-not-yet-valid",
	exemption.RuleDocumentExpired, "document-expired", exemption.RuleOfAge, "of-age",
	exemption.RuleChildTooOld, "child-too-old", exemption.RulePercentTooLow, "percent-too-low",
	exemption.RuleBirthExpected, "birth-expected", exemption.RulePostpartumOver, "postpartum-over",
	exemption.RuleBornMissing, "born-missing", exemption.RuleNoGround, "no-ground",
	exemption.RuleServicePension, "service-pension", exemption.RuleAgeAndSex, "age-and-sex",
	exemption.RuleNoReducedFee, "no-reduced-fee", exemption.RuleAgeMissing, "age-missing",
	exemption.RuleSexMissing, "sex-missing", exemption.RuleTooYoung, "too-young",
	exemption.RuleNoPension, "no-pension", exemption.RuleOtherPension, "other-pension",
	exemption.RulePensionNotYet, "pension-not-yet", exemption.RulePensionKindMissing, "pension-kind-missing",
	exemption.RuleHomeNoIncome, "home-no-income", exemption.RuleSamplingPriceDue, "sampling-price-due",
	exemption.RuleHomeMissing, "home-missing", exemption.RuleIncomeMissing, "income-missing",
	exemption.RuleIncomeFound, "income-found", exemption.RulePlacementNotYet, "placement-not-yet",
	exemption.RulePlacementOver, "placement-over", exemption.RuleConflictingPlacement, "conflicting-placement",
	exemption.RuleUserFeeGroundsDoNotApply, "user-fee-grounds-do-not-apply",
}

var needKeys = []string{
	exemption.NeedValidDocument, "valid-document", exemption.NeedBirth, "birth", exemption.NeedPercent, "percent",
	exemption.NeedICDCode, "icd-code", exemption.NeedAnnex, "annex", exemption.NeedSecondCode, "second-code",
	exemption.NeedDisability, "disability", exemption.NeedFullTimeStudy, "full-time-study", exemption.NeedIncapacity, "incapacity",
	exemption.NeedBorn, "born", exemption.NeedSex, "sex", exemption.NeedPension, "pension", exemption.NeedPensionKind, "pension-kind",
	exemption.NeedPlacement, "placement", exemption.NeedHome, "home", exemption.NeedIncome, "income",
}

// Every key that an answer gives is listed, and every listed key is given.
func TestKeysAreListed(t *testing.T) {
	listed := func(pairs []string) map[string]bool {
		keys := map[string]bool{}
		for i := 0; i < len(pairs); i += 2 {
			require.Equal(t, pairs[i+1], pairs[i])
			keys[pairs[i]] = false
		}
		require.Len(t, keys, len(pairs)/2)
		return keys
	}
	rules, needs := listed(ruleKeys), listed(needKeys)
	for g := exemption.ListedDisease; g <= exemption.ReducedCapacity; g++ {
		rules[g.String()] = false
	}
	loadVectors(t, func(_ string, v vector) {
		if v.Error != "" {
			return
		}
		var c exemption.Claim
		require.NoError(t, json.Unmarshal(v.Claim, &c))
		a := assess(t, c)
		for _, d := range []exemption.Decision{a.UserFee, a.ReducedFee, a.SamplingPrice} {
			for _, rule := range d.AppendRules(nil) {
				require.Contains(t, rules, rule)
				rules[rule] = true
			}
			for _, n := range d.Missing() {
				require.Contains(t, needs, n.Key)
				needs[n.Key] = true
			}
		}
	})
	for key, given := range rules {
		require.True(t, given, "no vector is told by the rule %s", key)
	}
	for key, given := range needs {
		require.True(t, given, "no vector needs %s", key)
	}
}
