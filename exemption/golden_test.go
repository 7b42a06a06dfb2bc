package exemption_test

import (
	"encoding/json"
	"testing"

	"github.com/nzok-rules/nzok/exemption"
	"github.com/stretchr/testify/require"
)

// firstSentence returns the first step of an answer; the day is 2026-03-20 unless
// the claim sets another.
func firstSentence(t *testing.T, question string, c exemption.Claim) string {
	t.Helper()
	if c.On.IsZero() {
		c.On = date("2026-03-20")
	}
	a := assess(t, c)
	d := map[string]exemption.Decision{"fee": a.UserFee, "reduced": a.ReducedFee, "sampling": a.SamplingPrice}[question]
	steps := d.Steps()
	require.NotEmpty(t, steps)
	return steps[0].Text
}

// What people read, word for word.
func TestSentences(t *testing.T) {
	evidence := func(texts ...string) exemption.Claim {
		var c exemption.Claim
		for _, s := range texts {
			e, err := exemption.ParseEvidence(s)
			require.NoError(t, err)
			c.Evidence = append(c.Evidence, e)
		}
		return c
	}
	born := func(c exemption.Claim, d string) exemption.Claim { c.Born = date(d); return c }
	placed := func(p exemption.Placement) exemption.Claim { return exemption.Claim{Placement: p} }
	for _, c := range []struct {
		question string
		claim    exemption.Claim
		want     string
	}{
		{"fee", born(evidence(), "2010-05-17"), "Лицето не дължи потребителска такса на основание „малолетни и непълнолетни“, до 16.05.2028 г. включително."},
		{"fee", evidence("prisoner"), "Лицето не дължи потребителска такса на основание „лишени от свобода“."},
		{"fee", evidence("listed-disease:E20"), "Лицето не дължи потребителска такса на основание „лица със заболявания, определени по списък към НРД за медицинските дейности“ („Хипопаратиреоидизъм“)."},
		{"fee", evidence("malignant-neoplasm:C50.9"), "Лицето не дължи потребителска такса на основание „пациенти със злокачествени новообразувания“."},
		{"fee", evidence("pregnant@..2026-03-19"), "Документът за „бременни“ е важал до 19.03.2026 г. включително и вече не освобождава."},
		{"fee", evidence("pregnant@2026-04-01.."), "Документът за „бременни“ важи от 01.04.2026 г. и още не освобождава."},
		{"fee", evidence("pregnant@2026-04-01..2026-03-01"), "Документът за „бременни“ е противоречив: срокът му изтича, преди да е започнал."},
		{"fee", evidence("postpartum:2026-04-05"), "Денят на раждането е 05.04.2026 г.; основанието „родилки до 45 дни след раждането“ важи от този ден."},
		{"fee", born(evidence("postpartum:2026-01-01"), "1990-01-01"), "45-ият ден след раждането е 15.02.2026 г.; след него основанието „родилки до 45 дни след раждането“ вече не важи."},
		{"fee", evidence("postpartum"), "Не е посочен денят на раждането, от който се броят 45-те дни."},
		{"fee", evidence("postpartum:2026-03-01", "postpartum:2026-03-02"), "Документите сочат различни дни на раждането и не доказват основанието „родилки до 45 дни след раждането“."},
		{"fee", born(evidence("reduced-capacity:70.5"), "1990-01-01"), "Намалената работоспособност е 70,5 %, а от такса освобождава само тази над 71 %."},
		{"fee", evidence("reduced-capacity:80", "reduced-capacity:75"), "Документите сочат различен процент намалена работоспособност и не доказват основанието."},
		{"fee", evidence("listed-disease:A15.0"), "Заболяването „Туберкулоза на белите дробове, потвърдена бактериоскопски със или без културелен растеж“ освобождава от такса само при призната инвалидност, а тя не е посочена."},
		{"fee", evidence("listed-disease:E10.2"), "Посоченият код е в списъка към НРД само заедно с втори код (N08.3); той липсва или е друг."},
		{"fee", evidence("listed-disease:E11.9"), "Кодът не е в известната част от списъка към НРД. Тя е непълна: проверете в приложението към действащия НРД."},
		{"fee", born(evidence("nonworking-family-member:student-child"), "2000-03-20"), "Детето е навършило 26 години на 20.03.2026 г. След това е член на семейството само ако е недееспособно или трайно нетрудоспособно."},
		{"fee", born(evidence("minor"), "2000-03-20"), "Лицето е навършило 18 години на 20.03.2018 г. и вече не е непълнолетно."},
		{"fee", born(evidence(), "2000-03-20"), "Няма доказано основание за освобождаване от потребителска такса."},
		{"reduced", exemption.Claim{Pension: exemption.ServiceAndAge}, "Лицето е упражнило правото си на пенсия за осигурителен стаж и възраст и има право на намалената такса за посещение."},
		{"reduced", exemption.Claim{Pension: exemption.ServiceAndAge, PensionFrom: date("2026-04-01")}, "Пенсията е от 01.04.2026 г. и още не дава право на намалената такса."},
		{"reduced", exemption.Claim{}, "Не е показано упражнено право на пенсия за осигурителен стаж и възраст."},
		{"reduced", exemption.Claim{On: date("2012-01-01")}, "От 01.01.2011 г. до 06.01.2014 г. включително няма намалена такса за посещение."},
		{"reduced", exemption.Claim{On: date("2009-01-01"), Born: date("1948-01-01")}, "Лицето е навършило 60, но не и 63 години и не е посочен полът, от който зависи намалената такса."},
		{"sampling", placed(exemption.Placement{Home: exemption.SocialCare, Income: exemption.NoIncome, Through: date("2026-12-31")}), "Лицето е без доходи и е настанено в дом за деца и юноши, дом за деца от предучилищна възраст или дом за социални грижи, затова не дължи цена за вземане на биологичен материал, до 31.12.2026 г. включително."},
		{"sampling", placed(exemption.Placement{Home: exemption.SocialCare}), "Лицето е настанено в дом, но не е посочено дали има доходи."},
		{"sampling", placed(exemption.Placement{Home: exemption.SocialCare, Income: exemption.SomeIncome}), "Лицето е настанено в дом, но има доходи и дължи цената за вземане на биологичен материал."},
	} {
		require.Equal(t, c.want, firstSentence(t, c.question, c.claim))
	}
}

// The notice, word for word, in the order of the fund's page.
func TestNoticeWordForWord(t *testing.T) {
	notice, err := exemption.Bulgaria().Notice(date("2026-03-20"))
	require.NoError(t, err)
	var got []string
	for _, e := range notice {
		got = append(got, e.Wording)
	}
	require.Equal(t, []string{
		"лица със заболявания, определени по списък към НРД за медицинските дейности",
		"малолетни и непълнолетни",
		"неработещи членове на семейството",
		"пострадали при или по повод отбраната на страната",
		"ветерани от войните",
		"военноинвалиди",
		"задържани под стража лица",
		"задържани на основание чл. 72 от Закона за Министерството на вътрешните работи",
		"задържани на основание чл. 125, ал. 1 от Закона за Държавна агенция „Национална сигурност“",
		"лишени от свобода",
		"социално слаби, получаващи помощи по Правилника за прилагане на Закона за социално подпомагане",
		"лица, настанени в домове по чл. 36, ал. 3, т. 1 от Правилника за прилагане на Закона за социално подпомагане",
		"медицински специалисти",
		"пациенти със злокачествени новообразувания",
		"бременни",
		"родилки до 45 дни след раждането",
		"здравноосигурени лица, страдащи от заболявания с над 71 % намалена работоспособност съгласно Наредбата за медицинската експертиза",
	}, got)
}

// The JSON of a decision as other systems see it.
func TestDecisionAsJSON(t *testing.T) {
	a := assess(t, exemption.Claim{On: date("2026-03-20"), Born: date("1990-01-01"), Evidence: []exemption.Evidence{
		{Ground: exemption.Prisoner, Through: date("2026-06-30")}, {Ground: exemption.MedicalSpecialist},
	}})
	b, err := json.Marshal(a.UserFee)
	require.NoError(t, err)
	require.JSONEq(t, `{
		"outcome": "exempt", "ground": "prisoner", "through": "2026-06-30", "grounds": ["prisoner", "medical-specialist"],
		"basis": {"act": "ЗЗО", "provision": "чл. 37, ал. 4", "url": "https://nhif.bg/bg/people/taxes"},
		"steps": [
			{"rule": "prisoner", "basis": {"act": "ЗЗО", "provision": "чл. 37, ал. 4", "url": "https://nhif.bg/bg/people/taxes"},
			 "text": "Лицето не дължи потребителска такса на основание „лишени от свобода“, до 30.06.2026 г. включително."},
			{"rule": "medical-specialist", "basis": {"act": "ЗЗО", "provision": "чл. 37, ал. 4", "url": "https://nhif.bg/bg/people/taxes"},
			 "text": "Лицето не дължи потребителска такса на основание „медицински специалисти“.",
			 "note": "Определение за медицински специалист не е намерено; не е установено дали обхваща и непрактикуващите."}
		]}`, string(b))

	a = assess(t, exemption.Claim{On: date("2026-03-20"), Born: date("1990-01-01"), Evidence: []exemption.Evidence{
		{Ground: exemption.Postpartum, Birth: date("2026-04-01")},
	}})
	b, err = json.Marshal(a.UserFee)
	require.NoError(t, err)
	var got map[string]any
	require.NoError(t, json.Unmarshal(b, &got))
	require.Equal(t, "not-exempt", got["outcome"])
	require.Equal(t, "2026-04-01", got["next_change"])
	require.Equal(t, []any{map[string]any{"ground": "postpartum", "key": "birth", "text": "настъпило раждане"}}, got["missing"])
	for _, absent := range []string{"ground", "basis", "through", "grounds"} {
		require.NotContains(t, got, absent)
	}
}
