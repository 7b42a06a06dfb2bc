package moderation

// Classes of bytes for the first look at a text.
const (
	otherByte = iota
	letterByte
	cyrillicByte
	digitByte
	signByte
	bracketByte
)

var scanClasses = [256]uint8{
	'0': digitByte, '1': digitByte, '2': digitByte, '3': digitByte, '4': digitByte,
	'5': digitByte, '6': digitByte, '7': digitByte, '8': digitByte, '9': digitByte,
	'@': signByte, '#': signByte, '(': bracketByte, '[': bracketByte, '{': bracketByte, '<': bracketByte,
	0xD0: cyrillicByte, 0xD1: cyrillicByte,
	'A': letterByte, 'B': letterByte, 'C': letterByte, 'D': letterByte, 'E': letterByte, 'F': letterByte, 'G': letterByte,
	'H': letterByte, 'I': letterByte, 'J': letterByte, 'K': letterByte, 'L': letterByte, 'M': letterByte, 'N': letterByte,
	'O': letterByte, 'P': letterByte, 'Q': letterByte, 'R': letterByte, 'S': letterByte, 'T': letterByte, 'U': letterByte,
	'V': letterByte, 'W': letterByte, 'X': letterByte, 'Y': letterByte, 'Z': letterByte,
	'a': letterByte, 'b': letterByte, 'c': letterByte, 'd': letterByte, 'e': letterByte, 'f': letterByte, 'g': letterByte,
	'h': letterByte, 'i': letterByte, 'j': letterByte, 'k': letterByte, 'l': letterByte, 'm': letterByte, 'n': letterByte,
	'o': letterByte, 'p': letterByte, 'q': letterByte, 'r': letterByte, 's': letterByte, 't': letterByte, 'u': letterByte,
	'v': letterByte, 'w': letterByte, 'x': letterByte, 'y': letterByte, 'z': letterByte,
}

// scanner finds numbers, e-mails and addresses in one pass. It stops at digits,
// at signs and at the few words that begin an address; everything it then
// looks at is bounded, so that no text costs more than its length.
type scanner struct {
	x     *cueIndex
	text  string
	words tokens // those of text
	next  int    // the first of them that is still to come
	base  int    // of the findings of this text in found
	found []Finding
	group group
}

func (s *scanner) add(start, end int, k Kind, c Certainty, rule string) {
	s.found = append(s.found, Finding{start, end, k, c, rule})
}

// scan appends the findings of text to s.found. They may overlap.
func (s *scanner) scan() {
	text := s.text
	for i := 0; i < len(text); {
		for s.next < len(s.words) && s.words[s.next].start < i {
			s.next++
		}
		if s.next > 0 && i == s.words[s.next-1].end {
			for s.next < len(s.words) && s.words[s.next].idle&gateAnchor != 0 {
				i = s.words[s.next].end
				s.next++
			}
			if i == len(text) {
				break
			}
		}
		switch scanClasses[text[i]] {
		case otherByte:
			i++
		case digitByte:
			i = s.digits(i)
		case signByte:
			i = s.sign(i, i+1, text[i] == '#')
		case bracketByte:
			i = s.bracket(i)
		default:
			i = s.word(i)
		}
	}
}

// word looks at the word at i and passes it.
func (s *scanner) word(i int) int {
	text, start, past := s.text, i, i
	var stop bool
	if t := s.plainAt(i); t == nil {
		stop = s.x.mayAnchor(text, i) || s.x.mayBeGlued(text, i)
	} else {
		past = t.end
		stop = t.gate&gateAnchor != 0 && (t.n < 4 && s.x.mayAnchor(text, i) || t.n >= 4 && s.x.plainMayAnchor(text, i))
	}
	if stop {
		if end := s.anchor(i); end > i {
			return end
		}
	}
	i = past
	for i < len(text) {
		switch scanClasses[text[i]] {
		case letterByte:
			i++
			continue
		case cyrillicByte:
			// „ivanмаймункаabv.bg“
			if i > start && isLatin(text[i-1]) && s.x.mayAnchor(text, i) {
				if w := wordAt(text, i); s.x.of(&w) == cueAt {
					if end := s.sign(i, s.x.signEnd(text, &w), true); end > i {
						return end
					}
				}
			}
			i += 2
			continue
		case digitByte:
			// „О888“: the letter belongs to the number.
			if w := zeroLetterBefore(text, i); w > 0 && i-w == start {
				return s.digits(start)
			}
		case otherByte:
			// „живея наул.Роза 7“: no space before ул. and perhaps none after.
			if i-start >= 4 && (text[i] == '.' || opensQuote(text, i)) && endsComponent(text, i) {
				return s.gluedComponent(i)
			}
		}
		return i
	}
	return len(text)
}

// plainAt returns the plain word at i, nil where there is none.
func (s *scanner) plainAt(i int) *token {
	if s.next < len(s.words) && s.words[s.next].plain && s.words[s.next].start == i {
		return &s.words[s.next]
	}
	return nil
}

// anchor reads the word at i and tries what it may begin. It returns the end of
// what was found, or i.
func (s *scanner) anchor(i int) int {
	w := s.x.partAt(s.text, i)
	if w.n == 0 {
		return i
	}
	c := s.x.of(&w)
	if w.n == 1 || w.n == 2 && w.latin {
		if d, _ := s.x.abbreviation(s.text, i); d != noCue {
			c = d
		}
	}
	if c == noCue && w.letters >= 6 {
		if d, end := s.x.ofHead(s.text, &w); d == cueDwelling || d == cueAddress { // „живеемна“
			w.end, c = end, d
		}
	}
	switch c {
	case cueAt:
		after := s.x.signEnd(s.text, &w)
		if k := wordAtOrNone(s.text, after+1); k.letters == 1 && after < len(s.text) && s.text[after] == ' ' && (k.key[0] == 0 || k.key[0] == latinCode) {
			after = k.end // маймунско а
		}
		if end := s.sign(i, after, true); end > after {
			return end
		}
	case cueDwelling, cueAddress:
		if start, end := s.x.dwellingAfter(s.text, &w, c); end > 0 {
			s.add(start, end, Address, Likely, "address-dwelling")
		}
		if start, end := s.x.findDwelling(s.text, &w); end > 0 {
			s.add(start, end, Address, Likely, "address-dwelling")
			return end
		}
	case cueMail, cuePostal:
		if start, end := s.x.findDictated(s.text, &w); end > 0 {
			s.add(start, end, Email, Likely, "email-dictated")
			return end
		}
		if c == cuePostal {
			return s.component(&w, c)
		}
	case noCue:
	case cueCorner:
		if end := s.x.cornerOf(s.text, &w); end > 0 {
			s.add(i, end, Address, Likely, "address-corner")
			return end
		}
	case cueSpelled:
		if end := s.spelled(&w); end > 0 {
			return end
		}
	case cueFloor:
		if w.letters == 2 { // „ivan ет abv.bg“
			if end := s.sign(i, w.end, true); end > w.end {
				return end
			}
		}
		return s.component(&w, c)
	default:
		if c.anchors() {
			return s.component(&w, c)
		}
	}
	return i
}

// sign tries an e-mail around the sign text[i:after].
func (s *scanner) sign(i, after int, spoken bool) int {
	start, end, sure, rule := s.x.findEmail(s.text, i, after, spoken)
	if end == 0 {
		return after
	}
	if !s.x.isOffice(s.text, start, end) {
		s.add(start, end, Email, sure, rule)
	}
	return end
}

// bracket tries „(a)“ and „[а]“ as the sign of an e-mail.
func (s *scanner) bracket(i int) int {
	p := i + 1
	if p < len(s.text) && s.text[p] == ' ' {
		p++
	}
	if code, _, width := noLetterAt(s.text, p); code == 0 || code == latinCode {
		q := p + width
		if q < len(s.text) && s.text[q] == ' ' {
			q++
		}
		if q < len(s.text) && isClosing(s.text[q]) {
			if end := s.sign(i, q+1, true); end > q+1 {
				return end
			}
		}
	}
	return i + 1
}
