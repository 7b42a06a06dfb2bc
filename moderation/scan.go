package moderation

import "strings"

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
	text, start, past, g := s.text, i, i, gateAll
	if s.next < len(s.words) && s.words[s.next].plain && s.words[s.next].start == i {
		past, g = s.words[s.next].end, s.words[s.next].gate
	}
	if g&gateAnchor != 0 && s.x.mayAnchor(text, i) {
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
		if sure == 0 || s.x.ofInstitution(s.text, i) {
			return end
		}
		start := townBefore(s.text, i)
		if c == cueBlock && i > 0 && (isDigit(s.text[i-1]) || isLetterBefore(s.text, i)) {
			i = tokenStart(s.text, i) // „жклюлин5бл512“
			start = i
		}
		if k := wordBefore(s.text, back(s.text, i)); c == cueStreet && w.letters > 3 && k.n > 3 && k.end == i-1 && s.x.floors[string(k.key[:k.n])] { // „първа улица 12“
			start = k.start
		} else if c == cueBlock || start == i && c == cueStreet {
			start = s.x.quarterBefore(s.text, i, c == cueBlock)
		}
		if street := s.x.streetAndNumber(s.text, i); street >= 0 && c >= cueBlock && c <= cueFlat { // „на Бреза 12, вх. В, ап. 9“
			start = street
		}
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

// digits reads the group of digits at i, and tries it run by run.
func (s *scanner) digits(i int) int {
	if digitLetter(s.text, i, i) != 0 { // „6ose“
		if end := s.anchor(i); end > i {
			return end
		}
	}
	g := &s.group
	g.read(s.text, i)
	if g.end <= i {
		return i + 1
	}
	if g.runs[0].n >= 2 {
		if start, end, sure, rule := findIBAN(s.text, i); end > 0 {
			s.add(start, end, IBAN, sure, rule)
			return end
		}
	}
	if g.long {
		return g.end
	}
	if g.runs[0].n <= 3 {
		if start, end := blockFlat(s.text, g.runs[0].start, g.runs[0].end); end > 0 && s.x.livesAt(s.text, start, end) {
			s.add(start, end, Address, Likely, "address-block")
			return end
		}
		if s.mayBeTold(g.runs[0].start, g.runs[0].end) {
			if start, end := s.x.toldStreet(s.text, g.runs[0].start, g.runs[0].end); end > 0 {
				s.add(start, end, Address, Likely, "address-told")
				return end
			}
		}
	}
	if g.nd >= 2 && g.nd <= 8 && (g.digits[0] == 0 || g.digits[0] == 8) && g.end < len(s.text) && s.text[g.end] == ' ' {
		if w := wordAtOrNone(s.text, g.end+1); w.n > 0 && s.x.readAloud[string(w.key[:w.n])] > 0 {
			if end := s.spelled(&w); end > 0 {
				return end
			}
		}
	}
	if g.nd < 5 {
		if isLetterBefore(s.text, g.runs[0].start) && isLetterAt(s.text, g.end) {
			if end := s.gluedBuilding(g.runs[0].start); end > 0 {
				return end
			}
			if start, end := s.x.mixedDocument(g); end > 0 {
				s.add(start, end, IDCard, Likely, "id-card-foreign-cue")
				return end
			}
		}
		if g.nd == 4 && g.nr == 1 {
			if start, end := g.findPlate(0, false); end > 0 {
				s.add(start, end, Plate, Likely, "plate")
				return end
			}
		}
		if g.nd < 3 {
			return s.spelledBirth()
		}
		return g.end
	}
	for k := 0; k < g.nr; {
		k = s.run(k)
	}
	return g.end
}

// mayBeTold reports whether the number text[start:end] may be a house told after
// the name of its street: a look at the word before, which few numbers pass.
func (s *scanner) mayBeTold(start, end int) bool {
	if s.next == 0 || isLetterAt(s.text, end) {
		return true
	}
	if start > 1 && s.text[start-1] == ' ' && (s.text[start-2] == '.' || s.text[start-2] == ',') {
		return false
	}
	w := &s.words[s.next-1]
	if !w.plain || w.shape != shapeLower || w.end != start-1 {
		return true
	}
	first, _ := startLetter(s.text, w.start)
	return w.n > 2 && (first == 13 || s.x.months1&(1<<first) != 0) // номер 5, Трети март 5
}

// run tries the runs of the group from k on, and returns the run to go on with.
func (s *scanner) run(k int) int {
	g := &s.group
	left := g.nd - g.runs[k].first
	if left < 5 {
		return g.nr
	}
	if d, j, ok := g.date(k); ok {
		s.birth(k, j, d)
		if !g.phoneLike(k) {
			return j
		}
	}
	near := s.x.near(s.text, g.runs[k].start, g.end)
	s.listed(&near, k)
	if near.before == noCue && g.uinShaped(k) && (near.stamp || s.x.says(cueUIN, s.text, g.runs[k].start)) {
		near.before, near.reference = cueUIN, false // „два УИН в един лист – …“, „на печата пише …“
	}
	if j, sure, rule := g.findEGN(k, &near); j > 0 {
		s.add(g.runs[k].start, g.runs[j-1].end, EGN, sure, rule)
		return j
	}
	if start, end, f := g.findCued(s.x, k, &near); end > 0 {
		s.add(start, end, f.Kind, f.Certainty, f.Rule)
		for k < g.nr && g.runs[k].start < end {
			k++
		}
		return k
	}
	if j, sure, rule := g.findPhone(k, &near); j > 0 {
		if rule != "" && !s.x.isPublished(g.digits[g.runs[k].first:g.runs[j-1].first+g.runs[j-1].n]) {
			start := g.runs[k].start
			for n := 0; n < 3 && start > 0 && (s.text[start-1] == '+' || s.text[start-1] == '('); n++ {
				start--
			}
			if g.digits[g.runs[k].first] != 0 { // „телефонът миеО888 …“
				start -= zeroLetterBefore(s.text, start)
			}
			s.add(start, g.runs[j-1].end, Phone, sure, rule)
		}
		return j
	}
	return k + 1
}

// listed lets a number be what the one before it is, where the two stand in a
// list: „тел. 0888123456 или 987 65 43“, „ЛНЧ-то ми е 1099585003, а на сина ми
// 1925466303“.
func (s *scanner) listed(near *nearby, k int) {
	g := &s.group
	start := g.runs[k].start
	if len(s.found) == s.base || near.before != noCue || near.reference || near.number && near.signed {
		return
	}
	last := s.found[len(s.found)-1]
	between := start - last.End
	if between <= 0 || between > listedBytes {
		return
	}
	joined := between <= 12 // by nothing but „и“ and the like
	for p := last.End; p < start; {
		if b := s.text[p]; b == '.' && between > 12 || b == '!' || b == '?' || b == '\n' {
			return
		}
		if !isLetterAt(s.text, p) {
			p++
			continue
		}
		w := wordAt(s.text, p)
		joined = joined && s.x.lists[string(w.key[:w.n])]
		p = w.end
	}
	ten := g.nd-g.runs[k].first >= 10
	switch last.Kind {
	case Phone:
		if joined {
			near.before = cuePhone
		}
	case LNCH:
		if joined || ten && !near.number && validLNCH(g.digits[g.runs[k].first:]) {
			near.before = cueLNCH
		}
	case UIN:
		if joined || g.uinShaped(k) {
			near.before = cueUIN
		}
	case IDCard:
		near.card = true
	default:
	}
}

// listedBytes is the most that stands between two numbers of one sentence.
const listedBytes = 100

// spelledBirth reads „11 май 1989“ after a word for birth.
func (s *scanner) spelledBirth() int {
	g := &s.group
	p := g.end
	if p >= len(s.text) || s.text[p] != ' ' || g.nr != 1 || g.nd > 2 {
		return g.end
	}
	if first, _ := startLetter(s.text, p+1); s.x.months1&(1<<first) == 0 {
		return g.end
	}
	w := wordAtOrNone(s.text, p+1)
	if w.n < 3 || !s.x.months[string(w.key[:3])] {
		return g.end
	}
	q := w.end + 1
	if q+4 > len(s.text) || s.text[w.end] != ' ' {
		return g.end
	}
	for k := range 4 {
		if !isDigit(s.text[q+k]) {
			return g.end
		}
	}
	near := s.x.near(s.text, g.runs[0].start, g.end)
	if near.before == cueBirth && near.distance <= 5 {
		s.add(g.runs[0].start, q+4, BirthDate, Likely, "birth-date-cue")
		return q + 4
	}
	return g.end
}

// birth adds the date of the runs from k up to j if it is somebody's birth.
func (s *scanner) birth(k, j int, d Date) {
	near := s.x.near(s.text, s.group.runs[k].start, s.group.runs[j-1].end)
	if near.before == cueBirth && near.distance <= 5 && d.Year > 1880 {
		s.add(s.group.runs[k].start, s.group.runs[j-1].end, BirthDate, Likely, "birth-date-cue")
	}
}

// phoneLike reports whether the runs from k on, a date at first sight, may be
// a number of one's own after all: 08 12 1234 is no day that people write.
func (g *group) phoneLike(k int) bool {
	return g.runs[k+1].before == jointSpace && g.nr > k+3
}
