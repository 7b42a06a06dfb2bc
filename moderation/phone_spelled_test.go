package moderation

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTelephonesReadAloud(t *testing.T) {
	for _, number := range []string{
		"нула осем осем осем едно две три четири пет шест",
		"Нула осем осем седем, двайсет и три, четиридесет и пет, шест седем",
		"нула две девет осем седем шест пет четири три",
		"nula osem osem osem edno dve tri chetiri pet shest",
		"осем осем осем сто двайсет и три четиристотин петдесет и шест",
	} {
		require.Equal(t, []string{"phone:" + number}, found(Bulgaria(), "Звъннете ми на "+number+"."), number)
	}
	for _, text := range []string{
		"Чакам осем, девет, понякога десет часа за преглед.",
		"Осемстотин осемдесет и осем лева платих.",
		"осем пет три седем часа",
		"от нула до осем години",
		"плюс два дни болничен",
		"",
	} {
		require.Empty(t, found(Bulgaria(), text), text)
	}
	require.Len(t, found(Bulgaria(), strings.Repeat("нула осем ", 20)), 2, "one number ends where it is too long")
}

func TestTelephonesByTheirSurroundings(t *testing.T) {
	for text, want := range map[string]string{
		"Моят номер: 888 123 456":                               "phone:888 123 456",
		"Личният лекар даде служебен номер (0431) 6-27-18":      "phone:(0431) 6-27-18",
		"Търсете ме на 87 962 0348 без нулата":                  "phone:87 962 0348",
		"мобилен 0888 12 34 567":                                "phone:0888 12 34 567",
		"Преписката е номер 888123456.":                         "",
		"Номерът на преписката ми в министерството 888 123 456": "",
	} {
		var all []string
		if want != "" {
			all = []string{want}
		}
		require.Equal(t, all, found(Bulgaria(), text), text)
	}
}
