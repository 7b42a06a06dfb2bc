package billing

import (
	_ "embed" // for the rules
	"fmt"
	"reflect"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types/ref"
	"cel.dev/cel-go/ext"
)

//go:embed rules/billing.cel
var celRules string

// celPricer runs the rules as a program of cel.dev/cel-go.
type celPricer struct {
	program cel.Program
	cases   []cel.Activation
	result  ref.Val
}

// NewCEL prepares encounters for CEL.
func NewCEL(es []Encounter) (Pricer, error) {
	options := []cel.EnvOption{ext.Bindings(), ext.Math(), ext.Strings()}
	for name, v := range (facts{}).named() {
		t := map[reflect.Kind]*cel.Type{reflect.Int: cel.IntType, reflect.Bool: cel.BoolType, reflect.String: cel.StringType}
		options = append(options, cel.Variable(name, t[reflect.TypeOf(v).Kind()]))
	}
	env, err := cel.NewEnv(options...)
	if err != nil {
		return nil, err
	}
	ast, issues := env.Compile(celRules)
	if issues.Err() != nil {
		return nil, issues.Err()
	}
	p := &celPricer{}
	if p.program, err = env.Program(ast, cel.EvalOptions(cel.OptOptimize)); err != nil {
		return nil, err
	}
	for _, e := range es {
		known := factsOf(e).named()
		for name, v := range known { // as CEL's own values, so that none is converted while it runs
			known[name] = env.CELTypeAdapter().NativeToValue(v)
		}
		a, err := cel.NewActivation(known)
		if err != nil {
			return nil, err
		}
		p.cases = append(p.cases, a)
	}
	return p, nil
}

func (p *celPricer) Worker() Pricer { return &celPricer{program: p.program, cases: p.cases} }

func (p *celPricer) Price(i int) (err error) {
	p.result, _, err = p.program.Eval(p.cases[i])
	return err
}

func (p *celPricer) Outcome() (Outcome, error) {
	v, err := p.result.ConvertToNative(reflect.TypeFor[[]any]())
	if err != nil {
		return Outcome{}, err
	}
	r, ok := v.([]any)
	if !ok || len(r) != 4 {
		return Outcome{}, fmt.Errorf("cel: %T is no outcome", v)
	}
	for i, x := range r {
		if val, ok := x.(ref.Val); ok {
			r[i] = val.Value()
		}
	}
	total, ok0 := r[0].(int64)
	state, ok1 := r[1].(int64)
	days, ok2 := r[2].(int64)
	ground, ok3 := r[3].(string)
	if !ok0 || !ok1 || !ok2 || !ok3 {
		return Outcome{}, fmt.Errorf("cel: %T, %T, %T, %T is no outcome", r[0], r[1], r[2], r[3])
	}
	return Outcome{total, state, int(days), ground}, nil
}
