package exemption_test

import (
	"encoding/json"
	"testing"

	"github.com/nzok-rules/nzok/exemption"
	"github.com/stretchr/testify/require"
)

// twoItems is the claim of the benchmarks: an adult with two documents, of
// which one must look up a pair of codes and ends in nine months.
func twoItems() exemption.Claim {
	return exemption.Claim{
		On: date("2026-03-20"), Born: date("1980-05-17"), Sex: exemption.Female, Pension: exemption.Invalidity,
		Evidence: []exemption.Evidence{
			{Ground: exemption.ReducedCapacity, Percent: percent(60_00)},
			{Ground: exemption.ListedDisease, Code: "E10.3+H36.0", Through: date("2026-12-31")},
		},
	}
}

func benchmarkClaim(b *testing.B, c exemption.Claim) {
	b.Helper()
	r := exemption.Bulgaria()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Assess(c); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAssess(b *testing.B) { benchmarkClaim(b, twoItems()) }

func BenchmarkAssessAttested(b *testing.B) {
	c := twoItems()
	c.Evidence = []exemption.Evidence{{Ground: exemption.Pregnant}, {Ground: exemption.MedicalSpecialist}}
	benchmarkClaim(b, c)
}

func BenchmarkAssessChild(b *testing.B) {
	benchmarkClaim(b, exemption.Claim{On: date("2026-03-20"), Born: date("2015-05-17")})
}

func BenchmarkAssessMostEvidence(b *testing.B) {
	c := twoItems()
	for len(c.Evidence) < exemption.MaxEvidence {
		from := c.On.AddDays(len(c.Evidence))
		c.Evidence = append(c.Evidence, exemption.Evidence{Ground: exemption.ReducedCapacity, Percent: percent(60_00), From: from, Through: from})
	}
	benchmarkClaim(b, c)
}

func BenchmarkSteps(b *testing.B) {
	a, err := exemption.Bulgaria().Assess(twoItems())
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		if len(a.UserFee.Steps()) != 2 {
			b.Fatal("two steps expected")
		}
	}
}

func BenchmarkParseEvidence(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := exemption.ParseEvidence("listed-disease:E10.3+H36.0"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAssessmentJSON(b *testing.B) {
	a, err := exemption.Bulgaria().Assess(twoItems())
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := json.Marshal(a); err != nil {
			b.Fatal(err)
		}
	}
}

// The hot path allocates nothing while nobody asks why.
func TestAllocationBudget(t *testing.T) {
	r := exemption.Bulgaria()
	dst := make([]string, 0, 16)
	claims := map[string]exemption.Claim{"two items": twoItems(), "a child": {On: date("2026-03-20"), Born: date("2015-05-17")}}
	three := twoItems()
	three.Evidence = append(three.Evidence, exemption.Evidence{Ground: exemption.Postpartum, Birth: date("2026-03-01")})
	claims["three items"] = three
	conflict := twoItems()
	conflict.Evidence[1] = exemption.Evidence{Ground: exemption.ReducedCapacity, Percent: percent(80_00)}
	claims["a contradiction"] = conflict
	for name, c := range claims {
		require.Zero(t, testing.AllocsPerRun(100, func() {
			a, err := r.Assess(c)
			if err != nil || a.UserFee.Outcome == 0 {
				t.Error(err)
			}
			dst = a.UserFee.AppendRules(dst[:0])
			dst = a.SamplingPrice.AppendRules(dst)
		}), name)
		require.NotEmpty(t, dst)
	}
}

// BenchmarkTable builds the built-in table, as the first call of Bulgaria does.
func BenchmarkTable(b *testing.B) {
	rows := exemption.Bulgaria().Diseases()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := new(exemption.Rules).With(rows...); err != nil {
			b.Fatal(err)
		}
	}
}
