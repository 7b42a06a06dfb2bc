package main

import (
	"crypto/sha256"

	"github.com/nzok-rules/nzok/fee"
)

// patient is what identifies a patient in memory: a digest of the number in
// the file. 96 bits keep two patients apart with a chance of error below
// 10⁻¹² even for a hundred million of them.
type patient [12]byte

func patientOf(number string) patient {
	sum := sha256.Sum256([]byte(number))
	return patient(sum[:12])
}

// account is what one stay hands to the patient's next encounter. Days are
// counted from 1970-01-01, so that a patient costs 20 bytes.
type account struct {
	lastRow  int32 // first day of the latest encounter
	lastPaid int32 // last hospital day that the patient paid, × 16, plus the number of days paid in that day's year
}

// A ledger carries accounts from row to row. It keeps every patient who paid
// a hospital day, because the yearly cap and the rule that a day is paid once
// need that. Of the others only the order of their rows matters; the ledger
// remembers at least the latest recentPatients of them, so that memory grows
// with the patients in hospital and not with the length of the file.
type ledger struct {
	paid          map[patient]account
	recent, older map[patient]int32 // first day of the latest encounter
}

const recentPatients = 1 << 18 // twice as many take 16 MiB

func newLedger() *ledger {
	return &ledger{paid: make(map[patient]account), recent: make(map[patient]int32)}
}

var epoch = fee.Date{Year: 1970, Month: 1, Day: 1}

// last returns the first day of the patient's latest encounter, zero where
// none is known.
func (l *ledger) last(p patient) fee.Date {
	if a, ok := l.paid[p]; ok {
		return epoch.AddDays(int(a.lastRow))
	}
	n, ok := l.recent[p]
	if !ok {
		n, ok = l.older[p]
	}
	if !ok {
		return fee.Date{}
	}
	return epoch.AddDays(int(n))
}

// hospital returns the last hospital day that the patient paid and how many
// were paid in its calendar year. Earlier years no longer matter: a later stay
// is charged only for days after that day.
func (l *ledger) hospital(p patient) (lastPaid fee.Date, days int) {
	a, ok := l.paid[p]
	if !ok {
		return fee.Date{}, 0
	}
	return epoch.AddDays(int(a.lastPaid >> 4)), int(a.lastPaid & 15)
}

// visit records an encounter without paid hospital days.
func (l *ledger) visit(p patient, day fee.Date) {
	n := int32(day.DaysSince(epoch))
	if a, ok := l.paid[p]; ok {
		a.lastRow = n
		l.paid[p] = a
		return
	}
	if len(l.recent) >= recentPatients {
		l.older, l.recent = l.recent, make(map[patient]int32, recentPatients)
	}
	l.recent[p] = n
}

// stay records a stay with paid days: the last of them, and how many are paid
// now in its calendar year.
func (l *ledger) stay(p patient, day, lastPaid fee.Date, days int) {
	delete(l.recent, p)
	delete(l.older, p)
	l.paid[p] = account{
		lastRow:  int32(day.DaysSince(epoch)),
		lastPaid: int32(lastPaid.DaysSince(epoch))<<4 | int32(days&15),
	}
}
