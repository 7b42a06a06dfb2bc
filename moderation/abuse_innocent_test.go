package moderation

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// wordListVariable names the word list when it does not stand where Debian's
// package wbulgarian puts it.
const wordListVariable = "BULGARIAN_WORDS"

func readWords(t *testing.T, path string) []string {
	t.Helper()
	file, err := os.Open(path)
	require.NoError(t, err)
	defer file.Close()
	var words []string
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if w := strings.TrimSpace(lines.Text()); w != "" && !strings.HasPrefix(w, "#") {
			words = append(words, w)
		}
	}
	require.NoError(t, lines.Err())
	return words
}

// Innocent words are innocent alone, in a sentence, in capitals and in Latin.
func TestAbuseInnocentWords(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	words := readWords(t, "testdata/abuse/innocent.txt")
	require.Greater(t, len(words), 400)
	for _, w := range words {
		forms := []string{w, strings.ToUpper(w), "Искам " + w + " по каса.", "„" + w + "“", "Какво е " + w + "?"}
		for _, scheme := range latinSchemes {
			forms = append(forms, inLatin(scheme, w))
		}
		for _, form := range forms {
			assert.Empty(t, f.findIn(nil, form), form)
		}
	}
}

// Of the forms of the word list only the reviewed ones are reported, and next
// to none of the rest, in Cyrillic and in Latin letters.
func TestAbuseWordList(t *testing.T) {
	path := os.Getenv(wordListVariable)
	if path == "" {
		path = "/usr/share/dict/bulgarian"
	}
	if _, err := os.Stat(path); err != nil {
		t.Skipf("no word list at %s: install wbulgarian or set %s", path, wordListVariable)
	}
	reviewed := map[string]bool{}
	for _, w := range readWords(t, "testdata/abuse/reviewed.txt") {
		reviewed[w] = true
	}
	f := newAbuseFinder(abuseConfig{})
	words := readWords(t, path)
	var cyrillic []string
	flagged := map[string][]string{}
	var buf [8]Finding
	for i, w := range words {
		if len(f.findIn(buf[:0], w)) > 0 {
			if !reviewed[strings.ToLower(w)] {
				cyrillic = append(cyrillic, w)
			}
			continue
		}
		if i%8 != 0 {
			continue // a sample is enough for the rest
		}
		for name, scheme := range latinSchemes {
			if l := inLatin(scheme, w); len(f.findIn(buf[:0], l)) > 0 {
				flagged[name] = append(flagged[name], l)
			}
		}
	}
	t.Logf("%d forms: not reviewed %q, in Latin letters %q", len(words), cyrillic, flagged)
	assert.LessOrEqual(t, len(cyrillic), 3, "innocent forms: %q", cyrillic)
	for name, hits := range flagged {
		assert.LessOrEqual(t, len(hits), len(words)/8/10000, "%s: %q", name, hits)
	}
}
