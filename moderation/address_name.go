package moderation

// quoteWidth returns the width of a quotation mark at text[p], or 0.
func quoteWidth(text string, p int) int {
	if p >= len(text) {
		return 0
	}
	switch text[p] {
	case '"', '\'', '`':
		return 1
	case ',': // ,,Роза"
		if p+1 < len(text) && text[p+1] == ',' {
			return 2
		}
	case 0xC2: // « »
		if p+1 < len(text) && (text[p+1] == 0xAB || text[p+1] == 0xBB) {
			return 2
		}
	case 0xE2: // „ “ ” ’ ‘
		if p+2 < len(text) && text[p+1] == 0x80 && text[p+2] >= 0x98 && text[p+2] <= 0x9F {
			return 3
		}
	}
	return 0
}

// streetName reads the name of a street and the house number after it.
func (a *address) streetName(w *word, p int) int {
	full := w.letters > 3 // улица, not ул.
	if k := wordAtOrNone(a.text, p); full && k.n == 1 && quoteWidth(a.text, a.spaces(k.end)) > 0 {
		p = a.spaces(k.end) // „улицата е „Явор“ 6“
	}
	q, quoted, capital := a.name(p, true)
	if q == 0 {
		return 0
	}
	if k := wordAtOrNone(a.text, p); (!capital || k.letters == 1) && !isInitial(a.text, &k) && a.x.notStreets.has(&k) && (k.end >= q && !a.signedSoon(q) || !a.x.floors.has(&k)) {
		return 0 // „ул. няма“, „улица без лекар“, but „бул. трети март“
	}
	q = a.pastFormer(q)
	r := a.spaces(q)
	if r < len(a.text) && a.text[r] == ',' || a.dashedNumber(r) {
		r = a.skip(r)
	}
	number := false
	if e := a.signedNumeral(r); e > 0 {
		q, number = e, true
	} else if q2 := a.spaces(q); q2 < len(a.text) && isDigit(a.text[q2]) && a.numeral(q2) > 0 && !a.countedAfter(a.numeral(q2)) {
		q, number = a.numeral(q2), true
	} else if e := a.spelledNumeral(q2); e > 0 && (quoted || capital) && !a.countedAfter(e) {
		q, number = e, true
	}
	if !quoted && !capital && !number && !a.componentSoon(q) && (full || w.key[0] == 15 || w.key[0] == 'p'-'a'+latinCode) {
		return 0 // „на улицата паднах“, „пл. вода“
	}
	a.street = true
	a.numbered = a.numbered || number
	a.certain = a.certain || quoted
	return q
}

// pastFormer passes the former name of a street in brackets before its number at
// text[p], „ул. „Явор“ (стара „Ленин“) 5“; it returns p where there is none.
func (a *address) pastFormer(p int) int {
	q := a.spaces(p)
	if q >= len(a.text) || a.text[q] != '(' && a.text[q] != '/' {
		return p
	}
	for r := q + 1; r < len(a.text) && r < q+maxNameBytes && a.text[r] != '\n' && !isDigit(a.text[r]); r++ {
		if a.text[r] != ')' && a.text[r] != '/' {
			continue
		}
		if a.anyNumeral(a.spaces(r+1)) > 0 {
			return r + 1
		}
		return p
	}
	return p
}

// name reads a name: in quotes, or up to a few words. In lower case and in
// capitals the words up to a number belong to it; otherwise the capitalised
// words do, and at least one word where loose.
func (a *address) name(p int, loose bool) (end int, quoted, capital bool) {
	if open := quoteWidth(a.text, p); open > 0 {
		var closed bool
		if p, closed = a.quoted(p + open); closed {
			return p, true, true
		}
	}
	q, first, run, numbered, short := p, 0, 0, 0, 0
	for words := 0; words < maxNameWords; words++ {
		r := q
		if q > p {
			r = a.spaces(q)
		}
		if r >= len(a.text) {
			break
		}
		if isDigit(a.text[r]) && digitLetter(a.text, r, r) == 0 {
			e, more := a.numberInName(r, q == p)
			switch {
			case more: // 6-ти септември, 11 август
				q = e
				if first == 0 {
					first, run, capital = q, q, true
				}
				continue
			case e > 0: // a numbered street
				return e, false, true
			case e == 0:
				numbered = q
			}
			break
		}
		if _, ok := a.anySign(r); ok && q > p {
			numbered = q
			break
		}
		w := wordAt(a.text, r)
		if w.n == 0 {
			if q > p && a.dashedNumber(r) { // ул. Вазов – 5
				numbered = q
			}
			break
		}
		c := a.x.of(&w)
		title := w.capital && !w.allCapitals()
		initial := w.n == 1 && w.end < len(a.text) && a.text[w.end] == '.' && (w.capital || q == p || short > 0)
		if q > p && !initial && (c >= cueStreet && c <= cueBox && (w.letters <= 3 || c == cueBlock) && a.componentFollows(r) || a.signedNumeral(r) > 0) {
			numbered = q
			break
		}
		q = w.end
		// An abbreviation keeps its dot: Хр. Ботев, Ген. Гурко.
		if q+1 < len(a.text) && a.text[q] == '.' && w.letters <= 4 && a.next(q+1) >= upperNext && a.next(q+1) <= lowerNext && (w.capital || initial || a.next(q+1) == upperNext || a.x.shortened.has(&w)) {
			q++
			if (initial || a.x.shortened.has(&w)) && short < 3 {
				short++
				words--
			}
			if isLetterAt(a.text, q) { // ул.Ген.Гурко
				if first == 0 {
					first = q
				}
				if title {
					run, capital = q, true
				}
				continue
			}
		}
		for q+1 < len(a.text) && a.text[q] == '-' && isLetterAt(a.text, q+1) { // д-р, Вапцаров-Йовков
			q = wordAt(a.text, q+1).end
		}
		if first == 0 {
			first = q
		}
		if title && (words == 0 || run > 0) {
			run, capital = q, capital || words == 0
		}
		if q < len(a.text) && a.text[q] != ' ' && a.text[q] != '.' && !isDigit(a.text[q]) {
			numbered = 0
			if q < len(a.text) && a.text[q] == ',' && a.numberAfterComma(q) {
				numbered = q
			}
			break
		}
		if q < len(a.text) && a.text[q] == '.' {
			break
		}
		if q < len(a.text) && isDigit(a.text[q]) {
			numbered = q
			break
		}
	}
	switch {
	case numbered > 0:
		return numbered, false, capital
	case run > 0 && capital:
		return run, false, true
	case loose && first > 0:
		return first, false, false
	}
	return 0, false, false
}

// dashedNumber reports whether a dash and the number of a house stand at text[p].
func (a *address) dashedNumber(p int) bool {
	if p+3 >= len(a.text) || a.text[p] != '-' && (a.text[p] != 0xE2 || quoteWidth(a.text, p) > 0) {
		return false
	}
	return a.anyNumeral(a.skip(p)) > 0
}

// numberInName reads the number at text[r] as a part of a name. It returns its
// end, and whether words of the name follow: „6-ти септември“, and where the
// name begins with it „11 август“. End 0 stands for the number of a house, -1
// for none of these.
func (a *address) numberInName(r int, first bool) (end int, more bool) {
	s := r
	for s < len(a.text) && isDigit(a.text[s]) {
		s++
	}
	if s-r > 4 {
		return -1, false
	}
	if s > r && s < len(a.text) && isLetterAt(a.text, s) { // 3ти март
		if w := wordAt(a.text, s); (w.letters == 2 || w.letters == 3) && w.end < len(a.text) && a.text[w.end] == ' ' && isLetterAt(a.text, w.end+1) {
			return w.end, true
		}
	}
	if s < len(a.text) && a.text[s] == '-' && isLetterAt(a.text, s+1) {
		if w := wordAt(a.text, s+1); w.letters == 2 || w.letters == 3 {
			return w.end, true
		}
	}
	if !first {
		return 0, false
	}
	if w := wordAtOrNone(a.text, a.spaces(s)); w.n > 2 && a.x.months.holds(w.key[:min(w.n, 3)]) {
		return w.end, true
	}
	return s, false
}

// quoted reads a name after its opening quotation mark up to the closing one,
// and returns its end. Where there is none it returns the start of the name.
func (a *address) quoted(p int) (end int, closed bool) {
	limit := min(len(a.text), p+maxNameBytes)
	for quoteWidth(a.text, p) > 0 && p < limit { // ``Роза``
		p += quoteWidth(a.text, p)
	}
	for q := p; q < limit && a.text[q] != '\n'; q++ {
		if w := quoteWidth(a.text, q); w > 0 && a.text[q] != ',' {
			return q + w + quoteWidth(a.text, q+w), true
		}
	}
	return p, false
}

// componentFollows reports whether the component word at text[p] is followed
// by a number or letter, so that it is one.
func (a *address) componentFollows(p int) bool {
	w := wordAt(a.text, p)
	q := w.end
	if q < len(a.text) && a.text[q] == '.' {
		return w.letters <= 3
	}
	next := a.next(q)
	return next == digitNext || next == upperNext || next == lowerNext && a.x.of(&w) == cueStreet
}

func (a *address) numberAfterComma(p int) bool {
	p = a.spaces(p + 1)
	if a.signedNumeral(p) > 0 {
		return true
	}
	w := wordAtOrNone(a.text, p)
	c := noCue
	if w.n > 0 {
		c = a.x.of(&w)
	}
	return c >= cueBlock && c <= cueHouse && (a.componentFollows(p) || a.signedNumeral(a.spaces(w.end)) > 0)
}
