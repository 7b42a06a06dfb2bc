package exemption

// verdict is what one document, or one rule, says on one day.
type verdict struct {
	until   day    // the last day on which it surely says the same
	at      day    // a day the sentence names, if any
	row     uint16 // row of the disease list, counted from one
	percent uint16 // hundredths
	outcome Outcome
	ground  Ground
	reason  reason
}

// item is an Evidence as the judge reads it.
type item struct {
	from, through day // validity
	birth, last   day // of Postpartum: the exempt days, both inclusive
	dx            diagnosis
	percent       uint16
	ground        Ground
	relation      Relation
	byBirth       bool // minority proved by the day of birth, not by a document
	stated        bool // the parameter that the ground needs is given
}

// grounds returns the grounds an item can speak for.
func (it *item) grounds() groundSet {
	if it.ground == ListedDisease {
		return setOf(ListedDisease) | setOf(MalignantNeoplasm) // the code decides
	}
	return setOf(it.ground)
}

func (it *item) validOn(d day) bool { return it.from <= d && d <= it.through }

// caseFile is a validated Claim.
type caseFile struct {
	diseases *diseaseTable
	born     day // noDay where unknown
	adult    day // the 18th birthday
	items    []item
}

const (
	ageOfMajority = 18
	ageOfStudents = 26
	postpartumEnd = 45    // days after the birth, inclusive; the day of birth is day 0
	capacityLimit = 71_00 // hundredths of a percent; more than this is exempt
)

// judge writes to v, which must be zero, what it says on d. Verdicts are
// written in place: copying one right after its small fields were written makes
// the processor wait.
func (f *caseFile) judge(v *verdict, it *item, d day) {
	v.ground, v.until = it.ground, openEnd
	switch {
	case it.from > it.through:
		v.outcome, v.reason = Undetermined, validityReversed
		return
	case d < it.from:
		v.outcome, v.reason, v.at, v.until = NotExempt, notYetValid, it.from, it.from.prev()
		return
	case d > it.through:
		v.outcome, v.reason, v.at = NotExempt, expired, it.through
		return
	}
	v.outcome, v.reason = Exempt, granted
	switch it.ground {
	case ListedDisease, MalignantNeoplasm:
		f.judgeDisease(v, it, d)
	case Minor:
		f.judgeMinor(v, it, d)
	case NonworkingFamilyMember:
		f.judgeFamily(v, it, d)
	case Postpartum:
		judgePostpartum(v, it, d)
	case ReducedCapacity:
		judgeCapacity(v, it)
	default: // the document is the practice's attestation
	}
	v.until = min(v.until, it.through)
}

func (f *caseFile) judgeDisease(v *verdict, it *item, d day) {
	if it.dx.first == 0 {
		if it.ground == ListedDisease {
			v.outcome, v.reason = Undetermined, codeMissing
		}
		return
	}
	v.outcome, v.reason, v.ground = Undetermined, codeUnlisted, ListedDisease
	if f.diseases != nil {
		f.diseases.match(v, it.dx, d)
	}
	if it.ground == MalignantNeoplasm && (v.outcome != Exempt || v.ground != MalignantNeoplasm) {
		v.outcome, v.reason, v.ground, v.row = Undetermined, codeNotMalignant, MalignantNeoplasm, 0
	}
}

// judgeMinor lets the day of birth decide where it is known: it is the fact
// that a document of minority attests.
func (f *caseFile) judgeMinor(v *verdict, it *item, d day) {
	switch {
	case f.born == noDay:
	case d < f.adult:
		v.until = f.adult.prev()
	case it.byBirth: // nobody claims that an adult is a minor
		v.outcome, v.reason = NotExempt, 0
	default:
		v.outcome, v.reason, v.at = NotExempt, ofAge, f.adult
	}
}

func (f *caseFile) judgeFamily(v *verdict, it *item, d day) {
	if f.born == noDay || it.relation != Child && it.relation != StudentChild {
		return
	}
	tooOld := f.born.birthday(ageOfStudents)
	switch {
	case d >= tooOld:
		v.outcome, v.reason, v.at = NotExempt, childTooOld, tooOld
	case it.relation == StudentChild:
		v.until = tooOld.prev()
	case d >= f.adult:
		v.outcome, v.reason, v.at, v.until = Undetermined, studyMissing, f.adult, tooOld.prev()
	default:
		v.until = f.adult.prev()
	}
}

func judgePostpartum(v *verdict, it *item, d day) {
	switch {
	case !it.stated:
		v.outcome, v.reason = Undetermined, birthMissing
	case d < it.birth:
		v.outcome, v.reason, v.at, v.until = NotExempt, birthExpected, it.birth, it.birth.prev()
	case d > it.last:
		v.outcome, v.reason, v.at = NotExempt, postpartumOver, it.last
	default:
		v.until = it.last
	}
}

func judgeCapacity(v *verdict, it *item) {
	v.percent = it.percent
	switch {
	case !it.stated:
		v.outcome, v.reason = Undetermined, percentMissing
	case it.percent == capacityLimit:
		v.outcome, v.reason = Undetermined, percentAtLimit
	case it.percent < capacityLimit:
		v.outcome, v.reason = NotExempt, percentTooLow
	}
}
