package moderation

import "strings"

// The three ways Bulgarians write in Latin letters.
var latinSchemes = map[string]map[rune]string{
	"digits": {'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ж': "j", 'з': "z", 'и': "i", 'й': "i", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p",
		'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "h", 'ц': "c", 'ч': "4", 'ш': "6", 'щ': "6t", 'ъ': "u", 'ь': "j", 'ю': "iu", 'я': "q"},
	"official": {'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ж': "zh", 'з': "z", 'и': "i", 'й': "y", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p",
		'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "h", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "sht", 'ъ': "a", 'ь': "y", 'ю': "yu", 'я': "ya"},
	"western": {'а': "a", 'б': "b", 'в': "w", 'г': "g", 'д': "d", 'е': "e", 'ж': "zh", 'з': "z", 'и': "i", 'й': "j", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p",
		'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "h", 'ц': "tz", 'ч': "ch", 'ш': "sh", 'щ': "sht", 'ъ': "y", 'ь': "i", 'ю': "ju", 'я': "ia"},
}

// inLatin writes a Bulgarian text in Latin letters, capitals kept.
func inLatin(scheme map[rune]string, text string) string {
	var b strings.Builder
	for _, r := range text {
		lower := []rune(strings.ToLower(string(r)))[0]
		s, ok := scheme[lower]
		switch {
		case !ok:
			b.WriteRune(r)
		case lower != r:
			b.WriteString(strings.ToUpper(s[:1]) + s[1:])
		default:
			b.WriteString(s)
		}
	}
	return b.String()
}
