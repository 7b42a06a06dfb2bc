package exemption

import (
	"fmt"
	"slices"
	"sync"
)

// Rules is an immutable table of the grounds and of the listed diseases. It is
// safe for concurrent use. The zero Rules and a nil *Rules are the same: they
// know the grounds and no disease, so every code is undetermined.
type Rules struct {
	diseases *diseaseTable
}

var bulgaria = sync.OnceValue(func() *Rules {
	t, err := newDiseaseTable(builtInDiseases)
	if err != nil {
		return &Rules{} // a test proves that the built-in rows are valid
	}
	return &Rules{t}
})

// Bulgaria returns the built-in rules: every day from 2005-01-01. The list of
// diseases is the part that could be recovered; With completes it.
func Bulgaria() *Rules { return bulgaria() }

// Verified returns the day to which the built-in part of r was checked against
// its sources. Later days are answered as if nothing had changed; rows that a
// host added do not move it.
func (r *Rules) Verified() Date { return Date{2026, 11, 21} }

// NoRulesError says that a claim lies before the first day of the rules. It does
// not wrap ErrInput: the claim is possible and the table does not reach it.
type NoRulesError struct {
	On    Date // the day asked for
	First Date // the first day the rules know
}

// Error names both days.
func (e *NoRulesError) Error() string {
	return fmt.Sprintf("exemption: no rules on %s: the table begins on %s", e.On, e.First)
}

// With returns a copy of r with more rows of the list of diseases, such as the
// rest of the annex a host has at hand. A row that says again what another says
// for the same days is an error, as is a row without a citation.
func (r *Rules) With(rows ...Disease) (*Rules, error) {
	t, err := newDiseaseTable(append(r.Diseases(), rows...))
	if err != nil {
		return nil, err
	}
	return &Rules{t}, nil
}

// Diseases returns a copy of the rows of the list, the built-in ones first.
func (r *Rules) Diseases() []Disease {
	if r == nil || r.diseases == nil {
		return nil
	}
	return slices.Clone(r.diseases.rows)
}

// table returns the list of diseases, or nil where there is none.
func (r *Rules) table() *diseaseTable {
	if r == nil {
		return nil
	}
	return r.diseases
}

// disease returns the row that a verdict counts from one, or the zero Disease.
func (r *Rules) disease(row uint16) Disease {
	if r == nil || r.diseases == nil || row == 0 || int(row) > len(r.diseases.rows) {
		return Disease{}
	}
	return r.diseases.rows[row-1]
}

// secondCodes names every second code that the list prints with the codes of d.
func (r *Rules) secondCodes(d Disease) string {
	if d.Second == "" {
		return ""
	}
	s := ""
	for _, row := range r.diseases.rows {
		if row.Codes != d.Codes || row.Second == "" {
			continue
		}
		if s != "" {
			s += " или "
		}
		s += row.Second
	}
	return s
}

// groundOn returns the row of g in force on d, or nil.
func groundOn(g Ground, d day) *groundRow {
	var found *groundRow
	for i := range builtInGrounds {
		if row := &builtInGrounds[i]; row.ground == g && dayOf(row.from) <= d {
			found = row
		}
	}
	return found
}

// eraOn returns the numbering of чл. 37 in force on d, or nil before the table.
func eraOn(d day) *eraRow {
	for i := len(builtInEras) - 1; i >= 0; i-- {
		if dayOf(builtInEras[i].from) <= d {
			return &builtInEras[i]
		}
	}
	return nil
}

// basis cites the provision of g.
func (e *eraRow) basis(g Ground) *Citation {
	switch g {
	case ListedDisease, MalignantNeoplasm, Pregnant, Postpartum, ReducedCapacity:
		return &e.list
	default:
		return &e.statute
	}
}
