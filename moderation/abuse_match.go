package moderation

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

const (
	maxSymbols = 44   // longer words are not in the table
	maxSteps   = 4000 // bounds the search in one word
	maxWild    = 12

	maxSlipSteps = 1500 // bounds it in a word that may be misspelt

	minSlipLetters  = 8  // letters of the shortest word with a letter wrong
	minLatinSlip    = 6  // of one in Latin letters
	minSoundLetters = 6  // and of the shortest one written by ear
	minBothLetters  = 12 // and of one with both
	maxSounds       = 2  // letters taken for their neighbours in sound
)

// matcher looks a stretch of text up in a lexicon. It lives on the stack of
// one call and is filled anew for each stretch.
type matcher struct {
	lex  *lexicon
	text string

	sym [maxSymbols]symbol
	n   int

	scripts scripts
	reading reading
	pieces  bool // a match may end wherever a piece ends
	typos   bool // one letter may be wrong, between these places
	slipMin int
	slipMax int
	holes   bool // breaks were read as hidden letters
	lone    bool // the only sign that hides letters may hide two
	target  target
	list    list // the forms sought
	steps   int

	found    bool
	best     match
	reach    uint64   // ends of the words read
	aims     uint64   // ends of those that aim what they are run together with
	ends     [8]match // what was read within a run of words
	nEnds    int
	phrases  [96]uint16 // phrases whose head was read
	nPhrase  int
	phraseTo int // where the last of them ends
	classes  contextClass
}

// match is the best reading of a stretch so far.
type match struct {
	row      uint16
	from, to int // symbols
	cost     effort
}

// effort is what a reading had to assume.
type effort struct {
	wild uint8 // hidden letters
	slip uint8 // wrong letters
	skip uint8 // repeated letters passed over
	ear  uint8 // letters that only sound alike
}

func (e effort) skipping() effort { e.skip++; return e }

func (e effort) guesses() int { return int(e.wild) + 2*int(e.slip) + int(e.skip) + int(e.ear) }

func (e effort) hearing() effort { e.ear++; return e }

func (e effort) hiding() effort { e.wild++; return e }

// target is what a search is for.
type target uint8

const (
	seekAbuse   target = iota
	seekContext        // the classes of a word of context
	seekForm           // one of the forms of a list
	seekNear           // any word of the trie
	seekSplit          // where words of context end
	seekInside         // abuse within a run of words
)

// search looks for a listed word in all ways the symbols can be read, starting
// at symbol from.
func (m *matcher) search(root uint16, from int) bool {
	m.found, m.nPhrase, m.classes = false, 0, 0
	foreign := m.scripts & (scriptLatin | scriptOther)
	if (foreign != 0 || m.scripts&scriptDigit != 0) && m.scripts&scriptCyrillic != 0 {
		m.reading = readMixed
		m.run(root, from)
		return m.found
	}
	m.reading = readTransliterated
	m.run(root, from)
	if foreign != 0 && !m.read() && m.classes == 0 {
		m.reading = readLooks
		if foreign&scriptOther != 0 {
			m.reading = readMixed
		}
		m.run(root, from)
	}
	return m.found
}

func (m *matcher) run(root uint16, from int) {
	m.steps = 0
	m.walk(from, from, root, 0, effort{})
}

// walk follows the symbols from i on down the trie. entry is the entry whose
// ending is being read, 0 within the stem.
func (m *matcher) walk(from, i int, node, entry uint16, cost effort) {
	if m.steps++; m.steps > maxSteps || m.typos && m.steps > maxSlipSteps {
		return
	}
	x := m.lex
	if entry == 0 {
		for e := x.nodes[node].first; e != 0; e = x.entries[e].more {
			switch in := x.entries[e].inflect; in {
			case inflectNone:
				m.accept(from, i, e, cost)
			case inflectAny:
				if !m.pieces && i > from && cost.slip == 0 && cost.ear == 0 && m.target != seekSplit && m.target != seekInside {
					m.accept(from, m.n, e, cost)
				}
			default:
				m.walk(from, i, x.endings[in], e, cost)
			}
		}
	} else if x.nodes[node].final {
		m.accept(from, i, entry, cost)
	}
	if i >= m.n {
		return
	}
	s := &m.sym[i]
	if s.flags&symRepeat != 0 && i > from {
		m.walk(from, i+1, node, entry, cost.skipping())
	}
	edges := x.nodes[node].edges
	if s.flags&symWild != 0 {
		if cost.wild == maxWild {
			return
		}
		for ; edges != 0; edges &= edges - 1 {
			child := x.nodes[node].next[bits.TrailingZeros32(edges)]
			m.walk(from, i+1, child, entry, cost.hiding())
			if m.lone && cost.wild == 0 && entry == 0 {
				m.walk(from, i, child, entry, cost.hiding()) // one sign for two letters
			}
		}
		return
	}
	set := s.cyr
	if s.latin != 0 {
		set |= latinReadings[m.reading][s.latin&127]
	}
	m.follow(from, i+1, node, entry, set&edges, cost)
	if i+1 < m.n && (s.latin != 0 || s.cyr == letSha) {
		m.digraphs(from, i, node, entry, cost)
	}
	if !m.typos || i == from {
		return
	}
	if cost.ear < maxSounds && (cost.slip == 0 || m.n >= minBothLetters) {
		m.follow(from, i+1, node, entry, soundsLike(set, m.n)&^set&edges, cost.hearing())
	}
	if cost.slip == 0 && i >= m.slipMin && i <= m.slipMax && (cost.ear == 0 || cost.ear == 1 && m.n >= minBothLetters) {
		m.slip(from, i, node, entry, cost)
	}
}

func (m *matcher) follow(from, i int, node, entry uint16, set uint32, cost effort) {
	for ; set != 0; set &= set - 1 {
		m.walk(from, i, m.lex.nodes[node].next[bits.TrailingZeros32(set)], entry, cost)
	}
}

// digraphs reads two or three signs as one letter: sh as ш, шт and sht as щ.
func (m *matcher) digraphs(from, i int, node, entry uint16, cost effort) {
	a, b := &m.sym[i], &m.sym[i+1]
	edges := m.lex.nodes[node].edges
	if a.latin != 0 && b.latin != 0 && m.reading != readLooks {
		set := digraph(bareSign(a.latin), bareSign(b.latin))
		if m.typos && a.latin == 's' && b.latin == 't' {
			set |= letShta // sbirstina
		}
		m.follow(from, i+2, node, entry, set&edges, cost)
		if set == letSha && i+2 < m.n && (m.sym[i+2].latin == 't' || m.sym[i+2].cyr == letTe) {
			m.follow(from, i+3, node, entry, letShta&edges, cost)
		}
	}
	if a.latin == 's' && b.flags&symWild != 0 && m.reading != readLooks { // s*iban
		m.follow(from, i+2, node, entry, letSha&edges, cost.hiding())
	}
	if a.cyr == letSha && (b.cyr == letTe || b.latin == 't') {
		m.follow(from, i+2, node, entry, letShta&edges, cost)
	}
}

// bareSign undoes the one disguise that digraphs are met in.
func bareSign(c byte) byte {
	if c == '$' {
		return 's'
	}
	return c
}

// slip lets one letter be missing or exchanged with the next, and in a longer
// word doubled or wrong.
func (m *matcher) slip(from, i int, node, entry uint16, cost effort) {
	cost.slip = 1
	edges, rest := m.lex.nodes[node].edges, m.n-i
	long := m.n > minSlipLetters
	if rest > 2 && long {
		m.walk(from, i+1, node, entry, cost) // one too many
	}
	here, behind := m.anyOf(i), m.anyOf(i+1)
	for left := edges; left != 0; left &= left - 1 {
		l := bits.TrailingZeros32(left)
		child := m.lex.nodes[node].next[l]
		if (m.n > minShort || vowels>>l&1 != 0) && m.lex.leads(child, here) {
			m.walk(from, i, child, entry, cost) // one missing
		}
		if long && m.lex.leads(child, behind) {
			m.walk(from, i+1, child, entry, cost)
		}
	}
	if rest > 1 && m.n > minShort && m.set(i) != m.set(i+1) { // exchanged
		a, b := &m.sym[i], &m.sym[i+1]
		*a, *b = *b, *a
		m.follow(from, i+1, node, entry, m.set(i)&edges, cost)
		*a, *b = *b, *a
	}
}

// anyOf returns the letters that symbol i may be read as, in any way.
func (m *matcher) anyOf(i int) uint32 {
	if i >= m.n || m.sym[i].latin != 0 || m.sym[i].flags != 0 {
		return anyLetter
	}
	set := m.sym[i].cyr
	if set == letSha { // шт for щ
		set |= letShta
	}
	return set | soundsLike(set, m.n)
}

// anyLetter is the set of what is not known yet, or is no letter.
const anyLetter = 1<<32 - 1

// leads reports whether a letter of set, or the end of a stem, may follow node.
func (x *lexicon) leads(node uint16, set uint32) bool {
	n := &x.nodes[node]
	return set == anyLetter || n.first != 0 || n.edges&set != 0
}

func (m *matcher) set(i int) uint32 {
	s := &m.sym[i]
	set := s.cyr
	if s.latin != 0 {
		set |= latinReadings[m.reading][s.latin&127]
	}
	return set
}

// accept takes the symbols from..to as a word of entry e, if a word may end
// there and the reading is sound.
func (m *matcher) accept(from, to int, e uint16, cost effort) {
	for to < m.n && m.sym[to].flags&symRepeat != 0 {
		to++
	}
	tag := m.lex.entries[e].tag
	switch m.target {
	case seekSplit:
		if cost.wild == 0 {
			m.reach |= 1 << to
			if contextClass(tag)&ctxAims != 0 && to-from >= shortestAims {
				m.aims |= 1 << to
			}
		}
		return
	case seekInside:
		m.acceptInside(match{row: uint16(tag), from: from, to: to, cost: cost})
		return
	default:
	}
	if to < m.n && (!m.pieces || m.sym[to].flags&symPiece == 0) {
		return
	}
	switch m.target {
	case seekContext:
		m.classes |= contextClass(tag)
	case seekForm:
		m.found = m.found || m.lex.holds(m.list, m.lex.entries[e].form)
	case seekNear:
		m.found = true
	default:
		m.acceptAbuse(match{row: uint16(tag), from: from, to: to, cost: cost})
	}
}

func (m *matcher) acceptAbuse(got match) {
	x := m.lex
	if int(got.row) >= len(x.rows) {
		if (got.cost.wild == 0 || got.cost.wild <= 2 && got.to-got.from >= 6 && !m.holes || got.cost.wild == 1 && m.sym[got.from].flags&symWild == 0) && (got.cost.slip == 0 || got.to-got.from > minShort) && m.nPhrase < len(m.phrases) {
			m.phrases[m.nPhrase] = got.row - uint16(len(x.rows))
			m.phraseTo = got.to
			m.nPhrase++
		}
		return
	}
	if m.sound(&got) && (!m.found || m.better(&got)) {
		m.found, m.best = true, got
	}
}

// sound reports whether a reading that needed guesses is one to trust.
func (m *matcher) sound(got *match) bool {
	row := &m.lex.rows[got.row]
	foreign := m.scripts&scriptLatin != 0 && m.scripts&scriptCyrillic == 0
	if row.flags&flagNative != 0 && foreign {
		return false
	}
	if m.reading == readLooks && (row.policy != policyAlways || row.kind != Profanity && got.to-got.from < 5) {
		return false
	}
	letters, guesses, inner := 0, 0, true
	for i := got.from; i < got.to; i++ {
		s := &m.sym[i]
		switch {
		case s.flags&symWild != 0:
			inner = inner && i > got.from && i < got.to-1
		case s.flags&symGuess != 0:
			guesses++
		default:
			letters++
		}
	}
	letters -= int(got.cost.skip)
	if guesses > 0 && letters < 2 || guesses > 2*letters || guesses > letters && row.policy > policyUnless {
		return false
	}
	if got.cost.wild > 0 && !m.legible(row, got, letters+guesses, inner) {
		return false
	}
	if got.cost.slip == 0 && got.cost.ear == 0 {
		return true
	}
	if !row.mayBeMisspelt() || foreign && !row.mayBeMisspeltInLatin() {
		return false
	}
	if got.cost.slip == 0 {
		return letters > minSlipLetters || letters > minShort && got.cost.ear == 1
	}
	return letters >= minSlipLetters-1 || row.policy <= policyAimed && (letters > minShort || row.kind == Profanity)
}

// legible reports whether the letters that are left of a masked word are enough
// to read it.
func (m *matcher) legible(row *abuseRow, got *match, left int, inner bool) bool {
	hidden := int(got.cost.wild)
	switch {
	case m.holes:
		return left >= 4 && row.policy <= policyUnless
	case left >= 4:
		return hidden <= left || inner && hidden <= 3*left && !m.capitalised(got)
	case left == 3:
		return m.sym[got.from].flags&symWild == 0 && hidden <= 3 && row.policy <= policyUnless
	case left == 2:
		return hidden <= 4 && inner && row.kind == Profanity && row.policy == policyAlways && !m.capitalised(got)
	}
	return false
}

// capitalised reports a word written like a name.
func (m *matcher) capitalised(got *match) bool {
	first, last := &m.sym[got.from], &m.sym[got.to-1]
	return isUpperSign(m.text[first.start:]) && !isUpperSign(m.text[last.start:])
}

func isUpperSign(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// better prefers the reading that is longer, needs less guessing and less
// context.
func (m *matcher) better(got *match) bool {
	if got.to != m.best.to {
		return got.to > m.best.to
	}
	if g, b := got.cost.guesses(), m.best.cost.guesses(); g != b {
		return g < b
	}
	return m.lex.rows[got.row].policy < m.lex.rows[m.best.row].policy
}
