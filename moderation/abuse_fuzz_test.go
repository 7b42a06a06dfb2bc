package moderation

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// checkFindings asserts what holds for findings in any text.
func checkFindings(t *testing.T, text string, fs []Finding) {
	t.Helper()
	last := 0
	for _, f := range fs {
		require.LessOrEqual(t, last, f.Start, "sorted and disjoint")
		require.Less(t, f.Start, f.End)
		require.LessOrEqual(t, f.End, len(text))
		require.True(t, f.Kind == Profanity || f.Kind == Insult)
		require.True(t, f.Certainty >= Possible && f.Certainty <= Certain)
		require.NotEmpty(t, f.Rule)
		require.True(t, utf8.RuneStart(text[f.Start]), "on a rune boundary")
		require.True(t, f.End == len(text) || utf8.RuneStart(text[f.End]) || !utf8.ValidString(text), "on a rune boundary")
		last = f.End
	}
}

func FuzzAbuseFind(f *testing.F) {
	finder := newAbuseFinder(abuseConfig{words: []string{"гняв*", "лошо"}, allowed: []string{"идиот на месеца"}})
	for _, seed := range []string{
		"Вие сте к*рви и м о ш е н и ц и!", "мaмицaтa ви", "да ви еба майката", "vie ste 6ibani kradci", "к.у.р.в.а",
		"\xd0\xd1к\xffу\x80р", "и\u0306и\u200Bд…и#от", "Ｋ𝐮ⓡ🅅á", "говедо, ти си говедо! - * .", "аз съм идиот; завра го в",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		before := Finding{Start: 0, End: 1, Kind: EGN, Certainty: Certain, Rule: "kept"}
		fs := finder.findIn([]Finding{before}, text)
		require.Equal(t, before, fs[0])
		checkFindings(t, text, fs[1:])
	})
}
