package exemption

import (
	"encoding/json"
	"fmt"
	"strings"
)

// Evidence is one document, or the practice's word that it has seen one. A
// document with no further facts is taken as the practice's attestation of its
// ground; facts that are given are checked. A fact that does not belong to the
// ground is an error.
type Evidence struct {
	Ground Ground `json:"ground"`

	From    Date `json:"from,omitzero"`    // first day on which the document is valid, zero = open
	Through Date `json:"through,omitzero"` // last day on which it is valid, zero = open

	// Code is the ICD-10 code or pair of ListedDisease and MalignantNeoplasm:
	// "E20", "E10.3+H36.0". Case, Cyrillic look-alikes, spaces, dagger and
	// asterisk and a missing dot are read as meant.
	Code string `json:"code,omitzero"`

	// Disability says that a disability because of the disease of Code has been
	// recognised (призната инвалидност). A Code that ends in "!" says the same.
	Disability bool `json:"disability,omitzero"`

	Percent  Percent  `json:"percent,omitzero"`  // of ReducedCapacity, as the medical commission decided it
	Birth    Date     `json:"birth,omitzero"`    // of Postpartum: the day on which the person gave birth
	Relation Relation `json:"relation,omitzero"` // of NonworkingFamilyMember
}

// fault says what is wrong with a field. It never holds the value.
type fault struct{ field, problem string }

func (f *fault) err(path string) error {
	if path != "" && f.field != "" {
		path += "."
	}
	return fmt.Errorf("%w: %s%s: %s", ErrInput, path, f.field, f.problem)
}

const (
	dayForm     = "a day such as 2026-03-01 is accepted"
	noSuchDay   = "no day of the calendar; " + dayForm
	noDaySet    = "not set, or " + noSuchDay
	notAccepted = "does not belong to this ground"
	codeForm    = "not an ICD-10 code; E20, A15.0, E10.3+H36.0 and A15.0! are accepted"
)

// notListed blames a value that its closed list does not have.
func notListed[T ~uint8](field string, keys []string, v T) *fault {
	problem := "unknown value"
	if v == 0 {
		problem = "not set"
	}
	return &fault{field, problem + "; accepted: " + accepted(keys)}
}

// checkPeriod checks that both ends are days, where they are set; that a
// period ends before it begins is a contradiction of the document, not of the
// input.
func checkPeriod(from, through *Date, prefix string) *fault {
	if !from.IsZero() && !from.IsValid() {
		return &fault{prefix + "from", noSuchDay}
	}
	if !through.IsZero() && !through.IsValid() {
		return &fault{prefix + "through", noSuchDay}
	}
	return nil
}

// read validates e and fills it, which must be zero.
func (e *Evidence) read(it *item) *fault {
	if !known(groundKeys[:], e.Ground) {
		return notListed("ground", groundKeys[:], e.Ground)
	}
	if f := checkPeriod(&e.From, &e.Through, ""); f != nil {
		return f
	}
	it.ground, it.from, it.through = e.Ground, dayOf(e.From), endOf(e.Through)
	if e.Ground == ListedDisease || e.Ground == MalignantNeoplasm {
		if e.Code != "" {
			var ok bool
			if it.dx, ok = parseDiagnosis(e.Code); !ok {
				return &fault{"code", codeForm}
			}
		}
		it.dx.disability = it.dx.disability || e.Disability
	} else if e.Code != "" {
		return &fault{"code", notAccepted}
	} else if e.Disability {
		return &fault{"disability", notAccepted}
	}
	if !e.Percent.IsZero() {
		if e.Ground != ReducedCapacity {
			return &fault{"percent", notAccepted}
		}
		n, _ := e.Percent.Hundredths()
		it.percent, it.stated = uint16(n), true
	}
	if !e.Birth.IsZero() {
		if e.Ground != Postpartum {
			return &fault{"birth", notAccepted}
		}
		if !e.Birth.IsValid() {
			return &fault{"birth", noSuchDay}
		}
		it.birth, it.stated = dayOf(e.Birth), true
		it.last = it.birth.plus(postpartumEnd)
	}
	if e.Relation != 0 {
		if e.Ground != NonworkingFamilyMember {
			return &fault{"relation", notAccepted}
		}
		if !known(relationKeys[:], e.Relation) {
			return notListed("relation", relationKeys[:], e.Relation)
		}
		it.relation = e.Relation
	}
	return nil
}

// maxEvidenceText bounds the text form; the longest that means something has
// some eighty bytes.
const maxEvidenceText = 160

// ParseEvidence reads the text form of an Evidence: the key of the ground, a
// parameter after a colon, and the days on which the document is valid after
// an @, of which either may be left out.
//
//	minor
//	listed-disease:E10.3+H36.0
//	listed-disease:A15.0!            with a recognised disability
//	malignant-neoplasm               or malignant-neoplasm:C50.9
//	reduced-capacity:71.5
//	postpartum:2026-03-01            the day of the birth
//	nonworking-family-member:student-child
//	pregnant@2026-01-10..2026-08-30
//
// The code is normalised. Anything else is an error that wraps ErrInput and
// never repeats the text.
func ParseEvidence(s string) (Evidence, error) {
	if len(s) > maxEvidenceText {
		return Evidence{}, (&fault{"", "longer than any text form"}).err("evidence")
	}
	var e Evidence
	rest, validity, limited := strings.Cut(strings.TrimSpace(s), "@")
	key, parameter, stated := strings.Cut(rest, ":")
	if err := e.Ground.UnmarshalText([]byte(strings.TrimSpace(key))); err != nil {
		return Evidence{}, err
	}
	if limited {
		from, through, ok := strings.Cut(validity, "..")
		if !ok || strings.TrimSpace(from+through) == "" ||
			e.From.UnmarshalText([]byte(strings.TrimSpace(from))) != nil ||
			e.Through.UnmarshalText([]byte(strings.TrimSpace(through))) != nil {
			return Evidence{}, (&fault{"validity", "first and last day as @2026-01-10..2026-08-30 are accepted, either may be left out"}).err("evidence")
		}
	}
	if stated {
		if f := e.readParameter(strings.TrimSpace(parameter)); f != nil {
			return Evidence{}, f.err("evidence")
		}
	}
	return e, nil
}

func (e *Evidence) readParameter(s string) *fault {
	if s == "" {
		return &fault{"parameter", "empty after the colon"}
	}
	switch e.Ground {
	case ListedDisease, MalignantNeoplasm:
		if s == "!" {
			e.Disability = true
			return nil
		}
		dx, ok := parseDiagnosis(s)
		if !ok {
			return &fault{"code", codeForm}
		}
		e.Code, e.Disability = dx.String(), dx.disability
	case ReducedCapacity:
		p, err := ParsePercent(s)
		if err != nil {
			return &fault{"percent", "a number from 0 to 100 with at most two decimals is accepted"}
		}
		e.Percent = p
	case Postpartum:
		d, err := ParseDate(s)
		if err != nil {
			return &fault{"birth", dayForm}
		}
		e.Birth = d
	case NonworkingFamilyMember:
		if e.Relation.UnmarshalText([]byte(s)) != nil {
			return &fault{"relation", "unknown key; accepted: " + accepted(relationKeys[:])}
		}
	default:
		return &fault{"parameter", notAccepted}
	}
	return nil
}

// String returns the text form that ParseEvidence reads, and "" where e is not
// valid.
func (e Evidence) String() string {
	b, err := e.MarshalText()
	if err != nil {
		return ""
	}
	return string(b)
}

// MarshalText writes the text form that ParseEvidence reads, with the code
// normalised. An Evidence that Assess would refuse refuses here too.
func (e Evidence) MarshalText() ([]byte, error) {
	var it item
	if f := e.read(&it); f != nil {
		return nil, f.err("evidence")
	}
	s := e.Ground.String()
	parameter := it.dx.String() + e.Percent.String() + e.Birth.String() // at most one of them is set
	if it.dx.disability {
		parameter += "!"
	}
	if e.Relation != 0 {
		parameter = e.Relation.String()
	}
	if parameter != "" {
		s += ":" + parameter
	}
	if !e.From.IsZero() || !e.Through.IsZero() {
		s += "@" + e.From.String() + ".." + e.Through.String()
	}
	return []byte(s), nil
}

// UnmarshalText reads what ParseEvidence reads.
func (e *Evidence) UnmarshalText(b []byte) error {
	x, err := ParseEvidence(string(b))
	if err != nil {
		return err
	}
	*e = x
	return nil
}

// evidenceFields is Evidence without its methods.
type evidenceFields Evidence

// MarshalJSON writes an object.
func (e Evidence) MarshalJSON() ([]byte, error) { return json.Marshal(evidenceFields(e)) }

// UnmarshalJSON reads an object, or the text form as a string. An unknown key
// is an error.
func (e *Evidence) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		var s string
		if err := json.Unmarshal(b, &s); err != nil {
			return (&fault{"", "malformed JSON string"}).err("evidence")
		}
		return e.UnmarshalText([]byte(s))
	}
	var x evidenceFields
	if err := decodeStrict(b, &x, "evidence"); err != nil {
		return err
	}
	*e = Evidence(x)
	return nil
}
