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
	if start, end = spacedEmail(text, sign, after); end > 0 {
		return start, end, Likely, "email-disguised"
	}
	start, spokenLocal := x.localBefore(text, sign, quoteWidth(text, after) > 0)
	if start == sign {
		return 0, 0, 0, ""
	}
	last, end, labels, spokenDomain := x.domainAfter(text, after)
	if end == 0 {
		return 0, 0, 0, ""
	}
	switch {
	case labels >= 2 && !spoken && !spokenLocal && !spokenDomain:
		return start, end, Certain, "email"
	case labels >= 2 && (!spoken || x.isTop(text, last)):
		return start, end, Likely, "email-disguised"
	case x.isProvider(text, after, end):
		for k := 1; k <= 2 && end+k < len(text) && text[end+k-1] == ' '; k++ { // „abv bg“
			if x.isTop(text, end+k) {
				end = wordAt(text, end+k).end
				break
			}
		}
		return start, end, Likely, "email-provider"
	case !spoken && !spokenLocal && end-after >= leastDomain && isLetterAt(text, after) && isLocal(text[start:sign]):
		return start, end, Likely, "email-undotted" // „ivan60@dirbg“
	}
	return 0, 0, 0, ""
}

// leastDomain is how long a domain without a dot is at least.
const leastDomain = 4

// isLocal reports whether s, right before the sign, names a mailbox.
func isLocal(s string) bool {
	for i := range len(s) {
		if isLetterAt(s, i) {
			return s[len(s)-1] != ' '
		}
	}
	return false
}

// isProvider reports whether text[from:to] is the name of a mail provider,
// for addresses that lack their last part or the dot before it: abv, abvbg,
// gmail-com.
func (x *cueIndex) isProvider(text string, from, to int) bool {
	for from < to && !isLetterAt(text, from) {
		from++
	}
	w := wordAt(text, from)
	if w.end < to && text[w.end] == '-' && x.isTop(text[:to], w.end+1) {
		to = w.end
	}
	if w.end != to {
		return false
	}
	for n := 2; n <= 3 && n < w.n; n++ {
		if x.tops.holds(w.key[w.n-n:w.n]) && x.providers.holds(w.key[:w.n-n]) {
			return true
		}
	}
	return x.providers.has(&w)
}

// localBefore returns where the part before the sign starts; quoted says that the
// sign may stand in quotation marks.
func (x *cueIndex) localBefore(text string, sign int, quoted bool) (start int, spoken bool) {
	p := asideBefore(text, sign, quoted)
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
// dots between them. Last is where the last of them starts; end is 0 where there
// is none.
func (x *cueIndex) domainAfter(text string, p int) (last, end, labels int, spoken bool) {
	first := p
	p = asideAfter(text, p)
	for p-first < maxDomain {
		q := x.labelAt(text, p, first)
		if q == p {
			break
		}
		if w := wordAt(text, p); labels >= 2 && w.capital && text[p-1] == '.' && x.isTop(text, last) && !x.isTop(text, p) {
			break // „ivan@abv.bg.Чакам“
		}
		last, end = p, q
		labels++
		next, said := x.dotAt(text, q)
		if next == q || x.labelAt(text, next, first) == next {
			break
		}
		if said && !x.isTop(text, next) && labels >= 1 && !x.dotSoon(text, next, first) {
			break
		}
		spoken = spoken || said
		p = next
	}
	return last, end, labels, spoken
}

// labelAt returns the end of the label that starts at text[p].
func (x *cueIndex) labelAt(text string, p, first int) int {
	q := p
	for q < len(text) && q-first < maxDomain {
		if q > p && isLatin(text[q-1]) && x.gluedDot(text, q) > 0 {
			break
		}
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
	if q+1 < len(text) && text[q] == ',' && text[q+1] == ' ' { // „abv, точка, bg“
		if w := wordAtOrNone(text, q+2); w.n > 0 && x.of(&w) == cueDot && w.end < len(text) {
			for q = w.end; q < len(text) && q < w.end+2 && (text[q] == ' ' || text[q] == ','); q++ {
			}
			return q, true
		}
	}
	for k := 0; k < 2 && q < len(text) && (text[q] == ' ' || text[q] == '_'); k++ {
		q++
	}
	open := q < len(text) && isOpening(text[q])
	if open {
		if q++; q < len(text) && text[q] == ' ' { // [ точка ]
			q++
		}
	}
	switch {
	case q < len(text) && (text[q] == '.' || text[q] == ',' || q == p && (text[q] == ';' || text[q] == '/')): // abv;bg
		if text[q] != '.' && !x.isTop(text, q+1) && (q == p || !x.isTop(text, q+2)) {
			return p, false
		}
		if q++; q == p+1 && q < len(text) && text[q] == '.' && x.isTop(text, q+1) { // gmail..com
			return q + 1, true
		}
	case isLetterAt(text, q):
		w := wordAt(text, q)
		if e := x.gluedDot(text, q); e > 0 { // „gmailточкаcom“
			w.end = e
		} else if q == p || x.of(&w) != cueDot {
			return p, false
		}
		q = w.end
	default:
		return p, false
	}
	if open && q+1 < len(text) && text[q] == ' ' && isClosing(text[q+1]) {
		q++
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
	for k := 0; k < 2 && q < len(text) && (text[q] == ' ' || text[q] == '_'); k++ {
		q++
	}
	return q, !plain
}

// isTop reports whether the word at text[p] is a top-level domain in use, be it
// that a Cyrillic word clings to it.
func (x *cueIndex) isTop(text string, p int) bool {
	if p >= len(text) {
		return false
	}
	w := wordAt(text, p)
	if w.n > 0 && !w.latin && isLatin(text[p]) {
		end := p
		for end < len(text) && isLatin(text[end]) {
			end++
		}
		w = wordAt(text[:end], p)
	}
	return w.n > 0 && x.tops.has(&w)
}

// dotSoon reports whether after the label at text[p] another dot and a
// top-level domain follow.
func (x *cueIndex) dotSoon(text string, p, first int) bool {
	next, _ := x.dotAt(text, x.labelAt(text, p, first))
	return x.isTop(text, next)
}
