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
	numMonths   = 12 * (lastYear - firstYear + 1)
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
	month [numMonths + 1]uint16 // index of the first day of each month
	bits  [words]uint64         // bit i&63 of word i>>6 is set where day i is a working day
	rank  [words]uint16         // working days before the word
	nth   []packed              // the working days, in order
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
	y, m := uint(d.Year-firstYear), uint(d.Month-1)
	if y > lastYear-firstYear || m > 11 {
		return 0, false
	}
	k := y*12 + m
	first := t.month[k]
	return int(first) + d.Day - 1, uint(d.Day-1) < uint(t.month[k+1]-first)
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
	for k := range t.month {
		t.month[k] = uint16(indexOf(Date{firstYear + k/12, time.Month(k%12 + 1), 1}))
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
	for k := range numMonths {
		first, next := int(t.month[k]), int(t.month[k+1])
		month := pack(Date{firstYear + k/12, time.Month(k%12 + 1), 0})
		for b := t.from(first) & (1<<(next-first) - 1); b != 0; b &= b - 1 {
			t.nth = append(t.nth, month+1+packed(bits.TrailingZeros64(b)))
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
