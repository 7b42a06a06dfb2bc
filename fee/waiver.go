package fee

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Waiver exempts the patient on some days (освобождаване). Nobody is exempted
// without a legal basis: Basis must name an act.
type Waiver struct {
	From    Date     `json:"from,omitzero"`    // first day covered; unset = open
	Through Date     `json:"through,omitzero"` // last day covered, inclusive; unset = open
	Basis   Citation `json:"basis"`
	Ground  string   `json:"ground,omitzero"` // the ground in Bulgarian for the receipt, as „непълнолетно лице“
}

// The serials that stand for an open end.
const (
	always = math.MinInt32
	never  = math.MaxInt32
)

// cover is the days of one waiver, half-open.
type cover struct {
	from, until int32
	index       int32 // into the waivers given
}

// cover validates w, the i-th of the waivers given, and returns its days.
func (w *Waiver) cover(i int) (cover, error) {
	c := cover{always, never, int32(i)}
	if !w.From.IsZero() {
		if !w.From.IsValid() {
			return c, checkDay(waiverField(i, "from"), w.From)
		}
		c.from = int32(w.From.serial())
	}
	if !w.Through.IsZero() {
		if !w.Through.IsValid() {
			return c, checkDay(waiverField(i, "through"), w.Through)
		}
		c.until = int32(w.Through.serial()) + 1
	}
	if c.from >= c.until {
		return c, invalid(waiverField(i, "through"), "before from; the day of from or a later one is accepted")
	}
	if !w.Basis.cites() {
		return c, invalid(waiverField(i, "basis"), "a waiver needs a legal basis that names an act")
	}
	return c, nil
}

func waiverField(i int, field string) string { return fmt.Sprintf("waivers[%d].%s", i, field) }

// reaches orders two waivers that cover the same day: the one that covers more
// days to come is cited, and of equals the one given first.
func (c cover) reaches(best cover) bool {
	return c.until > best.until || c.until == best.until && c.index < best.index
}

// waiverOn returns the index of the waiver that covers a day, -1 for none.
func waiverOn(ws []Waiver, day int) (int, error) {
	best := noCover.best
	for i := range ws {
		c, err := ws[i].cover(i)
		if err != nil {
			return -1, err
		}
		if int(c.from) <= day && day < int(c.until) && c.reaches(best) {
			best = c
		}
	}
	return int(best.index), nil
}

// sweep finds the waivers of ascending days. It is sorted once, so that many
// waivers cost n log n and not n for each day.
type sweep struct {
	covers []cover // by from, those not yet reached
	best   cover   // the furthest-reaching one that has begun
}

// noCover is the sweep of no waiver.
var noCover = sweep{best: cover{index: -1, until: always}}

// newSweep validates all waivers and keeps those that meet [first, stop).
// room is memory for a few of them.
func newSweep(ws []Waiver, first, stop int, room []cover) (sweep, error) {
	if len(ws) > cap(room) {
		room = make([]cover, 0, len(ws))
	}
	for i := range ws {
		c, err := ws[i].cover(i)
		if err != nil {
			return sweep{}, err
		}
		if int(c.from) < stop && int(c.until) > first {
			room = append(room, c)
		}
	}
	if len(room) > 1 {
		slices.SortFunc(room, func(a, b cover) int { return cmp.Compare(a.from, b.from) })
	}
	return sweep{room, noCover.best}, nil
}

// at returns the waiver that covers a day and the day after its last, or -1 and
// the first day of the next waiver. Days must not go back.
func (s *sweep) at(day int) (index, until int) {
	for len(s.covers) > 0 && int(s.covers[0].from) <= day {
		if s.covers[0].reaches(s.best) {
			s.best = s.covers[0]
		}
		s.covers = s.covers[1:]
	}
	if int(s.best.until) > day {
		return int(s.best.index), int(s.best.until)
	}
	if len(s.covers) > 0 {
		return -1, int(s.covers[0].from)
	}
	return -1, never
}
