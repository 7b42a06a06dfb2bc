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
		case dot && (c == cueInstitution || w.letters > 4 && c == noCue):
			return false // another sentence
		case c == cueInstitution:
			k := wordBefore(text, back(text, w.start))
			// Not „до кметството“, „преместихме се от общината“, but „жалба до РЗОК“.
			return (k.n == 0 || !x.beside.has(&k) || w.allCapitals() || w.letters <= shortOffice) && !x.says(cueDwelling, text, w.start)
		case x.bodies.has(&w):
			return !x.says(cueDwelling, text, w.start)
		case c == cueDwelling, c == cueRelative, c == cueMine, c == cueHome && !x.stands.has(&w):
			return false // „РЗОК изпрати картата на …“
		case c == cueLink && (isMine(&w) || x.selves.has(&w)): // ми, моят; съм
			return false
		}
		p = w.start
	}
	return false
}

// institutionBefore reports whether what stands before text[p], a word for a
// telephone, is an institution, be it with its town: „НОИ, тел.“, „РЗОК –
// Пловдив, тел.“.
func (x *cueIndex) institutionBefore(text string, p int) bool {
	for range 2 {
		q := back(text, p)
		if dash := strings.TrimSuffix(text[:q], "–"); len(dash) < q {
			q = back(text, len(dash))
		}
		w := wordBefore(text, q)
		if w.n == 0 || w.end != q {
			return false
		}
		if x.of(&w) == cueInstitution && (w.allCapitals() || w.letters <= shortOffice) {
			return true
		}
		p = w.start
	}
	return false
}

// institutionAfter reports whether the words after text[end] say that an
// institution is at the address there: „ул. „Роза“ 5, където е РЗОК“.
func (x *cueIndex) institutionAfter(text string, end int) bool {
	for words := range 5 {
		for end < len(text) && (text[end] == ' ' || text[end] == ',') {
			end++
		}
		w := wordAtOrNone(text, end)
		switch c := x.of(&w); {
		case w.n == 0, words == 0 && !x.hosts.has(&w), x.beside.has(&w), c == cueDwelling, c == cueLink && isMine(&w):
			return false
		case c == cueInstitution:
			return true
		}
		end = w.end
	}
	return false
}

// shortOffice is the length of the longest abbreviation of an institution.
const shortOffice = 4

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
