package moderation

import (
	"strings"
	"testing"

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

// No form of a row that may be misspelt is stopped by the index of sounds.
func TestAbuseSoundIndex(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	forms := 0
	for _, row := range abuseRows() {
		if row.flags&(flagSlip|flagSound) == 0 {
			continue
		}
		for stem := range strings.FieldsSeq(row.stems) {
			for e := range strings.FieldsSeq(inflectionEndings[row.inflect]) {
				word := stem + strings.TrimPrefix(e, bareEnding)
				require.True(t, f.lex.sounds.has(word), word)
				forms++
			}
		}
	}
	assert.Greater(t, forms, 1000)
	assert.False(t, f.lex.sounds.has("\xff\xfe"))
}

func TestSoundsLike(t *testing.T) {
	assert.Equal(t, letHardSign, soundsLike(letA, 6))
	assert.Equal(t, letA, soundsLike(letHardSign, 12))
	assert.Zero(t, soundsLike(letBe, 6), "short words tell b from p")
	assert.Equal(t, letPe, soundsLike(letBe, 12))
	assert.Zero(t, soundsLike(letEr, 12))
}
