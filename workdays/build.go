package workdays

import "slices"

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
