package exemption

import "slices"

// Decision is the answer to one question, with all that explains it. Reading
// the explanation allocates; not reading it does not.
type Decision struct {
	Outcome Outcome

	// Ground decides where Outcome is Exempt from the user fee: the first in the
	// documented order. It is unset for the two other questions.
	Ground Ground

	// Basis is the provision of the ground, set where Outcome is Exempt. Refusals
	// cite in their steps.
	Basis Citation

	// Through is the last day, inclusive, to which the same ground exempts
	// without a break, by the facts of the claim. Zero means no end is known.
	Through Date

	// NextChange is the first later day on which the facts of the claim give
	// another outcome, where Outcome is not Exempt. Zero means none.
	NextChange Date

	grounds  groundSet
	on       day
	question question
	n        uint8 // of findings
	rules    *Rules
	findings [4]verdict
	more     *overflow
}

// overflow holds what a Decision seldom has.
type overflow struct {
	findings []verdict // all of them, where they do not fit in a Decision
	told     bool      // read back from JSON: the texts below stand for findings
	steps    []Step
	missing  []Need
}

// question is one of the three of an Assessment.
type question uint8

const (
	_ question = iota
	userFee
	reducedFee
	samplingPrice
)

// Need is what was missing for a ground that nearly applied.
type Need struct {
	Ground Ground `json:"ground,omitzero"` // unset for the reduced fee and the sampling price
	Key    string `json:"key"`             // stable, kebab-case: "icd-code"; the Need constants list all
	Text   string `json:"text"`            // in Bulgarian
}

// Grounds returns every ground on which the person is exempt from the user fee
// on the day of the claim, in the documented order; the first one decides.
func (d Decision) Grounds() []Ground {
	var list []Ground
	for g := ListedDisease; g < groundCount; g++ {
		if d.grounds.has(g) {
			list = append(list, g)
		}
	}
	return list
}

// Equal reports whether d and e say the same, explanation included. A Decision
// read back from JSON equals the one that was written.
func (d Decision) Equal(e Decision) bool {
	return d.Outcome == e.Outcome && d.Ground == e.Ground && d.Basis == e.Basis &&
		d.Through == e.Through && d.NextChange == e.NextChange && d.grounds == e.grounds &&
		slices.Equal(d.Steps(), e.Steps()) && slices.Equal(d.Missing(), e.Missing())
}

func (d *Decision) begin(r *Rules, q question, on day) {
	d.rules, d.question, d.on = r, q, on
}

// list returns the findings in the order of the documents.
func (d *Decision) list() []verdict {
	if d.more != nil {
		return d.more.findings
	}
	return d.findings[:d.n]
}

// add returns room for one more finding, which is zero.
func (d *Decision) add() *verdict {
	if d.more == nil && int(d.n) < len(d.findings) {
		d.n++
		return &d.findings[d.n-1]
	}
	if d.more == nil {
		d.more = &overflow{findings: make([]verdict, 0, 2*len(d.findings))}
		for _, v := range d.findings {
			d.more.findings = append(d.more.findings, v)
		}
	}
	d.more.findings = append(d.more.findings, verdict{})
	return &d.more.findings[len(d.more.findings)-1]
}

// truncate leaves the first n findings.
func (d *Decision) truncate(n int) {
	if d.more != nil {
		d.more.findings = d.more.findings[:n]
		return
	}
	clear(d.findings[n:d.n])
	d.n = uint8(n)
}

// drop forgets what the documents of g said on their own. A document that is
// not valid on the day has nothing to do with the contradiction and stays.
func (d *Decision) drop(g Ground) {
	list, kept := d.list(), 0
	for _, v := range list {
		if v.ground != g || v.reason == expired || v.reason == notYetValid || v.reason == validityReversed {
			list[kept] = v
			kept++
		}
	}
	d.truncate(kept)
}

// told yields the findings in the order in which they are told: what exempts,
// what may, what does not, each in the order of the grounds; then what nobody
// claimed.
func (d *Decision) told(yield func(verdict) bool) {
	list := d.list()
	for _, o := range [...]Outcome{Exempt, Undetermined, NotExempt} {
		for g := range Ground(groundCount) {
			for i := range list {
				if v := &list[i]; v.outcome == o && v.ground == g && v.reason != bornMissing && !yield(*v) {
					return
				}
			}
		}
	}
	if d.question != userFee || d.Outcome == Exempt {
		return
	}
	for _, v := range list {
		if v.reason == bornMissing && !yield(v) {
			return
		}
	}
	if d.Outcome == NotExempt {
		yield(verdict{outcome: NotExempt, reason: noGround})
	}
}
