package moderation

import "strings"

// cue is what a word tells about the number, the address or the e-mail beside
// it.
type cue uint8

const (
	noCue cue = iota

	// Words that say what a number is.
	cueEGN
	cueLNCH
	cueUIN
	cueCard
	cueIssued // издадена, валидна: so is a card
	cuePhone
	cueEIK
	cueHealth    // НРН, РЦЗ
	cueBirth     // роден на
	cuePlate     // рег. №
	cueReference // договор, фактура, баркод: the number is nobody's
	cueDevice    // апарат: what the number belongs to
	cueUnit      // лв., мг: the number is an amount

	// Words that say so only in pairs: лична карта, здравна книжка.
	cuePersonal // личен, единен
	cueCivil    // карта
	cueHealthy  // здравна
	cueBook     // книжка
	cueDate     // дата, with раждане
	cueDocument // документът, with ми
	cueLicence  // свидетелство, with управление
	cueMine     // ми, мой
	cueOfDoctor // лекаря, with номер
	cueStamp    // на печата

	cueNumber // №, номер
	cueLink   // е, са, това: may stand between a number and what it is

	// Components of an address.
	cueStreet
	cueDistrict
	cueBlock
	cueEntrance
	cueFloor
	cueFlat
	cueRoom  // стая
	cueHouse // къща, вила, парцел
	cueTown
	cueVillage
	cueRegion
	cueBox      // пощенска кутия
	cuePostal   // пощенски, with кутия or код
	cuePlace    // местност
	cueRoad     // шосе, път: the name comes before
	cueCorner   // ъгъл
	cueDwelling // живея, живущ
	cueAddress  // адрес
	cueHome     // вкъщи, линейката, елате: a house may be spoken of

	// Words of a disguised e-mail.
	cueAt
	cueDot
	cueHyphen
	cueUnderscore
	cueMail

	// Words that say whose an address or a number is.
	cueInstitution
	cueRelative
	cueIntroduces // казвам (се), подпис: whoever writes
	cuePractice   // кабинетът, приема: a provider's
	cueCall       // търсете, дръннете: a number may follow
	cueSpelled    // нула, осем: a telephone read aloud
)

// cueIndex is the immutable dictionary of cues, keyed by folded letters.
type cueIndex struct {
	whole   map[letterKey]cue
	stems   map[letterKey]cue
	longest int                               // letters of the longest stem
	lengths [64]struct{ whole, stems uint32 } // of the first letter: lengths that occur, as bits
	anchors [64]uint64                        // of the first letter: second letters that go on
	starts  [1 << 12]uint64                   // first three letters that go on, as bits
	fourths [1 << 8]uint64                    // first four letters that go on, as hashed bits: for plain words
	months2 [64]uint64                        // of the first letter: second letters of months

	providers wordSet // first labels of mail providers
	tops      wordSet // top-level domains in use

	slips, tangled, partSlips       []slip
	joined                          map[letterKey]cue // single letters that stand for a word: ж.к., м-ст
	floors, levels, months, metres  wordSet
	fillers, notStreets, afterHouse wordSet
	counted, landmarks, beside      wordSet
	placeTails, toward, shortened   wordSet
	lists, prepositions, particles  wordSet
	indoors, renewals               wordSet
	bodies, hosts, stands, selves   wordSet
	hostels, closings               wordSet
	spoken                          [3]wordSet // digits read aloud, one, two and three of them
}

// cueRow is a row of the table: the words of one cue, separated by spaces. A
// trailing * admits any ending.
type cueRow struct {
	cue   cue
	words string
}

// newCueIndex builds the dictionary of rows.
func newCueIndex(rows []cueRow) *cueIndex {
	sets := setMaker{marks: make(map[letterKey]uint64, 2048)}
	set := sets.set
	l := &cueIndex{
		whole: make(map[letterKey]cue, 2048), stems: make(map[letterKey]cue, 1024), joined: make(map[letterKey]cue, 32),
		providers: set(mailProviders), tops: set(topDomains),
		floors: set(floorWords), levels: set(levelWords), months: set(monthStarts), metres: set(metreWords),
		counted: set(countedWords + " " + monthNames), landmarks: set(landmarkWords), beside: set(besideWords),
		placeTails: set(placeTailWords), toward: set(towardWords), shortened: set(shortenedWords),
		fillers: set(dwellingFillers), notStreets: set(notStreetNames), afterHouse: set(afterHouseWords),
		lists: set(listWords), prepositions: set(prepositionWords), particles: set(particleWords),
		indoors: set(indoorWords), renewals: set(renewalWords),
		bodies: set(bodyWords), hosts: set(hostWords), stands: set(standWords), selves: set(selfWords),
		hostels: set(hostelWords), closings: set(closingWords),
		spoken: [...]wordSet{set(digitWords), set(tenWords), set(hundredWords)},
	}
	for s := range listed(monthStarts) {
		w := wordAt(s, 0)
		l.months2[w.key[0]] |= 1 << w.key[1]
	}
	var all []cueWord
	for _, row := range rows {
		for s := range listed(row.words) {
			if w, ok := newCueWord(s, row.cue); ok {
				l.put(w.letters(), w.open, w.cue)
				all = append(all, w)
			}
		}
	}
	for i := range all { // the last row wins here too
		l.putLatin(&all[len(all)-1-i])
	}
	for _, row := range joinedTable {
		for s := range listed(row.words) {
			w := wordAt(s, 0)
			l.joined[keyOf(w.key[:w.n])] = row.cue
			l.anchor(w.key[:1])
		}
	}
	for s := range listed(misspeltCues) {
		l.misspell(s)
	}
	l.slips = l.parts(misspeltBeside)
	l.partSlips = l.parts(misspeltParts)
	l.tangled = append(l.parts(tangledBeside), l.slips...)
	return l
}

// cueWord is a word of the table, or where open the start of words.
type cueWord struct {
	cue  cue
	open bool
	n    uint8
	key  [maxWord]byte
}

// newCueWord reads a word of the table; a trailing * admits any ending.
func newCueWord(s string, c cue) (cueWord, bool) {
	stem, open := strings.CutSuffix(s, "*")
	w := wordAt(stem, 0)
	if w.n == 0 || w.end != len(stem) {
		return cueWord{}, false
	}
	return cueWord{c, open, uint8(w.n), w.key}, true
}

func (w *cueWord) letters() []byte { return w.key[:w.n] }

// put makes key a word of the cue c, or where open the start of words.
func (l *cueIndex) put(key []byte, open bool, c cue) {
	if open {
		l.stems[keyOf(key)] = c
		l.longest = max(l.longest, len(key))
		l.lengths[key[0]].stems |= 1 << len(key)
	} else {
		l.whole[keyOf(key)] = c
		l.lengths[key[0]].whole |= 1 << len(key)
	}
	if c.anchors() {
		l.anchor(key)
		switch {
		case len(key) >= 4:
			l.fourth(key[0], key[1], key[2], key[3])
		case open && len(key) == 3:
			for d := range byte(32) {
				l.fourth(key[0], key[1], key[2], d)
			}
		}
	}
}

// fourth notes that a word of interest starts with these letters.
func (l *cueIndex) fourth(a, b, c, d byte) {
	h := hashFour(a, b, c, d)
	l.fourths[h>>6] |= 1 << (h & 63)
}

// hashFour returns a hash of four letters, of as many bits as fourths has.
func hashFour(a, b, c, d byte) uint32 {
	return (uint32(a)<<18 | uint32(b)<<12 | uint32(c)<<6 | uint32(d)) * 2654435761 >> 18
}

func (l *cueIndex) add(s string, c cue) {
	if w, ok := newCueWord(s, c); ok {
		l.put(w.letters(), w.open, c)
	}
}

// anchors reports whether a word of cue c is worth stopping at while the text
// is scanned. The other cues are only looked for beside a number.
func (c cue) anchors() bool {
	switch c {
	case cueStreet, cueDistrict, cueBlock, cueTown, cueVillage, cueRegion, cueBox, cuePostal, cuePlace, cueRoad, cueCorner, cueDwelling, cueAddress, cueAt, cueFlat, cueFloor, cueEntrance, cueSpelled, cueMail:
		return true
	default:
		return false
	}
}

// anchor notes that a word of interest starts like key, in every look-alike
// spelling of its first three letters.
func (l *cueIndex) anchor(key []byte) {
	third := []byte{noLetter}
	if len(key) > 2 {
		third = alikes(key[2])
	}
	second := []byte{noLetter}
	if len(key) > 1 {
		second = alikes(key[1])
	}
	for _, a := range alikes(key[0]) {
		for _, b := range second {
			l.anchors[a] |= 1 << b
			for _, c := range third {
				l.starts[uint(a)<<6|uint(b)] |= 1 << c
			}
		}
	}
}

// alikes returns code, and the code of the Latin letter that looks like it.
func alikes(code byte) []byte {
	if code < latinCode {
		for i, c := range lookAlike {
			if c == code {
				return []byte{code, byte(i) + latinCode}
			}
		}
	}
	return []byte{code}
}

// mayAnchor reports whether the word that starts at text[i] may be worth
// reading: a look at its first three letters, which few words pass. A word of
// one letter has to have a dot or a hyphen.
func (l *cueIndex) mayAnchor(text string, i int) bool {
	start := i
	if i+3 < len(text) && text[i]|1 == 0xD1 && text[i+2]|1 == 0xD1 && l.anchors[(text[i+1]+16)&31]&(1<<((text[i+3]+16)&31)) == 0 {
		return false // most words, without another look
	}
	a, i := startLetter(text, i)
	b, j := startLetter(text, i)
	if b == noLetter {
		if l.anchors[a&63]&(1<<b) == 0 {
			return false
		}
		return i < len(text) && (text[i] == '.' || text[i] == '-' || text[i] == '/' || text[i] == ' ' && (a == 6 || a == 17 && inVillage(text, start))) // с. ж.к. м-ст ж к
	}
	c, _ := startLetter(text, j)
	return l.startsAnchor(a, b, c)
}

// plainMayAnchor is mayAnchor for a word of four plain Cyrillic letters or more
// at text[i], with a look at its fourth letter too.
func (l *cueIndex) plainMayAnchor(text string, i int) bool {
	letter := func(k int) byte { return (text[i+2*k+1] + 16) & 31 }
	a, b, c := letter(0), letter(1), letter(2)
	if !l.startsAnchor(a, b, c) {
		return false
	}
	h := hashFour(a, b, c, letter(3))
	return l.fourths[h>>6]&(1<<(h&63)) != 0
}

// mayBeMonth reports whether the letters at text[i] may begin a month.
func (l *cueIndex) mayBeMonth(text string, i int) bool {
	a, i := startLetter(text, i)
	b, _ := startLetter(text, i)
	return a != noLetter && l.months2[a&63]&(1<<(b&63)) != 0
}

// startsAnchor reports whether a word of interest may start with these letters.
func (l *cueIndex) startsAnchor(a, b, c byte) bool {
	return l.starts[uint(a&63)<<6|uint(b&63)]&(1<<(c&63)) != 0
}

// startLetter is letterAt for a first look: letters that are no Bulgarian ones
// may read as another.
func startLetter(text string, i int) (code byte, next int) {
	if i >= len(text) {
		return noLetter, i
	}
	switch b := text[i]; scanClasses[b] {
	case cyrillicByte:
		if i+1 < len(text) {
			return (text[i+1] + 16) & 31, i + 2
		}
	case letterByte:
		if b|0x20 == 'w' {
			return 'v' - 'a' + latinCode, i + 1
		}
		return b | 0x20 - 'a' + latinCode, i + 1
	case digitByte:
		switch b {
		case '4':
			return fourCode, i + 1
		case '6':
			return sixCode, i + 1
		}
	}
	return noLetter, i
}

// of returns the cue of w.
func (l *cueIndex) of(w *word) cue {
	if c := l.spelt(w); c != noCue || !w.latin || w.n > alikeLetters {
		return c
	}
	alike := *w // ВХ in letters that only look like it
	for k, c := range w.key[:w.n] {
		if c < latinCode || c >= latinCode+26 || lookAlike[c-latinCode] == noLetter {
			return noCue
		}
		alike.key[k] = lookAlike[c-latinCode]
	}
	return l.spelt(&alike)
}

// alikeLetters is the length of the longest word that is tried as a Cyrillic one
// although all its letters are Latin.
const alikeLetters = 5

// spelt returns the cue of w as it is spelt.
func (l *cueIndex) spelt(w *word) cue {
	lengths := &l.lengths[w.key[0]&63]
	if w.letters == w.n && lengths.whole&(1<<w.n) != 0 {
		if c, ok := l.whole[keyOf(w.key[:w.n])]; ok {
			return c
		}
	}
	for n := min(w.n, l.longest); n >= 2; n-- {
		if lengths.stems&(1<<n) == 0 {
			continue
		}
		if c, ok := l.stems[keyOf(w.key[:n])]; ok {
			return c
		}
	}
	return noCue
}

// ofNumber reports whether a word of cue c says what a number is.
func (c cue) ofNumber() bool { return c >= cueEGN && c <= cueHealth }
