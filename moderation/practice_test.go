package moderation

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// slips is the naive oracle of oneSlip: all words one slip away from word.
func slips(word []rune) map[string]bool {
	out := map[string]bool{string(word): true}
	letters := []rune(cyrillicOrder)
	for i := range word {
		out[string(word[:i])+string(word[i+1:])] = true
		for _, c := range letters {
			out[string(word[:i])+string(c)+string(word[i+1:])] = true
		}
		if i > 0 {
			out[string(word[:i-1])+string(word[i])+string(word[i-1])+string(word[i+1:])] = true
		}
	}
	for i := 0; i <= len(word); i++ {
		for _, c := range letters {
			out[string(word[:i])+string(c)+string(word[i:])] = true
		}
	}
	return out
}

func TestOneSlipAgreesWithAllSlips(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	letters := []rune(cyrillicOrder)[:4] // few letters, so that words meet
	random := func(n int) []rune {
		w := make([]rune, n)
		for i := range w {
			w[i] = letters[r.IntN(len(letters))]
		}
		return w
	}
	for range 300 {
		word := random(3 + r.IntN(6))
		near := slips(word)
		for other := range near {
			require.True(t, oneSlip(cyrillicKey(string(word)), cyrillicKey(other)), "%s %s", string(word), other)
		}
		for range 200 {
			other := string(random(2 + r.IntN(8)))
			require.Equal(t, near[other], oneSlip(cyrillicKey(string(word)), cyrillicKey(other)), "%s %s", string(word), other)
		}
	}
}
