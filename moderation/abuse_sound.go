package moderation

import (
	"math/bits"
	"strings"
)

// People who write by ear confuse unstressed vowels and paired consonants, and
// those in haste lose, double or exchange letters. What stays is the first
// letter and the row of consonants by sound: a word is looked for with errors
// only where these are those of a word that is listed with its misspellings.

// soundsLike returns the letters that sound like those of set in a word of so
// many letters: in short ones vowels only, for the others make words of their
// own.
func soundsLike(set uint32, letters int) uint32 {
	var out uint32
	pairs := soundPairs[:]
	if letters < minSlipLetters {
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
	letA | letHardSign, letO | letU, letE | letI,
	letBe | letPe, letVe | letEf, letGe | letKa, letDe | letTe, letZe | letEs, letZhe | letSha, letSha | letShta, letI | letShortI | letSoftSign,
}

const vowelPairs = 3 // of soundPairs

// soundClasses are the consonants by sound, 0 for letters that tell nothing.
var soundClasses = [32]byte{
	'б' - 'а': 1, 'п' - 'а': 1, 'в' - 'а': 2, 'ф' - 'а': 2, 'г' - 'а': 3, 'к' - 'а': 3, 'х' - 'а': 4, 'д' - 'а': 5, 'т' - 'а': 5,
	'ж' - 'а': 6, 'ш' - 'а': 6, 'щ' - 'а': 6, 'ч' - 'а': 6, 'з' - 'а': 7, 'с' - 'а': 7, 'ц' - 'а': 8, 'л' - 'а': 9, 'м' - 'а': 10, 'н' - 'а': 11, 'р' - 'а': 12,
}

const (
	vowels       = letA | letE | letI | letO | letU | letHardSign | letYu | letYa
	soundLetters = 4  // consonants behind the first letter that an index tells
	maxSoundRead = 12 // letters read for them
)

// soundIndex knows the words that may be misspelt by their consonants.
type soundIndex struct {
	starts [1 << 10]uint32 // first three letters, as they may come out
	rows   [1 << 12]uint32 // by the hash of the consonants: the lengths of words that have them
}

func (x *soundIndex) mayStart(k startKey) bool { return x.starts[k>>5&1023]>>(k&31)&1 != 0 }

// has reports whether the consonants of a Cyrillic word are those of a listed
// one that is as long, give or take a letter.
func (x *soundIndex) has(word string) bool {
	var s soundReader
	for i := 0; i+1 < len(word) && !s.full(); i += 2 {
		code := cyrillicCode(word[i], word[i+1])
		if code > 31 {
			return false
		}
		s.add(code)
	}
	return x.rows[s.hash()]>>lengthBit(len(word)/2)&1 != 0
}

func lengthBit(letters int) int { return min(letters, 31) }

// soundReader takes in the letters of a word and keeps what misspelling leaves.
type soundReader struct {
	key         uint32
	n, read     int
	first, last byte
}

func (s *soundReader) full() bool { return s.n > soundLetters || s.read == maxSoundRead }

func (s *soundReader) add(code byte) {
	s.read++
	if s.read == 1 {
		s.key, s.first, s.last = uint32(code)+1, code, soundClasses[code]
		return
	}
	class := soundClasses[code]
	if class == 0 || class == s.last || class == 5 && s.last == 7 { // нещас(т)ник
		return
	}
	s.last = class
	s.n++
	if s.n <= soundLetters {
		s.key = s.key<<4 | uint32(class)
	}
}

func (s *soundReader) hash() uint32 { return s.key * 0x9E3779B1 >> 20 }

// fillSounds notes the words of the rows that are listed with misspellings.
func (x *lexicon) fillSounds() {
	for _, row := range x.rows {
		if row.flags&(flagSlip|flagSound) == 0 {
			continue
		}
		for stem := range strings.FieldsSeq(row.stems) {
			x.sounds.addStem(stem)
			for ending := range strings.FieldsSeq(inflectionEndings[row.inflect]) {
				x.sounds.addWord(stem, strings.TrimPrefix(ending, bareEnding))
			}
		}
	}
}

func (x *soundIndex) addWord(stem, ending string) {
	var s soundReader
	letters := 0
	for _, part := range [2]string{stem, ending} {
		for _, r := range part {
			letters++
			if !s.full() {
				s.add(byte(r-'а') & 31)
			}
		}
	}
	for n := letters - 1; n <= letters+1; n++ {
		x.rows[s.hash()] |= 1 << lengthBit(n)
	}
}

// addStem notes how the first three letters of a stem may come out: right, with
// other vowels and paired consonants, with one of them lost or exchanged.
func (x *soundIndex) addStem(stem string) {
	var letters [5]byte
	n := 0
	for _, r := range stem {
		if n < len(letters) {
			letters[n] = byte(r-'а') & 31
			n++
		}
	}
	if n < 4 {
		return
	}
	a, b, c, d := letters[0], letters[1], letters[2], letters[3]
	x.addStart(a, b, c)
	x.addStart(a, c, b)
	x.addStart(a, c, d)
	x.addStart(a, b, d)
	for v := range byte(32) {
		if vowels>>v&1 != 0 { // one vowel too many
			x.addStart(a, v, b)
			x.addStart(a, b, v)
		}
	}
}

func (x *soundIndex) addStart(a, b, c byte) {
	for like := soundsLike(1<<b, maxSymbols) | 1<<b; like != 0; like &= like - 1 {
		i := byte(bits.TrailingZeros32(like))
		for more := soundsLike(1<<c, maxSymbols) | 1<<c; more != 0; more &= more - 1 {
			if j := byte(bits.TrailingZeros32(more)); a != i && i != j {
				k := noStart.add(a).add(i).add(j)
				x.starts[k>>5&1023] |= 1 << (k & 31)
			}
		}
	}
}
