package moderation

import "strings"

// A scene at a counter or a turn of speech makes a person of any word that is
// not meant as it stands: „посрещна ме една …“, „вместо лекар – …“, „не, …,
// няма да чакам“.

// staged reports whether the word judged stands in such a scene. Its own domain
// is not spoken of in the sentence.
func (c *surroundings) staged(row *abuseRow, n *nominal) bool {
	switch {
	case c.speaking(n), c.seated(row, n), c.readFor(n), c.placeholder(n), c.written(n), c.byVocation(n), c.madeChief(n), c.overThere(n), c.notHuman(n), c.worseThanYou(n), c.yoursFrom(n), c.civic(row, n), c.toRule(n), c.inPost(n), c.congratulated(n), c.wanted(row, n), c.whoever(n), c.hiding(n), c.accosted(n):
		return true
	case c.apposed(n) && (n.classes&ctxSome != 0 || n.vile && row.domain != domainThing):
		return true // „управителят, една дебела …, обясни“
	case c.classBefore(n.before)&ctxLike != 0 && c.performs(n.before) && !c.praised(n.before):
		return c.endsAfter(n.after) || c.after[n.after].class&ctxAt != 0 // „началникът ръмжи като … на хората“
	case c.pair(n), c.answered(n):
		c.doubtful = row.everyday()
		return true
	}
	return c.graduate(n) || c.exclaimedWith(row, n)
}

// speechVerbs start the verbs of who receives people and talks to them.
var speechVerbs = [...]string{"посрещ", "звънна", "звъня", "обади", "взе", "дръпна", "отговор", "каз", "рече", "рекъл", "рекла", "обясн", "обяви", "обявя", "заяв", "вика", "викн", "развик", "изкрещ", "кресн", "сопн", "нахок", "скара", "изгледа", "изслуш", "излъг", "нагруб", "препрати", "забравил", "подпис", "разправ", "твърд", "нареди", "мърмор", "отряза", "въздъх", "повтар", "уверя", "увери"}

// speaks reports such a verb.
func (c *surroundings) speaks(w *nearWord) bool { return c.begins(w, speechVerbs[:]...) }

// speaking reports „посрещна ме една …“ and „една … ме изгледа“.
func (c *surroundings) speaking(n *nominal) bool {
	if n.classes&(ctxSome|ctxThese|ctxDegrade|ctxVile) == 0 || c.neuterOne(n) {
		return false
	}
	for i := n.before; i < c.nBefore && i < n.before+3 && !c.before[i].comma; i++ {
		if c.speaks(&c.before[i]) {
			return i > n.before && c.before[n.before].class&ctxMe != 0 || c.classBefore(i+1)&ctxMe != 0
		}
		if w := c.before[i].class; w&(ctxShort|ctxMe) == 0 || w&(ctxWith|ctxFrom|ctxAt|ctxFor|ctxLike) != 0 {
			break
		}
	}
	for i := n.after; i < c.nAfter && i < n.after+4 && !c.after[i].comma; i++ {
		w := &c.after[i]
		if c.speaks(w) {
			return true
		}
		if w.class&(ctxMe|ctxSi|ctxNot|ctxTheyAre|ctxShort) == 0 {
			break
		}
	}
	return false
}

// neuterOne reports „едно“ and „някакво“, which animals and things are told of with.
func (c *surroundings) neuterOne(n *nominal) bool {
	for i := range n.before {
		if c.before[i].class&ctxSome != 0 && c.begins(&c.before[i], "едно", "някакво", "едното", "другото") {
			return true
		}
	}
	return false
}

// seated reports „в комисията седят три …“ and „три … седят в комисията“.
func (c *surroundings) seated(row *abuseRow, n *nominal) bool {
	person := row.domain != domainThing
	if i := n.before; i < c.nBefore && !c.before[i].comma {
		sits := c.sitting(&c.before[i])
		if (sits || person && c.begins(&c.before[i], "стои", "стоят")) && c.classAfter(n.after)&ctxWith != 0 && c.badge(n.after+1) {
			return true // „на стола седеше … с табелка“
		}
		for j := i + 1; sits && person && j+1 < c.nBefore && j <= i+3 && !c.before[j].comma; j++ {
			if c.before[j].class&ctxOffice != 0 && c.before[j+1].class&ctxAnimal == 0 {
				return true
			}
		}
	}
	j := n.after
	if j == c.nAfter {
		return false
	}
	if !c.after[j].comma {
		if n.classes&(ctxSome|ctxThese|ctxDegrade|ctxVile) != 0 && c.sitting(&c.after[j]) && c.sits(j+1, row.domain) {
			return true
		}
		if person && c.begins(&c.after[j], "работят", "ръковод", "служат", "заседав", "управляв") && c.sits(j+1, domainThing) {
			return true
		}
	}
	return n.classes&ctxThese != 0 && c.classAfter(j)&ctxWho != 0 && j+1 < c.nAfter && c.sitting(&c.after[j+1]) && c.classAfter(j+2)&ctxFrom != 0 &&
		(c.classAfter(j+3)|c.classAfter(j+4))&ctxOffice != 0 // „тия …, дето седят в комисията“
}

// sitting reports a verb of sitting.
func (c *surroundings) sitting(w *nearWord) bool {
	return c.begins(w, "седи", "седят", "седеш", "седях", "седна", "заседава", "стоеше", "стоях", "дреме", "дремят", "спи", "спят", "работят", "работи")
}

// readFor reports „където пише „експерт“, четете …“.
func (c *surroundings) readFor(n *nominal) bool {
	i := n.before
	return i+1 < c.nBefore && !c.before[i].comma && c.before[i+1].comma && c.endsAfter(n.after) && c.begins(&c.before[i], "четете", "чети", "разбирай")
}

// placeholder reports „вместо лекар – …“ and „вместо лекари назначихте …“.
func (c *surroundings) placeholder(n *nominal) bool {
	if j := n.after; j+1 < c.nAfter && !c.after[j].comma && c.begins(&c.after[j], "вместо", "наместо") {
		return c.after[j+1].class&ctxStaff != 0 // „имате … вместо инспектори“
	}
	if !c.endsAfter(n.after) && c.after[n.after].class&ctxWith == 0 {
		return false
	}
	for i := n.before + 1; i < c.nBefore && i < n.before+6; i++ {
		if c.begins(&c.before[i], "вместо", "наместо") {
			return (c.before[i-1].class|c.before[max(i-2, n.before)].class)&(ctxStaff|ctxPeople) != 0
		}
	}
	return false
}

// written reports „писмо, съчинено от …“.
func (c *surroundings) written(n *nominal) bool {
	i := n.before
	return i+1 < c.nBefore && c.before[i].class&ctxFrom != 0 && !c.before[i].comma && c.begins(&c.before[i], "от") && c.begins(&c.before[i+1], "съчинен", "написан", "писан", "измислен", "подписан", "прочетен")
}

// byVocation reports „… на заплата“ and „… по душа“.
func (c *surroundings) byVocation(n *nominal) bool {
	j := n.after
	return j+1 < c.nAfter && !c.after[j].comma && !c.after[j+1].comma && c.begins(&c.after[j], "на", "по", "с") && c.after[j].class&ctxShort != 0 &&
		c.begins(&c.after[j+1], "заплат", "хонорар", "душа", "рождени", "природа", "ясла", "щат")
}

// graduate reports „дипломиран …“.
func (c *surroundings) graduate(n *nominal) bool {
	for i := range n.before {
		if c.begins(&c.before[i], "дипломиран", "титулуван", "лицензиран") {
			return true
		}
	}
	return false
}

// madeChief reports „назначихте един … за шеф“.
func (c *surroundings) madeChief(n *nominal) bool {
	return n.after+1 < c.nAfter && c.after[n.after].class&ctxFor != 0 && c.after[n.after+1].class&ctxStaff != 0 && n.before < c.nBefore &&
		c.begins(&c.before[n.before], "назначи", "сложи", "избра", "направи", "турихте", "туриха")
}

// pair reports „едната беше …, другата – …“.
func (c *surroundings) pair(n *nominal) bool {
	i, ok := c.isOrDash(n.before)
	if !ok || !c.endsAfter(n.after) || c.kept() {
		return false
	}
	if c.begins(&c.before[i], "едната", "единия", "първата", "първия") {
		return i+1 == c.nBefore || c.before[i+1].comma || c.before[i+1].class&ctxAnd != 0
	}
	if !c.begins(&c.before[i], "другата", "другия", "втората", "втория", "третата", "третия") {
		return false
	}
	for j := i + 2; j < c.nBefore; j++ {
		if c.begins(&c.before[j], "едната", "единия", "първата", "първия") {
			return (c.before[j-1].class|c.before[max(j-2, i+1)].class)&ctxEpithet != 0
		}
	}
	return false
}

// isOrDash returns the word that „е“ or a dash before the word judged follows.
func (c *surroundings) isOrDash(i int) (int, bool) {
	if i < c.nBefore && c.before[i].class&ctxTheyAre != 0 && !c.before[i].comma {
		return i + 1, i+1 < c.nBefore
	}
	return i, i < c.nBefore && c.before[i].comma
}

// kept reports animals that somebody keeps.
func (c *surroundings) kept() bool {
	for i := range c.nBefore {
		if c.begins(&c.before[i], "животн", "кучет", "котк", "гледам", "любимц", "добит") {
			return true
		}
	}
	return false
}

// answered reports „не, …, няма да чакам“ and „честито, …!“.
func (c *surroundings) answered(n *nominal) bool {
	i := n.before
	if i+1 != c.nBefore || !c.opens || !c.before[i].comma || !c.endsAfter(n.after) || c.isDefinite() || c.classAfter(n.after)&(ctxWho|ctxAnd) != 0 {
		return false
	}
	w := &c.before[i]
	return w.class&ctxNot != 0 || c.begins(w, "браво", "честито", "благодаря", "мерси", "поздравления", "добре", "стига", "нали", "пардон")
}

// suchAs reports „такъв … като началника“ and „мошеници като него“.
func (c *surroundings) suchAs(row *abuseRow, n *nominal) bool {
	j := n.after
	if c.classAfter(j)&ctxLike == 0 || c.after[j].comma || j+1 >= c.nAfter {
		return false
	}
	if n.classes&(ctxSuch|ctxThese) != 0 && c.after[j+1].class&(ctxStaff|ctxYours) != 0 {
		return true
	}
	if row.domain != domainCrime && row.domain != domainNone {
		return false
	}
	return c.after[j+1].class&ctxStaff != 0 || c.begins(&c.after[j+1], "него", "нея", "тях") || c.beforeName(j+1)
}

// neverSeen reports „по-голям … не съм виждал“.
func (c *surroundings) neverSeen(row *abuseRow, n *nominal) bool {
	j := n.after
	if c.classAfter(j)&ctxNot == 0 || c.classAfter(j+1)&ctxI == 0 || j+2 >= c.nAfter || !c.begins(&c.after[j+2], "вижд", "среща", "видял", "познава") {
		return false
	}
	more := n.before > 0 && n.before < c.nBefore && strings.HasPrefix(c.text[c.before[n.before].end:], "-") && c.begins(&c.before[n.before], "по")
	if more && c.before[n.before-1].class&(ctxVile|ctxDegrade) != 0 {
		return true // of people only
	}
	return (more || n.classes&ctxSuch != 0) && row.policy == policyAimed && row.domain != domainAnimal && row.domain != domainMedical
}

// exclaimedWith reports „Ламии с по седем гърла!“
func (c *surroundings) exclaimedWith(row *abuseRow, n *nominal) bool {
	return c.exclaims && c.opens && n.before == c.nBefore && n.after+1 < c.nAfter && c.after[n.after].class&ctxWith != 0 && !c.after[n.after].comma &&
		row.policy == policyAimed && row.domain != domainMedical && !c.isVermin()
}

// atCounter reports „тая … от гишето ми хвърли книжката“ and „тези … с костюми“,
// which leave no doubt even where the thing itself is spoken of.
func (c *surroundings) atCounter(n *nominal) bool {
	if n.classes&ctxThese == 0 || n.after >= c.nAfter || c.after[n.after].comma {
		return false
	}
	return c.after[n.after].class&ctxWith != 0 && c.badge(n.after+1) || c.sits(n.after, domainThing) && c.acts(n.after) == actsOnAsker
}

// overThere reports „…те там не вдигат“.
func (c *surroundings) overThere(n *nominal) bool {
	return n.definite && n.after < c.nAfter && !c.after[n.after].comma && c.begins(&c.after[n.after], "там", "тук", "горе") && c.acts(n.after) != actsUnknown
}

// notHuman reports „ако сте хора, а не …“.
func (c *surroundings) notHuman(n *nominal) bool {
	i := n.before
	return c.all&ctxYouAre != 0 && i+2 < c.nBefore && c.before[i].class&ctxNot != 0 && c.before[i+1].class&ctxBut != 0 && c.before[i+2].comma && c.before[i+2].class&(ctxPeople|ctxStaff) != 0 && c.endsAfter(n.after)
}

// worseThanYou reports „от вас … по-лоши няма“.
func (c *surroundings) worseThanYou(n *nominal) bool {
	i := n.before
	return i+1 < c.nBefore && c.before[i].class&ctxYouObject != 0 && !c.before[i].comma && c.begins(&c.before[i+1], "от") && n.after < c.nAfter && c.begins(&c.after[n.after], "по") &&
		strings.HasPrefix(c.text[c.after[n.after].end:], "-")
}

// yoursFrom reports „градските ви … не знаят ли“.
func (c *surroundings) yoursFrom(n *nominal) bool {
	i := n.before
	return i+1 < c.nBefore && c.before[i].class&ctxYouObject != 0 && !c.before[i].comma && c.describes(&c.before[i+1]) && hasArticle(c.text[c.before[i+1].start:c.before[i+1].end]) &&
		c.acts(n.after) != actsUnknown
}

// civicVerbs start the verbs of what only people do together.
var civicVerbs = [...]string{"празнув", "снима", "гласув", "пирув", "заседав", "обещав", "обсъжда", "хвалят", "получав", "печел", "строят", "раздав", "подпис", "командв", "управля", "ръковод", "забавля", "летув", "богатеят", "усвояв", "отчит", "чете", "четат", "пише", "пишат", "решав", "лекув", "преглежда", "оперир", "дават", "почива"}

// civic reports „а …те празнуват осми март“.
func (c *surroundings) civic(row *abuseRow, n *nominal) bool {
	if !n.definite {
		return false
	}
	j := n.after
	if c.classAfter(j)&ctxWith != 0 && c.badge(j+1) {
		return true // „магарето с вратовръзката“
	}
	if c.classAfter(j)&ctxMe != 0 {
		return false // „кучето ми …“
	}
	for ; j < c.nAfter && j < n.after+3 && !c.after[j].comma; j++ {
		if c.begins(&c.after[j], civicVerbs[:]...) {
			return n.classes&(ctxThese|ctxBut) != 0 || row.domain != domainAnimal && c.all&(ctxStaff|ctxOffice|ctxMe) != 0
		}
		if c.after[j].class&ctxShort == 0 {
			break
		}
	}
	return false
}

// toRule reports „… да ни лекуват“ and „… да ръководи болница“.
func (c *surroundings) toRule(n *nominal) bool {
	j := n.after
	if j+1 >= c.nAfter || c.after[j].comma || c.after[j].class&ctxShort == 0 || !c.begins(&c.after[j], "да") {
		return false
	}
	if j++; c.after[j].class&ctxMe != 0 {
		j++
	}
	return j < c.nAfter && !c.after[j].comma && c.begins(&c.after[j], "лекув", "ръковод", "управляв", "командв", "преглежда", "оперира", "учат", "учи", "съди")
}

// inPost reports „поредното … начело на болницата“ and „… на власт“.
func (c *surroundings) inPost(n *nominal) bool {
	j := n.after
	if j >= c.nAfter || c.after[j].comma {
		return false
	}
	return c.begins(&c.after[j], "начело") || c.after[j].class&ctxFrom != 0 && j+1 < c.nAfter && c.begins(&c.after[j+1], "власт", "кормило", "директорск", "началническ", "министерск", "шефск")
}

// congratulated reports „да ви е честит новият …“ and „честит празник на … в касата“.
func (c *surroundings) congratulated(n *nominal) bool {
	if !c.endsAfter(n.after) && !c.sits(n.after, domainThing) {
		return false
	}
	for i := n.before; i < c.nBefore && i < n.before+4 && !c.before[i].comma; i++ {
		if c.begins(&c.before[i], "честит") {
			return c.all&(ctxYouObject|ctxOffice) != 0
		}
	}
	return false
}

// wanted reports „не искам …, искам лекар“ and „преглежда го …“.
func (c *surroundings) wanted(row *abuseRow, n *nominal) bool {
	if n.before >= c.nBefore || c.before[n.before].comma || !c.endsAfter(n.after) {
		return false
	}
	verb := &c.before[n.before]
	if n.classes&ctxThese != 0 && c.begins(verb, "уволн", "назнач", "накаж", "наказ") {
		return true // „уволнете тази …“
	}
	if row.policy == policyAimed && (row.domain == domainCrime || row.domain == domainThing) && c.begins(verb, "преглежда", "прегледа", "лекува", "оперира", "зашива", "заши") {
		return true
	}
	if row.domain == domainThing || !c.begins(verb, "искам", "искаме", "ща", "търся") || c.classBefore(n.before+1)&ctxNot == 0 || n.after >= c.nAfter {
		return false
	}
	for j := n.after; j < c.nAfter && j < n.after+3; j++ {
		if c.after[j].class&ctxStaff != 0 {
			return true
		}
	}
	return false
}

// whoever reports „искам да знам коя … ми е вписала отказ“.
func (c *surroundings) whoever(n *nominal) bool {
	return n.before > 0 && c.before[n.before-1].class&ctxWhich != 0 && c.classAfter(n.after)&ctxMe != 0 && !c.after[n.after].comma && c.acts(n.after) == actsOnAsker
}

// hiding reports „като … се криете“.
func (c *surroundings) hiding(n *nominal) bool {
	j := n.after
	return n.before+1 == c.nBefore && c.opens && c.before[n.before].class&ctxLike != 0 && j+1 < c.nAfter && c.begins(&c.after[j], "се") && c.after[j+1].class&(ctxBehave|ctxImperative) != 0
}

// accosted reports „…, аз съм вдовица“.
func (c *surroundings) accosted(n *nominal) bool {
	return c.opens && n.before == c.nBefore && n.after+1 < c.nAfter && c.after[n.after].comma && c.after[n.after].class&c.after[n.after+1].class&ctxI != 0
}
