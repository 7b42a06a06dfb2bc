package fee_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nzok-rules/nzok/fee"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// vectors reads testdata/vectors/<name>.json, refusing fields nobody checks.
func vectors[T any](t *testing.T, name string) []T {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "vectors", name+".json"))
	require.NoError(t, err)
	var file struct {
		About string `json:"about"`
		Cases []T    `json:"cases"`
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(&file))
	require.NotEmpty(t, file.Cases)
	return file.Cases
}

// expectation is what every encounter is checked for.
type expectation struct {
	Name      string     `json:"name"`
	Provision string     `json:"provision"`
	Total     fee.Amount `json:"total"`
	State     fee.Amount `json:"state"`
	Rules     []string   `json:"rules"`
	Error     string     `json:"error"`
	Day       fee.Date   `json:"day"`
}

// check returns whether there is a receipt to look at further.
func (e *expectation) check(t *testing.T, r fee.Receipt, err error) bool {
	t.Helper()
	switch {
	case e.Error == "no-rate":
		var nr *fee.NoRateError
		require.ErrorAs(t, err, &nr)
		require.NotErrorIs(t, err, fee.ErrInput)
		if !e.Day.IsZero() {
			require.Equal(t, e.Day, nr.Day)
		}
	case e.Error != "":
		require.ErrorIs(t, err, fee.ErrInput)
		require.Contains(t, err.Error(), ": "+e.Error+": ")
	default:
		require.NoError(t, err)
		assert.Equal(t, e.Total, r.Total, "total")
		assert.Equal(t, e.Rules, r.AppendRules(nil), "rules")
		assert.Equal(t, e.Total.Minor > 0, r.DocumentRequired)
		checkConsistent(t, r)
		return true
	}
	require.True(t, r.Equal(fee.Receipt{}), "nothing partial is returned")
	return false
}

// checkConsistent holds for every receipt: the total is the sum of the lines
// with one conversion, each step is a sentence with a basis, JSON reads back.
func checkConsistent(t *testing.T, r fee.Receipt) {
	t.Helper()
	total, state := billed(t, r.Total.Currency, r.Lines())
	require.Equal(t, total, r.Total)
	require.Equal(t, state, r.State)
	rules := r.AppendRules(nil)
	steps := r.Steps()
	require.Len(t, steps, len(rules))
	for i, s := range steps {
		require.Equal(t, rules[i], s.Rule)
		checkSentence(t, s.Text)
		if s.Note != "" {
			checkSentence(t, s.Note)
		}
		require.NotEmpty(t, s.Basis.Act, s.Rule)
	}
	b, err := json.Marshal(r)
	require.NoError(t, err)
	var back fee.Receipt
	require.NoError(t, json.Unmarshal(b, &back))
	require.True(t, r.Equal(back))
	require.True(t, back.Equal(r))
	require.Equal(t, r.String(), back.String())
	require.Equal(t, rules, append([]string(nil), back.AppendRules(nil)...))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	require.JSONEq(t, string(b), string(again))
}

// billed sums lines in each currency and converts the levs once.
func billed(t *testing.T, c fee.Currency, lines []fee.Line) (total, state fee.Amount) {
	t.Helper()
	part := func(of func(fee.Line) fee.Amount) fee.Amount {
		levs, euros := bgn(0), eur(0)
		for _, l := range lines {
			a, to := of(l), &levs
			if a.Currency == fee.EUR {
				to = &euros
			}
			sum, err := to.Add(a)
			require.NoError(t, err)
			*to = sum
		}
		if c == fee.BGN {
			require.Zero(t, euros.Minor)
			return levs
		}
		converted, err := levs.Convert(fee.EUR)
		require.NoError(t, err)
		sum, err := converted.Add(euros)
		require.NoError(t, err)
		return sum
	}
	for _, l := range lines {
		sum, err := l.Price.Mul(int64(l.Count))
		require.NoError(t, err)
		require.Equal(t, sum, l.Sum)
		require.NotEmpty(t, l.Basis.Act)
	}
	return part(func(l fee.Line) fee.Amount { return l.Sum }), part(func(l fee.Line) fee.Amount { return l.State })
}

// checkSentence wants a capital, one full stop at the end and clean spacing.
func checkSentence(t *testing.T, s string) {
	t.Helper()
	first := []rune(s)[0]
	require.True(t, first >= 'А' && first <= 'Я' || first == '„', s)
	require.True(t, strings.HasSuffix(s, "."), s)
	for _, bad := range []string{"..", "  ", " .", " ,", "%!", "\""} {
		require.NotContains(t, s, bad)
	}
}

func TestVisitVectors(t *testing.T) {
	for _, c := range vectors[struct {
		expectation
		Visit fee.Visit `json:"visit"`
	}](t, "visits") {
		t.Run(c.Name, func(t *testing.T) {
			r, err := fee.Bulgaria().Visit(c.Visit)
			if c.check(t, r, err) {
				assert.Equal(t, c.State, r.State)
				assert.Equal(t, c.Visit.On, r.On)
				assert.Empty(t, r.DaysPaid())
			}
		})
	}
}

func TestLabVectors(t *testing.T) {
	for _, c := range vectors[struct {
		expectation
		Lab fee.LabVisit `json:"lab"`
	}](t, "labs") {
		t.Run(c.Name, func(t *testing.T) {
			r, err := fee.Bulgaria().Lab(c.Lab)
			if c.check(t, r, err) {
				assert.Equal(t, c.State, r.State)
				assert.LessOrEqual(t, len(r.Lines()), 1, "one price or the other")
			}
		})
	}
}

func TestStayVectors(t *testing.T) {
	for _, c := range vectors[struct {
		expectation
		Stay     fee.Stay `json:"stay"`
		Lines    [][3]any `json:"lines"`
		DaysPaid [][2]int `json:"days_paid"`
		LastPaid fee.Date `json:"last_paid"`
	}](t, "stays") {
		t.Run(c.Name, func(t *testing.T) {
			r, err := fee.Bulgaria().Stay(c.Stay)
			if !c.check(t, r, err) {
				return
			}
			assert.Equal(t, fee.Amount{Currency: r.Total.Currency}, r.State)
			days := 0
			lines := [][3]any{}
			for _, l := range r.Lines() {
				days += l.Count
				lines = append(lines, [3]any{float64(l.Count), l.Price.String(), l.Sum.String()})
			}
			assert.Equal(t, c.Lines, lines)
			assert.Equal(t, days, r.DaysCharged)
			var paid [][2]int
			for _, y := range r.DaysPaid() {
				paid = append(paid, [2]int{y.Year, y.Days})
			}
			assert.Equal(t, c.DaysPaid, paid)
			assert.Equal(t, c.LastPaid, r.LastPaid())
		})
	}
}

func TestRateVectors(t *testing.T) {
	services := [...]fee.Service{fee.ServiceVisit, fee.ServiceHospitalDay}
	for _, c := range vectors[[3]*string](t, "rates") {
		d, err := fee.ParseDate(*c[0])
		require.NoError(t, err)
		for i, s := range services {
			r, err := fee.Bulgaria().Rate(s, fee.Standard, d)
			if c[i+1] == nil {
				var nr *fee.NoRateError
				require.True(t, errors.As(err, &nr), "%s on %s", s, d)
				continue
			}
			require.NoError(t, err)
			assert.Equal(t, *c[i+1], r.Amount.String(), "%s on %s", s, d)
		}
	}
}

// The whole basis of each row is written out by hand: a slip in an act, an article
// or a gazette cites the wrong law on a receipt.
func TestBasisVectors(t *testing.T) {
	want := vectors[[9]string](t, "bases")
	all := rows(fee.Bulgaria())
	require.Len(t, all, len(want))
	for i, r := range all {
		got := [8]string{
			r.Service.String(), r.Payer.String(), r.Since.String(), r.Amount.String(),
			r.Basis.Act, r.Basis.Provision, r.Basis.Gazette, r.Basis.URL,
		}
		assert.Equal(t, [8]string(want[i][:8]), got)
		words := want[i][8]
		assert.Equal(t, words == "", r.Note == "", "%s: %q", r.Since, r.Note)
		for _, w := range strings.Split(words, "; ") {
			assert.Contains(t, r.Note, w, "%s", r.Since)
		}
		if !strings.Contains(words, "проверен") {
			assert.NotContains(t, r.Note, "проверен", "%s", r.Since)
		}
	}
}

// What the steps cite besides the rows of the tariff, with where it was read.
func TestCitedBesidesTheRows(t *testing.T) {
	statute := fee.Citation{Act: "ЗЗО", Provision: "чл. 37, ал. 1"}
	euro := fee.Citation{Act: "Закон за въвеждане на еврото в Република България"}
	page := fee.Citation{Act: "Страница на НЗОК „Потребителска такса“", URL: "https://nhif.bg/bg/people/taxes"}
	own := map[string]bool{ // the rules that cite a row of the tariff, or the host's own basis
		fee.RuleVisitFee: true, fee.RuleReducedFee: true, fee.RuleHospitalDay: true, fee.RuleWaiver: true, fee.RuleSamplingWaived: true,
	}
	for _, r := range everyKind(t) {
		for _, s := range r.Steps() {
			want := statute
			switch s.Rule {
			case fee.RuleConversion:
				want = euro
			case fee.RuleNotReferred, fee.RuleNoSample, fee.RuleSampleBrought, fee.RuleFeeInsteadOfSampling,
				fee.RuleSamplingPrice, fee.RuleSamplingWithoutRelief, fee.RuleIssueReceipt:
				want = page
			default:
				if own[s.Rule] {
					continue
				}
			}
			assert.Equal(t, want, s.Basis, s.Rule)
		}
		if r.Service == fee.ServiceSampling && r.DocumentRequired {
			assert.Equal(t, page, r.Lines()[0].Basis)
		}
	}
}

func TestConversionVectors(t *testing.T) {
	for _, c := range vectors[[2]fee.Amount](t, "conversions") {
		got, err := c[0].Convert(c[1].Currency)
		require.NoError(t, err)
		assert.Equal(t, c[1], got, "%s", c[0])
	}
}

// Every rule the package names is shown by a vector, and no other.
func TestRulesAreCovered(t *testing.T) {
	fired := map[string]bool{}
	for _, file := range []string{"visits", "labs", "stays"} {
		for _, c := range vectorRules(t, file) {
			for _, rule := range c.Rules {
				fired[rule] = true
			}
		}
	}
	want := []string{
		fee.RuleVisitFee, fee.RuleReducedFee, fee.RuleNoReducedRate, fee.RuleWaiver, fee.RuleUninsured,
		fee.RuleBedDays, fee.RuleSameDay, fee.RuleBothEnds, fee.RuleChargedThrough, fee.RuleAlreadyPaid, fee.RuleNewYear,
		fee.RuleReducedHospitalDay, fee.RuleHospitalDay, fee.RuleAnnualCap, fee.RuleConversion,
		fee.RuleNotReferred, fee.RuleNoSample, fee.RuleSampleBrought, fee.RuleFeeInsteadOfSampling,
		fee.RuleSamplingPrice, fee.RuleSamplingWithoutRelief, fee.RuleSamplingWaived, fee.RuleIssueReceipt,
	}
	for _, rule := range want {
		assert.True(t, fired[rule], rule)
		assert.Regexp(t, "^[a-z]+(-[a-z]+)*$", rule)
	}
	assert.Len(t, fired, len(want))
}

// vectorRules reads the rules of a file and leaves the inputs unread.
func vectorRules(t *testing.T, name string) []expectation {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "vectors", name+".json"))
	require.NoError(t, err)
	var file struct {
		Cases []expectation `json:"cases"`
	}
	require.NoError(t, json.Unmarshal(b, &file))
	return file.Cases
}
