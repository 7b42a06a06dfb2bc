package fee_test

import (
	"testing"

	"github.com/nzok-rules/nzok/fee"
	"github.com/stretchr/testify/require"
)

var (
	minors = []fee.Waiver{{
		Through: day(2026, 1, 3), Ground: "непълнолетно лице",
		Basis: fee.Citation{Act: "ЗЗО", Provision: "чл. 37, ал. 4"},
	}}
	benchVisit   = fee.Visit{On: day(2026, 3, 5), Payer: fee.Reduced}
	benchWaived  = fee.Visit{On: day(2026, 1, 2), Waivers: minors}
	benchLab     = fee.LabVisit{On: day(2026, 3, 5), Referral: fee.Referred, Sample: fee.TakenHere, SamplingPrice: fee.Amount{Minor: 200, Currency: fee.EUR}}
	benchStay14  = fee.Stay{Admitted: day(2026, 3, 5), Discharged: day(2026, 3, 19)}
	benchNewYear = fee.Stay{Admitted: day(2025, 12, 20), Discharged: day(2026, 1, 14), DaysPaid: []fee.YearDays{{Year: 2025, Days: 4}}}
	benchWaiver  = fee.Stay{Admitted: day(2025, 12, 28), Discharged: day(2026, 1, 6), Waivers: minors}
)

func BenchmarkVisit(b *testing.B) {
	t := fee.Bulgaria()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := t.Visit(benchVisit); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkVisitWaived(b *testing.B) {
	t := fee.Bulgaria()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := t.Visit(benchWaived); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLab(b *testing.B) {
	t := fee.Bulgaria()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := t.Lab(benchLab); err != nil {
			b.Fatal(err)
		}
	}
}

func benchmarkStay(b *testing.B, s fee.Stay) {
	t := fee.Bulgaria()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := t.Stay(s); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkStay14(b *testing.B)      { benchmarkStay(b, benchStay14) }
func BenchmarkStayNewYear(b *testing.B) { benchmarkStay(b, benchNewYear) }
func BenchmarkStayWaiver(b *testing.B)  { benchmarkStay(b, benchWaiver) }

// mixed prices what an ordinary day brings, one encounter of each kind.
func mixed(t *fee.Tariff) error {
	for _, v := range [...]fee.Visit{benchVisit, benchWaived, {On: benchVisit.On}, {On: benchVisit.On, Payer: fee.Uninsured}} {
		if _, err := t.Visit(v); err != nil {
			return err
		}
	}
	if _, err := t.Lab(benchLab); err != nil {
		return err
	}
	for _, s := range [...]*fee.Stay{&benchStay14, &benchNewYear, &benchWaiver} {
		if _, err := t.Stay(*s); err != nil {
			return err
		}
	}
	return nil
}

// BenchmarkMixed prices 1,000,000 encounters in each iteration.
func BenchmarkMixed(b *testing.B) {
	t := fee.Bulgaria()
	b.ReportAllocs()
	for b.Loop() {
		for range 1_000_000 / 8 {
			if err := mixed(t); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkBuild is what the first use of Bulgaria costs.
func BenchmarkBuild(b *testing.B) {
	all := rows(fee.Bulgaria())
	b.ReportAllocs()
	for b.Loop() {
		if _, err := fee.NewTariff(all...); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAppendRules(b *testing.B) {
	r, err := fee.Bulgaria().Stay(benchNewYear)
	require.NoError(b, err)
	buf := make([]string, 0, 32)
	b.ReportAllocs()
	for b.Loop() {
		buf = r.AppendRules(buf[:0])
	}
}

func BenchmarkSteps(b *testing.B) {
	r, err := fee.Bulgaria().Stay(benchNewYear)
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		r.Steps()
	}
}

func BenchmarkText(b *testing.B) {
	r, err := fee.Bulgaria().Stay(benchNewYear)
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		_ = r.Text(fee.BGN)
	}
}

func BenchmarkAmountAppendText(b *testing.B) {
	a := fee.Amount{Minor: 290, Currency: fee.BGN}
	buf := make([]byte, 0, 32)
	b.ReportAllocs()
	for b.Loop() {
		buf, _ = a.AppendText(buf[:0])
	}
}

// The hot path must stay off the heap: whoever makes it allocate fails here.
func TestAllocations(t *testing.T) {
	tariff := fee.Bulgaria()
	rules := make([]string, 0, 32)
	text := make([]byte, 0, 32)
	years := make([]fee.YearDays, 0, 4)
	stay, err := tariff.Stay(benchNewYear)
	require.NoError(t, err)
	for name, f := range map[string]func(){
		"visit":       func() { _, err = tariff.Visit(benchVisit) },
		"waived":      func() { _, err = tariff.Visit(benchWaived) },
		"lab":         func() { _, err = tariff.Lab(benchLab) },
		"stay":        func() { _, err = tariff.Stay(benchStay14) },
		"new year":    func() { _, err = tariff.Stay(benchNewYear) },
		"waiver":      func() { _, err = tariff.Stay(benchWaiver) },
		"mixed":       func() { err = mixed(tariff) },
		"rules":       func() { rules = stay.AppendRules(rules[:0]) },
		"amount text": func() { text, err = stay.Total.AppendText(text[:0]) },
		"last paid":   func() { _ = stay.LastPaid() },
		"days paid":   func() { years = stay.AppendDaysPaid(years[:0]) },
	} {
		require.Zero(t, testing.AllocsPerRun(200, f), name)
		require.NoError(t, err, name)
	}
}
