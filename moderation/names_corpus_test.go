package moderation

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
)

// nameText is a text of testdata/names: what must be found stands in double
// brackets, with an equals sign before names of doctors and providers.
type nameText struct {
	Register string `json:"register"`
	Text     string `json:"text"`
}

// markedSpan is a required stretch of an unmarked text, in bytes.
type markedSpan struct {
	start, end int
	kind       Kind
}

// unmark removes the brackets and returns the plain text and what they held.
func (n nameText) unmark(t *testing.T) (string, []markedSpan) {
	var b strings.Builder
	var spans []markedSpan
	rest := n.Text
	for {
		before, after, ok := strings.Cut(rest, "[[")
		b.WriteString(before)
		if !ok {
			return b.String(), spans
		}
		inner, tail, closed := strings.Cut(after, "]]")
		require.True(t, closed, n.Text)
		name, practice := strings.CutPrefix(inner, "=")
		kind := PersonName
		if practice {
			kind = Practice
		}
		spans = append(spans, markedSpan{b.Len(), b.Len() + len(name), kind})
		b.WriteString(name)
		rest = tail
	}
}

func readNameTexts(t *testing.T, path string) (out []nameText) {
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		var n nameText
		require.NoError(t, json.Unmarshal(sc.Bytes(), &n))
		out = append(out, n)
	}
	require.NoError(t, sc.Err())
	return out
}

// nameScore counts as the acceptance does: a span is found when all its
// letters and digits are covered by findings of any kind.
type nameScore struct {
	spans, found, kind   int
	clean, flagged       int
	letters, overCovered int
}

func (s *nameScore) add(text string, spans []markedSpan, got []Finding) (missed []string) {
	covered := func(i int) bool {
		return slices.ContainsFunc(got, func(f Finding) bool { return f.Start <= i && i < f.End })
	}
	inside := func(i int) bool {
		return slices.ContainsFunc(spans, func(m markedSpan) bool { return m.start <= i && i < m.end })
	}
	identifying := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	for _, m := range spans {
		s.spans++
		all := true
		for i, r := range text[m.start:m.end] {
			all = all && (!identifying(r) || covered(m.start+i))
		}
		if !all {
			missed = append(missed, "missed "+text[m.start:m.end])
			continue
		}
		s.found++
		if slices.ContainsFunc(got, func(f Finding) bool { return f.Start < m.end && f.End > m.start && f.Kind == m.kind }) {
			s.kind++
		} else {
			missed = append(missed, "kind of "+text[m.start:m.end])
		}
	}
	if len(spans) == 0 {
		s.clean++
		if len(got) > 0 {
			s.flagged++
		}
	}
	for i, r := range text {
		if identifying(r) && !inside(i) {
			s.letters++
			if covered(i) {
				s.overCovered++
			}
		}
	}
	for _, f := range got {
		if !slices.ContainsFunc(spans, func(m markedSpan) bool { return f.Start < m.end && f.End > m.start }) {
			missed = append(missed, "false "+text[f.Start:f.End]+" ("+f.Rule+")")
		}
	}
	return missed
}

func TestNamesOnDevelopmentTexts(t *testing.T) {
	f := newNameFinder(nameConfig{})
	scores := map[string]*nameScore{}
	total := &nameScore{}
	for _, n := range readNameTexts(t, "testdata/names/texts.jsonl") {
		text, spans := n.unmark(t)
		got := f.findIn(nil, text, nil)
		s := scores[n.Register]
		if s == nil {
			s = &nameScore{}
			scores[n.Register] = s
		}
		s.add(text, spans, got)
		for _, m := range total.add(text, spans, got) {
			t.Logf("%s: %q: %s", n.Register, text, m)
		}
	}
	var names []string
	for r := range scores {
		names = append(names, r)
	}
	slices.Sort(names)
	for _, r := range names {
		t.Log(r, scores[r])
	}
	t.Log("all", total)
	require.GreaterOrEqual(t, total.found*100, total.spans*95, "names and providers found")
	require.GreaterOrEqual(t, total.kind*100, total.spans*95, "of the right kind")
	require.LessOrEqual(t, total.flagged*100, total.clean*2, "clean texts flagged")
	require.LessOrEqual(t, total.overCovered*100, total.letters, "ordinary letters covered")
}

func (s *nameScore) String() string {
	return fmt.Sprintf("found %d of %d, right kind %d; clean texts flagged %d of %d; letters covered beside names %d of %d",
		s.found, s.spans, s.kind, s.flagged, s.clean, s.overCovered, s.letters)
}
