package moderation

import (
	"strings"
	"unicode/utf8"
)

// An ambiguous word is aimed at people where grammar makes a person of it:
// somebody is addressed by it, works at a counter, says or refuses something.

// nominal is what surrounds the word judged and belongs to it: „онези две
// дебели … и … такива“.
type nominal struct {
	before, after int // words of the sentence that belong to it
	classes       contextClass
	vile          bool // has an adjective that is said of people only
	definite      bool
}

// nominal reads the words that belong to the word judged.
func (c *surroundings) nominal() (n nominal) {
	for n.before < c.nBefore {
		w := &c.before[n.before]
		switch {
		case w.class&(ctxFill|ctxDegrade|ctxEpithet|ctxAnd|ctxGang|ctxThese|ctxSome|ctxOfficial|ctxYours|ctxAddress) != 0:
		case w.class == 0 && c.describes(w):
		default:
			w = nil
		}
		if w == nil || w.comma && w.class&ctxEpithet == 0 {
			break
		}
		n.classes |= w.class
		n.vile = n.vile || w.class&(ctxVile|ctxStrong) != 0
		n.before++
	}
	for n.after < c.nAfter {
		w := &c.after[n.after]
		if w.comma || w.class&(ctxDegrade|ctxSuch|ctxEpithet) == 0 && !c.coordinate(n.after) && !c.describes(w) {
			break
		}
		n.classes |= w.class
		n.after++
	}
	n.definite = c.isDefinite()
	return n
}

// personal reports whether grammar makes a person of the word judged.
func (c *surroundings) personal(row *abuseRow) bool {
	n := c.nominal()
	if n.classes&(ctxOfficial|ctxAddress) != 0 || c.scolds() || c.doubled(row) || c.summoned(&n) {
		return true
	}
	living := row.everyday()
	if row.domain == domainCrime && n.before < c.nBefore && c.before[n.before].class&ctxCall != 0 && !c.before[n.before].comma {
		return true // „бе …“
	}
	if c.all&(ctxYou|ctxYouObject|ctxYouAre|ctxImperative) != 0 && row.domain != domainAnimal && row.domain != domainMedical && c.called(&n) {
		return true // „ще видите, …“
	}
	if c.nBefore > 0 && c.before[0].comma && c.all&ctxSpokenTo != 0 && c.classAfter(0)&(ctxVile|ctxDegrade) != 0 && c.endsAfter(1) && !c.after[0].comma {
		return true // „майка ви, паразити скапани, …“
	}
	if c.toldOf(&n) {
		return true
	}
	if n.classes&ctxYours != 0 && (n.vile || n.classes&ctxGang != 0) {
		return true // „вашата шайка …“
	}
	if c.suchAs(row, &n) || c.neverSeen(row, &n) || c.atCounter(&n) {
		return true
	}
	if c.all&row.domain.class() != 0 {
		return false
	}
	if c.framed(row, &n) || c.staged(row, &n) {
		return true
	}
	pointed := n.definite || n.vile || n.classes&(ctxThese|ctxSome|ctxYours) != 0
	acts := c.acts(n.after)
	switch {
	case acts == actsOnAsker && (pointed || n.before == c.nBefore && c.opens && row.domain != domainAnimal), acts == actsHuman && (pointed && !n.definite || n.vile):
		return true // „една … ми каза“
	case pointed && c.sits(n.after, row.domain):
		return true // „онази … от регистратурата“
	case n.classes&(ctxSome|ctxThese) != 0 && n.after < c.nAfter && c.after[n.after].class&ctxBehave != 0 && c.sits(n.after+1, row.domain):
		return true // „една … седи в отдела“
	case n.classes&(ctxSome|ctxThese) != 0 && row.domain != domainThing && c.told(n.before):
		return true // „отговори ми една …“
	case c.apposed(&n) && (!living || n.definite || n.vile || n.after > 0 || n.classes&ctxSome != 0 || c.all&ctxMe != 0):
		return true // „лекарят, …, каза“
	case n.before == 1 && c.oneOfTwo():
		return true // „единият …, другият …“
	case n.classes&ctxYours != 0 && (!living || n.vile || c.exclaims || n.classes&ctxThese != 0):
		return true
	case n.definite && !living && c.beforeName(n.after):
		return true // „мазникът Иван“
	}
	if c.governed(row, &n, acts != actsUnknown) || c.followed(row, &n) {
		return true
	}
	if c.whole && n.before == c.nBefore && n.after == c.nAfter && n.before+n.after > 0 && (!living || c.exclaims || n.classes&(ctxDegrade|ctxVile) != 0) {
		return true // a sentence of nothing else
	}
	if j := n.after; j < c.nAfter && c.after[j].class&ctxWho != 0 && (pointed || c.classBefore(n.before)&(ctxFrom|ctxFor) != 0 && row.domain != domainAnimal) && c.works(j) {
		return true // „онзи, дето се води …“
	}
	return c.called(&n)
}

// everyday reports whether the words of row name animals, things or illness as well.
func (row *abuseRow) everyday() bool { return row.domain != domainCrime && row.domain != domainNone }

// governed reports whether what stands before the word judged makes a person of
// it. acts says that it does what people do.
func (c *surroundings) governed(row *abuseRow, n *nominal, acts bool) bool {
	i, living := n.before, row.everyday()
	tail := tailOf(c.text[c.start:c.end])
	if i == c.nBefore {
		return false
	}
	w := &c.before[i]
	switch {
	case w.class&ctxBehave != 0 && !w.comma && (!living || c.exclaims || c.all&(ctxStaff|ctxOffice) != 0 || c.all&ctxDoor != 0 && row.domain != domainAnimal):
		return true // „там работят …“
	case c.fed(i) && (row.domain != domainAnimal || w.class&ctxFeeds == 0 || c.exclaims || c.asks || c.all&(ctxMe|ctxYouObject|ctxStaff|ctxOffice|ctxI) != 0):
		return true // „храним …“
	case w.class&ctxYouObject != 0 && i+1 < c.nBefore && c.describes(&c.before[i+1]) && (c.asks || c.exclaims || acts):
		return true // „градските ви …“
	case w.class&ctxYou != 0 && w.comma && i == 0:
		return true // „а вие, …“
	case c.madeOf(i):
		return true // „комисия от …“
	case w.class&ctxStaff != 0 && w.comma && c.endsAfter(n.after):
		return true // „министърът – …“
	case (n.definite || tail.endsIn("ето")) && w.comma && c.close && w.class&(ctxDegrade|ctxVile|ctxFill) != 0 && i+1 < c.nBefore && c.before[i+1].class&ctxTheyAre != 0:
		return true // „е пиян, …“
	case w.class&ctxTheyAre != 0 && i+1 < c.nBefore && c.before[i+1].comma && n.after == c.nAfter && (c.exclaims || c.all&ctxStaff != 0) && !living:
		return true // „хирургът, който …, е …“
	case n.before == 1 && c.before[0].class&ctxAnd != 0 && c.all&ctxStaff != 0 && !living && c.close:
		return true // „лекар ли е това или …“
	}
	return c.wonders(i)
}

// followed reports whether what stands behind the word judged makes a person of
// it.
func (c *surroundings) followed(row *abuseRow, n *nominal) bool {
	j, living := n.after, row.everyday()
	if j == c.nAfter || c.after[j].comma {
		return false
	}
	w := &c.after[j]
	next := contextClass(0)
	if j+1 < c.nAfter {
		next = c.after[j+1].class
	}
	ends := j+1 == c.nAfter || c.after[j+1].comma
	starts := n.before == c.nBefore
	switch {
	case w.class&(ctxWith|ctxFrom) != 0 && (c.badge(j+1) || c.badge(j+2)):
		return true // „… в бели престилки“
	case w.class&ctxFrom != 0 && next&ctxYouObject != 0:
		return true // „няма по-големи … от вас“
	case w.class&ctxAsks != 0:
		return next&(ctxYouAre|ctxBehave) != 0 // „… ли сте“
	case starts && w.class&ctxTheyAre != 0 && (ends || next&(ctxThese|ctxStaff) != 0):
		return !living || c.exclaims || next&(ctxThese|ctxStaff) != 0 // „… са!“
	case starts && w.class&ctxYouAre != 0:
		return true // „… сте“
	case starts && w.class&ctxBehave != 0 && row.domain != domainAnimal && row.domain != domainThing:
		return true // „… ръководят болницата“
	}
	return starts && c.staffIs(j) // „… ми е личният“
}

// summoned reports a form of address at the start: „…, върнете парите“.
func (c *surroundings) summoned(n *nominal) bool {
	return n.before == c.nBefore && c.opens && n.after < c.nAfter && c.after[n.after].comma &&
		c.after[n.after].class&(ctxImperative|ctxYou|ctxYouObject|ctxCall) != 0
}

// fed reports „храним …“, „плащаме заплати на …“, „пълно е с …“ at before[i].
func (c *surroundings) fed(i int) bool {
	if c.before[i].comma {
		return false
	}
	if c.before[i].class&ctxFeeds != 0 || i+2 < c.nBefore && c.before[i].class&ctxMe != 0 && c.before[i+1].class&ctxFrom != 0 && c.before[i+2].class&ctxFeeds != 0 {
		return true // also „хранени от нас …“
	}
	if c.before[i].class&(ctxAt|ctxWith) == 0 || c.before[i].class&ctxWith != 0 && c.all&ctxOffice == 0 {
		return false
	}
	for j := i + 1; j < c.nBefore && j <= i+2 && !c.before[j].comma; j++ {
		if c.before[j].class&ctxFeeds != 0 {
			return true
		}
	}
	return false
}

// called reports a form of address at the end: „колко още, …?“
func (c *surroundings) called(n *nominal) bool {
	spoken := c.all&(ctxYou|ctxYouObject|ctxYouAre|ctxImperative) != 0
	ends := n.after == c.nAfter
	comma := n.after < c.nAfter && c.after[n.after].comma
	if n.before == c.nBefore {
		return false
	}
	w := &c.before[n.before]
	if !w.comma || w.class&ctxEpithet != 0 || !ends && !comma {
		return false
	}
	return spoken || c.exclaims && (n.classes&(ctxDegrade|ctxSuch|ctxVile) != 0 || ends && c.nBefore > 2) || c.asks && ends && n.before == 0 && c.nBefore > 2
}

// actor is what the word judged does.
type actor uint8

const (
	actsUnknown actor = iota
	actsHuman         // what only people do
	actsOnAsker       // does it to the asker
)

// acts reads the verb right behind the word judged, which after[from:] follows.
func (c *surroundings) acts(from int) actor {
	asker, strange := false, 0
	which := from < c.nAfter && c.after[from].class&ctxWho != 0 // whose comma counts for what follows
	for i := from; i < c.nAfter && i < from+6; i++ {
		switch w := &c.after[i]; {
		case w.class&ctxActs != 0 && asker:
			return actsOnAsker
		case w.class&ctxActs != 0:
			return actsHuman
		case w.class&ctxFrom != 0 && c.classAfter(i+1)&(ctxOffice|ctxStaff|ctxDoor) != 0:
			i++ // „… на входа ме спря“
		case w.class&ctxFrom != 0 && c.classAfter(i+2)&(ctxOffice|ctxStaff|ctxDoor) != 0 && c.describes(&c.after[i+1]):
			i += 2 // „… от горния етаж ми вика“
		case w.class&ctxTheyAre != 0 && w.class&ctxShort != 0 && c.classAfter(i+1)&ctxActs != 0: // „… е забравила“
		case w.class&(ctxAnd|ctxTheyAre|ctxFrom|ctxAnimal) != 0 || w.comma && !which:
			return actsUnknown
		case w.class&ctxMe != 0:
			asker = true
		case w.class&(ctxShort|ctxWho|ctxNot|ctxSi) != 0:
		default:
			if strange++; strange > 1 {
				return actsUnknown
			}
		}
	}
	return actsUnknown
}

// sits reports „от регистратурата“ behind the word judged. Behind на stands an
// owner as well, and things stand before and behind a hospital.
func (c *surroundings) sits(from int, d domain) bool {
	if from >= c.nAfter || c.after[from].class&(ctxFrom|ctxAt) == 0 || c.after[from].comma {
		return false
	}
	places := ctxOffice | ctxStaff
	if d == domainThing || c.after[from].class&ctxFrom != 0 && c.after[from].class&ctxAt != 0 {
		places = ctxOffice
	}
	for i := from + 1; i < c.nAfter && i <= from+3 && !c.after[i].comma && c.after[i].class&ctxAt == 0; i++ {
		if c.after[i].class&places != 0 {
			return true
		}
	}
	return false
}

// infests reports „Хлебарки в отделението …“: vermin, which wards really have.
func (c *surroundings) infests() bool {
	in := c.open && c.nAfter > 0 && !c.after[0].comma && c.after[0].class&ctxFrom != 0 && c.begins(&c.after[0], "в")
	return in && c.all&(ctxYou|ctxYouAre|ctxThese) == 0 && c.isVermin()
}

// isVermin reports whether the word judged is vermin or a stray animal.
func (c *surroundings) isVermin() bool {
	return c.begins(&nearWord{start: c.start, end: c.end}, "хлебарк", "мишк", "мишок", "плъх", "въшк", "дървениц", "бълх", "мравк", "мухи", "кърлеж", "паразит", "глист", "червеи", "змия", "змии", "куче", "котк")
}

// madeOf reports „комисия от …“, „шайката ви от …“, „гнездо на …“ at before[i].
func (c *surroundings) madeOf(i int) bool {
	w := &c.before[i]
	if w.class&ctxFrom == 0 || utf8.RuneCountInString(c.text[w.start:w.end]) == 1 {
		return false
	}
	of := w.class&ctxAt == 0 // от, not на
	for j := i + 1; j < c.nBefore && j <= i+2 && !c.before[j].comma; j++ {
		if c.before[j].class&ctxGang != 0 || of && c.before[j].class&ctxStaff != 0 {
			return true
		}
	}
	return false
}

// staffIs reports „е министърът“, „ни е министърът“ at after[i].
func (c *surroundings) staffIs(i int) bool {
	if c.after[i].class&(ctxMe|ctxYouObject) != 0 {
		if i++; i+1 < c.nAfter && !hasArticle(c.text[c.after[i+1].start:c.after[i+1].end]) {
			return false // „насилникът ми е лекар“
		}
	}
	return i+1 < c.nAfter && c.after[i].class&ctxTheyAre != 0 && c.after[i+1].class&(ctxStaff|ctxThese) != 0 && !c.after[i+1].comma
}

// badge reports whether after[i] is what officials wear.
func (c *surroundings) badge(i int) bool {
	return i < c.nAfter && c.after[i].class&ctxBadge != 0 && !c.after[i].comma
}

// works reports whether a clause that starts with after[from] tells of a calling.
func (c *surroundings) works(from int) bool {
	for i := from + 1; i < c.nAfter && i <= from+5; i++ {
		if c.after[i].class&(ctxStaff|ctxOffice|ctxActs|ctxBehave) != 0 {
			return true
		}
	}
	return false
}

// beforeName reports whether after[i] is written like a name.
func (c *surroundings) beforeName(i int) bool {
	if i >= c.nAfter || c.after[i].comma || c.after[i].class != 0 {
		return false
	}
	if strings.HasPrefix(c.text[c.after[i].start:], "д-р") {
		return true
	}
	word := c.text[c.after[i].start:c.after[i].end]
	return isUpperSign(word) && !isUpperSign(lastSign(word))
}

// wonders reports „що за …“ and „ама че …“ at before[i].
func (c *surroundings) wonders(i int) bool {
	if i+1 >= c.nBefore {
		return false
	}
	a, b := c.text[c.before[i+1].start:c.before[i+1].end], c.text[c.before[i].start:c.before[i].end]
	for _, opening := range [...][2]string{{"що", "за"}, {"шо", "за"}, {"ама", "че"}, {"ей", "че"}, {"брей", "че"}, {"бре", "че"}, {"леле", "че"}} {
		if strings.EqualFold(a, opening[0]) && strings.EqualFold(b, opening[1]) {
			return true
		}
	}
	return false
}

// scolds reports an adjective of the same stem behind the word judged: „змията
// змийска“.
func (c *surroundings) scolds() bool {
	if c.nAfter == 0 || c.after[0].comma {
		return false
	}
	w := &c.after[0]
	return c.alike(w) && c.describes(w)
}

// told reports „отговори ми“ at before[i].
func (c *surroundings) told(i int) bool {
	if i < c.nBefore && c.before[i].class&ctxMe != 0 && !c.before[i].comma {
		return i+1 < c.nBefore && c.before[i+1].class&ctxActs != 0
	}
	return i+1 < c.nBefore && c.before[i].class&ctxActs != 0 && c.before[i+1].class&ctxMe != 0 && !c.before[i].comma
}

// apposed reports a word between commas behind one of the staff: „лекарят, …,
// каза“.
func (c *surroundings) apposed(n *nominal) bool {
	return n.before < c.nBefore && c.before[n.before].comma && (c.before[n.before].class&ctxStaff != 0 || n.classes&(ctxSome|ctxVile) != 0 && c.staffOpens(n.before)) &&
		(n.after == c.nAfter || c.after[n.after].comma || c.withTail(n.after)) && (n.before+1 == c.nBefore || c.before[n.before+1].class&(ctxEpithet|ctxAnd) == 0)
}

// withTail reports „с часовник колкото будилник,“ at after[i].
func (c *surroundings) withTail(i int) bool {
	if c.classAfter(i)&(ctxWith|ctxFrom) == 0 {
		return false
	}
	for j := i + 2; j < c.nAfter && j <= i+5; j++ {
		if c.after[j].comma {
			return true
		}
	}
	return false
}

// staffOpens reports whether the sentence starts with somebody of the staff, at
// most three words before before[i].
func (c *surroundings) staffOpens(i int) bool {
	return c.opens && c.nBefore <= i+4 && (c.before[c.nBefore-1].class|c.before[max(i, c.nBefore-2)].class)&ctxStaff != 0
}

// oneOfTwo reports „единият …, другият …“.
func (c *surroundings) oneOfTwo() bool {
	if c.nAfter == 0 || !c.after[0].comma {
		return false
	}
	return opensWith(c.text[c.before[0].start:c.before[0].end], letE, letDe) && opensWith(c.text[c.after[0].start:c.after[0].end], letDe, letEr, letU)
}

// doubled reports „… с …“ and „… му с …“, the same word twice.
func (c *surroundings) doubled(row *abuseRow) bool {
	people := row.domain != domainThing || c.exclaims || c.all&(ctxMe|ctxYouObject|ctxYouAre|ctxStaff|ctxOffice|ctxBehave) != 0 // things stand beside each other as well
	again := func(words []nearWord) bool {
		for i := range min(len(words), 3) - 1 {
			w, next := &words[i], &words[i+1]
			if w.class&ctxWith != 0 {
				return c.alike(next)
			}
			if i == 0 && c.all&(ctxOffice|ctxStaff|ctxYouObject) != 0 && c.begins(w, "след") {
				return c.alike(next) // „… след …“
			}
			if i == 0 && w.class&ctxAt != 0 && !next.comma {
				other := c.text[next.start:next.end]
				return squared(other) || c.alike(next) && (hasArticle(other) || people && opensWith(c.text[w.start:w.end], letDe))
			}
		}
		return false
	}
	return again(c.after[:c.nAfter]) || again(c.before[:c.nBefore])
}

// squared reports „квадрат“.
func squared(word string) bool { return opensWith(word, letKa, letVe, letA, letDe, letEr) }

// opensWith reports whether word starts with the letters, in either script.
func opensWith(word string, letters ...uint32) bool {
	readings := readingsIn(word)
	for _, letter := range letters {
		var set uint32
		if set, word = nextLetter(word, readings); set&letter == 0 {
			return false
		}
	}
	return true
}

// begins reports whether w starts with one of the prefixes, in either script.
func (c *surroundings) begins(w *nearWord, prefixes ...string) bool {
	word := c.text[w.start:w.end]
	readings := readingsIn(word)
	for _, prefix := range prefixes {
		rest, fits := word, true
		for _, r := range prefix {
			var set uint32
			set, rest = nextLetter(rest, readings)
			if fits = set>>(r-'а')&1 != 0; !fits {
				break
			}
		}
		if fits {
			return true
		}
	}
	return false
}

// alike reports whether w starts like the word judged.
func (c *surroundings) alike(w *nearWord) bool {
	word, other := c.text[c.start:c.end], c.text[w.start:w.end]
	a, b := readingsIn(word), readingsIn(other)
	const stem = 3 // letters, and one more to follow
	for range stem {
		var x, y uint32
		if x, word = nextLetter(word, a); x == 0 {
			return false
		}
		if y, other = nextLetter(other, b); x&y == 0 {
			return false
		}
	}
	return (word != "") == (other != "")
}

// nextLetter returns what the next letter of word may stand for, and the rest.
func nextLetter(word string, readings *[128]uint32) (set uint32, rest string) {
	for word != "" {
		r, w := utf8.DecodeRuneInString(word)
		word = word[w:]
		if f := foldRune(r); f.class == runeLetter || f.class == runeDigit {
			return f.cyr | readings[f.latin&127], word
		}
	}
	return 0, ""
}

// isDefinite reports whether the word judged has the article of Bulgarian.
func (c *surroundings) isDefinite() bool { return hasArticle(c.text[c.start:c.end]) }

// hasArticle reports whether word ends in an article.
func hasArticle(word string) bool {
	if utf8.RuneCountInString(word) < 6 {
		return false
	}
	t := tailOf(word)
	for ending := range fieldsOf("та то те ът ят at ut yt") {
		if t.endsIn(ending) {
			return t.letters[2]&letE == 0 || t.letters[0]&letA == 0 // not кучета
		}
	}
	return false
}
