package exemption

import "fmt"

// Assessment answers three questions on one person and one day. The answers do
// not depend on each other: who is exempt from the user fee may be entitled to
// the reduced one too, and mostly pays the sampling price.
type Assessment struct {
	UserFee       Decision `json:"user_fee"`       // потребителска такса, чл. 37 ЗЗО: visits and hospital days
	ReducedFee    Decision `json:"reduced_fee"`    // намалена такса за посещение; Exempt reads "entitled". There is no reduced hospital day
	SamplingPrice Decision `json:"sampling_price"` // цена за вземане на биологичен материал
}

// Equal reports whether a and b say the same, explanation included.
func (a Assessment) Equal(b Assessment) bool {
	return a.UserFee.Equal(b.UserFee) && a.ReducedFee.Equal(b.ReducedFee) && a.SamplingPrice.Equal(b.SamplingPrice)
}

// Assess answers all three questions for the day c.On.
//
// A document exempts on the days on which it is valid, both ends inclusive.
// Two documents of one ground that are valid on the same day and name different
// births, or different percents, contradict each other and leave the ground
// undetermined, as does a document that ends before it begins. Facts that are
// not claimed are no ground: a refusal needs no proof that somebody is not a
// prisoner. A ground that is claimed and only half stated is undetermined.
//
// An error wraps ErrInput and names the field, or is a *NoRulesError for a day
// before 2005-01-01.
func (r *Rules) Assess(c Claim) (a Assessment, err error) {
	err = r.assess(&a, &c)
	return a, err
}

// assess fills a zero a. Claim and Assessment are large: Assess is so small that
// it is inlined, and neither is copied for a call.
func (r *Rules) assess(a *Assessment, c *Claim) error {
	if f := c.check(); f != nil {
		return f.err("")
	}
	on := dayOf(c.On)
	if first := builtInEras[0].from; on < dayOf(first) {
		return &NoRulesError{On: c.On, First: first}
	}
	var inline [4]item // enough for nearly everybody, so that nothing is allocated
	file := caseFile{diseases: r.table(), items: inline[:0]}
	if len(c.Evidence) >= len(inline) {
		file.items = make([]item, 0, len(c.Evidence)+1)
	}
	if !c.Born.IsZero() {
		file.born = dayOf(c.Born)
		file.adult = file.born.birthday(ageOfMajority)
		if on < file.adult { // nobody claims that an adult is a minor
			it := file.add()
			it.ground, it.byBirth, it.through = Minor, true, openEnd
		}
	}
	for i := range c.Evidence {
		if f := c.Evidence[i].read(file.add()); f != nil {
			return f.err(fmt.Sprintf("evidence[%d]", i))
		}
	}
	r.assessUserFee(&a.UserFee, &file, on)
	r.assessReducedFee(&a.ReducedFee, c, on)
	r.assessSamplingPrice(&a.SamplingPrice, c, on, a.UserFee.grounds)
	return nil
}

// add returns a zero item, for which there must be room.
func (f *caseFile) add() *item {
	f.items = f.items[:len(f.items)+1]
	return &f.items[len(f.items)-1]
}

func (r *Rules) assessUserFee(out *Decision, f *caseFile, on day) {
	out.begin(r, userFee, on)
	t := f.tally(on, everyGround, out)
	out.grounds, out.Outcome = t.exempt, t.outcome()
	if out.Outcome == Exempt {
		out.Ground = t.exempt.first()
		out.Basis = *eraOn(on).basis(out.Ground) // assess refuses days before the first era
		own := setOf(out.Ground)
		out.Through = lastLike(Exempt, t.until, func(d day) (Outcome, day) {
			t := f.tally(d, own, nil)
			return t.outcome(), t.until
		}).date()
	} else {
		if f.born == noDay {
			v := out.add()
			v.outcome, v.ground, v.reason = NotExempt, Minor, bornMissing
		}
		out.NextChange = lastLike(out.Outcome, t.until, func(d day) (Outcome, day) {
			t := f.tally(d, everyGround, nil)
			return t.outcome(), t.until
		}).next().date()
	}
}

// tally is what all documents together say of some grounds on one day.
type tally struct {
	exempt, open groundSet // open: undetermined
	until        day       // the last day on which they surely say the same
}

func (t tally) outcome() Outcome {
	switch {
	case t.exempt != 0:
		return Exempt
	case t.open != 0:
		return Undetermined
	}
	return NotExempt
}

// tally asks every document that can speak for the grounds of only, and writes
// what they say to record unless it is nil.
func (f *caseFile) tally(d day, only groundSet, record *Decision) tally {
	t := tally{until: openEnd}
	var births, percents conflict
	var scratch verdict
	for i := range f.items {
		it := &f.items[i]
		if it.grounds()&only == 0 {
			continue
		}
		v := &scratch
		if record != nil {
			v = record.add()
		} else {
			scratch = verdict{}
		}
		f.judge(v, it, d)
		t.until = min(t.until, v.until)
		if it.stated && it.validOn(d) {
			if it.ground == Postpartum {
				births.see(int(it.birth))
			} else {
				percents.see(int(it.percent) + 1)
			}
		}
		silent := v.reason == 0
		switch v.outcome {
		case Exempt:
			silent = t.exempt.has(v.ground) // one document of a ground is enough to tell
			t.exempt |= setOf(v.ground)
		case Undetermined:
			t.open |= setOf(v.ground)
		default:
		}
		if record != nil && silent {
			record.truncate(len(record.list()) - 1)
		}
	}
	if births.found {
		t.contradict(Postpartum, birthsDiffer, record)
	}
	if percents.found {
		t.contradict(ReducedCapacity, percentsDiffer, record)
	}
	t.exempt &= only
	t.open &= only
	return t
}

func (t *tally) contradict(g Ground, why reason, record *Decision) {
	t.exempt &^= setOf(g)
	t.open |= setOf(g)
	if record != nil {
		record.drop(g)
		v := record.add()
		v.outcome, v.ground, v.reason = Undetermined, g, why
	}
}

// conflict notices two values of what can have but one.
type conflict struct {
	value int // 0 is none yet
	found bool
}

func (c *conflict) see(value int) {
	c.found = c.found || c.value != 0 && c.value != value
	c.value = value
}

// lastLike returns the last day of the unbroken run of days that have the
// outcome first; a run to the end of the calendar is open. The run is known to
// last through until; the function at returns the outcome of a later day, and
// the last day on which it surely stays.
func lastLike(first Outcome, until day, at func(day) (Outcome, day)) day {
	for until < openEnd {
		next := until.next()
		if next == openEnd {
			return openEnd
		}
		outcome, last := at(next)
		if outcome != first {
			return until
		}
		until = max(last, next)
	}
	return until
}
