package moderation

import "strings"

// spelled reads letters with dots between them that end in the letter w, such
// as л.к. or Е.Г.Н., and returns their cue and where they start.
func (l *cueIndex) spelled(text string, w word, c cue) (cue, int) {
	start, letters, n := w.start, [3]byte{2: w.key[0]}, 1
	for n < len(letters) {
		q := start
		for q > 0 && start-q < 3 && (text[q-1] == '.' || text[q-1] == ' ' || text[q-1] == '/' || text[q-1] == '-') {
			q--
		}
		v := wordBefore(text, q)
		if v.n != 1 || q == start {
			break
		}
		n++
		letters[3-n] = v.key[0]
		start = v.start
		var joined word
		joined.n, joined.letters = n, n
		copy(joined.key[:], letters[3-n:])
		d := l.of(&joined)
		for k := range n { // Latin look-alikes among Cyrillic letters
			if x := joined.key[k]; x >= latinCode && x < latinCode+26 && lookAlike[x-latinCode] != noLetter && c == noCue && d == noCue {
				joined.key[k] = lookAlike[x-latinCode]
			}
		}
		if d == noCue {
			d = l.of(&joined)
		}
		if d != noCue {
			return d, start
		}
	}
	return c, w.start
}

// isMine reports whether the word w, a cue, is „ми“, „моят“ or the like.
func isMine(w *word) bool {
	return w.n >= 2 && (w.key[0] == 12 || w.key[0] == 'm'-'a'+latinCode)
}

// isFor reports whether the word w, a cue, is „за“.
func isFor(w *word) bool {
	return w.n == 2 && (w.key[0] == 7 || w.key[0] == 'z'-'a'+latinCode)
}

// isCode reports whether w is „код“, in either script.
func isCode(w *word) bool {
	return w.n >= 3 && (string(w.key[:3]) == "\x0a\x0e\x04" || w.latin && w.key[0] == 'k'-'a'+latinCode && w.key[1] == 'o'-'a'+latinCode && w.key[2] == 'd'-'a'+latinCode)
}

// maxSeries is the most letters that a code begins with.
const maxSeries = 5

// withoutSeries returns w without the capitals at its end that begin the number of
// a document: „паспортBG4471902“.
func withoutSeries(text string, w word) word {
	p, n := w.end, 0
	for ; n < 3; n++ {
		_, upper, width := letterBefore(text, p)
		if width == 0 || !upper {
			break
		}
		p -= width
	}
	if n == 0 || n == 3 || p <= w.start {
		return w
	}
	return wordAt(text[:p], w.start)
}

// saysNumber reports whether the word before text[p] says by itself what the
// number is: „УИН код“.
func (l *cueIndex) saysNumber(text string, p int) bool {
	if p == 0 || text[p-1] != ' ' {
		return false
	}
	w := wordBefore(text, p-1)
	c := l.of(&w)
	return c >= cueEGN && c <= cueHealth
}

// wordBeforeIs reports whether the word before text[p] is of the cue c.
func (l *cueIndex) wordBeforeIs(c cue, text string, p int) bool {
	if p == 0 || text[p-1] != ' ' {
		return false
	}
	w := wordBefore(text, p-1)
	return l.of(&w) == c
}

// prepositionBefore reports whether the word that starts at text[p] follows
// „от“, „в“, „на“ or the like, so that it says where a number was read.
func (l *cueIndex) prepositionBefore(text string, p int) bool {
	if p == 0 || text[p-1] != ' ' {
		return false
	}
	w := wordBefore(text, p-1)
	return w.n > 0 && l.prepositions.has(&w)
}

// digitFollows reports whether a number comes soon after text[p], so that the
// word before p speaks of that one. A day is none.
func digitFollows(text string, p int) bool {
	for k := 0; k < 8 && p < len(text); k++ {
		switch b := text[p]; {
		case isDigit(b):
			if digitLetter(text, p, p) == 0 { // „li4nata“
				return !dayAt(text, p)
			}
		case b == ',' || b == '!' || b == '?' || b == '\n' || b == ')':
			return false
		}
		p++
	}
	return false
}

// dayAt reports whether a day such as 12.03.2020 starts at text[p].
func dayAt(text string, p int) bool {
	parts, n := 1, 0
	for ; p < len(text) && n <= 4; p++ {
		switch {
		case isDigit(text[p]):
			n++
		case (text[p] == '.' || text[p] == '/' || text[p] == '-') && n > 0 && n <= 2 && parts < 3:
			parts, n = parts+1, 0
		default:
			return parts == 3 && n >= 2
		}
	}
	return parts == 3 && n >= 2 && n <= 4
}

// endsInYear reports whether a day such as 12.03.2020 ends at text[:p], so that
// „г.“ after it counts nothing.
func endsInYear(text string, p int) bool {
	return p > 6 && isYear(text, p-4, p) && (text[p-5] == '.' || text[p-5] == '/' || text[p-5] == '-') && isDigit(text[p-6])
}

// sentenceEnds are the signs that end a sentence.
const sentenceEnds = ".!?\n"

// wordBack returns the last word of text[stop:p]. It reports false where none
// ends there, or one of the signs in closers comes first.
func wordBack(text string, p, stop int, closers string) (w word, ok bool) {
	for p > stop && !wordEndsAt(text, p) {
		if strings.IndexByte(closers, text[p-1]) >= 0 {
			return word{}, false
		}
		p--
	}
	if p <= stop {
		return word{}, false
	}
	return wordBefore(text, p), true
}

// says reports whether one of the words before text[p], in its sentence, is of
// the cue c.
func (l *cueIndex) says(c cue, text string, p int) bool { return l.nearest(c, c, text, p) == c }

// nearest returns which of the cues a and b the last word before text[p], in
// its sentence, is that is either; noCue if none of the nearest words is.
func (l *cueIndex) nearest(a, b cue, text string, p int) cue {
	for stop, words := max(0, p-bytesBeside), 0; words < wordsBefore; words++ {
		w, ok := wordBack(text, p, stop, sentenceEnds)
		if !ok {
			return noCue
		}
		if c := l.of(&w); c == a || c == b {
			return c
		}
		p = w.start
	}
	return noCue
}
