//go:build race

package routing

// underRace: the race detector makes sync.Pool forget at random, so that
// allocations say nothing under it.
const underRace = true
