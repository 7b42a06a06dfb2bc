package fee_test

import (
	"math/rand/v2"
	"testing"

	"github.com/nzok-rules/nzok/fee"
	"github.com/stretchr/testify/require"
)

// hospitalDay is the price of a day read off the law by hand, newest first.
func hospitalDay(d fee.Date) (fee.Amount, bool) {
	for _, p := range [...]struct {
		since fee.Date
		price fee.Amount
	}{
		{day(2026, 1, 1), eur(51)}, {day(2025, 4, 18), bgn(100)}, {day(2012, 10, 2), bgn(580)}, {day(2012, 9, 4), bgn(540)},
		{day(2012, 8, 7), fee.Amount{}}, {day(2012, 5, 1), bgn(580)}, {day(2011, 9, 1), bgn(540)}, {day(2009, 1, 1), bgn(480)},
		{day(2008, 1, 1), bgn(440)}, {day(2007, 1, 1), bgn(360)}, {day(2006, 1, 1), bgn(320)}, {day(2005, 1, 1), bgn(300)},
	} {
		if !d.Before(p.since) {
			return p.price, p.price != fee.Amount{}
		}
	}
	return fee.Amount{}, false
}

// bill is what the naive count of a stay finds.
type bill struct {
	levs, euros int64
	days        int
	years       map[int]int
	order       []int
	last        fee.Date
	noRate      fee.Date
	uncovered   bool
}

// naive prices a well-formed stay day by day, as a clerk would.
func naive(s fee.Stay) (b bill) {
	b.years = map[int]int{}
	b.last = s.PaidThrough
	end := s.ChargedThrough
	if !s.Discharged.IsZero() {
		end = s.Discharged.AddDays(-1)
		if s.Count == fee.BothEnds || s.Admitted == s.Discharged {
			end = s.Discharged
		}
	}
	for d := s.Admitted; !d.After(end); d = d.AddDays(1) {
		if _, seen := b.years[d.Year]; !seen {
			b.order = append(b.order, d.Year)
			b.years[d.Year] = 0
			for _, y := range s.DaysPaid {
				if y.Year == d.Year {
					b.years[d.Year] = y.Days
				}
			}
		}
		if s.Payer == fee.Uninsured || !s.PaidThrough.IsZero() && !d.After(s.PaidThrough) || covered(s.Waivers, d) {
			continue
		}
		if s.Payer == fee.Waived {
			b.uncovered = true
			return b
		}
		if b.years[d.Year] == 10 {
			continue
		}
		price, ok := hospitalDay(d)
		if !ok {
			b.noRate = d
			return b
		}
		if price.Currency == fee.BGN {
			b.levs += price.Minor
		} else {
			b.euros += price.Minor
		}
		b.days++
		b.years[d.Year]++
		b.last = d
	}
	return b
}

func covered(ws []fee.Waiver, d fee.Date) bool {
	for _, w := range ws {
		if (w.From.IsZero() || !d.Before(w.From)) && (w.Through.IsZero() || !d.After(w.Through)) {
			return true
		}
	}
	return false
}

// checkAgainstNaive holds a well-formed stay against the naive count.
func checkAgainstNaive(t *testing.T, s fee.Stay) {
	t.Helper()
	want := naive(s)
	r, err := fee.Bulgaria().Stay(s)
	switch {
	case want.uncovered:
		require.ErrorIs(t, err, fee.ErrInput)
		return
	case !want.noRate.IsZero():
		var nr *fee.NoRateError
		require.ErrorAs(t, err, &nr)
		require.Equal(t, want.noRate, nr.Day)
		return
	}
	require.NoError(t, err)
	on := s.Discharged
	if on.IsZero() {
		on = s.ChargedThrough
	}
	total := fee.Amount{Minor: want.levs, Currency: fee.BGN}
	if !on.Before(day(2026, 1, 1)) {
		total, err = total.Convert(fee.EUR)
		require.NoError(t, err)
		total.Minor += want.euros
	}
	require.Equal(t, on, r.On)
	require.Equal(t, total, r.Total)
	require.Equal(t, want.days, r.DaysCharged)
	require.Equal(t, want.last, r.LastPaid())
	var years []fee.YearDays
	for _, y := range want.order {
		years = append(years, fee.YearDays{Year: y, Days: want.years[y]})
	}
	require.Equal(t, years, r.DaysPaid())
	checkConsistent(t, r)
}

// anchors are the days around which a stay may go wrong.
var anchors = []fee.Date{
	day(2005, 1, 1), day(2006, 12, 31), day(2011, 9, 1), day(2012, 8, 7), day(2012, 9, 4), day(2012, 10, 2),
	day(2024, 2, 29), day(2025, 4, 18), day(2026, 1, 1), day(2030, 6, 15),
}

// randomStay makes a well-formed stay near a place where the law changes.
func randomStay(rng *rand.Rand) fee.Stay {
	in := anchors[rng.IntN(len(anchors))].AddDays(rng.IntN(40) - 25)
	length := rng.IntN(30)
	if rng.IntN(20) == 0 {
		length = rng.IntN(3000)
	}
	s := fee.Stay{Admitted: in, Count: fee.DayCount(rng.IntN(2)), Payer: fee.Payer(rng.IntN(2))}
	if rng.IntN(12) == 0 {
		s.Payer = fee.Payer(rng.IntN(4))
	}
	if rng.IntN(3) == 0 {
		s.ChargedThrough = in.AddDays(length)
	} else {
		s.Discharged = in.AddDays(length)
	}
	if rng.IntN(3) == 0 {
		s.PaidThrough = in.AddDays(rng.IntN(length+5) - 3)
	}
	for _, ahead := range rng.Perm(4)[:rng.IntN(4)] { // in any order, some of no use
		s.DaysPaid = append(s.DaysPaid, fee.YearDays{Year: in.Year + ahead - 1, Days: rng.IntN(11)})
	}
	for range rng.IntN(5) * rng.IntN(3) {
		from := in.AddDays(rng.IntN(length+10) - 5)
		w := fee.Waiver{From: from, Through: from.AddDays(rng.IntN(10)), Basis: act}
		switch rng.IntN(8) {
		case 0:
			w.From = fee.Date{}
		case 1:
			w.Through = fee.Date{}
		}
		s.Waivers = append(s.Waivers, w)
	}
	return s
}

func TestStayAgainstNaive(t *testing.T) {
	rng := rand.New(rand.NewPCG(10, 37))
	for range 3000 {
		checkAgainstNaive(t, randomStay(rng))
	}
}

// A bed-day stay cut in two strictly between admission and discharge costs the
// same as the whole, where both are billed in one currency.
func TestStaySplit(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 37))
	tariff := fee.Bulgaria()
	compared := 0
	for range 6000 {
		s := randomStay(rng)
		s.Count, s.ChargedThrough, s.Discharged = fee.BedDays, fee.Date{}, s.Admitted.AddDays(2+rng.IntN(40))
		whole, err := tariff.Stay(s)
		if err != nil {
			continue
		}
		first, second := s, s
		first.Discharged = s.Admitted.AddDays(1 + rng.IntN(s.Discharged.DaysSince(s.Admitted)-1))
		second.Admitted = first.Discharged
		a, err := tariff.Stay(first)
		require.NoError(t, err)
		second.PaidThrough = a.LastPaid()
		second.DaysPaid = carried(s.DaysPaid, a.DaysPaid())
		b, err := tariff.Stay(second)
		require.NoError(t, err)
		require.Equal(t, whole.DaysCharged, a.DaysCharged+b.DaysCharged)
		require.Equal(t, whole.LastPaid(), b.LastPaid())
		if a.Total.Currency == b.Total.Currency {
			sum, err := a.Total.Add(b.Total)
			require.NoError(t, err)
			if first.Admitted.Before(day(2026, 1, 1)) && a.Total.Currency == fee.EUR {
				continue // each bill converts its own levs
			}
			require.Equal(t, whole.Total, sum)
			compared++
		}
	}
	require.Greater(t, compared, 2000)
}

// carried is the counts a host knows after a stay: the new ones replace the old.
func carried(before, after []fee.YearDays) []fee.YearDays {
	counts := append([]fee.YearDays(nil), after...)
	for _, b := range before {
		known := false
		for _, a := range after {
			known = known || a.Year == b.Year
		}
		if !known {
			counts = append(counts, b)
		}
	}
	return counts
}

// One more day never costs less, and one more paid day before never costs more.
func TestStayMonotonic(t *testing.T) {
	rng := rand.New(rand.NewPCG(12, 37))
	tariff := fee.Bulgaria()
	for range 300 {
		s := randomStay(rng)
		s.Discharged, s.Count = fee.Date{}, fee.BedDays
		var before fee.Receipt
		for n := range 40 {
			s.ChargedThrough = s.Admitted.AddDays(n)
			r, err := tariff.Stay(s)
			if err != nil {
				break
			}
			require.GreaterOrEqual(t, r.DaysCharged, before.DaysCharged)
			if r.Total.Currency == before.Total.Currency {
				require.GreaterOrEqual(t, r.Total.Minor, before.Total.Minor)
			}
			before = r
		}
	}
	for n := range 10 {
		more, err := tariff.Stay(fee.Stay{Admitted: day(2024, 3, 1), Discharged: day(2024, 3, 20), DaysPaid: []fee.YearDays{{Year: 2024, Days: n}}})
		require.NoError(t, err)
		require.Equal(t, 10-n, more.DaysCharged)
	}
}

// The longest stay is a hundred years; it needs no price on its free days.
func TestLongestStay(t *testing.T) {
	s := fee.Stay{Admitted: day(1950, 1, 1), Payer: fee.Waived, Waivers: []fee.Waiver{{Basis: act}}}
	s.Discharged = s.Admitted.AddDays(36_525)
	r := mustStay(t, s)
	require.Len(t, r.DaysPaid(), 100)
	require.Len(t, r.Steps(), 2, "a free stay of years is one part")
	for _, count := range []fee.DayCount{fee.BedDays, fee.BothEnds} {
		longer := s
		longer.Count, longer.Discharged = count, s.Discharged.AddDays(1-int(count))
		_, err := fee.Bulgaria().Stay(longer)
		require.ErrorIs(t, err, fee.ErrInput)
	}
	s.Discharged, s.ChargedThrough = fee.Date{}, day(9999, 12, 31)
	_, err := fee.Bulgaria().Stay(s)
	require.ErrorIs(t, err, fee.ErrInput)
	s.Admitted = day(9999, 12, 25)
	require.Equal(t, []fee.YearDays{{Year: 9999}}, mustStay(t, s).DaysPaid())
}

// What JSON cannot hold can still come from Go.
func TestImpossibleValues(t *testing.T) {
	tariff := fee.Bulgaria()
	ok := fee.Stay{Admitted: day(2026, 3, 1), Discharged: day(2026, 3, 4)}
	for field, change := range map[string]func(*fee.Stay){
		"admitted":           func(s *fee.Stay) { s.Admitted = day(2026, 2, 29) },
		"discharged":         func(s *fee.Stay) { s.Discharged = day(2026, 4, 31) },
		"charged_through":    func(s *fee.Stay) { s.Discharged, s.ChargedThrough = fee.Date{}, day(2026, 13, 1) },
		"paid_through":       func(s *fee.Stay) { s.PaidThrough = day(10_000, 1, 1) },
		"count":              func(s *fee.Stay) { s.Count = 2 },
		"payer":              func(s *fee.Stay) { s.Payer = 4 },
		"days_paid":          func(s *fee.Stay) { s.DaysPaid = make([]fee.YearDays, 129) },
		"waivers[1].from":    func(s *fee.Stay) { s.Waivers = []fee.Waiver{{Basis: act}, {From: day(2026, 3, 32), Basis: act}} },
		"waivers[0].through": func(s *fee.Stay) { s.Waivers = []fee.Waiver{{Through: day(0, 1, 1), Basis: act}} },
		"waivers[0].basis":   func(s *fee.Stay) { s.Payer, s.Waivers = fee.Uninsured, []fee.Waiver{{Through: day(1999, 1, 1)}} },
	} {
		bad := ok
		change(&bad)
		r, err := tariff.Stay(bad)
		require.ErrorIs(t, err, fee.ErrInput, field)
		require.Contains(t, err.Error(), "fee: invalid input: "+field+": ")
		require.True(t, r.Equal(fee.Receipt{}))
	}
	for _, v := range []fee.Visit{{On: day(2026, 0, 1)}, {On: day(2026, 1, 1), Payer: 4}} {
		_, err := tariff.Visit(v)
		require.ErrorIs(t, err, fee.ErrInput)
	}
	lab := fee.LabVisit{On: day(2026, 3, 1), Referral: fee.Referred, Sample: fee.TakenHere, SamplingPrice: eur(200)}
	for field, change := range map[string]func(*fee.LabVisit){
		"on":               func(l *fee.LabVisit) { l.On = day(2026, 3, 0) },
		"referral":         func(l *fee.LabVisit) { l.Referral = 3 },
		"sample":           func(l *fee.LabVisit) { l.Sample = 4 },
		"payer":            func(l *fee.LabVisit) { l.Payer = 4 },
		"sampling_price":   func(l *fee.LabVisit) { l.SamplingPrice.Minor = 1 << 62 },
		"waivers[0].basis": func(l *fee.LabVisit) { l.Waivers = []fee.Waiver{{}} },
	} {
		bad := lab
		change(&bad)
		_, err := tariff.Lab(bad)
		require.ErrorIs(t, err, fee.ErrInput, field)
		require.Contains(t, err.Error(), ": "+field+": ")
	}
}
