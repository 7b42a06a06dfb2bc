package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"iter"
	"strconv"

	"github.com/nzok-rules/nzok/workdays"
)

// line describes a day that is no plain weekday or weekend: the day, its kind,
// its name, the act, and what is not certain about it.
func line(d workdays.Day) string {
	s := fmt.Sprintf("%s  %-14s  %s  [%s]", d.Date, d.Kind, d.Name, d.Basis)
	if d.Note != "" {
		s += "  (" + d.Note + ")"
	}
	if d.Provisional {
		s += "  (предварително)"
	}
	return s
}

// writeText lists the days off and the worked Saturdays, one a line.
func writeText(w *bytes.Buffer, days iter.Seq[workdays.Day]) {
	for d := range days {
		if off(d) || d.Kind == workdays.WorkedDayOff {
			fmt.Fprintln(w, line(d))
		}
	}
	if w.Len() == 0 {
		fmt.Fprintln(w, "Няма почивни дни освен събота и неделя.")
	}
}

// writeCSV writes a header and one row for every day.
func writeCSV(w *bytes.Buffer, days iter.Seq[workdays.Day]) error {
	c := csv.NewWriter(w)
	_ = c.Write([]string{"date", "kind", "workday", "name"}) // Error tells
	for d := range days {
		_ = c.Write([]string{d.Date.String(), d.Kind.String(), strconv.FormatBool(d.Kind.IsWorkday()), d.Name})
	}
	c.Flush()
	return c.Error()
}

// writeDeadline writes the due day, then the steps that lead to it.
func writeDeadline(w *bytes.Buffer, c *workdays.Calendar, event workdays.Date, t workdays.Term) error {
	d, err := c.Deadline(event, t)
	if err != nil {
		return fmt.Errorf("-deadline: %w", err)
	}
	fmt.Fprintln(w, d.Due)
	for _, s := range d.Steps() {
		fmt.Fprintln(w, s)
	}
	return nil
}

// writeAdd writes the working day, then what lies between.
func writeAdd(w *bytes.Buffer, c *workdays.Calendar, day workdays.Date, n int) error {
	end, err := c.Add(day, n)
	if err != nil {
		return fmt.Errorf("-add: %w", err)
	}
	from, to, text := day.AddDays(1), end, fmt.Sprintf("Работен ден № %d след %s; самият той не се брои.", n, day)
	switch {
	case n == 0:
		from, text = day, fmt.Sprintf("Първият работен ден на %s или след него.", day)
	case n < 0:
		from, to, text = end.AddDays(1), day, fmt.Sprintf("Работен ден № %d преди %s; самият той не се брои.", -n, day)
	}
	days, err := c.Days(from, to)
	if err != nil {
		return fmt.Errorf("-add: %w", err)
	}
	fmt.Fprintf(w, "%s\n%s\n", end, text)
	weekends := 0
	for d := range days {
		if d.Kind == workdays.Weekend {
			weekends++
		}
	}
	if weekends > 0 {
		fmt.Fprintf(w, "Почивни дни (събота и неделя) между тях: %d.\n", weekends)
	}
	writeText(w, days)
	if published := c.PublishedThrough(); end.After(published) || day.After(published) {
		fmt.Fprintf(w, "Резултатът е предварителен: почивните дни са обявени до %s.\n", published)
	}
	return nil
}
