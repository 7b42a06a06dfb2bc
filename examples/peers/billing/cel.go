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
	fields, ok := v.([]any)
	if !ok {
		return Outcome{}, fmt.Errorf("cel: %T is no outcome", v)
	}
	for i, f := range fields {
		if val, ok := f.(ref.Val); ok {
			fields[i] = val.Value()
		}
	}
	return outcomeOf(fields)
}
