package moderation

import "slices"

// familyEnding says how much the ending of a word speaks for a family name.
type familyEnding uint8

const (
	endingNone   familyEnding = iota
	endingIn                  // -ин, -ина: mostly ordinary words
	endingSki                 // -ски, -чка, -ян, -оглу …
	endingOv                  // -ов, -ева: 92 of 100 Bulgarian family names
	endingStrong              // a known stem before it, or a listed name
)

// familySuffix is an ending in letter codes.
type familySuffix struct {
	key     uint64
	letters uint
	ending  familyEnding
	min     uint8 // letters of the shortest word
	plural  bool  // „Петрови“: only with a known stem
}

// familySuffixes are endings of family names by their last letter, so that
// few of them are tried. Longer ones come first.
type familySuffixes [32][]familySuffix

var (
	cyrillicSuffixes = makeSuffixes(cyrillicKey, "овски", "евски", "овска", "евска", "ова", "ева", "ови", "еви", "ов", "ев", "ски", "ска", "шки", "шка", "чки", "чка", "ина", "ин", "ян", "оглу", "енко", "швили", "ович", "евич", "ич", "акис", "идис", "опулос", "опулу", "чук", "юк", "еску", "дзе", "овна", "евна", "щка", "щки")
	latinSuffixes    = makeSuffixes(func(s string) uint64 { return latinKey(s) &^ wordKeyLatin }, "ovski", "evski", "ovska", "evska", "ova", "eva", "ovi", "evi", "ov", "ev", "ski", "ska", "shki", "shka", "chki", "chka", "ina", "in", "ian", "oglu", "enko", "shvili", "ovich", "evich", "ich", "akis", "idis", "opulos", "opulu", "chuk", "iuk", "esku", "dze", "ovna", "evna", "shtka", "shtki")
	suffixEndings    = [...]familyEnding{endingOv, endingOv, endingOv, endingOv, endingOv, endingOv, endingNone, endingNone, endingOv, endingOv, endingSki, endingSki, endingSki, endingSki, endingSki, endingSki, endingIn, endingIn, endingSki, endingSki, endingSki, endingSki, endingSki, endingSki, endingNone, endingSki, endingSki, endingSki, endingSki, endingSki, endingSki, endingSki, endingSki, endingSki, endingSki, endingSki, endingSki}
)

func makeSuffixes(key func(string) uint64, suffixes ...string) (out familySuffixes) {
	for i, s := range suffixes {
		n := uint(0)
		for range s {
			n++
		}
		k := key(s)
		out[k&31] = append(out[k&31], familySuffix{key: k, letters: n, ending: suffixEndings[i], min: uint8(n) + 2, plural: s == "ови" || s == "еви" || s == "ovi" || s == "evi"})
	}
	return out
}

// familyName weighs the word t as a family name by its ending and its stem.
func (l *nameLexicon) familyName(t *token) familyEnding {
	if t.class&classFamily != 0 {
		return endingStrong
	}
	if t.n < 4 {
		return endingNone
	}
	if l.prefixed(t) {
		return endingStrong
	}
	word := t.key & wordKeyMask
	suffixes, tag := cyrillicSuffixes[word&31], uint64(wordKeyStem)
	if t.latin {
		suffixes, tag = latinSuffixes[word&31], wordKeyStem|wordKeyLatin
	}
	for i := range suffixes {
		s := &suffixes[i]
		if t.n < s.min || word&(1<<(5*s.letters)-1) != s.key {
			continue
		}
		switch {
		case t.n > 16, (t.n >= 9 || t.n == 5) && !t.latin && t.key&(1<<20-1) == keyThis && slices.Contains(cyrillicVowels[:], t.key>>20&31):
			return endingNone // several words run together: „ливсичкотова“
		case t.n > 12 || s.ending < endingOv && !s.plural:
			return s.ending
		case l.lookup(word>>(5*s.letters)|tag)&classStem == 0:
			return s.ending
		case s.plural || s.letters == 5:
			return endingOv
		}
		return endingStrong
	}
	return endingNone
}

// prefixed reports whether the Cyrillic word is a given name or the family
// name from one after хаджи-, кара- or поп-: „Караибрям“, „Хаджипетков“.
func (l *nameLexicon) prefixed(t *token) bool {
	if t.latin || t.n > 12 {
		return false
	}
	for _, p := range familyPrefixes {
		if t.n < p.letters+3 || t.key>>(5*(t.n-p.letters)) != p.key {
			continue
		}
		rest := token{key: t.key & (1<<(5*(t.n-p.letters)) - 1), n: t.n - p.letters}
		rest.class = l.lookup(rest.key)
		return rest.class&classGiven != 0 && rest.n >= 4 || l.familyName(&rest) == endingStrong
	}
	return false
}

type familyPrefix struct {
	key     uint64
	letters uint8
}

var familyPrefixes = [...]familyPrefix{{cyrillicKey("хаджи"), 5}, {cyrillicKey("кара"), 4}, {cyrillicKey("поп"), 3}, {cyrillicKey("дели"), 4}, {cyrillicKey("коджа"), 5}}

// endsLikeFamily is a quick look whether the word may end in -ов, -ев, -ова, -ева.
func endsLikeFamily(t *token) bool {
	key := t.key
	if key&31 == 1 { // а, a
		key >>= 5
	}
	if t.latin {
		return key&(1<<10-1) == keyOvLatin || key&(1<<10-1) == keyEvLatin
	}
	return key&(1<<10-1) == keyOv || key&(1<<10-1) == keyEv
}

var (
	keyOv      = cyrillicKey("ов")
	keyEv      = cyrillicKey("ев")
	keyOvLatin = latinKey("ov") &^ wordKeyLatin
	keyEvLatin = latinKey("ev") &^ wordKeyLatin
)

var keyThis = cyrillicKey("това")

// gluedWord reports whether the Cyrillic word is a function word and an
// adjective or noun run together: „потрудова“, „нолюбов“.
func (l *nameLexicon) gluedWord(t *token) bool {
	if t.latin || t.n > 12 {
		return false
	}
	for n := uint8(1); n <= 4 && n+4 <= t.n; n++ {
		rest := 5 * (t.n - n)
		if l.lookup(t.key>>rest)&(classPronoun|classStop) != 0 && l.lookup(t.key&(1<<rest-1))&(classAdjective|classStop|classAmbiguous) != 0 {
			return true
		}
	}
	return false
}

// keysOfGlued are given names that two function words make: „а на“, „но на“.
var keysOfGlued = [...]uint64{cyrillicKey("ана"), cyrillicKey("нона"), cyrillicKey("ина"), cyrillicKey("дане"), cyrillicKey("дана")}

// feminineWord reports whether the word ends in -а or -я.
func feminineWord(t *token) bool {
	last := t.key & 31
	if t.latin {
		return last == 1
	}
	return last == 1 || last == 30
}

// endsAlmostLikeFamily reports whether the word ends in -в or -ва after a
// consonant, as -ов and -ова do when their vowel is left out.
func endsAlmostLikeFamily(t *token) bool {
	if t.latin || t.n < 5 || t.n > 12 {
		return false
	}
	key := t.key
	if key&31 == 1 {
		key >>= 5
	}
	return key&31 == keyV && !slices.Contains(cyrillicVowels[:], key>>5&31)
}

// possessive reports whether the word is the adjective of a given name with
// the article: „Ванчовата“ from Ванчо, „Пенкиния“ from Пенка.
func (l *nameLexicon) possessive(t *token) bool {
	if last := t.key & 31; t.n < 6 || last != keyA && last != keyYa && last != keyT && last != keyO && last != keyE {
		return false
	}
	return l.possessiveOf(t, &possessivesOv, "", "о", "и", "е", "й", "ю") || l.possessiveOf(t, &possessivesIn, "а", "я")
}

// possessiveOf reports whether the word is a given name less one of the
// letters last, and one of the endings.
func (l *nameLexicon) possessiveOf(t *token, endings *wordEndings, last ...string) bool {
	if t.latin || t.n > 12 {
		return false
	}
	for _, e := range endings.cyrillic {
		letters := e.min - 1
		if t.n < letters+3 || t.key&e.mask != e.key {
			continue
		}
		// „цинковата“ is from цинков, not from Цинко
		if adjective := t.key>>(5*letters)<<10 | e.key>>(5*(letters-2)); l.lookup(adjective)&classAdjective != 0 {
			continue
		}
		for _, vowel := range last {
			name := t.key >> (5 * letters)
			if vowel != "" {
				name = name<<5 | cyrillicKey(vowel)
			}
			// a capital amid a sentence makes a name of „Добрините“
			if c := l.lookup(name); c&classGiven != 0 && (c&classesOrdinary == 0 || c&classesOrdinary&^(classAmbiguous|classStop) == 0 && t.shape == shapeTitle && t.gap == sepSpace) {
				return true
			}
		}
	}
	return false
}

// petName reports whether the Cyrillic word with a capital is a given name with
// a diminutive ending: „Светлето“ from Светла.
func (l *nameLexicon) petName(t *token) bool {
	if t.latin || t.n < 6 || t.n > 11 || t.key&(1<<15-1) != keyEto && t.key&(1<<15-1) != keyIto {
		return false
	}
	stem := t.key >> 15
	for _, name := range [...]uint64{stem, stem<<5 | keyA, stem<<5 | keyYa, stem<<5 | keyO} {
		if c := l.lookup(name); c&classGiven != 0 && (c&classesOrdinary == 0 || c&classesOrdinary == classAmbiguous && t.gap == sepSpace) {
			return true
		}
	}
	return false
}

var (
	keyEto = cyrillicKey("ето")
	keyIto = cyrillicKey("ито")
)

var (
	possessivesOv = makeEndings("овата", "овия", "овият", "овото", "овите", "евата", "евия", "евият", "евото", "евите")
	possessivesIn = makeEndings("ината", "иния", "иният", "иното", "ините")
)

// Codes of last letters.
const (
	keyA      = 1 // а, and a in Latin words
	keyV      = 3
	keyI      = 9 // и, and i in Latin words
	keyYa     = 30
	keyVLatin = 'v' - 'a' + 1
	codeD     = 5 // д
	codeE     = 6
	codeM     = 13
	codeR     = 17
	codeT     = 19
)

// endsLikeName is a quick look whether the word in small letters may be a
// family name or the adjective of a name.
func endsLikeName(t *token) bool {
	switch t.key & 31 {
	case keyA, keyV, keyYa, keyVLatin:
		return endsLikeFamily(t) || endsLikePossessive(t)
	case keyI:
		return t.n >= 6 && endsPlural(t)
	case codeE:
		return t.n >= 8 && (t.key&(1<<25-1) == keyOvite || t.key&(1<<25-1) == keyEvite)
	case codeD, codeM, codeR, codeT:
		return t.n >= 6 && !t.latin && endsLikeBrand(t)
	}
	return false
}

// endsLikePossessive is a quick look whether the word may be the adjective of
// a name with the article in the singular.
func endsLikePossessive(t *token) bool {
	k := t.key & (1<<25 - 1)
	return k == keyOvata || k == keyEvata || k == keyInata || k&(1<<20-1) == keyOvia
}

var (
	keyOvite = cyrillicKey("овите")
	keyEvite = cyrillicKey("евите")
	keyOvata = cyrillicKey("овата")
	keyEvata = cyrillicKey("евата")
	keyInata = cyrillicKey("ината")
	keyOvia  = cyrillicKey("овия")
)

// endsAsTown reports whether the word ends in -ски or -ска, as family names
// from towns do.
func endsAsTown(t *token) bool { return townEndings.match(t) }

var townEndings = makeEndings("ски", "ска")

// endsAsTurkish reports whether the Cyrillic word ends in -и, -ъ or -у after a
// consonant, as Turkish family names do: Апти, Ружди.
func endsAsTurkish(t *token) bool {
	if t.latin || verbLike(t) || adjectiveLike(t) {
		return false
	}
	last := t.key & 31
	return last == keyI || last == keyHardSign || last == keyU
}

var (
	keyU        = cyrillicKey("у")
	keyHardSign = cyrillicKey("ъ")
	keyT        = cyrillicKey("т")
)

// endsPlural reports whether the word ends in -ови or -еви, as families do.
func endsPlural(t *token) bool {
	k := t.key & (1<<15 - 1)
	if t.latin {
		return k == keyOviLatin || k == keyEviLatin
	}
	return k == keyOvi || k == keyEvi
}

// pluralAdjective reports whether the word in -ови is an adjective in the plural.
func (l *nameLexicon) pluralAdjective(t *token) bool {
	return l.lookup((t.key&wordKeyMask)>>5|t.key&wordKeyLatin)&classAdjective != 0
}

var (
	keyOvi      = cyrillicKey("ови")
	keyEvi      = cyrillicKey("еви")
	keyOviLatin = latinKey("ovi") &^ wordKeyLatin
	keyEviLatin = latinKey("evi") &^ wordKeyLatin
)
