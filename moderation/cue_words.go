package moderation

import (
	"iter"
	"strings"
)

// letterKey is a folded word as one number: its letters, six bits each, up to ten
// of them, and a hash of more.
type letterKey uint64

func keyOf(letters []byte) letterKey {
	k := uint64(1) // tells аа from а
	for i, c := range letters {
		if i >= 10 {
			k = (k ^ k>>29) * wordKeyMix
		}
		k = k<<6 ^ uint64(c)
	}
	return letterKey(k)
}

// listed returns the words of a list of the tables.
func listed(list string) iter.Seq[string] { return strings.SplitSeq(list, " ") }

// A wordSet is a set of words by their folded letters. All sets share one map of
// marks, in which each has a bit.
type wordSet struct {
	marks map[letterKey]uint64
	bit   uint64
}

// has reports whether w is in the set; a word of no letters is not.
func (s wordSet) has(w *word) bool { return s.holds(w.key[:w.n]) }

func (s wordSet) holds(letters []byte) bool { return s.marks[keyOf(letters)]&s.bit != 0 }

// setMaker makes sets that share their marks, at most 64.
type setMaker struct {
	marks map[letterKey]uint64
	sets  int
}

// set returns the set of the words of a list and of their Latin spellings.
func (m *setMaker) set(list string) wordSet {
	s := wordSet{m.marks, 1 << m.sets}
	m.sets++
	put := func(letters []byte) { s.marks[keyOf(letters)] |= s.bit }
	for word := range listed(list) {
		w := wordAt(word, 0)
		if w.n == 0 || w.end != len(word) {
			continue
		}
		put(w.key[:w.n])
		if !w.latin && w.n >= leastLatin {
			eachLatin(w.key[:w.n], put)
		}
	}
	return s
}
