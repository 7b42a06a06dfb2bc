package moderation

import "slices"

// nameCue says why a name is expected at a word.
type nameCue uint8

const (
	cueNone    nameCue = iota
	cueStrong          // казвам се …: whatever follows is a name
	cueLabel           // подпис: …
	cueSelf            // аз съм …
	cueTitle           // г-н …
	cueDoctor          // д-р …
	cueMedic           // аптекарката …
	cueKin             // дъщеря ми …
	cueRole            // служителката …
	cueClosing         // с уважение, …
)

// expect notes that a name may begin at word j.
func (s *nameScan) expect(j int, cue nameCue) {
	if j < s.n {
		s.cueAt, s.cue = j, cue
	}
}

// joined reports whether word j follows the word before it in one phrase:
// blanks, or one of the marks in also, stand between them.
func (s *nameScan) joined(j int, also nameGap) bool {
	t := s.at(j)
	return t != &noToken && t.gap&^(sepSpace|also) == 0
}

// trigger acts on a word that is no name but says something about its
// neighbours. It reports whether the word is done with.
func (s *nameScan) trigger(i int) bool {
	t := &s.tok[i]
	if t.class&classPhrase != 0 && s.phrase(i) {
		return true
	}
	if t.class&(classUnit|classUnitNoun|classFirm|classKnownUnit) != 0 && s.practice(i) {
		return true
	}
	if t.class&classSaint != 0 && s.saint(i) {
		return true
	}
	if t.class&(classInstitution|classPlaceHead) != 0 && s.institution(i) {
		return true
	}
	if t.class&classEponymHead != 0 {
		s.eponym(i)
	}
	s.cues(i)
	return t.class&classGiven == 0 && i != s.cueAt && (t.shape == shapeLower || t.class&classStop != 0)
}

// cues notes where the cue at word i expects a name.
func (s *nameScan) cues(i int) {
	t := &s.tok[i]
	switch {
	case t.class&classDoctor != 0:
		if s.isShortDoctor(i) && s.at(i-1).n == 1 && s.joined(i, 0) {
			return // „и др.“
		}
		if s.joined(i+1, sepDot|sepHyphen) {
			s.expect(i+1, cueDoctor)
		}
	case t.class&classTitle != 0:
		if i == s.cueAt && s.cue == cueDoctor {
			s.expect(i+1, cueDoctor) // „проф. инж. Иванов“
			return
		}
		if s.joined(i+1, sepDot) {
			s.expect(i+1, cueTitle)
		}
		if t.class&(classKin|classRole) != 0 && s.at(i+1).class&classPronoun != 0 {
			s.relation(i, cueKin)
		}
	case t.class&classKin != 0 && (t.class&classMedic == 0 || s.at(i+1).class&classPronoun != 0):
		s.relation(i, cueKin)
	case t.class&classMedic != 0:
		s.relation(i, cueMedic)
	case t.class&classRole != 0:
		s.relation(i, cueRole)
	case t.class&classReflexive != 0:
		cue := cueStrong
		if !firstPerson(t) {
			cue = cueLabel // „как се казва формулярът“
		}
		if s.at(i+1).class&classPronoun == 0 && s.at(i+1).key == keySe || s.at(i+1).key == keySeLatin {
			s.expect(s.over(i+2, sepColon|sepDash|sepHyphen|sepOpen|sepComma), cue)
		} else if k := s.at(i - 1).key; k == keySe || k == keySeLatin {
			s.expect(s.over(i+1, sepColon|sepDash|sepHyphen|sepOpen), cue)
		}
	case t.class&classWrites != 0:
		if n := s.at(i + 1); n.key == keyVi || n.key == keyViLatin {
			s.expect(s.over(i+2, sepComma|sepDash|sepHyphen|sepColon), cueLabel)
		} else if n.key == keySe || n.key == keySeLatin {
			for j := i + 2; j < i+5; j++ {
				if k := s.at(j).key; k == keyVas || k == keyVasLatin {
					s.expect(j+1, cueLabel)
				}
			}
		}
	case t.class&classSelf != 0:
		j := i + 1
		if k := s.at(j).key; k == keySam || k == keySamLatin || k == keySamLatin2 {
			j++
		}
		if s.joined(j, sepComma|sepDash|sepHyphen) {
			s.expect(j, cueSelf)
		}
	case t.class&classLabel != 0:
		s.label(i)
	}
	if t.class&classClosing != 0 {
		s.closedAt = i
	}
}

// firstPerson reports whether the verb t ends in -м or -х.
func firstPerson(t *nameToken) bool {
	if t.latin {
		return t.key&31 == 'm'-'a'+1 || t.key&31 == 'h'-'a'+1
	}
	return t.key&31 == keyM || t.key&31 == keyH
}

// over skips the one mark or title dots that may stand before word j, and returns j if it is there.
func (s *nameScan) over(j int, marks nameGap) int {
	if s.joined(j, marks) {
		return j
	}
	return s.n
}

// relation expects a name after „дъщеря ми“, „служителката“, „личният лекар“.
func (s *nameScan) relation(i int, cue nameCue) {
	j := i + 1
	for k := 0; k < 3 && s.at(j).class&classPronoun != 0 && s.joined(j, 0); k++ {
		j++
	}
	marks := sepOpen | sepClose | sepBracket
	if cue == cueKin || j > i+1 {
		marks |= sepComma | sepDash | sepHyphen | sepColon
	}
	if s.joined(j, marks) {
		s.expect(j, cue)
	}
}

// label expects a name after „името ми е“, „Подпис:“, „Име и фамилия –“.
func (s *nameScan) label(i int) {
	j, pronouns := i+1, 0
	for pronouns < 3 && s.at(j).class&classPronoun != 0 && s.joined(j, 0) {
		j++
		pronouns++
	}
	g := s.at(j).gap
	switch {
	case pronouns >= 2 && g&^(sepSpace|sepColon|sepDash|sepHyphen|sepOpen) == 0:
		s.expect(j, cueStrong)
	case g&(sepColon|sepDash) != 0 && g&^(sepSpace|sepColon|sepDash|sepHyphen|sepDot|sepOther|sepOpen|sepLine) == 0:
		s.expect(j, cueLabel)
	case pronouns == 0 && g&^(sepSpace|sepHyphen) == 0:
		if k := s.at(j).key; k == keyNa || k == keyNaLatin {
			j++
		}
		s.expect(j, cueSelf)
	}
}

// Keys of single words that the grammar of cues needs.
var (
	keyM         = cyrillicKey("м")
	keyH         = cyrillicKey("х")
	keySe        = cyrillicKey("се")
	keySeLatin   = latinKey("se")
	keyVi        = cyrillicKey("ви")
	keyViLatin   = latinKey("vi")
	keyVas       = cyrillicKey("вас")
	keyVasLatin  = latinKey("vas")
	keySam       = cyrillicKey("съм")
	keySamLatin  = latinKey("sam")
	keySamLatin2 = latinKey("sum")
	keyNa        = cyrillicKey("на")
	keyNaLatin   = latinKey("na")
	keyDr        = cyrillicKey("др")
	keyDrLatin   = latinKey("dr")
)

// isShortDoctor reports whether word i is „др“, which also ends „и др.“.
func (s *nameScan) isShortDoctor(i int) bool {
	return s.tok[i].key == keyDr || s.tok[i].key == keyDrLatin
}

// phrase acts on a known phrase that begins at word i.
func (s *nameScan) phrase(i int) bool {
	var kind phraseKind
	key, last := uint64(0), i
	for j := i; j < i+5 && j < s.n; j++ {
		if j > i && !s.joined(j, sepDot|sepHyphen|sepDash|sepOpen) {
			break
		}
		key = namePhraseKey(key, s.tok[j].key)
		if j == i && !s.lex.single {
			continue
		}
		if k := s.lex.phrases[key]; k != phraseNone {
			kind, last = k, j
		}
	}
	switch kind {
	case phraseCue:
		s.expect(last+1, cueStrong)
		return true
	case phraseUnit:
		return s.knownPhrase(i, last)
	case phraseIgnore:
		if i == s.cueAt && (s.cue == cueStrong || s.cue == cueLabel || s.cue == cueTitle || s.cue == cueDoctor) {
			return false
		}
		if next := s.at(last + 1); s.joined(last+1, sepHyphen) && next.shape == shapeTitle && s.lex.familyName(next) >= endingOv {
			return false // „Мария Луиза Петрова“, „Иван Асен Димитров“
		}
		s.free = max(s.free, last+1)
		return true
	default:
		return false
	}
}

// saint skips the name after „св.“: a feast, a temple, an icon.
func (s *nameScan) saint(i int) bool {
	j := i + 1
	for j < i+4 && s.joined(j, sepDot|sepHyphen) {
		t := s.at(j)
		if t.class&(classGiven|classSaint|classPlace) == 0 && t.shape == shapeLower && (j > i+1 || t.n <= 3) && s.lex.familyName(t) < endingSki {
			break
		}
		j++
		if isAnd(s.at(j)) && s.at(j+1).class&classGiven != 0 {
			j++ // „св. св. Кирил и Методий“
		}
	}
	// „Лежах в Света Лозана“: a hospital, unless a feast or a temple is meant.
	if j > i+1 && (isWithin(s.at(i-1)) || s.afterUnit(i)) && s.at(j).class&classSaintDay == 0 && s.at(i-2).class&classSaintDay == 0 &&
		s.at(i+1).class&classGiven != 0 && s.at(i+1).key != keyVlas && s.at(i+1).key != keyKonstantin && i >= s.free {
		s.emit(i, j-1, Practice, Possible, "saint-of-provider")
		return true
	}
	s.free = max(s.free, j)
	return true
}

// isWithin reports whether t is „в“ or „във“.
func isWithin(t *nameToken) bool {
	return slices.Contains(keysWithin[:], t.key) && t.shape != shapeNumber
}

var (
	keysWithin    = [...]uint64{cyrillicKey("в"), cyrillicKey("във"), latinKey("v"), latinKey("vav")}
	keyVlas       = cyrillicKey("влас") // towns on the sea
	keyKonstantin = cyrillicKey("константин")
)

// institution skips the name of a street, school, place or product. It
// reports whether there was one.
func (s *nameScan) institution(i int) bool {
	t := &s.tok[i]
	j := i + 1
	marks := sepDot | sepOpen | sepNo
	if t.n <= 2 && t.class&classPlaceHead != 0 && s.at(j).gap&sepDot == 0 {
		return false // „с Мария“
	}
	for s.at(j).shape == shapeNumber && j < s.n && j < i+2 {
		j++
	}
	if !s.joined(j, marks) || j >= s.n {
		return false
	}
	next := &s.tok[j]
	if next.shape == shapeLower && t.shape != shapeLower && next.class&classGiven == 0 {
		return false
	}
	if next.gap&sepOpen != 0 {
		if k := s.closing(j); k >= 0 && t.class&classPlaceHead == 0 {
			s.free = max(s.free, k+1)
			return true
		}
	}
	if next.class&classesTrigger&^(classSaint|classPhrase|classAmbiguous) != 0 && next.class&classGiven == 0 {
		return false
	}
	if t.class&classPlaceHead != 0 {
		if next.class&classStop != 0 {
			return false
		}
		if next.class&classPhrase != 0 && s.phrase(j) {
			return true
		}
		for next.class&classPlace == 0 && next.class&classGiven != 0 && j < i+3 && s.joined(j+1, 0) && s.at(j+1).shape == shapeTitle && s.at(j+1).class&classStop == 0 {
			j++ // „село Стефан Караджово“
		}
		s.free = max(s.free, j+1)
		return true
	}
	for j < i+6 && s.joined(j, marks) {
		t := &s.tok[j]
		if t.class&classStop != 0 && t.class&(classSaint|classGiven) == 0 {
			break
		}
		if t.shape == shapeLower && t.class&classGiven == 0 && s.lex.familyName(t) < endingSki {
			break
		}
		j++
		marks = sepDot
		if s.at(j-1).n > 3 {
			marks = sepHyphen
		}
	}
	if j > i+1 {
		s.free = max(s.free, j)
		return true
	}
	return false
}

// closing returns the last word of the quotation that opens before word j, -1 if it does not close soon.
func (s *nameScan) closing(j int) int {
	for k := j; k < j+8 && k < s.n; k++ {
		if k > j && s.tok[k].gap&(sepLine|sepEnd) != 0 {
			return -1
		}
		if k+1 < s.n {
			if s.tok[k+1].gap&sepClose != 0 {
				return k
			}
		} else if s.end && gapBetween(s.text[s.tok[k].end:])&sepClose != 0 {
			return k
		}
	}
	return -1
}

// eponym skips the name after „болест на“, unless it is a given name.
func (s *nameScan) eponym(i int) {
	j := i + 1
	if k := s.at(j).key; (k == keyNa || k == keyNaLatin) && s.joined(j, 0) {
		j++
	}
	start := j
	for j < start+3 && s.joined(j, sepHyphen|sepDash|sepOpen) {
		t := s.at(j)
		if t.class&(classStop|classGiven|classKin|classDoctor|classTitle|classUnit|classUnitNoun) != 0 && t.class&(classAmbiguous|classEponym) == 0 {
			break
		}
		if t.shape == shapeLower && t.class&classEponym == 0 && (j > start || j == i+1 || s.lex.familyName(t) == endingNone) {
			break
		}
		j++
	}
	if j > start && j > i+1 {
		s.free = max(s.free, j)
	}
}
