package moderation

import "slices"

// Names of providers that only the words around them tell: quotations and
// unknown capitals in a sentence about treatment.

// quotedPlace reports the quotation that opens before word i as a provider's
// name, if a legal form follows, or if it stands where a place would and
// treatment is spoken of: „Лежах в „Хигия““.
func (s *nameScan) quotedPlace(i int) bool {
	k := s.closing(i)
	if k < 0 || k > i+3 || s.tok[i].shape == shapeLower && !s.brandInLower(i, k) {
		return false
	}
	if next := s.at(k + 1); next.class&classFirm != 0 && next.gap&^(sepSpace|sepClose) == 0 {
		s.emit(i, k+1, Practice, Certain, "quoted-provider")
		return true
	}
	for j := i; j <= k; j++ {
		if s.brandLooks(j) && s.tok[j].n >= 4 {
			s.emit(i, k, Practice, Likely, "quoted-provider") // „Дентал Арт – Ф. Ризова“
			return true
		}
	}
	if !s.leads(i) || s.tok[i].class&(classInstitution|classPlaceHead) != 0 || s.tok[i].shape != shapeLower && !s.brandLike(i, k) || !s.care(i, k) && !(isIn(s.at(i-1)) && isObject(s.at(k+1)) && s.deals(k+1)) {
		return false
	}
	s.emit(i, k, Practice, Possible, "quoted-provider")
	return true
}

// brandInLower reports whether the quotation i…k in small letters may be a
// brand: a made-up word, in a text that has no capitals.
func (s *nameScan) brandInLower(i, k int) bool {
	t := &s.tok[i]
	for j := i; j <= k; j++ {
		if s.brandLooks(j) && s.tok[j].n >= 4 {
			return true
		}
	}
	if s.tok[0].shape != shapeLower || t.n < 5 || adjectiveLike(t) || t.class&^(classGiven|classKnownUnit|classPhrase|classAmbiguous|classHomograph) != 0 {
		return false
	}
	return t.class == 0 && k == i && isWithin(s.at(i-1)) && (s.serves(k+1) || isObject(s.at(k+1)) && s.deals(k+1)) || k == i+1 && (s.tok[k].shape == shapeNumber || s.tok[k].class&classPlace != 0 || slices.Contains(s.lex.tails, s.tok[k].key))
}

// employer reports the quotation after „работодателят ми“, with that word at i.
func (s *nameScan) employer(i int) bool {
	j := i + 1
	for s.at(j).class&classPronoun != 0 && s.joined(j, 0) {
		j++
	}
	return s.at(j).gap&sepOpen != 0 && s.joined(j, sepOpen|sepComma|sepDash|sepHyphen|sepColon) && s.quotedUnit(j)
}

var keysEmployer = [...]uint64{
	cyrillicKey("работодател"), cyrillicKey("работодателя"), cyrillicKey("работодателят"), cyrillicKey("осигурител"), cyrillicKey("осигурителя"), cyrillicKey("осигурителят"), cyrillicKey("шефът"),
	latinKey("rabotodatel"), latinKey("rabotodatelya"), latinKey("rabotodatelyat"), latinKey("rabotodateliat"), latinKey("rabotodatelqt"),
}

// institutionOfCare reports the quotation from word j on as a provider's name
// where the institution at word i before it may be one: a firm by its legal
// form, a centre in a sentence about treatment.
func (s *nameScan) institutionOfCare(i, j int) bool {
	k := s.closing(j)
	if k < 0 {
		return false
	}
	if next := s.at(k + 1); next.class&classFirm != 0 && next.gap&^(sepSpace|sepClose) == 0 {
		s.emit(j, k+1, Practice, Certain, "quoted-provider")
		return true
	}
	t := &s.tok[i]
	if t.key != keyCentre && t.key != keyCentreLatin && t.key != keyCentreThe || k > j+2 || s.tok[j].shape == shapeLower && s.at(i-1).shape == shapeTitle {
		return false
	}
	if before := s.at(i - 1); t.gap == sepSpace && before != &noToken && before.shape != shapeUpper && before.class&(classDescriptor|classStop|classUnitNoun|classPronoun|classMedic) == 0 {
		return false // търговски, младежки, информационен център
	}
	if !s.brandLike(j, k) && !(k == j+1 && s.tok[k].shape == shapeLower && (adjectiveLike(&s.tok[j]) || s.lex.nameAdjective(s.tok[j].key))) && !(s.tok[j].shape == shapeLower && s.tok[j].class&classGiven != 0) || !s.care(j, k) {
		return false
	}
	s.emit(j, k, Practice, Possible, "quoted-provider")
	return true
}

var keyCentreThe = cyrillicKey("центъра")

// leads reports whether what stands before the quotation at word i lets it
// name a place: a preposition, the start of a sentence, another such name.
func (s *nameScan) leads(i int) bool {
	before := s.at(i - 1)
	if s.tok[i].gap&(sepFirst|sepLine|sepDot|sepEnd) != 0 {
		j := s.closing(i) + 1
		return s.joined(j, sepClose) && (slices.Contains(keysActs[:], s.at(j).key) || s.serves(j)) // „Асклепий“ отказа
	}
	if n := len(s.dst); n > 0 && i > 1 && s.dst[n-1].Kind == Practice && isAnd(before) {
		return true // „на „Кръвинка“ и „Пулс““
	}
	if before.class&(classInstitution|classPlaceHead) != 0 || before.shape == shapeNumber {
		return false
	}
	switch from := before.key == keysIn[2] || before.key == keysIn[8]; {
	case from:
		named := len(s.dst) > 0 && i > 1 && s.dst[len(s.dst)-1].Kind == Practice && s.dst[len(s.dst)-1].End == s.tok[i-2].end
		return named || s.deals(s.closing(i)+1) // „аптекарката Васка от „Свежест“ пак …“
	case before.key == keyNa || before.key == keyNaLatin:
		return s.besideUnit(i)
	case isIn(before):
	case before.shape == shapeLower && before.n <= 5 && (before.class == 0 || before.class&(classStop|classPronoun) != 0):
		j := s.closing(i) + 1
		return s.besideUnit(i) && s.at(j).class&classPronoun != 0 || s.serves(j) // „че „Хигия“ ни е близо“, „а „Хигия“ отказа“
	default:
		return false
	}
	j := i - 2
	if isAnd(s.at(j)) {
		j--
	}
	return s.at(j).class&classInstitution == 0 || s.at(i-1).gap&^sepSpace != 0
}

// serves reports whether word j, or what stands behind „ми“ or „не“ there, is
// what providers do and drugs do not.
func (s *nameScan) serves(j int) bool {
	for k := 0; k < 2 && (isObject(s.at(j)) || s.at(j).key == keyNe); k++ {
		j++
	}
	return slices.Contains(s.lex.services, s.at(j).key)
}

// deals reports whether somebody does something to one from word j on, or the
// sentence ends there: „от „Хигия“ ме върнаха“, not „от „Симбикорт“ ми се гади“.
func (s *nameScan) deals(j int) bool {
	t := s.at(j)
	if t == &noToken || t.gap&(sepDot|sepEnd|sepComma|sepLine) != 0 || t.key == keyNe {
		return true
	}
	for k := 0; k < 3 && isObject(s.at(j)); k++ {
		j++
	}
	verb := s.at(j)
	return verb.key != keySe && verb.key != keySeLatin && (s.acts(j) && verb.n > 2 || slices.Contains(s.lex.services, verb.key) || verb.class&classStop == 0 && verb.n > 3 && isObject(t))
}

// isObject reports whether t is a short pronoun that something is done to.
func isObject(t *token) bool {
	return t.class&classPronoun != 0 && !isCopula(t) || t.shape != shapeNumber && slices.Contains(keysObject[:], t.key)
}

var keysObject = [...]uint64{
	cyrillicKey("ме"), cyrillicKey("го"), cyrillicKey("я"), cyrillicKey("те"), latinKey("me"), latinKey("go"), latinKey("ia"),
}

// besideUnit reports whether a provider's noun stands in the words before word i.
func (s *nameScan) besideUnit(i int) bool {
	for j := i - 1; j >= i-careWords && j >= 0 && s.tok[j+1].gap&(sepLine|sepEnd|sepFirst) == 0; j-- {
		if s.tok[j].class&(classUnit|classUnitNoun) != 0 {
			return true
		}
	}
	return false
}

var keyNe = cyrillicKey("не")

// brandLike reports whether the quoted words i…k may be a brand: capitals
// throughout, and not ordinary words alone.
func (s *nameScan) brandLike(i, k int) bool {
	ordinary := true
	for j := i; j <= k; j++ {
		t := &s.tok[j]
		if j > i && t.gap&(sepComma|sepDot|sepColon) != 0 || t.class&classInstitution != 0 && !slices.Contains(s.lex.nouns, t.key) {
			return false
		}
		if t.shape == shapeLower && !isAnd(t) && s.twoWords(i, true) != j || j > i && t.shape == shapeInitial && t.gap == sepSpace {
			return false // „Хепатит Б“
		}
		ordinary = ordinary && (t.class&classStop != 0 && t.class&(classGiven|classSaint) == 0 || t.class&classDescriptor != 0)
	}
	return !ordinary
}

// careWords is how far from a name treatment is looked for.
const careWords = 10

// care reports whether the sentence around the words i…k speaks of treatment
// and of no institution beside them.
func (s *nameScan) care(i, k int) bool {
	for j := i - 1; j >= i-careWords && j >= 0 && s.tok[j+1].gap&(sepLine|sepEnd|sepFirst) == 0; j-- {
		if s.tok[j+1].gap&sepDot != 0 && s.tok[j].n > 3 {
			break
		}
		if s.cares(&s.tok[j]) {
			return true
		}
	}
	for j := k + 1; j <= k+careWords && j < len(s.tok) && s.tok[j].gap&(sepLine|sepEnd|sepDot) == 0; j++ {
		if s.cares(&s.tok[j]) {
			return true
		}
	}
	return false
}

// cares reports whether t is a word of treatment.
func (s *nameScan) cares(t *token) bool {
	return t.shape != shapeNumber && (t.class&(classUnit|classUnitNoun|classMedic|classDoctor) != 0 || slices.Contains(s.lex.treatment, t.key) || s.startsWithCare(t))
}

// startsWithCare reports whether the Cyrillic word begins like one of treatment.
func (s *nameScan) startsWithCare(t *token) bool {
	if t.latin || t.n < 4 {
		return false
	}
	stem, letters := uint64(0), 0
	for i := t.start; i+1 < t.end && letters < careLetters; i += 2 {
		v := cyrillicAt(s.text, i)
		if v == 0 {
			return false
		}
		stem = stem<<5 | uint64(v&31)
		letters++
		if letters >= 4 && slices.Contains(s.lex.care, stem) {
			return true
		}
	}
	return false
}

// careLetters is the length of the longest stem of a word of treatment.
const careLetters = 6

// barePlace reports the unknown capitals from word i on as a provider's name,
// if „в“ leads to them and treatment is spoken of: „Ходих в Калистрат, там няма
// ангиограф“.
func (s *nameScan) barePlace(i int) bool {
	if !isWithin(s.at(i-1)) || s.tok[i].gap != sepSpace || !s.unknownName(i) || s.placeLike(&s.tok[i]) {
		return false
	}
	k := i
	for k < i+2 && s.at(k+1).gap == sepSpace && s.unknownName(k+1) {
		k++
	}
	if n := s.at(k + 1); n.class&(classUnit|classUnitNoun|classInstitution|classDescriptor|classSaint|classPlace) != 0 && s.joined(k+1, sepHyphen|sepDash) {
		return false
	}
	if !s.care(i, k) || s.residence(i) {
		return false
	}
	s.emit(i, k, Practice, Possible, "provider-in-context")
	return true
}

// unknownName reports whether word i is a capital word that the lists lack.
func (s *nameScan) unknownName(i int) bool {
	t := s.at(i)
	return t.shape == shapeTitle && t.class&^classGiven == 0 && t.n >= 4 && (t.latin || !descriptive.match(t)) && s.lex.familyName(t) == endingNone && s.capital(i)
}

// descriptive are the endings of adjectives and of words with the article.
var descriptive = makeEndings("на", "ни", "ен", "ска", "ски", "ско", "ият", "ния", "та", "то", "те", "ове", "ща", "що", "ло", "ли")

// placeLike reports whether the word ends like a village or a field of medicine.
func (s *nameScan) placeLike(t *token) bool {
	return t.latin || placeEndings.match(t) || s.lex.slippedPlace(t)
}

var placeEndings = makeEndings("во", "но", "ци", "ище", "ица", "ец", "ник", "ене", "логия", "атрия", "ургия", "опия", "пия", "ация", "ство", "ика", "ост", "ен", "ът", "ер", "бург", "град", "ера", "ие", "ия", "ият")

// residence reports whether the words before the preposition at i-1 tell where
// somebody lives, works or goes.
func (s *nameScan) residence(i int) bool {
	for j := i - 2; j >= i-5 && j >= 0; j-- {
		if slices.Contains(residenceKeys[:], s.tok[j].key) {
			return true
		}
	}
	return false
}

var residenceKeys = [...]uint64{
	cyrillicKey("живея"), cyrillicKey("живеем"), cyrillicKey("живее"), cyrillicKey("живеят"), cyrillicKey("роден"), cyrillicKey("родена"), cyrillicKey("работя"), cyrillicKey("работех"), cyrillicKey("работил"), cyrillicKey("работила"), cyrillicKey("осигурявам"), cyrillicKey("осигурен"), cyrillicKey("осигурена"), cyrillicKey("назначен"), cyrillicKey("назначена"),
	cyrillicKey("работи"), cyrillicKey("село"), cyrillicKey("селото"), cyrillicKey("вили"), cyrillicKey("пише"), cyrillicKey("чужбина"), cyrillicKey("регистриран"), cyrillicKey("записан"),
}
