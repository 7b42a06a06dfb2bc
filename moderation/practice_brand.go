package moderation

import "slices"

// Names of providers that their own words give away: „Видимакс Оптик“,
// „Тримедика“, „в ортодент юг“. No ordinary word ends like them.

// brandEndings are the endings of made-up names of providers, by their last
// letter, so that few of them are tried.
var brandEndings = byLastLetter("мед", "медик", "медика", "медикс", "дент", "дентал", "фарм", "фарма", "лаб", "клиник", "хелт", "кеър", "оптик", "оптикс", "вижън", "рехаб", "хоспитал", "диагностик")

func byLastLetter(list ...string) (out [32]wordEndings) {
	for _, e := range list {
		one := makeEndings(e)
		for _, x := range one.cyrillic {
			out[x.key&31].cyrillic = append(out[x.key&31].cyrillic, x)
		}
		for _, x := range one.latin {
			out[x.key&31].latin = append(out[x.key&31].latin, x)
		}
	}
	return out
}

// endsLikeBrand is a quick look whether the word may have one of the
// brandEndings.
func endsLikeBrand(t *token) bool {
	key := t.key & (1<<15 - 1)
	return key == keyMed || key == keyEnt || key == keyElt || key == keyArm || key == keyEar
}

var (
	keyMed = cyrillicKey("мед")
	keyEnt = cyrillicKey("ент")
	keyElt = cyrillicKey("елт")
	keyArm = cyrillicKey("арм")
	keyEar = cyrillicKey("еър")
)

// brandLooks reports whether word j can only be of a provider's name: a
// made-up word, or one that such names end in.
func (s *nameScan) brandLooks(j int) bool {
	t := s.at(j)
	if t.shape == shapeNumber || t.gap&sepTaken != 0 || t.n < 3 {
		return false
	}
	return t.class == 0 && t.n >= 6 && brandEndings[t.key&31].match(t) || caresInNames(t)
}

// caresInNames reports whether t is a word of unitNameTails that only providers
// have in their names.
func caresInNames(t *token) bool {
	if t.latin {
		return slices.Contains(careTailsLatin[:], t.key)
	}
	return t.n < uint8(len(careTails)) && slices.Contains(careTails[t.n], t.key)
}

// careTails are these words by their number of letters.
var careTails = [...][]uint64{
	3:  {cyrillicKey("мед"), cyrillicKey("лаб")},
	4:  {cyrillicKey("фарм"), cyrillicKey("хелт"), cyrillicKey("дент"), cyrillicKey("кеър")},
	5:  {cyrillicKey("медик"), cyrillicKey("фарма"), cyrillicKey("рехаб"), cyrillicKey("вижън"), cyrillicKey("оптик"), cyrillicKey("дерма")},
	6:  {cyrillicKey("медика"), cyrillicKey("клиник"), cyrillicKey("дентал"), cyrillicKey("оптикс")},
	7:  {cyrillicKey("медикал"), cyrillicKey("медикъл")},
	8:  {cyrillicKey("хоспитал")},
	10: {cyrillicKey("диагностик")},
}

var careTailsLatin = [...]uint64{
	latinKey("farm"), latinKey("pharma"), latinKey("health"), latinKey("klinik"), latinKey("clinic"), latinKey("dent"), latinKey("dental"), latinKey("lab"), latinKey("rehab"), latinKey("medical"), latinKey("hospital"), latinKey("care"), latinKey("vision"), latinKey("optic"), latinKey("optik"),
}

// brandedUnit reports the provider whose name begins at word i, where one of its
// words gives it away.
func (s *nameScan) brandedUnit(i int) bool {
	t, next := &s.tok[i], s.at(i+1)
	if !s.brandLooks(i) && (next.shape == shapeLower && t.shape != shapeLower || !s.joined(i+1, sepHyphen) || !caresInNames(next)) {
		return false
	}
	lower := !s.capital(i)
	if t.shape == shapeNumber || t.shape == shapeInitial || t.class&(classStop|classPronoun|classTitle|classDoctor|classFirm) != 0 && !s.brandLooks(i) {
		return false
	}
	k, looks := i, s.brandLooks(i)
	own := looks && !caresInNames(t)
	for k < i+3 && s.joined(k+1, sepHyphen) {
		next := s.at(k + 1)
		if next.shape == shapeNumber || lower != !s.capital(k+1) || !(s.brandLooks(k+1) || looks && s.brandWord(k+1) && (!lower || s.ended(k+2)) && next.class&classGiven == 0 || looks && next.class&classPlace != 0) {
			break
		}
		looks = looks || s.brandLooks(k+1)
		k++
	}
	switch {
	case !looks || k == i && !own, s.at(k+1).class&classFirm != 0:
		return false
	case k == i && t.gap&sepOpen == 0 && !isIn(s.at(i-1)) && !s.serves(k+1):
		return false // a product: „памперси Молимед“
	case lower && !own && s.tok[i+1].gap != sepHyphen && (t.class != 0 || !nameNoun(t) || !isIn(s.at(i-1)) || !s.ended(k+1)):
		return false // „липов мед“
	case lower && !(isIn(s.at(i-1)) || isBefore(s.at(i-1)) || s.serves(k+1)):
		return false
	}
	if n := s.at(k + 1); n.shape == shapeNumber && n != &noToken && n.gap == sepSpace && n.n <= 4 && s.at(k+2).class&classCount == 0 && s.at(k+2).gap&sepDot == 0 {
		k++
	}
	s.emit(i, k, Practice, Possible, "brand-of-provider")
	return true
}

// unitLike reports whether t is likely to be a designator of providers that
// no list has: „АИПМП“, „СБАЛФР“.
func unitLike(t *token) bool {
	if t.shape == shapeTitle || t.shape == shapeNumber || t.latin || t.class != 0 || t.n < 4 || t.n > 10 {
		return false
	}
	for key, n := t.key, t.n; n >= 3; key, n = key>>5, n-1 {
		if key&(1<<15-1) == keyBal {
			return true
		}
	}
	if t.shape == shapeUpper && t.key&(1<<10-1) == keyAl {
		return true // „УБМАЛ“, a slip
	}
	return t.key&(1<<10-1) == keyMp && t.key>>(5*(t.n-1)) == keyA || t.key&(1<<10-1) == keyMp && t.key>>(5*(t.n-1)) == keyG
}

var (
	keyBal = cyrillicKey("бал")

	keyMp = cyrillicKey("мп")
)
