package moderation

import (
	"strings"
	"sync"
)

// tokenShape is the look of a word.
type tokenShape uint8

const (
	shapeLower   tokenShape = iota // иван
	shapeTitle                     // Иван, and odd mixtures such as иВАН
	shapeUpper                     // ИВАН, two letters or more
	shapeInitial                   // И, one capital letter
	shapeNumber                    // 12
)

// tokenGap says what stands between a word and the one before it.
type tokenGap uint16

const (
	sepSpace   tokenGap = 1 << iota // blank
	sepLine                         // end of a line
	sepDot                          // full stop
	sepEnd                          // other end of a sentence: ! ? …
	sepComma                        // , or ;
	sepColon                        // :
	sepHyphen                       // - ‐ ‑
	sepDash                         // – —
	sepOpen                         // opening quote
	sepClose                        // closing quote
	sepBracket                      // bracket or slash
	sepOther                        // anything else
	sepNo                           // №
	sepTaken                        // the word lies in a finding made before
	sepFirst                        // no word before
)

// token is one word or number of the text.
type token struct {
	start, end int
	key        uint64
	class      nameClass
	head       startKey // first letters, where plain
	gap        tokenGap // before the word; zero when glued to it
	shape      tokenShape
	n          uint8 // letters, at most 255
	latin      bool
	plain      bool // Cyrillic letters with nothing beside them that may belong to the word
	gate       gate // who looks at a plain word
	idle       gate // who need not even stop at it
}

// tokens is a text cut into words. All detectors read the same cut.
type tokens []token

// tokenBuffer is what cutting a text needs. A long text repeats itself, so what
// the lexicon and the gates say of a word is noted for the rest of the text.
type tokenBuffer struct {
	words tokens
	met   [1 << metBits]metWord
	round uint32 // of the text
}

const (
	metBits  = 9
	longText = 4 << 10 // bytes; a shorter one repeats too little
)

// metWord is a plain word of up to wholeKey letters that a text had before.
type metWord struct {
	key   uint64
	class nameClass
	round uint32
	gate  gate
}

// wholeKey is how many letters a key tells without mixing any.
const wholeKey = 12

// tokenPool holds buffers, so that a clean text costs no allocation.
type tokenPool struct{ sync.Pool }

func newTokenPool() *tokenPool {
	return &tokenPool{sync.Pool{New: func() any { return new(tokenBuffer) }}}
}

// tokenizer cuts a text into words.
type tokenizer struct {
	lex   *nameLexicon
	gates *gates
	text  string
	last  int // end of the word before
	any   bool
	met   *tokenBuffer // may be nil
}

// byteKind sorts lead bytes for the reader.
const (
	byteOther = iota
	byteLatin
	byteDigit
	byteCyrillic
	byteGreek
)

var byteKinds = makeByteKinds()

func makeByteKinds() (t [256]uint8) {
	for c := range latinLetters {
		if latinLetters[c] != 0 {
			t[c] = byteLatin
		}
	}
	for c := '0'; c <= '9'; c++ {
		t[c] = byteDigit
	}
	t[0xD0], t[0xD1] = byteCyrillic, byteCyrillic
	t[0xCE], t[0xCF] = byteGreek, byteGreek
	return t
}

// cyrillicAt returns the letter entry of the two bytes at i, zero if they are no Cyrillic letter.
func cyrillicAt(text string, i int) uint8 {
	if i+1 < len(text) && (text[i] == 0xD0 || text[i] == 0xD1) && text[i+1]&0xC0 == 0x80 {
		return cyrillicLetters[text[i]&1<<6|text[i+1]&0x3F]
	}
	return 0
}

// tokenize appends the words of text to ts, with their classes in lex.
func tokenize(ts tokens, text string, lex *nameLexicon, g *gates) tokens {
	r := tokenizer{lex: lex, gates: g, text: text}
	return r.words(ts)
}

// tokenize cuts text into words, which hold until the next call.
func (b *tokenBuffer) tokenize(text string, lex *nameLexicon, g *gates) tokens {
	r := tokenizer{lex: lex, gates: g, text: text}
	if len(text) >= longText {
		if b.round++; b.round == 0 { // after four thousand million texts
			b.met, b.round = [1 << metBits]metWord{}, 1
		}
		r.met = b
	}
	b.words = r.words(b.words[:0])
	return b.words
}

// words appends the words of the text to ts.
func (r *tokenizer) words(ts tokens) tokens {
	text := r.text
	for i := 0; i < len(text); {
		kind := byteKinds[text[i]]
		if kind == byteOther {
			i++
			continue
		}
		ts = append(ts, token{})
		t := &ts[len(ts)-1]
		var end int
		switch kind {
		case byteCyrillic:
			if end = r.plain(t, i); end > i {
				break
			}
			if cyrillicAt(text, i) == 0 {
				ts = ts[:len(ts)-1]
				i += 2
				continue
			}
			end = r.cyrillic(t, i)
		case byteLatin:
			end = r.latinWord(t, i)
		case byteDigit:
			end = r.number(t, i)
		case byteGreek:
			if end = r.odd(t, i); end == i {
				ts = ts[:len(ts)-1]
				i++
				continue
			}
		}
		end = max(end, i+1) // whatever happens, get on
		t.start, t.end = i, end
		if t.gap = sepSpace; !r.any || i != r.last+1 || text[r.last] != ' ' {
			t.gap = r.gap(i)
		}
		if t.shape != shapeNumber && !r.known(t) {
			end = r.classify(t)
		}
		if t.plain {
			t.idle = r.gates.idle(t, text)
		}
		i, r.last, r.any = end, end, true
	}
	return ts
}

// known classifies a word that the text had before.
func (r *tokenizer) known(t *token) bool {
	if r.met == nil || !t.plain || t.n > wholeKey {
		return false
	}
	m := r.met.slot(t.key)
	if m.key != t.key || m.round != r.met.round {
		return false
	}
	t.class, t.gate = m.class, m.gate
	return true
}

func (b *tokenBuffer) slot(key uint64) *metWord {
	return &b.met[key*wordKeyMix>>(64-metBits)]
}

// classify asks the lexicon and the gates about a word. It returns its end,
// which moves where two words are run together.
func (r *tokenizer) classify(t *token) (end int) {
	at := r.lex.find(t.key)
	if at >= 0 {
		t.class = r.lex.classes[at]
		t.gate &^= r.gates.quiet(at)
	}
	mayBeCut := at < 0 && t.start+1 < len(r.text) && isV(r.text[t.start+1])
	if mayBeCut && r.gluedPreposition(t) {
		return t.end
	}
	if t.plain {
		r.gates.suspect(t, r.text)
		if r.met != nil && t.n <= wholeKey && !mayBeCut {
			*r.met.slot(t.key) = metWord{key: t.key, class: t.class, round: r.met.round, gate: t.gate}
		}
	}
	return t.end
}

// gluedPreposition cuts a word that is в or с run into the designator of a
// provider after that letter: „ВМЦ“, „вдкц“. It reports whether it did.
func (r *tokenizer) gluedPreposition(t *token) bool {
	if t.latin || t.n < 3 || t.n > 12 {
		return false
	}
	shift := 5 * (t.n - 1)
	if first := t.key >> shift; first != keyV && first != keyS {
		return false
	}
	if !r.lex.mayStartUnit(t.key>>(shift-5)&31, t.key>>(shift-10)&31) || t.shape == shapeTitle || cyrillicAt(r.text, t.start) == 0 {
		return false
	}
	if r.lex.lookup(t.key&(1<<shift-1))&(classUnit|classUnitNoun|classKnownUnit) == 0 {
		return false
	}
	*t = token{start: t.start, end: t.start + 2, key: t.key >> shift, gap: t.gap, n: 1}
	t.class = r.lex.lookup(t.key)
	return true
}

// isV reports whether c may be the second byte of в or с.
func isV(c byte) bool {
	switch c {
	case 0xB2, 0x92, 0x81, 0xA1:
		return true
	}
	return false
}

var keyS = cyrillicKey("с")

// markTaken marks the words that lie in a finding of taken, which must be
// sorted and disjoint.
func (ts tokens) markTaken(taken []Finding) {
	for i := range ts {
		for len(taken) > 0 && taken[0].End <= ts[i].start {
			taken = taken[1:]
		}
		if len(taken) == 0 {
			return
		}
		if taken[0].Start < ts[i].end {
			ts[i].gap |= sepTaken
		}
	}
}

// cyrillic reads the word of plain Cyrillic letters at i and returns its end.
func (r *tokenizer) cyrillic(t *token, i int) int {
	text := r.text
	var b keyBuilder
	j, upper, lower := i, 0, 0
	first := cyrillicAt(text, i)&letterUpper != 0
	for j+1 < len(text) {
		v := cyrillicAt(text, j)
		if v == 0 {
			break
		}
		if v&letterUpper != 0 {
			if lower > 0 && (cyrillicAt(text, j+2)&(letterUpper|letterIs) == letterIs || upper == 0 && r.startsWord(j)) {
				break // „сеИван“, „вМБАЛ“: two words run together
			}
			upper++
		} else {
			if lower == 0 && upper >= 3 && upper <= 12 && r.lex.lookup(b.tail>>5)&(classUnit|classFirm) != 0 {
				// „ДКЦЗлатна“: the last capital begins the next word
				t.key, t.n, t.shape = b.tail>>5, uint8(upper-1), shapeUpper
				return j - 2
			}
			lower++
		}
		b.add(v & 31)
		j += 2
	}
	if b.n == 1 && (b.tail == keyD || b.tail == keyG) {
		if end := r.spacedTitle(t, j, b.tail); end > j {
			return end
		}
	}
	if j < len(text) && text[j] != ' ' && r.continues(text, j, b.n) {
		if end := r.odd(t, i); end > j {
			return end
		}
	}
	t.key, t.latin = b.key(), false
	t.n, t.shape = uint8(min(b.n, 255)), shapeOf(b.n, upper, lower, first)
	return j
}

// startsWord reports whether the capitals at j are a word of their own: an
// abbreviation we know, with or without a name glued to it, or „Д-р“.
func (r *tokenizer) startsWord(j int) bool {
	text := r.text
	if strings.HasPrefix(text[j:], "Д-р") || strings.HasPrefix(text[j:], "Г-") {
		return true
	}
	var b keyBuilder
	for ; b.n < 12 && cyrillicAt(text, j)&letterUpper != 0; j += 2 {
		b.add(cyrillicAt(text, j) & 31)
	}
	if b.n >= 2 && cyrillicAt(text, j) == 0 && r.lex.lookup(b.key())&(classUnit|classFirm) != 0 {
		return true
	}
	return b.n >= 3 && cyrillicAt(text, j) != 0 && r.lex.lookup(b.tail>>5)&(classUnit|classFirm) != 0
}

func shapeOf(n, upper, lower int, first bool) tokenShape {
	switch {
	case upper == 0:
		return shapeLower
	case n == 1:
		return shapeInitial
	case lower == 0:
		return shapeUpper
	case first || lower == 1:
		return shapeTitle
	}
	return shapeLower
}

// latinWord reads the Latin word at i and returns its end. A 4 or 6 within
// it, or before it, is the letter ч or ш.
func (r *tokenizer) latinWord(t *token, i int) int {
	text := r.text
	var f latinFolder
	upper, lower, first := 0, 0, false
	j := i
word:
	for j < len(text) {
		c := text[j]
		v := latinLetters[c]
		next := byte(0)
		if j+1 < len(text) {
			next = text[j+1] | 0x20
		}
		switch {
		case v == 0 && (c == '4' || c == '6') && (latinLetters[next] != 0 && text[j+1] >= 'A' || j > i && !isDigit(next)):
			if latinLetters[next] == 0 && upper+lower < 3 {
				break word
			}
			f.fold(c, next)
			if j == i {
				first = true
			}
		case v == 0:
			break word
		default:
			if v&letterUpper != 0 {
				if lower > 0 && j+1 < len(text) && latinLetters[text[j+1]]&(letterUpper|letterIs) == letterIs {
					break word
				}
				first = first || j == i
				upper++
			} else {
				lower++
			}
			f.fold('a'+v&31-1, next)
		}
		j++
	}
	if j < len(text) && text[j] != ' ' && (cyrillicAt(text, j) != 0 || latinLetters[text[j]] == 0 && r.continues(text, j, j-i)) {
		if end := r.odd(t, i); end > j {
			return end
		}
	}
	if isDigit(text[i]) && upper == 0 {
		first = false // „6terion“ may be either; „4avdar“ in a lower-case text is not
	}
	t.key, t.latin = f.key()|wordKeyLatin, true
	t.n, t.shape = uint8(min(j-i, 255)), shapeOf(j-i, upper, lower, first)
	return j
}

// letterDigit reports whether c stands for ч or ш in Latin words.
func letterDigit(c byte) bool { return c == '4' || c == '6' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// number reads the digits at i, or the Latin word that begins with the digit of a letter.
func (r *tokenizer) number(t *token, i int) int {
	text := r.text
	if letterDigit(text[i]) && i+3 < len(text) && latinLetters[text[i+1]] != 0 &&
		(latinLetters[text[i+2]] != 0 || letterDigit(text[i+2])) && (latinLetters[text[i+3]] != 0 || letterDigit(text[i+3])) {
		return r.latinWord(t, i)
	}
	j := i
	for j < len(text) && isDigit(text[j]) {
		j++
	}
	key := uint64(0)
	if j-i <= 3 {
		for _, c := range []byte(text[i:j]) {
			key = key*10 + uint64(c-'0')
		}
	}
	t.key, t.latin, t.shape, t.n = key, false, shapeNumber, uint8(min(j-i, 255))
	return j
}
