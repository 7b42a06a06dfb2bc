package moderation

// Words are compared by key: the letters, folded to lower case and packed
// five bits each, the last letter lowest. Up to twelve letters a key is the
// word itself, so an ending is read with a mask and a stem with a shift;
// longer words mix what falls out at the top into the upper letters. Latin
// words live in a key space of their own, in one transcription to which all
// usual ones are folded.

const (
	wordKeyLatin = 1 << 63 // Latin transcription, not Cyrillic
	wordKeyStem  = 1 << 62 // stem of a family name, not a word
	wordKeyMask  = 1<<60 - 1
	wordKeyMix   = 0x9E3779B97F4A7C15

	letterHyphen = 31   // the hyphen of „д-р“ and „г-жа“; also letters of other alphabets
	letterUpper  = 0x40 // flag beside the letter code
	letterIs     = 0x80 // flag of every letter
)

const cyrillicOrder = "абвгдежзийклмнопрстуфхцчшщъьюя"

// Tables built by the compiler's initialiser from constants; they never change.
var (
	cyrillicLetters = makeCyrillicLetters()
	latinLetters    = makeLatinLetters()
	twinsOfLatin    = makeTwins()
)

// makeCyrillicLetters maps U+0400…U+047F, by the low seven bits, to letter codes.
func makeCyrillicLetters() (t [128]uint8) {
	for c := rune(0x400); c < 0x482; c++ {
		if c < 0x480 {
			t[c&0x7F] = letterIs | letterHyphen
		}
	}
	code := uint8(1)
	for _, c := range cyrillicOrder {
		t[c&0x7F] = letterIs | code
		t[(c-0x20)&0x7F] = letterIs | letterUpper | code
		code++
	}
	same := func(from, to rune, upper uint8) { t[from&0x7F] = t[to&0x7F]&^letterUpper | upper }
	for _, p := range [...][2]rune{{'ы', 'и'}, {'э', 'е'}, {'ё', 'е'}, {'ѐ', 'е'}, {'ѝ', 'и'}, {'і', 'и'}, {'ї', 'и'}, {'ј', 'й'}, {'є', 'е'}, {'ѕ', 'с'}} {
		same(p[0], p[1], 0)
	}
	for _, p := range [...][2]rune{{'Ы', 'и'}, {'Э', 'е'}, {'Ё', 'е'}, {'Ѐ', 'е'}, {'Ѝ', 'и'}, {'І', 'и'}, {'Ї', 'и'}, {'Ј', 'й'}, {'Є', 'е'}, {'Ѕ', 'с'}} {
		same(p[0], p[1], letterUpper)
	}
	return t
}

// makeLatinLetters maps ASCII letters to letter codes a=1 … z=26.
func makeLatinLetters() (t [256]uint8) {
	for c := byte('a'); c <= 'z'; c++ {
		t[c] = letterIs | (c - 'a' + 1)
		t[c-0x20] = letterIs | letterUpper | (c - 'a' + 1)
	}
	return t
}

// makeTwins maps an ASCII letter or digit to the Cyrillic letter it looks
// like, zero for those that look like none.
func makeTwins() (t [128]rune) {
	for i, c := range "aceopxykmtABEKMHOPCTXYb0346" {
		t[c] = []rune("асеорхукмтавекмнорстхувозчш")[i]
	}
	return t
}

// greekTwins maps Greek letters that look like Cyrillic ones.
func greekTwin(c rune) rune {
	switch c {
	case 'Α', 'α':
		return 'а'
	case 'Β', 'β':
		return 'в'
	case 'Ε', 'ε':
		return 'е'
	case 'Κ', 'κ':
		return 'к'
	case 'Μ':
		return 'м'
	case 'Η':
		return 'н'
	case 'Ο', 'ο', 'Ό', 'ό':
		return 'о'
	case 'Ρ', 'ρ':
		return 'р'
	case 'Τ', 'τ':
		return 'т'
	case 'Υ', 'γ':
		return 'у'
	case 'Χ', 'χ':
		return 'х'
	case 'ν':
		return 'в'
	case 'Γ':
		return 'г'
	case 'Π', 'π':
		return 'п'
	case 'Φ', 'φ':
		return 'ф'
	}
	return 0
}

// invisible reports whether c takes no room on the page: zero-width and
// direction marks, soft hyphen, stress marks.
func invisible(c rune) bool {
	switch {
	case c == 0xAD, c == 0x34F, c == 0xFEFF, c == 0x61C, c == 0x180E:
		return true
	case c >= 0x300 && c <= 0x304, c == 0x306, c == 0x307, c == 0x308:
		return true
	case c >= 0x200B && c <= 0x200F, c >= 0x202A && c <= 0x202E, c >= 0x2060 && c <= 0x2069:
		return true
	case c >= 0xFE00 && c <= 0xFE0F:
		return true
	}
	return false
}

// keyBuilder packs letter codes into a word key.
type keyBuilder struct {
	tail, over uint64
	n          int
}

func (b *keyBuilder) add(code uint8) {
	if b.n >= 12 {
		b.over = (b.over + b.tail>>55) * wordKeyMix
	}
	b.tail = (b.tail<<5 | uint64(code)) & wordKeyMask
	b.n++
}

func (b *keyBuilder) key() uint64 { return b.tail ^ b.over&wordKeyMask&^keyTail }

// keyTail are the letters of a key that stay readable in long words too: the last six.
const keyTail = 1<<30 - 1

// latinFolder folds Latin letters to the one transcription that keys are
// written in: w=v, y=i, q=ia, x=h, c=ts, tz=ts, 4=ch, 6=sh, ff=v, and
// doubled letters single.
type latinFolder struct {
	keyBuilder
	last byte
}

func (f *latinFolder) put(c byte) {
	if c == f.last {
		return
	}
	f.last = c
	f.add(c - 'a' + 1)
}

// fold adds the letter c (lower case ASCII, or a digit that stands for a
// letter), of which next is the successor, zero at the end of the word.
func (f *latinFolder) fold(c, next byte) {
	switch c {
	case 'w':
		f.put('v')
	case 'y':
		f.put('i')
	case 'q':
		f.put('i')
		f.put('a')
	case 'x':
		f.put('h')
	case 'c':
		switch next {
		case 'h':
			f.put('c')
		case 'k':
		default:
			f.put('t')
			f.put('s')
		}
	case 'z':
		if f.last == 't' {
			f.put('s')
			return
		}
		f.put('z')
	case 'f':
		switch {
		case next == 'f':
			f.put('v')
		case f.last != 'v':
			f.put('f')
		}
	case '4':
		f.put('c')
		f.put('h')
	case '6':
		f.put('s')
		f.put('h')
	case '0':
		f.put('o')
	case '3':
		f.put('z')
	case '-':
		f.add(letterHyphen)
		f.last = '-'
	default:
		f.put(c)
	}
}

// cyrillicKey is the key of a word in lower-case Cyrillic letters; a hyphen counts as a letter.
func cyrillicKey(word string) uint64 {
	var b keyBuilder
	for _, c := range word {
		if c >= 0x400 && c < 0x480 {
			b.add(cyrillicLetters[c&0x7F] & 31)
		} else {
			b.add(letterHyphen)
		}
	}
	return b.key()
}

// latinKey is the key of a word in lower-case Latin letters.
func latinKey(word string) uint64 {
	var f latinFolder
	for i := range len(word) {
		next := byte(0)
		if i+1 < len(word) {
			next = word[i+1]
		}
		f.fold(word[i], next)
	}
	return f.key() | wordKeyLatin
}

// wordOfKey is the inverse of cyrillicKey for words of up to twelve plain
// letters, and "" for other keys.
func wordOfKey(key uint64) string {
	if key == 0 || key&^uint64(wordKeyMask) != 0 {
		return ""
	}
	var letters [2 * 12]byte
	n := len(letters)
	for ; key != 0; key >>= 5 {
		code := key & 31
		if code == 0 || code == letterHyphen {
			return ""
		}
		n -= 2
		copy(letters[n:], cyrillicOrder[2*(code-1):2*code])
	}
	return string(letters[n:])
}
