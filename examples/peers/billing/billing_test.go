package billing

import (
	"encoding/json"
	"flag"
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/nzok-rules/nzok/examples/peers"
	"github.com/nzok-rules/nzok/examples/peers/internal/run"
	"github.com/nzok-rules/nzok/exemption"
	"github.com/nzok-rules/nzok/fee"
)

var encounters = flag.Int("encounters", 8192, "how many mixed encounters all must price equally")

func TestMain(m *testing.M) { os.Exit(run.Main(m)) }

func on(y, m, d int) fee.Date { return fee.Date{Year: y, Month: time.Month(m), Day: d} }

// named are encounters whose outcome is told by the law; the first three are
// those of the benchmarks.
var named = []struct {
	name string
	e    Encounter
	want Outcome
}{
	{
		"a pensioner's visit",
		Encounter{Service: fee.ServiceVisit, From: on(2026, 3, 10), On: on(2026, 3, 10), Insured: true, Born: on(1950, 5, 17), Pensioner: true},
		Outcome{Total: 51, State: 97},
	},
	{
		"a stay of 14 days, over the cap of ten, with four days paid before",
		Encounter{Service: fee.ServiceHospitalDay, From: on(2026, 3, 2), On: on(2026, 3, 16), Insured: true, Born: on(1980, 5, 17), Paid: 4},
		Outcome{Total: 6 * 51, Days: 6},
	},
	{
		"a laboratory with a sampling price",
		Encounter{Service: fee.ServiceSampling, From: on(2026, 3, 10), On: on(2026, 3, 10), Insured: true, Born: on(1980, 5, 17), Referred: true, Sample: fee.TakenHere, SamplingPrice: 1_20},
		Outcome{Total: 1_20},
	},
	{
		"a stay over the New Year of the euro: 9 days at 1.00 BGN are 4.60 EUR",
		Encounter{Service: fee.ServiceHospitalDay, From: on(2025, 12, 20), On: on(2026, 1, 15), Insured: true, Born: on(1980, 5, 17), Paid: 1},
		Outcome{Total: 4_60 + 10*51, Days: 19},
	},
	{
		"a stay over the cut of the hospital day",
		Encounter{Service: fee.ServiceHospitalDay, From: on(2025, 4, 14), On: on(2025, 4, 20), Insured: true, Born: on(1980, 5, 17)},
		Outcome{Total: 4*5_80 + 2*1_00, Days: 6},
	},
	{
		"comes of age in hospital",
		Encounter{Service: fee.ServiceHospitalDay, From: on(2026, 3, 2), On: on(2026, 3, 8), Insured: true, Born: on(2008, 3, 5)},
		Outcome{Total: 3 * 51, Days: 3, Ground: "minor", Through: number(on(2026, 3, 4))},
	},
	{
		"born on 29 February, a minor on 28 February",
		Encounter{Service: fee.ServiceVisit, From: on(2026, 2, 28), On: on(2026, 2, 28), Insured: true, Born: on(2008, 2, 29)},
		Outcome{Ground: "minor", Through: number(on(2026, 2, 28))},
	},
	{
		"born on 29 February, of age on 1 March",
		Encounter{Service: fee.ServiceVisit, From: on(2026, 3, 1), On: on(2026, 3, 1), Insured: true, Born: on(2008, 2, 29)},
		Outcome{Total: 1_48},
	},
	{
		"the 45 days after a birth end in hospital",
		Encounter{Service: fee.ServiceHospitalDay, From: on(2026, 4, 14), On: on(2026, 4, 18), Insured: true, Born: on(1995, 5, 17),
			Document: exemption.Evidence{Ground: exemption.Postpartum, Birth: exemption.Date(on(2026, 3, 1))}},
		Outcome{Total: 2 * 51, Days: 2, Ground: "postpartum", Through: number(on(2026, 4, 15))},
	},
	{
		"a birth in hospital exempts from its day on",
		Encounter{Service: fee.ServiceHospitalDay, From: on(2026, 2, 27), On: on(2026, 3, 5), Insured: true, Born: on(1995, 5, 17),
			Document: exemption.Evidence{Ground: exemption.Postpartum, Birth: exemption.Date(on(2026, 3, 1))}},
		Outcome{Total: 2 * 51, Days: 2},
	},
	{
		"a minor pays the sampling price",
		Encounter{Service: fee.ServiceSampling, From: on(2025, 3, 10), On: on(2025, 3, 10), Insured: true, Born: on(2015, 5, 17), Referred: true, Sample: fee.TakenHere, SamplingPrice: 2_00},
		Outcome{Total: 2_00, Ground: "minor", Through: number(on(2033, 5, 16))},
	},
	{
		"a resident of a home without income pays neither",
		Encounter{Service: fee.ServiceSampling, From: on(2025, 3, 10), On: on(2025, 3, 10), Insured: true, Born: on(1950, 5, 17), Home: true, Referred: true, Sample: fee.TakenHere, SamplingPrice: 2_00},
		Outcome{},
	},
	{
		"a sample brought in costs the fee",
		Encounter{Service: fee.ServiceSampling, From: on(2025, 3, 10), On: on(2025, 3, 10), Insured: true, Born: on(1980, 5, 17), Referred: true, Sample: fee.BroughtIn, SamplingPrice: 2_00},
		Outcome{Total: 2_90},
	},
	{
		"admitted and discharged on one day",
		Encounter{Service: fee.ServiceHospitalDay, From: on(2026, 3, 2), On: on(2026, 3, 2), Insured: true, Born: on(1980, 5, 17)},
		Outcome{Total: 51, Days: 1},
	},
	{
		"not insured",
		Encounter{Service: fee.ServiceVisit, From: on(2026, 3, 10), On: on(2026, 3, 10), Born: on(2015, 5, 17)},
		Outcome{},
	},
}

func TestNamedEncounters(t *testing.T) {
	es := make([]Encounter, len(named))
	for i, n := range named {
		es[i] = n.e
	}
	for _, peer := range Peers() {
		p, err := peer.Prepare(es)
		require.NoError(t, err, peer.Name)
		for i, n := range named {
			require.NoError(t, p.Price(i), "%s: %s", peer.Name, n.name)
			got, err := p.Outcome()
			require.NoError(t, err, "%s: %s", peer.Name, n.name)
			require.Equal(t, n.want, got, "%s: %s", peer.Name, n.name)
		}
	}
}

// The rules name the two days, and the one that never comes, by their numbers.
func TestDaysInTheRules(t *testing.T) {
	require.Equal(t, 45763, number(hospitalDayCut))
	require.Equal(t, 46021, number(euroDay))
	for _, rules := range []string{exprRules, celRules, regoRules} {
		require.Contains(t, rules, strconv.Itoa(always))
		require.Contains(t, rules, "45763 is 2025-04-18, 46021 is 2026-01-01")
	}
}

// TestMixedEncounters holds all outcomes and the totals against each other. The
// flag -encounters=1000000 prices a million, which takes OPA some minutes.
func TestMixedEncounters(t *testing.T) {
	const block = 4096
	totals := map[string]Outcome{}
	for seed := range uint64((*encounters + block - 1) / block) {
		es, err := Mixed(min(block, *encounters-int(seed)*block), seed)
		require.NoError(t, err)
		want := make([]Outcome, len(es))
		for k, peer := range Peers() {
			p, err := peer.Prepare(es)
			require.NoError(t, err, peer.Name)
			sum := totals[peer.Name]
			for i := range es {
				require.NoError(t, p.Price(i), "%s: %+v", peer.Name, es[i])
				got, err := p.Outcome()
				require.NoError(t, err, "%s: %+v", peer.Name, es[i])
				if k == 0 {
					want[i] = got
				} else if got != want[i] {
					require.Equal(t, want[i], got, "%s: %+v", peer.Name, es[i])
				}
				sum.Total, sum.State, sum.Days = sum.Total+got.Total, sum.State+got.State, sum.Days+got.Days
			}
			totals[peer.Name] = sum
		}
	}
	for name, sum := range totals {
		require.Equal(t, totals[peers.Library], sum, name)
		require.Positive(t, sum.Total)
		require.Positive(t, sum.State)
		t.Logf("%-10s  %d encounters: total %d, state %d, %d days", name, *encounters, sum.Total, sum.State, sum.Days)
	}
}

func TestOutcomeOfNonsense(t *testing.T) {
	for _, result := range []any{nil, 5, []any{}, []any{1, 2, 3, 4, 5}, []any{1, 2, 3, "minor", 5.5}, []any{json.Number("x"), 2, 3, "", 5}, []any{1, "two", 3, "", 5}} {
		_, err := outcomeOf(result)
		require.Error(t, err, "%v", result)
	}
}

// TestMixedReachesEveryRule makes sure that equal totals mean something.
func TestMixedReachesEveryRule(t *testing.T) {
	es, err := Mixed(8192, 1)
	require.NoError(t, err)
	p, err := NewLibrary(es)
	require.NoError(t, err)
	seen := map[string]int{}
	for i, e := range es {
		require.NoError(t, p.Price(i))
		o, err := p.Outcome()
		require.NoError(t, err)
		seen["ground "+o.Ground]++
		seen[e.Service.String()]++
		if e.Service != fee.ServiceHospitalDay {
			continue
		}
		stayed := max(1, e.On.DaysSince(e.From))
		switch {
		case o.Days == 0:
			seen["nothing charged"]++
		case o.Days < stayed && o.Ground != "":
			seen["exempt in part"]++
		case o.Days < stayed:
			seen["over the cap"]++
		}
		if e.From.Year < 2026 && e.On.Year == 2026 && o.Days > 0 {
			seen["levs and euros"]++
		}
		if e.From.Year != e.On.Year && o.Days > 10 {
			seen["two caps"]++
		}
		if e.From.Before(hospitalDayCut) && e.On.After(hospitalDayCut) && o.Days > 0 {
			seen["two prices"]++
		}
	}
	for _, want := range []string{
		"visit", "hospital-day", "sampling", "nothing charged", "exempt in part", "over the cap", "levs and euros", "two caps", "two prices",
		"ground ", "ground minor", "ground postpartum", "ground reduced-capacity", "ground malignant-neoplasm", "ground listed-disease", "ground war-veteran",
	} {
		require.GreaterOrEqual(t, seen[want], 10, want)
	}
}
