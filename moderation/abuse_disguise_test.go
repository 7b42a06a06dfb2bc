package moderation

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
)

// Words of all lengths and inflections, each of which has to be found in every
// disguise that fits it.
var disguisedWords = strings.Fields("курва курвите путка путките лайно лайнари шибан шибаните педераст педераси минетчийка наебахте ебати пачавра насрани " +
	"идиот идиотка кретени дебили имбецил мошеник мошеници тъпак тъпаци мръсник мръсници копеле копелета простаци изроди нехранимайко нехранимайковци " +
	"мизерници некадърници глупак негодници нищожество рушветчии мързеливци")

// A disguiser writes a word so that a filter would miss it, "" where it cannot.
type disguiser func(word string) string

func letterwise(f func(i int, r rune) string) disguiser {
	return func(word string) string {
		var b strings.Builder
		for i, r := range []rune(word) {
			b.WriteString(f(i, r))
		}
		return b.String()
	}
}

func replacing(pairs ...string) disguiser {
	r := strings.NewReplacer(pairs...)
	return func(word string) string {
		if out := r.Replace(word); out != word {
			return out
		}
		return ""
	}
}

func parted(sign string) disguiser {
	return letterwise(func(i int, r rune) string {
		if i == 0 {
			return string(r)
		}
		return sign + string(r)
	})
}

// masking hides the letters from..to (negative: from the end).
func masking(sign string, from, to int) disguiser {
	return func(word string) string {
		rs := []rune(word)
		last := to
		if last < 0 {
			last += len(rs)
		}
		if last-from > len(rs)-3 || len(rs) < 5 {
			return ""
		}
		return string(rs[:from]) + strings.Repeat(sign, last-from) + string(rs[last:])
	}
}

func chunks(n int, sign string) disguiser {
	return letterwise(func(i int, r rune) string {
		if i > 0 && i%n == 0 {
			return sign + string(r)
		}
		return string(r)
	})
}

func shifted(base rune) disguiser {
	official := latinSchemes["official"]
	return func(word string) string {
		return strings.Map(func(r rune) rune { return base + r - 'a' }, inLatin(official, word))
	}
}

func then(fs ...disguiser) disguiser {
	return func(word string) string {
		for _, f := range fs {
			if word = f(word); word == "" {
				return ""
			}
		}
		return word
	}
}

func alternating(i int, r rune) string {
	if i%2 == 1 {
		r = unicode.ToUpper(r)
	}
	return string(r)
}

func stretching(n int, at int) disguiser {
	return letterwise(func(i int, r rune) string {
		if i == at {
			return strings.Repeat(string(r), n)
		}
		return string(r)
	})
}

func latin(scheme string) disguiser {
	return func(word string) string { return inLatin(latinSchemes[scheme], word) }
}

var (
	latinLooks = replacing("а", "a", "е", "e", "о", "o", "р", "p", "с", "c", "х", "x", "у", "y", "к", "k", "м", "m", "т", "T", "н", "H", "в", "B")
	greekDress = replacing("а", "α", "о", "ο", "р", "ρ", "к", "κ", "е", "ε", "т", "τ", "и", "ι", "у", "υ", "х", "χ")
	leet       = replacing("о", "0", "з", "3", "ч", "4", "а", "@", "и", "1", "ш", "6")
)

func disguises() map[string]disguiser {
	return map[string]disguiser{
		"plain":                   func(w string) string { return w },
		"capitals":                strings.ToUpper,
		"first capital":           stretchingNone,
		"alternating case":        letterwise(alternating),
		"latin, digits":           latin("digits"),
		"latin, official":         latin("official"),
		"latin, western":          latin("western"),
		"latin look-alikes":       latinLooks,
		"greek look-alikes":       greekDress,
		"cyrillic variants":       replacing("и", "і", "с", "ѕ", "о", "ө", "е", "є", "у", "ү", "к", "қ"),
		"leet":                    leet,
		"leet in latin":           then(latin("official"), replacing("o", "0", "a", "@", "i", "1", "e", "3", "s", "$")),
		"stretched":               stretching(5, 1),
		"stretched at the end":    func(w string) string { r := []rune(w); return w + strings.Repeat(string(r[len(r)-1]), 6) },
		"stretched all over":      letterwise(func(_ int, r rune) string { return strings.Repeat(string(r), 3) }),
		"doubled":                 letterwise(func(_ int, r rune) string { return string([]rune{r, r}) }),
		"spaced":                  parted(" "),
		"spaced twice":            parted("  "),
		"no-break spaces":         parted("\u00A0"),
		"dots":                    parted("."),
		"hyphens":                 parted("-"),
		"underscores":             parted("_"),
		"slashes":                 parted("/"),
		"commas and spaces":       parted(", "),
		"bullets":                 parted("•"),
		"chunks of two":           chunks(2, " "),
		"chunks of two, hyphens":  chunks(2, "-"),
		"chunks of three, dots":   chunks(3, "."),
		"stars between":           parted("*"),
		"masked letter":           masking("*", 1, 2),
		"masked third letter":     masking("*", 2, 3),
		"masked two":              masking("*", 1, 3),
		"masked with #":           masking("#", 1, 2),
		"masked middle":           masking("*", 2, -2),
		"dot for a letter":        masking(".", 1, 2),
		"ellipsis for a letter":   masking("…", 2, 3),
		"hyphen for a letter":     masking("-", 2, 3),
		"underscore for a letter": masking("_", 1, 2),
		"zero-width spaces":       parted("\u200B"),
		"zero-width joiners":      parted("\u200D"),
		"soft hyphens":            parted("\u00AD"),
		"byte order marks":        parted("\uFEFF"),
		"direction marks":         parted("\u202E"),
		"combining accents":       letterwise(func(_ int, r rune) string { return string(r) + "\u0301" }),
		"struck through":          letterwise(func(_ int, r rune) string { return string(r) + "\u0336" }),
		"decomposed":              replacing("й", "и\u0306"),
		"fullwidth":               shifted(0xFF41),
		"mathematical bold":       shifted(0x1D41A),
		"mathematical script":     shifted(0x1D4EA),
		"circled":                 shifted(0x24D0),
		"accented latin":          then(latin("official"), replacing("a", "á", "e", "ë", "i", "ï", "o", "ö", "u", "ü")),
		"mixed scripts by sound": letterwise(func(i int, r rune) string {
			if i%2 == 0 && r != 'ъ' {
				return inLatin(latinSchemes["official"], string(r))
			}
			return string(r)
		}),
		"word in stars": func(w string) string { return "**" + w + "**" },
		"underlined":    func(w string) string { return "_" + w + "_" },

		"capitals, spaced":            then(strings.ToUpper, parted(" ")),
		"capitals, stretched":         then(stretching(4, 2), strings.ToUpper),
		"look-alikes, masked":         then(masking("*", 1, 2), latinLooks),
		"look-alikes, spaced":         then(latinLooks, parted(" ")),
		"look-alikes, zero width":     then(latinLooks, parted("\u200C")),
		"look-alikes, stretched":      then(latinLooks, stretching(4, 1)),
		"latin, spaced":               then(latin("digits"), parted(" ")),
		"latin, dots":                 then(latin("official"), parted(".")),
		"latin, stretched":            then(latin("official"), stretching(4, 1)),
		"latin, zero width":           then(latin("western"), parted("\u200B")),
		"latin, capitals":             then(latin("official"), strings.ToUpper),
		"latin, masked":               then(latin("official"), masking("*", 1, 2)),
		"leet, zero width":            then(leet, parted("\u2060")),
		"leet, spaced":                then(leet, parted(" ")),
		"stretched, zero width":       then(stretching(4, 1), parted("\u200B")),
		"capitals, dots, look-alikes": then(latinLooks, strings.ToUpper, parted(".")),
	}
}

func stretchingNone(w string) string {
	r := []rune(w)
	return string(unicode.ToUpper(r[0])) + string(r[1:])
}

func TestAbuseDisguises(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	for name, disguise := range disguises() {
		t.Run(name, func(t *testing.T) {
			tried := 0
			for _, word := range disguisedWords {
				hidden := disguise(word)
				if hidden == "" {
					continue
				}
				tried++
				for _, frame := range []string{"%", "Вие сте %!", "Казвам ви, %, стига.", "„%“"} {
					text := strings.Replace(frame, "%", hidden, 1)
					start := strings.Index(text, hidden)
					assert.True(t, covered(f.findIn(nil, text), text, start, start+len(hidden)), "%s in %q", word, text)
				}
			}
			assert.GreaterOrEqual(t, tried, 3, "words that fit the disguise")
		})
	}
}

// covered reports whether all letters and digits of text[start:end] lie in
// findings.
func covered(fs []Finding, text string, start, end int) bool {
	for i, r := range text[start:end] {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		in := false
		for _, f := range fs {
			in = in || f.Start <= start+i && start+i < f.End
		}
		if !in {
			return false
		}
	}
	return len(fs) > 0
}
