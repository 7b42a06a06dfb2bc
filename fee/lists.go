package fee

import (
	"fmt"
	"strings"
)

// Service is what a price is for. The zero Service is unset.
type Service uint8

// The services of art. 37 and of the laboratory.
const (
	_                  Service = iota
	ServiceVisit               // one visit to a doctor, dentist or establishment (посещение)
	ServiceHospitalDay         // one day of hospital treatment (болничен ден)
	ServiceSampling            // taking a sample in a laboratory (вземане на биологичен материал); lines of a receipt only
)

// Payer is what the patient is under art. 37. The zero Payer is Standard: an
// insured person owes the standard price unless something reduces or waives it.
type Payer uint8

// The payers, text keys "standard", "reduced", "waived", "uninsured".
const (
	Standard  Payer = iota // the full price
	Reduced                // the lower price of a visit (намален размер); hospital days cost the full price
	Waived                 // exempt on every day of the encounter; the waivers must say on what ground
	Uninsured              // outside art. 37: the price list of the provider applies
)

// DayCount is the way the days of a stay are counted. The zero DayCount is BedDays.
type DayCount uint8

// The ways of counting.
const (
	BedDays  DayCount = iota // леглодни: from admission to the day before discharge; both on one day = 1
	BothEnds                 // the day of admission and the day of discharge count too
)

// Referral says whether a doctor or dentist ordered the tests. It must be set.
type Referral uint8

// The answers about a referral.
const (
	_           Referral = iota
	Referred             // ordered by a family doctor, a specialist or a dentist
	NotReferred          // at the patient's own wish: outside the fee and the sampling price
)

// Sample says where the sample of a laboratory visit comes from. It must be set.
type Sample uint8

// The answers about a sample.
const (
	_         Sample = iota
	TakenHere        // taken in this laboratory
	BroughtIn        // taken elsewhere and handed in
	NoSample         // the examination needs none, as imaging
)

var (
	serviceNames  = [...]string{"", "visit", "hospital-day", "sampling"}
	payerNames    = [...]string{"standard", "reduced", "waived", "uninsured"}
	countNames    = [...]string{"bed-days", "both-ends"}
	referralNames = [...]string{"", "referred", "not-referred"}
	sampleNames   = [...]string{"", "taken-here", "brought-in", "no-sample"}
	currencyNames = [...]string{"", "BGN", "EUR"}
)

// String returns the text key, as "hospital-day".
func (s Service) String() string { return keyOf(serviceNames[:], s, "Service") }

// MarshalText writes the text key; an unset or unknown Service refuses.
func (s Service) MarshalText() ([]byte, error) { return keyText(serviceNames[:], s, "service") }

// UnmarshalText reads a text key; any other text is an error.
func (s *Service) UnmarshalText(b []byte) error { return readKey(serviceNames[:], s, "service", b) }

// String returns the text key, as "reduced".
func (p Payer) String() string { return keyOf(payerNames[:], p, "Payer") }

// MarshalText writes the text key; an unknown Payer refuses.
func (p Payer) MarshalText() ([]byte, error) { return keyText(payerNames[:], p, "payer") }

// UnmarshalText reads a text key; any other text is an error.
func (p *Payer) UnmarshalText(b []byte) error { return readKey(payerNames[:], p, "payer", b) }

// String returns the text key, as "bed-days".
func (c DayCount) String() string { return keyOf(countNames[:], c, "DayCount") }

// MarshalText writes the text key; an unknown DayCount refuses.
func (c DayCount) MarshalText() ([]byte, error) { return keyText(countNames[:], c, "count") }

// UnmarshalText reads a text key; any other text is an error.
func (c *DayCount) UnmarshalText(b []byte) error { return readKey(countNames[:], c, "count", b) }

// String returns the text key, as "referred".
func (r Referral) String() string { return keyOf(referralNames[:], r, "Referral") }

// MarshalText writes the text key; an unset or unknown Referral refuses.
func (r Referral) MarshalText() ([]byte, error) { return keyText(referralNames[:], r, "referral") }

// UnmarshalText reads a text key; any other text is an error.
func (r *Referral) UnmarshalText(b []byte) error { return readKey(referralNames[:], r, "referral", b) }

// String returns the text key, as "taken-here".
func (s Sample) String() string { return keyOf(sampleNames[:], s, "Sample") }

// MarshalText writes the text key; an unset or unknown Sample refuses.
func (s Sample) MarshalText() ([]byte, error) { return keyText(sampleNames[:], s, "sample") }

// UnmarshalText reads a text key; any other text is an error.
func (s *Sample) UnmarshalText(b []byte) error { return readKey(sampleNames[:], s, "sample", b) }

// String returns the ISO 4217 code, as "EUR".
func (c Currency) String() string { return keyOf(currencyNames[:], c, "Currency") }

// MarshalText writes the ISO 4217 code; an unset or unknown Currency refuses.
func (c Currency) MarshalText() ([]byte, error) { return keyText(currencyNames[:], c, "currency") }

// UnmarshalText reads "BGN" or "EUR"; any other text is an error.
func (c *Currency) UnmarshalText(b []byte) error { return readKey(currencyNames[:], c, "currency", b) }

// known reports whether v is a value of the list and set.
func known[E ~uint8](names []string, v E) bool {
	return int(v) < len(names) && names[v] != ""
}

func keyOf[E ~uint8](names []string, v E, list string) string {
	if !known(names, v) {
		return fmt.Sprintf("%s(%d)", list, uint8(v))
	}
	return names[v]
}

func keyText[E ~uint8](names []string, v E, field string) ([]byte, error) {
	if !known(names, v) {
		return nil, unknownKey(names, field)
	}
	return []byte(names[v]), nil
}

func readKey[E ~uint8](names []string, v *E, field string, b []byte) error {
	for i, name := range names {
		if name != "" && name == string(b) {
			*v = E(i)
			return nil
		}
	}
	return unknownKey(names, field)
}

// unknownKey never repeats what was given: it may be long, or a person's data.
func unknownKey(names []string, field string) error {
	if names[0] == "" {
		names = names[1:]
	}
	return invalid(field, "accepted are "+strings.Join(names, ", "))
}
