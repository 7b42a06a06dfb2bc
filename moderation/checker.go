package moderation

import (
	"slices"
	"sync"
)

// Checker finds what must not be published. It is immutable and safe for
// concurrent use.
type Checker struct {
	cues   *cueIndex
	names  *nameFinder
	abuse  *abuseFinder
	policy Policy
}

// Bulgaria returns the built-in Checker, which all callers share. The first
// call builds it.
func Bulgaria() *Checker { return bulgaria() }

var bulgaria = sync.OnceValue(func() *Checker {
	return &Checker{
		cues:  newCueIndex(cueTable[:]),
		names: newNameFinder(nameConfig{}),
		abuse: newAbuseFinder(abuseConfig{}),
	}
})

// Check returns what it finds in text: sorted by Start, disjoint, with byte
// offsets on rune boundaries. It is nil for a clean text.
func (c *Checker) Check(text string) []Finding { return c.Append(nil, text) }

// Append appends what Check finds in text to dst. It does not allocate where
// nothing is found, unless text has invisible characters.
func (c *Checker) Append(dst []Finding, text string) []Finding {
	v := viewOf(text)
	base := len(dst)
	s := scanner{x: c.cues, text: v.text, base: base, found: dst}
	s.scan()
	dst = settle(s.found, base, v.text)
	taken := len(dst)
	dst = c.names.find(dst, v.text, dst[base:taken:taken])
	dst = c.abuse.find(dst, v.text)
	if len(dst) > base {
		dst = settle(dst, base, v.text)
		v.restore(dst[base:])
	}
	return dst
}

// settle sorts the findings from base on and makes them disjoint. Where two
// overlap, the longer one wins if it is an e-mail, an account or an address
// that holds the other; else the kind that is declared first. What sticks out
// of the loser stays a finding of its own, so that nothing slips through.
func settle(fs []Finding, base int, text string) []Finding {
	for {
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
			if f.yields(*last) {
				if f.End > last.End && meaningful(text[last.End:f.End]) {
					f.Start = last.End
					fs[n] = f
					n++
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
	return g.Kind <= f.Kind
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

// Verified returns the day to which the built-in tables were checked.
func Verified() Date { return Date{2026, 11, 21} }
