package moderation

import (
	"strings"
	"unicode/utf8"
)

// Words run together: „всичкисте…взехтепарите“. An epithet is found within a run
// of letters where the letters around it are known words; the shorter it is, the
// more of them must be.

const (
	gluedLetters = 5  // letters of a run that is searched where spaces are missing
	latinRun     = 14 // and of a Latin one in any text
	runLetters   = 24 // letters that are no single word

	shortestInside = 3
	insideStep     = 22 // letters from one window of a long run to the next
	longestKnown   = 12 // letters of a known word
)

// ctxAims are the classes of words that aim what is glued to them.
const ctxAims = ctxYou | ctxYouAre | ctxThese | ctxSuch | ctxGang | ctxSome

// seams tells, of the places between the letters of a window, what stands before
// and behind them.
type seams struct {
	start, end  uint64 // places that known words lead to from the start, and from which they lead to the end
	left, right [maxSymbols + 1]uint8
	aims        uint64 // places behind a word that aims what follows
	aimed       uint64 // places before a word that aims what precedes
	and         uint64 // places behind и
}

// inside looks for abuse within the run of letters p.
func (s *abuseScan) inside(p *piece) {
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
	m := &s.m
	end := s.windowEnd(p, at)
	if !m.load(at, end, loadWord) && m.n == 0 {
		return at
	}
	m.pieces, m.typos = false, false
	if m.scripts&^(scriptCyrillic|scriptMask) != 0 && m.scripts != scriptLatin {
		return at
	}
	m.reading = readTransliterated
	masked := m.masks() > 0
	run := s.unspaced || p.letters >= runLetters || masked
	filter := m.scripts == scriptCyrillic && !run
	var around seams
	known := false
	step, last := at, -1 // the end of the epithet before
	for i := 0; i+shortestInside <= m.n; i++ {
		if filter {
			if key, ok := m.codes(i); !ok || !s.lex.glued.has(key) {
				continue
			}
		}
		m.nEnds, m.target = 0, seekInside
		m.run(m.lex.abuseRoot, i)
		if m.nEnds == 0 {
			continue
		}
		if !known {
			s.findSeams(&around, at == p.start, end == p.end)
			known = true
		}
		got, ok := s.apart(&around, last, run, masked)
		if !ok {
			continue
		}
		s.emitInside(&got)
		last = got.to
		i = got.to - 1
		step = m.sym[got.to-1].end
	}
	if end == p.end {
		return at
	}
	return max(step, s.letterAt(at, insideStep))
}

// windowEnd returns the end of the window that starts at text[at:].
func (s *abuseScan) windowEnd(p *piece, at int) int { return min(p.end, s.letterAt(at, maxSymbols)) }

// letterAt returns where the n-th rune of text[at:] starts.
func (s *abuseScan) letterAt(at, n int) int {
	text := s.m.text
	for ; n > 0 && at < len(text); n-- {
		_, w := utf8.DecodeRuneInString(text[at:])
		at += w
	}
	return at
}

// emitInside adds the epithet got of a run.
func (s *abuseScan) emitInside(got *match) {
	m := &s.m
	row := &s.lex.rows[got.row]
	rule := ruleEpithet
	if row.kind == Profanity {
		rule = ruleObsceneStem
	}
	s.emit(Finding{Start: m.sym[got.from].start, End: m.sym[got.to-1].end, Kind: row.kind, Certainty: Likely, Rule: rule})
}

// apart returns the longest of the epithets just read that is a word of its own
// rather than part of a longer one. The one before ends at last.
func (s *abuseScan) apart(around *seams, last int, run, masked bool) (match, bool) {
	m := &s.m
	best, found := match{}, false
	for e := range m.nEnds {
		got := &m.ends[e]
		if found && got.to <= best.to || got.from == 0 && got.to == m.n {
			continue
		}
		f := fitting{
			letters: got.to - got.from, before: got.from, behind: m.n - got.to,
			left: int(around.left[got.from]), right: int(around.right[got.to]),
			start: around.start>>got.from&1 != 0, end: around.end>>got.to&1 != 0,
			aimed: around.aims>>got.from&1 != 0 || around.aimed>>got.to&1 != 0,
			run:   run, masked: masked,
		}
		switch follows := last >= 0 && (got.from == last || got.from == last+1 && around.and>>got.from&1 != 0); {
		case follows:
			f.start, f.before, f.aimed = true, 0, true
		case m.lex.rows[got.row].policy > policyUnless && !f.aimed, m.scripts == scriptLatin && f.letters < 6:
			continue
		}
		if f.fits() {
			best, found = *got, true
		}
	}
	return best, found
}

// fitting is an epithet within a run of letters.
type fitting struct {
	letters, before, behind int
	left, right             int  // letters of known words around
	start, end              bool // all before, and all behind, are known words
	aimed                   bool
	run                     bool // the text lacks spaces
	masked                  bool
}

// fits reports whether the epithet is a word of its own.
func (f *fitting) fits() bool {
	opens, ends := f.before == 0, f.behind == 0
	if f.aimed && f.start && f.end && f.letters >= 5 {
		return true
	}
	if !f.run {
		return f.before >= 5 && (f.letters >= 10 || f.letters >= 8 && f.left >= 4) && (ends || f.right >= 4)
	}
	switch {
	case f.letters >= 8:
		return (opens || f.left >= 2 || f.before >= 5) && (ends || f.right >= 3 || f.behind >= 5)
	case f.letters >= 6:
		return (opens || f.left >= 4) && (ends || f.right >= 3)
	case f.letters >= 5:
		return (opens || f.left >= 5) && (ends || f.right >= 4) || f.start && f.end && f.left+f.right >= 3
	case f.letters >= 4 || f.masked:
		return f.start && f.end && (f.before+f.behind >= 5 || f.masked)
	}
	return f.start && f.end && f.before+f.behind >= 4
}

// findSeams reads the known words of the window loaded. starts and ends say
// whether it starts and ends where the run does.
func (s *abuseScan) findSeams(a *seams, starts, ends bool) {
	m := &s.m
	var known [maxSymbols]uint64 // ends of the known words from each letter on
	for i := range m.n {
		m.reach, m.aims, m.aimed, m.target = 0, 0, 0, seekSplit
		m.run(m.lex.contextRoot, i)
		known[i] = m.reach | s.ordinaryFrom(i)
		a.aims |= m.aimed
		if m.aims&(ctxYouAre|ctxSuch) != 0 {
			a.aimed |= 1 << i
		}
		if m.sym[i].cyr == letI|letShortI {
			a.and |= 1 << (i + 1)
		}
	}
	if starts {
		a.start = 1
	}
	if ends {
		a.end = 1 << m.n
	}
	for i := range m.n {
		for e := i + 1; e <= m.n && known[i]>>e != 0; e++ {
			if known[i]>>e&1 != 0 {
				a.start |= a.start >> i & 1 << e
				a.left[e] = max(a.left[e], a.left[i]+weight(e-i))
			}
		}
	}
	for i := m.n - 1; i >= 0; i-- {
		for e := i + 1; e <= m.n && known[i]>>e != 0; e++ {
			if known[i]>>e&1 != 0 {
				a.end |= a.end >> e & 1 << i
				a.right[i] = max(a.right[i], a.right[e]+weight(e-i))
			}
		}
	}
}

// weight is what a known word of n letters proves: the shortest are prefixes and
// endings as well.
func weight(n int) uint8 {
	if n <= 2 {
		return uint8(n - 1)
	}
	return uint8(n)
}

// ordinaryFrom returns the ends of the words from symbol i on that the lexicon
// of names knows.
func (s *abuseScan) ordinaryFrom(i int) (ends uint64) {
	lex := s.finder.ordinary
	if lex == nil {
		return 0
	}
	key := uint64(0)
	for e := i; e < s.m.n && e < i+longestKnown; e++ {
		start := s.m.sym[e].start
		v := cyrillicAt(s.m.text, start)
		if v == 0 {
			break
		}
		key = key<<5 | uint64(v&31)
		if e > i && lex.find(key) >= 0 {
			ends |= 1 << (e + 1)
		}
	}
	return ends
}

// acceptInside keeps what was read within a run.
func (m *matcher) acceptInside(got match) {
	if int(got.row) >= len(m.lex.rows) || m.nEnds == len(m.ends) || got.to-got.from < shortestInside {
		return
	}
	row := &m.lex.rows[got.row]
	if row.policy > policyAimed || row.flags&(flagExact|flagHost) != 0 || !m.sound(&got) {
		return
	}
	m.ends[m.nEnds] = got
	m.nEnds++
}

// gluedIndex knows the first letters of the words that are looked for in runs
// wherever they stand.
type gluedIndex [1 << 12]uint64

const gluedDepth = 6

// gluedSlot is where the set holds a key: two bits of a word.
func gluedSlot(key uint64) (int, uint64) {
	h := key * wordKeyMix
	return int(h >> 52), 1<<(h>>46&63) | 1<<(h>>40&63)
}

func (g *gluedIndex) put(key uint64) {
	i, mask := gluedSlot(key)
	g[i] |= mask
}

func (g *gluedIndex) has(key uint64) bool {
	i, mask := gluedSlot(key)
	return g[i]&mask == mask
}

// plainCodes are the letters as runs are compared: и and й are one.
var plainCodes = func() (t [32]byte) {
	for c := range t {
		t[c] = byte(c)
	}
	t['й'-'а'] = 'и' - 'а'
	return t
}()

const gluedMask = 1<<(5*gluedDepth) - 1

// hides reports whether a listed word of six letters or more may stand within
// a word of the letters А to я.
func (g *gluedIndex) hides(word string) bool {
	key := uint64(0)
	from := 2 * gluedDepth // behind the first letter
	if len(word) > 2*(gluedDepth+2) {
		from -= 2 // or at the start of a much longer one
	}
	for i := 1; i < len(word); i += 2 {
		key = (key<<5 | uint64(plainCodes[word[i]&31^16])) & gluedMask
		if i > from && g.has(key) {
			return true
		}
	}
	return false
}

// codes returns the key of the letters from symbol i on, false where they end.
func (m *matcher) codes(i int) (key uint64, ok bool) {
	if i+gluedDepth > m.n {
		return 0, false
	}
	for _, sym := range m.sym[i : i+gluedDepth] {
		key = key<<5 | uint64(plainCodes[m.text[sym.start+1]&31^16])
	}
	return key, true
}

// fillGlued notes the words that are looked for in runs.
func (x *lexicon) fillGlued() {
	for i := range x.rows {
		row := &x.rows[i]
		if row.policy > policyAimed || row.flags&flagHost != 0 || row.inflect == inflectAny {
			continue
		}
		for stem := range fieldsOf(row.stems) {
			x.glued.addStem(stem, row.inflect)
			if row.flags&flagVerb != 0 {
				for p := range fieldsOf(verbPrefixes) {
					x.glued.addStem(p+stem, row.inflect)
				}
			}
		}
	}
}

func (g *gluedIndex) addStem(stem string, inflect inflection) {
	key, n := packLetters(0, 0, stem)
	if n == gluedDepth {
		g.put(key)
		return
	}
	for ending := range fieldsOf(inflectionEndings[inflect]) {
		if full, n := packLetters(key, n, strings.TrimPrefix(ending, bareEnding)); n == gluedDepth {
			g.put(full)
		}
	}
}

// packLetters adds the letters of part to a key of n letters, up to gluedDepth.
func packLetters(key uint64, n int, part string) (uint64, int) {
	for _, r := range part {
		if n == gluedDepth {
			break
		}
		key = key<<5 | uint64(plainCodes[byte(r-'а')&31])
		n++
	}
	return key, n
}
