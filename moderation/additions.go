package moderation

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Additions is what a host adds to a Checker. Everything is matched by whole
// words, in any case and in look-alike letters.
type Additions struct {
	// Names are given or family names that the built-in lists lack, one word each.
	Names []string
	// NotNames are phrases of up to five words that are no names: a drug, a
	// street party, a ward called after somebody.
	NotNames []string
	// NameCues are phrases of up to five words after which a name stands.
	NameCues []string
	// Words are abusive words, one each, of three letters or more; a trailing *
	// admits any ending.
	// They have at most 12,000 letters in all.
	Words []string
	// Allowed are phrases that are never reported, nor anything inside them: the
	// telephone, the mailbox and the address of the institution itself.
	Allowed []string
	// Policy replaces the policy of Review, unless it is the zero Policy.
	Policy *Policy
}

// Limits of additions.
const (
	maxAdditions     = 100_000
	maxPhraseBytes   = 200
	maxAllowedPhrase = 1000
	maxWordLetters   = 12_000 // of all Words together: they share a table with the built-in ones
)

// With returns a Checker that also knows a; c stays as it was. Additions of
// several calls add up. What cannot be matched is an error that wraps ErrInput
// and names the list and the position.
func (c *Checker) With(a Additions) (*Checker, error) {
	lists := []struct {
		name  string
		items []string
		check func(string) error
	}{
		{"Names", a.Names, checkOneWord}, {"NotNames", a.NotNames, checkPhrase}, {"NameCues", a.NameCues, checkPhrase},
		{"Words", a.Words, checkAbuseWord}, {"Allowed", a.Allowed, checkAllowed},
	}
	for _, l := range lists {
		if len(l.items) > maxAdditions || l.name == "Allowed" && len(l.items) > maxAllowedPhrase {
			return nil, fmt.Errorf("%w: %s has too many entries", ErrInput, l.name)
		}
		for i, s := range l.items {
			if len(s) > maxPhraseBytes {
				return nil, fmt.Errorf("%w: %s[%d] is longer than %d bytes", ErrInput, l.name, i, maxPhraseBytes)
			}
			if err := l.check(s); err != nil {
				return nil, fmt.Errorf("%w (%s[%d])", err, l.name, i)
			}
		}
	}
	n := *c.built()
	if a.Policy != nil {
		if err := a.Policy.validate(); err != nil {
			return nil, err
		}
		n.policy = *a.Policy
	}
	join := func(dst *[]string, more []string) bool {
		*dst = slices.Concat(*dst, more)
		return len(more) > 0
	}
	names := join(&n.added.Names, a.Names)
	names = join(&n.added.NotNames, a.NotNames) || names
	names = join(&n.added.NameCues, a.NameCues) || names
	if names {
		n.names = newNameFinder(nameConfig{names: n.added.Names, ignore: n.added.NotNames, cues: n.added.NameCues})
	}
	if join(&n.added.Words, a.Words) {
		if letters := utf8.RuneCountInString(strings.Join(n.added.Words, "")); letters > maxWordLetters {
			return nil, fmt.Errorf("%w: Words have %d letters in all, of which %d are accepted", ErrInput, letters, maxWordLetters)
		}
		n.abuse = newAbuseFinder(abuseConfig{words: n.added.Words, ordinary: n.names.lex})
		names = true
	}
	if names {
		n.gates = newGates(n.cues, n.names.lex, n.abuse)
	}
	if join(&n.added.Allowed, a.Allowed) {
		n.allowed = nil
		for _, s := range n.added.Allowed {
			n.allowed = append(n.allowed, newAllowedPhrase(s))
		}
	}
	return &n, nil
}

func checkOneWord(s string) error {
	w := wordAt(s, 0)
	if s == "" || w.end != len(s) || w.letters < 2 || w.letters > maxWord {
		return fmt.Errorf("%w: a name is one word of 2 to %d letters", ErrInput, maxWord)
	}
	return nil
}

func checkPhrase(s string) error {
	words := 0
	for i := 0; i < len(s); {
		w := wordAt(s, i)
		if w.n == 0 {
			i++
			continue
		}
		words++
		i = w.end
	}
	if words < 1 || words > 5 {
		return fmt.Errorf("%w: a phrase has 1 to 5 words", ErrInput)
	}
	return nil
}

func checkAllowed(s string) error {
	if len(newAllowedPhrase(s)) < 3 {
		return fmt.Errorf("%w: an allowed phrase has at least 3 letters or digits", ErrInput)
	}
	return nil
}

// allowedPhrase is a phrase reduced to its letters and digits, folded.
type allowedPhrase []byte

func newAllowedPhrase(s string) (k allowedPhrase) {
	s = viewOf(s).text
	for i := 0; i < len(s); {
		c, width := phraseLetter(s, i)
		if width == 0 {
			i++
			continue
		}
		k = append(k, c)
		i += width
	}
	return k
}

// phraseLetter reads a letter or digit; letters that look alike are the same.
func phraseLetter(s string, i int) (c byte, width int) {
	if isDigit(s[i]) {
		return s[i] + 128, 1
	}
	c, _, width = letterAt(s, i)
	if c >= latinCode && c < latinCode+26 && lookAlike[c-latinCode] != noLetter {
		c = lookAlike[c-latinCode]
	}
	return c, width
}

// match returns where the phrase ends that starts at text[i], or 0. Signs and
// spaces do not count, but it has to end with a word.
func (k allowedPhrase) match(text string, i int) int {
	n := 0
	for start := i; n < len(k) && i < len(text) && i-start < 4*maxPhraseBytes; {
		c, width := phraseLetter(text, i)
		if width == 0 {
			i++
			continue
		}
		if c != k[n] {
			return 0
		}
		n++
		i += width
	}
	if n < len(k) || isLetterAt(text, i) || i < len(text) && isDigit(text[i]) {
		return 0
	}
	return i
}

// permit drops the findings from base on that stand inside an allowed phrase.
func (c *Checker) permit(dst []Finding, base int, text string) []Finding {
	kept := dst[:base]
	for _, f := range dst[base:] {
		if !c.permits(text, f) {
			kept = append(kept, f)
		}
	}
	return kept
}

func (c *Checker) permits(text string, f Finding) bool {
	for i := runeFloor(text, f.Start-maxPhraseBytes); i <= f.Start; i++ {
		if i > 0 && (wordEndsAt(text, i) || isDigit(text[i-1])) || i == len(text) || text[i] >= 0x80 && text[i] < 0xC0 {
			continue
		}
		first, width := phraseLetter(text, i)
		if width == 0 {
			continue
		}
		for _, k := range c.allowed {
			if k[0] == first {
				if end := k.match(text, i); end >= f.End {
					return true
				}
			}
		}
	}
	// A finding may begin with a sign or a prefix that the phrase lacks, and
	// end with one.
	from, to := f.Start, f.End
	for from < to && !isLetterAt(text, from) && !isDigit(text[from]) {
		from++
	}
	for _, k := range c.allowed {
		if end := k.match(text[:to], from); end > 0 && !meaningful(text[end:to]) {
			return true
		}
	}
	return false
}
