package exemption_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/nzok-rules/nzok/exemption"
)

func ExampleRules_Assess() {
	a, err := exemption.Bulgaria().Assess(exemption.Claim{
		On:   exemption.Date{Year: 2026, Month: 3, Day: 10},
		Born: exemption.Date{Year: 1995, Month: 5, Day: 17},
		Evidence: []exemption.Evidence{{
			Ground: exemption.Postpartum,
			Birth:  exemption.Date{Year: 2026, Month: 3, Day: 1},
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.UserFee.Outcome, a.UserFee.Ground, a.UserFee.Through)
	fmt.Println(a.ReducedFee.Outcome)
	fmt.Println(a.SamplingPrice.Outcome)
	for _, s := range a.SamplingPrice.Steps() {
		fmt.Println("-", s.Text)
	}
	// Output:
	// exempt postpartum 2026-04-15
	// not-exempt
	// not-exempt
	// - Цената за вземане на биологичен материал не се дължи само от лица без доходи, настанени в домове за деца и юноши, домове за деца от предучилищна възраст и домове за социални грижи.
	// - Основанията за освобождаване от потребителска такса не важат за цената за вземане на биологичен материал; плащат я и децата, и бременните.
}

// A stay is walked by Through and NextChange, without asking for every day.
func ExampleDecision() {
	claim := exemption.Claim{
		On:   exemption.Date{Year: 2026, Month: 2, Day: 25},
		Born: exemption.Date{Year: 1980, Month: 1, Day: 1},
		Evidence: []exemption.Evidence{{
			Ground:  exemption.SocialAssistance,
			From:    exemption.Date{Year: 2026, Month: 3, Day: 1},
			Through: exemption.Date{Year: 2026, Month: 3, Day: 3},
		}},
	}
	discharged := exemption.Date{Year: 2026, Month: 3, Day: 6}
	for claim.On.Before(discharged) {
		a, err := exemption.Bulgaria().Assess(claim)
		if err != nil {
			fmt.Println(err)
			return
		}
		d := a.UserFee
		fmt.Printf("%v: %v, through %q, next change %q\n", claim.On, d.Outcome, d.Through, d.NextChange)
		switch {
		case d.Outcome == exemption.Exempt && !d.Through.IsZero():
			claim.On = d.Through.AddDays(1)
		case d.Outcome != exemption.Exempt && !d.NextChange.IsZero():
			claim.On = d.NextChange
		default:
			claim.On = discharged
		}
	}
	// Output:
	// 2026-02-25: not-exempt, through "", next change "2026-03-01"
	// 2026-03-01: exempt, through "2026-03-03", next change ""
	// 2026-03-04: not-exempt, through "", next change ""
}

// A receipt prints the name of the ground and its provision.
func ExampleGround_Name() {
	a, err := exemption.Bulgaria().Assess(exemption.Claim{
		On:       exemption.Date{Year: 2026, Month: 3, Day: 10},
		Evidence: []exemption.Evidence{{Ground: exemption.Postpartum, Birth: exemption.Date{Year: 2026, Month: 3, Day: 1}}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("Освободена: %s, %s\n", a.UserFee.Ground.Name(), a.UserFee.Basis)
	// Output:
	// Освободена: родилка до 45 дни след раждането, Списък към НРД по чл. 37, ал. 4 ЗЗО
}

func ExampleParseDate() {
	d, err := exemption.ParseDate("2026-03-10")
	fmt.Println(d, err)
	_, err = exemption.ParseDate("10.03.2026")
	fmt.Println(err)
	// Output:
	// 2026-03-10 <nil>
	// exemption: invalid input: a day is written YYYY-MM-DD
}

// An evening in UTC is the next day in Bulgaria.
func ExampleDateOf() {
	sofia := time.FixedZone("EET", 2*60*60)
	visit := time.Date(2026, time.March, 10, 22, 30, 0, 0, time.UTC)
	fmt.Println(exemption.DateOf(visit), exemption.DateOf(visit.In(sofia)))
	// Output:
	// 2026-03-10 2026-03-11
}

func ExampleDecision_Missing() {
	a, err := exemption.Bulgaria().Assess(exemption.Claim{
		On:   exemption.Date{Year: 2026, Month: 3, Day: 10},
		Born: exemption.Date{Year: 1970, Month: 1, Day: 1},
		Evidence: []exemption.Evidence{
			{Ground: exemption.ListedDisease, Code: "A15.0"},
			{Ground: exemption.ReducedCapacity},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.UserFee.Outcome)
	for _, n := range a.UserFee.Missing() {
		fmt.Printf("%s (%s): %s\n", n.Ground, n.Key, n.Text)
	}
	// Output:
	// undetermined
	// listed-disease (disability): призната инвалидност за това заболяване
	// reduced-capacity (percent): процентът намалена работоспособност по решението на ТЕЛК или НЕЛК
}

func ExampleDecision_Steps() {
	percent, err := exemption.ParsePercent("85")
	if err != nil {
		fmt.Println(err)
		return
	}
	a, err := exemption.Bulgaria().Assess(exemption.Claim{
		On:   exemption.Date{Year: 2026, Month: 3, Day: 10},
		Born: exemption.Date{Year: 1970, Month: 1, Day: 1},
		Evidence: []exemption.Evidence{
			{Ground: exemption.ReducedCapacity, Percent: percent, Through: exemption.Date{Year: 2027, Month: 8, Day: 1}},
			{Ground: exemption.Prisoner, Through: exemption.Date{Year: 2025, Month: 12, Day: 31}},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range a.UserFee.Steps() {
		fmt.Println(s.Rule + ": " + s.Text)
	}
	// Output:
	// reduced-capacity: Лицето не дължи потребителска такса на основание „здравноосигурени лица, страдащи от заболявания с над 71 % намалена работоспособност съгласно Наредбата за медицинската експертиза“, до 01.08.2027 г. включително.
	// document-expired: Документът за „лишени от свобода“ е важал до 31.12.2025 г. включително и вече не освобождава.
}

func ExampleDecision_AppendRules() {
	a, err := exemption.Bulgaria().Assess(exemption.Claim{
		On:       exemption.Date{Year: 2026, Month: 3, Day: 10},
		Born:     exemption.Date{Year: 2015, Month: 1, Day: 1},
		Evidence: []exemption.Evidence{{Ground: exemption.ListedDisease, Code: "E20"}, {Ground: exemption.HomeResident}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.UserFee.AppendRules(nil))
	fmt.Printf("%v\n", a.UserFee.Grounds())
	// Output:
	// [listed-disease minor home-resident]
	// [listed-disease minor home-resident]
}

func ExampleParseEvidence() {
	for _, s := range []string{"minor", "listed-disease:Е10.3† Н36.0*", "reduced-capacity:71,5", "pregnant@2026-01-10..2026-08-30", "teacher"} {
		e, err := exemption.ParseEvidence(s)
		if err != nil {
			fmt.Println("refused:", errors.Is(err, exemption.ErrInput))
			continue
		}
		fmt.Println(e)
	}
	// Output:
	// minor
	// listed-disease:E10.3+H36.0
	// reduced-capacity:71.5
	// pregnant@2026-01-10..2026-08-30
	// refused: true
}

func ExampleParsePercent() {
	p, err := exemption.ParsePercent("71,50 %")
	n, _ := p.Hundredths()
	fmt.Println(p, n, err)
	_, err = exemption.ParsePercent("171")
	fmt.Println(err)
	// Output:
	// 71.5 7150 <nil>
	// exemption: invalid input: percent: outside 0 to 100
}

func ExampleNewPercent() {
	p, err := exemption.NewPercent(71_50)
	fmt.Println(p, err)
	// Output:
	// 71.5 <nil>
}

func ExampleRules_With() {
	rules, err := exemption.Bulgaria().With(exemption.Disease{
		Section: "V", Codes: "G35", Name: "Множествена склероза",
		Basis: exemption.Citation{Act: "Приложение към НРД на лечебното заведение"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	claim := exemption.Claim{
		On:       exemption.Date{Year: 2026, Month: 3, Day: 10},
		Evidence: []exemption.Evidence{{Ground: exemption.ListedDisease, Code: "G35"}},
	}
	for _, r := range []*exemption.Rules{exemption.Bulgaria(), rules} {
		a, err := r.Assess(claim)
		fmt.Println(a.UserFee.Outcome, err)
	}
	// Output:
	// undetermined <nil>
	// exempt <nil>
}

func ExampleRules_Notice() {
	notice, err := exemption.Bulgaria().Notice(exemption.Date{Year: 2026, Month: 3, Day: 10})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("Потребителска такса не заплащат:")
	for _, e := range notice[:4] {
		fmt.Printf("• %s (%s);\n", e.Wording, e.Basis)
	}
	// Output:
	// Потребителска такса не заплащат:
	// • лица със заболявания, определени по списък към НРД за медицинските дейности (Списък към НРД по чл. 37, ал. 4 ЗЗО);
	// • малолетни и непълнолетни (чл. 37, ал. 4 ЗЗО);
	// • неработещи членове на семейството (чл. 37, ал. 4 ЗЗО);
	// • пострадали при или по повод отбраната на страната (чл. 37, ал. 4 ЗЗО);
}

func ExampleRules_Diseases() {
	d := exemption.Bulgaria().Diseases()[7]
	fmt.Println(d.Section, d.Codes, d.Second, d.Name)
	// Output:
	// III E10.2-E14.2 N08.3 Захарен диабет с бъбречни усложнения
}

// A claim and its assessment are plain JSON; evidence is read as an object and
// in its text form.
func ExampleClaim() {
	var c exemption.Claim
	err := json.Unmarshal([]byte(`{"on": "2026-03-10", "evidence": ["prisoner", {"ground": "pregnant", "through": "2026-08-30"}]}`), &c)
	fmt.Println(c.Evidence, err)
	err = json.Unmarshal([]byte(`{"on": "2026-03-10", "egn": "…"}`), &c)
	fmt.Println(err)
	// Output:
	// [prisoner pregnant@..2026-08-30] <nil>
	// exemption: invalid input: claim: unknown key "egn"
}

func ExampleBulgaria() {
	_, err := exemption.Bulgaria().Assess(exemption.Claim{On: exemption.Date{Year: 2003, Month: 1, Day: 1}})
	var outside *exemption.NoRulesError
	fmt.Println(errors.As(err, &outside), outside.First)
	// Output:
	// true 2005-01-01
}

func ExampleRules_Verified() {
	fmt.Println(exemption.Bulgaria().Verified())
	// Output:
	// 2026-11-21
}
