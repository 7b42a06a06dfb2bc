package moderation

import (
	"strings"
	"unicode/utf8"
)

// Words in mixed script, with look-alike letters, invisible characters or
// blanks inside take the slow way.

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
func (r *tokenizer) spacedTitle(t *token, j int, first uint64) int {
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
func (r *tokenizer) continues(text string, j, n int) bool {
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

// oddWord is how many letters of a word in mixed script are compared.
const oddWord = 40

// odd reads a word at i that mixes scripts, look-alike letters, invisible
// characters or a hyphen after its first letter; it returns i if there is none.
func (r *tokenizer) odd(t *token, i int) int {
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
			if !isUpperRune(next) && !isLowerRune(next) {
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
