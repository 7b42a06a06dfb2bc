package moderation

import "slices"

// Names of providers without quotes.

// namedUnit reports a name without quotes that begins at word j, right after the designator i.
func (s *nameScan) namedUnit(i, j int, short bool) bool {
	if s.tok[j].gap&sepTaken != 0 {
		return false
	}
	if s.tok[j].class&(classDoctor|classTitle|classMedic) != 0 && s.ignored(j) < 0 {
		return false // the title finds the name
	}
	if s.tok[j].shape == shapeLower || !s.capital(j) {
		if j == i+1 || s.tok[j-1].key == keyCentre || s.tok[j-1].key == keyCentreLatin {
			return s.lowerUnit(i, j, short || j > i+1)
		}
		// „болница за активно лечение рокфелер“
		return slices.Contains(keysOfPurposes[:], s.tok[j-1].key) && s.brandWord(j) && nameNoun(&s.tok[j]) && (s.released(j+1) || s.twoWords(j, true) > j) && s.lowerUnit(i, j, true)
	}
	k := j
	// two capitals are a name whatever they mean: „Аптека Ваше Здраве“
	pair := s.tok[j].shape == shapeTitle && s.at(j+1).shape == shapeTitle && s.tok[j].gap == sepSpace && s.at(j+1).gap == sepSpace && s.tok[i].shape != shapeUpper && barable(s.tok[i].key)
	for k < j+5 && k < len(s.tok) && (k == j || s.joined(k, sepHyphen|sepDot) && (s.tok[k].gap&sepDot == 0 || s.tok[k-1].n <= 3)) {
		t := &s.tok[k]
		if t.shape == shapeLower || t.gap&sepTaken != 0 {
			break
		}
		if t.shape == shapeNumber {
			if k == j || t.n > 4 {
				break
			}
			k++
			continue
		}
		initial := pair && k <= j+1 || t.shape == shapeInitial && s.at(k+1).gap&sepDot != 0 ||
			t.shape == shapeTitle && (slices.Contains(s.lex.nouns, t.key) || s.lex.nameAdjective(t.key))
		if t.class&(classStop|classUnit|classUnitNoun|classFirm|classCount) != 0 && t.class&(classGiven|classKnownUnit|classSaint|classDescriptor) == 0 && !initial || t.class&classFirm != 0 {
			break
		}
		k++
	}
	if k == j {
		return false
	}
	if k == j+1 {
		if l := s.twoWords(j, true); l >= k {
			k = l + 1 // „Нов живот“, „Здраве за всички“
		}
	}
	if l := s.nameTail(k - 1); l >= k {
		k = l + 1 // „Бонония мед“
	} else if isAnd(s.at(k)) && k == j+1 && (s.at(k+1).shape == shapeTitle && s.joined(k+1, 0) || s.second(j) > j) {
		k += 2 // „Надежда и вяра“
	}
	places, names := 0, 0
	for w := j; w < k; w++ {
		if s.tok[w].class&classDescriptor != 0 && s.tok[w].class&classGiven == 0 && k == j+1 {
			return false // „МБАЛ – Хирургия“
		}
		if s.tok[w].class&classPlace != 0 && s.tok[w].class&classGiven == 0 {
			places++
		} else {
			names++
		}
	}
	if names == 0 && !short && !barable(s.tok[i].key) {
		return false // „аптеката Пловдив“ names nobody
	}
	a := j
	if names == 0 && short {
		a = i // „МБАЛ Хасково“
	}
	for names > 0 && s.joined(k, sepHyphen|sepDash) && s.at(k).class&classPlace != 0 && s.tok[k].shape == s.tok[j].shape {
		k++ // „МБАЛ Рокфелер – Петрич“
	}
	if names == 1 && places == 0 && s.tok[j].n <= 3 && s.tok[j].shape == shapeUpper {
		return false
	}
	s.emit(a, k-1, Practice, Likely, "named-provider")
	return true
}

// titleOfUnit returns the first of the titles before word i where a provider's
// noun stands before them and they are part of its name, i otherwise: „МБАЛ
// Проф. д-р Стоянов“.
func (s *nameScan) titleOfUnit(i int) int {
	a := i
	for a-1 >= s.free && s.at(a-1).class&(classDoctor|classTitle) != 0 && s.joined(a, sepDot|sepHyphen) {
		a--
	}
	if a < i && s.at(a-1).class&(classUnit|classUnitNoun) != 0 && s.joined(a, sepHyphen|sepDash|sepOpen) && (s.tok[a].shape != shapeLower || s.tok[a].gap == sepSpace) {
		return a
	}
	return i
}

// nameTail returns the last word of a name that begins at word j and ends in
// a word that such names end in, j if it has none: „зорница плюс“.
func (s *nameScan) nameTail(j int) int {
	if next := s.at(j + 1); s.joined(j+1, sepHyphen) && slices.Contains(s.lex.tails, next.key) {
		return j + 1
	}
	return j
}

// second returns the last word of „надежда и вяра“, with its first at word j,
// or j where no second name follows.
func (s *nameScan) second(j int) int {
	next := s.at(j + 2)
	if isAnd(s.at(j+1)) && s.joined(j+2, 0) && (next.class&classGiven != 0 || slices.Contains(s.lex.nouns, next.key)) && (slices.Contains(s.lex.nouns, s.tok[j].key) || s.tok[j].class&classAmbiguous != 0) {
		return j + 2
	}
	return j
}

// keysOfPurposes are last words of what a provider is for, before its name.
var keysOfPurposes = [...]uint64{
	cyrillicKey("лечение"), cyrillicKey("рехабилитация"), cyrillicKey("хора"), cyrillicKey("практика"), cyrillicKey("лаборатория"), cyrillicKey("клиника"), cyrillicKey("болница"), cyrillicKey("кабинет"), cyrillicKey("медицина"),
	latinKey("lechenie"), latinKey("rehabilitatsia"), latinKey("hora"), latinKey("praktika"), latinKey("laboratoria"), latinKey("klinika"), latinKey("bolnitsa"), latinKey("kabinet"),
}

var (
	keyCentre      = cyrillicKey("център")
	keyCentreLatin = latinKey("centar")
	keyIna         = cyrillicKey("ина")
)

// nameNoun reports whether an unknown word in small letters after „аптека“
// may be its name: no verb form, adjective or definite form.
func nameNoun(t *token) bool {
	if t.n < 4 || t.shape == shapeNumber {
		return false
	}
	if t.class == classAdjective && !t.latin && t.key&(1<<15-1) == keyIna {
		return true // топлина
	}
	return t.class&^classEponym == 0 && !adjectiveLike(t) && !(t.latin && verbEndings.match(t))
}

// nameAdjective reports whether the word begins names such as „бял лотос“.
func (l *nameLexicon) nameAdjective(key uint64) bool {
	return slices.Contains(l.adjectives, key)
}

// barable reports whether a provider's noun stands bare before a name, and
// before little else.
func barable(key uint64) bool {
	for _, k := range barableKeys {
		if key == k {
			return true
		}
	}
	return false
}

var barableKeys = [...]uint64{
	cyrillicKey("аптека"), cyrillicKey("аптеки"), cyrillicKey("оптика"), cyrillicKey("хоспис"), cyrillicKey("лаборатория"),
	cyrillicKey("болница"), cyrillicKey("клиника"), cyrillicKey("дрогерия"), cyrillicKey("санаториум"), cyrillicKey("поликлиника"), cyrillicKey("амбулатория"),
	latinKey("apteka"), latinKey("apteki"), latinKey("optika"), latinKey("hospis"), latinKey("laboratoria"), latinKey("laboratoriya"), latinKey("laboratoriq"),
	latinKey("bolnica"), latinKey("bolnitsa"), latinKey("klinika"), latinKey("drogeria"), latinKey("drogeriq"), latinKey("sanatorium"), latinKey("poliklinika"), latinKey("ambulatoria"),
}

// numberable reports whether a number after the noun tells which one it is.
func numberable(key uint64) bool {
	for _, k := range numberableKeys {
		if key == k {
			return true
		}
	}
	return false
}

var numberableKeys = [...]uint64{
	cyrillicKey("аптека"), cyrillicKey("поликлиника"), cyrillicKey("болница"), cyrillicKey("амбулатория"),
	latinKey("apteka"), latinKey("poliklinika"), latinKey("bolnica"), latinKey("bolnitsa"),
}

// adjectiveLike reports whether the Cyrillic word ends like an adjective or a participle.
func adjectiveLike(t *token) bool {
	return !t.latin && adjectiveEndings.match(t)
}

var adjectiveEndings = makeEndings("на", "ни", "ен", "ска", "ски", "ско", "ият", "ния", "ва", "ват", "ха", "та", "то", "те", "ме", "ът", "ят", "ове", "ета", "ща", "що", "ло", "ли", "ат", "ам", "ям", "им", "ем", "аш", "яш", "еш", "иш", "ах", "ях", "их", "ех", "ох", "не")
