package routing

import "unicode/utf8"

// token is one word of the question, folded for matching.
type token struct {
	start, end int32 // byte offsets into the field, end exclusive
	w0, w1     int32 // folded word in scratch.buf
	field      Field
	gap        gap // what separates it from the token before
	flags      uint8
}

// gap is what stands between two words.
type gap uint8

const (
	noGap    gap = iota
	comma        // a pause inside a sentence
	stop         // the end of a sentence
	question     // the end of a sentence that asks
)

// Flags of a token, set by the cues with a reserved key.
const (
	isClitic  uint8 = 1 << iota // a word that leans on the next one: "ще", "ми", "от"
	isConj                      // joins clauses: "и", "но"
	isMention                   // inside an adjunct that only mentions: "докато съм в болнични"
	isSlip                      // recognised by forgiving a slip
	isFiller                    // says nothing: "здравейте"
	isAside                     // after "знам", "не питам": a question word here asks nothing
	isStock                     // inside a stock phrase, where no other cue counts: "за полезната рубрика"
)

// Folded Cyrillic letters are one byte each, 0xE0 (а) to 0xFF (я), so that a
// word is compared byte by byte and never meets an ASCII letter by accident.
const cyrillicBase = 0xE0

// foldRune returns the folded letter of r, or 0 where r is no letter or digit.
func foldRune(r rune) byte {
	switch {
	case r == 'ы' || r == 'Ы':
		return 'и' - 'а' + cyrillicBase
	case r == 'э' || r == 'Э':
		return 'е' - 'а' + cyrillicBase
	case r >= 'а' && r <= 'я':
		return byte(r-'а') + cyrillicBase
	case r >= 'А' && r <= 'Я':
		return byte(r-'А') + cyrillicBase
	case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
		return byte(r)
	case r >= 'A' && r <= 'Z':
		return byte(r) + 'a' - 'A'
	}
	switch r {
	case 'ѝ', 'Ѝ', 'і', 'І', 'ї', 'Ї':
		return 'и' - 'а' + cyrillicBase
	case 'ё', 'Ё', 'є', 'Є':
		return 'е' - 'а' + cyrillicBase
	case 'ј', 'Ј':
		return 'й' - 'а' + cyrillicBase
	}
	return 0
}

// isSymbol reports whether r is a sign that rules look at, such as the percent
// sign of "56%" or the bracket of a script.
func isSymbol(r rune) bool {
	return r == '%' || r == '<' || r == '@' || r == '№'
}

// isInvisible reports whether r is dropped inside a word: soft hyphen, zero
// width signs, and combining accents other than the breve of й.
func isInvisible(r rune) bool {
	return r == 0xAD || r >= 0x200B && r <= 0x200F || r == 0x2060 || r == 0xFEFF ||
		r >= 0x300 && r <= 0x36F && r != 0x306
}

// lookalike gives the Cyrillic letter that a Latin one imitates inside a
// Cyrillic word. It covers both capitals (H, B) and small letters.
var lookalike = [...]rune{
	'a': 'а', 'b': 'в', 'c': 'с', 'e': 'е', 'h': 'н', 'i': 'и', 'k': 'к', 'm': 'м',
	'o': 'о', 'p': 'р', 'r': 'г', 't': 'т', 'u': 'и', 'x': 'х', 'y': 'у', 'z': 0,
}

// scan splits one field of the question into tokens, folds each word, and
// appends both to s. The offsets of a token stay those of the original text.
func (s *scratch) scan(text string, field Field) {
	between := stop
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if foldRune(r) != 0 {
			end := s.word(text, i, field, between)
			between = noGap
			i = end
			continue
		}
		if isSymbol(r) {
			w0 := len(s.buf)
			switch r {
			case '№':
				s.buf = append(s.buf, '#')
			default:
				s.buf = append(s.buf, byte(r))
			}
			s.toks = append(s.toks, token{start: int32(i), end: int32(i + size), w0: int32(w0), w1: int32(len(s.buf)), field: field, gap: between})
			between = noGap
			i += size
			continue
		}
		between = max(between, s.separator(text, i, size, r, field))
		i += size
	}
	// What ends the field closes its last sentence.
	s.tail = between
}

// word appends the word that begins at text[i] and returns its end.
func (s *scratch) word(text string, i int, field Field, g gap) int {
	w0, start := len(s.buf), i
	var latin, cyrillic bool
	end := i
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		b := foldRune(r)
		switch {
		case b >= cyrillicBase:
			cyrillic = true
			s.buf = append(s.buf, b)
		case b != 0:
			latin = latin || b > '9'
			s.buf = append(s.buf, b)
		case r == 0x306 && len(s.buf) > w0: // и and a combining breve are й
			if s.buf[len(s.buf)-1] == 'и'-'а'+cyrillicBase {
				s.buf[len(s.buf)-1]++
			}
		case isInvisible(r):
		default:
			goto done
		}
		i += size
		end = i
	}
done:
	w := s.buf[w0:]
	switch {
	case cyrillic && latin:
		foldLookalikes(w)
		w = collapse(w)
	case cyrillic:
		w = collapse(w)
	case latin:
		s.buf = skeleton(s.buf, w0)
		w = s.buf[w0:]
	}
	s.buf = s.buf[:w0+len(w)]
	s.toks = append(s.toks, token{start: int32(start), end: int32(end), w0: int32(w0), w1: int32(w0 + len(w)), field: field, gap: g})
	return end
}

// separator says how strongly the sign r at text[i] divides.
func (s *scratch) separator(text string, i, size int, r rune, field Field) gap {
	switch r {
	case '?':
		return question
	case '!', '\n', '…':
		return stop
	case ';':
		return stop
	case ',', ':', '(', ')', '–', '—', '„', '“', '”', '"', '«', '»', '/', '[', ']':
		return comma
	case '-':
		// A hyphen joins a word ("по-малко"); a dash with blanks is a pause.
		if i > 0 && text[i-1] == ' ' {
			return comma
		}
		return noGap
	case '.':
		return s.fullStop(text, i+size, field)
	}
	return noGap
}

// fullStop tells the end of a sentence from an abbreviation ("гр.", "чл.") and
// from the point of a number.
func (s *scratch) fullStop(text string, next int, field Field) gap {
	if len(s.toks) == 0 || s.toks[len(s.toks)-1].field != field {
		return stop
	}
	last := &s.toks[len(s.toks)-1]
	length := int(last.w1 - last.w0)
	r, _ := utf8.DecodeRuneInString(text[next:])
	if next < len(text) && r >= '0' && r <= '9' {
		return noGap
	}
	if s.buf[last.w0] <= '9' {
		return stop
	}
	w := text[last.start:last.end]
	if isAbbreviation(w) || length == 1 || length == 2 && !nextIsUpper(text, next) {
		return noGap // "гр. Сливен", "с. Примерово", "чл. 37"
	}
	return stop
}

// nextIsUpper reports whether the next letter after the blanks is a capital.
func nextIsUpper(text string, i int) bool {
	for i < len(text) && (text[i] == ' ' || text[i] == '\n' || text[i] == '\r' || text[i] == '\t') {
		i++
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return r >= 'А' && r <= 'Я' || r >= 'A' && r <= 'Z'
}

// isAbbreviation knows the common short forms that end in a point.
func isAbbreviation(w string) bool {
	switch w {
	case "гр", "Гр", "ул", "бр", "чл", "ал", "вх", "Вх", "лв", "кв", "тел", "общ", "обл", "обр", "стр", "прил", "пр", "др",
		"gr", "ul", "br", "vh", "lv", "tel", "obsht", "obl", "dr":
		return true
	}
	return false
}

// foldLookalikes turns the Latin letters of a word that also has Cyrillic ones
// into the letters they look like. A letter that looks like none stays.
func foldLookalikes(w []byte) {
	for i, b := range w {
		if b >= 'a' && int(b) < len(lookalike) {
			if r := lookalike[b]; r != 0 {
				w[i] = byte(r-'а') + cyrillicBase
			}
		}
	}
}

// collapse drops the second of two equal letters in place: doubling a letter
// or forgetting to double it is the most common slip. Digits stay.
func collapse(w []byte) []byte {
	n := 0
	for _, b := range w {
		if n > 0 && w[n-1] == b && b > '9' {
			continue
		}
		w[n] = b
		n++
	}
	return w[:n]
}
