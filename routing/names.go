package routing

import "fmt"

// The closed lists of the package share their text form: a key per value.

func nameOf[T ~uint8](keys []string, v T) string {
	if int(v) >= len(keys) || keys[v] == "" {
		return "unset"
	}
	return keys[v]
}

func marshalName[T ~uint8](keys []string, v T, what string) ([]byte, error) {
	if int(v) >= len(keys) || keys[v] == "" {
		return nil, fmt.Errorf("%w: no such %s", ErrInput, what)
	}
	return []byte(keys[v]), nil
}

func unmarshalName[T ~uint8](keys []string, v *T, text []byte, what string) error {
	for i, k := range keys {
		if k != "" && k == string(text) {
			*v = T(i)
			return nil
		}
	}
	return fmt.Errorf("%w: unknown %s", ErrInput, what)
}
