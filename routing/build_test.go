package routing

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestBuiltInRowsCompile(t *testing.T) {
	table := &Table{institutions: institutions(), topics: topics(), regions: regions(), cues: cues(), rules: rules()}
	require.NoError(t, table.build())
}
