package moderation

import "unicode/utf8"

// gap sorts what stands between the word before and the byte at i.
func (r *tokenizer) gap(i int) tokenGap {
	if !r.any {
		return sepFirst | gapBetween(r.text[:i])
	}
	return gapBetween(r.text[r.last:i])
}

// gapBetween sorts the characters of s, which holds no word.
func gapBetween(s string) (g tokenGap) {
	for j := 0; j < len(s); {
		c := s[j]
		if c < 0x80 {
			switch c {
			case ' ', '\t':
				g |= sepSpace
			case '\n', '\r':
				g |= sepLine
			case '.':
				g |= sepDot
			case '!', '?':
				g |= sepEnd
			case ',', ';':
				g |= sepComma
			case ':':
				g |= sepColon
			case '-':
				g |= sepHyphen
			case '"', '\'', '`':
				if j == 0 {
					g |= sepClose
				}
				if j == len(s)-1 {
					g |= sepOpen
				}
				if j != 0 && j != len(s)-1 {
					g |= sepOther
				}
			case '(', '[', '{', '<', ')', ']', '}', '>', '/':
				g |= sepBracket
			default:
				g |= sepOther
			}
			j++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[j:])
		switch r {
		case 0xA0, 0x2009, 0x202F, 0x3000:
			g |= sepSpace
		case '…':
			g |= sepEnd
		case '–', '—', '―', '−':
			g |= sepDash
		case '‐', '‑':
			g |= sepHyphen
		case '„', '«', '‚':
			g |= sepOpen
		case '”', '»', '’':
			g |= sepClose
		case '“', '‘':
			if j+size == len(s) && j > 0 {
				g |= sepOpen // English opening quote
			} else {
				g |= sepClose
			}
		case '№':
			g |= sepNo
		case '\u2028', '\u2029', '\u0085':
			g |= sepLine
		default:
			if !invisible(r) {
				g |= sepOther
			}
		}
		j += size
	}
	return g
}
