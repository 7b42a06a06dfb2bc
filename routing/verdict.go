package routing

import (
	"math"
	"slices"
)

// Bounds of what the words decide, in points. They were set, and the shares
// measured, by TestCrossFit: on the questions of authors who were left out when
// the weights were fitted.
const (
	sureMargin    = 40 // 96 of a hundred such routes were right
	likelyMargin  = 16 // 80 of a hundred
	rejectMargin  = 16 // who turns a question down has to be surer
	rescueMargin  = 24 // an emergency may have fewer points than that and still shows 112
	furtherMargin = 8  // of another addressee, for a clause of the first sentence that asks
	anotherMargin = 3  // and for one of another sentence
	aheadMargin   = 20 // of one that is named before that of the question
	leastSpoken   = 6  // of a word that is evidence
)

// maxUnits bounds the clauses that are weighed by themselves.
const maxUnits = 8

// The rules of routes that no row of the decision table found.
const (
	weighedRule  = "words"    // words speak for them
	fallbackRule = "fallback" // nothing does
)

// weigh lets the words of the question correct what the table found.
func (r *router) weigh() {
	w, s := r.t.weights, r.s
	table := r.found[0]
	if w == nil || table.cond != nil && int(table.cond.rule) < r.t.own || r.t.addressee[table.topic] == toOther {
		return // a row of the host decides by itself
	}
	s.lookUp(w)
	p, spoke := s.weigh(w, -1)
	if spoke == 0 {
		return
	}
	p.add(&w.votes[r.t.addressee[table.topic]][table.confidence])
	to, margin := p.best()
	r.emergency = r.emergency || p[toRescue] >= p[to]-rescueMargin
	for (to == toNobody || to == toRescue) && margin < rejectMargin {
		p[to] = math.MinInt32 / 2
		to, margin = p.best()
	}
	if to == toMZ && slices.Equal(r.t.topics[table.topic].Institutions, []InstitutionKey{NOI, RZI, MZ}) {
		to = toSickLeave // the order of a commission about a sick-leave note
	}
	found, n := r.found, r.n
	tabled := found[:n]
	r.n = 0
	main := r.reason(to, -1, margin, tabled)
	if to == toNobody || to == toRescue {
		r.take(main)
		return
	}
	r.clauses(to, main, tabled)
}

// clauses takes main and what the clauses that ask are for besides, in the
// order in which they ask.
func (r *router) clauses(to addressee, main finding, tabled []finding) {
	w, s := r.t.weights, r.s
	asking := s.asking()
	if len(asking) < 2 {
		r.take(main)
		return
	}
	var further [maxUnits]finding
	n, place := 0, -1 // place: of main among them
	for _, c := range asking {
		p, spoke := s.weigh(w, int(c))
		also, margin := p.best()
		least := int32(anotherMargin)
		if s.clauses[c].sentence == s.clauses[asking[0]].sentence {
			least = furtherMargin
		}
		if place < 0 && (also == to || margin >= least && margin < aheadMargin) {
			place = n
		}
		if spoke > 0 && also != to && also != toNobody && also != toRescue && margin >= least {
			further[n] = r.reason(also, int(c), margin, tabled)
			n++
		}
	}
	place = max(place, 0) // where no clause is for it, it is the question that is
	for i := range n {
		if i == place {
			r.take(main)
		}
		r.take(further[i])
	}
	r.take(main)
}

// asking returns the first clauses that ask.
func (s *scratch) asking() []int32 {
	s.units = s.units[:0]
	for c := range s.clauses {
		if s.clauses[c].asks == asks && len(s.units) < maxUnits {
			s.units = append(s.units, int32(c))
		}
	}
	return s.units
}

// reason returns why a question, or its clause of where that is not negative,
// is for the addressee: a finding of the table, else a row that agrees, else
// the words alone.
func (r *router) reason(to addressee, of int, margin int32, tabled []finding) finding {
	at := finding{to: int32(len(r.s.toks)), confidence: Low}
	switch {
	case margin >= sureMargin:
		at.confidence = High
	case margin >= likelyMargin:
		at.confidence = Medium
	}
	have := [...]*set{&r.s.clean, &r.s.all}
	if of >= 0 {
		c := &r.s.clauses[of]
		at.from, at.to = c.from, c.to
		have = [...]*set{&c.clean, &r.s.sentences[c.sentence].clean}
	}
	for _, f := range tabled {
		if r.t.addressee[f.topic] != to {
			continue
		}
		if f.cond == nil {
			break // the table knew no row
		}
		f.confidence = at.confidence
		return f
	}
	r.only = to
	defer func() { r.only = anybody }()
	for _, cues := range have {
		for _, phase := range [...]Phase{Filed, Ask, General, Further, After} {
			if f := r.first(phase, cues, at); f.cond != nil {
				return f
			}
		}
	}
	// No row knows the subject: a degree less sure.
	at.topic, at.rule, at.confidence = r.t.general[to], weighedRule, max(at.confidence-1, Low)
	if len(r.spoken(&at)) == 0 {
		at.confidence, at.rule = Low, fallbackRule // only words that stand in any question
	}
	return at
}
