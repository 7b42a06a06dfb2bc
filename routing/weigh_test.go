package routing

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestStems(t *testing.T) {
	for _, same := range [][]string{
		{"болничен", "болничния", "БОЛНИЧНИ", "bolnichen", "bolni4niq"},
		{"пътуване", "patuvane", "putuvam", "pytuvane"},
		{"щитовидна", "shtitovidna", "6titovidnata"},
		{"вноски", "vnoski", "wnoski"},
		{"осиигурен", "осигуровки", "osigurovki"},
		{"юли", "yuli", "iuli"},
	} {
		want := stemOfWord(same[0])
		require.NotZero(t, want)
		for _, w := range same[1:] {
			require.Equal(t, want, stemOfWord(w), "%s and %s", same[0], w)
		}
	}
	for _, pair := range [][2]string{{"болница", "болест"}, {"телк", "тел"}, {"112", "12"}, {"е", "и"}} {
		require.NotEqual(t, stemOfWord(pair[0]), stemOfWord(pair[1]), pair)
	}
	require.Zero(t, stemOf(nil))
	require.Zero(t, stemOfWord("…"))
}

// Every row is reached by its own word, no two rows share a stem, and nobody's
// number is a word.
func TestWeightRowsAreSound(t *testing.T) {
	w := Bulgaria().weights
	words, cues := 0, 0
	for i := range w.rows {
		r := &w.rows[i]
		require.NotEqual(t, rowPoints{}, r.points, r.word)
		switch {
		case r.word == "" || r.word[0] == '=':
			require.Equal(t, rowPoints{anywhere: r.points[anywhere]}, r.points, "%q stands nowhere", r.word)
		case r.word[0] == '@':
			cues++
			require.Equal(t, int32(i), w.cues[Bulgaria().cue[r.word[1:]]], r.word)
		default:
			words++
			require.Equal(t, int32(i), w.stems[stemOfWord(r.word)], r.word)
			require.False(t, len(r.word) > 3 && r.word[0] <= '9', "%q is a number", r.word)
		}
	}
	require.Greater(t, words, 2000)
	require.Greater(t, cues, 100)
	for a, name := range addresseeNames {
		require.NotEmpty(t, name)
		topic := &Bulgaria().topics[Bulgaria().general[a]]
		require.Equal(t, addressee(a), addresseeOf(topic), "the general topic of an addressee is for it")
	}
	_, err := newWeights([]weightRow{{word: "@no-such-cue"}}, Bulgaria().cue)
	require.ErrorIs(t, err, ErrInput)
	_, err = newWeights([]weightRow{{word: "=nobody high"}}, Bulgaria().cue)
	require.ErrorIs(t, err, ErrInput)
}

// naiveWeigh adds up the points by the words of the documentation, with maps.
func naiveWeigh(s *scratch, w *weights, of int) (p points, spoke int) {
	p.add(&w.start)
	type said struct {
		row int32
		at  place
	}
	seen := map[said]bool{}
	first := int32(-1)
	for i := len(s.sentences) - 1; i >= 0; i-- {
		if s.sentences[i].asks == asks {
			first = int32(i)
		}
	}
	for c := range s.clauses {
		clause := &s.clauses[c]
		sentence := &s.sentences[clause.sentence]
		if of >= 0 {
			own := s.clauses[of].sentence
			first = own
			other := c != of && (clause.asks == asks || clause.sentence > own || clause.sentence < own && sentence.asks == asks)
			if other {
				continue
			}
		}
		places := []place{anywhere}
		switch {
		case clause.masked:
			places = []place{setAside}
		case sentence.asks == asks:
			places = append(places, map[bool]place{true: askingClause, false: besideAsking}[clause.asks == asks])
			places = append(places, map[bool]place{true: firstQuestion, false: laterQuestion}[clause.sentence == first])
		}
		for tok := clause.from; tok < clause.to; tok++ {
			var rows []int32
			if row, ok := w.stems[stemOf(s.buf[s.toks[tok].w0:s.toks[tok].w1])]; ok {
				rows = append(rows, row)
			}
			for _, h := range s.hits {
				if h.from == tok && w.cues[h.cue] >= 0 && len(rows) < maxRowsOfWord {
					rows = append(rows, w.cues[h.cue])
				}
			}
			for _, row := range rows {
				for _, at := range places {
					if !seen[said{row, at}] {
						seen[said{row, at}] = true
						p.add(&w.rows[row].points[at])
						spoke++
					}
				}
			}
		}
	}
	return p, spoke
}

func TestWeighAgreesWithNaiveSum(t *testing.T) {
	table := Bulgaria()
	var s scratch // one for all, as the pool gives it
	for _, file := range []string{"tuned.jsonl", "tuned-independent.jsonl"} {
		for _, q := range readCorpus(t, file) {
			s.read("Питане", q.Text, table)
			s.lookUp(table.weights)
			for of := -1; of < len(s.clauses); of++ {
				if of >= 0 && s.clauses[of].asks != asks {
					continue
				}
				want, n := naiveWeigh(&s, table.weights, of)
				got, spoke := s.weigh(table.weights, of)
				require.Equal(t, want, got, q.Text)
				require.Equal(t, n, spoke, q.Text)
			}
		}
	}
}

func TestBestAddressee(t *testing.T) {
	var p points
	to, margin := p.best()
	require.Equal(t, toNZOK, to, "the fund answers where nothing speaks")
	require.Zero(t, margin)
	p[toMZ], p[toNAP], p[toNobody] = 7, 7, 3
	to, margin = p.best()
	require.Equal(t, toMZ, to, "the first of equals")
	require.Zero(t, margin)
	p[toNobody] = 30
	to, margin = p.best()
	require.Equal(t, toNobody, to)
	require.Equal(t, int32(23), margin)
}

// Words that no row of the table has tell who answers; evidence says which.
func TestWordsDecide(t *testing.T) {
	for _, c := range []struct {
		text string
		want InstitutionKey
	}{
		{"Счупих си ръката на строежа и лежах вкъщи два месеца. Кой ми плаща дните?", NOI},
		{"Bashta mi e na leglo ot dve godini, komisiqta ne idva li do kushti?", MZ},
		{"Върнах се от Испания след девет години. Какво да подам, че да не ми трупат дългове за здравно?", NAP},
	} {
		d, err := Bulgaria().Route(Question{Text: c.text})
		require.NoError(t, err)
		require.Equal(t, c.want, d.Routes[0].Institution.Key, c.text)
		checkDecision(t, Question{Text: c.text}, d)
	}
}

// What a host has added decides by itself, whatever the words say.
func TestRulesOfAHostOverrideWords(t *testing.T) {
	table, err := Bulgaria().With(Extension{
		Institutions: []Institution{{Key: "shelter", Name: "Приют"}},
		Topics:       []Topic{{Key: "pets", Title: "Кучета", Institutions: []InstitutionKey{"shelter"}}},
		Cues:         []Cue{{Key: "pets", Patterns: "куче*"}},
		Rules:        []Rule{{Key: "pets", Topic: "pets", When: "pets"}},
	})
	require.NoError(t, err)
	const text = "Плаща ли касата ваксината на кучето ми срещу бяс, или да питам в министерството?"
	d, err := table.Route(Question{Text: text})
	require.NoError(t, err)
	require.Equal(t, InstitutionKey("shelter"), d.Routes[0].Institution.Key)
	// A second extension keeps the rules of the first.
	more, err := table.With(Extension{Topics: []Topic{{Key: "cats", Title: "Котки", Institutions: []InstitutionKey{"shelter"}}}})
	require.NoError(t, err)
	d, err = more.Route(Question{Text: text})
	require.NoError(t, err)
	require.Equal(t, InstitutionKey("shelter"), d.Routes[0].Institution.Key)
	d, err = more.Route(Question{Text: "Колко е потребителската такса?"})
	require.NoError(t, err)
	require.Equal(t, NZOK, d.Routes[0].Institution.Key)
}

// A text with very many questions is weighed as often as one with a few.
func TestManyQuestionsStayBounded(t *testing.T) {
	text := strings.Repeat("Кой плаща болничния? Как се обжалва ТЕЛК? ", 400)
	var s scratch
	s.read("", text, Bulgaria())
	require.LessOrEqual(t, len(s.asking()), maxUnits)
	d, err := Bulgaria().Route(Question{Text: text})
	require.NoError(t, err)
	checkDecision(t, Question{Text: text}, d)
}
