package moderation

import "math/bits"

// Where no rule of grammar says that an ambiguous word is aimed at people, the
// words around are weighed: each class of words, by its place, each mark of the
// sentence, and each word by its first letters has points for or against, fitted to
// labelled texts.

// aimSlot is a place beside the word judged.
type aimSlot uint8

const (
	aimBefore     aimSlot = iota // the word before
	aimBefore2                   // the one before that
	aimBefore3                   // and the third
	aimFarBefore                 // any of the others before
	aimAfter                     // the word behind
	aimAfter2                    // the next
	aimFarAfter                  // any of the others behind
	aimInSentence                // any word of the sentence
	aimSlots
)

// aimMark is a set of other things that tell of how a word is meant.
type aimMark uint64

const (
	markAlways aimMark = 1 << iota // holds for every word
	markUnless                     // policies
	markAimed
	markNamed
	markQuality
	markAnimal // domains
	markMedical
	markThing
	markCrime
	markProfanity
	markOpen     // the sentence starts with it
	markClose    // or ends
	markOpens    // its start is near
	markWhole    // and its end
	markExclaims // it ends with !
	markAsks     // or ?
	markMeant    // the word is disguised on purpose
	markDefinite
	markQuoted
	markLiteral // the sentence speaks of the thing itself
	markLiteralAnimal
	markLiteralMedical
	markLiteralThing
	markLiteralCrime
	markAloneBefore // one word stands before it
	markPairBefore
	markAloneAfter
	markPairAfter
	markCommaBefore // right before it
	markCommaBefore2
	markCommaAfter
	markCommaAfter2
	markOpenComma // „X, …“
	markCloseComma
	markStrangeBefore // a word of no class
	markStrangeBefore2
	markStrangeBefore3
	markStrangeAfter
	markStrangeAfter2
	markEndsI // the word's last letter
	markEndsE
	markEndsA
	markEndsO
	markEndsT
	aimMarks = iota
)

// aimWeights are the points of classes by place, of marks, and of words by their
// stem.
type aimWeights struct {
	classes [aimSlots][64]int16
	marks   [aimMarks]int16
	stems   map[aimStem]int16
}

// aimStem is the first four letters of a word, five bits each.
type aimStem uint32

const aimStemLetters = 4

// aimStemOf returns the stem of a word of the letters А to я, or of Latin ones; ok
// is false for others, and for shorter words.
func aimStemOf(word string) (stem aimStem, ok bool) {
	for n := 0; n < aimStemLetters; n++ {
		switch {
		case len(word) > 1 && signClasses[word[0]] == signCyr && cyrillicCode(word[0], word[1]) < oddLetter:
			stem = stem<<5 | aimStem(cyrillicCode(word[0], word[1]))
			word = word[2:]
		case word != "" && signClasses[word[0]] == signLatin:
			next := byte(0)
			if len(word) > 1 {
				next = word[1] | 0x20
			}
			letter, size := latinLetter(word[0]|0x20, next)
			stem = stem<<5 | aimStem(letter)
			word = word[size:]
		default:
			return 0, false
		}
	}
	return stem, true
}

// aimScale is how many points are one unit of log-odds.
const aimScale = 16

// How many points make a word abuse, possibly and likely. An everyday word has to be
// said of people all the more clearly.
const (
	aimEnough      = aimScale / 2
	aimEnoughNamed = aimScale
	aimLikely      = aimScale * 3 / 2
)

// aimRow gives the points of a class of words at a place.
type aimRow struct {
	slot   aimSlot
	class  contextClass
	points int16
}

// aimMarkRow gives the points of a mark.
type aimMarkRow struct {
	mark   aimMark
	points int16
}

// aimStemRow gives the points of all words with a stem anywhere in the sentence.
type aimStemRow struct {
	stem   string
	points int16
}

func newAimWeights(rows []aimRow, marks []aimMarkRow, stems []aimStemRow) *aimWeights {
	w := &aimWeights{stems: make(map[aimStem]int16, len(stems))}
	for _, r := range stems {
		if stem, ok := aimStemOf(r.stem); ok {
			w.stems[stem] = r.points
		}
	}
	for _, r := range rows {
		w.classes[r.slot][bits.TrailingZeros64(uint64(r.class))] = r.points
	}
	for _, r := range marks {
		w.marks[bits.TrailingZeros64(uint64(r.mark))] = r.points
	}
	return w
}

// weighs tells how sure it is that a word of row is aimed at people by what stands
// around it; 0 where that is not enough. meant says that it was disguised on purpose.
func (w *aimWeights) weighs(c *surroundings, row *abuseRow, meant bool) Certainty {
	if c.open && c.close && !c.exclaims {
		return 0 // a word by itself
	}
	if c.classBefore(0)&(ctxLike|ctxFor) != 0 {
		return 0 // „работят като …“, „лекарят е за …“
	}
	if c.open && c.nAfter > 0 && c.begins(&c.after[0], "няма", "има") && c.after[0].class&ctxSpokenTo == 0 {
		return 0 // „вампири няма“, not „плъхове имате“
	}
	if living := row.domain == domainAnimal || row.domain == domainMedical; living && c.all&row.domain.class() != 0 && c.all&ctxSpokenTo == 0 {
		return 0 // „такива паразити се лекуват“
	}
	enough := aimEnough
	if row.policy == policyNamed {
		enough = aimEnoughNamed
	}
	switch points := w.points(c, row, meant); {
	case points > aimLikely:
		return Likely
	case points > enough:
		return Possible
	}
	return 0
}

// points sums the evidence.
func (w *aimWeights) points(c *surroundings, row *abuseRow, meant bool) (points int) {
	classes, marks := c.evidence(row, meant)
	for slot := range classes {
		for b := classes[slot]; b != 0; b &= b - 1 {
			points += int(w.classes[slot][bits.TrailingZeros64(uint64(b))])
		}
	}
	for b := marks; b != 0; b &= b - 1 {
		points += int(w.marks[bits.TrailingZeros64(uint64(b))])
	}
	for _, near := range [...][]nearWord{c.before[:c.nBefore], c.after[:c.nAfter]} {
		for _, word := range near {
			if stem, ok := aimStemOf(c.text[word.start:word.end]); ok {
				points += int(w.stems[stem])
			}
		}
	}
	return points
}

// evidence collects what is weighed.
func (c *surroundings) evidence(row *abuseRow, meant bool) (classes [aimSlots]contextClass, marks aimMark) {
	for i, w := range c.before[:min(c.nBefore, maxSense)] {
		classes[min(aimBefore+aimSlot(i), aimFarBefore)] |= w.class
		if w.class == 0 && i < 3 {
			marks |= markStrangeBefore << i
		}
		if w.comma && i < 2 {
			marks |= markCommaBefore << i
		}
	}
	for i, w := range c.after[:min(c.nAfter, maxSense)] {
		classes[min(aimAfter+aimSlot(i), aimFarAfter)] |= w.class
		if w.class == 0 && i < 2 {
			marks |= markStrangeAfter << i
		}
		if w.comma && i < 2 {
			marks |= markCommaAfter << i
		}
	}
	classes[aimInSentence] = c.all
	marks |= markAlways
	if row.policy > policyAlways {
		marks |= markUnless << (row.policy - policyUnless)
	}
	if row.domain != domainNone {
		marks |= markAnimal << (row.domain - domainAnimal)
		if c.all&row.domain.class() != 0 {
			marks |= markLiteral | markLiteralAnimal<<(row.domain-domainAnimal)
		}
	}
	for _, m := range [...]struct {
		mark aimMark
		set  bool
	}{
		{markProfanity, row.kind == Profanity}, {markOpen, c.open}, {markClose, c.close}, {markOpens, c.opens}, {markWhole, c.whole}, {markExclaims, c.exclaims}, {markAsks, c.asks},
		{markMeant, meant}, {markDefinite, c.isDefinite()}, {markQuoted, c.quoted()},
		{markAloneBefore, c.nBefore == 1}, {markPairBefore, c.nBefore == 2}, {markAloneAfter, c.nAfter == 1}, {markPairAfter, c.nAfter == 2},
		{markOpenComma, c.open && c.nAfter > 0 && c.after[0].comma}, {markCloseComma, c.close && c.nBefore > 0 && c.before[0].comma},
	} {
		if m.set {
			marks |= m.mark
		}
	}
	return classes, marks | c.lastLetter()
}

// lastLetter is the mark of the last letter of the word judged, which tells plurals
// and articles.
func (c *surroundings) lastLetter() aimMark {
	switch lastSign(c.text[c.start:c.end]) {
	case "и", "И", "i", "I":
		return markEndsI
	case "е", "Е", "e", "E":
		return markEndsE
	case "а", "А", "я", "Я", "a", "A", "q":
		return markEndsA
	case "о", "О", "o", "O":
		return markEndsO
	case "т", "Т", "t", "T":
		return markEndsT
	}
	return 0
}
