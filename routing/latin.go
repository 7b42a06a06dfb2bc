package routing

// Bulgarian is typed in Latin letters in many ways: ж is zh or j, ч is ch or
// 4, ш is sh or 6, я is ya, ia or q, в is v or w, ъ is a, u or y. A skeleton is
// what all of them have in common: one byte per sound, й as i, я as ia, no
// doubled letters. Both the words of a text and the patterns of the table are
// reduced to it, so they meet whatever the scheme.
//
// ъ alone is ambiguous, because a and u are letters of their own. Patterns
// with ъ therefore enter the lexicon twice, as a and as u.

// skeleton reduces the Latin word buf[from:] in place; the word may grow by a
// letter for every q. It returns the shortened or extended buffer.
func skeleton(buf []byte, from int) []byte {
	var word [maxWord]byte
	n := copy(word[:], buf[from:])
	w := word[:n]
	buf = buf[:from]
	letters := 0
	for _, b := range w {
		if b > '9' {
			letters++
		}
	}
	// "s1" and "e104" are names of forms; "4akam" and "6te" are words.
	digits := letters < 2
	put := func(b byte) {
		if len(buf) > from && buf[len(buf)-1] == b && b > '9' {
			return
		}
		buf = append(buf, b)
	}
	for i := 0; i < len(w); i++ {
		var next, after byte
		if i+1 < len(w) {
			next = w[i+1]
		}
		if i+2 < len(w) {
			after = w[i+2]
		}
		switch b := w[i]; {
		case b == '4' && !digits:
			put('C')
		case b == '6' && !digits:
			put('S')
		case b == 's' && next == 'h':
			put('S')
			i++
		case b == 's' && next == 'c' && after == 'h':
			put('S')
			i += 2
		case b == 'c' && next == 'h':
			put('C')
			i++
		case b == 'z' && next == 'h':
			put('j')
			i++
		case b == 't' && (next == 's' && after != 'h' || next == 'z' && after != 'h'):
			put('c')
			i++
		case b == 'k' && next == 'h':
			put('h')
			i++
		case b == 'w':
			put('v')
		case b == 'x':
			put('h')
		case b == 'q':
			put('i')
			put('a')
		case b == 'y':
			if isLatinVowel(next) || len(buf) > from && isLatinVowel(buf[len(buf)-1]) {
				put('i')
			} else {
				put('u')
			}
		default:
			put(b)
		}
	}
	return buf
}

// maxWord bounds the letters of a Latin word that are looked at.
const maxWord = 64

func isLatinVowel(b byte) bool {
	return b == 'a' || b == 'e' || b == 'i' || b == 'o' || b == 'u'
}

// latinOf spells a folded Cyrillic word in Latin letters, ъ as the letter
// given: the official transliteration, which skeleton then reduces.
func latinOf(dst, w []byte, hard byte) []byte {
	for _, b := range w {
		if b < cyrillicBase {
			dst = append(dst, b)
			continue
		}
		if b == 'ъ'-'а'+cyrillicBase {
			dst = append(dst, hard)
			continue
		}
		dst = append(dst, latinLetters[b-cyrillicBase]...)
	}
	return dst
}

var latinLetters = [...]string{
	"a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p",
	"r", "s", "t", "u", "f", "h", "ts", "ch", "sh", "sht", "a", "i", "", "e", "yu", "ya",
}
