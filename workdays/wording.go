package workdays

import (
	"strconv"
	"strings"
)

var monthNames = [...]string{
	"", "януари", "февруари", "март", "април", "май", "юни",
	"юли", "август", "септември", "октомври", "ноември", "декември",
}

var weekdayNames = [...]string{"неделя", "понеделник", "вторник", "сряда", "четвъртък", "петък", "събота"}

// longDate writes a valid d as "9 април 2026 г. (четвъртък)".
func longDate(d Date) string {
	return strconv.Itoa(d.Day) + " " + monthNames[d.Month] + " " + strconv.Itoa(d.Year) + " г. (" + weekdayNames[d.Weekday()] + ")"
}

// unitWords are the singular and the counted plural of each unit.
var unitWords = [...][2]string{
	Workdays: {"работен ден", "работни дни"},
	Days:     {"ден", "дни"},
	Weeks:    {"седмица", "седмици"},
	Months:   {"месец", "месеца"},
	Years:    {"година", "години"},
}

// counted writes "1 месец" or "5 работни дни".
func counted(n int, u Unit) string {
	w := unitWords[u][1]
	if n == 1 {
		w = unitWords[u][0]
	}
	return strconv.Itoa(n) + " " + w
}

// joinNotes makes one note of two, either of which may be empty.
func joinNotes(a, b string) string { return strings.TrimSpace(a + " " + b) }
