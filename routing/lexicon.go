package routing

import (
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"
)

// lexicon holds every pattern of the cues, and the phrases that begin with
// each pattern.
type lexicon struct {
	native  *trie        // words in Cyrillic, and numbers
	latin   func() *trie // skeletons of words in Latin letters; built when a text first has one
	starts  []span       // per pattern: what begins with it
	refs    []ref
	phrases []phrase
	elems   []element
	strict  set // cues that forgive no slip
}

// spelling is a word pattern that Latin letters may stand for.
type spelling struct {
	letters string
	pattern int32
	exact   bool
}

// of returns the trie for a folded word.
func (lex *lexicon) of(w []byte) *trie {
	if len(w) > 0 && isLatin(w[0]) {
		return lex.latin()
	}
	return lex.native
}

// isLatin reports whether a folded byte is a Latin letter or, in capitals, a
// sound of a skeleton.
func isLatin(b byte) bool { return b >= 'A' && b <= 'z' }

type span struct{ from, to int32 }

// ref is a cue hit by one word, or a phrase to try from here.
type ref struct {
	phrase int32 // index + 1, or 0 for a single word
	next   int32 // second pattern of the phrase
	cue    int16
	not    bool
}

// phrase is a run of patterns; cue and not as in ref.
type phrase struct {
	from, to int32 // in elems, without the first pattern
	cue      int16
	not      bool
}

// element is one word of a phrase: the pattern and how many other words may
// stand before it.
type element struct {
	pattern int32
	slack   int32
}

// maxSlack is what ".." stands for in a phrase: up to four other words. Four
// spans "чакам вече от два месеца протокола" and rarely two thoughts.
const maxSlack = 4

// minFuzzy is the shortest pattern, in letters, that a misspelt word may
// stand for. Shorter words have too many neighbours one edit away.
const minFuzzy = 6

// builder collects patterns before the lexicon is laid out.
type builder struct {
	lex     *lexicon
	pattern map[string]int32
	words   int32 // patterns so far
	native  *trieBuilder
	begins  []begin
	latin   []spelling
}

// begin is what begins with a pattern.
type begin struct {
	ref
	first int32
}

// newLexicon compiles the patterns of the cues; cue i has number i.
func newLexicon(cues []Cue) (*lexicon, error) {
	b := builder{lex: &lexicon{}, native: newTrieBuilder(), pattern: make(map[string]int32, 12_000),
		begins: make([]begin, 0, 16_000), latin: make([]spelling, 0, 12_000)}
	b.lex.phrases, b.lex.elems = make([]phrase, 0, 10_000), make([]element, 0, 20_000)
	for i, c := range cues {
		if c.Strict {
			b.lex.strict.add(int16(i))
		}
		for item := range strings.SplitSeq(c.Patterns, ",") {
			if err := b.add(item, int16(i)); err != nil {
				return nil, fmt.Errorf("cue %q: %w", c.Key, err)
			}
		}
	}
	b.lex.native = b.native.build()
	b.layOut()
	spellings := b.latin
	b.lex.latin = sync.OnceValue(func() *trie { return latinTrie(spellings) })
	return b.lex, nil
}

// layOut groups what begins with each pattern, in the order of the rows.
func (b *builder) layOut() {
	starts := make([]span, b.words+1)
	for _, r := range b.begins {
		starts[r.first+1].from++
	}
	for i := 1; i < len(starts); i++ {
		starts[i].from += starts[i-1].from
		starts[i-1].to = starts[i-1].from
	}
	b.lex.refs = make([]ref, len(b.begins))
	for _, r := range b.begins {
		at := &starts[r.first].to
		b.lex.refs[*at] = r.ref
		*at++
	}
	b.lex.starts = starts[:b.words]
}

// latinTrie enters the skeletons of all words.
func latinTrie(words []spelling) *trie {
	t := newTrieBuilder()
	for _, w := range words {
		var space, latin [2 * maxWord]byte
		folded, cyrillic, hard := space[:0], false, false
		for _, r := range w.letters {
			f := foldRune(r)
			folded = append(folded, f)
			cyrillic = cyrillic || f >= cyrillicBase
			hard = hard || f == 'ъ'-'а'+cyrillicBase
		}
		if !cyrillic {
			t.insert(skeleton(append(latin[:0], folded...), 0), w.pattern, w.exact)
			continue
		}
		t.insert(skeleton(latinOf(latin[:0], folded, 'a'), 0), w.pattern, w.exact)
		if hard {
			t.insert(skeleton(latinOf(latin[:0], folded, 'u'), 0), w.pattern, w.exact)
		}
	}
	return t.build()
}

// add compiles one item of a cue: "личн* лекар*", "-болничен престой",
// "чакам .. протокол*".
func (b *builder) add(item string, cue int16) error {
	item = strings.TrimSpace(item)
	item, not := strings.CutPrefix(item, "-")
	first, slack := int32(-1), int32(0)
	from := int32(len(b.lex.elems))
	for item != "" {
		var word string
		word, item, _ = strings.Cut(item, " ")
		if word == "" {
			continue
		}
		if word == ".." {
			slack = maxSlack
			continue
		}
		p, err := b.word(word)
		if err != nil {
			return err
		}
		if first < 0 {
			first = p
		} else {
			b.lex.elems = append(b.lex.elems, element{p, slack})
		}
		slack = 0
	}
	if first < 0 {
		return fmt.Errorf("%w: an empty pattern; separate patterns by one comma", ErrInput)
	}
	r := ref{cue: cue, not: not}
	if to := int32(len(b.lex.elems)); to > from {
		b.lex.phrases = append(b.lex.phrases, phrase{from, to, cue, not})
		r.phrase, r.next = int32(len(b.lex.phrases)), b.lex.elems[from].pattern
	}
	b.begins = append(b.begins, begin{r, first})
	return nil
}

// word returns the number of a word pattern, entering it on first sight.
func (b *builder) word(word string) (int32, error) {
	if p, ok := b.pattern[word]; ok {
		return p, nil
	}
	letters, prefix := strings.CutSuffix(word, "*")
	if len(letters) > maxWord || letters == "" {
		return 0, fmt.Errorf("%w: a word pattern has 1 to %d bytes before the asterisk", ErrInput, maxWord)
	}
	var space [2 * maxWord]byte
	folded, cyrillic := space[:0], false
	for _, r := range letters {
		f := foldRune(r)
		switch {
		case f != 0:
			folded = append(folded, f)
			cyrillic = cyrillic || f >= cyrillicBase
		case r == '№':
			folded = append(folded, '#')
		case isSymbol(r):
			folded = append(folded, byte(r))
		default:
			return 0, fmt.Errorf("%w: a word pattern is letters and digits, then perhaps an asterisk", ErrInput)
		}
	}
	p := b.words
	b.words++
	b.pattern[word] = p
	if cyrillic || isLatin(folded[0]) {
		b.latin = append(b.latin, spelling{letters, p, !prefix})
	}
	if !isLatin(folded[0]) {
		b.native.insert(collapse(folded), p, !prefix)
	}
	return p, nil
}

// match appends to dst the patterns that the folded word w satisfies. Where
// none of them accounts for most of a long word, it allows one slip and says
// so.
func (lex *lexicon) match(dst []int32, w []byte) (_ []int32, slip bool) {
	t := lex.of(w)
	dst, known := t.walk(dst, 0, w, 0, 0)
	if known == 0 && len(w) >= 4 {
		n := len(dst)
		dst = t.respelt(dst, w)
		slip = len(dst) > n
	}
	if known < minFuzzy && (known == 0 || known+2 < len(w)) && len(w) >= minFuzzy && len(w) <= maxWord {
		n := len(dst)
		dst = t.fuzzy(dst, w)
		slip = slip || len(dst) > n
	}
	return dst, slip
}

// foldKey folds a name for look-up: small Cyrillic letters and digits, one
// blank between words. Latin names come out as skeletons.
func foldKey(name string) string {
	if len(name) > 256 || !utf8.ValidString(name) {
		return ""
	}
	var s scratch
	s.scan(name, TextField)
	out := make([]byte, 0, len(s.buf)+len(s.toks))
	for i, t := range s.toks {
		if i > 0 {
			out = append(out, ' ')
		}
		out = append(out, s.buf[t.w0:t.w1]...)
	}
	return string(out)
}
