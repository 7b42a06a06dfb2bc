package moderation

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Words divided at the end of a line, taken apart as parts of a curse, masked by
// one sign for two letters, or with a picture inside.
func TestAbuseApart(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	for text, want := range map[string]string{
		"некадър-\nници":                     "[некадър-\nници]",
		"мошени- ци са":                      "[мошени- ци] са",
		"иди-\r\nоти":                        "[иди-\r\nоти]",
		"м а й н а т а ви":                   "[м а й н а т а ви]",
		"м.а.м.к.а му":                       "[м.а.м.к.а му]",
		"някакъв д е б и л на телефона":      "[някакъв д е б и л] на телефона",
		"за печат, п у т к а м у м а й н а":  "за печат, [п у т к а м у м а й н а]",
		"е б а  т и  с и с т е м а т а вече": "[е б а  т и  с и с т е м а т а] вече",
		"п*ки страхливи":                     "[п*ки страхливи]",
		"ш****и":                             "[ш****и]",
		"малоумни🐷ци":                        "[малоумни🐷ци]",
		"гнездо на кра.дци, а":               "[гнездо на кра.дци], а",
		"Пон- Пет, лекар- хирург":            "Пон- Пет, лекар- хирург",
		"до 18 г. и на 30":                   "до 18 г. и на 30",
	} {
		assert.Equal(t, want, marked(text, f.findIn(nil, text)))
	}
}
