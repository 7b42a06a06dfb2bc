package routing

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// fold returns the folded form of one word.
func fold(word string) string {
	var s scratch
	s.scan(word, TextField)
	if len(s.toks) != 1 {
		return ""
	}
	return string(s.buf[s.toks[0].w0:s.toks[0].w1])
}

func TestScanKeepsOffsets(t *testing.T) {
	const text = "Здравейте!  Имам ТЕЛК-56%,\nно „здравнoосигурителен“ №5?"
	var s scratch
	s.scan(text, TextField)
	var got []string
	for _, tok := range s.toks {
		got = append(got, text[tok.start:tok.end])
	}
	require.Equal(t, []string{"Здравейте", "Имам", "ТЕЛК", "56", "%", "но", "здравнoосигурителен", "№", "5"}, got)
	require.Equal(t, question, s.tail)
}

func TestFoldedWords(t *testing.T) {
	for _, same := range [][]string{
		{"протокол", "ПРОТОКОЛ", "Протокол", "прoтoкoл", "пpoтокол", "про\u00adтокол", "про\u200bтокол", "прото́кол", "проттокол"},
		{"ѝ", "и"},
		{"мой", "мои\u0306"},
		{"здравноосигурителен", "здравносигурителен"},
		{"эпикриза", "епикриза"},
	} {
		for _, w := range same {
			require.Equal(t, fold(same[0]), fold(w), "%q", w)
		}
	}
	require.NotEqual(t, fold("мой"), fold("мои"))
	require.NotEqual(t, fold("кой"), fold("кои"))
}

func TestSkeletonMeetsEveryScheme(t *testing.T) {
	skeletonOf := func(w string, hard byte) string {
		folded := []byte(fold(w))
		return string(skeleton(latinOf(nil, folded, hard), 0))
	}
	for _, c := range []struct {
		word  string
		latin []string
	}{
		{"живея", []string{"zhiveya", "jiveia", "jiweq", "zhiveq"}},
		{"площад", []string{"ploshtad", "plo6tad"}},
		{"чакам", []string{"chakam", "4akam"}},
		{"шест", []string{"shest", "6est"}},
		{"цена", []string{"cena", "tsena", "tzena"}},
		{"юни", []string{"yuni", "iuni"}},
		{"пенсия", []string{"pensiya", "pensia", "pensiq"}},
		{"мой", []string{"moy", "moi"}},
		{"химия", []string{"himiya", "ximiq", "khimia"}},
		{"вноска", []string{"vnoska", "wnoska"}},
	} {
		for _, l := range c.latin {
			require.Equal(t, skeletonOf(c.word, 'a'), fold(l), "%s %s", c.word, l)
		}
	}
	require.Equal(t, skeletonOf("дължа", 'a'), fold("dalzha"))
	require.Equal(t, skeletonOf("дължа", 'u'), fold("dulja"))
	require.Equal(t, skeletonOf("дължа", 'u'), fold("dylja"))
	require.Equal(t, "s1", fold("S1"), "the name of a form is no word")
	require.Equal(t, "e104", fold("E104"))
}

// naive says whether a folded word satisfies a pattern exactly.
func naive(word, pattern string) bool {
	stem, prefix := strings.CutSuffix(pattern, "*")
	stem = fold(stem)
	if prefix {
		return strings.HasPrefix(word, stem)
	}
	return word == stem
}

// oneEdit reports whether a and b differ by one letter wrong, missing, too
// many, or swapped with its neighbour. It is the oracle of fuzzy.
func oneEdit(a, b string) bool {
	if a == b {
		return false
	}
	for i := range len(a) + 1 {
		if i < len(a) && a[:i]+a[i+1:] == b { // one too many
			return true
		}
		for _, c := range []byte(b) {
			if a[:i]+string([]byte{c})+a[i:] == b { // one missing
				return true
			}
			if i < len(a) && a[:i]+string([]byte{c})+a[i+1:] == b { // one wrong
				return true
			}
		}
		if i+1 < len(a) && a[:i]+string([]byte{a[i+1], a[i]})+a[i+2:] == b {
			return true
		}
	}
	return false
}

// near says whether one slip in word satisfies a pattern of six letters or
// more; the first letter is right.
func near(word, pattern string) bool {
	stem, prefix := strings.CutSuffix(pattern, "*")
	stem = fold(stem)
	if len(stem) < minFuzzy || word == "" || word[0] != stem[0] {
		return false
	}
	if !prefix {
		return oneEdit(word, stem)
	}
	for n := len(stem) - 1; n <= len(stem)+1 && n <= len(word); n++ {
		if n > 0 && oneEdit(word[:n], stem) {
			return true
		}
	}
	return false
}

// The trie and its one-slip search agree with the naive comparison on every
// pattern, for words made from the vocabulary by one random slip.
func TestLexiconAgreesWithTheNaiveSearch(t *testing.T) {
	patterns := []string{
		"протокол*", "болничен", "болничния", "болниц*", "осигуровк*", "здравноосигурител*", "пенсия", "пенсии",
		"личн*", "лекар*", "лекарств*", "направлен*", "телк", "жалба*", "обжалва*", "майчинств*", "рехабилит*",
	}
	lex, err := newLexicon([]Cue{{Key: "x", Patterns: strings.Join(patterns, ", ")}})
	require.NoError(t, err)
	words := []string{
		"протокола", "болничен", "болничния", "болницата", "осигуровките", "здравноосигурителен", "пенсия", "пенсии", "личният",
		"лекарят", "лекарството", "направление", "телк", "жалбата", "обжалвам", "майчинството", "рехабилитация", "прозорец", "хляб",
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		w := []rune(words[r.IntN(len(words))])
		i := r.IntN(len(w))
		switch r.IntN(5) {
		case 0:
			w = slices.Delete(w, i, i+1)
		case 1:
			w = slices.Insert(w, i, rune('а'+r.IntN(32)))
		case 2:
			w[i] = rune('а' + r.IntN(32))
		case 3:
			if i+1 < len(w) {
				w[i], w[i+1] = w[i+1], w[i]
			}
		}
		word := fold(string(w))
		got, _ := lex.match(nil, []byte(word))
		for n, p := range patterns {
			has := slices.Contains(got, int32(n))
			if naive(word, p) {
				require.True(t, has, "%s is a form of %s", string(w), p)
			} else if has {
				respelt := strings.ReplaceAll(word, "\xfa", "\xe0") // ъ for а
				require.True(t, near(word, p) || naive(respelt, p), "%s is not near %s", string(w), p)
			}
		}
		// Where nothing matches outright, every near pattern is found.
		if len(word) >= minFuzzy && !slices.ContainsFunc(patterns, func(p string) bool { return naive(word, p) }) {
			for n, p := range patterns {
				if near(word, p) {
					require.True(t, slices.Contains(got, int32(n)), "%s is near %s", string(w), p)
				}
			}
		}
	}
}

// hitsOf returns the cues found in a text.
func hitsOf(t *testing.T, cues []Cue, text string) []string {
	t.Helper()
	lex, err := newLexicon(cues)
	require.NoError(t, err)
	var s scratch
	s.scan(text, TextField)
	none := newRoles(nil)
	s.find(lex, &none)
	var out []string
	for _, h := range s.hits {
		out = append(out, cues[h.cue].Key+":"+text[s.toks[h.from].start:s.toks[h.to-1].end])
	}
	return out
}

func TestPhrases(t *testing.T) {
	cues := []Cue{
		{Key: "gp", Patterns: "личн* лекар*"},
		{Key: "wait", Patterns: "чакам .. протокол*"},
		{Key: "sick", Patterns: "болничен, -болничен престой"},
		{Key: "strict", Patterns: "идиот*", Strict: true},
	}
	for text, want := range map[string][]string{
		"личния ми лекар":                       nil,
		"личния лекар":                          {"gp:личния лекар"},
		"Чакам протокол":                        {"wait:Чакам протокол"},
		"чакам вече от два месеца протокола":    {"wait:чакам вече от два месеца протокола"},
		"чакам а б в г д протокола":             nil,
		"чакам. Протокол":                       nil,
		"чакам, протокол":                       {"wait:чакам, протокол"},
		"болничен":                              {"sick:болничен"},
		"болничен престой":                      nil,
		"болничен и болничен престой, болничен": {"sick:болничен", "sick:болничен"},
		"болинчен":                              {"sick:болинчен"},
		"идиоти":                                {"strict:идиоти"},
		"идоит":                                 nil,
		"идитоти":                               nil,
	} {
		require.Equal(t, want, hitsOf(t, cues, text), text)
	}
}

// segments returns the clauses of a text; those that ask end in "?".
func segments(text string) []string {
	table := Bulgaria()
	var s scratch
	s.scan(text, TextField)
	s.fields[TextField] = s.tail
	s.find(table.lex, &table.roles)
	s.segment(&table.roles)
	var out []string
	for _, c := range s.clauses {
		part := text[s.toks[c.from].start:s.toks[c.to-1].end]
		switch {
		case c.masked:
			part += "×"
		case c.asks == asks:
			part += "?"
		case c.asks == leadsIn:
			part += ":"
		}
		out = append(out, part)
	}
	return out
}

func TestClauses(t *testing.T) {
	for text, want := range map[string][]string{
		"Имам ТЕЛК. Колко е таксата?":                                 {"Имам ТЕЛК", "Колко е таксата?"},
		"Как се обжалва ТЕЛК и докато чакам, спира ли се пенсията?":   {"Как се обжалва ТЕЛК?", "и докато чакам", "спира ли се пенсията?"},
		"ходих на лекар може ли той да ми даде болничен":              {"ходих на лекар", "може ли той да ми даде болничен?"},
		"Не питам за болничния, а колко е таксата":                    {"Не питам за болничния×", "а колко е таксата?"},
		"Болничният важи и в чужбина?":                                {"Болничният важи и в чужбина?"},
		"гр. Сливен, чл. 37 от закона. Важи ли":                       {"гр. Сливен", "чл. 37 от закона", "Важи ли?"},
		"Искам да попитам, имам ТЕЛК, плащам ли такса":                {"Искам да попитам:", "имам ТЕЛК", "плащам ли такса?"},
		"таксата как се смята":                                        {"таксата как се смята?"},
		"От НАП ме пратиха при вас. Изследвания имам, не ми трябват.": {"От НАП ме пратиха при вас×", "Изследвания имам×", "не ми трябват×"},
		"Цената е 2.90 лв. за преглед. Плаща ли се":                   {"Цената е 2.90 лв. за преглед", "Плаща ли се?"},
	} {
		require.Equal(t, want, segments(text), text)
	}
}
