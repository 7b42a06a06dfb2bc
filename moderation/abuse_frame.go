package moderation

import "strings"

// A frame is a construction that says of people what stands in it, whatever
// else the word means: „…, а не лекари“, „само … могат да измислят това“.

// framed reports whether the word judged stands in a frame. Its own domain is
// not spoken of in the sentence.
func (c *surroundings) framed(row *abuseRow, n *nominal) bool {
	living := row.everyday()
	switch {
	case c.framedAnyhow(row, n), c.saidOfPerson(n), c.labelled(n), c.theirs(n), c.nothingElse(), c.dealtWith(n.before), c.pronounApposed(n), c.youBefore(n), c.thatOne(n):
		return true
	case c.appointed(n, living), c.lot(n, living), c.made(n, living):
		return true
	case c.fedUp(n.before) && (!living || c.exclaims && row.domain != domainAnimal), c.toOne(n) && (c.opens && n.before == c.nBefore || c.exclaims):
		return true
	}
	return c.hailed(row, n) || !living && (c.aloneStopped() || c.theseAre(n))
}

// framedAnyhow reports the frames that make a person of an everyday word as well.
func (c *surroundings) framedAnyhow(row *abuseRow, n *nominal) bool {
	i := n.before
	return c.ratherThan() || c.instead() || c.remained(row, n) || c.heldFor(i) || c.callsYou(i) || c.inHands(i) || c.likeYou(i) || c.likeFirst(n) || c.likeThose(i) || c.areYouHuman(n) ||
		c.takes(n) || c.asksWho(row, n) || c.onlySuch(n)
}

// classBefore returns the classes of before[i], none where there is no word.
func (c *surroundings) classBefore(i int) contextClass {
	if i >= c.nBefore {
		return 0
	}
	return c.before[i].class
}

// classAfter returns the classes of after[i], none where there is no word.
func (c *surroundings) classAfter(i int) contextClass {
	if i >= c.nAfter {
		return 0
	}
	return c.after[i].class
}

// endsAfter reports whether the sentence or a part of it ends before after[i].
func (c *surroundings) endsAfter(i int) bool { return i >= c.nAfter || c.after[i].comma }

// ratherThan reports „…, не лекари“ and „…, а не лекари“.
func (c *surroundings) ratherThan() bool {
	if c.nAfter == 0 || !c.after[0].comma {
		return false
	}
	i := 0
	if c.after[0].class&ctxBut != 0 {
		i = 1
	}
	if c.classAfter(i)&ctxNot == 0 {
		return false
	}
	if i++; i+1 < c.nAfter && c.describes(&c.after[i]) {
		i++
	}
	if c.classAfter(i)&(ctxStaff|ctxPeople) == 0 || i+1 < c.nAfter && c.after[i+1].class&(ctxAnd|ctxFrom) == 0 {
		return false
	}
	n, _ := c.qualifiers()
	return n == c.nBefore || c.before[n].class&(ctxTheyAre|ctxYouAre|ctxYou|ctxThese|ctxBehave|ctxActs) != 0 || c.before[n].comma
}

// instead reports „не лекари, ами …“ and „не сте лекари, а …“.
func (c *surroundings) instead() bool {
	i, _ := c.qualifiers()
	if i > 0 && c.before[i-1].class&ctxBut != 0 {
		i--
	}
	if c.classBefore(i)&ctxBut == 0 || c.before[i].comma || !c.close || i+2 >= c.nBefore || !c.before[i+1].comma {
		return false
	}
	are := 0
	if c.before[i+2].class&(ctxTheyAre|ctxYouAre) != 0 {
		are = 1
	}
	return c.before[i+1].class&(ctxStaff|ctxPeople) != 0 && c.classBefore(i+2+are)&ctxNot != 0
}

// remained reports „… си останахте“, „ще си останете …“ and „ако не бяхте …“.
func (c *surroundings) remained(row *abuseRow, n *nominal) bool {
	if i := c.pastDative(n.before); i < c.nBefore && !c.before[i].comma && c.before[i].class&ctxYouAre != 0 &&
		(!c.negated(i) || c.classBefore(i+2)&ctxUnless != 0 && row.domain != domainThing) {
		return c.endsAfter(n.after) || c.after[n.after].class&ctxAnd != 0
	}
	if n.before > 0 && n.before < c.nBefore && c.before[n.before].class&ctxAnd == 0 {
		return false
	}
	j := n.after
	if c.endsAfter(j) {
		return false
	}
	if c.after[j].class&ctxShort != 0 && c.after[j].class&(ctxYou|ctxYouAre|ctxAsks) == 0 {
		if j++; j < c.nAfter && c.after[j].class&ctxSi != 0 {
			j++ // „… ще си останете“
		}
	}
	return j > n.after && !c.endsAfter(j) && c.after[j].class&ctxYouAre != 0 && c.endsAfter(j+1)
}

// pastDative returns i, or what stands before a short pronoun between „сте“ and
// what they are: „сте му …“.
func (c *surroundings) pastDative(i int) int {
	const linking = ctxYou | ctxYouAre | ctxSi | ctxTheyAre | ctxI | ctxAnd | ctxFrom | ctxAt | ctxFor | ctxWith | ctxNot | ctxLike | ctxAsks | ctxWho | ctxCall | ctxBut
	if w := c.classBefore(i); w&ctxShort != 0 && w&linking == 0 && c.classBefore(i+1)&ctxYouAre != 0 {
		return i + 1
	}
	return i
}

// likeFirst reports „като … ми кресна онази“.
func (c *surroundings) likeFirst(n *nominal) bool {
	return n.before+1 == c.nBefore && c.before[n.before].class&ctxLike != 0 && c.acts(n.after) == actsOnAsker
}

// inHands reports „в ръцете на …“, whose на is before[i].
func (c *surroundings) inHands(i int) bool {
	return c.classBefore(i)&ctxAt != 0 && !c.before[i].comma && c.classBefore(i+2)&ctxFrom != 0 && c.begins(&c.before[i+1], "ръцет")
}

// areYouHuman reports „…, хора ли сте вие?“
func (c *surroundings) areYouHuman(n *nominal) bool {
	j := n.after
	return j < c.nAfter && c.after[j].comma && c.after[j].class&ctxPeople != 0 && c.classAfter(j+1)&ctxAsks != 0 && c.classAfter(j+2)&ctxYouAre != 0
}

// likeThose reports „на такива като вас викаме …“ that ends at before[i].
func (c *surroundings) likeThose(i int) bool {
	return c.classBefore(i)&ctxYouObject != 0 && c.classBefore(i+1)&ctxLike != 0 && c.classBefore(i+2)&ctxSuch != 0 && c.close
}

// saidOfPerson reports „… е той“ and „сам си е …“.
func (c *surroundings) saidOfPerson(n *nominal) bool {
	if j := n.after; n.before > 0 && n.classes&(ctxVile|ctxDegrade) == 0 {
		return false // „умно куче е той“
	} else if n.before == c.nBefore || c.before[n.before].comma || c.before[n.before].class&ctxShort != 0 {
		if !c.endsAfter(j) && c.after[j].class&ctxTheyAre != 0 && !c.endsAfter(j+1) && c.after[j+1].class&ctxPeople != 0 && c.after[j+1].class&ctxShort != 0 && c.endsAfter(j+2) {
			return true
		}
	}
	i := n.before
	return c.classBefore(i)&ctxTheyAre != 0 && c.classBefore(i+1)&ctxSi != 0 && c.classBefore(i+2)&ctxShort != 0 && (c.endsAfter(n.after) || c.after[n.after].class&ctxAnd != 0) &&
		c.begins(&c.before[i+2], "сам")
}

// youBefore reports „а вие с висше образование – …“.
func (c *surroundings) youBefore(n *nominal) bool {
	i := n.before
	if i >= c.nBefore || !c.before[i].comma || !c.opens || c.nBefore > 6 || (c.before[c.nBefore-1].class|c.before[max(i, c.nBefore-2)].class)&ctxYou == 0 {
		return false
	}
	return c.endsAfter(n.after) || c.after[n.after].class&(ctxFrom|ctxAt|ctxWith) != 0 && c.endsAfter(n.after+2)
}

// thatOne reports „тоя от охраната – …“.
func (c *surroundings) thatOne(n *nominal) bool {
	i := n.before
	return i+2 < c.nBefore && c.before[i].comma && c.before[i].class&(ctxOffice|ctxStaff|ctxDoor) != 0 && c.before[i+1].class&(ctxFrom|ctxAt) != 0 && c.before[i+2].class&ctxThese != 0
}

// aloneStopped reports a sentence of nothing but the word judged, which ends in
// a full stop or is the last.
func (c *surroundings) aloneStopped() bool {
	return c.whole && c.nBefore+c.nAfter == 0 && (strings.HasPrefix(c.text[c.end:], ".") || c.end == len(c.text) && c.start > 0)
}

// theseAre reports „това са …!“
func (c *surroundings) theseAre(n *nominal) bool {
	i := n.before
	return c.exclaims && c.endsAfter(n.after) && c.classBefore(i)&ctxTheyAre != 0 && i+2 == c.nBefore && strings.EqualFold(c.text[c.before[i+1].start:c.before[i+1].end], "това")
}

// labelled reports „нямам друга дума: …“, „накратко – …“, „друга дума няма освен
// …“ and „вчера: … на регистратурата“.
func (c *surroundings) labelled(n *nominal) bool {
	i := n.before
	if c.classBefore(i)&ctxUnless != 0 && c.close && c.all&ctxSummary != 0 {
		return true
	}
	if c.opens && i+1 == c.nBefore && c.before[i].comma && c.sits(n.after, domainThing) && c.endsAfter(n.after+2) {
		return true
	}
	return c.nAfter == n.after && i < c.nBefore && c.before[i].comma && c.before[i].class&ctxSummary != 0 && (i+1 == c.nBefore || !c.before[0].comma || i == 0)
}

// heldFor reports „смятам ви за …“, whose за is before[i].
func (c *surroundings) heldFor(i int) bool {
	if c.classBefore(i)&ctxFor == 0 || c.before[i].comma {
		return false
	}
	a, b := c.classBefore(i+1), c.classBefore(i+2)
	return a&ctxYouObject != 0 && b&ctxHold != 0 || a&ctxHold != 0 && b&ctxYouObject != 0
}

// likeYou reports „мълчите като …“, whose като is before[i].
func (c *surroundings) likeYou(i int) bool {
	if c.classBefore(i)&ctxLike == 0 || c.before[i].comma {
		return false
	}
	if i++; c.classBefore(i+1)&ctxFrom != 0 {
		i += 2 // „седите на топло като …“
	}
	if i >= c.nBefore || c.before[i].comma || c.before[i].class&ctxImperative == 0 {
		return false
	}
	verb := c.text[c.before[i].start:c.before[i].end]
	return !strings.HasSuffix(verb, "йте") && !strings.HasSuffix(verb, "дете") && !c.worksHard(i) // not „дишайте като …“
}

// asksWho reports „кой … ви е въвеждал данните?“
func (c *surroundings) asksWho(row *abuseRow, n *nominal) bool {
	if n.before != c.nBefore || n.before == 0 || c.before[n.before-1].class&ctxWhich == 0 || !c.asks || c.endsAfter(n.after) {
		return false
	}
	next, then := c.after[n.after].class, c.classAfter(n.after+1)
	if row.domain == domainAnimal || row.domain == domainMedical {
		return next&ctxActs != 0 || next&ctxYouObject != 0 && then&(ctxActs|ctxTheyAre) != 0 && !strings.HasPrefix(c.text[c.after[n.after+1].start:], "са")
	}
	return next&(ctxYouObject|ctxMe|ctxActs) != 0
}

// onlySuch reports „само … могат да измислят това“.
func (c *surroundings) onlySuch(n *nominal) bool {
	if n.before == 0 || c.before[n.before-1].class&ctxOnly == 0 || c.endsAfter(n.after) || c.after[n.after].class&ctxCan == 0 {
		return false
	}
	if c.all&(ctxStaff|ctxOffice|ctxYouObject|ctxYou) != 0 {
		return true
	}
	for i := n.after + 1; i < c.nAfter && i <= n.after+3 && !c.after[i].comma; i++ {
		if c.after[i].class&ctxActs != 0 {
			return true
		}
	}
	return false
}

// appointed reports „… са назначили в болницата“, „управляват ни …“ and „да ни
// лекуват …“.
func (c *surroundings) appointed(n *nominal, living bool) bool {
	if n.before == c.nBefore {
		j := n.after
		if j+1 < c.nAfter && c.after[j].class&ctxFrom != 0 {
			j += 2 // „… от катуна“
		}
		return !c.endsAfter(j) && c.after[j].class&ctxTheyAre != 0 && c.classAfter(j+1)&ctxFeeds != 0
	}
	i := n.before
	a, b := c.before[i].class, c.classBefore(i+1)
	return !c.before[i].comma && (a&ctxMe != 0 && b&ctxRule != 0 || a&ctxRule != 0 && b&ctxMe != 0) && (!living || c.endsAfter(n.after))
}

// lot reports „все … ми се падат на гишето“.
func (c *surroundings) lot(n *nominal, living bool) bool {
	return n.before <= 1 && c.nBefore == 1 && c.before[0].class&ctxOnly != 0 && !c.endsAfter(n.after) &&
		c.after[n.after].class&ctxMe != 0 && (!living || c.all&(ctxOffice|ctxStaff) != 0)
}

// takes reports „трябва да си …, за да измислиш това“.
func (c *surroundings) takes(n *nominal) bool {
	i, j := n.before, n.after
	return c.classBefore(i)&(ctxSi|ctxYouAre) != 0 && !c.before[i].comma && c.classBefore(i+2)&ctxCan != 0 &&
		j < c.nAfter && c.after[j].comma && c.after[j].class&ctxFor != 0
}

// nothingElse reports a sentence that only says the same word again: „…, … и пак
// …“.
func (c *surroundings) nothingElse() bool {
	if !c.whole {
		return false
	}
	again := 0
	for _, words := range [...][]nearWord{c.before[:c.nBefore], c.after[:c.nAfter]} {
		for i := range words {
			switch w := &words[i]; {
			case c.alike(w):
				again++
			case w.class&(ctxAnd|ctxFill) == 0:
				return false
			}
		}
	}
	return again > 1
}

// theirs reports „вие и вашите …“ and „министърът и неговите …“.
func (c *surroundings) theirs(n *nominal) bool {
	for i := range min(n.before+1, c.nBefore) {
		w := &c.before[i]
		if w.class&(ctxTheirs|ctxYours) != 0 && !w.comma {
			return c.classBefore(i+1)&ctxAnd != 0 && !c.before[i+1].comma && c.classBefore(i+2)&(ctxYou|ctxStaff|ctxOffice) != 0
		}
	}
	return false
}

// fedUp reports „писна ми от …“ and „аман от …“ at before[i].
func (c *surroundings) fedUp(i int) bool {
	if c.classBefore(i)&ctxFrom == 0 || c.before[i].comma {
		return false
	}
	if i++; c.classBefore(i)&ctxMe != 0 {
		i++
	}
	return c.classBefore(i)&ctxSick != 0
}

// made reports „сайтът ви е направен от …“.
func (c *surroundings) made(n *nominal, living bool) bool {
	i := n.before
	if c.classBefore(i)&ctxFrom == 0 || c.before[i].comma {
		return false
	}
	by := c.classBefore(i + 1)
	if by&(ctxTheyAre|ctxI|ctxYouAre) != 0 { // „заобиколени сме от …“
		by = c.classBefore(i + 2)
	}
	if by&ctxMade == 0 {
		return false
	}
	return !living || c.all&(ctxYouObject|ctxOffice|ctxStaff|ctxMe) != 0
}

// dealtWith reports „какво да очаквам от …“ and „не споря с …“, whose
// preposition is before[i].
func (c *surroundings) dealtWith(i int) bool {
	if c.classBefore(i)&(ctxFrom|ctxWith) == 0 || c.before[i].comma {
		return false
	}
	for _, words := range [...][]nearWord{c.before[i+1 : min(c.nBefore, i+4)], c.after[:min(c.nAfter, 4)]} {
		for j := range words {
			w := &words[j]
			if w.comma {
				break
			}
			if c.before[i].class&ctxFrom != 0 && c.begins(w, "очакв") || c.before[i].class&ctxWith != 0 && c.begins(w, "разправ", "споря", "спориш", "разговар", "преговар") {
				return true
			}
		}
	}
	return false
}

// pronounApposed reports „тя, …ата, не погледна“.
func (c *surroundings) pronounApposed(n *nominal) bool {
	i := n.before
	return n.definite && i < c.nBefore && c.before[i].comma && c.before[i].class&ctxPeople != 0 && c.before[i].class&ctxShort != 0 && n.after < c.nAfter && c.after[n.after].comma
}

// toOne reports „… до един“ and „… един“, behind the word judged.
func (c *surroundings) toOne(n *nominal) bool {
	j := n.after
	if c.endsAfter(j) || c.exclaims && j+1 == c.nAfter && n.before == c.nBefore && c.after[j].class&ctxOne != 0 {
		return !c.endsAfter(j)
	}
	return c.after[j].class&ctxAt != 0 && c.classAfter(j+1)&ctxOne != 0 && !c.after[j+1].comma && c.endsAfter(j+2)
}

// hailed reports a form of address that only the question behind it shows:
// „…, нали всичко беше безплатно?“
func (c *surroundings) hailed(row *abuseRow, n *nominal) bool {
	living := row.everyday()
	if n.before == c.nBefore {
		return c.opens && n.after < c.nAfter && c.after[n.after].comma && c.after[n.after].class&ctxTag != 0 && (c.asks || !living) && (row.domain != domainAnimal || c.classAfter(n.after+1)&ctxShort == 0)
	}
	return c.asks && !living && c.before[n.before].comma && c.before[n.before].class&ctxEpithet == 0 && n.after < c.nAfter && c.after[n.after].comma && c.nBefore <= 3
}

// The frames of adjectives that say something degrading of people.

// qualityFramed reports whether an adjective stands in a frame; what only
// qualifies it ends before before[i].
func (c *surroundings) qualityFramed(i int) bool {
	switch {
	case c.classAfter(0)&ctxSuch != 0 && !c.after[0].comma && c.endsAfter(1) && (c.open || c.before[0].comma):
		return c.exclaims || c.all&ctxSpokenTo != 0 // „нагли такива!“
	case c.classBefore(i)&ctxThese != 0 && c.classAfter(0)&ctxWho != 0 && c.works(0):
		return true // „тая …, дето седи на касата“
	case c.classBefore(i)&ctxTheyAre != 0 && c.classAfter(0)&ctxAt != 0 && c.endsAfter(2):
		return c.staffBefore(i + 1) // „началничката е … до безобразие“
	case i == 0 && c.classBefore(0)&ctxStaff != 0 && c.endsAfter(0) && c.dashBefore(0):
		return true // „лекарката – …, сестрата – …“
	}
	return c.whole && c.exclaims && i == c.nBefore && c.nothingKinder()
}

// nothingKinder reports an exclamation of hardly more than what degrades the
// people meant, in the plural: „тъпи и нагли!“
func (c *surroundings) nothingKinder() bool {
	for i := range c.nAfter {
		if c.after[i].class&(ctxDegrade|ctxEpithet|ctxAnd) == 0 && !c.alike(&c.after[i]) {
			return false
		}
	}
	t := tailOf(c.text[c.start:c.end])
	return t.endsIn("и")
}
