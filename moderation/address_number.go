package moderation

import "strings"

// houseNumber reads 8, 8А, 12-14, 12 Б, 5/7 at text[p], with or without №.
func (a *address) houseNumber(p int) int {
	q := a.anyNumeral(p)
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
		if j := a.numeralDash(r); j > 0 {
			r = j
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
		code, upper, width := noLetterAt(a.text, r)
		if width == 0 || isLetterAt(a.text, r+width) || r > q && a.text[r-1] == ' ' && !upper && !a.endsClause(r+width) || r+width+1 < len(a.text) && a.text[r+width] == '.' && r > q {
			break
		}
		if (code == 8 || code == 'i'-'a'+latinCode) && r > q && r+width+1 < len(a.text) && a.text[r+width] == ' ' && isLetterAt(a.text, r+width+1) {
			break // „6 И ЛИНЕЙКАТА“
		}
		q = r + width
	}
	return q
}

// endsClause reports whether nothing, a comma or the end of a sentence stands at
// text[p].
func (a *address) endsClause(p int) bool {
	return p >= len(a.text) || a.text[p] == ',' || a.text[p] == '.' && (p+1 == len(a.text) || a.text[p+1] == ' ' || a.text[p+1] == '\n')
}

// numeralDash passes what joins the parts of the number of a house at text[p]:
// 12-14, 5/7, 12 - 14, 22 – Б. It returns 0 where nothing does.
func (a *address) numeralDash(p int) int {
	r := p
	apart := r < len(a.text) && a.text[r] == ' '
	if apart {
		r++
	}
	switch {
	case r >= len(a.text):
		return 0
	case a.text[r] == '-' || a.text[r] == '/' && !apart:
		r++
	case strings.HasPrefix(a.text[r:], "–"):
		r += len("–")
	default:
		return 0
	}
	if !apart {
		return r
	}
	if r+1 >= len(a.text) || a.text[r] != ' ' {
		return 0
	}
	r++
	_, upper, width := letterAt(a.text, r)
	if isDigit(a.text[r]) || upper && !isLetterAt(a.text, r+width) && (r+width >= len(a.text) || a.text[r+width] != '.' && a.text[r+width] != ' ') {
		return r
	}
	return 0
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
	case cueEntrance, cueFloor, cueBlock:
		a.building = true
		a.add(c)
		return w.end
	case cueDistrict, cueRegion:
		return w.end
	case cueStreet: // 14-та улица, № 5
		r := a.spaces(w.end)
		if r < len(a.text) && a.text[r] == ',' {
			r = a.spaces(r + 1)
		}
		e := a.houseNumber(r)
		a.street = e > 0
		return e
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
		switch {
		case w.capital && w.n > 2 && a.x.of(&w) == noCue && (a.numbered || a.box):
			e, _, _ := a.placeName(r) // 5800 Плевен
			return e
		case w.n > 0 && (a.x.of(&w) == cueTown || a.x.of(&w) == cueVillage || w.capital && a.parts != 0), a.has(cueTown), a.has(cueVillage):
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
	if k := wordAtOrNone(a.text, p); k.n > 1 && k.letters <= 2 && a.x.fillers.has(&k) { // блокът ни е 325
		if e := wordAtOrNone(a.text, a.spaces(k.end)); isVerb(&e) && a.next(e.end) == digitNext {
			p = a.spaces(e.end)
		}
	} else if isVerb(&k) && !k.capital {
		if q, ok := a.anySign(a.spaces(k.end)); ok { // апартаментът е № 15
			p = q
		}
	}
	if q, ok := a.anySign(p); ok {
		a.form = a.form || a.signed && (c == cueEntrance || c == cueBlock)
		p, a.signed = q, true
	} else if q := a.signedNumeral(p); q > 0 {
		a.add(c)
		a.building = true
		return q
	}
	open := 0
	if p < len(a.text) && (a.text[p] == '"' || a.text[p] == '\'') {
		open, p = 1, p+1
	} else if quoteWidth(a.text, p) > 0 {
		open = quoteWidth(a.text, p)
		p += open
	}
	q := a.numeral(p)
	if q > p && c == cueEntrance && q-p > 3 && isDigit(a.text[p+2]) {
		return 0 // вх. № 1782 of a registry
	}
	if q == 0 {
		// A letter, or a letter and a number: А, Б2, В-3.
		w := wordAtOrNone(a.text, p)
		if w.n > 1 {
			w = a.unglued(w)
		}
		if w.n == 0 || w.letters > 1 && a.x.prepositions.has(&w) || w.letters > 1 && (w.letters != 2 || !w.allCapitals()) && !isRoman(&w) && !a.ordinal(&w) {
			if c == cueBlock && open > 0 && a.parts == 0 && !a.street { // a slip for „бул.“
				b := *a
				q = b.streetName(&word{letters: 3}, p-open)
				switch k := wordAtOrNone(a.text, a.skip(q)); {
				case q == 0:
				case b.numbered:
					*a = b
				case k.n > 0 && a.x.of(&k) >= cueEntrance && a.x.of(&k) <= cueFlat: // бл. „Слънце“, вх. 2
					a.add(c)
					a.building = true
				default:
					return 0
				}
				return q
			}
			if q = a.spelledNumeral(p); q > p && (c == cueBlock || c == cueFlat || a.parts != 0) {
				a.add(c)
				a.building = true
				return q
			}
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
	a.form = a.form || c == cueBlock && a.has(cueFloor)
	a.add(c)
	a.building = true
	return q
}

// unglued returns the letter that w starts with where the rest of it is the next
// component: „вх.Аап.3“.
func (a *address) unglued(w word) word {
	_, _, width := letterAt(a.text, w.start)
	rest := wordAt(a.text, w.start+width)
	if c := a.x.of(&rest); c < cueStreet || c > cueBox || rest.end == len(a.text) || a.text[rest.end] != '.' && !isDigit(a.text[rest.end]) {
		return w
	}
	first := wordAt(a.text[:w.start+width], w.start)
	return first
}

// bareEntrance reads the letter of an entrance and the number of a floor or a
// flat that follow a house without their words: „30, Г, 15“.
func (a *address) bareEntrance(w *word) int {
	p := a.skip(w.end)
	if p == w.end || a.text[w.end] == '.' {
		return 0
	}
	if q := a.floor(p); q > 0 {
		return q
	}
	q := a.numeral(p)
	if q == 0 || q > p+3 || a.countedAfter(q) {
		return 0
	}
	a.building = true
	return q
}

// gluedEntrance reads „вхб“ of „вхбап4“ and „вхгет3“.
func (a *address) gluedEntrance(w *word) int {
	if w.letters < 3 || w.letters > 5 || w.letters == 4 {
		return 0
	}
	p := w.start
	for range 2 {
		_, _, width := letterAt(a.text, p)
		p += width
	}
	head := wordAt(a.text[:p], w.start)
	if a.x.of(&head) != cueEntrance {
		return 0
	}
	_, _, width := letterAt(a.text, p)
	if p += width; p < w.end {
		if rest := wordAt(a.text, p); a.x.of(&rest) < cueBlock || a.x.of(&rest) > cueFlat {
			return 0
		}
	} else if a.x.of(w) != noCue || !a.street && !a.building {
		return 0
	}
	a.add(cueEntrance)
	a.building = true
	return p
}

// ordinal admits „партер“ and the written floors.
func (a *address) ordinal(w *word) bool {
	return a.x.floors.has(w) || a.x.levels.has(w)
}

// anySign passes №, and quotation marks would follow it.
func (a *address) anySign(p int) (int, bool) {
	if p+2 < len(a.text) && a.text[p] == 0xE2 && a.text[p+1] == 0x84 && a.text[p+2] == 0x96 {
		p += 3
		if p < len(a.text) && a.text[p] == '.' {
			p++
		}
		return a.spaces(p), true
	}
	return p, false
}

// signedNumeral reads „№ 8“, „номер 8“, „No 8“, „N 8“ or „номер осем“ at text[p]
// and returns its end.
func (a *address) signedNumeral(p int) int {
	if q, ok := a.anySign(p); ok {
		if e := a.numeral(q); e > 0 {
			return e
		}
		return a.spelledNumeral(q)
	}
	w := wordAtOrNone(a.text, p)
	if w.n == 0 || a.x.of(&w) != cueNumber && (w.n != 1 || w.key[0] != 'n'-'a'+latinCode && w.key[0] != 13) {
		return 0
	}
	p = w.end
	if p < len(a.text) && a.text[p] == '.' {
		p++
	}
	p = a.spaces(p)
	if q := a.numeral(p); q > 0 || w.n == 1 {
		return q
	}
	return a.spelledNumeral(p)
}

// anyNumeral reads the number of a house at text[p], with or without a sign.
func (a *address) anyNumeral(p int) int {
	if e := a.signedNumeral(p); e > 0 {
		return e
	}
	return a.numeral(p)
}

// spelledNumeral reads a number in words, „двайсет и три“.
func (a *address) spelledNumeral(p int) (end int) {
	for range 4 {
		w := wordAtOrNone(a.text, p)
		if w.n == 0 || a.x.readAloud(&w) == 0 {
			break
		}
		end = w.end
		p = a.spaces(end)
		if k := wordAtOrNone(a.text, p); k.letters == 1 && isAndWord(&k) {
			p = a.spaces(k.end)
		}
	}
	return end
}

// countedAfter reports whether the number that ends at text[p] counts
// something: 3 години, 20 мг, 5 човека.
func (a *address) countedAfter(p int) bool {
	w := wordAtOrNone(a.text, a.spaces(p))
	return w.n > 0 && (a.x.of(&w) == cueUnit || a.x.counted.has(&w))
}
