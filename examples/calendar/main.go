// Calendar prints the Bulgarian days off, adds working days and computes
// deadlines.
//
//	calendar -year 2026                            the days off of a year
//	calendar -from 2026-05-01 -to 2026-05-31       the days off of both days and all between
//	calendar -year 2026 -format csv                every day, for a spreadsheet
//	calendar -year 2026 -format ics                the days off, for a calendar program
//	calendar -add 2026-04-09 5                     the fifth working day after a day
//	calendar -deadline 2026-04-09 "5 workdays"     the last day of a term, and why
//
// With -calendar schools or -calendar target it answers for schools or for euro
// payments. Bad arguments print one line to standard error and exit with 2.
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"github.com/nzok-rules/nzok/workdays"
)

const usage = `Usage:
  calendar -year YEAR            [-format text|csv|ics]
  calendar -from DAY -to DAY     [-format text|csv|ics]   both days inclusive
  calendar -add DAY N            the N-th working day after DAY, before it for a negative N
  calendar -deadline DAY "TERM"  the last day of "5 workdays", "14 days", "1 month" and so on

Days are written 2006-01-02. -calendar bulgaria|schools|target chooses the calendar.
`

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the program. It returns the exit status: 0, 2 for bad arguments, 1
// where the output could not be written.
func run(args []string, stdout, stderr io.Writer) int {
	var out bytes.Buffer // nothing is printed before it is known that all of it is good
	req, err := parse(args)
	if err == nil {
		err = req.answer(&out)
	}
	if err != nil {
		fmt.Fprintf(stderr, "calendar: %v\n", err)
		return 2
	}
	if _, err := out.WriteTo(stdout); err != nil {
		fmt.Fprintf(stderr, "calendar: %v\n", err)
		return 1
	}
	return 0
}

// answer writes what was asked for.
func (r request) answer(w *bytes.Buffer) error {
	switch r.mode {
	case modeHelp:
		w.WriteString(usage)
		return nil
	case modeAdd:
		return writeAdd(w, r.calendar, r.day, r.n)
	case modeDeadline:
		return writeDeadline(w, r.calendar, r.day, r.term)
	default:
		return r.writeRange(w)
	}
}

// writeRange writes the days of a range in the format asked for.
func (r request) writeRange(w *bytes.Buffer) error {
	days, err := r.calendar.Days(r.from, r.to.AddDays(1))
	if err != nil {
		return err
	}
	switch r.format {
	case "csv":
		return writeCSV(w, days)
	case "ics":
		return writeICS(w, r.name, r.calendar.Verified(), days)
	}
	writeText(w, days)
	return nil
}

// off reports whether d is a day off that the days of the week do not tell.
func off(d workdays.Day) bool {
	return !d.Kind.IsWorkday() && d.Kind != workdays.Weekend
}
