// Billing prices encounters of a hospital, its outpatient clinic and its
// laboratory: what each patient pays, what the state pays, and why.
//
//	go run ./examples/billing                          the built-in sample, a month's tables
//	go run ./examples/billing -in FILE -out FILE       one JSON object a line, tables to the terminal
//	go run ./examples/billing -in - -out -             a filter: standard input to standard output
//
// The input is CSV, one encounter a line, with the header
//
//	id,patient,service,from,to,born,sex,pension,evidence,insured,sampling_price
//
//	service         visit, stay or lab
//	from, to        days like 2026-01-31; to is the day of discharge, for stays only
//	sex             f, m or empty
//	pension         empty, service-and-age, disability, survivor or social
//	evidence        grounds of exemption separated by semicolons, a parameter after a colon:
//	                listed-disease:E20, listed-disease:E10.3+H36.0 (a pair), listed-disease:A15.0!
//	                (recognised disability), reduced-capacity:85, postpartum:2026-03-01 (day of the
//	                birth); home-no-income is the exemption of the sampling price
//	insured         yes or no
//	sampling_price  like 3.00 EUR, or empty; it implies that a doctor ordered the tests and that
//	                the sample is taken in the laboratory
//
// A row is a line; a quoted field holds no line break. The columns may come in
// any order. Evidence may say on which days its document is valid, as in
// pregnant@2026-01-10..2026-08-30, and who a family member is, as in
// nonworking-family-member:student-child. A sampling price of 0.00 is none.
//
// Rows of one patient come in the order of their days, an earlier one is an
// error: the days a patient has paid in hospital are carried from row to row. A
// row that ends in an error carries nothing. The order is checked for every
// patient who paid in hospital, and for the latest 262 144 of the others.
//
// The exit status is 0 when every row was priced, 1 when some were not, and 2
// when the program could not do its work at all.
package main

import (
	"bufio"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/nzok-rules/nzok/examples/internal/lines"
	"github.com/nzok-rules/nzok/exemption"
	"github.com/nzok-rules/nzok/fee"
)

//go:embed sample.csv
var sample string

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

const (
	exitOK     = 0
	exitErrors = 1 // some rows were not priced
	exitUsage  = 2 // bad arguments, or input or output failed
)

// run is main without the process: it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("billing", flag.ContinueOnError)
	flags.SetOutput(stderr)
	in := flags.String("in", "", "CSV `file` to price, - for standard input (default: the built-in sample)")
	out := flags.String("out", "", "`file` to write to, - for standard output")
	format := flags.String("format", "", "jsonl (default with -out) or table (default without)")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return exitOK
		}
		return exitUsage
	}
	fail := func(err error) int {
		fmt.Fprintf(stderr, "billing: %v\n", err)
		return exitUsage
	}
	if flags.NArg() > 0 {
		return fail(fmt.Errorf("unexpected argument %q: files are named with -in and -out", flags.Arg(0)))
	}
	if *format == "" {
		*format = "table"
		if *out != "" {
			*format = "jsonl"
		}
	}
	if *format != "table" && *format != "jsonl" {
		return fail(fmt.Errorf("-format must be jsonl or table, not %q", *format))
	}

	var source io.Reader = strings.NewReader(sample)
	switch *in {
	case "":
	case "-":
		source = stdin
	default:
		f, err := os.Open(*in)
		if err != nil {
			return fail(err)
		}
		defer f.Close()
		source = f
	}
	j := job{source: source, stdout: stdout, stderr: stderr, format: *format, out: *out}
	if j.isInput(*out) {
		return fail(errors.New("-out names the input file, which would be lost"))
	}
	status, err := j.run()
	if err != nil {
		return fail(err)
	}
	return status
}

// job is one run over a source.
type job struct {
	source         io.Reader
	stdout, stderr io.Writer
	format         string // jsonl or table
	out            string // file for the results, "-" for standard output, "" for none
}

// isInput reports whether name is the file that is read.
func (j *job) isInput(name string) bool {
	f, ok := j.source.(*os.File)
	if !ok || name == "" || name == "-" {
		return false
	}
	in, err := f.Stat()
	if err != nil {
		return false
	}
	out, err := os.Stat(name)
	return err == nil && os.SameFile(in, out)
}

// run prices the source and writes the results. The output file is made only
// when the input has proved to be one.
func (j *job) run() (status int, err error) {
	start := time.Now()
	r := bufio.NewReader(j.source)
	header, err := r.ReadSlice('\n')
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) {
		return exitUsage, fmt.Errorf("reading the input: %w", err)
	}
	cols, err := parseHeader(strings.TrimRight(string(header), "\r\n"))
	if err != nil {
		return exitUsage, err
	}
	target := j.stdout
	if j.out != "" && j.out != "-" {
		f, err := os.Create(j.out)
		if err != nil {
			return exitUsage, err
		}
		target = f
		defer func() {
			if e := f.Close(); e != nil && err == nil {
				status, err = exitUsage, e
			}
		}()
	}

	var sum summary
	if err := j.price(r, cols, target, &sum); err != nil {
		return exitUsage, err
	}
	tables := j.stdout
	switch {
	case j.format == "table":
		tables = target
	case j.out == "-" || j.out == "":
		tables = j.stderr // the lines take standard output
	}
	w := bufio.NewWriter(tables)
	sum.print(w, time.Since(start))
	if err := w.Flush(); err != nil {
		return exitUsage, err
	}
	if sum.errors.n > 0 {
		return exitErrors, nil
	}
	return exitOK, nil
}

// price prices the rows of r, adds them up, and writes them to target where
// lines are wanted.
func (j *job) price(r io.Reader, cols columns, target io.Writer, sum *summary) error {
	b := biller{exemption.Bulgaria(), fee.Bulgaria()}
	show := newProgress(j.stderr)
	defer show.clear()
	book := newLedger()
	spare := sync.Pool{New: func() any { return new(priced) }}
	return lines.Process(r, 2, lines.Stages[*priced]{
		Work: func(block lines.Block) *priced {
			p := spare.Get().(*priced)
			b.parse(p, block, cols)
			return p
		},
		Settle: func(p *priced) { b.settle(p, book) },
		Finish: func(p *priced) {
			if j.format == "jsonl" {
				p.render()
			}
		},
		Emit: func(p *priced) error {
			for i := range p.results {
				sum.add(&p.results[i])
			}
			show.update(sum.encounters())
			_, err := target.Write(p.json)
			spare.Put(p)
			return err
		},
	})
}

// progress tells a person at a terminal how far the work is.
type progress struct {
	w     io.Writer // nil: nobody is watching
	start time.Time
	next  time.Time
}

func newProgress(w io.Writer) *progress {
	p := &progress{start: time.Now()}
	if f, ok := w.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			p.w = w
		}
	}
	p.next = p.start.Add(time.Second)
	return p
}

func (p *progress) update(n int) {
	if p.w == nil {
		return
	}
	if now := time.Now(); now.After(p.next) {
		p.next = now.Add(time.Second / 2)
		fmt.Fprintf(p.w, "\r%s encounters, %s a second ", thousands(n), thousands(int(float64(n)/now.Sub(p.start).Seconds())))
	}
}

func (p *progress) clear() {
	if p.w != nil && time.Since(p.start) > time.Second {
		fmt.Fprint(p.w, "\r\033[K")
	}
}
