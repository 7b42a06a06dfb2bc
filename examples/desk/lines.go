package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/nzok-rules/nzok/examples/internal/lines"
	"github.com/nzok-rules/nzok/moderation"
	"github.com/nzok-rules/nzok/routing"
	"github.com/nzok-rules/nzok/workdays"
)

type outputLine struct {
	ID        string               `json:"id"`
	Verdict   moderation.Outcome   `json:"verdict"`
	Findings  []moderation.Finding `json:"findings"`
	Redacted  string               `json:"redacted"`
	Routes    []outputRoute        `json:"routes"`
	Action    routing.Action       `json:"action"`
	Emergency bool                 `json:"emergency"`
	Due       workdays.Date        `json:"due,omitzero"`
}

type outputRoute struct {
	Institution routing.InstitutionKey `json:"institution"`
	Topic       routing.TopicKey       `json:"topic"`
	Confidence  routing.Confidence     `json:"confidence"`
}

type errorLine struct {
	ID    string `json:"id"`
	Line  int    `json:"line"`
	Error string `json:"error"`
}

// rendered is a block of output.
type rendered struct {
	bytes.Buffer
	failed bool
}

// answerLines answers a stream of questions, one a line, on all cores and in
// the order of the input.
func (d *desk) answerLines(r io.Reader, w io.Writer) (status int, err error) {
	status = exitOK
	err = lines.Process(r, 1, lines.Stages[*rendered]{
		Work: d.answerBlock,
		Emit: func(out *rendered) error {
			if out.failed {
				status = exitErrors
			}
			_, err := w.Write(out.Bytes())
			return err
		},
	})
	return status, err
}

func (d *desk) answerBlock(b lines.Block) *rendered {
	out := new(rendered)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	if b.TooLong {
		out.fail(enc, errorLine{"", b.Line, fmt.Sprintf("the line is longer than %d bytes", lines.Limit)})
		return out
	}
	n := b.Line - 1
	for line := range strings.Lines(b.Text) {
		n++
		if line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff")); line == "" {
			continue
		}
		q, err := parseQuestion(line)
		if err != nil {
			out.fail(enc, errorLine{q.ID, n, err.Error()})
			continue
		}
		a, err := d.answer(q)
		if err == nil {
			err = enc.Encode(a.line(q.ID))
		}
		if err != nil {
			out.fail(enc, errorLine{q.ID, n, err.Error()})
		}
	}
	return out
}

// fail writes an error line; encoding plain text to memory does not fail.
func (r *rendered) fail(enc *json.Encoder, e errorLine) {
	r.failed = true
	_ = enc.Encode(e)
}

// parseQuestion reads one line. Its errors never repeat what the line says.
func parseQuestion(line string) (question, error) {
	var q question
	if err := json.Unmarshal([]byte(line), &q); err != nil {
		if errors.Is(err, workdays.ErrInput) {
			return q, fmt.Errorf("asked: %w", err)
		}
		return q, errors.New(`not a JSON object with text fields "id" and "text"`)
	}
	if q.ID == "" {
		return q, errors.New("id: a text is required")
	}
	return q, nil
}

func (a *answer) line(id string) outputLine {
	o := outputLine{
		ID: id, Verdict: a.verdict.Outcome, Findings: a.findings, Redacted: a.redacted,
		Action: a.decision.Action, Emergency: a.decision.Emergency, Due: a.deadline.Due,
	}
	if o.Findings == nil {
		o.Findings = []moderation.Finding{}
	}
	for _, r := range a.decision.Routes {
		o.Routes = append(o.Routes, outputRoute{r.Institution.Key, r.Topic, r.Confidence})
	}
	return o
}
