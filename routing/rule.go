package routing

import (
	"fmt"
	"iter"
	"math/bits"
	"strings"
)

// Phase says when a rule is asked.
type Phase uint8

// The phases, in order. Most rules speak about the clause that asks.
const (
	Ask     Phase = iota // about a clause that asks, then about its neighbourhood
	Before               // about the whole text, before anything else: abuse, an emergency
	Filed                // like Ask and before it: papers handed in, told in one sentence and asked after in another
	General              // like Ask and after it, even where Ask finds its subject only in an earlier sentence: what the fund covers
	Further              // about a clause that asks after another has found its answer, and has no subject of its own: "И колко се доплаща?"
	After                // about the whole text, when no other rule fired
)

var phaseKeys = [...]string{Ask: "ask", Before: "before", Filed: "filed", General: "general", Further: "further", After: "after"}

// String returns the key of p, such as "before".
func (p Phase) String() string { return nameOf(phaseKeys[:], p) }

// MarshalText writes the key of p; an unknown Phase refuses.
func (p Phase) MarshalText() ([]byte, error) { return marshalName(phaseKeys[:], p, "phase") }

// UnmarshalText reads what MarshalText writes.
func (p *Phase) UnmarshalText(b []byte) error { return unmarshalName(phaseKeys[:], p, b, "phase") }

// Cue is a notion and the ways people write it.
//
// Patterns are separated by commas. A pattern is one or more words; a word
// that ends in an asterisk is a prefix; ".." allows up to four other words;
// a pattern after "-" is an exception: the cue does not hold inside it.
// Matching ignores case, stress marks, doubled letters and look-alike
// letters, reads Latin transcriptions, and forgives one slip in long words.
type Cue struct {
	Key      string `json:"key"`
	Patterns string `json:"patterns"`
	Strict   bool   `json:"strict,omitzero"` // forgives no slip: for cues that turn a question down
}

// Rule is a row of the decision table: when its condition holds, the question
// is about Topic. The first row that holds decides.
//
// When lists terms, all of which must hold: "telk" (the cue), "telk|appeal"
// (either), "!fee" (absent). They look at the clause at hand; a term after
// "^" looks at the whole question: "^telk", "!^fee"; one after "?" looks at
// the clause that asks, where the others may look at its neighbourhood.
type Rule struct {
	Key   string   `json:"key"`
	Topic TopicKey `json:"topic"`
	When  string   `json:"when"`
	Phase Phase    `json:"phase,omitzero"`
	Hits  int      `json:"hits,omitzero"` // how often its cues must be found; 0 means once
}

// condition is a compiled Rule.When.
type condition struct {
	need    []set // each must meet the clause
	asked   []set // each must meet the clause that asks
	needAll []set // each must meet the whole question
	not     set
	notAll  set
	cues    set // what counts as evidence
	topic   int16
	rule    int16
	hits    int
}

// holds reports whether the condition holds for the cues here, in a question
// that has the cues everywhere, a mention included, and states those stated.
// Those against can rule the row out, and those asked are in the clause that
// asks.
func (c *condition) holds(here, against, asked, everywhere, stated *set) bool {
	for i := range c.need {
		if !c.need[i].meets(*here) {
			return false
		}
	}
	if c.not.meets(*against) {
		return false
	}
	for i := range c.asked {
		if !c.asked[i].meets(*asked) {
			return false
		}
	}
	for i := range c.needAll {
		if !c.needAll[i].meets(*everywhere) {
			return false
		}
	}
	return !c.notAll.meets(*stated)
}

// phaseRules are the conditions of one phase in the order of the rules, with
// sets of their numbers by which most are never looked at.
type phaseRules struct {
	conditions []condition
	free       []uint64          // those that need nothing of the clause at hand
	needing    [maxCues][]uint64 // by cue: those whose first need it meets
}

// add appends c.
func (p *phaseRules) add(c condition) {
	i := len(p.conditions)
	p.conditions = append(p.conditions, c)
	if i&63 == 0 {
		p.free = append(p.free, 0)
	}
	if len(c.need) == 0 {
		p.free[i>>6] |= 1 << (i & 63)
		return
	}
	for cue := range ones(c.need[0][:]) {
		for len(p.needing[cue]) <= i>>6 {
			p.needing[cue] = append(p.needing[cue], 0)
		}
		p.needing[cue][i>>6] |= 1 << (i & 63)
	}
}

// candidates returns, in room, the numbers of the conditions that may hold for
// a clause with the cues here, as bits.
func (p *phaseRules) candidates(room []uint64, here *set) []uint64 {
	room = append(room[:0], p.free...)
	for cue := range ones(here[:]) {
		for i, word := range p.needing[cue] {
			room[i] |= word
		}
	}
	return room
}

// ones yields the places of the bits set, the lowest first.
func ones(words []uint64) iter.Seq[int] {
	return func(yield func(int) bool) {
		for w, word := range words {
			for ; word != 0; word &= word - 1 {
				if !yield(w<<6 | bits.TrailingZeros64(word)) {
					return
				}
			}
		}
	}
}

// compile reads the condition of a rule.
func (r Rule) compile(cues map[string]int16) (condition, error) {
	var c condition
	for term := range strings.FieldsSeq(r.When) {
		term, not := strings.CutPrefix(term, "!")
		term, whole := strings.CutPrefix(term, "^")
		term, asked := strings.CutPrefix(term, "?")
		var group set
		for key := range strings.SplitSeq(term, "|") {
			i, ok := cues[key]
			if !ok {
				return c, fmt.Errorf("%w: rule %q: no cue %q", ErrInput, r.Key, key)
			}
			group.add(i)
		}
		switch {
		case not && whole:
			c.notAll = c.notAll.union(group)
		case asked && !not:
			c.asked = append(c.asked, group)
		case not:
			c.not = c.not.union(group)
		case whole:
			c.needAll = append(c.needAll, group)
		default:
			c.need = append(c.need, group)
		}
		if !not {
			c.cues = c.cues.union(group)
		}
	}
	if len(c.need)+len(c.needAll)+len(c.asked) == 0 {
		return c, fmt.Errorf("%w: rule %q: a condition needs a term that must hold", ErrInput, r.Key)
	}
	return c, nil
}

// Cues with a reserved key steer the reading instead of naming a notion.
const (
	cueAsk     = "ask"     // question words
	cueLi      = "li"      // the particle ли, which asks about the word before it
	cueLead    = "lead"    // announces a question: "искам да попитам"
	cueRequest = "request" // asks for an act: "моля да проверите"
	cueMask    = "mask"    // sets a subject aside: "не питам за"
	cueMention = "mention" // names a circumstance: "докато съм в болнични"
	cueFiller  = "filler"  // greetings and stock phrases, which say nothing
	cueClitic  = "clitic"  // small words that lean on the next one
	cueConj    = "conj"    // words that join clauses
	cueCond    = "cond"    // opens a clause that only sets a condition: "ако"
	cueKnown   = "known"   // ordinary words that must not pass for a slip of another
	cueReason  = "reason"  // opens a clause that only gives a reason
	cueReady   = "ready"   // asks how far papers are: "готово ли е"
	cueAside   = "aside"   // after it a question word asks nothing: "знам как"
)

// roles are the numbers of the reserved cues, -1 where a table has none.
type roles struct{ ask, li, lead, request, mask, mention, clitic, filler, reason, conj, cond, known, aside, ready int16 }

func newRoles(cues map[string]int16) roles {
	at := func(key string) int16 {
		if i, ok := cues[key]; ok {
			return i
		}
		return -1
	}
	return roles{at(cueAsk), at(cueLi), at(cueLead), at(cueRequest), at(cueMask), at(cueMention), at(cueClitic), at(cueFiller), at(cueReason), at(cueConj), at(cueCond), at(cueKnown), at(cueAside), at(cueReady)}
}
