package moderation

import (
	"slices"
	"sort"
	"strings"
	"sync"
)

// Checker finds what must not be published. It is immutable and safe for
// concurrent use. The zero Checker is the one of Bulgaria.
type Checker struct {
	cues    *cueIndex
	names   *nameFinder
	abuse   *abuseFinder
	policy  Policy
	gates   *gates
	buffers *tokenPool

	added   Additions // all that With has added so far
	allowed []allowedPhrase
}

// Bulgaria returns the built-in Checker, which all callers share. The first
// call builds it.
func Bulgaria() *Checker { return bulgaria() }

var bulgaria = sync.OnceValue(func() *Checker {
	names := newNameFinder(nameConfig{})
	c := &Checker{
		cues:    newCueIndex(cueTable[:]),
		names:   names,
		abuse:   newAbuseFinder(abuseConfig{ordinary: names.lex}),
		buffers: newTokenPool(),
	}
	c.gates = newGates(c.cues, c.names.lex, c.abuse)
	return c
})

// built returns c, and the built-in Checker in place of a zero one.
func (c *Checker) built() *Checker {
	if c == nil || c.names == nil {
		return bulgaria()
	}
	return c
}

// Check returns what it finds in text: sorted by Start, disjoint, with byte
// offsets on rune boundaries. It is nil for a clean text.
func (c *Checker) Check(text string) []Finding { return c.Append(nil, text) }

// Append appends what Check finds in text to dst. It does not allocate where
// nothing is found, unless text has invisible characters or lacks spaces.
func (c *Checker) Append(dst []Finding, text string) []Finding {
	c = c.built()
	v := viewOf(text)
	base := len(dst)
	dst = c.find(dst, v.text)
	if len(dst) == base {
		return dst
	}
	if touches(v.text, dst[base:]) {
		dst = c.uncover(dst, base, v.text)
	}
	if len(c.allowed) > 0 {
		dst = c.permit(dst, base, v.text)
	}
	v.restore(dst[base:])
	return dst
}

// find appends the findings of a text that is its own view.
func (c *Checker) find(dst []Finding, text string) []Finding {
	base := len(dst)
	buffer := c.buffers.Get().(*tokenBuffer)
	defer c.buffers.Put(buffer)
	words := buffer.tokenize(text, c.names.lex, c.gates)

	s := scanner{x: c.cues, text: text, words: words, base: base, found: dst}
	s.scan()
	dst = settle(s.found, base, text)
	words.withTowns(dst[base:])
	taken := len(dst)
	words.markTaken(dst[base:])
	dst = c.names.find(dst, text, words, dst[base:taken:taken])
	dst = dropDesignators(dst, taken, text)
	dst = c.abuse.find(dst, text, words)
	return settle(dst, base, text)
}

// dropDesignators drops the providers from taken on that stand beside a cover
// or a label: „V болница [изпълнител]“ is what is left of one that was hidden.
func dropDesignators(fs []Finding, taken int, text string) []Finding {
	kept := fs[:taken]
	for _, f := range fs[taken:] {
		if f.Kind == Practice && besideCover(text, f) {
			continue
		}
		kept = append(kept, f)
	}
	return kept
}

func besideCover(text string, f Finding) bool {
	p := f.End
	for k := 0; k < 3 && p < len(text); k++ {
		w := quoteWidth(text, p)
		if text[p] == ' ' {
			w = 1
		}
		if w == 0 {
			break
		}
		p += w
	}
	if p < len(text) && (text[p] == '[' || text[p] == '<' || strings.HasPrefix(text[p:], cover)) {
		return true
	}
	p = f.Start
	return p > 0 && (text[p-1] == '[' || text[p-1] == '<' || strings.HasSuffix(text[:p], cover))
}

// touches reports whether a letter or a digit touches a finding, be it across
// a sign, so that taking it out may leave a word that nobody has seen yet.
func touches(text string, fs []Finding) bool {
	for _, f := range fs {
		before, after := f.Start, f.End
		if before > 0 && isSign(text[before-1]) {
			before--
		}
		if after < len(text) && isSign(text[after]) {
			after++
		}
		if before > 0 && (isLetterBefore(text, before) || isDigit(text[before-1]) || isSign(text[before-1])) ||
			after < len(text) && (isLetterAt(text, after) || isDigit(text[after]) || isSign(text[after])) {
			return true
		}
	}
	return false
}

// isSign reports whether b is a sign that people put in place of letters or
// between them.
func isSign(b byte) bool {
	return b > ' ' && b < 0x7F && !isDigit(b) && !isLatin(b) && b != ',' && b != '"' && b != '(' && b != ')' && b != ':' && b != ';' && b != '?'
}

// uncover adds what shows only when the findings from base on are taken out of
// text, so that a redacted text holds nothing new.
func (c *Checker) uncover(dst []Finding, base int, text string) []Finding {
	for range 3 {
		var b strings.Builder
		var cuts []cut
		done := 0
		for _, f := range dst[base:] {
			b.WriteString(text[done:f.Start])
			cuts = append(cuts, cut{b.Len(), f})
			b.WriteString(cover)
			done = f.End
		}
		b.WriteString(text[done:])
		more := c.find(nil, b.String())
		if len(more) == 0 {
			return dst
		}
		for _, f := range more {
			f.Start, f.End = backTo(cuts, f.Start, false), backTo(cuts, f.End, true)
			dst = append(dst, f)
		}
		dst = settle(dst, base, text)
	}
	return dst
}

// cover stands in place of a finding while the rest is checked.
const cover = "█"

// cut is where a finding was taken out.
type cut struct {
	at int // offset of the cover
	f  Finding
}

// backTo turns an offset in the covered text into one of the text. Inside a
// cover it is the edge of the finding.
func backTo(cuts []cut, i int, end bool) int {
	k := sort.Search(len(cuts), func(k int) bool { return i < cuts[k].at || i == cuts[k].at && end })
	if k == 0 {
		return i
	}
	switch c := cuts[k-1]; {
	case i >= c.at+len(cover):
		return i + c.f.End - (c.at + len(cover))
	case end:
		return c.f.End
	default:
		return c.f.Start
	}
}

// settleRounds is how often settle cuts what overlaps; a few times suffice for
// all but hostile texts.
const settleRounds = 16

// settle sorts the findings from base on and makes them disjoint. Where two
// overlap, the longer one wins if it is an e-mail, an account or an address
// that holds the other; else the kind that is declared first. What sticks out
// of the loser stays a finding of its own, so that nothing slips through. Where
// very many overlap in a row, they become one.
func settle(fs []Finding, base int, text string) []Finding {
	for round := 0; ; round++ {
		slices.SortFunc(fs[base:], func(a, b Finding) int {
			if a.Start != b.Start {
				return a.Start - b.Start
			}
			return b.End - a.End
		})
		n, size := base, len(fs)
		for _, f := range fs[base:size] {
			if n == base || f.Start >= fs[n-1].End {
				fs[n] = f
				n++
				continue
			}
			last := &fs[n-1]
			if round == settleRounds {
				end := max(last.End, f.End)
				if !f.yields(*last) {
					last.Kind, last.Certainty, last.Rule = f.Kind, f.Certainty, f.Rule
				}
				last.End = end
				continue
			}
			if f.yields(*last) {
				if f.End > last.End && meaningful(text[last.End:f.End]) {
					f.Start = last.End
					fs = append(fs, f)
				}
				continue
			}
			tail := *last
			last.End = f.Start
			if !meaningful(text[last.Start:last.End]) {
				n--
			}
			fs[n] = f
			n++
			if tail.End > f.End && meaningful(text[f.End:tail.End]) {
				tail.Start = f.End
				fs = append(fs, tail)
			}
		}
		done := len(fs) == size
		fs = append(fs[:n], fs[size:]...)
		if done {
			return fs
		}
	}
}

// yields reports whether f loses to g where they overlap.
func (f Finding) yields(g Finding) bool {
	if f.Start >= g.Start && f.End <= g.End && g.Kind.holds() {
		return true
	}
	if g.Start >= f.Start && g.End <= f.End && f.Kind.holds() {
		return false
	}
	if f.guessedName() && g.abusive() || g.guessedName() && f.abusive() { // „лекарката е глупачка“
		return f.guessedName()
	}
	return g.Kind <= f.Kind
}

// guessedName reports a name that little speaks for.
func (f Finding) guessedName() bool {
	return f.Certainty == Possible && (f.Kind == PersonName || f.Kind == Practice)
}

// abusive reports abuse that much speaks for.
func (f Finding) abusive() bool {
	return f.Certainty == Certain && (f.Kind == Profanity || f.Kind == Insult)
}

// holds reports whether findings of kind k may hold other data inside.
func (k Kind) holds() bool { return k == Email || k == IBAN || k == Address }

// meaningful reports whether s has a letter or a digit.
func meaningful(s string) bool {
	for i := range len(s) {
		if isDigit(s[i]) || isLetterAt(s, i) {
			return true
		}
	}
	return false
}

// Verified returns the day to which the built-in tables were checked, whatever a
// host has added since.
func (c *Checker) Verified() Date { return Date{2026, 11, 21} }
