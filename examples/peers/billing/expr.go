package billing

import (
	_ "embed" // for the rules
	"fmt"

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
	r, ok := p.result.([]any)
	if !ok || len(r) != 4 {
		return Outcome{}, fmt.Errorf("expr: %T is no outcome", p.result)
	}
	total, ok0 := r[0].(int)
	state, ok1 := r[1].(int)
	days, ok2 := r[2].(int)
	ground, ok3 := r[3].(string)
	if !ok0 || !ok1 || !ok2 || !ok3 {
		return Outcome{}, fmt.Errorf("expr: %T, %T, %T, %T is no outcome", r[0], r[1], r[2], r[3])
	}
	return Outcome{int64(total), int64(state), days, ground}, nil
}
