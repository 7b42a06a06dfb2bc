package moderation

import "strings"

// nameClass is what is known of a word, as a set of bits.
type nameClass uint32

const (
	classGiven       nameClass = 1 << iota // given name
	classAmbiguous                         // given name, but an ordinary word as well
	classFamily                            // family name without the usual ending
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
	classHomograph                         // given name that is an ordinary word in small letters
)

// classStem marks the keys of stems, which have a key space of their own.
const classStem = classFamily

// classesOrdinary make a given name ambiguous.
const classesOrdinary = classAmbiguous | classStop | classMedic | classKin | classRole | classAdjective | classUnitNoun |
	classInstitution | classEponymHead | classCount | classTitle | classDoctor | classSaintDay | classLabel

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
	phraseSlot              // where a person is likely to stand
	phraseMedic             // where a doctor is likely to stand
)

// nameLexicon is a hash table from word keys to classes. It never changes
// once built.
type nameLexicon struct {
	bloom   [1 << (bloomBits - 6)]uint64 // one bit per hash, to leave most words at one look
	keys    []uint64
	classes []nameClass
	shift   uint
	used    int
	phrases map[uint64]phraseKind
	pairs   [1 << (pairBits - 6)]uint64 // first two words of phrases, and phrases of one, by hash
	units   [32]uint32                  // first two letters of designators of providers
	// adjectives and nouns make names of providers of two words; treatment
	// tells that a quotation is a provider's name
	adjectives, nouns, treatment, tails []uint64
	acts                                []uint64 // what people do, sorted
	services                            []uint64 // what providers do
	blessings                           []uint64 // „извор на здраве“
	care                                []uint64 // stems of words of treatment, four letters at least
	brands, doses                       []uint64 // drugs with names of people, words of taking drugs
}

const (
	bloomBits = 17
	pairBits  = 15
)

func newNameLexicon(capacity int) *nameLexicon {
	bits := uint(4)
	for 1<<bits < capacity+capacity/2 {
		bits++
	}
	return &nameLexicon{keys: make([]uint64, 1<<bits), classes: make([]nameClass, 1<<bits), shift: 64 - bits, phrases: map[uint64]phraseKind{}}
}

// lookup returns the classes of the word with this key, zero if unknown.
func (l *nameLexicon) lookup(key uint64) nameClass {
	if at := l.find(key); at >= 0 {
		return l.classes[at]
	}
	return 0
}

// find returns the place of the word with this key, -1 if unknown.
func (l *nameLexicon) find(key uint64) int {
	h := (key ^ key>>29) * wordKeyMix
	if b := h >> (64 - bloomBits); l.bloom[b>>6]&(1<<(b&63)) == 0 {
		return -1
	}
	mask := uint64(len(l.keys) - 1)
	for i := h >> l.shift; ; i = (i + 1) & mask {
		switch l.keys[i] {
		case key:
			return int(i)
		case 0:
			return -1
		}
	}
}

// add gives the word with this key one more class.
func (l *nameLexicon) add(key uint64, class nameClass) {
	if key == 0 {
		return
	}
	if 4*l.used >= 3*len(l.keys) {
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

// mayStartPhrase reports whether a phrase may be the one word or begin with
// the two words that have this key.
func (l *nameLexicon) mayStartPhrase(pair uint64) bool {
	pair >>= 64 - pairBits
	return l.pairs[pair>>6]>>(pair&63)&1 != 0
}

// mayStartUnit reports whether a designator of a provider begins with the letters a and b.
func (l *nameLexicon) mayStartUnit(a, b uint64) bool { return l.units[a&31]>>(b&31)&1 != 0 }

// namePhraseKey extends the key of a phrase by one word.
func namePhraseKey(phrase, word uint64) uint64 { return (phrase ^ word) * wordKeyMix }

// word adds a lower-case word in its own script and, if it is Cyrillic, in
// every usual Latin transcription.
func (l *nameLexicon) word(word string, class nameClass) {
	l.wordIn(word, class, len(transcriptions))
}

// wordIn is word with the first ways of the transcriptions only.
func (l *nameLexicon) wordIn(word string, class nameClass, ways int) {
	if word[0] < 0x80 {
		l.add(latinKey(word), class)
		return
	}
	w := spell(word)
	l.add(w.key(), class)
	w.transcribe(ways, func(key uint64) { l.add(key, class) })
	if class&(classUnit|classUnitNoun|classKnownUnit) != 0 {
		l.units[w.codes[0]] |= 1 << w.codes[1]
	}
}

// stem adds the stem of a family name likewise.
func (l *nameLexicon) stem(stem string) {
	w := spell(stem)
	l.add(w.key()|wordKeyStem, classStem)
	w.transcribe(ordinaryWays, func(key uint64) { l.add(key|wordKeyStem, classStem) })
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

// ordinaryWays is how many transcriptions are kept of words that are no names.
const ordinaryWays = 5

// list adds the words of a list.
func (l *nameLexicon) list(list string, class nameClass) {
	words(list, func(w string) { l.wordIn(w, class, ordinaryWays) })
}

// phrase adds a phrase of up to five words, in Cyrillic and in each of the slotWays.
func (l *nameLexicon) phrase(text string, kind phraseKind) {
	l.slots(strings.Fields(text), kind, [1 + len(slotWays)]uint64{}, 0)
}

// slotWays are the transcriptions that phrases of slots are kept in: a writer
// keeps to one way, whatever the word.
var slotWays = [...]int{0, 1, 6}

// slotList adds phrases after which a person or a doctor is likely to stand,
// separated by semicolons. Words may have alternatives: „говорих/говоря с/със“.
func (l *nameLexicon) slotList(list string, kind phraseKind) {
	for p := range strings.SplitSeq(list, ";") {
		l.phrase(p, kind)
	}
}

// slots adds the phrases that begin with the keys, in Cyrillic and in each of
// the slotWays, and go on with one of the alternatives of each of fields.
func (l *nameLexicon) slots(fields []string, kind phraseKind, keys [1 + len(slotWays)]uint64, depth int) {
	if len(fields) == 0 {
		for _, key := range keys {
			if depth > 0 {
				l.setPhrase(key, kind)
			}
		}
		return
	}
	for w := range strings.SplitSeq(fields[0], "/") {
		next := keys
		word := spell(w)
		for i := range next {
			var key uint64
			switch {
			case w[0] < 0x80:
				key = latinKey(w)
			case i == 0:
				key = word.key()
			default:
				key = word.latinKey(slotWays[i-1])
			}
			next[i] = namePhraseKey(keys[i], key)
			if depth == 0 {
				l.add(key, classPhrase)
			}
			if depth == 1 || depth == 0 && len(fields) == 1 {
				pair := next[i] >> (64 - pairBits)
				l.pairs[pair>>6] |= 1 << (pair & 63)
			}
		}
		l.slots(fields[1:], kind, next, depth+1)
	}
}

// setPhrase says what a phrase is. Slots give way to what is more telling.
func (l *nameLexicon) setPhrase(key uint64, kind phraseKind) {
	if kind != phraseSlot && kind != phraseMedic || l.phrases[key] == phraseNone {
		l.phrases[key] = kind
	}
}

// given adds a given name, its vocative, and the stems of family names made from it.
func (l *nameLexicon) given(name string, class nameClass) {
	l.word(name, class)
	if len(name) > 8 {
		if s, ok := strings.CutSuffix(name, "ка"); ok {
			l.word(s+"ке", class) // Радке
		}
	}
	l.nameStems(name)
}

// vocative adds the vocative of a man's name that ends in a consonant: Иване, Петре.
func (l *nameLexicon) vocative(name string) {
	if s, ok := strings.CutSuffix(name, "ър"); ok {
		l.wordIn(s+"ре", classGiven, 1)
	} else if !strings.ContainsAny(name[len(name)-2:], "аеийоуъьюя") && len(name) > 6 {
		l.wordIn(name+"е", classGiven, 1)
	}
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
	if cut, ok := strings.CutSuffix(name, "ър"); ok {
		l.stem(cut + "р") // Петров
	}
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
