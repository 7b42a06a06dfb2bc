package moderationtest_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nzok-rules/nzok/moderation"
	"github.com/nzok-rules/nzok/moderation/moderationtest"
)

func TestNumbers(t *testing.T) {
	s := moderationtest.New(1)
	for range 2000 {
		n, err := moderation.ParseEGN(s.EGN())
		require.NoError(t, err)
		require.True(t, n.Birth().Year >= 1850 && n.Birth().Year < 1900)

		n, err = moderation.ParseEGN(s.EGNBorn(2004, 2, 29, false))
		require.NoError(t, err)
		require.Equal(t, "2004-02-29", n.Birth().String())
		require.Equal(t, moderation.Female, n.Sex())

		for text, kind := range map[string]moderation.Kind{
			"ЕГН " + s.EGN():      moderation.EGN,
			"ЛНЧ " + s.LNCH():     moderation.LNCH,
			"сметка " + s.IBAN():  moderation.IBAN,
			"сметка: " + s.IBAN(): moderation.IBAN,
		} {
			fs := moderation.Bulgaria().Check(text)
			require.Len(t, fs, 1, text)
			require.Equal(t, kind, fs[0].Kind, text)
			require.Equal(t, moderation.Certain, fs[0].Certainty, text)
		}
	}
}

func TestSeed(t *testing.T) {
	a, b := moderationtest.New(7), moderationtest.New(7)
	for range 10 {
		require.Equal(t, a.EGN(), b.EGN())
		require.Equal(t, a.IBAN(), b.IBAN())
	}
	require.NotEqual(t, moderationtest.New(7).EGN(), moderationtest.New(8).EGN())
}

func TestNoSuchDay(t *testing.T) {
	require.Panics(t, func() { moderationtest.New(1).EGNBorn(1799, 1, 1, true) })
}

func TestFixtures(t *testing.T) {
	c := moderation.Bulgaria()
	for _, f := range moderationtest.Fixtures() {
		var kinds []string
		for _, x := range c.Check(f.Text) {
			kinds = append(kinds, x.Kind.String())
		}
		require.Equal(t, f.Kinds, kinds, f.Name)
		v := c.Review(moderation.Submission{Name: moderationtest.Asker, Text: f.Text})
		require.Equal(t, f.Outcome, v.Outcome.String(), f.Name)
	}
}

func ExampleSource_EGN() {
	s := moderationtest.New(42)
	_, err := moderation.ParseEGN(s.EGN())
	fmt.Println(err)
	// Output:
	// <nil>
}
