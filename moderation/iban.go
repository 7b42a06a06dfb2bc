package moderation

// ibanLength is the length of a Bulgarian IBAN: BG, two check digits, four
// letters of the bank, fourteen more of which the last eight may be letters.
const ibanLength = 22

// findIBAN reads an IBAN whose check digits start at text[i], with its country
// before them. It returns the span, and end 0 where there is none.
func findIBAN(text string, i int) (start, end int, c Certainty, rule string) {
	start = i
	if start > 0 && text[start-1] == ' ' {
		start--
	}
	var country [2]byte
	for k := 1; k >= 0; k-- {
		b, width := ibanLetterBefore(text, start)
		if width == 0 {
			return 0, 0, 0, ""
		}
		country[k] = b
		start -= width
	}
	bulgarian := country == [2]byte{'B', 'G'}
	if !bulgarian && (isLetterBefore(text, start) || start > 0 && isDigit(text[start-1])) {
		return 0, 0, 0, ""
	}
	var chars [34]byte
	n, digits, last := 0, 0, i
	for p := i; p < len(text) && n < len(chars)-2; {
		b, width := ibanCharAt(text, p)
		if width == 0 {
			if (text[p] == ' ' || text[p] == '-' || text[p] == '.') && p > last-1 && p-last < 2 {
				p++
				continue
			}
			break
		}
		if bulgarian && n >= 2 && n < 6 && isDigit(b) || bulgarian && (n < 2 || n >= 6 && n < 12) && !isDigit(b) {
			if b != 'O' || n >= 2 && n < 6 {
				break
			}
			b = '0' // О for zero where only digits stand
		}
		if isDigit(b) {
			digits++
		} else if n < 2 || !bulgarian && (text[p] < 'A' || text[p] > 'Z') {
			break
		}
		chars[n] = b
		n++
		p += width
		last = p
		if bulgarian && n == ibanLength-2 {
			break
		}
		if !bulgarian && n >= 13 && digits >= 8 && ibanRemainder(country, chars[:n]) == 1 && !ibanGoesOn(text, p) {
			return start, p, Likely, "iban-foreign"
		}
	}
	switch {
	case !bulgarian || n != ibanLength-2 || last < len(text) && isDigit(text[last]):
		return 0, 0, 0, ""
	case ibanRemainder(country, chars[:n]) == 1:
		return start, last, Certain, "iban-check-digits"
	default: // nothing else has this shape
		return start, last, Likely, "iban-shape"
	}
}

func ibanGoesOn(text string, p int) bool {
	if p+1 < len(text) && text[p] == ' ' {
		p++
	}
	return p < len(text) && (isDigit(text[p]) || text[p] >= 'A' && text[p] <= 'Z')
}

// ibanRemainder is the number of the IBAN modulo 97.
func ibanRemainder(country [2]byte, chars []byte) (m int) {
	feed := func(b byte) {
		if isDigit(b) {
			m = (m*10 + int(b-'0')) % 97
		} else {
			m = (m*100 + int(b-'A') + 10) % 97
		}
	}
	for _, b := range chars[2:] {
		feed(b)
	}
	feed(country[0])
	feed(country[1])
	feed(chars[0])
	feed(chars[1])
	return m
}

// ibanCharAt reads a letter or digit of an IBAN as ASCII capital; Cyrillic
// letters count as the Latin ones that they look like.
func ibanCharAt(text string, i int) (b byte, width int) {
	if isDigit(text[i]) {
		return text[i], 1
	}
	code, _, width := letterAt(text, i)
	b = ibanLetter(code)
	if b == 0 {
		return 0, 0
	}
	return b, width
}

func ibanLetterBefore(text string, i int) (b byte, width int) {
	code, _, width := letterBefore(text, i)
	b = ibanLetter(code)
	if b == 0 {
		return 0, 0
	}
	return b, width
}

func ibanLetter(code byte) byte {
	switch {
	case code >= latinCode && code < latinCode+26:
		return code - latinCode + 'A'
	case int(code) < len(ibanOfCyrillic) && ibanOfCyrillic[code] != '-':
		return ibanOfCyrillic[code]
	}
	return 0
}

// ibanOfCyrillic are the letters of an IBAN that а to я stand for: those that
// they look like, and Б and Г for BG.
const ibanOfCyrillic = "ABBG-E----K-MHO-PCTY-X----------"
