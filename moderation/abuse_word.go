package moderation

import "strings"

// The rules of abuse findings: stable keys.
const (
	ruleObsceneStem    = "obscene-stem"    // an obscene word
	ruleObscenePhrase  = "obscene-phrase"  // a curse of several words
	ruleEpithet        = "epithet"         // a word that degrades whoever it names
	ruleAimedEpithet   = "aimed-epithet"   // an ambiguous word, aimed at people
	ruleWeighedEpithet = "weighed-epithet" // an ambiguous word that most around it aims at people
	ruleMaskedWord     = "masked-word"     // letters hidden by * or another sign
	ruleDisguisedWord  = "disguised-word"  // written apart, with look-alikes, stretched or misspelt
	ruleHostWord       = "host-word"       // a word of the host
)

// word judges the word of a piece that may be listed.
func (s *abuseScan) word(p *piece) {
	m := &s.m
	if !s.reads(p) {
		if p.glued && !s.second {
			s.inside(p)
		}
		return
	}
	if s.borrowed(p) || s.phrase(p) || !m.found {
		return
	}
	s.judge(m.sym[m.best.from].start, m.sym[m.best.to-1].end)
}

// shortest word that is obscene: кур, хуй, гъз
const shortObscene = 3

// borrowed reports an abbreviation or a word of another language that only
// looks like a short obscene one: „КУР“ – 2, IBA център, на Kur в Баден-Баден.
func (s *abuseScan) borrowed(p *piece) bool {
	text := s.m.text
	word := text[p.start:p.end]
	if p.letters != shortObscene || p.odd || !isUpperSign(word) {
		return false
	}
	c := surroundings{text: text, start: p.start, end: p.end}
	if isUpperSign(lastSign(word)) {
		from, to, _ := nearAfter(text, p.end)
		return c.quoted() && c.closesQuoted() || from < to && (signClasses[text[from]] == signDigit || p.latin && !isUpperSign(lastSign(text[from:to])))
	}
	from, to, gap := nearBefore(text, p.start)
	return p.latin && from < to && gap&betweenSentence == 0
}

// reads looks the word of a piece up, in all the ways it may be written, and
// reports whether anything was read.
func (s *abuseScan) reads(p *piece) bool {
	m := &s.m
	start, end := s.trimmed(p.start, p.end)
	if !m.load(p.start, p.end, loadWord) {
		return false
	}
	m.pieces, m.typos, m.target = false, false, seekAbuse
	if m.hopeful() {
		m.search(m.lex.abuseRoot, 0)
	}
	if !m.read() && (start > p.start || end < p.end) && m.load(start, end, loadWord) {
		m.search(m.lex.abuseRoot, 0)
	}
	if !m.read() && m.masks() == 1 && m.n >= minShort {
		m.lone = true
		m.search(m.lex.abuseRoot, 0)
		m.lone = false
	}
	if !m.read() && m.starred() && m.load(start, end, loadBare) {
		m.search(m.lex.abuseRoot, 0)
	}
	if !m.read() && !s.second && m.scripts&scriptMask == 0 && (p.misspelt != slipNowhere || p.odd && m.n >= minSoundLetters && m.scripts&scriptCyrillic != 0) {
		m.slipMin, m.slipMax = p.misspelt.bounds()
		m.typos = true
		m.search(m.lex.abuseRoot, 0)
		m.typos = false
		if m.read() && s.near() {
			m.found, m.nPhrase = false, 0
		}
	}
	return m.read()
}

// near reports whether the word loaded is one that is never misspelt abuse.
func (s *abuseScan) near() bool {
	m := &s.m
	found, best, phrases := m.found, m.best, m.nPhrase
	m.target = seekNear
	near := m.search(m.lex.nearRoot, 0)
	m.target, m.found, m.best, m.nPhrase = seekAbuse, found, best, phrases
	return near
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
	return left >= 2 && masks <= 4 || left >= 4 && masks <= 3*left
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
	how := m.disguise(&got)
	f := Finding{Start: start, End: end, Kind: row.kind, Certainty: Certain, Rule: ruleEpithet}
	if row.flags&flagHost != 0 {
		f.Rule = ruleHostWord
	} else {
		var c surroundings
		s.look(&c, start, end)
		if f.Certainty, f.Rule = s.aims(&c, row, how >= disguiseMeant); f.Certainty == 0 {
			return
		}
		if row.policy < policyAimed && got.cost.slip+got.cost.ear > 0 && got.to-got.from <= minSoundLetters && !c.hostile(row) {
			return
		}
		f.Start, f.End = c.spread(start, end)
		if row.policy == policyQuality {
			f.End = max(f.End, c.spreadQuality(end))
		}
	}
	if row.kind == Profanity {
		room := 0
		if row.flags&flagVerb != 0 {
			room = 1 // its object
		}
		f.Start, f.End = s.spreadCurse(f.Start, f.End, row.flags&flagSpread != 0, room)
		if row.flags&flagVerb == 0 {
			f.Start, f.End = s.spreadQualified(f.Start, f.End, m.text[start:end])
		}
	}
	switch {
	case got.cost.wild > 0:
		f.Rule, f.Certainty = ruleMaskedWord, min(f.Certainty, Likely)
	case how > disguiseNone:
		f.Rule, f.Certainty = ruleDisguisedWord, min(f.Certainty, Likely)
	}
	s.emit(f)
}

// aims tells how sure it is that a word of row is abuse in its surroundings, and by
// which rule; 0 where it is none. meant says that it was disguised on purpose.
func (s *abuseScan) aims(c *surroundings, row *abuseRow, meant bool) (sure Certainty, rule string) {
	sure, rule = Likely, ruleEpithet
	switch {
	case row.policy >= policyAimed:
		rule = ruleAimedEpithet
	case row.kind == Profanity:
		rule = ruleObsceneStem
	}
	if row.policy == policyAlways {
		sure = Certain
		if row.kind == Profanity {
			return sure, rule
		}
	}
	if c.spared(row) {
		return 0, ""
	}
	aimed := c.abusive(row, meant)
	switch {
	case c.doubtful && s.literalBeyond(c, row):
		return 0, ""
	case aimed:
		return sure, rule
	case s.second: // spaces were put in: too little is sure
		return 0, ""
	}
	return s.lex.aim.weighs(c, row, meant), ruleWeighedEpithet
}

// innocent reports whether word is one of those that only look abusive.
func innocent(word string) bool {
	for _, w := range innocentWords {
		if len(w) == len(word) && strings.EqualFold(w, word) {
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
	if got.cost.slip > 0 || got.cost.ear > 0 || got.cost.skip > 0 || m.scripts&(scriptHidden|scriptOther) != 0 || m.scripts&(scriptCyrillic|scriptLatin) == scriptCyrillic|scriptLatin {
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

// hostile reports a sentence in which a word that may be abuse misspelt is such.
func (c *surroundings) hostile(row *abuseRow) bool {
	return c.exclaims || c.open && (c.close || c.after[0].comma) || c.all&(ctxSpokenTo|ctxThese|ctxEpithet|ctxDegrade|ctxGang|ctxCall|ctxStaff|ctxOffice|ctxMe) != 0 || c.aimed(row)
}
