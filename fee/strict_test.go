package fee_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/nzok-rules/nzok/fee"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// inputs are the types a host reads from JSON, each with a text that reads.
var inputs = map[string]struct {
	into any
	good string
}{
	"visit":     {fee.Visit{}, `{"on": "2026-03-05", "payer": "reduced", "waivers": [{"basis": {"act": "ЗЗО"}}]}`},
	"stay":      {fee.Stay{}, `{"admitted": "2026-03-05", "discharged": "2026-03-09", "days_paid": [{"year": 2026, "days": 1}]}`},
	"lab":       {fee.LabVisit{}, `{"on": "2026-03-05", "referral": "referred", "sample": "taken-here", "sampling_price": "2.00 EUR"}`},
	"waiver":    {fee.Waiver{}, `{"from": "2026-03-05", "basis": {"act": "ЗЗО", "provision": "чл. 37, ал. 4"}, "ground": "бременност"}`},
	"days_paid": {fee.YearDays{}, `{"year": 2026, "days": 10}`},
	"rate":      {fee.Rate{}, `{"service": "visit", "payer": "standard", "since": "2026-01-01", "amount": "1.48 EUR", "basis": {"act": "ЗЗО"}}`},
}

// read decodes s into a new value of the type of in.
func read(in any, s string) error {
	return json.Unmarshal([]byte(s), reflect.New(reflect.TypeOf(in)).Interface())
}

// withKey adds a key to a JSON object.
func withKey(object, key string) string {
	return strings.TrimSuffix(object, "}") + `, ` + string(must(json.Marshal(key))) + `: []}`
}

func must(b []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return b
}

func TestUnknownKeys(t *testing.T) {
	const refused = "; only the documented keys are accepted"
	for name, in := range inputs {
		require.NoError(t, read(in.into, in.good), name)
		prefix := "fee: invalid input: " + name + ": unknown key"
		for key, shown := range map[string]string{
			"dayspaid": ` "dayspaid"`, "Extra": ` "Extra"`, "": "",
			// What may be somebody's data is not repeated.
			"7501020018": "", "Иван Иванов": "", `a"b`: "", "a b": "", strings.Repeat("k", 33): "", strings.Repeat("k", 32): ` "` + strings.Repeat("k", 32) + `"`,
		} {
			err := read(in.into, withKey(in.good, key))
			require.ErrorIs(t, err, fee.ErrInput)
			require.EqualError(t, err, prefix+shown+refused)
		}
		err := read(in.into, `5`)
		require.EqualError(t, err, "fee: invalid input: "+name+": another JSON type is wanted here")
	}
}

// A key is refused at any depth, also in lists and within other structs.
func TestUnknownKeysWithin(t *testing.T) {
	for text, want := range map[string]string{
		`{"stay": {"dayspaid": []}}`:                                        `stay: unknown key "dayspaid"`,
		`{"stay": {"days_paid": [{"year": 2026, "day": 3}]}}`:               `days_paid: unknown key "day"`,
		`{"stay": {"waivers": [{"upto": ""}]}}`:                             `waiver: unknown key "upto"`,
		`{"visit": {"waivers": [{"basis": {"act": "ЗЗО", "article": 1}}]}}`: `waiver: unknown key "article"`,
		`{"lab": {"sampling_waived": {"akt": "ЗЗО"}}}`:                      `lab: unknown key "akt"`,
		`{"rates": [{"basis": {"act": "ЗЗО"}, "upto": ""}]}`:                `rate: unknown key "upto"`,
		`{"stay": {"days_paid": [{"year": "2026"}]}}`:                       `days_paid.year: another JSON type`,
		`{"stay": {"days_paid": {"year": 2026}}}`:                           `stay.days_paid: another JSON type`,
		`{"visit": {"on": 20260305}}`:                                       `visit.on: another JSON type`,
		`{"visit": {"waivers": [{"basis": "ЗЗО"}]}}`:                        `waiver.basis: another JSON type`,
	} {
		var all struct {
			Visit fee.Visit    `json:"visit"`
			Stay  fee.Stay     `json:"stay"`
			Lab   fee.LabVisit `json:"lab"`
			Rates []fee.Rate   `json:"rates"`
		}
		err := json.Unmarshal([]byte(text), &all)
		require.ErrorIs(t, err, fee.ErrInput, text)
		assert.Contains(t, err.Error(), "fee: invalid input: "+want)
	}
}

// Reading fills what is named and leaves the rest, as encoding/json does.
func TestReadingKeepsDefaults(t *testing.T) {
	v := fee.Visit{On: day(2026, 3, 5), Payer: fee.Reduced}
	require.NoError(t, json.Unmarshal([]byte(`{"on": "2026-03-06"}`), &v))
	assert.Equal(t, fee.Visit{On: day(2026, 3, 6), Payer: fee.Reduced}, v)
	require.NoError(t, json.Unmarshal([]byte(`null`), &v))
	assert.Equal(t, fee.Visit{On: day(2026, 3, 6), Payer: fee.Reduced}, v)
	require.EqualError(t, v.UnmarshalJSON([]byte(`{"on"`)), "fee: invalid input: visit: no JSON")
}
