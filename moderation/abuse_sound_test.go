package moderation

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Long epithets are read as people misspell them; words that only resemble them
// are not.
func TestAbuseMisspelt(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	for _, text := range []string{
		"[некъдърници]", "[некадарници]", "[никадърници]", "[малумници]", "[мижетурка]", "[измикяри]", "[душигубци]", "[мушеници]", "[пидерасти]",
		"[идеоти]", "[критени]", "[дибили]", "[тъпънари]", "[шърлатани]",
	} {
		plain := strings.NewReplacer("[", "", "]", "").Replace(text)
		assert.Equal(t, text, marked(plain, f.findIn(nil, plain)))
	}
	for _, text := range []string{
		"идиомите", "простатит", "кремена", "критерии", "критика", "конкретни", "секретен", "табаци", "табла", "кобила", "копита", "лъжица", "бездомници",
		"народник", "докторат", "петорка", "простъпки", "изводите", "лайнер", "аптеката", "маратон", "маркер", "тъкани", "бутала",
	} {
		assert.Empty(t, f.findIn(nil, text), text)
	}
}

// No form of a row that may be misspelt is stopped by the index of slips, nor
// with one letter wrong.
func TestAbuseSlipIndex(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	has := func(word []rune) bool {
		return f.lex.slips.find(string(word)) != slipNowhere
	}
	forms := 0
	for _, row := range abuseRows() {
		if !row.mayBeMisspelt() || row.stems[0] < utf8.RuneSelf {
			continue
		}
		for stem := range strings.FieldsSeq(row.stems) {
			for e := range strings.FieldsSeq(inflectionEndings[row.inflect]) {
				word := []rune(stem + strings.TrimPrefix(e, bareEnding))
				w := hear(string(word), &earCodes)
				if w.n < minLongSlip || !misspeltEnding(e) {
					continue
				}
				forms++
				require.True(t, has(word), string(word))
				i := 1 + forms%(len(word)-1)
				lost := slices.Delete(slices.Clone(word), i, i+1)
				if v := hear(string(lost), &earCodes); w.n > minLongSlip && v.n == w.n-1 {
					require.True(t, has(lost), string(lost))
				}
				wrong := slices.Clone(word)
				wrong[i] = 'ц'
				if v := hear(string(wrong), &earCodes); w.n > minLongSlip && v.n == w.n {
					require.True(t, has(wrong), string(wrong))
				}
				more := slices.Insert(slices.Clone(word), i, 'ц')
				if v := hear(string(more), &earCodes); w.n > minLongSlip && v.n == w.n+1 {
					require.True(t, has(more), string(more))
				}
			}
		}
	}
	assert.Greater(t, forms, 1000)
}

func TestSoundsLike(t *testing.T) {
	assert.Equal(t, letHardSign|letYa, soundsLike(letA, 6))
	assert.Equal(t, letA, soundsLike(letHardSign, 12))
	assert.Zero(t, soundsLike(letBe, 5), "short words tell b from p")
	assert.Equal(t, letPe, soundsLike(letBe, 12))
	assert.Zero(t, soundsLike(letEr, 12))
}

// A plain word is heard from its key as it is from its letters.
func TestPlainWordsAreHeardAlike(t *testing.T) {
	lex := newAbuseFinder(abuseConfig{}).lex
	letters := []rune(cyrillicOrder)
	r := rand.New(rand.NewPCG(21, 22))
	check := func(word string) {
		words := tokenize(nil, word, builtInNames().lex, nil)
		if len(words) != 1 || !words[0].plain || words[0].n < minShort {
			return
		}
		require.Equal(t, lex.slips.find(word), lex.slips.findPlain(&words[0], word), "%q", word)
	}
	for range 20_000 {
		word := make([]rune, 3+r.IntN(14))
		for i := range word {
			word[i] = letters[r.IntN(len(letters))]
			if i > 0 && r.IntN(6) == 0 {
				word[i] = word[i-1]
			}
		}
		check(string(word))
	}
	for _, row := range lex.rows {
		for stem := range fieldsOf(row.stems) {
			for cut := range strings.Count(stem, "") {
				check(string(slices.Delete([]rune(stem+"ите"), cut, cut+1)))
			}
		}
	}
}
