package workdays

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // End is tested on zones with odd clocks

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

func deadline(t testing.TB, c *Calendar, event, term string) Deadline {
	t.Helper()
	tm, err := ParseTerm(term)
	require.NoError(t, err)
	d, err := c.Deadline(date(t, event), tm)
	require.NoError(t, err)
	return d
}

// story renders the steps as "rule: text" lines.
func story(d Deadline) string {
	var b strings.Builder
	for _, s := range d.Steps() {
		b.WriteString(s.Rule + ": " + s.Text + "\n")
	}
	return b.String()
}

func TestSteps(t *testing.T) {
	for _, tt := range []struct{ event, term, want string }{
		{"2026-01-31", "1 month", `event-excluded: Денят на събитието, 31 януари 2026 г. (събота), не се брои.
last-day: Последният ден на срока от 1 месец е 28 февруари 2026 г. (събота).
month-end: В този месец няма 31-во число, затова последният ден е последният ден на месеца.
weekend-skipped: Пропускат се 2 почивни дни (събота и неделя).
roll: Последният ден е неприсъствен, затова срокът се премества на първия следващ присъствен ден, 2 март 2026 г. (понеделник).
due: Срокът изтича на 2 март 2026 г. (понеделник) в 24:00 ч.
`},
		{"2026-01-31", "1 month no-roll", `event-excluded: Денят на събитието, 31 януари 2026 г. (събота), не се брои.
last-day: Последният ден на срока от 1 месец е 28 февруари 2026 г. (събота).
month-end: В този месец няма 31-во число, затова последният ден е последният ден на месеца.
no-roll: Последният ден е неприсъствен (Почивен ден), но този срок не се премества.
due: Срокът изтича на 28 февруари 2026 г. (събота) в 24:00 ч.
`},
		{"2020-02-29", "1 year", `event-excluded: Денят на събитието, 29 февруари 2020 г. (събота), не се брои.
last-day: Последният ден на срока от 1 година е 28 февруари 2021 г. (неделя).
month-end: В този месец няма 29-о число, затова последният ден е последният ден на месеца.
weekend-skipped: Пропуска се 1 почивен ден (събота или неделя).
roll: Последният ден е неприсъствен, затова срокът се премества на първия следващ присъствен ден, 1 март 2021 г. (понеделник).
due: Срокът изтича на 1 март 2021 г. (понеделник) в 24:00 ч.
`},
		{"2021-04-29", "1 day", `event-excluded: Денят на събитието, 29 април 2021 г. (четвъртък), не се брои.
last-day: Последният ден на срока от 1 ден е 30 април 2021 г. (петък).
day-off-skipped: 30 април 2021 г. (петък) е неприсъствен ден: Велики петък.
day-off-skipped: 1 май 2021 г. (събота) е неприсъствен ден: Ден на труда и на международната работническа солидарност; Велика събота.
day-off-skipped: 2 май 2021 г. (неделя) е неприсъствен ден: Великден (неделя).
day-off-skipped: 3 май 2021 г. (понеделник) е неприсъствен ден: Великден (понеделник).
day-off-skipped: 4 май 2021 г. (вторник) е неприсъствен ден: Неприсъствен ден вместо 1 май 2021 г. (събота), Ден на труда и на международната работническа солидарност.
roll: Последният ден е неприсъствен, затова срокът се премества на първия следващ присъствен ден, 5 май 2021 г. (сряда).
due: Срокът изтича на 5 май 2021 г. (сряда) в 24:00 ч.
`},
		{"2012-12-13", "3 workdays", `event-excluded: Денят на събитието, 13 декември 2012 г. (четвъртък), не се брои.
weekend-skipped: Пропуска се 1 почивен ден (събота или неделя).
worked-day-counted: 15 декември 2012 г. (събота) се брои: Работен ден вместо 31 декември 2012 г. (понеделник).
due: Срокът от 3 работни дни изтича на 17 декември 2012 г. (понеделник) в 24:00 ч.
`},
		{"2012-12-14", "1 workday", `event-excluded: Денят на събитието, 14 декември 2012 г. (петък), не се брои.
worked-day-ends: Последният ден е обявен за работен (Работен ден вместо 31 декември 2012 г. (понеделник)) и срокът изтича в него.
due: Срокът от 1 работен ден изтича на 15 декември 2012 г. (събота) в 24:00 ч.
`},
		{"2026-03-07", "0 workdays", `weekend-skipped: Пропускат се 2 почивни дни (събота и неделя).
due: Срокът от 0 работни дни изтича на 9 март 2026 г. (понеделник) в 24:00 ч.
`},
		{"2026-03-04", "2 weeks", `event-excluded: Денят на събитието, 4 март 2026 г. (сряда), не се брои.
last-day: Последният ден на срока от 2 седмици е 18 март 2026 г. (сряда).
due: Срокът изтича на 18 март 2026 г. (сряда) в 24:00 ч.
`},
		{"2026-12-30", "2 workdays", `event-excluded: Денят на събитието, 30 декември 2026 г. (сряда), не се брои.
weekend-skipped: Пропускат се 2 почивни дни (събота и неделя).
day-off-skipped: 1 януари 2027 г. (петък) не се брои: Нова година.
due: Срокът от 2 работни дни изтича на 4 януари 2027 г. (понеделник) в 24:00 ч.
provisional: Дните след 31 декември 2026 г. следват само от закона; Министерският съвет може да обяви и други неприсъствени дни.
`},
	} {
		require.Equal(t, tt.want, story(deadline(t, Bulgaria(), tt.event, tt.term)), "%s + %s", tt.event, tt.term)
	}
}

// Every step of every deadline has a rule, a sentence and a basis, and the notes
// of the days reach it.
func TestStepsAreComplete(t *testing.T) {
	for _, c := range []*Calendar{Bulgaria(), Schools(), TARGET()} {
		for i := 0; i < numDays-800; i += 59 {
			for _, term := range []Term{AnswerTerm(), {30, Workdays, RollForward}, {14, Days, RollForward}, {1, Months, RollForward}, {2, Years, NoRoll}} {
				d, err := c.Deadline(dateOf(i), term)
				require.NoError(t, err)
				steps := d.Steps()
				for _, s := range steps {
					if s.Rule == "" || s.Basis.IsZero() || !strings.HasSuffix(s.Text, ".") {
						t.Fatalf("%s + %s: %+v", d.Event, term, s)
					}
				}
				last := steps[len(steps)-1]
				require.Equal(t, d.Provisional, last.Rule == "provisional")
			}
		}
	}
	d := deadline(t, Bulgaria(), "2005-09-22", "1 day")
	require.Contains(t, d.Steps()[3].Note, "не е проверен", "23 September 2005 rests on one data set")
	d = deadline(t, Bulgaria(), "2040-05-04", "4 days")
	require.Contains(t, d.Steps()[2].Note, "тълкуване", "8 May 2040")
}

// The weekend days, the listed days and the counted days of a term in working
// days add up to all days of the span.
func TestStepsAddUp(t *testing.T) {
	for i := 0; i < numDays-400; i += 31 {
		d, err := Bulgaria().Deadline(dateOf(i), Term{N: 40, Unit: Workdays})
		require.NoError(t, err)
		off := 0
		for _, s := range d.Steps() {
			switch s.Rule {
			case "day-off-skipped":
				off++
			case "weekend-skipped":
				n, ok := parseDigits(strings.Fields(s.Text)[2])
				require.True(t, ok, s.Text)
				off += n
			}
		}
		require.Equal(t, d.Due.DaysSince(d.Event), off+40, d.Event)
	}
}

func TestUnverifiedPracticeIsNoted(t *testing.T) {
	notes := func(event, term string) (s string) {
		for _, step := range deadline(t, Bulgaria(), event, term).Steps() {
			s += step.Note
		}
		return s
	}
	require.Contains(t, notes("2012-12-14", "1 day"), noCases, "ends on a worked Saturday")
	require.Contains(t, notes("2012-12-30", "1 day"), noCases, "ends on the day exchanged for it")
	require.NotContains(t, notes("2012-12-17", "1 day"), noCases)
	require.Contains(t, notes("2005-09-16", "1 day"), oneSet+" "+noCases)
}

func TestDeadlineErrors(t *testing.T) {
	c, d := Bulgaria(), Date{2026, time.April, 9}
	for _, term := range append(badTerms, Term{}) {
		_, err := c.Deadline(d, term)
		require.ErrorIs(t, err, ErrInput, "%+v", term)
	}
	for _, u := range []Unit{Workdays, Days, Weeks, Months, Years} {
		for _, r := range []Roll{RollForward, NoRoll} {
			_, err := c.Deadline(d, Term{maxN, u, r})
			var e *RangeError
			require.ErrorAs(t, err, &e)
			require.Equal(t, RangeError{d, maxN, u, firstDay, lastDay}, *e)
		}
	}
	got, err := c.Deadline(lastDay, Term{N: 1, Unit: Days})
	require.ErrorIs(t, err, ErrInput)
	require.Zero(t, got)
}

func TestNoRollOnWorkdays(t *testing.T) {
	for i := 0; i < numDays-100; i += 17 {
		a, err := Bulgaria().Deadline(dateOf(i), Term{N: 5, Unit: Workdays})
		require.NoError(t, err)
		b, err := Bulgaria().Deadline(dateOf(i), Term{N: 5, Unit: Workdays, Roll: NoRoll})
		require.NoError(t, err)
		require.Equal(t, a.Due, b.Due)
	}
}

func TestProvisionalRow(t *testing.T) {
	row := Day{Date: Date{2026, 4, 15}, Kind: Declared, Name: "Неприсъствен ден", Basis: Citation{Act: "Проект на РМС"}, Provisional: true}
	c, err := Bulgaria().With(row)
	require.NoError(t, err)
	for _, tt := range []struct {
		event, term string
		want        bool
	}{
		{"2026-04-09", "1 workday", false}, // due on the 14th
		{"2026-04-09", "2 workdays", true},
		{"2026-04-15", "1 workday", true},
		{"2026-04-16", "1 workday", false},
		{"2026-12-30", "2 workdays", true},
	} {
		d := deadline(t, c, tt.event, tt.term)
		require.Equal(t, tt.want, d.Provisional, "%s + %s", tt.event, tt.term)
		require.Equal(t, tt.want, strings.Contains(story(d), "provisional"))
	}
	steps := deadline(t, c, "2026-04-09", "2 workdays").Steps()
	require.Equal(t, Step{
		Rule:  "provisional",
		Text:  "15 април 2026 г. (сряда) е въведен като предварителен (Неприсъствен ден), затова денят на изтичане може да се промени.",
		Basis: row.Basis,
	}, steps[len(steps)-1])
}

func TestDeadlineJSON(t *testing.T) {
	d := deadline(t, Bulgaria(), "2026-12-30", "2 workdays")
	b, err := json.Marshal(d)
	require.NoError(t, err)
	var back Deadline
	require.NoError(t, json.Unmarshal(b, &back))
	require.True(t, d.Equal(back))
	require.True(t, back.Equal(d))
	require.Empty(t, cmp.Diff(d, back))
	require.Equal(t, d.Steps(), back.Steps())
	require.Equal(t, d.Due.String(), back.String())
	again, err := json.Marshal(back)
	require.NoError(t, err)
	require.Equal(t, string(b), string(again))

	short := deadline(t, Bulgaria(), "2026-03-04", "0 days")
	b, err = json.Marshal(short)
	require.NoError(t, err)
	require.JSONEq(t, `{"event":"2026-03-04","term":"0 days","last":"2026-03-04","due":"2026-03-04","steps":[
		{"rule":"last-day","text":"Последният ден на срока от 0 дни е 4 март 2026 г. (сряда).","basis":{"act":"ГПК","provision":"чл. 60"},"note":"Разпоредбата е проверена по вторичен източник."},
		{"rule":"due","text":"Срокът изтича на 4 март 2026 г. (сряда) в 24:00 ч.","basis":{"act":"ГПК","provision":"чл. 62","gazette":"ДВ, бр. 110 от 2020 г."}}]}`, string(b))

	b, err = json.Marshal(Deadline{})
	require.NoError(t, err)
	require.Equal(t, `{}`, string(b))
	require.NoError(t, json.Unmarshal(b, &back))
	require.True(t, back.Equal(Deadline{}))
	for _, s := range []string{`{"due":"2026-02-30"}`, `{"term":"soon"}`, `[]`, `{`} {
		require.Error(t, json.Unmarshal([]byte(s), &back), s)
	}
}

func TestDeadlineEqual(t *testing.T) {
	base := deadline(t, Bulgaria(), "2026-04-09", "5 workdays")
	require.True(t, base.Equal(deadline(t, Bulgaria(), "2026-04-09", "5 workdays")))
	for _, change := range []func(*Deadline){
		func(d *Deadline) { d.Event = d.Event.AddDays(-1) },
		func(d *Deadline) { d.Term.N++ },
		func(d *Deadline) { d.Last = d.Last.AddDays(1) },
		func(d *Deadline) { d.Due = d.Due.AddDays(1) },
		func(d *Deadline) { d.Provisional = true },
		func(d *Deadline) { d.cal = nil },
		func(d *Deadline) { d.cal = TARGET() },
	} {
		d := base
		change(&d)
		require.False(t, base.Equal(d))
		require.False(t, d.Equal(base))
	}
}

// The fields are open, so whatever a caller writes into them must not panic.
func TestChangedByHand(t *testing.T) {
	base := deadline(t, Bulgaria(), "2026-04-09", "5 workdays")
	for _, bad := range badDays {
		for _, field := range []func(*Deadline) *Date{
			func(d *Deadline) *Date { return &d.Event },
			func(d *Deadline) *Date { return &d.Last },
			func(d *Deadline) *Date { return &d.Due },
		} {
			d := base
			*field(&d) = bad.date
			require.Empty(t, d.Steps())
			_ = d.End(time.UTC)
			_, _ = json.Marshal(d)
			require.False(t, d.Equal(base))
		}
	}
	for _, term := range badTerms {
		d := base
		d.Term = term
		require.Empty(t, d.Steps())
	}
	d := base
	d.Event, d.Due, d.Last = d.Due, d.Event, d.Event
	require.NotEmpty(t, d.Steps())
	d.Provisional = true
	require.NotEmpty(t, d.Steps())
}

func TestStepsAreCopies(t *testing.T) {
	d := deadline(t, Bulgaria(), "2026-04-09", "5 workdays")
	d.Steps()[0].Text = ""
	require.NotEmpty(t, d.Steps()[0].Text)
	back := Deadline{steps: d.Steps()}
	back.Steps()[0].Text = ""
	require.NotEmpty(t, back.Steps()[0].Text)
}

func TestEnd(t *testing.T) {
	sofia, err := time.LoadLocation("Europe/Sofia")
	require.NoError(t, err)
	d := deadline(t, Bulgaria(), "2026-04-09", "5 workdays")
	require.Equal(t, "2026-04-21T00:00:00+03:00", d.End(sofia).Format(time.RFC3339))
	require.Equal(t, "2026-04-21T00:00:00Z", d.End(time.UTC).Format(time.RFC3339))
	require.Equal(t, sofia, d.End(sofia).Location())
	require.True(t, d.End(nil).IsZero())
	require.True(t, Deadline{}.End(sofia).IsZero())
	require.True(t, Deadline{Due: Date{2026, 2, 30}}.End(sofia).IsZero())
	require.True(t, Deadline{Due: Date{9999, 12, 31}}.End(sofia).IsZero())
}

// The end of a day is the first instant after every instant of that day, also
// where the clock skips midnight, repeats it, or leaves out a whole day.
func TestEndOnOddClocks(t *testing.T) {
	for _, zone := range []string{
		"Europe/Sofia", "America/Sao_Paulo", "America/Havana", "America/Asuncion", "America/Santiago",
		"Asia/Beirut", "Africa/Cairo", "Asia/Tehran", "Asia/Amman", "Atlantic/Azores", "America/Scoresbysund",
		"Pacific/Apia", "Pacific/Fakaofo", "Australia/Lord_Howe", "America/Godthab", "Asia/Gaza",
	} {
		loc, err := time.LoadLocation(zone)
		require.NoError(t, err)
		changes := 0
		for day := (Date{2003, 1, 1}); day.Before(Date{2026, 12, 31}); day = day.AddDays(1) {
			end := Deadline{Due: day}.End(loc)
			if before := DateOf(end.Add(-time.Nanosecond)); before.After(day) {
				t.Fatalf("%s %s ends at %s, a moment after %s", zone, day, end, before)
			}
			// Where the clock is set, no moment of the day may follow: an hour can
			// come twice, and a day can be left out.
			_, was := end.Add(-36 * time.Hour).Zone()
			if _, is := end.Add(36 * time.Hour).Zone(); was == is {
				continue
			}
			changes++
			for m := end; m.Before(end.Add(26 * time.Hour)); m = m.Add(5 * time.Minute) {
				if !DateOf(m).After(day) {
					t.Fatalf("%s %s ends at %s, but %s is still that day", zone, day, end, m)
				}
			}
		}
		require.NotZero(t, changes, zone)
	}
}
