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
	start int // of the first component
	end   int // after the last component
	parts uint32
	// What makes a sequence of components an address.
	street, numbered, district, village, building, box, certain bool

	signed bool // № before the number of a building
	form   bool // „ет. 2, бл. 7“, „бл. № 3, вх. № 12“: nobody writes an address so
}

func (a *address) has(c cue) bool { return a.parts&(1<<(c-cueStreet)) != 0 }
func (a *address) add(c cue)      { a.parts |= 1 << (c - cueStreet) }

// findAddress reads the address that starts with the component word w, of the
// cue c. It returns end 0 where there is none, and no certainty where what stands
// there only looks like one.
func (x *cueIndex) findAddress(text string, w *word, c cue) (end int, sure Certainty, rule string) {
	a := address{x: x, text: text, start: w.start, end: w.start}
	if c == cueDwelling || c == cueAddress {
		return 0, 0, ""
	}
	a.read(w.start)
	switch {
	case a.accepted():
		if a.street && !a.numbered && !a.building && !x.told(text, w.start, a.end) {
			return a.end, 0, "" // „паднах на улица Роза“
		}
		if !a.has(cueFlat) && (x.ofInstitution(text, w.start) || x.institutionAfter(text, a.end) && !x.says(cueDwelling, text, w.start)) {
			return a.end, 0, ""
		}
	case a.form:
		return a.end, 0, ""
	default:
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
	case a.has(cueBlock) && a.has(cueEntrance) && !a.form:
		return true
	case a.has(cueBlock) && a.has(cueRoom): // of a hostel, not of a hospital
		return a.x.told(a.text, a.start, a.end) || a.x.hostelBefore(a.text, a.start)
	case a.village && a.numbered:
		return true
	}
	return false
}

// read reads components from text[p] on as long as there are any, and what
// people say beside them: „партер“, „срещу читалището“.
func (a *address) read(p int) {
	for range maxComponents {
		q := a.component(p)
		if q == 0 && (a.numbered || a.building) {
			if q = a.floor(p); q == 0 {
				q = a.landmark(p)
			}
		}
		if q == 0 && a.street {
			q = a.corner(p)
		}
		if q == 0 {
			a.end = a.townLast(a.end)
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
		case ' ', ',', '.', '-', '\n', '\r', '\t', '/', ';', '|', '(':
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
	if a.text[p] == '#' {
		return a.houseNumber(a.spaces(p + 1))
	}
	if a.street || a.village || a.district {
		if q := a.signedNumeral(p); q > 0 {
			a.numbered = true
			return q
		}
	}
	w := a.x.partAt(a.text, p)
	if w.n == 0 {
		if quoteWidth(a.text, p) > 0 && (a.has(cueTown) || a.has(cueVillage)) && !a.street {
			return a.streetAfterTown(p) // гр. Ловеч, „Търговска“ 24
		}
		return 0
	}
	if (a.has(cueTown) || a.has(cueVillage) || a.district && !a.building) && !a.street && a.mayBeStreet(&w) {
		if q := a.streetAfterTown(p); q > 0 {
			return q
		}
	}
	if w.n == 1 && a.numbered && !a.building && (w.capital || w.end < len(a.text) && a.text[w.end] == ',') {
		if q := a.bareEntrance(&w); q > 0 {
			return q
		}
	}
	if w.letters <= 3 && a.end > 0 {
		if q := a.led(&w); q > 0 {
			return q
		}
	}
	if a.district && a.x.floors.has(&w) { // третата уличка
		if k := wordAtOrNone(a.text, a.spaces(w.end)); k.letters > 3 && a.x.of(&k) == cueStreet {
			return k.end
		}
	}
	if q := a.gluedEntrance(&w); q > 0 {
		return q
	}
	c, q := a.cueAt(&w)
	if c == noCue && (a.street || a.district || a.building) {
		c, q = a.misspeltPart(&w)
	}
	if q == 0 {
		return 0
	}
	switch c {
	case cueStreet:
		return a.streetName(&w, q)
	case cueDistrict:
		return a.districtName(&w, q)
	case cueBlock, cueEntrance, cueFloor, cueFlat, cueRoom:
		return a.buildingPart(c, q)
	case cueHouse:
		if a.street || a.village || a.district {
			if e := a.houseNumber(q); e > 0 {
				return e
			}
			if k := wordAtOrNone(a.text, q); k.letters == 1 && (k.capital || a.endsClause(k.end)) && (a.numbered || a.building) { // секция Б
				return k.end
			}
		}
	case cueHome: // дом 5, домофон 12, звънец 3
		if e := a.anyNumeral(q); e > 0 && (a.street || a.building) && !a.countedAfter(e) {
			a.numbered = true
			return e
		}
	case cueTown, cueVillage, cueRegion, cuePlace:
		return a.place(&w, c, q)
	case cueBox, cuePostal:
		if c == cueBox && !w.latin && !a.ofPost(w.start) {
			return 0 // „кутия 12“ alone
		}
		return a.postal(&w, c, q)
	default:
	}
	return 0
}

// ofJoined returns the cue of single letters that stand for a word, be some of
// them Latin letters that only look like it.
func (x *cueIndex) ofJoined(letters []byte) cue {
	if c := x.joined[keyOf(letters)]; c != noCue {
		return c
	}
	var alike [4]byte
	for i, c := range letters {
		if c >= latinCode && c < latinCode+26 {
			c = lookAlike[c-latinCode]
		}
		alike[i] = c
	}
	return x.joined[keyOf(alike[:len(letters)])]
}

// inVillage reports whether „в “ stands before text[p], so that the letter с there
// is no preposition: „живея в с Баня“.
func inVillage(text string, p int) bool {
	return p >= 3 && text[p-3:p] == "в " && (p == 3 || text[p-4] == ' ')
}

// partAt reads the word at text[p]. A digit 4 or 6 at the end of „et6“ is no
// letter but the number of the floor.
func (x *cueIndex) partAt(text string, p int) word {
	w := wordAt(text, p)
	if head := x.gluedPart(text, &w); head > 0 { // „жкХемус“
		return wordAt(text[:head], p)
	}
	if w.latin && w.n > 2 && w.key[w.n-1] >= fourCode {
		short := wordAt(text[:w.end-1], p)
		if c := x.of(&short); c >= cueBlock && c <= cueFlat {
			return short
		}
	}
	return w
}

// maxGlued is the length of the longest component word that a name clings to.
const maxGlued = 8

// mayBeGlued reports whether the letters at text[i] may be an abbreviation that
// a name clings to: a look at the capital after it.
func (x *cueIndex) mayBeGlued(text string, i int) bool {
	if i+4 >= len(text) || scanClasses[text[i+2]] == otherByte {
		return false // a word of one letter, most often
	}
	for n := range maxGlued {
		_, upper, width := letterAt(text, i)
		if width == 0 || upper && n > 0 {
			return false
		}
		if i += width; i >= len(text) {
			return false
		}
		if _, upper, width := letterAt(text, i); upper && width > 0 && n > 0 {
			return true
		}
	}
	return false
}

// gluedPart returns the end of the abbreviation of a component that w starts with
// where a capital shows that a name clings to it: „жкХемус“, „улРоза“; else 0.
func (x *cueIndex) gluedPart(text string, w *word) int {
	if w.letters < 4 || w.capitals == 0 || w.capitals == w.letters {
		return 0
	}
	p := w.start
	for n := 0; n <= maxGlued && p < w.end; n++ {
		_, upper, width := letterAt(text, p)
		if upper && n >= 2 {
			head := wordAt(text[:p], w.start)
			if c := x.of(&head); c >= cueStreet && c <= cueDistrict && (head.capitals == 0 || head.letters > 3) {
				return p
			}
		}
		if upper && n > 0 {
			break
		}
		p += width
	}
	return 0
}

// cueAt returns the cue of the component word w and where what it names
// starts, 0 where w is none. Words of one letter, and words that are common
// otherwise, need their dot.
func (a *address) cueAt(w *word) (c cue, p int) {
	if w.n <= 2 {
		if c, p = a.x.abbreviation(a.text, w.start); c != noCue {
			if c == cueDistrict {
				p = a.pastDot(p)
			}
			return c, a.spaces(p)
		}
	}
	c, p = a.x.of(w), w.end
	dotted := p < len(a.text) && a.text[p] == '.'
	if dotted {
		p++
	}
	if w.n > 1 && w.letters <= 3 && c >= cueStreet && c <= cueRoom {
		q := a.pastDot(p)
		dotted, p = dotted || q > p, q
	}
	switch {
	case w.n == 1 && c == cueVillage && inVillage(a.text, w.start):
	case w.n == 1 && (!dotted || c != cueVillage && c != cuePlace):
		return c, 0
	case dotted && c == cueDistrict: // zh.k.
		q := p
		if q < len(a.text) && a.text[q] == ' ' {
			q++
		}
		if k := wordAtOrNone(a.text, q); k.n == 1 && (k.key[0] == 10 || k.key[0] == 'k'-'a'+latinCode) {
			p = k.end
			if p < len(a.text) && a.text[p] == '.' {
				p++
			}
		}
	case w.n == 2 && w.latin && !dotted && c != cueDistrict && c != cuePostal && a.parts == 0 && !a.street && w.key[0] != 'u'-'a'+latinCode && w.key[0] != 'b'-'a'+latinCode:
		return c, 0 // „et“, „pl“, „ap“ are words of other languages
	case c == cueTown && w.n == 2 && !dotted && a.next(p) != upperNext && a.parts == 0:
		return c, 0
	}
	return c, a.spaces(p)
}

// misspeltPart returns the cue of a word for a part of a building that has a slip
// of the finger in it, and where its number or letter starts: „вхоод В“, „етж 3“.
func (a *address) misspeltPart(w *word) (c cue, p int) {
	if w.letters < 3 || w.letters > w.n {
		return noCue, 0
	}
	p = w.end
	if p < len(a.text) && a.text[p] == '.' {
		p++
	}
	p = a.spaces(p)
	if k := wordAtOrNone(a.text, p); k.letters != 1 && (p >= len(a.text) || !isDigit(a.text[p])) {
		return noCue, 0
	}
	for i := range a.x.partSlips {
		key := a.x.partSlips[i].key
		if n := w.n - len(key); w.key[0] == key[0] && n >= -1 && n <= 1 && nearlyStarts(w.key[1:w.n], key[1:]) {
			return a.x.partSlips[i].cue, p
		}
	}
	return noCue, 0
}

// pastDot passes a dot at text[p] that slipped behind a space or came twice, or a
// comma in its place: „ул .Роза“, „ул.. Роза“, „ул, Роза“.
func (a *address) pastDot(p int) int {
	q := p
	if q+1 < len(a.text) && a.text[q] == ' ' && a.text[q+1] == '.' {
		q++
	}
	if q < len(a.text) && (a.text[q] == '.' || a.text[q] == ',' && a.text[p-1] != '.') {
		return q + 1
	}
	return p
}

// abbreviation reads a word of single letters, „ж.к.“, „с. о.“, „м-ст“,
// „P.O.“, and returns its cue and its end.
func (x *cueIndex) abbreviation(text string, p int) (c cue, end int) {
	var letters [4]byte
	n := 0
	for n < len(letters) {
		w := wordAtOrNone(text, p)
		if w.n == 0 || w.n > 2 || w.n == 2 && (n > 0 && text[p-1] != '-' || n == 0 && !(w.latin && w.key[1] == 'h'-'a'+latinCode)) {
			break // м-ст, zh.k.
		}
		n += copy(letters[n:], w.key[:w.n])
		p = w.end
		if d := x.ofJoined(letters[:n]); d != noCue && n > 1 {
			c, end = d, p
			if p < len(text) && text[p] == '.' {
				end++
			}
		}
		dot := p < len(text) && (text[p] == '.' || text[p] == '-' || text[p] == '/')
		if dot {
			p++
		}
		if p < len(text) && text[p] == ' ' && (dot || letters[0] == 6) { // ж к
			p++
		} else if !dot {
			break
		}
	}
	return c, end
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
