package moderation

import "strings"

// relativeBeside reports whether the words beside text[start:end] name a
// relative or an acquaintance: „ЕГН на съпругата ми: …“.
func (x *cueIndex) relativeBeside(text string, start, end int) bool {
	p, stop := start, max(0, start-bytesBeside)
	for range 5 {
		w, ok := wordBack(text, p, stop, sentenceEnds+";")
		if !ok {
			break
		}
		if x.of(&w) == cueRelative {
			return true
		}
		p = w.start
	}
	p, stop = end, min(len(text), end+bytesBeside)
	for range 5 {
		for p < stop && !isLetterAt(text, p) {
			if strings.IndexByte(sentenceEnds+";", text[p]) >= 0 {
				return false
			}
			p++
		}
		if p >= stop {
			break
		}
		w := wordAt(text, p)
		if x.of(&w) == cueRelative {
			return true
		}
		p = w.end
	}
	return false
}

// providerBeside reports whether the words before text[start], in its sentence,
// say that what stands there is a provider's: „кабинетът е на …“, „телефонът на
// лекаря е …“.
func (x *cueIndex) providerBeside(text string, start int) bool {
	p := start
	for stop, words := max(0, p-bytesBeside), 0; words < wordsBefore; words++ {
		w, ok := wordBack(text, p, stop, sentenceEnds+",;")
		if !ok {
			return false
		}
		switch x.of(&w) {
		case cuePractice:
			return true
		case cueOfDoctor:
			if on := wordBefore(text, back(text, w.start)); isOn(&on) {
				return true
			}
		case cueDwelling, cueMine:
			return false
		default:
		}
		p = w.start
	}
	return false
}
