package moderation

// toldStreet reads a street that is told by its name only, before the number of
// a house at text[number:after]: „на Кокиче 2А“, „на „Ливадска“ 20“. The words
// beside it have to speak of a house. It returns the span, and end 0 where there
// is none.
func (x *cueIndex) toldStreet(text string, number, after int) (start, end int) {
	p, signed := x.beforeSign(text, number)
	if p < 3 || text[p-1] != ' ' && !isLetterBefore(text, p) && quoteWidth(text, max(0, p-3)) != 3 && text[p-1] != '"' {
		return 0, 0
	}
	if text[p-1] == ' ' {
		p--
	}
	if signed {
		if k := wordBefore(text, p); isOn(&k) { // „до магазина на № 5“
			return x.houseAt(text, k.start, number)
		}
	}
	start, quoted, plain := x.quotedBefore(text, p), true, false
	if start == 0 {
		start, quoted = x.nameBefore(text, p), false
	}
	if start == 0 && after < len(text) && isLetterAt(text, after) { // „на кокиче 2а“
		start, plain = max(0, x.streetAndNumber(text, after)), true
	}
	if start < 2 {
		return 0, 0
	}
	on := wordBefore(text, back(text, start))
	aside := !quoted && !signed // the name has to be led to, unless it stands apart
	if lead := back(text, start); lead == start-1 && text[lead] == ' ' && on.end == lead || aside {
		if !isOn(&on) && !x.beside.has(&on) && !x.toward.has(&on) {
			return 0, 0
		}
		aside = false
	} else {
		aside = true
	}
	a := address{x: x, text: text}
	e := a.numeral(number)
	if e == 0 || e < after || a.countedAfter(e) || isYear(text, number, e) {
		return 0, 0
	}
	lettered := !isDigit(text[e-1])
	if self := wordBefore(text, back(text, on.start)); plain && !(lettered && (x.leadsTo(text, on.start) || self.n > 0 && x.selves.has(&self))) {
		return 0, 0
	}
	if !quoted && !lettered && !x.endsHouse(&a, e) {
		return 0, 0
	}
	a.street, a.numbered, a.end = true, true, e
	a.read(a.skip(e))
	told := x.evidence(text, start, e)
	odd := a.text[e-1] != '0' && a.text[e-1] != '5' // no strength of a drug
	switch {
	case x.ofInstitution(text, start):
		return 0, 0
	case aside && told != cueDwelling, !x.capitalAt(text, start) && !a.building && told != cueDwelling:
		return 0, 0 // „на „уеб сайт“ 2“
	case quoted && odd && x.endsHouse(&a, e):
	case told == noCue:
		return 0, 0
	case lettered || a.building || aside:
	case quoted && told == cueDwelling, quoted && !x.being(text, on.start):
	case !x.leadsTo(text, on.start):
		return 0, 0
	}
	return start, a.end
}

// capitalAt reports whether the quoted name at text[p] starts with a capital.
func (x *cueIndex) capitalAt(text string, p int) bool {
	w := wordAtOrNone(text, p+quoteWidth(text, p))
	return w.n == 0 || w.capital || w.key[0] >= fourCode
}

// leadsTo reports whether the words of the clause before text[p] speak of living
// or of a house: „Къщата ни е на Кокиче 2“, and not „прати рецепта и съм на
// Конкор 5“.
func (x *cueIndex) leadsTo(text string, p int) bool {
	for range 4 {
		if p == 0 || text[p-1] != ' ' && text[p-1] != ':' {
			return false
		}
		w := wordBefore(text, back(text, p))
		if w.end < p-1 || w.n == 0 || w.letters == 1 && w.key[0] != 5 && w.key[0] != 'e'-'a'+latinCode { // и, а
			return false
		}
		switch x.of(&w) {
		case cueDwelling, cueAddress, cueHome, cuePractice, cueHouse, cueFlat, cueEntrance, cueFloor:
			return true
		default:
			if x.levels.has(&w) {
				return true
			}
		}
		p = w.start
	}
	return false
}

// being reports whether a form of „съм“ stands before text[p].
func (x *cueIndex) being(text string, p int) bool {
	w := wordBefore(text, back(text, p))
	return x.of(&w) == cueLink && !isOn(&w)
}

// houseAt reads „до магазина на № 5“: a number alone, where the sentence speaks
// of living there. On is where „на“ starts.
func (x *cueIndex) houseAt(text string, on, number int) (start, end int) {
	a := address{x: x, text: text}
	e := a.numeral(number)
	if e == 0 || e > number+5 || !x.endsHouse(&a, e) || a.countedAfter(e) {
		return 0, 0
	}
	start = on
	if mark := wordBefore(text, back(text, on)); mark.n > 0 && x.landmarks.has(&mark) {
		start = mark.start
		if near := wordBefore(text, back(text, start)); near.n > 0 && x.beside.has(&near) {
			start = near.start
		}
	}
	if !x.says(cueDwelling, text, start) && (start == on || x.evidence(text, start, e) != cueDwelling) || x.ofInstitution(text, start) {
		return 0, 0
	}
	a.village, a.numbered, a.end = true, true, e
	a.read(a.skip(e))
	return start, a.end
}

// beforeSign passes „№“ or „номер“ before text[p] and reports whether it was
// there.
func (x *cueIndex) beforeSign(text string, p int) (int, bool) {
	q := p
	if q >= 4 && text[q-1] == ' ' {
		q--
	}
	if q >= 3 && text[q-1] == 0x96 && text[q-2] == 0x84 && text[q-3] == 0xE2 {
		return q - 3, true
	}
	if w := wordBefore(text, q); w.end == q && w.n > 0 && (x.of(&w) == cueNumber || w.n == 1 && w.key[0] == 'n'-'a'+latinCode && q < p) {
		return w.start, true
	}
	return p, false
}

// quotedBefore returns where the quoted name of at most four words starts that
// ends at text[:p], with its quotation mark; 0 where there is none.
func (x *cueIndex) quotedBefore(text string, p int) int {
	if p < 3 {
		return 0
	}
	q := p - 1
	for q > 0 && text[q] >= 0x80 && text[q] < 0xC0 {
		q--
	}
	if quoteWidth(text, q) == 0 || q+quoteWidth(text, q) != p {
		return 0
	}
	for stop := max(0, q-maxNameBytes/2); q > stop; {
		q--
		if w := quoteWidth(text, q); w > 0 && text[q] != ',' {
			if k := wordAtOrNone(text, q+w); k.n >= 3 || isDigit(text[q+w]) {
				return q
			}
			return 0
		}
		if text[q] == '\n' || text[q] == '.' && q+1 < len(text) && text[q+1] == ' ' && q+4 < p && isLetterAt(text, q+2) && q-stop < maxNameBytes/4 {
			return 0
		}
	}
	return 0
}

// nameBefore returns where the name of capitalised words starts that ends at
// text[:p]; 0 where there is none.
func (x *cueIndex) nameBefore(text string, p int) int {
	start := 0
	for words := 0; words < 4; words++ {
		q := p
		if words > 0 && q > 0 && text[q-1] == '.' {
			q--
		}
		w := wordBefore(text, q)
		if w.n < 2 || w.end != q || w.letters > 3 && q < p {
			break
		}
		ordinal := false
		if !w.capital { // Трети март, 6-ти септември
			k := wordBefore(text, max(0, w.start-1))
			ordinal = words == 0 && x.months.holds(w.key[:min(w.n, 3)]) && (k.capital && x.floors.has(&k) || k.n == 2 && k.start > 1 && text[k.start-1] == '-')
			if !ordinal {
				break
			}
		}
		if w.allCapitals() || x.notStreets.has(&w) && !x.floors.has(&w) || x.counted.has(&w) || q == p && x.of(&w) != noCue && w.letters < 4 {
			return 0
		}
		start = w.start
		if w.start == 0 || text[w.start-1] != ' ' {
			break
		}
		p = w.start - 1
		if ordinal {
			k := wordBefore(text, p)
			start = k.start
			if k.n == 2 && !k.capital { // 6-ти
				for start > 0 && (isDigit(text[start-1]) || text[start-1] == '-') {
					start--
				}
			}
			break
		}
	}
	return start
}
