package fee

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
)

// The inputs without their methods. A misspelt key would change a bill in
// silence, so each input refuses the keys it does not know.
type (
	visitFields    Visit
	stayFields     Stay
	yearDaysFields YearDays
	labVisitFields LabVisit
	waiverFields   Waiver
	rateFields     Rate
)

// UnmarshalJSON reads what encoding/json writes. An unknown key and a value of
// another JSON type are errors that wrap ErrInput.
func (v *Visit) UnmarshalJSON(b []byte) error { return readStrict(b, "visit", (*visitFields)(v)) }

// UnmarshalJSON reads what encoding/json writes. An unknown key and a value of
// another JSON type are errors that wrap ErrInput.
func (s *Stay) UnmarshalJSON(b []byte) error { return readStrict(b, "stay", (*stayFields)(s)) }

// UnmarshalJSON reads what encoding/json writes. An unknown key and a value of
// another JSON type are errors that wrap ErrInput.
func (y *YearDays) UnmarshalJSON(b []byte) error {
	return readStrict(b, "days_paid", (*yearDaysFields)(y))
}

// UnmarshalJSON reads what encoding/json writes. An unknown key and a value of
// another JSON type are errors that wrap ErrInput.
func (l *LabVisit) UnmarshalJSON(b []byte) error { return readStrict(b, "lab", (*labVisitFields)(l)) }

// UnmarshalJSON reads what encoding/json writes. An unknown key and a value of
// another JSON type are errors that wrap ErrInput.
func (w *Waiver) UnmarshalJSON(b []byte) error { return readStrict(b, "waiver", (*waiverFields)(w)) }

// UnmarshalJSON reads what encoding/json writes. An unknown key and a value of
// another JSON type are errors that wrap ErrInput.
func (r *Rate) UnmarshalJSON(b []byte) error { return readStrict(b, "rate", (*rateFields)(r)) }

// readStrict decodes one JSON value. Its errors wrap ErrInput and repeat no
// value that was given.
func readStrict(b []byte, input string, fields any) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	err := d.Decode(fields)
	if err == nil || errors.Is(err, ErrInput) {
		return err
	}
	if kind := (*json.UnmarshalTypeError)(nil); errors.As(err, &kind) {
		if kind.Field != "" {
			input += "." + kind.Field
		}
		return invalid(input, "another JSON type is wanted here")
	}
	// encoding/json has no type for this error; the key follows in quotes.
	if _, key, ok := strings.Cut(err.Error(), "unknown field "); ok {
		return invalid(input, "unknown key"+keyShown(key)+"; only the documented keys are accepted")
	}
	return invalid(input, "no JSON")
}

// keyShown returns a quoted key to show if it looks like a misspelt one of ours,
// and nothing if it may be a person's data.
func keyShown(quoted string) string {
	const longest = 32
	foreign := func(c rune) bool { return c != '_' && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') }
	key := strings.Trim(quoted, `"`)
	if key == "" || len(key) > longest || strings.ContainsFunc(key, foreign) {
		return ""
	}
	return ` "` + key + `"`
}
