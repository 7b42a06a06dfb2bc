package moderation

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestReviewFindsEveryField(t *testing.T) {
	v := Bulgaria().Review(Submission{
		Name: "Мария 6101047500", Town: "ул. „Явор“ № 8", Phone: "maria@example.com", Email: "0888 123 456", Title: "ЛНЧ 1099585003", Text: "УИН 2300095265", Answer: "д-р Щъркелов",
	})
	var fields []Field
	for _, f := range v.Findings {
		fields = append(fields, f.Field)
	}
	require.Equal(t, []Field{FieldName, FieldTown, FieldPhone, FieldEmail, FieldTitle, FieldText, FieldAnswer}, fields)
	require.Equal(t, Held, v.Outcome)
	require.Empty(t, v.Initials)
}

func TestReviewTakesWhatFieldsAskFor(t *testing.T) {
	v := Bulgaria().Review(Submission{Name: "Д-р Иван Петров", Town: "гр. Симеоновград", Phone: "0888/123-456", Email: "ivan@example.com"})
	require.Equal(t, Published, v.Outcome)
	require.Empty(t, v.Findings)
	require.Equal(t, "И** П**", v.Initials)
}

func TestReviewEmpty(t *testing.T) {
	v := Bulgaria().Review(Submission{})
	require.Equal(t, Verdict{Outcome: Published}, v)
}

func TestReviewReasonsQuoteTheRules(t *testing.T) {
	v := Bulgaria().Review(Submission{Name: "123", Town: "ЕГН 6101047500", Title: "Крадци! Вие сте крадци!", Text: "ЕГН 6101047500, д-р Щъркелов"})
	require.Equal(t, Rejected, v.Outcome)
	require.NotEmpty(t, v.Reasons)
	for _, r := range v.Reasons {
		require.NotEmpty(t, r.Text)
		require.NotEmpty(t, r.Quote)
		require.NotZero(t, r.Outcome)
		require.NotEmpty(t, r.Basis.Act)
		require.Contains(t, r.String(), r.Quote)
		require.NotContains(t, r.String(), "6101047500")
	}
	require.Empty(t, v.Text+v.Title+v.Answer+v.Initials)
}

func TestReviewAbuseInAnswerHolds(t *testing.T) {
	v := Bulgaria().Review(Submission{Text: "Плаща ли се такса?", Answer: "Вие сте крадци!"})
	require.Equal(t, Held, v.Outcome)
}

func TestReviewTellsOwnFromThird(t *testing.T) {
	for text, third := range map[string]bool{
		"ЕГН 6101047500":                                    false,
		"ЕГН на майка ми: 6101047500":                       true,
		"6101047500, това е на съпругата ми":                true,
		"Аз съм Мария Кирилова":                             false,
		"Аз съм М. Кирилова":                                false,
		"Съпругът ми Христофор Кирилов":                     true,
		"Търсете ме на 0888 123 456":                        false,
		"Телефонът на сина ми е 0899 123 456":               true,
		"Звъннете на майка ми или на мен: +359 888 123 456": false, // the number of the contact field
		"УИН 2300095265":                                    true,
		"Живея на ул. „Явор“ № 8":                           false,
	} {
		v := Bulgaria().Review(Submission{Name: "Мария Кирилова", Phone: "0888123456", Text: text})
		require.Len(t, v.Findings, 1, text)
		require.Equal(t, third, v.Findings[0].ThirdParty, text)
	}
	v := Bulgaria().Review(Submission{Text: "ЕГН 6101047500 и ЕГН 8905112335"})
	require.Len(t, v.Findings, 2)
	require.True(t, !v.Findings[0].ThirdParty && v.Findings[1].ThirdParty, "nobody has two")
}

func TestReviewFindsTheNameOfTheAsker(t *testing.T) {
	for text, want := range map[string]string{
		"питам аз, ручева":                          "питам аз, [име]",
		"благодаря, величка":                        "благодаря, [име]",
		"Въпросът е от ВЕЛИЧКА РУЧЕВА.":             "Въпросът е от [име].",
		"velichka ru4eva pita":                      "velichka ru4eva pita",
		"pita Velichka Rucheva":                     "pita [име]",
		"Величка означава нещо, а великденът друго": "Величка означава нещо, а великденът друго",
	} {
		v := Bulgaria().Review(Submission{Name: "Величка Ручева", Text: text})
		if want == text {
			continue // left to Check
		}
		require.Equal(t, want, v.Text, text)
		require.Equal(t, Redacted, v.Outcome, text)
	}
}

// TestReviewPublishesNothingThatCheckFinds holds for every text of the corpora.
func TestReviewPublishesNothingThatCheckFinds(t *testing.T) {
	c, err := Bulgaria().With(Additions{Policy: &Policy{Abuse: Redacted, ThirdParty: Redacted, From: Possible}})
	require.NoError(t, err)
	for _, path := range []string{tunedCorpus, independentCorpus, heldOutCorpus} {
		for _, d := range readCorpus(t, path) {
			v := c.Review(Submission{Name: "Мария Кирилова", Text: d.Text})
			require.LessOrEqual(t, v.Outcome, Redacted)
			require.Empty(t, c.Check(v.Text), d.ID)
			if d.Verdict == "clean" && v.Outcome == Published {
				require.Equal(t, d.Text, v.Text)
			}
		}
	}
}

func TestPossibleFindingsDoNotDecide(t *testing.T) {
	weak := Policy{From: Certain}
	c, err := Bulgaria().With(Additions{Policy: &weak})
	require.NoError(t, err)
	v := c.Review(Submission{Text: "Числото 8905112335 какво е?"})
	require.Equal(t, Published, v.Outcome)
	require.Len(t, v.Findings, 1)
}

func TestNoticeNamesWhatTheRulesName(t *testing.T) {
	for _, word := range []string{"имена", "ЕГН", "адреси", "инициали", "обиди"} {
		require.True(t, strings.Contains(Notice(), word), word)
	}
	require.Empty(t, Bulgaria().Check(Notice()))
}
