package moderation

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// abuseText is a text to learn from. Its verdict is abuse, clean, or either where
// readers may differ.
type abuseText struct {
	ID      string `json:"id"`
	Text    string `json:"text"`
	Verdict string `json:"verdict"`
	Spans   []struct {
		Start int    `json:"start_rune"`
		End   int    `json:"end_rune"`
		Text  string `json:"text"`
	} `json:"spans"`
}

func readAbuseTexts(t *testing.T) []abuseText {
	t.Helper()
	file, err := os.Open("testdata/abuse/dev.jsonl")
	require.NoError(t, err)
	defer file.Close()
	var texts []abuseText
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		var a abuseText
		require.NoError(t, json.Unmarshal(lines.Bytes(), &a))
		for _, s := range a.Spans {
			require.Equal(t, s.Text, string([]rune(a.Text)[s.Start:s.End]), a.ID)
		}
		texts = append(texts, a)
	}
	require.NoError(t, lines.Err())
	return texts
}

// registers write a text as people do, piece by piece so that spans are kept.
var registers = []struct {
	name  string
	write func(string) string
}{
	{"as written", func(s string) string { return s }},
	{"lower case", strings.ToLower},
	{"capitals", strings.ToUpper},
	{"latin, digits", latin("digits")},
	{"latin, official", latin("official")},
	{"latin, western", latin("western")},
	{"look-alikes", func(s string) string {
		if out := latinLooks(s); out != "" {
			return out
		}
		return s
	}},
	{"zero width", func(s string) string {
		return strings.NewReplacer("ни", "н\u200Bи", "ра", "р\u200Bа", "ко", "к\u200Bо", "ти", "т\u200Bи", "ла", "л\u200Bа", "ба", "б\u200Bа").Replace(s)
	}},
}

func TestAbuseCorpus(t *testing.T) {
	texts := readAbuseTexts(t)
	require.GreaterOrEqual(t, len(texts), 200)
	f := newAbuseFinder(abuseConfig{})
	for _, reg := range registers {
		t.Run(reg.name, func(t *testing.T) {
			spans, found, clean, flagged := 0, 0, 0, 0
			for _, a := range texts {
				text, at := "", make([][2]int, 0, 4)
				runes, last := []rune(a.Text), 0
				for _, s := range a.Spans {
					text += reg.write(string(runes[last:s.Start]))
					from := len(text)
					text += reg.write(string(runes[s.Start:s.End]))
					at = append(at, [2]int{from, len(text)})
					last = s.End
				}
				text += reg.write(string(runes[last:]))
				fs := f.findIn(nil, text)
				for _, s := range at {
					spans++
					if covered(fs, text, s[0], s[1]) {
						found++
					} else {
						t.Logf("missed: %s: %q in %q", a.ID, text[s[0]:s[1]], text)
					}
				}
				if a.Verdict == "clean" {
					clean++
					if len(fs) > 0 {
						flagged++
						t.Logf("flagged: %s: %q (%s) in %q", a.ID, text[fs[0].Start:fs[0].End], fs[0].Rule, text)
					}
				}
			}
			fmt.Printf("abuse, %-16s %d of %d spans found, %d of %d clean texts flagged\n", reg.name+":", found, spans, flagged, clean)
			assert.GreaterOrEqual(t, found*100, spans*97, "spans found")
			assert.LessOrEqual(t, flagged*100, clean*2, "clean texts flagged")
		})
	}
}
