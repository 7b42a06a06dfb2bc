package routing

import (
	"bytes"
	"math/bits"
	"slices"
)

// trie finds the patterns that a folded word begins with.
type trie struct {
	nodes []node // 0 is the root, and no child of any
	ends  []ending
}

// node is a state of the trie. Its children stand side by side, in the order
// of their codes.
type node struct {
	have  [2]uint64 // codes of the children, as bits
	first int32     // the first of them
	end   int32     // chain in ends; 0 = none
	depth uint8
	label byte
}

// ending says that a pattern ends in a node.
type ending struct {
	pattern int32
	next    int32
	exact   bool // the word must end here too
}

// codeOf numbers the bytes of folded words from 0 to 127.
func codeOf(b byte) uint8 {
	if b >= cyrillicBase {
		return b - cyrillicBase + 96
	}
	return (b - ' ') & 127
}

// children counts the children of n.
func (n *node) children() int32 {
	return int32(bits.OnesCount64(n.have[0]) + bits.OnesCount64(n.have[1]))
}

// child returns the state after letter c, or 0.
func (t *trie) child(at int32, c byte) int32 {
	n := &t.nodes[at]
	code := codeOf(c)
	half, bit := n.have[code>>6], uint64(1)<<(code&63)
	if half&bit == 0 {
		return 0
	}
	before := bits.OnesCount64(half & (bit - 1))
	if code >= 64 {
		before += bits.OnesCount64(n.have[0])
	}
	return n.first + int32(before)
}

// respelt looks up a word with ъ written for а, as it sounds at the end of
// "картъ" or in "стандърт".
func (t *trie) respelt(dst []int32, w []byte) []int32 {
	const a, hard = cyrillicBase, 'ъ' - 'а' + cyrillicBase
	if len(w) > maxWord || bytes.IndexByte(w, hard) < 0 {
		return dst
	}
	var space [maxWord]byte
	v := space[:copy(space[:], w)]
	for i, b := range v {
		if b == hard {
			v[i] = a
		}
	}
	n := len(dst)
	dst, known := t.walk(dst, 0, v, 0, 4)
	if known+2 < len(v) {
		return dst[:n]
	}
	return dst
}

// walk follows w[i:] from state at and collects the patterns of at least
// least letters on the way. It returns the length of the longest.
func (t *trie) walk(dst []int32, at int32, w []byte, i int, least uint8) ([]int32, int) {
	longest := 0
	for {
		if at != 0 {
			n := &t.nodes[at]
			if n.depth >= least {
				for e := n.end; e != 0; e = t.ends[e].next {
					if !t.ends[e].exact || i == len(w) {
						dst = append(dst, t.ends[e].pattern)
						longest = int(n.depth)
					}
				}
			}
		}
		if i == len(w) {
			return dst, longest
		}
		if at = t.child(at, w[i]); at == 0 {
			return dst, longest
		}
		i++
	}
}

// fuzzy collects the long patterns that are one edit away: a letter wrong,
// missing, too many, or two neighbours swapped. The first letter must be
// right, which people rarely miss and which keeps the search small.
func (t *trie) fuzzy(dst []int32, w []byte) []int32 {
	before := len(dst)
	at := t.child(0, w[0])
	for i := 1; at != 0 && i <= len(w); i++ {
		// at is the state after w[:i].
		n := &t.nodes[at]
		for c := n.first; c < n.first+n.children(); c++ {
			dst, _ = t.walk(dst, c, w, i, minFuzzy) // w lacks the letter of c
			if i < len(w) && t.nodes[c].label != w[i] {
				dst, _ = t.walk(dst, c, w, i+1, minFuzzy) // another letter stands for it
			}
		}
		if i == len(w) {
			break
		}
		dst, _ = t.walk(dst, at, w, i+1, minFuzzy) // w[i] is one too many
		if i+1 < len(w) {
			if c := t.child(at, w[i+1]); c != 0 {
				if c = t.child(c, w[i]); c != 0 {
					dst, _ = t.walk(dst, c, w, i+2, minFuzzy) // two letters swapped
				}
			}
		}
		if len(dst) > before+16 {
			break // a word that is near everything says nothing more
		}
		at = t.child(at, w[i])
	}
	return dst
}

// trieBuilder collects the words of a trie; the children of a node are a
// linked list.
type trieBuilder struct {
	nodes []growing
	ends  []ending
}

type growing struct {
	first, next int32 // first child, next sibling; 0 = none
	end         int32
	depth       uint8
	label       byte
}

func newTrieBuilder() *trieBuilder {
	return &trieBuilder{nodes: make([]growing, 1, 40_000), ends: make([]ending, 1, 10_000)}
}

// insert enters a folded word.
func (t *trieBuilder) insert(w []byte, pattern int32, exact bool) {
	at := int32(0)
	for i, c := range w {
		child := t.nodes[at].first
		for child != 0 && t.nodes[child].label != c {
			child = t.nodes[child].next
		}
		if child == 0 {
			child = int32(len(t.nodes))
			t.nodes = append(t.nodes, growing{next: t.nodes[at].first, label: c, depth: uint8(i + 1)})
			t.nodes[at].first = child
		}
		at = child
	}
	if at == 0 {
		return
	}
	for e := t.nodes[at].end; e != 0; e = t.ends[e].next {
		if t.ends[e].pattern == pattern && t.ends[e].exact == exact {
			return
		}
	}
	t.ends = append(t.ends, ending{pattern, t.nodes[at].end, exact})
	t.nodes[at].end = int32(len(t.ends) - 1)
}

// build lays the nodes out, level by level.
func (t *trieBuilder) build() *trie {
	out := &trie{nodes: make([]node, 1, len(t.nodes)), ends: t.ends}
	from := make([]int32, 1, len(t.nodes)) // by node of out: its node of t
	var below []int32
	for i := 0; i < len(from); i++ {
		below = below[:0]
		for c := t.nodes[from[i]].first; c != 0; c = t.nodes[c].next {
			below = append(below, c)
		}
		slices.SortFunc(below, func(a, b int32) int {
			return int(codeOf(t.nodes[a].label)) - int(codeOf(t.nodes[b].label))
		})
		out.nodes[i].first = int32(len(from))
		for _, c := range below {
			g := &t.nodes[c]
			code := codeOf(g.label)
			out.nodes[i].have[code>>6] |= 1 << (code & 63)
			out.nodes = append(out.nodes, node{end: g.end, depth: g.depth, label: g.label})
			from = append(from, c)
		}
	}
	return out
}
