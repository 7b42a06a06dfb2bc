package moderation

import "strings"

// named reports whether somebody is said to be the thing of an everyday word:
// „вие сте чували“, „докторът е пън“.
func (c *surroundings) named(row *abuseRow) bool {
	literal := c.all&row.domain.class() != 0
	whole := c.nominal()
	if c.suchAs(row, &whole) || c.neverSeen(row, &whole) {
		return true
	}
	if c.ofAskerHere() && c.all&(ctxYou|ctxYouAre) == 0 {
		return false
	}
	i, vile := c.qualifiers()
	i = c.pastDative(i)
	if i < c.nBefore && !c.negated(i) {
		w := c.before[i].class
		switch {
		case w&ctxYouAre != 0, c.youAre(i):
			return c.close || c.after[0].comma || c.after[0].class&(ctxAnd|ctxThese|ctxFrom) != 0
		case c.predicate(i):
			return !literal && (c.close || c.after[0].comma || c.after[0].class&ctxAnd != 0)
		}
	}
	if c.pointedAt(&whole, literal) {
		return true
	}
	if literal {
		return false
	}
	if c.nAfter > 0 && !c.after[0].comma && (whole.before == c.nBefore && c.opens || whole.before < c.nBefore && c.before[whole.before].comma) {
		switch w := c.after[0].class; {
		case w&ctxYouAre != 0, w&ctxSuch != 0:
			return c.nAfter == 1 || c.after[1].comma
		}
	}
	if c.doubled(row) {
		return true
	}
	if row.domain == domainAnimal && (c.personal(row) || c.alone()) {
		return true
	}
	if c.framedAnyhow(row, &whole) || c.staged(row, &whole) || c.identified(&whole, i) {
		return true
	}
	hailed := c.nBefore > 0 && (c.before[0].class&ctxCall != 0 || c.before[0].comma && c.close && c.exclaims && c.nBefore <= 4)
	return (vile || hailed) && c.vocative(row) || c.nAfter > 1 && i == c.nBefore && c.staffIs(0)
}

// pointedAt reports „кажете на оня …“ and „… на телефона ми вика“.
func (c *surroundings) pointedAt(n *nominal, literal bool) bool {
	if c.toldOf(n) {
		return true
	}
	switch acts := c.acts(n.after); {
	case literal || acts == actsUnknown:
		return false
	case acts == actsOnAsker:
		return n.definite || n.classes&(ctxThese|ctxSome|ctxYours) != 0
	}
	return n.classes&ctxThese != 0
}

// identified reports constructions that say of people what they are, whatever
// the word: „какви … сте“, „министърът – …“. What only qualifies the word judged
// ends before before[i].
func (c *surroundings) identified(n *nominal, i int) bool {
	before := c.classBefore(i)
	apart := i < c.nBefore && c.before[i].comma
	switch {
	case c.classAfter(0)&(ctxYouAre|ctxSi) != 0 && c.endsAfter(1) && !c.endsAfter(0) && (i == c.nBefore && i > 0 || before&ctxWhat != 0):
		return c.classAfter(0)&ctxYouAre != 0 || c.exclaims // „големи … сте“
	case before&ctxCall != 0 && before&ctxShort != 0, before&ctxYou != 0 && apart:
		return c.endsAfter(0) // „абе …, докога?“
	case before&ctxStaff != 0 && apart && c.endsAfter(0) && c.dashBefore(i):
		return true // „министърът – …“
	case n.classes&ctxThese != 0 && c.endsAfter(0) && n.before < c.nBefore && c.before[n.before].comma:
		return (c.classBefore(n.before)|c.classBefore(n.before+1))&ctxStaff != 0 // „директорът ви, тоя …“
	case before&ctxBehave != 0 && !apart && c.all&ctxOffice != 0, before&ctxLike != 0 && c.all&(ctxSpokenTo|ctxStaff) != 0 && c.behaves(i):
		return c.endsAfter(0) // „в касата работят …“
	case c.classAfter(0)&ctxWith != 0 && c.badge(1):
		return apart || i == c.nBefore && c.exclaims // „докторът, … с диплома, …“
	}
	return c.exclaims && c.endsAfter(0) && (c.wonders(i) || n.classes&ctxGang != 0 && n.before == c.nBefore)
}

// dashBefore reports a dash behind before[i].
func (c *surroundings) dashBefore(i int) bool {
	to := c.start
	if i > 0 {
		to = c.before[i-1].start
	}
	return strings.ContainsAny(c.text[c.before[i].end:to], "–—")
}

// toldOf reports „кажете на оня …“ and „поздравете … на входа“.
func (c *surroundings) toldOf(n *nominal) bool {
	if n.classes&ctxThese != 0 && c.toldTo(n.before) {
		return true
	}
	if c.toldTo(n.before) && c.classAfter(n.after)&ctxWho != 0 {
		return true // „кажете на …а, дето …“
	}
	return n.definite && (c.toldTo(n.before) || c.tells(n.before)) && c.classAfter(n.after)&ctxFrom != 0 &&
		(c.classAfter(n.after+1)|c.classAfter(n.after+2))&(ctxOffice|ctxDoor|ctxStaff) != 0
}

// tells reports a verb of telling at before[i].
func (c *surroundings) tells(i int) bool {
	if i >= c.nBefore || c.before[i].comma {
		return false
	}
	return c.begins(&c.before[i], "каж", "каз", "попит", "поздр", "предай", "обяснете", "напомнете")
}

// toldTo reports „кажете на“ that ends at before[i].
func (c *surroundings) toldTo(i int) bool {
	return c.classBefore(i)&ctxAt != 0 && !c.before[i].comma && c.tells(i+1) &&
		strings.EqualFold(c.text[c.before[i].start:c.before[i].end], "на")
}

// ofAskerHere reports whether the asker is the subject of the clause.
func (c *surroundings) ofAskerHere() bool {
	for _, words := range [...][]nearWord{c.before[:c.nBefore], c.after[:c.nAfter]} {
		for i := range min(len(words), maxSense) {
			if words[i].class&ctxI != 0 && !words[i].comma {
				return true
			}
		}
	}
	return false
}

// qualifiers returns how many words that only qualify the word judged stand
// before it, and whether one of them is said of people only.
func (c *surroundings) qualifiers() (n int, vile bool) {
	for n < c.nBefore && c.before[n].class&(ctxFill|ctxDegrade|ctxEpithet|ctxAnd) != 0 {
		vile = vile || c.before[n].class&(ctxVile|ctxDegrade) != 0 && !c.before[n].comma
		n++
	}
	return n, vile
}

// predicate reports „докторът е“ at before[i].
func (c *surroundings) predicate(i int) bool {
	return c.before[i].class&ctxTheyAre != 0 && !c.before[i].comma && i+1 < c.nBefore && !c.negated(i) &&
		(c.before[i+1].class&ctxStaff != 0 || c.staffBefore(i+1) && c.before[i+1].class&ctxI == 0)
}

// youAre reports „ти си“, „ти, който …, си“ at before[i].
func (c *surroundings) youAre(i int) bool {
	if c.before[i].class&ctxSi == 0 || c.before[i].comma {
		return false
	}
	for j := i + 1; j < c.nBefore; j++ {
		if c.before[j].class&ctxYou != 0 {
			return j == i+1 || c.before[i+1].comma
		}
	}
	return false
}

// staffSubject reports whether the sentence that says „е“ at before[i] starts
// with whom it speaks of, somebody of the staff: „докторът от … е“.
func (c *surroundings) staffSubject(i int) bool {
	if !c.opens || c.negated(i) || c.before[i].comma {
		return false
	}
	for j := max(i+1, c.nBefore-2); j < c.nBefore; j++ {
		w := &c.before[j]
		if w.comma {
			return false
		}
		if w.class&ctxStaff != 0 {
			return j+1 == c.nBefore || j+2 == c.nBefore && c.before[j+1].end-c.before[j+1].start <= len("д") || c.before[j+1].class&(ctxThese|ctxOfficial|ctxFill|ctxYours|ctxDegrade|ctxStaff|ctxSome) != 0 || c.describes(&c.before[j+1])
		}
	}
	return false
}

// coordinate reports „и …“ with another epithet at after[i].
func (c *surroundings) coordinate(i int) bool {
	return c.after[i].class&ctxAnd != 0 && i+1 < c.nAfter && c.after[i+1].class&(ctxEpithet|ctxDegrade) != 0 && !c.after[i+1].comma
}
