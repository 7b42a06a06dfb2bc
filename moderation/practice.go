package moderation

import "slices"

// practice reports the provider that the word at i names or announces.
func (s *nameScan) practice(i int) bool {
	t := &s.tok[i]
	titled := i == s.cueAt && (s.cue == cueTitle || s.cue == cueDoctor || s.cue == cueStrong)
	switch {
	case t.class&classKnownUnit != 0 && !titled:
		return s.knownUnit(i)
	case t.class&classFirm != 0:
		return s.firm(i)
	case t.class&(classUnit|classUnitNoun) != 0:
		return s.unit(i)
	}
	return false
}

// knownUnit reports a provider known by one name: „в Пирогов“.
func (s *nameScan) knownUnit(i int) bool {
	t := &s.tok[i]
	before := s.at(i - 1)
	after := before.class&(classUnit|classUnitNoun) != 0
	if t.shape == shapeLower || !s.capital(i) {
		begins := s.sentenceStart(i) && t.class&^classPhrase == classKnownUnit && t.n >= 6 && t.gap&sepOpen == 0
		if !begins && (!after && (before.n > 3 || before.n == 0 || before.class&classStop == 0) || !s.joined(i, sepHyphen|sepOpen)) {
			return false
		}
	}
	if before.class&classGiven != 0 && t.gap == sepSpace && before.shape == shapeTitle {
		return false // Николай Пирогов
	}
	k := i
	if n := s.at(i + 1); n.shape == shapeNumber && n != &noToken && n.gap == sepSpace && n.n == 4 && s.at(i+2).class&classCount == 0 {
		k++ // „Панацея 2004“
	}
	for k < i+3 && s.joined(k+1, sepHyphen) && s.at(k+1).shape == t.shape && t.shape != shapeLower && (s.at(k+1).class&(classKnownUnit|classPlace) != 0 || slices.Contains(s.lex.tails, s.at(k+1).key) || s.tok[k+1].class == 0 && s.at(k+2).class&classKnownUnit != 0 || s.goesOn(k+1)) {
		k++ // „Аджибадем Сити Клиник Токуда“, „Синево Люлин“
	}
	if after && k == i && t.shape == shapeUpper && s.joined(k+1, sepHyphen) && s.at(k+1).shape == shapeUpper && s.at(k+1).class == 0 && s.brandWord(k+1) && s.ended(k+2) {
		k++ // „МБАЛ ВИТА ХИЛЕНДАР“
	}
	s.emit(i, k, Practice, Likely, "known-provider")
	return true
}

// goesOn reports whether the unknown capital word j goes on with the name of a
// provider that the word before it ends, amid small letters.
func (s *nameScan) goesOn(j int) bool {
	t := s.at(j)
	return t.shape == shapeTitle && t.gap == sepSpace && s.at(j-1).shape == shapeTitle && t.class&^(classPlace|classDescriptor|classFamily) == 0 && t.n >= 3
}

// knownPhrase reports a provider known by several words, a…b. A saint alone
// is one only after „в“, „от“ or a provider's noun.
func (s *nameScan) knownPhrase(a, b int) bool {
	before := s.at(a - 1)
	if s.tok[a].class&classSaint != 0 || s.tok[a].class&classGiven != 0 || s.tok[b].class&(classGiven|classStop) != 0 && s.tok[a].shape == shapeLower {
		place := before.class&(classUnit|classUnitNoun|classDescriptor) != 0 && before.n > 3 || isIn(before) && !s.untilDay(a, b) || s.afterUnit(a) || s.partOf(a) || s.serves(b+1) && isObject(s.at(b+1))
		if !place || before.class&classSaintDay != 0 || s.at(b+1).class&classSaintDay != 0 || s.at(a-2).class&classSaintDay != 0 {
			return false
		}
	}
	if k := s.closing(a); s.tok[a].gap&sepOpen != 0 && k > b && k <= b+2 {
		b = k // „Майчин дом Люляк“
	}
	if next := s.at(b + 1); s.joined(b+1, 0) && next.class&classUnitNoun != 0 && s.tok[a].class&classOrdinal != 0 {
		b++ // „пета градска болница“
	}
	for s.joined(b+1, sepHyphen|sepDash) && s.at(b+1).class&classPlace != 0 && s.at(b+1).class&classStop == 0 && s.at(b+1).shape == s.tok[b].shape || s.goesOn(b+1) {
		b++ // „Света Марина – Варна“
	}
	s.emit(a, b, Practice, Likely, "known-provider")
	return true
}

// partOf reports whether the saint at word i is said to have what hospitals
// have: „в приемната на Света София“.
func (s *nameScan) partOf(i int) bool {
	before := s.at(i - 1)
	return (before.key == keyNa || before.key == keyNaLatin) && s.joined(i, sepOpen) && slices.Contains(keysOfParts[:], s.at(i-2).key)
}

var keysOfParts = [...]uint64{
	cyrillicKey("приемната"), cyrillicKey("регистратурата"), cyrillicKey("отделението"), cyrillicKey("спешното"), cyrillicKey("спешния"), cyrillicKey("стационара"), cyrillicKey("интензивното"), cyrillicKey("лабораторията"),
	cyrillicKey("портала"), cyrillicKey("директора"), cyrillicKey("лекарите"), cyrillicKey("сестрите"), cyrillicKey("паркинга"), cyrillicKey("чакалнята"), cyrillicKey("касата"), cyrillicKey("родилното"), cyrillicKey("неврологията"), cyrillicKey("кардиологията"), cyrillicKey("хирургията"), cyrillicKey("ортопедията"), cyrillicKey("неврологичното"), cyrillicKey("реанимацията"),
	latinKey("priemnata"), latinKey("registraturata"), latinKey("otdelenieto"), latinKey("speshnoto"), latinKey("speshnia"),
}

// untilDay reports whether the preposition before the saint a…b tells the time
// of a feast: „от Свети Георги до Свети Димитър“.
func (s *nameScan) untilDay(a, b int) bool {
	if s.tok[a].class&classSaint == 0 || isWithin(s.at(a-1)) {
		return false
	}
	k := s.at(a - 1).key
	return k == keysIn[5] || k == keysIn[11] || slices.Contains(keysSince[:], s.at(b+1).key) || !s.care(a, b)
}

var keysSince = [...]uint64{cyrillicKey("до"), cyrillicKey("насам"), cyrillicKey("нататък"), cyrillicKey("чак"), latinKey("do"), latinKey("nasam"), latinKey("natatak")}

// afterUnit reports whether a provider's noun stands a few words before word
// i in its sentence: „аптеката на ъгъла света Петка“.
func (s *nameScan) afterUnit(i int) bool {
	if before := s.at(i - 1); (before.key == keyNa || before.key == keyNaLatin) && s.at(i-2).class&(classUnit|classUnitNoun) == 0 {
		return false // „аптеката не работи на света Петка“
	}
	for j := i - 1; j >= i-4 && s.at(j+1).gap&(sepLine|sepDot|sepEnd|sepComma|sepFirst) == 0; j-- {
		if s.at(j).class&(classUnit|classUnitNoun) != 0 {
			return true
		}
	}
	return false
}

var keysIn = [...]uint64{
	cyrillicKey("в"), cyrillicKey("във"), cyrillicKey("от"), cyrillicKey("при"), cyrillicKey("към"), cyrillicKey("до"),
	latinKey("v"), latinKey("vav"), latinKey("ot"), latinKey("pri"), latinKey("kam"), latinKey("do"),
}

// isIn reports whether t is a preposition of place.
func isIn(t *token) bool {
	for _, k := range keysIn {
		if t.key == k {
			return t.shape != shapeNumber
		}
	}
	return false
}

// unit reports the provider that a designator such as „МБАЛ“ or „аптека“ announces.
func (s *nameScan) unit(i int) bool {
	t := &s.tok[i]
	short := t.class&classUnit != 0
	j := i + 1
	if t.key == keyHearing && s.at(j).key == keyDevice {
		return false // „слухов апарат Фонак“
	}
	for k := 0; k < 9 && s.joined(j, sepHyphen|sepDash) && s.at(j).gap&sepOpen == 0; k++ {
		d := s.at(j)
		if d.class&classDescriptor == 0 && (d.class&classPlace == 0 || s.at(j+1).gap&sepOpen == 0) {
			break
		}
		j++
	}
	if q := s.quoteAfterPurpose(i); q > 0 && s.quotedUnit(q) {
		return true
	}
	next := s.at(j)
	switch {
	case next == &noToken:
	case next.gap&sepOpen != 0 && next.gap&^(sepOpen|sepClose|sepSpace|sepDash|sepHyphen|sepColon) == 0:
		if s.quotedUnit(j) {
			return true
		}
	case next.gap&^(sepSpace|sepHyphen|sepDash|sepNo) != 0 && (next.gap&^(sepSpace|sepDot) != 0 || t.n > 6 || next.shape == shapeLower || !short && t.n > 4):
	case next.shape == shapeNumber || next.class&classOrdinal != 0 && next.shape == shapeUpper:
		if s.numberedUnit(i, j) {
			return true
		}
	case next.gap&sepNo == 0 && s.namedUnit(i, j, short):
		return true
	}
	if j > i+1 && s.at(i+1).gap&^(sepSpace|sepHyphen|sepDash) == 0 && s.namedUnit(i, i+1, short) {
		return true
	}
	return s.ordinalUnit(i)
}

// quoteAfterPurpose returns the first quoted word after „клиника по дентална
// медицина „…““, with the designator at word i, zero if there is none.
func (s *nameScan) quoteAfterPurpose(i int) int {
	if k := s.at(i + 1).key; k != keyFor && k != keyBy && k != keyForLatin && k != keyByLatin {
		return 0
	}
	for j := i + 1; j < i+7 && j < len(s.tok); j++ {
		t := &s.tok[j]
		if t.gap == sepSpace|sepOpen {
			return j
		}
		if t.gap != sepSpace || t.shape != shapeLower || t.class&(classInstitution|classPronoun) != 0 && t.class&classUnitNoun == 0 && !isAnd(t) {
			return 0
		}
	}
	return 0
}

var (
	keyNumber      = cyrillicKey("номер")
	keyNumberLatin = latinKey("no")
	keyFor         = cyrillicKey("за")
	keyForLatin    = latinKey("za")
	keyBy          = cyrillicKey("по")
	keyByLatin     = latinKey("po")
)

// quotedUnit reports the name in the quotation that opens before word j.
func (s *nameScan) quotedUnit(j int) bool {
	k := s.closing(j)
	if k < 0 {
		for k = j; k+1 < len(s.tok) && k < j+4 && s.joined(k+1, sepDot|sepHyphen) && s.tok[k+1].shape != shapeLower && s.tok[k+1].shape != shapeNumber; {
			k++
		}
		if s.tok[k].shape == shapeLower {
			return false
		}
	}
	for w := j; w <= k; w++ {
		if t := &s.tok[w]; t.class&(classStop|classDescriptor) == 0 || t.class&classGiven != 0 || s.tok[j].shape != shapeLower || t.class&classClosing != 0 {
			s.emit(j, k, Practice, Certain, "quoted-provider")
			return true
		}
	}
	return false
}

// numberedUnit reports „ДКЦ 12“, „поликлиника № 3“: designator i, number j.
func (s *nameScan) numberedUnit(i, j int) bool {
	t, number := &s.tok[i], &s.tok[j]
	if t.class&classUnit == 0 && !numberable(t.key) {
		return false
	}
	if number.shape == shapeNumber && (number.n > 2 || s.at(j+1).class&classCount != 0 && s.joined(j+1, sepDot|sepHyphen)) {
		return false
	}
	if j != i+1 && s.tok[i+1].key != keyNumber && s.tok[i+1].key != keyNumberLatin || t.class&classUnit == 0 && number.gap&sepNo == 0 && number.shape == shapeNumber && s.at(j+1).gap&sepSpace != 0 && s.at(j+1).shape == shapeLower && s.at(j+1).class&classStop == 0 {
		return false
	}
	if q := s.at(j + 1); q.gap == sepSpace|sepOpen && q.shape != shapeNumber {
		if k := s.closing(j + 1); k > 0 {
			s.emit(i, k, Practice, Certain, "quoted-provider") // „ДКЦ 1 „Червено дърво““
			return true
		}
	}
	if after := s.at(j + 1); number.shape == shapeNumber && after.shape == shapeNumber && after != &noToken && after.gap == sepComma && t.class&classUnit == 0 {
		s.emit(i, j+1, Practice, Likely, "numbered-provider") // аптека 36,6
		return true
	}
	if number.shape == shapeNumber && (s.at(j+1).gap == 0 || s.at(j+1).gap == sepHyphen || s.at(j+1).gap == sepDot && s.at(j+1).shape == shapeNumber) && s.at(j+1) != &noToken {
		return false // „ДКЦ 5-дневен“, „МЦ 3.5“
	}
	for s.joined(j+1, sepHyphen|sepDash) && s.at(j+1).class&classPlace != 0 && (s.tok[j+1].shape != shapeLower || t.shape == shapeLower) {
		j++ // „ДКЦ II Стара Загора“
	}
	s.emit(i, j, Practice, Likely, "numbered-provider")
	return true
}

// ordinalUnit reports „Втора МБАЛ“, „II-ра МБАЛ“, „12-то ДКЦ“, with the designator at word i.
func (s *nameScan) ordinalUnit(i int) bool {
	t, before := &s.tok[i], s.at(i-1)
	a := i - 1
	if a < s.free || !s.joined(i, sepDot) || t.latin && before.n == 1 && isWithin(before) {
		return false // „V bolnica“ is no fifth one
	}
	if before.class&classDescriptor != 0 && before.n > 3 && before.shape == shapeLower && s.joined(a, sepDot) && a-1 >= s.free && t.class&classUnitNoun != 0 {
		a-- // „5-та градска болница“
		before = s.at(a)
	}
	suffixed := before.n <= 3 && !s.capital(a) && (before.gap == sepHyphen || before.gap == 0) && a-1 >= s.free
	switch {
	case suffixed && (s.at(a-1).shape == shapeNumber && s.at(a-1).n <= 2 || s.at(a-1).class&classOrdinal != 0):
		a--
	case before.class&classOrdinal != 0 && (before.shape == shapeUpper || before.shape == shapeInitial || before.shape == shapeTitle && (t.class&classUnit != 0 || numberable(t.key) && !s.sentenceStart(a))):
	case before.class&classOrdinal != 0 && before.shape == shapeLower && t.class&classUnit != 0 && (before.gap == sepSpace && isIn(s.at(a-1)) || before.key != keyFirst && !before.latin):
	case before.shape == shapeNumber && before.n <= 2 && t.class&classUnit != 0 && isIn(s.at(a-1)):
	default:
		return false
	}
	if t.class&classUnitNoun != 0 && !numberable(t.key) {
		return false
	}
	s.emit(a, i, Practice, Likely, "numbered-provider")
	return true
}

var keyFirst = cyrillicKey("първо") // also „first of all“

var (
	keyHearing = cyrillicKey("слухов")
	keyDevice  = cyrillicKey("апарат")
)

var (
	keyTrader  = cyrillicKey("ет")
	keyCompany = cyrillicKey("ад")
)

// firm reports the name before or after a legal form at word i.
func (s *nameScan) firm(i int) bool {
	t := &s.tok[i]
	if t.shape == shapeLower && !t.latin && t.n <= 2 {
		// „ет.“ is a floor, „ет медикус алфа“ a sole trader
		if p := s.at(i - 1); t.key == keyCompany && i-1 >= s.free && t.gap == sepSpace && p.n >= 5 && p.class&^classPlace == 0 && s.brandWord(i-1) && s.released(i+1) {
			s.emit(i-1, i, Practice, Possible, "firm") // „аквамарин ад ми издаде“
			return true
		}
		if next := s.at(i + 1); t.key == keyTrader && next.gap == sepSpace|sepOpen && s.quotedUnit(i+1) {
			return true // „ет „пенка върбанова““
		}
		return t.key == keyTrader && s.at(i+1).gap == sepSpace && s.brandWord(i+1) && s.at(i+1).n >= 4 && s.lowerUnit(i, i+1, true)
	}
	a := i - 1
	for a >= s.free && a >= i-7 && t.gap&sepClose != 0 && t.gap&(sepLine|sepEnd) == 0 {
		if s.tok[a].gap&sepOpen != 0 {
			s.emit(a, i, Practice, Certain, "quoted-provider")
			return true
		}
		a--
	}
	if t.n == 2 && s.at(i+1) != &noToken { // ЕТ, СД, КД, АД before the name
		next := &s.tok[i+1]
		if next.gap&sepOpen != 0 && next.gap&^(sepOpen|sepSpace) == 0 && s.quotedUnit(i+1) {
			return true
		}
		if next.gap == sepSpace && next.shape != shapeNumber && s.capital(i) && s.namedUnit(i, i+1, false) {
			return true
		}
	}
	a = i
	for a-1 >= s.free && a-1 >= i-4 && (a == i || s.tok[a].gap&^(sepSpace|sepHyphen) == 0) {
		p := &s.tok[a-1]
		if p.shape == shapeInitial && p.gap == sepHyphen && a-2 >= s.free {
			a-- // „Пластхим-Т АД“
			continue
		}
		if p.shape == shapeLower || p.shape == shapeNumber && a == i || p.class&(classStop|classFirm|classUnitNoun|classUnit) != 0 || !s.capital(a-1) {
			break
		}
		a--
	}
	if p := s.at(i - 1); a == i && i > s.free && (t.n >= 3 || p.shape != shapeLower) && t.gap == sepSpace && p.n >= 3 && !s.capital(i-1) && s.brandWord(i-1) {
		a = i - 1
		for a-1 >= s.free && a > i-3 && s.tok[a].gap&^(sepSpace|sepHyphen) == 0 && (s.brandWord(a-1) || s.at(a-1).shape == shapeTitle && s.at(a-1).class&(classStop|classUnit|classUnitNoun) == 0) {
			a-- // „Янтарен бряг ЕООД“
		}
		s.emit(a, i, Practice, Possible, "firm") // „бонвита еоод“
		return true
	}
	if a < i && t.gap&^(sepSpace) == 0 && !(i-a == 1 && s.sentenceStart(a) && s.tok[a].class&classPlace != 0) {
		s.emit(a, i, Practice, Likely, "firm")
		return true
	}
	return false
}
