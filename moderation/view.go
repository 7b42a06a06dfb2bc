package moderation

import (
	"strings"
	"unicode/utf8"
)

// view is a text as the detectors read it: without the characters that cannot
// be seen, with one kind of space and one kind of digits. Most texts are their
// own view and cost nothing.
type view struct {
	text string
	at   []stretch // of each byte of text: where it stood; nil where text is the original
}

type stretch struct{ start, end int }

// viewOf returns the view of text.
func viewOf(text string) view {
	i := firstOddity(text)
	if i == len(text) {
		return view{text: text}
	}
	v := view{at: make([]stretch, 0, len(text))}
	b := make([]byte, 0, len(text))
	for k := range i {
		v.at = append(v.at, stretch{k, k + 1})
	}
	b = append(b, text[:i]...)
	for i < len(text) {
		r, width := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, width = utf8.DecodeRuneInString(text[i:])
		}
		if r == '*' && starsAt(text, i) {
			for k := range len(cover) {
				b, v.at = append(b, cover[k]), append(v.at, stretch{i, i + len(stars)})
			}
			i += len(stars)
			continue
		}
		if (r == '\u0306' || r == '\u0300') && len(b) >= 2 && composes(&b, r) {
			v.at[len(b)-1].end = i + width
			i += width
			continue
		}
		as, odd := seenAs(r)
		switch {
		case r == utf8.RuneError || !odd:
			for k := range width {
				b, v.at = append(b, text[i+k]), append(v.at, stretch{i + k, i + k + 1})
			}
		case as != 0:
			b, v.at = append(b, as), append(v.at, stretch{i, i + width})
		}
		i += width
	}
	v.text = string(b)
	return v
}

// stars are the mask of Stars. Alone they are read as a cover: what they hide
// was somebody's data and no letters of a curse.
const stars = "***"

func starsAt(text string, i int) bool {
	end := i + len(stars)
	return strings.HasPrefix(text[i:], stars) &&
		!(i > 0 && (text[i-1] == '*' || isDigit(text[i-1]) || isLetterBefore(text, i))) &&
		!(end < len(text) && (text[end] == '*' || isDigit(text[end]) || isLetterAt(text, end)))
}

// restore turns offsets into the view back into offsets into the original.
func (v view) restore(fs []Finding) {
	if v.at == nil {
		return
	}
	for i := range fs {
		fs[i].Start, fs[i].End = v.at[fs[i].Start].start, v.at[fs[i].End-1].end
	}
}

// composes joins the breve or grave to the letter before it: и and a breve
// are й, which many keyboards and every PDF write apart.
func composes(b *[]byte, mark rune) bool {
	r, width := utf8.DecodeLastRune(*b)
	var to string
	switch {
	case mark == '\u0306' && r == 'и':
		to = "й"
	case mark == '\u0306' && r == 'И':
		to = "Й"
	case mark == '\u0300' && r == 'и':
		to = "ѝ"
	default:
		return false
	}
	copy((*b)[len(*b)-width:], to)
	return true
}

// seenAs reports whether r has to be read as something else, and as what:
// an ASCII byte, or 0 where r cannot be seen at all.
func seenAs(r rune) (as byte, odd bool) {
	switch {
	case r < 0xA0:
		return 0, false
	case r == 0xA0, r >= 0x2000 && r <= 0x200A, r == 0x202F, r == 0x205F, r == 0x3000:
		return ' ', true
	case r == 0xAD, r == 0x34F, r == 0x061C, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2069, r == 0xFEFF,
		r >= 0xFE00 && r <= 0xFE0F, r >= 0x300 && r <= 0x305, r >= 0x307 && r <= 0x33F:
		return 0, true
	case r == 0x306: // only where it completes no letter
		return 0, true
	case r == 0x2010, r == 0x2011, r == 0x2212:
		return '-', true
	case r >= 0xFF01 && r <= 0xFF5E: // full-width forms of ASCII
		return byte(r - 0xFEE0), true
	case r >= 0x660 && r <= 0x669:
		return byte('0' + r - 0x660), true
	}
	return 0, false
}

// firstOddity returns the offset of the first character that seenAs would
// change, or len(text). It hunts for lead bytes, which the machine does many at
// a time; ordinary Bulgarian text has only quotes and dashes among them.
func firstOddity(text string) int {
	first := len(text)
	for _, lead := range [...]byte{0xE2, 0xC2, 0xCC, 0xCD, 0xEF, 0xE3, 0xD8, 0xD9} {
		for i := 0; i < first; {
			k := strings.IndexByte(text[i:first], lead)
			if k < 0 {
				break
			}
			i += k
			r, width := utf8.DecodeRuneInString(text[i:])
			if _, odd := seenAs(r); odd {
				first = i
			}
			i += width
		}
	}
	for i := 0; i < first; i++ {
		k := strings.Index(text[i:first], stars)
		if k < 0 {
			break
		}
		if i += k; starsAt(text, i) {
			return i
		}
	}
	return first
}
