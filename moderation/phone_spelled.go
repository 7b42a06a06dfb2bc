package moderation

// spelledDigits is the least number of digits of a telephone read aloud.
const spelledDigits = 8

// spelled is a number read aloud while it is read, with digits in between.
type spelled struct {
	digits int  // in all
	said   int  // of them in words
	tens   int  // digits that the last word stands for
	zero   bool // it begins with zero
}

// findSpelled reads a number in words around the word w, „нула осем осем осем
// едно две три …“, that starts at text[from] at the earliest. Some of it may be
// in digits. It returns the span, and end 0 where there is none.
func (x *cueIndex) findSpelled(text string, from int, w *word) (start, end int) {
	var s spelled
	start = x.spelledStart(text, from, w.start)
	for p, n := start, 0; n < 24; n++ {
		q := x.spelledPart(text, p, &s)
		if q == 0 {
			if k := wordAtOrNone(text, p); n == 0 && k.n > 0 { // плюс
				q = k.end
			} else if k.letters != 1 || !isAndWord(&k) {
				break
			} else {
				q = k.end
			}
		} else {
			end = q
		}
		p = q
		for p < len(text) && p < q+3 && (text[p] == ' ' || text[p] == ',' || text[p] == '-') {
			p++
		}
	}
	mixed := s.digits == 10 && s.said >= 1 && s.zero // „нула 888 123 456“, „0888 двайсет и две 33 44“
	if s.digits < spelledDigits || s.said < 3 && !mixed || end < w.end {
		return 0, 0
	}
	return start, end
}

// spelledPart reads a word or digits of a number at text[p] into s, and returns
// its end, 0 where there is none.
func (x *cueIndex) spelledPart(text string, p int, s *spelled) (end int) {
	w := wordAtOrNone(text, p) // „4etiri“ is one
	if w.n == 0 {
		for end = p; end < len(text) && isDigit(text[end]); end++ {
		}
		if end == p || end-p > 7 {
			return 0
		}
		s.zero = s.zero || s.digits == 0 && text[p] == '0'
		s.digits += end - p
		s.tens = 0
		return end
	}
	size := x.readAloud(&w)
	if size == 0 {
		return 0
	}
	if !(s.tens > size && joinedByAnd(text, w.start)) { // осемдесет и осем
		s.zero = s.zero || s.digits == 0 && isZeroWord(&w)
		s.digits += size
		s.said += size
	}
	s.tens = size
	return w.end
}

// spelledStart returns where the number begins that goes on with the word at
// text[p], from text[from] on.
func (x *cueIndex) spelledStart(text string, from, p int) int {
	for range 12 {
		q := back(text, p)
		if q == p || q <= from {
			break
		}
		w := wordBefore(text, q)
		if w.letters == 1 && isAndWord(&w) {
			k := wordBefore(text, back(text, w.start))
			if x.readAloud(&k) == 0 {
				break
			}
			w = k
		}
		if w.n > 0 && x.readAloud(&w) > 0 {
			p = w.start
			continue
		}
		r := q
		for r > 0 && isDigit(text[r-1]) && q-r < 8 {
			r--
		}
		if r == q || q-r > 7 || r > 0 && isLetterBefore(text, r) {
			break
		}
		p = r
	}
	return p
}

// isZeroWord reports whether w, a number read aloud, is „нула“.
func isZeroWord(w *word) bool {
	return w.n == 4 && (w.key[0] == 13 && w.key[1] == 19 || w.key[0] == 'n'-'a'+latinCode && w.key[1] == 'u'-'a'+latinCode)
}

func isAndWord(w *word) bool { return w.key[0] == 8 || w.key[0] == 'i'-'a'+latinCode }

// joinedByAnd reports whether „и“ stands before the word at text[p].
func joinedByAnd(text string, p int) bool {
	w := wordBefore(text, back(text, p))
	return w.letters == 1 && isAndWord(&w)
}

// readAloud returns how many digits w stands for where a number is read aloud.
func (x *cueIndex) readAloud(w *word) int {
	marks := x.spoken[0].marks[keyOf(w.key[:w.n])]
	for i := len(x.spoken) - 1; i >= 0; i-- {
		if marks&x.spoken[i].bit != 0 {
			return i + 1
		}
	}
	return 0
}

// spelled tries a number read aloud around the word w.
func (s *scanner) spelled(w *word) int {
	from := 0
	if len(s.found) > s.base {
		from = s.found[len(s.found)-1].End
	}
	start, end := s.x.findSpelled(s.text, from, w)
	if end == 0 {
		return 0
	}
	kind, rule := Phone, "phone-spelled"
	near := s.x.near(s.text, start, end)
	switch {
	case near.is(cueEGN):
		kind, rule = EGN, "egn-spelled"
	case near.is(cueLNCH):
		kind, rule = LNCH, "lnch-spelled"
	case near.is(cueUIN):
		kind, rule = UIN, "uin-spelled"
	case near.is(cueCard):
		kind, rule = IDCard, "id-card-spelled"
	}
	s.add(start, end, kind, Likely, rule)
	return end
}
