package moderation

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
)

// No form of the word list is taken for a misspelt epithet, not even for one that
// is abuse only when aimed.
func TestAbuseNearWords(t *testing.T) {
	path := os.Getenv(wordListVariable)
	if path == "" {
		path = "/usr/share/dict/bulgarian"
	}
	if _, err := os.Stat(path); err != nil {
		t.Skipf("no word list at %s: install wbulgarian or set %s", path, wordListVariable)
	}
	f := newAbuseFinder(abuseConfig{})
	s := abuseScan{finder: f, lex: f.lex}
	s.m.lex = f.lex
	var misread []string
	for _, w := range readWords(t, path) {
		s.m.text = w
		var p piece
		p.read(w, 0)
		if !s.suspect(&p) || p.misspelt == slipNowhere || !s.reads(&p) || !s.m.found {
			continue
		}
		if cost := s.m.best.cost; cost.slip > 0 || cost.ear > 0 {
			misread = append(misread, w)
		}
	}
	assert.LessOrEqual(t, len(misread), 3, "read as abuse misspelt: %q", misread)
}

// A near word is none that is abuse as it stands.
func TestAbuseNearWordsAreNoAbuse(t *testing.T) {
	for _, w := range []string{"началник", "зимата", "данните", "психопатия", "критерии", "бездомник"} {
		assert.Empty(t, newAbuseFinder(abuseConfig{}).findIn(nil, "Тази "+w+" от касата ми каза."), w)
	}
}
