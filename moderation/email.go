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
	key := string(w.key[:w.n])
	for n := 2; n <= 3 && n < w.n && !x.providers[key]; n++ {
		if x.tops[string(w.key[w.n-n:w.n])] && x.providers[key[:w.n-n]] {
			return true
		}
	}
	return x.providers[key]
}

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
	return b == ' ' || b == '/' || b == '|' || b == '"' || b == ',' || b == '-'
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
	for k := 0; k < 2 && q < len(text) && text[q] == ' '; k++ {
		q++
	}
	open := q < len(text) && isOpening(text[q])
	if open {
		q++
	}
	switch {
	case q < len(text) && (text[q] == '.' || text[q] == ','):
		if text[q] == ',' && !x.isTop(text, q+1) && (q == p || !x.isTop(text, q+2)) {
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
	return w.n > 0 && x.tops[string(w.key[:w.n])]
}

// dotSoon reports whether after the label at text[p] another dot and a
// top-level domain follow.
func (x *cueIndex) dotSoon(text string, p, first int) bool {
	next, _ := x.dotAt(text, x.labelAt(text, p, first))
	return x.isTop(text, next)
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
		if k.n == 0 || !(x.fillers[string(k.key[:k.n])] || x.of(&k) == cueLink || x.of(&k) == cueMine) || k.end < len(text) && isMailbox(text[k.end]) && text[k.end] != '.' {
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
	if key := string(k.key[:k.n]); k.n > 0 && k.letters <= 3 && x.prepositions[key] && k.end < len(text) {
		p = k.end
		k = wordAtOrNone(text, p+1)
	}
	if k.n == 0 || !x.providers[string(k.key[:k.n])] {
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
			if x.providers[string(w.key[k:w.n])] {
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
