package moderation

import "fmt"

// Field is a field of a Submission.
type Field uint8

// The fields. Town, phone and e-mail are taken to answer the asker and are
// never published; of the name only the initials are.
const (
	_ Field = iota
	FieldName
	FieldTown
	FieldPhone
	FieldEmail
	FieldTitle
	FieldText
	FieldAnswer
)

var fieldKeys = [...]string{
	FieldName: "name", FieldTown: "town", FieldPhone: "phone", FieldEmail: "email",
	FieldTitle: "title", FieldText: "text", FieldAnswer: "answer",
}

// String returns the key of f, such as "title".
func (f Field) String() string {
	if f == 0 || int(f) >= len(fieldKeys) {
		return "unset"
	}
	return fieldKeys[f]
}

// MarshalText writes the key of f; an unset or unknown Field refuses.
func (f Field) MarshalText() ([]byte, error) {
	if f == 0 || int(f) >= len(fieldKeys) {
		return nil, fmt.Errorf("%w: no such field of a submission", ErrInput)
	}
	return []byte(fieldKeys[f]), nil
}

// UnmarshalText reads what MarshalText writes.
func (f *Field) UnmarshalText(b []byte) error {
	for i, key := range fieldKeys {
		if i > 0 && key == string(b) {
			*f = Field(i)
			return nil
		}
	}
	return fmt.Errorf("%w: unknown field of a submission", ErrInput)
}

// Submission is what a citizen sends and, where there is one, the answer that
// is to be published with it. All fields may be empty. No other contact data
// are taken than the four that the page of the fund names.
type Submission struct {
	Name   string `json:"name,omitzero"`
	Town   string `json:"town,omitzero"`
	Phone  string `json:"phone,omitzero"`
	Email  string `json:"email,omitzero"`
	Title  string `json:"title,omitzero"`
	Text   string `json:"text,omitzero"`
	Answer string `json:"answer,omitzero"`
}

// Outcome is what becomes of a submission, from the mildest to the strictest.
type Outcome uint8

// The outcomes. The zero Outcome is unset.
const (
	_         Outcome = iota
	Published         // as it is, under the initials of the asker
	Redacted          // with masks in place of what must not be read
	Held              // a person has to decide
	Rejected          // not published and not answered
)

var outcomeKeys = [...]string{Published: "publish", Redacted: "redact", Held: "hold", Rejected: "reject"}

// String returns the key of o: "publish", "redact", "hold" or "reject".
func (o Outcome) String() string {
	if o == 0 || int(o) >= len(outcomeKeys) {
		return "unset"
	}
	return outcomeKeys[o]
}

// MarshalText writes the key of o; an unset or unknown Outcome refuses.
func (o Outcome) MarshalText() ([]byte, error) {
	if o == 0 || int(o) >= len(outcomeKeys) {
		return nil, fmt.Errorf("%w: no such outcome of a review", ErrInput)
	}
	return []byte(outcomeKeys[o]), nil
}

// UnmarshalText reads what MarshalText writes.
func (o *Outcome) UnmarshalText(b []byte) error {
	for i, key := range outcomeKeys {
		if i > 0 && key == string(b) {
			*o = Outcome(i)
			return nil
		}
	}
	return fmt.Errorf("%w: an outcome is \"publish\", \"redact\", \"hold\" or \"reject\"", ErrInput)
}

// Policy is what a host decides about its own page. A field left unset has the
// default in its comment.
type Policy struct {
	// Abuse is for obscene words and insults: Rejected, as the page says.
	Abuse Outcome `json:"abuse,omitzero"`
	// ThirdParty is for data of anybody but the asker: Held, since the page
	// reserves the right not to publish them. No consent of the asker covers them.
	ThirdParty Outcome `json:"third_party,omitzero"`
	// Own is for data of the asker: Redacted. Published prints them and quotes
	// the consent clause of the page.
	Own Outcome `json:"own,omitzero"`
	// Misplaced is for what was typed into a contact field that does not ask
	// for it: Redacted, which says that the field must not be kept as it is.
	Misplaced Outcome `json:"misplaced,omitzero"`
	// From is the least certainty that counts: Likely. What is less certain is
	// among the findings all the same.
	From Certainty `json:"from,omitzero"`
	// Style is how initials are printed: House.
	Style Style `json:"style,omitzero"`
	// Mask writes what stands in place of a finding: Label.
	Mask Mask `json:"-"`
}

// filled returns p with the defaults in place of what is unset.
func (p Policy) filled() Policy {
	fill := func(o *Outcome, to Outcome) {
		if *o == 0 {
			*o = to
		}
	}
	fill(&p.Abuse, Rejected)
	fill(&p.ThirdParty, Held)
	fill(&p.Own, Redacted)
	fill(&p.Misplaced, Redacted)
	if p.From == 0 {
		p.From = Likely
	}
	if p.Mask == nil {
		p.Mask = Label
	}
	return p
}

// validate refuses values outside the closed lists.
func (p Policy) validate() error {
	for _, o := range [...]Outcome{p.Abuse, p.ThirdParty, p.Own, p.Misplaced} {
		if int(o) >= len(outcomeKeys) {
			return fmt.Errorf("%w: the policy has an unknown outcome", ErrInput)
		}
	}
	if int(p.From) >= len(certaintyKeys) {
		return fmt.Errorf("%w: the policy has an unknown certainty", ErrInput)
	}
	if int(p.Style) >= len(styleKeys) {
		return fmt.Errorf("%w: the policy has an unknown style of initials", ErrInput)
	}
	return nil
}
