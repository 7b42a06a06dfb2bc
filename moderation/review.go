package moderation

import "slices"

// Reason is one link of the explanation of a Verdict: the rule that was
// applied, where, and the words of the page that it rests on.
type Reason struct {
	Rule    string   `json:"rule"`           // stable key, kebab-case: "third-party"
	Field   Field    `json:"field,omitzero"` // where; unset where it is about the whole
	Outcome Outcome  `json:"outcome"`        // what the rule asks for
	Text    string   `json:"text"`           // a sentence in Bulgarian
	Quote   string   `json:"quote,omitzero"` // the words of the page
	Basis   Citation `json:"basis,omitzero"`
	Note    string   `json:"note,omitzero"` // what to be careful about, in Bulgarian
}

// String returns the sentence, then the quotation, the basis and the note where
// there are any.
func (r Reason) String() string {
	s := Step{Rule: r.Rule, Text: r.Text, Basis: r.Basis, Note: r.Note}
	if r.Quote != "" {
		s.Text += " Правилото гласи: „" + r.Quote + "“"
	}
	return s.String()
}

// FieldFinding is a finding of a Review: where it is and whose it is.
type FieldFinding struct {
	Field      Field `json:"field"`
	ThirdParty bool  `json:"third_party"` // about somebody else than the asker
	Finding
}

// Verdict is the result of a Review: the strictest outcome that a reason asks
// for, and what may be published.
//
// Initials, Title, Text and Answer are empty where the outcome is Rejected.
// Where it is Held they are a proposal for the person who decides.
type Verdict struct {
	Outcome  Outcome        `json:"outcome"`
	Reasons  []Reason       `json:"reasons,omitzero"`
	Findings []FieldFinding `json:"findings,omitzero"` // of all fields, by field and place, of any certainty
	Initials string         `json:"initials,omitzero"`
	Title    string         `json:"title,omitzero"`
	Text     string         `json:"text,omitzero"`
	Answer   string         `json:"answer,omitzero"`
}

// Review judges a submission by the rules of the page and the policy of c.
//
// Where the field of the name is empty, the name by which the author of the
// text introduces himself or signs is taken for his own.
//
// An answer is judged like the question, except that data in it never reject
// it: a word of abuse in an answer holds it. A text that is redacted is
// checked again, so that what is published holds nothing that Check would find.
func (c *Checker) Review(s Submission) Verdict {
	c = c.built()
	r := review{c: c, policy: c.policy.filled(), asker: askerOf(s)}
	if len(r.asker.names) == 0 {
		r.asker.names = c.introducedIn(s.Text)
	}
	r.contact(FieldName, s.Name)
	r.contact(FieldTown, s.Town)
	r.contact(FieldPhone, s.Phone)
	r.contact(FieldEmail, s.Email)
	r.v.Title = r.public(FieldTitle, s.Title)
	r.v.Text = r.public(FieldText, s.Text)
	r.v.Answer = r.public(FieldAnswer, s.Answer)
	r.initials(s.Name)
	r.v.Outcome = Published
	for _, reason := range r.v.Reasons {
		r.v.Outcome = max(r.v.Outcome, reason.Outcome)
	}
	if r.v.Outcome == Rejected {
		r.v.Initials, r.v.Title, r.v.Text, r.v.Answer = "", "", "", ""
	}
	return r.v
}

// review is a Verdict in the making.
type review struct {
	c      *Checker
	policy Policy
	asker  asker
	egn    CivilNumber // the first one: nobody has two
	v      Verdict
}

// reason adds a reason once per rule and field.
func (r *review) reason(rule string, f Field, o Outcome) {
	if slices.ContainsFunc(r.v.Reasons, func(x Reason) bool { return x.Rule == rule && x.Field == f }) {
		return
	}
	var row reasonRow
	for _, row = range reasonTable {
		if row.rule == rule {
			break
		}
	}
	r.v.Reasons = append(r.v.Reasons, Reason{rule, f, o, row.text, row.quote, pageRules, row.note})
}

// contact judges a field that is not published, for what it does not ask for.
func (r *review) contact(f Field, text string) {
	for _, found := range r.c.Check(text) {
		switch {
		case found.Kind.abuse():
			r.v.Findings = append(r.v.Findings, FieldFinding{f, false, found})
			if found.Certainty >= r.policy.From {
				r.reason("abuse", f, r.policy.Abuse)
			}
		case f.asksFor(found.Kind):
		default:
			r.v.Findings = append(r.v.Findings, FieldFinding{f, false, found})
			if found.Certainty >= r.policy.From {
				r.reason("misplaced", f, r.policy.Misplaced)
			}
		}
	}
}

// asksFor reports whether findings of kind k are what the contact field f is
// for, or cannot be told from it: a surname in the field of the town.
func (f Field) asksFor(k Kind) bool {
	switch f {
	case FieldName, FieldTown:
		return k == PersonName || k == Practice
	case FieldPhone:
		return k == Phone
	case FieldEmail:
		return k == Email
	default:
		return false
	}
}

// public judges a field that is published, and returns it redacted.
func (r *review) public(f Field, text string) string {
	found := r.asker.namesIn(text, r.c.Check(text))
	var masked []Finding
	for _, x := range found {
		third := r.thirdParty(text, x)
		r.v.Findings = append(r.v.Findings, FieldFinding{f, third, x})
		if x.Certainty < r.policy.From {
			continue
		}
		rule, outcome := "own-data", r.policy.Own
		switch {
		case x.Kind.abuse():
			rule, outcome = "abuse", r.policy.Abuse
			if f == FieldAnswer {
				outcome = min(outcome, Held)
			}
		case third:
			rule, outcome = "third-party", r.policy.ThirdParty
		case outcome == Published:
			rule = "own-data-published"
		}
		r.reason(rule, f, outcome)
		if outcome != Published {
			masked = append(masked, x)
		}
	}
	if len(masked) == 0 {
		return text
	}
	out := Redact(text, masked, r.policy.Mask)
	if len(masked) < len(found) {
		return out // some of it is published on purpose
	}
	return r.settled(out)
}

// settled redacts again what a mask brought to light. Three rounds are more
// than any text has needed; what is then still found is masked to its line.
func (r *review) settled(text string) string {
	for range 3 {
		fs := slices.DeleteFunc(r.c.Check(text), func(f Finding) bool { return f.Certainty < r.policy.From })
		if len(fs) == 0 {
			break
		}
		next := Redact(text, fs, r.policy.Mask)
		if next == text {
			break
		}
		text = next
	}
	return text
}

// thirdParty reports whether the finding x of text is about somebody else than
// the asker. A provider always is; a name is unless it is the asker's; other
// data are where a relative is named beside them or they belong to a second
// person.
func (r *review) thirdParty(text string, x Finding) bool {
	switch x.Kind {
	case Practice, UIN, EIK:
		return true
	case PersonName:
		return !r.asker.is(text[x.Start:x.End])
	case Profanity, Insult:
		return false
	case EGN:
		if n, ok := civilNumberIn(text[x.Start:x.End]); ok {
			if !r.egn.IsZero() && n != r.egn {
				return true
			}
			if !r.c.cues.relativeBeside(text, x.Start, x.End) {
				r.egn = n
				return false
			}
		}
	case Phone:
		if r.asker.phone != "" && digitsOf(text[x.Start:x.End]) == r.asker.phone {
			return false
		}
	default:
	}
	return r.c.cues.relativeBeside(text, x.Start, x.End)
}

// initials adds the initials of the asker.
func (r *review) initials(name string) {
	s, err := Initials(name, r.policy.Style)
	switch {
	case err == nil:
		r.v.Initials = s
	case name != "":
		r.reason("no-name", FieldName, Held)
	}
}

// abuse reports whether k is abuse and not data.
func (k Kind) abuse() bool { return k == Profanity || k == Insult }

// Notice returns the warning that belongs beside the form, in Bulgarian: what
// must not be written, what is published and what happens to the rest. It
// repeats the rules of the page in other words and is no legal text.
func Notice() string { return formNotice }
