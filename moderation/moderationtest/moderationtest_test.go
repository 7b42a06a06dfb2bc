package moderationtest_test

import (
	"fmt"
	"testing"
	"time"

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

		text, err := s.EGNBorn(2004, time.February, 29, false)
		require.NoError(t, err)
		n, err = moderation.ParseEGN(text)
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
	for _, d := range [][3]int{{1799, 12, 31}, {2100, 1, 1}, {2003, 2, 29}, {2003, 13, 1}, {2003, 0, 1}, {2003, 1, 0}, {2003, 4, 31}} {
		text, err := moderationtest.New(1).EGNBorn(d[0], time.Month(d[1]), d[2], true)
		require.ErrorContains(t, err, "no ЕГН", d)
		require.Empty(t, text)
	}
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
