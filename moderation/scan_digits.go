package moderation

// digits reads the group of digits at i, and tries it run by run.
func (s *scanner) digits(i int) int {
	if digitLetter(s.text, i, i) != 0 && !isLetterBefore(s.text, i) { // „6ose“
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
		if w := wordAtOrNone(s.text, g.end+1); w.n > 0 && s.x.readAloud(&w) > 0 {
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
			if start, end := s.x.afterPostalCode(s.text, g.runs[0].start, g.end); end > 0 {
				s.add(start, end, Address, Likely, "address-postal")
				return end
			}
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
	return w.n > 2 && (first == 13 || s.x.mayBeMonth(s.text, w.start)) // номер 5, Трети март 5
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
	if near.before == noCue && !near.reference && !near.card && s.x.renewed(s.text, g.runs[k].start) {
		near.card = true
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
		joined = joined && s.x.lists.has(&w)
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
	if !s.x.mayBeMonth(s.text, p+1) {
		return g.end
	}
	w := wordAtOrNone(s.text, p+1)
	if w.n < 3 || !s.x.months.holds(w.key[:3]) {
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
