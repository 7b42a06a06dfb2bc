package workdays

import (
	"cmp"
	"slices"
)

// mark is a day that is no plain weekday or weekend. Names and citations are
// looked up when somebody reads them, so a mark is eight bytes.
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

// find returns the place of the first mark on or after day i, and whether it
// is a mark of day i.
func (c *Calendar) find(i int) (int, bool) {
	return slices.BinarySearchFunc(c.marks, i, func(m mark, i int) int { return cmp.Compare(int(m.at), i) })
}

// between returns the marks of the days [i, j).
func (c *Calendar) between(i, j int) []mark {
	from, _ := c.find(i)
	to, _ := c.find(j)
	return c.marks[from:max(from, to)]
}

// marked renders the name and the basis of a mark.
func (c *Calendar) marked(m mark) Day {
	switch m.origin {
	case fromOverlay:
		return c.overlay[m.row]
	case fromAct:
		return newDay(int(m.at), m.kind, c.law.acts[m.row].basis(m.kind))
	case fromSubstitution:
		b := c.law.substitution
		b.name = "Неприсъствен ден вместо " + longDate(dateOf(int(m.other))) + ", " + c.law.feasts[m.row].name
		if stood := dateOf(int(m.other)); stood == orthodoxEaster(stood.Year) {
			b.note = c.law.easterNote
		}
		return newDay(int(m.at), m.kind, b)
	default: // fromFeast
		return newDay(int(m.at), m.kind, c.law.feastsOf(m))
	}
}

// feastsOf returns the feast of a mark, or both where two meet.
func (l *law) feastsOf(m mark) basis {
	b := l.feastOf(m.row)
	if m.other != none {
		second := l.feastOf(m.other)
		b.name += "; " + second.name
		b.cite.Gazette = "" // each has its own
		if second.note != b.note {
			b.note = joinNotes(b.note, second.note)
		}
	}
	return b
}
