package workdays

import "time"

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

// feastOf returns what the feast in a row is called and stands on.
func (l *law) feastOf(row uint16) basis {
	f, b := &l.feasts[row], l.feastBasis
	b.name = f.name
	b.cite.Gazette = f.gazette
	if f.note != "" {
		b.note = f.note
	}
	return b
}

// basis returns what the day off, or the day worked for it, is called and
// stands on.
func (a *act) basis(k Kind) basis {
	b := basis{a.name, a.cite, a.note}
	switch k {
	case Moved:
		b.name = "Почивен ден срещу отработване на " + longDate(a.worked)
	case WorkedDayOff:
		b.name = "Работен ден вместо " + longDate(a.off)
	default: // the row has the name
	}
	return b
}
