// Package moderationtest makes synthetic personal data for the tests of
// services that use package moderation. Nothing here belongs in a product.
//
// What it makes is valid in form and belongs, as far as form can tell, to
// nobody in particular: an ЕГН of a person born from 1850 to 1899, names that
// nobody is known by, the telephone 0888 123 456 and example.com. The same seed
// makes the same data on every machine.
package moderationtest

import (
	"fmt"
	"math/rand/v2"
	"time"
)

// Source makes synthetic data from a seed. It is not safe for concurrent use.
type Source struct{ r *rand.Rand }

// New returns a Source; the same seed makes the same data.
func New(seed uint64) *Source { return &Source{rand.New(rand.NewPCG(seed, 0x6d6f6465726174))} }

// EGN returns a valid ЕГН of somebody born from 1850 to 1899: ten digits with
// a day that exists and the right check digit. Nobody alive has such a number,
// so it is found only where the word ЕГН stands beside it.
func (s *Source) EGN() string {
	return s.egn(1850+s.r.IntN(50), 1+s.r.IntN(12), 1+s.r.IntN(28), s.r.IntN(2) == 0)
}

// EGNBorn returns a valid ЕГН for a day of birth from 1800 to 2099 and a sex.
// Numbers of our time may be somebody's. A year outside and a day that does not
// exist are errors.
func (s *Source) EGNBorn(year int, month time.Month, day int, male bool) (string, error) {
	born := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	if year < 1800 || year > 2099 || born.Month() != month || born.Day() != day {
		return "", fmt.Errorf("moderationtest: no ЕГН for %04d-%02d-%02d: the days from 1800 to 2099 have one", year, int(month), day)
	}
	return s.egn(year, int(month), day, male), nil
}

func (s *Source) egn(year, month, day int, male bool) string {
	switch {
	case year >= 2000:
		month += 40
	case year < 1900:
		month += 20
	}
	order := s.r.IntN(500) * 2
	if !male {
		order++
	}
	nine := fmt.Sprintf("%02d%02d%02d%03d", year%100, month, day, order)
	return nine + string(rune('0'+weighted(nine, 2, 4, 8, 5, 10, 9, 7, 3, 6)%11%10))
}

// LNCH returns ten digits with the check digit of a ЛНЧ.
func (s *Source) LNCH() string {
	nine := fmt.Sprintf("%09d", s.r.IntN(1_000_000_000))
	return nine + string(rune('0'+weighted(nine, 21, 19, 17, 13, 11, 9, 7, 3, 1)%10))
}

// IBAN returns a Bulgarian IBAN with valid check digits at the bank TEST, which
// does not exist.
func (s *Source) IBAN() string {
	tail := fmt.Sprintf("%014d", s.r.Int64N(100_000_000_000_000))
	m := 0
	for _, c := range "TEST" + tail + "BG00" {
		if c >= 'A' {
			m = (m*100 + int(c-'A') + 10) % 97
		} else {
			m = (m*10 + int(c-'0')) % 97
		}
	}
	return fmt.Sprintf("BG%02dTEST%s", 98-m, tail)
}

func weighted(digits string, weights ...int) (sum int) {
	for i, w := range weights {
		sum += int(digits[i]-'0') * w
	}
	return sum
}

// Fixture is a text and what package moderation says about it.
type Fixture struct {
	Name    string
	Text    string
	Kinds   []string // keys of the kinds that are found, in order; none where the text is clean
	Outcome string   // key of the outcome of a Review under the default policy, asked by Asker
}

// Asker is who asks the fixtures, for the outcomes that depend on it.
const Asker = "Мария Кирилова"

// Fixtures returns texts that a service can send through its own pipeline, to
// see that nothing is lost on the way: one of each outcome, and the traps that
// break naive filters.
func Fixtures() []Fixture {
	return []Fixture{
		{"clean", "Плащат ли потребителска такса пенсионерите при хоспитализация?", nil, "publish"},
		{"innocent words", "Потребителят няма достъп до раздел „Анализи“, конкретно за курса по рехабилитация.", nil, "publish"},
		{"registry number", "Заявление вх. № 77-03-12/09.09.2024 г. и протокол № 8905112335 приемат ли се?", nil, "publish"},
		{"hotline", "Обадих се на 0800 14 800, но беше заето.", nil, "publish"},
		{"own number", "ЕГН-то ми е 6101047500. Осигурена ли съм?", []string{"egn"}, "redact"},
		{"own telephone and mail", "Търсете ме на 0888 123 456 или maria@example.com.", []string{"phone", "email"}, "redact"},
		{"own address", "Живея на ул. „Явор“ № 8, вх. А, ап. 3.", []string{"address"}, "redact"},
		{"own name", "Казвам се Мария Кирилова и питам за такса.", []string{"person-name"}, "redact"},
		{"doctor", "Личният ми лекар д-р Щъркелов отказва направление.", []string{"practice"}, "hold"},
		{"relative", "ЕГН на съпруга ми е 6101047500.", []string{"egn"}, "hold"},
		{"insult", "Вие сте крадци!", []string{"insult"}, "reject"},
		{"criticism", "Безобразие е да чакаме шест месеца за един преглед!", nil, "publish"},
	}
}
