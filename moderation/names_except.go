package moderation

import "slices"

// Exceptions: names of streets, schools, saints, diseases and products.

// ignored returns the last word of the phrase that is no name and begins at
// word i, -1 if there is none.
func (s *nameScan) ignored(i int) int {
	if kind, last := s.phraseAt(i); kind == phraseIgnore {
		return last
	}
	return -1
}

// phraseAt returns the longest known phrase that begins at word i, and its
// last word.
func (s *nameScan) phraseAt(i int) (kind phraseKind, last int) {
	key, last := uint64(0), i
	for j := i; j < i+5 && j < len(s.tok); j++ {
		if j > i && !s.joined(j, sepDot|sepHyphen|sepDash|sepOpen) {
			break
		}
		key = namePhraseKey(key, s.tok[j].key)
		if j <= i+1 && !s.lex.mayStartPhrase(key) {
			if j > i {
				break
			}
			continue
		}
		if k := s.lex.phrases[key]; k != phraseNone {
			kind, last = k, j
		}
	}
	return kind, last
}

// phrase acts on a known phrase that begins at word i.
func (s *nameScan) phrase(i int) bool {
	kind, last := s.phraseAt(i)
	switch kind {
	case phraseCue:
		s.expect(last+1, cueStrong)
		return true
	case phraseSlot, phraseMedic:
		if s.tok[i].class&(classEponymHead|classInstitution|classPlaceHead|classSaint) != 0 {
			return false
		}
		cue := cueSlot
		if kind == phraseMedic {
			cue = cueMedic
		}
		s.expect(last+1, cue)
		s.free = max(s.free, last+1)
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
		if t.class&(classGiven|classSaint|classPlace) == 0 && !s.capital(j) && (j > i+1 || t.n <= 3) && s.lex.familyName(t) < endingSki {
			break
		}
		j++
		if isAnd(s.at(j)) && s.at(j+1).class&classGiven != 0 {
			j++ // „св. св. Кирил и Методий“
		}
	}
	// „Лежах в Света Лозана“: a hospital, unless a feast or a temple is meant.
	if j == i+1 && (s.tok[i].key != keyWorld || s.tok[i].gap&sepOpen != 0 || s.at(j).shape == shapeTitle) && s.tok[i].n > 1 {
		j = s.saintTo(i) + 1 // a saint we do not know
	}
	if j > i+1 && s.saintOfProvider(i, j) && i >= s.free {
		if k := s.closing(i); s.tok[i].gap&sepOpen != 0 && k >= j && k <= j+1 {
			j = k + 1
		}
		s.emit(i, j-1, Practice, Possible, "saint-of-provider")
		return true
	}
	s.free = max(s.free, j)
	return true
}

// saintOfProvider reports whether the saint of the words i…j-1 is likely to
// be the name of a provider.
func (s *nameScan) saintOfProvider(i, j int) bool {
	before := s.at(i - 1)
	if s.at(j).class&classSaintDay != 0 || before.class&classSaintDay != 0 || s.at(i-2).class&classSaintDay != 0 || slices.Contains(keysOfTowns[:], s.at(i+1).key) {
		return false
	}
	if s.tok[i].gap&sepOpen != 0 && i > 0 && (!s.capital(i-1) || isIn(before)) && (before.n <= 5 && before.class&^(classStop|classPronoun|classPhrase|classDescriptor) == 0 || isWithin(before)) {
		return s.closing(i) >= 0 // „какво става със „Света Петка““
	}
	if s.at(i+1).class&classGiven == 0 {
		return isIn(before) && !s.untilDay(i, j-1) && s.care(i, j-1)
	}
	return isWithin(before) || s.afterUnit(i) || isIn(before) && !s.untilDay(i, j-1)
}

// isWithin reports whether t is „в“ or „във“.
func isWithin(t *token) bool {
	return slices.Contains(keysWithin[:], t.key) && t.shape != shapeNumber
}

var (
	keysWithin  = [...]uint64{cyrillicKey("в"), cyrillicKey("във"), latinKey("v"), latinKey("vav"), latinKey("vuv"), latinKey("vyv")}
	keyWorld    = cyrillicKey("света") // also „в света“, in the world
	keysOfTowns = [...]uint64{cyrillicKey("влас"), cyrillicKey("константин"), latinKey("vlas"), latinKey("konstantin")}
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
	for s.at(j).shape == shapeNumber && j < len(s.tok) && j < i+2 {
		j++
	}
	if s.at(j).class&classPronoun != 0 && s.at(j+1).class&classGiven != 0 && s.joined(j, 0) && slices.Contains(keysOfPets[:], t.key) {
		j++ // „кучето ми Марко“
	}
	for t.class&classPlaceHead != 0 && s.at(j).shape == shapeTitle && s.at(j).class&(classTitle|classRole|classDoctor) != 0 && s.at(j+1).shape == shapeTitle && s.joined(j, marks) && s.joined(j+1, sepDot|sepHyphen) {
		j++ // „село Полковник Желязово“
	}
	if !s.joined(j, marks) || j >= len(s.tok) {
		return false
	}
	next := &s.tok[j]
	if t.shape == shapeInitial && next.class&classPlace == 0 && endsLikeFamily(next) {
		return false // „С. Ръцева“
	}
	if next.shape == shapeLower && t.shape != shapeLower && next.class&classGiven == 0 {
		return false
	}
	if next.shape == shapeTitle && next.gap == sepSpace && next.class&classPlace == 0 && slices.Contains(keysOfFund[:], t.key) && s.lex.familyName(next) == endingStrong {
		return false // „в касата Жечев не вдигна глава“
	}
	if next.gap&sepOpen != 0 {
		if s.institutionOfCare(i, j) {
			return true
		}
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

var keysOfFund = [...]uint64{cyrillicKey("каса"), cyrillicKey("касата"), latinKey("kasa"), latinKey("kasata")}

var keysOfPets = [...]uint64{
	cyrillicKey("куче"), cyrillicKey("кучето"), cyrillicKey("котка"), cyrillicKey("котката"), cyrillicKey("котарак"), cyrillicKey("котаракът"), cyrillicKey("котарака"), cyrillicKey("папагал"), cyrillicKey("папагалът"), cyrillicKey("папагала"), cyrillicKey("кученце"), cyrillicKey("кученцето"), cyrillicKey("коте"), cyrillicKey("котето"),
}

// closing returns the last word of the quotation that opens before word j, -1 if it does not close soon.
func (s *nameScan) closing(j int) int {
	for k := j; k < j+8 && k < len(s.tok); k++ {
		if k > j && s.tok[k].gap&(sepLine|sepEnd) != 0 {
			return -1
		}
		if k+1 < len(s.tok) {
			if s.tok[k+1].gap&sepClose != 0 {
				return k
			}
		} else if gapBetween(s.text[s.tok[k].end:])&sepClose != 0 {
			return k
		}
	}
	return -1
}

// eponym skips the name after „болест на“. A given name is a patient's, unless
// the word before it has no article: „апарат на Павлик“, „диагнозата на Вяра“.
func (s *nameScan) eponym(i int) {
	j := i + 1
	if k := s.at(j).key; (k == keyNa || k == keyNaLatin) && s.joined(j, 0) {
		j++
	}
	start, only := j, slices.Contains(keysOfEponyms[:], s.tok[i].key)
	for j < start+3 && j != s.cueAt && s.joined(j, sepHyphen|sepDash|sepOpen) {
		t := s.at(j)
		if t.class&(classStop|classKin|classDoctor|classTitle|classUnit|classUnitNoun) != 0 && t.class&(classAmbiguous|classEponym) == 0 ||
			t.class&classGiven != 0 && t.class&classEponym == 0 && (!only || j > start) {
			break
		}
		if t.shape == shapeLower && t.class&(classEponym|classGiven) == 0 && (j > start || j == i+1 || s.lex.familyName(t) == endingNone) {
			break
		}
		j++
	}
	if j > start && j > i+1 {
		s.free = max(s.free, j)
	}
}

var keysOfEponyms = [...]uint64{
	cyrillicKey("болест"), cyrillicKey("синдром"), cyrillicKey("скала"), cyrillicKey("симптом"), cyrillicKey("апарат"), cyrillicKey("корсет"), cyrillicKey("метод"), cyrillicKey("индекс"), cyrillicKey("проба"), cyrillicKey("тест"),
	latinKey("bolest"), latinKey("sindrom"), latinKey("skala"), latinKey("aparat"), latinKey("metod"), latinKey("indeks"), latinKey("proba"), latinKey("test"),
}
