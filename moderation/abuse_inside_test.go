package moderation

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Epithets are found where the spaces were left out, and only there.
func TestAbuseInside(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	for _, text := range []string{
		"всичкисте[некадърници]взехтепарите", "писнамиоттези[мошеници]вкасата", "тезилекариса[еднимръсници]стига", "виесте[идиоти]",
		"искамдазнаязащотакъвмързелименеотговарякойтоидаетова[самонекадърници]седятвтазикаса",
		"лекарите[глупаци]немедоглеждат", "те са[рушветчии] всички", "от тия[малоумници] нищо", "[таяпачавра] ме върна",
	} {
		plain := strings.NewReplacer("[", "", "]", "").Replace(text)
		assert.Equal(t, text, marked(plain, f.findIn(nil, plain)))
	}
	for _, text := range []string{
		"засекретената", "неконкретизирания", "безделничелите", "шарлатанската", "непогребаната", "разколебавайте", "видиотяването", "дегенеративната",
		"искамконкретенотговор", "здравноосигурителноправен", "противовъзпалителните", "електроенцефалография", "предоставянетонамедицинскипомощ",
		"простатовезикулит", "неколебливите", "недоумявам", "веселяците", "преосвидетелстване", strings.Repeat("протокол", 60),
	} {
		assert.Empty(t, f.findIn(nil, text), text)
	}
}

// A long run is read window by window: what stands far within is found too.
func TestAbuseInsideLongRun(t *testing.T) {
	f := newAbuseFinder(abuseConfig{})
	for n := range 12 {
		before := strings.Repeat("протокол", 3*n+1)
		text := before + "некадърници" + strings.Repeat("заявление", n)
		fs := f.findIn(nil, text)
		if assert.Len(t, fs, 1, n) {
			assert.Equal(t, "некадърници", text[fs[0].Start:fs[0].End])
		}
	}
}
