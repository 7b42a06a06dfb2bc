package moderation

// namePart says what one word of a possible name is.
type namePart uint8

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
	case shapeTitle:
		return true
	case shapeInitial, shapeUpper:
		if s.at(i+1).gap&sepDot != 0 && s.tok[i].n == 1 {
			return true
		}
		upper, other := 0, 0
		for j := max(i-5, 0); j <= min(i+5, len(s.tok)-1); j++ {
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
	if t.n <= 3 && j > i && !capital && s.abbreviatedBefore(j+1) && s.lex.familyName(s.at(j+1)) >= endingSki {
		return partInitial // „димо п. койнарски“
	}
	if t.latin && t.n == 2 && t.shape == shapeTitle && s.initialsInLatin(j) {
		return partInitial // „Zh. Petrov“
	}
	if t.latin && t.n == 2 && t.shape == shapeTitle && j > i && s.at(j+1).gap == 0 && s.at(j+1).shape == shapeTitle {
		return partUnknown // „McAllister“
	}
	if t.shape == shapeInitial {
		if !capital || t.n != 1 {
			return partNone
		}
		if g := s.at(j + 1).gap; g&sepDot != 0 || j == len(s.tok)-1 {
			return partInitial
		}
		return partNone
	}
	hasCapital := capital && (t.shape != shapeLower || j > i && s.digitWord(t))
	titled := cue == cueTitle || cue == cueDoctor
	if t.class&classGiven != 0 {
		if cue == cueNone && j == i && hasCapital && t.shape == shapeUpper && t.n <= 3 && s.lex.familyName(s.at(j+1)) < endingSki {
			return partNone // ЕМА is an agency
		}
		if (cue == cueNone || cue == cueClosing) && s.brand(j) {
			return partNone
		}
		ordinary := t.class & classesOrdinary
		switch {
		case ordinary == 0 && (t.class&classHomograph == 0 || hasCapital):
			return partGiven
		case ordinary&^classAmbiguous == 0, hasCapital && (j > i || cue != cueNone && cue != cueClosing && cue != cueSlot && cue != cueList):
			if !hasCapital && j > i && s.lex.familyName(t) >= endingOv {
				return partStrong
			}
			return partAmbiguous
		case j == i && !hasCapital && cue == cueKin && ordinary == classAdjective && s.released(j+1):
			return partGiven // „дъщеря ми руска е“
		case j == i && ordinary&(classStop|classAdjective) != 0 && (hasCapital || cue != cueNone && cue != cueClosing) && s.familyNext(j):
			return partAmbiguous // „Любов Фъртунова“
		}
	}
	if barred := t.class & classesBarred; barred != 0 && (barred != classKnownUnit || !titled && (!hasCapital || j == i)) {
		return partNone
	}
	if t.class&classEponym != 0 && !titled && cue != cueStrong {
		switch {
		case hasCapital && j > i && t.gap == sepSpace && s.tok[j-1].class&classGiven != 0 && s.tok[j-1].class&classesOrdinary == 0:
			return partUnknown // „Питър Колинс“
		case hasCapital && cue == cueMedic && t.gap == sepSpace && endsLikeFamily(t) && s.released(j+1):
			return partOv // „лекарят Паркинсонов ми каза“
		}
		return partNone
	}
	if t.class == 0 && (hasCapital && t.shape == shapeTitle && s.lex.petName(t) || t.shape != shapeLower && t.n >= 6 && s.lex.derivedGiven(t)) {
		return partGiven // „Светлето“, „Кръстанка“
	}
	if t.class == 0 && j == i && s.lex.possessive(t) {
		return partStrong // „Ванчовата епикриза“
	}
	ending := s.lex.familyName(t)
	if !hasCapital && ending == endingIn && s.acts(j) {
		return partNone // „лекарят ми замина“
	}
	if t.class&classPlace != 0 && ending < endingStrong {
		expected := j > i || titled || cue == cueRole || cue == cueMedic
		if !hasCapital || !expected || ending < endingSki {
			return partNone
		}
	}
	if t.class&classPlace != 0 && j == i && (cue == cueNone || cue == cueSlot) {
		return partNone
	}
	if t.class&classAdjective != 0 && !s.proper(j) && (j == i || t.class&classFamily == 0) {
		expected := titled || cue == cueRole || cue == cueMedic
		switch {
		case !hasCapital && j == i && ending >= endingOv && (titled && t.n >= 5 || expected && (t.n >= 7 || t.n == 6 && !feminineWord(t)) && s.released(j+1)):
			return partOv // „д-р кленов“, „секретарката кленова затвори“
		case !hasCapital && expected && s.released(j+1) && t.n >= 7 && endsAsTown(t):
			return partSki // „началничката габровска е“
		case hasCapital && j == i && t.shape == shapeTitle && ending >= endingOv && (expected || cue == cueNone && s.amidSentence(j) && (s.released(j+1) || isAtPerson(s.at(j-1)))):
			return partOv // „кметът Банков“, „вчера Босилков ми се обади“
		case !hasCapital || j == i && !expected && cue != cueStrong:
			return partNone
		}
		ending = min(ending, endingSki)
	}
	if ending >= endingOv && s.at(j+1).gap == 0 && !t.latin && t.key&31 == keyV && s.lex.lookup(t.key>>5)&classStop != 0 {
		return partNone // „НиевАнтон“
	}
	switch ending {
	case endingStrong:
		return partStrong
	case endingOv:
		if t.shape == shapeUpper && (t.n <= 3 || hasCapital && t.n <= 5 && s.at(j-1).shape != shapeUpper) {
			return partNone
		}
		return partOv
	case endingSki:
		if t.n < 5 {
			break
		}
		return partSki
	case endingIn:
		if hasCapital || t.class == 0 && t.n >= 5 && (j > i || cue != cueNone && cue != cueClosing) {
			return partIn
		}
	default:
		if (hasCapital || cue == cueKin) && t.class == 0 && t.n >= 7 && endsPlural(t) {
			return partOv // „сестрите Хлебарови“
		}
	}
	if !hasCapital {
		return partNone
	}
	if t.shape == shapeUpper && t.n <= 5 && (!titled || t.n < 3) && s.at(j-1).shape != shapeUpper {
		return partNone // an abbreviation
	}
	if t.n < 2 {
		return partNone
	}
	if t.class == 0 && t.shape == shapeTitle {
		if p := s.gluedPart(j); p != partNone {
			return p
		}
		if s.slipOfName(j, i, cue) {
			return partGiven
		}
	}
	return partUnknown
}

// slipOfName reports whether the capital word j, unknown, is a slip of the pen
// away from a given name, amid a sentence: „едната, Маиела, ми отговори“.
func (s *nameScan) slipOfName(j, i int, cue nameCue) bool {
	t := &s.tok[j]
	if cue != cueNone && cue != cueSlot && cue != cueList && cue != cueClosing || j > i || t.latin || t.n < 5 || t.n > 11 || t.gap != sepSpace && t.gap != sepComma|sepSpace || isWithin(s.at(j-1)) {
		return false
	}
	return s.lex.slipped(t, cyrillicVowels[:], s.lex.sureGiven) // vowels are left out most
}

// initialsInLatin reports whether word j of two letters is an initial.
func (s *nameScan) initialsInLatin(j int) bool {
	second := s.text[s.tok[j].end-1] | 0x20
	return s.at(j+1).gap&sepDot != 0 && s.at(j+1).gap&^(sepDot|sepSpace) == 0 && (second == 'h' || second == 's' || second == 'a' || second == 'u') && s.tok[j].class&(classDoctor|classTitle|classPlaceHead|classInstitution) == 0
}

// familyNext reports whether a family name follows word j, of the same gender and case.
func (s *nameScan) familyNext(j int) bool {
	t, next := &s.tok[j], s.at(j+1)
	return next.gap == sepSpace && next.shape == t.shape && next.class&classesBarred == 0 && s.lex.familyName(next) >= endingSki && feminineWord(t) == feminineWord(next)
}

// amidSentence reports whether the capital of word j stands after a word in
// small letters that does not lead to a place.
func (s *nameScan) amidSentence(j int) bool {
	before := s.at(j - 1)
	return s.tok[j].gap == sepSpace && before.shape == shapeLower && !isWithin(before) && before.class&(classPlaceHead|classInstitution|classUnit|classUnitNoun) == 0
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
		return before >= partOv && s.lex.familyName(t) >= endingOv && (t.shape != shapeLower || t.unlisted())
	}
	return t.gap&^sepSpace == 0
}

// run collects the words of the name that begins at word i.
func (s *nameScan) run(i int, cue nameCue) nameRun {
	r := nameRun{first: i, last: i - 1, capital: s.capital(i)}
	limit := 4
	for j := i; j < len(s.tok) && j < i+limit; j++ {
		if j > i && (!s.linked(j, r.parts[j-i-1]) || cue == cueNone && r.given()+r.family() == 0 && s.tok[j].class&classPhrase != 0 && s.ignored(j) > j) {
			break
		}
		capital := r.capital
		if j > i && !capital && s.tok[j].shape != shapeLower {
			capital = s.capital(j)
		}
		p := s.part(i, j, cue, capital)
		switch {
		case p == partNone && j == i && (cue == cueKin || cue == cueTitle) && s.lex.nearGiven(&s.tok[j]):
			p = partGiven // „майка ми е цветнка“
		case p != partNone:
		case j > i && r.capital && (cue == cueDoctor || cue == cueTitle || cue == cueMedic) && s.takesCapital(j):
			p = partUnknown
		case j == i && s.takesAnything(i, cue), j > i && r.given() == 1 && (j == i+1 || r.parts[j-i-1] >= partSki) && s.takesFamily(j, r.count[partGiven] == 1, cue):
			p = partUnknown
		case j > i && r.parts[j-i-1] >= partOv && s.tok[j].class == classAdjective && (s.lex.familyName(&s.tok[j]) >= endingOv || endsAsTown(&s.tok[j])) && s.released(j+1) && feminineWord(&s.tok[j]) == feminineWord(&s.tok[j-1]):
			p = partSki // „чолакова хайдушка“
		}
		if p == partNone || p == partUnknown {
			if q := s.attached(i, j, &r, cue); q != partNone {
				p = q
			}
		}
		if p == partNone {
			break
		}
		if j > i && r.capital && s.tok[j].shape == shapeLower && r.parts[0] >= partOv && r.given() == 0 && cue == cueNone && p < partStrong {
			break // „Кокичева пойска“, a slip of a verb
		}
		if j > i && p == partUnknown && s.tok[j].gap != sepHyphen && r.parts[j-i-1] >= partOv && cue == cueNone {
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

// attached sorts a word j that is a part of a name only where it stands: the
// second half of „Зайкова-Трън“, „ал“ in „ал-Масри“, „м.“ in „д-р м. сарафова“.
func (s *nameScan) attached(i, j int, r *nameRun, cue nameCue) namePart {
	t := &s.tok[j]
	if t.gap&sepTaken != 0 || t.shape == shapeNumber {
		return partNone
	}
	next := s.at(j + 1)
	if j == i {
		if (cue == cueDoctor || cue == cueTitle) && (t.n == 1 || t.n <= 3 && t.class == 0) && t.shape == shapeLower && next.gap&sepDot != 0 && next.gap&^(sepDot|sepSpace) == 0 && s.lex.familyName(next) >= endingSki {
			return partInitial
		}
		return partNone
	}
	switch {
	case t.gap == sepHyphen && t.shape == shapeTitle && r.family() > 0 && r.capital && t.class&classesBarred == 0:
		return partUnknown
	case t.gap == sepHyphen && r.parts[j-i-1] >= partSki && (s.lex.familyName(t) >= endingSki || t.n >= 3 && t.class == 0 && (cue == cueDoctor || cue == cueMedic || cue == cueTitle)):
		return partOv // „маджарова-босилкова“, „д-р кузманска-бел“
	case t.gap == sepSpace && r.parts[j-i-1] == partUnknown && isSpacedArticle(&s.tok[j-1]) && (t.shape == shapeTitle || !r.capital && t.n >= 4 && t.class&classesBarred == 0):
		return partUnknown
	case t.gap == sepSpace && isSpacedArticle(t) && r.given() > 0 && next.gap == sepSpace && (next.shape == shapeTitle || !r.capital && next.shape == s.tok[j-1].shape && next.n >= 4 && next.class&classesBarred == 0):
		return partUnknown // „Самир ал Хадиди“
	case t.gap == sepHyphen && isArticle(&s.tok[j-1]),
		t.n == 2 && t.gap == sepSpace && next.gap == sepHyphen && isArticle(t) && (r.capital && next.shape == shapeTitle || r.count[partGiven] > 0 && next.shape != shapeNumber):
		return partUnknown // „Наджиб ал-Масри“
	case r.capital && t.shape == shapeTitle && t.class == 0 && r.count[partGiven] > 0 && endsAlmostLikeFamily(t):
		return partOv // „Тодорка Жеева Кънчва“
	}
	return partNone
}

// isArticle reports whether t is the article of an Arabic family name.
func isArticle(t *token) bool {
	return t.key == keyAl || t.key == keyEl || t.key == keyAlLatin || t.key == keyElLatin
}

// isSpacedArticle reports whether t is an article that stands alone: „ел“ is
// also short for „електро“.
func isSpacedArticle(t *token) bool { return t.key == keyAl || t.key == keyAlLatin }

var (
	keyAl      = cyrillicKey("ал")
	keyEl      = cyrillicKey("ел")
	keyAlLatin = latinKey("al")
	keyElLatin = latinKey("el")
)

// takesAnything reports whether the cue before word i makes a name of a word
// without any evidence of its own, in lower case.
func (s *nameScan) takesAnything(i int, cue nameCue) bool {
	t := &s.tok[i]
	if isArticle(t) && s.at(i+1).gap == sepHyphen && (cue == cueStrong || cue == cueDoctor || cue == cueTitle) {
		return true // „д-р ал-масри“
	}
	if s.digitWord(t) && t.n >= 3 && (cue == cueTitle || cue == cueDoctor || cue == cueKin || cue == cueStrong || cue == cueSelf) {
		return true // „babata 4ona“
	}
	if t.n < 3 || t.class&^(classAmbiguous|classGiven|classPhrase|classAdjective|classPlace|classFamily) != 0 || t.class&(classAdjective|classPlace) != 0 && s.capital(i) {
		return false
	}
	if cue != cueNone && s.unknownForename(i) {
		return true
	}
	switch cue {
	case cueStrong:
		return t.class&classAdjective == 0
	case cueDoctor:
		return t.class == 0 && s.at(i-1).n <= 3 && (surnameLike(t) || !s.acts(i) && (endsAsTurkish(t) || isDashTitle(s.text, s.at(i-1)) && !plainVerb(t) && !toldVerbs.match(t)))
	case cueTitle:
		return t.class == 0 && isDashTitle(s.text, s.at(i-1)) && surnameLike(t)
	default:
		return false
	}
}

// takesCapital reports whether the capital word j ends a name that a title
// announces, whatever it means: „д-р Мира Зима не приема“.
func (s *nameScan) takesCapital(j int) bool {
	t := &s.tok[j]
	return t.shape == shapeTitle && t.gap == sepSpace && t.n >= 3 && t.class&(classesBarred&^classStop) == 0 && s.released(j+1)
}

// takesFamily reports whether the word j in small letters is the family name
// after a given name, though it has no such ending or may be an adjective:
// „казвам се мехмед тюркмен“, „кузман банков“. The given name must be sure or
// announced by a cue.
func (s *nameScan) takesFamily(j int, sure bool, cue nameCue) bool {
	t := &s.tok[j]
	told := cue == cueStrong || cue == cueDoctor || cue == cueTitle
	if !sure && !told || t.n < 4 || t.shape == shapeNumber || t.gap&sepTaken != 0 {
		return false
	}
	if t.shape != s.at(j-1).shape && !told {
		return false // „Пламен призив“, „Марина иплаж“
	}
	if t.class == classAdjective {
		return t.n >= 5 && (s.lex.familyName(t) >= endingOv || endsAsTown(t) && s.released(j+1))
	}
	return t.class == 0 && (surnameLike(t) || told && endsAsTurkish(t))
}

// unknownForename reports whether word i, unknown and in small letters or
// capitals like the text, stands where a cue expects a name and before a family
// name of its gender: „с почит: ВЪЛКАН ЖЕЧКОВ“, „д-р гайтана мишкорова“.
func (s *nameScan) unknownForename(i int) bool {
	t, next := s.at(i), s.at(i+1)
	if t.class != 0 || t.n < 4 || next.gap != sepSpace || next.shape != t.shape || feminineWord(t) != feminineWord(next) || s.acts(i) || plainVerb(t) {
		return false
	}
	if adjectiveLike(t) && s.lex.familyName(next) < endingStrong {
		return false
	}
	return next.unlisted() && s.lex.familyName(next) >= endingOv || next.class&^classAdjective == 0 && next.n >= 6 && endsAsTown(next) && s.released(i+2)
}

// toldVerbs are endings of verbs in the past.
var toldVerbs = makeEndings("ах", "ях", "их", "ох", "ил", "ала", "яла", "ила", "али", "или")

// isDashTitle reports whether the title t is written with a hyphen: „г-жа“.
func isDashTitle(text string, t *token) bool {
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
func surnameLike(t *token) bool {
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
func verbLike(t *token) bool {
	return !t.latin && verbEndings.match(t)
}

// wordEndings are endings of words, in Cyrillic letters and in the common transcription.
type wordEndings struct{ cyrillic, latin []wordEnding }

type wordEnding struct {
	key, mask uint64
	min       uint8
}

// match reports whether t has one of the endings.
func (e *wordEndings) match(t *token) bool {
	list := e.cyrillic
	if t.latin {
		list = e.latin
	}
	for _, x := range list {
		if t.n > x.min && t.key&x.mask == x.key {
			return true
		}
	}
	return false
}

var verbEndings = makeEndings("ва", "ват", "вам", "вах", "ха", "ах", "их", "ят", "ат", "еха", "аме", "име", "ане", "ене", "ал", "ала", "али", "ил", "ила", "или", "ела", "ели", "ям", "ам", "но", "ната", "ния", "ите")

func makeEndings(list ...string) (out wordEndings) {
	for _, e := range list {
		n := uint(len(e) / 2)
		out.cyrillic = append(out.cyrillic, wordEnding{cyrillicKey(e), 1<<(5*n) - 1, uint8(n) + 1})
		transcribe(e, 1, func(key uint64) {
			letters := uint(0)
			for k := key &^ wordKeyLatin; k != 0; k >>= 5 {
				letters++
			}
			out.latin = append(out.latin, wordEnding{key &^ wordKeyLatin, 1<<(5*letters) - 1, uint8(letters) + 1})
		})
	}
	return out
}
