package moderation

import "strings"

// spacedEmail reads an address typed letter by letter, „i v a n @ a b v . b g“.
func spacedEmail(text string, sign, after int) (start, end int) {
	start, end = sign, after
	for start >= 2 && text[start-1] == ' ' && isMailbox(text[start-2]) && (start == 2 || text[start-3] == ' ') {
		start -= 2
	}
	dots := 0
	for end+1 < len(text) && text[end] == ' ' && isMailbox(text[end+1]) && (end+2 == len(text) || !isMailbox(text[end+2])) {
		if text[end+1] == '.' {
			if end+2 == len(text) || text[end+2] != ' ' {
				break
			}
			dots++
		}
		end += 2
	}
	if sign-start < 6 || end-after < 8 || dots == 0 {
		return 0, 0
	}
	return start, end
}

// isMailbox reports whether the ASCII character b may stand in an address.
func isMailbox(b byte) bool { return isLatin(b) || isDigit(b) || b == '.' || b == '_' || b == '-' }

// isAside reports whether b may stand between an address and its sign.
func isAside(b byte) bool {
	return b == ' ' || b == '/' || b == '|' || b == '"' || b == ',' || b == '-' || b == '_'
}

// asideBefore passes what stands between the part before the sign and the sign
// at text[p]: spaces, brackets, and quotation marks where quoted.
func asideBefore(text string, p int, quoted bool) int {
	for k := 0; k < 4 && p > 0; k++ {
		switch {
		case text[p-1] == '"' && !quoted:
			return p
		case isAside(text[p-1]) && (text[p-1] != ',' || k == 1) || isOpening(text[p-1]):
			p--
		case quoted && p >= 3 && text[p-3] == 0xE2 && quoteWidth(text, p-3) == 3:
			p -= 3
		default:
			return p
		}
	}
	return p
}

// asideAfter passes what stands between the sign and the domain at text[p].
func asideAfter(text string, p int) int {
	for k := 0; k < 4 && p < len(text); k++ {
		switch {
		case isAside(text[p]) || isClosing(text[p]) || text[p] == '@' || text[p] == '.' && k == 0:
			p++
		case quoteWidth(text, p) == 3:
			p += 3
		default:
			return p
		}
	}
	return p
}

// findDictated reads an address without its sign after a word for mail at w:
// „имейл: ivan60 abv.bg“, „мейлът ми е ivan60 в джимейл“. It returns the span,
// and end 0 where there is none.
func (x *cueIndex) findDictated(text string, w *word) (start, end int) {
	p := w.end
	for range 6 {
		p = asideAfter(text, p)
		if p < len(text) && text[p] == ':' {
			p = asideAfter(text, p+1)
		}
		k := wordAtOrNone(text, p)
		if k.n == 0 || !(x.fillers.has(&k) || x.of(&k) == cueLink || x.of(&k) == cueMine) || k.end < len(text) && isMailbox(text[k.end]) && text[k.end] != '.' {
			break
		}
		p = k.end
	}
	start = p
	latin, marked := false, false
	for p < len(text) && isMailbox(text[p]) && p-start < maxLocal {
		latin = latin || isLatin(text[p])
		marked = marked || isDigit(text[p]) || text[p] == '_'
		p++
	}
	if !latin || w.latin && !marked {
		return 0, 0
	}
	if local := text[start:p]; marked { // ivan60abv.bg
		for name := range strings.FieldsSeq(mailProviders) {
			if host, rest, ok := strings.Cut(local, name+"."); ok && host != "" && x.isTop(rest, 0) {
				return start, p
			}
		}
	}
	if p >= len(text) || text[p] != ' ' {
		return 0, 0
	}
	k := wordAtOrNone(text, p+1)
	if k.n > 0 && k.letters <= 3 && x.prepositions.has(&k) && k.end < len(text) {
		p = k.end
		k = wordAtOrNone(text, p+1)
	}
	if k.n == 0 || !x.providers.has(&k) {
		return 0, 0
	}
	_, end, labels, _ := x.domainAfter(text, p)
	if labels < 2 {
		end = k.end
		if end < len(text) && text[end] == ' ' && x.isTop(text, end+1) {
			end = wordAt(text, end+1).end
		} else if !marked {
			return 0, 0
		}
	}
	return start, end
}

// signEnd returns the end of the word w for the sign of an address, without what
// is glued to it: „кльомбаabv.bg“.
func (x *cueIndex) signEnd(text string, w *word) int {
	if w.end-w.start == 2*w.letters {
		return w.end
	}
	if w.latin { // kliombaabv.bg
		for k := 5; k+3 <= w.n; k++ {
			if x.providers.holds(w.key[k:w.n]) {
				return w.start + k
			}
		}
		return w.end
	}
	i := w.start
	for i < w.end && !latinRun(text, i, 3) { // letters that only look Latin are fewer
		i++
	}
	return i
}

// latinRun reports whether n Latin letters start at text[p].
func latinRun(text string, p, n int) bool {
	for k := range n {
		if p+k >= len(text) || !isLatin(text[p+k]) {
			return false
		}
	}
	return true
}

// gluedDot returns the end of a Cyrillic word for a dot at text[p] that clings to
// a Latin label after it, 0 where there is none.
func (x *cueIndex) gluedDot(text string, p int) int {
	if p >= len(text) || isLatin(text[p]) {
		return 0
	}
	end := p
	for end < len(text) && !isLatin(text[end]) && isLetterAt(text, end) {
		_, _, width := letterAt(text, end)
		end += width
	}
	if w := wordAt(text[:end], p); w.n < 4 || x.of(&w) != cueDot || !latinRun(text, end, 2) {
		return 0
	}
	return end
}
