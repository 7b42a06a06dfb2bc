package routing

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nzok-rules/nzok/examples/peers"
	"github.com/nzok-rules/nzok/examples/peers/internal/run"
	"github.com/nzok-rules/nzok/routing"
)

func TestMain(m *testing.M) { os.Exit(run.Main(m)) }

// labelled is a question of the corpus with the institutions that answer it,
// the main one first, and those that may be named as well.
type labelled struct {
	Text     string   `json:"text"`
	Gold     []string `json:"gold"`
	Alt      []string `json:"alt"`
	Register string   `json:"register"`
}

// labels are the names of institutions in the corpus.
var labels = map[string]routing.InstitutionKey{
	"NZOK": routing.NZOK, "RZOK": routing.RZOK, "MZ": routing.MZ, "NRA": routing.NAP, "NSSI": routing.NOI, "RZI": routing.RZI,
	"MLSP": routing.MTSP, "NZOK_CONTACTS": routing.NZOKContacts, "NZOK_COMPLAINTS": routing.NZOKComplaints, "NONE": routing.None,
}

// corpus reads a part of the corpus of questions. The texts of the part that is
// only measured are never printed.
func corpus(t testing.TB, part string) (out []labelled) {
	t.Helper()
	text, err := os.ReadFile("../../../routing/testdata/corpus/" + part + ".jsonl")
	require.NoError(t, err)
	for line := range strings.Lines(string(text)) {
		var q labelled
		require.NoError(t, json.Unmarshal([]byte(line), &q))
		out = append(out, q)
	}
	require.Greater(t, len(out), 100)
	return out
}

const measured = "heldout"

// router is a way to route.
type router struct {
	name  string
	route func(text string) (routing.InstitutionKey, error)
}

func routers(t testing.TB) []router {
	t.Helper()
	var examples []Document
	for _, q := range corpus(t, "tuned") {
		examples = append(examples, Document{q.Text, labels[q.Gold[0]]})
	}
	keywords, err := NewIndex(Keywords(routing.Bulgaria()))
	require.NoError(t, err)
	similar, err := NewIndex(examples)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, keywords.Close()); require.NoError(t, similar.Close()) })
	return []router{
		{peers.Library, func(text string) (routing.InstitutionKey, error) {
			d, err := routing.Bulgaria().Route(routing.Question{Text: text})
			if err != nil {
				return "", err
			}
			return d.Routes[0].Institution.Key, nil
		}},
		{"bleve-keywords", keywords.Route},
		{"bleve-examples", similar.Route},
		{"always-the-fund", func(string) (routing.InstitutionKey, error) { return routing.NZOK, nil }},
	}
}

// TestAccuracy counts how often each names the main institution of a question
// ("right"), or one of those that may be named ("acceptable"). The keywords and
// the examples come from what this library was written with; the questions do
// not. Run it with -v to read the table.
func TestAccuracy(t *testing.T) {
	questions := corpus(t, measured)
	right := map[string]int{}
	for _, r := range routers(t) {
		acceptable, registers := 0, map[string][2]int{}
		for i, q := range questions {
			got, err := r.route(q.Text)
			require.NoError(t, err, "question %d", i)
			n := registers[q.Register]
			n[1]++
			if labels[q.Gold[0]] == got {
				right[r.name]++
				n[0]++
			}
			registers[q.Register] = n
			if slices.ContainsFunc(slices.Concat(q.Gold, q.Alt), func(l string) bool { return labels[l] == got }) {
				acceptable++
			}
		}
		n := float64(len(questions))
		t.Logf("%-16s %d questions: right %.1f %%, acceptable %.1f %%, by register (right, all) %v",
			r.name, len(questions), 100*float64(right[r.name])/n, 100*float64(acceptable)/n, registers)
	}
	for name, n := range right {
		if name != peers.Library {
			require.Greater(t, right[peers.Library], n, name)
		}
	}
}

// TestAgreement shows questions on which keywords are enough.
func TestAgreement(t *testing.T) {
	rs := routers(t)
	for text, want := range map[string]routing.InstitutionKey{
		"Как да сменя личния си лекар?":                       routing.NZOK,
		"Колко е потребителската такса за пенсионери?":        routing.NZOK,
		"Дължа ли здравни осигуровки, докато съм безработен?": routing.NAP,
	} {
		for _, r := range rs[:2] {
			got, err := r.route(text)
			require.NoError(t, err)
			require.Equal(t, want, got, "%s: %s", r.name, text)
		}
	}
}

// BenchmarkRoutingQuestion routes the measured questions one after the other.
func BenchmarkRoutingQuestion(b *testing.B) {
	questions := corpus(b, measured)
	for _, r := range routers(b)[:3] {
		b.Run(r.name, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if _, err := r.route(questions[i%len(questions)].Text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
