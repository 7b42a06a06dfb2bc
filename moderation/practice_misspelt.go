package moderation

import (
	"math/bits"
	"strings"
)

// misspelt reports what the lower-case word i, one slip of the pen away from
// „аптека“ or „доктор“ or ending in a provider's noun, announces before the
// capital or quoted word i+1.
func (s *nameScan) misspelt(i int) nameClass {
	t := s.at(i)
	if t.class != 0 || t.n < 5 || t.shape == shapeNumber {
		return 0
	}
	if !t.latin && t.n > 7 {
		for _, noun := range gluedNouns {
			if strings.HasSuffix(s.text[t.start:t.end], noun) {
				return classUnitNoun // „езаклиника „Ники““
			}
		}
	}
	if t.n > 12 {
		return 0
	}
	return misspeltAs(t, &misspeltWords)
}

// misspeltAs returns the class of the word of list that t is one slip of the
// pen away from, zero if there is none.
func misspeltAs(t *token, list *misspeltList) nameClass {
	word := t.key & wordKeyMask
	letters := keyLetters(word)
	for n := letters - 1; n <= letters+1 && int(n) < len(list); n++ {
		for i := range list[n] {
			if w := &list[n][i]; w.latin == t.latin && oneSlip(word, w.key) {
				return w.class
			}
		}
	}
	return 0
}

// keyLetters returns the number of letters in a key.
func keyLetters(key uint64) uint8 { return uint8(bits.Len64(key)+4) / 5 }

// gluedNouns are the nouns of providers that other words are run into.
var gluedNouns = [...]string{"аптеката", "болницата", "клиниката", "лабораторията", "оптиката", "хосписът", "центърът", "домът", "аптека", "болница", "клиника", "лаборатория", "оптика", "хоспис", "дрогерия", "санаториум", "център"}

// misspeltWords are the announcing words that slips of the pen are looked for in.
var misspeltWords = makeMisspelt(
	"аптека", classUnitNoun, "аптеката", classUnitNoun, "болница", classUnitNoun, "болницата", classUnitNoun, "клиника", classUnitNoun, "клиниката", classUnitNoun,
	"лаборатория", classUnitNoun, "поликлиника", classUnitNoun, "оптика", classUnitNoun, "хоспис", classUnitNoun,
	"доктор", classMedic, "доктора", classMedic, "докторката", classMedic, "лекарка", classMedic, "лекарката", classMedic, "лекаря", classMedic, "лекарят", classMedic,
	"зъболекар", classMedic, "зъболекаря", classMedic, "зъболекарка", classMedic, "зъболекарката", classMedic, "педиатър", classMedic, "сестрата", classMedic, "джипито", classMedic,
	"кардиолог", classMedic, "кардиологът", classMedic, "невролог", classMedic, "неврологът", classMedic, "хирург", classMedic, "хирургът", classMedic, "гинеколог", classMedic, "гинекологът", classMedic,
	"ортопед", classMedic, "уролог", classMedic, "стоматолог", classMedic, "психиатър", classMedic, "педиатърка", classMedic, "санитарката", classMedic, "акушерката", classMedic, "лаборантка", classMedic,
	"аптекарката", classMedic, "аптекарка", classMedic, "фармацевт", classMedic, "фармацевтка", classMedic, "медсестра", classMedic, "рехабилитатор", classMedic, "фелдшер", classMedic, "специалист", classMedic, "дежурният", classMedic, "личната", classMedic,
	"директор", classTitle, "директорът", classTitle, "директорката", classTitle, "чиновничка", classTitle, "чиновничката", classTitle, "касиерката", classTitle, "инспекторка", classTitle, "управител", classTitle, "управителят", classTitle, "секретарка", classTitle, "секретарката", classTitle, "адвокат", classTitle, "инженер", classTitle, "председател", classTitle, "болногледачка", classTitle,
	"госпожа", classTitle, "господин", classTitle, "служителката", classTitle, "служител", classTitle, "началник", classTitle, "началникът", classTitle, "инспектор", classTitle, "колежката", classTitle,
)

// misspeltCue returns the cue that the words before word i are, one slip of
// the pen away: „казвм се“, „имтео ми е“, „мйка ми“.
func (s *nameScan) misspeltCue(i int) nameCue {
	j := i - 1
	for j > i-4 && s.at(j).class&classPronoun != 0 && s.joined(j+1, 0) {
		j--
	}
	t := s.at(j)
	if isSe(s.at(i - 1)) {
		j, t = i-2, s.at(i-2)
	} else if j == i-1 {
		return cueNone
	}
	if t.class != 0 || t.n < 4 || t.n > 12 || t.shape == shapeNumber || !s.joined(j+1, 0) {
		return cueNone
	}
	switch class := misspeltAs(t, &misspeltNameCues); {
	case class == classReflexive && j == i-2 && isSe(s.at(i-1)):
		return cueStrong
	case class == classLabel && isCopula(s.at(i-1)):
		return cueStrong
	case class == classKin:
		return cueKin
	}
	return cueNone
}

// isSe reports whether t is „се“.
func isSe(t *token) bool { return t.key == keySe || t.key == keySeLatin }

// misspeltNameCues are the words before „се“ and „ми“ that slips of the pen are looked for in.
var misspeltNameCues = makeMisspelt(
	"казвам", classReflexive, "наричам", classReflexive, "името", classLabel, "имената", classLabel, "фамилията", classLabel,
	"майка", classKin, "баща", classKin, "дъщеря", classKin, "съпруг", classKin, "съпруга", classKin, "съпругът", classKin, "съпругата", classKin, "синът", classKin, "сестра", classKin,
	"братът", classKin, "внукът", classKin, "внучката", classKin, "внучка", classKin, "бабата", classKin, "снаха", classKin, "свекърва", classKin, "свекър", classKin, "детето", classKin,
	"племенник", classKin, "племенница", classKin, "приятелка", classKin, "приятелката", classKin, "съседката", classKin, "колегата", classKin, "колежката", classKin,
)

// misspeltList holds words by the number of letters of their keys.
type misspeltList [14][]misspeltWord

type misspeltWord struct {
	key   uint64
	class nameClass
	latin bool
}

func makeMisspelt(pairs ...any) (out misspeltList) {
	add := func(key uint64, class nameClass, latin bool) {
		if n := keyLetters(key); n <= 12 {
			out[n] = append(out[n], misspeltWord{key, class, latin})
		}
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		word, class := pairs[i].(string), pairs[i+1].(nameClass)
		if len(word) <= 24 {
			add(cyrillicKey(word), class, false)
		}
		if len(word) <= 22 {
			add(latinKeyOf(word)&wordKeyMask, class, true)
		}
	}
	return out
}

// oneSlip reports whether the packed words a and b, of at most twelve
// letters, differ by one letter too many, too few or wrong, or by two that
// changed places.
func oneSlip(a, b uint64) bool {
	for a&31 == b&31 && a != 0 && b != 0 { // the common ending
		a, b = a>>5, b>>5
	}
	if a>>5 == b>>5 || a>>5 == b || a == b>>5 {
		return true
	}
	return a>>10 == b>>10 && a&31 == b>>5&31 && b&31 == a>>5&31
}
