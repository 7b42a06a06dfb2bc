package fee_test

import (
	"encoding/json"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/nzok-rules/nzok/fee"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// longStay needs more parts, years and grounds than a receipt holds inline.
func longStay() fee.Stay {
	s := fee.Stay{Admitted: day(2019, 12, 20), ChargedThrough: day(2026, 2, 3), Payer: fee.Reduced}
	for y := 2020; y <= 2025; y++ {
		s.Waivers = append(s.Waivers, fee.Waiver{
			From: day(y, 1, 4), Through: day(y, 1, 6),
			Basis: fee.Citation{Act: "Решение", Provision: "№ " + string(rune('0'+y-2019))}, Ground: "временно основание",
		})
	}
	return s
}

func TestLongStay(t *testing.T) {
	checkAgainstNaive(t, longStay())
	r, err := fee.Bulgaria().Stay(longStay())
	require.NoError(t, err)
	assert.Len(t, r.DaysPaid(), 8)
	assert.Len(t, r.Lines(), 2)
	waivers := 0
	for _, s := range r.Steps() {
		if s.Rule == fee.RuleWaiver {
			waivers++
			assert.Equal(t, "№ "+string(rune('0'+waivers)), s.Basis.Provision, "each part cites its own waiver")
		}
	}
	assert.Equal(t, 6, waivers)
}

// Many waivers cost a sort and a walk: no quadratic blow-up, whatever the order.
func TestManyWaivers(t *testing.T) {
	s := fee.Stay{Admitted: day(1990, 1, 1), Discharged: day(2080, 1, 1)}
	for i := range 16_000 {
		d := s.Discharged.AddDays(-1 - 2*i)
		s.Waivers = append(s.Waivers, fee.Waiver{From: d, Through: d.AddDays(1), Basis: act})
	}
	s.Waivers = append(s.Waivers, fee.Waiver{Through: day(2005, 1, 1), Basis: act})
	r, err := fee.Bulgaria().Stay(s)
	require.NoError(t, err)
	assert.Zero(t, r.DaysCharged)
	assert.Equal(t, eur(0), r.Total)
}

// Of several waivers the one that covers the most days to come is cited.
func TestWhichWaiverIsCited(t *testing.T) {
	basis := func(n string) fee.Citation { return fee.Citation{Act: n} }
	ws := []fee.Waiver{
		{From: day(2024, 3, 1), Through: day(2024, 3, 2), Basis: basis("кратко")},
		{From: day(2024, 3, 1), Through: day(2024, 3, 5), Basis: basis("дълго")},
		{From: day(2024, 2, 1), Through: day(2024, 3, 5), Basis: basis("същото")},
		{From: day(2024, 3, 4), Basis: basis("отворено")},
	}
	var cited []string
	r, err := fee.Bulgaria().Stay(fee.Stay{Admitted: day(2024, 3, 1), Discharged: day(2024, 3, 9), Waivers: ws})
	require.NoError(t, err)
	for _, s := range r.Steps()[1:] {
		cited = append(cited, s.Basis.Act)
	}
	assert.Equal(t, []string{"дълго", "отворено"}, cited)
	r, err = fee.Bulgaria().Visit(fee.Visit{On: day(2024, 3, 2), Waivers: ws})
	require.NoError(t, err)
	assert.Equal(t, "дълго", r.Steps()[0].Basis.Act)
}

// The receipt keeps what it was told, even if the host reuses its slices.
func TestReceiptKeepsNothingOfTheHost(t *testing.T) {
	s := longStay()
	s.DaysPaid = []fee.YearDays{{Year: 2020, Days: 3}}
	r, err := fee.Bulgaria().Stay(s)
	require.NoError(t, err)
	before := r.Steps()
	for i := range s.Waivers {
		s.Waivers[i] = fee.Waiver{Basis: fee.Citation{Act: "друго"}}
	}
	s.DaysPaid[0].Days = 10
	require.Equal(t, before, r.Steps())
	r.Lines()[0].Count = 99
	r.Steps()[0].Text = "друго"
	r.DaysPaid()[0].Days = 99
	require.Equal(t, before, r.Steps())

	b, err := json.Marshal(r)
	require.NoError(t, err)
	var back fee.Receipt
	require.NoError(t, json.Unmarshal(b, &back))
	back.Lines()[0].Count = 99
	back.Steps()[0].Text = "друго"
	back.DaysPaid()[0].Days = 99
	require.True(t, back.Equal(r))
}

func TestReceiptEqual(t *testing.T) {
	r := mustStay(t, fee.Stay{Admitted: day(2024, 3, 1), Discharged: day(2024, 3, 9)})
	same := mustStay(t, fee.Stay{Admitted: day(2024, 3, 1), Discharged: day(2024, 3, 9)})
	assert.Empty(t, cmp.Diff(r, same))
	for _, s := range []fee.Stay{
		{Admitted: day(2024, 3, 1), Discharged: day(2024, 3, 8)},
		{Admitted: day(2024, 3, 2), Discharged: day(2024, 3, 10)},
		{Admitted: day(2024, 3, 1), Discharged: day(2024, 3, 8), Count: fee.BothEnds},
		{Admitted: day(2024, 3, 1), Discharged: day(2024, 3, 9), Payer: fee.Reduced},
		{Admitted: day(2024, 3, 1), Discharged: day(2024, 3, 9), DaysPaid: []fee.YearDays{{Year: 2024, Days: 1}}},
	} {
		assert.False(t, r.Equal(mustStay(t, s)))
	}
	assert.False(t, r.Equal(fee.Receipt{}))
	assert.True(t, fee.Receipt{}.Equal(fee.Receipt{}))
}

func mustStay(t *testing.T, s fee.Stay) fee.Receipt {
	t.Helper()
	r, err := fee.Bulgaria().Stay(s)
	require.NoError(t, err)
	return r
}

func TestZeroReceipt(t *testing.T) {
	var r fee.Receipt
	assert.Empty(t, r.String())
	assert.Empty(t, r.Lines())
	assert.Empty(t, r.Steps())
	assert.Empty(t, r.AppendRules(nil))
	assert.Empty(t, r.DaysPaid())
	assert.True(t, r.LastPaid().IsZero())
	b, err := json.Marshal(r)
	require.NoError(t, err)
	var back fee.Receipt
	require.NoError(t, json.Unmarshal(b, &back))
	assert.True(t, back.Equal(r))
	require.Error(t, json.Unmarshal([]byte(`{"total": "2,90 лв."}`), &back))
}

func TestStayText(t *testing.T) {
	r := mustStay(t, fee.Stay{
		Admitted: day(2025, 12, 28), Discharged: day(2026, 1, 16), DaysPaid: []fee.YearDays{{Year: 2025, Days: 7}},
		Waivers: []fee.Waiver{{From: day(2026, 1, 4), Through: day(2026, 1, 4), Basis: act, Ground: "непълнолетно\n лице"}},
	})
	assert.Equal(t, strings.TrimPrefix(`
КВИТАНЦИЯ
за потребителска такса по чл. 37 от ЗЗО
Дата: 16.01.2026 г.
------------------------------------------------
Болнично лечение
28.12.2025 г. – 30.12.2025 г.
3 дни × 1,00 лв.                        3,00 лв.
Болнично лечение
в периода 01.01.2026 г. – 11.01.2026 г.
10 дни × 0,51 €                           5,10 €
------------------------------------------------
Обща сума:                                6,63 €
Равностойност:                         12,97 лв.
Пояснения:
– За 1 ден (31.12.2025 г.) такса не се дължи: за
  2025 г. са платени 10 дни, повече не се
  заплащат.
– От 01.01.2026 г. започва ново ограничение от
  10 платени дни за 2026 г.
– За 1 ден (04.01.2026 г.) пациентът е освободен
  от потребителска такса: непълнолетно лице.
– За 4 дни (12.01.2026 г. – 15.01.2026 г.) такса
  не се дължи: за 2026 г. са платени 10 дни,
  повече не се заплащат.
– Дните в левове се събират (3,00 лв.) и се
  превалутират веднъж: 3,00 лв. ÷ 1,95583 =
  1,53 €.
Правно основание:
– чл. 37, ал. 1 ЗЗО
– Постановление на Министерския съвет от април
  2025 г. за изпълнението на държавния бюджет за
  2025 г.
– Закон за въвеждане на еврото в Република
  България
– чл. 37, ал. 4 ЗЗО
`, "\n"), r.Text(fee.BGN))
	assert.NotContains(t, r.String(), "Равностойност")
	assert.Equal(t, r.String(), r.Text(fee.EUR), "the currency of the total is no equivalent")
	assert.Equal(t, r.String(), r.Text(9))
}

func TestVisitText(t *testing.T) {
	r, err := fee.Bulgaria().Visit(fee.Visit{On: day(2024, 3, 5), Payer: fee.Reduced})
	require.NoError(t, err)
	assert.Equal(t, strings.TrimPrefix(`
КВИТАНЦИЯ
за потребителска такса по чл. 37 от ЗЗО
Дата: 05.03.2024 г.
------------------------------------------------
Посещение (намален размер)
1 × 1,00 лв.                            1,00 лв.
------------------------------------------------
Обща сума:                              1,00 лв.
Равностойност:                            0,51 €
За сметка на държавата:                 1,90 лв.
Правно основание:
– чл. 37, ал. 1 ЗЗО
– ПМС № 312 от 2013 г. за изменение на ПМС № 193
  от 2012 г. (ДВ, бр. 2 от 2014 г.)
`, "\n"), r.Text(fee.EUR))
	r, err = fee.Bulgaria().Visit(fee.Visit{On: day(2024, 3, 5), Waivers: []fee.Waiver{{Basis: act, Ground: "бременност."}}})
	require.NoError(t, err)
	assert.Equal(t, strings.TrimPrefix(`
СПРАВКА
за потребителска такса по чл. 37 от ЗЗО
Дата: 05.03.2024 г.
------------------------------------------------
Посещение
------------------------------------------------
Обща сума:                              0,00 лв.
Пояснения:
– Пациентът е освободен от потребителска такса:
  бременност.
Правно основание:
– чл. 37, ал. 4 ЗЗО
`, "\n"), r.String())
}

func TestLabText(t *testing.T) {
	r, err := fee.Bulgaria().Lab(fee.LabVisit{
		On: day(2026, 3, 5), Referral: fee.Referred, Sample: fee.TakenHere, SamplingPrice: eur(153), Payer: fee.Reduced,
	})
	require.NoError(t, err)
	assert.Equal(t, strings.TrimPrefix(`
КВИТАНЦИЯ
за цена за вземане на биологичен материал
Дата: 05.03.2026 г.
------------------------------------------------
Вземане на биологичен материал
1 × 1,53 €                                1,53 €
------------------------------------------------
Обща сума:                                1,53 €
Пояснения:
– Освобождаването и намаленият размер по чл. 37
  от ЗЗО не засягат цената за вземане на
  биологичен материал.
Правно основание:
– Страница на НЗОК „Потребителска такса“
`, "\n"), r.String())
}

// Where nothing is due the paper still says for what, and for which days.
func TestTextWithoutCharge(t *testing.T) {
	head := func(r fee.Receipt, err error) string {
		t.Helper()
		require.NoError(t, err)
		b, err := json.Marshal(r)
		require.NoError(t, err)
		var back fee.Receipt
		require.NoError(t, json.Unmarshal(b, &back))
		require.Equal(t, r.String(), back.String())
		_, rest, ok := strings.Cut(r.String(), strings.Repeat("-", 48)+"\n")
		require.True(t, ok)
		text, _, ok := strings.Cut(rest, strings.Repeat("-", 48)+"\n")
		require.True(t, ok)
		return text
	}
	tariff := fee.Bulgaria()
	free := []fee.Waiver{{Basis: act}}
	assert.Equal(t, "Посещение\n", head(tariff.Visit(fee.Visit{On: day(2026, 3, 5), Payer: fee.Uninsured})))
	lab := fee.LabVisit{On: day(2026, 3, 5), Referral: fee.Referred, Sample: fee.TakenHere, SamplingPrice: eur(153), SamplingWaived: act}
	assert.Equal(t, "Вземане на биологичен материал\n", head(tariff.Lab(lab)))
	lab.Referral = fee.NotReferred
	assert.Equal(t, "Посещение\n", head(tariff.Lab(lab)))
	for want, s := range map[string]fee.Stay{
		"01.03.2026 г. – 08.03.2026 г.              8 дни\n": {Discharged: day(2026, 3, 9), Waivers: free},
		"01.03.2026 г. – 09.03.2026 г.              9 дни\n": {Discharged: day(2026, 3, 9), Payer: fee.Uninsured, Count: fee.BothEnds},
		"01.03.2026 г. – 07.03.2026 г.              7 дни\n": {ChargedThrough: day(2026, 3, 7), PaidThrough: day(2026, 3, 7)},
		"01.03.2026 г. – 10.05.2026 г.             71 дни\n": {Discharged: day(2026, 5, 11), DaysPaid: []fee.YearDays{{Year: 2026, Days: 10}}},
		"01.03.2026 г.                              1 ден\n": {Discharged: day(2026, 3, 1), Waivers: free},
	} {
		s.Admitted = day(2026, 3, 1)
		assert.Equal(t, "Болнично лечение\n"+want, head(tariff.Stay(s)))
	}
}

// mutate writes into every exported field of a receipt.
func mutate(r *fee.Receipt, service, currency uint8, minor int64, on fee.Date) {
	r.Service, r.On, r.DaysCharged, r.DocumentRequired = fee.Service(service), on, int(minor), !r.DocumentRequired
	r.Total, r.State = fee.Amount{Minor: minor, Currency: fee.Currency(currency)}, fee.Amount{Minor: -minor, Currency: fee.Currency(currency)}
}

// checkMutated holds that a field the host changed changes no line and no step,
// and that nothing panics, written and read back too.
func checkMutated(t *testing.T, r fee.Receipt, service, currency uint8, minor int64, on fee.Date) {
	t.Helper()
	m := r
	mutate(&m, service, currency, minor, on)
	require.Equal(t, r.Lines(), m.Lines())
	require.Equal(t, r.Steps(), m.Steps())
	require.Equal(t, r.AppendRules(nil), m.AppendRules(nil))
	require.Equal(t, r.DaysPaid(), m.DaysPaid())
	require.Equal(t, r.LastPaid(), m.LastPaid())
	require.True(t, m.Equal(m))
	require.NotEmpty(t, m.String())
	require.NotEmpty(t, m.Text(fee.Currency(currency)))
	b, err := json.Marshal(m)
	if err != nil {
		return // a value outside a closed list, or no day, refuses to be written
	}
	var back fee.Receipt
	require.NoError(t, json.Unmarshal(b, &back))
	require.True(t, back.Equal(m))
}

// everyKind returns receipts of all outcomes.
func everyKind(t *testing.T) []fee.Receipt {
	t.Helper()
	out := []fee.Receipt{mustStay(t, longStay()), mustStay(t, benchNewYear), mustStay(t, benchWaiver), mustStay(t, benchStay14),
		mustStay(t, fee.Stay{Admitted: day(2026, 3, 1), ChargedThrough: day(2026, 3, 7), Payer: fee.Uninsured})}
	for _, v := range []fee.Visit{benchVisit, benchWaived, {On: day(2012, 12, 1), Payer: fee.Reduced}, {On: day(2026, 1, 1), Payer: fee.Uninsured}} {
		r, err := fee.Bulgaria().Visit(v)
		require.NoError(t, err)
		out = append(out, r)
	}
	for _, change := range []func(*fee.LabVisit){
		func(*fee.LabVisit) {}, func(l *fee.LabVisit) { l.SamplingWaived = act }, func(l *fee.LabVisit) { l.Referral = fee.NotReferred },
		func(l *fee.LabVisit) { l.Sample = fee.NoSample }, func(l *fee.LabVisit) { l.Sample = fee.BroughtIn },
		func(l *fee.LabVisit) { l.SamplingPrice = fee.Amount{} }, func(l *fee.LabVisit) { l.Payer = fee.Reduced },
	} {
		l := benchLab
		change(&l)
		r, err := fee.Bulgaria().Lab(l)
		require.NoError(t, err)
		out = append(out, r)
	}
	return out
}

func TestChangedFields(t *testing.T) {
	for _, r := range everyKind(t) {
		for service := range uint8(6) {
			checkMutated(t, r, service, service, 12_345, day(1, 1, 1))
			checkMutated(t, r, 255-service, 255, -1<<63, day(-5, 77, 99))
			checkMutated(t, r, service, 2, 0, fee.Date{})
		}
	}
}

// No line of a receipt leaves the paper, unless a single word is that long.
func TestTextFitsThePaper(t *testing.T) {
	s := longStay()
	s.Waivers[0].Ground = strings.Repeat("основание ", 50) + strings.Repeat("х", 60)
	for _, line := range strings.Split(mustStay(t, s).Text(fee.BGN), "\n") {
		if !strings.Contains(line, "ххх") {
			assert.LessOrEqual(t, utf8.RuneCountInString(line), 48, line)
		}
		assert.Equal(t, strings.TrimRight(line, " "), line)
	}
}

func TestConcurrentUse(t *testing.T) {
	r := mustStay(t, longStay())
	want := r.String()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 50 {
				assert.Equal(t, want, r.String())
				assert.True(t, mustEqual(longStay(), r))
				more, err := fee.Bulgaria().With(row(fee.Standard, day(2027, 1, 1), fee.Date{}, eur(200)))
				assert.NoError(t, err)
				assert.NotNil(t, more)
			}
		})
	}
	wg.Wait()
}

func mustEqual(s fee.Stay, want fee.Receipt) bool {
	r, err := fee.Bulgaria().Stay(s)
	return err == nil && r.Equal(want)
}
