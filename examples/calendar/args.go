package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/nzok-rules/nzok/workdays"
)

type mode uint8

const (
	modeHelp mode = iota + 1
	modeRange
	modeAdd
	modeDeadline
)

// request is what the arguments ask for.
type request struct {
	mode     mode
	name     string // of the calendar
	calendar *workdays.Calendar
	format   string        // of a range: text, csv or ics
	from, to workdays.Date // of a range, both inclusive
	day      workdays.Date // from which to add or count a term
	n        int
	term     workdays.Term
}

// values says how many values each flag takes. The flag package knows no flag
// with two, and would read the -3 of "-add 2026-04-09 -3" as a flag.
var values = map[string]int{
	"year": 1, "from": 1, "to": 1, "format": 1, "calendar": 1,
	"add": 2, "deadline": 2, "help": 0, "h": 0,
}

// flags splits the arguments into flags and their values. Both -name value and
// -name=value are read, and one dash is as good as two.
func flags(args []string) (map[string][]string, error) {
	got := map[string][]string{}
	for len(args) > 0 {
		arg := args[0]
		args = args[1:]
		name, found := strings.CutPrefix(arg, "-")
		if !found {
			return nil, fmt.Errorf("unexpected argument %.40q: terms of two words stand in quotes, see -help", arg)
		}
		name, value, inline := strings.Cut(strings.TrimPrefix(name, "-"), "=")
		n, known := values[name]
		if !known {
			return nil, fmt.Errorf("unknown flag %.40q: see -help", arg)
		}
		if _, twice := got[name]; twice {
			return nil, fmt.Errorf("-%s is given twice", name)
		}
		list := []string{}
		if inline {
			list = append(list, value)
		}
		for len(list) < n && len(args) > 0 {
			list = append(list, args[0])
			args = args[1:]
		}
		if len(list) != n {
			return nil, fmt.Errorf("-%s takes %d values, not %d: see -help", name, n, len(list))
		}
		got[name] = list
	}
	return got, nil
}

// parse reads the arguments.
func parse(args []string) (request, error) {
	f, err := flags(args)
	if err != nil {
		return request{}, err
	}
	if f["help"] != nil || f["h"] != nil {
		return request{mode: modeHelp}, nil
	}
	r := request{name: "bulgaria", format: "text"}
	if v := f["calendar"]; v != nil {
		r.name = v[0]
	}
	switch r.name {
	case "bulgaria":
		r.calendar = workdays.Bulgaria()
	case "schools":
		r.calendar = workdays.Schools()
	case "target":
		r.calendar = workdays.TARGET()
	default:
		return request{}, errors.New("-calendar is bulgaria, schools or target")
	}
	if v := f["format"]; v != nil {
		r.format = v[0]
	}
	if r.format != "text" && r.format != "csv" && r.format != "ics" {
		return request{}, errors.New("-format is text, csv or ics")
	}
	if r.mode, err = choose(f); err != nil {
		return request{}, err
	}
	switch r.mode {
	case modeAdd:
		err = r.readAdd(f["add"])
	case modeDeadline:
		err = r.readDeadline(f["deadline"])
	default:
		err = r.readRange(f)
	}
	return r, err
}

// choose finds the one thing asked for.
func choose(f map[string][]string) (mode, error) {
	var asked []mode
	for _, c := range []struct {
		mode  mode
		given bool
	}{
		{modeRange, f["year"] != nil},
		{modeRange, f["from"] != nil || f["to"] != nil},
		{modeAdd, f["add"] != nil},
		{modeDeadline, f["deadline"] != nil},
	} {
		if c.given {
			asked = append(asked, c.mode)
		}
	}
	if len(asked) != 1 {
		return 0, errors.New("give one of -year, -from with -to, -add or -deadline: see -help")
	}
	if asked[0] != modeRange && f["format"] != nil {
		return 0, errors.New("-format goes with -year, or with -from and -to")
	}
	return asked[0], nil
}

func (r *request) readRange(f map[string][]string) (err error) {
	if v := f["year"]; v != nil {
		first, last := r.calendar.Range()
		year, err := strconv.Atoi(v[0])
		if err != nil || year < first.Year || year > last.Year {
			return fmt.Errorf("-year is a year from %d to %d", first.Year, last.Year)
		}
		r.from = workdays.Date{Year: year, Month: time.January, Day: 1}
		r.to = workdays.Date{Year: year, Month: time.December, Day: 31}
		return nil
	}
	if f["from"] == nil || f["to"] == nil {
		return errors.New("-from and -to go together")
	}
	if r.from, err = r.readDay("from", f["from"][0]); err != nil {
		return err
	}
	if r.to, err = r.readDay("to", f["to"][0]); err != nil {
		return err
	}
	if r.to.Before(r.from) {
		return fmt.Errorf("-to %s is before -from %s", r.to, r.from)
	}
	return nil
}

// readDay reads a day of the calendar.
func (r *request) readDay(name, s string) (workdays.Date, error) {
	d, err := workdays.ParseDate(s)
	if err == nil {
		_, err = r.calendar.IsWorkday(d)
	}
	if err != nil {
		return workdays.Date{}, fmt.Errorf("-%s: %w", name, err)
	}
	return d, nil
}

func (r *request) readAdd(v []string) (err error) {
	if r.day, err = r.readDay("add", v[0]); err != nil {
		return err
	}
	if r.n, err = strconv.Atoi(v[1]); err != nil {
		return errors.New("-add: the number of working days is a whole number such as 5 or -3")
	}
	return nil
}

func (r *request) readDeadline(v []string) (err error) {
	if r.day, err = r.readDay("deadline", v[0]); err != nil {
		return err
	}
	if r.term, err = workdays.ParseTerm(v[1]); err != nil {
		return fmt.Errorf("-deadline: %w", err)
	}
	return nil
}
