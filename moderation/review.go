package moderation

import (
	"slices"
	"strings"
)

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
// The name by which the author of the text introduces himself or signs is taken
// for his own where the field of the name is empty or has a part of it.
//
// An answer is judged like the question, except that data in it never reject
// it: a word of abuse in an answer holds it. A text that is redacted is
// checked again, so that what is published holds nothing that Check would find.
func (c *Checker) Review(s Submission) Verdict {
	c = c.built()
	r := review{c: c, policy: c.policy.filled(), asker: askerOf(s)}
	text := c.Check(s.Text)
	r.asker.introduces(c.introducedIn(s.Text, text))
	r.contact(FieldName, s.Name)
	r.contact(FieldTown, s.Town)
	r.contact(FieldPhone, s.Phone)
	r.contact(FieldEmail, s.Email)
	r.v.Title = r.public(FieldTitle, s.Title, c.Check(s.Title))
	r.v.Text = r.public(FieldText, s.Text, text)
	r.v.Answer = r.public(FieldAnswer, s.Answer, c.Check(s.Answer))
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

// public judges a field that is published, in which Check has found fs, and
// returns it redacted.
func (r *review) public(f Field, text string, fs []Finding) string {
	found := r.asker.contactsIn(text, r.asker.namesIn(text, fs))
	var masked []Finding
	var shown []string // what is published on purpose
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
		if outcome == Published {
			shown = append(shown, text[x.Start:x.End])
		} else {
			masked = append(masked, x)
		}
	}
	if len(masked) == 0 {
		return text
	}
	return r.settled(Redact(text, masked, r.policy.Mask), shown)
}

// settled redacts again what a mask brought to light, but for what is shown on
// purpose and for masks that read as a name themselves. Three rounds are more than any text has needed; the lines in which
// something is still found are then left out.
func (r *review) settled(text string, shown []string) string {
	left := func() []Finding {
		return slices.DeleteFunc(r.c.Check(text), func(f Finding) bool {
			hidden := text[f.Start:f.End]
			return f.Certainty < r.policy.From || slices.Contains(shown, hidden) || hidden == r.policy.Mask(f.Kind, "")
		})
	}
	for range 3 {
		fs := left()
		if len(fs) == 0 {
			return text
		}
		text = Redact(text, fs, r.policy.Mask)
	}
	for range 3 {
		fs := left()
		if len(fs) == 0 {
			return text
		}
		text = withoutLines(text, fs)
	}
	return ""
}

// withoutLines returns text without the lines that the findings fs touch.
func withoutLines(text string, fs []Finding) string {
	var b strings.Builder
	for start := 0; start < len(text); {
		end := start + strings.IndexByte(text[start:], '\n') + 1
		if end == start {
			end = len(text)
		}
		if !slices.ContainsFunc(fs, func(f Finding) bool { return f.Start < end && f.End > start }) {
			b.WriteString(text[start:end])
		}
		for len(fs) > 0 && fs[0].End <= end {
			fs = fs[1:]
		}
		start = end
	}
	return b.String()
}

// thirdParty reports whether the finding x of text is about somebody else than
// the asker. A provider always is; a name is unless it is the asker's; other
// data are where a relative or a provider is named beside them or they belong to
// a second person.
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
		if r.c.cues.providerBeside(text, x.Start) {
			return true
		}
	case Address:
		if r.c.cues.providerBeside(text, x.Start) {
			return true
		}
	case Email:
		if r.asker.email != "" && strings.EqualFold(text[x.Start:x.End], r.asker.email) {
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
