package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/nzok-rules/nzok/fee"
)

const header = "id,patient,service,from,to,born,sex,pension,evidence,insured,sampling_price\n"

// object is one line of the output as another system reads it.
type object struct {
	ID          string   `json:"id"`
	PatientPays string   `json:"patient_pays"`
	StatePays   string   `json:"state_pays"`
	Outcome     string   `json:"outcome"`
	Ground      string   `json:"ground"`
	Payer       string   `json:"payer"`
	DaysCharged int      `json:"days_charged"`
	Rules       []string `json:"rules"`
	Review      bool     `json:"review"`
	Line        int      `json:"line"`
	Error       string   `json:"error"`
}

// filter runs rows through the program as a filter.
func filter(t *testing.T, rows string) (objects []object, status int) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run([]string{"-in", "-", "-out", "-"}, strings.NewReader(rows), &out, &errs)
	for line := range strings.Lines(out.String()) {
		var o object
		d := json.NewDecoder(strings.NewReader(line))
		d.DisallowUnknownFields()
		require.NoError(t, d.Decode(&o), line)
		objects = append(objects, o)
	}
	return objects, status
}

func TestRows(t *testing.T) {
	for _, c := range []struct {
		name, row                    string
		pays, state, outcome, ground string
		payer                        string
		days                         int
		rule                         string // one that must have fired
		review                       bool
	}{
		// Visits: ПМС № 193 от 2012 г., чл. 1, converted from 2026-01-01.
		{"visit", "visit,2026-03-10,,1980-05-05,f,,,yes,", "1.48 EUR", "0.00 EUR", "not-exempt", "", "standard", 0, "visit-fee", false},
		{"visit in levs", "visit,2025-12-31,,1980-05-05,f,,,yes,", "2.90 BGN", "0.00 BGN", "not-exempt", "", "standard", 0, "visit-fee", false},
		{"pensioner", "visit,2026-03-10,,1950-05-05,f,service-and-age,,yes,", "0.51 EUR", "0.97 EUR", "not-exempt", "", "reduced", 0, "reduced-fee", false},
		{"invalidity pension is no reduction", "visit,2026-03-10,,1950-05-05,f,disability,,yes,", "1.48 EUR", "0.00 EUR", "not-exempt", "", "standard", 0, "visit-fee", false},
		{"pensioner before 2014", "visit,2013-03-10,,1940-05-05,f,service-and-age,,yes,", "2.90 BGN", "0.00 BGN", "not-exempt", "", "standard", 0, "visit-fee", false},
		{"woman of 60 in 2009", "visit,2009-03-10,,1949-03-10,f,,,yes,", "1.00 BGN", "1.40 BGN", "not-exempt", "", "reduced", 0, "reduced-fee", false},
		{"sex unknown in 2009", "visit,2009-03-10,,1949-03-10,,,,yes,", "2.40 BGN", "0.00 BGN", "not-exempt", "", "standard", 0, "visit-fee", true},
		{"minor", "visit,2026-03-10,,2008-03-11,m,,,yes,", "0.00 EUR", "0.00 EUR", "exempt", "minor", "waived", 0, "waiver", false},
		{"18 today", "visit,2026-03-11,,2008-03-11,m,,,yes,", "1.48 EUR", "0.00 EUR", "not-exempt", "", "standard", 0, "visit-fee", false},
		{"exempt in the gap of 2012", "visit,2012-08-20,,2008-03-11,m,,,yes,", "0.00 BGN", "0.00 BGN", "exempt", "minor", "waived", 0, "waiver", false},
		{"not insured in the gap of 2012", "visit,2012-08-20,,1980-03-11,m,,,no,", "0.00 BGN", "0.00 BGN", "not-applicable", "", "uninsured", 0, "uninsured", false},
		{"not insured before the rules", "visit,2003-08-20,,1980-03-11,m,,,no,", "0.00 BGN", "0.00 BGN", "not-applicable", "", "uninsured", 0, "uninsured", false},
		{"disease", "visit,2026-03-10,,1980-05-05,f,,listed-disease:E20,yes,", "0.00 EUR", "0.00 EUR", "exempt", "listed-disease", "waived", 0, "waiver", false},
		{"pair", "visit,2026-03-10,,1980-05-05,f,,listed-disease:E10.3+H36.0,yes,", "0.00 EUR", "0.00 EUR", "exempt", "listed-disease", "waived", 0, "waiver", false},
		{"half a pair", "visit,2026-03-10,,1980-05-05,f,,listed-disease:E10.3,yes,", "1.48 EUR", "0.00 EUR", "undetermined", "", "standard", 0, "visit-fee", true},
		{"recognised disability", "visit,2026-03-10,,1980-05-05,f,,listed-disease:A15.0!,yes,", "0.00 EUR", "0.00 EUR", "exempt", "listed-disease", "waived", 0, "waiver", false},
		{"exactly 71", "visit,2026-03-10,,1950-05-05,f,service-and-age,reduced-capacity:71,yes,", "0.51 EUR", "0.97 EUR", "undetermined", "", "reduced", 0, "reduced-fee", true},
		{"over 71", "visit,2026-03-10,,1980-05-05,f,,reduced-capacity:71.5,yes,", "0.00 EUR", "0.00 EUR", "exempt", "reduced-capacity", "waived", 0, "waiver", false},
		{"two grounds", "visit,2026-03-10,,1980-05-05,f,,medical-specialist;listed-disease:E20,yes,", "0.00 EUR", "0.00 EUR", "exempt", "listed-disease", "waived", 0, "waiver", false},
		{"exempt beats reduced", "visit,2026-03-10,,1950-05-05,f,service-and-age,war-veteran,yes,", "0.00 EUR", "0.00 EUR", "exempt", "war-veteran", "waived", 0, "waiver", false},

		// Stays: bed-days, each by its own rate, ten a year.
		{"over New Year", "stay,2025-12-30,2026-01-01,1980-05-05,f,,,yes,", "1.02 EUR", "0.00 EUR", "not-exempt", "", "standard", 2, "conversion", false},
		{"in and out", "stay,2026-03-10,2026-03-10,1980-05-05,f,,,yes,", "0.51 EUR", "0.00 EUR", "not-exempt", "", "standard", 1, "same-day", false},
		{"ten days a year", "stay,2026-03-01,2026-03-25,1980-05-05,f,,,yes,", "5.10 EUR", "0.00 EUR", "not-exempt", "", "standard", 10, "annual-cap", false},
		{"no reduced hospital day", "stay,2026-03-01,2026-03-03,1950-05-05,f,service-and-age,,yes,", "1.02 EUR", "0.00 EUR", "not-exempt", "", "standard", 2, "reduced-hospital-day", false},
		{"turns 18 in hospital", "stay,2026-03-08,2026-03-13,2008-03-11,m,,,yes,", "1.02 EUR", "0.00 EUR", "exempt", "minor", "waived", 2, "waiver", false},
		{"gives birth in hospital", "stay,2026-03-08,2026-03-13,1996-03-11,f,,postpartum:2026-03-10,yes,", "1.02 EUR", "0.00 EUR", "not-exempt", "", "standard", 2, "waiver", false},
		{"45th day after the birth", "stay,2026-04-14,2026-04-17,1996-03-11,f,,postpartum:2026-03-01,yes,", "0.51 EUR", "0.00 EUR", "exempt", "postpartum", "waived", 1, "waiver", false},
		{"price changed", "stay,2025-04-16,2025-04-20,1980-05-05,f,,,yes,", "13.60 BGN", "0.00 BGN", "not-exempt", "", "standard", 4, "hospital-day", false},
		{"not insured stay", "stay,2026-03-01,2026-03-25,1980-05-05,f,,,no,", "0.00 EUR", "0.00 EUR", "not-applicable", "", "uninsured", 0, "uninsured", false},

		// Laboratories: the sampling price or the fee, never both.
		{"sampling price", "lab,2026-03-10,,1980-05-05,f,,,yes,3.00 EUR", "3.00 EUR", "0.00 EUR", "not-applicable", "", "standard", 0, "sampling-price", false},
		{"a child pays it too", "lab,2026-03-10,,2018-05-05,f,,,yes,3.00 EUR", "3.00 EUR", "0.00 EUR", "not-applicable", "", "standard", 0, "sampling-price", false},
		{"home without income", "lab,2026-03-10,,2010-05-05,f,,home-no-income,yes,3.00 EUR", "0.00 EUR", "0.00 EUR", "not-applicable", "", "waived", 0, "sampling-waived", false},
		{"fee instead", "lab,2026-03-10,,1980-05-05,f,,,yes,", "1.48 EUR", "0.00 EUR", "not-exempt", "", "standard", 0, "fee-instead-of-sampling", false},
		{"fee of a pensioner", "lab,2026-03-10,,1950-05-05,f,service-and-age,,yes,", "0.51 EUR", "0.97 EUR", "not-exempt", "", "reduced", 0, "reduced-fee", false},
		{"home exempts from no fee", "lab,2026-03-10,,1950-05-05,f,,home-no-income,yes,", "1.48 EUR", "0.00 EUR", "not-exempt", "", "standard", 0, "visit-fee", false},
		{"not insured at the laboratory", "lab,2026-03-10,,1980-05-05,f,,,no,3.00 EUR", "0.00 EUR", "0.00 EUR", "not-applicable", "", "uninsured", 0, "uninsured", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, status := filter(t, header+"E1,P1,"+c.row+"\n")
			require.Len(t, got, 1)
			o := got[0]
			require.Empty(t, o.Error)
			assert.Zero(t, status)
			assert.Contains(t, o.Rules, c.rule)
			want := object{"E1", c.pays, c.state, c.outcome, c.ground, c.payer, c.days, o.Rules, c.review, 0, ""}
			assert.Equal(t, want, o)
		})
	}
}

func TestErrorsNameTheColumnAndDropNothing(t *testing.T) {
	bad := []struct{ row, says string }{
		{"E1,,visit,2026-03-10,,1980-05-05,f,,,yes,", "patient"},
		{",P1,visit,2026-03-10,,1980-05-05,f,,,yes,", "id"},
		{"E1,P1,operation,2026-03-10,,1980-05-05,f,,,yes,", "service"},
		{"E1,P1,visit,10.03.2026,,1980-05-05,f,,,yes,", "from"},
		{"E1,P1,visit,2026-02-29,,1980-05-05,f,,,yes,", "from"},
		{"E1,P1,visit,2026-03-10,2026-03-11,1980-05-05,f,,,yes,", "to"},
		{"E1,P1,stay,2026-03-10,,1980-05-05,f,,,yes,", "to"},
		{"E1,P1,stay,2026-03-10,2026-03-09,1980-05-05,f,,,yes,", "to: before from"},
		{"E1,P1,visit,2026-03-10,,2027-01-01,f,,,yes,", "born"},
		{"E1,P1,visit,2026-03-10,,1980-13-05,f,,,yes,", "born"},
		{"E1,P1,visit,2026-03-10,,1980-05-05,x,,,yes,", "sex"},
		{"E1,P1,visit,2026-03-10,,1980-05-05,f,rich,,yes,", "pension"},
		{"E1,P1,visit,2026-03-10,,1980-05-05,f,,friend-of-the-doctor,yes,", "evidence"},
		{"E1,P1,visit,2026-03-10,,1980-05-05,f,,listed-disease:20E,yes,", "evidence"},
		{"E1,P1,visit,2026-03-10,,1980-05-05,f,,reduced-capacity:101,yes,", "evidence"},
		{"E1,P1,visit,2026-03-10,,1980-05-05,f,,,maybe,", "insured"},
		{"E1,P1,visit,2026-03-10,,1980-05-05,f,,,,", "insured"},
		{"E1,P1,visit,2026-03-10,,1980-05-05,f,,,yes,3.00 EUR", "sampling_price"},
		{"E1,P1,lab,2026-03-10,,1980-05-05,f,,,yes,3 euro", "sampling_price"},
		{"E1,P1,lab,2026-03-10,,1980-05-05,f,,,yes,3.00 BGN", "sampling_price"},
		{"E1,P1,lab,2026-03-10,,1980-05-05,f,,,yes,-3.00 EUR", "sampling_price"},
		{"E1,P1,visit,2012-08-20,,1980-05-05,f,,,yes,", "2012-08-20"},
		{"E1,P1,visit,2004-12-31,,1980-05-05,f,,,yes,", "2004-12-31"},
		{"E1,P1,visit,2026-03-10,,1980-05-05,f,,,yes", "columns"},
		{"E1,P1,visit,2026-03-10,,1980-05-05,f,,,yes,,,", "columns"},
		{`E1,"P1,visit,2026-03-10,,1980-05-05,f,,,yes,`, "quotes"},
	}
	in := header
	for _, b := range bad {
		in += b.row + "\n" + "OK,P2,visit,2026-03-10,,1980-05-05,f,,,yes,\n"
	}
	got, status := filter(t, in)
	assert.Equal(t, exitErrors, status)
	require.Len(t, got, 2*len(bad))
	for i, b := range bad {
		o := got[2*i]
		assert.Contains(t, o.Error, b.says, b.row)
		assert.NotContains(t, o.Error, "invalid input", b.row)
		assert.Equal(t, 2*i+2, o.Line, b.row)
		assert.NotContains(t, o.Error, "friend-of-the-doctor")
		assert.NotContains(t, o.Error, "20E")
		assert.Equal(t, "OK", got[2*i+1].ID)
		assert.Empty(t, got[2*i+1].Error)
	}
}

func TestDaysOfAPatientAreCarried(t *testing.T) {
	const who = ",1980-05-05,f,,,yes,\n"
	got, status := filter(t, header+
		"A,P1,stay,2026-03-01,2026-03-07"+who+ // six days
		"B,P2,stay,2026-03-02,2026-03-04"+who+
		"C,P1,stay,2026-03-07,2026-03-14"+who+ // four more reach the ten of the year
		"D,P1,visit,2026-03-20,"+who+
		"E,P1,stay,2026-12-30,2027-01-03"+who+ // a new year, a new allowance
		"F,P1,stay,2027-01-02,2027-01-05"+who) // the 2nd was paid in E
	assert.Zero(t, status)
	var days []int
	var pays []string
	for _, o := range got {
		days = append(days, o.DaysCharged)
		pays = append(pays, o.PatientPays)
	}
	assert.Equal(t, []int{6, 2, 4, 0, 2, 2}, days)
	assert.Equal(t, []string{"3.06 EUR", "1.02 EUR", "2.04 EUR", "1.48 EUR", "1.02 EUR", "1.02 EUR"}, pays)
}

func TestTransferOnOneDayIsPaidOnce(t *testing.T) {
	const who = ",1980-05-05,f,,,yes,\n"
	got, _ := filter(t, header+"A,P1,stay,2026-03-10,2026-03-10"+who+"B,P1,stay,2026-03-10,2026-03-12"+who)
	assert.Equal(t, 1, got[0].DaysCharged)
	assert.Equal(t, 1, got[1].DaysCharged)
	assert.Contains(t, got[1].Rules, "already-paid")
}

func TestAnEarlierRowOfAPatientIsAnErrorAndCarriesNothing(t *testing.T) {
	const who = ",1980-05-05,f,,,yes,\n"
	got, status := filter(t, header+
		"A,P1,visit,2026-03-10,"+who+
		"B,P1,stay,2026-03-01,2026-03-09"+who+ // earlier: carries no days
		"C,P1,stay,2026-03-10,2026-03-30"+who+
		"D,P1,visit,2026-03-09,"+who+
		"E,P1,visit,2026-03-10,"+who)
	assert.Equal(t, exitErrors, status)
	assert.Contains(t, got[1].Error, "order")
	assert.Equal(t, 10, got[2].DaysCharged)
	assert.Contains(t, got[3].Error, "order")
	assert.Empty(t, got[4].Error)

	got, _ = filter(t, header+
		"A,P1,stay,2012-08-01,2012-08-10"+who+ // runs into the gap: an error
		"B,P1,stay,2012-07-25,2012-08-05"+who) // so this one is no earlier row, and pays all ten
	assert.NotEmpty(t, got[0].Error)
	assert.Empty(t, got[1].Error)
	assert.Equal(t, 10, got[1].DaysCharged)
}

func TestShapesOfFiles(t *testing.T) {
	const row = "E1,P1,visit,2026-03-10,,1980-05-05,f,,,yes,"
	want, _ := filter(t, header+row+"\n")
	for name, in := range map[string]string{
		"no last line break": header + row,
		"CRLF":               strings.ReplaceAll(header+row+"\n", "\n", "\r\n"),
		"byte order mark":    "\ufeff" + header + row,
		"blank lines":        header + "\n" + row + "\n\n",
		"quotes":             header + `"E1","P1",visit,2026-03-10,,1980-05-05,f,,"",yes,`,
		"spaces":             header + "E1, P1 , visit, 2026-03-10, , 1980-05-05, f, , , yes, ",
		"columns elsewhere":  "patient,id,service,from,to,born,sex,pension,evidence,insured,sampling_price\nP1,E1,visit,2026-03-10,,1980-05-05,f,,,yes,",
	} {
		got, status := filter(t, in)
		assert.Zero(t, status, name)
		assert.Equal(t, want, got, name)
	}
	got, status := filter(t, header)
	assert.Empty(t, got)
	assert.Zero(t, status)
}

func TestIDsOfAnyAlphabet(t *testing.T) {
	got, _ := filter(t, header+"Преглед № 7 <б>\\,П1,visit,2026-03-10,,1980-05-05,f,,,yes,\n")
	assert.Equal(t, `Преглед № 7 <б>\`, got[0].ID)
}

func TestUnusableArgumentsAndFiles(t *testing.T) {
	for _, args := range [][]string{
		{"-in", "/no/such/file"}, {"-format", "xml"}, {"stray"}, {"-nonsense"},
		{"-out", "/no/such/folder/file"}, {"-in", "-"},
	} {
		var out, errs bytes.Buffer
		assert.Equal(t, exitUsage, run(args, strings.NewReader("not,a,header\n"), &out, &errs), args)
		assert.NotEmpty(t, errs.String(), args)
		assert.Empty(t, out.String(), args)
	}
}

func TestTheSampleIsAMonthOfEverything(t *testing.T) {
	var out, errs bytes.Buffer
	require.Equal(t, exitOK, run(nil, nil, &out, &errs), errs.String())
	assert.Empty(t, errs.String())
	for _, s := range []string{"visit", "stay", "lab", "EUR", "the state owes", "a clerk must look at", "a second"} {
		assert.Contains(t, out.String(), s)
	}
	assert.NotContains(t, out.String(), "not priced")

	got, status := filter(t, sample)
	assert.Zero(t, status)
	assert.GreaterOrEqual(t, len(got), 200)
	seen := map[string]bool{}
	for _, o := range got {
		seen[o.Outcome], seen[o.Payer] = true, true
		for _, r := range o.Rules {
			seen[r] = true
		}
	}
	for _, s := range []string{
		"exempt", "not-exempt", "undetermined", "not-applicable", "standard", "reduced", "waived", "uninsured",
		"new-year", "annual-cap", "conversion", "sampling-price", "sampling-waived", "fee-instead-of-sampling",
	} {
		assert.True(t, seen[s], "the sample has no %s", s)
	}
}

// The sums of the tables are those of the lines.
func TestSummaryAddsUp(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "out.jsonl")
	var out, errs bytes.Buffer
	require.Equal(t, exitOK, run([]string{"-out", file}, nil, &out, &errs), errs.String())
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	sums := map[string]fee.Amount{}
	state := fee.Amount{Currency: fee.EUR}
	for line := range strings.Lines(string(b)) {
		var o object
		require.NoError(t, json.Unmarshal([]byte(line), &o))
		pays, err := fee.ParseAmount(o.PatientPays)
		require.NoError(t, err)
		owes, err := fee.ParseAmount(o.StatePays)
		require.NoError(t, err)
		sum := sums["all"]
		sum.Currency, sum.Minor = pays.Currency, sum.Minor+pays.Minor
		sums["all"] = sum
		state.Minor += owes.Minor
	}
	assert.Contains(t, out.String(), "the state owes "+state.String())
	var printed int64
	for line := range strings.Lines(out.String()) {
		f := strings.Fields(line)
		if len(f) == 6 && (f[0] == "visit" || f[0] == "stay" || f[0] == "lab") {
			a, err := fee.ParseAmount(f[2] + " " + f[3])
			require.NoError(t, err)
			printed += a.Minor
		}
	}
	assert.Equal(t, sums["all"].Minor, printed)
}

// Many blocks on all cores come out in the order they went in, and the same
// as row by row.
func TestOrderIsKept(t *testing.T) {
	in := multiplied(40)
	got, status := filter(t, in)
	assert.Zero(t, status)
	ids := strings.Split(strings.TrimSpace(in), "\n")[1:]
	require.Len(t, got, len(ids))
	for i, o := range got {
		require.Equal(t, strings.Split(ids[i], ",")[0], o.ID)
	}
	one, _ := filter(t, sample)
	for i, o := range one {
		got[i].ID = o.ID
		require.Equal(t, o, got[i])
	}
}

// multiplied is the sample n times over, each time with other patients.
func multiplied(n int) string {
	rows := strings.Split(strings.TrimSpace(sample), "\n")
	var b strings.Builder
	b.WriteString(rows[0] + "\n")
	for k := range n {
		for _, row := range rows[1:] {
			f := strings.SplitN(row, ",", 3)
			fmt.Fprintf(&b, "%s-%d,%s-%d,%s\n", f[0], k, f[1], k, f[2])
		}
	}
	return b.String()
}

// A filter answers a row while its input stays open.
func TestFilterAnswersAtOnce(t *testing.T) {
	in, feed := io.Pipe()
	answers, out := io.Pipe()
	done := make(chan int, 1)
	go func() {
		done <- run([]string{"-in", "-", "-out", "-"}, in, out, io.Discard)
		out.Close()
	}()
	go func() {
		_, _ = io.WriteString(feed, header+"E1,P1,visit,2026-03-10,,1980-05-05,f,,,yes,\n") // the answer tells
	}()
	r := bufio.NewReader(answers)
	line, err := r.ReadString('\n')
	require.NoError(t, err)
	assert.Contains(t, line, `"id":"E1"`)
	feed.Close()
	_, err = r.ReadString('\n')
	assert.ErrorIs(t, err, io.EOF)
	assert.Equal(t, exitOK, <-done)
}

// Nothing is lost by a slip of the pen in the arguments.
func TestTheInputIsNeverOverwritten(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in.csv")
	require.NoError(t, os.WriteFile(in, []byte(sample), 0o600))
	link := filepath.Join(dir, "link.csv")
	require.NoError(t, os.Symlink(in, link))
	for _, out := range []string{in, link} {
		assert.Equal(t, exitUsage, run([]string{"-in", in, "-out", out}, nil, io.Discard, io.Discard))
	}
	b, err := os.ReadFile(in)
	require.NoError(t, err)
	assert.Equal(t, sample, string(b))

	junk, old := filepath.Join(dir, "junk"), filepath.Join(dir, "old.jsonl")
	require.NoError(t, os.WriteFile(junk, []byte("not;a;header\n"), 0o600))
	require.NoError(t, os.WriteFile(old, []byte("precious"), 0o600))
	assert.Equal(t, exitUsage, run([]string{"-in", junk, "-out", old}, nil, io.Discard, io.Discard))
	b, err = os.ReadFile(old)
	require.NoError(t, err)
	assert.Equal(t, "precious", string(b))
}

// The day of discharge is no day of the stay: what is open on it concerns nobody.
func TestTheDayOfDischargeNeedsNoReview(t *testing.T) {
	got, _ := filter(t, header+
		"1,P1,stay,2026-01-12,2026-01-13,1996-01-16,f,,postpartum:2025-11-28;reduced-capacity:71,yes,\n"+
		"2,P2,stay,2026-01-12,2026-01-14,1996-01-16,f,,postpartum:2025-11-28;reduced-capacity:71,yes,\n")
	assert.Equal(t, "exempt", got[0].Outcome)
	assert.False(t, got[0].Review)
	assert.True(t, got[1].Review)
	assert.Equal(t, 1, got[1].DaysCharged)
}

// Patients who only visit are remembered too, as many as a hospital has.
func TestOrderIsCheckedForManyPatients(t *testing.T) {
	const n = 60_000
	var in strings.Builder
	in.WriteString(header)
	for _, day := range []string{"2026-03-10", "2026-03-09"} {
		for i := range n {
			fmt.Fprintf(&in, "E%d,P%d,visit,%s,,1980-05-05,f,,,yes,\n", i, i, day)
		}
	}
	got, status := filter(t, in.String())
	assert.Equal(t, exitErrors, status)
	for i, o := range got {
		require.Equal(t, i >= n, o.Error != "", "row %d", i)
	}
}

func TestAnErrorKeepsTheIDThatStandsBeforeTheDamage(t *testing.T) {
	got, _ := filter(t, header+`E7,"P1,visit,2026-03-10,,1980-05-05,f,,,yes,`+"\nE8,"+strings.Repeat("x", 3<<20)+"\n")
	assert.Equal(t, "E7", got[0].ID)
	assert.Equal(t, "E8", got[1].ID)
}

func TestAnOverlongLineIsOneError(t *testing.T) {
	got, status := filter(t, header+strings.Repeat("x", 3<<20)+"\nE2,P1,visit,2026-03-10,,1980-05-05,f,,,yes,\n")
	assert.Equal(t, exitErrors, status)
	require.Len(t, got, 2)
	assert.Contains(t, got[0].Error, "longer")
	assert.Equal(t, "E2", got[1].ID)
}

func TestAPatientCostsAtMost64Bytes(t *testing.T) {
	var before, after runtime.MemStats
	l := newLedger()
	day := fee.Date{Year: 2026, Month: 1, Day: 5}
	for _, n := range []int{100_000, 300_000, 700_000} {
		l.paid = make(map[patient]account)
		runtime.GC()
		runtime.ReadMemStats(&before)
		for i := range n {
			l.stay(patientOf(fmt.Sprint(i)), day, day, 3)
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		per := float64(after.HeapAlloc-before.HeapAlloc) / float64(n)
		assert.LessOrEqual(t, per, 64.0, "%d patients", n)
	}
	last, days := l.hospital(patientOf("17"))
	assert.Equal(t, day, last)
	assert.Equal(t, 3, days)
	assert.Equal(t, day, l.last(patientOf("17")))
}

func BenchmarkBilling(b *testing.B) {
	in := multiplied(100)
	rows := strings.Count(in, "\n") - 1
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		j := job{strings.NewReader(in), io.Discard, io.Discard, "jsonl", "-"}
		if _, err := j.run(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(rows)*float64(b.N)/b.Elapsed().Seconds(), "encounters/s")
}
