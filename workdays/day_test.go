package workdays

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

// Every day of every calendar explains itself.
func TestEveryDayIsComplete(t *testing.T) {
	for name, c := range map[string]*Calendar{"Bulgaria": Bulgaria(), "Schools": Schools(), "TARGET": TARGET()} {
		days, err := c.Days(firstDay, dayAfter)
		require.NoError(t, err)
		want := firstDay
		for d := range days {
			switch {
			case d.Date != want:
				t.Fatalf("%s: %s follows, want %s", name, d.Date, want)
			case d.Name == "" || strings.TrimSpace(d.Name) != d.Name:
				t.Fatalf("%s %s: name %q", name, d.Date, d.Name)
			case d.Basis.Act == "":
				t.Fatalf("%s %s: no act", name, d.Date)
			case d.Provisional != (d.Date.Year > 2026):
				t.Fatalf("%s %s: provisional %v", name, d.Date, d.Provisional)
			case d.Kind == Substitute && (d.Date.Year < 2017 || isWeekend(indexOf(d.Date))):
				t.Fatalf("%s %s: substitute", name, d.Date)
			case (d.Kind == Moved || d.Kind == WorkedDayOff) && d.Date.Year > 2016:
				t.Fatalf("%s %s: %s, but the power to exchange days ended in 2016", name, d.Date, d.Kind)
			case d.Kind == WorkedDayOff && !isWeekend(indexOf(d.Date)):
				t.Fatalf("%s %s: a worked day off that is no Saturday or Sunday", name, d.Date)
			}
			want = want.AddDays(1)
		}
		require.Equal(t, dayAfter, want)
	}
}

// No two rows claim the same day unless both are feasts.
func TestMarksAreSortedAndUnique(t *testing.T) {
	for _, c := range []*Calendar{Bulgaria(), Schools(), TARGET()} {
		for k := 1; k < len(c.marks); k++ {
			require.Less(t, c.marks[k-1].at, c.marks[k].at)
		}
		for _, m := range c.marks {
			if m.origin == fromAct {
				require.Equal(t, uint16(none), m.other, "an act and a feast on %s", dateOf(int(m.at)))
			}
		}
	}
}

// Since 2017 a holiday other than Easter is never lost to a weekend.
func TestSubstitutesBalance(t *testing.T) {
	for y := 2017; y <= lastYear; y++ {
		list, err := Bulgaria().Exceptions(y)
		require.NoError(t, err)
		lost, gained := 0, 0
		for _, d := range list {
			if d.Kind == Substitute {
				gained++
			}
			if d.Kind == Holiday && isWeekend(indexOf(d.Date)) && d.Date.Month != time.April {
				switch (Date{2000, d.Date.Month, d.Date.Day}) {
				case Date{2000, 1, 1}, Date{2000, 3, 3}, Date{2000, 5, 1}, Date{2000, 5, 6}, Date{2000, 5, 24},
					Date{2000, 9, 6}, Date{2000, 9, 22}, Date{2000, 12, 24}, Date{2000, 12, 25}, Date{2000, 12, 26}:
					lost++
				}
			}
		}
		require.Equal(t, lost, gained, y)
	}
}

func TestTwoHolidaysMeet(t *testing.T) {
	d, err := Bulgaria().Day(Date{2024, 5, 6})
	require.NoError(t, err)
	require.Equal(t, Day{
		Date:  Date{2024, 5, 6},
		Kind:  Holiday,
		Name:  "Великден (понеделник); Гергьовден, Ден на храбростта и Българската армия",
		Basis: Citation{Act: "КТ", Provision: "чл. 154, ал. 1"},
	}, d)
}

func TestNoteOfSubstitutes(t *testing.T) {
	noted := []string{}
	days, err := Bulgaria().Days(Date{2017, 1, 1}, dayAfter)
	require.NoError(t, err)
	for d := range days {
		if d.Kind == Substitute && d.Note != "" {
			noted = append(noted, d.Date.String())
			require.Contains(t, d.Note, "тълкуване")
		}
	}
	// Only where a fixed holiday is Easter Sunday itself.
	require.Equal(t, fixedOnEasterSunday(), noted)
}

// fixedOnEasterSunday lists the substitutes of 1 and 6 May that fall on Easter
// Sunday: the Tuesday after, because Monday is a holiday.
func fixedOnEasterSunday() []string {
	var list []string
	for y := 2017; y < 2100; y++ {
		easter := easterAfter(y, julianMoons, 13)
		if s := easter.Format("01-02"); s == "05-01" || s == "05-06" {
			list = append(list, easter.AddDate(0, 0, 2).Format(iso))
		}
	}
	return list
}

func TestDaysHalfOpen(t *testing.T) {
	c := Bulgaria()
	read := func(from, to Date) (got []string) {
		days, err := c.Days(from, to)
		require.NoError(t, err)
		for d := range days {
			got = append(got, d.Date.String())
		}
		return got
	}
	require.Equal(t, []string{"2026-05-24", "2026-05-25"}, read(Date{2026, 5, 24}, Date{2026, 5, 26}))
	require.Empty(t, read(Date{2026, 5, 24}, Date{2026, 5, 24}))
	require.Empty(t, read(Date{2026, 5, 24}, Date{2026, 5, 1}))
	require.Equal(t, []string{"2099-12-31"}, read(lastDay, dayAfter))
	require.Empty(t, read(dayAfter, dayAfter))

	days, err := c.Days(Date{2026, 1, 1}, Date{2027, 1, 1})
	require.NoError(t, err)
	for range 2 { // the sequence can be read again, and left early
		n := 0
		for d := range days {
			require.Equal(t, Date{2026, 1, 1}.AddDays(n), d.Date)
			if n++; n == 3 {
				break
			}
		}
	}
}

func TestExceptions(t *testing.T) {
	for y := firstYear; y <= lastYear; y++ {
		list, err := Bulgaria().Exceptions(y)
		require.NoError(t, err)
		var want []Day
		days, err := Bulgaria().Days(Date{y, 1, 1}, Date{y + 1, 1, 1})
		require.NoError(t, err)
		for d := range days {
			if d.Kind != Workday && d.Kind != Weekend {
				want = append(want, d)
			}
		}
		if diff := cmp.Diff(want, list); diff != "" {
			t.Fatalf("%d: %s", y, diff)
		}
	}
	for _, y := range []int{2002, 2100, 0, -1, 1 << 40} {
		_, err := Bulgaria().Exceptions(y)
		require.ErrorIs(t, err, ErrInput)
	}
}

func TestDayJSON(t *testing.T) {
	d, err := Bulgaria().Day(Date{2027, 1, 1})
	require.NoError(t, err)
	b, err := json.Marshal(d)
	require.NoError(t, err)
	require.JSONEq(t, `{"date":"2027-01-01","kind":"holiday","name":"Нова година","basis":{"act":"КТ","provision":"чл. 154, ал. 1"},"provisional":true}`, string(b))
	list, err := Bulgaria().Exceptions(2025)
	require.NoError(t, err)
	b, err = json.Marshal(list)
	require.NoError(t, err)
	var back []Day
	require.NoError(t, json.Unmarshal(b, &back))
	require.Equal(t, list, back)

	for _, k := range []Kind{0, 99} {
		_, err = json.Marshal(Day{Date: d.Date, Kind: k, Name: d.Name, Basis: d.Basis})
		require.ErrorIs(t, err, ErrInput, k)
	}
}

func TestDayJSONRefuses(t *testing.T) {
	before, err := Bulgaria().Day(Date{2027, 1, 1})
	require.NoError(t, err)
	for s, want := range map[string]string{
		`{"kind":"ваканция"}`:                        "unknown kind of day: accepted are workday, ",
		`{"kind":""}`:                                "unknown kind of day: accepted are workday, ",
		`{"date":"2026-02-30","kind":"closed"}`:      "no such day in the calendar",
		`{"date":"2026-02-27","knd":"closed"}`:       "day: unknown key",
		`{"basis":{"act":"Заповед","page":"тайна"}}`: "day: unknown key",
		`{"name":12}`:                                "day: name has the wrong JSON type",
		`{"basis":{"act":["тайна"]}}`:                "day: basis.act has the wrong JSON type",
		`"2026-02-27"`:                               "day: a JSON object is accepted",
		`[]`:                                         "day: a JSON object is accepted",
	} {
		d := before
		err := json.Unmarshal([]byte(s), &d)
		require.ErrorIs(t, err, ErrInput, s)
		require.ErrorContains(t, err, want, s)
		require.NotContains(t, err.Error(), "тайна", s)
		require.Equal(t, before, d, "an error leaves the day alone")
	}
	d := before
	require.NoError(t, json.Unmarshal([]byte(`null`), &d))
	require.Equal(t, before, d)
	require.ErrorIs(t, new(Deadline).UnmarshalJSON([]byte(`{"due":"2026-04-09","dew":"2026-04-10"}`)), ErrInput)
}

func TestKindText(t *testing.T) {
	seen := map[string]bool{}
	for k := Workday; k <= Closed; k++ {
		b, err := k.MarshalText()
		require.NoError(t, err)
		require.Equal(t, k.String(), string(b))
		require.False(t, seen[string(b)])
		seen[string(b)] = true
		back := Kind(77)
		require.NoError(t, back.UnmarshalText(b))
		require.Equal(t, k, back)
		require.Equal(t, k == Workday || k == WorkedDayOff, k.IsWorkday())
	}
	require.Equal(t, "", Kind(0).String())
	require.ErrorIs(t, new(Kind).UnmarshalText(nil), ErrInput, "no text reads as the unset kind")
	_, unset := Kind(0).MarshalText()
	require.EqualError(t, unset, "workdays: invalid input: the kind of day is not set: accepted are workday, worked-day-off, weekend, holiday, substitute, moved, declared, closed")
	require.Equal(t, "Kind(200)", Kind(200).String())
	_, err := Kind(len(kindNames)).MarshalText()
	require.ErrorIs(t, err, ErrInput)
	require.EqualError(t, err, "workdays: invalid input: kind of day 9 is not on the list: accepted are workday, worked-day-off, weekend, holiday, substitute, moved, declared, closed")
	k := Moved
	for _, s := range []string{"Holiday", "holiday ", "празник", strings.Repeat("x", 1<<16)} {
		err := k.UnmarshalText([]byte(s))
		require.ErrorIs(t, err, ErrInput)
		require.Less(t, len(err.Error()), 300)
		require.Equal(t, Moved, k, "an error leaves the value alone")
	}
}
