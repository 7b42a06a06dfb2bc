package exemption

import (
	"fmt"
	"strings"
)

// Disease is one row of the list of diseases of the National Framework
// Contract (списъкът към НРД), or of the malignant neoplasms beside it.
type Disease struct {
	Section string `json:"section,omitzero"` // number of the section of the list: "III"

	// Codes is an ICD-10 pattern: "E20" covers its subdivisions too, "A15.0"
	// covers itself, "C00-C97" covers every category between, "E10.2-E14.2"
	// covers E10.2, E11.2, E12.2, E13.2 and E14.2.
	Codes string `json:"codes"`

	// Second is the pattern of the second code (dagger and asterisk), in the
	// same form, where the list prints a pair.
	Second string `json:"second,omitzero"`

	// Disability says that only a recognised disability (призната инвалидност)
	// makes the disease a ground.
	Disability bool `json:"disability,omitzero"`

	Name    string   `json:"name"`
	Ground  Ground   `json:"ground,omitzero"`  // ListedDisease where unset, or MalignantNeoplasm
	From    Date     `json:"from,omitzero"`    // first day in the list, zero = from the start of the table
	Through Date     `json:"through,omitzero"` // last day in the list, zero = open
	Basis   Citation `json:"basis"`
	Note    string   `json:"note,omitzero"` // what about the row is not verified, in Bulgarian
}

// pattern is a parsed Disease.Codes or Disease.Second.
type pattern struct{ from, to code }

func parsePattern(s string) (p pattern, ok bool) {
	if len(s) > maxDiagnosis {
		return p, false
	}
	from, i, ok := scanCode(s, 0)
	if !ok {
		return p, false
	}
	p = pattern{from, from}
	if r, next := runeAt(s, skipSpace(s, i)); r == '-' || r == '–' {
		if p.to, i, ok = scanCode(s, next); !ok {
			return p, false
		}
	}
	return p, i == len(s) && p.from <= p.to && p.from&subMask == p.to&subMask
}

func (p pattern) covers(c code) bool {
	sub := p.from & subMask
	return c != 0 && (sub == 0 || sub == c&subMask) && c>>subBits >= p.from>>subBits && c>>subBits <= p.to>>subBits
}

func (p pattern) overlaps(q pattern) bool {
	return p.from <= q.to && q.from <= p.to && p.from&subMask == q.from&subMask
}

// listed is a Disease as the matcher reads it.
type listed struct {
	codes, second pattern
	from, through day
	row           uint16
	disability    bool
	ground        Ground
}

// diseaseTable finds the rows of a category without a search.
type diseaseTable struct {
	rows   []Disease
	listed []listed               // ordered by category, then by row
	index  [categories + 1]uint16 // listed[index[n]:index[n+1]] are the rows of category n
}

// maxDiseases bounds a table so that its index stays small.
const maxDiseases = 4096

// newDiseaseTable validates and compiles rows. An error says which row, counted
// from zero, and which field.
func newDiseaseTable(rows []Disease) (*diseaseTable, error) {
	if len(rows) > maxDiseases {
		return nil, fmt.Errorf("%w: %d diseases; at most %d are accepted", ErrInput, len(rows), maxDiseases)
	}
	t := &diseaseTable{rows: rows}
	compiled := make([]listed, len(rows))
	total := 0
	for i := range rows {
		l, err := compileDisease(&rows[i])
		if err != nil {
			return nil, fmt.Errorf("%w (disease row %d)", err, i)
		}
		l.row = uint16(i)
		for j := range i {
			if l.clashes(&compiled[j]) {
				return nil, fmt.Errorf("%w: codes: row %d says again what row %d says for the same days", ErrInput, i, j)
			}
		}
		compiled[i] = l
		first, last := l.codes.from.category(), l.codes.to.category()
		for c := first; c <= last; c++ {
			t.index[c+1]++
		}
		total += last - first + 1
	}
	if total > 1<<16-1 {
		return nil, fmt.Errorf("%w: the diseases cover too many categories", ErrInput)
	}
	for c := range categories {
		t.index[c+1] += t.index[c]
	}
	t.listed = make([]listed, total)
	at := t.index
	for _, l := range compiled {
		for c := l.codes.from.category(); c <= l.codes.to.category(); c++ {
			t.listed[at[c]] = l
			at[c]++
		}
	}
	return t, nil
}

func compileDisease(d *Disease) (l listed, err error) {
	var ok bool
	if l.codes, ok = parsePattern(d.Codes); !ok {
		return l, fmt.Errorf("%w: codes: an ICD-10 pattern such as E20, A15.0, C00-C97 or E10.2-E14.2 is accepted", ErrInput)
	}
	if d.Second != "" {
		if l.second, ok = parsePattern(d.Second); !ok {
			return l, fmt.Errorf("%w: second: an ICD-10 pattern such as N08.3 is accepted", ErrInput)
		}
	}
	l.ground = d.Ground
	if l.ground == 0 {
		l.ground = ListedDisease
	}
	if l.ground != ListedDisease && l.ground != MalignantNeoplasm {
		return l, fmt.Errorf("%w: ground: %s or %s is accepted", ErrInput, ListedDisease, MalignantNeoplasm)
	}
	if strings.TrimSpace(d.Name) == "" {
		return l, fmt.Errorf("%w: name: not set", ErrInput)
	}
	if d.Basis.Act == "" {
		return l, fmt.Errorf("%w: basis: no act is cited", ErrInput)
	}
	if f := checkPeriod(&d.From, &d.Through, ""); f != nil {
		return l, f.err("")
	}
	l.from, l.through = dayOf(d.From), endOf(d.Through)
	if l.from > l.through {
		return l, fmt.Errorf("%w: through: before from", ErrInput)
	}
	l.disability = d.Disability
	return l, nil
}

// clashes reports whether two rows set the same condition for the same code on
// the same day.
func (l *listed) clashes(m *listed) bool {
	return l.disability == m.disability && l.second == m.second &&
		l.codes.overlaps(m.codes) && l.from <= m.through && m.from <= l.through
}

// match writes to v what the list says of dx on d: exempt where a row and its
// conditions are met, else undetermined with the row that came nearest. The
// verdict must stand at codeUnlisted.
func (t *diseaseTable) match(v *verdict, dx diagnosis, d day) {
	t.matchFirst(v, dx.first, dx.second, dx.disability, d)
	if dx.second != 0 {
		t.matchFirst(v, dx.second, dx.first, dx.disability, d)
	}
}

// matchFirst improves v by the rows in which first is the leading code.
func (t *diseaseTable) matchFirst(v *verdict, first, second code, disability bool, d day) {
	n := first.category()
	rows := t.listed[t.index[n]:t.index[n+1]]
	for i := range rows {
		l := &rows[i]
		if !l.codes.covers(first) {
			if first&subMask == 0 && v.reason == codeUnlisted && l.holds(d) {
				v.reason, v.row = codeTooGeneral, l.row+1
			}
			continue
		}
		switch {
		case d < l.from:
			v.until = min(v.until, l.from.prev())
			continue
		case d > l.through:
			continue
		}
		v.until = min(v.until, l.through)
		reason := granted
		switch {
		case l.second != pattern{} && !l.second.covers(second):
			reason = secondCodeMissing
		case l.disability && !disability:
			reason = disabilityMissing
		}
		if nearness[reason] > nearness[v.reason] || reason == granted && l.ground < v.ground {
			v.reason, v.row, v.ground = reason, l.row+1, l.ground
			if reason == granted {
				v.outcome = Exempt
			}
		}
	}
}

func (l *listed) holds(d day) bool { return l.from <= d && d <= l.through }

// nearness orders what a row may say of a code, from nothing to all.
var nearness = [reasonCount]uint8{codeTooGeneral: 1, secondCodeMissing: 2, disabilityMissing: 3, granted: 4}
