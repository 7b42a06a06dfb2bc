// Package peers measures this library beside what people would use instead.
//
// It is a module of its own, so that the libraries it compares with never reach
// those who use the rules. One folder per field:
//
//	calendar    working days: github.com/rickar/cal/v2, with and without its cache
//	billing     fee and exemption: the same rules in cel.dev/cel-go, expr-lang/expr,
//	            Open Policy Agent, and plain Go on shopspring/decimal
//	moderation  abuse and personal data: TwiN/go-away, regexp, cloudflare/ahocorasick
//	routing     who answers: a keyword index and an index of examples in blevesearch/bleve
//	table       the program that turns the measurements into a table
//
// The tests say where a peer and this library agree, and list where they do not.
// The benchmarks do the same work with each, in one process, on inputs prepared
// before the clock starts, so that the ratios hold on a noisy machine:
//
//	go test ./...
//	for i in 1 2 3 4 5; do go test -run '^$' -bench . -benchtime 50ms ./...; done | go run ./table
//
// Runs one after the other meet the same disturbances, which those of -count, a
// benchmark at a time, would not. The tables that the tests count (accuracy,
// disguises, words flagged, days that differ) are printed with -v.
//
// Benchmarks are named Benchmark<Field><Work>/<library>. Peers are set up as their
// documentation recommends: rules are compiled and queries prepared once. Where
// a peer cannot do a part of the work, such as the age of a person on a day, the
// prepared input holds the answer. Peers answer what is asked; this library
// checks its input besides, and its results hold the reasons. Both are to the
// peers' advantage.
package peers

// Library is the name of this library in the benchmarks.
const Library = "nzok"
