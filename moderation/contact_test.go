package moderation

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// contactText is a text of testdata/contact in pieces: those with an odd index
// must be covered.
type contactText []string

func readContactTexts(t testing.TB, path string) (texts []contactText) {
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		texts = append(texts, strings.Split(strings.ReplaceAll(line, "›", "‹"), "‹"))
	}
	return texts
}

// written returns the text as write changes it, and how many of its marked pieces
// are covered.
func (c contactText) written(write func(string) string) (text string, hit tally) {
	var b strings.Builder
	var ends []int
	for _, piece := range c {
		b.WriteString(write(piece))
		ends = append(ends, b.Len())
	}
	text = b.String()
	fs := Bulgaria().Check(text)
	for i := 1; i < len(c); i += 2 {
		hit.add(covered(fs, text, ends[i-1], ends[i]))
	}
	return text, hit
}

// TestContactTexts asserts that every marked piece is covered as it is written,
// and the share that is in other writings.
func TestContactTexts(t *testing.T) {
	texts := readContactTexts(t, "testdata/contact/told.txt")
	require.Greater(t, len(texts), 500)
	same := func(s string) string { return s }
	for _, c := range texts {
		text, hit := c.written(same)
		require.Equal(t, hit.of, hit.hit, "%s: found %v", text, found(Bulgaria(), text))
	}
	for name, w := range map[string]struct {
		write func(string) string
		least float64
	}{
		"lower case":           {strings.ToLower, 0.95},
		"capitals":             {strings.ToUpper, 0.97},
		"latin, digits":        {func(s string) string { return inLatin(latinSchemes["digits"], s) }, 0.95},
		"latin, official":      {func(s string) string { return inLatin(latinSchemes["official"], s) }, 0.95},
		"latin, western":       {func(s string) string { return inLatin(latinSchemes["western"], s) }, 0.95},
		"no space after marks": {strings.NewReplacer(". ", ".", ", ", ",", ": ", ":").Replace, 0.97},
		"typewriter":           {strings.NewReplacer("„", `"`, "“", `"`, "–", "-", "№", "N").Replace, 0.97},
		"hard spaces":          {strings.NewReplacer(" ", "\u00a0").Replace, 0.99},
		"zero width":           {strings.NewReplacer("а", "а\u200b", "1", "1\u2060").Replace, 0.99},
	} {
		var all tally
		for _, c := range texts {
			text, hit := c.written(w.write)
			all.hit, all.of = all.hit+hit.hit, all.of+hit.of
			if hit.hit < hit.of && testing.Verbose() {
				t.Logf("%s: %s", name, text)
			}
		}
		t.Logf("%s: %v", name, all)
		require.GreaterOrEqual(t, all.share(), w.least, name)
	}
}

// TestInnocentContactTexts asserts that nothing is found in texts that only look
// as if they held something.
func TestInnocentContactTexts(t *testing.T) {
	texts := readContactTexts(t, "testdata/contact/innocent.txt")
	require.Greater(t, len(texts), 400)
	for name, w := range map[string]struct {
		write func(string) string
		most  float64
	}{
		"as written":  {func(s string) string { return s }, 0},
		"lower case":  {strings.ToLower, 0.02},
		"capitals":    {strings.ToUpper, 0.02},
		"hard spaces": {strings.NewReplacer(" ", "\u00a0").Replace, 0},
	} {
		var flagged tally
		for _, c := range texts {
			text := w.write(strings.Join(c, ""))
			fs := found(Bulgaria(), text)
			flagged.add(len(fs) > 0)
			if len(fs) > 0 {
				t.Logf("%s: %s: %v", name, text, fs)
			}
		}
		require.LessOrEqual(t, flagged.share(), w.most, name)
	}
}
