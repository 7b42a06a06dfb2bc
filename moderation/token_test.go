package moderation

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// plainWord is a word as the naive reader sees it.
type plainWord struct {
	text  string
	shape tokenShape
}

// readPlain is the oracle of tokenizer for texts of plain Bulgarian letters,
// digits, blanks and marks: it works on runes and strings.
func readPlain(text string) (out []plainWord) {
	rs := []rune(text)
	for i := 0; i < len(rs); {
		j := i
		switch {
		case unicode.IsDigit(rs[i]):
			for j < len(rs) && unicode.IsDigit(rs[j]) {
				j++
			}
			out = append(out, plainWord{string(rs[i:j]), shapeNumber})
		case unicode.IsLetter(rs[i]):
			lower := 0
			for j < len(rs) && unicode.IsLetter(rs[j]) {
				if unicode.IsUpper(rs[j]) && lower > 0 && j+1 < len(rs) && unicode.IsLower(rs[j+1]) {
					break
				}
				if unicode.IsLower(rs[j]) {
					lower++
				}
				j++
			}
			word := rs[i:j]
			shape := shapeLower
			upper := len(word) - lower
			switch {
			case upper == 0:
			case len(word) == 1:
				shape = shapeInitial
			case lower == 0:
				shape = shapeUpper
			case unicode.IsUpper(word[0]) || lower == 1:
				shape = shapeTitle
			}
			out = append(out, plainWord{strings.ToLower(string(word)), shape})
		default:
			i++
			continue
		}
		i = j
	}
	return out
}

func readAll(text string) tokens { return tokenize(nil, text, builtInNames().lex, nil) }

func TestReaderAgreesWithNaiveReader(t *testing.T) {
	letters := []rune("абвгдежзийклмнопрстуфхцчшщъьюяАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯ")
	marks := []rune("   .,!?\n„“–:7")
	r := rand.New(rand.NewPCG(7, 8))
	for range 3000 {
		var b strings.Builder
		for range 1 + r.IntN(12) {
			for range 1 + r.IntN(18) {
				at := r.IntN(len(letters))
				if r.IntN(8) > 0 {
					at %= 30
				}
				b.WriteRune(letters[at])
			}
			b.WriteRune(marks[r.IntN(len(marks))])
		}
		// A digit that closes a word is read as a letter only within one.
		text := strings.ReplaceAll(b.String(), "7", " 7 ")
		want, got := readPlain(text), readAll(text)
		require.Len(t, got, len(want), "%q", text)
		for i, w := range want {
			require.Equal(t, w.shape, got[i].shape, "%q in %q", w.text, text)
			require.Equal(t, w.text, strings.ToLower(text[got[i].start:got[i].end]))
			if w.shape != shapeNumber {
				require.Equal(t, cyrillicKey(w.text), got[i].key, "%q", w.text)
				require.Equal(t, builtInNames().lex.lookup(cyrillicKey(w.text)), got[i].class)
			}
		}
	}
}

// The quick way through plain words and the gates change nothing but the time:
// without them the same is found.
func TestPlainWordsAreReadAsAnyOthers(t *testing.T) {
	c := Bulgaria()
	signs := []string{"*", "4", "@", "0", "-", ".", " ", ", ", "\u0301", "ж", "X", "№", "„", "“ ", "д-р ", "\xff", "А", "\n", "Ё", "β", "…", " к у р ", "ы", "нн"}
	r := rand.New(rand.NewPCG(11, 12))
	var buffer tokenBuffer
	for _, corpus := range []string{tunedCorpus, independentCorpus} {
		for _, d := range readCorpus(t, corpus) {
			for range 4 {
				text := d.Text
				quick := tokenize(nil, text, c.names.lex, c.gates)
				ungated := tokenize(nil, text, c.names.lex, nil)
				long := text + strings.Repeat(" ", longText) + text
				require.Equal(t, tokenize(nil, long, c.names.lex, c.gates), buffer.tokenize(long, c.names.lex, c.gates), "%q", text)
				for i, slow := range ungated {
					q := quick[i]
					if q.plain {
						var b tokenizer
						b.lex, b.text = c.names.lex, text
						var want token
						require.Equal(t, q.end, b.cyrillic(&want, q.start), "%q", text)
						require.Equal(t, []any{want.key, want.shape, want.n, want.latin}, []any{q.key, q.shape, q.n, q.latin}, "%q", text[q.start:q.end])
						var p, asked piece
						p.take(&q)
						asked.read(text, q.start)
						require.Equal(t, asked, p, "%q", text[q.start:q.end])
					}
					slow.gate, slow.idle, q.gate, q.idle = 0, 0, 0, 0
					require.Equal(t, slow, q)
				}
				require.Equal(t, c.abuse.find(nil, text, ungated), c.abuse.find(nil, text, quick), "%q", text)
				fast := scanner{x: c.cues, text: text, words: quick}
				fast.scan()
				slow := scanner{x: c.cues, text: text}
				slow.scan()
				require.Equal(t, slow.found, fast.found, "%q", text)
				at := runeFloor(text, r.IntN(len(text)+1))
				d.Text = text[:at] + signs[r.IntN(len(signs))] + text[at:]
			}
		}
	}
}

func TestReaderFoldsDisguises(t *testing.T) {
	tests := map[string][]string{
		"иванов":   {"ИВАНОВ", "Ивaнoв", "Ив\u200bан\u00adов", "ивано\u0301в", "Иван0в", "иBанов"},
		"чолаков":  {"Чoлaкoв", "Ч\u2060олаков", "чолакOв"},
		"найденов": {"Найденов", "Наи\u0306денов"},
		"д-р":      {"д-р", "Д-Р", "Д\u2011р", "д\u2010р"},
		"мария":    {"мaрия", "МАPИЯ", "ма\ufeffрия"},
	}
	for word, forms := range tests {
		for _, form := range forms {
			got := readAll(form)
			require.Len(t, got, 1, "%q", form)
			assert.Equal(t, cyrillicKey(word), got[0].key, "%q", form)
			assert.Equal(t, len(form), got[0].end, "%q", form)
			assert.False(t, got[0].latin, "%q", form)
		}
	}
	for _, pair := range [][2]string{{"6terion", "shterion"}, {"Vasi4ka", "vasichka"}, {"mariq", "maria"}, {"Wasilew", "vasilev"}, {"Petroff", "petrov"}, {"Cvetan", "tsvetan"}, {"Tzvetan", "tsvetan"}, {"Anna", "ana"}, {"Yuliya", "iulia"}, {"d-r", "d-r"}} {
		got := readAll(pair[0])
		require.Len(t, got, 1, pair[0])
		assert.Equal(t, latinKey(pair[1]), got[0].key, pair[0])
		assert.True(t, got[0].latin, pair[0])
	}
}

func TestReaderKeepsTextsApart(t *testing.T) {
	for text, want := range map[string][]string{
		"сеИван":        {"се", "Иван"},
		"ИванПетров":    {"Иван", "Петров"},
		"иВАН":          {"иВАН"},
		"д-рПетров":     {"д-р", "Петров"},
		"12мг":          {"12", "мг"},
		"B12":           {"B", "12"},
		"а\xffб":        {"а", "б"},
		"\xd0":          nil,
		"а\u200b б":     {"а", "б"},
		"аб\u200b":      {"аб"},
		"е-mail":        {"е-mail"},
		"KazvamSeIvan":  {"Kazvam", "Se", "Ivan"},
		"Петрова-Димов": {"Петрова", "Димов"},
	} {
		var got []string
		for _, w := range readAll(text) {
			got = append(got, text[w.start:w.end])
		}
		assert.Equal(t, want, got, "%q", text)
	}
}

func TestGapsBetweenWords(t *testing.T) {
	for text, want := range map[string]tokenGap{
		"а б": sepSpace, "а-б": 0, "аб-вг": sepHyphen, "аб - вг": sepSpace | sepHyphen, "аб – вг": sepSpace | sepDash, "аб. вг": sepDot | sepSpace,
		"аб,вг": sepComma, "аб: вг": sepColon | sepSpace, "аб „вг": sepSpace | sepOpen, "аб“ вг": sepSpace | sepClose, "аб\nвг": sepLine,
		"аб \"вг": sepSpace | sepOpen, "аб\" вг": sepSpace | sepClose, "аб (вг": sepSpace | sepBracket, "аб № вг": sepSpace | sepNo,
		"аб! вг": sepEnd | sepSpace, "аб… вг": sepEnd | sepSpace, "аб@вг": sepOther, "аб\u00a0вг": sepSpace, "аб \u200bвг": sepSpace,
		"аб “вг": sepSpace | sepOpen, "аб; вг": sepComma | sepSpace,
	} {
		got := readAll(text)
		if want == 0 {
			assert.Len(t, got, 1, "%q", text)
			continue
		}
		require.Len(t, got, 2, "%q", text)
		assert.Equal(t, want, got[1].gap, "%q", text)
	}
}

func TestWordKeys(t *testing.T) {
	// Up to twelve letters a key is the word; endings can always be read.
	seen := map[uint64]string{}
	r := rand.New(rand.NewPCG(9, 10))
	letters := []rune(cyrillicOrder)
	for range 50000 {
		w := make([]rune, 1+r.IntN(20))
		for i := range w {
			w[i] = letters[r.IntN(len(letters))]
		}
		key := cyrillicKey(string(w))
		if old, ok := seen[key]; ok {
			require.Equal(t, old, string(w), "two words with one key")
		}
		seen[key] = string(w)
		if len(w) >= 3 {
			require.Equal(t, cyrillicKey(string(w[len(w)-3:])), key&(1<<15-1))
		}
	}
	assert.NotEqual(t, cyrillicKey("ас"), latinKey("as"))
}
