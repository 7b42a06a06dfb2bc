package routing

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// The vectors are written by hand from the instructions of the page and from
// the law, one or more for every row of the decision table. They name no type
// of this package, so that an implementation in another language can run them.
func TestVectors(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "vectors", "*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		var vectors []struct {
			Name         string           `json:"name"`
			Provision    string           `json:"provision"`
			Question     Question         `json:"question"`
			Institutions []InstitutionKey `json:"institutions"`
			Action       Action           `json:"action"`
		}
		require.NoError(t, json.Unmarshal(b, &vectors), file)
		for _, v := range vectors {
			t.Run(v.Name, func(t *testing.T) {
				require.NotEmpty(t, v.Provision)
				d, err := Bulgaria().Route(v.Question)
				require.NoError(t, err)
				require.Equal(t, v.Institutions, d.Institutions(), "%s: %s", v.Question.Text, d.Routes[0].Rule)
				require.Equal(t, v.Action, d.Action, v.Question.Text)
			})
		}
	}
}
