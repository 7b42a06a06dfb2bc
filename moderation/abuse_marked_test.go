package moderation

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// The lines of the marked files: what stands in brackets is covered, and a line
// without brackets has no finding.
func TestAbuseMarked(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	for _, file := range []string{"aimed", "curses"} {
		for _, line := range readWords(t, "testdata/abuse/"+file+".txt") {
			plain := strings.NewReplacer("[", "", "]", "").Replace(line)
			fs := f.findIn(nil, plain)
			if plain == line {
				assert.Empty(t, fs, line)
				continue
			}
			at := 0
			for piece := range strings.SplitAfterSeq(line, "]") {
				before, inside, cut := strings.Cut(piece, "[")
				at += len(before)
				if cut {
					inside = strings.TrimSuffix(inside, "]")
					assert.True(t, covered(fs, plain, at, at+len(inside)), "%s: found %s", line, marked(plain, fs))
					at += len(inside)
				}
			}
		}
	}
}
