package moderation

import (
	"strings"
	"unicode/utf8"
)

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

var (
	keyD = cyrillicKey("д")
	keyG = cyrillicKey("г")
)

// titleEnds are what follows the hyphen of a short title, and its first letter.
var titleEnds = [...]struct {
	first uint64
	end   string
}{{keyD, "р"}, {keyD, "Р"}, {keyG, "жа"}, {keyG, "ЖА"}, {keyG, "жо"}, {keyG, "ца"}, {keyG, "ЦА"}, {keyG, "н"}, {keyG, "Н"}}

// spacedTitle reads the rest of „д - р“, „г- жа“ and „д-рпетров“ at j, after
// the letter first; it returns j if there is no such title. The plain „д-р“
// is left to odd.
func (r *nameReader) spacedTitle(t *nameToken, j int, first uint64) int {
	rest, blanks := r.text[j:], 0
	cut := func(s string) {
		if tail, ok := strings.CutPrefix(rest, s); ok {
			rest = tail
			blanks++
		}
	}
	cut(" ")
	after, ok := strings.CutPrefix(rest, "-")
	if !ok {
		return j
	}
	rest = after
	cut(" ")
	for _, e := range titleEnds {
		tail, ok := strings.CutPrefix(rest, e.end)
		if !ok || e.first != first {
			continue
		}
		glued := cyrillicAt(tail, 0) != 0
		if glued && (blanks > 0 || cyrillicAt(tail, 2) == 0 || cyrillicAt(tail, 4) == 0) || !glued && blanks == 0 {
			continue
		}
		t.latin, t.shape = false, shapeLower
		t.n = uint8(2 + len(e.end)/2)
		b := keyBuilder{tail: first, n: 1}
		b.add(letterHyphen)
		for i := 0; i < len(e.end); i += 2 {
			b.add(cyrillicAt(e.end, i) & 31)
		}
		t.key = b.key()
		return len(r.text) - len(tail)
	}
	return j
}

// continues reports whether the word that seems to end at j, after n plain
// letters, goes on in another script, behind an invisible character, or over
// the hyphen of a short title.
func (r *nameReader) continues(text string, j, n int) bool {
	c := text[j]
	switch {
	case latinLetters[c] != 0:
		return true
	case c == '-':
		return n == 1 && j+1 < len(text) && (cyrillicAt(text, j+1) != 0 || latinLetters[text[j+1]] != 0)
	case c >= '0' && c <= '9':
		return j+1 < len(text) && twinsOfLatin[c] != 0 && (cyrillicAt(text, j+1) != 0 || latinLetters[text[j+1]] != 0)
	case c < 0x80:
		return false
	case c == 0xD0 || c == 0xD1:
		return false // the second of two words run together
	}
	s, size := utf8.DecodeRuneInString(text[j:])
	if s == 0x2010 || s == 0x2011 {
		return n == 1
	}
	if greekTwin(s) != 0 {
		return true
	}
	if !invisible(s) {
		return false
	}
	for invisible(s) {
		j += size
		s, size = utf8.DecodeRuneInString(text[j:])
	}
	return j < len(text) && (cyrillicAt(text, j) != 0 || text[j] < 0x80 && latinLetters[text[j]] != 0) || s == 0
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

// oddWord is how many letters of a word in mixed script are compared.
const oddWord = 40

// odd reads a word at i that mixes scripts, look-alike letters, invisible
// characters or a hyphen after its first letter; it returns i if there is none.
func (r *nameReader) odd(t *nameToken, i int) int {
	text := r.text
	var letters [oddWord]rune // folded to lower case
	n, upper, lower, first := 0, 0, 0, false
	cyrillic, latin, alike, alikeLatin := 0, 0, 0, 0
	j, last := i, i // last is the end of the last letter
word:
	for j < len(text) {
		c, size := utf8.DecodeRuneInString(text[j:])
		if c == utf8.RuneError && size <= 1 {
			break
		}
		var folded rune
		switch {
		case invisible(c):
			if c == 0x306 && n > 0 && n <= oddWord && letters[n-1] == 'и' {
				letters[n-1] = 'й'
			}
			j += size
			continue
		case c < 0x80 && latinLetters[c] != 0:
			folded = c | 0x20
			latin++
			if twinsOfLatin[c] != 0 {
				alike++
			}
		case c < 0x80 && c >= '0' && c <= '9' && twinsOfLatin[c] != 0:
			if j+1 >= len(text) || n == 0 && c != '4' && c != '6' || cyrillicAt(text, j+1) == 0 && latinLetters[text[j+1]] == 0 {
				break word
			}
			folded = c
		case (c == '-' || c == 0x2010 || c == 0x2011) && n == 1:
			next, _ := utf8.DecodeRuneInString(text[j+size:])
			if !(next >= 0x400 && next < 0x480) && !(next < 0x80 && latinLetters[next] != 0) {
				break word
			}
			folded = '-'
		case c >= 0x400 && c < 0x480:
			folded = c
			if c < 0x430 {
				folded = lowerCyrillic(c)
			}
			cyrillic++
			if latinTwin(folded) != 0 {
				alikeLatin++
			}
		case greekTwin(c) != 0:
			folded = greekTwin(c)
			cyrillic++
			if latinTwin(folded) != 0 {
				alikeLatin++
			}
		default:
			break word
		}
		if isUpperRune(c) {
			if lower > 0 {
				if next, _ := utf8.DecodeRuneInString(text[j+size:]); isLowerRune(next) && !mixedNeighbours(text, j, size) {
					break word
				}
			}
			first = first || n == 0
			upper++
		} else if folded > '9' {
			lower++
		}
		if n < oddWord {
			letters[n] = folded
		}
		n++
		j += size
		last = j
	}
	if n == 0 || cyrillic+latin == 0 {
		return i
	}
	t.n = uint8(min(n, 255))
	t.shape = shapeOf(n, upper, lower, first)
	t.key, t.latin = oddKey(letters[:min(n, oddWord)], cyrillic, latin, alike, alikeLatin)
	return last
}

// mixedNeighbours reports whether the letter at j stands between letters of
// the other script, so that its capital is a disguise and not a new word.
func mixedNeighbours(text string, j, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:j])
	here, _ := utf8.DecodeRuneInString(text[j:])
	after, _ := utf8.DecodeRuneInString(text[j+size:])
	return before < 0x80 != (here < 0x80) && after < 0x80 != (here < 0x80)
}

func isUpperRune(c rune) bool {
	return c >= 'A' && c <= 'Z' || c >= 0x400 && c < 0x430 || c >= 0x391 && c <= 0x3A9
}

func isLowerRune(c rune) bool {
	return c >= 'a' && c <= 'z' || c >= 0x430 && c < 0x460 || c >= 0x3B1 && c <= 0x3C9
}

func lowerCyrillic(c rune) rune {
	if c < 0x410 {
		return c + 0x50
	}
	return c + 0x20
}

// latinTwin is the Latin letter that the lower-case Cyrillic c looks like, or zero.
func latinTwin(c rune) byte {
	switch c {
	case 'а':
		return 'a'
	case 'с':
		return 'c'
	case 'е':
		return 'e'
	case 'о':
		return 'o'
	case 'р':
		return 'p'
	case 'х':
		return 'x'
	case 'у':
		return 'y'
	case 'к':
		return 'k'
	case 'м':
		return 'm'
	case 'т':
		return 't'
	case 'і':
		return 'i'
	case 'ј':
		return 'j'
	case 'ѕ':
		return 's'
	case 'в':
		return 'b'
	case 'н':
		return 'h'
	}
	return 0
}

// oddKey chooses the script in which a mixed word is read: the one whose
// foreign letters are all look-alikes, Cyrillic if both or neither are.
func oddKey(letters []rune, cyrillic, latin, alike, alikeLatin int) (key uint64, isLatin bool) {
	if cyrillic == 0 || latin > 0 && alike < latin && alikeLatin == cyrillic {
		var f latinFolder
		for i, c := range letters {
			next := byte(0)
			if i+1 < len(letters) {
				next = asciiOf(letters[i+1])
			}
			f.fold(asciiOf(c), next)
		}
		return f.key() | wordKeyLatin, true
	}
	var b keyBuilder
	for _, c := range letters {
		if c < 0x80 {
			switch {
			case c == '-':
				b.add(letterHyphen)
				continue
			case twinsOfLatin[c] != 0:
				c = twinsOfLatin[c]
			default:
				c = cyrillicOfLatin[c&31]
			}
		}
		b.add(cyrillicLetters[c&0x7F] & 31)
	}
	return b.key(), false
}

// cyrillicOfLatin transcribes single letters, by their place in the Latin alphabet.
var cyrillicOfLatin = [32]rune{'ъ', 'а', 'б', 'ц', 'д', 'е', 'ф', 'г', 'х', 'и', 'й', 'к', 'л', 'м', 'н', 'о', 'п', 'я', 'р', 'с', 'т', 'у', 'в', 'в', 'х', 'у', 'з', 'ъ', 'ъ', 'ъ', 'ъ', 'ъ'}

func asciiOf(c rune) byte {
	if c < 0x80 {
		return byte(c)
	}
	if l := latinTwin(c); l != 0 {
		return l
	}
	return 'u'
}

// gap sorts what stands between the word before and the byte at i.
func (r *nameReader) gap(i int) nameGap {
	if !r.any {
		return sepFirst | gapBetween(r.text[:i])
	}
	if i == r.last+1 {
		switch r.text[r.last] {
		case ' ':
			return sepSpace
		case '-':
			return sepHyphen
		}
	}
	return gapBetween(r.text[r.last:i])
}

// gapBetween sorts the characters of s, which holds no word.
func gapBetween(s string) (g nameGap) {
	for j := 0; j < len(s); {
		c := s[j]
		if c < 0x80 {
			switch c {
			case ' ', '\t':
				g |= sepSpace
			case '\n', '\r':
				g |= sepLine
			case '.':
				g |= sepDot
			case '!', '?':
				g |= sepEnd
			case ',', ';':
				g |= sepComma
			case ':':
				g |= sepColon
			case '-':
				g |= sepHyphen
			case '"', '\'', '`':
				if j == 0 {
					g |= sepClose
				}
				if j == len(s)-1 {
					g |= sepOpen
				}
				if j != 0 && j != len(s)-1 {
					g |= sepOther
				}
			case '(', '[', '{', '<', ')', ']', '}', '>', '/':
				g |= sepBracket
			default:
				g |= sepOther
			}
			j++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[j:])
		switch r {
		case 0xA0, 0x2009, 0x202F, 0x3000:
			g |= sepSpace
		case '…':
			g |= sepEnd
		case '–', '—', '―', '−':
			g |= sepDash
		case '‐', '‑':
			g |= sepHyphen
		case '„', '«', '‚':
			g |= sepOpen
		case '”', '»', '’':
			g |= sepClose
		case '“', '‘':
			if j+size == len(s) && j > 0 {
				g |= sepOpen // English opening quote
			} else {
				g |= sepClose
			}
		case '№':
			g |= sepNo
		case '\u2028', '\u2029', '\u0085':
			g |= sepLine
		default:
			if !invisible(r) {
				g |= sepOther
			}
		}
		j += size
	}
	return g
}
