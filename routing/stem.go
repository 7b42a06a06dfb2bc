package routing

// Words are weighed by their stems: the first five sounds, the same for both
// scripts. Bulgarian inflects at the end, and five sounds tell most words
// apart. A, u and ъ, which Latin letters confuse, are one sound.

// stemSounds is how many sounds a stem has. With four and with six fewer
// questions were routed right.
const stemSounds = 5

// stemKey packs the sounds of a stem, a byte each. Zero is no stem.
type stemKey uint64

// stemOf returns the stem of a folded word: Cyrillic letters, or the skeleton
// of a word in Latin ones.
func stemOf(w []byte) stemKey {
	var key stemKey
	last, n := byte(0), 0
	for _, b := range w {
		sounds := [2]byte{b}
		if b >= cyrillicBase {
			sounds = cyrillicSounds[b-cyrillicBase]
		}
		for _, c := range sounds {
			if c == 'u' {
				c = 'a'
			}
			if c == 0 || c == last && c > '9' {
				continue
			}
			last = c
			key = key<<8 | stemKey(c)
			if n++; n == stemSounds {
				return key
			}
		}
	}
	return key
}

// cyrillicSounds spells the letters from а to я as skeletons do.
var cyrillicSounds = [...][2]byte{
	{'a'}, {'b'}, {'v'}, {'g'}, {'d'}, {'e'}, {'j'}, {'z'}, {'i'}, {'i'}, {'k'}, {'l'}, {'m'}, {'n'}, {'o'}, {'p'},
	{'r'}, {'s'}, {'t'}, {'u'}, {'f'}, {'h'}, {'c'}, {'C'}, {'S'}, {'S', 't'}, {'a'}, {'i'}, {'i'}, {'e'}, {'i', 'u'}, {'i', 'a'},
}
