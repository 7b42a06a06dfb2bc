package routing

import (
	"bytes"
	"slices"
)

// set is a set of cues.
type set [4]uint64

// maxCues is the number of cues that a table can hold.
const maxCues = 256

func (s *set) add(i int16) { s[i>>6] |= 1 << (i & 63) }
func (s *set) remove(i int16) {
	if i >= 0 {
		s[i>>6] &^= 1 << (i & 63)
	}
}
func (s set) has(i int16) bool { return s[i>>6]&(1<<(i&63)) != 0 }
func (s set) meets(o set) bool { return s[0]&o[0]|s[1]&o[1]|s[2]&o[2]|s[3]&o[3] != 0 }
func (s set) union(o set) set  { return set{s[0] | o[0], s[1] | o[1], s[2] | o[2], s[3] | o[3]} }
func (s set) isEmpty() bool    { return s == set{} }

// hit is a cue found at tokens [from, to).
type hit struct {
	from, to int32
	cue      int16
	not      bool
}

// asking is how a clause asks.
type asking uint8

const (
	tells   asking = iota
	leadsIn        // "искам да попитам": announces a question, asks nothing itself
	asks
)

// clause is a stretch of tokens [from, to) with one thought.
type clause struct {
	from, to int32
	sentence int32
	asks     asking
	reason   bool // gives a reason for the question: "като личният ми е в отпуск"
	masked   bool // names a subject only to set it aside: "не питам за болничния"
	clean    set  // cues, without those inside a mention
	all      set  // cues
}

// sentence is a run of clauses [from, to).
type sentence struct {
	from, to   int32
	question   bool
	asks       asking
	clean, all set
}

// scratch is the working memory of one Route call.
type scratch struct {
	buf       []byte
	toks      []token
	pats      []int32 // matched patterns, by token
	patAt     []int32 // len(toks)+1 bounds in pats
	hits      []hit
	drops     []hit
	seen      []uint32 // by pattern, the round in which a text had it
	round     uint32
	joins     []hit   // particles written together with the word before
	cuts      []int32 // first tokens of clauses, per sentence
	clauses   []clause
	sentences []sentence
	tail      gap
	fields    [3]gap // how the title and the text end, by Field
	clean     set    // of the whole question
	all       set

	candidates []uint64 // rules that may hold, as bits

	units   []int32   // clauses that ask
	words   []weighed // by token
	counted []counted // by row of weights
	count   uint32
}

func (s *scratch) reset() {
	s.buf, s.toks, s.pats, s.patAt = s.buf[:0], s.toks[:0], s.pats[:0], s.patAt[:0]
	s.hits, s.drops, s.joins, s.cuts = s.hits[:0], s.drops[:0], s.joins[:0], s.cuts[:0]
	s.clauses, s.sentences = s.clauses[:0], s.sentences[:0]
	s.fields, s.clean, s.all = [3]gap{}, set{}, set{}
}

// read takes in a question: its words, the cues and the clauses.
func (s *scratch) read(title, text string, t *Table) {
	s.reset()
	s.scan(title, TitleField)
	s.fields[TitleField] = s.tail
	s.scan(text, TextField)
	s.fields[TextField] = s.tail
	s.find(t.lex, &t.roles)
	s.segment(&t.roles)
}

// find looks up every token and collects the hits of cues.
func (s *scratch) find(lex *lexicon, roles *roles) {
	for i := range s.toks {
		t := &s.toks[i]
		s.patAt = append(s.patAt, int32(len(s.pats)))
		var slip bool
		w := s.buf[t.w0:t.w1]
		if s.pats, slip = lex.match(s.pats, w); slip {
			t.flags |= isSlip
		}
		if len(s.pats) == int(s.patAt[i]) {
			s.joined(lex, roles, int32(i), w)
		}
	}
	s.patAt = append(s.patAt, int32(len(s.pats)))
	s.mark(len(lex.starts))
	join := s.joins
	for i := range s.toks {
		if len(join) > 0 && int(join[0].from) == i {
			s.hits, join = append(s.hits, join[0]), join[1:]
		}
		for _, p := range s.pats[s.patAt[i]:s.patAt[i+1]] {
			for _, r := range lex.refs[lex.starts[p].from:lex.starts[p].to] {
				to := int32(i + 1)
				if r.phrase != 0 {
					if s.seen[r.next] != s.round {
						continue
					}
					if to = s.phraseEnd(lex, &lex.phrases[r.phrase-1], i); to < 0 {
						continue
					}
				}
				if lex.strict.has(r.cue) && !r.not && s.anySlip(int32(i), to) {
					continue
				}
				h := hit{int32(i), to, r.cue, r.not}
				if r.not {
					s.drops = append(s.drops, h)
				} else {
					s.hits = append(s.hits, h)
				}
			}
		}
	}
	s.drop()
	for _, h := range s.hits {
		var flag uint8
		switch h.cue {
		case roles.clitic:
			flag = isClitic
		case roles.conj:
			flag = isConj
		case roles.mention:
			flag = isMention
		case roles.lead:
			flag = isFiller
		case roles.filler:
			if flag = isFiller; h.to-h.from > 1 {
				flag |= isStock
			}
		}
		for k := h.from; flag != 0 && k < h.to; k++ {
			s.toks[k].flags |= flag
		}
		if h.cue == roles.aside {
			s.setAside(h.to)
		}
	}
}

// mark notes which of n patterns the text has, so that most phrases are
// dismissed by one look at their second word.
func (s *scratch) mark(n int) {
	if s.round++; s.round == 0 || len(s.seen) < n {
		s.seen, s.round = make([]uint32, n), 1
	}
	for _, p := range s.pats {
		s.seen[p] = s.round
	}
}

// joined takes off the particle of a word that it was written together with:
// "задълженли", "готовали".
func (s *scratch) joined(lex *lexicon, roles *roles, tok int32, w []byte) {
	stem, ok := bytes.CutSuffix(w, []byte("\xeb\xe8")) // ли
	if !ok {
		if stem, ok = bytes.CutSuffix(w, []byte("li")); !ok {
			return
		}
	}
	// After a vowel it is a participle more often: "работили", "носели".
	if len(stem) < 4 || roles.li < 0 || bytes.IndexByte([]byte("\xed\xf2\xe2ntv"), stem[len(stem)-1]) < 0 {
		return
	}
	n := len(s.pats)
	var longest int
	if s.pats, longest = lex.of(stem).walk(s.pats, 0, stem, 0, 4); longest < len(stem)-1 {
		s.pats = s.pats[:n]
		return
	}
	s.joins = append(s.joins, hit{tok, tok + 1, roles.li, false})
}

// setAside marks the words right after "знам" or "не питам", up to the next
// pause: "знам как се кандидатства", "не питам за кого е".
func (s *scratch) setAside(at int32) {
	for k := at; k < at+asideReach && int(k) < len(s.toks) && s.toks[k].gap <= comma; k++ {
		if s.toks[k].gap == comma && k > at {
			return
		}
		s.toks[k].flags |= isAside
	}
}

// asideReach is how many words after "знам" a question word still belongs to
// it: "знам за колко време".
const asideReach = 2

// anySlip reports whether a word of tokens [from, to) was recognised by
// forgiving a slip.
func (s *scratch) anySlip(from, to int32) bool {
	for _, t := range s.toks[from:to] {
		if t.flags&isSlip != 0 {
			return true
		}
	}
	return false
}

// phraseEnd returns the token after the phrase that begins at token i, or -1.
// A phrase never crosses the end of a sentence.
func (s *scratch) phraseEnd(lex *lexicon, p *phrase, i int) int32 {
	at := int32(i + 1)
	for _, e := range lex.elems[p.from:p.to] {
		limit := at + e.slack
		for ; ; at++ {
			if int(at) >= len(s.toks) || at > limit || s.toks[at].gap >= stop {
				return -1
			}
			if s.isPattern(at, e.pattern) {
				break
			}
		}
		at++
	}
	return at
}

func (s *scratch) isPattern(tok, pattern int32) bool {
	for _, p := range s.pats[s.patAt[tok]:s.patAt[tok+1]] {
		if p == pattern {
			return true
		}
	}
	return false
}

// drop removes the hits that lie inside an exception of their cue: "болничен"
// inside "болничен престой". Exceptions come in the order of their tokens, so
// one sweep suffices.
func (s *scratch) drop() {
	if len(s.drops) == 0 {
		return
	}
	n, first := 0, 0
	for _, h := range s.hits {
		for first < len(s.drops) && s.drops[first].from+16 < h.from {
			first++
		}
		inside := false
		for _, d := range s.drops[first:] {
			if d.from > h.from {
				break
			}
			inside = inside || d.cue == h.cue && h.to <= d.to
		}
		if !inside {
			s.hits[n] = h
			n++
		}
	}
	s.hits = s.hits[:n]
}

// segment cuts the tokens into sentences and clauses and spreads the hits
// over them.
func (s *scratch) segment(roles *roles) {
	h := 0
	for from := 0; from < len(s.toks); {
		to := from + 1
		for to < len(s.toks) && s.toks[to].gap < stop {
			to++
		}
		end := s.fields[s.toks[to-1].field]
		if to < len(s.toks) && s.toks[to].field == s.toks[to-1].field {
			end = s.toks[to].gap
		}
		h0 := h
		for h < len(s.hits) && int(s.hits[h].from) < to {
			h++
		}
		s.sentence(int32(from), int32(to), end == question, s.hits[h0:h], roles)
		from = to
	}
}

// sentence cuts tokens [from, to) at pauses and before words that ask.
func (s *scratch) sentence(from, to int32, isQuestion bool, hits []hit, roles *roles) {
	c0 := int32(len(s.clauses))
	questioned := false
	for _, h := range hits {
		questioned = questioned || (h.cue == roles.ask || h.cue == roles.li || h.cue == roles.request) && s.toks[h.from].flags&(isStock|isAside) == 0
	}
	s.cuts = s.cuts[:0]
	if questioned || !isQuestion {
		for t := from + 1; t < to; t++ {
			if s.toks[t].gap == comma {
				s.cuts = append(s.cuts, t)
			}
		}
		for _, h := range hits {
			if c := h.cue; c == roles.ask || c == roles.li || c == roles.lead || c == roles.request || c == roles.cond {
				if s.toks[h.from].flags&isStock != 0 || c == roles.ask && s.toks[h.from].flags&isAside != 0 {
					continue
				}
				s.cuts = append(s.cuts, s.askStart(h, from, roles))
			}
		}
		slices.Sort(s.cuts)
	}
	at := from
	for _, c := range s.cuts {
		if c > at {
			s.clauses = append(s.clauses, clause{from: at, to: c, sentence: int32(len(s.sentences))})
			at = c
		}
	}
	s.clauses = append(s.clauses, clause{from: at, to: to, sentence: int32(len(s.sentences))})
	se := sentence{from: c0, to: int32(len(s.clauses)), question: isQuestion}
	s.spread(&se, hits, roles)
	if isQuestion && !questioned && !s.clauses[c0].masked {
		s.clauses[c0].asks, se.asks = asks, asks
	}
	s.sentences = append(s.sentences, se)
	s.clean, s.all = s.clean.union(se.clean), s.all.union(se.all)
}

// spread gives each clause of the sentence its cues.
func (s *scratch) spread(se *sentence, hits []hit, roles *roles) {
	cs := s.clauses[se.from:se.to]
	k := 0
	for _, h := range hits {
		for k+1 < len(cs) && h.from >= cs[k].to {
			k++
		}
		// A phrase over a comma speaks in both clauses, unless it asks.
		for j := k; j < len(cs) && cs[j].from < h.to; j++ {
			s.note(&cs[j], h, roles)
			if h.cue == roles.ask || h.cue == roles.li {
				break
			}
		}
	}
	for i := range cs {
		c := &cs[i]
		// "Не ми ли трябва направление?" asks, whatever it denies.
		c.masked = c.masked && c.asks != asks
		se.asks = max(se.asks, c.asks)
		// "Направления имам, не ми трябват": what precedes the refusal in
		// the same sentence is set aside with it.
		if c.masked && i > 0 && cs[i-1].asks == tells && c.clean.isEmpty() {
			cs[i-1].masked = true
		}
	}
	for i := range cs {
		c := &cs[i]
		if c.masked {
			c.asks = tells
			continue
		}
		se.all = se.all.union(c.all)
		if !c.reason || c.asks != tells {
			se.clean = se.clean.union(c.clean)
		}
	}
}

// note enters one hit into a clause.
func (s *scratch) note(c *clause, h hit, roles *roles) {
	if s.toks[h.from].flags&s.toks[h.to-1].flags&isStock != 0 && h.cue != roles.filler {
		return
	}
	switch h.cue {
	case roles.ask, roles.li:
		if s.toks[h.from].flags&isAside == 0 {
			c.asks = asks
		}
	case roles.request:
		c.asks = asks
	case roles.lead:
		c.asks = max(c.asks, leadsIn)
	case roles.mask:
		c.masked = true
		return
	case roles.reason:
		c.reason = c.reason || h.from <= c.from+1
		return
	case roles.known, roles.aside, roles.clitic, roles.conj, roles.cond, roles.mention, roles.filler:
		return
	}
	c.all.add(h.cue)
	if s.toks[h.from].flags&isMention == 0 {
		c.clean.add(h.cue)
	}
}

// askStart returns the first token of the clause that a hit opens: "ли" asks
// about the word before it, and small words lean on what follows them.
func (s *scratch) askStart(h hit, from int32, roles *roles) int32 {
	t := h.from
	if h.cue == roles.li && t > from {
		t--
	}
	for t > from && s.toks[t].gap != comma && s.toks[t-1].flags&isClitic != 0 {
		t--
	}
	if t > from && s.toks[t].gap != comma && s.toks[t-1].flags&isConj != 0 {
		return t - 1
	}
	// "таксата как се смята": a noun put before the question belongs to it.
	if t > from && s.toks[t].gap == noGap && s.isDefinite(t-1) &&
		(t-1 == from || s.toks[t-1].gap == noGap && s.toks[t-2].flags&(isClitic|isConj) == 0) {
		t--
	}
	return t
}

// pauseBefore reports whether the text pauses, or ends, before a token.
func (s *scratch) pauseBefore(tok int32) bool {
	return int(tok) >= len(s.toks) || s.toks[tok].gap >= comma
}

// isDefinite reports whether a word carries the definite article.
func (s *scratch) isDefinite(tok int32) bool {
	w := s.buf[s.toks[tok].w0:s.toks[tok].w1]
	if len(w) < 5 {
		return false
	}
	switch string(w[len(w)-2:]) {
	case "\xf2\xe0", "\xf2\xee", "\xf2\xe5", "\xfa\xf2", "\xff\xf2", "\xe8\xff", "ta", "to", "te", "ut", "at":
		return true // -та -то -те -ът -ят -ия
	}
	return false
}
