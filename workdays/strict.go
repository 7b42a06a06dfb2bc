package workdays

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// decodeStrict decodes b and refuses unknown keys. Every error wraps ErrInput
// and repeats no value.
func decodeStrict(b []byte, into any, what string) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	err := d.Decode(into)
	var wrongType *json.UnmarshalTypeError
	switch {
	case err == nil || errors.Is(err, ErrInput):
		return err
	case errors.As(err, &wrongType) && wrongType.Field != "":
		return fmt.Errorf("%w: %s: %s has the wrong JSON type", ErrInput, what, wrongType.Field)
	case strings.Contains(err.Error(), "unknown field"):
		return fmt.Errorf("%w: %s: unknown key: accepted are the keys that encoding/json writes", ErrInput, what)
	}
	return fmt.Errorf("%w: %s: a JSON object is accepted", ErrInput, what)
}
