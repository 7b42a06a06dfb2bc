package routing

import (
	"fmt"
	"unicode/utf8"
)

// MaxBytes is the longest question, title and text together. Real ones have
// 130 to 300 letters; what is longer than this is no question.
const MaxBytes = 64 << 10

// Question is what a person wrote and what the host knows besides.
type Question struct {
	Title string `json:"title,omitzero"`
	Text  string `json:"text"`

	// Topic, when the person chose one, decides by itself.
	Topic TopicKey `json:"topic,omitzero"`

	// Municipality is where the person lives: a municipality (община), a
	// district (област) or the code of a region. It picks the regional office.
	Municipality string `json:"municipality,omitzero"`

	// Abusive is the verdict of the host's moderation: the question is turned
	// down whatever it asks.
	Abusive bool `json:"abusive,omitzero"`
}

// validate reports what makes q impossible input.
func (q *Question) validate() error {
	switch {
	case len(q.Title)+len(q.Text) > MaxBytes:
		return fmt.Errorf("%w: title and text have %d bytes; up to %d are accepted", ErrInput, len(q.Title)+len(q.Text), MaxBytes)
	case !utf8.ValidString(q.Title):
		return fmt.Errorf("%w: the title is not valid UTF-8", ErrInput)
	case !utf8.ValidString(q.Text):
		return fmt.Errorf("%w: the text is not valid UTF-8", ErrInput)
	case len(q.Municipality) > 256 || !utf8.ValidString(q.Municipality):
		return fmt.Errorf("%w: the municipality is up to 256 bytes of valid UTF-8", ErrInput)
	}
	return nil
}

// Field is a part of a question. The zero Field is unset.
type Field uint8

// The fields that evidence is found in.
const (
	_ Field = iota
	TitleField
	TextField
)

var fieldKeys = [...]string{TitleField: "title", TextField: "text"}

// String returns the key of f, such as "title".
func (f Field) String() string { return nameOf(fieldKeys[:], f) }

// MarshalText writes the key of f; an unset or unknown Field refuses.
func (f Field) MarshalText() ([]byte, error) { return marshalName(fieldKeys[:], f, "field") }

// UnmarshalText reads what MarshalText writes.
func (f *Field) UnmarshalText(b []byte) error { return unmarshalName(fieldKeys[:], f, b, "field") }
