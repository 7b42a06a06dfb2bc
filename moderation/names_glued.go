package moderation

// Where blanks are missing a name runs into the words behind it: „Златевме“.

// gluedPart sorts the capital word j, which no list has, by the name that it
// begins with where it is glued to what stands beside it; partNone otherwise.
func (s *nameScan) gluedPart(j int) namePart {
	t := &s.tok[j]
	if t.latin || t.n < 6 || j == 0 {
		return partNone
	}
	inside := t.gap == 0 // a capital amid letters is a name's
	if !inside && !s.gluedAround(j) {
		return partNone
	}
	if t.n <= 12 && t.key&(1<<15-1) == keyDay {
		return partNone // „наПетковден“
	}
	best, key := partNone, uint64(0)
	for i, n := t.start, uint8(1); i+1 < t.end && n <= 12; i, n = i+2, n+1 {
		v := cyrillicAt(s.text, i)
		if v == 0 {
			return partNone
		}
		key = key<<5 | uint64(v&31)
		if n < 4 || n+1 > t.n {
			continue
		}
		start := token{key: key, n: n, class: s.lex.lookup(key)}
		tail := inside || s.gluedTail(t, i+2)
		switch {
		case start.class&classPlace != 0, n >= 6 && villageEndings.match(&start):
			best = partNone // „Еленадо“, „Аврамовое“
		case start.class&classGiven != 0 && start.class&classesOrdinary == 0 && tail:
			best = max(best, partGiven)
		case n >= 5 && (n <= 9 || s.lex.familyName(&start) == endingStrong) && start.unlisted() && endsLikeFamily(&start) && cyrillicAt(s.text, i+2)&31 != keyO && tail:
			best = max(best, partOv)
		case n >= 7 && start.unlisted() && endsAsTown(&start) && tail:
			best = max(best, partSki)
		case n >= 5 && start.class&^(classFamily|classPhrase|classGiven|classesOrdinary) != 0 || start.class&classStop != 0 && n >= 6:
			best = partNone // „Лазаровден“, „Мартеница“
		}
	}
	return best
}

// gluedAround reports whether blanks are missing near word j.
func (s *nameScan) gluedAround(j int) bool {
	for k := max(j-2, 1); k <= j+2 && k < len(s.tok); k++ {
		t := &s.tok[k]
		if t.gap&(sepSpace|sepLine|sepFirst|sepHyphen|sepDash|sepOpen|sepClose|sepBracket) == 0 && t.shape != shapeNumber || k != j && t.class == 0 && t.n > 14 {
			return true
		}
	}
	return false
}

var keyDay = cyrillicKey("ден")

const keyO = 15 // after -ов it makes a village

// gluedTail reports whether the rest of the word t from byte i on begins with
// a function word or a verb: „Златев|ме“.
func (s *nameScan) gluedTail(t *token, i int) bool {
	key, n := uint64(0), uint8(0)
	for ; i+1 < t.end && n < 7; i += 2 {
		v := cyrillicAt(s.text, i)
		if v == 0 {
			return false
		}
		key = key<<5 | uint64(v&31)
		n++
		if n < 2 && i+2 < t.end {
			continue // one letter begins too much
		}
		if class := s.lex.lookup(key); class&classPronoun != 0 || class&classStop != 0 && n <= 3 || s.lex.actsWord(key) {
			return true
		}
	}
	return false
}
