// Package run says on what the benchmarks of this module ran.
package run

import (
	"flag"
	"fmt"
	"runtime"
	"testing"
	"time"
)

// Main runs the tests of a package. Before benchmarks it prints, in the form
// "key: value" of the benchmark format, what their output leaves out: the
// version of Go, the processors in use and the day.
func Main(m *testing.M) int {
	flag.Parse()
	if f := flag.Lookup("test.bench"); f != nil && f.Value.String() != "" {
		fmt.Printf("go: %s\ncores: %d\ndate: %s\n", runtime.Version(), runtime.GOMAXPROCS(0), time.Now().Format(time.DateOnly))
	}
	return m.Run()
}
