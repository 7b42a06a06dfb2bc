// Desk is the question desk of the fund's page: it screens a citizen's
// question, redacts what must not be published, says which institution
// answers, and by which working day.
//
//	go run ./examples/desk -text "Колко е таксата за пенсионер?"
//	go run ./examples/desk -name "Иван Петров" -asked 2026-11-20 < question.txt
//	go run ./examples/desk -jsonl < questions.jsonl > answers.jsonl
//
// With -jsonl it reads one object a line, {"id","text"} and, if known, "name",
// "town", "phone", "email", "title" and "asked" (the day, 2026-11-20), and
// writes one object a line in the order of the input:
//
//	{"id","verdict","findings":[{"kind","start","end","certainty","rule"}],"redacted",
//	 "routes":[{"institution","topic","confidence"}],"action","emergency","due"}
//
// Offsets are bytes of the text. The findings are exactly what redacted masks;
// due is there where asked is. A line that cannot be read gives
// {"id","line","error"}, the others go on, and the exit status is 1.
//
// The exit status is 0 when every question was answered, 1 when some were not,
// and 2 when the program could not do its work at all.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
	_ "time/tzdata" // Sofia, on machines without a zone database

	"github.com/nzok-rules/nzok/routing"
	"github.com/nzok-rules/nzok/workdays"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, time.Now())) }

const (
	exitOK     = 0
	exitErrors = 1 // some questions were not answered
	exitUsage  = 2 // bad arguments, or input or output failed
)

// run is main without the process: it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, now time.Time) int {
	flags := flag.NewFlagSet("desk", flag.ContinueOnError)
	flags.SetOutput(stderr)
	var q question
	text := flags.String("text", "", "the question (default: standard input)")
	flags.StringVar(&q.Name, "name", "", "the asker's `name`, as in the form")
	flags.StringVar(&q.Town, "town", "", "the asker's `town` or municipality")
	flags.StringVar(&q.Phone, "phone", "", "the asker's `phone`")
	flags.StringVar(&q.Email, "email", "", "the asker's `address` for e-mail")
	flags.StringVar(&q.Title, "title", "", "the `title` of the question")
	asked := flags.String("asked", "", "the `day` of the question, like 2026-11-20 (default: today in Sofia)")
	jsonl := flags.Bool("jsonl", false, "read and write one JSON object a line")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return exitOK
		}
		return exitUsage
	}
	fail := func(err error) int {
		fmt.Fprintf(stderr, "desk: %v\n", err)
		return exitUsage
	}
	given := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { given[f.Name] = true })
	if flags.NArg() > 0 {
		return fail(errors.New("unexpected argument: the question goes after -text, in quotes, or to standard input"))
	}
	d := newDesk()
	if *jsonl {
		if len(given) > 1 {
			return fail(errors.New("-jsonl takes everything from standard input and goes with no other flag"))
		}
		status, err := d.answerLines(stdin, stdout)
		if err != nil {
			return fail(err)
		}
		return status
	}

	q.Text = *text
	if !given["text"] {
		b, err := io.ReadAll(io.LimitReader(stdin, routing.MaxBytes+1))
		if err != nil {
			return fail(err)
		}
		q.Text = strings.TrimRight(string(b), "\r\n")
	}
	sofia, err := time.LoadLocation("Europe/Sofia")
	if err != nil {
		return fail(err)
	}
	q.Asked = workdays.DateOf(now.In(sofia))
	if given["asked"] {
		if q.Asked, err = workdays.ParseDate(*asked); err != nil {
			return fail(fmt.Errorf("-asked: %w", err))
		}
	}
	a, err := d.answer(q)
	if err != nil {
		return fail(err)
	}
	w := bufio.NewWriter(stdout)
	a.print(w)
	if err := w.Flush(); err != nil {
		return fail(err)
	}
	return exitOK
}
