package main

import (
	"github.com/nzok-rules/nzok/moderation"
	"github.com/nzok-rules/nzok/routing"
	"github.com/nzok-rules/nzok/workdays"
)

// A question is what the form of the page sends.
type question struct {
	ID    string        `json:"id"`
	Text  string        `json:"text"`
	Name  string        `json:"name"`
	Town  string        `json:"town"`
	Phone string        `json:"phone"`
	Email string        `json:"email"`
	Title string        `json:"title"`
	Asked workdays.Date `json:"asked"` // unset: no deadline is told
}

// An answer is what the desk has to say about a question.
type answer struct {
	asked    workdays.Date
	verdict  moderation.Verdict
	findings []moderation.Finding // in the text, exactly those that redacted masks
	redacted string
	decision routing.Decision
	deadline workdays.Deadline // set where asked is
	publish  workdays.Date     // the first day on which an answer can be published
}

// desk holds the three tables. It is where the packages meet.
type desk struct {
	checker  *moderation.Checker
	table    *routing.Table
	calendar *workdays.Calendar
}

func newDesk() *desk {
	return &desk{moderation.Bulgaria(), routing.Bulgaria(), workdays.Bulgaria()}
}

func (d *desk) answer(q question) (*answer, error) {
	a := &answer{asked: q.Asked}
	a.verdict = d.checker.Review(moderation.Submission{
		Name: q.Name, Town: q.Town, Phone: q.Phone, Email: q.Email, Title: q.Title, Text: q.Text,
	})
	for _, f := range a.verdict.Findings {
		if f.Field == moderation.FieldText && f.Certainty >= moderation.Likely {
			a.findings = append(a.findings, f.Finding)
		}
	}
	a.redacted = moderation.Redact(q.Text, a.findings, moderation.Label)

	var err error
	a.decision, err = d.table.Route(routing.Question{
		Title: q.Title, Text: q.Text, Municipality: q.Town,
		Abusive: a.verdict.Outcome == moderation.Rejected,
	})
	if err != nil {
		return nil, err
	}
	if q.Asked.IsZero() {
		return a, nil
	}
	if a.deadline, err = d.calendar.Deadline(q.Asked, workdays.AnswerTerm()); err != nil {
		return nil, err
	}
	a.publish, err = d.calendar.Next(q.Asked)
	return a, err
}
