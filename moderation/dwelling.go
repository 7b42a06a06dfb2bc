package moderation

import "strings"

// findDwelling reads a street without the word street, after a word that tells
// where somebody lives: „живеем на Незабравка 19“, „адрес: Шипка 34, вх. Б“,
// „живеем двамата в Русе, Борисова 15“. It returns the span, and end 0 where
// there is none.
func (x *cueIndex) findDwelling(text string, w *word) (start, end int) {
	a := address{x: x, text: text}
	p := w.end
	said := x.of(w) == cueAddress // by the word address itself
	street := said                // a street may come next
	town := street                // or a town before it
	for range dwellingWords {
		last := p
		if p = a.spaces(p); said {
			p = a.aside(p)
			if colon := strings.IndexByte(text[last:p], ':') >= 0; colon { // „адресна регистрация: Ловеч, …“
				street, town = true, true
			}
		}
		if street && p < len(text) && (text[p] == '-' || text[p] == 0xE2 && quoteWidth(text, p) == 0) {
			p = a.skip(p) // „адрес – Варна“
		}
		if p > w.end && (street || town) {
			if start, end = a.dwelling(p, street, said); end > 0 && !(said && x.ofInstitution(text, start)) {
				return start, end
			}
		}
		k := wordAtOrNone(text, p)
		if k.n == 0 || k.capital && k.letters > 1 && !k.allCapitals() {
			break
		}
		switch c := x.of(&k); {
		case k.letters <= 3 && (x.prepositions.has(&k) || isOn(&k)):
			street, town = isOn(&k) || said && x.toward.has(&k), true // „сменихме адреса от Роза 5“
		case said && isVerb(&k): // „адресът ми в момента е Роза 5“
			street, town = true, true
		case x.fillers.has(&k):
		case c >= cueStreet && c <= cuePlace:
			return 0, 0
		default:
			street, town = false, false
		}
		p = k.end
	}
	return 0, 0
}

// aside passes the dot of „адр.“ and the comma of „адресът, на който живея, е“.
func (a *address) aside(p int) int {
	if p+1 < len(a.text) && (a.text[p] == '.' || a.text[p] == ',') && (a.text[p+1] == ' ' || a.text[p+1] == ':') {
		if k := wordAtOrNone(a.text, a.spaces(p+1)); a.text[p+1] == ':' || a.text[p] == ',' || k.capital && p > 0 && wordBefore(a.text, p).letters == 3 {
			return a.spaces(p + 1)
		}
	}
	return p
}

// isVerb reports whether w is „е“.
func isVerb(w *word) bool {
	return w.n == 1 && (w.key[0] == 5 || w.key[0] == 'e'-'a'+latinCode)
}

// dwellingWords is how far after a word for living the street is looked for.
const dwellingWords = 7

// dwelling reads „Шипка 34“, where street is true, or „Стара Загора, Шипка 34“
// at text[p]. Said is true where the word address itself leads to it.
func (a *address) dwelling(p int, street, said bool) (start, end int) {
	x, text := a.x, a.text
	k := wordAtOrNone(text, p)
	if c := x.of(&k); quoteWidth(text, p) == 0 && !isDigit(text[min(p, len(text)-1)]) && !isInitial(text, &k) && (k.n < 2 || c >= cueStreet && c <= cuePlace || x.notStreets.has(&k) && !x.floors.has(&k)) {
		return 0, 0
	}
	if street {
		if e := a.bareStreet(p, said); e > 0 {
			return p, e
		}
	}
	// A town may come first, with its postal code.
	q := p
	for range 3 {
		k = wordAtOrNone(text, a.spaces(q))
		if k.n < 3 || x.of(&k) != noCue || x.notStreets.has(&k) {
			break
		}
		q = k.end
	}
	if r := a.spaces(q); q > p && r+4 < len(text) && isDigit(text[r]) && a.numeral(r) == r+4 {
		q = r + 4
	}
	if q == p || q+1 >= len(text) {
		return 0, 0
	}
	r := q
	if text[q] == ',' {
		r++
	}
	r = a.spaces(r)
	if k := wordAtOrNone(text, r); isOn(&k) { // „в Русе на Борисова 15“
		r = a.spaces(k.end)
	} else if text[q] != ',' {
		return 0, 0
	}
	if e := a.bareStreet(r, said); e > 0 {
		return p, e
	}
	return 0, 0
}

// bareStreet reads the name of a street without its word, the number of the
// house and what follows, which tells that it is one unless said is true. It
// returns 0 where there is none.
func (a *address) bareStreet(p int, said bool) (end int) {
	x, text := a.x, a.text
	k := wordAtOrNone(text, p)
	if c := x.of(&k); k.n > 0 && !isInitial(text, &k) && (k.n < 2 || c >= cueStreet && c <= cuePlace) || k.n == 0 && p < len(text) && isDigit(text[p]) && !a.ordinalName(p) {
		return 0
	}
	q, quoted, capital := a.name(p, true)
	if q == 0 || !quoted && !a.plainName(p, q) {
		return 0
	}
	r := a.spaces(q)
	if r < len(text) && text[r] == ',' && a.signedNumeral(a.spaces(r+1)) > 0 { // „Хемус“, номер 22
		r = a.spaces(r + 1)
	}
	signed := a.signedNumeral(r)
	e := a.anyNumeral(r)
	if e == 0 {
		e = a.spelledNumeral(r) // „на Явор шест“
	}
	if e == 0 || a.countedAfter(e) || signed == 0 && e == r+4 && isDigit(text[r]) && isDigit(text[e-1]) {
		return 0 // a year, a postal code
	}
	if signed == 0 && !said && !quoted && !x.endsHouse(a, e) && !(capital && !isDigit(text[e-1])) {
		return 0
	}
	a.street, a.numbered, a.end = true, true, e
	a.read(a.skip(e))
	return max(e, a.end)
}

// isInitial reports whether w is a capital with its dot: Г. С. Раковски.
func isInitial(text string, w *word) bool {
	return w.n == 1 && w.capital && w.end < len(text) && text[w.end] == '.'
}

// isYear reports whether text[start:end] is a year.
func isYear(text string, start, end int) bool {
	return end-start == 4 && (text[start] == '1' || text[start] == '2') && isDigit(text[start+1]) && isDigit(text[start+2]) && isDigit(text[start+3])
}

// ordinalName reports whether „6-ти септември“ or the like stands at text[p].
func (a *address) ordinalName(p int) bool {
	e, more := a.numberInName(p, true)
	k := wordAtOrNone(a.text, a.spaces(e))
	return e > 0 && more && (k.n > 2 || !isDigit(a.text[e-1]))
}

// plainName reports whether the words of text[p:q] may all be the name of a
// street: no cue and no word that follows „живея на“ otherwise.
func (a *address) plainName(p, q int) bool {
	for words := 0; p < q; words++ {
		w := wordAtOrNone(a.text, p)
		if w.n == 0 {
			p++
			continue
		}
		if w.letters <= 3 && w.start > 1 && (isDigit(a.text[w.start-1]) || a.text[w.start-1] == '-' && isDigit(a.text[w.start-2])) { // 1-ви май
			p = w.end
			continue
		}
		floor := a.x.floors.has(&w)
		if words == 0 && floor && w.end < q { // Трети март
			p = w.end
			if k := wordAtOrNone(a.text, a.spaces(p)); a.x.of(&k) == cueFloor || a.x.of(&k) == cueEntrance {
				return false
			}
			continue
		}
		if isVerb(&w) || a.x.of(&w) == cueInstitution {
			return false // „АДРЕСЪТ НА НЗОК Е КРИЧИМ 1“
		}
		if words > 0 && w.letters == 1 && isAndWord(&w) { // Кирил и Методий
			p = w.end
			continue
		}
		if c := a.x.of(&w); c != noCue && !(w.capital && w.letters > 3) && !(w.capital && w.n == 1) || !(w.capital && words > 0) && !floor && a.x.notStreets.has(&w) || a.x.counted.has(&w) && !w.capital && words == 0 {
			return false
		}
		p = w.end
	}
	return true
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
	return c >= cueStreet && c <= cueBox || x.afterHouse.has(&w) || x.beside.has(&w) || x.levels.has(&w) || x.floors.has(&w)
}

// houseBefore reads „на Бузлуджа 8 ап 3“: a street without its word before a
// part of a building that stands at w.
func (x *cueIndex) houseBefore(text string, w *word) (start, end int) {
	a := address{x: x, text: text, street: true}
	c, q := a.cueAt(w)
	if q == 0 {
		return 0, 0
	}
	if q = a.buildingPart(c, q); q == 0 {
		return 0, 0
	}
	start = x.houseAndName(text, w.start)
	if start < 0 {
		return 0, 0
	}
	a.street, a.numbered, a.end = true, true, q
	a.read(a.skip(q))
	end = max(q, a.end)
	a.add(c)
	street := wordAtOrNone(text, start)
	parts := a.has(cueEntrance) && a.has(cueFloor)
	whole := a.has(cueFlat) && (street.capital || a.has(cueEntrance) || a.has(cueFloor)) || parts && street.capital && !street.allCapitals()
	led := x.streetAndNumber(text, w.start) == start && (a.has(cueFlat) || a.has(cueEntrance)) // „майка ми е на кестен 5, вх. 2“
	if told := x.evidence(text, start, end); !whole && told != cueDwelling && !(led && told == cueRelative) || x.ofInstitution(text, start) {
		return 0, 0 // „на преглед 5, вх. 2“
	}
	return start, end
}

// houseAndName returns where the name of a street or a quarter begins that stands
// before the number of a house right before text[p]: „на бузлуджа 8“,
// „Бургас, Лазур 22“, „кракра 59“; -1 if there is none.
func (x *cueIndex) houseAndName(text string, p int) int {
	if start := x.streetAndNumber(text, p); start >= 0 {
		return start
	}
	q := x.numberBefore(text, back(text, p))
	if q < 2 || text[q-1] != ' ' {
		return -1
	}
	q--
	if start := x.quotedBefore(text, q); start > 0 {
		return start
	}
	if start := x.nameBefore(text, q); start > 0 || wordBefore(text, q).capital && x.plainBefore(text, q) {
		return start
	}
	start := -1
	for range 2 { // „васил левски 20“
		if !x.plainBefore(text, q) {
			break
		}
		start = wordBefore(text, q).start
		if start == 0 || text[start-1] != ' ' {
			break
		}
		q = start - 1
	}
	return start
}

// plainBefore reports whether the word right before text[p] may be a part of the
// name of a street: no cue, and nothing else that is numbered.
func (x *cueIndex) plainBefore(text string, p int) bool {
	w := wordBefore(text, p)
	return w.n >= 3 && w.end == p && x.of(&w) == noCue && !x.notStreets.has(&w) && !x.indoors.has(&w) && !x.counted.has(&w) && !x.landmarks.has(&w)
}

// numberBefore returns where the number of a house starts that ends at text[:p],
// with its letter; p where there is none.
func (x *cueIndex) numberBefore(text string, p int) int {
	q := p
	if w := wordBefore(text, q); w.n == 1 && w.start > 0 && isDigit(text[w.start-1]) && w.end == q {
		q = w.start // 8А
	}
	digits := q
	for q > 0 && isDigit(text[q-1]) {
		q--
	}
	if n := digits - q; n == 0 || n > 3 {
		return p
	}
	return q
}

// floorBefore returns where „четвърти етаж,“ or „2-ри етаж,“ starts that stands
// before the address at text[address], or address.
func (x *cueIndex) floorBefore(text string, address int) int {
	p := back(text, address)
	w := wordBefore(text, p)
	if on := w; isOn(&on) { // „на третия етаж на ул. …“
		p = back(text, on.start)
		w = wordBefore(text, p)
	}
	if w.end != p || w.letters < 4 || x.of(&w) != cueFloor && x.of(&w) != cueEntrance {
		return address
	}
	p = back(text, w.start)
	k := wordBefore(text, p)
	switch {
	case k.end != p || k.n == 0:
	case x.floors.has(&k):
		return k.start
	case k.letters <= 3 && k.start > 1 && text[k.start-1] == '-' && isDigit(text[k.start-2]):
		if q := x.numberBefore(text, k.start-1); q < k.start-1 {
			return q
		}
	}
	return address
}

// livesAt reports whether the words beside text[start:end] tell that somebody
// lives there.
func (x *cueIndex) livesAt(text string, start, end int) bool {
	return x.evidence(text, start, end) == cueDwelling
}

// told reports whether the words beside the street text[start:end] tell that it
// is a part of an address: a number led to it, or somebody lives there.
func (x *cueIndex) told(text string, start, end int) bool {
	if x.nearest(cueDwelling, cueAddress, text, start) != noCue || x.numberOn(text, start) < start {
		return true
	}
	for range 4 {
		for end < len(text) && (text[end] == ' ' || text[end] == ',' || text[end] == '-') {
			end++
		}
		w := wordAtOrNone(text, end)
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

// hostelBefore reports whether the word before text[p] is for a students' hostel.
func (x *cueIndex) hostelBefore(text string, p int) bool {
	w := wordBefore(text, back(text, p))
	return w.n > 0 && x.hostels.has(&w)
}

// numberOn returns where „номер 22 на“ starts that leads to the street at
// text[street], or street.
func (x *cueIndex) numberOn(text string, street int) int {
	on := wordBefore(text, back(text, street))
	if !isOn(&on) || on.start < 2 || text[on.start-1] != ' ' {
		return street
	}
	end := on.start - 1
	number := end
	for number > 0 && isDigit(text[number-1]) && end-number < 4 {
		number--
	}
	if number == end || end-number > 3 {
		return street
	}
	start, signed := x.beforeSign(text, number)
	if !signed {
		return street
	}
	return start
}

// evidence returns what the words of the sentence beside text[start:end] tell of
// a house there: cueDwelling where they speak of living, of an address or of
// somebody's coming, cueRelative where they name somebody, else noCue.
func (x *cueIndex) evidence(text string, start, end int) cue {
	found := noCue
	weigh := func(w *word) bool {
		c := x.of(w)
		if c == noCue && w.letters >= 6 {
			c, _ = x.ofHead(text, w)
		}
		switch c {
		case cueDwelling, cueAddress, cueHome, cuePractice, cueHouse, cueFlat, cueEntrance, cueFloor:
			return true
		case cueRelative, cueOfDoctor:
			found = cueRelative
		default:
			return x.levels.has(w)
		}
		return false
	}
	p := start
	for stop, words := max(0, p-bytesBeside), 0; words < wordsBefore; words++ {
		for p > stop && !wordEndsAt(text, p) {
			if c := text[p-1]; c == '.' && p < start-1 || c == '!' || c == '?' || c == '\n' {
				stop = p
				break
			}
			p--
		}
		if p <= stop {
			break
		}
		w := wordBefore(text, p)
		if weigh(&w) {
			return cueDwelling
		}
		p = w.start
	}
	for range 5 {
		w := wordAtOrNone(text, end)
		for end < len(text) && w.n == 0 && text[end] != '.' && text[end] != '\n' {
			end++
			w = wordAtOrNone(text, end)
		}
		if w.n == 0 {
			return found
		}
		if weigh(&w) {
			return cueDwelling
		}
		end = w.end
	}
	return found
}

// dwellingAfter reads „на Дунавска 22 живеем“, with the word for living at w.
func (x *cueIndex) dwellingAfter(text string, w *word, c cue) (start, end int) {
	if c != cueDwelling || w.letters > 8 || w.letters > 6 && !w.latin || w.start == 0 || text[w.start-1] != ' ' {
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
	q := x.numberBefore(text, p)
	if q == p || q < 2 || text[q-1] != ' ' {
		return -1
	}
	q--
	for range 3 {
		w := wordBefore(text, q)
		if w.n < 3 || w.end != q || x.of(&w) != noCue || x.notStreets.has(&w) {
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
