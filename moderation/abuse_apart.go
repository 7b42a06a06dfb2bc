package moderation

import (
	"strings"
	"unicode/utf8"
)

// maxMasksApart is how many letters of a word written apart may be masked too.
const maxMasksApart = 2

// joined looks for words written apart in a chain of pieces.
func (s *abuseScan) joined(c *chain) {
	text, m := s.m.text, &s.m
	if !c.spaced && (c.strange || c.single > 0) && s.holed(c) {
		return
	}
	var p piece
	run, last := c.start, c.start // where the letters start that are written one by one up to p
	for at := c.start; at < c.end; {
		p.read(text, at)
		if p.end == at {
			at++
			continue
		}
		at = p.end
		switch {
		case p.letters != 1:
			run = at
		case strings.Contains(text[last:p.start], ","):
			run = p.start
		}
		last = at
		if p.letters == 0 && p.end-p.start > 1 || p.end == c.end || s.clipped(c, &p) || !s.mayStart(p.start, c) {
			continue
		}
		if end := s.spelt(c, &p); end > p.end {
			s.judge(p.start, end)
			at = s.spreadSpelt(run, p.start, end, c)
			continue
		}
		m.load(p.start, c.end, loadJoin)
		if m.masks() > maxMasksApart {
			continue
		}
		m.pieces, m.typos, m.target = true, false, seekAbuse
		m.search(m.lex.abuseRoot, 0)
		m.pieces = false
		switch {
		case m.found && s.writtenApart(c):
			at = m.sym[m.best.to-1].end
			s.judge(p.start, at)
			at = s.spreadSpelt(run, p.start, at, c)
		case !m.found && m.nPhrase > 0 && m.phraseTo-1 <= 2*c.pieces && c.longest <= 2:
			head := piece{start: p.start, end: m.sym[m.phraseTo-1].end}
			if s.phrase(&head) {
				at = s.spreadSpelt(run, p.start, head.end, c)
			}
		}
	}
}

// spelt returns the end of a word that is written letter by letter from the piece
// first on, while longer pieces of the chain follow: „д е б и л на …“, which is the
// word read then. It returns 0 where there is none.
func (s *abuseScan) spelt(c *chain, first *piece) (end int) {
	if first.letters != 1 {
		return 0
	}
	m := &s.m
	p, letters := *first, 0
	for p.letters == 1 && letters < maxSymbols {
		end = p.end
		letters++
		at := end
		for at < c.end && signClasses[s.m.text[at]] <= signBroken {
			at++
		}
		p.read(s.m.text, at)
		if p.end == at {
			return 0
		}
	}
	if letters < shortObscene || p.letters < 2 || !m.load(first.start, end, loadJoin) {
		return 0
	}
	m.pieces, m.typos, m.target = false, false, seekAbuse
	if !m.search(m.lex.abuseRoot, 0) || m.best.to < m.n {
		return 0
	}
	return end
}

// spreadSpelt widens obscenity found in text[start:end] to all that is written letter
// by letter with it, from run on: „е б а  т и  к а с а т а“. It returns the end.
func (s *abuseScan) spreadSpelt(run, start, end int, c *chain) int {
	i := len(s.dst) - 1
	for i >= s.base && s.dst[i].Start >= end {
		i--
	}
	if i < s.base || s.dst[i].End <= start || s.dst[i].Kind != Profanity {
		return end
	}
	to := end
	var p piece
	for at := end; at < c.end; at = p.end {
		p.read(s.m.text, at)
		if p.end == at {
			p.end++
			continue
		}
		if p.letters != 1 || strings.Contains(s.m.text[to:p.start], ",") {
			break
		}
		to = p.end
	}
	f := s.dst[i]
	s.emit(Finding{Start: min(run, start), End: to, Kind: f.Kind, Certainty: f.Certainty, Rule: f.Rule})
	return to
}

// holed reports whether the pieces of c are a word some of whose letters are
// written as dots or dashes, and judges it.
func (s *abuseScan) holed(c *chain) bool {
	m := &s.m
	if s.compares(c.start) {
		return false
	}
	if c.pieces > 4 || c.end-c.start > 60 || !m.load(c.start, c.end, loadHoles) {
		return false
	}
	m.pieces, m.typos, m.target = false, false, seekAbuse
	if !m.search(m.lex.abuseRoot, 0) || m.best.cost.wild == 0 {
		return false
	}
	s.judge(c.start, c.end)
	return true
}

// compares reports по- and най- at text[at:].
func (s *abuseScan) compares(at int) bool {
	text := s.m.text
	end := at
	for end < len(text) && text[end] != '-' && end-at <= len("най") {
		end++
	}
	if end == len(text) || text[end] != '-' {
		return false
	}
	return opensWith(text[at:end], letPe, letO) && utf8.RuneCountInString(text[at:end]) == 2
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
	case !c.spaced && (row.policy <= policyUnless || parts >= 3):
		return true
	case c.spaced && row.policy > policyUnless && parts < 3:
		return false
	case c.spaced && longest == 2 && parts >= 3 && letters >= 2*parts-1:
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
