package moderation

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// cueOf returns the cue of the word s as the reader beside a number sees it.
func cueOf(s string) cue {
	w := wordAt(s, 0)
	return Bulgaria().cues.ofMisspelt(&w)
}

func TestCuesInEveryWriting(t *testing.T) {
	for word, want := range map[string]cue{
		"улица": cueStreet, "площад": cueStreet, "комплекс": cueDistrict, "вход": cueEntrance, "етаж": cueFloor, "апартамент": cueFlat, "къща": cueHouse,
		"местност": cuePlace, "махала": cuePlace, "шосе": cueRoad, "ъгъла": cueCorner, "живея": cueDwelling, "адресът": cueAddress, "пощенска": cuePostal,
		"паспортът": cueCard, "пребиваване": cueCard, "шофьорската": cueCard, "картата": cueCivil, "чужденец": cueLNCH, "уникалния": cueUIN,
		"телефонът": cuePhone, "обадете": cuePhone, "търсете": cueCall, "протокола": cueReference, "съпругата": cueRelative, "кльомба": cueAt,
	} {
		require.Equal(t, want, cueOf(word), word)
		require.Equal(t, want, cueOf(strings.ToUpper(word)), word)
		for name, scheme := range latinSchemes {
			spelt := inLatin(scheme, word)
			require.Equal(t, want, cueOf(spelt), "%s: %s", name, spelt)
		}
	}
	for _, alike := range []string{"BX", "AП", "ЕТ", "ВХ", "yл", "УЛ"} {
		c := cueOf(alike)
		require.True(t, c >= cueStreet && c <= cueFlat, alike)
	}
}

func TestMisspeltCues(t *testing.T) {
	for word, want := range map[string]cue{
		"улца": cueStreet, "буелвард": cueStreet, "апртамент": cueFlat, "кварал": cueDistrict, "месност": cuePlace, "жвея": cueDwelling, "маймнка": cueAt,
		"парспортът": cueCard, "пасспорт": cueCard, "смоличност": cueCard, "дкумента": cueDocument, "телфонът": cuePhone, "чуждинец": cueLNCH,
		"лице": noCue, "квартет": noCue, "апарати": cueDevice, "площи": noCue, "пасажер": noCue,
	} {
		require.Equal(t, want, cueOf(word), word)
	}
}

// TestMisspellingsAreNoOtherWords compares the derived misspellings with all
// forms of the word list.
func TestMisspellingsAreNoOtherWords(t *testing.T) {
	path := os.Getenv(wordListVariable)
	if path == "" {
		path = "/usr/share/dict/bulgarian"
	}
	if _, err := os.Stat(path); err != nil {
		t.Skipf("no word list at %s: install wbulgarian or set %s", path, wordListVariable)
	}
	listed := newCueIndex(nil)
	for _, row := range cueTable {
		for s := range strings.FieldsSeq(row.words) {
			listed.add(s, row.cue)
		}
	}
	all := Bulgaria().cues
	var words []string
	for _, s := range readWords(t, path) {
		w := wordAt(s, 0)
		if w.end == len(s) && w.letters == w.n && all.of(&w) != noCue && listed.of(&w) == noCue {
			words = append(words, s)
		}
	}
	require.LessOrEqual(t, len(words), 5, "%v", words) // rare forms, such as „картал“
}

func TestCuesInsideWords(t *testing.T) {
	x := Bulgaria().cues
	for text, want := range map[string]cue{
		"стоятУИН": cueUIN, "МоятУИНе": cueUIN, "имамсамолнч": cueLNCH, "личниятномерначужденецае": cueLNCH, "моятателефонен": cuePhone,
		"новатамиличнакартаесномер": cueCivil, "документзасамоличност": cueCard, "nomeratnalichnatamikarta": cuePersonal,
		"преосвидетелстване": noCue, "антибиотик": noCue, "разболяхме": noCue, "достатъчно": noCue,
	} {
		w := wordAt(text, 0)
		require.Equal(t, want, x.ofTangled(text, &w), text)
	}
	for text, want := range map[string]cue{"живеемна": cueDwelling, "адресътми": cueAddress, "живеещите": noCue, "адресат": noCue, "живеемзаедно": noCue} {
		w := wordAt(text, 0)
		c, _ := x.ofHead(text, &w)
		require.Equal(t, want, c, text)
	}
}
