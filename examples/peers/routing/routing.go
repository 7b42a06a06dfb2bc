// Package routing measures who answers a question beside a full-text index in
// blevesearch/bleve.
//
// The index of keywords holds one document for each topic of this library's
// table: its title and the words that its rules look for. The index of examples
// holds questions with their answers instead. Either way the question is the
// query and the best hit decides.
package routing

import (
	"errors"
	"fmt"
	"strings"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/custom"
	"github.com/blevesearch/bleve/v2/analysis/lang/bg"
	"github.com/blevesearch/bleve/v2/analysis/token/lowercase"
	"github.com/blevesearch/bleve/v2/analysis/token/truncate"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"
	"github.com/blevesearch/bleve/v2/mapping"

	"github.com/nzok-rules/nzok/routing"
)

// Index is a full-text index whose hits name an institution.
type Index struct {
	index  bleve.Index
	answer map[string]routing.InstitutionKey // by document
}

// stem is to how many letters words are cut: bleve has no stemmer for
// Bulgarian, and inflected words would not meet.
const stem = 6

func analysis() (*mapping.IndexMappingImpl, error) {
	m := bleve.NewIndexMapping()
	const cut, analyzer = "cut", "bulgarian"
	err := errors.Join(
		m.AddCustomTokenFilter(cut, map[string]any{"type": truncate.Name, "length": float64(stem)}),
		m.AddCustomAnalyzer(analyzer, map[string]any{
			"type": custom.Name, "tokenizer": unicode.Name, "token_filters": []string{lowercase.Name, bg.StopName, cut},
		}),
	)
	m.DefaultAnalyzer = analyzer
	return m, err
}

// Document is what an index finds, and whom it names.
type Document struct {
	Text   string
	Answer routing.InstitutionKey
}

// NewIndex returns an index of documents in memory.
func NewIndex(documents []Document) (*Index, error) {
	m, err := analysis()
	if err != nil {
		return nil, err
	}
	x := &Index{answer: map[string]routing.InstitutionKey{}}
	if x.index, err = bleve.NewMemOnly(m); err != nil {
		return nil, err
	}
	batch := x.index.NewBatch()
	for i, d := range documents {
		id := fmt.Sprint(i)
		x.answer[id] = d.Answer
		if err := batch.Index(id, map[string]any{"text": d.Text}); err != nil {
			return nil, err
		}
	}
	return x, x.index.Batch(batch)
}

// Close frees the index.
func (x *Index) Close() error { return x.index.Close() }

// Route returns the institution of the best hit, the fund where there is none.
func (x *Index) Route(text string) (routing.InstitutionKey, error) {
	q := bleve.NewMatchQuery(text)
	q.SetField("text")
	r, err := x.index.Search(bleve.NewSearchRequestOptions(q, 1, 0, false))
	if err != nil {
		return "", err
	}
	if len(r.Hits) == 0 {
		return routing.NZOK, nil
	}
	return x.answer[r.Hits[0].ID], nil
}

// Keywords returns a document for each topic of a table: its title and the
// words that the rules for it look for.
func Keywords(t *routing.Table) []Document {
	words := map[routing.TopicKey]string{}
	cues := t.Cues()
	for _, r := range t.Rules() {
		for term := range strings.FieldsSeq(r.When) {
			if strings.HasPrefix(term, "!") {
				continue // a word that must be absent
			}
			for key := range strings.SplitSeq(strings.TrimPrefix(term, "^"), "|") {
				words[r.Topic] += " " + plainWords(cues[key])
			}
		}
	}
	var out []Document
	for _, topic := range t.Topics() {
		out = append(out, Document{topic.Title + words[topic.Key], topic.Institutions[0]})
	}
	return out
}

// plainWords returns the words of the patterns of a cue without their signs.
func plainWords(patterns string) string {
	var kept []string
	for p := range strings.SplitSeq(patterns, ",") {
		if p = strings.TrimSpace(p); !strings.HasPrefix(p, "-") {
			kept = append(kept, strings.NewReplacer("*", "", "..", " ").Replace(p))
		}
	}
	return strings.Join(kept, " ")
}
