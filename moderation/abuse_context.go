package moderation

import "unicode/utf8"

// contextClass is a set of things a word may say about an ambiguous word near
// it.
type contextClass uint64

const (
	ctxYou        contextClass = 1 << iota // вие, ти
	ctxYouObject                           // вас, ви, теб
	ctxYouAre                              // сте, бъдете
	ctxSi                                  // си: are, or oneself
	ctxTheyAre                             // е, са, били
	ctxI                                   // аз, съм, ние, сме
	ctxMe                                  // ме, ни, мен: those it is done to
	ctxThese                               // такива, тези, всички
	ctxGang                                // банда, шайка
	ctxFill                                // истински, пълни: passed over
	ctxDegrade                             // мръсни, долни: makes an insult of what follows
	ctxStaff                               // лекари, каса, министър
	ctxPeople                              // хора, човек
	ctxReport                              // нарече, обиди
	ctxLike                                // като
	ctxWith                                // с, със
	ctxAnd                                 // и, или
	ctxFrom                                // от, в, на
	ctxNot                                 // не
	ctxCall                                // бе, ей, марш
	ctxImperative                          // махайте
	ctxBehave                              // държите
	ctxAnimal
	ctxMedical
	ctxThing
	ctxCrime
	ctxGlue     // words to which others are glued by mistake
	ctxGlueTail // the same, behind
	ctxShort    // other short words
	ctxEpithet  // a word of the table itself
	ctxStrong   // one that needs nothing beside it
	ctxSuch     // такива
	ctxWhat     // какви
	ctxVile     // долни, алчни: said of people only
	ctxOffice   // НЗОК, гишето: where the people meant sit
)

// maxAround is how many words on either side are looked at.
const maxAround = 8

// nearWord is a word near the one judged.
type nearWord struct {
	start, end int
	class      contextClass
	comma      bool // a comma stands between it and the word judged
}

// surroundings are the words of the sentence around the word judged, nearest
// first.
type surroundings struct {
	text          string
	before, after [maxAround]nearWord
	nBefore       int
	nAfter        int
	whole         bool // both ends of the sentence were reached
	open          bool // the sentence starts right before
	close         bool // the sentence ends right behind
	exclaims      bool // it ends with !
	all           contextClass
	previous      contextClass // the classes just before and behind
	following     contextClass
}

// look reads the sentence around text[start:end].
func (s *abuseScan) look(c *surroundings, start, end int) {
	text := s.m.text
	var m matcher
	m.lex, m.text = s.lex, text
	c.text = text
	at, comma := start, false
	sentence := false
	for c.nBefore < maxAround && !sentence {
		from, to, gap := nearBefore(text, at)
		comma = comma || gap&betweenComma != 0
		if gap&betweenSentence != 0 || from == to {
			sentence = true
			break
		}
		c.before[c.nBefore] = nearWord{start: from, end: to, class: s.classify(&m, from, to), comma: comma}
		c.nBefore++
		at = from
	}
	c.open = c.nBefore == 0
	c.whole = sentence
	at, comma, sentence = end, false, false
	for c.nAfter < maxAround && !sentence {
		from, to, gap := nearAfter(text, at)
		comma = comma || gap&betweenComma != 0
		if gap&betweenSentence != 0 || from == to {
			sentence = true
			c.exclaims = gap&betweenExclaim != 0
			break
		}
		c.after[c.nAfter] = nearWord{start: from, end: to, class: s.classify(&m, from, to), comma: comma}
		c.nAfter++
		at = to
	}
	c.close = c.nAfter == 0
	c.whole = c.whole && sentence
	for _, w := range c.before[:c.nBefore] {
		c.all |= w.class
	}
	for _, w := range c.after[:c.nAfter] {
		c.all |= w.class
	}
	if c.nBefore > 0 {
		c.previous = c.before[0].class
	}
	if c.nAfter > 0 {
		c.following = c.after[0].class
	}
}

// knownWord is a word whose classes are known already; in a text full of
// ambiguous words each is near to many.
type knownWord struct {
	start, end int
	class      contextClass
}

func (s *abuseScan) classify(m *matcher, start, end int) contextClass {
	k := &s.known[start/2%len(s.known)]
	if k.start != start || k.end != end {
		*k = knownWord{start: start, end: end, class: m.classify(start, end)}
	}
	return k.class
}

// classify returns what the word text[start:end] tells.
func (m *matcher) classify(start, end int) contextClass {
	if !m.load(start, end, loadWord) || m.n == 0 {
		return 0
	}
	m.pieces, m.typos, m.glued, m.target = false, false, false, seekContext
	m.search(m.lex.contextRoot, 0)
	class := m.classes
	if class == 0 && m.spokenTo() {
		class |= ctxImperative
	}
	m.target = seekAbuse
	m.typos = class == 0 && m.n >= minSlipLetters
	if m.search(m.lex.abuseRoot, 0) {
		switch policy := m.lex.rows[m.best.row].policy; {
		case policy <= policyUnless:
			class |= ctxEpithet | ctxStrong
		case policy == policyAimed:
			class |= ctxEpithet
		}
	}
	m.typos = false
	return class
}

// spokenTo reports whether the word loaded ends like a verb in the second
// person: крадете, чакате, взехте, махайте, мислиш.
func (m *matcher) spokenTo() bool {
	n := m.n
	if n < 5 {
		return false
	}
	last, before, third := m.set(n-1), m.set(n-2), m.set(n-3)
	if last&letSha != 0 && before&(letE|letI|letA) != 0 && m.scripts&scriptLatin == 0 { // мислиш
		return true
	}
	if last&letE == 0 || before&letTe == 0 {
		return false
	}
	if third&letI != 0 { // махайте, not лекарите
		return m.set(n-4)&(letA|letE|letO|letU|letYa) != 0
	}
	return third&(letE|letA|letHa) != 0
}

type between uint8

const (
	betweenComma between = 1 << iota
	betweenSentence
	betweenExclaim
)

func betweenOf(r rune) between {
	switch r {
	case ',', ':', ';', '(', ')', '–', '—':
		return betweenComma
	case '.', '?', '\n', '…':
		return betweenSentence
	case '!':
		return betweenSentence | betweenExclaim
	}
	return 0
}

// maxNearWord bounds the bytes of a word or a break that is looked at.
const maxNearWord = 120

// nearAfter returns the word that follows text[:at] and what stands between.
// An empty word means there is none.
func nearAfter(text string, at int) (start, end int, g between) {
	limit := min(len(text), at+maxNearWord)
	for at < limit {
		r, w := utf8.DecodeRuneInString(text[at:])
		if inWord(r) {
			break
		}
		g |= betweenOf(r)
		at += w
	}
	start = at
	limit = min(len(text), at+maxNearWord)
	for at < limit {
		r, w := utf8.DecodeRuneInString(text[at:])
		if !inWord(r) {
			break
		}
		at += w
	}
	if start == len(text) {
		g |= betweenSentence
	}
	return start, at, g
}

// nearBefore returns the word that precedes text[at:] and what stands between.
func nearBefore(text string, at int) (start, end int, g between) {
	limit := max(0, at-maxNearWord)
	for at > limit {
		r, w := utf8.DecodeLastRuneInString(text[:at])
		if inWord(r) {
			break
		}
		g |= betweenOf(r)
		at -= w
	}
	end = at
	limit = max(0, at-maxNearWord)
	for at > limit {
		r, w := utf8.DecodeLastRuneInString(text[:at])
		if !inWord(r) {
			break
		}
		at -= w
	}
	return at, end, g
}

func inWord(r rune) bool {
	if r == utf8.RuneError || r == '…' {
		return false
	}
	return foldRune(r).class != runeBreak
}

// abusive decides whether a word of row is abuse in these surroundings. meant
// says that it was disguised on purpose.
func (c *surroundings) abusive(row *abuseRow, meant bool) bool {
	if c.ofSelf() || c.reported() {
		return false
	}
	switch row.policy {
	case policyAlways:
		return row.domain == domainNone || c.all&row.domain.class() == 0 || c.aimed(row)
	case policyUnless:
		return meant || c.all&row.domain.class() == 0 || c.aimed(row)
	case policyAimed:
		return meant && c.all&row.domain.class() == 0 || c.aimed(row)
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
	i := 0
	for i < c.nBefore && c.before[i].class&(ctxFill|ctxDegrade|ctxEpithet|ctxAnd) != 0 && !c.before[i].comma {
		i++
	}
	if i < c.nBefore {
		w := c.before[i].class
		switch {
		case w&ctxI != 0:
			return true
		case w&(ctxLike|ctxWith) != 0:
			if w&ctxWith != 0 && (i+1 >= c.nBefore || c.before[i+1].class&ctxLike == 0) {
				break
			}
			return !c.behaves(i)
		case w&ctxSi != 0 && i+1 < c.nBefore && c.before[i+1].class&ctxLike != 0:
			return true
		}
	}
	n := 0
	for n < c.nAfter && c.after[n].class&(ctxSuch|ctxDegrade) != 0 {
		n++
	}
	return n < c.nAfter && c.after[n].class&ctxI != 0 && !c.after[n].comma && c.all&(ctxYou|ctxYouAre) == 0
}

// behaves reports „държите се като …“ around the като at before[i].
func (c *surroundings) behaves(i int) bool {
	for j := i + 1; j < c.nBefore && j <= i+4; j++ {
		if c.before[j].class&ctxBehave != 0 {
			return true
		}
	}
	return false
}

// reported reports whether the word is somebody's who said it to the asker:
// „нарече ме идиот“.
func (c *surroundings) reported() bool {
	for i := 0; i < c.nBefore && i < 5; i++ {
		if c.before[i].class&ctxReport != 0 {
			return true
		}
	}
	return c.nAfter > 0 && c.after[0].class&ctxReport != 0
}

// aimed reports whether an ambiguous word is aimed at people.
func (c *surroundings) aimed(row *abuseRow) bool {
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
			return true
		}
		if class&ctxStrong != 0 && !literal {
			return true
		}
		gang = gang || class&ctxGang != 0
		vile = vile || class&ctxVile != 0 && !c.before[i].comma
		only = only || class&ctxFill != 0
		degrade = degrade || class&ctxDegrade != 0 && !c.before[i].comma
		i++
	}
	if literal && living && i < c.nBefore && c.before[i].class&ctxYou == 0 && c.before[i].class&ctxYouAre == 0 {
		return false
	}
	if i < c.nBefore && c.before[i].class&ctxWhat != 0 && !literal && (!living || c.exclaims || c.all&(ctxStaff|ctxYouObject) != 0) {
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
		case w.class&ctxSi != 0 && i+1 < c.nBefore && c.before[i+1].class&ctxYou != 0:
			return true
		case w.class&ctxYouObject != 0 && i == 0 && !literal && c.exclaims:
			return true
		case w.class&ctxWith != 0 && i+1 < c.nBefore && c.before[i+1].class&ctxFill != 0 && !literal && c.all&ctxStaff != 0:
			return true
		case w.class&ctxTheyAre != 0 && c.about(i+1):
			return true
		case w.class&ctxCall != 0 && !literal:
			return true
		case w.class&ctxStaff != 0 && !w.comma && (!living || !literal):
			return true
		case w.class&ctxLike != 0 && c.behaves(i):
			return true
		}
	}
	if c.nAfter > 0 {
		w := c.after[0]
		switch {
		case w.class&ctxYouAre != 0 && !w.comma:
			return true
		case w.class&ctxSi != 0 && !w.comma && (c.all&ctxYou != 0 || c.nAfter == 1 && c.open && !literal):
			return true
		case w.class&ctxThese != 0 && !w.comma && !literal && !living:
			return true
		case w.class&ctxSuch != 0 && !w.comma && !literal && (c.nAfter == 1 || c.after[1].comma || c.after[1].class&ctxDegrade != 0):
			return true
		case w.class&ctxDegrade != 0 && !w.comma && !literal && c.open:
			return true
		case w.class&ctxTheyAre != 0 && !w.comma && !living && c.nAfter <= 3:
			return true
		case w.class&ctxFrom != 0 && !literal && c.nAfter > 1 && (c.after[1].class|c.after[min(2, c.nAfter-1)].class)&ctxOffice != 0:
			return true
		case w.class&ctxFrom != 0 && !living && c.staffWithin(1, 4):
			return true
		case w.class&ctxFrom != 0 && !literal && row.domain == domainAnimal && c.staffWithin(1, 3) && c.all&(ctxMe|ctxYouObject) != 0:
			return true
		case w.class&ctxStrong != 0 && !literal, w.class&ctxAnd != 0 && c.nAfter > 1 && c.after[1].class&ctxStrong != 0 && !literal:
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
	if c.vocative() {
		return true
	}
	if degrade && (!living || c.exclaims) {
		return true
	}
	return c.alone()
}

func (c *surroundings) negated(i int) bool {
	return i+1 < c.nBefore && c.before[i+1].class&ctxNot != 0
}

// about reports whether the subject before before[from] are people or staff.
func (c *surroundings) about(from int) bool {
	for i := from; i < c.nBefore && i < from+4; i++ {
		if c.before[i].class&(ctxStaff|ctxThese|ctxPeople|ctxYou|ctxYouAre) != 0 {
			return true
		}
	}
	return false
}

func (c *surroundings) staffBefore(from int) bool {
	for i := from; i < c.nBefore && i < from+3; i++ {
		if c.before[i].class&ctxStaff != 0 {
			return true
		}
	}
	return false
}

func (c *surroundings) staffWithin(from, to int) bool {
	for i := from; i < c.nAfter && i < to; i++ {
		if c.after[i].class&ctxStaff != 0 {
			return true
		}
	}
	return false
}

// vocative reports a form of address: a word between commas or at an end of a
// sentence that speaks to somebody.
func (c *surroundings) vocative() bool {
	if c.all&(ctxYou|ctxYouObject|ctxYouAre|ctxImperative) == 0 {
		return c.exclaims && c.close && c.nBefore > 0 && c.nBefore <= 3 && c.before[0].comma
	}
	n := 0
	for n < c.nAfter && c.after[n].class&(ctxDegrade|ctxSuch) != 0 && !c.after[n].comma {
		n++
	}
	first := c.open || c.nBefore == 1 && c.before[0].class&(ctxDegrade|ctxCall) != 0
	last := n == c.nAfter
	commaBefore := c.nBefore > 0 && c.before[0].comma
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

// qualifies reports whether an adjective says something degrading of people.
func (c *surroundings) qualifies(row *abuseRow) bool {
	for i := 0; i < c.nAfter && i < 3 && !c.after[i].comma; i++ {
		class := c.after[i].class
		if class&(ctxStaff|ctxEpithet) != 0 || class&ctxPeople != 0 && row.domain == domainNone {
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
		if w&ctxYouAre != 0 && !c.negated(i) || w&ctxYou != 0 && c.close || w&ctxSi != 0 && i+1 < c.nBefore && c.before[i+1].class&ctxYou != 0 {
			return c.close || c.nAfter > 0 && (c.after[0].comma || c.after[0].class&(ctxAnd|ctxCall) != 0)
		}
		if w&ctxTheyAre != 0 && c.close && c.staffBefore(i+1) {
			return true
		}
		if w&ctxYou != 0 && c.nAfter > 0 && c.nAfter <= 3 && (c.after[0].class|c.after[c.nAfter-1].class)&ctxYouAre != 0 {
			return true
		}
	}
	if row.domain == domainNone && c.nAfter > 1 && c.after[0].class&ctxFrom != 0 && c.after[1].class&ctxStaff != 0 && c.nBefore <= 1 {
		return true // глупавата на гишето
	}
	return c.nAfter > 0 && c.after[0].class&ctxYouAre != 0 && !c.after[0].comma && (c.nAfter == 1 && c.nBefore <= 2 || c.open)
}

// spread takes into the finding the adjectives that belong to the insult.
func (c *surroundings) spread(start, end int) (int, int) {
	for i := 0; i < c.nBefore && c.before[i].class&(ctxDegrade|ctxGang) != 0 && !c.before[i].comma; i++ {
		start = c.before[i].start
	}
	for i := 0; i < c.nAfter && c.after[i].class&ctxDegrade != 0 && !c.after[i].comma; i++ {
		end = c.after[i].end
	}
	return start, end
}
