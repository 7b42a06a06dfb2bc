package lines

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// collect runs the stages so that every line comes out with its number.
func collect(t *testing.T, r io.Reader) (out []string, settled []int) {
	t.Helper()
	type blk struct {
		Block
		lines []string
	}
	err := Process(r, 1, Stages[*blk]{
		Work: func(b Block) *blk {
			p := &blk{Block: b}
			if b.TooLong {
				p.lines = []string{fmt.Sprintf("%d:too long", b.Line)}
				return p
			}
			n := b.Line
			for line := range strings.Lines(b.Text) {
				p.lines = append(p.lines, fmt.Sprintf("%d:%s", n, strings.TrimRight(line, "\n")))
				n++
			}
			return p
		},
		Settle: func(p *blk) { settled = append(settled, p.Line) },
		Emit:   func(p *blk) error { out = append(out, p.lines...); return nil },
	})
	require.NoError(t, err)
	return out, settled
}

func TestLinesKeepOrderAndNumber(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	var in strings.Builder
	var want []string
	for i := 1; i <= 20_000; i++ {
		line := strings.Repeat("x", rnd.IntN(120))
		want = append(want, fmt.Sprintf("%d:%s", i, line))
		in.WriteString(line)
		if i < 20_000 {
			in.WriteByte('\n')
		}
	}
	want[len(want)-1] = fmt.Sprintf("20000:%s", strings.TrimPrefix(want[len(want)-1], "20000:"))
	for name, r := range map[string]io.Reader{
		"whole":  strings.NewReader(in.String()),
		"halves": iotest.HalfReader(strings.NewReader(in.String())),
		"eof":    iotest.DataErrReader(strings.NewReader(in.String())),
	} {
		got, settled := collect(t, r)
		assert.Equal(t, want, got, name)
		assert.IsIncreasing(t, append([]int{0}, settled...), name)
	}
	few := strings.Join([]string{"a", "", "b"}, "\n")
	got, _ := collect(t, iotest.OneByteReader(strings.NewReader(few)))
	assert.Equal(t, []string{"1:a", "2:", "3:b"}, got)
}

func TestAnOverlongLineIsReportedAndSkipped(t *testing.T) {
	long := strings.Repeat("y", 3*Limit)
	got, _ := collect(t, strings.NewReader("a\n"+long+"\nb\n"))
	assert.Equal(t, []string{"1:a", "2:too long", "3:b"}, got)
	got, _ = collect(t, strings.NewReader("a\n"+long))
	assert.Equal(t, []string{"1:a", "2:too long"}, got)
}

func TestEmptyInput(t *testing.T) {
	got, _ := collect(t, strings.NewReader(""))
	assert.Empty(t, got)
}

func TestAnErrorOfEmitEndsTheWork(t *testing.T) {
	want := errors.New("pipe is gone")
	endless := io.MultiReader(strings.NewReader("a\n"), zeros{})
	err := Process(endless, 1, Stages[int]{
		Work: func(Block) int { return 0 },
		Emit: func(int) error { return want },
	})
	assert.ErrorIs(t, err, want)
}

func TestAnErrorOfTheReaderIsReturnedAfterWhatWasRead(t *testing.T) {
	var got []string
	broken := io.MultiReader(strings.NewReader("a\nb\n"), iotest.ErrReader(errors.New("disk")))
	err := Process(broken, 1, Stages[string]{
		Work: func(b Block) string { return b.Text },
		Emit: func(s string) error { got = append(got, s); return nil },
	})
	assert.ErrorContains(t, err, "disk")
	assert.Equal(t, "a\nb\n", strings.Join(got, ""))
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '\n'
	}
	return len(p), nil
}
