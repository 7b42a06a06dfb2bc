package moderation

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	gotoken "go/token"
	"math"
	"math/bits"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// go test -run TestAimFit -fit writes abuse_bulgaria_weights.go anew, after the words
// of context, the rules of aiming or the tuned texts have changed.
var (
	fitAim      = flag.Bool("fit", false, "fit the weights of what surrounds ambiguous words to the tuned texts and write them")
	crossFitAim = flag.Bool("crossfit", false, "measure the weights on authors left out")
)

// What is fitted is a logistic regression: of all weights those under which the
// labels are the most likely, less a penalty on large ones, rounded to whole points.
const (
	aimPenalty     = 0.08
	aimLeast       = 4 // ambiguous words that have to share a feature
	aimRounds      = 40
	aimStep        = 0.15
	aimGroups      = 8
	aimLeastPoints = 3 // of a stem, for fewer it is not worth its row
	weightsFile    = "abuse_bulgaria_weights.go"
	firstAimMark   = int(aimSlots) * 64
	firstAimStem   = firstAimMark + aimMarks
	aimFeatures    = firstAimStem + 1<<(5*aimStemLetters)
)

// aimSample is an ambiguous word of a tuned text.
type aimSample struct {
	author   string
	word     string
	features []int
	policy   policy
	abuse    bool // by its label
	ruled    bool // by the rules alone
}

// listAuthor stands for the lists of sentences and words.
const listAuthor = "list"

// aimText is a text with the places of its abuse, and of what may be, in bytes.
type aimText struct {
	author, text string
	abuse, maybe [][2]int
}

// aimTexts reads what the weights are fitted to: the tuned texts and the lists of
// sentences and words.
func aimTexts(t *testing.T) (texts []aimText) {
	for _, path := range []string{tunedCorpus, independentCorpus, authorsCorpus} {
		for _, c := range readCorpus(t, path) {
			author, _, _ := strings.Cut(c.ID, "-")
			a := aimText{author: author, text: c.Text}
			runes := []rune(c.Text)
			for _, span := range c.Spans {
				at := [2]int{len(string(runes[:span.Start])), len(string(runes[:span.End]))}
				switch {
				case span.Optional:
					a.maybe = append(a.maybe, at)
				case span.Kind == "insult" || span.Kind == "profanity":
					a.abuse = append(a.abuse, at)
				}
			}
			texts = append(texts, a)
		}
	}
	for _, d := range readAbuseTexts(t) {
		if d.Verdict == "either" {
			continue
		}
		a := aimText{author: listAuthor, text: d.Text}
		runes := []rune(d.Text)
		for _, span := range d.Spans {
			a.abuse = append(a.abuse, [2]int{len(string(runes[:span.Start])), len(string(runes[:span.End]))})
		}
		texts = append(texts, a)
	}
	for _, line := range readWords(t, "testdata/abuse/aimed.txt") {
		a := aimText{author: listAuthor}
		for line != "" {
			before, rest, _ := strings.Cut(line, "[")
			inside, after, _ := strings.Cut(rest, "]")
			a.text += before
			if inside != "" {
				a.abuse = append(a.abuse, [2]int{len(a.text), len(a.text) + len(inside)})
			}
			a.text += inside
			line = after
		}
		texts = append(texts, a)
	}
	for _, line := range readWords(t, "testdata/abuse/everyday.txt") {
		texts = append(texts, aimText{author: listAuthor, text: line})
	}
	for _, w := range readWords(t, "testdata/abuse/innocent.txt") {
		texts = append(texts, aimText{author: listAuthor, text: "Искам " + w + " по каса."}, aimText{author: listAuthor, text: "Какво е " + w + "?"})
	}
	return texts
}

// overlaps reports whether a place of places overlaps start..end.
func overlaps(places [][2]int, start, end int) bool {
	return slices.ContainsFunc(places, func(at [2]int) bool { return at[0] < end && at[1] > start })
}

// aimSamples collects the ambiguous words that are not spared.
func aimSamples(t *testing.T) (samples []aimSample) {
	lex := newAbuseFinder(abuseConfig{}).lex
	for _, text := range aimTexts(t) {
		s := abuseScan{finder: &abuseFinder{lex: lex}, lex: lex}
		s.m.lex, s.m.text = lex, text.text
		var p piece
		for at := 0; at < len(text.text); at = max(p.end, at+1) {
			p.read(text.text, at)
			if p.letters < 2 || !s.suspect(&p) || !s.reads(&p) || s.borrowed(&p) || s.phrase(&p) || !s.m.found {
				continue
			}
			row := &lex.rows[s.m.best.row]
			start, end := s.m.sym[s.m.best.from].start, s.m.sym[s.m.best.to-1].end
			if row.policy == policyAlways && row.domain == domainNone || overlaps(text.maybe, start, end) || innocent(text.text[start:end]) {
				continue
			}
			meant := s.m.disguise(&s.m.best) >= disguiseMeant
			var c surroundings
			s.look(&c, start, end)
			if c.spared(row) {
				continue
			}
			ruled := c.abusive(row, meant)
			if c.doubtful && s.literalBeyond(&c, row) {
				continue
			}
			classes, marks := c.evidence(row, meant)
			samples = append(samples, aimSample{text.author, text.text[start:end], featuresOf(&c, classes, marks), row.policy, overlaps(text.abuse, start, end), ruled})
		}
	}
	return samples
}

func featuresOf(c *surroundings, classes [aimSlots]contextClass, marks aimMark) (features []int) {
	for slot, class := range classes {
		for b := uint64(class); b != 0; b &= b - 1 {
			features = append(features, slot*64+bits.TrailingZeros64(b))
		}
	}
	for b := uint64(marks); b != 0; b &= b - 1 {
		features = append(features, firstAimMark+bits.TrailingZeros64(b))
	}
	for _, near := range [][]nearWord{c.before[:c.nBefore], c.after[:c.nAfter]} {
		for _, word := range near {
			if stem, ok := aimStemOf(c.text[word.start:word.end]); ok {
				features = append(features, firstAimStem+int(stem))
			}
		}
	}
	return features
}

// fitAimWeights returns the weight of each feature.
func fitAimWeights(samples []aimSample) []float64 {
	count := make([]int, aimFeatures)
	for _, s := range samples {
		for _, f := range s.features {
			count[f]++
		}
	}
	w, squares := make([]float64, aimFeatures), make([]float64, aimFeatures)
	order := rand.New(rand.NewPCG(26, 27))
	samples = slices.Clone(samples)
	for range aimRounds {
		order.Shuffle(len(samples), func(i, j int) { samples[i], samples[j] = samples[j], samples[i] })
		for _, s := range samples {
			off := 1 / (1 + math.Exp(-scoreOf(w, s.features)))
			if s.abuse {
				off--
			}
			for _, f := range s.features {
				if count[f] < aimLeast {
					continue
				}
				g := off + aimPenalty*w[f]
				squares[f] += g * g
				w[f] -= aimStep * g / math.Sqrt(squares[f]+1e-6)
			}
		}
	}
	return w
}

func scoreOf(w []float64, features []int) (score float64) {
	for _, f := range features {
		score += w[f]
	}
	return score
}

func TestAimFit(t *testing.T) {
	if !*fitAim && !*crossFitAim {
		t.Skip("with -fit or -crossfit only")
	}
	samples := aimSamples(t)
	if *crossFitAim {
		crossFitAimWeights(t, samples)
	}
	if *fitAim {
		writeAimWeights(t, fitAimWeights(samples))
	}
}

// crossFitAimWeights reports what weights find that were fitted to other authors.
func crossFitAimWeights(t *testing.T, samples []aimSample) {
	authors := []string{}
	for _, s := range samples {
		if !slices.Contains(authors, s.author) {
			authors = append(authors, s.author)
		}
	}
	slices.Sort(authors)
	type result struct {
		score float64
		*aimSample
	}
	var results []result
	for group := range aimGroups {
		left := func(s aimSample) bool {
			return s.author != listAuthor && slices.Index(authors, s.author)%aimGroups == group
		}
		w := fitAimWeights(slices.DeleteFunc(slices.Clone(samples), left))
		for i := range samples {
			if left(samples[i]) {
				results = append(results, result{scoreOf(w, samples[i].features), &samples[i]})
			}
		}
	}
	slices.SortFunc(results, func(a, b result) int { return cmp.Compare(b.score, a.score) })
	for _, enough := range []float64{3, 2.5, 2, 1.5, 1.2, 1, 0.5, 0} {
		var found, wrong, missed, ruled, ruledWrong [policyQuality + 1]int
		for _, r := range results {
			if r.author == listAuthor { // they were written to be hard
				continue
			}
			switch {
			case r.ruled && r.abuse:
				ruled[r.policy]++
			case r.ruled:
				ruledWrong[r.policy]++
			case r.score <= enough && r.abuse:
				missed[r.policy]++
			case r.score > enough && r.abuse:
				found[r.policy]++
			case r.score > enough:
				wrong[r.policy]++
			}
		}
		t.Logf("%.1f: by policy found %v of %v, wrongly %v; by rules %v, wrongly %v", enough, found, missed, wrong, ruled, ruledWrong)
	}
}

// writeAimWeights writes the table.
func writeAimWeights(t *testing.T, w []float64) {
	classes, slots, marks := namesOf(t, "abuse_context.go", "ctxYou"), namesOf(t, "abuse_weigh.go", "aimBefore"), namesOf(t, "abuse_weigh.go", "markAlways")
	var b bytes.Buffer
	b.WriteString("// Code generated by go test -run TestAimFit -fit; DO NOT EDIT.\n\npackage moderation\n\n")
	b.WriteString("// aimRows are fitted to the ambiguous words of the tuned texts.\nvar aimRows = [...]aimRow{\n")
	for f := range firstAimMark {
		if points := math.Round(w[f] * aimScale); points != 0 {
			fmt.Fprintf(&b, "{%s, %s, %.0f},\n", slots[f/64], classes[f%64], points)
		}
	}
	b.WriteString("}\n\nvar aimMarkRows = [...]aimMarkRow{\n")
	for m := range aimMarks {
		if points := math.Round(w[firstAimMark+m] * aimScale); points != 0 {
			fmt.Fprintf(&b, "{%s, %.0f},\n", marks[m], points)
		}
	}
	b.WriteString("}\n\nvar aimStemRows = [...]aimStemRow{\n")
	for stem, weight := range w[firstAimStem:] {
		if points := math.Round(weight * aimScale); math.Abs(points) >= aimLeastPoints {
			fmt.Fprintf(&b, "{%q, %.0f},\n", stemLetters(stem), points)
		}
	}
	b.WriteString("}\n")
	source, err := format.Source(b.Bytes())
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(weightsFile, source, 0o644))
}

// stemLetters writes a stem out.
func stemLetters(stem int) string {
	var letters [aimStemLetters]rune
	for i := range letters {
		letters[i] = 'а' + rune(stem>>(5*(aimStemLetters-1-i))&31)
	}
	return string(letters[:])
}

// namesOf returns the constants declared in a file together with the first.
func namesOf(t *testing.T, file, first string) (names []string) {
	parsed, err := parser.ParseFile(gotoken.NewFileSet(), file, nil, 0)
	require.NoError(t, err)
	for _, d := range parsed.Decls {
		block, ok := d.(*ast.GenDecl)
		if !ok || block.Tok != gotoken.CONST || block.Specs[0].(*ast.ValueSpec).Names[0].Name != first {
			continue
		}
		for _, spec := range block.Specs {
			names = append(names, spec.(*ast.ValueSpec).Names[0].Name)
		}
	}
	require.NotEmpty(t, names, first)
	return names
}

// Ambiguous words are weighed where no rule holds; what speaks of the thing itself
// speaks against.
func TestAbuseWeighed(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	for text, want := range map[string]string{
		"Посрещна ме един дебел шопар и ми затвори вратата.": "Посрещна ме [един дебел шопар] и ми затвори вратата.",
		"Плъховете в касата взеха парите ни.":                "[Плъховете] в касата взеха парите ни.",
		"Кучето ме ухапа пред поликлиниката.":                "Кучето ме ухапа пред поликлиниката.",
		"Плъхове има в мазето на болницата.":                 "Плъхове има в мазето на болницата.",
		"Имам две кози и една крава.":                        "Имам две кози и една крава.",
	} {
		assert.Equal(t, want, marked(text, f.findIn(nil, text)))
	}
	flagged := 0
	for _, line := range readWords(t, "testdata/abuse/everyday.txt") {
		if len(f.findIn(nil, line)) > 0 {
			flagged++
		}
	}
	assert.LessOrEqual(t, flagged, 6, "everyday questions")
}
