package routing

import "fmt"

// fallbackTopic is the topic of a question that no rule knows. Such a question
// is never turned down.
const fallbackTopic TopicKey = "other"

// acuteTopic is the topic of a question that calls for 112.
const acuteTopic TopicKey = "acute"

// Bounds that keep the work linear in the length of the text.
const (
	maxRoutes   = 6  // institutions that one decision names
	maxAsking   = 48 // sentences that ask
	maxLookback = 6  // sentences before a question that may hold its subject
	maxEvidence = 8  // stretches per route
)

// Route says which institutions answer q, best first.
//
// It fails with an error that wraps ErrInput where the text is longer than
// MaxBytes or not valid UTF-8, or where the topic is not in the table. An
// empty question and an unknown municipality are results, not errors.
func (t *Table) Route(q Question) (Decision, error) {
	if err := q.validate(); err != nil {
		return Decision{}, err
	}
	topic := int16(-1)
	if q.Topic != "" {
		i, ok := t.topic[q.Topic]
		if !ok {
			return Decision{}, fmt.Errorf("%w: the topic is not in the table; Topics lists those that are", ErrInput)
		}
		topic = i
	}
	if t.lex == nil {
		return Decision{}, fmt.Errorf("%w: a zero Table has no rules; use Bulgaria", ErrInput)
	}
	s := t.scratches.Get().(*scratch)
	defer t.scratches.Put(s)
	s.read(q.Title, q.Text, t)
	r := router{t: t, s: s, only: anybody}
	r.decide(topic, q.Abusive)
	return r.decision(q.Municipality), nil
}

// router gathers the routes of one question.
type router struct {
	t         *Table
	s         *scratch
	found     [maxRoutes]finding
	n         int
	rejected  finding // a clause that asks something that is not for anybody here
	emergency bool
	only      addressee // whose rows of the table are asked
}

// finding is a rule that fired, and the clauses it looked at.
type finding struct {
	cond       *condition
	topic      int16
	from, to   int32 // tokens that may hold evidence
	confidence Confidence
	rule       string
}

// decide fills r.found, best first.
func (r *router) decide(topic int16, abusive bool) {
	everything := finding{from: 0, to: int32(len(r.s.toks)), confidence: High}
	before := r.first(Before, &r.s.all, everything)
	r.emergency = before.cond != nil && r.t.topics[before.topic].Key == acuteTopic
	switch {
	case abusive:
		r.take(finding{topic: r.t.topicOr("abuse"), rule: "moderation-verdict", confidence: High})
		return
	case topic >= 0:
		r.take(finding{topic: topic, rule: "chosen-topic", confidence: High})
		return
	case before.cond != nil:
		r.take(before)
		return
	case r.isEmpty():
		r.take(finding{topic: r.t.topicOr("empty"), rule: "no-content", confidence: High})
		return
	}
	r.tabulate()
	r.weigh()
}

// tabulate asks the decision table.
func (r *router) tabulate() {
	everything := finding{from: 0, to: int32(len(r.s.toks)), confidence: High}
	r.sentences()
	if r.n > 0 {
		r.preferComplaint()
		return
	}
	if r.rejected.cond != nil {
		r.take(r.rejected)
		return
	}
	// Nobody asks outright: what the whole text is about decides.
	everything.confidence = Medium
	for _, have := range [...]*set{&r.s.clean, &r.s.all} {
		if f := r.ask(have, everything); f.cond != nil {
			r.take(f)
			return
		}
	}
	everything.confidence = Low
	if f := r.first(After, &r.s.all, everything); f.cond != nil {
		r.take(f)
		return
	}
	r.take(finding{topic: r.t.fallback, rule: fallbackRule, confidence: Low})
}

// isEmpty reports whether the question says nothing: no word but greetings
// and "имам въпрос", or only keys struck at random.
func (r *router) isEmpty() bool {
	for i := range r.s.toks {
		t := &r.s.toks[i]
		w := r.s.buf[t.w0:t.w1]
		if len(w) > 0 && w[0] > '9' && t.flags&isFiller == 0 && !isMash(w) && (len(w) > 1 || t.end-t.start <= 4) {
			return false
		}
	}
	return true
}

// isMash reports whether a folded word of five letters or more has no vowel,
// as keys struck at random have. Abbreviations are shorter.
func isMash(w []byte) bool {
	if len(w) < 5 {
		return false
	}
	for _, b := range w {
		switch b {
		case 'a', 'e', 'i', 'o', 'u', 'y', 0xE0, 0xE5, 0xE8, 0xEE, 0xF3, 0xFA, 0xFE, 0xFF:
			return false
		}
		if b <= '9' {
			return false
		}
	}
	return true
}

// sentences asks the table about each sentence that asks something: first
// about the clause that asks, then about the sentence, then, for the first
// question, about the sentences before it.
func (r *router) sentences() {
	asked := 0
	outright := false
	for i := range r.s.sentences {
		outright = outright || r.s.sentences[i].asks == asks
	}
	for i := range r.s.sentences {
		se := &r.s.sentences[i]
		if se.asks == tells || se.asks == leadsIn && outright {
			continue
		}
		if asked++; asked > maxAsking {
			return
		}
		if r.sentence(i) || r.n > 0 {
			continue
		}
		if !r.lookBack(i) {
			r.keep(r.ask(&se.all, r.span(se, Medium)))
		}
	}
}

// preferComplaint drops what precedes an outright complaint and is only a
// general subject of the fund: "Това ли е каса? Подавам оплакване."
func (r *router) preferComplaint() {
	for i := 1; i < r.n; i++ {
		if r.t.institutions[r.t.institution[r.t.topics[r.found[i].topic].Institutions[0]]].Action != Complaint {
			continue
		}
		for k := range i {
			if r.t.rules[r.found[k].cond.rule].Phase != General {
				return
			}
		}
		r.n = copy(r.found[:], r.found[i:r.n])
		return
	}
}

// sentence reports whether a clause of sentence n, or the sentence as a whole,
// has a subject.
func (r *router) sentence(n int) bool {
	se := &r.s.sentences[n]
	fired := false
	for i := se.from; i < se.to; i++ {
		c := &r.s.clauses[i]
		at := finding{from: c.from, to: c.to, confidence: High}
		if c.asks == tells {
			// "Не съм получил парите за лечението, освен това …": who says
			// that papers are overdue asks after them.
			if !c.masked && !c.reason && r.s.pauseBefore(c.to) {
				told := c.clean
				told.remove(r.t.roles.ready)
				fired = r.keep(r.first(Filed, &told, at)) || fired
			}
			continue
		}
		f := r.ask(&c.clean, at)
		if f.cond == nil && i > se.from && c.asks == asks && r.s.toks[c.from].gap == noGap && r.s.clauses[i-1].asks == tells && !r.s.clauses[i-1].masked {
			// No pause before the question: what precedes it belongs to it,
			// as in "ваксината срещу грип безплатна ли е".
			have := r.s.clauses[i-1].clean.union(c.clean)
			at.from = r.s.clauses[i-1].from
			f = r.ask(&have, at)
		}
		if f.cond == nil {
			// "Какъв е редът за количка и готова ли е старата": the papers may
			// be named in another clause of the sentence.
			at.from = r.s.clauses[se.from].from
			f = r.firstOf(Filed, &se.clean, &c.clean, &c.clean, at)
			if f.cond != nil && !f.cond.cues.meets(c.clean) {
				f.cond = nil
			}
		}
		if f.cond == nil && r.n > 0 {
			at.from = c.from
			f = r.first(Further, &c.clean, at)
		}
		fired = r.keep(f) || fired
	}
	if fired {
		return true
	}
	at := r.span(se, High)
	for _, p := range [...]Phase{Filed, Ask} {
		if r.keep(r.first(p, &se.clean, at)) {
			return true
		}
	}
	return r.n == 0 && r.lookBackFiled(n, true) || r.keep(r.first(General, &se.clean, at))
}

// lookBackFiled asks after papers that an earlier sentence tells of: "Чакам
// протокол от май. Кога ще излезе?" Outright is for a question that may have a
// subject of its own: only one that asks how far papers are looks back.
func (r *router) lookBackFiled(n int, outright bool) bool {
	se := &r.s.sentences[n]
	oldest := max(0, n-maxLookback)
	var told set
	for k := oldest; k < n; k++ {
		told = told.union(r.s.sentences[k].all)
	}
	at := r.span(se, Medium)
	at.from = r.s.clauses[r.s.sentences[oldest].from].from
	for i := se.from; i < se.to; i++ {
		if c := &r.s.clauses[i]; c.asks != tells && (!outright || r.t.roles.ready >= 0 && c.clean.has(r.t.roles.ready)) {
			window := told.union(se.clean)
			if r.keep(r.firstOf(Filed, &window, &c.clean, &c.clean, at)) {
				return true
			}
		}
	}
	return false
}

// span returns a finding that may stand on all of se.
func (r *router) span(se *sentence, c Confidence) finding {
	return finding{from: r.s.clauses[se.from].from, to: r.s.clauses[se.to-1].to, confidence: c}
}

// lookBack asks about a question together with what precedes it, nearest
// sentence first: "Имам диабет. Какво ми се полага?"
func (r *router) lookBack(i int) bool {
	se := &r.s.sentences[i]
	oldest := max(0, i-maxLookback)
	if r.lookBackFiled(i, false) {
		return true
	}
	at := r.span(se, Medium)
	for _, p := range [...]Phase{Ask, General} {
		have := se.clean
		for k := i - 1; k >= oldest; k-- {
			prev := &r.s.sentences[k]
			have = have.union(prev.clean)
			at.from = r.s.clauses[prev.from].from
			if r.keep(r.firstOf(p, &have, &have, &se.clean, at)) {
				return true
			}
		}
	}
	return false
}

// keep records a finding and reports whether there was one.
func (r *router) keep(f finding) bool {
	if f.cond == nil {
		return false
	}
	if r.t.topics[f.topic].IsRejected() {
		if r.rejected.cond == nil {
			r.rejected = f
		}
		return f.cond.hits < 2 // hints leave the question open: a subject before it wins
	}
	r.take(f)
	return true
}

// take appends f unless its topic is there already.
func (r *router) take(f finding) {
	for i := range r.n {
		if r.found[i].topic == f.topic {
			return
		}
	}
	if r.n < len(r.found) {
		r.found[r.n] = f
		r.n++
	}
}

// ask is first for the rules about papers handed in, then for the particular
// and the general ones.
func (r *router) ask(here *set, at finding) finding {
	for _, p := range [...]Phase{Filed, Ask, General} {
		if f := r.first(p, here, at); f.cond != nil {
			return f
		}
	}
	return finding{}
}

// first returns at with the first rule of the phase that holds for the cues
// here; its cond is nil where none does.
func (r *router) first(p Phase, here *set, at finding) finding {
	return r.firstOf(p, here, here, here, at)
}

// firstOf is first where the clause that asks has fewer cues than its
// neighbourhood.
func (r *router) firstOf(p Phase, here, against, asked *set, at finding) finding {
	rules := &r.t.phases[p]
	r.s.candidates = rules.candidates(r.s.candidates, here)
	for i := range ones(r.s.candidates) {
		c := &rules.conditions[i]
		if r.only != anybody && r.t.addressee[c.topic] != r.only || !c.holds(here, against, asked, &r.s.all, &r.s.clean) {
			continue
		}
		least := c.hits
		if at.confidence < High && r.t.topics[c.topic].IsRejected() {
			least = max(least, 2) // one stray word in a story turns nobody down
		}
		if least > 1 && r.strictHits(c, at) < least {
			continue
		}
		at.cond, at.topic, at.rule = c, c.topic, r.t.rules[c.rule].Key
		return at
	}
	at.cond = nil
	return at
}

// strictHits counts the hits, within at, of those cues of c that forgive no
// slip.
func (r *router) strictHits(c *condition, at finding) int {
	n, end := 0, int32(-1)
	for _, h := range r.s.hits {
		if h.from >= at.from && h.from < at.to && h.from >= end && c.cues.has(h.cue) && r.t.lex.strict.has(h.cue) {
			n, end = n+1, h.to
		}
	}
	return n
}

func (t *Table) topicOr(key TopicKey) int16 {
	if i, ok := t.topic[key]; ok {
		return i
	}
	return t.fallback
}
