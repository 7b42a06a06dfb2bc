package moderation

import (
	"strings"
	"unicode/utf8"
)

// People who write by ear confuse unstressed vowels and paired consonants, and
// those in haste lose, double or exchange letters. A word is looked for with
// errors only where an index says that it may be a listed one with an error.
// The index compares what misspelling by ear leaves of a word: its letters,
// those that sound alike made one and none twice in a row.

// soundsLike returns the letters that sound like those of set in a word of so
// many letters: in short ones vowels only, for the others make words of their
// own.
func soundsLike(set uint32, letters int) uint32 {
	var out uint32
	pairs := soundPairs[:]
	if letters < minSoundLetters {
		pairs = pairs[:vowelPairs]
	}
	for _, pair := range pairs {
		if set&pair != 0 {
			out |= pair
		}
	}
	return out &^ set
}

var soundPairs = [...]uint32{
	letA | letHardSign, letA | letYa, letO | letU, letE | letI,
	letBe | letPe, letVe | letEf, letGe | letKa, letDe | letTe, letZe | letEs, letZhe | letSha, letSha | letShta, letI | letShortI | letSoftSign,
}

const (
	vowelPairs = 4 // of soundPairs
	vowels     = letA | letE | letI | letO | letU | letHardSign | letYu | letYa
)

// Letters by sound, from 1 on: one for those that sound alike. In short words only
// vowels are taken for each other.
var (
	earCodes   = makeEarCodes("ъа", "яа", "уо", "ие", "йе", "ье", "ые", "эе", "пб", "фв", "кг", "тд", "сз", "шж", "щж")
	vowelCodes = makeEarCodes("ъа", "яа", "уо", "ие", "йе", "ье", "ые", "эе")
)

func makeEarCodes(pairs ...string) (t [32]byte) {
	for c := range t {
		t[c] = byte(c)&31 + 1
	}
	for _, p := range pairs {
		r := []rune(p)
		t[r[0]-'а'] = byte(r[1]-'а') + 1
	}
	return t
}

// earWord is a word by sound: five bits a letter for the first twelve, the first
// lowest.
type earWord struct {
	codes uint64
	last  uint64
	n     int
}

const (
	maxEar      = 12                 // letters an earWord tells
	earParts    = 9                  // and those of its three parts
	earMask     = 1<<15 - 1          // three letters
	earMask2    = 1<<30 - 1          // six
	earMask4    = 1<<60 - 1          // twelve
	earLow      = earMask4 / 31 * 15 // of every letter the low bits
	earHigh     = earMask4 / 31 * 16 // and the highest
	minLongSlip = 8                  // letters of a listed word that is looked up by its parts
	minShort    = 4                  // letters of a word that is looked up as a whole
)

func (w *earWord) add(code byte, sounds *[32]byte) {
	c := uint64(sounds[code&31])
	if c == w.last {
		return
	}
	if w.n < maxEar {
		w.codes |= c << (5 * w.n)
	}
	w.last = c
	w.n++
}

func (w *earWord) at(i int) uint64 { return w.codes >> (5 * i) & 31 }

// without returns w without its letter i.
func (w earWord) without(i int) earWord {
	low := uint64(1)<<(5*i) - 1
	v := earWord{codes: w.codes&low | w.codes>>5&^low, n: w.n - 1}
	if i > 0 && i < v.n && v.at(i-1) == v.at(i) { // none twice in a row
		return v.without(i)
	}
	return v
}

// exchanged returns w with its letters i and i+1 exchanged.
func (w earWord) exchanged(i int) earWord {
	a, b := w.at(i), w.at(i+1)
	w.codes ^= (a ^ b) << (5 * i)
	w.codes ^= (a ^ b) << (5 * (i + 1))
	return w
}

// hear reads a word of the letters А to я, two bytes each.
func hear(word string, sounds *[32]byte) earWord {
	codes, last, n := uint64(0), uint64(0), 0
	for i := 1; i < len(word); i += 2 {
		c := uint64(sounds[word[i]&31^16])
		if c == last {
			continue
		}
		last = c
		codes |= c << (5 * min(n, maxEar)) & earMask4
		n++
	}
	return earWord{codes: codes, last: last, n: n}
}

// earPairs are the sounds of two letters of a word key at once, the second
// letter of the pair above the first.
type earPairs [1 << 10]uint16

var earPairsOfKeys, vowelPairsOfKeys = makeEarPairs(&earCodes), makeEarPairs(&vowelCodes)

func makeEarPairs(sounds *[32]byte) (t earPairs) {
	sound := func(letter int) uint16 {
		if letter == 0 || 2*letter > len(cyrillicOrder) {
			return 0
		}
		return uint16(sounds[cyrillicOrder[2*letter-1]&31^16])
	}
	for pair := range t {
		t[pair] = sound(pair&31)<<5 | sound(pair>>5)
	}
	return t
}

// hear is hear for the key of a plain word of at most maxEar letters. It gives
// up where two letters that sound alike stand side by side.
func (t *earPairs) hear(key uint64, letters int) (w earWord, ok bool) {
	codes := uint64(0)
	for rest := letters; rest > 0; rest -= 2 {
		codes = codes<<10 | uint64(t[key&1023])
		key >>= 10
	}
	codes >>= 5 * (letters & 1) // the first pair of an odd word is one letter
	apart := codes ^ codes>>5
	apart = (apart&earLow + earLow | apart) & earHigh // no carry leaves its letter
	neighbours := uint64(1)<<(5*(letters-1)) - 1
	return earWord{codes: codes, n: letters}, apart&neighbours == earHigh&neighbours
}

// slipIndex knows the words that may be misspelt. Of a word of eight letters or
// more one error leaves two of its three parts of three letters intact, though
// the last may have moved; of a shorter one the index holds what errors make.
// The first letter is always right.
type slipIndex struct {
	bits   [1 << 15]uint64
	fronts [1 << 9]uint64 // the first parts
}

// The kinds of keys.
const (
	keyFront = (iota + 1) << 60 // the first two parts
	keyEnds                     // the first and the third
	keyBack                     // the second and the third, and the first letter
	keyWhole
	keySound // the whole of a short word, by sound alone
)

func slot(key uint64) (int, uint64) {
	h := key * wordKeyMix
	return int(h >> 49), 1<<(h>>43&63) | 1<<(h>>37&63) | 1<<(h>>31&63) | 1<<(h>>25&63)
}

func (x *slipIndex) put(key uint64) {
	i, mask := slot(key)
	x.bits[i] |= mask
}

func (x *slipIndex) holds(key uint64) bool {
	i, mask := slot(key)
	return x.bits[i]&mask == mask
}

// slipAt says where in a word a slip may be.
type slipAt uint8

const (
	slipNowhere slipAt = iota
	slipAnywhere
	slipEarly  // within the first letters
	slipMiddle // behind the first three
)

// bounds returns the first and the last place of such a slip, in letters.
func (at slipAt) bounds() (from, to int) {
	switch at {
	case slipEarly:
		return 1, 5
	case slipMiddle:
		return 2, 8
	default:
		return 1, maxSymbols
	}
}

// find reports where a word of the letters А to я may be a listed one with an
// error.
func (x *slipIndex) find(word string) slipAt {
	if len(word) < 2*minLongSlip {
		w, byEar := hear(word, &vowelCodes), earWord{}
		if len(word) >= 2*minSoundLetters {
			byEar = hear(word, &earCodes)
		}
		return x.findShort(w, byEar)
	}
	return x.findLong(hear(word, &earCodes))
}

// findPlain is find for a plain word.
func (x *slipIndex) findPlain(t *token, word string) slipAt {
	n := int(t.n)
	if n > maxEar {
		return x.find(word)
	}
	var w, byEar earWord
	whole, wholeByEar := true, true
	if n < minLongSlip {
		w, whole = vowelPairsOfKeys.hear(t.key, n)
	}
	if n >= minSoundLetters {
		byEar, wholeByEar = earPairsOfKeys.hear(t.key, n)
	}
	switch {
	case !whole || !wholeByEar:
		return x.find(word)
	case n >= minLongSlip:
		return x.findLong(byEar)
	default:
		return x.findShort(w, byEar)
	}
}

// findShort looks a short word up: its vowels by ear, and where it is not so
// short, as byEar, its consonants too.
func (x *slipIndex) findShort(w, byEar earWord) slipAt {
	if w.n >= minShort && x.holds(keyWhole|w.codes) || byEar.n > 0 && x.holds(keySound|byEar.codes) {
		return slipAnywhere
	}
	return slipNowhere
}

func (x *slipIndex) findLong(w earWord) slipAt {
	if w.n < minLongSlip-1 {
		return slipNowhere
	}
	c, n := w.codes, letterCount(w.n)
	if f := c & earMask; x.fronts[f>>6]>>(f&63)&1 != 0 {
		switch ends := keyEnds | f; {
		case x.holds(keyFront | c&earMask2):
			return slipAnywhere
		case x.holds(ends | n | c>>30&earMask<<15), x.holds(ends | (n + letterCount(1)) | c>>25&earMask<<15), x.holds(ends | (n - letterCount(1)) | c>>35&earMask<<15):
			return slipMiddle
		}
	}
	back := keyBack | c&31<<30
	if x.holds(back|n|c>>15&earMask2) || x.holds(back|(n+letterCount(1))|c>>10&earMask2) || x.holds(back|(n-letterCount(1))|c>>20&earMask2) {
		return slipEarly
	}
	return slipNowhere
}

// letterCount is a number of letters as a part of a key.
func letterCount(n int) uint64 { return uint64(n&63) << 40 }

// fillSlips notes the words that may be misspelt.
func (x *lexicon) fillSlips() {
	var endings [inflectionCount][]string
	for in := range inflectionCount {
		for ending := range fieldsOf(inflectionEndings[in]) {
			if misspeltEnding(ending) {
				endings[in] = append(endings[in], strings.TrimPrefix(ending, bareEnding))
			}
		}
	}
	for i := range x.rows {
		row := &x.rows[i]
		if !row.mayBeMisspelt() {
			continue
		}
		for stem := range fieldsOf(row.stems) {
			if stem[0] >= utf8.RuneSelf {
				x.slips.addStem(row, stem, endings[row.inflect])
			}
		}
	}
	curse := abuseRow{kind: Profanity}
	for w := range fieldsOf(slippingHeads) {
		x.slips.addStem(&curse, w, []string{""})
	}
}

// mayBeMisspelt reports whether words of the row are read with errors. Those of
// the obscene verb are not: too many others are but a letter away.
func (row *abuseRow) mayBeMisspelt() bool {
	return row.flags&(flagExact|flagHost|flagVerb|flagNative) == 0 && row.policy <= policyAimed &&
		row.inflect != inflectAny && row.inflect != inflectVerb && row.inflect != inflectVerbPerfect
}

func (x *slipIndex) addStem(row *abuseRow, stem string, endings []string) {
	var w, v earWord
	for i := 1; i < len(stem); i += 2 {
		code := stem[i]&31 ^ 16
		w.add(code, &earCodes)
		v.add(code, &vowelCodes)
	}
	added := uint64(0) // lengths of the words noted, where all else is the same
	for _, ending := range endings {
		long := w
		for i := 1; i < len(ending); i += 2 {
			long.add(ending[i]&31^16, &earCodes)
		}
		if long.n >= minLongSlip && (w.n < earParts || added>>long.n&1 == 0) {
			added |= 1 << long.n
			x.addLong(long)
		}
		if long.n < minLongSlip && long.n >= minShort {
			x.put(keySound | long.codes)
		}
		if w.n > minLongSlip {
			continue
		}
		short := v
		for i := 1; i < len(ending); i += 2 {
			short.add(ending[i]&31^16, &vowelCodes)
		}
		if short.n <= minLongSlip {
			x.addShort(row, short)
		}
	}
}

// misspeltEnding leaves out the longest diminutives and feminine forms: they are
// many, rare, and near to ordinary words.
func misspeltEnding(ending string) bool {
	for _, rare := range [...]string{"кат", "кит", "чет", "ичк", "ачк", "ячк", "ничк", "янк", "яндур"} {
		if strings.HasPrefix(ending, rare) {
			return false
		}
	}
	return true
}

func (x *slipIndex) addLong(w earWord) {
	x.addFront(w)
	x.addFront(w.exchanged(earParts/3 - 1)) // letters exchanged from one part to the next
	x.addFront(w.exchanged(2*earParts/3 - 1))
	n := letterCount(w.n)
	x.put(keyEnds | n | w.codes&earMask | w.codes>>30&earMask<<15)
	x.put(keyBack | n | w.codes&31<<30 | w.codes>>15&earMask2)
}

// addFront notes the first two parts.
func (x *slipIndex) addFront(w earWord) {
	x.put(keyFront | w.codes&earMask2)
	f := w.codes & earMask
	x.fronts[f>>6] |= 1 << (f & 63)
}

// addShort notes a short word with a letter lost or two exchanged.
func (x *slipIndex) addShort(row *abuseRow, w earWord) {
	if w.n < minShort+1 || w.n == minShort+1 && row.kind != Profanity {
		return
	}
	if w.n > minShort+1 {
		x.put(keyWhole | w.codes)
	}
	for i := 1; i < w.n; i++ {
		if w.n >= minLongSlip-1 || vowels>>(w.at(i)-1)&1 != 0 {
			x.put(keyWhole | w.without(i).codes)
		}
		if i+1 < w.n && w.n > minShort+1 {
			x.put(keyWhole | w.exchanged(i).codes)
		}
	}
}

// fieldsOf yields the words of a table, which single spaces divide.
func fieldsOf(list string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for len(list) > 0 {
			w, rest, _ := strings.Cut(list, " ")
			if w != "" && !yield(w) {
				return
			}
			list = rest
		}
	}
}
