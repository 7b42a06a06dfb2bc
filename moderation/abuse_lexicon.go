package moderation

import (
	"strings"
	"sync"
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

type rowFlags uint8

const (
	flagVerb   rowFlags = 1 << iota // takes the verbal prefixes: на-, за-, пре- …
	flagSpread                      // the finding spreads over the pronouns and nouns of the curse
	flagNative                      // read in Cyrillic only: in Latin it is another word
	flagExact                       // found only as it is spelt
	flagHost                        // a word of the host
)

// abusePhrase is a curse of several words around a rare one. Words of a side
// are separated by spaces, the forms of a word by |; ? marks one that may
// lack, a trailing * any ending, and * alone any word. A head that starts with ~
// may be meant as it stands, where the sentence speaks of medicine or things.
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
	next    [][32]uint16 // children by letter, 0 where there is none
	edges   []uint32     // the letters that have a child
	first   []uint16     // first entry of a node, 0 where no stem ends
	final   []bool       // a word may end here
	entries []lexEntry   // entry 0 is unused

	abuseRoot, contextRoot uint16
	nearRoot               uint16                  // words that are never misspelt abuse
	endings                [inflectionCount]uint16 // 0 for endings that are anything

	curseBefore, curseAfter, curseLinks, curseOwners uint16 // words a curse spreads over

	rows    []abuseRow
	phrases []phrase
	lists   map[string]uint16 // roots of the forms filed; not needed once built

	cyrillic, latin wordStarts
	slips           slipIndex
	glued           gluedIndex
}

type lexEntry struct {
	more    uint16 // next entry of the same stem
	inflect inflection
	tag     uint64 // index in rows, phrase number after them, or a set of context classes
}

type phrase struct {
	kind          Kind
	literal       bool // may be meant as it stands
	before, after []phraseWord
}

type phraseWord struct {
	root     uint16 // 0 for any word
	optional bool
}

const anyWord = "*"

// buildLexicon compiles the tables; host words come with their own rows.
func buildLexicon(rows []abuseRow, phrases []abusePhrase, contexts []contextRow) *lexicon {
	x := &lexicon{rows: rows, lists: map[string]uint16{}, entries: make([]lexEntry, 1, 4096)}
	const room = 40000 // nodes
	x.next, x.edges = make([][32]uint16, 0, room), make([]uint32, 0, room)
	x.first, x.final = make([]uint16, 0, room), make([]bool, 0, room)
	x.node() // 0 is no node
	for i := inflection(1); i < inflectionCount; i++ {
		x.endings[i] = x.node()
		for e := range fieldsOf(inflectionEndings[i]) {
			if e == bareEnding {
				e = ""
			}
			x.final[x.path(x.endings[i], e)] = true
		}
	}
	x.abuseRoot, x.contextRoot = x.node(), x.node()
	for i, row := range rows {
		for stem := range fieldsOf(row.stems) {
			x.add(x.abuseRoot, stem, row.inflect, uint64(i))
			if row.flags&flagVerb != 0 {
				for p := range fieldsOf(verbPrefixes) {
					x.add(x.abuseRoot, p+stem, row.inflect, uint64(i))
				}
			}
		}
	}
	for _, c := range contexts {
		for w := range fieldsOf(c.words) {
			x.add(x.contextRoot, w, c.inflect, uint64(c.class))
		}
	}
	for _, p := range phrases {
		x.addPhrase(p)
	}
	x.nearRoot = x.node()
	for w := range strings.FieldsSeq(nearWords) {
		x.addWord(x.nearRoot, w, 1)
	}
	x.curseBefore, x.curseAfter = x.forms(curseWordsBefore), x.forms(curseWordsAfter)
	x.curseLinks, x.curseOwners = x.forms(curseLinks), x.forms(curseOwners)
	var filters sync.WaitGroup // each reads the tries and fills a filter of its own
	filters.Go(x.fillStarts)
	filters.Go(x.fillSlips)
	x.fillGlued()
	filters.Wait()
	x.lists = nil
	return x
}

func (x *lexicon) node() uint16 {
	x.next = append(x.next, [32]uint16{})
	x.edges, x.first, x.final = append(x.edges, 0), append(x.first, 0), append(x.final, false)
	return uint16(len(x.next) - 1)
}

// path returns the node at the end of word, making what lacks. Latin letters
// of a word are taken by sound; what is no letter is passed over.
func (x *lexicon) path(node uint16, word string) uint16 {
	for _, r := range word {
		letter := patternLetter(r)
		if letter < 0 {
			continue
		}
		if x.next[node][letter] == 0 {
			child := x.node()
			x.next[node][letter] = child
			x.edges[node] |= 1 << letter
		}
		node = x.next[node][letter]
	}
	return node
}

// patternLetter is the letter under which a rune of a listed word is filed, -1
// where it is none.
func patternLetter(r rune) int {
	const bySound = "абцдефгхижклмнопярстуввхъз"
	switch {
	case r >= 0x410 && r <= 0x44F:
		return int(r-0x410) & 31
	case r == 'ѝ' || r == 'Ѝ':
		return 'и' - 0x430
	case r == 'ё' || r == 'Ё':
		return 'е' - 0x430
	case r|0x20 >= 'a' && r|0x20 <= 'z':
		i := int(r|0x20-'a') * 2
		return int(rune(bySound[i]&0x1F)<<6|rune(bySound[i+1]&0x3F)) - 0x430
	}
	return -1
}

func (x *lexicon) add(root uint16, stem string, inflect inflection, tag uint64) {
	end := x.path(root, stem)
	if end == root {
		return
	}
	x.entries = append(x.entries, lexEntry{more: x.first[end], inflect: inflect, tag: tag})
	x.first[end] = uint16(len(x.entries) - 1)
}

func (x *lexicon) addPhrase(p abusePhrase) {
	tag := uint64(len(x.rows) + len(x.phrases))
	head, literal := strings.CutPrefix(p.head, "~")
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
	var side []phraseWord
	for w := range fieldsOf(list) {
		w, optional := strings.CutPrefix(w, "?")
		word := phraseWord{optional: optional}
		if w != anyWord {
			word.root = x.forms(w)
		}
		side = append(side, word)
	}
	return side
}

// forms files the forms of one place of a phrase under a root of their own,
// which places with the same forms share.
func (x *lexicon) forms(list string) uint16 {
	if root, made := x.lists[list]; made {
		return root
	}
	root := x.node()
	x.lists[list] = root
	for form := range strings.SplitSeq(list, "|") {
		x.addWord(root, form, 1)
		if end := x.path(x.contextRoot, form); !strings.HasSuffix(form, anyWord) && x.first[end] == 0 {
			x.add(x.contextRoot, form, inflectNone, uint64(ctxPlain)) // known where spaces are missing
		}
	}
	return root
}
