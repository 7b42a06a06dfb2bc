package main

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const output = `go: go1.26.8
cores: 2
date: 2026-11-22
goos: linux
goarch: amd64
pkg: example.org/peers/calendar
cpu: Some CPU @ 2.60GHz
BenchmarkCalendarCount10Years/nzok-2         	 1000000	        20.0 ns/op	       0 B/op	       0 allocs/op
BenchmarkCalendarCount10Years/nzok-2         	 1000000	        10.0 ns/op	       0 B/op	       0 allocs/op
BenchmarkCalendarCount10Years/rickar-cal-2   	     100	      2500 ns/op	       0 B/op	       0 allocs/op
BenchmarkCalendarCount10Years/rickar-cal-cached-2 	 100	   1234567 ns/op	       0 B/op	       3 allocs/op
PASS
ok  	example.org/peers/calendar	9.715s
pkg: example.org/peers/moderation
BenchmarkModerationClean/nzok       	      56	   3410555 ns/op	  19.24 MB/s	       0 B/op	       0 allocs/op
BenchmarkModerationClean/regexp     	      56	   34105550 ns/op	  1.924 MB/s	     12 B/op	       1 allocs/op
`

const table = `Some CPU @ 2.60GHz, linux/amd64, 2 cores, go1.26.8, 2026-11-22; the fastest of 2 runs.

| work | nzok: time, allocations | others: time, times as long, allocations |
|---|---|---|
| calendar: count 10 years | 10.0 ns, 0 | rickar-cal 2.5 µs, **250 ×**, 0; rickar-cal-cached 1.2 ms, **123,000 ×**, 3 |
| moderation: clean | 3.4 ms (19.2 MB/s), 0 | regexp 34.1 ms (1.9 MB/s), **10.0 ×**, 1 |
`

func TestTable(t *testing.T) {
	r, err := read(strings.NewReader(output))
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, r.write(&b))
	require.Equal(t, table, b.String())
}

func TestRefusals(t *testing.T) {
	for name, in := range map[string]string{
		"nothing measured":  "PASS\nok  \texample.org/peers/calendar\t1s\n",
		"a test failed":     output + "--- FAIL: TestDifferences (0.00s)\n",
		"a package failed":  output + "FAIL\texample.org/peers/routing [build failed]\n",
		"not this library":  "BenchmarkCalendarAdd5/rickar-cal-2 \t 100 \t 12 ns/op\n",
		"no library":        "BenchmarkCalendarAdd5-2 \t 100 \t 12 ns/op\n",
		"no number":         "BenchmarkCalendarAdd5/nzok-2 \t 100 \t many ns/op\n",
		"no time in a line": "BenchmarkCalendarAdd5/nzok-2 \t 100 \t 3 allocs/op\n",
	} {
		r, err := read(strings.NewReader(in))
		if err == nil {
			err = r.write(io.Discard)
		}
		require.Error(t, err, name)
	}
}

func TestNames(t *testing.T) {
	for name, want := range map[string]string{
		"CalendarIsWorkday": "is workday", "CalendarAdd10000": "add 10000", "CalendarCount1Year": "count 1 year",
	} {
		require.Equal(t, want, workName("calendar", name))
	}
	require.Equal(t, "stay 14 days", workName("billing", "BillingStay14Days"))
	require.Equal(t, "mixed two cores", workName("billing", "BillingMixedTwoCores"))
	require.Equal(t, "question", workName("routing", "Question"))
}

func TestDigits(t *testing.T) {
	for want, v := range map[string]float64{"0.81": 0.811, "1.0": 0.9996, "99.9": 99.94, "100": 99.96, "999": 999.4, "1,000": 999.6, "28,000": 28_049, "1,020,000": 1_021_879} {
		require.Equal(t, want, digits(v))
	}
}

func TestUnits(t *testing.T) {
	for want, ns := range map[string]float64{
		"0.85 ns": 0.85, "99.9 ns": 99.94, "999 ns": 999.4, "1.0 µs": 999.5, "12.3 µs": 12_345, "1.5 s": 1.5e9, "100 s": 1e11,
	} {
		require.Equal(t, want, duration(ns))
	}
}
