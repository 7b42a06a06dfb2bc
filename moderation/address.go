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
