package moderation

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Words made as one goes are found by their parts; what the parts make of
// innocent stems is not.
func TestAbuseMadeWords(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	for _, text := range []string{
		// who gnaws, sucks and licks what
		"Вашите [хартиогризачи] ме върнаха.", "До кога ще търпим тия [мозъкоплъхове]?", "Върнете ми парите, [парисмукачи]!", "Пет [печатолапачи] не намериха преписката.",
		"Прахосмукачката е шумна, пречи на болния.", "Гризачи в мазето на болницата.", "Акулата човекояд не се среща у нас.",
		// prefixes that deny and enlarge
		"[Един недолекар] ме прегледа за минута.", "[Супермошеници с титли]!", "Питам вашия [псевдоексперт]: защо?",
		"Недоносеното е в кувьоз.", "Псевдоартроза на крака, има ли пътека?", "Суперефективно лекарство ли е?",
		// mocking suffixes
		"Пет [циганорета] с пакети минаха без ред.", "[Пълни тъпанарчовци] сте.", "Какъв [идиотарник] е тази регистратура!",
		"Свинарникът на баща ми е затворен.", "Простор и свеж въздух за болни дробове.",
		// abstract nouns
		"На гишетата седят [посредствености].", "Имам недоразумение с датата на прегледа.",
	} {
		plain := strings.NewReplacer("[", "", "]", "").Replace(text)
		assert.Equal(t, text, marked(plain, f.findIn(nil, plain)))
	}
}
