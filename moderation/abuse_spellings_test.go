package moderation

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Spellings that many people use, each of a kind of its own, and ordinary words
// of the same shape.
func TestAbuseSpellings(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	for _, text := range []string{
		// ия as иа, in both scripts
		"тая [брантиа] от гишето", "Лекарят е [pianitza].", "[mafia] ste vie",
		// c for к, 6 for б
		"[copeleta] ste", "[cretenite] ot kasata", "[e6asi]", "[6ibani] kradci",
		// by ear: а and я, paired consonants of short words
		"вие сте [касяпи]", "[изроти]", "[идиоди]", "вие сте [лешояти]",
		// two letters exchanged across the end of the stem
		"вие сте [говеад]", "[идиоит]",
		// drawn out with look-alikes of the letter
		"[тъпaаaнари]", "[мошеoницци]",
		// what describes an insult is read in capitals and look-alikes as well
		"[БЕЗСЪРДЕЧНИ ГАДИНИ]!", "[злoбни вeщици]!",
		// the same word twice
		"[koza na kvadrat]", "[АЙДУЦИ С АЙДУЦИ]",
	} {
		plain := strings.NewReplacer("[", "", "]", "").Replace(text)
		start, end := strings.Index(text, "["), strings.Index(text, "]")-1
		assert.True(t, covered(f.findIn(nil, plain), plain, start, end), "%s: found %s", text, marked(plain, f.findIn(nil, plain)))
	}
	for _, text := range []string{
		"на Kur в Баден", "v Germaniya mi dadoha Kur za dve sedmitsi", "Voltaren Retard", "Za retard formite", "пише „КУР“", "КУР – 2", "по-рано", "най-рано", "до кyрca за онлайн достъп", "В кyрортa", "4akane ot sutrinta", "curve",
		"колелета", "купела", "косата ми пада", "трудни въпроси", "кадърът", "кратки", "петала", "прусаци", "наркоманията",
		"съпругатамиебилапрегледана", "хепатитделта", "в Куртово Конаре", "Имам киста в мандибулата.",
		"тромбофлебитнакрака", "катарактатаминаочите",
	} {
		assert.Empty(t, f.findIn(nil, text), text)
	}
}

// Verbs of speech report an insult only where the asker is their object.
func TestAbuseReported(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	for _, text := range []string{
		"Взимате парите и си правите селфита, [лузъри]!", "Главният ви [блюдолизец] обяви, че пари има.", "Наричам ви [престъпници], защото сте такива.",
		"Мисля, че лекарят е [идиот].",
		"Правите ни на идиоти.", "Изкараха ме луд.", "Мислят ме за крадец.", "Викаше ми: „идиот“.", "Докторът ме нарече глупак.",
	} {
		plain := strings.NewReplacer("[", "", "]", "").Replace(text)
		assert.Equal(t, text, marked(plain, f.findIn(nil, plain)))
	}
}
