package moderation

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/nzok-rules/nzok/examples/peers/internal/run"
)

func TestMain(m *testing.M) { os.Exit(run.Main(m)) }

// A disguise is a way to write a word past a filter, and how many of the ten
// words each peer finds in it.
type disguise struct {
	class string
	write func(w word) string
	peers [7]int // in the order of AbuseFinders, without this library
}

func replaced(pairs ...string) func(w word) string {
	r := strings.NewReplacer(pairs...)
	return func(w word) string { return r.Replace(w.base) }
}

// eachLetter writes a word letter by letter, f being told where it stands.
func eachLetter(f func(i int, letter string) string) func(w word) string {
	return func(w word) string {
		var b strings.Builder
		i := 0
		for _, r := range w.base {
			b.WriteString(f(i, string(r)))
			i++
		}
		return b.String()
	}
}

func between(sign string) func(w word) string {
	return eachLetter(func(i int, letter string) string {
		if i == 0 {
			return letter
		}
		return sign + letter
	})
}

var inLatin = strings.NewReplacer(
	"а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "е", "e", "ж", "j", "з", "z", "и", "i", "й", "i", "к", "k", "л", "l", "м", "m", "н", "n",
	"о", "o", "п", "p", "р", "r", "с", "s", "т", "t", "у", "u", "ф", "f", "х", "h", "ц", "c", "ч", "4", "ш", "6", "щ", "6t", "ъ", "y", "ю", "iu", "я", "q",
)

var disguises = []disguise{
	{"plain", func(w word) string { return w.base }, [7]int{9, 10, 10, 0, 10, 10, 10}},
	{"capitals", func(w word) string { return strings.ToUpper(w.base) }, [7]int{9, 10, 10, 0, 10, 10, 10}},
	{"inflected", func(w word) string { return w.inflected }, [7]int{5, 5, 10, 0, 0, 5, 10}},
	{"latin look-alikes", replaced("а", "a", "е", "e", "о", "o", "р", "p", "с", "c", "у", "y", "к", "k", "м", "m"), [7]int{}},
	{"digits for letters", replaced("о", "0", "а", "@", "и", "1", "е", "3"), [7]int{0, 0, 2, 0, 0, 0, 2}},
	{"spaced", between(" "), [7]int{9, 10, 10, 0, 0, 0, 0}},
	{"punctuated", between("."), [7]int{9, 10, 10, 0, 0, 0, 0}},
	{"repeated letters", eachLetter(func(i int, l string) string { return strings.Repeat(l, 1+3*(i%2)) }), [7]int{}},
	{"masked letter", eachLetter(func(i int, l string) string {
		if i == 1 {
			return "*"
		}
		return l
	}), [7]int{}},
	{"zero width", between("\u200B"), [7]int{}},
	{"combining accents", eachLetter(func(_ int, l string) string { return l + "\u0301" }), [7]int{9, 0, 0, 0, 0, 0, 0}},
	{"shliokavica", func(w word) string { return inLatin.Replace(w.base) }, [7]int{}},
	{"mixed scripts", eachLetter(func(i int, l string) string {
		if i%2 == 0 {
			return inLatin.Replace(l)
		}
		return l
	}), [7]int{}},
}

// TestObfuscation counts which of the ten words each finds in each disguise, in
// the middle of a sentence. This library has to find all of them. Run it with -v
// to read the table.
func TestObfuscation(t *testing.T) {
	finders := AbuseFinders()
	for _, d := range disguises {
		var found [8]int
		for _, w := range words {
			text := "Вие сте " + d.write(w) + ", казвам ви."
			for k, f := range finders {
				if f.Finds(text) {
					found[k]++
				} else if k == 0 {
					t.Errorf("%s: this library misses the word with the stem %s", d.class, w.stem)
				}
			}
		}
		t.Logf("%-18s %v", d.class, found)
		assert.Equal(t, d.peers[:], found[1:], d.class)
	}
}
