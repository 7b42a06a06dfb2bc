// Command table turns the benchmarks of this module into a Markdown table.
//
//	for i in 1 2 3 4 5; do go test -run '^$' -bench . -benchtime 50ms ./...; done | go run ./table
//
// Of several runs of a benchmark the fastest counts, as other work on the
// machine only ever slows one down.
package main

import (
	"fmt"
	"os"
)

func main() {
	r, err := read(os.Stdin)
	if err == nil {
		err = r.write(os.Stdout)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "table:", err)
		os.Exit(1)
	}
}
