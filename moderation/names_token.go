package moderation

import "strings"

// nameShape is the look of a word.
type nameShape uint8

const (
	shapeLower   nameShape = iota // иван
	shapeTitle                    // Иван, and odd mixtures such as иВАН
	shapeUpper                    // ИВАН, two letters or more
	shapeInitial                  // И, one capital letter
	shapeNumber                   // 12
)

// nameGap says what stands between a word and the one before it.
type nameGap uint16

const (
	sepSpace   nameGap = 1 << iota // blank
	sepLine                        // end of a line
	sepDot                         // full stop
	sepEnd                         // other end of a sentence: ! ? …
	sepComma                       // , or ;
	sepColon                       // :
	sepHyphen                      // - ‐ ‑
	sepDash                        // – —
	sepOpen                        // opening quote
	sepClose                       // closing quote
	sepBracket                     // bracket or slash
	sepOther                       // anything else
	sepNo                          // №
	sepTaken                       // the word lies in a finding made before
	sepFirst                       // no word before
)

// nameToken is one word or number of the text.
type nameToken struct {
	start, end int
	key        uint64
	class      nameClass
	gap        nameGap // before the word; zero when glued to it
	shape      nameShape
	n          uint8 // letters, at most 255
	latin      bool
}

// nameWindow is how many words are looked at together; nameMargin how many
// of them at either side only serve as neighbours.
const (
	nameWindow = 256
	nameMargin = 28
)

// nameReader cuts a text into words, window by window.
type nameReader struct {
	lex   *nameLexicon
	text  string
	taken []Finding
	at    int // next byte to read
	last  int // end of the word before
	any   bool
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

// cyrillicPairs is cyrillicLetters by whole bytes: zero for a second byte
// that is none.
var cyrillicPairs = makeCyrillicPairs()

func makeCyrillicPairs() (t [2][256]uint8) {
	for i, v := range cyrillicLetters {
		t[i>>6][0x80|i&0x3F] = v
	}
	return t
}

// cyrillicAt returns the letter entry of the two bytes at i, zero if they are no Cyrillic letter.
func cyrillicAt(text string, i int) uint8 {
	if i+1 < len(text) && (text[i] == 0xD0 || text[i] == 0xD1) && text[i+1]&0xC0 == 0x80 {
		return cyrillicLetters[text[i]&1<<6|text[i+1]&0x3F]
	}
	return 0
}

// fill reads words into ts until it is full or the text ends, and returns how many.
func (r *nameReader) fill(ts []nameToken) int {
	text, i, n := r.text, r.at, 0
	for i < len(text) && n < len(ts) {
		c := text[i]
		t := &ts[n]
		var end int
		switch byteKinds[c] {
		case byteCyrillic:
			if cyrillicAt(text, i) == 0 {
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
				i++
				continue
			}
		default:
			i++
			continue
		}
		end = max(end, i+1) // whatever happens, get on
		t.start, t.end = i, end
		t.gap = r.gap(i)
		if len(r.taken) > 0 {
			for len(r.taken) > 0 && r.taken[0].End <= i {
				r.taken = r.taken[1:]
			}
			if len(r.taken) > 0 && r.taken[0].Start < end {
				t.gap |= sepTaken
			}
		}
		if t.shape != shapeNumber {
			t.class = r.lex.lookup(t.key)
		} else {
			t.class = 0
		}
		i, r.last, r.any = end, end, true
		n++
	}
	r.at = i
	return n
}

// cyrillic reads the word of plain Cyrillic letters at i and returns its end.
func (r *nameReader) cyrillic(t *nameToken, i int) int {
	text := r.text
	var b keyBuilder
	j, upper := i, 0
	// Most words are at most twelve letters, small but perhaps for the first.
	v := cyrillicAt(text, i)
	if v&letterUpper != 0 {
		upper = 1
	}
	key, n := uint64(v&31), 1
	for j += 2; j+1 < len(text) && n < 12; j += 2 {
		v = cyrillicPairs[text[j]&1][text[j+1]]
		if v&(letterIs|letterUpper) != letterIs || text[j]&^1 != 0xD0 {
			break
		}
		key = key<<5 | uint64(v&31)
		n++
	}
	b.tail, b.n = key, n
	lower, first := n-upper, upper == 1
	for j+1 < len(text) {
		v = cyrillicAt(text, j)
		if v == 0 {
			break
		}
		if v&letterUpper != 0 {
			if lower > 0 && (cyrillicAt(text, j+2)&(letterUpper|letterIs) == letterIs || upper == 0 && r.startsWord(j)) {
				break // „сеИван“, „вМБАЛ“: two words run together
			}
			upper++
		} else {
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
// abbreviation we know, or „Д-р“.
func (r *nameReader) startsWord(j int) bool {
	text := r.text
	if strings.HasPrefix(text[j:], "Д-р") || strings.HasPrefix(text[j:], "Г-") {
		return true
	}
	var b keyBuilder
	for ; b.n < 12 && cyrillicAt(text, j) != 0; j += 2 {
		b.add(cyrillicAt(text, j) & 31)
	}
	return b.n >= 2 && r.lex.lookup(b.key())&(classUnit|classFirm) != 0
}

func shapeOf(n, upper, lower int, first bool) nameShape {
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
func (r *nameReader) latinWord(t *nameToken, i int) int {
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

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// number reads the digits at i, or the Latin word that begins with the digit of a letter.
func (r *nameReader) number(t *nameToken, i int) int {
	text := r.text
	if (text[i] == '4' || text[i] == '6') && i+3 < len(text) && latinLetters[text[i+1]] != 0 && latinLetters[text[i+2]] != 0 && latinLetters[text[i+3]] != 0 {
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
