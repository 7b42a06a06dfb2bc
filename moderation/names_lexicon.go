package moderation

import "strings"

// nameClass is what is known of a word, as a set of bits.
type nameClass uint32

const (
	classGiven       nameClass = 1 << iota // given name
	classAmbiguous                         // given name, but an ordinary word as well
	classFamily                            // family name without the usual ending
	classStem                              // stem of a family name (keys with wordKeyStem only)
	classPlace                             // town, village, quarter, country
	classStop                              // ordinary word: no part of a name
	classAdjective                         // ordinary word with the ending of a family name
	classPronoun                           // ми, му, ѝ …: between a relation and the name
	classTitle                             // г-н, инж.
	classDoctor                            // д-р, проф.
	classMedic                             // лекар, аптекарката
	classKin                               // майка, съпругът
	classRole                              // служител, началник
	classReflexive                         // казвам (се)
	classLabel                             // име, подпис
	classWrites                            // пише (ви)
	classSelf                              // аз
	classClosing                           // с уважение
	classEponymHead                        // болест (на)
	classEponym                            // Паркинсон
	classInstitution                       // училище, улица
	classPlaceHead                         // гр., село
	classSaint                             // св.
	classSaintDay                          // ден, църква
	classUnit                              // МБАЛ, ДКЦ
	classUnitNoun                          // болница, аптека
	classFirm                              // ООД
	classKnownUnit                         // Пирогов
	classOrdinal                           // втора, II
	classCount                             // дни, лева
	classDescriptor                        // за активно лечение
	classPhrase                            // first word of a phrase
)

// classesAnchor are the classes that make the reader look closer at a word
// even in lower case.
const classesAnchor = classGiven | classTitle | classDoctor | classMedic | classKin | classRole | classReflexive |
	classLabel | classWrites | classSelf | classClosing | classEponymHead | classInstitution | classPlaceHead |
	classSaint | classUnit | classUnitNoun | classFirm | classKnownUnit | classPhrase

// classesTrigger are the anchors that are no names themselves.
const classesTrigger = classesAnchor &^ classGiven

// phraseKind says what a phrase of several words is.
type phraseKind uint8

const (
	phraseNone   phraseKind = iota
	phraseIgnore            // place, patron, feast: no private person
	phraseUnit              // provider known by this name
	phraseCue               // host's cue before a name
)

// nameLexicon is a hash table from word keys to classes. It never changes
// once built.
type nameLexicon struct {
	bloom   [1 << 11]uint64 // one bit per hash, to leave most words at one look
	keys    []uint64
	classes []nameClass
	shift   uint
	used    int
	phrases map[uint64]phraseKind
}

const bloomBits = 17

func newNameLexicon(capacity int) *nameLexicon {
	bits := uint(4)
	for 1<<bits < 2*capacity {
		bits++
	}
	return &nameLexicon{keys: make([]uint64, 1<<bits), classes: make([]nameClass, 1<<bits), shift: 64 - bits, phrases: map[uint64]phraseKind{}}
}

// lookup returns the classes of the word with this key, zero if unknown.
func (l *nameLexicon) lookup(key uint64) nameClass {
	h := (key ^ key>>29) * wordKeyMix
	if b := h >> (64 - bloomBits); l.bloom[b>>6]&(1<<(b&63)) == 0 {
		return 0
	}
	mask := uint64(len(l.keys) - 1)
	for i := h >> l.shift; ; i = (i + 1) & mask {
		switch l.keys[i] {
		case key:
			return l.classes[i]
		case 0:
			return 0
		}
	}
}

// add gives the word with this key one more class.
func (l *nameLexicon) add(key uint64, class nameClass) {
	if key == 0 {
		return
	}
	if 2*l.used >= len(l.keys) {
		l.grow()
	}
	h := (key ^ key>>29) * wordKeyMix
	b := h >> (64 - bloomBits)
	l.bloom[b>>6] |= 1 << (b & 63)
	mask := uint64(len(l.keys) - 1)
	for i := h >> l.shift; ; i = (i + 1) & mask {
		switch l.keys[i] {
		case 0:
			l.keys[i], l.classes[i] = key, class
			l.used++
			return
		case key:
			l.classes[i] |= class
			return
		}
	}
}

func (l *nameLexicon) grow() {
	old := *l
	l.keys, l.classes = make([]uint64, 2*len(old.keys)), make([]nameClass, 2*len(old.keys))
	l.shift--
	mask := uint64(len(l.keys) - 1)
	for j, key := range old.keys {
		if key == 0 {
			continue
		}
		i := (key ^ key>>29) * wordKeyMix >> l.shift
		for l.keys[i] != 0 {
			i = (i + 1) & mask
		}
		l.keys[i], l.classes[i] = key, old.classes[j]
	}
}

// phraseKey extends the key of a phrase by one word.
func phraseKey(phrase, word uint64) uint64 { return (phrase ^ word) * wordKeyMix }

// word adds a lower-case word in its own script and, if it is Cyrillic, in
// every usual Latin transcription.
func (l *nameLexicon) word(word string, class nameClass) {
	if word[0] < 0x80 {
		l.add(latinKey(word), class)
		return
	}
	l.add(cyrillicKey(word), class)
	l.transcribed(word, func(key uint64) { l.add(key, class) })
}

// stem adds the stem of a family name likewise.
func (l *nameLexicon) stem(stem string) {
	l.add(cyrillicKey(stem)|wordKeyStem, classStem)
	l.transcribed(stem, func(key uint64) { l.add(key|wordKeyStem, classStem) })
}

// transcriptions of Cyrillic letters: the first is the common one, the
// others are tried for the whole word at once.
var transcriptions = [4]map[rune]string{
	{'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ж': "zh", 'з': "z", 'и': "i", 'й': "i", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "h", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "sht", 'ъ': "a", 'ь': "i", 'ю': "iu", 'я': "ia", '-': "-"},
	{'ж': "j", 'й': "j", 'ъ': "u", 'ю': "ju", 'я': "ja", 'ь': "j", 'ц': "z"},
	{'ж': "j", 'ъ': "y", 'ю': "u", 'я': "ia", 'й': "i"},
	{'ж': "j", 'ъ': "a", 'я': "ia", 'ю': "iu", 'х': "ch"},
}

// transcribed calls add with the key of every transcription of the word.
func (l *nameLexicon) transcribed(word string, add func(uint64)) {
	const special = "жйъюяьцх"
	ways := 1
	if strings.ContainsAny(word, special) {
		ways = len(transcriptions)
	}
	var buf [96]byte
	for way := range ways {
		out := buf[:0]
		for _, c := range word {
			s, ok := transcriptions[way][c]
			if way == 0 || !ok {
				s = transcriptions[0][c]
			}
			if len(out)+len(s) > len(buf) {
				break
			}
			out = append(out, s...)
		}
		add(latinKeyBytes(out))
	}
}

// words calls add with every word of a list, endings expanded.
func words(list string, add func(string)) {
	for word := range strings.FieldsSeq(list) {
		stem, endings, several := strings.Cut(word, "|")
		if !several {
			add(word)
			continue
		}
		for ending := range strings.SplitSeq(endings, "|") {
			add(stem + ending)
		}
	}
}

func (l *nameLexicon) list(list string, class nameClass) {
	words(list, func(w string) { l.word(w, class) })
}

// phrase adds a phrase of up to five words.
func (l *nameLexicon) phrase(text string, kind phraseKind) {
	cyr, lat, first := uint64(0), uint64(0), true
	for w := range strings.FieldsSeq(text) {
		ck, lk := cyrillicKey(w), uint64(0)
		if w[0] < 0x80 {
			ck = latinKey(w)
			lk = ck
		} else {
			var buf [96]byte
			out := buf[:0]
			for _, c := range w {
				out = append(out, transcriptions[0][c]...)
			}
			lk = latinKeyBytes(out)
		}
		cyr, lat = phraseKey(cyr, ck), phraseKey(lat, lk)
		if first {
			l.add(ck, classPhrase)
			l.add(lk, classPhrase)
			first = false
		}
	}
	l.phrases[cyr], l.phrases[lat] = kind, kind
}

// given adds a given name, its vocative, and the stem of the family name made from it.
func (l *nameLexicon) given(name string, class nameClass) {
	l.word(name, class)
	last := name[len(name)-2:]
	switch {
	case strings.HasSuffix(name, "ка") && len(name) > 8:
		l.word(name[:len(name)-2]+"е", class) // Радке
		l.word(name[:len(name)-2]+"о", class) // Стоянке, Радко
	case !strings.Contains("аеийоуъьюя", last):
		l.word(name+"е", class) // Иване
	case (last == "я" || last == "а") && len(name) > 8 && class&classAmbiguous == 0:
		l.word(name[:len(name)-2]+"о", class) // Димитро, Галино
	}
	l.nameStems(name)
}

func latinKeyBytes(word []byte) uint64 {
	var f latinFolder
	for i, c := range word {
		next := byte(0)
		if i+1 < len(word) {
			next = word[i+1]
		}
		f.fold(c, next)
	}
	return f.key() | wordKeyLatin
}

// nameLexiconSize is about the number of keys of the built-in words.
const nameLexiconSize = 40000

// family adds a family name, or the stem of one, written with a dash.
func (l *nameLexicon) family(word string) {
	stem, isStem := strings.CutSuffix(word, "-")
	if !isStem {
		l.word(word, classFamily)
		return
	}
	l.nameStems(stem)
}

// nameStems adds what can stand before -ов, -ев, -ски in a family name made from name.
func (l *nameLexicon) nameStems(name string) {
	s := name
	for _, vowel := range [...]string{"ьо", "а", "я", "о", "е", "й", "ю", "у"} {
		if cut, ok := strings.CutSuffix(name, vowel); ok {
			s = cut
			break
		}
	}
	if len(s) >= 4 {
		l.stem(s)
	}
	if cut, ok := strings.CutSuffix(name, "и"); ok && len(cut) >= 6 {
		l.stem(cut)
	}
}

// feminine adds the feminine of adjectives in -ов, -ев, -ин, -ски.
func (l *nameLexicon) feminine(list string) {
	words(list, func(w string) {
		if s, ok := strings.CutSuffix(w, "и"); ok {
			l.word(s+"а", classAdjective)
		} else if !strings.HasSuffix(w, "а") {
			l.word(w+"а", classAdjective)
		}
	})
}

// phraseList adds phrases separated by semicolons.
func (l *nameLexicon) phraseList(list string, kind phraseKind) {
	for p := range strings.SplitSeq(list, ";") {
		l.phrase(p, kind)
	}
}

// hostName adds a name that the host knows, in any case.
func (l *nameLexicon) hostName(name string) {
	for w := range strings.FieldsSeq(lowerWords(name)) {
		l.word(w, classGiven)
		l.nameStems(w)
	}
}

// lowerWords brings a host's words to the form of the built-in ones: lower
// case, words of letters and hyphens only.
func lowerWords(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c >= 'A' && c <= 'Z':
			return c + 0x20
		case c >= 0x400 && c < 0x430:
			return lowerCyrillic(c)
		case c >= 'a' && c <= 'z', c >= 0x430 && c < 0x460, c == '-':
			return c
		}
		return ' '
	}, s)
}
