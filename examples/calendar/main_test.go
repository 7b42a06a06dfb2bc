package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/nzok-rules/nzok/workdays"
)

// call runs the program and returns what it printed and its exit status.
func call(args ...string) (stdout, stderr string, status int) {
	var out, errs strings.Builder
	status = run(args, &out, &errs)
	return out.String(), errs.String(), status
}

func good(t *testing.T, args ...string) string {
	t.Helper()
	stdout, stderr, status := call(args...)
	require.Zero(t, status, stderr)
	require.Empty(t, stderr)
	return stdout
}

func TestYear(t *testing.T) {
	out := good(t, "-year", "2026")
	lines := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, lines, 18)
	require.Equal(t, "2026-01-01  holiday         Нова година  [чл. 154, ал. 1 КТ]", lines[0])
	require.Contains(t, lines[1], "2026-01-02  declared")
	require.Contains(t, lines[1], "[РМС № 808 от 2025 г.]  (")
	require.Equal(t, out, good(t, "--year=2026"))

	out = good(t, "-year", "2012")
	require.Contains(t, out, "2012-12-15  worked-day-off  Работен ден вместо 31 декември 2012 г. (понеделник)  [РМС № 834 от 2011 г.]\n")
	require.Contains(t, good(t, "-year", "2024", "-calendar", "schools"), "2024-11-01  holiday")
	require.NotContains(t, good(t, "-year", "2024", "-calendar", "target"), "2024-03-04")
}

func TestCSV(t *testing.T) {
	out := good(t, "-from", "2026-05-22", "-to", "2026-05-26", "-format", "csv")
	require.True(t, strings.HasPrefix(out, "date,kind,workday,name\n2026-05-22,workday,true,Работен ден\n2026-05-23,weekend,false,Почивен ден\n2026-05-24,holiday,false,"))
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 6, "a header and five days, both ends included")
	require.Equal(t, []string{"2026-05-25", "substitute", "false"}, rows[4][:3])
	require.Equal(t, "2026-05-26", rows[5][0])

	rows, err = csv.NewReader(strings.NewReader(good(t, "-year", "2024", "-format", "csv"))).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 367)

	rows, err = csv.NewReader(strings.NewReader(good(t, "-from=2099-12-31", "-to=2099-12-31", "-format=csv"))).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 2, "the last day of the table")
}

// unfold joins the lines of an iCalendar file and checks their ends and lengths.
func unfold(t *testing.T, s string) []string {
	t.Helper()
	require.True(t, utf8.ValidString(s))
	require.True(t, strings.HasSuffix(s, "\r\n"))
	physical := strings.Split(strings.TrimSuffix(s, "\r\n"), "\r\n")
	for _, l := range physical {
		require.LessOrEqual(t, len(l), 75)
		require.True(t, utf8.ValidString(l), "a letter is cut in two")
		require.NotContains(t, l, "\n")
		require.NotContains(t, l, "\r")
	}
	return strings.Split(strings.ReplaceAll(strings.TrimSuffix(s, "\r\n"), "\r\n ", ""), "\r\n")
}

func TestICS(t *testing.T) {
	out := good(t, "-year", "2026", "-format", "ics")
	lines := unfold(t, out)
	require.Equal(t, []string{"BEGIN:VCALENDAR", "VERSION:2.0"}, lines[:2])
	require.Equal(t, "END:VCALENDAR", lines[len(lines)-1])
	uids := map[string]bool{}
	events := 0
	for i, l := range lines {
		name, value, found := strings.Cut(l, ":")
		require.True(t, found, l)
		switch name {
		case "BEGIN":
			if value == "VEVENT" {
				events++
			}
		case "UID":
			require.False(t, uids[value], "twice: %s", value)
			uids[value] = true
		case "DTSTAMP":
			_, err := time.Parse("20060102T150405Z", value)
			require.NoError(t, err)
		case "DTSTART;VALUE=DATE":
			start, err := time.Parse("20060102", value)
			require.NoError(t, err)
			require.Equal(t, "DTEND;VALUE=DATE:"+start.AddDate(0, 0, 1).Format("20060102"), lines[i+1])
		}
	}
	require.Equal(t, 18, events)
	require.Contains(t, lines, `SUMMARY:Ден на светите братя Кирил и Методий\, на българската азбука\, просвета и култура и на славянската книжовност`)
	require.Contains(t, lines, `DESCRIPTION:РМС № 808 от 2025 г.\nДенят е потвърден от множество публикации\; номерът на решението не е проверен.`)
	require.Contains(t, good(t, "-year", "2027", "-format", "ics"), "Предварително")

	worked := good(t, "-year", "2012", "-format", "ics")
	require.NotContains(t, worked, "20121215\r\n", "a worked Saturday is no day off, and 14 December none either")
}

func TestEscape(t *testing.T) {
	require.Equal(t, `a\\b\;c\,d\ne\nf\ng`, escape("a\\b;c,d\ne\r\nf\rg"))
}

func TestFold(t *testing.T) {
	for n := range 400 {
		for _, unit := range []string{"x", "я", "€", "😀"} {
			want := "A" + strings.Repeat(unit, n)
			var b bytes.Buffer
			fold(&b, want)
			require.Equal(t, []string{want}, unfold(t, b.String()))
		}
	}
}

func TestAdd(t *testing.T) {
	for _, tt := range []struct{ day, n, want string }{
		{"2026-04-09", "5", "2026-04-20"},
		{"2026-04-09", "+1", "2026-04-14"},
		{"2026-04-14", "-1", "2026-04-09"},
		{"2026-04-11", "0", "2026-04-14"},
		{"2025-12-29", "5", "2026-01-08"},
		{"2012-12-14", "1", "2012-12-15"},
	} {
		out := good(t, "-add", tt.day, tt.n)
		first, rest, _ := strings.Cut(out, "\n")
		require.Equal(t, tt.want, first)
		require.NotEmpty(t, rest)
	}
	require.Equal(t, `2026-04-20
Работен ден № 5 след 2026-04-09; самият той не се брои.
Почивни дни (събота и неделя) между тях: 2.
2026-04-10  holiday         Велики петък  [чл. 154, ал. 1 КТ (ДВ, бр. 15 от 2010 г.)]
2026-04-11  holiday         Велика събота  [чл. 154, ал. 1 КТ (ДВ, бр. 15 от 2010 г.)]
2026-04-12  holiday         Великден (неделя)  [чл. 154, ал. 1 КТ]
2026-04-13  holiday         Великден (понеделник)  [чл. 154, ал. 1 КТ (ДВ, бр. 27 от 1991 г.)]
`, good(t, "-add", "2026-04-09", "5"))
	require.Contains(t, good(t, "-add", "2026-12-30", "5"), "предварителен")
	require.Contains(t, good(t, "-add", "2026-04-20", "-5"), "Велики петък")
}

func TestDeadline(t *testing.T) {
	out := good(t, "-deadline", "2026-04-09", "5 workdays")
	require.True(t, strings.HasPrefix(out, "2026-04-20\nДенят на събитието, 9 април 2026 г. (четвъртък), не се брои."))
	require.Contains(t, out, "Велики петък")
	out = good(t, "-deadline=2026-01-31", "1 month")
	require.True(t, strings.HasPrefix(out, "2026-03-02\n"))
	require.True(t, strings.HasPrefix(good(t, "-deadline", "2026-01-31", "1 month no-roll"), "2026-02-28\n"))
}

func TestHelp(t *testing.T) {
	require.Equal(t, usage, good(t, "-help"))
	require.Equal(t, usage, good(t, "--help"))
	require.Equal(t, usage, good(t, "-h"))
}

func TestBadArguments(t *testing.T) {
	for _, args := range [][]string{
		{},
		{"2026"},
		{"-jahr", "2026"},
		{"-year"},
		{"-year", "soon"},
		{"-year", "2002"},
		{"-year", "2100"},
		{"-year", "2026", "-year", "2027"},
		{"-year", "2026", "-from", "2026-01-01", "-to", "2026-01-02"},
		{"-year", "2026", "-add", "2026-01-01", "5"},
		{"-year", "2026", "-format", "xml"},
		{"-year", "2026", "-calendar", "france"},
		{"-from", "2026-01-01"},
		{"-to", "2026-01-01"},
		{"-from", "2026-01-02", "-to", "2026-01-01"},
		{"-from", "2026-02-30", "-to", "2026-03-01"},
		{"-from", "2026-02-01", "-to", "2026-02-29"},
		{"-from", "2002-12-31", "-to", "2003-01-05"},
		{"-from", "2099-12-31", "-to", "2100-01-01"},
		{"-from", "2026-03-09", "-to", "2026-03-10", "-format", "ics"},
		{"-add", "2026-04-09"},
		{"-add", "2026-04-09", "many"},
		{"-add", "2026-04-09", "99999999999999999999"},
		{"-add", "2026-04-09", "1000000"},
		{"-add", "9 April", "5"},
		{"-add", "2026-04-09", "5", "-format", "csv"},
		{"-deadline", "2026-04-09"},
		{"-deadline", "2026-04-09", "5"},
		{"-deadline", "2026-04-09", "5", "workdays"},
		{"-deadline", "2026-04-09", "5 workdays", "extra"},
		{"-deadline", "2026-04-09", "-5 workdays"},
		{"-deadline", "2099-04-09", "5 years"},
		{"-help=yes"},
		{"-"},
		{""},
	} {
		stdout, stderr, status := call(args...)
		require.Equal(t, 2, status, args)
		require.Empty(t, stdout, args)
		require.Equal(t, 1, strings.Count(stderr, "\n"), "%q: one line, not %q", args, stderr)
		require.True(t, strings.HasPrefix(stderr, "calendar: "), stderr)
		require.Less(t, len(stderr), 200, stderr)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space") }

func TestWriteError(t *testing.T) {
	for _, args := range [][]string{
		{"-year", "2026"},
		{"-year", "2026", "-format", "csv"},
		{"-year", "2026", "-format", "ics"},
		{"-add", "2026-04-09", "9000"},
		{"-deadline", "2026-04-09", "9000 workdays"},
		{"-help"},
	} {
		var errs strings.Builder
		require.Equal(t, 1, run(args, full{}, &errs), args)
		require.Contains(t, errs.String(), "no space")
	}
}

// The list of a year is what the library calls its exceptions.
func TestYearIsExceptions(t *testing.T) {
	for year := 2003; year < 2100; year++ {
		list, err := workdays.Bulgaria().Exceptions(year)
		require.NoError(t, err)
		out := good(t, "-year", fmt.Sprint(year))
		require.Equal(t, len(list), strings.Count(out, "\n"), year)
	}
}
