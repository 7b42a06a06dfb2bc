package moderation

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

func readVectors[T any](t *testing.T, name string) (vs []T) {
	t.Helper()
	b, err := os.ReadFile("testdata/vectors/" + name + ".json")
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(b, &vs))
	require.NotEmpty(t, vs)
	return vs
}

func TestVectorsEGN(t *testing.T) {
	type vector struct {
		Name, EGN string
		Birth     Date
		Sex       Sex
		Error     bool
	}
	for _, v := range readVectors[vector](t, "egn") {
		n, err := ParseEGN(v.EGN)
		if v.Error {
			require.ErrorIs(t, err, ErrInput, v.Name)
			require.True(t, n.IsZero(), v.Name)
			continue
		}
		require.NoError(t, err, v.Name)
		require.Equal(t, v.Birth, n.Birth(), v.Name)
		require.Equal(t, v.Sex, n.Sex(), v.Name)
	}
}

func TestVectorsInitials(t *testing.T) {
	type vector struct {
		Name, House, Usual string
		Error              bool
	}
	for _, v := range readVectors[vector](t, "initials") {
		for style, want := range map[Style]string{House: v.House, Usual: v.Usual} {
			got, err := Initials(v.Name, style)
			require.Equal(t, want, got, "%q %v", v.Name, style)
			if v.Error {
				require.ErrorIs(t, err, ErrInput, "%q", v.Name)
				if len(v.Name) > 3 {
					require.NotContains(t, err.Error(), v.Name)
				}
			} else {
				require.NoError(t, err, "%q", v.Name)
			}
		}
	}
}

func TestVectorsIdentifiers(t *testing.T) {
	type found struct {
		Text string `json:"text"`
		Kind Kind   `json:"kind"`
	}
	type vector struct {
		Provision, Text string
		Found           []found
	}
	for _, v := range readVectors[vector](t, "identifiers") {
		got := []found{}
		for _, f := range Bulgaria().Check(v.Text) {
			got = append(got, found{v.Text[f.Start:f.End], f.Kind})
		}
		require.Equal(t, v.Found, got, "%s: %s", v.Provision, v.Text)
	}
}

func TestVectorsReview(t *testing.T) {
	type vector struct {
		Provision  string
		Submission Submission
		Policy     Policy
		Outcome    Outcome
		Reasons    []string
		Initials   string
		Title      string
		Text       string
		Answer     string
	}
	for _, v := range readVectors[vector](t, "review") {
		c, err := Bulgaria().With(Additions{Policy: &v.Policy})
		require.NoError(t, err)
		got := c.Review(v.Submission)
		var rules []string
		for _, r := range got.Reasons {
			rules = append(rules, r.Field.String()+":"+r.Rule)
		}
		require.Equal(t, v.Outcome, got.Outcome, v.Provision)
		require.Equal(t, v.Reasons, rules, v.Provision)
		require.Equal(t, []string{v.Initials, v.Title, v.Text, v.Answer}, []string{got.Initials, got.Title, got.Text, got.Answer}, v.Provision)
	}
}
