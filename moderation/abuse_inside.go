package moderation

// Words run together in a text that is otherwise in order: „всичкисте…“. An index of
// first letters tells which words may hide a listed one; respace takes them
// apart.

const (
	latinInside = 14 // least letters of a Latin run that is taken apart

	shortestInside = 3
	shortestAims   = 2 // letters of a word that aims what is run together with it
)

// ctxAims are the classes of words that aim what is run together with them.
const ctxAims = ctxYou | ctxYouAre | ctxThese | ctxSuch | ctxGang | ctxSome | ctxTheyAre | ctxCall | ctxWhat

// inside looks for abuse within the word p, and notes where it is to be cut.
func (s *abuseScan) inside(p *piece) {
	if s.near() {
		return
	}
	var room [2 * maxSymbols]int
	if cuts, hidden := s.cut(room[:0], p); hidden {
		s.cuts = append(s.cuts, cuts...)
	}
}

// acceptInside keeps what was read within a run.
func (m *matcher) acceptInside(got match) {
	if int(got.row) >= len(m.lex.rows) {
		m.reach |= 1 << got.to // a word of a curse
		return
	}
	if m.nEnds == len(m.ends) || got.to-got.from < shortestInside {
		return
	}
	for _, other := range m.ends[:m.nEnds] {
		if other.to == got.to {
			return
		}
	}
	row := &m.lex.rows[got.row]
	if row.policy > policyAimed || row.flags&(flagHost|flagSpelt) != 0 || row.inflect == inflectVerb && row.flags&flagNative != 0 || !m.sound(&got) {
		return
	}
	m.ends[m.nEnds] = got
	m.nEnds++
}

// gluedIndex knows the first letters of the words that are looked for in runs
// wherever they stand.
type gluedIndex struct{ keySet }

const gluedDepth = 6

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

// fillGlued notes the words that are looked for in runs.
func (x *lexicon) fillGlued() {
	x.glued.keySet = newKeySet(13)
	endings := endingsOf(func(string) bool { return true })
	for i := range x.rows {
		row := &x.rows[i]
		if row.policy > policyAimed || row.flags&(flagHost|flagSpelt) != 0 || row.inflect == inflectAny {
			continue
		}
		for prefix, stem := range row.words {
			x.glued.addStem(prefix, stem, endings[row.inflect])
		}
	}
}

func (g *gluedIndex) addStem(prefix, stem string, endings []string) {
	key, n := packLetters(0, 0, prefix)
	key, n = packLetters(key, n, stem)
	if n == gluedDepth {
		g.put(key)
		return
	}
	for _, ending := range endings {
		if full, n := packLetters(key, n, ending); n == gluedDepth {
			g.put(full)
		}
	}
}

// packLetters adds the letters of part to a key of n letters, up to gluedDepth.
func packLetters(key uint64, n int, part string) (uint64, int) {
	for i := 1; i < len(part) && n < gluedDepth; i += 2 {
		key = key<<5 | uint64(plainCodes[part[i]&31^16])
		n++
	}
	return key, n
}
