package exemption_test

import (
	"encoding/json"
	"testing"

	"github.com/nzok-rules/nzok/exemption"
	"github.com/stretchr/testify/require"
)

var annex = exemption.Citation{Act: "Приложение № 11 към НРД"}

func outcomeOf(t *testing.T, r *exemption.Rules, on exemption.Date, code string) exemption.Decision {
	t.Helper()
	a, err := r.Assess(exemption.Claim{On: on, Evidence: []exemption.Evidence{{Ground: exemption.ListedDisease, Code: code}}})
	require.NoError(t, err)
	return a.UserFee
}

// The built-in rows as the sources print them.
func TestBuiltInDiseases(t *testing.T) {
	rows := exemption.Bulgaria().Diseases()
	require.Len(t, rows, 23)
	for _, d := range rows {
		checkText(t, d.Name)
		require.NotEmpty(t, d.Basis.Act, d.Codes)
		require.NotEmpty(t, d.Basis.URL, "where %s was read", d.Codes)
	}
	_, err := new(exemption.Rules).With(rows...)
	require.NoError(t, err, "the built-in rows pass the check of With")
	rows[0].Codes = "Z99"
	require.NotEqual(t, "Z99", exemption.Bulgaria().Diseases()[0].Codes, "the table must not be reachable")
}

func TestWithCompletesTheList(t *testing.T) {
	on := date("2026-01-05")
	base := exemption.Bulgaria()
	full, err := base.With(
		exemption.Disease{Section: "IV", Codes: "I05-I09", Name: "Ревматични болести на сърцето", Basis: annex},
		exemption.Disease{Section: "V", Codes: "g35", Name: "Множествена склероза", Basis: annex, From: date("2025-01-01"), Through: date("2026-06-30")},
		exemption.Disease{Codes: "D45", Ground: exemption.MalignantNeoplasm, Name: "Полицитемия вера", Basis: annex, Note: "По преценка на болницата."},
		exemption.Disease{Section: "VI", Codes: "N18.4–N18.4", Second: "Z99", Disability: true, Name: "Хронична бъбречна болест на диализа", Basis: annex},
	)
	require.NoError(t, err)
	for code, want := range map[string]exemption.Outcome{
		"I05": exemption.Exempt, "I09.9": exemption.Exempt, "I10": exemption.Undetermined, "I04": exemption.Undetermined, "D45": exemption.Exempt,
		"N18.4": exemption.Undetermined, "N18.4+Z99.2": exemption.Undetermined, "N18.4+Z99.2!": exemption.Exempt, "Z99.2*N18.4†!": exemption.Exempt, "E20": exemption.Exempt,
	} {
		require.Equal(t, want.String(), outcomeOf(t, full, on, code).Outcome.String(), code)
	}
	require.Equal(t, exemption.MalignantNeoplasm, outcomeOf(t, full, on, "D45").Ground)
	require.Contains(t, outcomeOf(t, full, on, "D45").Steps()[0].Note, "По преценка на болницата.")

	d := outcomeOf(t, full, on, "G35")
	require.Equal(t, exemption.Exempt, d.Outcome)
	require.Equal(t, date("2026-06-30"), d.Through, "the row ends")
	d = outcomeOf(t, full, date("2024-12-31"), "G35")
	require.Equal(t, exemption.Undetermined, d.Outcome)
	require.Equal(t, date("2025-01-01"), d.NextChange, "the row begins")
	require.Equal(t, exemption.Undetermined, outcomeOf(t, full, date("2026-07-01"), "G35").Outcome)

	require.Equal(t, exemption.Undetermined, outcomeOf(t, base, on, "I05").Outcome, "the receiver is untouched")
	require.Len(t, base.Diseases(), 23)
	require.Equal(t, exemption.Bulgaria().Verified(), full.Verified(), "a host's rows do not move the day")
	require.Len(t, full.Diseases(), 27)
}

func TestWithAsLaterRowOfOneCode(t *testing.T) {
	rules, err := new(exemption.Rules).With(
		exemption.Disease{Codes: "G35", Disability: true, Name: "Множествена склероза", Basis: annex, Through: date("2025-12-31")},
		exemption.Disease{Codes: "G35", Name: "Множествена склероза", Basis: annex, From: date("2026-01-01")},
	)
	require.NoError(t, err)
	d := outcomeOf(t, rules, date("2025-12-31"), "G35")
	require.Equal(t, []string{"disability-missing", "born-missing"}, d.AppendRules(nil))
	require.Equal(t, date("2026-01-01"), d.NextChange)
	require.Equal(t, exemption.Exempt, outcomeOf(t, rules, date("2026-01-01"), "G35").Outcome)
	require.Zero(t, outcomeOf(t, rules, date("2025-12-31"), "G35!").Through, "one row takes over from the other")
}

func TestWithRefuses(t *testing.T) {
	impossible := exemption.Date{Year: 2026}
	for _, c := range []struct {
		word   string
		change func(*exemption.Disease)
	}{
		{"codes: an ICD-10 pattern", func(d *exemption.Disease) { d.Codes = "" }},
		{"codes: an ICD-10 pattern", func(d *exemption.Disease) { d.Codes = "G35-" }},
		{"codes: an ICD-10 pattern", func(d *exemption.Disease) { d.Codes = "G40-G35" }},
		{"codes: an ICD-10 pattern", func(d *exemption.Disease) { d.Codes = "E10.2-E14.3" }},
		{"codes: an ICD-10 pattern", func(d *exemption.Disease) { d.Codes = "G35 G36" }},
		{"second: an ICD-10 pattern", func(d *exemption.Disease) { d.Second = "x" }},
		{"name: not set", func(d *exemption.Disease) { d.Name = " " }},
		{"basis: no act", func(d *exemption.Disease) { d.Basis = exemption.Citation{} }},
		{"ground: listed-disease or malignant-neoplasm", func(d *exemption.Disease) { d.Ground = exemption.Prisoner }},
		{"from: no day", func(d *exemption.Disease) { d.From = impossible }},
		{"through: no day", func(d *exemption.Disease) { d.Through = impossible }},
		{"through: before from", func(d *exemption.Disease) { d.From, d.Through = date("2026-01-02"), date("2026-01-01") }},
	} {
		bad := exemption.Disease{Codes: "G36", Name: "Остра дисеминирана демиелинизация", Basis: annex}
		c.change(&bad)
		_, err := exemption.Bulgaria().With(exemption.Disease{Codes: "G35", Name: "Множествена склероза", Basis: annex}, bad)
		require.ErrorIs(t, err, exemption.ErrInput, c.word)
		require.ErrorContains(t, err, c.word)
		require.ErrorContains(t, err, "disease row 24", "the error says which row")
	}
	for _, codes := range []string{"G35", "g 35", "G30-G40", "G35-G35"} {
		row := exemption.Disease{Codes: "G35", Name: "Множествена склероза", Basis: annex}
		again := row
		again.Codes = codes
		_, err := exemption.Bulgaria().With(row, again)
		require.ErrorIs(t, err, exemption.ErrInput, codes)
		require.ErrorContains(t, err, "row 24 says again what row 23 says", codes)
	}
	_, err := exemption.Bulgaria().With(make([]exemption.Disease, 5000)...)
	require.ErrorIs(t, err, exemption.ErrInput)
}

func TestDiseaseRoundTripsAsJSON(t *testing.T) {
	rows := exemption.Bulgaria().Diseases()
	b, err := json.Marshal(rows)
	require.NoError(t, err)
	var back []exemption.Disease
	require.NoError(t, json.Unmarshal(b, &back))
	require.Equal(t, rows, back)
}

func TestNoRulesError(t *testing.T) {
	_, err := exemption.Bulgaria().Assess(exemption.Claim{On: date("2004-12-31")})
	var outside *exemption.NoRulesError
	require.ErrorAs(t, err, &outside)
	require.Equal(t, date("2004-12-31"), outside.On)
	require.Equal(t, date("2005-01-01"), outside.First)
	require.NotErrorIs(t, err, exemption.ErrInput, "the input is possible, the table is short")
	require.EqualError(t, err, "exemption: no rules on 2004-12-31: the table begins on 2005-01-01")
}
