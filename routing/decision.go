package routing

import "encoding/json"

// Confidence is an ordered scale of how sure a route is. The zero Confidence
// is unset.
type Confidence uint8

// The degrees of confidence, and how many of a hundred first routes were right
// on questions of authors who were left out of the fit (TestCrossFit).
const (
	_      Confidence = iota
	Low               // no recognisable subject, or several that fit: 60; a person should look
	Medium            // likely: 80
	High              // 96, or the topic was chosen
)

var confidenceKeys = [...]string{Low: "low", Medium: "medium", High: "high"}

// String returns the key of c, such as "high".
func (c Confidence) String() string { return nameOf(confidenceKeys[:], c) }

// MarshalText writes the key of c; an unset or unknown Confidence refuses.
func (c Confidence) MarshalText() ([]byte, error) {
	return marshalName(confidenceKeys[:], c, "confidence")
}

// UnmarshalText reads what MarshalText writes.
func (c *Confidence) UnmarshalText(b []byte) error {
	return unmarshalName(confidenceKeys[:], c, b, "confidence")
}

// Evidence is a stretch of the question that a rule stands on. It never holds
// the text itself.
type Evidence struct {
	Field Field  `json:"field"`
	Start int    `json:"start"` // byte offset into the field, on a rune boundary
	End   int    `json:"end"`   // exclusive
	Cue   string `json:"cue"`   // key of the cue that matched: "telk"
}

// Route is one institution that the question is for.
type Route struct {
	Institution Institution `json:"institution"`
	Topic       TopicKey    `json:"topic"`
	Title       string      `json:"title"` // of the topic, in Bulgarian
	Confidence  Confidence  `json:"confidence"`
	Rule        string      `json:"rule"` // stable key of the rule that fired, kebab-case
	Evidence    []Evidence  `json:"evidence,omitempty"`
	Quote       string      `json:"quote,omitzero"`    // the sentence of the page that decides; empty where the page is silent
	Remark      string      `json:"remark,omitzero"`   // where the practice of today differs from the page, in Bulgarian
	Basis       Citation    `json:"basis,omitzero"`    // what the remark stands on
	Offices     []Office    `json:"offices,omitempty"` // regional offices; several where the place is ambiguous
}

// Decision says who answers a question, and why.
type Decision struct {
	Action Action `json:"action"` // follows from the first route

	// Emergency is set where the wording is acute: show 112 before anything
	// else, whatever the route.
	Emergency bool `json:"emergency,omitzero"`

	// NeedsHuman is set where no subject was recognised and where a question
	// is turned down on wording that can mislead.
	NeedsHuman bool `json:"needs_human,omitzero"`

	// AskRegion is set where a regional office answers and the place is
	// unknown or ambiguous: ask for the municipality.
	AskRegion bool `json:"ask_region,omitzero"`

	Routes []Route `json:"routes"` // best first, at least one
}

// Institutions returns the keys of the routes, best first.
func (d Decision) Institutions() []InstitutionKey {
	out := make([]InstitutionKey, len(d.Routes))
	for i, r := range d.Routes {
		out[i] = r.Institution.Key
	}
	return out
}

// Steps explains the decision in Bulgarian, in order.
func (d Decision) Steps() []Step {
	var out []Step
	if d.Emergency {
		out = append(out, Step{Rule: "emergency", Text: "Описаното изглежда спешно. При опасност за живота веднага се обадете на 112."})
	}
	for i := range d.Routes {
		r := &d.Routes[i]
		s := Step{Rule: r.Rule, Basis: r.Institution.Basis, Note: r.Institution.Note}
		switch {
		case r.Institution.Key == None:
			s.Text = "Въпросът не се насочва: " + r.Title + "."
		case r.Institution.Action == Answer:
			s.Text = "Отговаря " + r.Institution.Name + "."
		case r.Institution.Action == Contacts, r.Institution.Action == Complaint:
			s.Text = "Въпросът е за: " + r.Institution.Name + "."
		default:
			s.Text = "По компетентност отговаря " + r.Institution.Name + "."
		}
		if r.Rule == weighedRule {
			s.Text += " Личи по думите на въпроса."
		}
		if r.Confidence == Low {
			s.Text += " Предметът на въпроса не е разпознат сигурно."
		}
		out = append(out, s)
		if r.Remark != "" {
			out = append(out, Step{Rule: r.Rule, Text: r.Remark, Basis: r.Basis})
		}
		for _, o := range r.Offices {
			out = append(out, Step{Rule: "regional-office", Text: "Местното поделение е " + o.Name + "."})
		}
	}
	if d.AskRegion {
		out = append(out, Step{Rule: "ask-region", Text: "Посочете община или област, за да се определи местното поделение."})
	}
	if d.NeedsHuman {
		out = append(out, Step{Rule: "needs-human", Text: "Въпросът трябва да бъде прегледан от служител."})
	}
	return out
}

// decisionJSON is a Decision without its method, so that encoding it does not
// recurse.
type decisionJSON Decision

// MarshalJSON writes the decision and its steps.
func (d Decision) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		decisionJSON
		Steps []Step `json:"steps"`
	}{decisionJSON(d), d.Steps()})
}
