package moderation

// How far the words beside a number are read.
const (
	wordsBefore = 8
	wordsAfter  = 6
	bytesBeside = 140
)

// nearby is what the words beside a number say it is.
type nearby struct {
	before, after cue // the decisive words on either side
	distance      int // words between the number and the one before
	reference     bool
	unit          bool
	number        bool // № or „номер“ stands right before
	signed        bool // № stands right before
	coded         bool // part of a code: РД-09-1234567890, ?id=1234567890
	institution   bool
	mine          bool
	card          bool // „карта“ stands right before
	issued        bool // it is a card since „издадена“ stands beside
	stamp         bool // „печата“ stands before
	calls         bool // „търсете ме“ and the like stand before
	whose         bool // „за“ stands right before: for whom, not of what
}

// is reports whether the words on either side say c.
func (n *nearby) is(c cue) bool { return n.before == c || n.after == c }

// near reads the words beside text[start:end].
func (l *cueIndex) near(text string, start, end int) (n nearby) {
	l.readBefore(&n, text, start)
	l.readAfter(&n, text, end)
	return n
}

// pairs notes the words that count only in pairs, by cue.
type pairs uint64

func (p pairs) has(a, b cue) bool { return p&(1<<a) != 0 && p&(1<<b) != 0 }

// meaning returns what the pair says, if it is complete.
func (p pairs) meaning() cue {
	switch {
	case p.has(cuePersonal, cueCivil), p.has(cueMine, cueCivil), p.has(cueDocument, cueMine), p.has(cueDocument, cuePersonal), p.has(cueDocument, cueNumber):
		return cueCard
	case p.has(cueLicence, cueInstitution): // свидетелство за управление
		return cueCard
	case p.has(cueOfDoctor, cueNumber):
		return cueUIN
	case p.has(cuePersonal, cueNumber):
		return cueEGN
	case p.has(cueHealthy, cueBook):
		return cueHealth
	}
	return noCue
}

func (l *cueIndex) readBefore(n *nearby, text string, start int) {
	var seen pairs
	comma, linked, aim, stop := false, true, false, max(0, start-bytesBeside)
	p := start
	for words := 0; words < wordsBefore; words++ {
		dot, from, digits := false, p, 0
		for p > stop && !wordEndsAt(text, p) {
			switch b := text[p-1]; b {
			case ';':
				if words != 1 || !n.number { // „лична карта; номер: …“
					return
				}
			case '!', '?', ']':
				return
			case '[':
				if p != start {
					return
				}
			case '*':
				if text[max(0, p-2)] == '*' {
					return
				}
			case '\n', '\r':
				if words > 0 {
					return
				}
			case '.':
				dot = true
			case ',':
				comma = true
			case '=', '&', '#', '%', '$':
				n.coded = n.coded || words == 0 && p == start
			case '-', '_', '/':
				n.coded = n.coded || p == start && p >= 2 && (isDigit(text[p-2]) || isLetterBefore(text, p-1))
			case 0x96: // №
				if p >= 3 && text[p-2] == 0x84 && text[p-3] == 0xE2 {
					n.number = n.number || words <= 1
					n.signed = n.signed || words == 0
					seen |= 1 << cueNumber
				}
			case 0x88, 0x91, 0x92, 0x93: // blocks, the usual mask of the same length
				if p >= 3 && text[p-2] == 0x96 && text[p-3] == 0xE2 {
					return
				}
			default:
				// A date or a clause may stand in between, another number not.
				if isDigit(b) {
					if digits++; digits > 8 {
						return
					}
					p--
					continue
				}
				if b != '.' && b != '/' && b != '-' {
					digits = 0
				}
			}
			p--
		}
		if p <= stop {
			break
		}
		w := wordBefore(text, p)
		var c cue
		glued := p == from && words == 0
		if glued {
			if c = l.ofGlued(&w); !c.ofNumber() && w.letters >= leastTangled {
				short := withoutSeries(text, w)
				if c = l.ofGlued(&short); !c.ofNumber() && c != cueCivil {
					if d := l.ofTangled(text, &short); d != noCue {
						c = d
					}
				}
			}
			n.coded = n.coded || c == noCue && w.letters <= maxSeries && (w.capitals == w.letters || w.latin && isLetterAt(text, start))
		} else {
			c = l.ofMisspelt(&w)
		}
		if c == noCue && words <= 2 && w.letters >= leastTangled {
			c = l.ofTangled(text, &w)
		}
		if dot && c == noCue && w.letters > 4 {
			return // a sentence ended
		}
		p = w.start
		if w.n == 1 { // л.к., Е. Г. Н.
			if c, p = l.spelled(text, w, c); c == noCue && w.key[0] == 'n'-'a'+latinCode {
				c = cueNumber // карта N 192740638
			}
		}
		if c == cueEntrance && n.signed { // вх. № of a registry
			c = cueReference
		}
		switch c {
		case noCue, cueRelative:
		case cueLink:
			n.whose = n.whose || words == 0 && isFor(&w)
			n.calls = n.calls || words == 1 && l.selves.has(&w) // „аз съм на 888 123 456“
			if isMine(&w) {                                     // ми, моят
				seen |= 1 << cueMine
				n.mine = true
			}
		case cueNumber:
			n.number = n.number || words <= 1
			seen |= 1 << c
		case cueReference:
			code := isCode(&w)
			switch {
			case code && (seen&(1<<cueOfDoctor) != 0 || l.wordBeforeIs(cueOfDoctor, text, p)):
				n.before, n.distance = cueUIN, words
				return
			case comma || n.reference || n.whose:
			case words <= 2, n.signed && words <= 5, code && words <= 4, seen&(1<<cueNumber) != 0:
				n.reference, n.distance = true, words
				// „УИН от рецептата“ and „УИН на издалия рецептата лекар“ speak of the
				// УИН, „договор №“ of the contract.
				if words <= 1 && !l.prepositionBefore(text, p) && !l.saysNumber(text, p) || n.signed {
					return
				}
			}
		case cuePersonal, cueCivil, cueHealthy, cueBook, cueDate, cueDocument, cueLicence, cueMine:
			switch {
			case n.reference:
			case c == cuePersonal:
				n.card = n.card || words == 0 || linked // „с лична 645508123“, „личната е …“
			case c == cueCivil || c == cueDocument && !n.institution:
				n.card = n.card || linked || !comma && words <= 5 && !aim // not „карта за намаление“
			}
			seen |= 1 << c
		case cueDevice:
			if l.wordBeforeIs(cuePhone, text, p) { // стационарен апарат
				n.before, n.distance = cuePhone, words
				return
			}
			if words <= 1 {
				n.reference, n.distance = true, words
				return
			}
		case cueOfDoctor:
			if seen&(1<<cueNumber) == 0 || linked { // „номер на лекаря“, „лекар с номер“, not „лекарят даде номер“
				seen |= 1 << c
			}
		case cueInstitution:
			n.institution = n.institution || words <= 5
			seen |= 1 << c
		case cueStamp:
			n.stamp = n.stamp || words <= 4
		case cueCall, cueHome, cueSpelled: // „без нула отпред …“
			n.calls = n.calls || words <= 4
		case cueEGN, cueLNCH, cueUIN, cueCard, cueIssued, cuePhone, cueEIK, cueHealth, cueBirth, cuePlate:
			if c == cueIssued {
				c, n.issued = cueCard, true
			}
			n.institution = n.institution || c == cuePhone && words == 0 && l.institutionBefore(text, p)
			if c == cueCard && (l.wordBeforeIs(cueReference, text, p) || w.n == 2 && n.reference) { // технически паспорт, ID на плащането
				n.reference = true
			} else if !(n.reference && comma) {
				n.before, n.distance, n.reference = c, words, false
			}
			return
		default:
		}
		if c == cueDocument && words <= 1 && !n.reference { // „с документ 611205999“
			n.before, n.distance = cueCard, words
			return
		}
		if m := seen.meaning(); m != noCue {
			n.before, n.distance, n.reference = m, words, false
			return
		}
		aim = c == cueLink && isFor(&w)
		linked = linked && (c == cueLink || c == cueNumber || w.n == 1 || words == 0 && w.letters <= 3 && w.allCapitals())
	}
	switch m := seen.meaning(); {
	case n.reference:
	case m != noCue:
		n.before, n.distance = m, wordsBefore
	case seen.has(cuePersonal, cueMine) && seen&(1<<cueOfDoctor) == 0: // „личната ми е …“
		n.before, n.distance = cueCard, wordsBefore
	}
}

func (l *cueIndex) readAfter(n *nearby, text string, end int) {
	var seen pairs
	unknown := 0
	stop := min(len(text), end+bytesBeside)
	p := end
	for words := 0; words < wordsAfter; words++ {
		for p < stop && !isLetterAt(text, p) {
			switch text[p] {
			case ' ', '-', '(', ')', '"', '/', ':', '_', ']':
				p++
			case ',': // „611205999, издадена от …“, „2300095265, това е УИН …“
				if words > 0 || n.before != noCue || n.reference {
					return
				}
				unknown = max(unknown, 1)
				p++
			case 0xE2: // dashes, quotes, №
				if p+2 < len(text) && text[p+1] == 0x84 && text[p+2] == 0x96 {
					seen |= 1 << cueNumber
				}
				p = min(p+3, stop)
			default:
				return
			}
		}
		if p >= stop {
			return
		}
		w := wordAt(text, p)
		p = w.end
		c := l.ofMisspelt(&w)
		if c == noCue && words == 0 && w.letters >= leastTangled {
			c = l.ofTangled(text, &w)
		}
		if c == noCue && words == 0 && unknown == 0 && l.counted.has(&w) && !endsInYear(text, end) {
			c = cueUnit
		}
		if w.n == 1 && p+1 < len(text) && (text[p] == '.' || text[p] == '/') { // л.к., л/к
			if v := wordAt(text, p+1); v.n == 1 {
				v.key[1], v.key[0], v.n, v.letters = v.key[0], w.key[0], 2, 2
				if d := l.of(&v); d != noCue {
					c, p = d, v.end
				}
			}
		}
		switch c {
		case cueLink:
			if isMine(&w) && seen&(1<<cuePersonal|1<<cueCivil) != 0 && seen&(1<<cueOfDoctor) == 0 {
				n.card = true // „… е личната ми“
			}
			continue
		case cueUnit:
			n.unit = words == 0 && unknown == 0
			return
		case cueNumber, cuePersonal, cueCivil, cueHealthy, cueBook, cueMine, cueDocument, cueLicence, cueOfDoctor:
			if digitFollows(text, p) {
				return
			}
			seen |= 1 << c
			n.after = seen.meaning()
		case cueReference, cueDevice:
			if n.before == noCue && unknown == 0 && !digitFollows(text, p) {
				n.reference = true
			}
			return
		case cueEGN, cueLNCH, cueUIN, cueCard, cueIssued, cuePhone, cueEIK, cueHealth:
			if c == cueIssued {
				c, n.issued = cueCard, n.before == noCue
			}
			if !digitFollows(text, p) && (unknown == 0 || c == cueUIN || c == cueLNCH || c == cueCard) {
				n.after = c
			}
			return
		default:
			if unknown++; unknown > 2 || n.before != noCue || n.reference {
				return
			}
		}
		if n.after == cueCard || n.after == cueHealth {
			return
		}
	}
}
