package workdays_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/nzok-rules/nzok/workdays"
)

func Example() {
	asked := workdays.Date{Year: 2026, Month: time.April, Day: 9}
	d, err := workdays.Bulgaria().Deadline(asked, workdays.AnswerTerm())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Due)
	for _, s := range d.Steps() {
		fmt.Println("-", s.Text)
	}
	// Output:
	// 2026-04-20
	// - Денят на събитието, 9 април 2026 г. (четвъртък), не се брои.
	// - Пропускат се 2 почивни дни (събота и неделя).
	// - 10 април 2026 г. (петък) не се брои: Велики петък.
	// - 11 април 2026 г. (събота) не се брои: Велика събота.
	// - 12 април 2026 г. (неделя) не се брои: Великден (неделя).
	// - 13 април 2026 г. (понеделник) не се брои: Великден (понеделник).
	// - Срокът от 5 работни дни изтича на 20 април 2026 г. (понеделник) в 24:00 ч.
}

func ExampleBulgaria() {
	works, err := workdays.Bulgaria().IsWorkday(workdays.Date{Year: 2024, Month: time.May, Day: 1})
	fmt.Println(works, err)
	// Output: false <nil>
}

func ExampleSchools() {
	d := workdays.Date{Year: 2024, Month: time.November, Day: 1}
	country, _ := workdays.Bulgaria().IsWorkday(d)
	school, _ := workdays.Schools().IsWorkday(d)
	fmt.Println(country, school)
	// Output: true false
}

func ExampleTARGET() {
	// The third of March is a holiday in Bulgaria, but euro payments settle.
	d := workdays.Date{Year: 2026, Month: time.March, Day: 3}
	country, _ := workdays.Bulgaria().IsWorkday(d)
	euro, _ := workdays.TARGET().IsWorkday(d)
	fmt.Println(country, euro)
	// Output: false true
}

func ExampleCalendar_Day() {
	d, err := workdays.Bulgaria().Day(workdays.Date{Year: 2021, Month: time.May, Day: 4})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Kind)
	fmt.Println(d.Name)
	fmt.Println(d.Basis)
	// Output:
	// substitute
	// Неприсъствен ден вместо 1 май 2021 г. (събота), Ден на труда и на международната работническа солидарност
	// чл. 154, ал. 2 КТ (ДВ, бр. 105 от 2016 г.)
}

func ExampleCalendar_IsWorkday() {
	// A Saturday that was worked for New Year's Eve.
	works, err := workdays.Bulgaria().IsWorkday(workdays.Date{Year: 2012, Month: time.December, Day: 15})
	fmt.Println(works, err)
	// A day outside the table is an error, never a guess.
	_, err = workdays.Bulgaria().IsWorkday(workdays.Date{Year: 1999, Month: time.May, Day: 7})
	fmt.Println(err)
	// Output:
	// true <nil>
	// workdays: invalid input: 1999-05-07 is outside the table: accepted are 2003-01-01 to 2099-12-31
}

func ExampleCalendar_Next() {
	d, err := workdays.Bulgaria().Next(workdays.Date{Year: 2026, Month: time.April, Day: 10})
	fmt.Println(d, err)
	// Output: 2026-04-14 <nil>
}

func ExampleCalendar_Prev() {
	d, err := workdays.Bulgaria().Prev(workdays.Date{Year: 2026, Month: time.January, Day: 4})
	fmt.Println(d, err)
	// Output: 2025-12-30 <nil>
}

func ExampleCalendar_Add() {
	c := workdays.Bulgaria()
	d := workdays.Date{Year: 2025, Month: time.December, Day: 29}
	after, _ := c.Add(d, 5)
	before, _ := c.Add(d, -5)
	fmt.Println(after, before)
	// Output: 2026-01-08 2025-12-17
}

func ExampleCalendar_Count() {
	n, err := workdays.Bulgaria().Count(
		workdays.Date{Year: 2026, Month: time.January, Day: 1},
		workdays.Date{Year: 2027, Month: time.January, Day: 1}, // not counted
	)
	fmt.Println(n, err)
	// Output: 248 <nil>
}

func ExampleCalendar_Days() {
	days, err := workdays.Bulgaria().Days(
		workdays.Date{Year: 2026, Month: time.May, Day: 22},
		workdays.Date{Year: 2026, Month: time.May, Day: 27},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for d := range days {
		fmt.Println(d.Date, d.Kind)
	}
	// Output:
	// 2026-05-22 workday
	// 2026-05-23 weekend
	// 2026-05-24 holiday
	// 2026-05-25 substitute
	// 2026-05-26 workday
}

func ExampleCalendar_Exceptions() {
	list, err := workdays.Bulgaria().Exceptions(2016)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range list {
		if d.Kind != workdays.Holiday {
			fmt.Println(d.Date, d.Kind, d.Name)
		}
	}
	// Output:
	// 2016-03-04 moved Почивен ден срещу отработване на 12 март 2016 г. (събота)
	// 2016-03-12 worked-day-off Работен ден вместо 4 март 2016 г. (петък)
	// 2016-05-14 worked-day-off Работен ден вместо 23 май 2016 г. (понеделник)
	// 2016-05-23 moved Почивен ден срещу отработване на 14 май 2016 г. (събота)
	// 2016-09-05 moved Почивен ден срещу отработване на 10 септември 2016 г. (събота)
	// 2016-09-10 worked-day-off Работен ден вместо 5 септември 2016 г. (понеделник)
	// 2016-09-17 worked-day-off Работен ден вместо 23 септември 2016 г. (петък)
	// 2016-09-23 moved Почивен ден срещу отработване на 17 септември 2016 г. (събота)
}

func ExampleCalendar_With() {
	feast := workdays.Date{Year: 2025, Month: time.August, Day: 15}
	varna, err := workdays.Bulgaria().With(workdays.Day{
		Date:  feast,
		Kind:  workdays.Declared,
		Name:  "Празник на Варна",
		Basis: workdays.Citation{Act: "ЗМСМА", Provision: "чл. 21, ал. 1, т. 23"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	there, _ := varna.IsWorkday(feast)
	elsewhere, _ := workdays.Bulgaria().IsWorkday(feast)
	fmt.Println(there, elsewhere)
	// Output: false true
}

func ExampleCalendar_Deadline() {
	received := workdays.Date{Year: 2026, Month: time.January, Day: 31}
	d, err := workdays.Bulgaria().Deadline(received, workdays.Term{N: 1, Unit: workdays.Months})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Last, "→", d.Due)
	// Output: 2026-02-28 → 2026-03-02
}

func ExampleDeadline_End() {
	d, err := workdays.Bulgaria().Deadline(workdays.Date{Year: 2026, Month: time.March, Day: 20}, workdays.AnswerTerm())
	if err != nil {
		fmt.Println(err)
		return
	}
	sofia := time.FixedZone("EET", 2*60*60) // a host loads Europe/Sofia
	fmt.Println(d.Due, d.End(sofia).Format(time.RFC3339))
	// Output: 2026-03-27 2026-03-28T00:00:00+02:00
}

func ExampleParseTerm() {
	t, err := workdays.ParseTerm("1 month no-roll")
	fmt.Println(t.N, t.Unit, t.Roll, err)
	_, err = workdays.ParseTerm("soon")
	fmt.Println(err)
	// Output:
	// 1 months no-roll <nil>
	// workdays: invalid input: a term is written "5 workdays", "14 days", "2 weeks", "1 month" or "1 year no-roll"
}

func ExampleAnswerTerm() {
	fmt.Println(workdays.AnswerTerm())
	// Output: 5 workdays
}

func ExampleParseDate() {
	_, err := workdays.ParseDate("2026-02-29")
	fmt.Println(err)
	// Output: workdays: invalid input: no such day in the calendar
}

func ExampleDateOf() {
	// Eleven in the evening in UTC is the next day in Sofia.
	t := time.Date(2026, time.January, 31, 23, 0, 0, 0, time.UTC)
	fmt.Println(workdays.DateOf(t), workdays.DateOf(t.In(time.FixedZone("EET", 2*60*60))))
	// Output: 2026-01-31 2026-02-01
}

func ExampleCalendar_PublishedThrough() {
	c := workdays.Bulgaria()
	fmt.Println(c.PublishedThrough())
	d, err := c.Deadline(workdays.Date{Year: 2026, Month: time.December, Day: 29}, workdays.AnswerTerm())
	fmt.Println(d, d.Provisional, err)
	// Output:
	// 2026-12-31
	// 2027-01-06 true <nil>
}

func ExampleCalendar_Verified() {
	// A host may warn its operators when the table was not checked for a year.
	today := workdays.Date{Year: 2028, Month: time.January, Day: 10}
	fmt.Println(today.DaysSince(workdays.Bulgaria().Verified()) > 365)
	// Output: true
}

func ExampleCalendar_Range() {
	first, last := workdays.Bulgaria().Range()
	fmt.Println(first, last)
	// Output: 2003-01-01 2099-12-31
}

func ExampleDeadline_Steps() {
	// A return due on the 31st of January, a Saturday, within the one-stop shop
	// for VAT: such a term does not roll.
	quarterEnd := workdays.Date{Year: 2025, Month: time.December, Day: 31}
	d, err := workdays.Bulgaria().Deadline(quarterEnd, workdays.Term{N: 1, Unit: workdays.Months, Roll: workdays.NoRoll})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range d.Steps() {
		fmt.Println(s.Rule, "–", s.Text)
	}
	// Output:
	// event-excluded – Денят на събитието, 31 декември 2025 г. (сряда), не се брои.
	// last-day – Последният ден на срока от 1 месец е 31 януари 2026 г. (събота).
	// no-roll – Последният ден е неприсъствен (Почивен ден), но този срок не се премества.
	// due – Срокът изтича на 31 януари 2026 г. (събота) в 24:00 ч.
}

func ExampleKind_IsWorkday() {
	fmt.Println(workdays.WorkedDayOff.IsWorkday(), workdays.Substitute.IsWorkday())
	// Output: true false
}

func ExampleRangeError() {
	_, err := workdays.Bulgaria().Add(workdays.Date{Year: 2099, Month: time.December, Day: 1}, 250)
	var r *workdays.RangeError
	if errors.As(err, &r) {
		fmt.Println("known through", r.Last)
	}
	// Output: known through 2099-12-31
}
