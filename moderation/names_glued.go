package moderation

// Where blanks are missing a name runs into the words behind it: „Златевме“.

// gluedPart sorts the capital word t, which no list has, by the name that it
// begins with where it is glued to what stands beside it; partNone otherwise.
func (s *nameScan) gluedPart(j int) namePart {
	t := &s.tok[j]
	if t.latin || t.n < 6 || j == 0 {
		return partNone
	}
	inside := t.gap == 0 // a capital amid letters is a name's
	if !inside && (s.at(j+1) == &noToken || s.at(j+1).gap&(sepSpace|sepLine) != 0 && t.gap&(sepSpace|sepLine|sepFirst) != 0) {
		return partNone
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
		switch {
		case start.class&classPlace != 0, n >= 6 && (key&(1<<15-1) == keyOvo || key&(1<<15-1) == keyEvo):
			best = partNone // „Еленадо“, „Аврамовое“
		case start.class&classGiven != 0 && start.class&classesOrdinary == 0:
			best = max(best, partGiven)
		case n >= 5 && start.class&^classFamily == 0 && endsLikeFamily(&start) && cyrillicAt(s.text, i+2)&31 != uint8(keyO) && (inside || s.gluedTail(t, i+2)):
			best = max(best, partOv)
		case n >= 5 && start.class&^(classFamily|classPhrase|classGiven|classesOrdinary) != 0 || start.class&classStop != 0 && n >= 6:
			best = partNone // „Лазаровден“, „Мартеница“
		}
	}
	if best == partGiven && !inside {
		return partNone // „Мариянската“
	}
	return best
}

var keyO = cyrillicKey("о") // after -ов it makes a village

// gluedTail reports whether the rest of the word t from byte i on is one
// function word or verb: „Златев|ме“.
func (s *nameScan) gluedTail(t *token, i int) bool {
	key, n := uint64(0), uint8(0)
	for ; i+1 < t.end; i += 2 {
		v := cyrillicAt(s.text, i)
		if v == 0 || n == 12 {
			return false
		}
		key = key<<5 | uint64(v&31)
		n++
	}
	rest := token{key: key, n: n, class: s.lex.lookup(key)}
	return rest.class&classPronoun != 0 || rest.class&classStop != 0 && n <= 3 || s.lex.actsWord(key)
}
