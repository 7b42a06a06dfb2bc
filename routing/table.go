package routing

import (
	"fmt"
	"maps"
	"slices"
	"sync"
)

// Table is the decision table: who answers what. It is immutable and safe for
// concurrent use.
type Table struct {
	institutions []Institution
	topics       []Topic
	regions      []Region
	cues         []Cue
	rules        []Rule

	institution map[InstitutionKey]int16
	topic       map[TopicKey]int16
	cue         map[string]int16
	places      map[string][]int32
	placeWords  map[string]bool
	districts   map[string]bool
	lex         *lexicon
	weights     *weights
	addressee   []addressee // by topic
	general     [addressees]int16
	own         int // rules that a host has put before the built-in ones
	roles       roles
	phases      [len(phaseKeys)]phaseRules // by Phase
	fallback    int16                      // topic of a question that no rule knows

	scratches *sync.Pool
}

var builtIn = sync.OnceValue(func() *Table {
	t := &Table{institutions: institutions(), topics: topics(), regions: regions(), cues: cues(), rules: rules()}
	if err := t.build(wordWeights[:]); err != nil {
		// A test compiles the built-in rows, so this never happens to a caller.
		return &Table{}
	}
	return t
})

// Bulgaria returns the built-in table. It is compiled on the first call.
func Bulgaria() *Table { return builtIn() }

// Verified returns the day to which the rows of Bulgaria were checked against
// their sources. Rows added by With are the host's to check.
func (t *Table) Verified() Date { return Date{2026, 11, 21} }

// Extension is what a host adds to a table. A row with the key of an existing
// one replaces it, except that the patterns of a cue are added to those it
// has. New rules are asked before the existing ones, in the order given.
type Extension struct {
	Institutions []Institution `json:"institutions,omitempty"`
	Topics       []Topic       `json:"topics,omitempty"`
	Cues         []Cue         `json:"cues,omitempty"`
	Rules        []Rule        `json:"rules,omitempty"`
}

// With returns a copy of t with the rows of x. It fails with an error that
// wraps ErrInput where a row is incomplete or names an unknown key; t is left
// as it was.
func (t *Table) With(x Extension) (*Table, error) {
	n := &Table{
		institutions: slices.Clone(t.institutions), topics: slices.Clone(t.topics), regions: t.regions,
		cues: slices.Clone(t.cues), weights: t.weights, own: t.own,
	}
	for _, i := range x.Institutions {
		if at, ok := t.institution[i.Key]; ok {
			n.institutions[at] = i
		} else {
			n.institutions = append(n.institutions, i)
		}
	}
	for _, p := range x.Topics {
		p.Institutions = slices.Clone(p.Institutions)
		if at, ok := t.topic[p.Key]; ok {
			n.topics[at] = p
		} else {
			n.topics = append(n.topics, p)
		}
	}
	for _, c := range x.Cues {
		if at, ok := t.cue[c.Key]; ok {
			n.cues[at].Patterns += ", " + c.Patterns
		} else {
			n.cues = append(n.cues, c)
		}
	}
	own := make(map[string]bool)
	for _, r := range x.Rules {
		own[r.Key] = true
	}
	n.rules = slices.Clone(x.Rules)
	n.own += len(x.Rules)
	for i, r := range t.rules {
		if !own[r.Key] {
			n.rules = append(n.rules, r)
		} else if i < t.own {
			n.own--
		}
	}
	if err := n.build(nil); err != nil {
		return nil, err
	}
	return n, nil
}

// build validates the rows and compiles them. Without weights those that t has
// stay.
func (t *Table) build(weights []weightRow) error {
	t.institution = make(map[InstitutionKey]int16, len(t.institutions))
	for i, in := range t.institutions {
		if in.Key == "" || in.Name == "" {
			return fmt.Errorf("%w: institution %d needs a key and a name", ErrInput, i)
		}
		if int(in.Action) >= len(actionKeys) {
			return fmt.Errorf("%w: institution %q has no such action", ErrInput, in.Key)
		}
		if in.Action == 0 {
			t.institutions[i].Action = Redirect
		}
		if _, ok := t.institution[in.Key]; ok {
			return fmt.Errorf("%w: institution %q is given twice", ErrInput, in.Key)
		}
		t.institution[in.Key] = int16(i)
	}
	if err := t.buildTopics(); err != nil {
		return err
	}
	if err := t.buildCues(); err != nil {
		return err
	}
	if weights != nil {
		w, err := newWeights(weights, t.cue)
		if err != nil {
			return err
		}
		t.weights = w
	}
	t.indexPlaces()
	seen := make(map[string]bool, len(t.rules))
	for i, r := range t.rules {
		if r.Key == "" || seen[r.Key] || int(r.Phase) >= len(phaseKeys) {
			return fmt.Errorf("%w: rule %d (%q) needs a key of its own and a known phase", ErrInput, i, r.Key)
		}
		seen[r.Key] = true
		c, err := r.compile(t.cue)
		if err != nil {
			return err
		}
		topic, ok := t.topic[r.Topic]
		if !ok {
			return fmt.Errorf("%w: rule %q: no topic %q", ErrInput, r.Key, r.Topic)
		}
		c.topic, c.rule, c.hits = topic, int16(i), r.Hits
		t.phases[r.Phase].add(c)
	}
	t.scratches = &sync.Pool{New: func() any { return new(scratch) }}
	return nil
}

func (t *Table) buildTopics() error {
	t.topic = make(map[TopicKey]int16, len(t.topics))
	for i, p := range t.topics {
		if p.Key == "" || p.Title == "" || len(p.Institutions) == 0 {
			return fmt.Errorf("%w: topic %d needs a key, a title and an institution", ErrInput, i)
		}
		if _, ok := t.topic[p.Key]; ok {
			return fmt.Errorf("%w: topic %q is given twice", ErrInput, p.Key)
		}
		for _, k := range p.Institutions {
			if _, ok := t.institution[k]; !ok {
				return fmt.Errorf("%w: topic %q: no institution %q", ErrInput, p.Key, k)
			}
		}
		t.topic[p.Key] = int16(i)
		t.addressee = append(t.addressee, addresseeOf(&t.topics[i]))
	}
	for a, key := range generalTopics {
		i, ok := t.topic[key]
		if !ok {
			return fmt.Errorf("%w: a table needs the topic %q", ErrInput, key)
		}
		t.general[a] = i
	}
	fallback, ok := t.topic[fallbackTopic]
	if !ok {
		return fmt.Errorf("%w: a table needs the topic %q", ErrInput, fallbackTopic)
	}
	t.fallback = fallback
	return nil
}

func (t *Table) buildCues() error {
	if len(t.cues) > maxCues {
		return fmt.Errorf("%w: %d cues; up to %d are accepted", ErrInput, len(t.cues), maxCues)
	}
	t.cue = make(map[string]int16, len(t.cues))
	for i, c := range t.cues {
		if _, ok := t.cue[c.Key]; ok || c.Key == "" {
			return fmt.Errorf("%w: cue %d (%q) needs a key of its own", ErrInput, i, c.Key)
		}
		t.cue[c.Key] = int16(i)
	}
	t.roles = newRoles(t.cue)
	lex, err := newLexicon(t.cues)
	t.lex = lex
	return err
}

// Topics returns the topics in the order of the table, for forms that offer a
// choice.
func (t *Table) Topics() []Topic {
	out := slices.Clone(t.topics)
	for i := range out {
		out[i].Institutions = slices.Clone(out[i].Institutions)
	}
	return out
}

// Institutions returns the institutions in the order of the table.
func (t *Table) Institutions() []Institution { return slices.Clone(t.institutions) }

// Regions returns the regions in the order of their codes.
func (t *Table) Regions() []Region {
	out := slices.Clone(t.regions)
	for i := range out {
		out[i].Municipalities = slices.Clone(out[i].Municipalities)
	}
	return out
}

// Rules returns the decision table, in the order in which it is asked.
func (t *Table) Rules() []Rule { return slices.Clone(t.rules) }

// Cues returns the vocabulary of the table, by key.
func (t *Table) Cues() map[string]string {
	out := maps.Collect(func(yield func(string, string) bool) {
		for _, c := range t.cues {
			if !yield(c.Key, c.Patterns) {
				return
			}
		}
	})
	return out
}
