package moderation

// findDwelling reads a street without the word street, after a word that tells
// where somebody lives: „живеем на Незабравка 19“, „адрес: Шипка 34, вх. Б“.
// It returns the span, and end 0 where there is none.
func (x *cueIndex) findDwelling(text string, w *word) (start, end int) {
	a := address{x: x, text: text}
	p := w.end
	at := false
	for range 6 {
		p = a.spaces(p)
		if w.n > 4 && x.of(w) == cueAddress && p+1 < len(text) && (text[p] == '-' || text[p] == 0xE2 && quoteWidth(text, p) == 0) {
			p = a.skip(p) // „адрес – Варна“
		}
		k := wordAtOrNone(text, p)
		if k.n == 0 || k.capital && !k.allCapitals() {
			break
		}
		if !x.fillers[string(k.key[:k.n])] {
			break
		}
		at = at || k.n == 2 && (k.key[0] == 13 || k.key[0] == 'n'-'a'+latinCode) // на
		p = k.end
	}
	if p == w.end || x.of(w) == cueDwelling && !at {
		return 0, 0
	}
	p = a.spaces(p)
	k := wordAtOrNone(text, p)
	if c := x.of(&k); quoteWidth(text, p) == 0 && (k.n < 3 || c >= cueStreet && c <= cuePlace || x.notStreets[string(k.key[:k.n])]) {
		return 0, 0
	}
	start = p
	// A town may come first, with its postal code.
	town := k.end
	if r := a.spaces(town); r+4 < len(text) && isDigit(text[r]) && a.numeral(r) == r+4 {
		town = r + 4
	}
	if k.capital && town+1 < len(text) && text[town] == ',' {
		if r := a.spaces(town + 1); a.next(r) == upperNext {
			if c := wordAtOrNone(text, r); x.of(&c) == noCue {
				p = r
			}
		}
	}
	q := p
	for words := range 3 {
		r := a.spaces(q)
		if words == 0 {
			r = p
		}
		if n := quoteWidth(text, r); n > 0 && words == 0 {
			e, quoted, _ := a.name(r, false)
			if !quoted {
				return 0, 0
			}
			q = e
			break
		}
		k := wordAtOrNone(text, r)
		if k.n == 0 {
			break
		}
		if c := x.of(&k); words > 0 && (c != noCue || x.notStreets[string(k.key[:k.n])]) {
			break
		}
		q = k.end
	}
	r := a.spaces(q)
	s := r
	if t, ok := a.anySign(r); ok {
		s = t
	} else if t := isNumberWord(&a, r); t > 0 {
		for s < t && !isDigit(text[s]) {
			s++
		}
	} else if r < len(text) && text[r] == ',' {
		return 0, 0
	}
	e := a.numeral(s)
	if e == 0 || !x.endsHouse(&a, e) || e-s == 4 && (text[s] == '1' || text[s] == '2') {
		return 0, 0
	}
	a.street, a.numbered, a.end = true, true, e
	a.read(a.skip(e))
	return start, max(e, a.end)
}

// endsHouse reports whether what follows text[p] lets the number before it be
// a house: the end, a comma, a component, a preposition.
func (x *cueIndex) endsHouse(a *address, p int) bool {
	q := a.spaces(p)
	if q >= len(a.text) {
		return true
	}
	if q < len(a.text) && (a.text[q] == '-' || a.text[q] == '%' || a.text[q] == ':') {
		return false
	}
	w := wordAt(a.text, q)
	if w.n == 0 || w.capital && !w.allCapitals() {
		return true
	}
	c := x.of(&w)
	return c >= cueStreet && c <= cueBox || x.afterHouse[string(w.key[:w.n])]
}

// quarterBefore returns where the name of a quarter starts that stands before
// the block at text[block], or block: „живея в Люлин 5, бл. 512“. The name is
// what comes after a preposition, or capitalised words.
func (x *cueIndex) quarterBefore(text string, block int) int {
	p := back(text, block)
	for p > 0 && (isDigit(text[p-1]) || isLetterBefore(text, p) && wordBefore(text, p).letters == 1 && p > 2) && block-p < 12 {
		if w := wordBefore(text, p); w.n == 1 { // Младост 1А
			if w.start == 0 || !isDigit(text[w.start-1]) {
				break
			}
			p = w.start
			continue
		}
		p--
	}
	p = back(text, p)
	start := block
	for range 3 {
		w := wordBefore(text, p)
		if w.n < 3 || w.n > 14 || x.of(&w) != noCue && x.of(&w) != cueTown {
			break
		}
		q := back(text, w.start)
		before := wordBefore(text, q)
		led := before.n > 0 && x.prepositions[string(before.key[:before.n])] || before.n > 0 && x.fillers[string(before.key[:before.n])]
		if w.capital && !w.allCapitals() || led {
			start = w.start
		}
		if led || q == 0 || text[q] == ',' && !w.capital {
			break
		}
		p = q
	}
	return start
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

// back passes spaces, commas and dashes before text[p].
func back(text string, p int) int {
	for p > 0 && (text[p-1] == ' ' || text[p-1] == ',' || text[p-1] == '-') {
		p--
	}
	return p
}

// houseBefore reads „на Бузлуджа 8 ап 3“: a street without its word before a
// part of a building that stands at w.
func (x *cueIndex) houseBefore(text string, w *word, c cue) (start, end int) {
	a := address{x: x, text: text}
	q := a.afterCue(w, &c)
	if q == 0 {
		return 0, 0
	}
	if q = a.buildingPart(c, q); q == 0 {
		return 0, 0
	}
	start = x.streetAndNumber(text, w.start)
	if start < 0 {
		return 0, 0
	}
	a.street, a.numbered, a.end = true, true, q
	a.read(a.skip(q))
	end = max(q, a.end)
	if street := wordAt(text, start); (c != cueFlat && !a.has(cueFlat) || !street.capital) && !x.livesAt(text, start, end) {
		return 0, 0 // „на преглед 5, вх. 2“
	}
	return start, end
}

// livesAt reports whether the words beside text[start:end] tell that somebody
// lives there.
func (x *cueIndex) livesAt(text string, start, end int) bool {
	if x.says(cueDwelling, text, start) || x.says(cueAddress, text, start) {
		return true
	}
	for range 4 {
		w := wordAtOrNone(text, end)
		for end < len(text) && w.n == 0 && text[end] != '.' && text[end] != '\n' {
			end++
			w = wordAtOrNone(text, end)
		}
		if w.n == 0 {
			return false
		}
		if x.of(&w) == cueDwelling {
			return true
		}
		end = w.end
	}
	return false
}

// dwellingAfter reads „на Дунавска 22 живеем“, with the word for living at w.
func (x *cueIndex) dwellingAfter(text string, w *word, c cue) (start, end int) {
	if c != cueDwelling || w.letters > 6 || w.start == 0 || text[w.start-1] != ' ' {
		return 0, 0
	}
	end = w.start - 1
	if start = x.streetAndNumber(text, w.start); start < 0 {
		return 0, 0
	}
	for end > start && !isDigit(text[end-1]) && !isLetterBefore(text, end) {
		end--
	}
	return start, end
}

// streetAndNumber returns where the name begins that stands between „на“ and a
// house number right before text[p], -1 if there is none.
func (x *cueIndex) streetAndNumber(text string, p int) int {
	p = back(text, p)
	q := p
	if w := wordBefore(text, q); w.n == 1 && w.start > 0 && isDigit(text[w.start-1]) && w.end == q {
		q = w.start // 8А
	}
	digits := q
	for q > 0 && isDigit(text[q-1]) {
		q--
	}
	if n := digits - q; n == 0 || n > 3 {
		return -1
	}
	if q < 2 || text[q-1] != ' ' {
		return -1
	}
	q--
	for range 3 {
		w := wordBefore(text, q)
		if w.n < 3 || w.end != q || x.of(&w) != noCue || x.notStreets[string(w.key[:w.n])] {
			return -1
		}
		if w.start < 2 || text[w.start-1] != ' ' {
			return -1
		}
		before := wordBefore(text, w.start-1)
		if before.n == 2 && (before.key[0] == 13 || before.key[0] == 'n'-'a'+latinCode) && before.end == w.start-1 { // на
			return w.start
		}
		q = w.start - 1
	}
	return -1
}

// blockFlat reads „Изгрев 37-Е-12“: a quarter, then block, entrance and flat
// joined by hyphens, of which the block ends at text[end]. It returns the end
// of the flat, 0 if there is none.
func blockFlat(text string, start, end int) (from, to int) {
	if end-start > 3 || end+1 >= len(text) || text[end] != '-' || start < 2 || text[start-1] != ' ' {
		return 0, 0
	}
	entrance, upper, width := letterAt(text, end+1)
	q := end + 1 + width
	if width == 0 || !upper || entrance > 9 || q+1 >= len(text) || text[q] != '-' || !isDigit(text[q+1]) {
		return 0, 0
	}
	for q++; q < len(text) && isDigit(text[q]); q++ {
	}
	w := wordBefore(text, start-1)
	if w.end != start-1 || !w.capital || w.letters < 4 || q < len(text) && (text[q] == '-' || text[q] == '/' || isLetterAt(text, q)) {
		return 0, 0
	}
	return w.start, q
}
