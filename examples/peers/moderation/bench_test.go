package moderation

import (
	"strings"
	"testing"

	"github.com/nzok-rules/nzok/examples/peers"
	"github.com/nzok-rules/nzok/moderation"
)

// cleanPage is prose as the fund's pages have it, with nothing to hide.
const cleanPage = `За всеки ден болнично лечение здравноосигуреното лице заплаща потребителска такса, но за не повече от десет дни годишно. ` +
	`Лекарствата за домашно лечение се получават в аптека, сключила договор с касата, срещу рецепта или протокол. ` +
	`Изборът на личен лекар се прави с формуляр на хартия или по електронен път; смяната е възможна от 1 до 30 юни и от 1 до 31 декември. ` +
	`Направлението за консултация със специалист важи тридесет календарни дни от издаването му. ` +
	`Когато изследването е назначено в хода на лечение, цената за вземане на биологичен материал се определя от лечебното заведение. ` +
	`Конкретен отговор по случая се дава след проверка на документите, които пациентът е представил в районната каса. `

// page returns size bytes of clean prose with an item of dirt before each KiB.
func page(size int, dirt ...string) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		if len(dirt) > 0 {
			b.WriteString(dirt[i%len(dirt)])
		}
		b.WriteString(cleanPage)
	}
	return b.String()
}

const size = 64 << 10

var (
	clean    = page(size)
	dirty    = page(size, "ЕГН 6101047500. ", "Телефонът ми е 0888 123 456. ", "Живея на ул. „Явор“ № 8. ", "Пишете на p_dobrinov88@example.com. ", "Вие сте нехранимайковци! ", "Лекарят д-р Щъркелов отказа. ")
	question = cleanPage[:strings.LastIndexByte(cleanPage[:501], ' ')]
)

// benchmarkScreen screens a whole text with each. This library does the work of
// all others at once, names of persons included; go-away and ahocorasick look
// for ten words, the expressions for seven kinds of personal data.
func benchmarkScreen(b *testing.B, text string) {
	c := moderation.Bulgaria()
	room := make([]moderation.Finding, 0, 1<<10)
	run := func(name string, work func()) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				work()
			}
		})
	}
	run(peers.Library, func() { room = c.Append(room[:0], text) })
	for _, f := range AbuseFinders() {
		if f.Name == "go-away" || f.Name == "ahocorasick" {
			run(f.Name, func() { f.Finds(text) })
		}
	}
	run("regexp", func() {
		for _, i := range Identifiers {
			i.E.FindAllStringIndex(text, -1)
		}
	})
}

func BenchmarkModerationClean(b *testing.B)    { benchmarkScreen(b, clean) }
func BenchmarkModerationDirty(b *testing.B)    { benchmarkScreen(b, dirty) }
func BenchmarkModerationQuestion(b *testing.B) { benchmarkScreen(b, question) }
