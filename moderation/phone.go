package moderation

// line is the kind of a telephone number under the national numbering plan.
type line uint8

const (
	noLine line = iota
	mobileLine
	fixedLine
	publicLine // free, shared cost, premium and short numbers: published, nobody's own
)

// lineOf classifies a national number, without the leading zero.
func lineOf(d []byte) line {
	n := len(d)
	if n < 6 || n > 9 {
		return noLine
	}
	a, b, c := d[0], d[1], d[2]
	switch {
	case a == 8 && b == 0 && c == 0 && n == 8, a == 7 && b == 0 && c == 0 && n == 8, a == 9 && b == 0 && n == 8:
		return publicLine
	case a == 8 && b >= 7 && n == 9, a == 9 && b == 8 && n == 9, a == 9 && b == 9 && (c == 6 || c == 9) && n == 9,
		a == 4 && b == 3 && (c == 0 || c >= 7) && n == 8:
		return mobileLine
	case a == 2 && n <= 8:
		return fixedLine
	case n != 7 && n != 8:
		return noLine
	case a == 4 && b == 3 && c >= 1 && c <= 6, a == 7 && b == 0 && c >= 1,
		a == 3, a == 6, a == 4 && (b == 1 || b == 2 || b >= 4 && b <= 7), (a == 5 || a == 7) && b >= 1,
		a == 8 && b >= 1 && b <= 6, a == 9 && b >= 1 && b <= 7:
		return fixedLine
	}
	return noLine
}

// national strips the prefix of a number: +359, 00359, 359 or 0. It reports
// whether a prefix was there.
func national(d []byte, plus bool) (rest []byte, prefixed bool) {
	switch {
	case startsWith(d, 0, 0, 3, 5, 9):
		d, prefixed = d[5:], true
	case startsWith(d, 3, 5, 9) && (plus || len(d) >= 11):
		d, prefixed = d[3:], true
	case plus:
		return nil, false
	case startsWith(d, 0):
		return d[1:], false
	default:
		return nil, false
	}
	if startsWith(d, 0) { // +359 (0) 88 …
		d = d[1:]
	}
	return d, prefixed
}

func startsWith(d []byte, prefix ...byte) bool {
	if len(d) < len(prefix) {
		return false
	}
	for i, p := range prefix {
		if d[i] != p {
			return false
		}
	}
	return true
}

// findPhone tries the runs from i on as a telephone number. It returns the run
// after it. A published line is returned too, without a rule, so that no part
// of it is taken for something else.
func (g *group) findPhone(i int, near *nearby) (j int, c Certainty, rule string) {
	start := g.runs[i].start
	plus := start > 0 && (g.text[start-1] == '+' || start > 1 && g.text[start-1] == '(' && g.text[start-2] == '+' || start > 1 && g.text[start-1] == ' ' && g.text[start-2] == '+')
	cued := near.is(cuePhone)
	refused := near.reference || near.unit || near.is(cueLNCH) || near.is(cueEIK) || near.is(cueHealth) || near.is(cueCard)
	zero := zeroLetterBefore(g.text, start) > 0 && g.digits[g.runs[i].first] == 8 // „наО888 …“
	total, comma := 0, false
	for k := i; k < g.nr && total <= 15; k++ {
		total += g.runs[k].n
		comma = comma || k > i && g.runs[k].before == jointComma
		if total > 15 || comma && g.runs[i].n < 3 {
			break
		}
		d := g.digits[g.runs[i].first:][:total]
		rest, abroad := national(d, plus)
		if zero {
			rest = d
		}
		switch lineOf(rest) {
		case publicLine:
			return k + 1, 0, ""
		case mobileLine:
			switch {
			case abroad:
				j, c, rule = k+1, Certain, "phone-international"
			case refused || near.coded && !cued || near.number && !cued && k == i && near.before != noCue:
			case cued:
				j, c, rule = k+1, Certain, "phone-mobile-cue"
			case g.goesOn(k):
			case len(rest) == 9:
				j, c, rule = k+1, Likely, "phone-mobile"
			case g.areaCode(i, k+1):
				j, c, rule = k+1, Likely, "phone-mobile"
			}
		case fixedLine:
			switch {
			case abroad:
				j, c, rule = k+1, Certain, "phone-international"
			case refused || near.institution && !near.mine && !near.calls:
			case cued:
				j, c, rule = k+1, Certain, "phone-fixed-cue"
			case start > 0 && g.text[start-1] == '(' && !near.coded && len(rest) >= 7 && g.areaCode(i, k+1):
				j, c, rule = k+1, Likely, "phone-fixed"
			case near.coded || near.number || comma || i > 0 && g.runs[i].n == 2 && g.runs[i].before == g.runs[i+1].before:
			case len(rest) >= 7 && g.areaCode(i, k+1):
				j, c, rule = k+1, Likely, "phone-fixed"
			}
		case noLine:
			if plus && !startsWith(d, 3, 5, 9) && total >= 10 && k == g.nr-1 && !refused {
				j, c, rule = k+1, Likely, "phone-foreign"
			}
		}
	}
	if j == 0 && !refused && !near.coded {
		j, c, rule = g.findSlipped(i, near)
	}
	mine := near.mine && near.number || near.calls
	if j == 0 && !refused && !(near.institution && !near.mine && !near.calls) && (cued || mine && !near.coded) {
		local, sure, by := g.findLocal(i, near)
		if cued || by == "phone-mobile-cue" || by == "phone-cue" { // „моят номер: 888 123 456“
			return local, sure, by
		}
	}
	if j > 0 && j == g.nr-1 && g.runs[j].n == 1 && !isLetterAt(g.text, min(g.end+1, len(g.text))) && rule != "" { // a digit too many
		j++
	}
	return j, c, rule
}

// goesOn reports whether the runs after run k go on with the number: 0898 123
// 456 789 is none that can be called.
func (g *group) goesOn(k int) bool {
	if k+1 >= g.nr || k == 0 {
		return false
	}
	next := g.runs[k+1]
	return next.n == 3 && next.before == g.runs[k].before && g.digits[next.first] != 0
}

// findSlipped tries the runs as a mobile number of a digit too many or too few,
// which its first digits and its looks tell: 0898 610 24 70 1.
func (g *group) findSlipped(i int, near *nearby) (j int, c Certainty, rule string) {
	r := g.runs[i]
	if near.number && !near.calls || !startsWith(g.digits[r.first:g.nd], 0, 8) || g.nd < r.first+3 || g.digits[r.first+2] < 7 || r.n > 4 {
		return 0, 0, ""
	}
	total := 0
	for k := i; k < g.nr; k++ {
		if k > i && g.runs[k].before != jointSpace && g.runs[k].before != jointDash || k > i && g.runs[k].n > 4 {
			return 0, 0, ""
		}
		total += g.runs[k].n
	}
	if total != 11 && (total != 9 || r.n < 3) || g.nr-i < 3 {
		return 0, 0, ""
	}
	return g.nr, Likely, "phone-slip"
}

// findLocal tries the runs as a number without prefix; only the word
// „телефон“ or its like makes them one.
func (g *group) findLocal(i int, near *nearby) (j int, c Certainty, rule string) {
	if g.digits[g.runs[i].first] == 0 && g.runs[i].n > 1 && g.digits[g.runs[i].first+1] == 0 {
		// 0049 …: a number abroad.
		total := 0
		for k := i; k < g.nr; k++ {
			if total += g.runs[k].n; total >= 11 && total <= 16 {
				j = k + 1
			}
		}
		return j, Likely, "phone-foreign-cue"
	}
	total, most := 0, 10
	if g.digits[g.runs[i].first] == 0 {
		most = 12 // a digit too many
	}
	for k := i; k < g.nr; k++ {
		if total += g.runs[k].n; total > most {
			break
		}
		d := g.digits[g.runs[i].first:][:total]
		switch lineOf(d) {
		case publicLine:
			return k + 1, 0, ""
		case mobileLine:
			j, c, rule = k+1, Certain, "phone-mobile-cue"
		case fixedLine:
			j, c, rule = k+1, Likely, "phone-fixed-cue"
		case noLine:
			// A number of one's own town, or one with a slip: 987 65, 62-12-34.
			if total >= 5 && (near.distance <= 3 || near.after == cuePhone) && !startsWith(d, 1, 1, 6) && !startsWith(d, 1) && g.digits[g.runs[i].first] != 0 {
				j, c, rule = k+1, Likely, "phone-local-cue"
			} else if total >= 9 && d[0] == 0 {
				j, c, rule = k+1, Likely, "phone-cue"
			}
		}
	}
	return j, c, rule
}

// areaCode reports whether the runs from i up to j are written as a number
// with its area code apart, such as 02/987 65 43 or (0888) 123 456.
func (g *group) areaCode(i, j int) bool {
	a := g.runs[i]
	if a.n == 1 && a.start > 0 && g.text[a.start-1] == '(' { // (0 5 6) 88 14 03
		for k := i + 1; k < j && g.runs[k].n == 1; k++ {
			if k+1 < j && g.runs[k+1].before == jointMixed {
				return g.digits[a.first] == 0
			}
		}
	}
	if a.n < 2 || g.digits[a.first] != 0 || a.n == 2 && g.digits[a.first+1] != 2 {
		return false
	}
	if j == i+1 {
		// All digits in one: nine begin like a number and like little else.
		return a.n == 9
	}
	if a.n > 6 || g.runs[i+1].n == 1 && j == i+2 {
		return false
	}
	if g.runs[i+1].before == jointDot && (a.n == 2 || a.n == 3 && g.runs[i+1].n == 3) {
		return false // 02.30 is a time, 060.123.456 a code
	}
	return true
}
