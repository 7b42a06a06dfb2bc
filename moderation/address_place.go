package moderation

import "strings"

// districtName reads the name of a quarter.
func (a *address) districtName(w *word, p int) int {
	// „кв. м“ and „кв.м.“ are square metres; „жилищен комплекс“ is two words.
	if k := wordAtOrNone(a.text, p); k.n > 0 {
		if a.x.of(&k) == cueDistrict {
			p = a.spaces(k.end)
		} else if k.letters <= 2 && !k.capital || a.x.metres.has(&k) {
			return 0
		}
	}
	q, quoted, capital := a.name(p, true)
	if q == 0 {
		return 0
	}
	if !quoted && !capital && w.letters > 3 && a.next(q) != digitNext && !a.componentSoon(q) {
		return 0
	}
	// Младост 1А, Люлин 5: the number is a part of the name.
	if r := a.spaces(q); r < len(a.text) && isDigit(a.text[r]) {
		if s := a.numeral(r); s > 0 && !a.countedAfter(s) {
			q = s
			// 5-А-12: block, entrance, flat
			for k := r; k < s; k++ {
				a.numbered = a.numbered || a.text[k] == '-' || a.text[k] == '/'
			}
		}
	}
	a.add(cueDistrict)
	a.district = true
	return q
}

// place reads a town, a village, a municipality or a locality.
func (a *address) place(w *word, c cue, p int) int {
	if c == cueRegion && a.parts == 0 && !a.street {
		// Only in front of more, or after it.
		if a.next(p) != upperNext {
			return 0
		}
	}
	if w.n == 1 && a.next(p) == digitNext {
		return 0 // с. 12 is a page, м. 0888 … a mobile number
	}
	if k := wordAtOrNone(a.text, p); c == cuePlace && w.letters > 4 && a.x.placeTails.has(&k) { // вилна зона
		p = a.spaces(k.end)
	}
	q, _, capital := a.placeName(p)
	if c == cuePlace {
		q, _, capital = a.name(p, false)
	}
	house := false
	if first := wordAtOrNone(a.text, p); q > 0 && (c == cuePlace && (w.letters > 3 || a.text[w.end] == '-') || c == cueVillage && a.signedSoon(q)) && a.x.of(&first) == noCue && !a.x.beside.has(&first) {
		house = a.houseSoon(q) // „местност прибой 12“
		capital = capital || house
	}
	if q == 0 || !capital && !a.streetSoon(q) && !(c == cueVillage && a.lived() && a.houseSoon(q)) && (w.letters > 4 || a.parts == 0 && !a.componentSoon(q)) {
		return 0
	}
	a.add(c)
	if c == cueVillage || c == cuePlace {
		a.village = true
		r := a.spaces(q)
		if r < len(a.text) && isDigit(a.text[r]) && a.numeral(r) > 0 && a.numeral(r) <= r+4 && // „с. Баня 14“
			(house || a.x.endsHouse(a, a.numeral(r)) && (capital || !a.countedAfter(a.numeral(r)) && a.lived())) {
			a.numbered = true
			return a.numeral(r)
		}
	}
	return q
}

// lived reports whether the words before the address tell that somebody lives
// there.
func (a *address) lived() bool {
	return a.x.nearest(cueDwelling, cueAddress, a.text, a.start) != noCue
}

// streetSoon reports whether a street without its word comes right after the
// place that ends at text[p]: „гр. ловеч, търговска 24“, „с. труд на хемус 22“.
func (a *address) streetSoon(p int) bool {
	p = a.skip(p)
	w := wordAtOrNone(a.text, p)
	if w.n > 0 && isOn(&w) {
		p = a.spaces(w.end)
		w = wordAtOrNone(a.text, p)
	}
	try := *a
	return try.mayBeStreet(&w) && try.streetAfterTown(p) > 0
}

// houseSoon reports whether the number of a house comes right after text[p].
func (a *address) houseSoon(p int) bool {
	p = a.skip(p)
	e := a.anyNumeral(p)
	if w := wordAtOrNone(a.text, p); e == 0 && w.n > 0 && a.x.of(&w) == cueHouse {
		e = a.anyNumeral(a.spaces(w.end))
	}
	return e > 0 && !a.countedAfter(e)
}

// signedSoon reports whether „№ 3“ or „къща 3“ comes right after text[p].
func (a *address) signedSoon(p int) bool {
	p = a.skip(p)
	w := wordAtOrNone(a.text, p)
	return a.signedNumeral(p) > 0 || w.n > 0 && a.x.of(&w) == cueHouse && a.anyNumeral(a.spaces(w.end)) > 0
}

// placeName reads up to three words of a place.
func (a *address) placeName(p int) (end int, words int, capital bool) {
	q := p
	if w := quoteWidth(a.text, p); w > 0 {
		e, _, c := a.name(p, false)
		return e, 1, c
	}
	for words < 3 {
		r := q
		if words > 0 {
			r = a.spaces(q)
		}
		w := wordAtOrNone(a.text, r)
		if w.n < 2 {
			break
		}
		if words == 1 && a.x.of(&w) == cuePlace { // Горна махала
			return w.end, 2, capital
		}
		if words == 1 && !w.capital && capital && w.n > 2 && w.end < len(a.text) && a.text[w.end] == ',' && a.x.of(&w) == noCue && !a.x.notStreets.has(&w) {
			return w.end, 2, true // Черни връх, Равно поле
		}
		if words > 0 && (!w.capital || a.x.of(&w) >= cueStreet && a.x.of(&w) <= cueBox) {
			break
		}
		capital = capital || w.capital
		q = w.end
		words++
		if words == 1 && !w.capital {
			// „с. горно уйно, ул. …“
			if n := wordAtOrNone(a.text, a.spaces(q)); n.n > 2 && a.componentSoon(n.end) && a.x.of(&n) == noCue {
				q = n.end
			}
			break
		}
		if q+1 < len(a.text) && a.text[q] == '-' && isLetterAt(a.text, q+1) {
			q = wordAt(a.text, q+1).end
		}
	}
	if words == 0 {
		return 0, 0, false
	}
	return q, words, capital
}

// townLast reads the town that ends an address, „ул. „Врабча“ 2А, Севлиево“, and
// returns its end, or p where there is none.
func (a *address) townLast(p int) int {
	if !a.numbered && !a.building || a.has(cueTown) || a.has(cueVillage) {
		return p
	}
	q := a.skip(p)
	if q == p || q > p+len(" – ") || strings.TrimLeft(a.text[p:q], " ") == "" || strings.ContainsAny(a.text[p:q], ".\n;/") {
		return p
	}
	first := wordAtOrNone(a.text, q)
	end, words, capital := a.placeName(q)
	if !capital || first.n < 3 || words > 2 || a.x.of(&first) != noCue || a.x.notStreets.has(&first) || a.x.closings.has(&first) {
		return p
	}
	if !a.endsClause(end) && a.text[end] != ')' && a.text[end] != '\n' {
		return p
	}
	return end
}

// componentSoon reports whether a street, a quarter, a block or a house number
// comes right after text[p].
func (a *address) componentSoon(p int) bool {
	p = a.skip(p)
	if p >= len(a.text) {
		return false
	}
	if a.signedNumeral(p) > 0 {
		return true
	}
	w := wordAtOrNone(a.text, p)
	if w.n == 0 {
		return false
	}
	switch a.x.of(&w) {
	case cueHouse:
		return a.anyNumeral(a.spaces(w.end)) > 0
	case cueBlock:
		return a.componentFollows(p)
	case cueStreet, cueDistrict:
		return w.letters > 3 || w.end < len(a.text) && a.text[w.end] == '.' || a.next(w.end) == upperNext
	default:
		return false
	}
}

// ofPost reports whether the box at text[p] is one of a post office, „п. кутия“.
func (a *address) ofPost(p int) bool {
	p = back(a.text, p)
	if p > 0 && a.text[p-1] == '.' {
		p--
	}
	w := wordBefore(a.text, p)
	return w.n == 1 && w.end == p && w.key[0] == 15 || a.x.says(cuePostal, a.text, p)
}

// postal reads „пощенска кутия 12“ and „п.к. 1000“.
func (a *address) postal(w *word, c cue, p int) int {
	if p < len(a.text) && a.text[p] == '-' { // ПК-33
		p++
	}
	k := wordAtOrNone(a.text, p)
	if c == cuePostal && k.n > 0 && a.x.of(&k) == cueBox {
		c, p = cueBox, k.end
		if p < len(a.text) && a.text[p] == '.' { // пощ. кут.
			p++
		}
		p = a.spaces(p)
	}
	if e := a.signedNumeral(p); e > 0 && (c == cueBox || w.letters <= 3) {
		a.box = true
		return e
	}
	if c == cuePostal && a.numbered && isCode(&k) { // ул. Роза 5, пощенски код 3200
		p, k = a.spaces(k.end), word{}
	} else if c == cuePostal && (k.n > 0 || w.letters > 3) { // „поща 12“
		return 0
	}
	q := p
	for q < len(a.text) && isDigit(a.text[q]) {
		q++
	}
	if q == p || q-p > 5 || q < len(a.text) && (a.text[q] == '.' || a.text[q] == '/') && q+1 < len(a.text) && isDigit(a.text[q+1]) {
		return 0
	}
	if c == cueBox || q-p < 4 {
		a.box = true
	}
	a.add(cuePostal)
	return q
}
