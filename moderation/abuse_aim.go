package moderation

import "strings"

// spared reports a word of row that is no abuse in these surroundings, whatever
// else stands there.
func (c *surroundings) spared(row *abuseRow) bool {
	if c.likeYouAll() {
		return false
	}
	if c.ofSelf() || c.reported() {
		return true
	}
	if row.domain == domainAnimal && c.isDefinite() && c.classAfter(0)&ctxMe != 0 && c.classAfter(1)&ctxTheyAre != 0 && !c.staffIs(0) {
		return true // „магарето ми е …“
	}
	return row.kind == Insult && c.nAfter > 0 && c.after[0].class&ctxWork != 0 && !c.after[0].comma // „мафиотски филм“
}

// likeYouAll reports „… като вас“ behind the word judged.
func (c *surroundings) likeYouAll() bool {
	return c.nAfter > 1 && c.after[0].class&ctxLike != 0 && c.after[1].class&ctxYouObject != 0
}

// abusive decides whether a word of row that is not spared is abuse in these
// surroundings. meant says that it was disguised on purpose.
func (c *surroundings) abusive(row *abuseRow, meant bool) bool {
	if c.likeYouAll() {
		return true
	}
	switch row.policy {
	case policyAlways:
		return row.domain == domainNone || c.all&row.domain.class() == 0 || c.aimed(row)
	case policyUnless:
		return meant || c.all&row.domain.class() == 0 || c.aimed(row)
	case policyAimed:
		return meant && c.all&row.domain.class() == 0 || c.aimed(row)
	case policyNamed:
		return c.named(row)
	default:
		return c.qualifies(row)
	}
}

func (d domain) class() contextClass {
	switch d {
	case domainAnimal:
		return ctxAnimal
	case domainMedical:
		return ctxMedical
	case domainThing:
		return ctxThing
	case domainCrime:
		return ctxCrime
	default:
		return 0
	}
}

// ofSelf reports whether the asker speaks of himself: „аз съм идиот“,
// „чувствам се като глупак“, „гледат ни като добитък“.
func (c *surroundings) ofSelf() bool {
	if c.classAfter(0)&ctxYouAre != 0 && !c.after[0].comma {
		return false // „не съм груб, обаче … сте“
	}
	i := 0
	for i < c.nBefore && (c.before[i].class&(ctxFill|ctxDegrade|ctxEpithet|ctxAnd) != 0 || i == 0 && c.before[i].class == 0) && !c.before[i].comma {
		i++
	}
	if i < c.nBefore {
		w := c.before[i].class
		switch {
		case w&ctxI != 0:
			return !c.joins(i) && !c.exclaimedAt(i)
		case w&ctxYouObject != 0 && c.writesTo(i):
			return true
		case w&(ctxLike|ctxWith) != 0:
			if w&ctxWith != 0 && (i+1 >= c.nBefore || c.before[i+1].class&ctxLike == 0) {
				break
			}
			return !c.behaves(i) && !c.likeYou(i) && !c.performs(i) && !c.whenActs(i)
		case w&ctxSi != 0 && i+1 < c.nBefore && c.before[i+1].class&ctxLike != 0:
			return true
		}
	}
	if c.inHands(i) {
		return false // „в ръцете на … сме“
	}
	n := 0
	for n < c.nAfter && c.after[n].class&(ctxSuch|ctxDegrade|ctxPeople) != 0 {
		n++
	}
	if n < c.nAfter && c.after[n].class&ctxI != 0 && !c.after[n].comma && c.all&(ctxYou|ctxYouAre) == 0 {
		return true
	}
	return c.regrets()
}

// writesTo reports „пише ви …“ whose pronoun is before[i].
func (c *surroundings) writesTo(i int) bool {
	if c.before[i].comma || c.before[i].class&ctxYours != 0 || i+1 >= c.nBefore || !c.opens {
		return false
	}
	verb := c.text[c.before[i+1].start:c.before[i+1].end]
	return strings.EqualFold(verb, "пише") || strings.EqualFold(verb, "пита") || strings.EqualFold(verb, "моли") || strings.EqualFold(verb, "безпокои")
}

// performs reports that one of the staff, named at the start of the clause, does
// something as the word judged: „докторът се смя като …“, not „лекарят ме гледа
// като …“.
func (c *surroundings) performs(i int) bool {
	for j := i + 1; j < c.nBefore && !c.before[j].comma; j++ {
		first := j+1 == c.nBefore && c.opens || j+1 < c.nBefore && c.before[j+1].comma
		switch w := c.before[j].class; {
		case w&(ctxMe|ctxI) != 0:
			return false
		case w&ctxStaff != 0 && first:
			return true
		}
	}
	return false
}

// whenActs reports „след като … ми каза“, whose като at before[i] starts a clause,
// and „като … се криете“.
func (c *surroundings) whenActs(i int) bool {
	if n := (nominal{before: i}); c.hiding(&n) {
		return true
	}
	return c.before[i].class&ctxLike != 0 && i+1 < c.nBefore && c.begins(&c.before[i+1], "след") && c.nAfter > 0
}

// praised reports a verb of hard work before „като“ at before[i].
func (c *surroundings) praised(i int) bool {
	for j := i + 1; j < c.nBefore && j <= i+4; j++ {
		if c.begins(&c.before[j], "работ", "тича", "бори", "помаг", "грижи", "труд", "бачка", "спа", "уморен", "изморен", "гладен", "пази") {
			return true
		}
	}
	return false
}

// joins reports a clause of its own behind „аз съм … и“: „на 66 съм и тъпачката
// …“.
func (c *surroundings) joins(i int) bool {
	return i == 1 && c.before[0].class&ctxAnd != 0 && (c.isDefinite() || c.nAfter > 0 && c.after[0].class&(ctxAt|ctxFrom) != 0)
}

// exclaimedAt reports a form of address that ends an exclamation about the asker:
// „на 77 съм, …!“
func (c *surroundings) exclaimedAt(i int) bool {
	return c.before[i].comma && c.close && c.exclaims
}

// regrets reports „аз съм си виновна, … такава“ and „аз съм си виновен, … с …“.
func (c *surroundings) regrets() bool {
	if !c.opens || c.nBefore < 2 || c.all&(ctxYou|ctxYouAre|ctxYouObject) != 0 || c.before[c.nBefore-1].class&c.before[c.nBefore-2].class&ctxI == 0 {
		return false
	}
	if c.before[0].comma {
		return c.classAfter(0)&(ctxSuch|ctxWith) != 0
	}
	return c.nBefore > 2 && c.before[0].class&ctxWith != 0 && c.before[2].comma && c.alike(&c.before[1])
}

// behaves reports „държите се като …“ around the като at before[i].
func (c *surroundings) behaves(i int) bool {
	for j := i + 1; j < c.nBefore && j <= i+4; j++ {
		if c.before[j].class&(ctxBehave|ctxActs) != 0 {
			return !c.labours(j)
		}
	}
	return false
}

// labours reports „работи“ at before[i], which praises or tells of a calling:
// „работят като животни“.
func (c *surroundings) labours(i int) bool {
	return c.all&ctxSpokenTo == 0 && c.worksHard(i)
}

// worksHard reports a form of „работя“ at before[i].
func (c *surroundings) worksHard(i int) bool {
	return c.begins(&c.before[i], "работ")
}

// coughs reports „лае“ at before[i], which sick children do as well.
func (c *surroundings) coughs(i int) bool {
	return i < c.nBefore && c.all&(ctxSpokenTo|ctxStaff|ctxOffice|ctxThese) == 0 && strings.EqualFold(c.text[c.before[i].start:c.before[i].end], "лае")
}

// reported reports whether the word is somebody's who said it to the asker:
// „нарече ме идиот“.
func (c *surroundings) reported() bool {
	if n, _ := c.qualifiers(); c.heldFor(n) {
		return false // „мисля ви за …“
	}
	if c.classBefore(0)&ctxCall != 0 && c.classBefore(0)&ctxShort != 0 {
		return false // „за кого ме мислите, бе …“
	}
	for i := 0; i < c.nBefore && i < 5; i++ {
		w := &c.before[i]
		if w.class&ctxReport != 0 {
			n, _ := c.qualifiers()
			return !c.callsYou(n)
		}
		if n, _ := c.qualifiers(); w.class&ctxMayReport != 0 && c.ofAsker(i) && (c.classBefore(n)&ctxLike == 0 || !c.behaves(n)) {
			return true
		}
	}
	if c.nBefore > 1 && c.before[0].class&ctxActs != 0 && !c.isDefinite() && strings.EqualFold(c.text[c.before[1].start:c.before[1].end], "се") && strings.EqualFold(c.text[c.before[0].start:c.before[0].end], "казва") {
		return true // „песен, която се казва …“
	}
	return c.nAfter > 0 && c.after[0].class&(ctxReport|ctxMayReport) != 0 && (c.nBefore == 0 && !c.after[0].comma || c.quoted()) || c.titled()
}

// callsYou reports „наричам ви …“ and „бих ви нарекъл …“ that end at before[i]:
// the asker's own words.
func (c *surroundings) callsYou(i int) bool {
	if i+1 >= c.nBefore || c.before[i].comma {
		return false
	}
	verb, whom := &c.before[i], &c.before[i+1]
	if verb.class&ctxYouObject != 0 {
		verb, whom = whom, verb
	}
	if verb.class&ctxReport == 0 || whom.class&ctxYouObject == 0 {
		return false
	}
	word := c.text[verb.start:verb.end]
	return strings.HasSuffix(word, "м") || strings.HasSuffix(word, "М") || strings.HasSuffix(word, "m") || strings.EqualFold(word, "нарека") ||
		i+2 < c.nBefore && c.begins(&c.before[i+2], "бих")
}

// ofAsker reports whether the verb at before[i] has the asker for its object:
// „правят ни на …“, „викаше ми: …“.
func (c *surroundings) ofAsker(i int) bool {
	if c.quoted() {
		return true
	}
	n := 0
	for n < i && c.before[n].class&(ctxFill|ctxDegrade|ctxEpithet) != 0 {
		n++
	}
	if n < i && c.before[n].class&(ctxThese|ctxSome) != 0 {
		return false // „изкрещя ми онази …“
	}
	if n < i && !c.before[n].comma && c.before[n].class&ctxShort != 0 && c.before[n].class&(ctxYouObject|ctxTheyAre|ctxAnd|ctxSi) == 0 {
		return true // „мислят го за …“
	}
	return i > 0 && c.before[i-1].class&ctxMe != 0 || i+1 < c.nBefore && c.before[i+1].class&ctxMe != 0
}

// titled reports the title of a work: „Идиот“ на Достоевски.
func (c *surroundings) titled() bool {
	if !c.quoted() && !(c.nBefore > 0 && c.startsQuoted(c.before[0].start)) {
		return false
	}
	if c.all&ctxWork != 0 {
		return true
	}
	return c.nAfter > 1 && c.after[0].class&ctxAt != 0 && c.closesQuoted() && isUpperSign(c.text[c.after[1].start:])
}

// closesQuoted reports whether a quotation ends right behind the word judged.
func (c *surroundings) closesQuoted() bool {
	behind := c.text[c.end:]
	return strings.HasPrefix(behind, "“") || strings.HasPrefix(behind, "\"") || strings.HasPrefix(behind, "»") || strings.HasPrefix(behind, "”") || strings.HasPrefix(behind, "'")
}

// quoted reports whether a quotation starts right before the word judged.
func (c *surroundings) quoted() bool { return c.startsQuoted(c.start) }

// startsQuoted reports whether a quotation starts right before text[at:].
func (c *surroundings) startsQuoted(at int) bool {
	before := strings.TrimRight(c.text[:at], " ")
	return strings.HasSuffix(before, "„") || strings.HasSuffix(before, "“") || strings.HasSuffix(before, "\"") || strings.HasSuffix(before, "«") || strings.HasSuffix(before, "'")
}

// aimed reports whether an ambiguous word is aimed at people.
func (c *surroundings) aimed(row *abuseRow) bool {
	if c.infests() {
		return false
	}
	if c.personal(row) {
		return true
	}
	literal := c.all&row.domain.class() != 0
	living := row.domain == domainAnimal || row.domain == domainMedical || row.domain == domainThing
	creature := row.domain == domainAnimal || row.domain == domainMedical
	i, gang, degrade, only, vile := 0, false, false, false, false
	for i < c.nBefore && c.before[i].class&(ctxFill|ctxDegrade|ctxEpithet|ctxAnd|ctxGang|ctxThese) != 0 {
		class := c.before[i].class
		if class&ctxThese != 0 && literal && row.domain == domainCrime && c.all&ctxStaff != 0 {
			return true
		}
		if class&ctxThese != 0 && !literal && (!c.before[i].comma || !living) {
			c.doubtful = creature
			return true
		}
		if class&ctxStrong != 0 && !literal {
			return true
		}
		gang = gang || class&ctxGang != 0
		vile = vile || class&ctxVile != 0 && !c.before[i].comma
		only = only || class&ctxFill != 0 && class&ctxBut == 0
		degrade = degrade || class&ctxDegrade != 0 && !c.before[i].comma
		i++
	}
	if i < c.nBefore && c.predicate(i) && c.staffOf(i+1) && (c.nAfter == 0 || c.after[0].class&ctxFrom == 0) {
		return true // „лекарят е касапин“
	}
	if i < c.nBefore && c.before[i].class&ctxTheyAre != 0 && c.staffSubject(i) && (!literal || row.domain != domainThing && row.domain != domainAnimal) {
		return true // „докторът от … е касапин“
	}
	if c.ratherThan() && (!literal || row.domain == domainCrime) {
		return true // „касапи, не лекари“
	}
	if literal && living && i < c.nBefore && c.before[i].class&ctxYou == 0 && c.before[i].class&ctxYouAre == 0 {
		return false
	}
	if i < c.nBefore && c.before[i].class&ctxWhat != 0 && !literal && (!living || c.exclaims || c.all&(ctxStaff|ctxYouObject) != 0 || c.asks && c.all&(ctxSi|ctxYouAre) != 0 || c.youAreSoon()) {
		return true
	}
	if vile && !literal || gang && !literal && !creature || only && !literal && row.domain != domainAnimal && c.about(i) {
		return true
	}
	if i < c.nBefore {
		w := &c.before[i]
		switch {
		case w.class&ctxYouAre != 0 && !c.negated(i):
			return true
		case w.class&ctxYou != 0 && (!w.comma || i > 0 || !living || c.close):
			return true
		case c.youAre(i):
			return true
		case w.class&ctxYouObject != 0 && i+1 < c.nBefore && c.before[i+1].class&ctxReport != 0:
			return true // „наричам ви …“
		case w.class&ctxYouObject != 0 && i == 0 && !literal && c.exclaims:
			return true
		case w.class&ctxWith != 0 && i+1 < c.nBefore && c.before[i+1].class&ctxFill != 0 && !literal && (!living || c.before[i+1].class&ctxEntire == 0 && c.all&ctxMedical == 0):
			return true
		case i > 0 && w.class&ctxStaff != 0 && !literal && c.nAfter > 0 && c.after[0].comma:
			return true // „шефът, дебел шопар, …“
		case w.class&ctxTheyAre != 0 && c.about(i+1):
			return true
		case w.class&ctxCall != 0 && !literal:
			return true
		case w.class&ctxStaff != 0 && !w.comma && (!living || !literal):
			return true
		case w.class&ctxLike != 0 && c.behaves(i) && !(creature && c.coughs(i+1)):
			return true
		case w.class&ctxLike != 0 && !literal && c.performs(i) && !c.praised(i):
			return true // „лекарката се пери като …“
		}
	}
	if c.nAfter > 0 {
		w := c.after[0]
		switch {
		case w.class&ctxYouAre != 0 && !w.comma:
			return true
		case w.class&ctxSi != 0 && !w.comma && (c.all&ctxYou != 0 || c.endsAfter(1) && c.opens && i == c.nBefore && !literal):
			return true
		case w.class&ctxThese != 0 && !w.comma && !literal && !living:
			return true
		case w.class&ctxSuch != 0 && !w.comma && !literal && (c.nAfter == 1 || c.after[1].comma || c.after[1].class&(ctxDegrade|ctxImperative) != 0):
			return true
		case w.class&ctxDegrade != 0 && !w.comma && !literal && c.open:
			return true
		case w.class&ctxTheyAre != 0 && !w.comma && !living && !literal && c.nAfter <= 3:
			return true
		case w.class&ctxTheyAre != 0 && !w.comma && !literal && c.nAfter > 1 && c.after[1].class&(ctxThese|ctxStaff) != 0:
			return true
		case w.class&ctxBehave != 0 && !literal && c.open && c.nAfter > 2 && c.after[1].class&ctxFrom != 0 && c.after[2].class&(ctxOffice|ctxStaff) != 0:
			return true // „психопати работят в ТЕЛК“
		case w.class&ctxWith != 0 && !literal && c.nAfter > 1 && c.after[1].class&ctxBadge != 0:
			return true
		case w.class&ctxTheyAre != 0 && !literal && !w.comma && c.nAfter == 2 && c.after[1].class&ctxPeople != 0:
			return true // „истинската вещица е тя“
		case w.class&ctxFrom != 0 && !literal && c.nAfter > 1 && (c.after[1].class|c.after[min(2, c.nAfter-1)].class)&ctxOffice != 0:
			return true
		case w.class&ctxFrom != 0 && !living && !literal && c.staffWithin(1, 4):
			return true
		case w.class&ctxFrom != 0 && !literal && row.domain == domainAnimal && c.staffWithin(1, 3) && c.all&(ctxMe|ctxYouObject) != 0:
			return true
		case w.class&ctxStrong != 0 && !literal, w.class&ctxAnd != 0 && c.nAfter > 1 && (c.after[1].class&ctxStrong != 0 || c.classAfter(2)&ctxStrong != 0 && c.describes(&c.after[1])) && !literal:
			return true
		case w.class&ctxStaff != 0 && !w.comma && !literal && row.domain == domainAnimal:
			return true
		case w.class&ctxFrom != 0 && c.open && c.exclaims && c.nAfter <= 3 && row.domain == domainCrime && !literal:
			return true
		case w.class&ctxYouObject != 0 && c.nAfter == 1 && c.exclaims && !literal:
			return true
		}
	}
	if literal {
		return false
	}
	if c.vocative(row) {
		return true
	}
	if degrade && (!living || c.exclaims) {
		return true
	}
	c.doubtful = living
	return c.alone()
}

// staffOf reports „лекарят“ or „управителят ви“ that ends at before[i].
func (c *surroundings) staffOf(i int) bool {
	if c.before[i].class&ctxStaff != 0 {
		return true
	}
	return c.before[i].class&ctxYouObject != 0 && !c.before[i].comma && c.classBefore(i+1)&ctxStaff != 0
}

// youAreSoon reports „… трябва да сте“ right behind the word judged.
func (c *surroundings) youAreSoon() bool {
	for i := 0; i < 3 && !c.endsAfter(i); i++ {
		if c.after[i].class&ctxYouAre != 0 {
			return true
		}
	}
	return false
}

func (c *surroundings) negated(i int) bool {
	return i+1 < c.nBefore && c.before[i+1].class&ctxNot != 0
}

// about reports whether the subject before before[from] are people or staff.
func (c *surroundings) about(from int) bool {
	return c.clauseBefore(from, 4)&(ctxStaff|ctxThese|ctxPeople|ctxYou|ctxYouAre) != 0
}

func (c *surroundings) staffBefore(from int) bool { return c.clauseBefore(from, 3)&ctxStaff != 0 }

// inside reports „в“ at before[i].
func (c *surroundings) inside(i int) bool {
	word := c.text[c.before[i].start:c.before[i].end]
	return strings.EqualFold(word, "в") || strings.EqualFold(word, "във")
}

// clauseBefore returns the classes of at most n words of the clause that ends at
// before[from]. One that starts with „който“ belongs to that before it.
func (c *surroundings) clauseBefore(from, n int) (classes contextClass) {
	for i := from; i < c.nBefore && i < from+n; i++ {
		if c.before[i].comma && !c.before[from].comma && c.before[i-1].class&ctxWho == 0 {
			break // „лекарят ми отказа, а мъжът ми е …“
		}
		if i+1 < c.nBefore && c.before[i].class&ctxOffice == 0 && c.inside(i+1) {
			continue // „тоалетната в болницата е …“
		}
		classes |= c.before[i].class
	}
	return classes
}

func (c *surroundings) staffWithin(from, to int) bool {
	for i := from; i < c.nAfter && i < to && !c.after[i].comma && c.after[i].class&ctxTheyAre == 0; i++ {
		if c.after[i].class&ctxStaff != 0 {
			return true
		}
	}
	return false
}

// vocative reports a form of address: a word between commas or at an end of a
// sentence that speaks to somebody.
func (c *surroundings) vocative(row *abuseRow) bool {
	if c.all&(ctxYou|ctxYouObject|ctxYouAre|ctxImperative) == 0 {
		return c.close && c.nBefore > 0 && c.before[0].comma && (row.domain == domainCrime || c.exclaims && c.nBefore <= 3)
	}
	if row.domain == domainCrime && c.close && c.nBefore > 0 && c.nBefore <= 5 && c.before[c.nBefore-1].class&ctxImperative != 0 {
		return true // „върнете парите бандити“
	}
	n := 0
	for n < c.nAfter && (c.after[n].class&(ctxDegrade|ctxSuch) != 0 || c.coordinate(n) || n > 0 && (c.coordinate(n-1) || c.after[n].class&ctxEpithet != 0)) && !c.after[n].comma {
		n++
	}
	before := 0
	for before < c.nBefore && c.before[before].class&(ctxDegrade|ctxVile|ctxEpithet|ctxAnd) != 0 && !c.before[before].comma {
		before++
	}
	if n+2 == c.nAfter && c.after[n].class&ctxFrom != 0 && row.domain == domainCrime {
		n += 2 // „убийци на деца“
	}
	first := c.open || c.nBefore == 1 && c.before[0].class&(ctxDegrade|ctxCall) != 0 || c.opens && before == c.nBefore
	last := n == c.nAfter
	commaBefore := before < c.nBefore && c.before[before].comma
	commaAfter := n < c.nAfter && c.after[n].comma
	return first && commaAfter || commaBefore && (last || commaAfter) || last && c.exclaims && c.nBefore <= 4
}

// alone reports an exclamation of hardly more than the word.
func (c *surroundings) alone() bool {
	if !c.whole || !c.exclaims || c.nBefore+c.nAfter > 2 {
		return false
	}
	for _, w := range c.before[:c.nBefore] {
		if w.class&(ctxDegrade|ctxFill|ctxGang|ctxEpithet|ctxAnd) == 0 {
			return false
		}
	}
	for _, w := range c.after[:c.nAfter] {
		if w.class&(ctxDegrade|ctxThese|ctxEpithet|ctxAnd) == 0 {
			return false
		}
	}
	return true
}

// butBehind reports „…, но“, which takes back some of what was said.
func (c *surroundings) butBehind() bool {
	return c.nAfter > 0 && strings.EqualFold(c.text[c.after[0].start:c.after[0].end], "но")
}

// qualifies reports whether an adjective says something degrading of people.
func (c *surroundings) qualifies(row *abuseRow) bool {
	for i := 0; i < c.nAfter && i < 3 && !c.after[i].comma; i++ {
		class := c.after[i].class
		if class&(ctxStaff|ctxStrong) != 0 || class&ctxEpithet != 0 && row.domain == domainNone && c.all&ctxAnimal == 0 || class&ctxPeople != 0 && row.domain == domainNone {
			return true
		}
		if class&(ctxFill|ctxDegrade|ctxYouObject|ctxAnd) == 0 {
			break
		}
	}
	i := 0
	for i < c.nBefore && c.before[i].class&(ctxFill|ctxDegrade|ctxEpithet|ctxAnd) != 0 {
		i++
	}
	if i < c.nBefore {
		w := c.before[i].class
		if w&ctxYouAre != 0 && !c.negated(i) || w&ctxYou != 0 && c.close || c.youAre(i) {
			return c.endsAfter(0) || c.after[0].class&(ctxAnd|ctxCall) != 0 || c.after[0].class&ctxFill != 0 && c.endsAfter(1)
		}
		if w&ctxTheyAre != 0 && (c.close || w&ctxShort != 0 && (c.endsAfter(0) && !c.butBehind() || c.coordinate(0))) && (c.staffBefore(i+1) || c.staffSubject(i)) {
			return true
		}
		if w&ctxUnless != 0 && c.nAfter > 0 && c.after[0].class&ctxYouAre != 0 {
			return true // „освен некадърни, сте и …“
		}
		if w&ctxYou != 0 && c.nAfter > 0 && c.nAfter <= 3 && (c.after[0].class|c.after[c.nAfter-1].class)&ctxYouAre != 0 {
			return true
		}
	}
	if row.domain == domainNone && c.isDefinite() && c.classAfter(0)&ctxMe != 0 && c.classAfter(1)&(ctxActs|ctxRule) != 0 {
		return true // „дебелогъзите ни учат“
	}
	if c.qualityFramed(i) {
		return true
	}
	if i == 0 && c.close && c.exclaims && c.nBefore > 1 && c.before[0].comma && c.all&ctxSpokenTo != 0 {
		return true // „върнете парите, скапани!“
	}
	if row.domain == domainNone && c.nAfter > 1 && c.after[0].class&ctxFrom != 0 && c.after[1].class&ctxStaff != 0 && c.nBefore <= 1 {
		return true // глупавата на гишето
	}
	if c.open && c.nAfter > 1 && c.after[0].class&ctxTheyAre != 0 && c.after[1].class&ctxThese != 0 && row.domain == domainNone {
		return true // „просташка е онази на гишето“
	}
	if c.nAfter > 1 && c.after[0].class&ctxAsks != 0 && c.after[1].class&(ctxYouAre|ctxSi) != 0 && c.nAfter <= 3 && (c.nBefore <= 1 || c.before[0].comma) {
		return c.after[1].class&ctxYouAre != 0 || c.nAfter == 2 // „луди ли сте?“
	}
	if c.classAfter(0)&ctxFrom != 0 && c.classAfter(1)&ctxYouObject != 0 && !c.after[1].comma || c.classBefore(i)&(ctxSi|ctxYouAre) != 0 && c.classBefore(i+2)&ctxCan != 0 && c.endsAfter(0) {
		return true // „по-тъпи от вас“, „колко може да си тъп“
	}
	return c.nAfter > 0 && c.after[0].class&ctxYouAre != 0 && !c.after[0].comma && (c.nAfter == 1 && c.nBefore <= 2 || c.open)
}
