package exemption_test

import (
	"testing"

	"github.com/nzok-rules/nzok/exemption"
)

// twoItems is the everyday claim of the benchmarks.
func twoItems() exemption.Claim {
	percent, _ := exemption.NewPercent(60_00)
	return exemption.Claim{
		On:      exemption.Date{Year: 2026, Month: 3, Day: 20},
		Born:    exemption.Date{Year: 1980, Month: 5, Day: 17},
		Sex:     exemption.Female,
		Pension: exemption.Invalidity,
		Evidence: []exemption.Evidence{
			{Ground: exemption.ReducedCapacity, Percent: percent},
			{Ground: exemption.ListedDisease, Code: "E10.3+H36.0", Through: exemption.Date{Year: 2026, Month: 12, Day: 31}},
		},
	}
}

func BenchmarkAssess(b *testing.B) {
	r, c := exemption.Bulgaria(), twoItems()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Assess(c); err != nil {
			b.Fatal(err)
		}
	}
}
