package moderation

import "slices"

// namePart says what one word of a possible name is.
type namePart uint8

const (
	partNone      namePart = iota
	partInitial            // И.
	partUnknown            // a capital letter and no more
	partGiven              // Мария
	partAmbiguous          // Надежда
	partIn                 // ends in -ин
	partSki                // ends in -ски, -ян …
	partOv                 // ends in -ов, -ева …
	partStrong             // Петров
)

// nameRun is a row of words that may be one name.
type nameRun struct {
	first, last int
	count       [partStrong + 1]int
	parts       [6]namePart
	capital     bool // its capitals mean something
}

func (r *nameRun) len() int { return r.last - r.first + 1 }

func (r *nameRun) family() int {
	return r.count[partStrong] + r.count[partOv] + r.count[partSki] + r.count[partIn]
}

func (r *nameRun) given() int { return r.count[partGiven] + r.count[partAmbiguous] }

// capital reports whether the capital letter of word i means anything: not
// in a text all in capitals.
func (s *nameScan) capital(i int) bool {
	switch s.tok[i].shape {
	case shapeTitle, shapeInitial:
		return true
	case shapeUpper:
		upper, other := 0, 0
		for j := max(i-5, 0); j <= min(i+5, s.n-1); j++ {
			t := &s.tok[j]
			if j == i || t.n < 2 || t.shape == shapeNumber {
				continue
			}
			if t.shape == shapeUpper {
				upper++
			} else {
				other++
			}
		}
		return upper <= other
	default:
		return false
	}
}

// sentenceStart reports whether a capital at word i is due to the start of a sentence.
func (s *nameScan) sentenceStart(i int) bool {
	t := &s.tok[i]
	if t.gap&(sepFirst|sepEnd|sepLine|sepOpen|sepColon) != 0 {
		return true
	}
	if t.gap&sepDot == 0 {
		return false
	}
	before := s.at(i - 1)
	return before.n > 3 || before.class&(classTitle|classDoctor) == 0 && before.shape != shapeInitial
}

// classesBarred keep a word that is no given name out of a name.
const classesBarred = classStop | classUnit | classFirm | classMedic | classKin | classRole | classTitle | classDoctor | classLabel |
	classUnitNoun | classInstitution | classPlaceHead | classEponymHead | classKnownUnit

// part sorts word j as part of a name that begins at word i.
func (s *nameScan) part(i, j int, cue nameCue, capital bool) namePart {
	t := &s.tok[j]
	if t.gap&sepTaken != 0 || t.shape == shapeNumber {
		return partNone
	}
	if t.shape == shapeInitial {
		if !capital || t.n != 1 {
			return partNone
		}
		if g := s.at(j + 1).gap; g&sepDot != 0 || j == s.n-1 {
			return partInitial
		}
		return partNone
	}
	hasCapital := capital && t.shape != shapeLower
	titled := cue == cueTitle || cue == cueDoctor
	if t.class&classGiven != 0 {
		ordinary := t.class & classesOrdinary
		switch {
		case ordinary == 0 && (t.class&classHomograph == 0 || hasCapital):
			return partGiven
		case ordinary&^classAmbiguous == 0, hasCapital && (j > i || cue != cueNone && cue != cueClosing):
			if !hasCapital && j > i && s.lex.familyName(t) >= endingOv {
				return partStrong
			}
			return partAmbiguous
		}
	}
	if barred := t.class & classesBarred; barred != 0 && (barred != classKnownUnit || !hasCapital || !titled && j == i) {
		return partNone
	}
	if t.class&classEponym != 0 && !titled && cue != cueStrong {
		return partNone
	}
	ending := s.lex.familyName(t)
	if t.class&classPlace != 0 && ending < endingStrong {
		if !(hasCapital && (titled || cue == cueRole || cue == cueMedic) && ending >= endingSki && j == i) && !(hasCapital && j > i && ending >= endingSki) {
			return partNone
		}
	}
	if t.class&classPlace != 0 && j == i && cue == cueNone {
		return partNone
	}
	if t.class&classAdjective != 0 {
		if !hasCapital || j == i && !titled && cue != cueStrong && cue != cueRole && cue != cueMedic {
			return partNone
		}
		if ending > endingSki {
			ending = endingSki
		}
	}
	switch ending {
	case endingStrong:
		return partStrong
	case endingOv:
		if t.shape == shapeUpper && t.n <= 3 {
			return partNone
		}
		return partOv
	case endingSki:
		if t.n < 5 {
			break
		}
		return partSki
	case endingIn:
		if hasCapital {
			return partIn
		}
	default:
	}
	if !hasCapital {
		return partNone
	}
	if t.shape == shapeUpper && t.n <= 5 && !(titled && t.n >= 3) && s.at(j-1).shape != shapeUpper {
		return partNone // an abbreviation
	}
	if t.n < 2 {
		return partNone
	}
	return partUnknown
}

// linked reports whether word j continues the name that word j-1 is part of.
func (s *nameScan) linked(j int, before namePart) bool {
	t := s.at(j)
	if t == &noToken {
		return false
	}
	switch {
	case t.gap == sepSpace, t.gap == 0:
		return true
	case t.gap == sepHyphen:
		return true
	case before == partInitial && t.gap&^(sepDot|sepSpace|sepHyphen) == 0:
		return true
	case t.gap&^(sepDot|sepSpace) == 0 && t.gap&sepDot != 0:
		// „Ив. Петров“: a given name cut short
		return s.at(j-1).n <= 4 && s.at(j-1).shape == shapeTitle && s.at(j-1).class&classGiven == 0 && s.lex.familyName(t) >= endingSki
	case t.gap&^(sepDash|sepHyphen|sepSpace) == 0:
		// „Петрова - Димова“
		return before >= partOv && s.lex.familyName(t) >= endingOv && t.shape != shapeLower
	}
	return t.gap&^sepSpace == 0
}

// run collects the words of the name that begins at word i.
func (s *nameScan) run(i int, cue nameCue) nameRun {
	r := nameRun{first: i, last: i - 1, capital: s.capital(i)}
	limit := 4
	for j := i; j < s.n && j < i+limit; j++ {
		if j > i && !s.linked(j, r.parts[j-i-1]) {
			break
		}
		capital := r.capital
		if j > i && !capital && s.tok[j].shape != shapeLower {
			capital = s.capital(j)
		}
		p := s.part(i, j, cue, capital)
		if p == partNone && (j == i && s.takesAnything(i, cue) || j == i+1 && r.given() == 1 && s.takesFamily(j, cue)) {
			p = partUnknown
		}
		if p == partNone {
			break
		}
		if j > i && p == partUnknown && r.parts[j-i-1] >= partOv && cue == cueNone {
			break // a capital after the family name belongs to something else
		}
		if j > i && s.tok[j].gap == sepHyphen && limit < 6 {
			limit++
		}
		r.parts[j-i] = p
		r.count[p]++
		r.last = j
	}
	return r
}

// takesAnything reports whether the cue before word i makes a name of a word
// without any evidence of its own, in lower case.
func (s *nameScan) takesAnything(i int, cue nameCue) bool {
	t := &s.tok[i]
	if t.n < 3 || t.class&^(classAmbiguous|classGiven|classPhrase|classAdjective|classPlace|classFamily) != 0 || t.class&(classAdjective|classPlace) != 0 && s.capital(i) {
		return false
	}
	switch cue {
	case cueStrong:
		return t.class&classAdjective == 0
	case cueDoctor:
		return t.class == 0 && s.at(i-1).n <= 3 && surnameLike(t)
	case cueTitle:
		return t.class == 0 && isDashTitle(s.text, s.at(i-1)) && surnameLike(t)
	default:
		return false
	}
}

// takesFamily reports whether the unknown word j in small letters is the
// family name after a given name that a cue announces: „казвам се мехмед тюркмен“.
func (s *nameScan) takesFamily(j int, cue nameCue) bool {
	t := &s.tok[j]
	return (cue == cueStrong || cue == cueDoctor || cue == cueTitle) && t.class == 0 && t.n >= 4 && t.shape != shapeNumber && t.gap&sepTaken == 0 && surnameLike(t)
}

// isDashTitle reports whether the title t is written with a hyphen: „г-жа“.
func isDashTitle(text string, t *nameToken) bool {
	for i := t.start; i < t.end; i++ {
		if text[i] == '-' || text[i] == 0xE2 {
			return true
		}
	}
	return false
}

// surnameLike reports whether an unknown word in small letters could be a
// family name without the usual ending: it ends in a consonant and is no verb
// form or adjective.
func surnameLike(t *nameToken) bool {
	last := t.key & 31
	if t.latin {
		return last != 1 && last != 5 && last != 9 && last != 15 && last != 21
	}
	for _, vowel := range cyrillicVowels {
		if last == vowel {
			return false
		}
	}
	return !verbLike(t) && !adjectiveLike(t)
}

var cyrillicVowels = [...]uint64{cyrillicKey("а"), cyrillicKey("е"), cyrillicKey("и"), cyrillicKey("о"), cyrillicKey("у"), cyrillicKey("ъ"), cyrillicKey("ю"), cyrillicKey("я")}

// verbLike reports whether the Cyrillic word ends like a verb form.
func verbLike(t *nameToken) bool {
	if t.latin {
		return false
	}
	for _, e := range verbEndings {
		if t.n > e.min && t.key&e.mask == e.key {
			return true
		}
	}
	return false
}

type wordEnding struct {
	key, mask uint64
	min       uint8
}

var verbEndings = makeEndings("ва", "ват", "вам", "вах", "ха", "ах", "их", "ят", "ат", "еха", "аме", "име", "ане", "ене", "ал", "ала", "али", "ил", "ила", "или", "но", "ната", "ния", "ите")

func makeEndings(list ...string) (out []wordEnding) {
	for _, e := range list {
		n := uint(len(e) / 2)
		out = append(out, wordEnding{cyrillicKey(e), 1<<(5*n) - 1, uint8(n) + 1})
	}
	return out
}

// name reports the name that begins at word i, if the evidence suffices.
func (s *nameScan) name(i int) {
	cue := cueNone
	if i == s.cueAt {
		cue = s.cue
	}
	if cue == cueNone && i-s.closedAt <= 5 {
		cue = cueClosing
	}
	t := &s.tok[i]
	if cue == cueNone && t.shape == shapeLower && t.class&classGiven == 0 && !isBefore(s.at(i-1)) && !isAnd(s.at(i-1)) {
		return
	}
	if t.gap&sepOpen != 0 && cue == cueNone && s.quotedPlace(i) {
		return
	}
	if cue == cueNone && t.shape == shapeTitle && t.gap&^(sepSpace|sepOpen) == 0 && i > 0 {
		switch class := s.misspelt(i - 1); {
		case class == classUnitNoun && t.gap&sepOpen != 0:
			if s.quotedUnit(i) {
				return
			}
		case class == classUnitNoun:
			if s.namedUnit(i-1, i, false) {
				return
			}
		case class == classMedic:
			cue = cueMedic
		case class == classTitle:
			cue = cueRole
		}
	}
	r := s.run(i, cue)
	if r.last < i {
		return
	}
	if cue == cueNone || cue == cueClosing || cue == cueSelf {
		s.trim(&r)
	}
	c, rule := s.judge(&r, cue)
	if c == 0 && s.secondName(&r) {
		c, rule = Possible, "name-beside-name"
	}
	if c == 0 {
		return
	}
	kind := PersonName
	if cue == cueDoctor || cue == cueMedic || s.medicAfter(r.last+1) || s.medicBefore(r.first) {
		kind = Practice
	}
	s.emit(r.first, r.last, kind, c, rule)
}

// trim drops an unknown word at the start of a sentence that has a capital
// for that reason alone: „Вчера Иванов отказа“.
func (s *nameScan) trim(r *nameRun) {
	for r.len() > 1 && r.parts[0] == partUnknown && s.sentenceStart(r.first) && s.tok[r.first+1].gap&sepDot == 0 {
		if r.family() > 0 && r.given() == 0 && feminineWord(&s.tok[r.first]) == feminineWord(&s.tok[r.last]) && s.tok[r.first].n >= 4 && r.count[partSki]+r.count[partIn] == 0 {
			return // agrees with the family name: a given name we do not know
		}
		r.count[partUnknown]--
		r.first++
		copy(r.parts[:], r.parts[1:])
	}
}

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

// medicBefore reports whether the name at word i is the second of two, of
// which the first is a doctor's: „докторите Иванов и Петрова“.
func (s *nameScan) medicBefore(i int) bool {
	if n := len(s.dst); n == 0 || i < 2 || s.dst[n-1].Kind != Practice || s.dst[n-1].End != s.tok[i-2].end || !isDoctorRule(s.dst[n-1].Rule) {
		return false
	}
	return isAnd(&s.tok[i-1])
}

// secondName reports whether r stands beside a name found before: „Ева и Ая“.
func (s *nameScan) secondName(r *nameRun) bool {
	n, i := len(s.dst), r.first
	if n == 0 || i < 2 || r.len() > 1 || s.dst[n-1].Kind != PersonName && !isDoctorRule(s.dst[n-1].Rule) || s.dst[n-1].End != s.tok[i-2].end || !isAnd(&s.tok[i-1]) {
		return false
	}
	t := &s.tok[i]
	if r.capital {
		return t.shape == shapeTitle && t.class&^(classGiven|classAmbiguous|classHomograph|classPhrase) == 0
	}
	return t.class&classHomograph != 0 || r.family() > 0
}

// isAnd reports whether t is „и“, with a blank before it.
func isAnd(t *nameToken) bool {
	return t.n == 1 && t.class&classPronoun != 0 && t.gap == sepSpace
}

func isDoctorRule(rule string) bool { return rule == "name-of-doctor" }

// ends reports whether nothing but a number follows word j in its line, so
// that the words up to j may be a signature.
func (s *nameScan) ends(j int) bool {
	next := s.at(j + 1)
	if next == &noToken {
		return s.end
	}
	if next.gap&sepLine != 0 || next.gap&sepTaken != 0 {
		return true
	}
	return next.shape == shapeNumber || next.gap&sepComma != 0 && (next.class&(classPlace|classPlaceHead) != 0)
}

// judge weighs the run: the certainty that it is a name, zero if it is none,
// and the rule that decided.
func (s *nameScan) judge(r *nameRun, cue nameCue) (Certainty, string) {
	given, strong, family := r.given(), r.count[partStrong], r.family()
	sure := r.count[partGiven]
	words := r.len() - r.count[partInitial]
	if words == 0 {
		return 0, ""
	}
	first := &s.tok[r.first]
	switch cue {
	case cueStrong:
		return Certain, "name-after-cue"
	case cueDoctor:
		if r.capital || given+family > 0 || r.parts[0] == partUnknown {
			return Certain, "name-of-doctor"
		}
	case cueTitle:
		return Certain, "name-after-title"
	case cueLabel:
		if r.capital || sure > 0 || given > 0 && family > 0 || strong > 0 {
			return Certain, "name-after-cue"
		}
	case cueKin:
		switch {
		case r.capital && (given+family > 0 || s.tok[r.first].gap == sepSpace && first.shape == shapeTitle):
			return Likely, "name-after-relation"
		case !r.capital && (sure > 0 || given > 0 && (strong > 0 || first.class&classHomograph != 0 || s.at(r.last+1).gap&^sepSpace != 0)):
			return Likely, "name-after-relation"
		}
	case cueMedic, cueRole:
		rule := "name-after-role"
		if cue == cueMedic {
			rule = "name-of-doctor"
		}
		switch {
		case r.capital && family > 0 && (strong+r.count[partOv]+given > 0 || words > 1 || first.class&classAdjective == 0):
			return Likely, rule
		case given > 0 && (r.capital || sure > 0 || first.class&classHomograph != 0):
			return Likely, rule
		case !r.capital && strong+r.count[partOv] > 0:
			return Likely, rule
		case r.capital && first.shape == shapeTitle && first.gap == sepSpace && first.n >= 3 && r.count[partUnknown] == words:
			return Possible, rule
		}
	case cueSelf:
		switch {
		case !r.capital && first.class&classHomograph != 0 && s.at(r.last+1).gap&^sepSpace != 0, given > 0 && family > 0, sure > 0, r.capital && strong+r.count[partOv] > 0:
			return Certain, "name-after-cue"
		case r.capital && given > 0, r.capital && r.count[partUnknown] > 1:
			return Likely, "name-after-cue"
		}
	default:
	}
	if c, rule := s.signature(r, cue); c != 0 {
		return c, rule
	}
	if next := s.at(r.last + 1); next.class&classEponymHead != 0 && sure == 0 && s.joined(r.last+1, 0) {
		return 0, ""
	}
	if r.capital {
		return s.judgeCapital(r)
	}
	return s.judgeLower(r)
}

// signature judges a run at the end of the text or of its line.
func (s *nameScan) signature(r *nameRun, cue nameCue) (Certainty, string) {
	if !s.ends(r.last) {
		return 0, ""
	}
	gap := s.tok[r.first].gap
	if cue != cueClosing && gap&(sepLine|sepDot|sepEnd|sepComma|sepDash|sepHyphen) == 0 || gap == sepHyphen {
		return 0, ""
	}
	sure, family := r.count[partGiven], r.family()
	switch {
	case sure > 0, r.given() > 0 && family > 0, r.count[partStrong] > 0:
		return Likely, "name-in-signature"
	case r.capital && family > 0 && (cue == cueClosing || r.count[partOv] > 0):
		return Likely, "name-in-signature"
	case r.capital && cue == cueClosing && s.tok[r.first].shape == shapeTitle && s.tok[r.first].n >= 3:
		return Possible, "name-in-signature"
	case cue == cueClosing && r.given() > 0:
		return Possible, "name-in-signature"
	case r.capital && gap&sepLine != 0 && r.count[partUnknown] == 2 && r.len() == 2 && s.tok[r.first].shape == shapeTitle && s.tok[r.last].shape == shapeTitle:
		return Possible, "name-in-signature"
	}
	return 0, ""
}

// judgeCapital judges a run with meaningful capitals and no cue.
func (s *nameScan) judgeCapital(r *nameRun) (Certainty, string) {
	given, family, sure := r.given(), r.family(), r.count[partGiven]
	strong, ov := r.count[partStrong], r.count[partOv]
	words := r.len() - r.count[partInitial]
	quoted := s.tok[r.first].gap&sepOpen != 0
	start := s.sentenceStart(r.first)
	switch {
	case given > 0 && strong+ov > 0:
		return Certain, "given-and-family-name"
	case sure > 0 && words > 1:
		return Likely, "given-and-family-name"
	case given > 0 && family > 0 && !start:
		return Likely, "given-and-family-name"
	case r.count[partInitial] > 0 && strong+ov > 0:
		return Certain, "initial-and-family-name"
	case r.count[partInitial] > 0 && family > 0 && s.tok[r.last].n > 4:
		return Likely, "initial-and-family-name"
	case quoted && words == 1:
		return 0, ""
	case words > 1 && strong+ov > 0 && r.count[partUnknown] < words:
		return Likely, "family-name"
	case sure > 0 && words == 1 && s.tok[r.last].class&classPlace != 0 && isIn(s.at(r.first-1)):
		return 0, "" // „от Елена до Търново“
	case sure > 0:
		return Likely, "given-name"
	case strong > 0:
		return Likely, "family-name"
	case given > 0 && words == 1 && !start && s.properNoun(r):
		return Possible, "given-name"
	case ov > 0 && (!start || words == ov && s.actor(r.last+1)):
		return Possible, "family-name"
	}
	return 0, ""
}

// actor reports whether what follows at word j makes the word before it a
// person who acts: „Ръцева ми отказа“.
func (s *nameScan) actor(j int) bool {
	return s.joined(j, 0) && slices.Contains(keysActs[:], s.at(j).key)
}

var keysActs = [...]uint64{
	cyrillicKey("ми"), cyrillicKey("ме"), cyrillicKey("ни"), cyrillicKey("го"), cyrillicKey("каза"), cyrillicKey("казва"), cyrillicKey("отказа"),
	cyrillicKey("отказва"), cyrillicKey("поиска"), cyrillicKey("иска"), cyrillicKey("взе"), cyrillicKey("пак"), cyrillicKey("беше"), cyrillicKey("не"),
	latinKey("mi"), latinKey("me"), latinKey("ni"), latinKey("kaza"), latinKey("otkaza"), latinKey("otkazva"), latinKey("poiska"), latinKey("iska"), latinKey("vze"), latinKey("ne"),
}

// properNoun reports whether the ambiguous name r owes its capital to being a
// name of someone: it stands amid small letters and is not the place that
// „в“ or „от“ would lead to.
func (s *nameScan) properNoun(r *nameRun) bool {
	t, before := &s.tok[r.first], s.at(r.first-1)
	if t.shape != shapeTitle || t.gap != sepSpace || before.shape == shapeTitle && before.class&classStop == 0 || before.shape == shapeUpper {
		return false
	}
	return t.class&classPlace == 0 || !isIn(before)
}

// judgeLower judges a run whose letters are small, or all capitals like the
// text around it.
func (s *nameScan) judgeLower(r *nameRun) (Certainty, string) {
	sure, strong, ov := r.count[partGiven], r.count[partStrong], r.count[partOv]
	switch {
	case sure > 0 && strong+ov > 0:
		return Likely, "given-and-family-name"
	case r.given() > 0 && strong > 0:
		return Likely, "given-and-family-name"
	case sure > 1:
		return Likely, "given-and-family-name"
	case sure > 0 && r.count[partSki] > 0:
		return Possible, "given-and-family-name"
	case ov > 0 && r.len() == 1 && s.at(r.first-1).key == keysBefore[0] && s.tok[r.first].gap == sepSpace && s.tok[r.first].n >= 5:
		return Possible, "family-name" // „при ръцев“
	case strong > 0 && r.len() == strong && isBefore(s.at(r.first-1)) && s.tok[r.first].gap == sepSpace && s.tok[r.first].n >= 5:
		return Possible, "family-name"
	case sure > 0 && r.len() == 1 && s.tok[r.first].n >= 4 && s.tok[r.first].gap&sepOpen == 0:
		return Possible, "given-name"
	}
	return 0, ""
}

var keysBefore = [...]uint64{
	cyrillicKey("при"), cyrillicKey("от"), cyrillicKey("на"), cyrillicKey("към"), cyrillicKey("с"), cyrillicKey("със"), cyrillicKey("за"), cyrillicKey("до"), cyrillicKey("според"),
	latinKey("pri"), latinKey("ot"), latinKey("na"), latinKey("kam"), latinKey("kum"), latinKey("s"), latinKey("sas"), latinKey("sus"), latinKey("za"), latinKey("do"),
}

// isBefore reports whether t is a preposition that people stand after.
func isBefore(t *nameToken) bool {
	return t.shape != shapeNumber && slices.Contains(keysBefore[:], t.key)
}
