package moderation

import "unicode/utf8"

// symbol is a sign of a word with all it may stand for.
type symbol struct {
	cyr   uint32 // Cyrillic readings that need no guess
	latin byte   // ASCII sign it looks like, 0 if none
	flags symbolFlags
	start int // byte offsets into the text
	end   int
}

type symbolFlags uint8

const (
	symRepeat symbolFlags = 1 << iota // repeats the sign before: may be passed over
	symWild                           // hides a letter
	symPiece                          // starts a piece of a word written apart
	symGuess                          // stands for a letter it is not: a digit, an odd script
)

// scripts are the kinds of signs met in a word.
type scripts uint8

const (
	scriptCyrillic scripts = 1 << iota
	scriptLatin
	scriptOther  // Greek, mathematical, accented and the like
	scriptDigit  // signs read as letters
	scriptHidden // zero-width signs, accents
	scriptMask   // signs that hide letters
)

type loadMode uint8

const (
	loadWord  loadMode = iota // one word: stops at a break
	loadJoin                  // pieces of a word: breaks are passed over
	loadHoles                 // breaks inside the word hide a letter
	loadBare                  // one word, whose masks only divide its letters
	loadEach                  // words run together: a letter that repeats is one of its own
)

// load reads text[start:end] into symbols, at most maxSymbols of them, and
// reports whether all of it found room.
func (m *matcher) load(start, end int, mode loadMode) bool {
	m.n, m.scripts, m.holes = 0, 0, mode == loadHoles
	apart := false
	for i := start; i < end; {
		r, width := utf8.DecodeRuneInString(m.text[i:end])
		f := foldRune(r)
		if r == utf8.RuneError && width == 1 {
			f = foldedRune{}
		}
		from := i
		i += width
		switch f.class {
		case runeHidden:
			m.scripts |= scriptHidden
			if m.n > 0 {
				if r == combiningBreve && m.sym[m.n-1].cyr&letI != 0 {
					m.sym[m.n-1].cyr = letShortI | letI
				}
				m.sym[m.n-1].end = i
			}
			continue
		case runeBreak:
			if mode != loadHoles {
				apart = true
				continue
			}
			f = foldedRune{class: runeMask}
		case runeMask:
			if mode == loadBare {
				m.scripts |= scriptMask
				continue
			}
		default:
		}
		s := symbol{cyr: f.cyr, latin: f.latin, start: from, end: i}
		if apart || m.n == 0 {
			s.flags |= symPiece
			apart = false
		}
		switch {
		case f.class == runeMask:
			m.scripts |= scriptMask
			s.flags |= symWild
		case f.class == runeDigit:
			m.scripts |= scriptDigit
			s.flags |= symGuess
		case f.latin != 0 && r < utf8.RuneSelf:
			m.scripts |= scriptLatin
		case f.latin != 0:
			m.scripts |= scriptOther
		default:
			m.scripts |= scriptCyrillic
		}
		if m.n > 0 && s.flags&symPiece == 0 {
			s.soften(&m.sym[m.n-1])
		}
		if m.n > 0 && mode != loadEach && same(&m.sym[m.n-1], &s) {
			if m.sym[m.n-1].flags&symRepeat != 0 {
				m.sym[m.n-1].end = i
				continue
			}
			s.flags |= symRepeat
		}
		if m.n == maxSymbols {
			return false
		}
		m.sym[m.n] = s
		m.n++
	}
	return true
}

// soften lets an а behind и be a я: „брантиа“, pianica.
func (s *symbol) soften(before *symbol) {
	if s.cyr&letA != 0 && before.cyr&letI != 0 || s.latin == 'a' && (before.latin == 'i' || before.latin == 'y') {
		s.cyr |= letYa
	}
}

// same reports whether b repeats a, perhaps with a look-alike.
func same(a, b *symbol) bool {
	if (a.flags|b.flags)&symWild != 0 || b.flags&symPiece != 0 {
		return false
	}
	looks := &latinReadings[readLooks]
	return a.cyr == b.cyr && a.latin == b.latin || a.cyr != 0 && a.cyr == looks[b.latin&127] || b.cyr != 0 && b.cyr == looks[a.latin&127]
}
