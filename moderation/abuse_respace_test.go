package moderation

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// respacing cuts text into words as the finder does.
func respacing(text string) respaced {
	f := newAbuseFinder(abuseConfig{ordinary: builtInNames().lex})
	s := abuseScan{finder: f, lex: f.lex}
	s.m.lex, s.m.text = f.lex, text
	return spaced(text, s.respace(tokenize(nil, text, builtInNames().lex, nil)))
}

func TestRespace(t *testing.T) {
	for text, want := range map[string]string{
		"лекаритесаидиоти,оправетесе": "лекарите са идиоти,оправете се",
		"стегнездонакрадци":           "сте гнездо на крадци",
		"къде са парите":              "къде са парите",
		"прокурорът":                  "прокурорът",
		"":                            "",
		"\xff\xfeедна\xd0":            "\xff\xfeедна\xd0",
	} {
		assert.Equal(t, want, respacing(text).text)
	}
}

// Places are those of the text without spaces.
func TestRespaceOffsets(t *testing.T) {
	for _, text := range []string{"виестепълниидиоти,оправетесе", "майкамудаебаисистемата!Комуда се оплача", "идиоти"} {
		r := respacing(text)
		at := 0
		for i := range len(r.text) {
			if r.text[i] == ' ' && at < len(text) && text[at] != ' ' {
				continue // put in
			}
			require.Equal(t, at, r.original(i), "%q at %d", r.text, i)
			at++
		}
		require.Equal(t, len(text), r.original(len(r.text)))
	}
}

// Texts without spaces are read as those with them, and clean ones stay clean.
func TestAbuseLackingSpaces(t *testing.T) {
	f := newAbuseFinder(abuseConfig{ordinary: builtInNames().lex})
	for _, text := range []string{
		"Трипъти ми пратихтекод,[мамкави]исайта,и кода!Как да вляза вдосието?",
		"Министърът е[лъжец],заместникът му–[мекере],кога ще има лекарства?",
		"Всевиесте[крадци]и[паразити]иотвасненаучихмеколкоструваеднаоперация.",
		"Пакменямавсистемата,[даебаимайката]!Внасямоттринайсетгодинибезпрекъсване.",
		"Немезанимавайтес[хуйни],кажетесамо имали пари,моляви.",
	} {
		plain := strings.NewReplacer("[", "", "]", "").Replace(text)
		fs := f.findIn(nil, plain)
		at := 0
		for piece := range strings.SplitAfterSeq(text, "]") {
			before, inside, cut := strings.Cut(piece, "[")
			at += len(before)
			if cut {
				inside = strings.TrimSuffix(inside, "]")
				assert.True(t, covered(fs, plain, at, at+len(inside)), "%s: found %s", text, marked(plain, fs))
				at += len(inside)
			}
		}
	}
	for _, text := range []string{
		"Моляобясететоваотказлиеилинамеквамечелипсватдокументи?Подаденона12.04.",
		"Простататамиевдвойнонорма,урологътискабиопсия.Безплатналие?",
		"Имамконкретенвъпрос,курсътзаинжекциитепоемалисе,прокурортрябвали?",
		"Потребителскатаммпаролаизтече,влезтевсебеси,лечебнозаведениесме.",
		strings.Repeat("протокол", 60),
	} {
		assert.Empty(t, f.findIn(nil, text), text)
	}
}
