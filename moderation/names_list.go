package moderation

// Names in a row: „Мария, Роза и Иван“. One of them that is sure makes names
// of the others.

// listAfter expects a name behind the one that ends with word j.
func (s *nameScan) listAfter(j int) {
	k := j + 1
	switch t := s.at(k); {
	case isAnd(t):
		k++
		for k < j+5 && s.at(k).shape == shapeLower && s.joined(k, sepHyphen) && (s.at(k).key == keyMost || definite.match(s.at(k))) {
			k++ // „и най-малката Любов“
		}
	case t.gap != sepComma|sepSpace:
		return
	}
	if t := s.at(k); t.class&classGiven != 0 && t.class&classStop == 0 && (k == j+1 || s.joined(k, sepHyphen)) {
		s.expect(k, cueList)
	}
}

var (
	keyMost  = cyrillicKey("най")
	definite = makeEndings("та", "ят", "ът", "ия", "то", "те", "ела", "ула", "ора")
)

// listBefore reports the names before word i, which begins a name, though
// each of them may be an ordinary word.
func (s *nameScan) listBefore(i int) {
	var found [3]int
	n := 0
	for n < len(found) {
		a := i - 1
		switch {
		case isAnd(s.at(i-1)) && s.tok[i].gap == sepSpace:
			a--
		case s.tok[i].gap != sepComma|sepSpace:
			a = -1
		}
		if a < s.free || !s.listed(&s.tok[a], s.tok[i].shape) {
			break
		}
		found[n] = a
		n++
		i = a
	}
	for n > 0 {
		n--
		s.emit(found[n], found[n], PersonName, Possible, "name-beside-name")
	}
}

// listed reports whether t, beside a name whose first word has this shape, may
// be a name as well.
func (s *nameScan) listed(t *token, shape tokenShape) bool {
	if t.gap&sepTaken != 0 || t.shape != shape || t.class&classGiven == 0 {
		return false
	}
	return t.class&^(classGiven|classAmbiguous|classHomograph|classPhrase) == 0 && (shape == shapeTitle || t.class&classHomograph != 0)
}

// couple joins a name to the one before it, with which it shares the family
// name: „Тодор и Стефка Гънчеви“. It reports whether it did.
func (s *nameScan) couple(r *nameRun) bool {
	n, i := len(s.dst), r.first
	if n == 0 || i < 2 || r.len() < 2 || !isAnd(&s.tok[i-1]) || s.dst[n-1].End != s.tok[i-2].end || s.dst[n-1].Kind != PersonName || !endsPlural(&s.tok[r.last]) {
		return false
	}
	s.dst[n-1].End = s.tok[r.last].end
	s.free = max(s.free, r.last+1)
	return true
}

// initialBefore reports whether an initial stands before word i: „м. гърнева“.
func (s *nameScan) initialBefore(i int) bool {
	t, gap := s.at(i-1), s.at(i).gap
	return i > s.free && t.n == 1 && t.shape != shapeNumber && t.gap&sepTaken == 0 && gap&sepDot != 0 && gap&^(sepDot|sepSpace) == 0
}

// abbreviatedBefore reports whether an initial or a name cut short stands
// before word i: „еленка хр. христоскова“.
func (s *nameScan) abbreviatedBefore(i int) bool {
	t, gap := s.at(i-1), s.at(i).gap
	return i > s.free && t.n <= 3 && t.shape != shapeNumber && t.gap&sepTaken == 0 && (t.n == 1 || t.class&^(classGiven|classAmbiguous|classHomograph|classOrdinal|classPhrase) == 0) && gap&sepDot != 0 && gap&^(sepDot|sepSpace) == 0
}

// initials takes the initials before a family name into the run.
func (s *nameScan) initials(r *nameRun) {
	if r.parts[0] < partIn && r.parts[0] != partInitial {
		return
	}
	for s.initialBefore(r.first) || r.first > 0 && s.tok[r.first-1].n == 2 && s.tok[r.first-1].class == 0 && s.abbreviatedBefore(r.first) {
		r.first--
	}
}
