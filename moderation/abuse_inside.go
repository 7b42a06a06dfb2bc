package moderation

// Words run together: „всичкистенекадърници“. Only epithets that no other word
// contains are looked for, the shorter ones only where all before them are words
// that are known.

const (
	insideLetters  = 14 // letters of a run of words
	certainLetters = 8  // letters of an epithet that needs no proof
	leftLetters    = 5  // letters before an epithet that are more than a prefix
	rightLetters   = 9  // letters behind it that are more than an ending
	shortestInside = 6
	insideStep     = 22 // letters from one window of a long run to the next
)

// inside looks for abuse within the run of Cyrillic letters p.
func (s *abuseScan) inside(p *piece) {
	if p.odd || p.latin {
		return
	}
	for at := p.start; at < p.end; {
		next := s.window(p, at)
		if next <= at {
			return
		}
		at = next
	}
}

// window looks at the letters from text[at:] on and returns where the next
// window starts, or at when none does.
func (s *abuseScan) window(p *piece, at int) int {
	text, m := s.m.text, &s.m
	var codes [maxSymbols]byte
	n := 0
	for i := at; i < p.end && n < maxSymbols; i += 2 {
		codes[n] = cyrillicCode(text[i], text[i+1])
		n++
	}
	split, loaded, first := at == p.start, false, -1
	for i := 0; i+shortestInside <= n; i++ {
		if split && i > 0 && i < leftLetters || i > 0 && codes[i] == codes[i-1] || !s.lex.cyrillic.has(startOf(codes[i:n])) {
			continue
		}
		if !loaded {
			m.load(at, at+2*n, loadWord)
			m.pieces, m.typos, m.glued, m.inGlue, m.reading = false, false, false, false, readTransliterated
			loaded = true
		}
		from := m.symbolAt(at + 2*i)
		m.found, m.target = false, seekInside
		m.run(m.lex.abuseRoot, from)
		if !m.found {
			continue
		}
		got := m.best
		if !s.apart(&got, split) {
			if first < 0 {
				first = from // may belong to a longer one right behind
			}
			continue
		}
		start, end := m.sym[got.from].start, m.sym[got.to-1].end
		if first >= 0 && s.endsAt(first, got.from) {
			start = m.sym[first].start
		}
		row := &s.lex.rows[got.row]
		rule := ruleEpithet
		if row.kind == Profanity {
			rule = ruleObsceneStem
		}
		s.emit(Finding{Start: start, End: end, Kind: row.kind, Certainty: Likely, Rule: rule})
		return end
	}
	if n < maxSymbols {
		return at
	}
	return at + 2*insideStep
}

// startOf is the key of the first letters of codes.
func startOf(codes []byte) startKey {
	key, last, n := noStart, byte(noLetterYet), 0
	for _, code := range codes {
		if code == last {
			continue
		}
		last = code
		key = key.add(code)
		if n++; n == cyrillicDepth {
			break
		}
	}
	return key
}

// symbolAt returns the symbol that covers text[at].
func (m *matcher) symbolAt(at int) int {
	i := 0
	for i < m.n-1 && m.sym[i].end <= at {
		i++
	}
	return i
}

// apart reports whether the epithet got is a word of its own rather than part
// of a longer one.
func (s *abuseScan) apart(got *match, split bool) bool {
	if !split {
		return got.to-got.from >= certainLetters
	}
	m, letters := &s.m, got.to-got.from
	if got.from == 0 && m.n-got.to < rightLetters || got.from > 0 && got.from < leftLetters || letters < shortestInside {
		return false
	}
	if m.sym[got.from].cyr == letE && letters <= certainLetters+1 { // погр-ебана
		return false
	}
	return got.from > 0 && got.to-got.from >= certainLetters || s.knownAround(got)
}

// endsAt reports whether the epithet that starts with symbol i ends before
// symbol end.
func (s *abuseScan) endsAt(i, end int) bool {
	m := &s.m
	m.found, m.target = false, seekInside
	best := m.best
	n := m.n
	m.n = end
	m.run(m.lex.abuseRoot, i)
	ends := m.found && m.best.to == end
	m.n, m.best = n, best
	return ends
}

// knownAround reports whether all before the epithet got are known words, and
// what follows starts with one.
func (s *abuseScan) knownAround(got *match) bool {
	m := &s.m
	m.target = seekSplit
	m.reach = 1
	for i := range got.from {
		if m.reach>>i&1 != 0 {
			m.run(m.lex.contextRoot, i)
		}
	}
	if m.reach>>got.from&1 == 0 {
		return false
	}
	if got.to == m.n {
		return got.from > 0
	}
	m.reach = 1 << got.to
	for i := got.to; i < m.n; i++ {
		if m.reach>>i&1 != 0 {
			m.run(m.lex.contextRoot, i)
			if got.from > 0 && m.reach>>(i+1) != 0 {
				return true
			}
		}
	}
	return m.reach>>m.n&1 != 0
}

// unmistakable reports whether a word of row with so many letters is found
// within others.
func (m *matcher) unmistakable(row *abuseRow, letters int) bool {
	if row.policy > policyUnless || row.flags&(flagNative|flagHost|flagVerb) != 0 {
		return false
	}
	return letters >= shortestInside-1
}
