package routing

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

func TestBuiltInRowsCompile(t *testing.T) {
	table := &Table{institutions: institutions(), topics: topics(), regions: regions(), cues: cues(), rules: rules()}
	require.NoError(t, table.build(wordWeights[:]))
	require.Same(t, Bulgaria(), Bulgaria())
	require.Equal(t, Date{2026, 11, 21}, Bulgaria().Verified())
}

func TestInstitutions(t *testing.T) {
	want := []InstitutionKey{NZOK, RZOK, MZ, NAP, NOI, RZI, MTSP, NZOKContacts, NZOKComplaints, None}
	got := Bulgaria().Institutions()
	require.Len(t, got, len(want))
	for i, in := range got {
		require.Equal(t, want[i], in.Key)
		require.NotEmpty(t, in.Name)
		require.NotEmpty(t, in.Quote)
		require.False(t, in.Basis.IsZero())
		require.Empty(t, in.Email, "no address is invented")
	}
	got[0].Name = "changed"
	require.NotEqual(t, "changed", Bulgaria().Institutions()[0].Name)
}

// Every cue and every topic serves some rule; what serves none is a mistake.
func TestEveryRowIsUsed(t *testing.T) {
	used := map[string]bool{}
	for _, k := range []string{cueAsk, cueLi, cueLead, cueRequest, cueMask, cueMention, cueClitic, cueFiller, cueReason, cueConj, cueCond, cueKnown, cueAside, cueReady} {
		used[k] = true
	}
	topics := map[TopicKey]bool{"empty": true, "abuse": true}
	for _, key := range generalTopics {
		topics[key] = true // of those whom the words alone find
	}
	for _, r := range Bulgaria().Rules() {
		topics[r.Topic] = true
		for term := range strings.FieldsSeq(r.When) {
			for key := range strings.SplitSeq(strings.TrimLeft(term, "!^?"), "|") {
				used[key] = true
			}
		}
	}
	for key := range Bulgaria().Cues() {
		require.True(t, used[key], "cue %q serves no rule", key)
	}
	for _, p := range Bulgaria().Topics() {
		require.True(t, topics[p.Key], "topic %q is reached by no rule", p.Key)
	}
}

func TestChosenTopicDecides(t *testing.T) {
	for _, p := range Bulgaria().Topics() {
		d, err := Bulgaria().Route(Question{Topic: p.Key, Text: "Как се обжалва решение на ТЕЛК?"})
		require.NoError(t, err)
		require.Equal(t, p.Institutions, d.Institutions(), p.Key)
		for _, r := range d.Routes {
			require.Equal(t, p.Key, r.Topic)
			require.Equal(t, "chosen-topic", r.Rule)
			require.Equal(t, High, r.Confidence)
		}
		require.Equal(t, p.IsRejected(), d.Action == Reject)
	}
	d, err := Bulgaria().Route(Question{Topic: "sick-leave"})
	require.NoError(t, err, "a chosen topic needs no text")
	require.Equal(t, []InstitutionKey{NOI, RZI}, d.Institutions())
}

func TestWith(t *testing.T) {
	base := Bulgaria()
	before, err := base.Route(Question{Text: "Къде се дава кръв в София?"})
	require.NoError(t, err)
	table, err := base.With(Extension{
		Institutions: []Institution{
			{Key: "blood-centre", Name: "Център по трансфузионна хематология"},
			{Key: NZOKComplaints, Name: "сигнали и жалби до НЗОК", Email: "jalbi@example.invalid", Action: Complaint},
		},
		Topics: []Topic{{Key: "blood", Title: "Кръводаряване", Institutions: []InstitutionKey{"blood-centre"}, Remark: "Носете лична карта."}},
		Cues:   []Cue{{Key: "blood", Patterns: "дава* кръв, дам кръв"}, {Key: "telk", Patterns: "инвалидния борд"}},
		Rules:  []Rule{{Key: "blood", Topic: "blood", When: "blood"}},
	})
	require.NoError(t, err)

	d, err := table.Route(Question{Text: "Къде мога да дам кръв в София?"})
	require.NoError(t, err)
	require.Equal(t, []InstitutionKey{"blood-centre"}, d.Institutions())
	require.Equal(t, Redirect, d.Action, "an action that is not given is a redirect")
	require.Equal(t, "Носете лична карта.", d.Routes[0].Remark)
	require.Equal(t, "blood", d.Routes[0].Rule)

	d, err = table.Route(Question{Text: "Кога заседава инвалидният борд? Как се обжалва инвалидния борд?"})
	require.NoError(t, err)
	require.Equal(t, MZ, d.Routes[0].Institution.Key, "patterns are added to a cue")

	d, err = table.Route(Question{Text: "Искам да подам жалба срещу болница."})
	require.NoError(t, err)
	require.Equal(t, "jalbi@example.invalid", d.Routes[0].Institution.Email)

	after, err := base.Route(Question{Text: "Къде се дава кръв в София?"})
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(before, after), "the receiver is untouched")
	require.Empty(t, base.Cues()["blood"])
}

func TestWithReplacesARule(t *testing.T) {
	table, err := Bulgaria().With(Extension{Rules: []Rule{{Key: "user-fee", Topic: "coverage", When: "fee"}}})
	require.NoError(t, err)
	require.Len(t, table.Rules(), len(Bulgaria().Rules()))
	d, err := table.Route(Question{Text: "Колко е потребителската такса?"})
	require.NoError(t, err)
	require.Equal(t, TopicKey("coverage"), d.Routes[0].Topic)
}

func TestWithRejectsBadRows(t *testing.T) {
	topic := Topic{Key: "x", Title: "X", Institutions: []InstitutionKey{NZOK}}
	for name, x := range map[string]Extension{
		"institution without a name":  {Institutions: []Institution{{Key: "x"}}},
		"institution without a key":   {Institutions: []Institution{{Name: "x"}}},
		"institution given twice":     {Institutions: []Institution{{Key: "x", Name: "x"}, {Key: "x", Name: "y"}}},
		"institution, unknown action": {Institutions: []Institution{{Key: "x", Name: "x", Action: 99}}},
		"topic without institutions":  {Topics: []Topic{{Key: "x", Title: "X"}}},
		"topic without a title":       {Topics: []Topic{{Key: "x", Institutions: []InstitutionKey{NZOK}}}},
		"topic, unknown institution":  {Topics: []Topic{{Key: "x", Title: "X", Institutions: []InstitutionKey{"nobody"}}}},
		"topic given twice":           {Topics: []Topic{topic, topic}},
		"cue without a key":           {Cues: []Cue{{Patterns: "дума"}}},
		"cue given twice":             {Cues: []Cue{{Key: "x", Patterns: "дума"}, {Key: "x", Patterns: "слово"}}},
		"empty pattern":               {Cues: []Cue{{Key: "x", Patterns: "дума, , слово"}}},
		"pattern with a sign":         {Cues: []Cue{{Key: "x", Patterns: "ду-ма"}}},
		"pattern, asterisk inside":    {Cues: []Cue{{Key: "x", Patterns: "ду*ма"}}},
		"pattern, bare asterisk":      {Cues: []Cue{{Key: "x", Patterns: "*"}}},
		"pattern too long":            {Cues: []Cue{{Key: "x", Patterns: strings.Repeat("а", 65)}}},
		"rule, unknown cue":           {Rules: []Rule{{Key: "x", Topic: "other", When: "no-such-cue"}}},
		"rule, unknown topic":         {Rules: []Rule{{Key: "x", Topic: "no-such-topic", When: "telk"}}},
		"rule without a condition":    {Rules: []Rule{{Key: "x", Topic: "other"}}},
		"rule, only absences":         {Rules: []Rule{{Key: "x", Topic: "other", When: "!telk"}}},
		"rule without a key":          {Rules: []Rule{{Topic: "other", When: "telk"}}},
		"rule given twice":            {Rules: []Rule{{Key: "x", Topic: "other", When: "telk"}, {Key: "x", Topic: "other", When: "telk"}}},
		"rule, unknown phase":         {Rules: []Rule{{Key: "x", Topic: "other", When: "telk", Phase: 99}}},
		"too many cues":               {Cues: manyCues(300)},
	} {
		_, err := Bulgaria().With(x)
		require.ErrorIs(t, err, ErrInput, name)
	}
}

func manyCues(n int) []Cue {
	out := make([]Cue, n)
	for i := range out {
		out[i] = Cue{Key: strings.Repeat("x", i+1), Patterns: "дума"}
	}
	return out
}

func TestZeroTable(t *testing.T) {
	_, err := new(Table).Route(Question{Text: "Колко е таксата?"})
	require.ErrorIs(t, err, ErrInput)
	require.Empty(t, new(Table).Locate("Сливен"))
	require.Empty(t, new(Table).Topics())
}

func TestConcurrentUse(t *testing.T) {
	qs := []Question{
		{Text: question300},
		{Text: "Как се обжалва решение на ТЕЛК?"},
		{Text: "kolko e taksata pri lichniq lekar?"},
		{Text: "Подадох протокол. Одобрен ли е?", Municipality: "Бяла"},
	}
	var want []Decision
	for _, q := range qs {
		d, err := Bulgaria().Route(q)
		require.NoError(t, err)
		want = append(want, d)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for i := range 200 {
				d, err := Bulgaria().Route(qs[i%len(qs)])
				if err != nil || !cmp.Equal(want[i%len(qs)], d) {
					t.Error("a concurrent call decides otherwise")
					return
				}
			}
		})
	}
	wg.Wait()
}
