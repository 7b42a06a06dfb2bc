package moderation

import (
	"slices"
	"strings"
)

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
	whole   map[string]cue
	stems   map[string]cue
	longest int                               // letters of the longest stem
	lengths [64]struct{ whole, stems uint32 } // of the first letter: lengths that occur, as bits
	anchors [64]uint64                        // of the first letter: second letters that go on
	starts  [1 << 12]uint64                   // first three letters that go on, as bits
	months1 uint64                            // first letters of months

	providers map[string]bool // first labels of mail providers
	tops      map[string]bool // top-level domains in use

	slips, tangled                  []slip
	joined                          map[string]cue // single letters that stand for a word: ж.к., м-ст
	floors, levels, months, metres  map[string]bool
	fillers, notStreets, afterHouse map[string]bool
	counted, landmarks, beside      map[string]bool
	placeTails, toward, shortened   map[string]bool
	lists, prepositions, particles  map[string]bool
	readAloud                       map[string]int // digits read aloud, and how many they are
}

// cueRow is a row of the table: the words of one cue, separated by spaces. A
// trailing * admits any ending.
type cueRow struct {
	cue   cue
	words string
}

// newCueIndex builds the dictionary of rows.
func newCueIndex(rows []cueRow) *cueIndex {
	l := &cueIndex{
		whole: make(map[string]cue, 2048), stems: make(map[string]cue, 1024),
		providers: wordSet(mailProviders), tops: wordSet(topDomains),
		joined: map[string]cue{},
		floors: wordSet(floorWords), levels: wordSet(levelWords), months: wordSet(monthStarts), metres: wordSet(metreWords),
		counted: wordSet(countedWords + " " + monthNames), landmarks: wordSet(landmarkWords), beside: wordSet(besideWords), placeTails: wordSet(placeTailWords), toward: wordSet(towardWords), shortened: wordSet(shortenedWords),
		fillers: wordSet(dwellingFillers), notStreets: wordSet(notStreetNames), afterHouse: wordSet(afterHouseWords),
		readAloud: spelledWords(),
		lists:     wordSet(listWords), prepositions: wordSet(prepositionWords), particles: wordSet(particleWords),
	}
	for key := range l.months {
		l.months1 |= 1 << key[0]
	}
	for _, row := range rows {
		for s := range strings.FieldsSeq(row.words) {
			l.add(s, row.cue)
		}
	}
	for _, row := range slices.Backward(rows) { // the last row wins here too
		for s := range strings.FieldsSeq(row.words) {
			l.putLatin(s, row.cue)
		}
	}
	for _, row := range joinedTable {
		for s := range strings.FieldsSeq(row.words) {
			w := wordAt(s, 0)
			l.joined[string(w.key[:w.n])] = row.cue
			l.anchor(w.key[:1])
		}
	}
	for s := range strings.FieldsSeq(misspeltCues) {
		l.misspell(s)
	}
	l.slips = l.parts(misspeltBeside)
	l.tangled = append(l.parts(tangledBeside), l.slips...)
	return l
}

// slip is the start of a word that is known in spite of a slip of the finger.
type slip struct {
	cue cue
	key string
}

// parts returns the words of a list with their cues, and their Latin spellings.
func (l *cueIndex) parts(list string) (all []slip) {
	for s := range strings.FieldsSeq(list) {
		w := wordAt(s, 0)
		c := l.of(&w)
		all = append(all, slip{c, string(w.key[:w.n])})
		eachLatin(w.key[:w.n], func(key []byte) { all = append(all, slip{c, string(key)}) })
	}
	return all
}

// ofMisspelt returns the cue of w, be it with one letter wrong, left out, added
// or in the wrong order.
func (l *cueIndex) ofMisspelt(w *word) cue {
	c := l.of(w)
	if c != noCue || w.n < 5 {
		return c
	}
	for i := range l.slips {
		if key := l.slips[i].key; w.key[0] == key[0] && nearlyStarts(w.key[1:w.n], key[1:]) {
			return l.slips[i].cue
		}
	}
	return noCue
}

// leastTangled is the length of the shortest word that may be several without
// their spaces.
const leastTangled = 4

// ofTangled returns the cue that several words without their spaces hold:
// „стоятУИН“, „номерътначужденецае“, „телефонътмие“.
func (l *cueIndex) ofTangled(text string, w *word) cue {
	p := w.end
	for range maxWord {
		_, _, width := letterBefore(text, p)
		if width == 0 || p <= w.start {
			break
		}
		p -= width
	}
	tail := wordAt(text[:w.end], p)
	key := tail.key[:tail.n]
	for from := 1; from < len(key); from++ {
		if rest := len(key) - from; rest == 3 || rest == 4 && (key[len(key)-1] == 5 || key[len(key)-1] == 'e'-'a'+latinCode) { // „МоятУИНе“
			if c := l.whole[string(key[from:from+3])]; c == cueEGN || c == cueLNCH || c == cueUIN {
				return c
			}
		}
		for i := range l.tangled {
			if s := &l.tangled[i]; key[from] == s.key[0] && len(s.key) <= len(key)-from && string(key[from:from+len(s.key)]) == s.key {
				return s.cue
			}
		}
	}
	// Capitals inside: „съсЛНЧимам“.
	for lower := false; p < w.end; {
		_, upper, width := letterAt(text, p)
		if upper && lower {
			end := p
			for end < w.end {
				if _, upper, width := letterAt(text, end); !upper || width == 0 {
					break
				} else {
					end += width
				}
			}
			if inner := wordAt(text[:end], p); inner.letters >= 2 {
				if c := l.of(&inner); c.ofNumber() {
					return c
				}
			}
			p, lower = end, false
			continue
		}
		lower = !upper
		p += max(width, 1)
	}
	return noCue
}

// ofHead returns the cue of the word that w starts with, and its end, where a
// preposition clings to it: „живеемна“, „адресътмие“.
func (l *cueIndex) ofHead(text string, w *word) (c cue, end int) {
	if w.letters > w.n {
		return noCue, 0
	}
	for n := w.n - 1; n >= 4 && n >= w.n-maxTail; n-- {
		c := l.whole[string(w.key[:n])]
		if c != cueDwelling && c != cueAddress && c != cueHome {
			continue
		}
		end := w.start
		for range n {
			_, _, width := letterAt(text, end)
			end += width
		}
		rest := wordAt(text[:w.end], end)
		if isOn(&rest) || l.fillers[string(rest.key[:rest.n])] || l.prepositions[string(rest.key[:rest.n])] {
			return c, end
		}
	}
	return noCue, 0
}

// maxTail is the most letters of what clings to a word.
const maxTail = 4

// nearlyStarts reports whether word starts like stem but for one letter.
func nearlyStarts(word []byte, stem string) bool {
	i := 0
	for i < len(word) && i < len(stem) && word[i] == stem[i] {
		i++
	}
	if i == len(stem) {
		return true
	}
	starts := func(from int, rest string) bool {
		return from+len(rest) <= len(word) && string(word[from:from+len(rest)]) == rest
	}
	return starts(i+1, stem[i+1:]) || starts(i, stem[i+1:]) || starts(i+1, stem[i:]) ||
		i+1 < len(word) && i+1 < len(stem) && word[i] == stem[i+1] && word[i+1] == stem[i] && starts(i+2, stem[i+2:])
}

// misspell adds the misspellings of the word s that are no other cue: a letter
// left out, twice, or in the wrong order. The first letter stays.
func (l *cueIndex) misspell(s string) {
	w := wordAt(s, 0)
	c, key := l.of(&w), w.key[:w.n]
	put := func(wrong []byte) {
		if _, taken := l.whole[string(wrong)]; !taken {
			l.put(wrong, false, c)
		}
	}
	for i := 1; i < len(key); i++ {
		put(slices.Delete(slices.Clone(key), i, i+1))
		if i > 1 { // twice at the start would open the gate for too many words
			put(slices.Insert(slices.Clone(key), i, key[i]))
		}
		if i+1 < len(key) {
			swapped := slices.Clone(key)
			swapped[i], swapped[i+1] = swapped[i+1], swapped[i]
			put(swapped)
		}
	}
}

// put makes key a word of the cue c, or where open the start of words.
func (l *cueIndex) put(key []byte, open bool, c cue) {
	if open {
		l.stems[string(key)] = c
		l.longest = max(l.longest, len(key))
		l.lengths[key[0]].stems |= 1 << len(key)
	} else {
		l.whole[string(key)] = c
		l.lengths[key[0]].whole |= 1 << len(key)
	}
	if c.anchors() {
		l.anchor(key)
	}
}

// putLatin adds the Latin spellings of the Cyrillic word s that are no other cue.
func (l *cueIndex) putLatin(s string, c cue) {
	stem, open := strings.CutSuffix(s, "*")
	w := wordAt(stem, 0)
	if w.latin || w.n < leastLatin || w.end != len(stem) {
		return
	}
	known := l.whole
	if open {
		known = l.stems
	}
	eachLatin(w.key[:w.n], func(key []byte) {
		if _, taken := known[string(key)]; !taken {
			l.put(key, open, c)
		}
	})
}

// leastLatin is the length of a word from which on its Latin spellings are
// derived. The shorter ones mean other things too often: they are listed.
const leastLatin = 4

// eachLatin calls yield with the Latin spellings of a folded Cyrillic word: in
// the usual schemes and their mixtures of the vowels that differ most.
func eachLatin(key []byte, yield func([]byte)) {
	const hard, ya = 26, 31
	free := [2]int{1, 1} // the choices for ъ and я
	for _, c := range key {
		if c >= latinCode {
			return // in mixed script
		}
		if c == hard {
			free[0] = len(cueSpellings)
		}
		if c == ya {
			free[1] = len(cueSpellings)
		}
	}
	for i := range cueSpellings {
		if i > 0 && sameLatin(key, i) {
			continue
		}
		for h := range free[0] {
			for y := range free[1] {
				var buf [2 * maxWord]byte
				spelt := buf[:0]
				for _, c := range key {
					scheme := i
					switch c {
					case hard:
						scheme = h
					case ya:
						scheme = y
					}
					spelt = append(spelt, cueSpellings[scheme][c]...)
				}
				for k, b := range spelt {
					spelt[k] = latinFold(b)
				}
				yield(spelt[:min(len(spelt), maxWord)])
			}
		}
	}
}

// sameLatin reports whether scheme i spells key like the one before it.
func sameLatin(key []byte, i int) bool {
	for _, c := range key {
		if c != 26 && c != 31 && cueSpellings[i][c] != cueSpellings[i-1][c] {
			return false
		}
	}
	return true
}

// latinFold returns the code of a letter of a Latin spelling.
func latinFold(b byte) byte {
	switch b {
	case '4':
		return fourCode
	case '6':
		return sixCode
	case 'w':
		b = 'v'
	}
	return b - 'a' + latinCode
}

func (l *cueIndex) add(s string, c cue) {
	stem, open := strings.CutSuffix(s, "*")
	w := wordAt(stem, 0)
	if w.n == 0 || w.end != len(stem) {
		return
	}
	l.put(w.key[:w.n], open, c)
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

func alikes(code byte) []byte {
	all := []byte{code}
	for i, c := range lookAlike {
		if c == code {
			all = append(all, byte(i)+latinCode)
		}
	}
	return all
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
		return i < len(text) && (text[i] == '.' || text[i] == '-' || text[i] == ' ' && (a == 6 || a == 17 && inVillage(text, start))) // с. ж.к. м-ст ж к
	}
	c, _ := startLetter(text, j)
	return l.startsAnchor(a, b, c)
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
		if c, ok := l.whole[string(w.key[:w.n])]; ok {
			return c
		}
	}
	for n := min(w.n, l.longest); n >= 2; n-- {
		if lengths.stems&(1<<n) == 0 {
			continue
		}
		if c, ok := l.stems[string(w.key[:n])]; ok {
			return c
		}
	}
	return noCue
}

// ofGlued returns the cue that w ends in: егн of „моетоегн8905112335“, лк of
// „лкN649917304“.
func (l *cueIndex) ofGlued(w *word) cue {
	c := l.of(w)
	if c.ofNumber() || w.letters > w.n { // but „личнатамикарта“, „лекарсУИН“ go on
		return c
	}
	key := w.key[:w.n]
	if n := len(key); n > 2 && (key[n-1] == 'n'-'a'+latinCode || key[n-1] == 'o'-'a'+latinCode && key[n-2] == 'n'-'a'+latinCode) {
		short := *w // N, No
		if short.n--; key[n-1] == 'o'-'a'+latinCode {
			short.n--
		}
		short.letters = short.n
		if d := l.of(&short); d != noCue {
			return d
		}
	}
	for from := 1; from+3 <= len(key); from++ {
		if d, ok := l.whole[string(key[from:])]; ok && (c == noCue || d.ofNumber() || d == cueCivil) {
			return d
		}
	}
	return c
}

// ofNumber reports whether a word of cue c says what a number is.
func (c cue) ofNumber() bool { return c >= cueEGN && c <= cueHealth }

// wordSet returns the folded words of a list, and their Latin spellings.
func wordSet(list string) map[string]bool {
	set := make(map[string]bool, len(list)/8)
	for s := range strings.FieldsSeq(list) {
		w := wordAt(s, 0)
		if w.end != len(s) {
			continue
		}
		set[string(w.key[:w.n])] = true
		if !w.latin && w.n >= leastLatin {
			eachLatin(w.key[:w.n], func(key []byte) { set[string(key)] = true })
		}
	}
	return set
}
