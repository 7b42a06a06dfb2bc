package moderation

import (
	"strings"
	"unicode/utf8"
)

// phrase reports whether the word read last is the head of a curse, and if so
// adds it.
func (s *abuseScan) phrase(p *piece) bool {
	heads, n := s.m.phrases, s.m.nPhrase
	if n == 0 {
		return false
	}
	var m matcher
	m.lex, m.text = s.lex, s.m.text
	found := false
	for _, number := range heads[:n] {
		ph := &s.lex.phrases[number]
		start, ok := m.leftward(ph.before, p.start)
		if !ok {
			continue
		}
		end, ok := m.rightward(ph.after, p.end)
		if ok && ph.literal {
			var c surroundings
			s.look(&c, start, end)
			ok = c.all&(ctxMedical|ctxThing) == 0
		}
		if ok && ph.kind != Profanity {
			var c surroundings
			s.look(&c, start, end)
			ok = c.nBefore == 0 || c.before[0].comma || c.before[0].class&ctxI == 0 // „аз съм …“
			ok = ok && !c.reported()
			if ok && c.nBefore > 1 && c.before[0].class&ctxFrom != 0 && c.before[1].class&ctxGang != 0 && !c.before[1].comma {
				start = c.before[1].start // „колекция от …“
				if c.nBefore > 2 && c.before[2].class&ctxThese != 0 && !c.before[2].comma {
					start = c.before[2].start
				}
			}
		}
		if ok {
			rule := ruleObscenePhrase
			if ph.kind != Profanity {
				rule = ruleEpithet
			}
			certainty := Certain
			if s.m.scripts&^scriptCyrillic != 0 && s.m.scripts&^scriptLatin != 0 {
				certainty = Likely
			}
			if ph.kind == Profanity || s.wishes(start) {
				start, end = s.spreadCurse(start, end, true, 0)
				start, end = s.spreadQualified(start, end, "")
			}
			s.emit(Finding{Start: start, End: end, Kind: ph.kind, Certainty: certainty, Rule: rule})
			found = true // a longer one may follow; they become one finding
		}
	}
	return found
}

// wishes reports whether the word text[start:] begins a wish.
func (s *abuseScan) wishes(start int) bool {
	var m matcher
	m.lex, m.text = s.lex, s.m.text
	from, to, _ := nearAfter(m.text, start)
	return m.form(s.lex.curseWishes, from, to)
}

// rightward matches words from text[at:] on and returns their end. A word that
// may lack is taken where the rest still fits.
func (m *matcher) rightward(words []phraseWord, at int) (int, bool) {
	if len(words) == 0 {
		return at, true
	}
	w := words[0]
	from, to, g := nearAfter(m.text, at)
	if w.edge {
		return at, g != 0 || from == to
	}
	if g&betweenSentence == 0 && from < to && (w.list == 0 || m.form(w.list, from, to) || m.misspeltForm(w.list, from, to)) {
		if end, ok := m.rightward(words[1:], to); ok {
			return end, true
		}
	}
	if w.optional {
		return m.rightward(words[1:], at)
	}
	return at, false
}

// leftward is rightward's mirror.
func (m *matcher) leftward(words []phraseWord, at int) (int, bool) {
	if len(words) == 0 {
		return at, true
	}
	w := words[len(words)-1]
	rest := words[:len(words)-1]
	from, to, g := nearBefore(m.text, at)
	if w.edge {
		return at, g != 0 || from == to
	}
	if g&betweenSentence == 0 && from < to && (w.list == 0 || m.form(w.list, from, to) || m.misspeltForm(w.list, from, to)) {
		if start, ok := m.leftward(rest, from); ok {
			return start, true
		}
	}
	if w.optional {
		return m.leftward(rest, at)
	}
	return at, false
}

// form reports whether text[start:end] is one of the forms of l.
func (m *matcher) form(l list, start, end int) bool {
	if !m.load(start, end, loadWord) || m.n == 0 {
		return false
	}
	m.pieces, m.typos, m.target, m.list = false, false, seekForm, l
	return m.search(m.lex.contextRoot, 0)
}

// misspeltForm is form with a letter lost or two exchanged.
func (m *matcher) misspeltForm(l list, start, end int) bool {
	if !m.load(start, end, loadWord) || m.n <= minShort {
		return false
	}
	m.pieces, m.typos, m.target = false, false, seekNear
	if m.search(m.lex.contextRoot, 0) {
		return false
	}
	m.pieces, m.typos, m.target, m.list = false, true, seekForm, l
	m.slipMin, m.slipMax = slipAnywhere.bounds()
	found := m.search(m.lex.contextRoot, 0)
	m.typos = false
	return found
}

// maxCurse is how many words on either side a curse is spread over.
const maxCurse = 6

// spreadCurse widens an obscene word to the pronouns and nouns of its curse,
// „да ви … майката“. One with a verb takes in what it is for as well, whatever
// that is, up to the end of the clause: „… съм ви и портала“; room is how many words
// that may be at least.
func (s *abuseScan) spreadCurse(start, end int, verb bool, room int) (int, int) {
	var m matcher
	m.lex, m.text = s.lex, s.m.text
	for range maxCurse {
		from, to, g := nearBefore(m.text, start)
		if g != 0 || from == to {
			break
		}
		if !m.form(s.lex.curseBefore, from, to) && !m.misspeltForm(s.lex.curseBefore, from, to) && !m.mayPrecede(from, to, start) {
			break
		}
		start = from
	}
	return start, s.spreadObject(&m, end, verb, room)
}

// spreadObject returns where the words of the curse end that follow text[:end].
func (s *abuseScan) spreadObject(m *matcher, end int, verb bool, room int) int {
	if from, to, _ := nearBefore(m.text, end); verb {
		room = max(room, m.room(from, to))
		if isAdjective(m.text[from:to]) {
			room = max(room, 1)
		}
	}
	at := end
	for range maxCurse {
		from, to, g := nearAfter(m.text, at)
		if from == to || g != 0 && (g != betweenComma || !verb || !m.form(s.lex.curseAnd, from, to)) { // but „…, и касата“
			break
		}
		at = to
		if verb {
			room = max(room, m.room(from, to))
		}
		switch {
		case verb && m.form(s.lex.curseLinks, from, to):
			continue
		case s.classify(m, from, to)&ctxCursed != 0 || m.form(s.lex.curseAfter, from, to) || m.misspeltForm(s.lex.curseAfter, from, to):
		case room == 0 || m.form(s.lex.curseStops, from, to):
			return end
		default:
			room--
		}
		end = to
	}
	return end
}

// mayPrecede reports whether the word text[start:end] belongs to the curse that begins
// at at, whatever it is: an adverb, or what is said with a preposition: „писана с гъза“.
func (m *matcher) mayPrecede(start, end, at int) bool {
	t := tailOf(m.text[start:end])
	for ending := range fieldsOf(adverbEndings) {
		if t.endsIn(ending) && utf8.RuneCountInString(m.text[start:end]) > minSoundLetters {
			return true
		}
	}
	from, to, _ := nearAfter(m.text, at)
	return m.form(m.lex.curseLinks, from, to) && !m.form(m.lex.curseStops, start, end)
}

// How many words a curse takes in that may be anything.
const (
	roomOwned  = 3 // behind whom it is for: „еба ви … фасона прокълнат“
	roomLinked = 2 // behind в, на, и, ми: „и у новите компютри“
)

// room returns how many words of any kind the word text[start:end] of a curse
// takes behind it.
func (m *matcher) room(start, end int) int {
	switch {
	case m.form(m.lex.curseOwners, start, end):
		return roomOwned
	case m.form(m.lex.curseLinks, start, end), m.form(m.lex.curseObjects, start, end):
		return roomLinked
	}
	return 0
}

// spreadQualified widens an obscene word to the noun or adjective right behind or
// before it, where one of them is an adjective: „путка неизмита“, „простотия
// путкарска“. A noun and its adjective end in the same vowel, unless they end the
// clause. An empty word is no adjective.
func (s *abuseScan) spreadQualified(start, end int, word string) (int, int) {
	var m matcher
	m.lex, m.text = s.lex, s.m.text
	adjective := isAdjective(word)
	from, to, g := nearAfter(m.text, end)
	if next := m.text[from:to]; g == 0 && m.maySpread(from, to) && (adjective || isAdjective(next) && (rhyme(word, next) || m.closes(to))) {
		end = to
	}
	from, to, g = nearBefore(m.text, start)
	if g == 0 && adjective && m.maySpread(from, to) && rhyme(word, m.text[from:to]) {
		start = from
	}
	return start, end
}

// maySpread reports whether the word text[start:end] is long enough to be the noun or
// adjective of a curse, and begins no other clause.
func (m *matcher) maySpread(start, end int) bool {
	return utf8.RuneCountInString(m.text[start:end]) >= minShort && !m.form(m.lex.curseStops, start, end)
}

// closes reports whether a clause ends behind text[:end].
func (m *matcher) closes(end int) bool {
	from, to, g := nearAfter(m.text, end)
	return g != 0 || from == to
}

// rhyme reports whether two words may end in the same letter.
func rhyme(a, b string) bool {
	s, t := tailOf(a), tailOf(b)
	return s.n > 0 && t.n > 0 && s.letters[0]&t.letters[0] != 0
}

// isAdjective reports whether word ends like one.
func isAdjective(word string) bool {
	t := tailOf(word)
	for ending := range fieldsOf(epithetEndings + " " + vulgarEndings) {
		if t.endsIn(ending) {
			return true
		}
	}
	return false
}

// isAllowed reports whether f lies within a phrase the host allows.
func (s *abuseScan) isAllowed(f Finding) bool {
	for _, words := range s.finder.allowed {
		if s.within(words, f) {
			return true
		}
	}
	return false
}

// within reports whether f is covered by an occurrence of words.
func (s *abuseScan) within(words []string, f Finding) bool {
	text := s.m.text
	for back := range words {
		at := f.Start
		for range back {
			from, to, _ := nearBefore(text, at)
			if from == to {
				break
			}
			at = from
		}
		matched := true
		for _, want := range words {
			from, to, _ := nearAfter(text, at)
			if from == to || !strings.EqualFold(text[from:to], want) {
				matched = false
				break
			}
			at = to
		}
		if matched && at >= f.End {
			return true
		}
	}
	return false
}
