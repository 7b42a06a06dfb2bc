package moderation

import (
	"strings"
	"unicode/utf8"
)

// slipIndex knows the words that may be misspelt: it holds what a letter lost, or
// two exchanged, make of them. A letter too many or a wrong one is found by leaving
// out each letter of the text's word in turn. The first letter is always right. In a
// longer word an error in the next two is told by the six letters that follow them.
type slipIndex struct {
	fronts [1 << 9]uint64 // the first three letters of the longer words
	parts  keySet         // what an error leaves intact of them: a first look
	long   keySet         // the longer words with an error
	short  keySet         // the shorter ones
}

const (
	slipPart    = 3 // letters of a part of a longer word
	earMaskPart = 1<<(5*slipPart) - 1
	earMaskTwo  = 1<<(10*slipPart) - 1
	slipLetters = maxEar - 2 // letters of a longer word that a key tells
	earMaskLong = 1<<(5*slipLetters) - 1
)

// Keys of one set are told apart by their highest bits.
const (
	keyFront = (iota + 1) << 60 // of parts: the first two
	keyEnds                     // the first and the third
	keyBack                     // the second and the third, and the first letter

	keyWhole = keyFront // of short words: the vowels by sound
	keySound = keyEnds  // the whole by sound
	keyMet   = keyBack  // the vowels by sound, where letters met that are alike

	keyLost = keyFront // of longer words: a letter lost, two exchanged, or none
	keyMore = keyEnds  // as they are, to be found with a letter too many
	keyFrom = keyBack  // and higher: without the letter that is wrong
)

// slipAt says where in a word a slip may be.
type slipAt uint8

const (
	slipNowhere slipAt = iota
	slipAnywhere
	slipEarly // within the first letters
	slipLate  // behind the first three
)

// bounds returns the first and the last place of such a slip, in letters.
func (at slipAt) bounds() (from, to int) {
	switch at {
	case slipEarly:
		return 1, 5
	case slipLate:
		return slipPart - 1, maxSymbols
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
		return x.findShort(len(word)/2, w, byEar)
	}
	return x.findLong(hear(word, &earCodes))
}

// findLatin is find for a word in Latin letters.
func (x *slipIndex) findLatin(word string) (at slipAt) {
	_, _, open := hearLatin(word, 0)
	for choice := open; ; choice = (choice - 1) & open {
		byEar, w, _ := hearLatin(word, choice)
		if byEar.n >= minLongSlip-1 {
			at = x.findLong(byEar)
		}
		if at == slipNowhere && w.n <= minLongSlip {
			at = x.findShort(w.n+1, w, byEar) // letters may have met: signs are no letters
		}
		if at != slipNowhere {
			return slipAnywhere
		}
		if choice == 0 {
			return slipNowhere
		}
	}
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
		return x.findShort(n, w, byEar)
	}
}

// findShort looks a short word of so many letters up: its vowels by ear, and where
// it is not so short, as byEar, its consonants too.
func (x *slipIndex) findShort(letters int, w, byEar earWord) slipAt {
	if w.n >= minShort && x.short.has(w.whole(w.n < letters)) || byEar.n > 0 && x.short.has(keySound|byEar.codes) {
		return slipAnywhere
	}
	return slipNowhere
}

// findLong looks a longer word up, by sound.
func (x *slipIndex) findLong(w earWord) slipAt {
	if w.n < minLongSlip-1 {
		return slipNowhere
	}
	early := x.parts.has(w.back(w.n, slipPart)) || x.parts.has(w.back(w.n+1, slipPart-1)) || x.parts.has(w.back(w.n-1, slipPart+1))
	switch late := x.late(w); {
	case early && late != slipNowhere:
		return slipAnywhere
	case early:
		return slipEarly
	default:
		return late
	}
}

// late tells of errors behind the first part.
func (x *slipIndex) late(w earWord) slipAt {
	if f := w.codes & earMaskPart; x.fronts[f>>6]>>(f&63)&1 == 0 {
		return slipNowhere
	}
	if x.long.has(keyLost | w.long()) {
		return slipAnywhere
	}
	from, to := 2*slipPart, slipPart
	if x.parts.has(w.ends(w.n, 2*slipPart)) || x.parts.has(w.ends(w.n-1, 2*slipPart+1)) {
		from, to = slipPart, 2*slipPart+1
	}
	if x.parts.has(keyFront | w.codes&earMaskTwo) {
		to = min(w.n, maxEar)
	}
	for i := from; i < to; i++ {
		v := w.without(i).long()
		if x.long.has(keyMore|v) || x.long.has(wrongAt(i)|v) {
			return slipLate
		}
	}
	return slipNowhere
}

// whole is the key of a short word. Of four letters those are few that are left when
// two alike met.
func (w earWord) whole(met bool) uint64 {
	if met && w.n == minShort {
		return keyMet | w.codes
	}
	return keyWhole | w.codes
}

// long is the key of a longer word.
func (w earWord) long() uint64 { return uint64(w.n&31)<<(5*slipLetters) | w.codes&earMaskLong }

// wrongAt marks the key of a word that lacks its letter i for one that is wrong.
func wrongAt(i int) uint64 { return keyFrom + uint64(i-slipPart)<<60 }

// ends is the key of a word of n letters by the first part and that from letter i on.
func (w earWord) ends(n, i int) uint64 {
	return keyEnds | letterCount(n) | w.codes&earMaskPart | w.codes>>(5*i)&earMaskPart<<(5*slipPart)
}

// back is the key of a word of n letters by the two parts from letter i on and the
// first letter.
func (w earWord) back(n, i int) uint64 {
	return keyBack | letterCount(n) | w.codes&31<<30 | w.codes>>(5*i)&earMaskTwo
}

// letterCount is a number of letters as a part of a key.
func letterCount(n int) uint64 { return uint64(n&63) << 40 }

// fillSlips notes the words that may be misspelt.
func (x *lexicon) fillSlips(phrases []abusePhrase) {
	x.slips.parts, x.slips.long, x.slips.short = newKeySet(13), newKeySet(17), newKeySet(15)
	endings := endingsOf(misspeltEnding)
	for i := range x.rows {
		row := &x.rows[i]
		if !row.mayBeMisspelt() {
			continue
		}
		for prefix, stem := range row.words {
			if stem[0] >= utf8.RuneSelf {
				x.slips.addStem(row.kind, prefix+stem, endings[row.inflect])
			}
		}
	}
	for i := range phrases {
		least := minSoundLetters
		if phrases[i].kind == Profanity {
			least = minShort + 1
		}
		for head := range strings.SplitSeq(strings.TrimPrefix(phrases[i].head, literalMark), "|") {
			if len(head) >= 2*least && head[0] >= utf8.RuneSelf && !strings.HasSuffix(head, anyWord) {
				x.slips.addStem(phrases[i].kind, head, []string{""})
			}
		}
	}
}

// mayBeMisspelt reports whether words of the row are read with errors.
func (row *abuseRow) mayBeMisspelt() bool {
	return row.flags&(flagHost|flagSpelt) == 0 && row.policy <= policyNamed && row.inflect != inflectAny
}

// mayBeMisspeltInLatin is mayBeMisspelt for a word in Latin letters. Those near to
// many others are not: no list tells those others in each transcription.
func (row *abuseRow) mayBeMisspeltInLatin() bool {
	return row.flags&(flagExact|flagVerb|flagNative) == 0 && row.policy <= policyAimed &&
		row.inflect != inflectVerb && row.inflect != inflectVerbPerfect
}

// addStem notes the words of a stem with each of the endings.
func (x *slipIndex) addStem(kind Kind, stem string, endings []string) {
	var w, v earWord
	for i := 1; i < len(stem); i += 2 {
		code := stem[i]&31 ^ 16
		w.add(code, &earCodes)
		v.add(code, &vowelCodes)
	}
	added := uint64(0) // lengths of the words noted, where the ending is beyond what an earWord tells
	for _, ending := range endings {
		long := w
		for i := 1; i < len(ending); i += 2 {
			long.add(ending[i]&31^16, &earCodes)
		}
		if long.n >= minLongSlip && (w.n < maxEar || added>>long.n&1 == 0) {
			added |= 1 << long.n
			x.addLong(long)
		}
		if long.n < minLongSlip && long.n >= minShort {
			x.short.put(keySound | long.codes)
		}
		if w.n > minLongSlip {
			continue
		}
		short := v
		for i := 1; i < len(ending); i += 2 {
			short.add(ending[i]&31^16, &vowelCodes)
		}
		if short.n <= minLongSlip {
			x.addShort(kind, short)
		}
	}
}

// endingsOf returns the endings of each inflection that are to be kept.
func endingsOf(keep func(ending string) bool) (endings [inflectionCount][]string) {
	for in := range inflectionCount {
		for ending := range fieldsOf(inflectionEndings[in]) {
			if keep(ending) {
				endings[in] = append(endings[in], strings.TrimPrefix(ending, bareEnding))
			}
		}
	}
	return endings
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

// addLong notes a longer word, and it with a letter lost or two exchanged.
func (x *slipIndex) addLong(w earWord) {
	x.addFront(w)
	x.addFront(w.exchanged(slipPart - 1)) // from one part to the next
	x.parts.put(w.ends(w.n, 2*slipPart))
	x.parts.put(w.back(w.n, slipPart))
	for i := 1; i < slipPart; i++ {
		if v := w.without(i); v.n < w.n-1 { // letters met that are alike
			x.parts.put(v.back(v.n, slipPart))
		}
	}
	x.long.put(keyLost | w.long())
	x.long.put(keyMore | w.long())
	last := min(w.n, maxEar)
	for i := slipPart - 1; i+1 < last; i++ {
		x.long.put(keyLost | w.exchanged(i).long())
	}
	for i := slipPart; i < last; i++ {
		v := w.without(i).long()
		x.long.put(keyLost | v)
		x.long.put(wrongAt(i) | v)
	}
}

func (x *slipIndex) addFront(w earWord) {
	f := w.codes & earMaskPart
	x.fronts[f>>6] |= 1 << (f & 63)
	x.parts.put(keyFront | w.codes&earMaskTwo)
}

// addShort notes a short word with a letter lost or two exchanged.
func (x *slipIndex) addShort(kind Kind, w earWord) {
	if w.n <= minShort {
		return
	}
	x.short.put(w.whole(false))
	for i := 1; i < w.n; i++ {
		v := w.without(i)
		met := v.n < w.n-1
		if v.n > minShort || v.n == minShort && (met || kind == Profanity && vowels>>(w.at(i)-1)&1 != 0) {
			x.short.put(v.whole(met))
		}
		if i+1 < w.n {
			x.short.put(w.exchanged(i).whole(false))
		}
	}
}
