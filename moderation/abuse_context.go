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
	ctxGlue      // words to which others are glued by mistake
	ctxGlueTail  // the same, behind
	ctxShort     // other short words
	ctxEpithet   // a word of the table itself
	ctxStrong    // one that needs nothing beside it
	ctxSuch      // такива
	ctxWhat      // какви
	ctxVile      // долни, алчни: said of people only
	ctxBadge     // с печат, с вратовръзка: officials
	ctxEntire    // цяла: „цяла болница …“
	ctxOffice    // НЗОК, гишето: where the people meant sit
	ctxSome      // една, някакъв, две
	ctxOfficial  // чиновнически, канцеларски
	ctxYours     // вашите
	ctxAddress   // господа, уважаеми
	ctxActs      // каза, отказа: what only people do
	ctxFeeds     // храним, назначавате
	ctxAt        // зад, пред, до
	ctxAsks      // ли
	ctxWho       // дето, които
	ctxDoor      // входа, портала
	ctxMayReport // викаше, правят: with the asker for an object
	ctxWork      // филмът, романа: what has a title
	ctxPlain     // only known to be a word
	ctxBut       // а, ами
	ctxOnly      // само, все
	ctxWhich     // кой, кои
	ctxCan       // могат, би
	ctxMade      // направен, управлявани: by whom
	ctxTheirs    // неговите
	ctxSummary   // дума, накратко: before what is meant
	ctxSick      // писна
	ctxHold      // смятам: for what
	ctxFor       // за
	ctxRule      // управляват, лекуват
	ctxOne       // един, едни
	ctxTag       // нали, докога
	ctxUnless    // ако, освен
)

// maxAround is how many words on either side are looked at. Of those further
// away than maxSense only the forms of address count, and they are read only
// where none is nearer.
const (
	maxAround = 14
	maxSense  = 8

	ctxSpokenTo = ctxYou | ctxYouObject | ctxYouAre | ctxImperative
)

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
	start, end    int // the word judged
	before, after [maxAround]nearWord
	nBefore       int
	nAfter        int
	opens         bool // the start of the sentence was reached
	whole         bool // both ends of the sentence were reached
	open          bool // the sentence starts right before
	close         bool // the sentence ends right behind
	exclaims      bool // it ends with !
	asks          bool // it ends with ?
	all           contextClass
	doubtful      bool // aimed, unless the sentences around speak of the thing itself
}

// look reads the sentence around text[start:end].
func (s *abuseScan) look(c *surroundings, start, end int) {
	text := s.m.text
	var m matcher
	m.lex, m.text = s.lex, text
	c.text, c.start, c.end = text, start, end
	at, comma := start, false
	sentence := false
	spoken := contextClass(0)
	for !sentence && (c.nBefore < maxSense || c.nBefore < maxAround && spoken == 0) {
		from, to, gap := nearBefore(text, at)
		comma = comma || gap&betweenComma != 0
		if gap&betweenSentence != 0 || from == to {
			sentence = true
			break
		}
		c.before[c.nBefore] = nearWord{start: from, end: to, class: s.classify(&m, from, to), comma: comma}
		spoken |= c.before[c.nBefore].class & ctxSpokenTo
		c.nBefore++
		at = from
	}
	c.open = c.nBefore == 0
	c.opens = sentence
	at, comma, sentence = end, false, false
	for !sentence && (c.nAfter < maxSense || c.nAfter < maxAround && spoken == 0) {
		from, to, gap := nearAfter(text, at)
		comma = comma || gap&betweenComma != 0
		if gap&betweenSentence != 0 || from == to {
			sentence = true
			c.exclaims, c.asks = gap&betweenExclaim != 0, gap&betweenQuestion != 0
			break
		}
		c.after[c.nAfter] = nearWord{start: from, end: to, class: s.classify(&m, from, to), comma: comma}
		spoken |= c.after[c.nAfter].class & ctxSpokenTo
		c.nAfter++
		at = to
	}
	c.close = c.nAfter == 0
	c.whole = c.opens && sentence
	for _, words := range [...][]nearWord{c.before[:c.nBefore], c.after[:c.nAfter]} {
		for i, w := range words {
			if i < maxSense {
				c.all |= w.class
			} else {
				c.all |= w.class & ctxSpokenTo
			}
		}
	}
}

// literalBeyond reports whether the sentences around that of c speak of the domain
// of row, and to nobody.
func (s *abuseScan) literalBeyond(c *surroundings, row *abuseRow) bool {
	var m matcher
	m.lex, m.text = s.lex, c.text
	from, to := c.start, c.end
	if c.nBefore > 0 {
		from = c.before[c.nBefore-1].start
	}
	if c.nAfter > 0 {
		to = c.after[c.nAfter-1].end
	}
	all := contextClass(0)
	for range maxSense {
		start, end, _ := nearBefore(c.text, from)
		all |= s.classify(&m, start, end)
		from = start
		start, end, _ = nearAfter(c.text, to)
		all |= s.classify(&m, start, end)
		to = end
	}
	return all&row.domain.class() != 0 && all&ctxSpokenTo == 0
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
	m.pieces, m.typos, m.target = false, false, seekContext
	m.search(m.lex.contextRoot, 0)
	class := m.classes &^ ctxPlain
	spoken := class == 0 && m.spokenTo()
	m.target = seekAbuse
	listed, misspelt := m.lex.hintsOf(m.text, start, end)
	m.typos = class == 0 && !spoken && m.n >= minSlipLetters && misspelt != slipNowhere
	m.slipMin, m.slipMax = misspelt.bounds()
	if (listed || m.typos) && m.search(m.lex.abuseRoot, 0) {
		switch policy := m.lex.rows[m.best.row].policy; {
		case policy <= policyUnless:
			class |= ctxEpithet | ctxStrong
		case policy == policyAimed:
			class |= ctxEpithet
		case policy == policyNamed:
		default:
			class |= ctxDegrade
		}
	}
	m.typos = false
	if spoken && class&(ctxEpithet|ctxDegrade) == 0 { // not овцете
		class |= ctxImperative
	}
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
	return third&(letE|letA|letYa|letHa) != 0
}

type between uint8

const (
	betweenComma between = 1 << iota
	betweenSentence
	betweenExclaim
	betweenQuestion
)

func betweenOf(r rune) between {
	switch r {
	case ',', ':', ';', '(', ')', '–', '—':
		return betweenComma
	case '.', '\n', '…':
		return betweenSentence
	case '?':
		return betweenSentence | betweenQuestion
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
