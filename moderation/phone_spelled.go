package moderation

// spelledDigits is the least number of digits of a telephone read aloud.
const spelledDigits = 8

// findSpelled reads a telephone number in words that starts with the word w,
// „нула осем осем осем едно две три …“. It returns its end, 0 if there is none.
func (x *cueIndex) findSpelled(text string, w *word) (end int) {
	digits, tens := 0, 0
	for n := 0; n < 24; n++ {
		size := x.readAloud[string(w.key[:w.n])]
		switch {
		case size > 0 && tens > size && joinedByAnd(text, w.start): // осемдесет и осем
			tens = size
			end = w.end
		case size > 0:
			digits += size
			tens, end = size, w.end
		case w.letters == 1 && n > 0 && isAndWord(w) || n == 0: // плюс
		default:
			n = 24
			continue
		}
		p := w.end
		for p < len(text) && p < w.end+3 && (text[p] == ' ' || text[p] == ',' || text[p] == '-') {
			p++
		}
		next := wordAtOrNone(text, p)
		if next.n == 0 {
			break
		}
		*w = next
	}
	if digits < spelledDigits {
		return 0
	}
	return end
}

func isAndWord(w *word) bool { return w.key[0] == 8 || w.key[0] == 'i'-'a'+latinCode }

// joinedByAnd reports whether „и“ stands before the word at text[p].
func joinedByAnd(text string, p int) bool {
	w := wordBefore(text, back(text, p))
	return w.letters == 1 && isAndWord(&w)
}

func spelledWords() map[string]int {
	sizes := map[string]int{}
	for i, list := range [...]string{digitWords, tenWords, hundredWords} {
		for key := range wordSet(list) {
			sizes[key] = i + 1
		}
	}
	return sizes
}
