package exemption

import (
	"unicode"
	"unicode/utf8"
)

// code is an ICD-10 code (код по МКБ-10) packed into an integer: the category
// plus one, then the fourth and the fifth character, each a digit plus one or
// zero where there is none. The zero code is no code.
type code uint32

const (
	categories = 26 * 100 // A00 … Z99
	subBits    = 8
	subMask    = 1<<subBits - 1
)

// category returns 0 for A00 … 2599 for Z99.
func (c code) category() int { return int(c>>subBits) - 1 }

// String returns the form "E10.3".
func (c code) String() string {
	if c == 0 {
		return ""
	}
	n := c.category()
	b := []byte{byte('A' + n/100), byte('0' + n/10%10), byte('0' + n%10)}
	if s := c & subMask; s != 0 {
		b = append(b, '.', byte('0'+s>>4-1))
		if s&15 != 0 {
			b = append(b, byte('0'+s&15-1))
		}
	}
	return string(b)
}

// diagnosis is one code, or a pair of a dagger and an asterisk code in either
// order, with the mark "!" for a recognised disability.
type diagnosis struct {
	first, second code
	disability    bool
}

// maxDiagnosis bounds what is read of a code; a pair with every mark and a few
// spaces is far shorter.
const maxDiagnosis = 64

// parseDiagnosis reads a code or a pair as people type them: "E10.3",
// "е10,3", "E103", "E 10.3", "E10.3+H36.0", "E10.3† H36.0*", "E10.3H36.0",
// "A15.0!". Cyrillic letters that look Latin are read as Latin.
func parseDiagnosis(s string) (dx diagnosis, ok bool) {
	if len(s) > maxDiagnosis {
		return dx, false
	}
	first, i, ok := scanCode(s, 0)
	if dx.first = first; !ok || i == len(s) {
		return dx, ok
	}
	i, parted := skipMarks(s, i)
	if i < len(s) && s[i] != '!' {
		if dx.second, i, ok = scanCode(s, i); !ok {
			return diagnosis{}, false
		}
		i, parted = skipMarks(s, i)
	}
	if i < len(s) && s[i] == '!' {
		dx.disability = true
		i = skipSpace(s, i+1)
	}
	if i < len(s) || parted {
		return diagnosis{}, false
	}
	return dx, true
}

// String returns the canonical form, such as "E10.3+H36.0".
func (dx diagnosis) String() string {
	s := dx.first.String()
	if dx.second != 0 {
		s += "+" + dx.second.String()
	}
	return s
}

// scanCode reads one code of s from byte i and returns the byte after it.
func scanCode(s string, i int) (c code, next int, ok bool) {
	if c, next = canonicalCode(s, i); c != 0 {
		return c, next, true
	}
	letter, i := runeAt(s, skipSpace(s, i))
	if letter = latin(letter); letter == 0 {
		return 0, i, false
	}
	var digits [4]code
	n, dot := 0, false
scan:
	for i < len(s) {
		switch b := s[i]; {
		case b >= '0' && b <= '9' && n < len(digits):
			digits[n] = code(b - '0')
			n++
			i++
		case (b == '.' || b == ',') && n == 2 && !dot:
			dot = true
			i++
		case b <= ' ' || b >= utf8.RuneSelf:
			next := skipSpace(s, i)
			if next == i {
				break scan
			}
			i = next
		default:
			break scan
		}
	}
	if n < 2 || dot && n == 2 || i < len(s) && s[i] >= '0' && s[i] <= '9' {
		return 0, i, false
	}
	c = packCategory(code(letter-'A'), digits[0], digits[1])
	if n > 2 {
		c |= (digits[2] + 1) << 4
	}
	if n > 3 {
		c |= digits[3] + 1
	}
	return c, i, true
}

func packCategory(letter, tens, units code) code {
	return (letter*100 + tens*10 + units + 1) << subBits
}

// canonicalCode reads the forms "E10" and "E10.3" at byte i, as software
// writes them, and returns no code where there is anything else.
func canonicalCode(s string, i int) (c code, next int) {
	if len(s)-i < 3 {
		return 0, i
	}
	letter, tens, units := s[i]-'A', s[i+1]-'0', s[i+2]-'0'
	if letter >= 26 || tens >= 10 || units >= 10 {
		return 0, i
	}
	c, next = packCategory(code(letter), code(tens), code(units)), i+3
	if len(s)-next >= 2 && s[next] == '.' && s[next+1]-'0' < 10 {
		c, next = c|code(s[next+1]-'0'+1)<<4, next+2
	}
	if next < len(s) && s[next] != '+' && s[next] != '!' {
		return 0, i
	}
	return c, next
}

// skipMarks passes the dagger, the asterisk, the plus that stands for either
// in typewritten text, and separators of a pair, after which a code must follow.
func skipMarks(s string, i int) (next int, parted bool) {
	for i < len(s) {
		r, after := runeAt(s, i)
		switch {
		case r == '/' || r == ',':
			parted = true
		case r == '+' || r == '*' || r == '†' || isSpace(r):
		default:
			return i, parted
		}
		i = after
	}
	return i, parted
}

func skipSpace(s string, i int) int {
	for i < len(s) {
		r, next := runeAt(s, i)
		if !isSpace(r) {
			return i
		}
		i = next
	}
	return i
}

// isSpace counts the zero-width characters that come with copied text.
func isSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || r >= '\t' && r <= '\r'
	}
	return unicode.IsSpace(r) || r == '\u200b' || r == '\u2060' || r == '\ufeff'
}

// runeAt decodes the rune at byte i; past the end it returns 0.
func runeAt(s string, i int) (r rune, next int) {
	if i >= len(s) {
		return 0, i
	}
	if s[i] < utf8.RuneSelf {
		return rune(s[i]), i + 1
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	return r, i + n
}

// latin returns the capital Latin letter that r is or looks like, or 0.
func latin(r rune) rune {
	switch {
	case r >= 'A' && r <= 'Z':
		return r
	case r >= 'a' && r <= 'z':
		return r - 'a' + 'A'
	}
	switch r {
	case 'А', 'а':
		return 'A'
	case 'В', 'в':
		return 'B'
	case 'Е', 'е':
		return 'E'
	case 'К', 'к':
		return 'K'
	case 'М', 'м':
		return 'M'
	case 'Н', 'н':
		return 'H'
	case 'О', 'о':
		return 'O'
	case 'Р', 'р':
		return 'P'
	case 'С', 'с':
		return 'C'
	case 'Т', 'т':
		return 'T'
	case 'У', 'у':
		return 'Y'
	case 'Х', 'х':
		return 'X'
	case 'І', 'і':
		return 'I'
	case 'Ј', 'ј':
		return 'J'
	case 'Ѕ', 'ѕ':
		return 'S'
	}
	return 0
}
