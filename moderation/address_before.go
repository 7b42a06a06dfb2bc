package moderation

// quarterBefore returns where the name of a quarter starts that stands before
// the block or street at text[block], or block: „живея в Люлин 5, бл. 512“, „в
// „Надежда“ II, бл. 212“. The name is what comes after a preposition, or
// capitalised words where loose.
func (x *cueIndex) quarterBefore(text string, block int, loose bool) int {
	p := back(text, block)
	if w := wordBefore(text, p); loose && w.n > 0 && w.end == p && x.beside.has(&w) { // Банишора, до блок 16
		p = back(text, w.start)
	}
	p = x.partBefore(text, p)
	if q := x.quotedBefore(text, p); q > 0 {
		return q
	}
	start := block
	for range 3 {
		w := wordBefore(text, p)
		if w.n < 3 || w.n > 14 || x.of(&w) != noCue && x.of(&w) != cueTown {
			break
		}
		q := back(text, w.start)
		before := wordBefore(text, q)
		led := before.n > 0 && (x.prepositions.has(&before) || x.fillers.has(&before))
		if loose && w.capital && !w.allCapitals() || led && (loose || w.capital) {
			start = w.start
		}
		if loose && (q == 0 || q < w.start-1) && start == block { // „варна, възраждане, бл. 31“
			start = w.start
		}
		if led || q == 0 {
			break
		}
		p = q
	}
	return start
}

// partBefore passes the number of a quarter that ends at text[:p]: 5, 1А, II, 7-ми
// микрорайон.
func (x *cueIndex) partBefore(text string, p int) int {
	w := wordBefore(text, p)
	if w.letters >= 4 && x.of(&w) == cueDistrict {
		p = back(text, w.start)
		w = wordBefore(text, p)
	}
	if w.end == p && w.n > 0 && w.n <= 3 {
		switch {
		case w.start > 0 && isDigit(text[w.start-1]) || w.start > 1 && text[w.start-1] == '-' && isDigit(text[w.start-2]): // 1А, 7-ми
			p = w.start
		case isRoman(&w):
			return back(text, w.start)
		}
	}
	if p > 0 && text[p-1] == '-' {
		p--
	}
	q := p
	for q > 0 && isDigit(text[q-1]) && p-q < 3 {
		q--
	}
	if q == p {
		return p
	}
	return back(text, q)
}

// isRoman reports whether w is a Roman number of a quarter, in either script.
func isRoman(w *word) bool {
	if w.n > 3 || w.capitals != w.letters && (w.n < 2 || w.capitals > 0) {
		return false
	}
	for _, c := range w.key[:w.n] {
		if c != 'i'-'a'+latinCode && c != 'v'-'a'+latinCode && c != 'x'-'a'+latinCode {
			return false
		}
	}
	return true
}

// townBefore returns where a town with its postal code starts that stands
// before the address at text[address], or address: „1000 София, ул. …“.
func townBefore(text string, address int) int {
	p := back(text, address)
	for range 2 {
		w := wordBefore(text, p)
		if !w.capital || w.n < 3 {
			return address
		}
		p = back(text, w.start)
		if p >= 4 && p < w.start && isDigit(text[p-1]) && isDigit(text[p-2]) && isDigit(text[p-3]) && isDigit(text[p-4]) && (p == 4 || !isDigit(text[p-5])) {
			return p - 4
		}
	}
	return address
}

// afterPostalCode reads „3200 Бяла Слатина, Кестен 5“ and „Бяла Слатина 3200,
// Кестен 5“ with the postal code at text[code:after]. It returns the span, and
// end 0 where there is none.
func (x *cueIndex) afterPostalCode(text string, code, after int) (start, end int) {
	a := address{x: x, text: text, start: code}
	start = code
	p := a.spaces(after)
	if p+1 >= len(text) || text[code] == '0' || text[code:code+2] == "19" || text[code:code+2] == "20" {
		return 0, 0 // a year, more often than Самоков
	}
	if text[p] == ',' {
		town := wordBefore(text, back(text, code))
		if town.end != code-1 || !town.capital || town.n < 3 || x.of(&town) != noCue {
			return 0, 0
		}
		start, p = town.start, a.spaces(p+1)
	} else {
		q, _, capital := a.placeName(p)
		if q == 0 || !capital || q >= len(text) || text[q] != ',' {
			return 0, 0
		}
		p = a.spaces(q + 1)
	}
	w := wordAtOrNone(text, p+quoteWidth(text, p))
	if !a.mayBeStreet(&w) {
		return 0, 0
	}
	if end = a.streetAfterTown(p); end == 0 || x.ofInstitution(text, start) {
		return 0, 0
	}
	a.end = end
	a.read(a.skip(end))
	return start, a.end
}

// back passes spaces, commas and dashes before text[p].
func back(text string, p int) int {
	for p > 0 && (text[p-1] == ' ' || text[p-1] == ',' || text[p-1] == '-') {
		p--
	}
	return p
}
