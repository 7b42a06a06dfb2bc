// Package lines processes a stream of lines on all cores and keeps their
// order, as the programs of this folder do when they serve as filters.
package lines

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
)

const (
	blockSize = 32 << 10 // what a worker takes at a time
	// Limit is the length from which a line is not read but reported, so that
	// no input makes memory grow.
	Limit = 1 << 20
)

// A Block is a run of whole lines. The last line of the input may lack its
// line break.
type Block struct {
	Text    string
	Line    int  // number of the first line, from 1
	TooLong bool // Text is only the beginning of one line longer than Limit
}

// Stages are what happens to each block, in this order.
type Stages[T any] struct {
	Work   func(Block) T // on any core, blocks in any order
	Settle func(T)       // one block at a time in the order of the input; nil: nothing to do
	Finish func(T)       // on any core again; nil: nothing to do
	Emit   func(T) error // one block at a time in the order of the input; an error ends it all
}

type job[T any] struct {
	Block
	turn    <-chan struct{} // closed when all blocks before this one are settled
	settled chan struct{}   // closed when this one is
	done    chan T
}

// Process cuts r into blocks and takes each through the stages; line is the
// number of the first line. Blocks hold whatever one read brings, so a filter
// answers while its pipe stays open.
func Process[T any](r io.Reader, line int, s Stages[T]) error {
	workers := runtime.GOMAXPROCS(0)
	work := make(chan *job[T], workers)
	order := make(chan *job[T], 4*workers)
	stop := make(chan struct{})
	readErr := make(chan error, 1)
	go func() {
		defer close(work)
		defer close(order)
		readErr <- enqueue(r, line, work, order, stop)
	}()
	for range workers {
		go func() {
			for j := range work {
				t := s.Work(j.Block)
				<-j.turn
				if s.Settle != nil {
					s.Settle(t)
				}
				close(j.settled)
				if s.Finish != nil {
					s.Finish(t)
				}
				j.done <- t
			}
		}()
	}
	var err error
	for j := range order {
		t := <-j.done
		if err != nil {
			continue
		}
		if err = s.Emit(t); err != nil {
			close(stop)
		}
	}
	return errors.Join(err, <-readErr)
}

// enqueue sends each block first to the workers and then to the one who emits,
// who may so wait for it without fear. It ends early when stop is closed.
func enqueue[T any](r io.Reader, line int, work, order chan<- *job[T], stop <-chan struct{}) error {
	settled := make(chan struct{})
	close(settled)
	stopped := false
	err := cut(r, line, func(b Block) bool {
		j := &job[T]{b, settled, make(chan struct{}), make(chan T, 1)}
		settled = j.settled
		for _, c := range [...]chan<- *job[T]{work, order} {
			select {
			case c <- j:
			case <-stop:
				stopped = true
				return false
			}
		}
		return true
	})
	if stopped {
		return nil
	}
	return err
}

// cut reads r to its end and yields it as blocks, until yield says no.
func cut(r io.Reader, line int, yield func(Block) bool) error {
	buf := make([]byte, 0, Limit+blockSize)
	emit := func(text []byte, tooLong bool) bool {
		b := Block{string(text), line, tooLong}
		if line++; !tooLong {
			line += max(bytes.Count(text, []byte{'\n'}), 1) - 1
		}
		return yield(b)
	}
	skipping := false // inside a line that is too long
	for {
		n, err := r.Read(buf[len(buf) : len(buf)+blockSize])
		buf = buf[:len(buf)+n]
		if skipping {
			_, rest, found := bytes.Cut(buf, []byte{'\n'})
			buf = buf[:copy(buf, rest)]
			skipping = !found
		}
		end := bytes.LastIndexByte(buf, '\n') + 1
		if err != nil {
			end = len(buf)
		}
		if end > 0 {
			if !emit(buf[:end], false) {
				return nil
			}
			buf = buf[:copy(buf, buf[end:])]
		}
		if len(buf) >= Limit {
			if !emit(buf[:256], true) {
				return nil
			}
			buf, skipping = buf[:0], true
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("reading the input: %w", err)
		}
	}
}
