package moderation

import "slices"

// Names of providers in small letters, or in capitals like the text around
// them: only the designator before and the words behind tell where they are.

// lowerUnit reports a name in small letters right after the designator i,
// which is short where it is an abbreviation or of several words.
func (s *nameScan) lowerUnit(i, j int, short bool) bool {
	t := &s.tok[j]
	if t.gap&^(sepSpace|sepHyphen|sepDash) != 0 || t.gap&sepDash != 0 && t.class&classPlace == 0 || t.n < 2 || slices.Contains(s.lex.tails, t.key) {
		return false
	}
	bare := short || barable(s.tok[i].key) || s.tok[i].key == keyFirm || s.tok[i].key == keyFirmLatin
	if t.class&classSaint != 0 {
		if k := s.saintTo(j); k > j && t.n > 1 {
			return s.emitLowerUnitTo(j, k)
		}
	}
	if t.n < 3 && !s.brandWord(j) || s.acts(j) {
		return false
	}
	if k := s.nameTail(j); k > j && t.class&(classStop|classUnit|classUnitNoun) == 0 && (bare || s.tok[j-1].key == keyCentre || t.class&classKnownUnit != 0) {
		return s.emitLowerUnitTo(j, k) // „дкц бонония мед“
	}
	if t.class&classKnownUnit != 0 {
		return s.knownUnit(j)
	}
	if k := s.second(j); k > j && bare {
		return s.emitLowerUnitTo(j, k)
	}
	if k := s.ignored(j); k > j && bare {
		return s.emitLowerUnitTo(j, k) // „мбал хаджи димитър“
	}
	if t.class&classPhrase != 0 && s.phrase(j) {
		return true
	}
	if k := s.twoWords(j, bare); k > j {
		return s.emitLowerUnitTo(j, k)
	}
	if s.tok[i].class&classUnit != 0 && t.class&classPlace != 0 && t.class&(classStop|classAdjective) == 0 {
		s.emit(i, j, Practice, Likely, "named-provider")
		return true
	}
	if !bare {
		// „аптеката ренесанс на ъгъла“
		if next := s.at(j + 1); slices.Contains(keysOfTheUnit[:], s.tok[i].key) && s.joined(j+1, 0) && (isBefore(next) || isIn(next)) && (slices.Contains(s.lex.nouns, t.key) || t.class == 0 && nameNoun(t) && surnameLike(t)) {
			return s.emitLowerUnitTo(j, j)
		}
		return false
	}
	if short && t.class == 0 && s.lex.familyName(t) >= endingOv {
		return s.emitLowerUnitTo(j, j) // „аиппмп гъделева“
	}
	if t.class&classGiven != 0 && t.class&classStop == 0 {
		k := j
		if next := s.at(j + 1); s.joined(j+1, 0) && next.class&classStop == 0 && (s.lex.familyName(next) >= endingOv && next.class&classAdjective == 0 || endsAsTown(next) && s.released(j+2)) {
			k++
		}
		return s.emitLowerUnitTo(j, k)
	}
	if slices.Contains(s.lex.nouns, t.key) || t.class&classPlace != 0 && t.class&^(classPlace|classPhrase) == 0 || s.unknownUnit(i, j, short) {
		return s.emitLowerUnitTo(j, j)
	}
	return false
}

var (
	keyFirm      = cyrillicKey("фирма")
	keyFirmLatin = latinKey("firma")
)

var keysOfTheUnit = [...]uint64{
	cyrillicKey("аптеката"), cyrillicKey("болницата"), cyrillicKey("клиниката"), cyrillicKey("лабораторията"), cyrillicKey("оптиката"), cyrillicKey("поликлиниката"), cyrillicKey("хосписа"), cyrillicKey("дрогерията"),
	latinKey("aptekata"), latinKey("bolnitsata"), latinKey("klinikata"), latinKey("laboratoriata"), latinKey("optikata"),
}

// unknownUnit reports whether the unknown word j may be the name of the
// provider i alone: no verb, adjective or thing that there is or is not.
func (s *nameScan) unknownUnit(i, j int, short bool) bool {
	t := &s.tok[j]
	switch {
	case s.tok[i].key == keyFirm || s.tok[i].key == keyFirmLatin:
		return nameNoun(t) && t.n >= 5 && s.acts(j+1) && !s.possessed(j+1)
	case nameNoun(t):
		return t.class != 0 || !s.possessed(j+1)
	case t.class&^(classEponym|classAdjective) != 0 || t.n < 4 || !s.released(j+1) || s.possessed(j+1) || s.generic(i):
		return false
	case short:
		return !plainVerb(t)
	}
	return (isBefore(s.at(i-1)) || isWithin(s.at(i-1)) || s.acts(j+1)) && sounds.match(t)
}

// sounds are endings that adjectives and names of providers share.
var sounds = makeEndings("ния", "ен", "ив", "ум", "ом")

// plainVerb reports whether the word ends as nothing but verbs do.
func plainVerb(t *token) bool { return plainVerbs.match(t) }

var plainVerbs = makeEndings("ха", "хме", "хте", "ше", "ват", "вам", "ваме", "вате", "вал", "вала", "вали", "ава", "ява", "ира")

// generic reports whether the word before the designator i makes it any of its
// kind: „всяка болница“, „частна лаборатория“.
func (s *nameScan) generic(i int) bool {
	t := s.at(i - 1)
	return s.tok[i].gap == sepSpace && t.shape != shapeNumber && t.class&(classUnit|classUnitNoun|classDescriptor) == 0 && !isBefore(t) && !isWithin(t) &&
		(adjectiveLike(t) || t.class&classStop != 0 && t.n > 3)
}

// saintTo returns the last word of the name of the saint whose „св.“ is word
// j, j if there is none: „свети харалампий“, „света екатерина нова“.
func (s *nameScan) saintTo(j int) int {
	k := j + 1
	t := s.at(k)
	if !s.joined(k, sepDot) || t.shape == shapeNumber || t.class&(classStop|classPronoun|classUnit|classUnitNoun) != 0 && t.class&classGiven == 0 || t.n < 3 || t.class&classSaintDay != 0 && t.class&classGiven == 0 {
		return j
	}
	if next := s.at(k + 1); s.joined(k+1, 0) && next.shape == s.tok[j].shape && next.n >= 4 && next.class&^(classPlace|classAdjective|classGiven|classPhrase|classHomograph|classAmbiguous|classFamily) == 0 &&
		!s.acts(k+1) && !plainVerb(next) && s.released(k+2) && (s.lex.familyName(next) >= endingSki || next.class&classPlace != 0) {
		k++ // „свети иван рилски“
	}
	return k
}

// twoWords returns the last word of the name of two or three words in small
// letters that begins at word j, or j where there is none: „зелен бор“,
// „медика синчец“, „ин витро лайф“, „здраве за всички“.
func (s *nameScan) twoWords(j int, bare bool) int {
	t, next := &s.tok[j], s.at(j+1)
	if !s.joined(j+1, sepHyphen) || t.class&(classPronoun|classUnit|classMedic) != 0 || s.acts(j) || plainVerb(t) {
		return j
	}
	noun := slices.Contains(s.lex.nouns, t.key)
	if noun && s.joined(j+2, 0) && (next.key == keyFor || next.key == keyForLatin) && slices.Contains(keysEverybody[:], s.at(j+2).key) {
		return j + 2
	}
	if s.joined(j+2, 0) && (isBefore(next) || isWithin(next)) && slices.Contains(s.lex.blessings, s.at(j+2).key) {
		return j + 2 // „извор на здраве“
	}
	adjective := s.lex.nameAdjective(t.key) || t.class&^(classAdjective|classPlace|classDescriptor) == 0 && t.n >= 5 && epithets.match(t)
	if adjective && (slices.Contains(s.lex.nouns, next.key) || s.flower(next, j+2) || s.brandWord(j+1) && !adjectiveLike(next) && s.ended(j+2)) {
		return j + 1
	}
	if !bare || !noun && !s.brandWord(j) || adjectiveLike(t) {
		return j
	}
	k := j
	for k < j+2 && s.joined(k+1, sepHyphen) && s.brandWord(k+1) && !adjectiveLike(s.at(k+1)) {
		k++
	}
	if k == j && s.lex.nameAdjective(next.key) {
		k++ // „окулус нова“
	}
	if k > j && s.ended(k+1) {
		return k
	}
	return j
}

// ended reports whether no word of a brand and no noun follows at word j.
func (s *nameScan) ended(j int) bool {
	return (s.released(j) || s.at(j).class&classStop != 0) && !s.possessed(j)
}

var keysEverybody = [...]uint64{
	cyrillicKey("всички"), cyrillicKey("теб"), cyrillicKey("вас"), cyrillicKey("нас"), cyrillicKey("всеки"), cyrillicKey("семейството"), cyrillicKey("дома"), cyrillicKey("деца"), cyrillicKey("децата"),
	latinKey("vsichki"), latinKey("teb"), latinKey("vas"), latinKey("vseki"), latinKey("deca"), latinKey("detsa"),
}

// epithets are the endings of adjectives without an article.
var epithets = makeEndings("ен", "ър", "ски", "ска", "ско", "шка", "шки", "на", "но", "ра", "ро", "ла", "ло", "та", "ва", "во", "ите", "те")

// brandWord reports whether word j may be a word of a brand: unknown, or a
// name of something, and no verb.
func (s *nameScan) brandWord(j int) bool {
	t := s.at(j)
	if t.shape == shapeNumber || t.n < 2 || t.gap&sepTaken != 0 || s.acts(j) || t.class == 0 && verbEndings.match(t) || plainVerb(t) {
		return false
	}
	const names = classGiven | classAmbiguous | classHomograph | classPlace | classPhrase | classEponym | classFamily | classKnownUnit | classOrdinal
	return t.class&^names == 0 && (t.n >= 3 || t.class == 0) || slices.Contains(s.lex.nouns, t.key) || slices.Contains(s.lex.tails, t.key)
}

// emitLowerUnitTo reports the words j…k as a provider's name, with a number behind it.
func (s *nameScan) emitLowerUnitTo(j, k int) bool {
	if n := s.at(k + 1); n.shape == shapeNumber && n != &noToken && n.gap == sepSpace && n.n <= 4 && s.at(k+2).class&classCount == 0 && s.at(k+2).gap&^(sepSpace|sepFirst|sepLine|sepDot|sepComma|sepEnd) == 0 {
		k++ // „аптека здравец 2“
	}
	s.emit(j, k, Practice, Possible, "named-provider")
	return true
}
