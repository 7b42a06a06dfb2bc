package moderation

import "slices"

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

// name reports the name that begins at word i, if the evidence suffices.
func (s *nameScan) name(i int) {
	cue := cueNone
	if i == s.cueAt {
		cue = s.cue
	}
	if cue == cueNone && i-s.closedAt <= closingReach {
		cue = cueClosing
	}
	t := &s.tok[i]
	if t.gap&sepOpen != 0 && s.quoted(i, cue) {
		return
	}
	if t.class&(classStop|classGiven) == classStop && (cue == cueNone || t.shape == shapeLower && t.n > 1) {
		return // „При“, „Когато“: at the start of a sentence most capitals are such
	}
	branded := cue == cueNone || cue == cueSlot || cue == cueMedic
	if branded && t.class&(classStop|classPronoun|classKin|classRole) == 0 && s.brandedUnit(i) {
		return
	}
	if cue == cueNone && t.shape == shapeLower && t.class&classGiven == 0 && !isBefore(s.at(i-1)) && !isAnd(s.at(i-1)) && (!t.unlisted() || !s.released(i+1) && !endsLikePossessive(t) && !endsLikeFamily(s.at(i+1)) && s.at(i+1).class&classGiven == 0 && !endsAsTown(s.at(i+1))) {
		return
	}
	if before := s.at(i - 1); cue == cueNone && before.gap&sepTaken != 0 && before.class&classGiven != 0 && t.gap == sepSpace {
		return // „ул. васил априлов“, of which the address is found
	}
	if cue == cueNone && t.shape == shapeTitle && t.gap&^(sepSpace|sepOpen) == 0 && i > 0 && s.at(i-1).class == 0 {
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
	if cue == cueNone && t.shape == shapeTitle && t.gap == sepSpace && s.at(i-1).class&(classPronoun|classStop) != 0 && s.at(i-1).n <= 3 {
		cue = s.misspeltCue(i)
	}
	if cue == cueNone {
		cue = s.unsaid(i)
	}
	r := s.run(i, cue)
	if r.last < i && cue != cueNone && t.n == 1 && s.initialBefore(i+1) {
		s.expect(i+1, cue) // „аз, м. церовска“
	}
	if r.last < i || cue == cueNone && (s.village(&r) || r.len() == 1 && (t.latin || t.shape == shapeLower) && s.at(i+1).class&classCount != 0 && s.joined(i+1, 0)) {
		return
	}
	if cue == cueNone || cue == cueClosing || cue == cueSelf {
		s.trim(&r)
	}
	c, rule := s.judge(&r, cue)
	if c != 0 && cue == cueNone {
		s.forename(&r)
	}
	if c == 0 && s.secondName(&r) {
		c, rule = Possible, "name-beside-name"
	}
	if c == 0 {
		if cue == cueNone {
			s.barePlace(i)
		}
		return
	}
	kind := PersonName
	if cue == cueDoctor || cue == cueMedic || s.medicAfter(r.last+1) || s.specialtyInBrackets(r.last+1) || s.medicBefore(r.first) || cue == cueNone && r.family() > 0 && s.seenAt(r.first) {
		kind = Practice
	}
	s.initials(&r)
	if cue == cueDoctor {
		r.first = s.titleOfUnit(r.first)
	}
	if s.couple(&r) {
		return
	}
	if r.given()+r.family() > 0 && kind == PersonName {
		s.listBefore(r.first)
	}
	s.emit(r.first, r.last, kind, c, rule)
	s.listAfter(r.last)
}

// quoted reports the quotation that opens before word i as a provider's name.
func (s *nameScan) quoted(i int, cue nameCue) bool {
	return unitLike(s.at(i-1)) && s.quotedUnit(i) || cue == cueNone && s.quotedPlace(i)
}

// digitWord reports whether t is a Latin word in small letters that begins with
// a digit for a letter, which may stand for a capital: „6opa“.
func (s *nameScan) digitWord(t *token) bool {
	return t.latin && t.shape == shapeLower && t.class == 0 && letterDigit(s.text[t.start])
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
		if r.capital || sure > 0 || given > 0 && (family > 0 || s.flower(first, r.last+1)) || strong > 0 {
			return Certain, "name-after-cue"
		}
	case cueKin:
		switch {
		case r.capital && (given+family > 0 || s.tok[r.first].gap == sepSpace && first.shape == shapeTitle):
			return Likely, "name-after-relation"
		case r.capital && words == 1 && first.shape == shapeTitle && first.class == 0 && first.n >= 4 && first.gap&^(sepSpace|sepDash|sepHyphen|sepComma) == 0 && s.at(r.last+1).gap&(sepComma|sepDot|sepEnd|sepDash) != 0:
			return Possible, "name-after-relation" // „съпругата ми – Верджиния.“
		case !r.capital && words == 1 && first.class == classGiven|classAmbiguous && first.n >= 4 && !s.said(r.first) && isCopula(s.at(r.last+1)) && s.joined(r.last+1, 0):
			return Possible, "name-after-relation" // „жена ми венера е“
		case !r.capital && words == 1 && family > 0 && endsPlural(first):
			return Likely, "name-after-relation" // „семейство димитрови“
		case !r.capital && (sure > 0 || given > 0 && (strong > 0 || !s.said(r.first) && (first.class&classHomograph != 0 && !s.possessed(r.last+1) || s.at(r.last+1).gap&^sepSpace != 0))):
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
		case given > 0 && (r.capital || sure > 0 || first.class&classHomograph != 0 && !s.said(r.first) && !s.possessed(r.last+1)):
			return Likely, rule
		case !r.capital && strong+r.count[partOv] > 0:
			return Likely, rule
		case !r.capital && words == 1 && family > 0 && s.released(r.last+1):
			return Possible, rule // „началничката вардарска ми“
		case r.capital && first.shape == shapeTitle && (first.gap == sepSpace || first.gap == 0) && first.n >= 3 && r.count[partUnknown] == words:
			return Possible, rule
		}
	case cueSlot, cueList:
		switch {
		case r.capital && given+strong+r.count[partOv] > 0, r.capital && family > 0 && (words > 1 || first.class == 0 && s.released(r.last+1)):
			return Likely, "name-after-phrase"
		case !r.capital && (sure > 0 || strong+r.count[partOv] > 0 || given > 0 && (family > 0 || s.flower(first, r.last+1) || s.calls(r.first) && (first.class&classHomograph != 0 || s.released(r.last+1)))):
			return Likely, "name-after-phrase"
		}
	case cueSelf:
		switch {
		case !r.capital && first.class&classHomograph != 0 && (s.at(r.last+1).gap&^sepSpace != 0 || s.flower(first, r.last+1) && s.released(r.last+1)), given > 0 && family > 0, sure > 0, r.capital && (strong+r.count[partOv] > 0 || family > 0 && words > 1):
			return Certain, "name-after-cue"
		case r.capital && given > 0, r.capital && r.count[partUnknown] > 1:
			return Likely, "name-after-cue"
		}
	default:
	}
	if next := s.at(r.last + 1); !r.capital && r.len() == 1 && slices.Contains(keysOfGlued[:], first.key) && (cue == cueNone || cue == cueClosing) && next != &noToken && next.gap&^sepSpace == 0 && !(s.acts(r.last+1) && next.n > 2) {
		return 0, "" // „нона кого“
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
	case r.len() == 1 && s.tok[r.first].class&classPlace != 0 && s.amongPlaces(r.first):
		return 0, ""
	case sure > 0, r.given() > 0 && family > 0, r.count[partStrong] > 0:
		return Likely, "name-in-signature"
	case r.capital && family > 0 && (cue == cueClosing || r.count[partOv] > 0):
		return Likely, "name-in-signature"
	case r.count[partOv]+r.count[partStrong] == r.len() && !endsPlural(&s.tok[r.first]) && s.tok[r.first].unlisted() && s.tok[r.first].n >= 5:
		return Likely, "name-in-signature" // „питам аз, ручева“
	case r.capital && cue == cueClosing && s.tok[r.first].shape == shapeTitle && s.tok[r.first].n >= 3:
		return Possible, "name-in-signature"
	case cue == cueClosing && r.given() > 0 && (r.capital || gap&^sepSpace != 0 || r.first == s.closedAt+1 && s.flower(&s.tok[r.first], r.last+1)):
		return Possible, "name-in-signature"
	case r.capital && gap == sepDash|sepSpace && r.len() == 1 && r.given() > 0 && s.tok[r.first].shape == shapeTitle:
		return Possible, "name-in-signature" // „… – Явор.“
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
	case quoted && words > 1 && s.patron(r):
		return 0, ""
	case given > 0 && strong+ov > 0:
		return Certain, "given-and-family-name"
	case sure > 0 && words > 1:
		return Likely, "given-and-family-name"
	case given > 0 && family > 0 && (!start || quoted):
		return Likely, "given-and-family-name"
	case r.count[partInitial] > 0 && strong+ov > 0:
		return Certain, "initial-and-family-name"
	case r.count[partInitial] > 0 && family > 0 && s.tok[r.last].n > 4:
		return Likely, "initial-and-family-name"
	case quoted && words == 1 && (sure+strong == 0 || s.at(r.first-1).key != keyAs && s.at(r.first-1).key != keyAsLatin):
		return 0, ""
	case words > 1 && strong+ov > 0 && r.count[partUnknown] < words && (given > 0 || s.tok[r.first].shape == s.tok[r.last].shape):
		return Likely, "family-name"
	case words == 1 && s.tok[r.first].gap == 0 && r.first > 0 && (s.tok[r.last].class&classPlace != 0 || s.at(r.first-1).n > 1 && s.at(r.first-1).key&31 == keyV):
		return 0, "" // „живеявЕлена“
	case given > 0 && words == 1 && (isWithin(s.at(r.first-1)) && s.tok[r.first].gap == sepSpace || s.tok[r.last].class&classPlace != 0 && s.amongPlaces(r.first)):
		return 0, "" // „в Роза“, „от Елена до Търново“
	case sure > 0 && words == 1 && start && s.tok[r.last].class&classHomograph != 0 && (!s.released(r.last+1) || slices.Contains(keysOfThings[:], s.at(r.last+1).key)):
		return 0, "" // „Мая за хляб“, „Злата рибка“
	case sure > 0:
		return Likely, "given-name"
	case strong > 0:
		return Likely, "family-name"
	case r.count[partUnknown] == 2 && r.len() == 2 && s.stranger(r):
		return Possible, "two-capitals-act"
	case given > 0 && words == 1 && start && s.human(r.last+1):
		return Possible, "given-name"
	case given > 0 && words == 1 && !start && s.properNoun(r):
		return Possible, "given-name"
	case ov == 1 && words == 1 && start && endsPlural(&s.tok[r.first]) && s.lex.familyName(&s.tok[r.first]) >= endingOv:
		return Possible, "family-name" // „Петрови от третия етаж“
	case words == 1 && r.count[partSki] == 1 && s.tok[r.first].class == 0 && s.tok[r.first].shape == shapeTitle && endsAsTown(&s.tok[r.first]) && s.amidSentence(r.first) && s.released(r.last+1):
		return Possible, "family-name" // „попитах Вардарска, но“
	case words == 1 && r.count[partSki] == 1 && s.tok[r.first].class == 0 && s.tok[r.first].shape == shapeTitle && endsAsTown(&s.tok[r.first]) && s.tok[r.first].gap == sepComma|sepSpace && s.at(r.last+1).gap == sepComma|sepSpace:
		return Possible, "family-name" // „лекарката от екипа, Вардарска, ме погледна“
	case words == 1 && r.count[partIn]+r.count[partSki] == 1 && s.tok[r.first].class == 0 && s.tok[r.first].n >= 5 && isAtPerson(s.at(r.first-1)) && s.released(r.last+1):
		return Possible, "family-name" // „при Шопина и“
	case words <= 2 && s.tok[r.first].class&classPlace == 0 && s.specialtyInBrackets(r.last+1):
		return Possible, "family-name" // „Пиринска (очни)“
	case given > 0 && words == 1 && start && s.explained(r.last+1):
		return Possible, "given-name"
	case ov > 0 && s.tok[r.first].shape == s.tok[r.last].shape && (!start || words == ov && (s.actor(r.last+1) || s.tok[r.first].unlisted() && s.tok[r.first].n >= 5 && s.released(r.last+1))):
		return Possible, "family-name"
	}
	return 0, ""
}

// patron reports whether the quoted run is likely to be what a street, stop or
// school is called: „спирката на „Граф Игнатиев““.
func (s *nameScan) patron(r *nameRun) bool {
	before := s.at(r.first - 1)
	return (before.key == keyNa || before.key == keyNaLatin || isWithin(before)) && s.closing(r.first) == r.last
}

// judgeLower judges a run whose letters are small, or all capitals like the
// text around it.
func (s *nameScan) judgeLower(r *nameRun) (Certainty, string) {
	sure, strong, ov := r.count[partGiven], r.count[partStrong], r.count[partOv]
	switch {
	case sure > 0 && strong+ov > 0, r.len() == 2 && r.given() == 2 && sure > 0 && s.tok[r.last].gap == sepHyphen:
		return Likely, "given-and-family-name"
	case r.len() == 2 && r.parts[0] == partUnknown && strong+ov == 1:
		return Possible, "given-and-family-name" // only a cue lets an unknown word begin
	case r.family() > 0 && r.parts[0] >= partIn && s.tok[r.first].n >= 4 && s.initialBefore(r.first):
		return Likely, "initial-and-family-name"
	case r.given() > 0 && strong > 0:
		return Likely, "given-and-family-name"
	case r.given() > 0 && r.family() > 0 && s.tok[r.first].class&classHomograph != 0 && feminineWord(&s.tok[r.first]) == feminineWord(&s.tok[r.last]) && s.released(r.last+1):
		return Likely, "given-and-family-name" // „велика гърнева не“
	case sure > 1:
		return Likely, "given-and-family-name"
	case sure > 0 && r.family() > 0:
		return Possible, "given-and-family-name"
	case sure > 0 && r.count[partUnknown] > 0:
		return Possible, "given-and-family-name" // „джон смит“
	case r.len() == 1 && s.tok[r.first].class&classHomograph != 0 && s.allowed(r.first):
		return Possible, "given-name"
	case ov > 0 && r.len() == 1 && s.at(r.first-1).key == keysBefore[0] && s.tok[r.first].gap == sepSpace && s.tok[r.first].n >= 5:
		return Possible, "family-name" // „при ръцев“
	case strong > 0 && r.len() == strong && isBefore(s.at(r.first-1)) && s.tok[r.first].gap == sepSpace && s.tok[r.first].n >= 5:
		return Possible, "family-name"
	case r.len() == 1 && ov > 0 && endsPlural(&s.tok[r.first]) && !s.lex.pluralAdjective(&s.tok[r.first]) && s.released(r.last+1):
		return Possible, "family-name" // „христоскови са“
	case r.len() == 1 && strong > 0 && s.lex.possessive(&s.tok[r.first]):
		return Possible, "family-name" // „ванчовата епикриза“
	case r.len() > 1 && strong+ov > 0 && r.len() == r.family() && s.tok[r.first].unlisted() && s.released(r.last+1):
		return Possible, "family-name" // „чолакова хайдушка от“
	case r.len() == strong+ov && s.tok[r.first].unlisted() && s.tok[r.first].n >= 5 && (strong > 0 || s.tok[r.first].n <= 12 && !s.lex.gluedWord(&s.tok[r.first])) && s.released(r.last+1) && !endsPlural(&s.tok[r.first]):
		return Possible, "family-name" // „жечкова с“, „пенелова ми“
	case sure > 0 && r.len() == 1 && s.tok[r.first].class&classPlace != 0 && s.amongPlaces(r.first):
		return 0, "" // „до самуил и исперих“
	case sure > 0 && r.len()-r.count[partInitial] == 1 && s.tok[r.first].gap&sepOpen == 0 && (s.tok[r.first].n >= 4 || s.tok[r.first].n == 3 && !s.tok[r.first].latin && s.released(r.last+1)):
		return Possible, "given-name"
	}
	return 0, ""
}
