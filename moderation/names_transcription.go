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
	codes, n, set := letterCodes(word)
	if n > len(codes) {
		return
	}
	var keys [len(transcriptions)]uint64
	for way := range ways {
		if way > 0 && set&transcribed[way] == 0 {
			continue
		}
		key := latinKeyIn(codes[:n], way)
		if !slices.Contains(keys[:way], key) {
			keys[way] = key
			add(key)
		}
	}
}

// letterCodes returns the codes of the letters of a Cyrillic word, their
// number, which may exceed the room for them, and the set of them.
func letterCodes(word string) (codes [48]uint8, n int, set uint32) {
	for _, c := range word {
		if n == len(codes) {
			return codes, n + 1, 0
		}
		codes[n] = letterHyphen
		if c >= 0x400 && c < 0x480 {
			codes[n] = cyrillicLetters[c&0x7F] & 31
		}
		set |= 1 << codes[n]
		n++
	}
	return codes, n, set
}

// latinKeyIn is the key of the word of these letter codes in one way of the transcriptions.
func latinKeyIn(codes []uint8, way int) uint64 {
	table := &transcriptions[way]
	var buf [160]byte
	out := buf[:0]
	for _, c := range codes {
		switch {
		case c == letterHyphen:
			out = append(out, '-')
		case table[c] != "":
			out = append(out, table[c]...)
		default:
			out = append(out, transcriptions[0][c]...)
		}
	}
	return latinKey(string(out))
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
