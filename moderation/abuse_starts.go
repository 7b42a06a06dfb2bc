package moderation

import (
	"math/bits"
	"slices"
	"sync"
)

// startKey packs the first letters of a word, five bits each behind a leading
// one. A letter that repeats the one before is left out.
type startKey uint32

const (
	noStart startKey = 1

	cyrillicDepth = 6 // letters a key tells of a Cyrillic word
	latinDepth    = 4 // letters of a Latin one, whose spellings are many
	looseDepth    = 3
	neverLoose    = 1 << 30
)

func (k startKey) add(code byte) startKey { return k<<5 | startKey(code&31) }

// wordStarts tells by their first letters the words that are not listed. It
// passes a few others; it never stops a listed one.
type wordStarts struct {
	keys  keySet          // of full depth, and shorter ones of whole words
	loose [1 << 10]uint32 // first three letters where the rest may be anything
	least int             // letters of a word from which loose counts
}

func (w *wordStarts) put(k startKey) { w.keys.put(uint64(k)) }

func (w *wordStarts) has(k startKey) bool { return w.keys.has(uint64(k)) }

func (w *wordStarts) putLoose(k startKey) { w.loose[k>>5&1023] |= 1 << (k & 31) }

func (w *wordStarts) hasLoose(k startKey) bool { return w.loose[k>>5&1023]>>(k&31)&1 != 0 }

// fillStarts notes with which letters the listed words start, in every spelling
// that may be met.
func (x *lexicon) fillStarts() {
	x.cyrillic.keys, x.latin.keys = newKeySet(13), newKeySet(13)
	var spell spellings
	spell.fill()
	cyrillic := startFiller{lex: x, set: &x.cyrillic, spell: &spell.cyrillic, depth: cyrillicDepth}
	var other sync.WaitGroup
	other.Go(func() { cyrillic.fill(x.abuseRoot, false, noStart, 0, noLetterYet) })
	latin := startFiller{lex: x, set: &x.latin, spell: &spell.latin, depth: latinDepth}
	latin.fill(x.abuseRoot, false, noStart, 0, noLetterYet)
	latin.spell = &spell.looks
	latin.fill(x.abuseRoot, false, noStart, 0, noLetterYet)
	other.Wait()

	// Words of a host that are read whatever follows their first letters.
	loose := &lexicon{nodes: make([]trieNode, 1), entries: make([]lexEntry, 1)}
	root := loose.node()
	least := neverLoose
	for _, row := range x.rows {
		if row.inflect != inflectAny {
			continue
		}
		for stem := range fieldsOf(row.stems) {
			loose.add(root, firstLetters(stem, looseDepth), inflectAny, 0)
		}
		least = looseDepth
	}
	x.cyrillic.least, x.latin.least = least, least
	if least == neverLoose {
		return
	}
	cyrillic.lex, cyrillic.depth = loose, looseDepth
	cyrillic.fill(root, false, noStart, 0, noLetterYet)
	latin.lex, latin.depth, latin.spell = loose, looseDepth, &spell.latin
	latin.fill(root, false, noStart, 0, noLetterYet)
}

func firstLetters(word string, n int) string {
	for i := range word {
		if n == 0 {
			return word[:i]
		}
		n--
	}
	return word
}

const noLetterYet = 255

// startOf is the key of the first letters of codes.
func startOf(codes []byte) startKey {
	key, last, n := noStart, byte(noLetterYet), 0
	for _, code := range codes {
		if code == last {
			continue
		}
		last = code
		key = key.add(code)
		if n++; n == cyrillicDepth {
			break
		}
	}
	return key
}

// startFiller walks a trie and notes the keys met on the way.
type startFiller struct {
	lex   *lexicon
	set   *wordStarts
	spell *[32][]string
	depth int
}

func (f *startFiller) fill(node uint16, inEnding bool, key startKey, n int, last byte) {
	x := f.lex
	if inEnding {
		if x.nodes[node].final && n >= 2 {
			f.set.put(key)
		}
	} else {
		for e := x.nodes[node].first; e != 0; e = x.entries[e].more {
			switch in := x.entries[e].inflect; in {
			case inflectNone:
				f.set.put(key)
			case inflectAny:
			default:
				f.fill(x.endings[in], true, key, n, last)
			}
		}
	}
	for edges := x.nodes[node].edges; edges != 0; edges &= edges - 1 {
		l := bits.TrailingZeros32(edges)
		for _, signs := range f.spell[l] {
			f.step(x.nodes[node].next[l], inEnding, key, n, last, signs)
		}
		if l == 'я'-'а' && last < noLetterYet && slices.Contains(f.spell['и'-'а'], string([]byte{last})) {
			f.step(x.nodes[node].next[l], inEnding, key, n, last, f.spell[0][0]) // „брантиа“
		}
	}
}

// step follows signs, a spelling of the letter that leads to node.
func (f *startFiller) step(node uint16, inEnding bool, key startKey, n int, last byte, signs string) {
	for i := 0; i < len(signs) && n < f.depth; i++ {
		if signs[i] != last {
			last = signs[i]
			key = key.add(last)
			n++
		}
	}
	switch {
	case n < f.depth:
		f.fill(node, inEnding, key, n, last)
	case f.depth == looseDepth:
		f.set.putLoose(key)
	default:
		f.set.put(key)
	}
}

// spellings are the ways to write each letter: up to two signs, as codes.
type spellings struct{ cyrillic, latin, looks [32][]string }

func (s *spellings) fill() {
	for c := range 32 {
		for l := range 32 {
			if cyrillicReadings[c]>>l&1 != 0 {
				s.cyrillic[l] = append(s.cyrillic[l], string([]byte{byte(c)}))
			}
		}
	}
	const sh, sht, t = 'ш' - 0x430, 'щ' - 0x430, 'т' - 0x430
	s.cyrillic[sht] = append(s.cyrillic[sht], string([]byte{sh, t}))
	for a := byte('a'); a <= 'z'; a++ {
		for l := range 32 {
			if latinReadings[readTransliterated][a]>>l&1 != 0 {
				s.latin[l] = append(s.latin[l], string([]byte{a - 'a'}))
			}
			if latinReadings[readLooks][a]>>l&1 != 0 {
				s.looks[l] = append(s.looks[l], string([]byte{a - 'a'}))
			}
		}
		for b := byte('a'); b <= 'z'; b++ {
			set := digraph(a, b)
			for l := range 32 {
				if set>>l&1 != 0 {
					s.latin[l] = append(s.latin[l], string([]byte{a - 'a', b - 'a'}))
				}
			}
		}
	}
	s.latin[sht] = append(s.latin[sht], string([]byte{'s' - 'a', 'h' - 'a'}), string([]byte{'s' - 'a', 'h' - 'a', 't' - 'a'}))
}
