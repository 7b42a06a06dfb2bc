package exemption_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/nzok-rules/nzok/exemption"
	"github.com/stretchr/testify/require"
)

// vector is one case of testdata/vectors: a claim, and either what to expect of
// some of the answers or a word of the error.
type vector struct {
	Name      string          `json:"name"`
	Provision string          `json:"provision"`
	Claim     json.RawMessage `json:"claim"`
	Want      struct {
		UserFee       *answer `json:"user_fee"`
		ReducedFee    *answer `json:"reduced_fee"`
		SamplingPrice *answer `json:"sampling_price"`
	} `json:"want"`
	Error string `json:"error"`
}

// answer is what a vector says of a Decision. The days are compared always, so
// that leaving one out says that it is open; the lists where they are given.
type answer struct {
	Outcome    exemption.Outcome  `json:"outcome"`
	Ground     exemption.Ground   `json:"ground"`
	Through    exemption.Date     `json:"through"`
	NextChange exemption.Date     `json:"next_change"`
	Grounds    []exemption.Ground `json:"grounds"`
	Rules      []string           `json:"rules"`
	Missing    []string           `json:"missing"` // ground:key
}

func (w *answer) check(t *testing.T, question string, d exemption.Decision) {
	t.Helper()
	if w == nil {
		return
	}
	require.Equal(t, w.Outcome.String(), d.Outcome.String(), question)
	require.Equal(t, w.Ground.String(), d.Ground.String(), question)
	require.Equal(t, w.Through, d.Through, "%s: through", question)
	require.Equal(t, w.NextChange, d.NextChange, "%s: next change", question)
	require.Equal(t, w.Outcome == exemption.Exempt, !d.Basis.IsZero(), "%s: only an exemption has a basis", question)
	if w.Grounds != nil {
		require.Equal(t, w.Grounds, d.Grounds(), question)
	}
	if w.Rules != nil {
		require.Equal(t, w.Rules, d.AppendRules(nil), question)
	}
	if w.Missing != nil {
		got := []string{}
		for _, n := range d.Missing() {
			key := ":" + n.Key
			if n.Ground != 0 {
				key = n.Ground.String() + key
			}
			got = append(got, key)
		}
		require.Equal(t, w.Missing, got, question)
	}
}

// loadVectors calls f with every vector of every file.
func loadVectors(tb testing.TB, f func(file string, v vector)) {
	tb.Helper()
	files, err := filepath.Glob("testdata/vectors/*.json")
	require.NoError(tb, err)
	require.NotEmpty(tb, files)
	for _, file := range files {
		b, err := os.ReadFile(file)
		require.NoError(tb, err)
		var list []vector
		require.NoError(tb, json.Unmarshal(b, &list), file)
		for _, v := range list {
			f(filepath.Base(file), v)
		}
	}
}

func TestVectors(t *testing.T) {
	names := map[string]bool{}
	loadVectors(t, func(file string, v vector) {
		t.Run(file+"/"+v.Name, func(t *testing.T) {
			require.False(t, names[file+v.Name], "two vectors of one name")
			names[file+v.Name] = true
			require.NotEmpty(t, v.Provision)
			var c exemption.Claim
			err := json.Unmarshal(v.Claim, &c)
			var a exemption.Assessment
			if err == nil {
				a, err = exemption.Bulgaria().Assess(c)
			}
			if v.Error != "" {
				require.ErrorContains(t, err, v.Error)
				var outside *exemption.NoRulesError
				require.True(t, errors.Is(err, exemption.ErrInput) != errors.As(err, &outside))
				return
			}
			require.NoError(t, err)
			v.Want.UserFee.check(t, "user fee", a.UserFee)
			v.Want.ReducedFee.check(t, "reduced fee", a.ReducedFee)
			v.Want.SamplingPrice.check(t, "sampling price", a.SamplingPrice)
		})
	})
}
