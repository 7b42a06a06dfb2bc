package moderation

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Mask writes what stands in place of a finding. Hidden is the text that is
// taken out; a mask must not repeat any of it. Label, Stars and SameLength are
// masks; a host may write its own.
type Mask func(k Kind, hidden string) string

// Label masks by the name of the kind: „[ЕГН]“, „[име]“.
func Label(k Kind, _ string) string {
	if k == 0 || int(k) >= len(kindLabels) {
		return "[…]"
	}
	return kindLabels[k]
}

// Stars masks everything by three stars, so that not even the length shows.
func Stars(Kind, string) string { return stars }

// SameLength masks every character by a full block, so that the layout of the
// text stays as it was.
func SameLength(_ Kind, hidden string) string {
	return strings.Repeat("█", utf8.RuneCountInString(hidden))
}

// Redact returns text with the findings fs masked. Findings that do not fit
// the text are cut to it; where they overlap or touch within one kind, one mask
// stands for all. A nil mask is Label. A mask of stars, letters or the like is
// set apart from letters that it touches by a space.
//
// Checking the result with the Checker that found fs finds nothing of equal
// certainty; Review makes sure of it.
func Redact(text string, fs []Finding, mask Mask) string {
	if len(fs) == 0 {
		return text
	}
	if mask == nil {
		mask = Label
	}
	byStart := func(a, b Finding) int { return a.Start - b.Start }
	if !slices.IsSortedFunc(fs, byStart) {
		fs = slices.Clone(fs)
		slices.SortStableFunc(fs, byStart)
	}
	var b strings.Builder
	b.Grow(len(text))
	done := 0
	for i := 0; i < len(fs); i++ {
		f := fs[i]
		start, end := runeFloor(text, max(f.Start, done)), runeCeil(text, f.End)
		for i+1 < len(fs) && fs[i+1].Start <= end && fs[i+1].Kind == f.Kind {
			i++
			end = max(end, runeCeil(text, fs[i].End))
		}
		if start >= end {
			continue
		}
		b.WriteString(text[done:start])
		m := mask(f.Kind, text[start:end])
		// Stars that touch a letter would read as a word with letters hidden.
		if m != "" && masksLetters(m[0]) && start > 0 && (wordEndsAt(text, start) || isDigit(text[start-1]) || text[start-1] == '*') {
			b.WriteByte(' ')
		}
		b.WriteString(m)
		if m != "" && masksLetters(m[len(m)-1]) && end < len(text) && (isLetterAt(text, end) || isDigit(text[end]) || text[end] == '*') {
			b.WriteByte(' ')
		}
		done = end
	}
	b.WriteString(text[done:])
	return b.String()
}

// masksLetters reports whether b is a character that people write in place of
// letters, or a letter or digit itself.
func masksLetters(b byte) bool {
	return b == '*' || b == '#' || b == '.' || b == '_' || b == '-' || b == '@' || b == '$' || isDigit(b) || isLatin(b)
}

// runeFloor returns the start of the rune at text[i], within text.
func runeFloor(text string, i int) int {
	i = min(max(i, 0), len(text))
	for k := 0; k < utf8.UTFMax && i > 0 && i < len(text) && !utf8.RuneStart(text[i]); k++ {
		i--
	}
	return i
}

// runeCeil returns the end of the rune that text[:i] cuts, within text.
func runeCeil(text string, i int) int {
	i = min(max(i, 0), len(text))
	for i < len(text) && !utf8.RuneStart(text[i]) {
		i++
	}
	return i
}

// RuneOffsets returns fs with Start and End counted in runes of text instead
// of bytes, as hosts need whose strings are not bytes. A byte that is no valid
// UTF-8 counts as one rune. fs has to be sorted by Start, as Check returns it.
func RuneOffsets(text string, fs []Finding) []Finding {
	out := make([]Finding, len(fs))
	at, runes := 0, 0
	to := func(i int) int {
		i = min(max(i, 0), len(text))
		if i < at {
			at, runes = 0, 0
		}
		runes += utf8.RuneCountInString(text[at:i])
		at = i
		return runes
	}
	for k, f := range fs {
		f.Start = to(f.Start)
		f.End = to(f.End)
		out[k] = f
	}
	return out
}
