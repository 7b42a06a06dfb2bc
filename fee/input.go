package fee

import (
	"fmt"
	"strings"
)

// invalid blames one field: what is wrong with it or what is accepted. The
// message repeats no date of a patient and no text that was given.
func invalid(field, why string) error {
	return fmt.Errorf("%w: %s: %s", ErrInput, field, why)
}

// checkDay wants a day of the calendar.
func checkDay(field string, d Date) error {
	if d.IsZero() {
		return invalid(field, "a day is needed")
	}
	if !d.IsValid() {
		return invalid(field, "no day of the calendar; the years 1 to 9999 are accepted")
	}
	return nil
}

// checkPayer wants a value of the list.
func checkPayer(p Payer) error {
	if p > Uninsured {
		return unknownKey(payerNames[:], "payer")
	}
	return nil
}

// cites reports whether c names an act: a provision or a link alone is no basis.
func (c *Citation) cites() bool {
	if c.Act == "" {
		return false
	}
	// Nearly every act begins with a Cyrillic letter, and trimming is slow.
	first := c.Act[0]
	return first == 0xD0 || first == 0xD1 || strings.TrimSpace(c.Act) != ""
}

// blank is IsZero without copying c, for the hot path.
func (c *Citation) blank() bool {
	return c.Act == "" && c.Provision == "" && c.Gazette == "" && c.URL == ""
}
