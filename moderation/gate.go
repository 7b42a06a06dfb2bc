package moderation

// Most words are of no interest to most detectors, and their first letters
// tell it. A gate is the set of detectors that want a second look.
type gate uint8

const (
	gateAbuse  gate = 1 << iota // may be listed as abuse, or misspelt from it
	gateAnchor                  // may begin an address, or a number read aloud

	gateAll = gateAbuse | gateAnchor
)

// gates tells the gate of a word.
type gates struct {
	// By the start of a word, a bit: its first three letters, without those that
	// repeat the one before. Any word may be misspelt, or hide one.
	anchors [1 << (5*looseDepth + 1 - 6)]uint64
	// By the place of a word in the lexicon of names, a bit: it is no abuse,
	// however it is read.
	innocent []uint64
	abuse    *lexicon
}

// newGates asks the detectors what they look at.
func newGates(x *cueIndex, names *nameLexicon, abuse *abuseFinder) *gates {
	lex := abuse.lex
	g := &gates{innocent: make([]uint64, (len(names.keys)+63)/64), abuse: lex}
	s := abuseScan{finder: abuse, lex: lex}
	s.m.lex = lex
	for at, key := range names.keys {
		if word := wordOfKey(key); word != "" && s.clears(word) {
			g.innocent[at>>6] |= 1 << (at & 63)
		}
	}
	for a := range byte(32) {
		for b := range byte(32) {
			if x.startsAnchor(a, b, noLetter) {
				g.anchor(a, b)
			}
			for c := range byte(32) {
				if x.startsAnchor(a, b, c) {
					g.anchor(a, b, c)
				}
			}
		}
	}
	return g
}

// anchor notes that words that start with letters may begin an address.
func (g *gates) anchor(letters ...byte) {
	k := startOf(letters)
	g.anchors[k>>6] |= 1 << (k & 63)
	for k < 1<<(5*looseDepth) { // letters that repeat leave room for others
		k <<= 5
		g.anchors[k>>6] |= (1<<32 - 1) << (k & 63)
	}
}

// of returns the gate of a word that starts with head. Without gates every
// detector looks at every word.
func (g *gates) of(head startKey) gate {
	if g == nil {
		return gateAll
	}
	k := firstOf(head)
	return gateAbuse | gate(g.anchors[k>>6]>>(k&63)&1)*gateAnchor
}

// quiet returns the gates that the word at this place of the lexicon of names
// need not pass.
func (g *gates) quiet(at int) gate {
	if g == nil || g.innocent[at>>6]>>(at&63)&1 == 0 {
		return 0
	}
	return gateAbuse
}

// What may stand between an idle word and the one before it.
const (
	gapApart = sepSpace | sepLine | sepFirst
	gapMarks = sepSpace | sepLine | sepFirst | sepDot | sepEnd | sepComma | sepColon | sepHyphen | sepDash | sepOpen | sepClose
)

// suspect takes the gate of abuse back where a second look at the plain word
// closes it.
func (g *gates) suspect(t *token, text string) {
	if g != nil && t.gate&gateAbuse != 0 && !g.abuse.suspicious(t, text) {
		t.gate &^= gateAbuse
	}
}

// idle returns the gates of a plain word that matters to them neither by
// itself nor as a part of something.
func (g *gates) idle(t *token, text string) (closed gate) {
	if g == nil {
		return 0
	}
	if t.gap&^gapMarks != 0 {
		return 0
	}
	if t.gate&gateAnchor == 0 && (t.end == len(text) || text[t.end] != '.') {
		closed |= gateAnchor
	}
	// Short words, and words without a blank before them, may be parts of one;
	// very long ones may be several.
	if t.n > maxSpacedPart && t.n < longRun && t.standsApart() {
		closed |= gateAbuse
	}
	return closed
}

// standsApart reports whether t is no abuse by itself and no continuation of
// the word before it.
func (t *token) standsApart() bool {
	return t.gate&gateAbuse == 0 && t.gap&gapApart != 0 && t.gap&(sepHyphen|^gapMarks) == 0
}

// single reports whether the word ts[i], which follows an idle one, is short and
// another idle one follows: it is no part of a longer word either.
func (ts tokens) single(i int) bool {
	t := &ts[i]
	return t.plain && t.n <= maxSpacedPart && t.standsApart() && i+1 < len(ts) && ts[i+1].idle&gateAbuse != 0
}

// clears reports whether nothing can be read into the Cyrillic word.
func (s *abuseScan) clears(word string) bool {
	s.m.text, s.ordinary = word, true
	var p piece
	p.read(word, 0)
	return !s.suspect(&p) || !s.reads(&p)
}
