package workdays

import (
	"slices"
	"strconv"
	"time"
)

// The procedural law of terms. It was read in secondary sources, which leave
// the numbers of the paragraphs open.
var (
	termLaw  = Citation{Act: "ГПК", Provision: "чл. 60"}
	hourLaw  = Citation{Act: "ГПК", Provision: "чл. 62", Gazette: "ДВ, бр. 110 от 2020 г."}
	hourFrom = Date{2021, time.June, 30}
)

const (
	secondary = "Разпоредбата е проверена по вторичен източник."
	noCases   = "Не е намерен текст или съдебна практика за срок, чийто последен ден е разместен; приема се, че отработеният ден е присъствен, а денят срещу него – неприсъствен."
)

// Steps explains the deadline in order, each step with its provision. The rules
// are event-excluded, weekend-skipped, day-off-skipped, worked-day-counted,
// last-day, month-end, worked-day-ends, roll, no-roll, due, and provisional. They
// are rendered on each call. A Deadline that was changed by hand to what no
// calendar returns has none.
func (d Deadline) Steps() []Step {
	if d.cal == nil {
		return slices.Clone(d.steps)
	}
	for _, day := range []Date{d.Event, d.Last, d.Due} {
		if _, ok := d.cal.index(day); !ok || d.Term.check() != nil {
			return nil
		}
	}
	steps := make([]Step, 0, 8)
	add := func(rule, text string, basis Citation, note string) {
		steps = append(steps, Step{rule, text, basis, note})
	}
	event, last, due := indexOf(d.Event), indexOf(d.Last), indexOf(d.Due)

	from := last // of the days off that moved the end
	if d.Term.N > 0 {
		add("event-excluded", "Денят на събитието, "+longDate(d.Event)+", не се брои.", termLaw, secondary)
		if d.Term.Unit == Workdays {
			from = event + 1
		}
	} else if d.Term.Unit == Workdays {
		from = event
	}
	if d.Term.Unit != Workdays {
		add("last-day", "Последният ден на срока от "+counted(d.Term.N, d.Term.Unit)+" е "+longDate(d.Last)+".", termLaw, secondary)
		if (d.Term.Unit == Months || d.Term.Unit == Years) && d.Last.Day != d.Event.Day {
			add("month-end", "В този месец няма "+ordinal(d.Event.Day)+" число, затова последният ден е последният ден на месеца.", termLaw, secondary)
		}
	}
	steps = append(steps, d.cal.skipped(from, due, d.Term.Unit == Workdays)...)
	steps = append(steps, d.ending(last, due)...)

	end := "Срокът"
	if d.Term.Unit == Workdays {
		end += " от " + counted(d.Term.N, Workdays)
	}
	end += " изтича на " + longDate(d.Due) + " в 24:00 ч."
	if d.Due.Before(hourFrom) {
		add("due", end, termLaw, secondary)
	} else {
		add("due", end, hourLaw, "")
	}
	if d.Provisional {
		steps = append(steps, d.provisional())
	}
	return steps
}

// ordinal writes a number that not every month has: 29-о, 30-о, 31-во.
func ordinal(day int) string {
	if day == 31 {
		return "31-во"
	}
	return strconv.Itoa(day) + "-о"
}

// skipped tells which days of [i, j) are off, and which worked Saturdays and
// Sundays are not; counting says that the term counts working days. Plain
// weekends share one step.
func (c *Calendar) skipped(i, j int, counting bool) []Step {
	var steps []Step
	weekends := 0
	if i < j {
		weekends = weekendDays(i, j)
	}
	for _, m := range c.between(i, j) {
		if isWeekend(int(m.at)) {
			weekends--
		}
		day := c.marked(m)
		rule, verb := "day-off-skipped", " е неприсъствен ден: "
		switch {
		case day.Kind.IsWorkday():
			rule, verb = "worked-day-counted", " се брои: "
		case counting:
			verb = " не се брои: "
		}
		steps = append(steps, Step{rule, longDate(day.Date) + verb + day.Name + ".", day.Basis, day.Note})
	}
	if weekends > 0 {
		text := "Пропускат се " + strconv.Itoa(weekends) + " почивни дни (събота и неделя)."
		if weekends == 1 {
			text = "Пропуска се 1 почивен ден (събота или неделя)."
		}
		steps = slices.Insert(steps, 0, Step{"weekend-skipped", text, c.law.weekend.cite, c.law.weekend.note})
	}
	return steps
}

// weekendDays counts the Saturdays and Sundays of the days [i, j).
func weekendDays(i, j int) int {
	before := func(i int) int { // of a week that begins on the Monday two days before day 0
		w := i + 2
		return w/7*2 + max(0, w%7-5)
	}
	return before(j) - before(i)
}

// ending tells what became of the last day of a term.
func (d Deadline) ending(last, due int) []Step {
	switch {
	case due != last:
		note := secondary
		if d.cal.day(last).Kind == Moved {
			note += " " + noCases
		}
		return []Step{{"roll", "Последният ден е неприсъствен, затова срокът се премества на първия следващ присъствен ден, " + longDate(d.Due) + ".", termLaw, note}}
	case !d.cal.table.works(last):
		day := d.cal.day(last)
		return []Step{{"no-roll", "Последният ден е неприсъствен (" + day.Name + "), но този срок не се премества.", day.Basis, day.Note}}
	}
	if day := d.cal.day(last); day.Kind == WorkedDayOff {
		return []Step{{"worked-day-ends", "Последният ден е обявен за работен (" + day.Name + ") и срокът изтича в него.", day.Basis, joinNotes(day.Note, noCases)}}
	}
	return nil
}

// provisional tells why the due day may still change.
func (d Deadline) provisional() Step {
	if d.Due.After(published) {
		return d.cal.law.outlook
	}
	row, ok := d.cal.tentativeIn(d.Event, d.Due)
	if !ok {
		return d.cal.law.outlook // changed by hand
	}
	day := d.cal.day(indexOf(row))
	return Step{"provisional", longDate(row) + " е въведен като предварителен (" + day.Name + "), затова денят на изтичане може да се промени.", day.Basis, day.Note}
}
