package moderation

import (
	"fmt"
	"strings"
	"unicode"
)

// Style is a way to print initials. The zero Style is House.
type Style uint8

// The styles of initials.
const (
	House Style = iota // "М** К**", as the fund prints them
	Usual              // "М. К."
)

var styleKeys = [...]string{House: "house", Usual: "usual"}

// String returns "house" or "usual".
func (s Style) String() string {
	if int(s) >= len(styleKeys) {
		return "unset"
	}
	return styleKeys[s]
}

// MarshalText writes the key of s; an unknown Style refuses.
func (s Style) MarshalText() ([]byte, error) {
	if int(s) >= len(styleKeys) {
		return nil, fmt.Errorf("%w: no such style of initials", ErrInput)
	}
	return []byte(styleKeys[s]), nil
}

// UnmarshalText reads what MarshalText writes.
func (s *Style) UnmarshalText(b []byte) error {
	for i, key := range styleKeys {
		if key == string(b) {
			*s = Style(i)
			return nil
		}
	}
	return fmt.Errorf("%w: a style of initials is \"house\" or \"usual\"", ErrInput)
}

// Limits of a name.
const (
	maxNameParts   = 5
	maxNameLetters = 40
)

// Initials returns the initials of a person's name as they are published:
// "М** К**" in the House style, "М. К." in the Usual one.
//
// Titles are left out („д-р“, „г-жа“), a hyphen stays (П**-И**), „Дж“ stays
// together as do the Latin digraphs of Bulgarian letters (Sh, Ch, Zh, Ts, Ya,
// Yu), and the case of the input does not matter. What is no name is an error
// that wraps ErrInput and repeats none of it: nothing at all, digits, an e-mail
// address, signs, more than five words.
func Initials(name string, style Style) (string, error) {
	if int(style) >= len(styleKeys) {
		return "", fmt.Errorf("%w: no such style of initials", ErrInput)
	}
	parts := strings.FieldsFunc(viewOf(name).text, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '.' })
	var b strings.Builder
	count, title := 0, false
	for _, part := range parts {
		part = strings.Trim(part, "-–'’„“\"")
		if part == "" {
			continue
		}
		if isTitle(part) {
			title = true
			continue
		}
		if count++; count > maxNameParts {
			return "", fmt.Errorf("%w: a name has at most %d words", ErrInput, maxNameParts)
		}
		if count > 1 {
			b.WriteByte(' ')
		}
		if err := writeInitials(&b, part, style, count); err != nil {
			return "", err
		}
	}
	switch {
	case count > 0:
		return b.String(), nil
	case title:
		return "", fmt.Errorf("%w: the name is a title only", ErrInput)
	default:
		return "", fmt.Errorf("%w: the name has no letters", ErrInput)
	}
}

// writeInitials writes the initials of one word of a name, which hyphens may
// divide.
func writeInitials(b *strings.Builder, part string, style Style, position int) error {
	first := true
	for piece := range strings.FieldsFuncSeq(part, func(r rune) bool { return r == '-' || r == '–' || r == '‑' }) {
		letters := 0
		for _, r := range piece {
			switch {
			case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
				letters++
			case r == '\'' || r == '’' || r == '`':
			case unicode.IsDigit(r):
				return fmt.Errorf("%w: word %d of the name has a digit", ErrInput, position)
			case r == '@':
				return fmt.Errorf("%w: word %d of the name is an e-mail address", ErrInput, position)
			default:
				return fmt.Errorf("%w: word %d of the name has a character that is no letter", ErrInput, position)
			}
		}
		if letters > maxNameLetters {
			return fmt.Errorf("%w: word %d of the name is longer than %d letters", ErrInput, position, maxNameLetters)
		}
		if letters == 0 {
			continue
		}
		if !first {
			b.WriteByte('-')
		}
		first = false
		b.WriteString(initial(piece))
		if style == House {
			b.WriteString("**")
		} else {
			b.WriteByte('.')
		}
	}
	if first {
		return fmt.Errorf("%w: word %d of the name has no letters", ErrInput, position)
	}
	return nil
}

// digraphs are the spellings of one sound by several letters, longest first.
var digraphs = [...]string{"дж", "sht", "dzh", "sh", "ch", "zh", "ts", "tz", "ya", "yu"}

// initial returns the first letter of a word as a capital, or the digraph that
// stands for one.
func initial(word string) string {
	runes := []rune(strings.TrimLeft(word, "'’`"))
	n := 1
	lower := strings.ToLower(string(runes[:min(len(runes), 4)]))
	for _, d := range digraphs {
		// A digraph needs more behind it: „Ия“ is И, „Ts“ would be nothing.
		if strings.HasPrefix(lower, d) && len(runes) > len([]rune(d)) {
			n = len([]rune(d))
			break
		}
	}
	out := []rune{unicode.ToUpper(runes[0])}
	for _, r := range runes[1:n] {
		out = append(out, unicode.ToLower(r))
	}
	return string(out)
}

func isTitle(part string) bool {
	part = strings.ToLower(part)
	for t := range strings.FieldsSeq(nameTitles) {
		if t == part {
			return true
		}
	}
	return false
}
