package moderation

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nzok-rules/nzok/moderation"
)

// Invented personal data, each in a sentence: both sides have to find the kind.
var personal = map[moderation.Kind]string{
	moderation.EGN:      "Моето ЕГН е 6101047500 и нямам карта.",
	moderation.Email:    "Пишете ми на p_dobrinov88@example.com до петък.",
	moderation.Phone:    "Телефонът ми е 0888 123 456 след обед.",
	moderation.Address:  "Живея на ул. „Явор“ № 8 във Варна.",
	moderation.Practice: "Лекуващият д-р Щъркелов отказа направление.",
	moderation.IBAN:     "Сметката ми е BG80 BNBG 9661 1020 3456 78.",
}

func TestBothFindPersonalData(t *testing.T) {
	for kind, text := range personal {
		found := slices.ContainsFunc(moderation.Bulgaria().Check(text), func(f moderation.Finding) bool { return f.Kind == kind })
		require.True(t, found, "this library: %s", kind)
		found = slices.ContainsFunc(Identifiers, func(i Identifier) bool { return i.Kind == kind && i.E.MatchString(text) })
		require.True(t, found, "regexp: %s", kind)
	}
}

// TestTenDigits shows what a check digit is for: a mobile number has ten digits
// too, and never is a civil number.
func TestTenDigits(t *testing.T) {
	const n = 10_000
	random := rand.New(rand.NewPCG(1, 2))
	byExpression := 0
	for range n {
		text := fmt.Sprintf("Обадете се на 08%d%07d.", 7+random.IntN(3), random.IntN(1e7))
		if Identifiers[0].E.MatchString(text) {
			byExpression++
		}
		for _, f := range moderation.Bulgaria().Check(text) {
			require.NotEqual(t, moderation.EGN, f.Kind)
		}
	}
	require.Equal(t, n, byExpression)
}
