package exemption

import (
	"fmt"
	"slices"
	"strings"
)

// Steps returns why d is what it is, in the order in which it was decided: the
// ground that decides, further grounds, what is undetermined, what does not
// exempt. The Rule constants list the rules.
func (d Decision) Steps() []Step {
	if d.more != nil && d.more.told {
		return slices.Clone(d.more.steps)
	}
	var steps []Step
	for v := range d.told {
		steps = append(steps, d.step(v, len(steps) == 0))
	}
	return steps
}

// AppendRules appends the rule ids of the steps, in their order, to dst. It
// renders no text, so it allocates only where dst must grow.
func (d Decision) AppendRules(dst []string) []string {
	if d.more != nil && d.more.told {
		for _, s := range d.more.steps {
			dst = append(dst, s.Rule)
		}
		return dst
	}
	for v := range d.told {
		dst = append(dst, v.rule())
	}
	return dst
}

// Missing returns, where Outcome is not Exempt, what would have to be shown for
// each ground that nearly applied. The Need constants list the keys.
func (d Decision) Missing() []Need {
	if d.more != nil && d.more.told {
		return slices.Clone(d.more.missing)
	}
	if d.Outcome == Exempt {
		return nil
	}
	var needs []Need
	for v := range d.told {
		row := &reasons[v.reason]
		if row.need == "" {
			continue
		}
		n := Need{Ground: v.ground, Key: row.need, Text: d.fill(row.missing, v, false)}
		if !slices.Contains(needs, n) {
			needs = append(needs, n)
		}
	}
	return needs
}

func (v verdict) rule() string {
	if v.reason == granted {
		return v.ground.String()
	}
	return reasons[v.reason].rule
}

func (d *Decision) step(v verdict, decides bool) Step {
	s := Step{Rule: v.rule(), Text: d.fill(reasons[v.reason].text, v, decides)}
	switch d.question {
	case reducedFee:
		if row, _ := reducedOn(d.on); row != nil {
			s.Basis, s.Note = row.basis, row.note
		}
	case samplingPrice:
		s.Basis, s.Note = samplingBasis, samplingNote
	default:
		d.citeUserFee(&s, v)
	}
	return s
}

func (d *Decision) citeUserFee(s *Step, v verdict) {
	era := eraOn(d.on)
	if era == nil {
		return
	}
	if v.ground == 0 {
		s.Basis = era.duty
		return
	}
	s.Basis, s.Note = *era.basis(v.ground), era.note
	if row := groundOn(v.ground, d.on); row != nil {
		s.Note = joinNotes(s.Note, row.note)
	}
	if disease := d.rules.disease(v.row); disease.Name != "" {
		s.Basis, s.Note = disease.Basis, joinNotes(s.Note, disease.Note)
	}
}

func joinNotes(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}

// fill puts the facts of v into a text of the table of reasons.
func (d *Decision) fill(text string, v verdict, decides bool) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		fact, after, _ := strings.Cut(rest, "}")
		b.WriteString(d.fact(fact, v, decides))
		text = after
	}
}

// fact returns one fact that a text names in braces.
func (d *Decision) fact(name string, v verdict, decides bool) string {
	switch name {
	case "ground":
		if row := groundOn(v.ground, d.on); row != nil {
			return row.wording
		}
	case "disease":
		if row := d.rules.disease(v.row); row.Name != "" && v.ground == ListedDisease {
			return " („" + row.Name + "“)"
		}
	case "name":
		return d.rules.disease(v.row).Name
	case "second":
		return d.rules.secondCodes(d.rules.disease(v.row))
	case "day":
		return bulgarianDay(v.at)
	case "percent":
		return strings.ReplaceAll(Percent{v.percent + 1}.String(), ".", ",")
	case "end":
		if decides && !d.Through.IsZero() {
			return ", до " + bulgarianDay(dayOf(d.Through)) + " включително"
		}
	}
	return ""
}

// bulgarianDay writes a day as a Bulgarian reader expects it: "31.05.2026 г."
func bulgarianDay(d day) string {
	x := d.date()
	return fmt.Sprintf("%02d.%02d.%04d г.", x.Day, int(x.Month), x.Year)
}
