package moderation

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// abuseConfig is what a host adds to the built-in words.
type abuseConfig struct {
	words   []string // whole words; a trailing * stands for any ending
	allowed []string // words and phrases that are never reported

	ordinary *nameLexicon // knows ordinary words, to tell them apart where spaces are missing
}

// abuseFinder finds obscene words and insults. It is immutable and safe for
// concurrent use.
type abuseFinder struct {
	lex     *lexicon
	allowed [][]string // folded words of each allowed phrase

	ordinary *nameLexicon
}

// newAbuseFinder compiles the built-in tables and the words of the host, which
// must have passed checkAbuseWord.
func newAbuseFinder(cfg abuseConfig) *abuseFinder {
	rows := abuseRows()
	if len(cfg.words) > 0 {
		rows = append([]abuseRow(nil), rows...)
		for _, w := range cfg.words {
			stem, open := strings.CutSuffix(w, "*")
			row := abuseRow{kind: Insult, inflect: inflectNone, flags: flagHost, stems: strings.ToLower(stem)}
			if open {
				row.inflect = inflectAny
			}
			rows = append(rows, row)
		}
	}
	f := &abuseFinder{lex: buildLexicon(rows, slices.Concat(abusePhrases, moreCurses, sayings, curseGrammar), contextRows), ordinary: cfg.ordinary}
	for _, phrase := range cfg.allowed {
		if words := strings.FieldsFunc(strings.ToLower(phrase), isBreak); len(words) > 0 {
			f.allowed = append(f.allowed, words)
		}
	}
	return f
}

func isBreak(r rune) bool { return foldRune(r).class == runeBreak }

// checkAbuseWord says what is wrong with a word a host wants reported: it has
// to be one word of three letters or more, Cyrillic or Latin, and may end in *.
func checkAbuseWord(word string) error {
	stem := strings.TrimSuffix(word, "*")
	if n := utf8.RuneCountInString(stem); n < 3 || n > 30 {
		return fmt.Errorf("%w: a word to report has 3 to 30 letters, not %d", ErrInput, n)
	}
	for _, r := range stem {
		if patternLetter(r) < 0 {
			return fmt.Errorf("%w: a word to report is made of Bulgarian or Latin letters, with * only at its end", ErrInput)
		}
	}
	return nil
}

// The bytes of a text, as the scanner sees them.
const (
	signBreak  byte = iota // punctuation
	signSpace              // space or tab
	signLine               // line feed, carriage return
	signBroken             // no first byte of a rune
	signLatin              // ASCII letter
	signDigit              // digit, @ or $
	signMask               // * or #
	signCyr                // first byte of a Cyrillic letter
	signMulti              // first byte of another rune
)

// find appends the abuse in text, cut into words, to dst: sorted, disjoint, in
// byte offsets.
func (f *abuseFinder) find(dst []Finding, text string, words tokens) []Finding {
	s := abuseScan{finder: f, lex: f.lex, dst: dst, base: len(dst)}
	s.m.lex, s.m.text = f.lex, text
	s.scan(text, words)
	if s.unspaced >= proofEnough && s.unspaced*proofWords >= len(words) || s.unspaced > 0 && len(words) > 2 && len(words) <= proofShort {
		s.cuts = s.respace(words)
	}
	if len(s.cuts) > 0 {
		s.scanSpaced()
	}
	return s.dst
}

// scanSpaced reads the text once more, with spaces where it was cut.
func (s *abuseScan) scanSpaced() {
	r := spaced(s.m.text, s.cuts)
	second := abuseScan{finder: s.finder, lex: s.lex, second: true}
	second.m.lex, second.m.text = s.lex, r.text
	second.scan(r.text, nil)
	for _, f := range second.dst {
		f.Start, f.End = r.original(f.Start), r.original(f.End)
		if f.Start < f.End {
			s.emit(f)
		}
	}
}

// abuseScan is one pass over a text.
type abuseScan struct {
	finder *abuseFinder
	lex    *lexicon
	dst    []Finding
	base   int // findings before it are not ours
	m      matcher
	known  [64]knownWord

	ordinary bool  // the piece looked at is an ordinary word, or a name
	cuts     []int // where words that were run together meet
	second   bool  // spaces were put in
	unspaced int   // proof that spaces are missing here and there
}

// piece is a run of letters and what passes for letters.
type piece struct {
	start, end int
	letters    int
	key        startKey // first letters
	odd        bool     // has signs that need the slow reading
	latin      bool     // all letters are ASCII
	misspelt   slipAt   // where it may be a listed word misspelt
	glued      bool     // may hold a listed word
}

// chain is a row of pieces so close that they may be one word written apart:
// divided by signs only, or short and divided by spaces too.
type chain struct {
	start, end int
	pieces     int
	longest    int // letters of the longest piece
	single     int // pieces of one letter
	spaced     bool
	strange    bool // has a longer piece that is no word
}

// parted reports whether the chain may be a word taken apart.
func (c *chain) parted() bool { return c.strange || c.single > 1 }

const (
	maxSpacedPart = 3   // letters of the parts of a word that spaces divide
	maxGap        = 3   // bytes of a break within a word: one exotic sign, or „ - “
	maxChain      = 512 // pieces; a longer chain is looked at by parts, to keep the time linear
)

func (s *abuseScan) scan(text string, words tokens) {
	var tight, loose chain
	var p piece
	k, last := 0, 0 // the next word, and the end of the one before
	for i := 0; i < len(text); {
		if i == last && k < len(words) && words[k].idle&gateAbuse != 0 {
			s.flush(&tight, &loose)
			for k++; k < len(words) && (words[k].idle&gateAbuse != 0 || words.single(k)); k++ {
			}
			p.take(&words[k-1])
			known := words[k-1].class != 0
			tight.begin(&p, known)
			loose.begin(&p, known)
			i, last = p.end, p.end
			continue
		}
		class := signClasses[text[i]]
		if class <= signBroken {
			i++
			continue
		}
		for k < len(words) && words[k].start < i {
			last = words[k].end
			k++
		}
		g := gateAll
		if k < len(words) && words[k].start == i && words[k].plain {
			p.take(&words[k])
			s.unspaced += words.unspaced(k)
			s.ordinary = words[k].class != 0
			g, last = words[k].gate, p.end
			k++
		} else {
			p.read(text, i)
			s.ordinary = false
			if p.letters > maxPlain && !p.latin {
				s.unspaced += proofEnough
			}
		}
		if p.end == i { // a sign that is no letter
			_, w := utf8.DecodeRuneInString(text[i:])
			i += w
			continue
		}
		i = p.end
		if p.letters == 0 {
			if p.end-p.start != 1 || class != signDigit {
				continue
			}
			p.letters = 1 // a digit by itself may be a letter of a word written apart
		}
		near := gapWide
		if p.start-tight.end <= maxGap && tight.pieces > 0 {
			near = gapKind(text, tight.end, p.start)
		}
		if near == gapSign && tight.pieces < maxChain {
			tight.add(&p, s.ordinary)
		} else {
			if tight.pieces > 1 && !s.second {
				s.joined(&tight)
			}
			tight.begin(&p, s.ordinary)
		}
		if near != gapWide && p.letters <= maxSpacedPart && loose.longest <= maxSpacedPart && loose.pieces < maxChain {
			loose.add(&p, s.ordinary)
			loose.spaced = loose.spaced || near == gapSpace
		} else {
			if loose.spaced && loose.parted() && !s.second {
				s.joined(&loose)
			}
			loose.begin(&p, s.ordinary)
		}
		if g&gateAbuse != 0 && p.letters > 1 && s.suspect(&p) {
			s.word(&p)
		}
	}
	s.flush(&tight, &loose)
}

// flush looks for words written apart in the chains that end here.
func (s *abuseScan) flush(tight, loose *chain) {
	if s.second {
		return
	}
	if tight.pieces > 1 {
		s.joined(tight)
	}
	if loose.spaced && loose.parted() {
		s.joined(loose)
	}
}

func (c *chain) begin(p *piece, known bool) {
	*c = chain{start: p.start}
	c.add(p, known)
}

func (c *chain) add(p *piece, known bool) {
	c.end, c.pieces, c.longest = p.end, c.pieces+1, max(c.longest, p.letters)
	if p.letters == 1 {
		c.single++
	} else if !known {
		c.strange = true
	}
}

// suspect reports whether p could be listed at all.
func (s *abuseScan) suspect(p *piece) bool {
	p.misspelt, p.glued = slipNowhere, false
	if p.latin && p.letters >= minLatinSlip && !s.ordinary && !s.second {
		p.misspelt = s.lex.slips.findLatin(s.m.text[p.start:p.end])
	}
	if p.odd {
		return p.letters >= 2
	}
	if p.letters < 3 {
		return false
	}
	if p.latin {
		set, key := &s.lex.latin, p.key
		for key >= 1<<(5*(latinDepth+1)) {
			key >>= 5 // piece reads more letters than Latin keys have
		}
		if p.misspelt != slipNowhere {
			return true
		}
		p.glued = p.letters >= latinInside && !s.second
		return p.glued || p.letters >= set.least && set.hasLoose(firstOf(key)) || set.has(key)
	}
	word := s.m.text[p.start:p.end]
	p.misspelt, p.glued = s.lex.hints(p.letters, word, s.ordinary || s.second)
	return p.misspelt != slipNowhere || p.glued || s.lex.cyrillic.has(p.key) ||
		p.letters >= s.lex.cyrillic.least && s.lex.cyrillic.hasLoose(firstOf(p.key))
}

// hints tells of a word of the letters А to я where it may be a listed word
// misspelt, and whether one may stand within it.
func (x *lexicon) hints(letters int, word string, ordinary bool) (misspelt slipAt, glued bool) {
	if letters < minShort {
		return slipNowhere, false
	}
	if !ordinary {
		misspelt = x.slips.find(word)
	}
	return misspelt, letters > gluedDepth && x.glued.hides(word)
}

// hintsOf tells of the word text[start:end] whether it may be listed, and where
// it may be a listed one misspelt. Only words of the letters А to я can be told
// to be neither.
func (x *lexicon) hintsOf(text string, start, end int) (listed bool, misspelt slipAt) {
	var p piece
	p.read(text, start)
	if p.latin && p.end == end {
		return true, x.slips.findLatin(text[start:end])
	}
	if p.odd || p.end != end {
		return true, slipAnywhere
	}
	if p.letters >= minShort {
		misspelt = x.slips.find(text[start:end])
	}
	return x.cyrillic.has(p.key) || p.letters >= x.cyrillic.least && x.cyrillic.hasLoose(firstOf(p.key)), misspelt
}

// suspicious reports whether the plain word t could be listed at all.
func (x *lexicon) suspicious(t *token, text string) bool {
	if t.n < 3 {
		return false
	}
	word := text[t.start:t.end]
	return x.cyrillic.has(t.head) || t.class == 0 && t.n >= minShort && x.slips.findPlain(t, word) != slipNowhere ||
		t.n > gluedDepth && x.glued.hides(word) || int(t.n) >= x.cyrillic.least && x.cyrillic.hasLoose(firstOf(t.head))
}

// What tells that an author leaves spaces out, and how much of it will do.
const (
	longRun    = 16 // letters of a word that nobody knows
	longestRun = 24

	proofMark   = 2 // a comma or a mark with no space behind
	proofStop   = 1 // a full stop
	proofRun    = 1 // a long run, thrice for the longest
	proofEnough = 2
	proofShort  = 10 // words of a text where any will do
	proofWords  = 12 // words of a long text to one of proof
)

// unspaced returns what the plain word ts[i] proves. Idle words prove nothing.
func (ts tokens) unspaced(i int) (proof int) {
	w := &ts[i]
	if w.n >= longRun && w.class == 0 {
		proof = proofRun
		if w.n >= longestRun {
			proof += 2 * proofRun
		}
	}
	if w.gap&(sepSpace|sepLine) == 0 && i > 0 && ts[i-1].plain {
		switch {
		case w.gap == sepComma || w.gap == sepEnd:
			proof += proofMark
		case w.gap == sepDot && w.n > 2 && ts[i-1].n > 3:
			proof += proofStop
		}
	}
	return proof
}

// firstOf is the key of the first three letters of a word.
func firstOf(key startKey) startKey {
	return key >> max(0, bits.Len32(uint32(key))-(5*looseDepth+1))
}

// cyrillicCode is the letter of two bytes, more than 31 where they are none of
// А to я: oddLetter for a rarer Cyrillic letter, noLetterYet for no letter.
func cyrillicCode(a, b byte) byte {
	switch v := uint(a)<<8 | uint(b); {
	case v-0xD090 < 0x30 || v-0xD180 < 0x10:
		return b&31 ^ 16
	case b&0xC0 == 0x80:
		return oddLetter
	}
	return noLetterYet
}

const oddLetter = 32

// take makes the plain word t the piece.
func (p *piece) take(t *token) {
	*p = piece{start: t.start, end: t.end, letters: int(t.n), key: t.head}
}

// read reads the piece that starts at text[i].
func (p *piece) read(text string, i int) {
	p.start, p.letters, p.key = i, 0, noStart
	last, keyed := byte(noLetterYet), 0
	cyr, latin, digits, odd := false, false, false, false
scan:
	for i < len(text) {
		b := text[i]
		var code byte
		switch signClasses[b] {
		case signCyr:
			if i+1 >= len(text) {
				break scan
			}
			code = cyrillicCode(b, text[i+1])
			if code == noLetterYet {
				break scan
			}
			i += 2
			if code == oddLetter {
				odd = true
				p.letters++
				continue
			}
			cyr = true
		case signLatin:
			code = b | 0x20 - 'a'
			latin = true
			i++
		case signDigit:
			digits = true
			i++
			continue
		case signMask:
			odd = true
			i++
			continue
		case signMulti:
			r, w := utf8.DecodeRuneInString(text[i:])
			class := foldRune(r).class
			if class == runeBreak || r == utf8.RuneError && w == 1 || r == '…' && p.letters == 0 {
				break scan
			}
			odd = true
			if class == runeLetter {
				p.letters++
			}
			i += w
			continue
		default:
			break scan
		}
		p.letters++
		if keyed < cyrillicDepth {
			if code != last {
				p.key = p.key.add(code)
				last = code
				keyed++
			}
			continue
		}
		// Nothing but the end is of interest now; most words are all Cyrillic.
		for i+1 < len(text) {
			v := uint(text[i])<<8 | uint(text[i+1])
			if v-0xD090 >= 0x30 && v-0xD180 >= 0x10 {
				break
			}
			cyr = true
			p.letters++
			i += 2
		}
	}
	p.end = i
	p.latin = latin && !cyr
	p.odd = odd || latin && cyr || digits && p.letters > 0
}

// gap is what divides two pieces.
type gap uint8

const (
	gapWide  gap = iota // too much for one word
	gapSign             // signs
	gapSpace            // a space, maybe with signs
)

func gapKind(text string, end, start int) gap {
	kind := gapSign
	if end+1 < start && text[end] == '-' {
		return gapSign // a word divided at the end of a line
	}
	for i := end; i < start; i++ {
		switch signClasses[text[i]] {
		case signLine:
			return gapWide
		case signSpace:
			kind = gapSpace
		}
	}
	return kind
}

var signClasses = [256]byte{
	0x09: signSpace, 0x20: signSpace,
	0x0A: signLine, 0x0D: signLine,
	'#': signMask, '*': signMask,
	'$': signDigit, '0': signDigit, '1': signDigit, '2': signDigit, '3': signDigit, '4': signDigit, '5': signDigit, '6': signDigit, '7': signDigit, '8': signDigit,
	'9': signDigit, '@': signDigit,
	'A': signLatin, 'B': signLatin, 'C': signLatin, 'D': signLatin, 'E': signLatin, 'F': signLatin, 'G': signLatin, 'H': signLatin, 'I': signLatin, 'J': signLatin,
	'K': signLatin, 'L': signLatin, 'M': signLatin, 'N': signLatin, 'O': signLatin, 'P': signLatin, 'Q': signLatin, 'R': signLatin, 'S': signLatin, 'T': signLatin,
	'U': signLatin, 'V': signLatin, 'W': signLatin, 'X': signLatin, 'Y': signLatin, 'Z': signLatin, 'a': signLatin, 'b': signLatin, 'c': signLatin, 'd': signLatin,
	'e': signLatin, 'f': signLatin, 'g': signLatin, 'h': signLatin, 'i': signLatin, 'j': signLatin, 'k': signLatin, 'l': signLatin, 'm': signLatin, 'n': signLatin,
	'o': signLatin, 'p': signLatin, 'q': signLatin, 'r': signLatin, 's': signLatin, 't': signLatin, 'u': signLatin, 'v': signLatin, 'w': signLatin, 'x': signLatin,
	'y': signLatin, 'z': signLatin,
	0x80: signBroken, 0x81: signBroken, 0x82: signBroken, 0x83: signBroken, 0x84: signBroken, 0x85: signBroken, 0x86: signBroken, 0x87: signBroken, 0x88: signBroken, 0x89: signBroken,
	0x8A: signBroken, 0x8B: signBroken, 0x8C: signBroken, 0x8D: signBroken, 0x8E: signBroken, 0x8F: signBroken, 0x90: signBroken, 0x91: signBroken, 0x92: signBroken, 0x93: signBroken,
	0x94: signBroken, 0x95: signBroken, 0x96: signBroken, 0x97: signBroken, 0x98: signBroken, 0x99: signBroken, 0x9A: signBroken, 0x9B: signBroken, 0x9C: signBroken, 0x9D: signBroken,
	0x9E: signBroken, 0x9F: signBroken, 0xA0: signBroken, 0xA1: signBroken, 0xA2: signBroken, 0xA3: signBroken, 0xA4: signBroken, 0xA5: signBroken, 0xA6: signBroken, 0xA7: signBroken,
	0xA8: signBroken, 0xA9: signBroken, 0xAA: signBroken, 0xAB: signBroken, 0xAC: signBroken, 0xAD: signBroken, 0xAE: signBroken, 0xAF: signBroken, 0xB0: signBroken, 0xB1: signBroken,
	0xB2: signBroken, 0xB3: signBroken, 0xB4: signBroken, 0xB5: signBroken, 0xB6: signBroken, 0xB7: signBroken, 0xB8: signBroken, 0xB9: signBroken, 0xBA: signBroken, 0xBB: signBroken,
	0xBC: signBroken, 0xBD: signBroken, 0xBE: signBroken, 0xBF: signBroken, 0xC0: signBroken, 0xC1: signBroken, 0xF5: signBroken, 0xF6: signBroken, 0xF7: signBroken, 0xF8: signBroken,
	0xF9: signBroken, 0xFA: signBroken, 0xFB: signBroken, 0xFC: signBroken, 0xFD: signBroken, 0xFE: signBroken, 0xFF: signBroken,
	0xC2: signMulti, 0xC3: signMulti, 0xC4: signMulti, 0xC5: signMulti, 0xC6: signMulti, 0xC7: signMulti, 0xC8: signMulti, 0xC9: signMulti, 0xCA: signMulti, 0xCB: signMulti,
	0xCC: signMulti, 0xCD: signMulti, 0xCE: signMulti, 0xCF: signMulti, 0xD2: signMulti, 0xD3: signMulti, 0xD4: signMulti, 0xD5: signMulti, 0xD6: signMulti, 0xD7: signMulti,
	0xD8: signMulti, 0xD9: signMulti, 0xDA: signMulti, 0xDB: signMulti, 0xDC: signMulti, 0xDD: signMulti, 0xDE: signMulti, 0xDF: signMulti, 0xE0: signMulti, 0xE1: signMulti,
	0xE2: signMulti, 0xE3: signMulti, 0xE4: signMulti, 0xE5: signMulti, 0xE6: signMulti, 0xE7: signMulti, 0xE8: signMulti, 0xE9: signMulti, 0xEA: signMulti, 0xEB: signMulti,
	0xEC: signMulti, 0xED: signMulti, 0xEE: signMulti, 0xEF: signMulti, 0xF0: signMulti, 0xF1: signMulti, 0xF2: signMulti, 0xF3: signMulti, 0xF4: signMulti,
	0xD0: signCyr, 0xD1: signCyr,
}
