package fee

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"sync"
)

// Rate is one row of a tariff: what one visit or one hospital day costs from a
// day on. A row holds until the next row of the same service and payer begins,
// unless Until ends it earlier.
type Rate struct {
	Service Service  `json:"service"`        // ServiceVisit or ServiceHospitalDay
	Payer   Payer    `json:"payer"`          // Standard or Reduced
	Since   Date     `json:"since"`          // first day
	Until   Date     `json:"until,omitzero"` // first day the row no longer holds; unset = until the next row
	Amount  Amount   `json:"amount"`         // the patient's part, in the currency of those days
	State   Amount   `json:"state,omitzero"` // the state's part of a reduced price; unset = the standard price less Amount
	Basis   Citation `json:"basis"`
	Note    string   `json:"note,omitzero"`  // what is derived or not verified about the row, and whom it is for, in Bulgarian
	Ended   string   `json:"ended,omitzero"` // why no row followed on Until, in Bulgarian
}

// Tariff is an immutable table of prices. It is safe for concurrent use. The
// nil Tariff has no row.
type Tariff struct {
	rows     []Rate // by service, payer and day
	prices   [2][2][]price
	verified Date
}

// price is what a payer owes for a service on the days [from, until). The
// prices of one service and payer are sorted and do not overlap; a reduced
// payer's contain the standard ones where no reduced row is in force.
type price struct {
	from, until  int32
	minor, state int64
	row, lapsed  int16 // into Tariff.rows; lapsed is the reduced row that ended before, or -1
	currency     Currency
	fallback     bool // a reduced payer pays the standard price
}

// maxPrice keeps every total far inside int64: a million levs or euros.
const maxPrice = 1_000_000_00

// Bulgaria returns the built-in tariff, from 2005-01-01 on. It is shared and
// immutable.
func Bulgaria() *Tariff { return bulgaria() }

var bulgaria = sync.OnceValue(func() *Tariff {
	t, _ := newTariff(rates, verified) // a test holds that the rows are valid
	return t
})

// NewTariff returns a tariff of these rows alone, in any order. Verified is
// unset. The errors are those of With.
func NewTariff(rows ...Rate) (*Tariff, error) { return newTariff(rows, Date{}) }

// With returns a copy of t with more rows; t stays as it is. The new rows end
// the old ones that have no Until. A row that cites no act, ends before it
// begins, has a negative price, one above a million or one in a currency other
// than that of its days, and two rows for the same service, payer and day are
// errors that wrap ErrInput. To replace a row, build a new tariff of the Rates
// that stay.
func (t *Tariff) With(rows ...Rate) (*Tariff, error) {
	if t == nil {
		return NewTariff(rows...)
	}
	return newTariff(slices.Concat(t.rows, rows), t.verified)
}

// Verified returns the day to which the rows of Bulgaria were checked against
// the law, for a host that wants to be warned when they grow old. A copy made by
// With keeps it; it is unset for NewTariff.
func (t *Tariff) Verified() Date {
	if t == nil {
		return Date{}
	}
	return t.verified
}

// Rates returns the rows as they were given, by service, payer and day.
func (t *Tariff) Rates() iter.Seq[Rate] {
	if t == nil {
		return func(func(Rate) bool) {}
	}
	return slices.Values(t.rows)
}

// Rate returns the row a Standard or Reduced payer pays by on a day, with State
// filled in. Where no reduced row is in force that is the standard row. A day
// without a rate gives a *NoRateError; another service or payer, or a day that
// does not exist, an error that wraps ErrInput.
func (t *Tariff) Rate(s Service, p Payer, day Date) (Rate, error) {
	if s != ServiceVisit && s != ServiceHospitalDay {
		return Rate{}, invalid("service", "accepted are visit, hospital-day; each laboratory sets its own sampling price")
	}
	if p != Standard && p != Reduced {
		return Rate{}, invalid("payer", "accepted are standard, reduced; the others pay nothing")
	}
	if err := checkDay("day", day); err != nil {
		return Rate{}, err
	}
	i := t.find(s, p, day.serial())
	if i < 0 {
		return Rate{}, t.noRate(s, p, day)
	}
	pr := t.price(s, p, i)
	r := t.rows[pr.row]
	if r.Payer == Reduced {
		r.State = Amount{pr.state, pr.currency}
	}
	return r, nil
}

// find returns the index of the price in force on a day, -1 where there is
// none. It looks from the end, as most days asked for are recent.
func (t *Tariff) find(s Service, p Payer, day int) int {
	if t == nil {
		return -1
	}
	prices := t.prices[s-1][p&1]
	for i := len(prices) - 1; i >= 0; i-- {
		if int(prices[i].from) <= day {
			if day < int(prices[i].until) {
				return i
			}
			return -1
		}
	}
	return -1
}

func (t *Tariff) price(s Service, p Payer, i int) *price { return &t.prices[s-1][p&1][i] }

func newTariff(rows []Rate, verified Date) (*Tariff, error) {
	if len(rows) > 10_000 {
		return nil, invalid("rates", "at most 10000 rows are accepted")
	}
	for i := range rows {
		if err := rows[i].check(); err != nil {
			return nil, err
		}
	}
	t := &Tariff{rows: slices.Clone(rows), verified: verified}
	slices.SortStableFunc(t.rows, func(a, b Rate) int {
		return cmp.Or(cmp.Compare(a.Service, b.Service), cmp.Compare(a.Payer, b.Payer), a.Since.Compare(b.Since))
	})
	for s := ServiceVisit; s <= ServiceHospitalDay; s++ {
		standard, err := t.timeline(s, Standard)
		if err != nil {
			return nil, err
		}
		reduced, err := t.timeline(s, Reduced)
		if err != nil {
			return nil, err
		}
		merged, err := t.merge(standard, reduced)
		if err != nil {
			return nil, err
		}
		t.prices[s-1] = [2][]price{standard, merged}
	}
	return t, nil
}

// check validates what can be seen in the row alone.
func (r *Rate) check() error {
	switch {
	case r.Service != ServiceVisit && r.Service != ServiceHospitalDay:
		return invalid("rate", "service: accepted are visit, hospital-day")
	case r.Payer != Standard && r.Payer != Reduced:
		return invalid("rate", "payer: accepted are standard, reduced")
	case !r.Since.IsValid():
		return r.bad("since: a day of the calendar is needed")
	case !r.Until.IsZero() && !r.Until.IsValid():
		return r.bad("until: no day of the calendar")
	case !r.Until.IsZero() && !r.Since.Before(r.Until):
		return r.bad("until: the row ends before it begins; a day after since is accepted")
	case !known(currencyNames[:], r.Amount.Currency):
		return r.bad("amount: a currency is needed; accepted are BGN, EUR")
	case r.Amount.Minor < 0 || r.Amount.Minor > maxPrice:
		return r.bad("amount: 0.00 to 1000000.00 is accepted")
	case !r.Basis.cites():
		return r.bad("basis: a row needs a legal basis that names an act")
	case r.State == Amount{}:
		return nil
	case r.Payer != Reduced:
		return r.bad("state: the state pays a part of reduced prices only")
	case r.State.Currency != r.Amount.Currency || r.State.Minor < 0 || r.State.Minor > maxPrice:
		return r.bad("state: 0.00 to 1000000.00 in the currency of the amount is accepted")
	}
	return nil
}

// bad names the row, which is law and not a person's data.
func (r *Rate) bad(why string) error {
	return invalid(fmt.Sprintf("rate %s %s since %s", r.Service, r.Payer, r.Since), why)
}

// timeline returns the rows of one service and payer as prices.
func (t *Tariff) timeline(s Service, p Payer) ([]price, error) {
	var prices []price
	for i := range t.rows {
		r := &t.rows[i]
		if r.Service != s || r.Payer != p {
			continue
		}
		pr := price{
			from: int32(r.Since.serial()), until: never,
			minor: r.Amount.Minor, state: r.State.Minor,
			row: int16(i), lapsed: -1, currency: r.Amount.Currency,
		}
		if !r.Until.IsZero() {
			pr.until = int32(r.Until.serial())
		}
		if i+1 < len(t.rows) && t.rows[i+1].Service == s && t.rows[i+1].Payer == p {
			next := int32(t.rows[i+1].Since.serial())
			if next == pr.from || !r.Until.IsZero() && next < pr.until {
				return nil, t.rows[i+1].bad("since: another row for the same service and payer holds on this day")
			}
			pr.until = min(pr.until, next)
		}
		if currencyOn(int(pr.from)) != pr.currency || currencyOn(int(pr.until)-1) != pr.currency {
			return nil, r.bad("amount: levs are accepted until 2025-12-31, euros from 2026-01-01; end the row or add one that follows")
		}
		prices = append(prices, pr)
	}
	return prices, nil
}

// merge returns what a reduced payer pays: the reduced prices, each with the
// state's part against the standard price of its days, and the standard prices
// where no reduced row is in force.
func (t *Tariff) merge(standard, reduced []price) ([]price, error) {
	var bounds []int32
	for _, p := range slices.Concat(standard, reduced) {
		bounds = append(bounds, p.from, p.until)
	}
	slices.Sort(bounds)
	bounds = slices.Compact(bounds)
	var merged []price
	lapsed := int16(-1)
	for i := 1; i < len(bounds); i++ {
		day := bounds[i-1]
		std, red := holding(&standard, day), holding(&reduced, day)
		var p price
		switch {
		case red != nil:
			p = *red
			lapsed = red.row
			if row := &t.rows[red.row]; row.State == (Amount{}) {
				if std == nil || std.minor < red.minor {
					return nil, row.bad(fmt.Sprintf("state: there is no standard price as high on %s; "+
						"set the state's part or add a standard row", dateAt(int(day))))
				}
				p.state = std.minor - red.minor
			}
		case std != nil:
			p = *std
			p.fallback, p.lapsed = true, lapsed
		default:
			continue // a gap
		}
		p.from, p.until = day, bounds[i]
		merged = append(merged, p)
	}
	return merged, nil
}

// holding drops the prices that ended and returns the one in force, or nil. Days
// must not go back.
func holding(prices *[]price, day int32) *price {
	for len(*prices) > 0 && (*prices)[0].until <= day {
		*prices = (*prices)[1:]
	}
	if len(*prices) == 0 || (*prices)[0].from > day {
		return nil
	}
	return &(*prices)[0]
}
