package routing

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// question300 is of the usual length: 300 letters, a story and a question.
const question300 = "Здравейте, майка ми е на 74 години и живее сама в село до Ловеч. Преди месец ѝ поставиха стент и я изписаха с четири нови лекарства. Личният лекар е в отпуск, а заместникът отказва да ги изпише, защото не била негова пациентка. Лекарствата свършват във вторник. Кой е длъжен да издаде рецептата и плаща ли се?"

func BenchmarkRoute300(b *testing.B) {
	t := Bulgaria()
	q := Question{Text: question300}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := t.Route(q); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRoute300Latin(b *testing.B) {
	t := Bulgaria()
	q := Question{Text: "Zdraveite, maika mi e na 74 godini i jivee sama v selo do Lovech. Predi mesec i postaviha stent i ya izpisaha s 4etiri novi lekarstva. Lichniqt lekar e v otpusk, a zamestnikyt otkazva da gi izpishe, zashtoto ne bila negova pacientka. Lekarstvata svyrshvat vyv vtornik. Koi e dlyjen da izdade receptata i plashta li se?"}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := t.Route(q); err != nil {
			b.Fatal(err)
		}
	}
}

// adversarial texts make many clauses ask and many patterns match.
var adversarial = map[string]string{
	"questions": "Кой? ",
	"subject":   "Как се обжалва ТЕЛК, кога ще получа протокола и колко е таксата за болничния? ",
	"commas":    "чакам, подадох, ",
	"slips":     "здравноосгурителнн ",
	"one word":  "осигурителен",
	"digits":    "112 ",
}

// BenchmarkRouteLong shows that 64 KiB cost 64 times 1 KiB, not more.
func BenchmarkRouteLong(b *testing.B) {
	t := Bulgaria()
	for name, unit := range adversarial {
		for _, size := range []int{1 << 10, 64 << 10} {
			q := Question{Text: strings.Repeat(unit, size/len(unit))}
			b.Run(strings.ReplaceAll(name, " ", "-")+"/"+map[bool]string{true: "1K", false: "64K"}[size == 1<<10], func(b *testing.B) {
				b.SetBytes(int64(len(q.Text)))
				for b.Loop() {
					if _, err := t.Route(q); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	for b.Loop() {
		t := &Table{institutions: institutions(), topics: topics(), regions: regions(), cues: cues(), rules: rules()}
		if err := t.build(wordWeights[:]); err != nil {
			b.Fatal(err)
		}
	}
}

func TestRouteAllocatesLittle(t *testing.T) {
	if underRace {
		t.Skip("allocations say nothing under the race detector")
	}
	table := Bulgaria()
	for _, text := range []string{question300, strings.ToUpper(question300), adversarial["subject"]} {
		q := Question{Text: text, Municipality: "Ловеч"}
		n := testing.AllocsPerRun(50, func() { _, _ = table.Route(q) })
		require.LessOrEqual(t, n, 10.0)
	}
}
