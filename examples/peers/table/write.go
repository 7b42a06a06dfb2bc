package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strconv"

	"github.com/nzok-rules/nzok/examples/peers"
)

// write writes the report as one table with a line on the machine above it.
func (r *report) write(out io.Writer) error {
	var b bytes.Buffer
	m := func(key string) string { return cmp.Or(r.machine[key], "unknown") }
	fmt.Fprintf(&b, "%s, %s/%s, %s cores, %s, %s; the fastest of %d runs.\n\n", m("cpu"), m("goos"), m("goarch"), m("cores"), m("go"), m("date"), r.runs)
	b.WriteString("| field | work | library | time | speed | against " + peers.Library + " | allocations |\n|---|---|---|---:|---:|---:|---:|\n")
	for _, w := range r.works {
		ours := 0.0
		for _, res := range w.results {
			if res.library == peers.Library {
				ours = res.ns
			}
		}
		for _, res := range w.results {
			fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s | %s |\n", w.field, w.name, res.library,
				duration(res.ns), speed(res.speed), ratio(res, ours), strconv.FormatFloat(res.allocs, 'f', -1, 64))
		}
	}
	_, err := b.WriteTo(out)
	return err
}

// duration writes nanoseconds with three digits that count.
func duration(ns float64) string {
	for _, unit := range []string{"ns", "µs", "ms"} {
		if ns < 999.5 {
			return digits(ns) + " " + unit
		}
		ns /= 1000
	}
	return digits(ns) + " s"
}

func speed(mb float64) string {
	if mb == 0 {
		return ""
	}
	return digits(mb) + " MB/s"
}

// ratio says how many times slower than this library a result is.
func ratio(res *result, ours float64) string {
	if ours == 0 || res.library == peers.Library {
		return ""
	}
	return digits(res.ns/ours) + " ×"
}

func digits(v float64) string {
	switch {
	case v < 9.995:
		return strconv.FormatFloat(v, 'f', 2, 64)
	case v < 99.95:
		return strconv.FormatFloat(v, 'f', 1, 64)
	}
	return strconv.FormatFloat(v, 'f', 0, 64)
}
