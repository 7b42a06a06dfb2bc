package billing

import (
	"context"
	_ "embed" // for the rules
	"errors"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
)

//go:embed rules/billing.rego
var regoRules string

// opaPricer runs the rules as a prepared query of Open Policy Agent.
type opaPricer struct {
	query  rego.PreparedEvalQuery
	cases  []rego.EvalOption // parsed inputs
	result rego.ResultSet
}

// NewOPA prepares encounters for OPA: the module is compiled, the query prepared
// and each input parsed once.
func NewOPA(es []Encounter) (Pricer, error) {
	query, err := rego.New(rego.Query("data.billing.outcome"), rego.Module("billing.rego", regoRules)).
		PrepareForEval(context.Background())
	if err != nil {
		return nil, err
	}
	p := &opaPricer{query: query}
	for _, e := range es {
		input, err := ast.InterfaceToValue(factsOf(e).named())
		if err != nil {
			return nil, err
		}
		p.cases = append(p.cases, rego.EvalParsedInput(input))
	}
	return p, nil
}

func (p *opaPricer) Worker() Pricer { return &opaPricer{query: p.query, cases: p.cases} }

func (p *opaPricer) Price(i int) (err error) {
	p.result, err = p.query.Eval(context.Background(), p.cases[i])
	return err
}

func (p *opaPricer) Outcome() (Outcome, error) {
	if len(p.result) != 1 || len(p.result[0].Expressions) != 1 {
		return Outcome{}, errors.New("opa: no outcome")
	}
	return outcomeOf(p.result[0].Expressions[0].Value)
}
