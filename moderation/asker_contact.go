package moderation

import "strings"

// Least lengths of what is searched for literally.
const (
	leastPhone = 6
	leastEmail = 6
)

// contactsIn adds to the findings fs of text the telephone and the e-mail of the
// contact fields where they stand in text, however Check reads them.
func (a *asker) contactsIn(text string, fs []Finding) []Finding {
	v := viewOf(text)
	var own []Finding
	if len(a.phone) >= leastPhone {
		own = a.phonesIn(v.text, own)
	}
	if len(a.email) >= leastEmail && len(a.email) <= maxLocal+maxDomain {
		for at := 0; ; {
			i := indexFold(v.text[at:], a.email)
			if i < 0 {
				break
			}
			own = append(own, Finding{at + i, at + i + len(a.email), Email, Likely, "email-of-asker"})
			at += i + len(a.email)
		}
	}
	if len(own) == 0 {
		return fs
	}
	v.restore(own)
	return settle(append(append([]Finding(nil), fs...), own...), 0, text)
}

// phonesIn appends to own where the digits of the asker's telephone stand in text,
// with any separators and any prefix.
func (a *asker) phonesIn(text string, own []Finding) []Finding {
	var g group
	for i := 0; i < len(text); {
		if !isDigit(text[i]) {
			i++
			continue
		}
		g.read(text, i)
		for k := 0; k < g.nr && !g.long; k++ {
			if k > 0 && g.runs[k].before == jointSpace && g.digits[g.runs[k].first] != 0 {
				continue // 1 987 654
			}
			for j := k; j < g.nr; j++ {
				first, end := g.runs[k].first, g.runs[j].first+g.runs[j].n
				if digitsEnd(g.digits[first:end], a.phone) {
					own = append(own, Finding{g.runs[k].start, g.runs[j].end, Phone, Likely, "phone-of-asker"})
					k = j
					break
				}
			}
		}
		i = max(g.end, i+1)
	}
	return own
}

// digitsEnd reports whether d are the digits of phone with a prefix at most.
func digitsEnd(d []byte, phone string) bool {
	n := len(d) - len(phone)
	if n < 0 || n > len("00359")+1 {
		return false
	}
	for i := range len(phone) {
		if d[n+i] != phone[i]-'0' {
			return false
		}
	}
	switch string(d[:n]) {
	case "", "\x00", "\x03\x05\x09", "\x00\x00\x03\x05\x09", "\x03\x05\x09\x00", "\x00\x00\x03\x05\x09\x00":
		return true
	}
	return false
}

// indexFold returns where sub stands in s without regard to the case of ASCII
// letters, -1 where it does not.
func indexFold(s, sub string) int {
	lower := func(b byte) byte {
		if b >= 'A' && b <= 'Z' {
			b |= 0x20
		}
		return b
	}
	first := lower(sub[0])
	for i := 0; i+len(sub) <= len(s); i++ {
		if lower(s[i]) == first && strings.EqualFold(s[i:i+len(sub)], sub) {
			return i
		}
	}
	return -1
}
