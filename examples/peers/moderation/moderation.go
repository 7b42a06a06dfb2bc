// Package moderation measures what this library finds in a text beside what
// people use instead: TwiN/go-away, cloudflare/ahocorasick and plain regular
// expressions.
//
// The peers know no Bulgarian words, so each gets the same ten, once as words
// and once cut to stems, as people do who want inflected forms too.
package moderation

import (
	"regexp"
	"strings"

	goaway "github.com/TwiN/go-away"
	"github.com/cloudflare/ahocorasick"

	"github.com/nzok-rules/nzok/examples/peers"
	"github.com/nzok-rules/nzok/moderation"
)

// word is one of the ten, with an inflected form and the stem that people cut
// it to.
type word struct{ base, inflected, stem string }

var words = []word{
	{"курва", "курвите", "курв"},
	{"путка", "путки", "путк"},
	{"лайно", "лайната", "лайн"},
	{"педераст", "педерасти", "педерас"},
	{"идиот", "идиотите", "идиот"},
	{"кретен", "кретени", "кретен"},
	{"дебил", "дебилите", "дебил"},
	{"мошеник", "мошеници", "мошен"},
	{"тъпак", "тъпаци", "тъпа"},
	{"копеле", "копелета", "копел"},
}

func bases() (out []string) {
	for _, w := range words {
		out = append(out, w.base)
	}
	return out
}

func stems() (out []string) {
	for _, w := range words {
		out = append(out, w.stem)
	}
	return out
}

// Abuse is a way to find abusive words in a text.
type Abuse struct {
	Name  string
	Finds func(text string) bool // whether there is any; for one goroutine
}

// AbuseFinders returns all of them, this library first.
func AbuseFinders() []Abuse {
	var room []moderation.Finding
	checker := moderation.Bulgaria()
	return []Abuse{
		{peers.Library, func(text string) bool {
			room = checker.Append(room[:0], text)
			for _, f := range room {
				if (f.Kind == moderation.Profanity || f.Kind == moderation.Insult) && f.Certainty >= moderation.Likely {
					return true
				}
			}
			return false
		}},
		{"go-away", goAway(bases(), true)},
		{"go-away-no-accents", goAway(bases(), false)},
		{"go-away-stems", goAway(stems(), false)},
		{"regexp-b", expression(`(?i)\b(?:` + strings.Join(bases(), "|") + `)\b`)},
		{"regexp-letters", expression(`(?i)(?:^|\PL)(?:` + strings.Join(bases(), "|") + `)(?:$|\PL)`)},
		{"ahocorasick", automaton(bases())},
		{"ahocorasick-stems", automaton(stems())},
	}
}

func goAway(dictionary []string, accents bool) func(string) bool {
	return goaway.NewProfanityDetector().WithCustomDictionary(dictionary, nil, nil).WithSanitizeAccents(accents).IsProfane
}

func expression(e string) func(string) bool { return regexp.MustCompile(e).MatchString }

// automaton looks for the words anywhere in the text, as the library does.
func automaton(dictionary []string) func(string) bool {
	m := ahocorasick.NewStringMatcher(dictionary)
	return func(text string) bool { return m.Contains([]byte(strings.ToLower(text))) }
}

// Identifier is an expression for one kind of personal data.
type Identifier struct {
	Kind moderation.Kind
	E    *regexp.Regexp
}

// Identifiers are the expressions that people write for personal data, one for
// each kind. There is no expression for the names of private persons.
var Identifiers = []Identifier{
	{moderation.EGN, regexp.MustCompile(`(?:^|[^0-9])([0-9]{10})(?:$|[^0-9])`)},
	{moderation.IBAN, regexp.MustCompile(`BG[0-9]{2} ?[A-Z]{4}(?: ?[0-9]){6}(?: ?[0-9A-Z]){8}`)},
	{moderation.Email, regexp.MustCompile(`[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}`)},
	{moderation.Phone, regexp.MustCompile(`(?:\+359|00359|0)[ /-]?[2-9](?:[ /-]?[0-9]){6,8}`)},
	{moderation.Address, regexp.MustCompile(`(?:ул\.|бул\.|ж\.к\.|кв\.) ?„?[\p{L} .“]+№? ?[0-9]+`)},
	{moderation.Practice, regexp.MustCompile(`(?:д-р|Д-р|доктор|проф\.) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*`)},
	{moderation.Plate, regexp.MustCompile(`[АВЕКМНОРСТУХ]{1,2} ?[0-9]{4} ?[АВЕКМНОРСТУХ]{2}`)},
}
