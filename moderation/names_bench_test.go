package moderation

import (
	"strings"
	"testing"
)

var cleanNamesText = strings.Repeat("Здравейте, имам направление за преглед при кардиолог и искам да попитам дължа ли потребителска такса, ако съм пенсионер? "+
	"Личният ми лекар твърди, че за всяко посещение се плаща, а в аптеката ми казаха друго. Районната каса не отговаря на писмата. ", 40)

func BenchmarkNamesClean(b *testing.B) {
	f := builtInNames()
	b.SetBytes(int64(len(cleanNamesText)))
	b.ReportAllocs()
	words := tokenize(nil, cleanNamesText, f.lex, nil)
	for b.Loop() {
		f.find(nil, cleanNamesText, words, nil)
	}
}

func BenchmarkNamesDirty(b *testing.B) {
	f := builtInNames()
	text := strings.Repeat(cleanNamesText[:1000]+" Казвам се Радостина Мечкарова, лекува ме д-р Щъркелов. ", 20)
	text = strings.ToValidUTF8(text, "")
	dst := make([]Finding, 0, 64)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	words := tokenize(nil, text, f.lex, nil)
	for b.Loop() {
		dst = f.find(dst[:0], text, words, nil)
	}
}

// BenchmarkNamesNasty shows that no pattern takes more than linear time.
func BenchmarkNamesNasty(b *testing.B) {
	f := builtInNames()
	for name, unit := range map[string]string{
		"letters": "щ", "initials": "И. ", "names": "Иван ", "titles": "д-р ", "cues": "казвам се ", "quotes": "аптека „", "hyphens": "а-", "zero-width": "а\u200b",
		"units": "МБАЛ за ", "saints": "св. ", "camel": "Иван", "mixed": "aб", "digits": "4а", "invalid": "\xd0", "phrases": "дядо ",
	} {
		b.Run(name, func(b *testing.B) {
			text := strings.Repeat(unit, 1<<20/len(unit))
			dst := make([]Finding, 0, len(text)/4)
			b.SetBytes(int64(len(text)))
			words := tokenize(nil, text, f.lex, nil)
			for b.Loop() {
				words = tokenize(words[:0], text, f.lex, nil)
				dst = f.find(dst[:0], text, words, nil)
			}
		})
	}
}

func BenchmarkNamesBuild(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		newNameFinder(nameConfig{})
	}
}
