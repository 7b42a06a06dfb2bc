package moderation

import (
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// builtInNames is shared by the tests as a Checker shares it between callers.
var builtInNames = sync.OnceValue(func() *nameFinder { return newNameFinder(nameConfig{}) })

// foundNames returns the stretches found, names of providers with a "=" before them.
func foundNames(f *nameFinder, text string, taken ...Finding) []string {
	var out []string
	for _, x := range f.findIn(nil, text, taken) {
		s := text[x.Start:x.End]
		if x.Kind == Practice {
			s = "=" + s
		}
		out = append(out, s)
	}
	return out
}

// nameCase is a text and what must be found in it.
type nameCase struct {
	text string
	want []string
}

func runNameCases(t *testing.T, cases []nameCase) {
	t.Helper()
	for _, c := range cases {
		assert.Equal(t, c.want, foundNames(builtInNames(), c.text), c.text)
	}
}

func TestNamesByEvidence(t *testing.T) {
	tests := map[string][]nameCase{
		"title": {
			{"Г-жа Крондева не прие молбата.", []string{"Крондева"}},
			{"Говорих с г-н инж. Ручев вчера.", []string{"Ручев"}},
			{"госпожица щилян не отговори", []string{"щилян"}},
			{"Госпожица Щилян не отговори", []string{"Щилян"}},
			{"Уважаеми госпожи и господа,", nil},
			{"Уважаема госпожо министър, моля за помощ.", nil},
		},
		"cue": {
			{"Казвам се Зюмбюл Къртов.", []string{"Зюмбюл Къртов"}},
			{"казвам се зюмбюл къртов от лом", []string{"зюмбюл къртов"}},
			{"Казвам ви истината.", nil},
			{"Как се казва формулярът?", nil},
			{"Името ми е Ръченица.", []string{"Ръченица"}},
			{"Името на лекарството е Ксарелто.", nil},
			{"Подпис: К. Крондев", []string{"К. Крондев"}},
			{"Аз съм пенсионер.", nil},
			{"Аз съм Янко и съм пенсионер.", []string{"Янко"}},
		},
		"relation": {
			{"Внучката ми Ния е на 4.", []string{"Ния"}},
			{"Баща ми, Стоян, почина.", []string{"Стоян"}},
			{"внукът ми явор е болен", []string{"явор"}},
			{"майка ми вяра няма", nil},
			{"Синът ми е ученик.", nil},
		},
		"role": {
			{"служителката петкова отказа", []string{"петкова"}},
			{"Началникът Димов отказа.", []string{"Димов"}},
			{"Служителят НАП препраща към НОИ.", nil},
		},
		"signature": {
			{"Чакам отговор.\nКрум Пищялов", []string{"Крум Пищялов"}},
			{"благодаря, стефан", []string{"стефан"}},
			{"С уважение, един пациент", nil},
			{"Благодаря предварително!", nil},
		},
		"given and family name": {
			{"Вчера Иванов ми отказа.", []string{"Иванов"}},
			{"мария петрова е болна", []string{"мария петрова"}},
			{"Зюмбюла Асенова пита същото.", []string{"Зюмбюла Асенова"}},
			{"Ив. Петров и П. Колева подписаха.", []string{"Ив. Петров", "П. Колева"}},
			{"Попитах Мария-Луиза Петрова - Димова за срока.", []string{"Мария-Луиза Петрова - Димова"}},
			{"за мехмед юсуф питам", []string{"мехмед юсуф"}},
			{"Семейство Иванови чака.", []string{"Иванови"}},
			{"Ръцева ми отказа, а при ръцев чакам.", []string{"Ръцева", "=ръцев"}},
			{"Готова съм, но суров съд не искам.", nil},
			{"роза маринова розова мечта", []string{"роза маринова"}},
		},
		"capitals mean nothing": {
			{"МОЛЯ, ПОМОГНЕТЕ НА ИВАН ПЕТРОВ!", []string{"ИВАН ПЕТРОВ"}},
			{"ГОТОВ СЪМ ДА ПЛАТЯ В НОВА ЗАГОРА!", nil},
			{"Подписа го ПЕТРОВА от приемната.", []string{"ПЕТРОВА"}},
		},
		"look-alikes": {
			{"Майка ми е с болестта на Паркинсон.", nil},
			{"Базедова болест и боткинова жълтеница.", nil},
			{"На Гергьовден и на св. Георги почивате ли?", nil},
			{"Училище „Христо Ботев“ на ул. Иван Вазов.", nil},
			{"Живея в Елин Пелин, родом от с. Иваново.", nil},
			{"С вяра, надежда и любов чакам отговор.", nil},
			{"Инициалите са М. К., нали?", nil},
			{"Имам Аналгин, Инсулин и Клопидогрел.", nil},
		},
	}
	for name, cases := range tests {
		t.Run(name, func(t *testing.T) { runNameCases(t, cases) })
	}
}

func TestPracticeByEvidence(t *testing.T) {
	tests := map[string][]nameCase{
		"doctor": {
			{"Д-р Щъркелов не приема.", []string{"=Щъркелов"}},
			{"при д-р гугуш чакам", []string{"=гугуш"}},
			{"моят д-р каза друго", nil},
			{"Лекари, сестри и др. Българи чакат.", nil},
			{"Проф. д-р Иво Петров и доц. Колева", []string{"=Иво Петров", "=Колева"}},
			{"Иванова, личен лекар в Сопот", []string{"=Иванова"}},
			{"Докторите Иванов и Петрова отказаха.", []string{"=Иванов", "=Петрова"}},
			{"Личният лекар отказа.", nil},
			{"д-р петров и ганчева са в отпуск", []string{"=петров", "=ганчева"}},
			{"Д - р Колев, д- р Ганева и д -р Минчева", []string{"=Колев", "=Ганева", "=Минчева"}},
			{"при д-рпетрова и г-жаколева", []string{"=петрова", "колева"}},
			{"дохтор Гълъбов ме изгони", []string{"=Гълъбов"}},
		},
		"quoted": {
			{"МБАЛ „Света Марта Лозница“ ме върна.", []string{"=Света Марта Лозница"}},
			{"аптека \"здраве\" е затворена", []string{"=здраве"}},
			{"СБАЛ по хематология „Х“ ЕАД", []string{"=Х"}},
			{"В раздел „Болница“ няма нищо.", nil},
			{"Клиника по дентална медицина „Смайл“ взе 90 лв.", []string{"=Смайл"}},
		},
		"bare": {
			{"Аптека Глухарче взема повече.", []string{"=Глухарче"}},
			{"аптека глухарче взема повече", []string{"=глухарче"}},
			{"аптека до нас няма", nil},
			{"Аптеката до нас е затворена.", nil},
			{"В лаб. Рамус и аптекта „Кедър“ бавят.", []string{"=Рамус", "=Кедър"}},
			{"болинца Здравец и докотрката Велева", []string{"=Здравец", "=Велева"}},
			{"Болница Тримонциум не работи.", []string{"=Тримонциум"}},
			{"Аптека Здраве и аптека Витоша не приемат рецепти.", []string{"=Здраве", "=Витоша"}},
			{"аптека здраве е затворена, аптека витоша също", []string{"=здраве", "=витоша"}},
			{"Хоспис Нов живот взема скъпо.", []string{"=Нов живот"}},
			{"аптеката осребрява рецепти", nil},
			{"мц пулсар 2 не вдига", []string{"=пулсар 2"}},
			{"Областната болница в Разград не работи.", nil},
		},
		"number and town": {
			{"ДКЦ 12 не вдига.", []string{"=ДКЦ 12"}},
			{"Лежах в МБАЛ 10 дни.", nil},
			{"II-ра МБАЛ ме върна.", []string{"=II-ра МБАЛ"}},
			{"МБАЛ Хасково няма места.", []string{"=МБАЛ Хасково"}},
			{"РЗОК Хасково и ТЕЛК Хасково отказаха.", nil},
			{"Кабинет № 12 е горе.", nil},
			{"В 14то ДКЦ, в ДКЦ номер 3 и в дкц № 7 няма лекар.", []string{"=14то ДКЦ", "=ДКЦ номер 3", "=дкц № 7"}},
			{"В 5-та градска болница и във второ дкц ме върнаха.", []string{"=5-та градска болница", "=второ дкц"}},
			{"приД-р Колев вМБАЛ Хасково", []string{"=Колев", "=МБАЛ Хасково"}},
		},
		"known by name": {
			{"Закараха ме в Пирогов.", []string{"=Пирогов"}},
			{"Лекуват ме в Света Марина във Варна.", []string{"=Света Марина"}},
			{"На празника на света Марина почивате ли?", nil},
			{"раждах в майчин дом", []string{"=майчин дом"}},
			{"Лежах в Света Лозана две седмици.", []string{"=Света Лозана"}},
			{"Почивахме в Свети Влас, а храмът е на света Неделя.", nil},
		},
		"firm": {
			{"Фактура от Лайт Оптикс ЕООД", []string{"=Лайт Оптикс ЕООД"}},
			{"„Ортомед“ ООД не отговаря", []string{"=Ортомед“ ООД"}},
			{"ЕТ „Петър Иванов – Оптика“ затвори", []string{"=Петър Иванов – Оптика"}},
			{"живея на 3 ет. без асансьор", nil},
		},
	}
	for name, cases := range tests {
		t.Run(name, func(t *testing.T) { runNameCases(t, cases) })
	}
}

func TestNamesInEveryWriting(t *testing.T) {
	for _, text := range []string{
		"kazvam se cvetelina 6tereva", "Kazvam se Cvetelina 6tereva.", "KAZVAM SE TSVETELINA SHTEREVA",
		"Казвам се Цветeлинa Щepeвa.", "Казвам се Цвет\u200bелина Ще\u00adрева.", "казвам сеЦветелинаЩерева",
		"Казвам се ЦВЕТЕЛИНА ЩЕРЕВА.", "Казвам се Цветели\u0301на Ще\u0301рева.", "Казвам се  Цветелина\u00a0Щерева.",
	} {
		got := builtInNames().findIn(nil, text, nil)
		require.NotEmpty(t, got, text)
		covered := 0
		for _, f := range got {
			for _, r := range text[f.Start:f.End] {
				if unicode.IsLetter(r) || unicode.IsDigit(r) {
					covered++
				}
			}
		}
		assert.GreaterOrEqual(t, covered, 15, text)
	}
	for _, name := range []string{
		"Жечка", "Zhechka", "Jechka", "Je4ka", "Йорданка", "Jordanka", "Yordanka", "Iordanka", "Цветелина", "Cvetelina",
		"Tsvetelina", "Tzvetelina", "Zvetelina", "Стилиян", "Stiliqn", "Stiliyan", "Stilian", "Василка", "Wasilka", "Vasilka",
		"Юлия", "Julia", "Yuliya", "Iulia", "Христина", "Hristina", "Christina", "Xristina", "Ивайло", "Ivailo", "Ivaylo", "Кольо", "Kolio", "Kolyo",
		"Петьо", "Petyo", "Petio", "Petjo", "Върбан", "Varban", "Vurban", "Александър", "Aleksandar", "Aleksandur", "Живко", "Zhivko", "Jivko", "Щилян", "Stilyan",
	} {
		text := "obadih se na " + name + " vchera"
		if name != "Щилян" {
			assert.Equal(t, []string{name}, foundNames(builtInNames(), text), name)
		}
	}
}

func TestNamesLeaveTakenFindingsAlone(t *testing.T) {
	text := "Живея на ул. Хаджи Димитър Асенов 5, казвам се Иван Петров."
	start := strings.Index(text, "ул.")
	taken := Finding{Start: start, End: strings.Index(text, ","), Kind: Address, Certainty: Certain}
	assert.Equal(t, []string{"Иван Петров"}, foundNames(builtInNames(), text, taken))

	all := Finding{Start: 0, End: len(text), Kind: Address, Certainty: Certain}
	assert.Empty(t, foundNames(builtInNames(), text, all))
}

func TestNamesOfTheHost(t *testing.T) {
	f := newNameFinder(nameConfig{
		names:  []string{"Фльорк", "Аделхайд"},
		ignore: []string{"Мария Петрова", "Касандра"},
		cues:   []string{"моля търсете"},
	})
	assert.Equal(t, []string{"Фльорк"}, foundNames(f, "Питах Фльорк вчера."))
	assert.Equal(t, []string{"Аделхайд Фльорков"}, foundNames(f, "аделхайд и Аделхайд Фльорков")[1:])
	assert.Equal(t, []string{"Adelhaid"}, foundNames(f, "Pitah Adelhaid vchera."))
	assert.Empty(t, foundNames(f, "Клиника за деца на име Касандра; фондация Мария Петрова."))
	assert.Empty(t, foundNames(f, "Питах Мария Петрова за това."))
	assert.Equal(t, []string{"ковашки"}, foundNames(f, "моля търсете ковашки от двете"))
	assert.NotEmpty(t, foundNames(builtInNames(), "Питах Мария Петрова за това."), "the built-in finder is untouched")

	odd := newNameFinder(nameConfig{names: []string{"", "-", "\xff", "12"}, ignore: []string{"", "а"}, cues: []string{"", "…"}})
	assert.Equal(t, []string{"Иван Петров"}, foundNames(odd, "Питах Иван Петров а после…"))
}

// randomText joins pieces that exercise every branch of the reader and the rules.
func randomText(r *rand.Rand, n int) string {
	pieces := []string{
		"Иван", "иван", "ПЕТРОВ", "Петрова", "д-р", "Д-Р", "г-жа", "казвам", "се", "името", "ми", "е", "МБАЛ", "аптека", "болница", "„", "“", "\"",
		"св.", "Марина", "ООД", "ЕТ", "ДКЦ", "12", "II", "болест", "на", "Паркинсон", "ул.", "гр.", "дъщеря", "kazvam", "se", "6terion", "Vasi4ka", "d-r",
		"Ивaн", "Пет\u200bров", "\xff", "\xd0", "\u0301", "Ρetrov", "И.", "И", "4", "6", "46abc", "ж", "-", "–", ",", ".", "\n", "!", "(", "с", "с.",
		"уважение", "благодаря", "и", "Ева", "Ая", "елин", "пелин", "роза", "Роза", "нов", "Готов", strings.Repeat("щ", 40), "а-б", "аб\u200b\u200b", "Пе0тров",
	}
	var b strings.Builder
	for range n {
		b.WriteString(pieces[r.IntN(len(pieces))])
		if r.IntN(4) > 0 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// requireSound checks what holds for the findings of any text.
func requireSound(t testing.TB, text string, got, taken []Finding) {
	last := 0
	for _, f := range got {
		require.Less(t, f.Start, f.End, text)
		require.GreaterOrEqual(t, f.Start, last, "sorted and disjoint: %q", text)
		require.LessOrEqual(t, f.End, len(text), text)
		require.True(t, f.End == len(text) || utf8.RuneStart(text[f.End]) || !utf8.ValidString(text), "ends on a rune: %q", text)
		require.True(t, utf8.RuneStart(text[f.Start]), "starts on a rune: %q", text)
		require.Contains(t, []Kind{PersonName, Practice}, f.Kind)
		require.NotZero(t, f.Certainty)
		require.NotEmpty(t, f.Rule)
		for _, x := range taken {
			require.True(t, f.End <= x.Start || f.Start >= x.End, "over a finding made before: %q", text)
		}
		last = f.End
	}
}

func TestNamesAreSoundOnRandomTexts(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 4000 {
		text := randomText(r, 1+r.IntN(60))
		var taken []Finding
		for at := 0; at < len(text) && r.IntN(3) == 0; {
			start := at + r.IntN(len(text)-at)
			end := min(start+1+r.IntN(30), len(text))
			taken = append(taken, Finding{Start: start, End: end, Kind: Address, Certainty: Certain})
			at = end
		}
		requireSound(t, text, builtInNames().findIn(nil, text, taken), taken)
	}
}

func TestNamesDoNotDependOnTheWindow(t *testing.T) {
	// A name is found wherever in a long text it stands, whole and once.
	const name = "казвам се Радостина Мечкарова-Ручева и питам"
	filler := strings.Repeat("чакам отговор за изследванията и направлението ", 40)
	for cut := range 400 {
		text := filler[:len(filler)-2*cut] + " " + name + " " + filler
		require.Equal(t, []string{"Радостина Мечкарова-Ручева"}, foundNames(builtInNames(), strings.ToValidUTF8(text, " ")), "cut %d", cut)
	}
}

func TestNamesAreFoundConcurrently(t *testing.T) {
	texts := make([]string, 50)
	want := make([][]Finding, len(texts))
	r := rand.New(rand.NewPCG(3, 4))
	for i := range texts {
		texts[i] = randomText(r, 80)
		want[i] = builtInNames().findIn(nil, texts[i], nil)
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for i, text := range texts {
				assert.Equal(t, want[i], builtInNames().findIn(nil, text, nil))
			}
		})
	}
	wg.Wait()
}

func TestNamesAllocateOnlyForFindings(t *testing.T) {
	clean := strings.Repeat("Имам ли право на безплатен преглед при кардиолог, ако личният лекар ми откаже направление? ", 12)
	dirty := strings.Repeat("Казвам се Иван Петров, лекува ме д-р Ко\u200bлева от МБАЛ „Света Марта“. ", 12)
	f := builtInNames()
	dst := make([]Finding, 0, 64)
	for _, text := range []string{clean, dirty} {
		words := tokenize(nil, text, f.lex, nil)
		assert.Zero(t, testing.AllocsPerRun(20, func() { dst = f.find(dst[:0], text, words, nil) }))
	}
	assert.Empty(t, f.findIn(nil, clean, nil))
}

func FuzzNames(f *testing.F) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 20 {
		f.Add(randomText(r, 30), uint16(3), uint16(9))
	}
	f.Fuzz(func(t *testing.T, text string, a, b uint16) {
		var taken []Finding
		if int(a) < int(b) && int(b) <= len(text) {
			taken = []Finding{{Start: int(a), End: int(b), Kind: Phone, Certainty: Certain}}
		}
		requireSound(t, text, builtInNames().findIn(nil, text, taken), taken)
	})
}
