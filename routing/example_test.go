package routing_test

import (
	"fmt"

	"github.com/nzok-rules/nzok/routing"
)

func Example() {
	q := routing.Question{
		Text:         "Подадох документи за лекарство по протокол. Одобрено ли е?",
		Municipality: "Котел",
	}
	d, err := routing.Bulgaria().Route(q)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Action)
	for _, r := range d.Routes {
		fmt.Println(r.Institution.Abbr, r.Confidence, r.Offices[0].Name)
		for _, e := range r.Evidence {
			fmt.Printf("  %s: %s\n", e.Cue, q.Text[e.Start:e.End])
		}
	}
	// Output:
	// redirect
	// РЗОК high РЗОК Сливен
	//   submitted: Подадох
	//   protocol: лекарство по протокол
	//   ready: Одобрено
}

func ExampleBulgaria() {
	d, err := routing.Bulgaria().Route(routing.Question{Text: "Как се обжалва решение на ТЕЛК?"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Routes[0].Institution.Name)
	// Output: Министерство на здравеопазването
}

func ExampleTable_Route() {
	d, err := routing.Bulgaria().Route(routing.Question{
		Text: "Прекъснати са ми правата, как да ги възстановя? И как да сменя личния лекар?",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range d.Routes {
		fmt.Println(r.Institution.Abbr, r.Topic)
	}
	// Output:
	// НАП insured-status
	// НЗОК gp
}

func ExampleTable_Route_emergency() {
	d, err := routing.Bulgaria().Route(routing.Question{Text: "Баща ми в момента не диша!"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Emergency, d.Steps()[0].Text)
	// Output: true Описаното изглежда спешно. При опасност за живота веднага се обадете на 112.
}

func ExampleTable_With() {
	table, err := routing.Bulgaria().With(routing.Extension{
		Institutions: []routing.Institution{{Key: "blood-centre", Name: "Център по трансфузионна хематология"}},
		Topics:       []routing.Topic{{Key: "blood", Title: "Кръводаряване", Institutions: []routing.InstitutionKey{"blood-centre"}}},
		Cues:         []routing.Cue{{Key: "blood", Patterns: "дам кръв, дарявам кръв"}},
		Rules:        []routing.Rule{{Key: "blood", Topic: "blood", When: "blood"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := table.Route(routing.Question{Text: "Къде мога да дам кръв?"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Routes[0].Institution.Name)
	// Output: Център по трансфузионна хематология
}

func ExampleTable_Locate() {
	for _, r := range routing.Bulgaria().Locate("община Бяла") {
		fmt.Println(r.Code, r.Fund)
	}
	// Output:
	// 03 РЗОК Варна
	// 18 РЗОК Русе
}

func ExampleTable_Topics() {
	for _, t := range routing.Bulgaria().Topics()[:3] {
		fmt.Println(t.Key, "–", t.Title)
	}
	// Output:
	// user-fee – Потребителска такса
	// gp – Личен лекар: избор, смяна, задължения
	// referral – Направления и прегледи при специалист
}

func ExampleDecision_Steps() {
	d, err := routing.Bulgaria().Route(routing.Question{Topic: "disability-pension"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range d.Steps()[:2] {
		fmt.Println(s.Rule+":", s.Text)
	}
	// Output:
	// chosen-topic: По компетентност отговаря Министерство на труда и социалната политика.
	// chosen-topic: Заявлението се подава в териториалното поделение на НОИ, което отпуска пенсията.
}

func ExampleTable_Verified() {
	fmt.Println(routing.Bulgaria().Verified())
	// Output: 2026-11-21
}
