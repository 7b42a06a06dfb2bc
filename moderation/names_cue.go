package moderation

import "slices"

// nameCue says why a name is expected at a word.
type nameCue uint8

const (
	cueNone    nameCue = iota
	cueStrong          // казвам се …: whatever follows is a name
	cueLabel           // подпис: …
	cueSelf            // аз съм …
	cueTitle           // г-н …
	cueDoctor          // д-р …
	cueMedic           // аптекарката …
	cueKin             // дъщеря ми …
	cueRole            // служителката …
	cueSlot            // епикризата на …
	cueList            // Мария и …
	cueClosing         // с уважение, …
)

// expect notes that a name may begin at word j.
func (s *nameScan) expect(j int, cue nameCue) {
	if j < len(s.tok) {
		s.cueAt, s.cue = j, cue
	}
}

// joined reports whether word j follows the word before it in one phrase:
// blanks, or one of the marks in also, stand between them.
func (s *nameScan) joined(j int, also tokenGap) bool {
	t := s.at(j)
	return t != &noToken && t.gap&^(sepSpace|also) == 0
}

// trigger acts on a word that is no name but says something about its
// neighbours. It reports whether the word is done with.
func (s *nameScan) trigger(i int) bool {
	t := &s.tok[i]
	if t.class&classPhrase != 0 && s.phrase(i) {
		return true
	}
	if t.class&(classUnit|classUnitNoun|classFirm|classKnownUnit) != 0 && s.practice(i) {
		return true
	}
	if t.class&classSaint != 0 && s.saint(i) {
		return true
	}
	if t.class&(classInstitution|classPlaceHead) != 0 && s.institution(i) {
		return true
	}
	if t.class&classEponymHead != 0 {
		s.eponym(i)
	}
	s.cues(i)
	return t.class&classGiven == 0 && i != s.cueAt && (t.shape == shapeLower || t.class&classStop != 0)
}

// cues notes where the cue at word i expects a name.
func (s *nameScan) cues(i int) {
	t := &s.tok[i]
	switch {
	case t.class&classDoctor != 0:
		if s.isShortDoctor(i) && s.at(i-1).n == 1 && s.joined(i, 0) {
			return // „и др.“
		}
		if s.joined(i+1, sepDot|sepHyphen) {
			s.expect(i+1, cueDoctor)
		}
	case t.class&classTitle != 0:
		if i == s.cueAt && s.cue == cueDoctor {
			s.expect(i+1, cueDoctor) // „проф. инж. Иванов“
			return
		}
		if s.joined(i+1, 0) || s.joined(i+1, sepDot) && t.class&classStop == 0 && t.n <= 5 {
			s.expect(i+1, cueTitle) // not „… за баба. Одобрени ли са“
		}
		if t.class&(classKin|classRole) != 0 && s.at(i+1).class&classPronoun != 0 {
			s.relation(i, cueKin)
		}
	case t.class&classKin != 0 && (t.class&classMedic == 0 || s.at(i+1).class&classPronoun != 0):
		s.relation(i, cueKin)
	case t.class&classMedic != 0:
		s.relation(i, cueMedic)
	case t.class&classRole != 0:
		if slices.Contains(keysEmployer[:], t.key) && s.employer(i) {
			return
		}
		s.relation(i, cueRole)
	case t.class&classReflexive != 0:
		cue := cueStrong
		if !firstPerson(t) {
			cue = cueLabel // „как се казва формулярът“
		}
		if s.at(i+1).class&classPronoun == 0 && s.at(i+1).key == keySe || s.at(i+1).key == keySeLatin {
			s.expect(s.over(i+2, sepColon|sepDash|sepHyphen|sepOpen|sepComma), cue)
		} else if k := s.at(i - 1).key; k == keySe || k == keySeLatin {
			s.expect(s.over(i+1, sepColon|sepDash|sepHyphen|sepOpen), cue)
		}
	case t.class&classWrites != 0:
		if n := s.at(i + 1); n.key == keyVi || n.key == keyViLatin {
			s.expect(s.over(i+2, sepComma|sepDash|sepHyphen|sepColon), cueLabel)
		} else if n.key == keySe || n.key == keySeLatin {
			for j := i + 2; j < i+5; j++ {
				if k := s.at(j).key; k == keyVas || k == keyVasLatin {
					s.expect(j+1, cueLabel)
				}
			}
		}
	case t.class&classSelf != 0:
		j := i + 1
		if k := s.at(j).key; k == keySam || k == keySam2 || k == keySam3 || k == keySamLatin || k == keySamLatin2 {
			j++
		}
		if s.joined(j, sepComma|sepDash|sepHyphen) {
			s.expect(j, cueSelf)
		}
	case t.class&classLabel != 0:
		s.label(i)
	}
	if t.class&classClosing != 0 {
		s.closedAt = i
	}
}

// firstPerson reports whether the verb t ends in -м or -х.
func firstPerson(t *token) bool {
	if t.latin {
		return t.key&31 == 'm'-'a'+1 || t.key&31 == 'h'-'a'+1
	}
	return t.key&31 == keyM || t.key&31 == keyH
}

// over skips the one mark or title dots that may stand before word j, and returns j if it is there.
func (s *nameScan) over(j int, marks tokenGap) int {
	if s.joined(j, marks) {
		return j
	}
	return len(s.tok)
}

// relation expects a name after „дъщеря ми“, „служителката“, „личният лекар“.
func (s *nameScan) relation(i int, cue nameCue) {
	j := i + 1
	for k := 0; k < 3 && s.at(j).class&classPronoun != 0 && s.joined(j, 0); k++ {
		j++
	}
	if k := s.at(j).key; (k == keyNa || k == keyNaLatin) && s.joined(j, 0) && s.joined(j+1, 0) && s.at(j+1).class&classGiven == 0 && !s.capital(j+1) && definite.match(s.at(j+1)) {
		j += 2 // „началникът на отдела“
	}
	if s.at(j).key == keyBy && cue == cueMedic {
		for k := j + 1; k < j+5 && s.joined(k, 0); k++ {
			if s.at(k).shape == shapeTitle && s.lex.familyName(s.at(k)) >= endingOv {
				s.expect(k, cue) // „специалистът по очни болести Минев“
				return
			}
		}
	}
	marks := sepOpen | sepClose | sepBracket
	if cue == cueMedic || cue == cueRole {
		marks |= sepColon // „ОПЛ: Шаркова“
	}
	if next := s.at(j); cue == cueKin || j > i+1 || next.shape == shapeTitle && (s.lex.familyName(next) >= endingOv && next.class&classPlace == 0 || next.class == classGiven && endsLikeFamily(s.at(j+1))) {
		marks |= sepComma | sepDash | sepHyphen | sepColon // „лекарката, Милена Чобанова“
	}
	if s.joined(j, marks) {
		s.expect(j, cue)
	}
}

// label expects a name after „името ми е“, „Подпис:“, „Име и фамилия –“.
func (s *nameScan) label(i int) {
	j, pronouns := i+1, 0
	for pronouns < 3 && s.at(j).class&classPronoun != 0 && s.joined(j, 0) {
		j++
		pronouns++
	}
	g := s.at(j).gap
	switch {
	case (pronouns >= 2 || pronouns == 1 && s.at(i-1).class&classPronoun != 0) && isCopula(s.at(j-1)) && g&^(sepSpace|sepColon|sepDash|sepHyphen|sepOpen) == 0:
		if t := s.at(j); t.class == 0 && t != &noToken && !s.capital(j) && statesOfName.match(t) {
			return // „името ми е сгрешено“
		}
		s.expect(j, cueStrong)
	case g&(sepColon|sepDash) != 0 && g&^(sepSpace|sepColon|sepDash|sepHyphen|sepDot|sepOther|sepOpen|sepLine) == 0:
		s.expect(j, cueLabel)
	case pronouns == 0 && g&^(sepSpace|sepHyphen) == 0:
		if k := s.at(j).key; k == keyNa || k == keyNaLatin {
			j++
		}
		s.expect(j, cueSelf)
	}
}

// isCopula reports whether t is a form of „съм“.
func isCopula(t *token) bool { return slices.Contains(keysCopula[:], t.key) }

var keysCopula = [...]uint64{
	cyrillicKey("е"), cyrillicKey("са"), cyrillicKey("беше"), cyrillicKey("бе"), cyrillicKey("съм"), cyrillicKey("сме"),
	latinKey("e"), latinKey("sa"), latinKey("beshe"), latinKey("be"), latinKey("sam"), latinKey("sum"), latinKey("sme"),
}

// statesOfName are the endings of what is said of a name or a signature, not
// of the name itself.
var statesOfName = makeEndings("но", "то", "ло", "ена", "ана", "ята", "ени", "ани", "ен", "ан")

// Keys of single words that the grammar of cues needs.
var (
	keyM         = cyrillicKey("м")
	keyH         = cyrillicKey("х")
	keySe        = cyrillicKey("се")
	keySeLatin   = latinKey("se")
	keyVi        = cyrillicKey("ви")
	keyViLatin   = latinKey("vi")
	keyVas       = cyrillicKey("вас")
	keyVasLatin  = latinKey("vas")
	keySam       = cyrillicKey("съм")
	keySamLatin  = latinKey("sam")
	keySamLatin2 = latinKey("sum")
	keySam2      = cyrillicKey("сам") // a common slip
	keySam3      = cyrillicKey("сьм")
	keyNa        = cyrillicKey("на")
	keyNaLatin   = latinKey("na")
	keyDr        = cyrillicKey("др")
	keyDrLatin   = latinKey("dr")
)

// isShortDoctor reports whether word i is „др“, which also ends „и др.“.
func (s *nameScan) isShortDoctor(i int) bool {
	return s.tok[i].key == keyDr || s.tok[i].key == keyDrLatin
}
