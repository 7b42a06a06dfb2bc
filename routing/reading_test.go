package routing

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// How a text is put decides what it asks: what is known, set aside, praised
// or only told does not count, whatever the punctuation.
func TestWhatATextAsks(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// what is known or set aside
		{"Знам как се кандидатства за протокол. Моят готов ли е?", "rzok"},
		{"Не питам колко е таксата, а кой ще ги провери, че не дават бележка.", "nzok-complaints"},
		{"Не знам как се обжалва решение на ТЕЛК.", "mz"},
		{"Линейката дойде навреме, благодаря им. Лекарят в приемното обаче ми поиска 20 евро, моля да се провери.", "nzok-complaints"},
		{"не се оплаквам от никого лекарката е чудесна питам само дали ехографията се плаща", "nzok"},
		{"имам болничен от ортопеда питам само може ли рехабилитация по каса", "nzok"},
		// a story without punctuation is not asked after
		{"решението ми от телк е пожизнено кои изследвания са ми безплатни", "nzok"},
		// papers told of in one sentence, asked after in another
		{"На трети подадох документите за количка. Минаха два месеца. Приключено ли е разглеждането?", "rzok"},
		{"Протоколът ми е пуснат през май. Остават ми хапчета за пет дни. Излезе ли?", "rzok"},
		// written together, or as it sounds
		{"Платих си осигуровките, осигуренли съм вече", "nap"},
		{"подадох за слухов апарат одобренли е", "rzok"},
		{"дайте ми телефона на здравнътъ касъ в Сливен", "nzok-contacts"},
		// a further question has no subject of its own
		{"Готов ли е протоколът ми, подаден през май? И колко се доплаща?", "rzok nzok"},
		// a commission that decides about a sick-leave note
		{"ЛКК отказа да продължи болничния ми. Как се обжалва решението ѝ?", "noi rzi mz"},
		// a correction is no complaint
		{"В електронното ми досие има преглед, на който не съм ходил. Как се маха грешен запис?", "nzok"},
		// nobody's
		{"Търся си работа като санитар, имате ли свободни места в аптека?", "none"},
		{"Изгубих си шофьорската книжка, къде да извадя нова?", "none"},
		{"Искам да ви питам нещо, ако може.", "none"},
		{"йцукен фывап", "none"},
		{"Касата ще закрие всички аптеки. Разпространете!", "none"},
		{"Какво означава киста в ехографията ми?", "none"},
	} {
		d, err := Bulgaria().Route(Question{Text: c.text})
		require.NoError(t, err)
		var got []string
		for _, k := range d.Institutions() {
			got = append(got, string(k))
		}
		require.Equal(t, c.want, strings.Join(got, " "), c.text)
	}
}

// Punctuation and capitals carry no meaning of their own: the same question
// without them goes to the same institution, nearly always.
func TestRegisterChangesLittle(t *testing.T) {
	strip := strings.NewReplacer(".", " ", ",", " ", "?", " ", "!", " ", ":", " ", ";", " ", "„", " ", "“", " ", "–", " ", "(", " ", ")", " ")
	var n, bare, upper int
	for _, q := range readCorpus(t, "tuned.jsonl") {
		if q.Register != "plain" {
			continue
		}
		d, err := Bulgaria().Route(Question{Text: q.Text})
		require.NoError(t, err)
		want := d.Routes[0].Institution.Key
		n++
		d, err = Bulgaria().Route(Question{Text: strings.ToLower(strip.Replace(q.Text))})
		require.NoError(t, err)
		if d.Routes[0].Institution.Key == want {
			bare++
		}
		d, err = Bulgaria().Route(Question{Text: strings.ToUpper(q.Text)})
		require.NoError(t, err)
		if d.Routes[0].Institution.Key == want {
			upper++
		}
	}
	t.Logf("of %d questions, the same without punctuation %s, in capitals %s", n, share(bare, n), share(upper, n))
	require.GreaterOrEqual(t, bare*100, n*93)
	require.GreaterOrEqual(t, upper*100, n*97)
}

// A medical error told before the clause that asks keeps the remark who
// inspects it today.
func TestMedicalErrorKeepsItsRemark(t *testing.T) {
	for _, text := range []string{
		"Лекарска грешка при раждане, къде да се оплача?",
		"Къде да се оплача от лекарска грешка?",
	} {
		d, err := Bulgaria().Route(Question{Text: text})
		require.NoError(t, err)
		require.Equal(t, TopicKey("malpractice"), d.Routes[0].Topic, text)
		require.Contains(t, d.Routes[0].Remark, "Медицински надзор", text)
	}
}
