package moderation

// Given names that no list has: made from another one by an ending, or one
// slip of the pen away from it. Only a cue before the word makes them names.

// nearGiven reports whether the Cyrillic word t is a given name with an ending
// of pet names or women's names, „стоименка“, or one slip of the pen away from
// a given name, „цветнка“.
func (l *nameLexicon) nearGiven(t *token) bool {
	if t.latin || t.class != 0 || t.n < 5 || t.n > 11 || verbLike(t) {
		return false
	}
	return l.derivedGiven(t) || !adjectiveLike(t) && t.n >= 6 && l.slippedGiven(t)
}

// derivedGiven reports whether t is a given name less its last vowel, and one
// of the nameEndings.
func (l *nameLexicon) derivedGiven(t *token) bool {
	if t.latin || t.n > 12 {
		return false
	}
	for _, e := range nameEndings.cyrillic {
		letters := e.min - 1
		if t.n < letters+4 || t.key&e.mask != e.key {
			continue
		}
		stem := t.key >> (5 * letters)
		if l.sureGiven(stem) || l.sureGiven(stem<<5|keyA) || l.sureGiven(stem<<5|keyO) {
			return true
		}
	}
	return false
}

var nameEndings = makeEndings("ка", "инка", "чо", "елина")

// sureGiven reports whether the word with this key is a given name and nothing
// else.
func (l *nameLexicon) sureGiven(key uint64) bool {
	return l.lookup(key)&^classPhrase == classGiven
}

// slippedGiven reports whether a given name with the same last letter differs
// from t by one slip.
func (l *nameLexicon) slippedGiven(t *token) bool { return l.slipped(t, everyLetter[:], l.sureGiven) }

// everyLetter holds the codes of all letters.
var everyLetter = [...]uint64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31}

// slippedPlace reports the same of a place.
func (l *nameLexicon) slippedPlace(t *token) bool {
	return l.slipped(t, cyrillicVowels[:], func(key uint64) bool { return l.lookup(key)&classPlace != 0 })
}

// slipped reports whether a word with the same last letter that is known
// differs from the Cyrillic word t by one of letters left out, a letter written
// twice, or two that changed places. A wrong letter would match too many words. It takes
// some hundred looks at the table.
func (l *nameLexicon) slipped(t *token, letters []uint64, known func(uint64) bool) bool {
	if t.latin || t.n > 11 {
		return false
	}
	for at := range t.n - 1 { // letters behind the place
		low := t.key & (1<<(5*at) - 1)
		here, high := t.key>>(5*at)&31, t.key>>(5*at+5)
		if high&31 == here && known(high<<(5*at)|low) {
			return true // a letter twice
		}
		if at+2 <= t.n && known(high>>5<<(5*at+10)|here<<(5*at+5)|(high&31)<<(5*at)|low) {
			return true // two letters changed places
		}
		for _, letter := range letters {
			if known(high<<(5*at+10) | here<<(5*at+5) | letter<<(5*at) | low) {
				return true // a letter left out
			}
		}
	}
	return false
}
