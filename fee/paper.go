package fee

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

const paperWidth = 48 // columns of a common receipt printer

// String returns the receipt in Bulgarian as a cashier hands it over: the
// service, days × price, the sum, the grounds and the legal basis. See Text.
func (r Receipt) String() string { return r.Text(0) }

// Text returns the receipt of String with the equivalent of the total in one
// more currency, at 1.95583. Zero and the currency of the total add nothing. The
// notes on unverified facts are in Steps and not on the paper.
func (r Receipt) Text(equivalent Currency) string {
	service := r.service()
	if service == 0 {
		return ""
	}
	var p paper
	p.title(&r, service)
	p.rule()
	lines, steps := r.Lines(), r.Steps()
	for _, l := range lines {
		p.line(&l)
	}
	if len(lines) == 0 {
		p.nothing(&r, service)
	}
	p.rule()
	p.pair("Обща сума:", r.Total.Bulgarian())
	if equivalent != r.Total.Currency {
		if a, err := r.Total.Convert(equivalent); err == nil {
			p.pair("Равностойност:", a.Bulgarian())
		}
	}
	if r.State.Minor > 0 {
		p.pair("За сметка на държавата:", r.State.Bulgarian())
	}
	p.list("Пояснения:", explanations(steps))
	p.list("Правно основание:", bases(len(lines) > 0 && service != ServiceSampling, steps))
	return p.String()
}

// explanations returns the sentences that say more than the priced lines do.
func explanations(steps []Step) []string {
	var out []string
	for _, s := range steps {
		switch s.Rule {
		case RuleVisitFee, RuleReducedFee, RuleHospitalDay, RuleSamplingPrice, RuleIssueReceipt, RuleBedDays:
		default:
			out = append(out, s.Text)
		}
	}
	return out
}

// bases returns the acts the steps stand on, each once. A fee stands on the
// statute, whatever act sets its amount.
func bases(fee bool, steps []Step) []string {
	var out []string
	for _, s := range steps {
		if b := s.Basis.String(); b != "" && s.Rule != RuleIssueReceipt && !slices.Contains(out, b) {
			out = append(out, b)
		}
	}
	cited := func(b string) bool { return strings.HasPrefix(b, art37.String()) }
	if fee && !slices.ContainsFunc(out, cited) {
		out = slices.Insert(out, 0, art37.String())
	}
	return out
}

// paper lays out text in columns.
type paper struct{ strings.Builder }

func (p *paper) title(r *Receipt, s Service) {
	kind := "СПРАВКА"
	if r.DocumentRequired {
		kind = "КВИТАНЦИЯ"
	}
	about := "за потребителска такса по чл. 37 от ЗЗО"
	if s == ServiceSampling {
		about = "за цена за вземане на биологичен материал"
	}
	fmt.Fprintf(p, "%s\n%s\nДата: %s\n", kind, about, bgDay(r.On))
}

func (p *paper) rule() { p.WriteString(strings.Repeat("-", paperWidth) + "\n") }

// heading names a service.
func heading(s Service) string {
	switch s {
	case ServiceHospitalDay:
		return "Болнично лечение"
	case ServiceSampling:
		return "Вземане на биологичен материал"
	default:
		return "Посещение"
	}
}

// nothing prints what was done where nothing is charged, with the days of a stay.
func (p *paper) nothing(r *Receipt, s Service) {
	p.WriteString(heading(s) + "\n")
	from, through := r.days()
	if n := through.DaysSince(from) + 1; from.IsValid() && n > 0 {
		p.pair(bgSpan(from, through, n), bgCount(n))
	}
}

// line prints what was done, when, and the sum.
func (p *paper) line(l *Line) {
	name := heading(l.Service)
	if l.Payer == Reduced {
		name += " (намален размер)"
	}
	p.WriteString(name + "\n")
	if l.Service == ServiceHospitalDay {
		p.WriteString(bgSpan(l.From, l.Through, l.Count) + "\n")
		p.pair(bgCount(l.Count)+" × "+l.Price.Bulgarian(), l.Sum.Bulgarian())
		return
	}
	p.pair(fmt.Sprintf("%d × %s", l.Count, l.Price.Bulgarian()), l.Sum.Bulgarian())
}

// pair prints a label at the left edge and a sum at the right one.
func (p *paper) pair(label, sum string) {
	gap := paperWidth - utf8.RuneCountInString(label) - utf8.RuneCountInString(sum)
	p.WriteString(label + strings.Repeat(" ", max(1, gap)) + sum + "\n")
}

// list prints a heading and wrapped items, or nothing if there is no item.
func (p *paper) list(heading string, items []string) {
	if len(items) == 0 {
		return
	}
	p.WriteString(heading + "\n")
	for _, item := range items {
		p.item(item)
	}
}

// item wraps a text at spaces; a line break the host put in is a space too.
func (p *paper) item(text string) {
	p.WriteString("–")
	column := 1
	words := strings.Fields(text)
	for i := 0; i < len(words); i++ {
		w := words[i]
		for i+1 < len(words) && isUnit(words[i+1]) {
			i++
			w += " " + words[i]
		}
		n := utf8.RuneCountInString(w)
		if column+1+n > paperWidth && column > 2 {
			p.WriteString("\n ")
			column = 1
		}
		p.WriteString(" " + w)
		column += 1 + n
	}
	p.WriteString("\n")
}

// isUnit reports whether a word stays with the number before it.
func isUnit(w string) bool {
	return strings.HasPrefix(w, "лв.") || strings.HasPrefix(w, "€") || strings.HasPrefix(w, "г.")
}
