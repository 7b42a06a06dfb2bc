package moderation

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Everyday words are abuse only when somebody is said to be one.
func TestAbuseNamed(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	for _, text := range []string{
		"Вие сте [чували].", "Докторът е [вълк].", "Докторката е [алчна врана].", "Вие сте [едни цървули] и нищо повече.", "[Краставица такава]!",
		"Директорът е [торба].", "Чували сме купили.", "Вие сте на опашка.", "Вълк е дошъл в селото.", "Чували! Колко струват?", "Тези чехли ми убиват.",
		"Болницата е пълна с мишки.", "Имам кукувица в двора.", "Язва имам от години.", "Аз съм чувал за това.", "Вие не сте чували.", "Рак на гърдата.", "Лекарят каза рак.",
		"Аз съм кифла такава.",
	} {
		plain := strings.NewReplacer("[", "", "]", "").Replace(text)
		assert.Equal(t, text, marked(plain, f.findIn(nil, plain)))
	}
}

// A finding takes in the words that belong to the insult.
func TestAbuseExtents(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	for _, text := range []string{
		"Само [нафукани пачаври] там.", "[Тъпи чиновници], отговорете!", "[Мамка му].", "[Да ви еба майката].", "[Заврете си картата отзад].",
		"Вие сте [тъпи като галоши].", "[Рак да ви яде].", "[Егати] опита.", "Вървете [на майната си]!",
	} {
		plain := strings.NewReplacer("[", "", "]", "").Replace(text)
		got := f.findIn(nil, plain)
		start, end := strings.Index(text, "["), strings.Index(text, "]")-1
		assert.True(t, covered(got, plain, start, end), "%s", marked(plain, got))
	}
}
