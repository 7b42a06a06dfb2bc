package moderation

import "slices"

// slip is the start of a word that is known in spite of a slip of the finger.
type slip struct {
	cue cue
	key string
}

// parts returns the words of a list with their cues, and their Latin spellings.
func (l *cueIndex) parts(list string) (all []slip) {
	for s := range listed(list) {
		w := wordAt(s, 0)
		c := l.of(&w)
		all = append(all, slip{c, string(w.key[:w.n])})
		eachLatin(w.key[:w.n], func(key []byte) { all = append(all, slip{c, string(key)}) })
	}
	return all
}

// ofMisspelt returns the cue of w, be it with one letter wrong, left out, added
// or in the wrong order.
func (l *cueIndex) ofMisspelt(w *word) cue {
	c := l.of(w)
	if c != noCue || w.n < 5 {
		return c
	}
	for i := range l.slips {
		if key := l.slips[i].key; w.key[0] == key[0] && nearlyStarts(w.key[1:w.n], key[1:]) {
			return l.slips[i].cue
		}
	}
	return noCue
}

// nearlyStarts reports whether word starts like stem but for one letter.
func nearlyStarts(word []byte, stem string) bool {
	i := 0
	for i < len(word) && i < len(stem) && word[i] == stem[i] {
		i++
	}
	if i == len(stem) {
		return true
	}
	starts := func(from int, rest string) bool {
		return from+len(rest) <= len(word) && string(word[from:from+len(rest)]) == rest
	}
	return starts(i+1, stem[i+1:]) || starts(i, stem[i+1:]) || starts(i+1, stem[i:]) ||
		i+1 < len(word) && i+1 < len(stem) && word[i] == stem[i+1] && word[i+1] == stem[i] && starts(i+2, stem[i+2:])
}

// misspell adds the misspellings of the word s that are no other cue: a letter
// left out, twice, or in the wrong order. The first letter stays.
func (l *cueIndex) misspell(s string) {
	w := wordAt(s, 0)
	c, key := l.of(&w), w.key[:w.n]
	put := func(wrong []byte) {
		if _, taken := l.whole[keyOf(wrong)]; !taken {
			l.put(wrong, false, c)
		}
	}
	for i := 1; i < len(key); i++ {
		put(slices.Delete(slices.Clone(key), i, i+1))
		if i > 1 { // twice at the start would open the gate for too many words
			put(slices.Insert(slices.Clone(key), i, key[i]))
		}
		if i+1 < len(key) {
			swapped := slices.Clone(key)
			swapped[i], swapped[i+1] = swapped[i+1], swapped[i]
			put(swapped)
		}
	}
}

// putLatin adds the Latin spellings of the Cyrillic word w that are no other cue.
func (l *cueIndex) putLatin(w *cueWord) {
	if w.n < leastLatin || w.key[0] >= latinCode {
		return
	}
	known := l.whole
	if w.open {
		known = l.stems
	}
	eachLatin(w.letters(), func(key []byte) {
		if _, taken := known[keyOf(key)]; !taken {
			l.put(key, w.open, w.cue)
		}
	})
}

// leastLatin is the length of a word from which on its Latin spellings are
// derived. The shorter ones mean other things too often: they are listed.
const leastLatin = 4

// eachLatin calls yield with the Latin spellings of a folded Cyrillic word: in
// the usual schemes and their mixtures of the vowels that differ most. What it
// yields is good for that call only.
func eachLatin(key []byte, yield func([]byte)) {
	var letters uint32
	for _, c := range key {
		if c >= latinCode {
			return // in mixed script
		}
		letters |= 1 << c
	}
	free := [2]int{1, 1} // the choices for ъ and я
	if letters&(1<<hardSign) != 0 {
		free[0] = len(cueSchemes)
	}
	if letters&(1<<letterYa) != 0 {
		free[1] = len(cueSchemes)
	}
	spelt := make([]byte, 0, 2*maxWord)
	for i := range cueSchemes {
		if letters&cueSchemes[i].own == 0 {
			continue
		}
		for h := range free[0] {
			for y := range free[1] {
				spelt = spelt[:0]
				for _, c := range key {
					scheme := i
					switch c {
					case hardSign:
						scheme = h
					case letterYa:
						scheme = y
					}
					spelt = append(spelt, cueSchemes[scheme].letters[c]...)
				}
				yield(spelt[:min(len(spelt), maxWord)])
			}
		}
	}
}

// Codes of the letters that the schemes mix.
const hardSign, letterYa = 26, 31

// cueScheme is a row of cueSpellings in folded letters.
type cueScheme struct {
	letters [32]string
	own     uint32 // letters spelt unlike in the scheme before, but for those that are mixed
}

// Built by the compiler's initialiser from constants; it never changes.
var cueSchemes = makeCueSchemes()

func makeCueSchemes() (all [len(cueSpellings)]cueScheme) {
	for i := range all {
		for c, spelt := range cueSpellings[i] {
			folded := []byte(spelt)
			for k, b := range folded {
				folded[k] = latinFold(b)
			}
			all[i].letters[c] = string(folded)
			if i == 0 || c != hardSign && c != letterYa && spelt != cueSpellings[i-1][c] {
				all[i].own |= 1 << c
			}
		}
	}
	return all
}

// latinFold returns the code of a letter of a Latin spelling.
func latinFold(b byte) byte {
	switch b {
	case '4':
		return fourCode
	case '6':
		return sixCode
	case 'w':
		b = 'v'
	}
	return b - 'a' + latinCode
}

// leastTangled is the length of the shortest word that may be several without
// their spaces.
const leastTangled = 4

// ofTangled returns the cue that several words without their spaces hold:
// „стоятУИН“, „номерътначужденецае“, „телефонътмие“.
func (l *cueIndex) ofTangled(text string, w *word) cue {
	p := w.end
	for window := range maxWindows {
		end := p
		p = lettersBack(text, w.start, end, maxWord)
		tail := wordAt(text[:end], p)
		if c := l.ofTail(tail.key[:tail.n], window == 0); c != noCue {
			return c
		}
		if p == w.start {
			break
		}
		p = lettersBack(text, w.start, end, maxWord/2)
	}
	p = w.start
	// Capitals inside: „съсЛНЧимам“.
	for lower := false; p < w.end; {
		_, upper, width := letterAt(text, p)
		if upper && lower {
			end := p
			for end < w.end {
				_, upper, width := letterAt(text, end)
				if !upper || width == 0 {
					break
				}
				end += width
			}
			if inner := wordAt(text[:end], p); inner.letters >= 2 {
				if c := l.of(&inner); c.ofNumber() {
					return c
				}
			}
			p, lower = end, false
			continue
		}
		lower = !upper
		p += max(width, 1)
	}
	return noCue
}

// maxWindows is how many overlapping stretches of a word are looked at, a whole
// sentence without spaces.
const maxWindows = 6

// lettersBack returns where the last n letters of text[start:end] begin.
func lettersBack(text string, start, end, n int) int {
	for ; n > 0 && end > start; n-- {
		_, _, width := letterBefore(text, end)
		if width == 0 {
			break
		}
		end -= width
	}
	return end
}

// ofTail returns the cue of a word inside key; last says that the letters are the
// last ones before the number.
func (l *cueIndex) ofTail(key []byte, last bool) cue {
	for from := 1; from < len(key); from++ {
		if rest := len(key) - from; last && (rest == 3 || rest == 4 && (key[len(key)-1] == 5 || key[len(key)-1] == 'e'-'a'+latinCode)) { // „МоятУИНе“
			if c := l.whole[keyOf(key[from:from+3])]; c == cueEGN || c == cueLNCH || c == cueUIN {
				return c
			}
		}
		for i := range l.tangled {
			if s := &l.tangled[i]; key[from] == s.key[0] && len(s.key) <= len(key)-from && string(key[from:from+len(s.key)]) == s.key {
				return s.cue
			}
		}
	}
	return noCue
}

// ofHead returns the cue of the word that w starts with, and its end, where a
// preposition clings to it: „живеемна“, „адресътмие“.
func (l *cueIndex) ofHead(text string, w *word) (c cue, end int) {
	if w.letters > w.n {
		return noCue, 0
	}
	for n := w.n - 1; n >= 4 && n >= w.n-maxTail; n-- {
		c := l.whole[keyOf(w.key[:n])]
		if c != cueDwelling && c != cueAddress && c != cueHome {
			continue
		}
		end := w.start
		for range n {
			_, _, width := letterAt(text, end)
			end += width
		}
		rest := wordAt(text[:w.end], end)
		if isOn(&rest) || l.fillers.has(&rest) || l.prepositions.has(&rest) {
			return c, end
		}
	}
	return noCue, 0
}

// maxTail is the most letters of what clings to a word.
const maxTail = 4

// ofGlued returns the cue that w ends in: егн of „моетоегн8905112335“, лк of
// „лкN649917304“.
func (l *cueIndex) ofGlued(w *word) cue {
	c := l.of(w)
	if c.ofNumber() || w.letters > w.n { // but „личнатамикарта“, „лекарсУИН“ go on
		return c
	}
	key := w.key[:w.n]
	if n := len(key); n > 2 && (key[n-1] == 'n'-'a'+latinCode || key[n-1] == 'o'-'a'+latinCode && key[n-2] == 'n'-'a'+latinCode) {
		short := *w // N, No
		if short.n--; key[n-1] == 'o'-'a'+latinCode {
			short.n--
		}
		short.letters = short.n
		if d := l.of(&short); d != noCue {
			return d
		}
	}
	for from := 1; from+3 <= len(key); from++ {
		if d, ok := l.whole[keyOf(key[from:])]; ok && (c == noCue || d.ofNumber() || d == cueCivil) {
			return d
		}
	}
	return c
}
