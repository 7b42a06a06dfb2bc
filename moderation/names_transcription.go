package moderation

import (
	"slices"
	"strings"
)

// transcriptions of Cyrillic letters, by letter code: the first is the common
// one, the others say where they differ from it.
var transcriptions = [...][32]string{
	makeTranscription("а a б b в v г g д d е e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sht ъ a ь i ю iu я ia"),
	makeTranscription("ж j ъ u"),
	makeTranscription("ъ u"),
	makeTranscription("ж j"),
	makeTranscription("ъ y"),
	makeTranscription("ж j й j ъ u ю ju я ja ь j ц z"),
	makeTranscription("ж j ъ y ю u"),
	makeTranscription("ъ u я ja ю ju й j"),
	makeTranscription("й j ю ju я ja"),
	makeTranscription("х ch"),
}

func makeTranscription(pairs string) (t [32]string) {
	fields := strings.Fields(pairs)
	for i := 0; i < len(fields); i += 2 {
		t[cyrillicKey(fields[i])] = fields[i+1]
	}
	return t
}

// transcribe calls add with the keys of the Cyrillic word in the first ways of the transcriptions.
func transcribe(word string, ways int, add func(uint64)) {
	w := spell(word)
	w.transcribe(ways, add)
}

// spelling is a Cyrillic word in letter codes.
type spelling struct {
	codes [48]uint8
	n     int
	set   uint32 // of the letters
}

// spell reads a lower-case word, of which what is no Cyrillic letter counts as
// a hyphen. Words that are too long are empty.
func spell(word string) (w spelling) {
	for i := 0; i < len(word); {
		if w.n == len(w.codes) {
			return spelling{}
		}
		code, width := uint8(letterHyphen), 1
		if v := cyrillicAt(word, i); v != 0 {
			code, width = v&31, 2
		}
		w.codes[w.n] = code
		w.n++
		w.set |= 1 << code
		i += width
	}
	return w
}

// key is the key of the word in its own script.
func (w *spelling) key() uint64 {
	var b keyBuilder
	for _, c := range w.codes[:w.n] {
		b.add(c)
	}
	return b.key()
}

// transcribe calls add with the keys in the first ways of the transcriptions.
func (w *spelling) transcribe(ways int, add func(uint64)) {
	var keys [len(transcriptions)]uint64
	for way := range ways {
		if w.n == 0 || way > 0 && w.set&transcribed[way] == 0 {
			continue
		}
		key := w.latinKey(way)
		if !slices.Contains(keys[:way], key) {
			keys[way] = key
			add(key)
		}
	}
}

// latinKey is the key of the word in one way of the transcriptions.
func (w *spelling) latinKey(way int) uint64 {
	table := &transcriptions[way]
	var f latinFolder
	last := byte(0) // letters are folded one behind: each needs to know the next
	for _, c := range w.codes[:w.n] {
		letters := "-"
		if c != letterHyphen {
			if letters = table[c]; letters == "" {
				letters = transcriptions[0][c]
			}
		}
		for i := range len(letters) {
			if last != 0 {
				f.fold(last, letters[i])
			}
			last = letters[i]
		}
	}
	if last != 0 {
		f.fold(last, 0)
	}
	return f.key() | wordKeyLatin
}

// transcribed holds, for each transcription, the set of letters in which it differs.
var transcribed = makeTranscribed()

func makeTranscribed() (sets [len(transcriptions)]uint32) {
	for way := range transcriptions {
		for c, s := range transcriptions[way] {
			if s != "" {
				sets[way] |= 1 << c
			}
		}
	}
	return sets
}

// latinKeyOf is the key of a Cyrillic word in the common transcription.
func latinKeyOf(word string) (first uint64) {
	transcribe(word, 1, func(key uint64) { first = key })
	return first
}
