package moderation

// Limits of a group of digits. Nothing that is looked for is longer, and what
// is longer is passed over whole: a number inside a longer one is no number.
const (
	maxDigits = 48
	maxRuns   = 32
)

// joint is what stands between two runs of digits that may be one number.
type joint uint8

const (
	jointNone joint = iota
	jointSpace
	jointDash
	jointDot
	jointSlash
	jointComma // a comma, a star or the like without a space
	jointMixed // brackets and combinations
)

// run is a stretch of digits without anything inside.
type run struct {
	start, end int // byte offsets
	first, n   int // its digits in group.digits
	before     joint
}

// group is a sequence of runs of digits that separators join: a telephone
// number, a date, two numbers side by side.
type group struct {
	text   string
	digits [maxDigits]byte
	runs   [maxRuns]run
	nd, nr int
	end    int // byte offset after the last run
	long   bool
}

// read reads the group that starts at text[i], a digit or a letter О for zero.
// The group is marked long where it exceeds the limits; end then stands after
// all of it.
func (g *group) read(text string, i int) {
	g.text, g.nd, g.nr, g.long = text, 0, 0, false
	before := jointNone
	for {
		start, first := i, g.nd
		for i < len(text) {
			d, width := text[i]-'0', 1
			if d > 9 {
				if text[i] < 'A' { // a space or a mark, most often
					break
				}
				if d, width = digitAt(text, i); width == 0 {
					break
				}
			}
			if g.nd < maxDigits {
				g.digits[g.nd] = d
				g.nd++
			} else {
				g.long = true
			}
			i += width
		}
		if g.nr < maxRuns {
			g.runs[g.nr] = run{start, i, first, g.nd - first, before}
			g.nr++
		} else {
			g.long = true
		}
		g.end = i
		kind, width := jointAt(text, i)
		if width == 0 {
			return
		}
		i += width
		before = kind
	}
}

// digitAt reads the digit at text[i]. The letter О counts as zero where a
// digit or a separator follows and a digit, a separator or nothing precedes;
// other letters that look like digits count only among digits.
func digitAt(text string, i int) (d byte, width int) {
	if isDigit(text[i]) {
		return text[i] - '0', 1
	}
	if d, w := likeDigit(text, i); w > 0 {
		before, after := i > 0 && isDigit(text[i-1]), i+w < len(text) && isDigit(text[i+w])
		if before && after || before && digitApart(text, i+w) || after && digitBeforeApart(text, i) {
			return d, w
		}
	}
	w := zeroLetter(text, i)
	if w == 0 || isLetterBefore(text, i) && zeroLetterBefore(text, i) == 0 {
		return 0, 0
	}
	j := i + w
	for range 4 { // at most four zeros side by side
		if j >= len(text) {
			break
		}
		z := zeroLetter(text, j)
		if z == 0 {
			break
		}
		j += z
	}
	if isLetterAt(text, j) {
		return 0, 0
	}
	// „088 О12“, „О888“, „12О“: a digit has to be near on either side; „8 ОО 4“:
	// or on both.
	if j < len(text) && isDigit(text[j]) {
		return 0, w
	}
	if i > 0 && (isDigit(text[i-1]) || zeroLetterBefore(text, i) > 0) || digitBeforeApart(text, i) && digitApart(text, j) {
		return 0, w
	}
	return 0, 0
}

// likeDigit returns the digit that the letter at text[i] looks like.
func likeDigit(text string, i int) (d byte, width int) {
	switch b := text[i]; {
	case b == 'l' || b == 'I' || b == '|':
		return 1, 1
	case b == 'S':
		return 5, 1
	case b == 0xD0 && i+1 < len(text):
		switch text[i+1] {
		case 0x86: // І
			return 1, 2
		case 0x97, 0xB7: // З, з
			return 3, 2
		case 0xB1: // б
			return 6, 2
		}
	}
	return 0, 0
}

// digitApart reports whether a separator and a digit stand at text[i:].
func digitApart(text string, i int) bool {
	return i+1 < len(text) && isApart(text[i]) && isDigit(text[i+1])
}

// digitBeforeApart reports whether a digit and a separator end at text[:i].
func digitBeforeApart(text string, i int) bool {
	return i > 1 && isApart(text[i-1]) && isDigit(text[i-2])
}

func isApart(b byte) bool { return b == ' ' || b == '-' || b == '.' || b == '/' }

func zeroLetter(text string, i int) int {
	switch b := text[i]; {
	case b == 'o' || b == 'O':
		return 1
	case b == 0xD0 && i+1 < len(text) && (text[i+1] == 0x9E || text[i+1] == 0xBE):
		return 2
	}
	return 0
}

func zeroLetterBefore(text string, i int) int {
	switch {
	case i >= 1 && (text[i-1] == 'o' || text[i-1] == 'O'):
		return 1
	case i >= 2 && text[i-2] == 0xD0 && (text[i-1] == 0x9E || text[i-1] == 0xBE):
		return 2
	}
	return 0
}

// jointAt reads a separator of at most three characters that another digit
// follows; its width is 0 where there is none.
func jointAt(text string, i int) (kind joint, width int) {
	j := i
	for n := 0; j < len(text); n++ {
		if n > 0 && text[j] >= '0' {
			if _, w := digitAt(text, j); w > 0 {
				return kind, j - i
			}
		}
		if n == 3 {
			break
		}
		k, w := jointMixed, 1
		switch text[j] {
		case ' ', '\t':
			k = jointSpace
		case '-', '_':
			k = jointDash
		case '.':
			k = jointDot
		case '/', '\\':
			k = jointSlash
		case '(', ')':
		case ',', '*', '|': // 0888,123,456
			if n > 0 {
				return jointNone, 0
			}
			if _, w := digitOrNone(text, j+1); w == 0 {
				return jointNone, 0
			}
			return jointComma, 1
		case 0xC2: // middle dot
			if j+1 >= len(text) || text[j+1] != 0xB7 {
				return jointNone, 0
			}
			k, w = jointDash, 2
		case 0xE2: // en dash, em dash
			if j+2 >= len(text) || text[j+1] != 0x80 || text[j+2] != 0x93 && text[j+2] != 0x94 {
				return jointNone, 0
			}
			k, w = jointDash, 3
		default:
			return jointNone, 0
		}
		switch kind {
		case jointNone, jointSpace:
			if kind == jointSpace && k == jointDot {
				k = jointMixed
			}
			kind = k
		case jointDot:
			kind = jointMixed // „2023. 0888“ ends a sentence
		default:
			if k != jointSpace && k != kind {
				kind = jointMixed
			}
		}
		j += w
	}
	return jointNone, 0
}

func digitOrNone(text string, i int) (d byte, width int) {
	if i >= len(text) {
		return 0, 0
	}
	return digitAt(text, i)
}

// take returns the run after those from i on that hold exactly n digits
// together, or false where no runs do.
func (g *group) take(i, n int) (j int, ok bool) {
	for j = i; j < g.nr && n > 0; j++ {
		n -= g.runs[j].n
	}
	return j, n == 0
}

// uniform reports whether the same separator stands between all runs from i up
// to j.
func (g *group) uniform(i, j int) bool {
	for k := i + 2; k < j; k++ {
		if g.runs[k].before != g.runs[i+1].before {
			return false
		}
	}
	return true
}

// number returns the value of the n digits from digit i on.
func (g *group) number(i, n int) (v int) {
	for _, d := range g.digits[i : i+n] {
		v = v*10 + int(d)
	}
	return v
}

// date reports whether the runs from i on are a day, such as 09.09.2024 or
// 2024-09-09, and the run after them.
func (g *group) date(i int) (Date, int, bool) {
	if i+3 > g.nr {
		return Date{}, 0, false
	}
	a, b, c := g.runs[i], g.runs[i+1], g.runs[i+2]
	if b.before == jointSpace && c.before != jointSpace || b.before == jointMixed && c.before != jointMixed {
		return Date{}, 0, false
	}
	if a.n == 4 {
		a, c = c, a
	}
	if a.n > 2 || b.n > 2 || c.n != 4 && c.n != 2 {
		return Date{}, 0, false
	}
	year := g.number(c.first, c.n)
	if c.n == 2 {
		year += 1900
	}
	d := dateOf(year, g.number(b.first, b.n), g.number(a.first, a.n))
	return d, i + 3, d.IsValid() && year >= 1850 && year < 2100
}

// weighted sums the digits times the weights, digit by digit.
func weighted(digits, weights []byte) (sum int) {
	for i, w := range weights {
		sum += int(digits[i]) * int(w)
	}
	return sum
}

// validLNCH checks the last of the ten digits of a ЛНЧ.
func validLNCH(d []byte) bool {
	return weighted(d, []byte{21, 19, 17, 13, 11, 9, 7, 3, 1})%10 == int(d[9])
}

// validEIK checks the ninth digit of an ЕИК.
func validEIK(d []byte) bool {
	sum := weighted(d, []byte{1, 2, 3, 4, 5, 6, 7, 8}) % 11
	if sum == 10 {
		sum = weighted(d, []byte{3, 4, 5, 6, 7, 8, 9, 10}) % 11 % 10
	}
	return sum == int(d[8])
}
