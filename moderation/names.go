package moderation

import (
	"cmp"
	"slices"
)

// Names of people are found by evidence: titles and phrases before the name,
// given names, endings of family names, capitals, signatures; less what looks
// alike: eponyms, drugs, towns, saints, institutions, ordinary words. Names
// of doctors and of providers are found in the same pass, kind Practice.

// nameConfig is what a host adds to the built-in words.
type nameConfig struct {
	names  []string // given names or family names, any case
	ignore []string // phrases of up to five words that are no names
	cues   []string // phrases of up to five words after which a name stands
}

// nameFinder finds names of people and of providers. It is immutable.
type nameFinder struct {
	lex *nameLexicon
}

// newNameFinder builds the tables, which takes several milliseconds: most of
// them go into the Latin transcriptions.
func newNameFinder(cfg nameConfig) *nameFinder {
	l := newNameLexicon(nameLexiconSize)
	for _, list := range [...]string{givenMale, givenFemale, givenPet, givenTurkish, givenForeign, givenRare} {
		words(list, func(w string) { l.given(w, classGiven) })
	}
	words(givenMale, l.vocative)
	words(givenHomograph, func(w string) { l.given(w, classGiven|classHomograph) })
	words(givenNouns, func(w string) { l.given(w, classGiven|classHomograph|classAmbiguous) })
	words(givenAmbiguous, func(w string) { l.given(w, classGiven|classAmbiguous) })
	words(familyNames, func(w string) { l.family(w) })
	for _, c := range [...]struct {
		list  string
		class nameClass
	}{
		{personTitles, classTitle},
		{doctorTitles, classDoctor},
		{medicNouns, classMedic},
		{kinNouns, classKin},
		{roleNouns, classRole},
		{reflexiveCues, classReflexive | classStop},
		{labelCues, classLabel},
		{writingCues, classWrites | classStop},
		{selfCues, classSelf | classStop},
		{closingCues, classClosing | classStop},
		{pronounWords, classPronoun | classStop},
		{eponymHeads, classEponymHead},
		{eponymNames, classEponym},
		{institutionHeads, classInstitution},
		{placeHeads, classPlaceHead},
		{placeWords, classPlace},
		{saintWords, classSaint | classStop},
		{saintDays, classSaintDay},
		{publicBodies, classStop},
		{surnameLikeWords, classAdjective},
		{skiWords, classAdjective},
		{ordinaryWords, classStop},
		{countWords, classCount},
		{unitAbbreviations, classUnit},
		{unitNouns, classUnitNoun},
		{firmForms, classFirm},
		{wellKnownUnits, classKnownUnit},
		{unitOrdinals, classOrdinal},
		{unitDescriptors, classDescriptor},
		{afterUnitWords, classStop},
	} {
		l.list(c.list, c.class)
	}
	l.feminine(surnameLikeWords)
	l.feminine(skiWords)
	for _, c := range [...]struct {
		list string
		to   *[]uint64
	}{{unitNameAdjectives, &l.adjectives}, {unitNameNouns, &l.nouns}} {
		words(c.list, func(w string) {
			word := spell(w)
			*c.to = append(*c.to, word.key())
			word.transcribe(ordinaryWays, func(key uint64) { *c.to = append(*c.to, key) })
		})
	}
	words(unitNameTails, func(w string) {
		if w[0] < 0x80 {
			l.tails = append(l.tails, latinKey(w))
			return
		}
		l.tails = append(l.tails, cyrillicKey(w))
	})
	words(treatmentWords, func(w string) { l.treatment = append(l.treatment, cyrillicKey(w), latinKeyOf(w)) })
	words(actingVerbs, func(w string) {
		l.acts = append(l.acts, cyrillicKey(w))
		transcribe(w, ordinaryWays, func(key uint64) { l.acts = append(l.acts, key) })
	})
	slices.Sort(l.acts)
	words(unitNameBlessings, func(w string) { l.blessings = append(l.blessings, cyrillicKey(w), latinKeyOf(w)) })
	words(serviceVerbs, func(w string) { l.services = append(l.services, cyrillicKey(w), latinKeyOf(w)) })
	words(careStems, func(w string) { l.care = append(l.care, cyrillicKey(w)) })
	for _, c := range [...]struct {
		list string
		to   *[]uint64
	}{{brandNames, &l.brands}, {doseWords, &l.doses}} {
		words(c.list, func(w string) {
			*c.to = append(*c.to, cyrillicKey(w))
			transcribe(w, ordinaryWays, func(key uint64) { *c.to = append(*c.to, key) })
		})
	}
	l.slotList(medicSlots, phraseMedic)
	l.slotList(personSlots, phraseSlot)
	l.phraseList(ignoredPhrases, phraseIgnore)
	l.phraseList(foreignCues, phraseCue)
	l.phraseList(wellKnownPhrases, phraseUnit)
	for _, w := range cfg.names {
		l.hostName(w)
	}
	for _, p := range cfg.ignore {
		l.phrase(lowerWords(p), phraseIgnore)
	}
	for _, p := range cfg.cues {
		l.phrase(lowerWords(p), phraseCue)
	}
	return &nameFinder{lex: l}
}

// find appends the names in text to dst, sorted and disjoint, none of them
// over a finding of taken, which must be sorted and disjoint itself. The words
// are those of text, and those in a finding of taken are marked.
func (f *nameFinder) find(dst []Finding, text string, words tokens, taken []Finding) []Finding {
	s := nameScan{lex: f.lex, text: text, tok: words, taken: taken, dst: dst, cueAt: -1, closedAt: -closingReach - 1}
	s.scan()
	return s.dst
}

// nameScan is the state of one pass over a text.
type nameScan struct {
	lex      *nameLexicon
	text     string
	tok      tokens
	taken    []Finding
	dst      []Finding
	free     int // first word that no finding and no exception holds
	cueAt    int // word at which cue expects a name, -1 for none
	cue      nameCue
	closedAt int // last word of a closing formula
}

// closingReach is how many words after a closing formula a name may stand.
const closingReach = 5

func (s *nameScan) scan() {
	for i := range s.tok {
		t := &s.tok[i]
		if t.class&classesAnchor == 0 && t.shape == shapeLower && i != s.cueAt && t.gap&sepOpen == 0 && (t.class != 0 && !t.unlisted() || !endsLikeName(t)) {
			continue
		}
		if t.gap&sepTaken != 0 || i < s.free {
			continue
		}
		if t.class&classesTrigger != 0 && s.trigger(i) {
			continue
		}
		if t.shape != shapeNumber {
			s.name(i)
		}
	}
}

// emit reports the words a…b and takes them out of the search.
func (s *nameScan) emit(a, b int, kind Kind, c Certainty, rule string) {
	s.free = max(s.free, b+1)
	start, end := s.tok[a].start, s.tok[b].end
	next, _ := slices.BinarySearchFunc(s.taken, start, func(f Finding, at int) int { return cmp.Compare(f.End, at+1) })
	if next < len(s.taken) && s.taken[next].Start < end {
		return // part of what was found before
	}
	s.dst = append(s.dst, Finding{Start: start, End: end, Kind: kind, Certainty: c, Rule: rule})
}

// at returns the word at i, or an empty one outside of the text.
func (s *nameScan) at(i int) *token {
	if i < 0 || i >= len(s.tok) {
		return &noToken
	}
	return &s.tok[i]
}

// noToken stands for the words before and after the text. Nothing writes to it.
var noToken = token{gap: sepFirst | sepLine, shape: shapeNumber}
