package fee_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"testing"

	"github.com/nzok-rules/nzok/fee"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type list interface {
	fmt.Stringer
	encoding.TextMarshaler
}

// lists has every value of every closed list under its text key.
var lists = map[string][]list{
	"visit hospital-day sampling":       {fee.ServiceVisit, fee.ServiceHospitalDay, fee.ServiceSampling},
	"standard reduced waived uninsured": {fee.Standard, fee.Reduced, fee.Waived, fee.Uninsured},
	"bed-days both-ends":                {fee.BedDays, fee.BothEnds},
	"referred not-referred":             {fee.Referred, fee.NotReferred},
	"taken-here brought-in no-sample":   {fee.TakenHere, fee.BroughtIn, fee.NoSample},
	"BGN EUR":                           {fee.BGN, fee.EUR},
}

func TestClosedLists(t *testing.T) {
	for keys, values := range lists {
		text := ""
		for _, v := range values {
			text += " " + v.String()
			b, err := v.MarshalText()
			require.NoError(t, err)
			require.Equal(t, v.String(), string(b))
			back := reflect.New(reflect.TypeOf(v))
			require.NoError(t, back.Interface().(encoding.TextUnmarshaler).UnmarshalText(b))
			require.Equal(t, v, back.Elem().Interface())
		}
		require.Equal(t, " "+keys, text)
		checkRefusals(t, values)
	}
}

// checkRefusals holds that texts and values outside the list are errors that
// name what is accepted and leave the target alone.
func checkRefusals(t *testing.T, values []list) {
	t.Helper()
	kind := reflect.TypeOf(values[0])
	for _, text := range []string{"", "Visit", "bgn", " EUR", "0", "стандартен", "standard\n"} {
		back := reflect.New(kind)
		back.Elem().SetUint(77)
		err := back.Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(text))
		require.ErrorIs(t, err, fee.ErrInput, text)
		require.Contains(t, err.Error(), values[0].String())
		require.EqualValues(t, 77, back.Elem().Uint())
	}
	for _, n := range []uint64{uint64(len(values)) + 1, 255} {
		v := reflect.New(kind).Elem()
		v.SetUint(n)
		_, err := v.Interface().(list).MarshalText()
		require.ErrorIs(t, err, fee.ErrInput)
		require.Equal(t, fmt.Sprintf("%s(%d)", kind.Name(), n), v.Interface().(list).String())
	}
}

// Where the law has a default, the zero value is it; elsewhere it is unset and
// refuses to be written.
func TestZeroValues(t *testing.T) {
	assert.Equal(t, fee.Standard, fee.Payer(0))
	assert.Equal(t, fee.BedDays, fee.DayCount(0))
	for _, unset := range []list{fee.Service(0), fee.Referral(0), fee.Sample(0), fee.Currency(0)} {
		_, err := unset.MarshalText()
		require.ErrorIs(t, err, fee.ErrInput)
	}
}

func TestInputsRoundTripJSON(t *testing.T) {
	waivers := []fee.Waiver{{From: day(2024, 1, 1), Through: day(2024, 2, 2), Basis: act, Ground: "непълнолетно лице"}, {Basis: act}}
	check := func(in any, text string) {
		t.Helper()
		b, err := json.Marshal(in)
		require.NoError(t, err)
		if text != "" {
			require.JSONEq(t, text, string(b))
		}
		back := reflect.New(reflect.TypeOf(in))
		require.NoError(t, json.Unmarshal(b, back.Interface()))
		require.Equal(t, in, back.Elem().Interface())
	}
	check(fee.Visit{On: day(2024, 1, 5)}, `{"on": "2024-01-05"}`)
	check(fee.Visit{On: day(2024, 1, 5), Payer: fee.Reduced, Waivers: waivers}, "")
	check(fee.Stay{Admitted: day(2024, 1, 5), Discharged: day(2024, 1, 9)}, `{"admitted": "2024-01-05", "discharged": "2024-01-09"}`)
	check(fee.Stay{
		Admitted: day(2024, 1, 5), ChargedThrough: day(2024, 1, 9), PaidThrough: day(2024, 1, 5), Count: fee.BothEnds,
		DaysPaid: []fee.YearDays{{Year: 2024, Days: 3}}, Payer: fee.Uninsured, Waivers: waivers,
	}, "")
	check(fee.LabVisit{On: day(2024, 1, 5), Referral: fee.Referred, Sample: fee.TakenHere},
		`{"on": "2024-01-05", "referral": "referred", "sample": "taken-here"}`)
	check(fee.LabVisit{
		On: day(2024, 1, 5), Referral: fee.NotReferred, Sample: fee.BroughtIn, SamplingPrice: bgn(200), SamplingWaived: act,
		Payer: fee.Waived, Waivers: waivers,
	}, "")
	check(fee.LabVisit{}, `{"on": ""}`)
	check(fee.Visit{}, `{"on": ""}`)
	check(fee.Stay{}, `{"admitted": ""}`)
	for r := range fee.Bulgaria().Rates() {
		check(r, "")
	}
}
