package moderation

import "strings"

// ofInstitution reports whether the words before text[i] name an institution
// whose address is public: „РЗОК – Пловдив, ул. …“.
func (x *cueIndex) ofInstitution(text string, i int) bool {
	p, stop := i, max(0, i-bytesBeside)
	for words := 0; words < 6; words++ {
		dot := false
		for p > stop && !wordEndsAt(text, p) {
			switch text[p-1] {
			case '!', '?', '\n', ';':
				return false
			case '.':
				dot = true
			}
			p--
		}
		if p <= stop {
			return false
		}
		w := wordBefore(text, p)
		c := x.of(&w)
		switch {
		case c == cueInstitution:
			k := wordBefore(text, back(text, w.start))
			return (k.n == 0 || !x.beside.has(&k)) && !x.says(cueDwelling, text, w.start) // not „до кметството“, „преместихме се от общината“
		case c == cueDwelling, c == cueRelative, c == cueMine:
			return false
		case dot && w.letters > 4 && c == noCue:
			return false
		case c == cueLink && isMine(&w): // ми, моят
			return false
		}
		p = w.start
	}
	return false
}

// isOffice reports whether text[start:end] is a mailbox that an institution
// publishes: one that names an office at a public domain, and nobody.
func (x *cueIndex) isOffice(text string, start, end int) bool {
	s := text[start:end]
	at := strings.IndexByte(s, '@')
	if at < 1 || len(s) > maxLocal {
		return false
	}
	domain := s[at+1:]
	for d := range strings.FieldsSeq(publicDomains) {
		if rest, ok := cutSuffixFold(domain, d); ok && (rest == "" || rest[len(rest)-1] == '.') {
			return !strings.ContainsAny(s[:at], "._-") || strings.ContainsAny(s[:at], "_") && strings.HasPrefix(s, "td_")
		}
	}
	return false
}

func cutSuffixFold(s, suffix string) (string, bool) {
	if len(s) < len(suffix) || !strings.EqualFold(s[len(s)-len(suffix):], suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// isPublished reports whether d are the digits of a number that an
// institution publishes.
func (x *cueIndex) isPublished(d []byte) bool {
	for number := range strings.FieldsSeq(publicNumbers) {
		if len(number) != len(d) {
			continue
		}
		same := true
		for i := range d {
			same = same && number[i] == d[i]+'0'
		}
		if same {
			return true
		}
	}
	return false
}
