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
	cuePhone
	cueEIK
	cueHealth    // НРН, РЦЗ
	cueBirth     // роден на
	cuePlate     // рег. №
	cueReference // договор, фактура, баркод: the number is nobody's
	cueUnit      // лв., мг: the number is an amount

	// Words that say so only in pairs: лична карта, здравна книжка.
	cuePersonal // личен, единен
	cueCivil    // карта
	cueHealthy  // здравна
	cueBook     // книжка
	cueDate     // дата, with раждане
	cueDocument // документът, with ми
	cueMine     // ми, мой
	cueOfDoctor // лекаря, with номер

	cueNumber // №, номер
	cueLink   // е, са, това: may stand between a number and what it is

	// Components of an address.
	cueStreet
	cueDistrict
	cueBlock
	cueEntrance
	cueFloor
	cueFlat
	cueTown
	cueVillage
	cueRegion
	cueBox      // пощенска кутия
	cuePostal   // пощенски, with кутия or код
	cuePlace    // местност
	cueDwelling // живея, живущ
	cueAddress  // адрес

	// Words of a disguised e-mail.
	cueAt
	cueDot
	cueHyphen
	cueUnderscore
	cueMail

	// Words that say whose an address or a number is.
	cueInstitution
	cueRelative
)

// cueIndex is the immutable dictionary of cues, keyed by folded letters.
type cueIndex struct {
	whole   map[string]cue
	stems   map[string]cue
	longest int // letters of the longest stem
	anchors [64]uint64

	providers map[string]bool // first labels of mail providers
	tops      map[string]bool // top-level domains in use

	floors, months, metres          map[string]bool
	fillers, notStreets, afterHouse map[string]bool
	lists, prepositions, issued     map[string]bool
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
		whole: make(map[string]cue, 1024), stems: make(map[string]cue, 512),
		providers: wordSet(mailProviders), tops: wordSet(topDomains),
		floors: wordSet(floorWords), months: wordSet(monthStarts), metres: wordSet(metreWords),
		fillers: wordSet(dwellingFillers), notStreets: wordSet(notStreetNames), afterHouse: wordSet(afterHouseWords),
		lists: wordSet(listWords), prepositions: wordSet(prepositionWords), issued: wordSet(issuedWords),
	}
	for _, row := range rows {
		for s := range strings.FieldsSeq(row.words) {
			l.add(s, row.cue)
		}
	}
	return l
}

func (l *cueIndex) add(s string, c cue) {
	stem, open := strings.CutSuffix(s, "*")
	w := wordAt(stem, 0)
	if w.n == 0 || w.end != len(stem) {
		return
	}
	key := string(w.key[:w.n])
	if open {
		l.stems[key] = c
		l.longest = max(l.longest, w.n)
	} else {
		l.whole[key] = c
	}
	if c.anchors() {
		l.anchor(w.key[0], w.key[min(1, w.n-1)], w.n == 1)
	}
}

// anchors reports whether a word of cue c is worth stopping at while the text
// is scanned. The other cues are only looked for beside a number.
func (c cue) anchors() bool {
	switch c {
	case cueStreet, cueDistrict, cueBlock, cueTown, cueVillage, cueRegion, cueBox, cuePostal, cuePlace, cueDwelling, cueAddress, cueAt, cueFlat, cueEntrance:
		return true
	}
	return false
}

// anchor notes that a word of interest starts with the letters a and b, in
// every look-alike spelling.
func (l *cueIndex) anchor(a, b byte, single bool) {
	for _, a := range alikes(a) {
		if single {
			l.anchors[a] |= 1 << noLetter
			continue
		}
		for _, b := range alikes(b) {
			l.anchors[a] |= 1 << b
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
// reading: a look at its first two letters.
func (l *cueIndex) mayAnchor(text string, i int) bool {
	a, _, width := letterAt(text, i)
	if i+width >= len(text) {
		return false
	}
	b, _, _ := letterAt(text, i+width)
	return l.anchors[a]&(1<<b) != 0
}

// of returns the cue of w.
func (l *cueIndex) of(w *word) cue {
	if c, ok := l.whole[string(w.key[:w.n])]; ok && w.letters == w.n {
		return c
	}
	for n := min(w.n, l.longest); n >= 2; n-- {
		if c, ok := l.stems[string(w.key[:n])]; ok {
			return c
		}
	}
	return noCue
}

// ofGlued returns the cue that w ends in: егн of „моетоегн8905112335“.
func (l *cueIndex) ofGlued(w *word) cue {
	if c := l.of(w); c != noCue {
		return c
	}
	if w.letters > w.n {
		return noCue
	}
	for from := 1; from+3 <= w.n; from++ {
		if c, ok := l.whole[string(w.key[from:w.n])]; ok {
			return c
		}
	}
	return noCue
}

// wordSet returns the folded words of a list.
func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for s := range strings.FieldsSeq(list) {
		if w := wordAt(s, 0); w.end == len(s) {
			set[string(w.key[:w.n])] = true
		}
	}
	return set
}
