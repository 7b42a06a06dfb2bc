package fee

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Steps returns why the receipt is as it is: the rules that fired, in order,
// each with a sentence in Bulgarian, its basis, and what is not verified.
func (r Receipt) Steps() []Step {
	if r.read != nil {
		return slices.Clone(r.read.steps)
	}
	var steps []Step
	lines := r.Lines()
	r.walk(func(rule string, p part) {
		st := r.step(rule, p, lines)
		st.Text = sentence(st.Text)
		steps = append(steps, st)
	})
	return steps
}

// sentence ends a text with a full stop, unless an abbreviation („лв.“, „г.“) or
// the host's own ground already does.
func sentence(s string) string {
	if strings.HasSuffix(s, ".") {
		return s
	}
	return s + "."
}

// step renders one rule; lines are those of the receipt.
func (r *Receipt) step(rule string, p part, lines []Line) Step {
	st := Step{Rule: rule, Basis: art37}
	switch rule {
	case RuleVisitFee:
		l := lineOf(p, lines)
		st.Text = "За посещението на " + bgDay(l.From) + " се дължи потребителска такса от " + l.Price.Bulgarian()
		st.Basis, st.Note = l.Basis, l.Note
	case RuleReducedFee:
		r.reducedFee(&st, lineOf(p, lines))
	case RuleNoReducedRate:
		st.Text = "За " + bgDay(dateAt(int(p.from))) + " няма намален размер на таксата за посещение: дължи се пълният."
		if pr := r.priceAt(p); pr.lapsed >= 0 {
			if ended := r.tariff.rows[pr.lapsed].Ended; ended != "" {
				st.Text += " " + ended
			}
		}
	case RuleWaiver:
		r.waiver(&st, p)
	case RuleUninsured:
		st.Text = "Пациентът не е здравноосигурен: чл. 37 от ЗЗО не се прилага и по тази тарифа не се дължи нищо. Важи ценоразписът на изпълнителя."
	case RuleBedDays:
		st.Text = "Броят се леглодните: от деня на приемането до деня преди изписването."
		st.Note = noteBed
	case RuleSameDay:
		st.Text = "Приемането и изписването са в един и същи ден: брои се 1 леглоден."
		st.Note = noteBed
	case RuleBothEnds:
		st.Text = "Броят се и денят на приемането, и денят на изписването."
		st.Note = noteBoth
	case RuleChargedThrough:
		st.Text = "Пациентът още не е изписан: таксата се начислява до " + bgDay(r.billed()) + " включително."
		st.Note = noteBed
	case RuleAlreadyPaid:
		st.Text = "За " + p.bgDays() + " таксата вече е платена: един календарен ден не се заплаща два пъти."
	case RuleNewYear:
		st.Text = fmt.Sprintf("От %s започва ново ограничение от %d платени дни за %d г.",
			bgDay(Date{dateAt(int(p.from)).Year, 1, 1}), annualCap, dateAt(int(p.from)).Year)
		st.Note = noteYear
	case RuleReducedHospitalDay:
		st.Text = "За болничния ден няма намален размер на таксата: дължи се пълният."
	case RuleHospitalDay:
		l := lineOf(p, lines)
		st.Text = fmt.Sprintf("За %s болнично лечение (%s) се дължат %d × %s = %s",
			bgCount(l.Count), bgSpan(l.From, l.Through, l.Count), l.Count, l.Price.Bulgarian(), l.Sum.Bulgarian())
		st.Basis, st.Note = l.Basis, l.Note
	case RuleAnnualCap:
		st.Text = fmt.Sprintf("За %s такса не се дължи: за %d г. са платени %d дни, повече не се заплащат.",
			p.bgDays(), dateAt(int(p.from)).Year, annualCap)
		st.Note = noteYear
	case RuleConversion:
		levs := levsOf(lines)
		euros, _ := levs.Convert(EUR)
		st.Text = "Дните в левове се събират (" + levs.Bulgarian() + ") и се превалутират веднъж: " +
			levs.Bulgarian() + " ÷ 1,95583 = " + euros.Bulgarian()
		st.Basis, st.Note = euroAct, noteEuro
	case RuleNotReferred:
		st.Text = "Изследванията не са назначени от лекар или лекар по дентална медицина: по тази тарифа не се дължи нищо. Важи ценоразписът на изпълнителя."
		st.Basis = fundPage
	case RuleNoSample:
		st.Text = "За изследването не се взема биологичен материал: прилага се таксата по чл. 37 от ЗЗО."
		st.Basis, st.Note = fundPage, noteLab
	case RuleSampleBrought:
		st.Text = "Биологичният материал не е взет в лабораторията: цена за вземане не се дължи, прилага се таксата по чл. 37 от ЗЗО."
		st.Basis, st.Note = fundPage, noteLab
	case RuleFeeInsteadOfSampling:
		st.Text = "Лабораторията не събира цена за вземане на биологичен материал: прилага се таксата по чл. 37 от ЗЗО."
		st.Basis = fundPage
	case RuleSamplingPrice:
		st.Text = "Дължи се цената на лабораторията за вземане на биологичен материал – " + lineOf(p, lines).Price.Bulgarian() +
			", веднъж за посещението, независимо от броя на изследванията. Такса по чл. 37 от ЗЗО не се дължи."
		st.Basis = fundPage
	case RuleSamplingWithoutRelief:
		st.Text = "Освобождаването и намаленият размер по чл. 37 от ЗЗО не засягат цената за вземане на биологичен материал."
		st.Basis = fundPage
	case RuleSamplingWaived:
		st.Text = "Пациентът е освободен от цената за вземане на биологичен материал; в тази лаборатория не дължи и такса по чл. 37 от ЗЗО."
		st.Basis = r.ground.basis
	case RuleIssueReceipt:
		st.Text = "За платената сума се издава касова бележка или квитанция."
		st.Basis = fundPage
	}
	return st
}

func (r *Receipt) reducedFee(st *Step, l Line) {
	st.Text = "Дължи се намаленият размер на таксата: " + l.Price.Bulgarian()
	if r.kind == stay {
		st.Text = fmt.Sprintf("За %s болнично лечение (%s) се дължи намаленият размер на таксата: %d × %s = %s",
			bgCount(l.Count), bgSpan(l.From, l.Through, l.Count), l.Count, l.Price.Bulgarian(), l.Sum.Bulgarian())
	}
	st.Basis, st.Note = l.Basis, l.Note
	if l.State.Minor > 0 {
		st.Text = sentence(st.Text) + " Разликата до пълния размер, " + l.State.Bulgarian() + ", се заплаща от държавата чрез НЗОК"
		st.Note = joinNotes(st.Note, noteState)
	}
}

func (r *Receipt) waiver(st *Step, p part) {
	g := r.groundAt(p.at)
	st.Basis = g.basis
	if r.kind == stay {
		st.Text = "За " + p.bgDays() + " пациентът е освободен от потребителска такса"
	} else {
		st.Text = "Пациентът е освободен от потребителска такса"
	}
	if g.text != "" {
		st.Text += ": " + g.text
	}
}

// lineOf returns the line a charged part belongs to.
func lineOf(p part, lines []Line) Line {
	from := dateAt(int(p.from))
	i := slices.IndexFunc(lines, func(l Line) bool { return !from.After(l.Through) })
	return lines[i] // oldest first and without overlap, so the first to reach p has it
}

// levsOf returns the sum of the lines in levs.
func levsOf(lines []Line) Amount {
	sum := Amount{0, BGN}
	for i := range lines {
		if lines[i].Sum.Currency == BGN {
			sum.Minor += lines[i].Sum.Minor
		}
	}
	return sum
}

func joinNotes(a, b string) string {
	if a == "" {
		return b
	}
	return a + " " + b
}

// bgDays names the days of a part: „3 дни (01.02.2024 г. – 03.02.2024 г.)“.
func (p part) bgDays() string {
	n := int(p.days)
	return bgCount(n) + " (" + bgSpan(dateAt(int(p.from)), dateAt(int(p.from)+n-1), n) + ")"
}

func bgCount(n int) string {
	if n == 1 {
		return "1 ден"
	}
	return strconv.Itoa(n) + " дни"
}

// bgSpan names n days of a period; some days in between may not be among them.
func bgSpan(from, through Date, n int) string {
	switch span := bgDay(from) + " – " + bgDay(through); {
	case from == through:
		return bgDay(from)
	case through.DaysSince(from)+1 > n:
		return "в периода " + span
	default:
		return span
	}
}

// bgDay writes a day as Bulgarian documents do: „05.03.2026 г.“.
func bgDay(d Date) string {
	return fmt.Sprintf("%02d.%02d.%04d г.", d.Day, int(d.Month), d.Year)
}
