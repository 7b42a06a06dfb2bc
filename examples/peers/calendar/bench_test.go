package calendar

import (
	"os"
	"testing"
	"time"

	"github.com/rickar/cal/v2"

	"github.com/nzok-rules/nzok/examples/peers"
	"github.com/nzok-rules/nzok/examples/peers/internal/run"
	"github.com/nzok-rules/nzok/workdays"
)

func TestMain(m *testing.M) { os.Exit(run.Main(m)) }

// starts are the days asked about, 256 of 2025 and 2026 in a shuffled order, so
// that no branch is learned; instants are the same days for the peer.
var starts, instants = func() (ds []workdays.Date, ts []time.Time) {
	for i := range 256 {
		d := date("2025-03-01").AddDays(i * 101 % 512)
		ds, ts = append(ds, d), append(ts, midnight(d))
	}
	return ds, ts
}()

// side is the work of one library; i picks the input, the result is used by
// the caller so that it is not compiled away.
type side struct {
	name string
	work func(i int) int
}

func compare(b *testing.B, sides ...side) {
	for _, s := range sides {
		b.Run(s.name, func(b *testing.B) {
			b.ReportAllocs()
			sum, i := 0, 0
			for b.Loop() {
				sum += s.work(i & 255)
				i++
			}
			if sum == 0 {
				b.Fatal("no day counted")
			}
		})
	}
}

const fromTime = "nzok-from-time.Time" // this library behind a host that has instants

func rickar(work func(c *cal.BusinessCalendar, i int) int) []side {
	plain, cached := Peer(false), Peer(true)
	return []side{
		{peerName(false), func(i int) int { return work(plain, i) }},
		{peerName(true), func(i int) int { return work(cached, i) }},
	}
}

func peerName(cached bool) string {
	if cached {
		return "rickar-cal-cached"
	}
	return "rickar-cal"
}

// BenchmarkCalendarIsWorkdayOf256 asks about all days in turn and calls each
// library directly: one call through a function value costs as much as one of
// these answers.
func BenchmarkCalendarIsWorkdayOf256(b *testing.B) {
	ours := workdays.Bulgaria()
	check := func(b *testing.B, works int) {
		if works == 0 {
			b.Fatal("no day counted")
		}
	}
	b.Run(peers.Library, func(b *testing.B) {
		b.ReportAllocs()
		works := 0
		for b.Loop() {
			for _, d := range starts {
				if w, _ := ours.IsWorkday(d); w {
					works++
				}
			}
		}
		check(b, works)
	})
	b.Run(fromTime, func(b *testing.B) {
		b.ReportAllocs()
		works := 0
		for b.Loop() {
			for _, t := range instants {
				if w, _ := ours.IsWorkday(workdays.DateOf(t)); w {
					works++
				}
			}
		}
		check(b, works)
	})
	for _, cached := range []bool{false, true} {
		peer := Peer(cached)
		b.Run(peerName(cached), func(b *testing.B) {
			b.ReportAllocs()
			works := 0
			for b.Loop() {
				for _, t := range instants {
					if peer.IsWorkday(t) {
						works++
					}
				}
			}
			check(b, works)
		})
	}
}

func benchmarkAdd(b *testing.B, n int) {
	ours := workdays.Bulgaria()
	compare(b, append([]side{
		{peers.Library, func(i int) int { d, _ := ours.Add(starts[i], n); return d.Day }},
		{fromTime, func(i int) int { d, _ := ours.Add(workdays.DateOf(instants[i]), n); return midnight(d).Day() }},
	}, rickar(func(c *cal.BusinessCalendar, i int) int { return c.WorkdaysFrom(instants[i], n).Day() })...)...)
}

func BenchmarkCalendarAdd5(b *testing.B)     { benchmarkAdd(b, 5) }
func BenchmarkCalendarAdd250(b *testing.B)   { benchmarkAdd(b, 250) }
func BenchmarkCalendarAdd10000(b *testing.B) { benchmarkAdd(b, 10_000) }

func benchmarkCount(b *testing.B, years int) {
	ours := workdays.Bulgaria()
	last := make([]workdays.Date, len(starts))
	lastInstants := make([]time.Time, len(starts))
	for i, d := range starts {
		last[i] = d.AddDays(365 * years)
		lastInstants[i] = midnight(last[i].AddDays(-1)) // the peer counts the last day too
	}
	compare(b, append([]side{
		{peers.Library, func(i int) int { n, _ := ours.Count(starts[i], last[i]); return n }},
		{fromTime, func(i int) int {
			n, _ := ours.Count(workdays.DateOf(instants[i]), workdays.DateOf(lastInstants[i]).AddDays(1))
			return n
		}},
	}, rickar(func(c *cal.BusinessCalendar, i int) int { return c.WorkdaysInRange(instants[i], lastInstants[i]) })...)...)
}

func BenchmarkCalendarCount1Year(b *testing.B)   { benchmarkCount(b, 1) }
func BenchmarkCalendarCount10Years(b *testing.B) { benchmarkCount(b, 10) }
func BenchmarkCalendarCount30Years(b *testing.B) { benchmarkCount(b, 30) }
