package moderation

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// cleanQuestions is the clean part of the corpus as one text of about size
// bytes.
func cleanQuestions(t testing.TB, size int) string {
	t.Helper()
	const questions = "Здравейте, личният ми лекар отказва да издаде направление за консултация с кардиолог, защото лимитът е изчерпан. " +
		"Имам ли право да избера друга болница и каква потребителска такса се заплаща за посещение и за болнично лечение? " +
		"Протоколът за лекарството изтича през март, подадох заявление в районната каса, но отговор още нямам. " +
		"Съгласно чл. 37, ал. 1 от Закона за здравното осигуряване пенсионерите плащат намалена такса; моля за разяснение. " +
		"Детето е на 7 години, има решение на ТЕЛК и се нуждае от рехабилитация след операция на коляното. " +
		"Кой заплаща изследванията TSH, FT4 и CRP, ако са назначени от специалист? Благодаря предварително за отговора!\n"
	return strings.Repeat(questions, size/len(questions)+1)
}

func TestAbuseCleanDoesNotAllocate(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	text := cleanQuestions(t, 1<<10)
	var buf [4]Finding
	assert.Empty(t, f.findIn(buf[:0], text))
	words := tokenize(nil, text, builtInNames().lex, nil)
	assert.Zero(t, testing.AllocsPerRun(20, func() { f.find(buf[:0], text, words) }))
}

// Even with findings nothing is allocated as long as they have room.
func TestAbuseDirtyDoesNotAllocate(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	text := "Вие сте к*рви и м о ш е н и ц и! Крадци, мамицата ви, vie ste idioti. " + cleanQuestions(t, 1<<10)
	var buf [16]Finding
	assert.Len(t, f.findIn(buf[:0], text), 5)
	words := tokenize(nil, text, builtInNames().lex, nil)
	assert.Zero(t, testing.AllocsPerRun(20, func() { f.find(buf[:0], text, words) }))
}

func BenchmarkAbuseBuild(b *testing.B) {
	for b.Loop() {
		newAbuseFinder(abuseConfig{})
	}
}

func BenchmarkAbuseClean(b *testing.B) { benchmarkAbuse(b, cleanQuestions(b, 1<<20)) }

func BenchmarkAbuseDirty(b *testing.B) {
	kib := cleanQuestions(b, 1<<10)
	benchmarkAbuse(b, strings.Repeat(kib+"Вие сте пълни идиоти и крадци, върнете ми парите! ", 1<<10))
}

// nastyPatterns would make a careless search slow.
var nastyPatterns = map[string]string{
	"dotted letters":   "к.",
	"stars":            "*",
	"letter and stars": "к*р*в*",
	"masked words":     "и********т ",
	"single letters":   "к у р в ",
	"zero width":       "к\u200B",
	"stretched":        "к",
	"ambiguous words":  "говеда ",
	"curses":           "еба майката ви ",
	"spelt digits":     "1 0 3 4 ",
	"short words":      "на де би ли ",
	"latin":            "kiaiushtch",
	"marks":            "\u0301",
	"broken bytes":     "\xd0",
	"leet":             "1@3$0",
}

func BenchmarkAbuseNasty(b *testing.B) {
	for name, pattern := range nastyPatterns {
		for _, size := range []int{1 << 14, 1 << 20} {
			b.Run(name+"/"+map[int]string{1 << 14: "16KiB", 1 << 20: "1MiB"}[size], func(b *testing.B) {
				benchmarkAbuse(b, strings.Repeat(pattern, size/len(pattern)))
			})
		}
	}
}

func benchmarkAbuse(b *testing.B, text string) {
	f := newAbuseFinder(abuseConfig{})
	buf := make([]Finding, 0, 1<<20)
	cut := tokenize(nil, text, builtInNames().lex, nil)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		f.find(buf, text, cut)
	}
}
