package routing

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"go/format"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// go test -run TestFit -fit writes bulgaria_weights.go anew, after the cues,
// the rules or the tuned questions have changed. It takes a minute.
var fitWeights = flag.Bool("fit", false, "fit the weights of the words to the tuned questions and write them")

var crossFit = flag.Bool("crossfit", false, "measure the weights on authors left out")

// What is fitted is a multinomial logistic regression: of all weights those
// under which the labels of the questions are the most likely, less a penalty
// on large ones, rounded to whole points.
const (
	fitLoss     = 5    // weight of the labels against that of the penalty
	fitLeast    = 5    // questions in which a word has to stand
	fitScale    = 8    // points of one unit of log-odds
	fitUnits    = 0.15 // weight of a clause against that of a question
	fitRounds   = 150
	fitMemory   = 12
	crossGroups = 4
	weightsFile = "bulgaria_weights.go"
	authorsPart = "tuned-authors.jsonl"
)

// sample is a question, or a clause of one, as its features and its label.
type sample struct {
	features []int32
	label    addressee
	weight   float64
}

// fitter turns questions into samples.
type fitter struct {
	table *Table // without weights
	w     *weights
	names []string         // by row of w
	ids   map[string]int32 // of features: row name, tab, place
	texts []string         // by id
}

// labelsOf returns the addressees of a labelled question, in order.
func labelsOf(q labelled) (out []addressee) {
	for i, g := range q.Gold {
		for k, label := range corpusLabels {
			if label != g {
				continue
			}
			topic := Topic{Institutions: []InstitutionKey{k}}
			if isAcute(q) {
				topic.Key = acuteTopic
			}
			if pair := slices.Contains(q.Gold, "NSSI") && slices.Contains(q.Gold, "RZI"); pair && (k == NOI || k == RZI) {
				topic.Institutions = []InstitutionKey{NOI, RZI}
				if slices.Index(q.Gold, "RZI") < slices.Index(q.Gold, "NSSI") {
					topic.Institutions = []InstitutionKey{RZI, NOI}
				}
				if i > min(slices.Index(q.Gold, "RZI"), slices.Index(q.Gold, "NSSI")) {
					continue
				}
			}
			out = append(out, addresseeOf(&topic))
		}
	}
	return out
}

// isAcute reports whether a question tells of an emergency that is happening.
func isAcute(q labelled) bool { return q.Gold[0] == "NONE" && strings.Contains(q.Topic, "acute") }

// newFitter makes a row without points of every stem of the questions.
func newFitter(t *testing.T, questions []labelled) *fitter {
	f := &fitter{ids: map[string]int32{}}
	bare := *Bulgaria()
	bare.weights = nil
	f.table = &bare
	words := map[stemKey]map[string]int{}
	var s scratch
	for _, q := range questions {
		s.reset()
		s.scan(q.Text, TextField)
		for _, tok := range s.toks {
			if w := q.Text[tok.start:tok.end]; len(w) > 3 && w[0] <= '9' {
				continue // a number of somebody's
			}
			stem := stemOf(s.buf[tok.w0:tok.w1])
			if words[stem] == nil {
				words[stem] = map[string]int{}
			}
			words[stem][strings.ToLower(q.Text[tok.start:tok.end])]++
		}
	}
	var rows []weightRow
	for stem, forms := range words {
		// The commonest form, Cyrillic before Latin ones, names the row.
		best := slices.MaxFunc(slices.Sorted(maps.Keys(forms)), func(a, b string) int {
			return cmp.Or(cmp.Compare(min(a[0], 0x80), min(b[0], 0x80)), cmp.Compare(forms[a], forms[b]))
		})
		if stemOfWord(best) == stem && !strings.ContainsAny(best, "@=\"\\") {
			rows = append(rows, weightRow{word: best})
		}
	}
	slices.SortFunc(rows, func(a, b weightRow) int { return cmp.Compare(a.word, b.word) })
	for key := range f.table.cue {
		if !slices.Contains([]string{cueClitic, cueFiller, cueConj, cueKnown}, key) {
			rows = append(rows, weightRow{word: "@" + key})
		}
	}
	slices.SortStableFunc(rows, func(a, b weightRow) int { return cmp.Compare(a.word, b.word) })
	for _, r := range rows {
		f.names = append(f.names, r.word)
	}
	w, err := newWeights(rows, f.table.cue)
	require.NoError(t, err)
	f.w = w
	return f
}

func (f *fitter) id(row string, at place) int32 {
	key := fmt.Sprintf("%s\t%d", row, at)
	id, ok := f.ids[key]
	if !ok {
		id = int32(len(f.ids))
		f.ids[key] = id
		f.texts = append(f.texts, key)
	}
	return id
}

// read returns the features of a question and of each of its clauses that ask,
// where there are several.
func (f *fitter) read(q labelled) (whole []int32, units [][]int32) {
	var s scratch
	s.read("", q.Text, f.table)
	r := router{t: f.table, s: &s, only: anybody}
	r.decide(-1, false)
	s.lookUp(f.w)
	s.speak(-1, func(row int32, at place) { whole = append(whole, f.id(f.names[row], at)) })
	found := r.found[0]
	whole = append(whole, f.id("="+addresseeKeys[f.table.addressee[found.topic]]+" "+found.confidence.String(), anywhere))
	asking := s.asking()
	if len(asking) < 2 {
		return whole, nil
	}
	for _, c := range asking {
		var unit []int32
		s.speak(int(c), func(row int32, at place) { unit = append(unit, f.id(f.names[row], at)) })
		units = append(units, unit)
	}
	return whole, units
}

// model holds a weight for every feature and addressee, and the start.
type model struct {
	w []float64 // feature*addressees + addressee
	n int
}

func (m *model) scores(features []int32) (p [addressees]float64) {
	copy(p[:], m.w[m.n*int(addressees):])
	for _, f := range features {
		if int(f) < m.n {
			for a, v := range m.w[int(f)*int(addressees) : (int(f)+1)*int(addressees)] {
				p[a] += v
			}
		}
	}
	return p
}

// loss returns the penalised negative log-likelihood and its gradient.
func (m *model) loss(samples []sample, grad []float64) float64 {
	clear(grad)
	total := 0.0
	for _, s := range samples {
		p := m.scores(s.features)
		top := slices.Max(p[:])
		sum := 0.0
		for a := range p {
			p[a] = math.Exp(p[a] - top)
			sum += p[a]
		}
		for a := range p {
			p[a] /= sum
		}
		total -= fitLoss * s.weight * math.Log(p[s.label])
		p[s.label]--
		for _, f := range s.features {
			if int(f) < m.n {
				g := grad[int(f)*int(addressees) : (int(f)+1)*int(addressees)]
				for a := range p {
					g[a] += fitLoss * s.weight * p[a]
				}
			}
		}
		for a := range p {
			grad[m.n*int(addressees)+a] += fitLoss * s.weight * p[a]
		}
	}
	for i, v := range m.w[:m.n*int(addressees)] {
		total += v * v / 2
		grad[i] += v
	}
	return total
}

func dot(a, b []float64) (sum float64) {
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// fit minimises the loss by L-BFGS.
func fit(samples []sample, features int) *model {
	size := (features + 1) * int(addressees)
	m := &model{w: make([]float64, size), n: features}
	grad, next := make([]float64, size), make([]float64, size)
	var steps, changes [][]float64
	value := m.loss(samples, grad)
	for range fitRounds {
		dir := slices.Clone(grad)
		alphas := make([]float64, len(steps))
		for i := len(steps) - 1; i >= 0; i-- {
			alphas[i] = dot(steps[i], dir) / dot(steps[i], changes[i])
			for k := range dir {
				dir[k] -= alphas[i] * changes[i][k]
			}
		}
		scale := 1 / (1 + math.Sqrt(dot(grad, grad)))
		if n := len(steps); n > 0 {
			scale = dot(steps[n-1], changes[n-1]) / dot(changes[n-1], changes[n-1])
		}
		for k := range dir {
			dir[k] *= scale
		}
		for i := range steps {
			beta := dot(changes[i], dir) / dot(steps[i], changes[i])
			for k := range dir {
				dir[k] += steps[i][k] * (alphas[i] - beta)
			}
		}
		slope := -dot(grad, dir)
		old := slices.Clone(m.w)
		step, better := 1.0, false
		for range 20 {
			for k := range m.w {
				m.w[k] = old[k] - step*dir[k]
			}
			if v := m.loss(samples, next); v <= value+1e-4*step*slope {
				better = value-v > 1e-6*value
				value = v
				break
			}
			step /= 2
		}
		s, y := make([]float64, size), make([]float64, size)
		for k := range s {
			s[k], y[k] = m.w[k]-old[k], next[k]-grad[k]
		}
		grad, next = next, grad
		if !better {
			break
		}
		if dot(s, y) > 1e-10 {
			steps, changes = append(steps, s), append(changes, y)
			if len(steps) > fitMemory {
				steps, changes = steps[1:], changes[1:]
			}
		}
	}
	return m
}

// fitted returns the rows fitted to the questions.
func fitted(t *testing.T, questions []labelled) []weightRow {
	f := newFitter(t, questions)
	type read struct {
		whole  []int32
		units  [][]int32
		labels []addressee
	}
	var all []read
	for _, q := range questions {
		if labels := labelsOf(q); len(labels) > 0 {
			whole, units := f.read(q)
			all = append(all, read{whole, units, labels})
		}
	}
	// Features that too few questions have are left out.
	count := make([]int, len(f.ids))
	for _, r := range all {
		for _, id := range r.whole {
			count[id]++
		}
		for _, u := range r.units {
			for _, id := range u {
				count[id]++
			}
		}
	}
	renumber, kept := make([]int32, len(count)), []string{}
	for id, n := range count {
		renumber[id] = -1
		if n >= fitLeast || f.texts[id][0] == '=' {
			renumber[id] = int32(len(kept))
			kept = append(kept, f.texts[id])
		}
	}
	keep := func(ids []int32) (out []int32) {
		for _, id := range ids {
			if renumber[id] >= 0 {
				out = append(out, renumber[id])
			}
		}
		return out
	}
	var samples []sample
	for i := range all {
		all[i].whole = keep(all[i].whole)
		for k := range all[i].units {
			all[i].units[k] = keep(all[i].units[k])
		}
		samples = append(samples, sample{all[i].whole, all[i].labels[0], 1})
	}
	m := fit(samples, len(kept))
	// A clause is about one of the addressees of its question: the likeliest.
	for _, r := range all {
		for _, u := range r.units {
			label, weight := r.labels[0], 2*fitUnits/float64(len(r.units))
			if len(r.labels) > 1 {
				p := m.scores(u)
				label = slices.MaxFunc(r.labels, func(a, b addressee) int { return cmp.Compare(p[a], p[b]) })
				weight = fitUnits
			}
			samples = append(samples, sample{u, label, weight})
		}
	}
	m = fit(samples, len(kept))

	rows := map[string]*weightRow{}
	row := func(word string) *weightRow {
		if rows[word] == nil {
			rows[word] = &weightRow{word: word}
		}
		return rows[word]
	}
	write := func(to *[addressees]int8, w []float64) {
		for a, v := range w {
			to[a] = int8(min(max(math.Round(v*fitScale), -127), 127))
		}
	}
	for id, text := range kept {
		word, at, _ := strings.Cut(text, "\t")
		write(&row(word).points[at[0]-'0'], m.w[id*int(addressees):(id+1)*int(addressees)])
	}
	write(&row("").points[anywhere], m.w[len(kept)*int(addressees):])
	out := []weightRow{}
	for _, word := range slices.Sorted(maps.Keys(rows)) {
		if rows[word].points != (rowPoints{}) {
			out = append(out, *rows[word])
		}
	}
	return out
}

// tunedParts are the files that the weights are fitted to.
var tunedParts = []string{"tuned.jsonl", "tuned-independent.jsonl", authorsPart}

// TestCrossFit fits to all authors but one group and measures on that group,
// for each in turn: what questions of new authors may yield.
func TestCrossFit(t *testing.T) {
	if !*crossFit {
		t.Skip("with -crossfit it measures the fit on authors left out, in some minutes")
	}
	var others, authors []labelled
	for _, part := range tunedParts {
		if part == authorsPart {
			authors = readCorpus(t, part)
		} else {
			others = append(others, readCorpus(t, part)...)
		}
	}
	group := func(q labelled) int {
		var n int
		_, err := fmt.Sscanf(q.ID, "b%d-", &n)
		require.NoError(t, err, q.ID)
		return n % crossGroups
	}
	var all, multi score
	acute, shown, alarms := 0, 0, 0
	right, routes := map[Confidence]int{}, map[Confidence]int{}
	for g := range crossGroups {
		train := slices.Clone(others)
		for _, q := range authors {
			if group(q) != g {
				train = append(train, q)
			}
		}
		table := *Bulgaria()
		w, err := newWeights(fitted(t, train), table.cue)
		require.NoError(t, err)
		table.weights = w
		for _, q := range authors {
			if group(q) != g {
				continue
			}
			d, err := table.Route(Question{Text: q.Text})
			require.NoError(t, err)
			ok := all.add(q, d)
			if len(q.Gold) > 1 {
				multi.add(q, d)
			}
			switch {
			case isAcute(q):
				acute++
				if d.Emergency {
					shown++
				}
			case d.Emergency:
				alarms++
			}
			c := d.Routes[0].Confidence
			routes[c]++
			if ok {
				right[c]++
			}
		}
	}
	t.Log(all.row("authors left out"))
	t.Log(multi.row("several institutions"))
	t.Logf("112 is shown for %d of %d emergencies, and for %d of %d others", shown, acute, alarms, all.n-acute)
	for c := Low; c <= High; c++ {
		t.Logf("confidence %-6s %4d questions, first institution right %s", c, routes[c], share(right[c], routes[c]))
	}
}

func TestFit(t *testing.T) {
	if !*fitWeights {
		t.Skip("with -fit it writes " + weightsFile)
	}
	var questions []labelled
	for _, part := range tunedParts {
		questions = append(questions, readCorpus(t, part)...)
	}
	var b bytes.Buffer
	b.WriteString(weightsHead)
	for _, r := range fitted(t, questions) {
		var row []string
		for at, points := range r.points {
			var list []string
			for a, n := range points {
				if n != 0 {
					list = append(list, fmt.Sprintf("%s: %d", addresseeNames[a], n))
				}
			}
			if len(list) > 0 {
				row = append(row, placeNames[at]+": {"+strings.Join(list, ", ")+"}")
			}
		}
		fmt.Fprintf(&b, "\t{%q, rowPoints{%s}},\n", r.word, strings.Join(row, ", "))
	}
	b.WriteString("}\n")
	source, err := format.Source(b.Bytes())
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(weightsFile, source, 0o644))
}

// The names of the constants in the source that is written.
var (
	placeNames     = [places]string{"anywhere", "askingClause", "besideAsking", "firstQuestion", "laterQuestion", "setAside"}
	addresseeNames = [addressees]string{"toNZOK", "toRZOK", "toContacts", "toComplaints", "toMZ", "toNAP", "toNOI", "toSickLeave", "toControl", "toRZI", "toMTSP", "toNobody", "toRescue"}
)

const weightsHead = `// Code generated by go test -run TestFit -fit; DO NOT EDIT.

package routing

// wordWeights are what words speak for. The words and the points come from the
// tuned questions of testdata/corpus; nothing else goes into them. Nothing
// writes to it.
var wordWeights = [...]weightRow{
`
