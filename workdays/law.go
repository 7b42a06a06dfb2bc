package workdays

import (
	"cmp"
	"slices"
	"time"
)

// law is the data a calendar is built from.
type law struct {
	weekday, weekend  basis   // what makes a plain day working or not
	feastKind         Kind    // kind of the feasts
	feastBasis        basis   // each feast adds its own gazette and note
	feasts            []feast // the days that return every year
	substitution      basis
	substitutionSince int // first year, 0 for never
	easterNote        string
	acts              []act
	outlook           Step // what may still change after the published days
}

// basis is a name, the provision it stands on and what is not verified of it.
type basis struct {
	name string
	cite Citation
	note string
}

// feast is a day that returns every year, on a date or at a distance from Easter.
type feast struct {
	since, through int // years, inclusive; through 0 means still in force
	month          time.Month
	day            int
	weekend        weekendRule
	name           string
	gazette        string // of the act that introduced it
	note           string
}

// With one of these in place of the month, the day counts from Easter Sunday.
const (
	orthodox time.Month = 13 + iota
	western
)

// weekendRule says what a feast on a Saturday or Sunday brings.
type weekendRule uint8

const (
	lapses   weekendRule = iota // nothing
	replaced                    // a day off in the week after
)

func (f *feast) inForce(year int) bool {
	return f.since <= year && (f.through == 0 || year <= f.through)
}

// on returns the index of the day in a year.
func (f *feast) on(year int) int {
	switch f.month {
	case orthodox:
		return indexOf(orthodoxEaster(year)) + f.day
	case western:
		return indexOf(westernEaster(year)) + f.day
	default:
		return indexOf(Date{year, f.month, f.day})
	}
}

// act is one day declared by the Council of Ministers, and the day worked for it.
type act struct {
	off, worked Date // worked is zero where nobody worked for it
	kind        Kind
	name        string // of a day that is not against a worked one
	cite        Citation
	note        string
}

// mark is a day that is no plain weekday or weekend. Names and citations are
// looked up when somebody reads them: a mark is eight bytes, a Day two hundred.
type mark struct {
	at     uint16 // index of the day
	row    uint16 // in the list that origin names
	other  uint16 // fromFeast: second feast of the day, or none; fromSubstitution: the day stood for
	kind   Kind
	origin origin
}

type origin uint8

const (
	fromFeast origin = iota
	fromSubstitution
	fromAct
	fromOverlay
)

const none = 1<<16 - 1

func byDay(a, b mark) int { return cmp.Compare(a.at, b.at) }

// newCalendar builds the table of every year. The acts come first, because a
// substitute is the next day that still works.
func newCalendar(l *law) *Calendar {
	c := &Calendar{law: l}
	t := &c.table
	t.fillWeeks()
	marks := make([]mark, 0, 20*(lastYear-firstYear+1))
	for r, a := range l.acts {
		off := indexOf(a.off)
		t.set(off, false)
		marks = append(marks, mark{uint16(off), uint16(r), none, a.kind, fromAct})
		if !a.worked.IsZero() {
			worked := indexOf(a.worked)
			t.set(worked, true)
			marks = append(marks, mark{uint16(worked), uint16(r), none, WorkedDayOff, fromAct})
		}
	}
	for year := firstYear; year <= lastYear; year++ {
		from := len(marks)
		for r := range l.feasts {
			if f := &l.feasts[r]; f.inForce(year) {
				i := f.on(year)
				t.set(i, false)
				marks = append(marks, mark{uint16(i), uint16(r), none, l.feastKind, fromFeast})
			}
		}
		if l.substitutionSince != 0 && year >= l.substitutionSince {
			marks = l.appendSubstitutes(marks, from, t)
		}
	}
	slices.SortStableFunc(marks, byDay)
	c.marks = joinFeasts(marks)
	t.seal()
	return c
}

// appendSubstitutes gives each feast from marks[from:] that falls on a weekend
// the next working day that no earlier feast has taken (КТ чл. 154, ал. 2).
// The Easter days get none; another feast gets one even on one of them.
func (l *law) appendSubstitutes(marks []mark, from int, t *table) []mark {
	slices.SortStableFunc(marks[from:], byDay)
	for _, m := range marks[from:] {
		if l.feasts[m.row].weekend != replaced || !isWeekend(int(m.at)) {
			continue
		}
		i := t.firstFrom(int(m.at))
		t.set(i, false)
		marks = append(marks, mark{uint16(i), m.row, m.at, Substitute, fromSubstitution})
	}
	return marks
}

// joinFeasts makes one mark of two feasts on the same day.
func joinFeasts(marks []mark) []mark {
	joined := marks[:0]
	for _, m := range marks {
		if n := len(joined); n > 0 && joined[n-1].at == m.at {
			joined[n-1].other = m.row
			continue
		}
		joined = append(joined, m)
	}
	return joined
}
