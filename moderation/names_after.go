package moderation

import "slices"

// What follows a possible name: in small letters a word in -ова may be an
// adjective, which a noun follows, or a family name, which a verb, a
// preposition or a mark follows.

// unlisted reports whether t is in no list, or in that of family names only.
func (t *token) unlisted() bool {
	return t.class&^classFamily == 0 || t.class == classFamily|classAdjective // Генов, Ценова
}

// proper reports whether word j, which is a family name and an adjective, is
// likely to be the name: no noun follows and no „е“ stands before it.
func (s *nameScan) proper(j int) bool {
	return s.tok[j].class == classFamily|classAdjective && !isCopula(s.at(j-1)) && s.released(j+1) && (s.tok[j].shape != shapeLower || !s.coordinated(j))
}

// coordinated reports whether word j stands in a row of adjectives: „лимонов,
// малинов и боров сироп“.
func (s *nameScan) coordinated(j int) bool {
	after, before := j+1, j-1
	if isAnd(s.at(after)) {
		after++
	} else if s.at(after).gap != sepComma|sepSpace {
		after = -1
	}
	if isAnd(s.at(before)) {
		before--
	} else if s.tok[j].gap != sepComma|sepSpace {
		before = -1
	}
	return s.at(after).class&classAdjective != 0 || s.at(before).class&classAdjective != 0
}

// released reports whether word j is no noun that the words before it could
// describe: a mark stands before it, or it is a function word or what people
// do: „жечкова с …“, „пенелова ми …“, „дечкова взема“.
func (s *nameScan) released(j int) bool {
	t := s.at(j)
	switch {
	case t == &noToken || t.gap&^sepSpace != 0:
		return true
	case t.shape == shapeNumber:
		return false
	case t.class&classPronoun != 0 || t.class&classStop != 0 && t.n <= 3:
		return true
	}
	return s.acts(j) || t.class == 0 && pastVerbs.match(t)
}

// pastVerbs are endings of verbs that nothing else has.
var pastVerbs = makeEndings("ха", "хме", "хте", "аше", "еше", "яше", "ват")

// acts reports whether word j is a verb of which people are the subject.
func (s *nameScan) acts(j int) bool { return s.lex.actsWord(s.at(j).key) }

// actsWord reports the same of the word with this key.
func (l *nameLexicon) actsWord(key uint64) bool {
	_, found := slices.BinarySearch(l.acts, key)
	return found
}

// brand reports whether the given name at word i is likely to be a drug's: it
// is sold under that name, words of taking drugs stand near, and nothing leads
// to a person: „пия Ясмин“.
func (s *nameScan) brand(i int) bool {
	if !slices.Contains(s.lex.brands, s.tok[i].key) {
		return false
	}
	if s.allowed(i) {
		return false
	}
	before := s.at(i - 1)
	if before.class&classPronoun != 0 && !isAnd(before) && s.at(i-2).class&(classKin|classRole|classMedic) != 0 {
		before = s.at(i - 2) // „сестра ми Ясмин“, not „помпата ми Дана“
	}
	if s.tok[i].gap == sepSpace && before.class&(classKin|classRole) != 0 || before.key == keyNa || before.key == keyNaLatin {
		return false
	}
	for j := max(i-doseReach, 0); j <= min(i+doseReach, len(s.tok)-1); j++ {
		if s.tok[j].shape != shapeNumber && slices.Contains(s.lex.doses, s.tok[j].key) {
			return true
		}
	}
	return false
}

// doseReach is how many words from a name a word of taking drugs is looked for.
const doseReach = 12

// flower reports whether t in small letters, with word j after it, is likely to
// be a name that is a noun as well: „роза“, but not „цинка“ or „вяра няма“.
func (s *nameScan) flower(t *token, j int) bool {
	const noun = classHomograph | classAmbiguous
	return t.class&noun == noun && !s.possessed(j)
}

// said reports whether the noun at word i is what somebody is said to be
// rather than called: „сестрата е мила“.
func (s *nameScan) said(i int) bool {
	return isCopula(s.at(i-1)) && s.tok[i].shape == shapeLower
}

// possessed reports whether word j makes a thing that one has or lacks of the
// noun before it: „вяра няма“.
func (s *nameScan) possessed(j int) bool {
	return s.joined(j, 0) && slices.Contains(keysHas[:], s.at(j).key)
}

var keysHas = [...]uint64{
	cyrillicKey("няма"), cyrillicKey("нямам"), cyrillicKey("нямаме"), cyrillicKey("нямаше"), cyrillicKey("има"), cyrillicKey("имам"), cyrillicKey("имаме"), cyrillicKey("имаше"),
	cyrillicKey("загубих"), cyrillicKey("загуби"), cyrillicKey("изгубих"), cyrillicKey("изгуби"), cyrillicKey("остана"),
	latinKey("niama"), latinKey("njama"), latinKey("nqma"), latinKey("ima"), latinKey("imam"), latinKey("imame"), latinKey("niamam"),
}
