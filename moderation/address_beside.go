package moderation

// floor reads the floor or the entrance as people tell it after a house:
// „партер“, „третия етаж“, „на последния етаж“, „2 етаж“.
func (a *address) floor(p int) int {
	w := wordAtOrNone(a.text, p)
	on := isOn(&w)
	if on {
		p = a.spaces(w.end)
		w = wordAtOrNone(a.text, p)
	}
	if w.n == 0 {
		q := p
		for q < len(a.text) && isDigit(a.text[q]) {
			q++
		}
		if q == p || q-p > 2 {
			return 0
		}
		w = word{end: q}
	} else if !a.x.floors.has(&w) {
		if !on && a.x.levels.has(&w) {
			return w.end
		}
		return 0
	}
	k := wordAtOrNone(a.text, a.spaces(w.end))
	if c := a.x.of(&k); k.n < 4 || c != cueFloor && c != cueEntrance {
		return 0
	}
	a.building = true
	return k.end
}

// landmark reads „до читалището“, „срещу църквата“ after a house.
func (a *address) landmark(p int) int {
	w := wordAtOrNone(a.text, p)
	if w.n == 0 || !a.x.beside.has(&w) {
		return 0
	}
	for range 2 {
		w = wordAtOrNone(a.text, a.spaces(w.end))
		if w.n > 0 && a.x.landmarks.has(&w) {
			return w.end
		}
	}
	return 0
}

// corner reads „ъгъл с ул. Явор“ after a street.
func (a *address) corner(p int) int {
	w := wordAtOrNone(a.text, p)
	if w.n == 0 || a.x.of(&w) != cueCorner {
		return 0
	}
	q := a.spaces(w.end)
	if k := wordAtOrNone(a.text, q); k.letters <= 2 && (k.letters == 1 || isOn(&k)) {
		q = a.spaces(k.end) // с, на, и
	}
	return a.streetOrName(q)
}

// cornerOf reads „ъгъла на „Шипка“ и „Раковски““ with the corner at w.
func (x *cueIndex) cornerOf(text string, w *word) (end int) {
	a := address{x: x, text: text}
	k := wordAtOrNone(text, a.spaces(w.end))
	if !isOn(&k) && x.of(&k) != cueStreet {
		return 0
	}
	p := a.spaces(w.end)
	if isOn(&k) {
		p = a.spaces(k.end)
	}
	first := a.streetOrName(p)
	if first == 0 {
		return 0
	}
	k = wordAtOrNone(text, a.spaces(first))
	if k.letters != 1 || !isAndWord(&k) && k.key[0] != 17 { // и, с
		return 0
	}
	if end = a.streetOrName(a.spaces(k.end)); end == 0 {
		return 0
	}
	a.street, a.end = true, end
	a.read(a.skip(end))
	return a.end
}

// streetOrName reads a street with or without its word; without it the name
// has to be in quotes or capitalised.
func (a *address) streetOrName(p int) int {
	if w := wordAtOrNone(a.text, p); w.n > 0 {
		if c, q := a.cueAt(&w); c == cueStreet && q > 0 {
			return a.streetName(&w, q)
		}
	}
	if quoteWidth(a.text, p) > 0 {
		q, _, _ := a.name(p, false)
		return q
	}
	end := 0
	for range 3 {
		w := wordAtOrNone(a.text, p)
		if !w.capital || w.n < 3 {
			break
		}
		end = w.end
		p = a.spaces(end)
	}
	return end
}

// led reads the component that the preposition w leads to: „бл. 5 в кв. Изток“,
// „с. Баня, на улица Първа 3“, „ж.к. Изток, до блок 12“.
func (a *address) led(w *word) int {
	p := a.spaces(w.end)
	k := wordAtOrNone(a.text, p)
	if k.n == 0 {
		return 0
	}
	c := a.x.of(&k)
	if k.n == 1 {
		c, _ = a.x.abbreviation(a.text, p)
	}
	switch {
	case isOn(w) && c == cueStreet && !a.street, a.x.beside.has(w) && c == cueBlock && a.district:
		return a.component(p)
	case isOn(w) && c == noCue && (a.has(cueTown) || a.has(cueVillage)) && !a.street && !k.allCapitals() && a.mayBeStreet(&k) && a.lived():
		return a.streetAfterTown(p) // живея в с. Труд на Хемус 22
	case !a.x.prepositions.has(w):
	case a.has(cueBlock) && !a.district:
		return a.quarterAfter(p)
	case a.numbered && (c == cueDistrict || c == cueVillage || c == cueTown || c == cuePlace):
		return a.component(p)
	}
	return 0
}

// streetAfterTown reads „Мито Орозов 19“ after „гр. Враца,“.
func (a *address) streetAfterTown(p int) int {
	q := a.streetOrName(p)
	w := wordAt(a.text, p+quoteWidth(a.text, p))
	if q == 0 && !w.capital { // in lower case
		q, _, _ = a.name(p, false)
	}
	if q == 0 || a.x.counted.has(&w) {
		return 0
	}
	r := a.spaces(q)
	e := a.anyNumeral(r)
	if e == 0 || e == r+4 && isDigit(a.text[r]) && isDigit(a.text[e-1]) || e > r+8 || a.countedAfter(e) || !a.x.endsHouse(a, e) {
		return 0
	}
	a.street, a.numbered = true, true
	return e
}

// mayBeStreet reports whether a street without its word may start with w: a name
// by its capital, and nothing else that is numbered.
func (a *address) mayBeStreet(w *word) bool {
	if a.district && w.allCapitals() && w.letters <= 5 { // ДКЦ
		return false
	}
	if w.n < 3 || a.x.of(w) != noCue || a.x.indoors.has(w) || a.x.notStreets.has(w) && !a.x.floors.has(w) {
		return false
	}
	return w.capital || !a.x.counted.has(w) && a.lived()
}

// quarterAfter reads the quarter of a block that is named after it: „блок 23 на
// Младост 1“, „бл. 23 в кв. Изток“.
func (a *address) quarterAfter(p int) int {
	w := wordAtOrNone(a.text, p)
	if w.n == 0 {
		return 0
	}
	if c, q := a.cueAt(&w); c == cueDistrict && q > 0 {
		return a.districtName(&w, q)
	}
	q := a.streetOrName(p)
	e := a.numeral(a.spaces(q))
	if q == 0 || e == 0 || a.countedAfter(e) {
		return 0
	}
	a.add(cueDistrict)
	a.district = true
	return e
}

// isOn reports whether w is „на“, „na“ or „HA“.
func isOn(w *word) bool {
	return w.n == 2 && (w.key[0] == 13 && w.key[1] == 0 || w.key[1] == latinCode && (w.key[0] == 'n'-'a'+latinCode || w.key[0] == 'h'-'a'+latinCode && w.capital))
}

// namedBefore reads „Ерменската махала 12“, „Първа улица 5“, „Симеоновско
// шосе 110“: the name comes before the word w, the number after it. It returns
// the span, and end 0 where there is none.
func (x *cueIndex) namedBefore(text string, w *word, c cue) (start, end int) {
	if w.letters < 3 || c != cueStreet && c != cuePlace && c != cueRoad {
		return 0, 0
	}
	a := address{x: x, text: text}
	p := a.spaces(w.end)
	if p < len(text) && text[p] == ',' {
		p = a.spaces(p + 1)
	}
	e := a.anyNumeral(p)
	if e == 0 || a.countedAfter(e) || w.start == 0 || text[w.start-1] != ' ' {
		return 0, 0
	}
	name := wordBefore(text, w.start-1)
	floor := x.floors.has(&name)
	if c == cueStreet && name.end == w.start-1 && name.letters <= 3 && name.start > 1 && (text[name.start-1] == '-' || isDigit(text[name.start-1])) { // 14-та улица
		dash := name.start
		if text[dash-1] == '-' {
			dash--
		}
		if q := x.numberBefore(text, dash); q < dash {
			name.start, name.n, floor = q, name.end-q, true
		}
	}
	if name.n < 4 || name.end != w.start-1 || !floor && (x.of(&name) != noCue || x.notStreets.has(&name)) {
		return 0, 0
	}
	if !name.capital && !floor && a.signedNumeral(p) == 0 && !x.livesAt(text, name.start, e) {
		return 0, 0
	}
	a.street, a.numbered, a.end = true, true, e
	a.read(a.skip(e))
	return name.start, a.end
}

// houseOf returns where „вила 14“ starts that stands before the place at
// text[place], „вила № 14 в местност Боровете“; -1 where there is none.
func (x *cueIndex) houseOf(text string, place int) int {
	p := back(text, place)
	if w := wordBefore(text, p); w.end == p && w.n > 0 && x.prepositions.has(&w) {
		p = back(text, w.start)
	}
	r := x.numberBefore(text, p)
	if r == p {
		return -1
	}
	r, _ = x.beforeSign(text, r)
	w := wordBefore(text, back(text, r))
	if w.n == 0 || x.of(&w) != cueHouse {
		return -1
	}
	return w.start
}
