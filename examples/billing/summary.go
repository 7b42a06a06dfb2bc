package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"text/tabwriter"
	"time"

	"github.com/nzok-rules/nzok/fee"
)

// listed is how many cases of one sort the summary names one by one.
const listed = 20

// A summary adds up what was priced. It does not grow with the input.
type summary struct {
	outcomes [len(serviceNames)][len(outcomeNames)]int
	totals   [len(serviceNames)][len(currencies)]total
	first    fee.Date
	last     fee.Date
	reviews  cases
	errors   cases
}

// total is what patients and state pay in one currency, in minor units.
type total struct {
	encounters      int
	patients, state int64
}

var currencies = [...]fee.Currency{fee.BGN, fee.EUR}

// cases counts encounters that somebody must look at, and keeps the first.
type cases struct {
	n    int
	list []string
}

func (c *cases) add(line int, id, service, what string) {
	if c.n++; c.n <= listed {
		c.list = append(c.list, fmt.Sprintf("  line %d\t%s\t%s\t%s", line, id, service, what))
	}
}

func (c *cases) print(w io.Writer, title string) {
	if c.n == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s: %s\n", title, thousands(c.n))
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, line := range c.list {
		fmt.Fprintln(t, line)
	}
	t.Flush()
	if more := c.n - len(c.list); more > 0 {
		fmt.Fprintf(w, "  and %s more\n", thousands(more))
	}
}

func (s *summary) add(r *result) {
	if r.err != nil {
		s.errors.add(r.line, r.id, "", r.err.Error())
		return
	}
	s.outcomes[r.service][r.outcome]++
	if s.first.IsZero() || r.from.Before(s.first) {
		s.first = r.from
	}
	if r.to.After(s.last) {
		s.last = r.to
	}
	t := &s.totals[r.service][slices.Index(currencies[:], r.pays.Currency)]
	t.encounters++
	t.patients += r.pays.Minor
	t.state += r.state.Minor
	if r.review != "" {
		s.reviews.add(r.line, r.id, serviceNames[r.service], r.review)
	}
}

func (s *summary) encounters() int {
	n := s.errors.n
	for _, o := range s.outcomes {
		for _, k := range o {
			n += k
		}
	}
	return n
}

// print writes the tables. Sums are of different people's money in different
// currencies; nothing is added across them.
func (s *summary) print(w io.Writer, took time.Duration) {
	fmt.Fprintf(w, "encounters: %s", thousands(s.encounters()))
	if !s.first.IsZero() {
		fmt.Fprintf(w, ", %s to %s", s.first, s.last)
	}
	fmt.Fprint(w, "\n\n")

	t := tabwriter.NewWriter(w, 0, 0, 3, ' ', tabwriter.AlignRight)
	fmt.Fprint(t, "service\t")
	for _, name := range outcomeNames {
		fmt.Fprintf(t, "%s\t", name)
	}
	fmt.Fprintln(t)
	for svc, name := range serviceNames {
		fmt.Fprintf(t, "%s\t", name)
		for _, n := range s.outcomes[svc] {
			fmt.Fprintf(t, "%s\t", thousands(n))
		}
		fmt.Fprintln(t)
	}
	t.Flush()
	fmt.Fprintln(w)
	fmt.Fprintln(t, "service\tpriced\tpatients pay\tstate pays\t")
	var owed [len(currencies)]int64
	for svc, name := range serviceNames {
		for i, c := range currencies {
			sum := s.totals[svc][i]
			owed[i] += sum.state
			if sum.encounters > 0 {
				fmt.Fprintf(t, "%s\t%s\t%s\t%s\t\n", name, thousands(sum.encounters),
					fee.Amount{Minor: sum.patients, Currency: c}, fee.Amount{Minor: sum.state, Currency: c})
			}
		}
	}
	t.Flush()
	fmt.Fprint(w, "\nthe state owes")
	for i, c := range currencies {
		if owed[i] > 0 {
			fmt.Fprintf(w, " %s", fee.Amount{Minor: owed[i], Currency: c})
		}
	}
	if slices.Max(owed[:]) == 0 {
		fmt.Fprint(w, " nothing")
	}
	fmt.Fprintln(w, " (reduced visit fees, paid through НЗОК)")

	s.reviews.print(w, "a clerk must look at")
	s.errors.print(w, "not priced, to be corrected")

	rate := float64(s.encounters()) / max(took.Seconds(), 1e-9)
	fmt.Fprintf(w, "\npriced %s encounters in %s: %s a second\n",
		thousands(s.encounters()), took.Round(10*time.Microsecond), thousands(int(rate)))
}

// thousands writes n with a space between the thousands.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + " " + s[i:]
	}
	return s
}
