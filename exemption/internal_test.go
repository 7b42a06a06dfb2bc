package exemption

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A packed day steps to its neighbours as a Date does.
func TestDayNeighbours(t *testing.T) {
	for _, year := range []int{1, 1900, 2000, 2024, 2026, 9999} {
		for d := (Date{year, 1, 1}); d.Year == year; d = d.AddDays(1) {
			x := dayOf(d)
			require.Equal(t, d, x.date())
			next, prev := d.AddDays(1), d.AddDays(-1)
			if next.IsZero() {
				require.Equal(t, openEnd, x.next())
			} else {
				require.Equal(t, dayOf(next), x.next(), "after %v", d)
				require.Less(t, x, x.next())
			}
			require.Equal(t, dayOf(prev), x.prev(), "before %v", d)
			require.Equal(t, endOf(d.AddDays(45)), x.plus(45))
		}
	}
	require.Equal(t, openEnd, openEnd.next())
	require.Equal(t, openEnd, openEnd.prev())
	require.Zero(t, openEnd.date())
	require.Zero(t, noDay.date())
	require.Equal(t, noDay, dayOf(Date{1, 1, 1}).prev())
	require.Equal(t, openEnd, endOf(Date{}))
}

func TestBirthday(t *testing.T) {
	for _, c := range []struct {
		born  Date
		years int
		want  Date
	}{
		{Date{2008, 2, 29}, 18, Date{2026, 3, 1}},
		{Date{2008, 2, 29}, 20, Date{2028, 2, 29}},
		{Date{2082, 2, 28}, 18, Date{2100, 2, 28}},
		{Date{2000, 2, 29}, 100, Date{2100, 3, 1}},
		{Date{2007, 12, 31}, 18, Date{2025, 12, 31}},
		{Date{9990, 1, 1}, 18, Date{}},
	} {
		require.Equal(t, c.want, dayOf(c.born).birthday(c.years).date(), "%v", c.born)
	}
}

// Every code that exists is packed, told and read without loss, and two codes
// never share a number.
func TestCodesPackWithoutLoss(t *testing.T) {
	seen := map[code]bool{}
	check := func(s string) {
		dx, ok := parseDiagnosis(s)
		require.True(t, ok, s)
		require.Equal(t, s, dx.first.String())
		require.False(t, seen[dx.first], s)
		seen[dx.first] = true
		slow, ok := parseDiagnosis(" " + strings.ReplaceAll(strings.ToLower(s), ".", ""))
		require.True(t, ok, s)
		require.Equal(t, dx, slow, "the quick and the patient reading of %s", s)
	}
	digits := "0123456789"
	for letter := 'A'; letter <= 'Z'; letter++ {
		for _, tens := range digits {
			for _, units := range digits {
				category := string([]rune{letter, tens, units})
				check(category)
				for _, fourth := range digits {
					check(category + "." + string(fourth))
				}
			}
		}
	}
	check("M01.15")
	check("M01.10")
	require.Len(t, seen, categories*11+2)
}

// The look-alikes are those of the Cyrillic alphabet, in both cases.
func TestLatin(t *testing.T) {
	latins := "ABEKMHOPCTYXIJS"
	for i, pair := range []string{"Аа", "Вв", "Ее", "Кк", "Мм", "Нн", "Оо", "Рр", "Сс", "Тт", "Уу", "Хх", "Іі", "Јј", "Ѕѕ"} {
		for _, r := range pair {
			require.Equal(t, rune(latins[i]), latin(r), string(r))
		}
	}
	for r := 'a'; r <= 'z'; r++ {
		require.Equal(t, r-'a'+'A', latin(r))
		require.Equal(t, r-'a'+'A', latin(r-'a'+'A'))
	}
	for _, r := range "БГДЖЗИЙЛПФЦЧШЩЪЬЮЯ0@[`{é" {
		require.Zero(t, latin(r), string(r))
	}
}

func TestPatterns(t *testing.T) {
	for _, c := range []struct{ pattern, covers, leaves string }{
		{"E20", "E20 E20.0 E20.9 E20.12", "E19 E21 E21.0"},
		{"A15.0", "A15.0", "A15 A15.1 A15.01 A16.0"},
		{"C00-C97", "C00 C00.0 C43.9 C97 C97.5", "B99 B99.9 C98 D00"},
		{"E10.2–E14.2", "E10.2 E12.2 E14.2", "E10 E10.1 E10.3 E11.21 E15.2 E09.2"},
		{"Z98-Z99", "Z98 Z99.9", "Z97.9"},
		{"A00", "A00 A00.0", "A01"},
	} {
		p, ok := parsePattern(c.pattern)
		require.True(t, ok, c.pattern)
		for _, s := range strings.Fields(c.covers) {
			dx, _ := parseDiagnosis(s)
			require.True(t, p.covers(dx.first), "%s covers %s", c.pattern, s)
		}
		for _, s := range strings.Fields(c.leaves) {
			dx, _ := parseDiagnosis(s)
			require.False(t, p.covers(dx.first), "%s leaves %s out", c.pattern, s)
		}
		require.False(t, p.covers(0), "no code is covered by nothing")
	}
	for _, s := range []string{"", "E", "E20-", "-E20", "E20-E10", "E10.2-E14", "E10-E14.2", "E20 E21", "E20!", strings.Repeat("E", 100)} {
		_, ok := parsePattern(s)
		require.False(t, ok, s)
	}
}

// The index finds the rows that a search through all of them finds.
func TestIndexAgainstSearch(t *testing.T) {
	table := Bulgaria().diseases
	for c := range categories {
		for sub := range code(11) {
			x := code(c+1)<<subBits | sub<<4
			found := 0
			for _, l := range table.listed[table.index[c]:table.index[c+1]] {
				if l.codes.covers(x) {
					found++
				}
			}
			want := 0
			for _, d := range builtInDiseases {
				if p, _ := parsePattern(d.Codes); p.covers(x) {
					want++
				}
			}
			require.Equal(t, want, found, x.String())
		}
	}
}

// Every timeline begins with the table, is in order and covers every ground.
func TestTimelines(t *testing.T) {
	first := Date{2005, 1, 1}
	require.Equal(t, first, builtInEras[0].from)
	require.Equal(t, first, builtInReduced[0].from)
	for i := 1; i < len(builtInEras); i++ {
		require.True(t, builtInEras[i-1].from.Before(builtInEras[i].from))
	}
	for i := 1; i < len(builtInReduced); i++ {
		require.True(t, builtInReduced[i-1].from.Before(builtInReduced[i].from))
	}
	last := groundRow{}
	for _, row := range builtInGrounds {
		if row.ground == last.ground {
			require.True(t, last.from.Before(row.from), "%v", row.ground)
		} else {
			require.Equal(t, last.ground+1, row.ground, "the documented order")
			require.Equal(t, first, row.from)
		}
		last = row
	}
	require.Equal(t, ReducedCapacity, last.ground)
	require.Nil(t, eraOn(dayOf(first).prev()))
	row, end := reducedOn(dayOf(first).prev())
	require.Nil(t, row)
	require.Equal(t, dayOf(first).prev(), end)
	require.Zero(t, groundSet(0).first())
	require.Equal(t, Prisoner, (setOf(Prisoner) | setOf(Pregnant)).first())
	require.True(t, everyGround.has(ListedDisease) && everyGround.has(ReducedCapacity) && !everyGround.has(0))
}

// The rows of the table of reasons are whole: a rule and a sentence, and a need
// with its key and its text or neither.
func TestReasons(t *testing.T) {
	for i, row := range reasons {
		if i == 0 {
			continue
		}
		require.NotEmpty(t, row.text, "reason %d", i)
		require.True(t, row.rule != "" || reason(i) == granted, "reason %d", i)
		require.Equal(t, row.need == "", row.missing == "", "reason %d", i)
	}
}

// A finding too many for a Decision is kept with the rest, in order.
func TestDecisionSpills(t *testing.T) {
	var d Decision
	for i := range 9 {
		d.add().row = uint16(i)
	}
	require.Len(t, d.list(), 9)
	for i, v := range d.list() {
		require.Equal(t, uint16(i), v.row)
	}
	d.truncate(2)
	require.Len(t, d.list(), 2)
	d.add().row = 7
	require.Equal(t, uint16(7), d.list()[2].row)
	var small Decision
	small.add().row = 5
	small.truncate(0)
	require.Zero(t, *small.add(), "room is given out empty")
}
