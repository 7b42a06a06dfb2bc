package moderation

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

// found renders what c finds in text as „kind:text“.
func found(c *Checker, text string) (out []string) {
	for _, f := range c.Check(text) {
		out = append(out, f.Kind.String()+":"+text[f.Start:f.End])
	}
	return out
}

func TestCheckKeepsOffsetsOfTheOriginal(t *testing.T) {
	for text, want := range map[string][]string{
		"\xff\xfeЕГН 6101047500\xff":            {"egn:6101047500"},
		"ЕГН\u00a06101047500":                   {"egn:6101047500"},
		"ЕГН 6\u200b1\u200b01047500\u200b":      {"egn:6\u200b1\u200b01047500"},
		"ЕГН ６１０１０４７５００":                        {"egn:６１０１０４７５００"},
		"тел. 0888\u2011123\u2011456":           {"phone:0888\u2011123\u2011456"},
		"Аз съм Йорданка Ценева":                {"person-name:Йорданка Ценева"},
		"Аз съм И\u0306орданка Ценева":          {"person-name:И\u0306орданка Ценева"},
		"maria\u00ad@example.com":               {"email:maria\u00ad@example.com"},
		"ул.\u00a0„Явор“\u2009№\u00a08":         {"address:ул.\u00a0„Явор“\u2009№\u00a08"},
		"Номерът 0888 123 456 и вие сте крадци": {"phone:0888 123 456", "insult:крадци"},
	} {
		require.Equal(t, want, found(Bulgaria(), text), "%q", text)
	}
}

func TestInvisibleCharactersChangeNothing(t *testing.T) {
	for _, d := range readCorpus(t, tunedCorpus)[:200] {
		var b strings.Builder
		for i, r := range d.Text {
			b.WriteRune(r)
			if i%7 == 3 {
				b.WriteRune('\u2060')
			}
		}
		hidden := b.String()
		got, want := Bulgaria().Check(hidden), Bulgaria().Check(strings.ReplaceAll(d.Text, "\u2060", ""))
		require.Len(t, got, len(want), "%q", hidden)
		for i := range got {
			require.Equal(t, want[i].Kind, got[i].Kind, d.ID)
		}
	}
}

// TestSettle compares with a reader that marks every byte.
func TestSettle(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	text := strings.Repeat("абв 123 ", 5)
	for range 20_000 {
		var in []Finding
		covered := make([]bool, len(text))
		for range r.IntN(5) {
			a, b := r.IntN(len(text)), r.IntN(len(text))
			a, b = runeFloor(text, min(a, b)), runeCeil(text, max(a, b))
			if a == b {
				continue
			}
			in = append(in, Finding{a, b, Kind(1 + r.IntN(16)), Likely, "test"})
			for i := a; i < b; i++ {
				covered[i] = true
			}
		}
		out := settle(append([]Finding(nil), in...), 0, text)
		sound(t, text, out)
		for _, f := range out {
			for i := f.Start; i < f.End; i++ {
				require.True(t, covered[i], "%v became %v", in, out)
				covered[i] = false
			}
		}
		for i, c := range covered {
			if c {
				require.False(t, isDigit(text[i]) || isLetterAt(text, i), "%v became %v, which leaves byte %d", in, out, i)
			}
		}
	}
}

func TestSettlePriority(t *testing.T) {
	text := "0123456789012345678901234567890123456789"
	kinds := func(fs ...Finding) (out []Kind) {
		for _, f := range settle(fs, 0, text) {
			out = append(out, f.Kind)
		}
		return out
	}
	require.Equal(t, []Kind{Address}, kinds(Finding{0, 30, Address, Likely, ""}, Finding{5, 15, EGN, Certain, ""}))
	require.Equal(t, []Kind{Email}, kinds(Finding{5, 15, Phone, Certain, ""}, Finding{0, 30, Email, Likely, ""}))
	require.Equal(t, []Kind{Insult, Practice, Insult}, kinds(Finding{0, 30, Insult, Likely, ""}, Finding{5, 15, Practice, Likely, ""}))
	require.Equal(t, []Kind{PersonName}, kinds(Finding{5, 15, Profanity, Likely, ""}, Finding{5, 15, PersonName, Likely, ""}))
	require.Equal(t, []Kind{Insult}, kinds(Finding{5, 15, Practice, Possible, ""}, Finding{5, 15, Insult, Certain, ""}), "лекарката е глупачка")
	require.Equal(t, []Kind{EGN, Phone}, kinds(Finding{5, 15, Phone, Certain, ""}, Finding{0, 10, EGN, Certain, ""}))
}

func TestWith(t *testing.T) {
	base := Bulgaria()
	text := "Пишете на отдел Жалби, 02 987 65 43 или ivan.petrov@example.com; и кривундел"
	c, err := base.With(Additions{Allowed: []string{"02 987 65 43", "Ivan.Petrov@example.com"}, Words: []string{"кривундел*"}})
	require.NoError(t, err)
	require.Equal(t, []string{"insult:кривундел"}, found(c, text))
	require.Equal(t, []string{"phone:02 987 65 43", "email:ivan.petrov@example.com"}, found(base, text), "the receiver stays as it was")

	d, err := c.With(Additions{Names: []string{"Ждраглина"}, Allowed: []string{"ул. „Кестен“ 1"}})
	require.NoError(t, err)
	require.Contains(t, strings.Join(found(d, "Казва се Ждраглина и живее на ул. Кестен № 1 или на ул. Кестен № 12. "+text), "\n"), "Ждраглина")
	require.NotContains(t, strings.Join(found(d, "Живее на ул. Кестен 1."), "\n"), "address")
	require.Contains(t, strings.Join(found(d, "Живее на ул. Кестен 12."), "\n"), "address", "allowed phrases end with a word")
	require.Contains(t, found(d, text), "insult:кривундел", "additions add up")

	e, err := base.With(Additions{NotNames: []string{"Мария Луиза"}})
	require.NoError(t, err)
	require.Empty(t, found(e, "Мария Луиза не работи."))
}

func TestWithRefuses(t *testing.T) {
	long := strings.Repeat("а", 300)
	for name, a := range map[string]Additions{
		"an empty name":       {Names: []string{""}},
		"a name of two words": {Names: []string{"Иван Петров"}},
		"a name of digits":    {Names: []string{"123"}},
		"an empty phrase":     {NotNames: []string{" "}},
		"a long phrase":       {NameCues: []string{"а б в г д е"}},
		"an abusive phrase":   {Words: []string{"две думи"}},
		"a short word":        {Words: []string{"аб"}},
		"an allowed letter":   {Allowed: []string{"а"}},
		"too many bytes":      {Allowed: []string{long}},
		"a policy":            {Policy: &Policy{Abuse: 9}},
		"a certainty":         {Policy: &Policy{From: 9}},
		"a style":             {Policy: &Policy{Style: 9}},
	} {
		_, err := Bulgaria().With(a)
		require.ErrorIs(t, err, ErrInput, name)
		require.Less(t, len(err.Error()), 200, name)
	}
}

func TestRedactAnyFindings(t *testing.T) {
	text := "ЕГН 6101047500 край"
	for _, fs := range [][]Finding{
		{{-5, 100, EGN, Certain, ""}},
		{{7, 17, EGN, Certain, ""}, {3, 9, EGN, Certain, ""}},
		{{50, 60, EGN, Certain, ""}},
		{{17, 7, EGN, Certain, ""}},
		{{1, 2, EGN, Certain, ""}, {1, 2, Phone, Certain, ""}},
	} {
		for _, mask := range masks {
			out := Redact(text, fs, mask)
			require.True(t, strings.ToValidUTF8(out, "") == out, "%v gave %q", fs, out)
		}
	}
	require.Equal(t, "ЕГН [ЕГН] край", Redact(text, []Finding{{7, 17, EGN, Certain, ""}}, nil))
	require.Equal(t, text, Redact(text, nil, nil))
	require.Equal(t, "[име]", Redact("Мария Кирилова", []Finding{{0, 11, PersonName, Likely, ""}, {11, 27, PersonName, Likely, ""}}, Label), "one mask for what touches")
	require.Equal(t, "[…]", Redact("а", []Finding{{0, 2, 0, 0, ""}}, Label))
}

func TestTextForms(t *testing.T) {
	roundTrip(t, EGN, HealthDocument+1)
	roundTrip(t, Possible, Certain+1)
	roundTrip(t, Female, Male+1)
	roundTrip(t, FieldName, FieldAnswer+1)
	roundTrip(t, Published, Rejected+1)
	roundTrip(t, House, Usual+1)
	for _, v := range []interface{ MarshalText() ([]byte, error) }{Kind(0), Certainty(0), Sex(0), Field(0), Outcome(0)} {
		_, err := v.MarshalText()
		require.ErrorIs(t, err, ErrInput)
	}
}

// roundTrip writes and reads every value of a closed list from first up to end.
func roundTrip[T interface {
	~uint8
	MarshalText() ([]byte, error)
	String() string
}, P interface {
	*T
	UnmarshalText([]byte) error
}](t *testing.T, first, end T) {
	for v := first; v < end; v++ {
		b, err := v.MarshalText()
		require.NoError(t, err)
		require.Equal(t, v.String(), string(b))
		var back T
		require.NoError(t, P(&back).UnmarshalText(b))
		require.Equal(t, v, back)
	}
	_, err := end.MarshalText()
	require.ErrorIs(t, err, ErrInput)
	require.Equal(t, "unset", end.String())
	var back T
	require.ErrorIs(t, P(&back).UnmarshalText([]byte("no such thing")), ErrInput)
}

func TestJSON(t *testing.T) {
	s := Submission{Name: "Мария Кирилова", Town: "Враца", Phone: "0888 123 456", Email: "m@example.com", Title: "т", Text: "ЕГН 6101047500. Вие сте крадци!", Answer: "Не."}
	var back Submission
	b, err := json.Marshal(s)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(b, &back))
	require.Equal(t, s, back)

	v := Bulgaria().Review(s)
	b, err = json.Marshal(v)
	require.NoError(t, err)
	require.NotContains(t, string(b), "6101047500", "a verdict that rejects holds no text")
	var again Verdict
	require.NoError(t, json.Unmarshal(b, &again))
	require.Empty(t, cmp.Diff(v, again))

	p := Policy{Abuse: Rejected, ThirdParty: Redacted, Own: Published, From: Certain, Style: Usual}
	b, err = json.Marshal(p)
	require.NoError(t, err)
	require.JSONEq(t, `{"abuse":"reject","third_party":"redact","own":"publish","from":"certain","style":"usual"}`, string(b))
	var q Policy
	require.NoError(t, json.Unmarshal(b, &q))
	require.Equal(t, p.Own, q.Own)

	n, err := ParseEGN("6101047500")
	require.NoError(t, err)
	b, err = json.Marshal(n)
	require.NoError(t, err)
	require.Equal(t, `"6101047500"`, string(b))
	var m CivilNumber
	require.NoError(t, json.Unmarshal(b, &m))
	require.Equal(t, n, m)
	require.ErrorIs(t, m.UnmarshalText([]byte("6101047501")), ErrInput)
	require.NoError(t, m.UnmarshalText(nil))
	require.True(t, m.IsZero() && m.String() == "" && m.Birth().IsZero() && m.Sex() == 0)
}

func TestZeroCheckerIsBulgaria(t *testing.T) {
	var zero Checker
	const text = "Аз съм Величка Ручева, ЕГН 6101047500."
	require.Equal(t, Bulgaria().Check(text), zero.Check(text))
	require.Equal(t, Bulgaria().Check(text), (*Checker)(nil).Check(text))
	require.Equal(t, Bulgaria().Review(Submission{Text: text}), zero.Review(Submission{Text: text}))
	more, err := zero.With(Additions{Allowed: []string{"Величка Ручева"}})
	require.NoError(t, err)
	require.Len(t, more.Check(text), 1)
}

// The table of words has room for all that a host may add; what is more is an error.
func TestWithManyWords(t *testing.T) {
	const long = 28
	words := make([]string, maxWordLetters/long)
	for i := range words {
		word := make([]rune, long)
		for k := range word {
			word[k] = 'а' + rune((i>>(2*k)*7+11*k+i)%30)
		}
		words[i] = string(word)
	}
	c, err := Bulgaria().With(Additions{Words: words})
	require.NoError(t, err)
	require.Less(t, len(c.abuse.lex.nodes), 1<<16)
	require.Less(t, len(c.abuse.lex.entries), 1<<16)
	require.Less(t, len(c.abuse.lex.rows)+len(c.abuse.lex.phrases), 1<<16)
	require.Less(t, len(Bulgaria().abuse.lex.nodes)+maxWordLetters, 1<<16)
	_, err = c.With(Additions{Words: words[:2]})
	require.ErrorIs(t, err, ErrInput)
}
