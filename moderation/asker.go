package moderation

import "strings"

// asker is what is known of the person who asks.
type asker struct {
	names []word // folded words of the name
	phone string // national digits
	email string
}

func askerOf(s Submission) asker {
	var a asker
	name := viewOf(s.Name).text
	for i := 0; i < len(name); {
		w := wordAt(name, i)
		if w.n == 0 {
			i++
			continue
		}
		i = w.end
		if w.n >= 2 && len(a.names) < 2*maxNameParts && !isTitle(name[w.start:w.end]) {
			a.names = append(a.names, w)
		}
	}
	a.phone = digitsOf(s.Phone)
	a.email = strings.TrimSpace(s.Email)
	return a
}

// digitsOf returns the digits of a telephone number without prefix.
func digitsOf(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if isDigit(s[i]) {
			b.WriteByte(s[i])
		}
	}
	d := strings.TrimPrefix(strings.TrimPrefix(b.String(), "00"), "359")
	return strings.TrimPrefix(d, "0")
}

// civilNumberIn returns the ЕГН that the digits of s are.
func civilNumberIn(s string) (CivilNumber, bool) {
	var g group
	g.read(s, 0)
	if g.nd != 10 {
		return CivilNumber{}, false
	}
	var n CivilNumber
	copy(n.digits[:], g.digits[:10])
	return n, true
}

// match returns the index of the asker's name that w is, or -1. It reads Latin
// latinSpellings of a Cyrillic name and the other way round, and the ending of
// a form of address.
func (a *asker) match(w *word) int {
	for i := range a.names {
		n := &a.names[i]
		switch {
		case n.latin == w.latin:
			if n.n == w.n && n.key == w.key || !n.latin && inflected(n, w) {
				return i
			}
		case w.latin && transcribes(w.key[:w.n], n.key[:n.n]), n.latin && transcribes(n.key[:n.n], w.key[:w.n]):
			return i
		}
	}
	return -1
}

// inflected reports whether w is the name n with a vocative or an article:
// Петрова – Петрово, Иван – Иване.
func inflected(n, w *word) bool {
	const a, e, o = 0, 5, 14
	switch {
	case n.n >= 4 && w.n == n.n+1 && w.letters == w.n:
		return string(w.key[:n.n]) == string(n.key[:n.n]) && (w.key[n.n] == e || w.key[n.n] == a)
	case n.n >= 4 && w.n == n.n && w.letters == w.n:
		return string(w.key[:n.n-1]) == string(n.key[:n.n-1]) && n.key[n.n-1] == a && (w.key[n.n-1] == o || w.key[n.n-1] == e)
	}
	return false
}

// transcribes reports whether the Latin letters spell the Cyrillic ones in one
// of the usual ways. It keeps all the places where the Latin word may have got
// to, as bits, so that no name makes it try every combination.
func transcribes(latin, cyrillic []byte) bool {
	at := uint32(1)
	for _, c := range cyrillic {
		next := uint32(0)
		for s := range strings.FieldsSeq(latinSpellings[c&31]) {
			if s == "-" {
				next |= at
				continue
			}
			for i := range len(latin) - len(s) + 1 {
				if at&(1<<i) != 0 && spells(latin[i:], s) {
					next |= 1 << (i + len(s))
				}
			}
		}
		if at = next; at == 0 {
			return false
		}
	}
	return at&(1<<len(latin)) != 0
}

// spells reports whether the folded Latin letters start with s.
func spells(latin []byte, s string) bool {
	for i := range len(s) {
		if latin[i] != s[i]-'a'+latinCode {
			return false
		}
	}
	return true
}

// introduces adds the name under which the author of the text introduces himself
// where nobody else is known, or where it repeats a part of the known name:
// „Мария“ in the field, „Аз съм Мария Кирилова“ in the text.
func (a *asker) introduces(words []word) {
	known := len(a.names) == 0
	for i := range words {
		known = known || a.match(&words[i]) >= 0
	}
	if !known {
		return
	}
	for i := range words {
		if a.match(&words[i]) < 0 && len(a.names) < 2*maxNameParts {
			a.names = append(a.names, words[i])
		}
	}
}

// is reports whether every word of a name is one of the asker's.
func (a *asker) is(name string) bool {
	name = viewOf(name).text
	words := 0
	for i := 0; i < len(name); {
		w := wordAt(name, i)
		if w.n == 0 {
			i++
			continue
		}
		i = w.end
		if a.match(&w) < 0 && (w.n != 1 || !a.initial(&w)) {
			return false
		}
		words++
	}
	return words > 0
}

func (a *asker) initial(w *word) bool {
	for i := range a.names {
		if a.names[i].key[0] == w.key[0] {
			return true
		}
	}
	return false
}

// introducedIn returns the words of the name under which the author of text
// introduces himself, „Казвам се …“ or a signature, nil if there is none. The
// findings fs are those of text.
func (c *Checker) introducedIn(text string, fs []Finding) []word {
	for _, f := range fs {
		if f.Kind != PersonName || f.Rule != "name-in-signature" && f.Rule != "name-after-cue" {
			continue
		}
		if f.Rule == "name-in-signature" || c.cues.nearest(cueIntroduces, cueRelative, text, f.Start) == cueIntroduces {
			return askerOf(Submission{Name: text[f.Start:f.End]}).names
		}
	}
	return nil
}

// namesIn adds to the findings fs of text the asker's own name where it stands
// in text and no finding is: the name field is evidence that Check lacks.
func (a *asker) namesIn(text string, fs []Finding) []Finding {
	if len(a.names) == 0 {
		return fs
	}
	v := viewOf(text)
	type hit struct {
		word
		name int
	}
	var hits []hit
	var sentence, signature = true, 0
	for i := 0; i < len(v.text); {
		w := wordAt(v.text, i)
		if w.n == 0 {
			if b := v.text[i]; b == '.' || b == '!' || b == '?' || b == '\n' {
				sentence = true
			}
			i++
			continue
		}
		if w.n >= 3 {
			if k := a.match(&w); k >= 0 {
				if sentence {
					w.capital = false // a capital there tells nothing
				}
				hits = append(hits, hit{w, k})
			}
		}
		sentence, signature = false, w.start
		i = w.end
	}
	var own []Finding
	for i, h := range hits {
		beside := i > 0 && h.start-hits[i-1].end <= 2 || i+1 < len(hits) && hits[i+1].start-h.end <= 2
		family := h.name > 0 && h.n >= 4
		if !beside && h.start != signature && !h.capital && (!family || len(a.names) < 2) {
			continue
		}
		if n := len(own); n > 0 && h.start-own[n-1].End <= 2 {
			own[n-1].End = h.end
			continue
		}
		own = append(own, Finding{h.start, h.end, PersonName, Likely, "name-of-asker"})
	}
	if len(own) == 0 {
		return fs
	}
	v.restore(own)
	return settle(append(append([]Finding(nil), fs...), own...), 0, text)
}
