package moderation

// misspelt reports what the lower-case word i, one slip of the pen away
// from „аптека“ or „доктор“, announces before the capital or quoted word i+1.
func (s *nameScan) misspelt(i int) nameClass {
	t := s.at(i)
	if t.class != 0 || t.n < 5 || t.n > 12 || t.shape == shapeNumber {
		return 0
	}
	word := t.key & wordKeyMask
	for _, w := range misspeltWords {
		if w.latin == t.latin && oneSlip(word, w.key) {
			return w.class
		}
	}
	return 0
}

// misspeltWords are the announcing words that slips of the pen are looked for in.
var misspeltWords = makeMisspelt(
	"аптека", classUnitNoun, "аптеката", classUnitNoun, "болница", classUnitNoun, "болницата", classUnitNoun, "клиника", classUnitNoun, "клиниката", classUnitNoun,
	"лаборатория", classUnitNoun, "поликлиника", classUnitNoun, "оптика", classUnitNoun, "хоспис", classUnitNoun,
	"доктор", classMedic, "доктора", classMedic, "докторката", classMedic, "лекарка", classMedic, "лекарката", classMedic, "лекаря", classMedic, "лекарят", classMedic,
	"зъболекар", classMedic, "зъболекаря", classMedic, "зъболекарка", classMedic, "зъболекарката", classMedic, "педиатър", classMedic, "сестрата", classMedic, "джипито", classMedic,
	"госпожа", classTitle, "господин", classTitle, "служителката", classTitle, "служител", classTitle, "началник", classTitle, "началникът", classTitle, "инспектор", classTitle, "колежката", classTitle,
)

type misspeltWord struct {
	key   uint64
	class nameClass
	latin bool
}

func makeMisspelt(pairs ...any) (out []misspeltWord) {
	for i := 0; i+1 < len(pairs); i += 2 {
		word, class := pairs[i].(string), pairs[i+1].(nameClass)
		if len(word) <= 24 {
			out = append(out, misspeltWord{cyrillicKey(word), class, false})
		}
		transcribe(word, 1, func(key uint64) {
			if len(word) <= 22 {
				out = append(out, misspeltWord{key & wordKeyMask, class, true})
			}
		})
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
