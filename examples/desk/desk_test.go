package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/nzok-rules/nzok/moderation"
	"github.com/nzok-rules/nzok/routing"
	"github.com/nzok-rules/nzok/workdays"
)

// Thursday evening in UTC is Friday in Sofia.
var now = time.Date(2026, 11, 19, 22, 30, 0, 0, time.UTC)

func desktop(t *testing.T, stdin string, args ...string) (out string, status int) {
	t.Helper()
	var o, e bytes.Buffer
	status = run(args, strings.NewReader(stdin), &o, &e, now)
	if status == exitOK {
		assert.Empty(t, e.String())
	}
	return o.String(), status
}

func TestOneQuestion(t *testing.T) {
	out, status := desktop(t, "", "-asked", "2026-04-09", "-name", "Иван Петров",
		"-text", "Казвам се Иван Петров, ЕГН 6101047500. Колко е потребителската такса за пенсионер?")
	require.Equal(t, exitOK, status)
	for _, s := range []string{
		"(redact)", "И** П**", "[ЕГН]", "НЗОК", "2026-04-09 (четвъртък)", "2026-04-20 (понеделник)", "Велики петък",
	} {
		assert.Contains(t, out, s)
	}
	assert.NotContains(t, out, "6101047500")
	assert.NotContains(t, out, "Иван Петров")
}

func TestAbuseIsNotPrinted(t *testing.T) {
	out, status := desktop(t, "", "-text", "Вие сте крадци! Кога ще ми издадат протокола?")
	require.Equal(t, exitOK, status)
	assert.Contains(t, out, "(reject)")
	assert.NotContains(t, out, "крадци!")
	assert.NotContains(t, out, "Отговор до")
}

func TestAnEmergencyComesFirst(t *testing.T) {
	out, status := desktop(t, "", "-text", "Баща ми припадна и в момента не диша, какво да правя?")
	require.Equal(t, exitOK, status)
	first, _, _ := strings.Cut(out, "\n")
	assert.Contains(t, first, "112")
}

func TestTodayIsTheDayInSofia(t *testing.T) {
	out, status := desktop(t, "Колко е потребителската такса?\n")
	require.Equal(t, exitOK, status)
	assert.Contains(t, out, "2026-11-20 (петък)")
	assert.Contains(t, out, "2026-11-27 (петък)")
}

// Answers are published on working days only.
func TestAnswersAreNotPublishedOnDaysOff(t *testing.T) {
	out, status := desktop(t, "", "-text", "Колко е потребителската такса?", "-asked", "2026-05-23")
	require.Equal(t, exitOK, status)
	assert.Contains(t, out, "Отговор до: 2026-06-01")
	assert.Contains(t, out, "публикуване на отговор: 2026-05-26 (вторник)")
}

func TestUnusableArguments(t *testing.T) {
	for _, args := range [][]string{
		{"stray"}, {"-nonsense"}, {"-asked", "20.11.2026", "-text", "x"}, {"-asked", "2002-01-01", "-text", "x"}, {"-jsonl", "-text", "x"},
	} {
		var out, errs bytes.Buffer
		assert.Equal(t, exitUsage, run(args, strings.NewReader(""), &out, &errs, now), args)
		assert.NotEmpty(t, errs.String(), args)
		assert.Empty(t, out.String(), args)
	}
}

var questions = []string{
	"Колко е потребителската такса за пенсионер?",
	"Пиша от името на майка ми, ЕГН 6101047500, тел. 0888 123 456: кога ще е готов протоколът ѝ в РЗОК?",
	"Вие сте крадци и идиоти!",
	"Как се обжалва решение на ТЕЛК?",
	"",
	"имейлът ми е някой@example.org и живея на ул. „Явор“ № 8, вх. А, ап. 3",
	"Kolko e taksata pri lichniq lekar?",
}

func TestLines(t *testing.T) {
	var in strings.Builder
	want := 0
	for round := range 300 {
		for i, q := range questions {
			b, err := json.Marshal(map[string]string{"id": fmt.Sprint(round, "-", i), "text": q, "asked": "2026-04-09"})
			require.NoError(t, err)
			in.Write(b)
			in.WriteByte('\n')
			want++
		}
	}
	out, status := desktop(t, in.String(), "-jsonl")
	require.Equal(t, exitOK, status)
	got := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, got, want)
	for n, line := range got {
		var o outputLine
		d := json.NewDecoder(strings.NewReader(line))
		d.DisallowUnknownFields()
		require.NoError(t, d.Decode(&o), line)
		i := n % len(questions)
		require.Equal(t, fmt.Sprint(n/len(questions), "-", i), o.ID)
		require.Equal(t, workdays.Date{Year: 2026, Month: 4, Day: 20}, o.Due)
		require.NotEmpty(t, o.Routes)
		require.Equal(t, moderation.Redact(questions[i], o.Findings, moderation.Label), o.Redacted)
	}
}

func TestALineSaysWhatItMust(t *testing.T) {
	out, _ := desktop(t, `{"id":"7","text":"Вие сте крадци! Тел. 0888 123 456"}`, "-jsonl")
	var o map[string]any
	require.NoError(t, json.Unmarshal([]byte(out), &o))
	assert.Equal(t, "7", o["id"])
	assert.Equal(t, "reject", o["verdict"])
	assert.Equal(t, "reject", o["action"])
	assert.Equal(t, false, o["emergency"])
	assert.NotContains(t, o, "due")
	assert.Len(t, o["findings"], 2)
	f := o["findings"].([]any)[0].(map[string]any)
	assert.ElementsMatch(t, []string{"kind", "start", "end", "certainty", "rule"}, keys(f))
	r := o["routes"].([]any)[0].(map[string]any)
	assert.ElementsMatch(t, []string{"institution", "topic", "confidence"}, keys(r))

	out, _ = desktop(t, `{"id":"8","text":"Колко е таксата?"}`, "-jsonl")
	assert.Contains(t, out, `"findings":[]`)
}

func keys(m map[string]any) (ks []string) {
	for k := range m {
		ks = append(ks, k)
	}
	return ks
}

func TestBadLinesDropNothing(t *testing.T) {
	out, status := desktop(t, strings.Join([]string{
		`{"id":"1","text":"Колко е таксата?"}`,
		`не е JSON, ЕГН 6101047500`,
		`{"text":"без номер"}`,
		`{"id":"4","text":"Колко е таксата?","asked":"9.4.2026"}`,
		`{"id":"5","text":5}`,
		``,
		`{"id":"7","text":"` + strings.Repeat("а", routing.MaxBytes) + `"}`,
		`{"id":"8","text":"Колко е таксата?"}`,
	}, "\n"), "-jsonl")
	assert.Equal(t, exitErrors, status)
	assert.NotContains(t, out, "6101047500")
	var lines []int
	for line := range strings.Lines(out) {
		var e errorLine
		require.NoError(t, json.Unmarshal([]byte(line), &e))
		lines = append(lines, e.Line)
	}
	assert.Equal(t, []int{0, 2, 3, 4, 5, 7, 0}, lines)
}

// The text that Review proposes is the one the desk prints.
func TestRedactedIsWhatReviewProposes(t *testing.T) {
	d := newDesk()
	for _, q := range questions {
		a, err := d.answer(question{Text: q})
		require.NoError(t, err)
		if a.verdict.Outcome != moderation.Rejected {
			assert.Equal(t, a.verdict.Text, a.redacted)
		}
	}
}

func BenchmarkAnswerLines(b *testing.B) {
	var in strings.Builder
	for i, q := range questions {
		line, err := json.Marshal(map[string]string{"id": fmt.Sprint(i), "text": q})
		if err != nil {
			b.Fatal(err)
		}
		in.Write(line)
		in.WriteByte('\n')
	}
	text := strings.Repeat(in.String(), 300)
	d := newDesk()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := d.answerLines(strings.NewReader(text), new(bytes.Buffer)); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(300*len(questions)*b.N)/b.Elapsed().Seconds(), "questions/s")
}
