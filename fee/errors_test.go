package fee_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/nzok-rules/nzok/fee"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each message names the field, what is wrong and what is accepted.
func TestErrorMessages(t *testing.T) {
	tariff := fee.Bulgaria()
	stay := func(s fee.Stay) func() error {
		return func() error { _, err := tariff.Stay(s); return err }
	}
	visit := func(v fee.Visit) func() error {
		return func() error { _, err := tariff.Visit(v); return err }
	}
	lab := func(l fee.LabVisit) func() error {
		return func() error { _, err := tariff.Lab(l); return err }
	}
	with := func(r fee.Rate) func() error {
		return func() error { _, err := tariff.With(r); return err }
	}
	in, out := day(2026, 3, 1), day(2026, 3, 9)
	for want, call := range map[string]func() error{
		"on: a day is needed": visit(fee.Visit{}),
		"on: no day of the calendar; the years 1 to 9999 are accepted":                                                              visit(fee.Visit{On: day(2026, 2, 29)}),
		"payer: accepted are standard, reduced, waived, uninsured":                                                                  visit(fee.Visit{On: in, Payer: 9}),
		"payer: waived needs waivers that cover every day; name the payer of the days outside them: standard, reduced or uninsured": visit(fee.Visit{On: in, Payer: fee.Waived}),
		"waivers[0].through: before from; the day of from or a later one is accepted":                                               visit(fee.Visit{On: in, Waivers: []fee.Waiver{{From: out, Through: in, Basis: act}}}),
		"waivers[0].basis: a waiver needs a legal basis that names an act":                                                          visit(fee.Visit{On: in, Waivers: []fee.Waiver{{}}}),
		"admitted: a day is needed": stay(fee.Stay{Discharged: out}),
		"discharged: either the day of discharge or charged_through is needed, and not both":                                                           stay(fee.Stay{Admitted: in}),
		"discharged: before admitted; the day of admission or a later one is accepted":                                                                 stay(fee.Stay{Admitted: out, Discharged: in}),
		"charged_through: before admitted; the day of admission or a later one is accepted":                                                            stay(fee.Stay{Admitted: out, ChargedThrough: in}),
		"discharged: the stay is too long; at most 36525 days are accepted":                                                                            stay(fee.Stay{Admitted: day(1900, 1, 1), Discharged: in}),
		"count: accepted are bed-days, both-ends":                                                                                                      stay(fee.Stay{Admitted: in, Discharged: out, Count: 7}),
		"days_paid[0].days: 0 to 10 paid days in a year are accepted":                                                                                  stay(fee.Stay{Admitted: in, Discharged: out, DaysPaid: []fee.YearDays{{Year: 2026, Days: 11}}}),
		"days_paid[0].year: a year of 1 to 9999 is accepted":                                                                                           stay(fee.Stay{Admitted: in, Discharged: out, DaysPaid: []fee.YearDays{{Days: 1}}}),
		"days_paid[1].year: given twice; one count for a calendar year is accepted":                                                                    stay(fee.Stay{Admitted: in, Discharged: out, DaysPaid: []fee.YearDays{{Year: 2026}, {Year: 2026}}}),
		"days_paid: at most 128 years are accepted":                                                                                                    stay(fee.Stay{Admitted: in, Discharged: out, DaysPaid: make([]fee.YearDays, 200)}),
		"referral: accepted are referred, not-referred":                                                                                                lab(fee.LabVisit{On: in}),
		"sample: accepted are taken-here, brought-in, no-sample":                                                                                       lab(fee.LabVisit{On: in, Referral: fee.Referred}),
		"sampling_price: 0.00 to 1000000.00 is accepted":                                                                                               lab(fee.LabVisit{On: in, Referral: fee.Referred, Sample: fee.TakenHere, SamplingPrice: eur(-1)}),
		"sampling_price: levs are accepted until 2025-12-31, euros from 2026-01-01":                                                                    lab(fee.LabVisit{On: in, Referral: fee.Referred, Sample: fee.TakenHere, SamplingPrice: bgn(1)}),
		"sampling_waived: an exemption needs a legal basis that names an act":                                                                          lab(fee.LabVisit{On: in, Referral: fee.Referred, Sample: fee.TakenHere, SamplingWaived: fee.Citation{URL: "x"}}),
		"rate: service: accepted are visit, hospital-day":                                                                                              with(fee.Rate{}),
		"rate visit standard since 2026-03-01: basis: a row needs a legal basis that names an act":                                                     with(fee.Rate{Service: fee.ServiceVisit, Since: in, Amount: eur(1)}),
		"rate visit standard since 2026-03-01: until: the row ends before it begins; a day after since is accepted":                                    with(row(fee.Standard, in, in, eur(1))),
		"rate visit standard since 2026-01-01: since: another row for the same service and payer holds on this day":                                    with(row(fee.Standard, day(2026, 1, 1), fee.Date{}, eur(1))),
		"rate visit standard since 2026-03-01: amount: levs are accepted until 2025-12-31, euros from 2026-01-01; end the row or add one that follows": with(row(fee.Standard, in, fee.Date{}, bgn(1))),
		"rate visit reduced since 2026-03-01: state: there is no standard price as high on 2026-03-01; set the state's part or add a standard row":     with(row(fee.Reduced, in, fee.Date{}, eur(149))),
	} {
		require.EqualError(t, call(), "fee: invalid input: "+want)
	}
}

// An error that lands in a log must not carry what a patient or a host wrote.
func TestErrorsEchoNothing(t *testing.T) {
	const secret = "Иван Иванов 0000000000"
	long := strings.Repeat(secret, 1000)
	for _, s := range []string{
		`{"on": "` + long + `"}`, `{"payer": "` + long + `"}`, `{"sampling_price": "` + long + `"}`, `{"sample": "` + long + `"}`,
		`{"referral": "` + long + `"}`, `{"waivers": [{"from": "` + long + `"}]}`,
	} {
		var l fee.LabVisit
		err := json.Unmarshal([]byte(s), &l)
		require.ErrorIs(t, err, fee.ErrInput)
		assert.NotContains(t, err.Error(), "Иван")
		assert.Less(t, len(err.Error()), 200)
	}
	w := []fee.Waiver{{Basis: fee.Citation{Provision: long}, Ground: long}}
	_, err := fee.Bulgaria().Visit(fee.Visit{On: day(2026, 3, 1), Waivers: w})
	assert.NotContains(t, err.Error(), "Иван")
	_, err = fee.Bulgaria().Stay(fee.Stay{Admitted: day(2026, 3, 1), Discharged: day(2026, 3, 1), Waivers: w})
	assert.NotContains(t, err.Error(), "Иван")
}
