package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
	"unicode"
)

// report is what a run of the benchmarks printed, in its order.
type report struct {
	machine map[string]string // cpu, goos, goarch, go, cores, date
	works   []*work
	runs    int // most runs of one benchmark
}

// work is one kind of work and how each library did it.
type work struct {
	field, name string // "calendar", "is workday"
	results     []*result
}

type result struct {
	library string
	runs    int
	ns      float64 // of the fastest run
	speed   float64 // MB/s of the fastest run, 0 = not measured
	allocs  float64 // fewest
}

// read reads the output of go test -bench.
func read(in io.Reader) (*report, error) {
	r := &report{machine: map[string]string{}}
	field := ""
	lines := bufio.NewScanner(in)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if key, value, ok := strings.Cut(line, ": "); ok && !strings.ContainsFunc(key, unicode.IsSpace) {
			switch key {
			case "pkg":
				field = path.Base(value)
			case "cpu", "goos", "goarch", "go", "cores", "date":
				r.machine[key] = strings.TrimSpace(value)
			}
			continue
		}
		if strings.HasPrefix(line, "FAIL") || strings.HasPrefix(line, "--- FAIL") {
			return nil, fmt.Errorf("line %d: a test failed, so nothing is compared", n)
		}
		cells := strings.Fields(line)
		if len(cells) < 4 || !strings.HasPrefix(cells[0], "Benchmark") {
			continue
		}
		if err := r.add(field, cells); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	if len(r.works) == 0 {
		return nil, errors.New("no benchmark in the input")
	}
	return r, nil
}

// add takes one line: name, iterations, then pairs of a number and its unit.
func (r *report) add(field string, cells []string) error {
	name, library, ok := strings.Cut(strings.TrimPrefix(cells[0], "Benchmark"), "/")
	if !ok {
		return fmt.Errorf("%q names no library", cells[0])
	}
	if i := strings.LastIndexByte(library, '-'); i > 0 && isNumber(library[i+1:]) {
		library = library[:i] // the processors in use
	}
	res := r.result(field, workName(field, name), library)
	res.runs++
	r.runs = max(r.runs, res.runs)
	var ns, speed float64
	for i := 2; i+1 < len(cells); i += 2 {
		v, err := strconv.ParseFloat(cells[i], 64)
		if err != nil {
			return fmt.Errorf("%q is no number", cells[i])
		}
		switch cells[i+1] {
		case "ns/op":
			ns = v
		case "MB/s":
			speed = v
		case "allocs/op":
			if res.runs == 1 || v < res.allocs {
				res.allocs = v
			}
		}
	}
	if ns <= 0 {
		return fmt.Errorf("%s took no time", cells[0])
	}
	if res.ns == 0 || ns < res.ns {
		res.ns, res.speed = ns, speed
	}
	return nil
}

func (r *report) result(field, name, library string) *result {
	var w *work
	for _, known := range r.works {
		if known.field == field && known.name == name {
			w = known
		}
	}
	if w == nil {
		w = &work{field: field, name: name}
		r.works = append(r.works, w)
	}
	for _, known := range w.results {
		if known.library == library {
			return known
		}
	}
	w.results = append(w.results, &result{library: library})
	return w.results[len(w.results)-1]
}

func isNumber(s string) bool {
	_, err := strconv.Atoi(s)
	return err == nil
}

// workName takes the field off a name and cuts the rest into words:
// "CalendarCount10Years" is "count 10 years" in the field "calendar".
func workName(field, name string) string {
	if len(name) > len(field) && strings.EqualFold(name[:len(field)], field) {
		name = name[len(field):]
	}
	var b strings.Builder
	last := 'A'
	for i, c := range name {
		if i > 0 && (unicode.IsUpper(c) || unicode.IsDigit(c) && !unicode.IsDigit(last)) {
			b.WriteByte(' ')
		}
		b.WriteRune(unicode.ToLower(c))
		last = c
	}
	return b.String()
}
