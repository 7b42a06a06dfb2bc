package fee

import "slices"

// Receipt is what one encounter costs and why. Total and State are exact and
// final; the lines, the steps and the texts are rendered when they are asked
// for, from what was priced: a changed field changes no line and no step.
// Receipts compare with Equal.
type Receipt struct {
	Service          Service `json:"service,omitzero"` // what is paid for
	On               Date    `json:"on,omitzero"`      // the day of billing: visit, discharge or the day charged through
	Total            Amount  `json:"total,omitzero"`   // the patient's part, in the currency of On
	State            Amount  `json:"state,omitzero"`   // the state's part, in the currency of On
	DaysCharged      int     `json:"days_charged,omitzero"`
	DocumentRequired bool    `json:"document_required"` // касова бележка или квитанция: something is paid

	kind     encounter
	payer    Payer
	counting counting
	lab      labReason
	noRelief bool // a waiver or the reduced price that does not touch the sampling price
	paid     bool // lastPaid is set
	due      bool // DocumentRequired as it was found
	tariff   *Tariff
	nparts   uint8
	nyears   uint8
	lastPaid int32 // serial
	parts    [4]part
	years    [2]yearCount
	ground   ground    // of the waived part, or of the first of several
	more     *overflow // what does not fit above: rare, long stays
	read     *rendered // a receipt read from JSON
}

// Line is one priced line of a receipt: equal units, one price.
type Line struct {
	Service Service  `json:"service"`
	Payer   Payer    `json:"payer"`         // whose price it is: standard or reduced
	From    Date     `json:"from"`          // first day charged
	Through Date     `json:"through"`       // last day charged, inclusive; days in between may be free
	Count   int      `json:"count"`         // visits or days charged
	Price   Amount   `json:"price"`         // for one, in the currency of those days
	Sum     Amount   `json:"sum"`           // Count × Price
	State   Amount   `json:"state"`         // the state's part of all Count
	Basis   Citation `json:"basis"`         // of the price
	Note    string   `json:"note,omitzero"` // the note of the row, in Bulgarian
}

type encounter uint8

const (
	_ encounter = iota
	visit
	stay
	laboratory
)

// outcome is what happens to the days of a part.
type outcome uint8

const (
	_ outcome = iota
	charged
	waived
	capped
	alreadyPaid
	uninsured
	sampled // the sampling price
	sampleWaived
	notReferred
)

// part is a run of days with one outcome.
type part struct {
	from, days int32
	at         int32 // charged: into the prices of the payer; waived: into the grounds; sampled: the price
	what       outcome
}

// ground is what a receipt remembers of a waiver: it must not change when the
// host changes its slice.
type ground struct {
	basis Citation
	text  string
}

// yearCount is the paid days of a calendar year after the stay.
type yearCount struct {
	year int16
	days int8
}

// overflow holds what long stays need beyond the inline arrays.
type overflow struct {
	parts   []part
	grounds []ground // the second and later ones
	years   []yearCount
}

// rendered is a receipt read from JSON: its tariff is gone, its words remain.
type rendered struct {
	lines    []Line
	steps    []Step
	daysPaid []YearDays
	lastPaid Date
	service  Service
	from     Date // of the days of a stay
	through  Date
}

// open begins a zero receipt. Receipts are large: the methods of Tariff fill
// their result in place and never copy one.
func (r *Receipt) open(t *Tariff, kind encounter, s Service, on Date) {
	r.tariff, r.kind, r.Service, r.On = t, kind, s, on
}

func (r *Receipt) spill() *overflow {
	if r.more == nil {
		r.more = new(overflow)
	}
	return r.more
}

// add appends days [from, until), which follow the part before. Days that are
// not charged extend it, so that a long stay does not split at each new year.
func (r *Receipt) add(what outcome, at, from, until int) {
	if r.nparts > 0 && what != charged {
		last := &r.parts[r.nparts-1]
		if r.more != nil && len(r.more.parts) > 0 {
			last = &r.more.parts[len(r.more.parts)-1]
		}
		if last.what == what && int(last.at) == at {
			last.days += int32(until - from)
			return
		}
	}
	p := part{int32(from), int32(until - from), int32(at), what}
	if int(r.nparts) < len(r.parts) {
		r.parts[r.nparts] = p
		r.nparts++
		return
	}
	o := r.spill()
	o.parts = append(o.parts, p)
}

// part returns the i-th part, and false after the last one.
func (r *Receipt) part(i int) (part, bool) {
	if i < int(r.nparts) {
		return r.parts[i], true
	}
	if i -= int(r.nparts); r.more != nil && i < len(r.more.parts) {
		return r.more.parts[i], true
	}
	return part{}, false
}

// service returns what was priced. Service says the same until the host changes
// it.
func (r *Receipt) service() Service {
	switch {
	case r.read != nil:
		return r.read.service
	case r.kind == 0:
		return 0
	case r.kind == stay:
		return ServiceHospitalDay
	case r.parts[0].what == sampled || r.parts[0].what == sampleWaived:
		return ServiceSampling
	}
	return ServiceVisit
}

// priceAt returns the price of a charged part.
func (r *Receipt) priceAt(p part) *price { return r.tariff.price(r.service(), r.payer, int(p.at)) }

// days returns the first and the last day counted of a stay, and no days for
// what is not one.
func (r *Receipt) days() (from, through Date) {
	if r.read != nil {
		return r.read.from, r.read.through
	}
	if r.kind != stay {
		return Date{}, Date{}
	}
	last := r.parts[r.nparts-1]
	if r.more != nil && len(r.more.parts) > 0 {
		last = r.more.parts[len(r.more.parts)-1]
	}
	return dateAt(int(r.parts[0].from)), dateAt(int(last.from + last.days - 1))
}

// billed returns the day of billing of a stay: the day of discharge comes after
// the last bed-day.
func (r *Receipt) billed() Date {
	_, through := r.days()
	if r.counting == countedBedDays {
		return through.AddDays(1)
	}
	return through
}

// addGround remembers a waiver and returns its index.
func (r *Receipt) addGround(basis *Citation, text string) int {
	if r.ground.basis.Act == "" { // a basis always names an act
		r.ground.basis, r.ground.text = *basis, text
		return 0
	}
	o := r.spill()
	o.grounds = append(o.grounds, ground{*basis, text})
	return len(o.grounds)
}

func (r *Receipt) groundAt(i int32) ground {
	if i == 0 {
		return r.ground
	}
	return r.more.grounds[i-1]
}

func (r *Receipt) addYear(year, days int) {
	y := yearCount{int16(year), int8(days)}
	if int(r.nyears) < len(r.years) {
		r.years[r.nyears] = y
		r.nyears++
		return
	}
	o := r.spill()
	o.years = append(o.years, y)
}

// Lines returns what is paid, oldest first, one line for all days charged by one
// row of the tariff. There is none where nothing is charged. Total is the sum of
// the lines in levs, converted once if On is in the euro, and those in euros.
func (r Receipt) Lines() []Line {
	if r.read != nil {
		return slices.Clone(r.read.lines)
	}
	var lines []Line
	last := int32(-1)
	for i := 0; ; i++ {
		p, ok := r.part(i)
		switch {
		case !ok:
			return lines
		case p.what == sampled:
			c := currencyOn(int(p.from))
			l := Line{
				Service: ServiceSampling, From: dateAt(int(p.from)), Through: dateAt(int(p.from)), Count: 1,
				Price: Amount{int64(p.at), c}, State: Amount{0, c}, Basis: fundPage,
			}
			l.Sum = l.Price
			lines = append(lines, l)
		case p.what == charged && p.at == last:
			l := &lines[len(lines)-1]
			pr := r.priceAt(p)
			l.Through = dateAt(int(p.from + p.days - 1))
			l.charge(pr, int(p.days))
		case p.what == charged:
			last = p.at
			pr := r.priceAt(p)
			row := &r.tariff.rows[pr.row]
			l := Line{
				Service: row.Service, Payer: row.Payer,
				From: dateAt(int(p.from)), Through: dateAt(int(p.from + p.days - 1)),
				Price: row.Amount, Basis: row.Basis, Note: row.Note,
			}
			l.charge(pr, int(p.days))
			lines = append(lines, l)
		}
	}
}

// charge adds n units at a price.
func (l *Line) charge(pr *price, n int) {
	l.Count += n
	l.Sum = Amount{l.Sum.Minor + pr.minor*int64(n), pr.currency}
	l.State = Amount{l.State.Minor + pr.state*int64(n), pr.currency}
}

// DaysPaid returns the paid days of each calendar year the days of the stay
// touch, oldest first: those given and those of this stay. It is what the next
// stay of the patient wants. Counts given for other years are not repeated. It
// is empty for a visit.
func (r Receipt) DaysPaid() []YearDays { return r.AppendDaysPaid(nil) }

// AppendDaysPaid appends the DaysPaid to dst. It allocates only if dst has no
// room.
func (r Receipt) AppendDaysPaid(dst []YearDays) []YearDays {
	if r.read != nil {
		return append(dst, r.read.daysPaid...)
	}
	for _, y := range r.years[:r.nyears] {
		dst = append(dst, YearDays{int(y.year), int(y.days)})
	}
	if r.more != nil {
		for _, y := range r.more.years {
			dst = append(dst, YearDays{int(y.year), int(y.days)})
		}
	}
	return dst
}

// LastPaid returns the last calendar day the patient has paid for, in this stay
// or before it, for PaidThrough of the next stay. It is unset if there is none.
func (r Receipt) LastPaid() Date {
	switch {
	case r.read != nil:
		return r.read.lastPaid
	case r.paid:
		return dateAt(int(r.lastPaid))
	}
	return Date{}
}

// Equal reports whether r and o say the same: sums, lines, days and steps.
func (r Receipt) Equal(o Receipt) bool {
	from, through := r.days()
	oFrom, oThrough := o.days()
	return from == oFrom && through == oThrough && r.Service == o.Service && r.On == o.On && r.Total == o.Total && r.State == o.State &&
		r.DaysCharged == o.DaysCharged && r.DocumentRequired == o.DocumentRequired &&
		r.LastPaid() == o.LastPaid() && slices.Equal(r.DaysPaid(), o.DaysPaid()) &&
		slices.Equal(r.Lines(), o.Lines()) && slices.Equal(r.Steps(), o.Steps())
}
