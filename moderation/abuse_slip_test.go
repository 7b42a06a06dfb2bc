package moderation

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Abuse is read as people misspell it; words that only resemble it are not.
func TestAbuseMisspelt(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	for _, text := range []string{
		"[некъдърници]", "[некадарници]", "[никадърници]", "[малумници]", "[мижетурка]", "[измикяри]", "[душигубци]", "[мушеници]", "[пидерасти]",
		"[идеоти]", "[критени]", "[дибили]", "[тъпънари]", "[шърлатани]",
		"вие сте [убйици]", "[кокшки такива]", "[наебхате ни]", "[изебхате ни]", "[тъпа кфила]", "[боклцуи такива]", "[слаач такъв]", "вие сте [срахливци]",
		"[да ви изсъхнт ръцете]", "[Чума да ви тръне]",
	} {
		plain := strings.NewReplacer("[", "", "]", "").Replace(text)
		assert.Equal(t, text, marked(plain, f.findIn(nil, plain)))
	}
	for _, text := range []string{
		"идиомите", "простатит", "кремена", "критерии", "критика", "конкретни", "секретен", "табаци", "табла", "кобила", "копита", "лъжица", "бездомници",
		"народник", "докторат", "петорка", "простъпки", "изводите", "лайнер", "аптеката", "маратон", "маркер", "тъкани", "бутала",
		"Моят ибан е друг.", "печатът на вашето удостоверение", "неразбирам въпроса", "Варна", "гадни", "данните", "изпъдяхте човека", "постянно", "лица",
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
