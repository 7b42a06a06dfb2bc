package moderation

// findCued tries the runs from i on as one of the numbers that only the words
// beside them tell: ЛНЧ, УИН, ЕИК, an identity card, a health document. It
// returns the span.
func (g *group) findCued(x *cueIndex, i int, near *nearby) (start, end int, f Finding) {
	r := g.runs[i]
	start = r.start
	last := func(n int) (int, bool) {
		j, ok := g.take(i, n)
		if !ok {
			return 0, false
		}
		return g.runs[j-1].end, true
	}
	switch {
	case near.is(cueLNCH):
		if e, ok := last(10); ok {
			if validLNCH(g.digits[r.first:]) {
				return start, e, Finding{Kind: LNCH, Certainty: Certain, Rule: "lnch-check-digit-cue"}
			}
			return start, e, Finding{Kind: LNCH, Certainty: Likely, Rule: "lnch-cue"}
		}
		if e, ok := last(9); ok && !near.reference { // карта на чужденец
			return start, e, Finding{Kind: IDCard, Certainty: Likely, Rule: "id-card-cue"}
		}
		if s, e := g.documentNumber(x, i, near); e > 0 && s < start { // its letters
			return s, e, Finding{Kind: IDCard, Certainty: Likely, Rule: "id-card-cue"}
		}
	case near.is(cueEGN) && near.distance <= 3:
		// A digit is missing, or it is the number of a card.
		if e, ok := last(9); ok {
			return start, e, Finding{Kind: EGN, Certainty: Likely, Rule: "egn-cue"}
		}
	case near.is(cueUIN):
		// The numbers of doctors are far from those of mobile lines.
		if e, ok := last(10); ok && lineOf(g.digits[r.first+1:][:9]) != mobileLine {
			return start, e, Finding{Kind: UIN, Certainty: Certain, Rule: "uin-cue"}
		}
	case near.is(cueEIK):
		if e, ok := last(13); ok {
			return start, e, Finding{Kind: EIK, Certainty: Likely, Rule: "eik-cue"}
		}
		if e, ok := last(9); ok {
			if validEIK(g.digits[r.first:]) {
				return start, e, Finding{Kind: EIK, Certainty: Certain, Rule: "eik-check-digit-cue"}
			}
			return start, e, Finding{Kind: EIK, Certainty: Likely, Rule: "eik-cue"}
		}
	case near.is(cueHealth):
		if s, e := g.alphanumeric(i); e > 0 {
			return s, e, Finding{Kind: HealthDocument, Certainty: Likely, Rule: "health-document-cue"}
		}
	case (near.is(cueCard) || near.card) && !near.unit && !near.reference:
		if s, e := g.documentNumber(x, i, near); e > 0 {
			sure := Certain
			if !near.is(cueCard) {
				sure = Likely
			}
			return s, e, Finding{Kind: IDCard, Certainty: sure, Rule: "id-card-cue"}
		}
	case near.before == noCue && !near.unit && !near.reference:
		if s, e := g.series(i); e > 0 {
			if beside := x.near(g.text, s, e); beside.reference || beside.unit {
				break // „вх. № АБ1234567“
			}
			sure := Possible
			if x.says(cuePersonal, g.text, s) || x.says(cueCivil, g.text, s) || x.says(cueCard, g.text, s) || x.says(cueDocument, g.text, s) {
				sure = Likely
			}
			return s, e, Finding{Kind: IDCard, Certainty: sure, Rule: "id-card-series"}
		}
	}
	return 0, 0, Finding{}
}

// series reads AA1234567 at run i, two capital letters run together with seven digits,
// which little but the number of an identity document looks like.
func (g *group) series(i int) (start, end int) {
	r := g.runs[i]
	w := wordBefore(g.text, r.start)
	if r.n != 7 || w.end != r.start || w.letters != 2 || w.capitals != 2 || isLetterAt(g.text, r.end) {
		return 0, 0
	}
	return w.start, r.end
}

// documentNumber reads the number of an identity document at run i: nine digits
// or two letters and seven digits, beside its word also those of other countries.
// It returns the span, and end 0 where there is none.
func (g *group) documentNumber(x *cueIndex, i int, near *nearby) (start, end int) {
	start = g.runs[i].start
	if start > 1 && g.text[start-1] == '=' && isLatin(g.text[start-2]) {
		return 0, 0 // ?id=123456789
	}
	series := g.seriesBefore(x, start)
	letters := 0
	for p := series; p < start; {
		if _, _, width := letterAt(g.text, p); width > 0 {
			letters++
			p += width
			continue
		}
		p++
	}
	if letters > maxSeries { // серия АА, номер 1234567
		letters = wordAt(g.text, series).letters
	}
	named := near.is(cueCard) && !near.issued && (near.distance <= 3 || near.after == cueCard)
	if named && isLetterAt(g.text, g.runs[i].end) { // CA12345AB of another country
		if s, e := g.alphanumeric(i); e-s >= 8 && e-s <= 10 {
			return s, e
		}
	}
	for n := 10; n >= 6; n-- {
		j, ok := g.take(i, n)
		if !ok || j > i+1 && j < g.nr && g.runs[j].n > 2 && g.runs[j].before == g.runs[j-1].before { // 4111 1111 1111 1111
			continue
		}
		end = g.runs[j-1].end
		d := g.digits[g.runs[i].first:][:n]
		switch {
		case n == 9:
			if letters > 0 && isLetterBefore(g.text, start) { // BG384110562
				return series, end
			}
			return start, end
		case n == 7 && letters == 2, n == 6 && letters == 2 && near.card, n == 8 && letters == 1 && near.card && isLetterBefore(g.text, start), named && (n == 6 && letters >= 2 || n >= 7 && n <= 9 && letters >= 1):
			return series, end
		case named && n == 10 && near.distance <= 1 && d[0] != 0 && letters == 0, // 45 09 123456
			named && n == 8 && near.distance <= 1 && letters == 0 && !dateOf(g.number(g.runs[i].first+4, 4), g.number(g.runs[i].first+2, 2), g.number(g.runs[i].first, 2)).IsValid():
			return start, end
		}
	}
	return 0, 0
}

// renewed reports whether „новата е“, „старата беше“ or the like leads to
// text[p], and a document is spoken of before: „Изгубих си личната карта. Новата
// е № 648201735“.
func (x *cueIndex) renewed(text string, p int) bool {
	found := false
	for stop, words := max(0, p-3*bytesBeside), 0; words < 4*wordsBefore; words++ {
		for p > stop && !wordEndsAt(text, p) {
			if isDigit(text[p-1]) && !found {
				return false
			}
			p--
		}
		if p <= stop {
			return false
		}
		w := wordBefore(text, p)
		p = w.start
		c := x.of(&w)
		switch {
		case !found && words < 4 && x.renewals.has(&w):
			found = true
		case !found && c != cueLink && c != cueNumber:
			return false
		case found && c == cueCard, found && c == cueCivil && x.wordBeforeIs(cuePersonal, text, p):
			return true
		}
	}
	return false
}

// mixedDocument reads the number of a foreign passport that mixes letters and
// digits, C01X00T47, around the run i.
func (x *cueIndex) mixedDocument(g *group) (start, end int) {
	if start, end = g.alphanumeric(0); end-start < 8 || end-start > 10 {
		return 0, 0
	}
	digits := 0
	for _, b := range []byte(g.text[start:end]) {
		if isDigit(b) {
			digits++
		}
	}
	if near := x.near(g.text, start, end); digits < 5 || !near.is(cueCard) || near.issued || near.reference {
		return 0, 0
	}
	return start, end
}

// uinShaped reports whether run i is one of ten digits of which the third and
// the fourth are zero, as in the numbers that doctors have got so far.
func (g *group) uinShaped(i int) bool {
	r := g.runs[i]
	return r.n == 10 && g.digits[r.first+2] == 0 && g.digits[r.first+3] == 0
}

// beforeMarks passes the spaces, dashes and № that end at text[:p].
func beforeMarks(text string, p int) int {
	for k := 0; k < 6 && p > 0 && (text[p-1] == ' ' || text[p-1] == '-' || text[p-1] == '.' || text[p-1] == ',' || text[p-1] >= 0x80 && !isLetterBefore(text, p)); k++ {
		p--
	}
	return p
}

// seriesBefore returns where the one to three letters of a document begin that
// stand before text[start], or start. They are capitals, or no word.
func (g *group) seriesBefore(x *cueIndex, start int) int {
	text, p := g.text, beforeMarks(g.text, start)
	w := wordBefore(text, p)
	if w.n > 0 && w.end == p && x.of(&w) == cueNumber { // серия АА, номер 1234567
		q := beforeMarks(text, w.start)
		if k := wordBefore(text, q); k.letters == 2 && k.capitals == 2 && k.end == q {
			return k.start
		}
	}
	switch {
	case w.letters > 3 && p == start:
		if short := withoutSeries(text, w); short.end == p-len("АА") || short.end == p-len("AA") {
			return short.end
		}
	case w.n == 0 || w.end != p || w.letters > 3:
	case w.n == 1 && w.capital: // А В 0 1 2 3 …
		if w.start > 1 && text[w.start-1] == ' ' {
			if k := wordBefore(text, w.start-1); k.n == 1 && k.capital && k.end == w.start-1 {
				return k.start
			}
		}
		return w.start
	case w.capitals == w.letters, w.letters == 2 && p == start:
		return w.start
	case w.letters == 2 && x.of(&w) == noCue && !x.particles.has(&w):
		return w.start
	}
	return start
}

// alphanumeric returns the stretch of letters and digits around the run i, of
// at least five characters and no space.
func (g *group) alphanumeric(i int) (start, end int) {
	start, end = g.runs[i].start, g.runs[i].end
	for n := 0; n < 12; n++ {
		_, upper, width := letterBefore(g.text, start)
		if start > 0 && isDigit(g.text[start-1]) {
			upper, width = true, 1
		}
		if width == 0 || !upper {
			break
		}
		start -= width
	}
	for n := 0; n < 24 && end < len(g.text); n++ {
		_, _, width := letterAt(g.text, end)
		if isDigit(g.text[end]) || g.text[end] == '-' && end+1 < len(g.text) && isDigit(g.text[end+1]) {
			width = 1
		}
		if width == 0 {
			break
		}
		end += width
	}
	if end-start < 5 {
		return 0, 0
	}
	return start, end
}

// provinces are the first letters of number plates, in Cyrillic codes.
const provinces = " Е А В ВТ ВН ВР ЕВ ТХ К КН ОВ М РА РК ЕН РВ РР Р СС СН СМ СО С СА СВ СТ Т Х Н У "

// plateLetter folds a letter of a plate, which is the same in both scripts.
func plateLetter(code byte) byte {
	if code >= latinCode && code < latinCode+26 {
		code = lookAlike[code-latinCode]
	}
	switch code {
	case 0, 2, 5, 10, 12, 13, 14, 16, 17, 18, 19, 21: // АВЕКМНОРСТУХ
		return code
	}
	return noLetter
}

// findPlate reads a number plate around the run i of four digits.
func (g *group) findPlate(i int, cued bool) (start, end int) {
	r := g.runs[i]
	if r.n != 4 {
		return 0, 0
	}
	start, end = r.start, r.end
	skip := func(p int) int {
		if p > 0 && p < len(g.text) && (g.text[p] == ' ' || g.text[p] == '-') {
			return p + 1
		}
		return p
	}
	end = skip(end)
	for range 2 {
		if end >= len(g.text) {
			return 0, 0
		}
		code, upper, width := letterAt(g.text, end)
		if width == 0 || plateLetter(code) == noLetter || !upper && !cued {
			return 0, 0
		}
		end += width
	}
	if isLetterAt(g.text, end) || end < len(g.text) && isDigit(g.text[end]) {
		return 0, 0
	}
	if start > 0 && (g.text[start-1] == ' ' || g.text[start-1] == '-') {
		start--
	}
	var name [4]byte // the province as UTF-8
	n := 0
	for ; n < 2; n++ {
		code, upper, width := letterBefore(g.text, start)
		if width == 0 {
			break
		}
		if plateLetter(code) == noLetter || !upper && !cued {
			return 0, 0
		}
		start -= width
		name[2-2*n], name[3-2*n] = 0xD0, plateLetter(code)+0x90
	}
	if n == 0 || isLetterBefore(g.text, start) || !isProvince(name[4-2*n:]) {
		return 0, 0
	}
	return start, end
}

func isProvince(name []byte) bool {
	for i := 0; i+len(name) < len(provinces); i++ {
		if provinces[i] == ' ' && provinces[i+1:i+1+len(name)] == string(name) && provinces[i+1+len(name)] == ' ' {
			return true
		}
	}
	return false
}
