package moderation

import (
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// marked returns text with its findings in brackets.
func marked(text string, fs []Finding) string {
	var b strings.Builder
	last := 0
	for _, f := range fs {
		b.WriteString(text[last:f.Start] + "[" + text[f.Start:f.End] + "]")
		last = f.End
	}
	return b.String() + text[last:]
}

// An ambiguous word is abuse by what stands around it.
func TestAbuseSurroundings(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	for _, text := range []string{
		// said to somebody
		"Вие сте [говеда].", "вие сте [едни говеда]", "Ти си [магаре].", "[Говеда] сте вие.", "Ей, [говедо], чуваш ли?", "[Крадци], върнете парите!",
		// of somebody
		"Лекарите са [паразити].", "Докторът се оказа [долно говедо].", "Шефът на касата е [боклук].", "[Такива педали] работят там.",
		"[Боклуците] от ТЕЛК ми отказаха.", "В касата работят [само крадци].", "Болницата е пълна с [убийци].", "[банда] [крадци]",
		// exclaimed
		"[Крадци]!", "[Мръсни свине]!", "[Паразити такива]!",
		// of things
		"Домашни говеда се ваксинират.", "Паразити в червата.", "Боклукът в двора не е извозен.", "Педалите на колелото са счупени.",
		"Крадец ми взе чантата.", "Такива паразити се лекуват с хапчета.", "Тихият убиец е кръвното.", "Какви кучета се допускат за терапия?",
		// of oneself, or told
		"Аз съм говедо, забравих си паролата.", "Ние не сме роби.", "Гледат ни като добитък.", "Нарече ме идиот.", "Обиди ме, че съм боклук.",
		"Чувствам се като последния идиот.", "Не ни правете на глупаци.", "Идиот съм.",
		// adjectives
		"[Тъпи лекари]!", "Вие сте [тъпи].", "Лекарката е [луда].", "Тъпа болка в корема.", "Простата ми е увеличена.", "Прости въпроси.",
		"[глупавата] на гишето", "Системата е тъпа.", "Мъжът ми е луд.", "[Некадърни чиновници].", "Некадърно лечение.",
	} {
		plain := strings.NewReplacer("[", "", "]", "").Replace(text)
		assert.Equal(t, strings.ReplaceAll(text, "] [", " "), strings.ReplaceAll(marked(plain, f.findIn(nil, plain)), "] [", " "))
	}
}

func TestAbuseFindingsSayWhy(t *testing.T) {
	f := newAbuseFinder(abuseConfig{words: []string{"гняв*"}})
	for _, c := range []struct {
		text string
		want Finding
	}{
		{"курва", Finding{0, 10, Profanity, Certain, ruleObsceneStem}},
		{"идиот", Finding{0, 10, Insult, Certain, ruleEpithet}},
		{"к*рва", Finding{0, 9, Profanity, Likely, ruleMaskedWord}},
		{"к.у.р.в.а", Finding{0, 14, Profanity, Likely, ruleDisguisedWord}},
		{"kурва", Finding{0, 9, Profanity, Likely, ruleDisguisedWord}},
		{"kurva", Finding{0, 5, Profanity, Certain, ruleObsceneStem}},
		{"майната ви", Finding{0, 19, Profanity, Certain, ruleObscenePhrase}},
		{"Крадци!", Finding{0, 12, Insult, Likely, ruleAimedEpithet}},
		{"гневен гняв", Finding{13, 21, Insult, Certain, ruleHostWord}},
		{"да ви еба майката", Finding{0, 31, Profanity, Certain, ruleObscenePhrase}},
	} {
		require.Equal(t, []Finding{c.want}, f.findIn(nil, c.text), c.text)
	}
}

// What dst held before stays, however the new findings fall.
func TestAbuseAppends(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	held := Finding{Start: 2, End: 90, Kind: Address, Certainty: Likely, Rule: "held"}
	fs := f.findIn([]Finding{held}, "курва и к у р в а и идиот")
	require.Len(t, fs, 4)
	assert.Equal(t, held, fs[0])
	checkFindings(t, "курва и к у р в а и идиот", fs[1:])
}

func TestAbuseHostWords(t *testing.T) {
	f := newAbuseFinder(abuseConfig{words: []string{"Картофоглав*", "фунийка", "noob"}})
	for _, text := range []string{"[картофоглавци]", "[КАРТОФОГЛАВ]", "[kartofoglavtsi]", "[фунийка]", "[ф у н и й к а]", "[n00b]", "[noob]", "картофи", "фунийката", "аз съм [фунийка]"} {
		plain := strings.NewReplacer("[", "", "]", "").Replace(text)
		assert.Equal(t, text, marked(plain, f.findIn(nil, plain)))
	}
	assert.Empty(t, newAbuseFinder(abuseConfig{}).findIn(nil, "картофоглавци"), "the words of one host are not those of another")
}

func TestAbuseAllowed(t *testing.T) {
	f := newAbuseFinder(abuseConfig{allowed: []string{"Идиот на месеца", "кретен", ""}})
	assert.Empty(t, f.findIn(nil, "Наградата „Идиот на месеца“ се връчва."))
	assert.Empty(t, f.findIn(nil, "КРЕТЕН!"))
	assert.Len(t, f.findIn(nil, "Идиот на годината"), 1)
	assert.Len(t, f.findIn(nil, "кретени"), 1, "whole words only")
}

func TestCheckAbuseWord(t *testing.T) {
	for _, good := range []string{"дума", "дума*", "word", "Дума"} {
		assert.NoError(t, checkAbuseWord(good), good)
	}
	for _, bad := range []string{"", "*", "аб", "аб*", "две думи", "*дума", "ду*ма", "дума1", "\xff\xfe\xfd", strings.Repeat("а", 31)} {
		assert.ErrorIs(t, checkAbuseWord(bad), ErrInput, bad)
	}
}

// Compiled tables are shared by all goroutines.
func TestAbuseConcurrentUse(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	want := f.findIn(nil, "Вие сте к*рви и крадци, мамицата ви!")
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 50 {
				assert.Equal(t, want, f.findIn(nil, "Вие сте к*рви и крадци, мамицата ви!"))
			}
		})
	}
	wg.Wait()
}

// Every stem of the tables is found in some form where it stands by itself, so
// that no row is dead.
func TestAbuseTableIsAlive(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	for _, row := range abuseRows() {
		if row.inflect == inflectAny {
			continue
		}
		endings := strings.Fields(inflectionEndings[row.inflect])
		for stem := range strings.FieldsSeq(row.stems) {
			alive := false
			for _, e := range endings {
				word := stem + strings.TrimPrefix(e, bareEnding)
				for _, frame := range []string{"% сте!", "Вие сте %!", "Вие сте % лекари!", "Вие сте %."} {
					alive = alive || len(f.findIn(nil, strings.Replace(frame, "%", word, 1))) > 0
				}
			}
			assert.True(t, alive, "%s is never found", stem)
		}
	}
	assert.LessOrEqual(t, len(f.lex.nodes), 1<<16-1, "nodes are numbered with 16 bits")
}

// The filter of first letters never stops what the search would find.
func TestAbuseFilterStopsNothingListed(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	for _, row := range abuseRows() {
		for stem := range strings.FieldsSeq(row.stems) {
			for e := range strings.FieldsSeq(inflectionEndings[row.inflect]) {
				word := stem + strings.TrimPrefix(e, bareEnding)
				forms := []string{word}
				for _, scheme := range latinSchemes {
					forms = append(forms, inLatin(scheme, word))
				}
				for _, form := range forms {
					s := abuseScan{finder: f, lex: f.lex}
					s.m.lex, s.m.text = f.lex, form
					var p piece
					p.read(form, 0)
					if p.end == len(form) && p.letters >= 3 {
						require.True(t, s.suspect(&p), form)
					}
				}
			}
		}
	}
}
