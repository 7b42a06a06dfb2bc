package workdays

import (
	"fmt"
	"strings"
)

// The closed lists of this package share one text form: names[0] is "", the
// unset value, unless the list has a true default. The unset value has no text:
// it refuses to be written, and no text reads as it.

func enumString[T ~uint8](v T, what string, names []string) string {
	if int(v) < len(names) {
		return names[v]
	}
	return fmt.Sprintf("%s(%d)", what, v)
}

func enumText[T ~uint8](v T, what string, names []string) ([]byte, error) {
	if int(v) < len(names) && names[v] != "" {
		return []byte(names[v]), nil
	}
	if v == 0 {
		return nil, fmt.Errorf("%w: the %s is not set: accepted are %s", ErrInput, what, listed(names))
	}
	return nil, fmt.Errorf("%w: %s %d is not on the list: accepted are %s", ErrInput, what, v, listed(names))
}

// enumRead sets p to what b names, and leaves it alone on an error.
func enumRead[T ~uint8](p *T, b []byte, what string, names []string) error {
	for i, n := range names {
		if n != "" && string(b) == n {
			*p = T(i)
			return nil
		}
	}
	return fmt.Errorf("%w: unknown %s: accepted are %s", ErrInput, what, listed(names))
}

// listed joins the names of a list; the unset value has none.
func listed(names []string) string {
	if names[0] == "" {
		names = names[1:]
	}
	return strings.Join(names, ", ")
}
