package moderation

import "strings"

// Limits of an address as it is read here: of the part before the sign, and
// of the part after it.
const (
	maxLocal  = 64
	maxDomain = 120
)

// findEmail reads an e-mail address around the sign text[sign:after], which is
// @ or a word for it. Spoken says that a word stands for the sign, so that the
// domain has to be one beyond doubt.
func (x *cueIndex) findEmail(text string, sign, after int, spoken bool) (start, end int, c Certainty, rule string) {
	start, spokenLocal := x.localBefore(text, sign)
	if start == sign {
		return 0, 0, 0, ""
	}
	end, labels, spokenDomain := x.domainAfter(text, after)
	if end == 0 {
		return 0, 0, 0, ""
	}
	switch {
	case labels >= 2 && !spoken && !spokenLocal && !spokenDomain:
		return start, end, Certain, "email"
	case labels >= 2:
		return start, end, Likely, "email-disguised"
	case x.isProvider(text, after, end):
		if end < len(text) && text[end] == ' ' && x.isTop(text, end+1) { // „abv bg“
			end = wordAt(text, end+1).end
		}
		return start, end, Likely, "email-provider"
	}
	return 0, 0, 0, ""
}

// isProvider reports whether text[from:to] is the name of a mail provider,
// for addresses that lack their last part.
func (x *cueIndex) isProvider(text string, from, to int) bool {
	for from < to && !isLetterAt(text, from) {
		from++
	}
	w := wordAt(text, from)
	return w.end == to && x.providers[string(w.key[:w.n])]
}

// localBefore returns where the part before the sign starts.
func (x *cueIndex) localBefore(text string, sign int) (start int, spoken bool) {
	p := sign
	for k := 0; k < 4 && p > 0 && (text[p-1] == ' ' || isOpening(text[p-1])); k++ {
		p--
	}
	start = sign
	for sign-p < maxLocal+16 {
		q := localRun(text, p, sign)
		if q == p {
			break
		}
		// Leave punctuation at the front, and a digit of a list.
		for q < p && strings.IndexByte(".-_+%'", text[q]) >= 0 {
			q++
		}
		if q == p {
			break
		}
		start = q
		// „ivan точка petrov“: a word for a sign, with a part before it.
		r := q
		for k := 0; k < 2 && r > 0 && text[r-1] == ' '; k++ {
			r--
		}
		if r < q && r > 0 && text[r-1] == '.' && r > 1 && text[r-2] == ' ' { // ivan . petrov @
			p = r - 2
			spoken = true
			continue
		}
		if r == q {
			break
		}
		w := wordBefore(text, r)
		c := x.of(&w)
		if c != cueDot && c != cueHyphen && c != cueUnderscore {
			break
		}
		if c == cueUnderscore && w.start > 0 { // долна черта
			if u := wordBefore(text, w.start-1); x.of(&u) == cueUnderscore {
				w = u
			}
		}
		r = w.start
		for k := 0; k < 2 && r > 0 && text[r-1] == ' '; k++ {
			r--
		}
		if localRun(text, r, sign) == r {
			break
		}
		p, spoken = r, true
	}
	return start, spoken
}

// localRun returns where the characters of a mailbox name that end at text[:p]
// begin.
func localRun(text string, p, sign int) int {
	for p > 0 && sign-p < 2*maxLocal {
		b := text[p-1]
		if isDigit(b) || strings.IndexByte("._-+%'", b) >= 0 {
			p--
			continue
		}
		_, _, width := letterBefore(text, p)
		if width == 0 {
			break
		}
		p -= width
	}
	return p
}

func isOpening(b byte) bool { return b == '[' || b == '(' || b == '{' || b == '<' }
func isClosing(b byte) bool { return b == ']' || b == ')' || b == '}' || b == '>' }

// domainAfter reads the part after the sign: labels with dots or words for
// dots between them. End is 0 where there is none.
func (x *cueIndex) domainAfter(text string, p int) (end, labels int, spoken bool) {
	first := p
	for k := 0; k < 4 && p < len(text) && (text[p] == ' ' || isClosing(text[p])); k++ {
		p++
	}
	for p-first < maxDomain {
		q := labelAt(text, p, first)
		if q == p {
			break
		}
		end = q
		labels++
		next, said := x.dotAt(text, q)
		if next == q || labelAt(text, next, first) == next {
			break
		}
		if said && !x.isTop(text, next) && labels >= 1 && !x.dotSoon(text, next, first) {
			break
		}
		spoken = spoken || said
		p = next
	}
	return end, labels, spoken
}

// labelAt returns the end of the label that starts at text[p].
func labelAt(text string, p, first int) int {
	q := p
	for q < len(text) && q-first < maxDomain {
		if isDigit(text[q]) || text[q] == '-' && q > p {
			q++
			continue
		}
		_, _, width := letterAt(text, q)
		if width == 0 {
			break
		}
		q += width
	}
	for q > p && text[q-1] == '-' {
		q--
	}
	return q
}

// dotAt skips a dot between labels: plain, in brackets, with spaces or as a
// word. Said is true for all but the plain dot.
func (x *cueIndex) dotAt(text string, p int) (next int, said bool) {
	q := p
	for k := 0; k < 2 && q < len(text) && text[q] == ' '; k++ {
		q++
	}
	open := q < len(text) && isOpening(text[q])
	if open {
		q++
	}
	switch {
	case q < len(text) && (text[q] == '.' || text[q] == ',' && q == p):
		if text[q] == ',' && !x.isTop(text, q+1) {
			return p, false
		}
		q++
	case q > p && isLetterAt(text, q):
		w := wordAt(text, q)
		if x.of(&w) != cueDot {
			return p, false
		}
		q = w.end
	default:
		return p, false
	}
	if open && q < len(text) && isClosing(text[q]) {
		q++
	}
	plain := q == p+1
	if plain && q < len(text) && text[q] == ' ' {
		// „abv. bg“, but not the end of a sentence.
		if !x.isTop(text, q+1) {
			return p, false
		}
		return q + 1, true
	}
	for k := 0; k < 2 && q < len(text) && text[q] == ' '; k++ {
		q++
	}
	return q, !plain
}

// isTop reports whether the word at text[p] is a top-level domain in use.
func (x *cueIndex) isTop(text string, p int) bool {
	if p >= len(text) {
		return false
	}
	w := wordAt(text, p)
	return w.n > 0 && x.tops[string(w.key[:w.n])]
}

// dotSoon reports whether after the label at text[p] another dot and a
// top-level domain follow.
func (x *cueIndex) dotSoon(text string, p, first int) bool {
	next, _ := x.dotAt(text, labelAt(text, p, first))
	return x.isTop(text, next)
}
