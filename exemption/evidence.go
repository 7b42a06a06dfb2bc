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

func (f fault) isZero() bool { return f == fault{} }

func (f fault) err(path string) error {
	if path != "" && f.field != "" {
		path += "."
	}
	return fmt.Errorf("%w: %s%s: %s", ErrInput, path, f.field, f.problem)
}

const (
	noSuchDay   = "no day of the calendar"
	notAccepted = "does not belong to this ground"
	unknownKey  = "unset or unknown value"
	codeForm    = "not an ICD-10 code; E20, A15.0, E10.3+H36.0 and A15.0! are accepted"
)

func checkDay(d Date, field string) fault {
	if !d.IsZero() && !d.IsValid() {
		return fault{field, noSuchDay}
	}
	return fault{}
}

// checkPeriod checks that both ends are days; a period that ends before it
// begins is a contradiction of the document, not of the input.
func checkPeriod(from, through Date) error {
	f := checkDay(from, "from")
	if f.isZero() {
		f = checkDay(through, "through")
	}
	if f.isZero() {
		return nil
	}
	return f.err("")
}

// check validates e and reads its code.
func (e *Evidence) check() (dx diagnosis, f fault) {
	if !known(groundKeys[:], e.Ground) {
		return dx, fault{"ground", unknownKey}
	}
	if f = checkDay(e.From, "from"); !f.isZero() {
		return dx, f
	}
	if f = checkDay(e.Through, "through"); !f.isZero() {
		return dx, f
	}
	coded := e.Ground == ListedDisease || e.Ground == MalignantNeoplasm
	switch {
	case e.Code != "" && !coded:
		return dx, fault{"code", notAccepted}
	case e.Disability && !coded:
		return dx, fault{"disability", notAccepted}
	case !e.Percent.IsZero() && e.Ground != ReducedCapacity:
		return dx, fault{"percent", notAccepted}
	case !e.Birth.IsZero() && e.Ground != Postpartum:
		return dx, fault{"birth", notAccepted}
	case e.Relation != 0 && e.Ground != NonworkingFamilyMember:
		return dx, fault{"relation", notAccepted}
	case e.Relation != 0 && !known(relationKeys[:], e.Relation):
		return dx, fault{"relation", unknownKey}
	}
	if f = checkDay(e.Birth, "birth"); !f.isZero() {
		return dx, f
	}
	if e.Code != "" {
		ok := false
		if dx, ok = parseDiagnosis(e.Code); !ok {
			return dx, fault{"code", codeForm}
		}
	}
	dx.disability = dx.disability || e.Disability
	return dx, fault{}
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
		return Evidence{}, fault{"", "longer than any text form"}.err("evidence")
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
			return Evidence{}, fault{"validity", "first and last day as @2026-01-10..2026-08-30 are accepted, either may be left out"}.err("evidence")
		}
	}
	if stated {
		if f := e.readParameter(strings.TrimSpace(parameter)); !f.isZero() {
			return Evidence{}, f.err("evidence")
		}
	}
	return e, nil
}

func (e *Evidence) readParameter(s string) fault {
	if s == "" {
		return fault{"parameter", "empty after the colon"}
	}
	switch e.Ground {
	case ListedDisease, MalignantNeoplasm:
		if s == "!" {
			e.Disability = true
			return fault{}
		}
		dx, ok := parseDiagnosis(s)
		if !ok {
			return fault{"code", codeForm}
		}
		e.Code, e.Disability = dx.String(), dx.disability
	case ReducedCapacity:
		p, err := ParsePercent(s)
		if err != nil {
			return fault{"percent", "a number from 0 to 100 with at most two decimals is accepted"}
		}
		e.Percent = p
	case Postpartum:
		d, err := ParseDate(s)
		if err != nil {
			return fault{"birth", "a day as 2026-03-01 is accepted"}
		}
		e.Birth = d
	case NonworkingFamilyMember:
		if e.Relation.UnmarshalText([]byte(s)) != nil {
			return fault{"relation", "unknown key; accepted: " + accepted(relationKeys[:])}
		}
	default:
		return fault{"parameter", notAccepted}
	}
	return fault{}
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
	dx, f := e.check()
	if !f.isZero() {
		return nil, f.err("evidence")
	}
	s := e.Ground.String()
	parameter := dx.String() + e.Percent.String() + e.Birth.String() // at most one of them is set
	if dx.disability {
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
			return fault{"", "malformed JSON string"}.err("evidence")
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
