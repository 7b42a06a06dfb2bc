package moderation

// Letters are read in place, without lower-casing the text. A letter folds to
// a code: 0–31 for Cyrillic а–я, latinCode+0 to latinCode+25 for Latin a–z.
// In words w folds to v, and 4 and 6 are the letters ч and ш of people who
// write Bulgarian in Latin.
const (
	latinCode = 32
	fourCode  = 58
	sixCode   = 59
	alienCode = 62 // a letter of the two blocks that stands in no Bulgarian word
	noLetter  = 63
)

// letterAt reads the letter at text[i]. Width is 0 where no Cyrillic or Latin
// letter starts.
func letterAt(text string, i int) (code byte, upper bool, width int) {
	b := text[i]
	switch {
	case b >= 'a' && b <= 'z':
		return b - 'a' + latinCode, false, 1
	case b >= 'A' && b <= 'Z':
		return b - 'A' + latinCode, true, 1
	case b != 0xD0 && b != 0xD1 || i+1 >= len(text):
		return noLetter, false, 0
	}
	switch c := text[i+1]; {
	case c < 0x80 || c > 0xBF:
		return noLetter, false, 0
	case b == 0xD0 && c >= 0x90:
		return (c + 16) & 31, c < 0xB0, 2
	case b == 0xD1 && c <= 0x8F:
		return (c + 16) & 31, false, 2
	case c == 0x9D && b == 0xD1: // ѝ
		return 8, false, 2
	case c == 0x8D && b == 0xD0: // Ѝ
		return 8, true, 2
	case c == 0x91 && b == 0xD1: // ё
		return 5, false, 2
	default:
		return alienCode, b == 0xD0, 2
	}
}

// letterBefore reads the letter that ends at text[:i].
func letterBefore(text string, i int) (code byte, upper bool, width int) {
	if i >= 2 && text[i-1]&0xC0 == 0x80 {
		if c, u, w := letterAt(text, i-2); w == 2 {
			return c, u, w
		}
		return noLetter, false, 0
	}
	if i >= 1 {
		if c, u, w := letterAt(text, i-1); w == 1 {
			return c, u, w
		}
	}
	return noLetter, false, 0
}

// lookAlike gives the Cyrillic code of the Latin letters that look like a
// Cyrillic one, and noLetter for the rest.
var lookAlike = [26]byte{
	0: 0, 'b' - 'a': 2, 'c' - 'a': 17, 'd' - 'a': noLetter, 'e' - 'a': 5, 'f' - 'a': noLetter, 'g' - 'a': noLetter,
	'h' - 'a': 13, 'i' - 'a': noLetter, 'j' - 'a': noLetter, 'k' - 'a': 10, 'l' - 'a': noLetter, 'm' - 'a': 12, 'n' - 'a': noLetter,
	'o' - 'a': 14, 'p' - 'a': 16, 'q' - 'a': noLetter, 'r' - 'a': noLetter, 's' - 'a': noLetter, 't' - 'a': 18, 'u' - 'a': noLetter,
	'v' - 'a': noLetter, 'w' - 'a': noLetter, 'x' - 'a': 21, 'y' - 'a': 19, 'z' - 'a': noLetter,
}

// maxWord is the number of letters of a word that are looked at. No word of
// the tables is longer.
const maxWord = 20

// word is a run of letters, folded. Look-alike letters are read as Cyrillic
// where the word has Cyrillic letters too.
type word struct {
	start, end int // byte offsets
	n          int // letters in key, at most maxWord
	capital    bool
	capitals   int // capital letters in all
	letters    int // letters in all
	latin      bool
	key        [maxWord]byte
}

// wordAt reads the word that starts at text[i]; its n is 0 where none does.
func wordAt(text string, i int) (w word) {
	w.start = i
	var cyrillic, latin bool
	for i < len(text) {
		c, upper, width := letterAt(text, i)
		if width == 0 {
			if c = digitLetter(text, i, w.start); c == 0 {
				break
			}
			width = 1
		}
		i += width
		if upper {
			w.capitals++
			w.capital = w.capital || w.letters == 0
		}
		if c == 'w'-'a'+latinCode {
			c = 'v' - 'a' + latinCode
		}
		if width == 2 {
			cyrillic = true
		} else {
			latin = true
		}
		if w.n < maxWord {
			w.key[w.n] = c
			w.n++
		}
		w.letters++
	}
	w.end = i
	w.latin = latin && !cyrillic
	if latin && cyrillic {
		for k := range w.n {
			if c := w.key[k]; c >= latinCode && c < latinCode+26 && lookAlike[c-latinCode] != noLetter {
				w.key[k] = lookAlike[c-latinCode]
			}
		}
	}
	return w
}

// digitLetter returns the code of the 4 or 6 at text[i] where it stands for a
// letter: next to a Latin one, and not beside another digit.
func digitLetter(text string, i, start int) byte {
	b := text[i]
	if b != '4' && b != '6' {
		return 0
	}
	after := i+1 < len(text) && isLatin(text[i+1])
	before := i > 0 && isLatin(text[i-1])
	if i > 0 && isDigit(text[i-1]) {
		return 0
	}
	last := before && i > start+1 && (i+1 == len(text) || !isDigit(text[i+1]))
	if !after && !last {
		return 0
	}
	return b - '4' + fourCode - (b-'4')/2
}

func isLatin(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// wordEndsAt reports whether a word ends at text[:i], be it in 4 or 6.
func wordEndsAt(text string, i int) bool {
	return isLetterBefore(text, i) || i >= 3 && isLatin(text[i-2]) && isLatin(text[i-3]) && digitLetter(text, i-1, i-3) != 0
}

// wordBefore reads the word that ends at text[:i]. It looks back at most
// twice maxWord letters, so that a text of one endless word costs no more.
func wordBefore(text string, i int) word {
	p := i
	for range 2 * maxWord {
		_, _, width := letterBefore(text, p)
		if width == 0 {
			if p == 0 || text[p-1] != '4' && text[p-1] != '6' || p < i && !isLatin(text[p]) || p > 1 && isDigit(text[p-2]) || p == i && (p < 2 || !isLatin(text[p-2])) {
				break
			}
			width = 1
		}
		p -= width
	}
	return wordAt(text[:i], p)
}

// allCapitals reports whether w is written in capitals, by at least two.
func (w *word) allCapitals() bool { return w.letters >= 2 && w.capitals == w.letters }

// isLetterAt reports whether a letter of either script starts at text[i].
func isLetterAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	_, _, width := letterAt(text, i)
	return width > 0
}

// isLetterBefore reports whether a letter of either script ends at text[:i].
func isLetterBefore(text string, i int) bool {
	_, _, width := letterBefore(text, i)
	return width > 0
}
