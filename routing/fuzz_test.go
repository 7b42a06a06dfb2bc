package routing

import (
	"encoding/json"
	"errors"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func FuzzRoute(f *testing.F) {
	f.Add("", question300, "Ловеч", false)
	f.Add("ТЕЛК", "Какъв е срокът?", "", false)
	f.Add("", "zdraweite, 6te mi platqt li operaciqta?", "Бяла", true)
	f.Add("", "Не питам за болничния, а за S1… <script> 56% №5", "22", false)
	f.Add("и\u0306", "a\u0306 й\u00ad\u200b", "общ.", false)
	f.Add("", "Кой? Ли ли? , , , . . . - – „“", "гр", false)
	f.Fuzz(func(t *testing.T, title, text, municipality string, abusive bool) {
		q := Question{Title: title, Text: text, Municipality: municipality, Abusive: abusive}
		d, err := Bulgaria().Route(q)
		if err != nil {
			if !errors.Is(err, ErrInput) {
				t.Fatalf("an error that does not wrap ErrInput: %v", err)
			}
			if len(title)+len(text) <= MaxBytes && utf8.ValidString(title) && utf8.ValidString(text) &&
				len(municipality) <= 256 && utf8.ValidString(municipality) {
				t.Fatalf("valid input was refused: %v", err)
			}
			return
		}
		checkDecision(t, q, d)
		again, err := Bulgaria().Route(q)
		if err != nil || !cmp.Equal(d, again) {
			t.Fatal("the same question was decided otherwise")
		}
		b, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var back Decision
		if err := json.Unmarshal(b, &back); err != nil || !cmp.Equal(d, back) {
			t.Fatalf("the decision does not round-trip: %v", err)
		}
	})
}

func FuzzWith(f *testing.F) {
	f.Add("личн* лекар*, чакам .. протокол*, -болничен престой", "x|telk !fee ^x")
	f.Add("*", "")
	f.Add(", ,", "!x")
	f.Fuzz(func(t *testing.T, patterns, when string) {
		table, err := small().With(Extension{
			Cues:  []Cue{{Key: "x", Patterns: patterns}},
			Rules: []Rule{{Key: "x", Topic: "other", When: when}},
		})
		if err != nil {
			if !errors.Is(err, ErrInput) {
				t.Fatalf("an error that does not wrap ErrInput: %v", err)
			}
			return
		}
		if _, err := table.Route(Question{Text: question300}); err != nil {
			t.Fatal(err)
		}
	})
}

// small is a table with few cues, which compiles fast.
func small() *Table {
	t := &Table{
		institutions: institutions(), topics: topics(), // no weights
		cues: []Cue{{Key: "telk", Patterns: "телк"}, {Key: "fee", Patterns: "такса*"}},
	}
	if err := t.build(nil); err != nil {
		panic(err)
	}
	return t
}
