package moderation

// Limits of an address.
const (
	maxComponents = 14
	maxNameBytes  = 80
	maxNameWords  = 5
)

// address is an address while it is read, component by component.
type address struct {
	x     *cueIndex
	text  string
	end   int // after the last component
	parts uint32
	// What makes a sequence of components an address.
	street, numbered, district, village, building, box, certain bool
}

func (a *address) has(c cue) bool { return a.parts&(1<<(c-cueStreet)) != 0 }
func (a *address) add(c cue)      { a.parts |= 1 << (c - cueStreet) }

// findAddress reads the address that starts with the component word w, of the
// cue c. It returns end 0 where there is none.
func (x *cueIndex) findAddress(text string, w *word, c cue) (end int, sure Certainty, rule string) {
	a := address{x: x, text: text, end: w.start}
	if c == cueDwelling || c == cueAddress {
		return 0, 0, ""
	}
	a.read(w.start)
	if !a.accepted() {
		return 0, 0, ""
	}
	rule = "address-street"
	switch {
	case a.street:
	case a.box:
		rule = "address-box"
	case a.district, a.building:
		rule = "address-building"
	default:
		rule = "address-village"
	}
	if a.certain || a.numbered {
		return a.end, Certain, rule
	}
	return a.end, Likely, rule
}

func (a *address) accepted() bool {
	switch {
	case a.street, a.box:
		return true
	case a.district && (a.numbered || a.building):
		return true
	case a.has(cueFlat) && (a.has(cueBlock) || a.has(cueEntrance) || a.has(cueFloor)):
		return true
	case a.has(cueBlock) && a.has(cueEntrance):
		return true
	case a.village && a.numbered:
		return true
	}
	return false
}

// read reads components from text[p] on as long as there are any.
func (a *address) read(p int) {
	for range maxComponents {
		q := a.component(p)
		if q == 0 {
			return
		}
		a.end = q
		p = a.skip(q)
	}
}

// skip passes what may stand between two components.
func (a *address) skip(p int) int {
	for n := 0; n < 4 && p < len(a.text); n++ {
		switch a.text[p] {
		case ' ', ',', '.', '-', '\n', '\r', '\t', '/', ';', '(':
			p++
		case 0xE2:
			if p+2 < len(a.text) && a.text[p+1] == 0x80 && (a.text[p+2] == 0x93 || a.text[p+2] == 0x94) {
				p += 3
				continue
			}
			return p
		default:
			return p
		}
	}
	return p
}

// component reads the component at text[p] and returns its end, or 0.
func (a *address) component(p int) int {
	if p >= len(a.text) {
		return 0
	}
	if isDigit(a.text[p]) {
		if q := a.ordinalPart(p); q > 0 {
			return q
		}
		return a.bareNumber(p)
	}
	if q, ok := a.sign(p); ok {
		return a.houseNumber(q)
	}
	w := wordAt(a.text, p)
	if w.n == 0 {
		return 0
	}
	c := a.x.of(&w)
	q := a.afterCue(&w, &c)
	if q == 0 {
		return 0
	}
	switch c {
	case cueStreet:
		return a.streetName(&w, q)
	case cueDistrict:
		return a.districtName(&w, q)
	case cueBlock, cueEntrance, cueFloor, cueFlat:
		return a.buildingPart(c, q)
	case cueNumber:
		if a.street && !a.numbered || a.village || a.district {
			return a.houseNumber(q)
		}
	case cueTown, cueVillage, cueRegion, cuePlace:
		return a.place(&w, c, q)
	case cueBox, cuePostal:
		return a.postal(c, q)
	default:
	}
	return 0
}

// afterCue passes the dot and the spaces after a component word. Words of one
// letter, and words that are common otherwise, need their dot.
func (a *address) afterCue(w *word, c *cue) int {
	p := w.end
	dotted := p < len(a.text) && (a.text[p] == '.' || a.text[p] == '-' && w.n == 1 && *c == cueDistrict) // ж-к
	if dotted {
		p++
	}
	// ж.к. and п.к. are two words with dots; ж. к. and zh.k. too.
	if w.n == 1 && !dotted {
		// „ж к люлин“
		k := wordAtOrNone(a.text, min(p+1, len(a.text)))
		if *c != cueDistrict || p >= len(a.text) || a.text[p] != ' ' || k.n != 1 || k.key[0] != 10 {
			return 0
		}
	}
	if w.n == 1 || dotted && (*c == cueDistrict || *c == cuePostal) {
		q := p
		if q < len(a.text) && a.text[q] == ' ' {
			q++
		}
		if k := wordAtOrNone(a.text, q); k.n == 1 && (k.key[0] == 10 || k.key[0] == 'k'-'a'+latinCode) && *c != cueVillage { // к
			switch *c {
			case cueDistrict, cuePostal:
				p = k.end
				if p < len(a.text) && a.text[p] == '.' {
					p++
				}
			default:
			}
		} else if w.n == 1 && *c != cueVillage {
			return 0
		}
	}
	if w.n == 2 && w.latin && !dotted && *c != cueDistrict && a.parts == 0 && !a.street && w.key[0] != 'u'-'a'+latinCode && w.key[0] != 'b'-'a'+latinCode {
		return 0 // „et“, „pl“, „ap“ are words of other languages
	}
	if *c == cueTown && w.n == 2 && !dotted && a.next(p) != upperNext && a.parts == 0 {
		return 0
	}
	return a.spaces(p)
}

func wordAtOrNone(text string, i int) word {
	if i >= len(text) {
		return word{}
	}
	return wordAt(text, i)
}

func (a *address) spaces(p int) int {
	for n := 0; n < 3 && p < len(a.text) && (a.text[p] == ' ' || a.text[p] == ':'); n++ {
		p++
	}
	return p
}

// nextIs is what stands at a place of the text.
type nextIs uint8

const (
	otherNext nextIs = iota
	upperNext
	lowerNext
	digitNext
)

func (a *address) next(p int) nextIs {
	p = a.spaces(p)
	if p >= len(a.text) {
		return otherNext
	}
	if isDigit(a.text[p]) {
		return digitNext
	}
	switch _, upper, width := letterAt(a.text, p); {
	case width == 0:
		return otherNext
	case upper:
		return upperNext
	}
	return lowerNext
}

// sign passes №, # and N.
func (a *address) sign(p int) (int, bool) {
	switch {
	case a.text[p] == '#':
		return a.spaces(p + 1), true
	case a.text[p] == 0xE2 && p+2 < len(a.text) && a.text[p+1] == 0x84 && a.text[p+2] == 0x96:
		p += 3
		if p < len(a.text) && a.text[p] == '.' {
			p++
		}
		return a.spaces(p), a.street || a.village || a.district
	}
	return p, false
}

// houseNumber reads 8, 8А, 12-14, 12 Б, 5/7 at text[p].
func (a *address) houseNumber(p int) int {
	q := a.numeral(p)
	if q == 0 {
		return 0
	}
	a.numbered = true
	return q
}

// numeral reads up to four digits with what clings to them.
func (a *address) numeral(p int) int {
	q := p
	for q < len(a.text) && isDigit(a.text[q]) {
		q++
	}
	if q == p || q-p > 4 {
		return 0
	}
	for range 4 {
		r := q
		if r < len(a.text) && (a.text[r] == '-' || a.text[r] == '/') {
			r++
			s := r
			for s < len(a.text) && isDigit(a.text[s]) {
				s++
			}
			if s > r && s-r <= 4 {
				q = s
				continue
			}
		}
		if r < len(a.text) && a.text[r] == ' ' && r == q {
			r++
		}
		// A letter by itself: 12А, 12 А, 12-А, 12а.
		_, upper, width := noLetterAt(a.text, r)
		if width == 0 || isLetterAt(a.text, r+width) || r > q && a.text[r-1] == ' ' && !upper || r+width < len(a.text) && a.text[r+width] == '.' && r > q {
			break
		}
		q = r + width
	}
	return q
}

func noLetterAt(text string, i int) (byte, bool, int) {
	if i >= len(text) {
		return noLetter, false, 0
	}
	return letterAt(text, i)
}

// ordinalPart reads „5-ти микрорайон“, „2-ри етаж“.
func (a *address) ordinalPart(p int) int {
	q := p
	for q < len(a.text) && isDigit(a.text[q]) {
		q++
	}
	if q-p > 2 || q >= len(a.text) || a.text[q] != '-' {
		return 0
	}
	ending := wordAtOrNone(a.text, q+1)
	if ending.letters < 1 || ending.letters > 3 {
		return 0
	}
	w := wordAtOrNone(a.text, a.spaces(ending.end))
	if w.n == 0 {
		return 0
	}
	switch c := a.x.of(&w); c {
	case cueEntrance, cueFloor:
		a.building = true
		a.add(c)
		return w.end
	case cueDistrict, cueRegion:
		return w.end
	default:
		return 0
	}
}

// bareNumber reads a number without a word for it: the house after the
// street's name and a comma, a postal code before a town.
func (a *address) bareNumber(p int) int {
	q := p
	for q < len(a.text) && isDigit(a.text[q]) {
		q++
	}
	if q-p == 4 && a.text[p] != '0' {
		r := a.spaces(q)
		w := wordAtOrNone(a.text, r)
		if w.n > 0 && (a.x.of(&w) == cueTown || a.x.of(&w) == cueVillage || w.capital && a.parts != 0) || a.has(cueTown) || a.has(cueVillage) {
			return q // a postal code
		}
	}
	if q-p > 3 || !a.street && !a.district || a.numbered {
		return 0
	}
	q = a.numeral(p)
	if r := a.spaces(q); q == 0 || r < len(a.text) && r > q && isLetterAt(a.text, r) {
		w := wordAtOrNone(a.text, r)
		if c := a.x.of(&w); c < cueStreet || c > cueBox {
			return 0 // „ул. Явор, 3 пъти“
		}
	}
	a.numbered = true
	return q
}

// buildingPart reads the number or letter of a block, entrance, floor or flat.
func (a *address) buildingPart(c cue, p int) int {
	if q, ok := a.anySign(p); ok {
		p = q
	}
	open := 0
	if p < len(a.text) && (a.text[p] == '"' || a.text[p] == '\'') {
		open, p = 1, p+1
	} else if quoteWidth(a.text, p) > 0 {
		open = quoteWidth(a.text, p)
		p += open
	}
	q := a.numeral(p)
	if q == 0 {
		// A letter, or a letter and a number: А, Б2, В-3.
		w := wordAtOrNone(a.text, p)
		if w.n == 0 || w.letters > 1 && (w.letters != 2 || !w.allCapitals()) && !a.ordinal(&w) {
			return 0
		}
		if w.letters == 1 && !w.capital && c != cueEntrance && c != cueBlock {
			return 0
		}
		q = w.end
		r := q
		if r < len(a.text) && (a.text[r] == '-' || a.text[r] == ' ' && c == cueBlock) {
			r++
		}
		for r < len(a.text) && isDigit(a.text[r]) {
			r++
			q = r
		}
	} else if c == cueFloor && q+1 < len(a.text) && a.text[q] == '-' { // ет. 3-ти
		if w := wordAtOrNone(a.text, q+1); w.letters == 2 {
			q = w.end
		}
	}
	if open > 0 {
		if w := quoteWidth(a.text, q); w > 0 {
			q += w
		}
	}
	a.add(c)
	a.building = true
	return q
}

// ordinal admits „партер“ and the written floors.
func (a *address) ordinal(w *word) bool {
	return w.letters <= 8 && a.x.floors[string(w.key[:w.n])]
}

func (a *address) anySign(p int) (int, bool) {
	if p+2 < len(a.text) && a.text[p] == 0xE2 && a.text[p+1] == 0x84 && a.text[p+2] == 0x96 {
		return a.spaces(p + 3), true
	}
	return p, false
}

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
	q, quoted, capital := a.name(p, true)
	if q == 0 {
		return 0
	}
	r := a.spaces(q)
	if r < len(a.text) && a.text[r] == ',' {
		r = a.spaces(r + 1)
	}
	number := false
	if s, ok := a.anySign(r); ok && a.numeral(s) > 0 {
		q, number = a.numeral(s), true
	} else if isNumberWord(a, r) > 0 {
		q, number = isNumberWord(a, r), true
	} else if q2 := a.spaces(q); q2 < len(a.text) && isDigit(a.text[q2]) && a.numeral(q2) > 0 && !a.unitAfter(a.numeral(q2)) {
		q, number = a.numeral(q2), true
	}
	if !quoted && !capital && !number && full {
		return 0 // „на улицата паднах“
	}
	a.street = true
	a.numbered = a.numbered || number
	a.certain = a.certain || quoted
	return q
}

// isNumberWord reads „номер 8“ or „No 8“ at text[r] and returns its end.
func isNumberWord(a *address, r int) int {
	w := wordAtOrNone(a.text, r)
	if w.n == 0 || a.x.of(&w) != cueNumber && (w.n != 1 || w.key[0] != 'n'-'a'+latinCode && w.key[0] != 13) {
		return 0
	}
	p := w.end
	if p < len(a.text) && a.text[p] == '.' {
		p++
	}
	return a.numeral(a.spaces(p))
}

// unitAfter reports whether the number that ends at text[p] counts something.
func (a *address) unitAfter(p int) bool {
	w := wordAtOrNone(a.text, a.spaces(p))
	return w.n > 0 && a.x.of(&w) == cueUnit
}

// name reads a name: in quotes, or up to a few words. In lower case and in
// capitals the words up to a number belong to it; otherwise the capitalised
// words do, and at least one word where loose.
func (a *address) name(p int, loose bool) (end int, quoted, capital bool) {
	if open := quoteWidth(a.text, p); open > 0 {
		limit := min(len(a.text), p+maxNameBytes)
		for p += open; quoteWidth(a.text, p) > 0 && p < limit; { // ``Роза``
			p += quoteWidth(a.text, p)
		}
		for q := p; q < limit; q++ {
			if a.text[q] == '\n' {
				break
			}
			if w := quoteWidth(a.text, q); w > 0 && a.text[q] != ',' {
				return q + w + quoteWidth(a.text, q+w), true, true
			}
		}
	}
	q, first, run, numbered := p, 0, 0, 0
	for words := 0; words < maxNameWords; words++ {
		r := a.spaces(q)
		if words == 0 {
			r = p
		}
		if r >= len(a.text) {
			break
		}
		if isDigit(a.text[r]) && digitLetter(a.text, r, r) == 0 {
			s := r
			for s < len(a.text) && isDigit(a.text[s]) {
				s++
			}
			ordinal := s < len(a.text) && a.text[s] == '-' && isLetterAt(a.text, s+1)
			follow := wordAtOrNone(a.text, a.spaces(s))
			switch {
			case s-r > 4:
			case ordinal && wordAt(a.text, s+1).letters <= 3 && wordAt(a.text, s+1).letters > 1: // 6-ти септември
				q = wordAt(a.text, s+1).end
				if first == 0 {
					first, run, capital = q, q, true
				}
				continue
			case words == 0 && follow.n > 2 && a.x.months[string(follow.key[:min(follow.n, 3)])]: // 11 август
				q = follow.end
				first, run, capital = q, q, true
				continue
			case words == 0: // a numbered street
				return s, false, true
			default:
				numbered = q
			}
			break
		}
		if _, ok := a.anySign(r); ok && words > 0 {
			numbered = q
			break
		}
		w := wordAt(a.text, r)
		if w.n == 0 {
			break
		}
		c := a.x.of(&w)
		if words > 0 && (c >= cueStreet && c <= cueBox && (w.letters <= 3 || c == cueBlock) && a.componentFollows(r) || isNumberWord(a, r) > 0) {
			numbered = q
			break
		}
		q = w.end
		// An abbreviation keeps its dot: Хр. Ботев, Ген. Гурко.
		if q+1 < len(a.text) && a.text[q] == '.' && w.letters <= 4 && a.next(q+1) >= upperNext && a.next(q+1) <= lowerNext && (w.capital || a.next(q+1) == upperNext) {
			q++
		}
		for q+1 < len(a.text) && a.text[q] == '-' && isLetterAt(a.text, q+1) { // д-р, Вапцаров-Йовков
			q = wordAt(a.text, q+1).end
		}
		if first == 0 {
			first = q
		}
		if w.capital && (run >= w.start-3 || words == 0 || run > 0) {
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

// componentFollows reports whether the component word at text[p] is followed
// by a number or letter, so that it is one.
func (a *address) componentFollows(p int) bool {
	w := wordAt(a.text, p)
	q := w.end
	if q < len(a.text) && a.text[q] == '.' {
		return true
	}
	return a.next(q) == digitNext || a.next(q) == upperNext
}

func (a *address) numberAfterComma(p int) bool {
	p = a.spaces(p + 1)
	if q, ok := a.anySign(p); ok {
		return a.numeral(q) > 0
	}
	w := wordAtOrNone(a.text, p)
	c := noCue
	if w.n > 0 {
		c = a.x.of(&w)
	}
	return c >= cueBlock && c <= cueFlat && a.componentFollows(p)
}

// districtName reads the name of a quarter.
func (a *address) districtName(w *word, p int) int {
	// „кв. м“ and „кв.м.“ are square metres; „жилищен комплекс“ is two words.
	if k := wordAtOrNone(a.text, p); k.n > 0 {
		if a.x.of(&k) == cueDistrict {
			p = a.spaces(k.end)
		} else if k.letters <= 2 && !k.capital || a.x.metres[string(k.key[:k.n])] {
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
		if s := a.numeral(r); s > 0 && !a.unitAfter(s) {
			q = s
			// 5-А-12: block, entrance, flat
			for k := r; k < s; k++ {
				a.numbered = a.numbered || a.text[k] == '-'
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
	if c == cueVillage && w.n == 1 && a.next(p) == digitNext {
		return 0 // с. 12 is a page
	}
	q, _, capital := a.placeName(p)
	if c == cuePlace {
		q, _, capital = a.name(p, false)
	}
	if q == 0 || !capital && (w.letters > 4 || a.parts == 0 && !a.componentSoon(q)) {
		return 0
	}
	a.add(c)
	if c == cueVillage || c == cuePlace {
		a.village = true
		r := a.spaces(q)
		if r < len(a.text) && isDigit(a.text[r]) && a.numeral(r) > 0 && a.numeral(r) <= r+4 && // „с. Баня 14“
			a.x.endsHouse(a, a.numeral(r)) && capital {
			a.numbered = true
			return a.numeral(r)
		}
	}
	return q
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

// componentSoon reports whether a street, a quarter, a block or a house number
// comes right after text[p].
func (a *address) componentSoon(p int) bool {
	p = a.skip(p)
	if p >= len(a.text) {
		return false
	}
	if _, ok := a.anySign(p); ok {
		return true
	}
	w := wordAtOrNone(a.text, p)
	if w.n == 0 {
		return false
	}
	switch a.x.of(&w) {
	case cueStreet, cueDistrict, cueBlock:
		return w.letters > 3 || w.end < len(a.text) && a.text[w.end] == '.' || a.next(w.end) == upperNext
	default:
		return false
	}
}

// postal reads „пощенска кутия 12“ and „п.к. 1000“.
func (a *address) postal(c cue, p int) int {
	if c == cuePostal {
		if k := wordAtOrNone(a.text, p); k.n > 0 {
			switch a.x.of(&k) {
			case cueBox:
				c, p = cueBox, a.spaces(k.end)
			default:
				return 0
			}
		}
	}
	if q, ok := a.anySign(p); ok {
		p = q
	}
	if k := isNumberWord(a, p); k > 0 {
		a.box = true
		return k
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
