package routing

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"
)

// The decision table knows what it has a row for. Most questions are told in
// words that no row names, so every word also speaks for or against those who
// may be asked, by points. Whoever has most answers; the finding of the table
// counts as one more word, with much weight.

// addressee is who a question is for, as its words tell it: an institution,
// or those that answer together.
type addressee int8

const (
	toNZOK addressee = iota
	toRZOK
	toContacts
	toComplaints
	toMZ
	toNAP
	toNOI
	toSickLeave // НОИ and РЗИ
	toControl   // РЗИ and НОИ
	toRZI
	toMTSP
	toNobody
	toRescue // nobody here: an emergency, which is for 112
	addressees

	toOther addressee = -1 // somebody that a host has added
	anybody addressee = -2
)

// addresseeKeys name the addressees in the rows of weights.
var addresseeKeys = [addressees]string{"nzok", "rzok", "contacts", "complaints", "mz", "nap", "noi", "sick", "control", "rzi", "mtsp", "none", "rescue"}

// generalTopics are the topics of questions of which no more is known than who
// answers them.
var generalTopics = [addressees]TopicKey{
	toNZOK: fallbackTopic, toRZOK: "papers-status", toContacts: "contact", toComplaints: "complaint", toMZ: "mz-other", toNAP: "nap-other",
	toNOI: "noi-other", toSickLeave: "sick-leave", toControl: "sick-leave-control", toRZI: "rzi-other", toMTSP: "mtsp-other", toNobody: "unfit", toRescue: acuteTopic,
}

// addresseeOf tells by its institutions for whom a topic is.
func addresseeOf(t *Topic) addressee {
	if t.Key == acuteTopic {
		return toRescue
	}
	if t.Institutions[0] == NOI && slices.Contains(t.Institutions, RZI) {
		return toSickLeave
	}
	if t.Institutions[0] == RZI && slices.Contains(t.Institutions, NOI) {
		return toControl
	}
	switch t.Institutions[0] {
	case NZOK:
		return toNZOK
	case RZOK:
		return toRZOK
	case NZOKContacts:
		return toContacts
	case NZOKComplaints:
		return toComplaints
	case MZ:
		return toMZ
	case NAP:
		return toNAP
	case NOI:
		return toNOI
	case RZI:
		return toRZI
	case MTSP:
		return toMTSP
	case None:
		return toNobody
	}
	return toOther
}

// points speak for each addressee, or against it.
type points [addressees]int32

func (p *points) add(q *[addressees]int8) {
	for i, n := range q {
		p[i] += int32(n)
	}
}

// best returns the addressee with most points and how many more it has than
// the next one.
func (p *points) best() (first addressee, margin int32) {
	second := addressee(-1)
	for a := range addressees {
		switch {
		case p[a] > p[first]:
			first, second = a, first
		case a != first && (second < 0 || p[a] > p[second]):
			second = a
		}
	}
	return first, p[first] - p[second]
}

// place is where in a question a word stands.
type place uint8

const (
	anywhere      place = iota
	askingClause        // in a clause that asks
	besideAsking        // in another clause of a sentence that asks
	firstQuestion       // in the first sentence that asks
	laterQuestion       // in a later one
	setAside            // where the subject is set aside: "не питам за …"
	places
)

// weightRow is what a word, or a cue, speaks for in each place.
type weightRow struct {
	word   string // any word with the stem; "@" and the key of a cue; "=nap high" for what the table found; "" for the start
	points rowPoints
}

// rowPoints are the points of a row, by place.
type rowPoints [places][addressees]int8

// weights are the indexed rows. They never change.
type weights struct {
	rows  []weightRow
	stems map[stemKey]int32
	cues  [maxCues]int32 // by number of the cue: its row, -1 where it has none
	votes [addressees][High + 1][addressees]int8
	start [addressees]int8
}

// newWeights indexes the rows for a table with these cues.
func newWeights(rows []weightRow, cues map[string]int16) (*weights, error) {
	w := &weights{rows: rows, stems: make(map[stemKey]int32, len(rows))}
	for i := range w.cues {
		w.cues[i] = -1
	}
	for i := range rows {
		r := &rows[i]
		switch {
		case r.word == "":
			w.start = r.points[anywhere]
		case r.word[0] == '=':
			key, confidence, _ := strings.Cut(r.word[1:], " ")
			a, c := slices.Index(addresseeKeys[:], key), slices.Index(confidenceKeys[:], confidence)
			if a < 0 || c <= 0 {
				return nil, fmt.Errorf("%w: weights of %q: no such finding", ErrInput, r.word)
			}
			w.votes[a][c] = r.points[anywhere]
		case r.word[0] == '@':
			cue, ok := cues[r.word[1:]]
			if !ok {
				return nil, fmt.Errorf("%w: weights of %q: no such cue", ErrInput, r.word)
			}
			w.cues[cue] = int32(i)
		default:
			w.stems[stemOfWord(r.word)] = int32(i)
		}
	}
	return w, nil
}

// stemOfWord is the stem of a word of the table.
func stemOfWord(word string) stemKey {
	var s scratch
	s.scan(word, TextField)
	if len(s.toks) == 0 {
		return 0
	}
	return stemOf(s.buf[s.toks[0].w0:s.toks[0].w1])
}

// weighed is what one word of a question speaks for: its rows, and the places
// in which it stands.
type weighed struct {
	rows   [maxRowsOfWord]int32 // of its stem and of the cues that begin with it
	n      uint8
	clause int32
}

// maxRowsOfWord bounds the cues of one word that are weighed.
const maxRowsOfWord = 7

// lookUp finds the rows of every word.
func (s *scratch) lookUp(w *weights) {
	s.words = s.words[:0]
	h := 0
	for c := range s.clauses {
		for i := s.clauses[c].from; i < s.clauses[c].to; i++ {
			word := weighed{clause: int32(c)}
			if row, ok := w.stems[stemOf(s.buf[s.toks[i].w0:s.toks[i].w1])]; ok {
				word.rows[0], word.n = row, 1
			}
			for ; h < len(s.hits) && s.hits[h].from <= i; h++ {
				if row := w.cues[s.hits[h].cue]; row >= 0 && int(word.n) < len(word.rows) && s.hits[h].from == i {
					word.rows[word.n] = row
					word.n++
				}
			}
			s.words = append(s.words, word)
		}
	}
	if len(s.counted) < len(w.rows) {
		s.counted, s.count = make([]counted, len(w.rows)), 0
	}
}

// counted tells in which places a row has been counted, so that a word that is
// repeated counts once. It holds for one count only.
type counted struct {
	count  uint32
	places uint8
}

// weigh adds up what the words speak for: those of the whole question where
// of is negative, else of what the clause of asks. It reports how many rows
// spoke.
func (s *scratch) weigh(w *weights, of int) (p points, spoke int) {
	p.add(&w.start)
	s.speak(of, func(row int32, at place) {
		p.add(&w.rows[row].points[at])
		spoke++
	})
	return p, spoke
}

// speak says every row that the words have, once for each place in which it
// stands: of the whole question where of is negative, else of what the clause
// of asks.
func (s *scratch) speak(of int, say func(row int32, at place)) {
	s.count++
	first := s.firstQuestion()
	if of >= 0 {
		first = s.clauses[of].sentence
	}
	for i := range s.words {
		word := &s.words[i]
		if word.n == 0 || of >= 0 && !s.belongs(int(word.clause), of) {
			continue
		}
		c := &s.clauses[word.clause]
		in := uint8(1 << anywhere)
		switch se := &s.sentences[c.sentence]; {
		case c.masked:
			in = 1 << setAside
		case se.asks == asks:
			in |= 1 << besideAsking
			if c.asks == asks {
				in ^= 1<<besideAsking | 1<<askingClause
			}
			if c.sentence == first {
				in |= 1 << firstQuestion
			} else {
				in |= 1 << laterQuestion
			}
		}
		for _, row := range word.rows[:word.n] {
			seen := &s.counted[row]
			if seen.count != s.count {
				*seen = counted{count: s.count}
			}
			for left := in &^ seen.places; left != 0; left &= left - 1 {
				say(row, place(bits.TrailingZeros8(left)))
			}
			seen.places |= in
		}
	}
}

// firstQuestion returns the first sentence that asks, -1 where none does.
func (s *scratch) firstQuestion() int32 {
	for i := range s.sentences {
		if s.sentences[i].asks == asks {
			return int32(i)
		}
	}
	return -1
}

// belongs reports whether clause c is part of what the clause of asks: the
// clause itself, the rest of its sentence and what was told before, but
// nothing that asks something else.
func (s *scratch) belongs(c, of int) bool {
	if c == of {
		return true
	}
	asked, own := &s.clauses[c], s.clauses[of].sentence
	return asked.asks != asks && asked.sentence <= own && (asked.sentence == own || s.sentences[asked.sentence].asks != asks)
}
