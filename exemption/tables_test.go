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

// Every section of the list of diseases, with the codes that it prints, in order.
func TestTableOfSections(t *testing.T) {
	rows := exemption.Bulgaria().Diseases()
	for _, want := range loadTable[struct {
		Section string
		exemption.Citation
		Codes []string
	}](t, "sections") {
		for _, code := range want.Codes {
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
