package billing

import (
	_ "embed" // for the rules

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
)

//go:embed rules/billing.expr
var exprRules string

// exprPricer runs the rules compiled for github.com/expr-lang/expr.
type exprPricer struct {
	program *vm.Program
	cases   []map[string]any
	machine vm.VM // kept, as the documentation advises for speed
	result  any
}

// NewExpr prepares encounters for expr.
func NewExpr(es []Encounter) (Pricer, error) {
	p := &exprPricer{}
	for _, e := range es {
		p.cases = append(p.cases, factsOf(e).named())
	}
	var err error
	p.program, err = expr.Compile(exprRules, expr.Env(facts{}.named()))
	return p, err
}

func (p *exprPricer) Worker() Pricer { return &exprPricer{program: p.program, cases: p.cases} }

func (p *exprPricer) Price(i int) (err error) {
	p.result, err = p.machine.Run(p.program, p.cases[i])
	return err
}

func (p *exprPricer) Outcome() (Outcome, error) {
	return outcomeOf(p.result)
}
