//go:build !race

package moderation

const underRace = false
