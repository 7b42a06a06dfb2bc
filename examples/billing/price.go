package main

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"github.com/nzok-rules/nzok/examples/internal/lines"
	"github.com/nzok-rules/nzok/exemption"
	"github.com/nzok-rules/nzok/fee"
)

// outcome is what came of the question whether the patient is exempt.
type outcome uint8

const (
	exempt outcome = iota
	notExempt
	undetermined  // charged as not exempt, and a clerk must look
	notApplicable // art. 37 does not apply: uninsured, or a sampling price
)

var outcomeNames = [...]string{
	exempt: "exempt", notExempt: "not-exempt", undetermined: "undetermined", notApplicable: "not-applicable",
}

func (o outcome) String() string { return outcomeNames[o] }

// A result is what one row of the input came to: a price, or an error.
type result struct {
	line    int
	id      string
	err     error
	patient patient
	service service
	from    fee.Date
	to      fee.Date // the last day: of a stay, the day of discharge

	outcome     outcome
	ground      string // key; "" where the patient is not exempt
	payer       fee.Payer
	pays, state fee.Amount
	days        int    // hospital days charged
	review      string // why a clerk must look, in Bulgarian; "" where nobody must
	rules       [2]int // half-open range in priced.rules

	charged fee.Payer // of a stay: who pays on the days that no waiver covers
	waivers [2]int    // of a stay: half-open range in priced.waivers
}

// priced is a block of the input with its results. Rows share its slices, and
// blocks take turns with a few of them, so that a row costs no allocation.
type priced struct {
	results []result
	rules   []string
	waivers []fee.Waiver
	json    []byte
	row     encounter
}

// biller holds the two tables that billing needs. It is where the packages meet.
type biller struct {
	rules  *exemption.Rules
	tariff *fee.Tariff
}

// parse reads the rows of a block and prices all that does not depend on the
// patient's other rows: everything but hospital stays.
func (b *biller) parse(p *priced, block lines.Block, cols columns) {
	p.results, p.rules, p.waivers, p.json = p.results[:0], p.rules[:0], p.waivers[:0], p.json[:0]
	if block.TooLong {
		p.results = append(p.results, result{
			line: block.Line, id: guessID(block.Text, cols), err: fmt.Errorf("the line is longer than %d bytes", lines.Limit),
		})
		return
	}
	split := make([]string, 0, len(columnNames))
	line := block.Line - 1
	for text := range strings.Lines(block.Text) {
		line++
		text = strings.TrimRight(text, "\r\n")
		if text == "" {
			continue
		}
		p.results = append(p.results, result{line: line})
		r := &p.results[len(p.results)-1]
		var err error
		if split, err = splitRow(text, split[:0]); err == nil && len(split) != len(columnNames) {
			err = fmt.Errorf("%d columns where the header has %d", len(split), len(columnNames))
		}
		var f fields
		for i, value := range split[:min(len(split), len(columnNames))] {
			f[cols[i]] = strings.TrimSpace(value)
		}
		r.id = f[colID]
		if len(split) == 0 {
			r.id = guessID(text, cols)
		}
		if err == nil {
			err = p.row.parse(&f)
		}
		if err == nil {
			err = b.price(p, r)
		}
		r.err = plain(err)
	}
}

// price decides who pays for the row just parsed and, for a visit or a
// laboratory, how much. A stay waits until it is settled.
func (b *biller) price(p *priced, r *result) error {
	e := &p.row
	r.patient, r.service, r.from, r.to = e.patient, e.service, e.from, e.to
	a, err := b.rules.Assess(e.claim)
	var early *exemption.NoRulesError
	if err != nil && (e.insured || !errors.As(err, &early)) {
		return err // who is not insured needs no rules
	}
	r.outcome, r.charged = notExempt, fee.Standard
	switch {
	case !e.insured:
		r.outcome, r.charged = notApplicable, fee.Uninsured
	case a.ReducedFee.Outcome == exemption.Exempt:
		r.charged = fee.Reduced
	case a.ReducedFee.Outcome == exemption.Undetermined && a.UserFee.Outcome != exemption.Exempt && e.service != stay:
		r.review = why(&a.ReducedFee)
	}
	r.payer = r.charged
	if e.insured {
		switch a.UserFee.Outcome {
		case exemption.Exempt:
			r.outcome, r.payer, r.ground = exempt, fee.Waived, a.UserFee.Ground.String()
		case exemption.Undetermined:
			r.outcome, r.review = undetermined, why(&a.UserFee)
		default:
		}
		r.waivers[0] = len(p.waivers)
		if err := b.waive(p, r, &a.UserFee); err != nil {
			return err
		}
		r.waivers[1] = len(p.waivers)
	}

	switch e.service {
	case visit:
		rec, err := b.tariff.Visit(fee.Visit{On: e.from, Payer: r.charged, Waivers: p.waived(r)})
		if err != nil {
			return err
		}
		p.take(r, &a, &rec)
	case lab:
		return b.lab(p, r, &a)
	case stay:
		if r.payer == fee.Reduced {
			r.payer = fee.Standard // there is no reduced price of a hospital day
		}
		p.explain(r, &a.UserFee)
	}
	return nil
}

// waive collects the days on which the patient is exempt: an exemption may
// begin or end during a stay, so one refused today is asked for again on the
// first day on which the answer may turn.
func (b *biller) waive(p *priced, r *result, d *exemption.Decision) error {
	claim := p.row.claim
	last := exemption.Date(r.from) // the last day that may be charged
	if r.to.After(r.from) {
		last = exemption.Date(r.to.AddDays(-1))
	}
	for {
		next := d.NextChange
		switch d.Outcome {
		case exemption.Exempt:
			p.waivers = append(p.waivers, fee.Waiver{
				From: fee.Date(claim.On), Through: fee.Date(d.Through),
				Basis: fee.Citation(d.Basis), Ground: d.Ground.Name(),
			})
			next = d.Through.AddDays(1) // an open end gives no next day
		case exemption.Undetermined:
			r.review = cmp.Or(r.review, why(d))
		default:
		}
		if !next.After(claim.On) || next.After(last) {
			return nil
		}
		claim.On = next
		a, err := b.rules.Assess(claim)
		if err != nil {
			return err
		}
		d = &a.UserFee
	}
}

// lab prices a laboratory visit. A sampling price in the file says that a
// doctor ordered the tests and that the sample is taken there; without one the
// fee of art. 37 is due, as for any visit.
func (b *biller) lab(p *priced, r *result, a *exemption.Assessment) error {
	d := &a.SamplingPrice
	rec, err := b.tariff.Lab(fee.LabVisit{
		On: r.from, Referral: fee.Referred, Sample: fee.TakenHere,
		SamplingPrice: p.row.samplingPrice, SamplingWaived: fee.Citation(d.Basis),
		Payer: r.charged, Waivers: p.waived(r),
	})
	if err != nil {
		return err
	}
	if rec.Service == fee.ServiceSampling {
		r.outcome, r.payer, r.ground, r.review = notApplicable, fee.Standard, "", ""
		switch d.Outcome {
		case exemption.Exempt:
			r.payer = fee.Waived
		case exemption.Undetermined:
			r.review = why(d)
		default:
		}
	}
	p.take(r, a, &rec)
	return nil
}

// settle checks the order of a patient's rows and prices the stays, block by
// block in the order of the input, because the ledger carries what a patient
// has paid from one row to the next.
func (b *biller) settle(p *priced, book *ledger) {
	for i := range p.results {
		r := &p.results[i]
		switch {
		case r.err != nil:
		case r.from.Before(book.last(r.patient)):
			r.err = errors.New("from: before an earlier row of the same patient; rows of a patient come in the order of their days")
		case r.service == stay:
			r.err = plain(b.stay(p, r, book))
		default:
			book.visit(r.patient, r.from)
		}
	}
}

func (b *biller) stay(p *priced, r *result, book *ledger) error {
	s := fee.Stay{Admitted: r.from, Discharged: r.to, Payer: r.charged, Waivers: p.waived(r)}
	var paid [1]fee.YearDays
	if last, n := book.hospital(r.patient); !last.IsZero() {
		s.PaidThrough = last
		paid[0] = fee.YearDays{Year: last.Year, Days: n}
		s.DaysPaid = paid[:]
	}
	rec, err := b.tariff.Stay(s)
	if err != nil {
		return err
	}
	r.pays, r.state, r.days = rec.Total, rec.State, rec.DaysCharged
	// The stay's rules go behind those of the exemption, wherever other rows
	// have put theirs in the meantime.
	from := len(p.rules)
	p.rules = append(p.rules, p.rules[r.rules[0]:r.rules[1]]...)
	p.rules = rec.AppendRules(p.rules)
	r.rules = [2]int{from, len(p.rules)}
	if rec.DaysCharged == 0 {
		book.visit(r.patient, r.from)
		return nil
	}
	last := rec.LastPaid()
	var years [4]fee.YearDays
	for _, y := range rec.AppendDaysPaid(years[:0]) {
		if y.Year == last.Year {
			book.stay(r.patient, r.from, last, y.Days)
		}
	}
	return nil
}

// waived returns the waivers of r.
func (p *priced) waived(r *result) []fee.Waiver { return p.waivers[r.waivers[0]:r.waivers[1]] }

// explain notes the rules of the decisions behind r.
func (p *priced) explain(r *result, decisions ...*exemption.Decision) {
	r.rules[0] = len(p.rules)
	if p.row.insured {
		for _, d := range decisions {
			p.rules = d.AppendRules(p.rules)
		}
	}
	r.rules[1] = len(p.rules)
}

// take copies what the output needs from the receipt of a visit or laboratory.
func (p *priced) take(r *result, a *exemption.Assessment, rec *fee.Receipt) {
	r.pays, r.state = rec.Total, rec.State
	switch {
	case rec.Service == fee.ServiceSampling:
		p.explain(r, &a.SamplingPrice)
	case r.payer == fee.Reduced, r.payer == fee.Standard && p.row.claim.Pension != 0:
		p.explain(r, &a.UserFee, &a.ReducedFee) // why reduced, or why not in spite of a pension
	default:
		p.explain(r, &a.UserFee)
	}
	p.rules = rec.AppendRules(p.rules)
	r.rules[1] = len(p.rules)
}

// render writes the lines of the block.
func (p *priced) render() {
	for i := range p.results {
		r := &p.results[i]
		p.json = appendJSON(p.json, r, p.rules[r.rules[0]:r.rules[1]])
	}
}

// why is the sentence that tells the clerk what is open.
func why(d *exemption.Decision) string {
	if missing := d.Missing(); len(missing) > 0 {
		return "за решение е нужно: " + missing[0].Text
	}
	return d.Outcome.String()
}
