package moderation

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// policy says what a word needs beside it to be abuse.
type policy uint8

const (
	policyAlways  policy = iota // abuse wherever it stands, unless the asker means himself or reports it
	policyUnless                // abuse unless the sentence speaks of the thing itself
	policyAimed                 // abuse only when aimed at people
	policyNamed                 // an everyday word: abuse only when somebody is said to be one
	policyQuality               // an adjective: abuse when it qualifies people or is aimed at them
)

// domain is the plain sense of an ambiguous word: the words around that belong
// to it speak against abuse.
type domain uint8

const (
	domainNone    domain = iota
	domainAnimal         // говеда, кучета, овце
	domainMedical        // паразити, глисти, кърлежи, олигофрен
	domainThing          // боклук, педали, парцал
	domainCrime          // крадец, измамник, убиец
)

// abuseRow is a row of the table: stems that share sense and inflection.
type abuseRow struct {
	kind    Kind
	policy  policy
	domain  domain
	inflect inflection
	flags   rowFlags
	stems   string // separated by spaces
}

// words yields the stems of the row, and those of a verb with its prefixes too.
func (row *abuseRow) words(yield func(prefix, stem string) bool) {
	for stem := range fieldsOf(row.stems) {
		if !yield("", stem) {
			return
		}
		if row.flags&flagVerb == 0 {
			continue
		}
		for prefix := range fieldsOf(verbPrefixes) {
			if !yield(prefix, stem) {
				return
			}
		}
	}
}

type rowFlags uint8

const (
	flagVerb   rowFlags = 1 << iota // takes the verbal prefixes: на-, за-, пре- …
	flagSpread                      // the finding spreads over the pronouns and nouns of the curse
	flagNative                      // read in Cyrillic only: in Latin it is another word
	flagExact                       // in Latin letters found only as it is spelt
	flagSpelt                       // found only as it is spelt, in any letters, and not within a run: near to ordinary words
	flagHost                        // a word of the host
)

// abusePhrase is a curse of several words around a rare one. Words of a side
// are separated by spaces, the forms of a word by |; ? marks one that may
// lack, a trailing * any ending, * alone any word, and ^ the edge of the
// clause. A head that starts with ~ may be meant as it stands, where the sentence
// speaks of medicine or things.
type abusePhrase struct {
	kind   Kind
	before string
	head   string
	after  string
}

// contextRow gives words that help to tell at whom a word is aimed.
type contextRow struct {
	class   contextClass
	inflect inflection
	words   string
}

// lexicon is a set of tries over Cyrillic letters in one array. A stem leads
// to its entries, and each of those to the trie of its endings.
type lexicon struct {
	nodes   []trieNode // node 0 is none
	entries []lexEntry // entry 0 is none

	abuseRoot   uint16
	contextRoot uint16                  // words of context, and the forms of phrases
	nearRoot    uint16                  // words that are never misspelt abuse
	endings     [inflectionCount]uint16 // 0 for endings that are anything

	rows    []abuseRow
	phrases []phrase
	lists   [][]uint16 // the forms of each list, by number; list 0 is none

	curseBefore, curseAfter, curseLinks, curseOwners, curseObjects, curseAnd, curseStops, curseWishes list // words a curse spreads over, and ends at

	forms     uint16          // how many there are
	listsMade map[string]list // not needed once built

	cyrillic, latin wordStarts
	slips           slipIndex
	glued           gluedIndex
	aim             *aimWeights
}

// trieNode is a node of a trie.
type trieNode struct {
	next  [32]uint16 // children by letter, 0 where there is none
	edges uint32     // the letters that have a child
	first uint16     // first entry of the stem that ends here, 0 where none does
	final bool       // an ending ends here
}

type lexEntry struct {
	more    uint16 // next entry of the same stem
	form    uint16 // number of a form of phrases, 0 for other words
	inflect inflection
	tag     uint64 // index in rows, phrase number after them, or a set of context classes
}

// list is the number of a list of forms: those of one place of a phrase.
type list uint16

type phrase struct {
	kind          Kind
	literal       bool // may be meant as it stands
	before, after []phraseWord
}

type phraseWord struct {
	list     list // 0 for any word
	optional bool
	edge     bool // no word, but the start of a clause before the head, its end behind it
}

const (
	anyWord     = "*"
	literalMark = "~"
	edge        = "^"
)

// buildLexicon compiles the tables; host words come with their own rows.
func buildLexicon(rows []abuseRow, phrases []abusePhrase, contexts []contextRow) *lexicon {
	x := &lexicon{rows: rows, aim: newAimWeights(aimRows[:], aimMarkRows[:], aimStemRows[:]), lists: make([][]uint16, 1, 1200), listsMade: make(map[string]list, 1200), entries: make([]lexEntry, 1, 23000)}
	var filters sync.WaitGroup // those that need no tries
	filters.Go(func() { x.fillSlips(phrases) })
	filters.Go(x.fillGlued)
	const room = 52000
	x.nodes = make([]trieNode, 1, room)
	for i := inflection(1); i < inflectionCount; i++ {
		x.endings[i] = x.node()
		for e := range fieldsOf(inflectionEndings[i]) {
			if e == bareEnding {
				e = ""
			}
			x.nodes[x.path(x.endings[i], e)].final = true
		}
	}
	x.abuseRoot, x.contextRoot = x.node(), x.node()
	for i, row := range rows {
		for prefix, stem := range row.words {
			x.add(x.abuseRoot, prefix+stem, row.inflect, uint64(i))
		}
	}
	for _, c := range contexts {
		for w := range fieldsOf(c.words) {
			x.add(x.contextRoot, w, c.inflect, uint64(c.class))
		}
	}
	x.phrases = make([]phrase, 0, len(phrases))
	for _, p := range phrases {
		x.addPhrase(p)
	}
	x.nearRoot = x.node()
	for w := range strings.FieldsSeq(nearWords) {
		x.addWord(x.nearRoot, w, 1)
	}
	x.curseBefore, x.curseAfter = x.list(curseWordsBefore), x.list(curseWordsAfter)
	x.curseLinks, x.curseOwners, x.curseStops = x.list(curseLinks), x.list(curseOwners), x.list(curseStops)
	x.curseObjects, x.curseAnd, x.curseWishes = x.list(curseObjects), x.list(curseAnd), x.list(curseWishes)
	x.fillStarts()
	filters.Wait()
	x.listsMade = nil
	return x
}

func (x *lexicon) node() uint16 {
	x.nodes = append(x.nodes, trieNode{})
	return uint16(len(x.nodes) - 1)
}

// path returns the node at the end of word, making what lacks. Latin letters
// of a word are taken by sound; what is no letter is passed over.
func (x *lexicon) path(node uint16, word string) uint16 {
	for i := 0; i < len(word); {
		letter, size := tableLetter(word, i)
		if size == 0 {
			r, n := utf8.DecodeRuneInString(word[i:])
			letter, size = patternLetter(r), n
		}
		i += size
		if letter < 0 {
			continue
		}
		child := x.nodes[node].next[letter]
		if child == 0 {
			child = x.node()
			parent := &x.nodes[node]
			parent.next[letter] = child
			parent.edges |= 1 << letter
		}
		node = child
	}
	return node
}

// tableLetter is patternLetter of a small Cyrillic letter at word[i:] with its
// size, which is 0 where there is another sign. Most of the tables are such.
func tableLetter(word string, i int) (letter, size int) {
	if i+1 >= len(word) {
		return 0, 0
	}
	switch next := word[i+1]; {
	case word[i] == 0xD0 && next >= 0xB0: // а–п
		return int(next) - 0xB0, 2
	case word[i] == 0xD1 && next < 0x90: // р–я
		return int(next) - 0x80 + 16, 2
	}
	return 0, 0
}

// latinBySound are the letters that a to z stand for.
const latinBySound = "абцдефгхижклмнопярстуввхъз"

// patternLetter is the letter under which a rune of a listed word is filed, -1
// where it is none.
func patternLetter(r rune) int {
	switch {
	case r >= 0x410 && r <= 0x44F:
		return int(r-0x410) & 31
	case r == 'ѝ' || r == 'Ѝ':
		return 'и' - 0x430
	case r == 'ё' || r == 'Ё':
		return 'е' - 0x430
	case r|0x20 >= 'a' && r|0x20 <= 'z':
		i := int(r|0x20-'a') * 2
		return int(rune(latinBySound[i]&0x1F)<<6|rune(latinBySound[i+1]&0x3F)) - 0x430
	}
	return -1
}

func (x *lexicon) add(root uint16, stem string, inflect inflection, tag uint64) {
	end := x.path(root, stem)
	if end == root {
		return
	}
	x.put(end, lexEntry{inflect: inflect, tag: tag})
}

// put files e at the node where its stem ends.
func (x *lexicon) put(node uint16, e lexEntry) {
	e.more = x.nodes[node].first
	x.entries = append(x.entries, e)
	x.nodes[node].first = uint16(len(x.entries) - 1)
}

func (x *lexicon) addPhrase(p abusePhrase) {
	tag := uint64(len(x.rows) + len(x.phrases))
	head, literal := strings.CutPrefix(p.head, literalMark)
	for w := range strings.SplitSeq(head, "|") {
		x.addWord(x.abuseRoot, w, tag)
	}
	x.phrases = append(x.phrases, phrase{kind: p.kind, literal: literal, before: x.side(p.before), after: x.side(p.after)})
}

// addWord files a word that ends in * with any ending, else as it stands.
func (x *lexicon) addWord(root uint16, word string, tag uint64) {
	stem, open := strings.CutSuffix(word, "*")
	inflect := inflectNone
	if open {
		inflect = inflectAny
	}
	x.add(root, stem, inflect, tag)
}

func (x *lexicon) side(list string) []phraseWord {
	if list == "" {
		return nil
	}
	side := make([]phraseWord, 0, strings.Count(list, " ")+1)
	for w := range fieldsOf(list) {
		w, optional := strings.CutPrefix(w, "?")
		word := phraseWord{optional: optional, edge: w == edge}
		if w != anyWord && w != edge {
			word.list = x.list(w)
		}
		side = append(side, word)
	}
	return side
}

// list files the forms of one place of a phrase, and returns their list, which
// places with the same forms share.
func (x *lexicon) list(forms string) list {
	if n, made := x.listsMade[forms]; made {
		return n
	}
	n := list(len(x.lists))
	members := make([]uint16, 0, strings.Count(forms, "|")+1)
	for form := range strings.SplitSeq(forms, "|") {
		members = append(members, x.form(form, ctxPlain))
		for spoken := range fieldsOf(spokenForms(form)) {
			members = append(members, x.form(spoken, 0))
		}
	}
	x.lists, x.listsMade[forms] = append(x.lists, members), n
	return n
}

// form files a form of a phrase, and returns its number. With a class it is a word of
// context as well, so that it is known where spaces are missing.
func (x *lexicon) form(form string, class contextClass) uint16 {
	stem, open := strings.CutSuffix(form, anyWord)
	inflect := inflectNone
	if open {
		inflect, class = inflectAny, 0
	}
	end := x.path(x.contextRoot, stem)
	for e := x.nodes[end].first; e != 0; e = x.entries[e].more {
		if x.entries[e].form != 0 && x.entries[e].inflect == inflect {
			return x.entries[e].form
		}
	}
	x.forms++
	x.put(end, lexEntry{form: x.forms, inflect: inflect, tag: uint64(class)})
	return x.forms
}

// holds reports whether a form is of the list.
func (x *lexicon) holds(n list, form uint16) bool { return slices.Contains(x.lists[n], form) }
