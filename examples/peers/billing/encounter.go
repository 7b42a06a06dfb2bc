// Package billing prices the same encounters with this library, with three rule
// engines and with plain Go on decimals, to compare their results and their cost.
//
// The rules are those of 2014-02-01 to 2026: the user fee of visits and hospital
// days, the reduced fee of pensioners, the cap of ten days a year, the sampling
// price of laboratories, the change to the euro, and who is exempt on what
// ground. They stand, in the language of each engine, in the folder rules.
//
// A person has one document at most, and a minor has none. The peers get the
// facts this library gets, days as numbers and that of birth as year, month and
// day. What follows from them their rules find out: the eighteenth birthday, the
// New Year after the first day, the days of a stay. They are spared the checks of
// the input and the normal form of a code, and say no reasons.
package billing

import (
	"encoding/json"
	"fmt"

	"github.com/nzok-rules/nzok/examples/peers"
	"github.com/nzok-rules/nzok/exemption"
	"github.com/nzok-rules/nzok/fee"
)

// Encounter is one visit, stay or visit to a laboratory of one person.
type Encounter struct {
	Service fee.Service // ServiceVisit, ServiceHospitalDay for a stay, ServiceSampling for a laboratory
	From    fee.Date    // the day; of a stay, the day of admission
	On      fee.Date    // the day; of a stay, the day of discharge
	Paid    int         // of a stay: days paid before in the year of From

	Insured   bool
	Born      fee.Date
	Pensioner bool               // exercised the right to a pension for years of service and age
	Home      bool               // lives in a home of social care, without income
	Document  exemption.Evidence // the zero Evidence = none

	Referred      bool // of a laboratory, as the two below
	Sample        fee.Sample
	SamplingPrice int64 // in stotinki or cents of the day, 0 = none
}

// Outcome is what an encounter comes to, in the same form for all.
type Outcome struct {
	Total   int64  // what the patient pays, in stotinki before 2026 and in cents from then on, by the day On
	State   int64  // what the state pays for a reduced fee, likewise
	Days    int    // hospital days charged
	Ground  string // key of the ground that exempts on the day From, "" = not exempt
	Through int    // number of the last day on which it does, 0 = open
}

// outcomeOf reads the result of a rule engine: the fields of an Outcome in their
// order, numbers as the engine has them.
func outcomeOf(result any) (o Outcome, err error) {
	fields, ok := result.([]any)
	if !ok || len(fields) != 5 {
		return o, fmt.Errorf("%T is no outcome", result)
	}
	var n [5]int64
	for i, f := range fields {
		_, text := f.(string)
		ok := text == (i == 3)
		switch f := f.(type) {
		case int:
			n[i] = int64(f)
		case int64:
			n[i] = f
		case json.Number:
			n[i], err = f.Int64()
		case string:
			o.Ground = f
		default:
			ok = false
		}
		if err != nil {
			return o, fmt.Errorf("field %d of the outcome: %w", i, err)
		}
		if !ok {
			return o, fmt.Errorf("field %d of the outcome is a %T", i, f)
		}
	}
	o.Total, o.State, o.Days, o.Through = n[0], n[1], int(n[2]), int(n[4])
	return o, nil
}

// Pricer prices encounters it has prepared. It is for one goroutine.
type Pricer interface {
	// Price prices the i-th encounter. It is the work that is measured.
	Price(i int) error
	// Outcome reads what the last Price came to; that is not measured.
	Outcome() (Outcome, error)
	// Worker returns a Pricer of the same encounters for another goroutine.
	Worker() Pricer
}

// Peer is a way to price encounters.
type Peer struct {
	Name    string
	Prepare func([]Encounter) (Pricer, error)
}

// Peers returns all of them, this library first.
func Peers() []Peer {
	return []Peer{
		{peers.Library, NewLibrary},
		{"go-decimal", NewDecimal},
		{"expr", NewExpr},
		{"cel-go", NewCEL},
		{"opa", NewOPA},
	}
}
