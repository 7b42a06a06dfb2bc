package workdays

import (
	"encoding/json"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// vectors reads the cases of testdata/vectors/name.json, which are plain JSON
// so that other implementations can run them too.
func vectors[T any](t testing.TB, name string) []T {
	t.Helper()
	b, err := os.ReadFile("testdata/vectors/" + name + ".json")
	require.NoError(t, err)
	var f struct {
		About string
		Cases []T
	}
	require.NoError(t, json.Unmarshal(b, &f))
	require.NotEmpty(t, f.About)
	require.NotEmpty(t, f.Cases)
	return f.Cases
}

func date(t testing.TB, s string) Date {
	t.Helper()
	d, err := ParseDate(s)
	require.NoError(t, err)
	return d
}

func TestVectorsDays(t *testing.T) {
	calendars := map[string]*Calendar{"": Bulgaria(), "schools": Schools(), "target": TARGET()}
	for _, v := range vectors[struct {
		Date     Date
		Calendar string
		Kind     Kind
		Name     string
		Note     *string
		Basis    string
	}](t, "days") {
		require.NotEmpty(t, v.Basis, v.Date)
		got, err := calendars[v.Calendar].Day(v.Date)
		require.NoError(t, err)
		require.Equal(t, v.Kind, got.Kind, "%s %s: %s", v.Calendar, v.Date, v.Basis)
		if v.Name != "" {
			require.Equal(t, v.Name, got.Name, v.Date)
		}
		if v.Note != nil {
			require.Equal(t, *v.Note, got.Note, v.Date)
		}
		works, err := calendars[v.Calendar].IsWorkday(v.Date)
		require.NoError(t, err)
		require.Equal(t, v.Kind.IsWorkday(), works, v.Date)
	}
}

type actVector struct {
	Off, Worked Date
	Name        string // of a day nobody worked for
	Kind        Kind
	Confidence  string
	Source      string
	Basis       Citation // by hand, so that a slip in a number does not pass
}

func TestVectorsActs(t *testing.T) {
	acts := vectors[actVector](t, "acts")
	require.Len(t, bulgarianActs, len(acts))
	c := Bulgaria()
	for _, v := range acts {
		off, err := c.Day(v.Off)
		require.NoError(t, err)
		require.Equal(t, v.Kind, off.Kind, v.Off)
		require.Equal(t, v.Basis, off.Basis, v.Off)
		if v.Confidence != "A" {
			require.NotEmpty(t, off.Note, "%s is less than certain", v.Off)
		}
		if v.Worked.IsZero() {
			require.Equal(t, v.Name, off.Name, v.Off)
			continue
		}
		worked, err := c.Day(v.Worked)
		require.NoError(t, err)
		require.Equal(t, WorkedDayOff, worked.Kind, v.Worked)
		require.Equal(t, off.Basis, worked.Basis)
		require.Equal(t, off.Note, worked.Note)
		require.Contains(t, off.Name, longDate(v.Worked))
		require.Contains(t, worked.Name, longDate(v.Off))
	}
}

// Every holiday has a vector with its name and its full citation.
func TestVectorsBases(t *testing.T) {
	calendars := map[string]*Calendar{"": Bulgaria(), "schools": Schools(), "target": TARGET()}
	named := map[string]map[string]int{"": {}, "schools": {}, "target": {}}
	for _, v := range vectors[struct {
		Date     Date
		Calendar string
		Name     string
		Basis    Citation
	}](t, "bases") {
		got, err := calendars[v.Calendar].Day(v.Date)
		require.NoError(t, err)
		require.Equal(t, v.Name, got.Name, "%s %s", v.Calendar, v.Date)
		require.Equal(t, v.Basis, got.Basis, "%s %s", v.Calendar, v.Date)
		named[v.Calendar][v.Name]++
	}
	for calendar, feasts := range map[string][]feast{"": bulgarianFeasts, "schools": schoolFeasts, "target": targetFeasts} {
		for _, f := range feasts {
			named[calendar][f.name]--
			require.GreaterOrEqual(t, named[calendar][f.name], 0, "no vector of %q", f.name)
		}
	}
}

func TestVectorsSteps(t *testing.T) {
	type cited struct {
		Rule  string
		Basis Citation
	}
	for _, v := range vectors[struct {
		Event Date
		Term  Term
		Steps []cited
	}](t, "steps") {
		d, err := Bulgaria().Deadline(v.Event, v.Term)
		require.NoError(t, err)
		var got []cited
		for _, s := range d.Steps() {
			got = append(got, cited{s.Rule, s.Basis})
		}
		require.Equal(t, v.Steps, got, "%s + %s", v.Event, v.Term)
	}
}

func TestVectorsDeadlines(t *testing.T) {
	for _, v := range vectors[struct {
		Event       Date
		Term        Term
		Last, Due   Date
		Provisional bool
		Basis       string
	}](t, "deadlines") {
		require.NotEmpty(t, v.Basis)
		got, err := Bulgaria().Deadline(v.Event, v.Term)
		require.NoError(t, err)
		require.Equal(t, v.Due, got.Due, "%s + %s: %s", v.Event, v.Term, v.Basis)
		require.Equal(t, v.Provisional, got.Provisional, "%s + %s", v.Event, v.Term)
		if !v.Last.IsZero() {
			require.Equal(t, v.Last, got.Last, "%s + %s", v.Event, v.Term)
		}
	}
}

func TestVectorsCounts(t *testing.T) {
	for _, v := range vectors[struct {
		From, To Date
		Workdays int
		Basis    string
	}](t, "counts") {
		require.NotEmpty(t, v.Basis)
		got, err := Bulgaria().Count(v.From, v.To)
		require.NoError(t, err)
		require.Equal(t, v.Workdays, got, "[%s, %s): %s", v.From, v.To, v.Basis)
	}
}

func TestVectorsAdd(t *testing.T) {
	for _, v := range vectors[struct {
		Date, Result Date
		N            int
		Basis        string
	}](t, "add") {
		require.NotEmpty(t, v.Basis)
		got, err := Bulgaria().Add(v.Date, v.N)
		require.NoError(t, err)
		require.Equal(t, v.Result, got, "%s%+d: %s", v.Date, v.N, v.Basis)
	}
}

func TestVectorsWeekdaysOff(t *testing.T) {
	for _, v := range vectors[struct {
		Year  int
		Off   []Date
		Basis string
	}](t, "weekdays_off") {
		require.NotEmpty(t, v.Basis)
		var off []Date
		days, err := Bulgaria().Days(Date{v.Year, 1, 1}, Date{v.Year + 1, 1, 1})
		require.NoError(t, err)
		for d := range days {
			w := d.Date.Weekday()
			weekend := w == time.Saturday || w == time.Sunday
			require.False(t, weekend && d.Kind.IsWorkday(), "no Saturday is worked from 2017: %s", d.Date)
			if !weekend && !d.Kind.IsWorkday() {
				off = append(off, d.Date)
			}
		}
		require.Equal(t, v.Off, off, v.Year)
	}
}
