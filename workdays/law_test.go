package workdays

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// The rows are in the order that bulgaria.go promises, and each says enough to
// stand alone.
func TestFeastRows(t *testing.T) {
	for name, rows := range map[string][]feast{"Bulgaria": bulgarianFeasts, "schools": schoolFeasts, "TARGET": targetFeasts} {
		require.True(t, slices.IsSortedFunc(rows, func(a, b feast) int { return a.since - b.since }), "%s: oldest first", name)
		for _, f := range rows {
			require.NotEmpty(t, f.name)
			require.LessOrEqual(t, f.since, firstYear+18)
			require.True(t, f.through == 0 || f.through >= f.since, f.name)
			switch f.month {
			case orthodox, western:
				require.True(t, -2 <= f.day && f.day <= 1, f.name)
				require.Equal(t, lapses, f.weekend, "Easter has no substitute")
			default:
				require.True(t, Date{2023, f.month, f.day}.IsValid(), f.name)
			}
			if f.gazette != "" {
				require.Regexp(t, `^ДВ, бр\. \d+ от (199|20[012])\d г\.$`, f.gazette)
			}
		}
	}
}

// Two rows of one feast must neither overlap nor leave a gap.
func TestFeastsOncePerYear(t *testing.T) {
	for year := firstYear; year <= lastYear; year++ {
		seen := map[[2]int]bool{}
		for _, f := range bulgarianFeasts {
			if f.inForce(year) {
				key := [2]int{int(f.month), f.day}
				require.False(t, seen[key], "%d: %s twice", year, f.name)
				seen[key] = true
			}
		}
		want := 14
		if year < 2010 {
			want = 12
		}
		require.Len(t, seen, want, year)
	}
}

func TestActRows(t *testing.T) {
	require.True(t, slices.IsSortedFunc(bulgarianActs, func(a, b act) int { return a.off.Compare(b.off) }), "oldest first")
	for _, a := range bulgarianActs {
		require.NotEmpty(t, a.cite.Act)
		require.True(t, a.off.IsValid())
		require.False(t, isWeekend(indexOf(a.off)), "%s is off anyway", a.off)
		require.Equal(t, a.kind == Moved, !a.worked.IsZero(), a.off)
		require.Equal(t, a.kind == Moved, a.name == "", a.off)
		if a.kind == Moved {
			require.True(t, isWeekend(indexOf(a.worked)), "%s works anyway", a.worked)
			require.Equal(t, a.off.Year, a.worked.Year)
			require.Less(t, a.off.Year, 2017, "the power to exchange days ended")
		}
		require.True(t, a.cite.URL == "" || strings.HasPrefix(a.cite.URL, "https://"), a.off)
		require.True(t, a.note == "" || strings.HasSuffix(a.note, "."), a.off)
		// A decision whose number is not known can at least be looked up.
		if a.cite.Act == rms {
			require.NotEmpty(t, a.cite.URL, a.off)
			require.NotEmpty(t, a.note, a.off)
		}
	}
}

// Text for people has Bulgarian quotes and no Latin letters but those of names.
func TestBulgarianTexts(t *testing.T) {
	var texts []string
	for _, c := range []*Calendar{Bulgaria(), Schools(), TARGET()} {
		days, err := c.Days(firstDay, dayAfter)
		require.NoError(t, err)
		for d := range days {
			texts = append(texts, d.Name, d.Note)
		}
		for _, term := range []Term{AnswerTerm(), {1, Months, RollForward}, {1, Months, NoRoll}} {
			for i := 0; i < numDays-100; i += 23 {
				d, err := c.Deadline(dateOf(i), term)
				require.NoError(t, err)
				for _, s := range d.Steps() {
					texts = append(texts, s.Text, s.Note)
				}
			}
		}
	}
	slices.Sort(texts)
	for _, s := range slices.Compact(texts) {
		plain := strings.ReplaceAll(s, "TARGET", "")
		require.False(t, strings.ContainsFunc(plain, func(r rune) bool { return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' }), s)
		require.NotContains(t, s, `"`)
		require.NotContains(t, s, "  ")
		require.Equal(t, strings.Count(s, "„"), strings.Count(s, "“"), s)
	}
}

func TestLongDate(t *testing.T) {
	for d, want := range map[Date]string{
		{2026, 1, 1}:   "1 януари 2026 г. (четвъртък)",
		{2026, 2, 28}:  "28 февруари 2026 г. (събота)",
		{2026, 3, 1}:   "1 март 2026 г. (неделя)",
		{2026, 4, 13}:  "13 април 2026 г. (понеделник)",
		{2026, 5, 6}:   "6 май 2026 г. (сряда)",
		{2026, 6, 30}:  "30 юни 2026 г. (вторник)",
		{2026, 7, 31}:  "31 юли 2026 г. (петък)",
		{2026, 8, 15}:  "15 август 2026 г. (събота)",
		{2026, 9, 22}:  "22 септември 2026 г. (вторник)",
		{2026, 10, 9}:  "9 октомври 2026 г. (петък)",
		{2026, 11, 1}:  "1 ноември 2026 г. (неделя)",
		{2026, 12, 24}: "24 декември 2026 г. (четвъртък)",
	} {
		require.Equal(t, want, longDate(d))
	}
}

func TestCounted(t *testing.T) {
	for u, want := range map[Unit][2]string{
		Workdays: {"1 работен ден", "21 работни дни"},
		Days:     {"1 ден", "21 дни"},
		Weeks:    {"1 седмица", "21 седмици"},
		Months:   {"1 месец", "21 месеца"},
		Years:    {"1 година", "21 години"},
	} {
		require.Equal(t, want[0], counted(1, u))
		require.Equal(t, want[1], counted(21, u))
	}
	require.Equal(t, "0 дни", counted(0, Days))
}

func TestTableHelpers(t *testing.T) {
	require.Equal(t, -1, indexOf(Date{2026, 2, 29}))
	require.Equal(t, -1, indexOf(firstDay.AddDays(-1)))
	require.Equal(t, numDays, indexOf(dayAfter))

	// Without a working day to find, the search ends with the table.
	var empty table
	require.Equal(t, numDays, empty.firstFrom(0))
	require.Equal(t, numDays, empty.firstFrom(numDays))
	for _, i := range []int{0, 1, 63, 64, 65, 127, 128, numDays - 1} {
		var one table
		one.set(i, true)
		require.Equal(t, i, one.firstFrom(0))
		require.Equal(t, i, one.firstFrom(i))
		require.Equal(t, numDays, one.firstFrom(i+1))
		require.True(t, one.works(i))
		one.set(i, false)
		require.Equal(t, empty, one)
	}
}

// A week has two days of the weekend wherever it begins.
func TestWeekendDays(t *testing.T) {
	for i := range 100 {
		want := 0
		for j := i; j < i+30; j++ {
			require.Equal(t, want, weekendDays(i, j), "[%d, %d)", i, j)
			if w := dateOf(j).Weekday(); w == time.Saturday || w == time.Sunday {
				want++
			}
		}
	}
}

// Two feasts on one day share its name, and the note of either reaches it.
func TestTwoFeastsOfALaw(t *testing.T) {
	for _, notes := range [][2]string{{"", ""}, {"Едно.", ""}, {"", "Друго."}, {"Едно.", "Друго."}} {
		l := law{
			weekday: basis{name: "работен"}, weekend: basis{name: "почивен"},
			feastKind:  Holiday,
			feastBasis: basis{cite: Citation{Act: "Закон"}},
			feasts: []feast{
				{2003, 0, time.June, 1, lapses, "Първи", "ДВ, бр. 1", notes[0]},
				{2003, 0, time.June, 1, lapses, "Втори", "ДВ, бр. 2", notes[1]},
			},
		}
		d, err := newCalendar(&l).Day(Date{2026, 6, 1})
		require.NoError(t, err)
		require.Equal(t, Day{
			Date: Date{2026, 6, 1}, Kind: Holiday, Name: "Първи; Втори", Basis: Citation{Act: "Закон"},
			Note: strings.TrimSpace(notes[0] + " " + notes[1]),
		}, d)
	}
}

func TestNotesOfFeasts(t *testing.T) {
	d, err := Schools().Day(Date{2026, 11, 1})
	require.NoError(t, err)
	require.Equal(t, schoolFeasts[0].note, d.Note)
	d, err = Schools().Day(Date{2026, 12, 25})
	require.NoError(t, err)
	require.Empty(t, d.Note)
	for _, day := range []Date{{2026, 12, 25}, {2026, 12, 28}, {2026, 12, 27}} {
		d, err = TARGET().Day(day)
		require.NoError(t, err)
		require.Equal(t, targetNote, d.Note)
	}
}
