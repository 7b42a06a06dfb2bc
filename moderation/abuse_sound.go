package moderation

import "strings"

// People who write by ear confuse unstressed vowels and paired consonants, and
// those in haste lose, double or exchange letters. A word is looked for with
// errors only where an index says that it may be a listed one with an error.
// The index compares what misspelling by ear leaves of a word: its letters,
// those that sound alike made one and none twice in a row.

// soundsLike returns the letters that sound like those of set in a word of so
// many letters: in short ones vowels only, for the others make words of their
// own.
func soundsLike(set uint32, letters int) uint32 {
	var out uint32
	pairs := soundPairs[:]
	if letters < minSoundLetters {
		pairs = pairs[:vowelPairs]
	}
	for _, pair := range pairs {
		if set&pair != 0 {
			out |= pair
		}
	}
	return out &^ set
}

var soundPairs = [...]uint32{
	letA | letHardSign, letA | letYa, letO | letU, letE | letI,
	letBe | letPe, letVe | letEf, letGe | letKa, letDe | letTe, letZe | letEs, letZhe | letSha, letSha | letShta, letI | letShortI | letSoftSign,
}

const (
	vowelPairs = 4 // of soundPairs
	vowels     = letA | letE | letI | letO | letU | letHardSign | letYu | letYa
)

// Letters by sound, from 1 on: one for those that sound alike. In short words only
// vowels are taken for each other.
var (
	earCodes   = makeEarCodes("ъа", "яа", "уо", "ие", "йе", "ье", "ые", "эе", "пб", "фв", "кг", "тд", "сз", "шж", "щж")
	vowelCodes = makeEarCodes("ъа", "яа", "уо", "ие", "йе", "ье", "ые", "эе")
)

func makeEarCodes(pairs ...string) (t [32]byte) {
	for c := range t {
		t[c] = byte(c)&31 + 1
	}
	for _, p := range pairs {
		r := []rune(p)
		t[r[0]-'а'] = byte(r[1]-'а') + 1
	}
	return t
}

// earWord is a word by sound: five bits a letter for the first twelve, the first
// lowest.
type earWord struct {
	codes uint64
	last  uint64
	n     int
}

const (
	maxEar      = 12                   // letters an earWord tells
	earMaskAll  = 1<<60 - 1            // twelve
	earLow      = earMaskAll / 31 * 15 // of every letter the low bits
	earHigh     = earMaskAll / 31 * 16 // and the highest
	minLongSlip = 8                    // letters of a listed word that is looked up by its parts
	minShort    = 4                    // letters of a word that is looked up as a whole
)

func (w *earWord) add(code byte, sounds *[32]byte) {
	c := uint64(sounds[code&31])
	if c == w.last {
		return
	}
	if w.n < maxEar {
		w.codes |= c << (5 * w.n)
	}
	w.last = c
	w.n++
}

func (w *earWord) at(i int) uint64 { return w.codes >> (5 * i) & 31 }

// without returns w without its letter i.
func (w earWord) without(i int) earWord {
	low := uint64(1)<<(5*i) - 1
	v := earWord{codes: w.codes&low | w.codes>>5&^low, n: w.n - 1}
	if i > 0 && i < v.n && v.at(i-1) == v.at(i) { // none twice in a row
		return v.without(i)
	}
	return v
}

// exchanged returns w with its letters i and i+1 exchanged.
func (w earWord) exchanged(i int) earWord {
	a, b := w.at(i), w.at(i+1)
	w.codes ^= (a ^ b) << (5 * i)
	w.codes ^= (a ^ b) << (5 * (i + 1))
	return w
}

// hear reads a word of the letters А to я, two bytes each.
func hear(word string, sounds *[32]byte) earWord {
	codes, last, n := uint64(0), uint64(0), 0
	for i := 1; i < len(word); i += 2 {
		c := uint64(sounds[word[i]&31^16])
		if c == last {
			continue
		}
		last = c
		codes |= c << (5 * min(n, maxEar)) & earMaskAll
		n++
	}
	return earWord{codes: codes, last: last, n: n}
}

// latinChoice is a set of readings of Latin letters that stand for several.
type latinChoice uint8

const (
	latinU  latinChoice = 1 << iota // u as ъ, else as у
	latinY                          // y as и, else as ъ
	latinJ                          // j as й, else as ж
	latinIa                         // ia as ия, else as я, and iu alike
)

// hearLatin reads a word of Latin letters, 4 and 6, as it is chosen to: all its
// sounds, and its vowels by sound. It returns the choices that the word leaves, and
// no letters where it is no such word.
func hearLatin(word string, choice latinChoice) (byEar, w earWord, open latinChoice) {
	for i := 0; i < len(word); i++ {
		c, next := word[i]|0x20, byte(0)
		if i+1 < len(word) {
			next = word[i+1] | 0x20
		}
		letter, size := latinLetter(c, next)
		switch {
		case letter == noLetter:
			return earWord{}, earWord{}, 0
		case c == 'u':
			open |= latinU
			if choice&latinU != 0 {
				letter = 'ъ' - 'а'
			}
		case c == 'y' && size == 1:
			open |= latinY
			if choice&latinY != 0 {
				letter = 'и' - 'а'
			}
		case c == 'j' && size == 1:
			open |= latinJ
			if choice&latinJ != 0 {
				letter = 'й' - 'а'
			}
		case c == 'i' && size == 2:
			open |= latinIa
			if choice&latinIa != 0 {
				letter, size = 'и'-'а', 1
			}
		case letter == 'ш'-'а' && size == 2 && i+2 < len(word) && word[i+2]|0x20 == 't':
			letter, size = 'щ'-'а', 3
		}
		byEar.add(letter, &earCodes)
		w.add(letter, &vowelCodes)
		i += size - 1
	}
	return byEar, w, open
}

// latinLetter is the Cyrillic letter, from а on, that c or c and next stand for,
// noLetter where c is none.
func latinLetter(c, next byte) (letter byte, size int) {
	switch {
	case next == 'h' && c == 's':
		return 'ш' - 'а', 2
	case next == 'h' && c == 'c':
		return 'ч' - 'а', 2
	case next == 'h' && c == 'z':
		return 'ж' - 'а', 2
	case next == 's' && c == 't', next == 'z' && c == 't':
		return 'ц' - 'а', 2
	case next == 'a' && (c == 'y' || c == 'i' || c == 'j'):
		return 'я' - 'а', 2
	case next == 'u' && (c == 'y' || c == 'i' || c == 'j'):
		return 'ю' - 'а', 2
	case c == '4':
		return 'ч' - 'а', 1
	case c == '6':
		return 'ш' - 'а', 1
	case c >= 'a' && c <= 'z':
		return latinBySound[2*(c-'a')+1]&31 ^ 16, 1
	}
	return noLetter, 1
}

// earPairs are the sounds of two letters of a word key at once, the second
// letter of the pair above the first.
type earPairs [1 << 10]uint16

var earPairsOfKeys, vowelPairsOfKeys = makeEarPairs(&earCodes), makeEarPairs(&vowelCodes)

func makeEarPairs(sounds *[32]byte) (t earPairs) {
	sound := func(letter int) uint16 {
		if letter == 0 || 2*letter > len(cyrillicOrder) {
			return 0
		}
		return uint16(sounds[cyrillicOrder[2*letter-1]&31^16])
	}
	for pair := range t {
		t[pair] = sound(pair&31)<<5 | sound(pair>>5)
	}
	return t
}

// hear is hear for the key of a plain word of one to maxEar letters. It gives
// up where two letters that sound alike stand side by side.
func (t *earPairs) hear(key uint64, letters int) (w earWord, ok bool) {
	codes := uint64(0)
	for rest := letters; rest > 0; rest -= 2 {
		codes = codes<<10 | uint64(t[key&1023])
		key >>= 10
	}
	codes >>= 5 * (letters & 1) // the first pair of an odd word is one letter
	apart := codes ^ codes>>5
	apart = (apart&earLow + earLow | apart) & earHigh // no carry leaves its letter
	neighbours := uint64(1)<<(5*(letters-1)) - 1
	return earWord{codes: codes, n: letters}, apart&neighbours == earHigh&neighbours
}

// fieldsOf yields the words of a table, which single spaces divide.
func fieldsOf(list string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for len(list) > 0 {
			w, rest, _ := strings.Cut(list, " ")
			if w != "" && !yield(w) {
				return
			}
			list = rest
		}
	}
}
