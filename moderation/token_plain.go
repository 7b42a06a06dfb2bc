package moderation

// Most words of a text are plain: Cyrillic letters and nothing else. They are
// read in one go; the others take the slow way. (Reading four letters at a
// time in one register was tried and measured: it was no faster.)

// maxPlain is the longest plain word, in letters; one bit tells its capitals.
const maxPlain = 60

// plain reads the word at i if it is one of the many that need no second look:
// two Cyrillic letters or more, in small letters, in capitals, or with one at
// the start. It returns i otherwise.
func (r *tokenizer) plain(t *token, i int) int {
	text, j := r.text, i
	key, capitals, n := uint64(0), uint(0), uint(0)
	head, last, headed := noStart, byte(noLetterYet), 0
	for ; j+1 < len(text) && headed < cyrillicDepth; j += 2 {
		v := plainLetter(text, j)
		if v == 0 {
			break
		}
		key = key<<5 | uint64(v&31)
		capitals = capitals<<1 | uint(v>>6&1)
		n++
		if code := text[j+1]&31 ^ 16; code != last {
			head, last = head.add(code), code
			headed++
		}
	}
	over := uint64(0)
	for ; j+1 < len(text); j += 2 {
		v := plainLetter(text, j)
		if v == 0 {
			break
		}
		if n == maxPlain {
			return i
		}
		if n >= 12 { // as keyBuilder does
			over = (over + key>>55) * wordKeyMix
			key &= 1<<55 - 1
		}
		key = key<<5 | uint64(v&31)
		capitals = capitals<<1 | uint(v>>6&1)
		n++
	}
	if n < 2 || !boundAfter(text, j) || !boundBefore(text, i) {
		return i
	}
	switch capitals {
	case 0:
		t.shape = shapeLower
	case 1 << (n - 1):
		t.shape = shapeTitle
	case 1<<n - 1:
		t.shape = shapeUpper
	default:
		return i
	}
	key ^= over & wordKeyMask &^ keyTail
	t.key, t.n, t.head, t.plain, t.gate = key, uint8(n), head, true, r.gates.of(head)
	return j
}

// plainLetters is cyrillicLetters for the letters а to я but ы and э, which
// other detectors fold otherwise.
var plainLetters = makePlainLetters()

func makePlainLetters() (t [128]uint8) {
	for _, c := range cyrillicOrder {
		t[c&0x7F], t[(c-0x20)&0x7F] = cyrillicLetters[c&0x7F], cyrillicLetters[(c-0x20)&0x7F]
	}
	return t
}

// plainLetter returns the entry of the letter at text[j:], which has two bytes
// at least, zero where it is none.
func plainLetter(text string, j int) uint8 {
	pair := uint(text[j])<<8 | uint(text[j+1]) // one load
	if pair&0xFEC0 != 0xD080 {
		return 0
	}
	return plainLetters[pair>>2&0x40|pair&0x3F]
}

// boundAfter reports whether what stands at text[i:] ends a word for every
// detector: a blank or a mark that hides no letter.
func boundAfter(text string, i int) bool {
	if i >= len(text) {
		return true
	}
	c := text[i]
	return c < 0x80 && signClasses[c] <= signLine || c == 0xE2 && isQuoteOrDash(text[i:])
}

// boundBefore reports the same of what stands before text[i:].
func boundBefore(text string, i int) bool {
	if i == 0 {
		return true
	}
	c := text[i-1]
	return c < 0x80 && signClasses[c] <= signLine || i >= 3 && text[i-3] == 0xE2 && isQuoteOrDash(text[i-3:])
}

// isQuoteOrDash reports whether s starts with – — „ “ or ”.
func isQuoteOrDash(s string) bool {
	if len(s) < 3 || s[1] != 0x80 {
		return false
	}
	switch s[2] {
	case 0x93, 0x94, 0x9C, 0x9D, 0x9E:
		return true
	}
	return false
}
