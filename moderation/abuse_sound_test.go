package moderation

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

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
