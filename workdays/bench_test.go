package workdays

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// Results go here, so that the compiler cannot drop the work.
var (
	sinkBool     bool
	sinkInt      int
	sinkDate     Date
	sinkDay      Day
	sinkDeadline Deadline
	sinkCalendar *Calendar
	sinkSteps    []Step
)

func BenchmarkBulgaria(b *testing.B) {
	for b.Loop() {
		sinkCalendar = Bulgaria()
	}
}

func BenchmarkIsWorkday(b *testing.B) {
	c, d := Bulgaria(), Date{2026, time.April, 9}
	b.ReportAllocs()
	for b.Loop() {
		sinkBool, _ = c.IsWorkday(d)
	}
}

func BenchmarkAdd(b *testing.B) {
	c, d := Bulgaria(), Date{2026, time.April, 9}
	for _, n := range []int{5, 250, 10_000, -250} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sinkDate, _ = c.Add(d, n)
			}
		})
	}
}

func BenchmarkCount(b *testing.B) {
	c, from := Bulgaria(), Date{2010, time.April, 9}
	for _, years := range []int{1, 10, 30} {
		to := Date{2010 + years, time.April, 9}
		b.Run(fmt.Sprint(years), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sinkInt, _ = c.Count(from, to)
			}
		})
	}
}

func BenchmarkDeadline(b *testing.B) {
	c, d, t := Bulgaria(), Date{2026, time.April, 9}, AnswerTerm()
	b.ReportAllocs()
	for b.Loop() {
		sinkDeadline, _ = c.Deadline(d, t)
	}
}

func BenchmarkDeadlineUnit(b *testing.B) {
	c, d := Bulgaria(), Date{2026, time.April, 9}
	for _, t := range []Term{{N: 14, Unit: Days}, {N: 2, Unit: Weeks}, {N: 1, Unit: Months}} {
		b.Run(t.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sinkDeadline, _ = c.Deadline(d, t)
			}
		})
	}
}

func BenchmarkDay(b *testing.B) {
	c, d := Bulgaria(), Date{2026, time.April, 10}
	b.ReportAllocs()
	for b.Loop() {
		sinkDay, _ = c.Day(d)
	}
}

func BenchmarkSteps(b *testing.B) {
	d, err := Bulgaria().Deadline(Date{2026, time.April, 9}, AnswerTerm())
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		sinkSteps = d.Steps()
	}
}

func BenchmarkBuild(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		sinkCalendar = newCalendar(&bulgarianLaw)
	}
}

func BenchmarkWith(b *testing.B) {
	row := Day{Date: Date{2027, time.August, 16}, Kind: Declared, Name: "Празник на общината", Basis: Citation{Act: "Решение на общинския съвет"}}
	b.ReportAllocs()
	for b.Loop() {
		sinkCalendar, _ = Bulgaria().With(row)
	}
}

func TestAllocations(t *testing.T) {
	c, d := Bulgaria(), Date{2026, time.April, 9}
	for name, f := range map[string]func(){
		"Bulgaria":  func() { sinkCalendar = Bulgaria() },
		"IsWorkday": func() { sinkBool, _ = c.IsWorkday(d) },
		"Next":      func() { sinkDate, _ = c.Next(d) },
		"Prev":      func() { sinkDate, _ = c.Prev(d) },
		"Add":       func() { sinkDate, _ = c.Add(d, 250) },
		"Count":     func() { sinkInt, _ = c.Count(d, Date{2056, time.April, 9}) },
		"Day":       func() { sinkDay, _ = c.Day(d.AddDays(1)) },
		"Deadline":  func() { sinkDeadline, _ = c.Deadline(d, AnswerTerm()) },
		"Months":    func() { sinkDeadline, _ = c.Deadline(d, Term{N: 1, Unit: Months}) },
	} {
		require.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}
