package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strconv"

	"github.com/nzok-rules/nzok/examples/peers"
)

// write writes the report as one table, a row for each kind of work, with a
// line on the machine above it.
func (r *report) write(out io.Writer) error {
	var b bytes.Buffer
	m := func(key string) string { return cmp.Or(r.machine[key], "unknown") }
	fmt.Fprintf(&b, "%s, %s/%s, %s cores, %s, %s; the fastest of %d runs.\n\n", m("cpu"), m("goos"), m("goarch"), m("cores"), m("go"), m("date"), r.runs)
	fmt.Fprintf(&b, "| work | %s: time, allocations | others: time, times as long, allocations |\n|---|---|---|\n", peers.Library)
	for _, w := range r.works {
		var ours *result
		for _, res := range w.results {
			if res.library == peers.Library {
				ours = res
			}
		}
		if ours == nil {
			return fmt.Errorf("%s, %s: %s did not run", w.field, w.name, peers.Library)
		}
		fmt.Fprintf(&b, "| %s: %s | %s, %s |", w.field, w.name, took(ours), allocs(ours))
		separator := " "
		for _, res := range w.results {
			if res != ours {
				fmt.Fprintf(&b, "%s%s %s, **%s ×**, %s", separator, res.library, took(res), digits(res.ns/ours.ns), allocs(res))
				separator = "; "
			}
		}
		b.WriteString(" |\n")
	}
	_, err := b.WriteTo(out)
	return err
}

// took says how long a result took, and how fast that is where bytes are counted.
func took(r *result) string {
	if r.speed == 0 {
		return duration(r.ns)
	}
	return fmt.Sprintf("%s (%s MB/s)", duration(r.ns), digits(r.speed))
}

func allocs(r *result) string { return strconv.FormatFloat(r.allocs, 'f', -1, 64) }

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

// digits writes a number with two or three digits that count: "0.85", "9.9",
// "796,000".
func digits(v float64) string {
	switch {
	case v < 0.9995:
		return strconv.FormatFloat(v, 'f', 2, 64)
	case v < 99.95:
		return strconv.FormatFloat(v, 'f', 1, 64)
	case v < 999.5:
		return strconv.FormatFloat(v, 'f', 0, 64)
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 3, 64), 64)
	if err != nil {
		rounded = v // cannot be: the text was just written
	}
	s := strconv.FormatFloat(rounded, 'f', 0, 64)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
