//go:build race

package moderation

// underRace: the race detector makes sync.Pool forget at random, so that
// allocations say nothing under it.
const underRace = true
