package examples

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func readme(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, "README.md"))
	require.NoError(t, err)
	return string(b)
}

// fenced returns the text of the first fenced block of a language.
func fenced(t *testing.T, text, language string) string {
	t.Helper()
	_, rest, ok := strings.Cut(text, "\n```"+language+"\n")
	require.True(t, ok, "no block of %s", language)
	block, _, ok := strings.Cut(rest, "```")
	require.True(t, ok)
	return block
}

// The program in the README is the one that is compiled and run here.
func TestReadmeShowsARealProgramAndItsOutput(t *testing.T) {
	source, err := os.ReadFile(filepath.Join("readme", "main.go"))
	require.NoError(t, err)
	_, program, ok := strings.Cut(string(source), "\npackage main\n")
	require.True(t, ok)
	assert.Equal(t, "package main\n"+program, fenced(t, readme(t), "go"))

	out, err := exec.Command("go", "run", "./readme").Output()
	require.NoError(t, err)
	assert.Equal(t, strings.TrimSpace(string(out)), strings.TrimSpace(fenced(t, readme(t), "text")))
}

func TestReadmeIsShortAndNamesTheCommands(t *testing.T) {
	text := readme(t)
	assert.LessOrEqual(t, strings.Count(text, "\n"), 200)
	for _, s := range []string{"go run ./examples/billing", "go test ./...", "go mod edit", "## Quality of reading", "| calendar: add 250 |", "fastest of"} {
		assert.Contains(t, text, s)
	}
}
