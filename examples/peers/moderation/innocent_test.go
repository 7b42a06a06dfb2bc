package moderation

import (
	"cmp"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nzok-rules/nzok/examples/peers"
)

// lines reads a text file, one entry on a line, # for comments.
func lines(path string) (out []string, err error) {
	text, err := os.ReadFile(path)
	for l := range strings.Lines(string(text)) {
		if l = strings.TrimSpace(l); l != "" && !strings.HasPrefix(l, "#") {
			out = append(out, l)
		}
	}
	return out, err
}

const testdata = "../../../moderation/testdata/abuse/"

// TestWordList counts the forms of a word list of Bulgarian that each takes for
// abuse. This library knows more words of abuse than the ten, so of its forms
// those are counted too that its own tests have not reviewed as abuse. The list
// is that of the Debian package wbulgarian, or the one named by BULGARIAN_WORDS.
func TestWordList(t *testing.T) {
	path := cmp.Or(os.Getenv("BULGARIAN_WORDS"), "/usr/share/dict/bulgarian")
	words, err := lines(path)
	if err != nil {
		t.Skipf("no word list at %s: install wbulgarian or set BULGARIAN_WORDS", path)
	}
	require.Greater(t, len(words), 1000)
	reviewed, err := lines(testdata + "reviewed.txt")
	if err != nil {
		t.Log("no list of reviewed forms")
	}
	abuse := map[string]bool{}
	for _, w := range reviewed {
		abuse[strings.ToLower(w)] = true
	}
	step := 1
	if testing.Short() {
		step = 16
	}
	for _, f := range AbuseFinders() {
		t.Run(f.Name, func(t *testing.T) {
			t.Parallel() // each has its own finder
			flagged, other := 0, 0
			for i := 0; i < len(words); i += step {
				w := words[i]
				if !f.Finds(w) {
					continue
				}
				flagged++
				if !abuse[strings.ToLower(w)] {
					other++
				}
			}
			t.Logf("%-18s %4d of %d forms flagged", f.Name, flagged, len(words)/step)
			if f.Name == peers.Library && len(reviewed) > 0 {
				t.Logf("%-18s %4d of them not reviewed as abuse", f.Name, other)
				require.LessOrEqual(t, other, len(words)/10_000)
			}
		})
	}
}

// TestInnocentWords counts what each flags of the words that hold a stem of
// abuse and are innocent. This library has to flag none.
func TestInnocentWords(t *testing.T) {
	words, err := lines(testdata + "innocent.txt")
	require.NoError(t, err)
	require.Greater(t, len(words), 100)
	for _, f := range AbuseFinders() {
		flagged := 0
		for _, w := range words {
			if f.Finds("Какво значи " + w + " тук?") {
				flagged++
			}
		}
		t.Logf("%-18s flags %3d of %d innocent words", f.Name, flagged, len(words))
		if f.Name == peers.Library {
			require.Zero(t, flagged)
		}
	}
}
