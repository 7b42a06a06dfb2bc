package moderation

// Citation names the legal basis of a fact. The zero Citation cites nothing.
//
// Every package of this module has a Citation with the same fields in the same
// order, so that a plain conversion carries one from package to package.
type Citation struct {
	Act       string `json:"act"`                // "ПМС № 193 от 2012 г."
	Provision string `json:"provision,omitzero"` // "чл. 1"
	Gazette   string `json:"gazette,omitzero"`   // "ДВ, бр. 68 от 2012 г."
	URL       string `json:"url,omitzero"`       // where the text was read
}

// IsZero reports whether c cites nothing.
func (c Citation) IsZero() bool { return c == Citation{} }

// String returns the citation as a Bulgarian reader expects it:
// "чл. 1 ПМС № 193 от 2012 г. (ДВ, бр. 68 от 2012 г.)". The URL is left out.
func (c Citation) String() string {
	s := c.Act
	if c.Provision != "" && s != "" {
		s = c.Provision + " " + s
	} else {
		s += c.Provision
	}
	if c.Gazette != "" {
		if s == "" {
			return c.Gazette
		}
		s += " (" + c.Gazette + ")"
	}
	return s
}

// Step is one link of an explanation: the rule that fired, what it did to the
// case at hand, and the provision it stands on. Steps of two packages have the
// same fields; since each has its own Citation, they are copied field by field.
type Step struct {
	Rule  string   `json:"rule"` // stable key, kebab-case: "annual-cap"
	Text  string   `json:"text"` // a sentence in Bulgarian
	Basis Citation `json:"basis,omitzero"`
	Note  string   `json:"note,omitzero"` // what about the fact is not verified, in Bulgarian
}

// String returns the sentence, then the basis and the note where there are any.
func (s Step) String() string {
	t := s.Text
	if !s.Basis.IsZero() {
		t += " [" + s.Basis.String() + "]"
	}
	if s.Note != "" {
		t += " (" + s.Note + ")"
	}
	return t
}
