package moderation

import "strings"

// component tries the address that the component word w, of the cue c, is in. It
// returns the end of what was found, or the start of w.
func (s *scanner) component(w *word, c cue) int {
	i := w.start
	if c == cueRoad {
		if start, end := s.x.namedBefore(s.text, w, c); end > 0 {
			s.add(start, end, Address, Likely, "address-street")
			return end
		}
		return i
	}
	end, sure, rule := s.x.findAddress(s.text, w, c)
	if end == 0 && c == cueBlock {
		if start := s.x.quarterBefore(s.text, i, true); start < i && s.x.livesAt(s.text, start, w.end) {
			a := address{x: s.x, text: s.text, district: true} // „живея в Младост 1А, бл. 553“
			a.read(i)
			if a.building {
				s.add(start, a.end, Address, Likely, "address-building")
				return a.end
			}
		}
	}
	if c == cuePlace {
		if start := s.x.houseOf(s.text, i); start >= 0 {
			a := address{x: s.x, text: s.text}
			if a.read(i); a.village {
				s.add(start, a.end, Address, Likely, "address-village")
				return a.end
			}
		}
	}
	if end > 0 {
		if sure == 0 {
			return end
		}
		start := townBefore(s.text, i)
		if c == cueBlock && i > 0 && (isDigit(s.text[i-1]) || isLetterBefore(s.text, i)) {
			i = tokenStart(s.text, i) // „жклюлин5бл512“
			start = i
		}
		if k := wordBefore(s.text, back(s.text, i)); c == cueStreet && w.letters > 3 && k.n > 3 && k.end == i-1 && s.x.floors.has(&k) { // „първа улица 12“
			start = k.start
		} else if c == cueBlock || start == i && c == cueStreet {
			start = s.x.quarterBefore(s.text, i, c == cueBlock)
		}
		switch {
		case c >= cueBlock && c <= cueFlat:
			if street := s.x.houseAndName(s.text, i); street >= 0 { // „на Бреза 12, вх. В, ап. 9“
				start = street
			} else if quoted := s.x.quotedBefore(s.text, back(s.text, i)); quoted > 0 && c != cueBlock { // „Парадайс“, вх. Б, ап. 12
				start = quoted
			}
		case c == cueStreet:
			start = min(start, s.x.numberOn(s.text, i))
		}
		start = s.x.floorBefore(s.text, start)
		s.add(start, end, Address, sure, rule)
		return end
	}
	if start, end := s.x.namedBefore(s.text, w, c); end > 0 {
		s.add(start, end, Address, Likely, "address-street")
		return end
	}
	if c == cueBlock || c == cueEntrance || c == cueFloor || c == cueFlat {
		if start, end := s.x.houseBefore(s.text, w); end > 0 {
			s.add(start, end, Address, Likely, "address-house")
			return end
		}
	}
	return i
}

// gluedComponent tries the end of the word before text[end] as a component of an
// address that somebody forgot to set apart from „на“ or „в“.
func (s *scanner) gluedComponent(end int) int {
	p, apart := end, isLetterAt(s.text, end+1) || s.text[end] != '.'
	for letters := 1; letters <= 3; letters++ {
		_, _, width := letterBefore(s.text, p)
		if width == 0 {
			break
		}
		p -= width
		if !apart && !s.leads(p) {
			continue
		}
		w := wordAt(s.text[:end], p)
		c := s.x.of(&w)
		if w.n == 1 {
			c, _ = s.x.abbreviation(s.text, p)
		}
		if c < cueStreet || c > cuePostal || letters == 1 && c != cueDistrict && c != cuePostal {
			continue
		}
		if e, sure, rule := s.x.findAddress(s.text, &w, c); e > end && sure != 0 && (sure == Certain || c != cueStreet) {
			s.add(p, e, Address, Likely, rule)
			return e
		}
	}
	return end
}

// gluedBuilding tries the letters before the number at text[p] as the word for a
// block that somebody forgot to set apart: „жкнадеждабл212вхаап15“.
func (s *scanner) gluedBuilding(p int) int {
	start := p
	for range 2 {
		_, _, width := letterBefore(s.text, start)
		start -= width
	}
	w := wordAt(s.text[:p], start)
	if w.letters != 2 || s.x.of(&w) != cueBlock {
		return 0
	}
	end, sure, rule := s.x.findAddress(s.text, &w, cueBlock)
	if end == 0 || sure == 0 {
		return 0
	}
	s.add(tokenStart(s.text, start), end, Address, Likely, rule)
	return end
}

// tokenStart returns where the letters and digits begin that end at text[:p].
func tokenStart(text string, p int) int {
	for n := 0; n < maxNameBytes && p > 0; n++ {
		_, _, width := letterBefore(text, p)
		if width == 0 && isDigit(text[p-1]) {
			width = 1
		}
		if width == 0 {
			break
		}
		p -= width
	}
	return p
}

// opensQuote reports whether an opening quotation mark, or one that may be, stands
// at text[p].
func opensQuote(text string, p int) bool {
	return text[p] == '"' || strings.HasPrefix(text[p:], "„") || strings.HasPrefix(text[p:], "«")
}

// endsComponent reports whether the word that ends at text[:p] may end in the
// abbreviation of a component, by its last two letters.
func endsComponent(text string, p int) bool {
	last, _, width := letterBefore(text, p)
	before, _, _ := letterBefore(text, p-width)
	if last >= latinCode || before >= latinCode { // also where only one of them looks so
		return true
	}
	switch last {
	case 11:
		return before == 19 || before == 1 || before == 15 // ул, бул, бл, обл, пл
	case 10:
		return before == 6 // жк
	case 2:
		return before == 10 // кв
	case 21:
		return before == 2 // вх
	case 18:
		return before == 5 // ет
	case 15, 6:
		return before == 0 || p+1 < len(text) && (text[p+1] == 0xD0 || text[p+1] == ' ') // ап, п.к., ж.к.
	case 16:
		return before == 3 // гр
	}
	return false
}

// leads reports whether the letters before text[p] end in a preposition that leads
// to an address: на, в, от, до, е.
func (s *scanner) leads(p int) bool {
	a, _, width := letterBefore(s.text, p)
	b, _, _ := letterBefore(s.text, p-width)
	switch {
	case a == 2, a == 5, a == 'v'-'a'+latinCode, a == 'e'-'a'+latinCode: // в, е
		return true
	case a == 0 && b == 13, a == latinCode && b == 'n'-'a'+latinCode, // на
		a == 18 && b == 14, a == 14 && b == 4: // от, до
		return true
	}
	return false
}
