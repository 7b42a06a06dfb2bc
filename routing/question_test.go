package routing

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

func TestBadInput(t *testing.T) {
	for name, q := range map[string]Question{
		"too long":                  {Text: strings.Repeat("а", MaxBytes/2+1)},
		"too long with the title":   {Title: "а", Text: strings.Repeat("а", MaxBytes/2)},
		"title not UTF-8":           {Title: "\xff", Text: "Колко е таксата?"},
		"text not UTF-8":            {Text: "Колко \xd0 е таксата?"},
		"unknown topic":             {Topic: "no-such-topic", Text: "Колко е таксата?"},
		"municipality not UTF-8":    {Text: "Колко е таксата?", Municipality: "\xff"},
		"municipality of 257 bytes": {Text: "Колко е таксата?", Municipality: strings.Repeat("x", 257)},
	} {
		_, err := Bulgaria().Route(q)
		require.ErrorIs(t, err, ErrInput, name)
		require.Less(t, len(err.Error()), 200, name)
		require.NotContains(t, err.Error(), "таксата", "an error never repeats the text")
	}
	_, err := Bulgaria().Route(Question{Text: strings.Repeat("а", MaxBytes/2)})
	require.NoError(t, err, "the bound is inclusive")
}

func TestNoContent(t *testing.T) {
	for _, text := range []string{"", " ", "\n\t", "???", "...", "123", "!!! ---", "Здравейте", "Добър ден!", "Здравейте, имам въпрос.", "благодаря предварително", "zdraveite, imam vupros", "бкдфгх", "тест"} {
		d, err := Bulgaria().Route(Question{Text: text})
		require.NoError(t, err)
		require.Equal(t, Reject, d.Action, "%q", text)
		require.Equal(t, TopicKey("empty"), d.Routes[0].Topic, "%q", text)
		require.False(t, d.Emergency)
	}
}

func TestUnknownIsNeverTurnedDown(t *testing.T) {
	for _, text := range []string{"кога ще стане?", "А как е при мен?", "Защо така?", "Xyzzy ploverov quuxik?", "Кажете нещо за онова."} {
		d, err := Bulgaria().Route(Question{Text: text})
		require.NoError(t, err)
		require.Equal(t, []InstitutionKey{NZOK}, d.Institutions(), text)
		require.Equal(t, Low, d.Routes[0].Confidence)
		require.True(t, d.NeedsHuman)
	}
}

func TestTitleCounts(t *testing.T) {
	d, err := Bulgaria().Route(Question{Title: "ТЕЛК", Text: "Какъв е срокът?"})
	require.NoError(t, err)
	require.Equal(t, MZ, d.Routes[0].Institution.Key)
	require.Equal(t, TitleField, d.Routes[0].Evidence[0].Field)
	require.Equal(t, "ТЕЛК", "ТЕЛК"[d.Routes[0].Evidence[0].Start:d.Routes[0].Evidence[0].End])
}

func TestAbusive(t *testing.T) {
	d, err := Bulgaria().Route(Question{Text: "Колко е потребителската такса?", Abusive: true})
	require.NoError(t, err)
	require.Equal(t, Reject, d.Action)
	require.Equal(t, "moderation-verdict", d.Routes[0].Rule)
	for _, text := range []string{"Безобразие! Кога ще ми одобрят протокола?", "Срамота е, колко е таксата?", "Писна ми! Защо няма направления?", "Отвратена съм от чакането за ТЕЛК. Колко още?"} {
		d, err := Bulgaria().Route(Question{Text: text})
		require.NoError(t, err)
		require.NotEqual(t, Reject, d.Action, "anger is not abuse: %s", text)
	}
}

func TestEmergency(t *testing.T) {
	for _, text := range []string{
		"Детето в момента не диша!",
		"Майка ми припадна преди малко и не реагира, какво да правя?",
		"гърдите ме болят силно и ми изтръпва ръката",
		"Кърви и не спира, помогнете!",
		"Дъщеря ми нагълта хапчета",
		"deteto ne di6a v momenta",
		"Bashta mi pripadna sega, kakvo da pravq?",
		"СЪПРУГЪТ МИ НЕ МОЖЕ ДА ДИША",
	} {
		d, err := Bulgaria().Route(Question{Text: text})
		require.NoError(t, err)
		require.True(t, d.Emergency, text)
		require.Equal(t, Reject, d.Action, text)
		require.Contains(t, d.Steps()[0].Text, "112")
		d, err = Bulgaria().Route(Question{Text: text, Topic: "user-fee"})
		require.NoError(t, err)
		require.True(t, d.Emergency, "a chosen topic does not hide it")
	}
	for _, text := range []string{
		"За мен е спешно да знам колко е таксата.",
		"Прием по спешност плаща ли се?",
		"Преди два месеца баща ми припадна и линейката дойде след час. Кой отговаря?",
		"След инфаркт колко рехабилитация ми се полага?",
		"Кой плаща линейката?",
		"Имам спешно писмо за вас.",
	} {
		d, err := Bulgaria().Route(Question{Text: text})
		require.NoError(t, err)
		require.False(t, d.Emergency, text)
	}
}

// checkDecision asserts what holds of every decision on q.
func checkDecision(t testing.TB, q Question, d Decision) {
	t.Helper()
	require.NotEmpty(t, d.Routes)
	require.Equal(t, d.Routes[0].Institution.Action, d.Action)
	require.Equal(t, d.Action == Reject, d.Routes[0].Institution.Key == None)
	seen := map[InstitutionKey]bool{}
	for _, r := range d.Routes {
		require.False(t, seen[r.Institution.Key], "an institution is named once")
		seen[r.Institution.Key] = true
		require.NotEmpty(t, r.Rule)
		require.NotEmpty(t, r.Title)
		require.NotEqual(t, "unset", r.Confidence.String())
		require.LessOrEqual(t, len(r.Evidence), maxEvidence)
		for _, e := range r.Evidence {
			field := q.Text
			if e.Field == TitleField {
				field = q.Title
			}
			require.True(t, 0 <= e.Start && e.Start < e.End && e.End <= len(field), "%+v", e)
			require.True(t, utf8.ValidString(field[e.Start:e.End]))
			require.NotEmpty(t, e.Cue)
		}
	}
	require.NotEmpty(t, d.Steps())
}

func TestDecisionJSON(t *testing.T) {
	for _, q := range []Question{
		{Text: question300},
		{Text: "Подадох протокол. Одобрен ли е?", Municipality: "Бяла"},
		{Text: "Детето в момента не диша!"},
		{Topic: "disability-pension"},
		{},
	} {
		d, err := Bulgaria().Route(q)
		require.NoError(t, err)
		checkDecision(t, q, d)
		b, err := json.Marshal(d)
		require.NoError(t, err)
		require.Contains(t, string(b), `"steps":[{`)
		var back Decision
		require.NoError(t, json.Unmarshal(b, &back))
		require.Empty(t, cmp.Diff(d, back))

		b, err = json.Marshal(q)
		require.NoError(t, err)
		var q2 Question
		require.NoError(t, json.Unmarshal(b, &q2))
		require.Equal(t, q, q2)
	}
	_, err := json.Marshal(Decision{})
	require.ErrorIs(t, err, ErrInput, "a decision without an action refuses")
}

// Texts made to match and to ask as often as they can stay within bounds.
func TestLongTexts(t *testing.T) {
	for name, unit := range adversarial {
		q := Question{Text: strings.Repeat(unit, MaxBytes/len(unit))}
		d, err := Bulgaria().Route(q)
		require.NoError(t, err, name)
		checkDecision(t, q, d)
		require.LessOrEqual(t, len(d.Routes), len(Bulgaria().Institutions()), name)
	}
}

func TestNamesRoundTrip(t *testing.T) {
	for a := Answer; a <= Reject; a++ {
		roundTrip(t, &a, new(Action))
	}
	for c := Low; c <= High; c++ {
		roundTrip(t, &c, new(Confidence))
	}
	for f := TitleField; f <= TextField; f++ {
		roundTrip(t, &f, new(Field))
	}
	for p := Ask; p <= After; p++ {
		roundTrip(t, &p, new(Phase))
	}
	for _, bad := range []interface {
		MarshalText() ([]byte, error)
		String() string
	}{Action(0), Action(99), Confidence(0), Confidence(99), Field(0), Field(99), Phase(99)} {
		_, err := bad.MarshalText()
		require.ErrorIs(t, err, ErrInput)
		require.Equal(t, "unset", bad.String())
	}
	for _, into := range []interface{ UnmarshalText([]byte) error }{new(Action), new(Confidence), new(Field), new(Phase)} {
		require.ErrorIs(t, into.UnmarshalText([]byte("nonsense")), ErrInput)
		require.ErrorIs(t, into.UnmarshalText(nil), ErrInput)
	}
}

func roundTrip[T any, P interface {
	*T
	MarshalText() ([]byte, error)
	UnmarshalText([]byte) error
	String() string
}](t *testing.T, v, back P) {
	t.Helper()
	b, err := v.MarshalText()
	require.NoError(t, err)
	require.Equal(t, v.String(), string(b))
	require.NoError(t, back.UnmarshalText(b))
	require.Equal(t, *v, *back)
}

func TestStepsReadAsBulgarian(t *testing.T) {
	d, err := Bulgaria().Route(Question{Text: "Ще ми отпуснат ли инвалидна пенсия?"})
	require.NoError(t, err)
	steps := d.Steps()
	require.Equal(t, "По компетентност отговаря Министерство на труда и социалната политика.", steps[0].Text)
	require.Equal(t, "Заявлението се подава в териториалното поделение на НОИ, което отпуска пенсията.", steps[1].Text)
	require.Equal(t, "Кодекс за социално осигуряване", steps[1].Basis.Act)
	require.Contains(t, d.Routes[0].Quote, "пенсии за инвалидност поради общо заболяване")

	d, err = Bulgaria().Route(Question{Text: "Кога се излиза в майчинство?"})
	require.NoError(t, err)
	require.Empty(t, d.Routes[0].Quote, "the page does not name the topic")
}
