package moderation

// keySet is a set of keys that takes some others for its own. Its size is a power
// of two.
type keySet struct {
	words []uint64
	shift uint8
}

// newKeySet returns an empty set of 64<<size bits.
func newKeySet(size uint8) keySet { return keySet{words: make([]uint64, 1<<size), shift: 64 - size} }

// slot is where the set holds a key: four bits of a word.
func (s *keySet) slot(key uint64) (int, uint64) {
	h := (key ^ key>>29) * wordKeyMix
	return int(h >> s.shift), 1<<(h>>41&63) | 1<<(h>>35&63) | 1<<(h>>29&63) | 1<<(h>>23&63)
}

func (s *keySet) put(key uint64) {
	i, mask := s.slot(key)
	s.words[i] |= mask
}

func (s *keySet) has(key uint64) bool {
	i, mask := s.slot(key)
	return s.words[i]&mask == mask
}
