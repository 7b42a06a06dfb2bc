package moderation

import (
	"strings"
	"testing"
)

// cleanPage is ordinary Bulgarian prose of the page, with the numbers, quotes
// and abbreviations of legal text and nothing to hide.
const cleanPage = `Съгласно чл. 37, ал. 1 от Закона за здравното осигуряване (ЗЗО), обн. ДВ, бр. 70 от 1998 г., за всяко посещение при лекаря се заплаща потребителска такса. ` +
	`Здравноосигурените лица избират свободно личен лекар и подават „Регистрационна форма за постоянен избор“ по електронен път. ` +
	`Когато на пациента се правят изследвания в лаборатория, назначени от лекар специалист, направлението важи 30 календарни дни. ` +
	`Децата до 18 години и бременните жени са освободени от такса, а пенсионерите плащат 1,00 лв. вместо 2,90 лв. ` +
	`Документите се приемат в районната каса от 8,30 до 17,00 часа; справка може да се направи и на страницата на институцията. ` +
	`При хронични заболявания, например артериална хипертония и захарен диабет, лекарствата се отпускат по протокол за срок от шест месеца. ` +
	`Отговорите не следват реда на подаването на въпросите, а се публикуват само в работни дни, до 5 дни след постъпването. `

func benchmarkCheck(b *testing.B, text string) {
	c := Bulgaria()
	dst := make([]Finding, 0, 1<<16)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		dst = c.Append(dst[:0], text)
	}
}

func BenchmarkCheckClean(b *testing.B) {
	benchmarkCheck(b, strings.Repeat(cleanPage, 1<<20/len(cleanPage)))
}

// dirtyPage has one finding per KiB, of changing kinds.
func dirtyPage() string {
	dirt := []string{
		"ЕГН 6101047500. ", "Телефонът ми е 0888 123 456. ", "Аз съм Величка Стаматова Ручева. ", "Живея на ул. „Явор“ № 8, вх. А. ",
		"Пишете на p_dobrinov88@example.com. ", "Вие сте нехранимайковци! ", "Лекарят ни д-р Щъркелов отказа. ",
	}
	var b strings.Builder
	for i := 0; b.Len() < 1<<20; i++ {
		b.WriteString(dirt[i%len(dirt)])
		b.WriteString(cleanPage[:strings.LastIndexByte(cleanPage[:1000], ' ')+1])
	}
	return b.String()
}

func BenchmarkCheckDirty(b *testing.B) { benchmarkCheck(b, dirtyPage()) }

func BenchmarkCheckQuestion(b *testing.B) {
	benchmarkCheck(b, cleanPage[:strings.LastIndexByte(cleanPage[:501], ' ')])
}

// BenchmarkCheckLetters checks the clean letters of the corpus one by one. Many
// are full of traps, and they differ: the processor does not learn them by
// heart, as it does the page that BenchmarkCheckClean repeats.
func BenchmarkCheckLetters(b *testing.B) {
	c := Bulgaria()
	var letters []string
	size := 0
	for _, d := range readCorpus(b, authorsCorpus) {
		if d.Verdict == "clean" {
			letters, size = append(letters, d.Text), size+len(d.Text)
		}
	}
	dst := make([]Finding, 0, 16)
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, text := range letters {
			dst = c.Append(dst[:0], text)
		}
	}
}

// BenchmarkPart shows what each detector costs on clean text.
func BenchmarkPart(b *testing.B) {
	c := Bulgaria()
	text := strings.Repeat(cleanPage, 1<<18/len(cleanPage))
	dst := make([]Finding, 0, 1<<10)
	words := tokenize(nil, text, c.names.lex, c.gates)
	var buffer tokenBuffer
	parts := []struct {
		name string
		run  func()
	}{
		{"view", func() { viewOf(text) }},
		{"tokens", func() { buffer.tokenize(text, c.names.lex, c.gates) }},
		{"scan", func() { s := scanner{x: c.cues, text: text, words: words, found: dst}; s.scan() }},
		{"names", func() { c.names.find(dst, text, words, nil) }},
		{"abuse", func() { c.abuse.find(dst, text, words) }},
	}
	for _, p := range parts {
		b.Run(p.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				p.run()
			}
		})
	}
}

// BenchmarkStartUp builds what the first call of Bulgaria builds.
func BenchmarkStartUp(b *testing.B) {
	b.Run("cues", func(b *testing.B) {
		for b.Loop() {
			newCueIndex(cueTable[:])
		}
	})
	b.Run("names", func(b *testing.B) {
		for b.Loop() {
			newNameFinder(nameConfig{})
		}
	})
	b.Run("abuse", func(b *testing.B) {
		for b.Loop() {
			newAbuseFinder(abuseConfig{})
		}
	})
}
