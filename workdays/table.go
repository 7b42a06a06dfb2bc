package workdays

import (
	"math/bits"
	"time"
)

// The table covers whole years: before 2003 the acts are not confirmed, and
// from 2100 the Julian calendar falls another day behind.
const (
	firstYear = 2003
	lastYear  = 2099

	firstSerial = 12_053 // 2003-01-01, a Wednesday, counted from 1970-01-01
	numDays     = 35_429 // 2003-01-01 to 2099-12-31
	numYears    = lastYear - firstYear + 1
	words       = numDays/64 + 1
)

var (
	firstDay = Date{firstYear, time.January, 1}
	lastDay  = Date{lastYear, time.December, 31}
	dayAfter = Date{lastYear + 1, time.January, 1} // bound of a half-open range
)

// table answers every question about working days with a look-up. A day is its
// index: 0 is 2003-01-01. Counting is a rank in a string of bits, and finding
// the n-th working day is a select, so no span costs more than another.
type table struct {
	months [numYears][12]month
	bits   [words]uint64 // bit i&63 of word i>>6 is set where day i is a working day
	rank   [words]uint16 // working days before the word
	nth    []packed      // the working days, in order
}

// month repeats the bits of its days, so that one look at it tells whether a
// day exists and whether it is a working day.
type month struct {
	works uint32 // bit n is set where the day n+1 of the month is a working day
	first uint16 // index of its first day
	days  uint16
}

// packed is a day of the table in 16 bits: seven for the year, four for the
// month, five for the day.
type packed uint16

func pack(d Date) packed {
	return packed((d.Year-firstYear)<<9 | int(d.Month)<<5 | d.Day)
}

func (p packed) date() Date {
	return Date{firstYear + int(p>>9), time.Month(p >> 5 & 15), int(p & 31)}
}

// index returns the index of d, and false where d is no day of the table. The
// empty table has no days.
func (t *table) index(d Date) (int, bool) {
	y, m, n := uint(d.Year-firstYear), uint(d.Month-1), uint(d.Day-1)
	if y >= numYears || m >= 12 {
		return 0, false
	}
	of := &t.months[y][m]
	return int(of.first) + int(n), n < uint(of.days)
}

// indexOf is index for any day, known to no table. It is outside
// [0, numDays) where d is outside the table.
func indexOf(d Date) int {
	if !d.IsValid() {
		return -1
	}
	return d.serial() - firstSerial
}

func dateOf(i int) Date { return dateAt(i + firstSerial) }

// isWeekend reports whether day i is a Saturday or a Sunday.
func isWeekend(i int) bool { return (i+2)%7 >= 5 }

func (t *table) works(i int) bool { return t.bits[i>>6]>>(i&63)&1 != 0 }

func (t *table) set(i int, works bool) {
	if works {
		t.bits[i>>6] |= 1 << (i & 63)
	} else {
		t.bits[i>>6] &^= 1 << (i & 63)
	}
}

// before counts the working days before day i, for i in [0, numDays].
func (t *table) before(i int) int {
	return int(t.rank[i>>6]) + bits.OnesCount64(t.bits[i>>6]&(1<<(i&63)-1))
}

// firstFrom returns the first working day on or after day i, or numDays where the
// table ends before one comes. It needs no ranks, so it serves while building.
func (t *table) firstFrom(i int) int {
	w := i >> 6
	for b := t.bits[w] >> (i & 63) << (i & 63); ; b = t.bits[w] {
		if b != 0 {
			return w<<6 + bits.TrailingZeros64(b)
		}
		if w++; w == words {
			return numDays
		}
	}
}

// fillWeeks makes every Monday to Friday a working day. The pattern of a week
// repeats after seven words.
func (t *table) fillWeeks() {
	next := 0
	for y := range t.months {
		for m := range t.months[y] {
			days := daysIn(firstYear+y, time.Month(m+1))
			t.months[y][m] = month{first: uint16(next), days: uint16(days)}
			next += days
		}
	}
	for i := range 7 * 64 {
		t.set(i, !isWeekend(i))
	}
	for w := 7; w < words; w++ {
		t.bits[w] = t.bits[w-7]
	}
	t.bits[words-1] &= 1<<(numDays&63) - 1
}

// seal computes what follows from the bits. It must run after the last change.
func (t *table) seal() {
	n := 0
	for w, b := range t.bits {
		t.rank[w] = uint16(n)
		n += bits.OnesCount64(b)
	}
	t.nth = make([]packed, 0, n)
	for y := range t.months {
		for m := range t.months[y] {
			of := &t.months[y][m]
			of.works = uint32(t.from(int(of.first)) & (1<<of.days - 1))
			day0 := pack(Date{firstYear + y, time.Month(m + 1), 0})
			for b := of.works; b != 0; b &= b - 1 {
				t.nth = append(t.nth, day0+1+packed(bits.TrailingZeros32(b)))
			}
		}
	}
}

// from returns the bits of the 64 days that begin with day i.
func (t *table) from(i int) uint64 {
	w, s := i>>6, i&63
	b := t.bits[w] >> s
	if w+1 < words {
		b |= t.bits[w+1] << (64 - s) // nothing for s == 0: a shift by 64 is 0
	}
	return b
}
