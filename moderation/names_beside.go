package moderation

import "slices"

// What stands beside a possible name and speaks for it.

// medicAfter reports whether the name before word j is explained as that of
// a doctor: „Иванова, личен лекар“.
func (s *nameScan) medicAfter(j int) bool {
	if s.at(j).gap&(sepComma|sepDash|sepHyphen) == 0 || s.at(j).gap&(sepLine|sepDot|sepEnd) != 0 {
		return false
	}
	for k := j; k < j+2; k++ {
		if s.at(k).class&classMedic != 0 && s.at(k).shape == shapeLower {
			return true
		}
	}
	return false
}

// specialtyInBrackets reports whether a specialty in brackets stands at word j:
// „Пиринска (очни)“.
func (s *nameScan) specialtyInBrackets(j int) bool {
	t := s.at(j)
	return t.gap == sepSpace|sepBracket && t.shape != shapeNumber && (t.class&classMedic != 0 || slices.Contains(keysOfSpecialties[:], t.key))
}

var keysOfSpecialties = [...]uint64{
	cyrillicKey("очни"), cyrillicKey("очен"), cyrillicKey("кожни"), cyrillicKey("кожен"), cyrillicKey("нерви"), cyrillicKey("нервни"), cyrillicKey("нервен"), cyrillicKey("унг"), cyrillicKey("вътрешни"), cyrillicKey("вътрешен"),
	cyrillicKey("женски"), cyrillicKey("детски"), cyrillicKey("зъби"), cyrillicKey("уши"), cyrillicKey("сърце"), cyrillicKey("урология"), cyrillicKey("неврология"), cyrillicKey("кардиология"), cyrillicKey("хирургия"), cyrillicKey("ортопедия"), cyrillicKey("гинекология"), cyrillicKey("педиатрия"), cyrillicKey("психиатрия"), cyrillicKey("ендокринология"),
}

// explained reports whether what stands behind a comma at word j is a relative
// or an official: „Трендафил, най-големият братовчед, …“.
func (s *nameScan) explained(j int) bool {
	if s.at(j).gap != sepComma|sepSpace {
		return false
	}
	for k := j; k < j+4 && (k == j || s.joined(k, sepHyphen)); k++ {
		if t := s.at(k); t.shape == shapeLower && t.class&(classKin|classRole) != 0 {
			return true
		}
	}
	return false
}

// allowed reports whether the noun at word i is somebody who may do something:
// „може ли роза да вземе“.
func (s *nameScan) allowed(i int) bool {
	next := s.at(i + 1)
	return (next.key == keyDa || next.key == keyDaLatin) && s.joined(i+1, 0) && (s.acts(i+2) || s.at(i+2).class == 0) && s.joined(i, 0) && slices.Contains(keysLet[:], s.at(i-1).key) && !s.possessed(i+2)
}

var (
	keyDa      = cyrillicKey("да")
	keyDaLatin = latinKey("da")
	keysLet    = [...]uint64{cyrillicKey("ли"), cyrillicKey("искам"), cyrillicKey("нека"), cyrillicKey("трябва"), cyrillicKey("може"), latinKey("li"), latinKey("iskam"), latinKey("neka"), latinKey("triabva"), latinKey("moje")}
)

// medicBefore reports whether the name at word i is the second of two, of
// which the first is a doctor's: „докторите Иванов, Колев и Петрова“.
func (s *nameScan) medicBefore(i int) bool {
	n := len(s.dst)
	if n == 0 || i < 2 || s.dst[n-1].Kind != Practice || !isDoctorRule(s.dst[n-1].Rule) {
		return false
	}
	return s.dst[n-1].End == s.tok[i-2].end && isAnd(&s.tok[i-1]) || s.dst[n-1].End == s.tok[i-1].end && s.tok[i].gap == sepComma|sepSpace
}

// secondName reports whether r stands beside a name found before: „Ева и Ая“.
func (s *nameScan) secondName(r *nameRun) bool {
	n, i := len(s.dst), r.first
	if n > 0 && i > 0 && r.len() == 1 && r.given() == 1 && s.dst[n-1].Kind == PersonName && s.dst[n-1].End == s.tok[i-1].end && s.tok[i].gap == sepComma|sepSpace && r.capital {
		return true // „Ина, Мина и Дина“
	}
	if n == 0 || i < 2 || r.len() > 1 || s.dst[n-1].Kind != PersonName && !isDoctorRule(s.dst[n-1].Rule) || s.dst[n-1].End != s.tok[i-2].end || !isAnd(&s.tok[i-1]) {
		return false
	}
	t := &s.tok[i]
	if r.capital {
		return t.shape == shapeTitle && t.class&^(classGiven|classAmbiguous|classHomograph|classPhrase) == 0
	}
	return t.class&classHomograph != 0 || r.family() > 0
}

// forename takes a word before a patronymic and a family name into the run,
// whatever it means otherwise: „Руска Манчева Дойкова“.
func (s *nameScan) forename(r *nameRun) {
	j := r.first - 1
	if t := s.at(j); r.len() <= 2 && r.parts[0] >= partOv && j >= s.free && s.tok[r.first].gap == sepSpace && t.gap&sepTaken == 0 && t.class == 0 && t.shape == s.tok[r.first].shape && feminineWord(t) == feminineWord(&s.tok[r.last]) && s.lex.derivedGiven(t) {
		r.first-- // „за миланка христоскова“
		return
	}
	if r.len() != 2 || r.parts[0] < partOv || r.parts[1] < partOv || j < s.free || s.tok[r.first].gap != sepSpace {
		return
	}
	t := s.at(j)
	if t.shape == shapeTitle && t.n >= 3 && t.gap&sepTaken == 0 && (t.class&classesBarred == 0 || t.class&classGiven != 0) && feminineWord(t) == feminineWord(&s.tok[r.last]) {
		r.first--
	}
}

// calls reports whether the word before word i, or before „ми“ there, makes of
// an ordinary word the name of a person: „майка на мелиса, …“.
func (s *nameScan) calls(i int) bool {
	before := s.at(i - 1)
	return (before.key == keyNa || before.key == keyNaLatin) && s.at(i-2).class&classKin != 0 && s.joined(i, 0) && s.joined(i-1, 0)
}

// isAnd reports whether t is „и“, with a blank before it.
func isAnd(t *token) bool {
	return t.n == 1 && t.class&classPronoun != 0 && t.gap == sepSpace
}

func isDoctorRule(rule string) bool { return rule == "name-of-doctor" }

// ends reports whether nothing but a number follows word j in its line, so
// that the words up to j may be a signature.
func (s *nameScan) ends(j int) bool {
	next := s.at(j + 1)
	if next == &noToken {
		return true
	}
	if next.gap&sepLine != 0 || next.gap&sepTaken != 0 {
		return true
	}
	return next.shape == shapeNumber || next.gap&sepComma != 0 && (next.class&(classPlace|classPlaceHead) != 0)
}

// amongPlaces reports whether the place at word i, which is a given name as
// well, stands in a list of places or where they do.
func (s *nameScan) amongPlaces(i int) bool {
	if isIn(s.at(i - 1)) {
		return true
	}
	j := i - 1
	if t := s.at(j); t.shape == shapeLower && t.n <= 3 && t.class&(classStop|classPronoun) != 0 {
		j-- // и, или, до
	}
	shape := s.tok[i].shape
	if t := s.at(j); t.class&classPlace != 0 && t.shape == shape && s.tok[i].gap&(sepDot|sepEnd|sepLine) == 0 {
		return true
	}
	next := s.at(i + 1)
	return next.gap&(sepComma|sepDash|sepHyphen) != 0 && next.gap&(sepLine|sepDot) == 0 && next.class&classPlace != 0 && next.class&classGiven == 0 && next.shape == shape
}

// keysOfThings are words that follow a noun at the start of a sentence rather
// than a person.
var keysOfThings = [...]uint64{
	cyrillicKey("за"), cyrillicKey("на"), cyrillicKey("ли"), cyrillicKey("с"), cyrillicKey("със"), cyrillicKey("в"),
	latinKey("za"), latinKey("na"), latinKey("li"), latinKey("s"), latinKey("sas"), latinKey("v"),
}

// actor reports whether what follows at word j makes the word before it a
// person who acts: „Ръцева ми отказа“.
func (s *nameScan) actor(j int) bool {
	return s.joined(j, 0) && slices.Contains(keysActs[:], s.at(j).key)
}

var keysActs = [...]uint64{
	cyrillicKey("ми"), cyrillicKey("ме"), cyrillicKey("ни"), cyrillicKey("го"), cyrillicKey("каза"), cyrillicKey("казва"), cyrillicKey("отказа"),
	cyrillicKey("са"), cyrillicKey("имат"), cyrillicKey("живеят"), cyrillicKey("чакат"), cyrillicKey("искат"),
	cyrillicKey("отказва"), cyrillicKey("поиска"), cyrillicKey("иска"), cyrillicKey("взе"), cyrillicKey("пак"), cyrillicKey("беше"), cyrillicKey("не"),
	latinKey("mi"), latinKey("me"), latinKey("ni"), latinKey("kaza"), latinKey("otkaza"), latinKey("otkazva"), latinKey("poiska"), latinKey("iska"), latinKey("vze"), latinKey("ne"),
}

// properNoun reports whether the ambiguous name r owes its capital to being a
// name of someone: it stands amid small letters and is not the place that
// „в“ or „от“ would lead to.
func (s *nameScan) properNoun(r *nameRun) bool {
	t, before := &s.tok[r.first], s.at(r.first-1)
	if t.shape == shapeTitle && t.gap == sepComma|sepSpace && s.at(r.last+1).gap == sepComma|sepSpace && before.shape == shapeLower && t.class&classPlace == 0 {
		return true // „третото, Явор, е в чужбина“
	}
	if t.shape != shapeTitle || t.gap != sepSpace || before.shape == shapeTitle && before.class&classStop == 0 || before.shape == shapeUpper {
		return false
	}
	return t.class&classPlace == 0 || !isIn(before)
}

var keysBefore = [...]uint64{
	cyrillicKey("при"), cyrillicKey("от"), cyrillicKey("на"), cyrillicKey("към"), cyrillicKey("с"), cyrillicKey("със"), cyrillicKey("за"), cyrillicKey("до"), cyrillicKey("според"),
	latinKey("pri"), latinKey("ot"), latinKey("na"), latinKey("kam"), latinKey("kum"), latinKey("s"), latinKey("sas"), latinKey("sus"), latinKey("za"), latinKey("do"),
}

// isBefore reports whether t is a preposition that people stand after.
func isBefore(t *token) bool {
	return t.shape != shapeNumber && slices.Contains(keysBefore[:], t.key)
}

// isAtPerson reports whether t is a preposition that people stand after, and
// things hardly ever.
func isAtPerson(t *token) bool {
	return t.shape != shapeNumber && slices.Contains(keysAtPerson[:], t.key)
}

var keysAtPerson = [...]uint64{cyrillicKey("при"), cyrillicKey("според"), latinKey("pri"), latinKey("spored")}

// seenAt reports whether somebody is seen by the person at word i: „ходя при
// Пантев“, not „работя при Пантев“.
func (s *nameScan) seenAt(i int) bool {
	if k := s.at(i - 1).key; k != keysAtPerson[0] && k != keysAtPerson[2] {
		return false
	}
	for j := i - 2; j >= i-4; j-- {
		if slices.Contains(residenceKeys[:], s.at(j).key) {
			return false
		}
	}
	return true
}

// human reports whether word j is a verb of which people are the subject.
func (s *nameScan) human(j int) bool {
	if s.at(j).class&classPronoun != 0 && s.at(j).shape == shapeLower && s.joined(j, 0) {
		j++ // „ми обясни“
	}
	return s.joined(j, 0) && slices.Contains(keysHuman[:], s.at(j).key)
}

var keysHuman = [...]uint64{
	cyrillicKey("живее"), cyrillicKey("почина"), cyrillicKey("роди"), cyrillicKey("пита"), cyrillicKey("подписва"), cyrillicKey("каза"), cyrillicKey("казва"),
	cyrillicKey("чака"), cyrillicKey("пие"), cyrillicKey("учи"), cyrillicKey("пише"), cyrillicKey("падна"), cyrillicKey("боледува"),
	cyrillicKey("отказа"), cyrillicKey("отказва"), cyrillicKey("обясни"), cyrillicKey("обеща"), cyrillicKey("отговори"), cyrillicKey("помогна"), cyrillicKey("обади"),
	latinKey("pita"), latinKey("jivee"), latinKey("zhivee"), latinKey("kaza"), latinKey("pochina"), latinKey("po4ina"), latinKey("pishe"),
}

// stranger reports whether two unknown capital words are a person who acts:
// „Захра Карими живее“.
func (s *nameScan) stranger(r *nameRun) bool {
	for j := r.first; j <= r.last; j++ {
		if t := &s.tok[j]; t.shape != shapeTitle || t.class != 0 || t.n < 3 || adjectiveLike(t) {
			return false
		}
	}
	return s.tok[r.last].gap == sepSpace && s.human(r.last+1)
}

// village reports whether the run is a place named after a person, and skips
// it: „Любен Каравелово“.
func (s *nameScan) village(r *nameRun) bool {
	t := &s.tok[r.last]
	if r.len() < 2 || t.n < 6 || t.shape == shapeLower && !t.latin || t.class&classGiven != 0 || !villageEndings.match(t) {
		return false
	}
	s.free = max(s.free, r.last+1)
	return true
}

var villageEndings = makeEndings("ово", "ево")

var (
	keyR  = cyrillicKey("р")
	keyE  = cyrillicKey("е")
	keyAs = cyrillicKey("като")
	// тук
	keyHere    = cyrillicKey("тук")
	keyAsLatin = latinKey("kato")
)

// unsaid returns the cue that the words beside word i are without being a
// cue's words: „снежка съм“, „вд-рУзунова“.
func (s *nameScan) unsaid(i int) nameCue {
	t, before, next := &s.tok[i], s.at(i-1), s.at(i+1)
	switch {
	case t.gap == 0 && t.shape == shapeTitle && before.key == keyR && before.gap == sepHyphen && s.at(i-2).key&31 == keyD:
		return cueDoctor
	case t.class&classGiven != 0 && t.class&classesOrdinary == 0 && (next.key == keySam || next.key == keySamLatin || next.key == keySamLatin2) && s.joined(i+1, 0) && s.sentenceStart(i):
		return cueStrong
	case t.class&classGiven != 0 && t.class&classStop == 0 && before.key == keyE && s.at(i-2).key == keyHere && s.joined(i, 0):
		return cueStrong // „тук е пенка“
	}
	return cueNone
}
