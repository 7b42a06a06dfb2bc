package moderation

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// Some leave spaces out: „стегнездонакрадци“. A text that lacks them is cut into
// words by the cheapest way to read it, and read a second time with spaces put
// in.

// What it costs to take letters for a word. A word nobody knows is dear, so that
// it is left whole rather than made up of short ones.
const (
	costUnknown = 10 // and for each letter:
	costLetter  = 8
	costShort   = 14 // more for a word of abuse, for each letter it is short of six
	costStrange = 10 // more beside a word nobody knows, thrice for a short one
	costScrap   = 60 // more beside a scrap, which may be its ending
	longWord    = 6
	maxScrap    = 3 // letters of a scrap
)

// The costs of known words, by their letters: the words that say how others are
// meant, and those of the lexicon of names.
var (
	contextCosts = [...]int{0, 10, 8, 9, 9, 9}
	lexiconCosts = [...]int{0, 30, 16, 14, 12, 10}
)

const costName = 12 // more for a name

func byLetters(costs []int, n int) int { return costs[min(n, len(costs)-1)] }

// settledLetters is how many letters of a window of a long run are settled at
// once; the others are read again in the next.
const settledLetters = 28

// respaced is a text with spaces put in.
type respaced struct {
	text string
	cuts []int // where, in the text without them
}

// original returns the place in the text without spaces of a place in the text
// with them.
func (r *respaced) original(at int) int {
	n := sort.Search(len(r.cuts), func(n int) bool { return r.cuts[n]+n >= at }) // n spaces stand before it
	return at - n
}

// respace returns the places between the words of all runs of letters.
func (s *abuseScan) respace(words tokens) (cuts []int) {
	text := s.m.text
	k := 0
	var p piece
	for at := 0; at < len(text); {
		if class := signClasses[text[at]]; class <= signBroken {
			at++
			continue
		}
		p.read(text, at)
		if p.end == at {
			at++
			continue
		}
		for k < len(words) && words[k].start < at {
			k++
		}
		whole := k < len(words) && words[k].start == at && words[k].end == p.end && words[k].class != 0
		if p.letters > shortestInside && !p.latin && !whole {
			cuts, _ = s.cut(cuts, &p)
		}
		at = p.end
	}
	return cuts
}

// spaced returns text with spaces put in.
func spaced(text string, cuts []int) respaced {
	var b strings.Builder
	b.Grow(len(text) + len(cuts))
	last := 0
	for _, cut := range cuts {
		b.WriteString(text[last:cut])
		b.WriteByte(' ')
		last = cut
	}
	b.WriteString(text[last:])
	return respaced{b.String(), cuts}
}

// cut appends to cuts the places where words of the piece meet, and reports
// whether one of them is abuse beyond doubt: all others are known.
func (s *abuseScan) cut(cuts []int, p *piece) (all []int, hidden bool) {
	m := &s.m
	for at := p.start; at < p.end; {
		end := min(p.end, s.letterAt(at, maxSymbols))
		m.load(at, end, loadEach)
		if m.n == 0 {
			return cuts, hidden
		}
		m.pieces, m.typos = false, false
		m.reading = readTransliterated
		if m.scripts&scriptCyrillic != 0 && m.scripts&(scriptLatin|scriptOther|scriptDigit) != 0 {
			m.reading = readMixed
		}
		ends, abuse := s.cheapest()
		hidden = hidden || abuse
		settled := m.n // letters of this window that are not read again
		if end < p.end {
			settled = settledLetters
			for settled > 1 && ends>>settled&1 == 0 {
				settled--
			}
			if settled == 1 { // in one long word
				settled = settledLetters
			}
		}
		for i := 1; i <= settled && i < m.n; i++ {
			if ends>>i&1 != 0 {
				cuts = append(cuts, m.sym[i].start)
			}
		}
		if settled >= m.n {
			return cuts, hidden
		}
		at = m.sym[settled].start
	}
	return cuts, hidden
}

// letterAt returns where the n-th rune of text[at:] starts.
func (s *abuseScan) letterAt(at, n int) int {
	text := s.m.text
	for ; n > 0 && at < len(text); n-- {
		_, w := utf8.DecodeRuneInString(text[at:])
		at += w
	}
	return at
}

// longestKnown is how many letters a known word has at most.
const longestKnown = 12

// ordinaryFrom returns the ends of the words from symbol i on that the lexicon
// of names knows: those that are no names, and those that are.
func (s *abuseScan) ordinaryFrom(i int) (ordinary, names uint64) {
	lex := s.finder.ordinary
	if lex == nil {
		return 0, 0
	}
	key := uint64(0)
	for e := i; e < s.m.n && e < i+longestKnown; e++ {
		start := s.m.sym[e].start
		v := cyrillicAt(s.m.text, start)
		if v == 0 {
			break
		}
		key = key<<5 | uint64(v&31)
		if e == i {
			continue
		}
		if at := lex.find(key); at >= 0 {
			if lex.classes[at]&^(classGiven|classFamily|classPlace|classHomograph) != 0 {
				ordinary |= 1 << (e + 1)
			} else {
				names |= 1 << (e + 1)
			}
		}
	}
	return ordinary, names
}

// article reports whether the two letters from symbol i on may be an article.
func (s *abuseScan) article(i int) bool {
	if i+2 > s.m.n {
		return false
	}
	a, b := s.m.sym[i].cyr, s.m.sym[i+1].cyr
	return a == letTe && b&(letA|letE|letO) != 0 || a&(letHardSign|letYa) != 0 && b == letTe
}

// segment is the kind of a word in a reading.
type segment uint8

const (
	segmentKnown segment = iota
	segmentAims          // вие, тези
	segmentUnknown
	segmentScrap // a short one nobody knows
	segmentAbuse
	segmentShort // a short word of abuse
	segments
)

// besides is what it costs more that one segment follows another.
var besides = [segments][segments]int{
	segmentUnknown: {segmentAbuse: costStrange, segmentShort: 3 * costStrange},
	segmentScrap:   {segmentAbuse: costScrap, segmentShort: costScrap},
	segmentAbuse:   {segmentUnknown: costStrange, segmentScrap: costScrap},
	segmentShort:   {segmentUnknown: 3 * costStrange, segmentScrap: costScrap},
}

// cheapest returns the places where the words of the cheapest reading meet, and
// whether all of them are known, abuse among them.
func (s *abuseScan) cheapest() (ends uint64, abuse bool) {
	m := &s.m
	type step struct {
		cost int
		from uint8
		kind segment // of the word before
	}
	var best [maxSymbols + 1][segments]step
	for i := range best {
		for kind := range best[i] {
			best[i][kind].cost = 1 << 20
		}
	}
	best[0][segmentKnown].cost = 0
	for i := range m.n {
		put := func(to int, kind segment, cost int) {
			for before := range segments {
				c := cost + best[i][before].cost
				c += besides[before][kind]
				if c < best[to][kind].cost {
					best[to][kind] = step{c, uint8(i), before}
				}
			}
		}
		for to := i + 1; to <= m.n; to++ {
			kind := segmentUnknown
			if to-i <= maxScrap {
				kind = segmentScrap
			}
			put(to, kind, costUnknown+costLetter*(to-i))
		}
		m.reach, m.aims, m.target, m.nEnds = 0, 0, seekSplit, 0
		m.run(m.lex.contextRoot, i)
		m.target = seekInside
		m.run(m.lex.abuseRoot, i)
		near := m.reach
		ordinary, names := s.ordinaryFrom(i)
		for _, got := range m.ends[:m.nEnds] { // before the others: a word may head a curse as well
			n := got.to - got.from
			cost, kind := byLetters(contextCosts[:], n), segmentAbuse
			if n < longWord {
				cost, kind = cost+costShort*(longWord-n), segmentShort
			}
			put(got.to, kind, cost)
		}
		for to := i + 1; to <= m.n; to++ {
			var cost int
			switch {
			case near>>to&1 != 0:
				cost = byLetters(contextCosts[:], to-i)
			case ordinary>>to&1 != 0:
				cost = byLetters(lexiconCosts[:], to-i)
			case names>>to&1 != 0:
				cost = byLetters(lexiconCosts[:], to-i) + costName
			default:
				continue
			}
			if m.aims>>to&1 != 0 {
				put(to, segmentAims, cost)
				continue
			}
			put(to, segmentKnown, cost)
			if to-i >= 4 && s.article(to) {
				put(to+2, segmentKnown, cost)
			}
		}
	}
	at, kind := m.n, segmentKnown
	for k := range segments {
		if best[at][k].cost < best[at][kind].cost || k == segmentAbuse && best[at][k].cost == best[at][kind].cost {
			kind = k
		}
	}
	var longest [segments]int // words of each kind
	shortest := m.n           // known word
	for at > 0 {
		b := best[at][kind]
		n := at - int(b.from)
		longest[kind] = max(longest[kind], n)
		if kind == segmentKnown {
			shortest = min(shortest, n)
		}
		at, kind = int(b.from), b.kind
		ends |= 1 << at
	}
	abuse = longest[segmentUnknown]+longest[segmentScrap]+longest[segmentShort] == 0 &&
		(longest[segmentAbuse] >= longWord && longest[segmentAims] > 0 || longest[segmentAbuse] > longWord && shortest < m.n) && shortest >= shortestInside
	return ends &^ 1, abuse
}
