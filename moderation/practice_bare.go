package moderation

import "slices"

// Names of providers without quotes.

// namedUnit reports a name without quotes that begins at word j, right after the designator i.
func (s *nameScan) namedUnit(i, j int, short bool) bool {
	if s.tok[j].gap&sepTaken != 0 {
		return false
	}
	if s.tok[j].class&(classDoctor|classTitle|classMedic) != 0 {
		return false // the title finds the name
	}
	if s.tok[j].shape == shapeLower || !s.capital(j) {
		return (j == i+1 || s.tok[j-1].key == keyCentre || s.tok[j-1].key == keyCentreLatin) && s.lowerUnit(i, j, short || j > i+1)
	}
	k := j
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
		initial := t.shape == shapeInitial && s.at(k+1).gap&sepDot != 0 ||
			t.shape == shapeTitle && (slices.Contains(s.lex.nouns, t.key) || s.lex.nameAdjective(t.key))
		if t.class&(classStop|classUnit|classUnitNoun|classFirm|classCount) != 0 && t.class&(classGiven|classKnownUnit|classSaint|classDescriptor) == 0 && !initial || t.class&classFirm != 0 {
			break
		}
		k++
	}
	if k == j {
		return false
	}
	if k == j+1 && s.lex.nameAdjective(s.tok[j].key) && s.joined(k, 0) && (slices.Contains(s.lex.nouns, s.at(k).key) || nameNoun(s.at(k))) {
		k++ // „Нов живот“
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
	if names == 1 && places == 0 && s.tok[j].n <= 3 && s.tok[j].shape == shapeUpper {
		return false
	}
	s.emit(a, k-1, Practice, Likely, "named-provider")
	return true
}

// lowerUnit reports a name in small letters right after the designator i.
func (s *nameScan) lowerUnit(i, j int, short bool) bool {
	t := &s.tok[j]
	if t.gap&^(sepSpace|sepHyphen) != 0 || t.n < 3 || slices.Contains(s.lex.tails, t.key) {
		return false
	}
	if k := s.nameTail(j); k > j && t.class&(classStop|classUnit|classUnitNoun) == 0 && (short || barable(s.tok[i].key) || s.tok[j-1].key == keyCentre || t.class&classKnownUnit != 0) {
		s.emit(j, k, Practice, Possible, "named-provider") // „дкц бонония мед“
		return true
	}
	if t.class&classKnownUnit != 0 {
		return s.knownUnit(j)
	}
	if k := s.second(j); k > j && (short || barable(s.tok[i].key)) {
		return s.emitLowerUnitTo(j, k)
	}
	if t.class&classPhrase != 0 && s.phrase(j) {
		return true
	}
	if s.tok[i].class&classUnit != 0 && t.class&classPlace != 0 && t.class&(classStop|classAdjective) == 0 {
		s.emit(i, j, Practice, Likely, "named-provider")
		return true
	}
	if !barable(s.tok[i].key) && !short {
		return false
	}
	if short && t.class == 0 && s.lex.familyName(t) >= endingOv {
		return s.emitLowerUnit(j) // „аиппмп гъделева“
	}
	if t.class&classGiven != 0 && t.class&classStop == 0 {
		k := j
		if s.joined(j+1, 0) && s.lex.familyName(s.at(j+1)) >= endingOv && s.at(j+1).class&(classStop|classAdjective) == 0 {
			return s.emitLowerUnitTo(j, k+1)
		}
		return s.emitLowerUnitTo(j, s.second(j))
	}
	if next := s.at(j + 1); s.joined(j+1, 0) && (s.lex.nameAdjective(t.key) && (nameNoun(next) || slices.Contains(s.lex.nouns, next.key))) {
		s.emit(j, j+1, Practice, Possible, "named-provider")
		return true
	}
	if !nameNoun(t) && !slices.Contains(s.lex.nouns, t.key) && t.class&^(classPlace|classPhrase) != 0 {
		return false
	}
	if t.class == 0 && !nameNoun(t) && !slices.Contains(s.lex.nouns, t.key) {
		return false
	}
	return s.emitLowerUnitTo(j, s.second(j))
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

// emitLowerUnit reports the word j as a provider's name, with a number behind it.
func (s *nameScan) emitLowerUnit(j int) bool { return s.emitLowerUnitTo(j, j) }

// emitLowerUnitTo reports the words j…k likewise.
func (s *nameScan) emitLowerUnitTo(j, k int) bool {
	if n := s.at(k + 1); n.shape == shapeNumber && n != &noToken && n.gap == sepSpace && n.n <= 4 && s.at(k+2).class&classCount == 0 && s.at(k+2).gap&^(sepSpace|sepFirst|sepLine) == 0 {
		k++ // „аптека здравец 2“
	}
	s.emit(j, k, Practice, Possible, "named-provider")
	return true
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
	return t.class&^classEponym == 0 && !adjectiveLike(t)
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
	cyrillicKey("болница"), cyrillicKey("клиника"), cyrillicKey("дрогерия"),
	latinKey("apteka"), latinKey("apteki"), latinKey("optika"), latinKey("hospis"), latinKey("laboratoria"), latinKey("laboratoriya"), latinKey("laboratoriq"),
	latinKey("bolnica"), latinKey("bolnitsa"), latinKey("klinika"), latinKey("drogeria"),
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

var adjectiveEndings = makeEndings("на", "ни", "ен", "ска", "ски", "ско", "ият", "ния", "ва", "ват", "ха", "та", "то", "те", "ме", "ът", "ят", "ове", "ета", "ща", "що", "ло", "ли", "ат", "ах", "м", "ш", "х", "не")
