package moderation

import (
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// nasty are patterns that make a careless reader look back or ahead without
// end. Repeated to a mebibyte, each has to cost about the same per byte.
var nasty = map[string]string{
	"digits": "1", "digits apart": "1 ", "zeros": "О", "long runs": "8905112335 ", "signs": "@", "addresses": "a@", "dots": "a.", "spaced dots": "a . ",
	"said signs": "маймунка точка ", "brackets": "(a)[а](", "streets": "ул. ", "street names": "ул. а ", "components": "бл. 1 вх. 1 ", "towns": "гр. А ",
	"quotes": "ул. „", "dwelling": "живея на ", "dwelling names": "живея на Роза ", "one word": "а", "capitals": "А", "initials": "А. ", "names": "Иван ",
	"titles": "д-р ", "hyphens": "а-", "insults": "идиот ", "stars": "*", "masked": "к*р", "letters apart": "а б ", "zero width": "а\u200b", "breves": "и\u0306",
	"invalid": "\xff", "half runes": "\xd0", "iban": "BG80 ", "plates": "СВ 1234 ", "cards": "л.к. ", "cues": "егн ", "numbers of": "№ ", "newlines": "\n",
	"prefixes": "+359 ", "dates": "1.1.2024 ", "sixes": "a6", "fours": "ai4", "run-together streets": "улРоза", "glued": "аул.а", "told streets": "на „Роза“ 12, ", "capital streets": "на Роза 12А ", "corners": "ъгъла на „а“ и „б“ ",
	"told blocks": "блок 5 в Младост 1 ", "spelled": "нула осем ", "commas": "1,2,3,", "hyphens and digits": "1-2-", "villas": "вила 14, м-ст Б ",
	"abbreviations": "с.о.в.з.ж.к.", "dictated": "имейл ivan60 в ", "single letters": "i v a n @ a . ", "looks like digits": "З1l", "bombs": "еебааа", "chains": "гъз-г-ъз-", "orders": "духай го ", "mixed scripts": "аa",
}

func TestNastyIsSound(t *testing.T) {
	c := Bulgaria()
	for name, unit := range nasty {
		text := strings.Repeat(unit, 4000/len(unit)) + " ЕГН 6101047500"
		fs := c.Check(text)
		sound(t, text, fs)
		require.NotEmpty(t, fs, name)
	}
}

// BenchmarkNasty shows flat throughput: the same MB/s for 64 KiB and 1 MiB.
func BenchmarkNasty(b *testing.B) {
	c := Bulgaria()
	for _, size := range []struct {
		name  string
		bytes int
	}{{"64KiB", 1 << 16}, {"1MiB", 1 << 20}} {
		for name, unit := range nasty {
			text := strings.Repeat(unit, size.bytes/len(unit))
			b.Run(strings.ReplaceAll(name, " ", "-")+"/"+size.name, func(b *testing.B) {
				var dst []Finding
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					dst = c.Append(dst[:0], text)
				}
			})
		}
	}
}

func TestCleanTextAllocatesNothing(t *testing.T) {
	if underRace {
		t.Skip("allocations say nothing under the race detector")
	}
	c := Bulgaria()
	page := cleanPage[:strings.LastIndexByte(cleanPage[:1025], ' ')]
	require.Empty(t, c.Check(cleanPage))
	require.Zero(t, testing.AllocsPerRun(100, func() { c.Check(page) }))
	require.Zero(t, testing.AllocsPerRun(100, func() { c.Append(nil, cleanPage) }))
}

func TestDirtyTextAllocatesForItsFindingsOnly(t *testing.T) {
	if underRace {
		t.Skip("allocations say nothing under the race detector")
	}
	c := Bulgaria()
	dst := make([]Finding, 0, 16)
	text := "ЕГН 6101047500, тел. 0888 123 456, ул. „Явор“ № 8, maria@example.com."
	require.Len(t, c.Append(dst, text), 4)
	require.Zero(t, testing.AllocsPerRun(100, func() { c.Append(dst, text) }))
}

func TestConcurrentUse(t *testing.T) {
	texts := readCorpus(t, tunedCorpus)
	var wg sync.WaitGroup
	want := make([]int, len(texts))
	for i, d := range texts {
		want[i] = len(Bulgaria().Check(d.Text))
	}
	got := make([][]int, 4)
	for w := range got {
		wg.Go(func() {
			for _, d := range texts {
				got[w] = append(got[w], len(Bulgaria().Check(d.Text)))
			}
		})
	}
	wg.Wait()
	for w := range got {
		require.Equal(t, want, got[w])
	}
}
