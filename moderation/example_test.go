package moderation_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/nzok-rules/nzok/moderation"
)

func ExampleChecker_Check() {
	text := "Аз съм Величка Ручева, тел. 0888 123 456. Протокол № 8905112335 важи ли още?"
	for _, f := range moderation.Bulgaria().Check(text) {
		fmt.Println(f.Kind, f.Certainty, text[f.Start:f.End])
	}
	// Output:
	// person-name certain Величка Ручева
	// phone certain 0888 123 456
}

func ExampleChecker_Append() {
	c := moderation.Bulgaria()
	var found []moderation.Finding // reused from text to text
	for _, text := range []string{"Плаща ли се такса?", "ЛНЧ 1099585003"} {
		found = c.Append(found[:0], text)
		fmt.Println(len(found))
	}
	// Output:
	// 0
	// 1
}

func ExampleRedact() {
	text := "Живея на ул. „Явор“ № 8, вх. А. Пишете на ivan маймунка abv точка bg."
	found := moderation.Bulgaria().Check(text)
	fmt.Println(moderation.Redact(text, found, moderation.Label))
	fmt.Println(moderation.Redact(text, found, moderation.Stars))
	fmt.Println(moderation.Redact("ЕГН 6101047500", moderation.Bulgaria().Check("ЕГН 6101047500"), moderation.SameLength))
	// Output:
	// Живея на [адрес]. Пишете на [ел. поща].
	// Живея на ***. Пишете на ***.
	// ЕГН ██████████
}

func ExampleRuneOffsets() {
	text := "ЕГН 6101047500"
	found := moderation.Bulgaria().Check(text)
	fmt.Println(found[0].Start, found[0].End)
	inRunes := moderation.RuneOffsets(text, found)
	fmt.Println(inRunes[0].Start, inRunes[0].End)
	// Output:
	// 7 17
	// 4 14
}

func ExampleChecker_Review() {
	v := moderation.Bulgaria().Review(moderation.Submission{
		Name:  "Мария Кирилова",
		Town:  "Враца",
		Phone: "0888 123 456",
		Title: "Смяна на личен лекар",
		Text:  "ЕГН 6101047500. Как да сменя личния си лекар? Мария Кирилова",
	})
	fmt.Println(v.Outcome)
	fmt.Println(v.Initials)
	fmt.Println(v.Text)
	for _, r := range v.Reasons {
		fmt.Println(r.Text)
	}
	// Output:
	// redact
	// М** К**
	// ЕГН [ЕГН]. Как да сменя личния си лекар? [име]
	// Текстът съдържа лични данни на питащия, които се заличават преди публикуване.
}

func ExampleChecker_With() {
	c, err := moderation.Bulgaria().With(moderation.Additions{
		Allowed: []string{"02 987 65 43"},
		Words:   []string{"шушумиг*"},
		Policy:  &moderation.Policy{ThirdParty: moderation.Redacted},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(c.Check("Обадете се на 02 987 65 43.")))
	fmt.Println(c.Review(moderation.Submission{Text: "Д-р Щъркелов не пише направления."}).Outcome)
	// Output:
	// 0
	// redact
}

func ExampleInitials() {
	house, _ := moderation.Initials("д-р Мария Петрова-Иванова", moderation.House)
	usual, _ := moderation.Initials("джон смит", moderation.Usual)
	_, err := moderation.Initials("6101047500", moderation.House)
	fmt.Println(house)
	fmt.Println(usual)
	fmt.Println(errors.Is(err, moderation.ErrInput))
	// Output:
	// М** П**-И**
	// Дж. С.
	// true
}

func ExampleParseEGN() {
	n, err := moderation.ParseEGN("6101047500")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(n.Birth(), n.Sex())
	fmt.Println(n) // safe for logs
	// Output:
	// 1961-01-04 male
	// 61********
}

func ExampleVerdict() {
	v := moderation.Bulgaria().Review(moderation.Submission{Name: "Мария Кирилова", Text: "Вие сте крадци!"})
	b, _ := json.Marshal(v.Reasons[0])
	fmt.Println(v.Outcome)
	var r moderation.Reason
	fmt.Println(json.Unmarshal(b, &r), r == v.Reasons[0])
	// Output:
	// reject
	// <nil> true
}

func ExampleNotice() {
	fmt.Println(moderation.Notice()[:len("Вашият въпрос и отговорът ще бъдат публикувани")])
	// Output:
	// Вашият въпрос и отговорът ще бъдат публикувани
}

func ExampleChecker_Verified() {
	fmt.Println(moderation.Bulgaria().Verified())
	// Output:
	// 2026-11-21
}

func ExampleBulgaria() {
	c := moderation.Bulgaria() // shared: every call returns the same Checker
	fmt.Println(len(c.Check("Плащат ли потребителска такса пенсионерите?")))
	// Output:
	// 0
}
