package moderation

import "strings"

// The rules of abuse findings: stable keys.
const (
	ruleObsceneStem   = "obscene-stem"   // an obscene word
	ruleObscenePhrase = "obscene-phrase" // a curse of several words
	ruleEpithet       = "epithet"        // a word that degrades whoever it names
	ruleAimedEpithet  = "aimed-epithet"  // an ambiguous word, aimed at people
	ruleMaskedWord    = "masked-word"    // letters hidden by * or another sign
	ruleDisguisedWord = "disguised-word" // written apart, with look-alikes, stretched or misspelt
	ruleHostWord      = "host-word"      // a word of the host
)

// word judges the word of a piece that may be listed.
func (s *abuseScan) word(p *piece) {
	m := &s.m
	start, end := s.trimmed(p.start, p.end)
	if !m.load(p.start, p.end, loadWord) {
		return
	}
	m.pieces, m.typos, m.target = false, false, seekAbuse
	m.glued = p.letters >= looseLetters
	if m.hopeful() {
		m.search(m.lex.abuseRoot, 0)
	}
	if !m.read() && (start > p.start || end < p.end) && m.load(start, end, loadWord) {
		m.search(m.lex.abuseRoot, 0)
	}
	if !m.read() && m.starred() && m.load(start, end, loadBare) {
		m.search(m.lex.abuseRoot, 0)
	}
	if !m.read() && p.loose && m.scripts&scriptMask == 0 && (m.scripts == scriptCyrillic || m.scripts&^scriptDigit == scriptLatin) {
		m.target = seekGlue
		m.search(m.lex.contextRoot, 0)
		m.target = seekAbuse
		if !m.found {
			m.typos = true
			m.search(m.lex.abuseRoot, 0)
			m.typos = false
		}
	}
	if s.phrase(p) || !m.found {
		return
	}
	s.judge(m.sym[m.best.from].start, m.sym[m.best.to-1].end)
}

// hopeful reports whether enough letters are left of a masked word to look for
// it, and forgets what was read before.
func (m *matcher) hopeful() bool {
	m.found, m.nPhrase = false, 0
	if m.scripts&scriptMask == 0 {
		return true
	}
	masks := m.masks()
	left := m.n - masks
	return left >= 2 && masks <= 3 || left >= 4 && masks <= 3*left
}

func (m *matcher) masks() int {
	masks := 0
	for i := range m.n {
		if m.sym[i].flags&symWild != 0 {
			masks++
		}
	}
	return masks
}

// read reports whether the last search read anything.
func (m *matcher) read() bool { return m.found || m.nPhrase > 0 }

// starred reports a mask between all letters: к*у*р…
func (m *matcher) starred() bool {
	if m.scripts&scriptMask == 0 {
		return false
	}
	masks := m.masks()
	return masks >= 2 && masks >= m.n-masks-1
}

// trimmed drops the masks at both ends of a word and the digits behind it:
// *идиот* is a word in stars, not a hidden one.
func (s *abuseScan) trimmed(start, end int) (int, int) {
	text := s.m.text
	for start < end && signClasses[text[start]] == signMask {
		start++
	}
	for start < end && (signClasses[text[end-1]] == signMask || signClasses[text[end-1]] == signDigit) {
		end--
	}
	return start, end
}

// judge decides whether the word read last is abuse where it stands.
func (s *abuseScan) judge(start, end int) {
	m := &s.m
	if innocent(m.text[start:end]) {
		return
	}
	row, got := &s.lex.rows[m.best.row], m.best
	disguise := m.disguise(&got)
	f := Finding{Start: start, End: end, Kind: row.kind, Certainty: Certain, Rule: ruleEpithet}
	switch {
	case row.flags&flagHost != 0:
		f.Rule = ruleHostWord
	case row.kind == Profanity:
		f.Rule = ruleObsceneStem
	}
	if row.kind != Profanity || row.policy != policyAlways {
		var c surroundings
		s.look(&c, start, end)
		if row.flags&flagHost == 0 && !c.abusive(row, disguise >= disguiseMeant) {
			return
		}
		if row.policy >= policyAimed {
			f.Rule = ruleAimedEpithet
		}
		if row.policy != policyAlways {
			f.Certainty = Likely
		}
		f.Start, f.End = c.spread(start, end)
	} else if row.flags&flagSpread != 0 {
		f.Start, f.End = s.spreadCurse(start, end)
	}
	switch {
	case got.cost.wild > 0:
		f.Rule, f.Certainty = ruleMaskedWord, Likely
	case disguise > disguiseNone:
		f.Rule, f.Certainty = ruleDisguisedWord, Likely
	}
	s.emit(f)
}

// innocent reports whether word is one of those that only look abusive.
func innocent(word string) bool {
	for w := range strings.FieldsSeq(innocentWords) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// disguise is how much a word was made unlike itself.
type disguise uint8

const (
	disguiseNone  disguise = iota
	disguiseSome           // may have come by accident: a Latin a, a doubled letter
	disguiseMeant          // stars, digits for letters, a word taken apart
)

func (m *matcher) disguise(got *match) disguise {
	d := disguiseNone
	if got.cost.slip > 0 || got.cost.skip > 0 || m.scripts&(scriptHidden|scriptOther) != 0 || m.scripts&(scriptCyrillic|scriptLatin) == scriptCyrillic|scriptLatin {
		d = disguiseSome
	}
	for i := got.from; i < got.to; i++ {
		flags := m.sym[i].flags
		switch {
		case flags&symWild != 0, flags&symPiece != 0 && i > got.from,
			flags&symGuess != 0 && (m.scripts&scriptCyrillic != 0 || m.sym[i].latin != '4' && m.sym[i].latin != '6'):
			return disguiseMeant
		}
	}
	return d
}

// maxMasksApart is how many letters of a word written apart may be masked too.
const maxMasksApart = 2

// joined looks for words written apart in a chain of pieces.
func (s *abuseScan) joined(c *chain) {
	text, m := s.m.text, &s.m
	if !c.spaced && s.holed(c) {
		return
	}
	var p piece
	for at := c.start; at < c.end; {
		p.read(text, at)
		if p.end == at {
			at++
			continue
		}
		at = p.end
		if p.letters == 0 && p.end-p.start > 1 || p.end == c.end || s.clipped(c, &p) || !s.mayStart(p.start, c) {
			continue
		}
		m.load(p.start, c.end, loadJoin)
		if m.masks() > maxMasksApart {
			continue
		}
		m.pieces, m.typos, m.glued, m.target = true, false, false, seekAbuse
		m.search(m.lex.abuseRoot, 0)
		m.pieces = false
		if m.found && s.writtenApart(c) {
			at = m.sym[m.best.to-1].end
			s.judge(p.start, at)
		}
	}
}

// holed reports whether the pieces of c are a word some of whose letters are
// written as dots or dashes, and judges it.
func (s *abuseScan) holed(c *chain) bool {
	m := &s.m
	if c.pieces > 4 || c.end-c.start > 60 || !m.load(c.start, c.end, loadHoles) {
		return false
	}
	m.pieces, m.typos, m.glued, m.target = false, false, false, seekAbuse
	if !m.search(m.lex.abuseRoot, 0) || m.best.cost.wild == 0 {
		return false
	}
	s.judge(c.start, c.end)
	return true
}

// loneNext reports whether the piece that follows text[:at] is one letter, as in
// a word that was spelt out.
func (s *abuseScan) loneNext(at, end int) bool {
	text := s.m.text
	for at < end && (signClasses[text[at]] == signSpace || signClasses[text[at]] == signBreak) {
		at++
	}
	if at == end {
		return true
	}
	var p piece
	p.read(text, at)
	return p.letters <= 1 && p.end-p.start <= 2
}

// clipped reports an English or French ending behind an apostrophe: moro's.
func (s *abuseScan) clipped(c *chain, p *piece) bool {
	rest := s.m.text[p.end:c.end]
	return p.latin && len(rest) <= 5 && (strings.HasPrefix(rest, "'") || strings.HasPrefix(rest, "’"))
}

// maxStartBytes bounds what mayStart reads; letters that repeat do not count.
const maxStartBytes = 120

// mayStart reports whether the first letters of the chain from start on, breaks
// passed over, may start a listed word.
func (s *abuseScan) mayStart(start int, c *chain) bool {
	key, last := noStart, byte(noLetterYet)
	n, pieces, apart := 0, 0, true
	latin, cyr := false, false
	text, end := s.m.text, c.end
	end = min(end, start+maxStartBytes)
	for i := start; i < end && n < cyrillicDepth; {
		b := text[i]
		var code byte
		switch signClasses[b] {
		case signLatin:
			code, latin = b|0x20-'a', true
			i++
		case signCyr:
			if i+1 >= end || cyrillicCode(b, text[i+1]) > 31 {
				return true
			}
			code, cyr = cyrillicCode(b, text[i+1]), true
			i += 2
		case signBreak, signSpace:
			i++
			apart = true
			continue
		case signDigit:
			return pieces == n && s.loneNext(i+1, end)
		default:
			return true
		}
		if apart {
			pieces++
			apart = false
		}
		if latin && cyr {
			return pieces == n+1 && s.loneNext(i, end)
		}
		if code == last {
			continue
		}
		last = code
		key = key.add(code)
		n++
		switch {
		case n < 3:
		case latin:
			if n <= latinDepth && s.lex.latin.has(key) {
				return true
			}
		case s.lex.cyrillic.has(key):
			return true
		}
	}
	return false
}

// writtenApart reports whether the word found is one somebody took apart,
// rather than a row of short words that happen to make it up.
func (s *abuseScan) writtenApart(c *chain) bool {
	m := &s.m
	row, got := &s.lex.rows[m.best.row], m.best
	parts, letters, longest, run := 0, 0, 0, 0
	for i := got.from; i < got.to; i++ {
		if m.sym[i].flags&symPiece != 0 {
			parts++
			run = 0
		}
		run++
		letters++
		longest = max(longest, run)
	}
	switch {
	case parts < 2:
		return false
	case longest == 1:
		return letters >= 3
	case !c.spaced:
		return row.policy <= policyUnless || parts >= 3
	case row.policy > policyUnless && parts < 3:
		return false
	case longest == 2 && parts >= 3 && letters >= 2*parts-1:
		return true
	}
	best := m.best
	ordinary := true
	for i := got.from; i < got.to && ordinary; {
		j := i + 1
		for j < got.to && m.sym[j].flags&symPiece == 0 {
			j++
		}
		var t matcher
		t.lex, t.text, t.target = m.lex, m.text, seekContext
		t.load(m.sym[i].start, m.sym[j-1].end, loadWord)
		t.search(t.lex.contextRoot, 0)
		ordinary = t.classes != 0
		i = j
	}
	m.best = best
	return !ordinary
}

// emit adds f in its place; findings that overlap become one.
func (s *abuseScan) emit(f Finding) {
	if s.isAllowed(f) {
		return
	}
	i := len(s.dst)
	for i > s.base && s.dst[i-1].End > f.Start {
		i--
	}
	j := i
	for j < len(s.dst) && s.dst[j].Start < f.End {
		g := s.dst[j]
		f.Start, f.End = min(f.Start, g.Start), max(f.End, g.End)
		if g.Kind == Profanity && f.Kind != Profanity || g.Certainty > f.Certainty {
			f.Kind, f.Certainty, f.Rule = min(f.Kind, g.Kind), max(f.Certainty, g.Certainty), g.Rule
		}
		j++
	}
	if j > i {
		s.dst[i] = f
		s.dst = append(s.dst[:i+1], s.dst[j:]...)
		return
	}
	s.dst = append(s.dst, f)
	copy(s.dst[i+1:], s.dst[i:])
	s.dst[i] = f
}
