package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/nzok-rules/nzok/moderation"
	"github.com/nzok-rules/nzok/routing"
	"github.com/nzok-rules/nzok/workdays"
)

// The page that an editor reads is in Bulgarian, as the fund's page is.
var (
	verdicts = map[moderation.Outcome]string{
		moderation.Published: "публикува се",
		moderation.Redacted:  "публикува се със заличени данни",
		moderation.Held:      "задържа се за решение на редактор",
		moderation.Rejected:  "отхвърля се",
	}
	actions = map[routing.Action]string{
		routing.Answer:    "отговаря НЗОК",
		routing.Redirect:  "препраща се към компетентната институция",
		routing.Contacts:  "към рубрика „Контакти“ на НЗОК",
		routing.Complaint: "към адреса на НЗОК за сигнали и жалби",
		routing.Reject:    "не се отговаря",
	}
	confidences = map[routing.Confidence]string{
		routing.Low: "ниска", routing.Medium: "средна", routing.High: "висока",
	}
	weekdays = [...]string{"неделя", "понеделник", "вторник", "сряда", "четвъртък", "петък", "събота"}
)

func (a *answer) print(w io.Writer) {
	answered := a.decision.Action != routing.Reject
	if a.decision.Emergency {
		fmt.Fprint(w, "!!! Спешен случай: веднага се набира 112.\n\n")
	}
	empty := strings.TrimSpace(a.redacted) == ""
	decision := verdicts[a.verdict.Outcome]
	if empty {
		decision = "няма текст за публикуване"
	}
	fmt.Fprintf(w, "Решение: %s (%s)\n", decision, a.verdict.Outcome)
	for _, r := range a.verdict.Reasons {
		fmt.Fprintf(w, "  – %s\n", r)
	}

	fmt.Fprintln(w, "\nТекст за публикуване:")
	if empty || a.verdict.Outcome == moderation.Rejected {
		fmt.Fprintln(w, "  няма")
	} else {
		if a.verdict.Initials != "" {
			fmt.Fprintf(w, "  %s\n", a.verdict.Initials)
		}
		if a.verdict.Title != "" {
			fmt.Fprintf(w, "  %s\n", a.verdict.Title)
		}
		fmt.Fprintf(w, "  %s\n", a.redacted)
	}

	fmt.Fprintf(w, "\nКомпетентност: %s (%s)\n", actions[a.decision.Action], a.decision.Action)
	for _, r := range a.decision.Routes {
		printRoute(w, &r)
	}
	if a.decision.AskRegion {
		fmt.Fprintln(w, "  Общината не е известна: попитайте за нея, за да посочите коя районна служба отговаря.")
	}
	if a.decision.NeedsHuman {
		fmt.Fprintln(w, "  Насочването е несигурно: нужен е преглед от служител.")
	}

	fmt.Fprintf(w, "\nЗададен на: %s\n", day(a.asked))
	if answered {
		fmt.Fprintf(w, "Отговор до: %s, 24:00 ч. в София\n", day(a.deadline.Due))
		fmt.Fprintf(w, "Първи ден за публикуване на отговор: %s\n", day(a.publish))
	}

	fmt.Fprintln(w, "\nОбяснение на насочването:")
	for _, s := range a.decision.Steps() {
		fmt.Fprintf(w, "  – %s\n", s)
	}
	if answered {
		fmt.Fprintln(w, "\nОбяснение на срока:")
		for _, s := range a.deadline.Steps() {
			fmt.Fprintf(w, "  – %s\n", s)
		}
	}
}

func printRoute(w io.Writer, r *routing.Route) {
	name := r.Institution.Name
	if r.Institution.Abbr != "" {
		name += " (" + r.Institution.Abbr + ")"
	}
	fmt.Fprintf(w, "  • %s – %s, %s увереност\n", name, r.Title, confidences[r.Confidence])
	for _, o := range r.Offices {
		fmt.Fprintf(w, "    %s\n", o.Name)
	}
	switch {
	case r.Institution.URL != "" && r.Institution.Phone != "":
		fmt.Fprintf(w, "    %s, тел. %s\n", r.Institution.URL, r.Institution.Phone)
	case r.Institution.URL != "":
		fmt.Fprintf(w, "    %s\n", r.Institution.URL)
	}
	if r.Quote != "" {
		fmt.Fprintf(w, "    „%s“\n", r.Quote)
	}
	if r.Remark != "" {
		fmt.Fprintf(w, "    Бележка: %s\n", r.Remark)
	}
}

// day writes a day with its weekday, as a calendar on the wall does.
func day(d workdays.Date) string {
	return fmt.Sprintf("%s (%s)", d, weekdays[d.Weekday()])
}
