package fee_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/nzok-rules/nzok/fee"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// steps renders the steps of a receipt as they are shown.
func steps(t *testing.T, r fee.Receipt, err error) []string {
	t.Helper()
	require.NoError(t, err)
	var out []string
	for _, s := range r.Steps() {
		out = append(out, s.Rule+": "+s.String())
	}
	return out
}

const (
	issue = "issue-receipt: За платената сума се издава касова бележка или квитанция. [Страница на НЗОК „Потребителска такса“]"
	beds  = "bed-days: Броят се леглодните: от деня на приемането до деня преди изписването. [чл. 37, ал. 1 ЗЗО] " +
		"(Законът не определя как се броят дните; така броят леглодните болниците.)"
	euro    = "[Закон за въвеждане на еврото в Република България]"
	inEuros = "Размерът в левове, превалутиран по 1,95583 лв. за 1 евро; членът от закона не е проверен."
	years   = "(„Годишно“ се чете като календарна година; законът не уточнява откога тече годината.)"
)

func TestVisitSteps(t *testing.T) {
	tariff := fee.Bulgaria()
	r, err := tariff.Visit(fee.Visit{On: day(2012, 9, 4)})
	assert.Equal(t, []string{
		"visit-fee: За посещението на 04.09.2012 г. се дължи потребителска такса от 2,90 лв. [чл. 1 ПМС № 193 от 2012 г. (ДВ, бр. 68 от 2012 г.)]",
		issue,
	}, steps(t, r, err))

	r, err = tariff.Visit(fee.Visit{On: day(2026, 3, 5), Payer: fee.Reduced})
	assert.Equal(t, []string{
		"reduced-fee: Дължи се намаленият размер на таксата: 0,51 €. Разликата до пълния размер, 0,97 €, се заплаща от държавата чрез НЗОК. " + euro +
			" (Намаленият размер е за лицата, упражнили право на пенсия за осигурителен стаж и възраст. " + inEuros +
			" Алинеята, по която държавата поема разликата, не е проверена.)",
		issue,
	}, steps(t, r, err))

	r, err = tariff.Visit(fee.Visit{On: day(2013, 3, 5), Payer: fee.Reduced})
	assert.Equal(t, "no-reduced-rate: За 05.03.2013 г. няма намален размер на таксата за посещение: дължи се пълният. "+
		"Намаленият размер по възраст е отменен от 01.01.2011 г. (ДВ, бр. 98 от 2010 г.). [чл. 37, ал. 1 ЗЗО]", steps(t, r, err)[0])

	r, err = tariff.Visit(fee.Visit{On: day(2006, 3, 5), Payer: fee.Reduced})
	assert.Equal(t, "no-reduced-rate: За 05.03.2006 г. няма намален размер на таксата за посещение: дължи се пълният. [чл. 37, ал. 1 ЗЗО]",
		steps(t, r, err)[0])
	assert.Contains(t, r.Steps()[1].Note, "минималната работна заплата")

	r, err = tariff.Visit(fee.Visit{On: day(2006, 3, 5), Payer: fee.Uninsured})
	assert.Equal(t, []string{
		"uninsured: Пациентът не е здравноосигурен: чл. 37 от ЗЗО не се прилага и по тази тарифа не се дължи нищо. " +
			"Важи ценоразписът на изпълнителя. [чл. 37, ал. 1 ЗЗО]",
	}, steps(t, r, err))

	r, err = tariff.Visit(fee.Visit{On: day(2006, 3, 5), Waivers: []fee.Waiver{{Basis: act}}})
	assert.Equal(t, []string{"waiver: Пациентът е освободен от потребителска такса. [чл. 37, ал. 4 ЗЗО]"}, steps(t, r, err))
}

func TestStaySteps(t *testing.T) {
	tariff := fee.Bulgaria()
	r, err := tariff.Stay(fee.Stay{
		Admitted: day(2025, 12, 29), Discharged: day(2026, 1, 9), PaidThrough: day(2025, 12, 29), Payer: fee.Reduced,
		DaysPaid: []fee.YearDays{{Year: 2025, Days: 9}, {Year: 2026, Days: 5}},
		Waivers:  []fee.Waiver{{From: day(2026, 1, 2), Through: day(2026, 1, 3), Basis: act, Ground: "бременност"}},
	})
	assert.Equal(t, []string{
		beds,
		"already-paid: За 1 ден (29.12.2025 г.) таксата вече е платена: един календарен ден не се заплаща два пъти. [чл. 37, ал. 1 ЗЗО]",
		"reduced-hospital-day: За болничния ден няма намален размер на таксата: дължи се пълният. [чл. 37, ал. 1 ЗЗО]",
		"hospital-day: За 1 ден болнично лечение (30.12.2025 г.) се дължат 1 × 1,00 лв. = 1,00 лв. " +
			"[Постановление на Министерския съвет от април 2025 г. за изпълнението на държавния бюджет за 2025 г.] " +
			"(Денят на влизане в сила и номерът на постановлението не са проверени: то е обнародвано до 18.04.2025 г., " +
			"по всички признаци е ПМС № 28 от 16.04.2025 г.)",
		"annual-cap: За 1 ден (31.12.2025 г.) такса не се дължи: за 2025 г. са платени 10 дни, повече не се заплащат. [чл. 37, ал. 1 ЗЗО] " + years,
		"new-year: От 01.01.2026 г. започва ново ограничение от 10 платени дни за 2026 г. [чл. 37, ал. 1 ЗЗО] " + years,
		"hospital-day: За 5 дни болнично лечение (в периода 01.01.2026 г. – 07.01.2026 г.) се дължат 5 × 0,51 € = 2,55 €. " + euro +
			" (" + inEuros + " Сумата е изчислена: постановление с размер в евро не е открито.)",
		"waiver: За 2 дни (02.01.2026 г. – 03.01.2026 г.) пациентът е освободен от потребителска такса: бременност. [чл. 37, ал. 4 ЗЗО]",
		"annual-cap: За 1 ден (08.01.2026 г.) такса не се дължи: за 2026 г. са платени 10 дни, повече не се заплащат. [чл. 37, ал. 1 ЗЗО] " + years,
		"conversion: Дните в левове се събират (1,00 лв.) и се превалутират веднъж: 1,00 лв. ÷ 1,95583 = 0,51 €. " + euro + " (Членът от закона не е проверен.)",
		issue,
	}, steps(t, r, err))

	for counting, s := range map[string]fee.Stay{
		"same-day: Приемането и изписването са в един и същи ден: брои се 1 леглоден. [чл. 37, ал. 1 ЗЗО] " +
			"(Законът не определя как се броят дните; така броят леглодните болниците.)": {Discharged: day(2024, 3, 1)},
		"both-ends: Броят се и денят на приемането, и денят на изписването. [чл. 37, ал. 1 ЗЗО] " +
			"(Законът не определя как се броят дните; начинът е избран от лечебното заведение.)": {Discharged: day(2024, 3, 3), Count: fee.BothEnds},
		"charged-through: Пациентът още не е изписан: таксата се начислява до 05.03.2024 г. включително. [чл. 37, ал. 1 ЗЗО] " +
			"(Законът не определя как се броят дните; така броят леглодните болниците.)": {ChargedThrough: day(2024, 3, 5)},
	} {
		s.Admitted = day(2024, 3, 1)
		r, err := tariff.Stay(s)
		assert.Equal(t, counting, steps(t, r, err)[0])
	}
}

func TestLabSteps(t *testing.T) {
	const page, derived = " [Страница на НЗОК „Потребителска такса“]", " (Изведено от указанията на НЗОК; изричен текст за този случай не е открит.)"
	base := fee.LabVisit{On: day(2026, 3, 5), Referral: fee.Referred, Sample: fee.TakenHere, SamplingPrice: eur(153), Payer: fee.Reduced}
	for want, change := range map[string]func(*fee.LabVisit){
		"sampling-price: Дължи се цената на лабораторията за вземане на биологичен материал – 1,53 €, веднъж за посещението, " +
			"независимо от броя на изследванията. Такса по чл. 37 от ЗЗО не се дължи." + page + "\n" +
			"sampling-without-relief: Освобождаването и намаленият размер по чл. 37 от ЗЗО не засягат цената за вземане на биологичен материал." + page + "\n" + issue: func(*fee.LabVisit) {},
		"sampling-waived: Пациентът е освободен от цената за вземане на биологичен материал; в тази лаборатория не дължи и такса по чл. 37 от ЗЗО. [чл. 37, ал. 4 ЗЗО]": func(l *fee.LabVisit) { l.SamplingWaived = act },
		"not-referred: Изследванията не са назначени от лекар или лекар по дентална медицина: по тази тарифа не се дължи нищо. " +
			"Важи ценоразписът на изпълнителя." + page: func(l *fee.LabVisit) { l.Referral = fee.NotReferred },
		"no-sample: За изследването не се взема биологичен материал: прилага се таксата по чл. 37 от ЗЗО." + page + derived: func(l *fee.LabVisit) { l.Sample = fee.NoSample },
		"sample-brought: Биологичният материал не е взет в лабораторията: цена за вземане не се дължи, прилага се таксата по чл. 37 от ЗЗО." +
			page + derived: func(l *fee.LabVisit) { l.Sample = fee.BroughtIn },
		"fee-instead-of-sampling: Лабораторията не събира цена за вземане на биологичен материал: прилага се таксата по чл. 37 от ЗЗО." + page: func(l *fee.LabVisit) { l.SamplingPrice = fee.Amount{} },
	} {
		l := base
		change(&l)
		r, err := fee.Bulgaria().Lab(l)
		assert.True(t, strings.HasPrefix(strings.Join(steps(t, r, err), "\n"), want), "%s\n%v", want, r.Steps())
	}
}

// Nothing a reader sees mixes alphabets: a Latin letter in a Bulgarian text is a
// look-alike or a slip.
func TestTextsAreCyrillic(t *testing.T) {
	check := func(s string) {
		for _, c := range s {
			require.False(t, unicode.Is(unicode.Latin, c), "%q in %q", c, s)
		}
	}
	for r := range fee.Bulgaria().Rates() {
		check(r.Basis.String())
		check(r.Note)
		check(r.Ended)
	}
	r := mustStay(t, longStay())
	check(r.Text(fee.BGN))
	for _, s := range r.Steps() {
		check(s.String())
	}
	_, err := fee.Bulgaria().Visit(fee.Visit{On: day(2012, 8, 20)})
	var nr *fee.NoRateError
	require.ErrorAs(t, err, &nr)
	check(nr.Step().String())
}

// The ground and the act of a waiver are printed, however the host words them.
func TestGroundsReachThePaper(t *testing.T) {
	w := fee.Waiver{Basis: fee.Citation{Act: "НРД", Provision: "приложение № 11", Gazette: "ДВ, бр. 77 от 2023 г.", URL: "https://example.org"}}
	for _, ground := range []string{"", "злокачествено новообразувание", "злокачествено новообразувание."} {
		w.Ground = ground
		r, err := fee.Bulgaria().Visit(fee.Visit{On: day(2024, 5, 5), Waivers: []fee.Waiver{w}})
		require.NoError(t, err)
		paper := strings.Join(strings.Fields(r.String()), " ")
		assert.Contains(t, paper, "– приложение № 11 НРД (ДВ, бр. 77 от 2023 г.)")
		assert.Contains(t, paper, "освободен от потребителска такса")
		assert.Contains(t, paper, strings.TrimSuffix(ground, "."))
		assert.NotContains(t, paper, "..")
		assert.NotContains(t, paper, "https://", "a link is no use on paper")
	}
}
