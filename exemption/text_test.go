package exemption_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/nzok-rules/nzok/exemption"
	"github.com/stretchr/testify/require"
)

func date(s string) exemption.Date {
	d, err := exemption.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func percent(hundredths int) exemption.Percent {
	p, err := exemption.NewPercent(hundredths)
	if err != nil {
		panic(err)
	}
	return p
}

func TestParseEvidence(t *testing.T) {
	for text, want := range map[string]exemption.Evidence{
		"minor":                                    {Ground: exemption.Minor},
		" prisoner ":                               {Ground: exemption.Prisoner},
		"listed-disease":                           {Ground: exemption.ListedDisease},
		"listed-disease:E20":                       {Ground: exemption.ListedDisease, Code: "E20"},
		"listed-disease:E10.3+H36.0":               {Ground: exemption.ListedDisease, Code: "E10.3+H36.0"},
		"listed-disease:е103 h360":                 {Ground: exemption.ListedDisease, Code: "E10.3+H36.0"},
		"listed-disease:А15.0!":                    {Ground: exemption.ListedDisease, Code: "A15.0", Disability: true},
		"listed-disease:!":                         {Ground: exemption.ListedDisease, Disability: true},
		"listed-disease:A18.0+M49.0!@2026-01-01..": {Ground: exemption.ListedDisease, Code: "A18.0+M49.0", Disability: true, From: date("2026-01-01")},
		"malignant-neoplasm":                       {Ground: exemption.MalignantNeoplasm},
		"malignant-neoplasm:C50.9":                 {Ground: exemption.MalignantNeoplasm, Code: "C50.9"},
		"reduced-capacity":                         {Ground: exemption.ReducedCapacity},
		"reduced-capacity:85":                      {Ground: exemption.ReducedCapacity, Percent: percent(8500)},
		"reduced-capacity:71.5":                    {Ground: exemption.ReducedCapacity, Percent: percent(7150)},
		"reduced-capacity:71,5 %":                  {Ground: exemption.ReducedCapacity, Percent: percent(7150)},
		"reduced-capacity:0":                       {Ground: exemption.ReducedCapacity, Percent: percent(0)},
		"postpartum":                               {Ground: exemption.Postpartum},
		"postpartum:2026-03-01":                    {Ground: exemption.Postpartum, Birth: date("2026-03-01")},
		"nonworking-family-member:student-child":   {Ground: exemption.NonworkingFamilyMember, Relation: exemption.StudentChild},
		"pregnant@2026-01-10..2026-08-30":          {Ground: exemption.Pregnant, From: date("2026-01-10"), Through: date("2026-08-30")},
		"pregnant@..2026-08-30":                    {Ground: exemption.Pregnant, Through: date("2026-08-30")},
		"prisoner@2026-08-30..2026-01-10":          {Ground: exemption.Prisoner, From: date("2026-08-30"), Through: date("2026-01-10")},
	} {
		e, err := exemption.ParseEvidence(text)
		require.NoError(t, err, text)
		require.Equal(t, want, e, text)
		back, err := exemption.ParseEvidence(e.String())
		require.NoError(t, err, e.String())
		require.Equal(t, e, back, text)
	}
}

func TestParseEvidenceRefuses(t *testing.T) {
	for text, field := range map[string]string{
		"":                                           "ground",
		"unset":                                      "ground",
		"Minor":                                      "ground",
		"home-no-income":                             "ground",
		"minor:":                                     "parameter",
		"minor:2010-01-01":                           "parameter",
		"prisoner:x":                                 "parameter",
		"listed-disease:":                            "parameter",
		"listed-disease:E":                           "code",
		"listed-disease:E1":                          "code",
		"listed-disease:E10.":                        "code",
		"listed-disease:E10.345":                     "code",
		"listed-disease:E10345":                      "code",
		"listed-disease:10.3":                        "code",
		"listed-disease:Ж10.3":                       "code",
		"listed-disease:E10..3":                      "code",
		"listed-disease:E10.3+":                      "",
		"listed-disease:E10.3/":                      "code",
		"listed-disease:E10.3,":                      "code",
		"listed-disease:E10.3!!":                     "code",
		"listed-disease:E10.3+H36.0+N1":              "code",
		"listed-disease:E1O.3":                       "code",
		"reduced-capacity:101":                       "percent",
		"reduced-capacity:100.01":                    "percent",
		"reduced-capacity:-1":                        "percent",
		"reduced-capacity:71.":                       "percent",
		"reduced-capacity:.5":                        "percent",
		"reduced-capacity:71.555":                    "percent",
		"reduced-capacity:7e1":                       "percent",
		"reduced-capacity:%":                         "percent",
		"postpartum:2026-02-29":                      "birth",
		"postpartum:1.3.2026":                        "birth",
		"nonworking-family-member:aunt":              "relation",
		"pregnant@":                                  "validity",
		"pregnant@..":                                "validity",
		"pregnant@2026-01-01":                        "validity",
		"pregnant@2026-02-30..":                      "validity",
		"listed-disease:" + strings.Repeat("E", 200): "evidence",
	} {
		_, err := exemption.ParseEvidence(text)
		if field == "" { // a lone dagger is no second code, and no mistake
			require.NoError(t, err, text)
			continue
		}
		require.ErrorIs(t, err, exemption.ErrInput, text)
		require.ErrorContains(t, err, field, text)
		if _, parameter, ok := strings.Cut(text, ":"); ok && len(parameter) > 5 {
			require.NotContains(t, err.Error(), parameter, "an error must not repeat what may be somebody's data")
		}
		require.Less(t, len(err.Error()), 400, "an error is bounded")
	}
}

// The text and the JSON form of every valid evidence are read back as written.
func TestEvidenceRoundTrips(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	for range 2000 {
		e := randomEvidence(r)
		text, err := e.MarshalText()
		require.NoError(t, err)
		var fromText exemption.Evidence
		require.NoError(t, fromText.UnmarshalText(text), string(text))
		require.Equal(t, e, fromText, string(text))
		b, err := json.Marshal(e)
		require.NoError(t, err)
		var fromJSON exemption.Evidence
		require.NoError(t, json.Unmarshal(b, &fromJSON), string(b))
		require.Equal(t, e, fromJSON)
		b, err = json.Marshal(string(text))
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(b, &fromJSON), "JSON reads the text form too")
		require.Equal(t, e, fromJSON)
	}
}

func TestClaimRoundTripsAsJSON(t *testing.T) {
	c := exemption.Claim{
		On: date("2026-03-10"), Born: date("1995-01-01"), Sex: exemption.Female,
		Pension: exemption.Survivor, PensionFrom: date("2020-01-01"),
		Placement: exemption.Placement{Home: exemption.SocialCare, Income: exemption.SomeIncome, From: date("2026-01-01"), Through: date("2026-12-31")},
		Evidence:  []exemption.Evidence{{Ground: exemption.ReducedCapacity, Percent: percent(7150)}, {Ground: exemption.Postpartum, Birth: date("2026-03-01")}},
	}
	b, err := json.Marshal(c)
	require.NoError(t, err)
	require.JSONEq(t, `{"on":"2026-03-10","born":"1995-01-01","sex":"female","pension":"survivor","pension_from":"2020-01-01",
		"placement":{"home":"social-care","income":"some","from":"2026-01-01","through":"2026-12-31"},
		"evidence":[{"ground":"reduced-capacity","percent":"71.5"},{"ground":"postpartum","birth":"2026-03-01"}]}`, string(b))
	var back exemption.Claim
	require.NoError(t, json.Unmarshal(b, &back))
	require.Equal(t, c, back)
	b, err = json.Marshal(exemption.Claim{On: c.On})
	require.NoError(t, err)
	require.Equal(t, `{"on":"2026-03-10"}`, string(b), "what is not set is not written")
}

func TestJSONRefuses(t *testing.T) {
	for in, word := range map[string]string{
		`{"on":"2026-01-01","nme":1}`:                `claim: unknown key "nme"`,
		`{"on":"2026-01-01","Иван Петров":1}`:        "claim: unknown key",
		`{"on":"2026-01-01","placement":{"room":1}}`: `unknown key "room"`,
		`{"on":5}`: "on: wrong JSON type",
		`{"on":"2026-01-01","born":"1980-02-30"}`:                                               "claim.born: not a day",
		`{"on":"2026-01-01","pension_from":"1980"}`:                                             "claim.pension_from: not a day",
		`{"on":"2026-01-01","placement":{"home":"social-care","from":"soon"}}`:                  "placement.from: not a day",
		`{"on":"2026-01-01","evidence":["minor",{"ground":"postpartum","birth":"2026-02-29"}]}`: "evidence.birth: not a day",
		`{"on":"2026-13-01"}`: "claim.on: not a day",
		`{"on":"2026-01-01","evidence":[{"ground":"minor","x":1}]}`: `evidence: unknown key "x"`,
		`{"on":"2026-01-01","evidence":["nobody"]}`:                 "ground: unknown key; accepted: listed-disease, minor,",
		`{"on":"2026-01-01","evidence":[7]}`:                        "wrong JSON type",
		`{"on":"2026-01-01","evidence":[{"ground":7}]}`:             "wrong JSON type",
		`{"on":"2026-01-01","evidence":[{"percent":"7 1"}]}`:        "percent",
		`{"on":"2026-01-01","evidence":[{"percent":101}]}`:          "percent",
		`{"on":"2026-01-01","evidence":[{"percent":{}}]}`:           "percent",
		`{"on":"2026-01-01","sex":"x"}`:                             "sex: unknown key; accepted: female, male",
		`{"on":"2026-01-01","placement":{"home":"x"}}`:              "home: unknown key",
		`{"on":"2026-01-01","placement":{"income":"x"}}`:            "income: unknown key",
		`{"on":"2026-01-01","evidence":[{"relation":"x"}]}`:         "relation: unknown key",
		`{"on":"2026-01-01","born":"1980-01-01","pension":"x"}`:     "pension: unknown key",
	} {
		var c exemption.Claim
		err := json.Unmarshal([]byte(in), &c)
		require.ErrorIs(t, err, exemption.ErrInput, in)
		require.ErrorContains(t, err, word, in)
		require.NotContains(t, err.Error(), "Иван", "an error must not repeat what may be somebody's data")
	}
	var d exemption.Decision
	require.ErrorIs(t, json.Unmarshal([]byte(`{"outcome":"maybe"}`), &d), exemption.ErrInput)
	require.ErrorIs(t, json.Unmarshal([]byte(`{"outcome":"exempt","why":1}`), &d), exemption.ErrInput)
}

// A claim built in Go is checked as one that was read.
func TestAssessRefuses(t *testing.T) {
	good := exemption.Claim{On: date("2026-01-05")}
	with := func(e exemption.Evidence) func(*exemption.Claim) {
		return func(c *exemption.Claim) { c.Evidence = []exemption.Evidence{{Ground: exemption.Minor}, e} }
	}
	never := exemption.Date{Year: 2026, Month: 2, Day: 30}
	for field, change := range map[string]func(*exemption.Claim){
		"on: ":                    func(c *exemption.Claim) { c.On = never },
		"born: no day":            func(c *exemption.Claim) { c.Born = never },
		"born: after":             func(c *exemption.Claim) { c.Born = date("2026-01-06") },
		"sex":                     func(c *exemption.Claim) { c.Sex = 9 },
		"pension: ":               func(c *exemption.Claim) { c.Pension = 99 },
		"pension_from":            func(c *exemption.Claim) { c.PensionFrom = never },
		"placement.home":          func(c *exemption.Claim) { c.Placement.Home = 9 },
		"placement.income":        func(c *exemption.Claim) { c.Placement.Income = 9 },
		"placement.from":          func(c *exemption.Claim) { c.Placement.From = never },
		"placement.through":       func(c *exemption.Claim) { c.Placement.Through = never },
		"evidence[1].ground":      with(exemption.Evidence{}),
		"evidence[1].from":        with(exemption.Evidence{Ground: exemption.Minor, From: never}),
		"evidence[1].through":     with(exemption.Evidence{Ground: exemption.Minor, Through: never}),
		"evidence[1].code":        with(exemption.Evidence{Ground: exemption.Minor, Code: "E20"}),
		"evidence[1].code: not":   with(exemption.Evidence{Ground: exemption.ListedDisease, Code: "E2"}),
		"evidence[1].disability":  with(exemption.Evidence{Ground: exemption.Prisoner, Disability: true}),
		"evidence[1].percent":     with(exemption.Evidence{Ground: exemption.Prisoner, Percent: percent(1)}),
		"evidence[1].birth":       with(exemption.Evidence{Ground: exemption.Pregnant, Birth: good.On}),
		"evidence[1].birth: no":   with(exemption.Evidence{Ground: exemption.Postpartum, Birth: never}),
		"evidence[1].relation":    with(exemption.Evidence{Ground: exemption.Minor, Relation: exemption.Child}),
		"evidence[1].relation: u": with(exemption.Evidence{Ground: exemption.NonworkingFamilyMember, Relation: 77}),
	} {
		c := good
		change(&c)
		a, err := exemption.Bulgaria().Assess(c)
		require.ErrorIs(t, err, exemption.ErrInput, field)
		require.ErrorContains(t, err, field)
		require.Zero(t, a)
		if len(c.Evidence) > 1 {
			_, err := c.Evidence[1].MarshalText()
			require.ErrorIs(t, err, exemption.ErrInput, field)
			require.Empty(t, c.Evidence[1].String())
		}
	}
}

// An error says what is accepted.
func TestErrorsSayWhatIsAccepted(t *testing.T) {
	never := exemption.Date{Year: 2026, Month: 2, Day: 30}
	claim := func(change func(*exemption.Claim)) error {
		c := exemption.Claim{On: date("2026-01-05")}
		change(&c)
		_, err := exemption.Bulgaria().Assess(c)
		return err
	}
	read := func(s string) error { return json.Unmarshal([]byte(s), new(exemption.Claim)) }
	_, notice := exemption.Bulgaria().Notice(exemption.Date{})
	_, unset := exemption.Sex(0).MarshalText()
	for want, err := range map[string]error{
		"on: not set, or no day of the calendar; a day such as 2026-03-01 is accepted":                              claim(func(c *exemption.Claim) { c.On = exemption.Date{} }),
		"born: no day of the calendar; a day such as 2026-03-01 is accepted":                                        claim(func(c *exemption.Claim) { c.Born = never }),
		"born: after the day of the claim; a day on or before it is accepted":                                       claim(func(c *exemption.Claim) { c.Born = date("2026-01-06") }),
		"sex: unknown value; accepted: female, male":                                                                claim(func(c *exemption.Claim) { c.Sex = 9 }),
		"placement.income: unknown value; accepted: none, some":                                                     claim(func(c *exemption.Claim) { c.Placement.Income = 9 }),
		"placement.home: unknown value; accepted: unspecified, children-and-youth, preschool-children, social-care": claim(func(c *exemption.Claim) { c.Placement.Home = 9 }),
		"sex: not set; accepted: female, male":                                                                      unset,
	} {
		require.ErrorIs(t, err, exemption.ErrInput)
		require.EqualError(t, err, "exemption: invalid input: "+want)
	}
	require.EqualError(t, notice, "exemption: invalid input: on: not set, or no day of the calendar; a day such as 2026-03-01 is accepted")
	require.EqualError(t, read(`{"on":"2026-01-01","born":"1980-02-30"}`), "exemption: invalid input: claim.born: not a day; a day such as 2026-03-01 is accepted")
	err := claim(func(c *exemption.Claim) { c.Evidence = make([]exemption.Evidence, 1) })
	require.ErrorContains(t, err, "evidence[0].ground: not set; accepted: listed-disease, minor, ")
	require.NoError(t, claim(func(c *exemption.Claim) { c.Born = c.On }), "born on the day of the claim")
}

func TestPercent(t *testing.T) {
	for text, want := range map[string]string{
		"0": "0", "0.5": "0.5", "00.50": "0.5", "71": "71", "71.0": "71", "71.50": "71.5", "71,05": "71.05", "100": "100", "100.00": "100", "85%": "85", "85 % ": "85",
	} {
		p, err := exemption.ParsePercent(text)
		require.NoError(t, err, text)
		require.Equal(t, want, p.String(), text)
		require.False(t, p.IsZero(), "0 %% is not unset")
	}
	n, ok := exemption.Percent{}.Hundredths()
	require.False(t, ok)
	require.Zero(t, n)
	n, ok = percent(7150).Hundredths()
	require.True(t, ok)
	require.Equal(t, 7150, n)
	for _, n := range []int{-1, 10001, 1 << 40} {
		_, err := exemption.NewPercent(n)
		require.ErrorIs(t, err, exemption.ErrInput)
	}
	for n := range 10001 {
		p := percent(n)
		back, err := exemption.ParsePercent(p.String())
		require.NoError(t, err)
		require.Equal(t, p, back)
	}
	var p exemption.Percent
	require.NoError(t, json.Unmarshal([]byte(`72.25`), &p))
	require.Equal(t, "72.25", p.String())
	require.NoError(t, json.Unmarshal([]byte(`"72,5"`), &p))
	require.Equal(t, "72.5", p.String())
	require.NoError(t, json.Unmarshal([]byte(`""`), &p))
	require.True(t, p.IsZero())
}

// closedList is what every closed list of the package can do.
type closedList interface {
	String() string
	MarshalText() ([]byte, error)
}

func TestClosedLists(t *testing.T) {
	checkList(t, 3, func(n uint8) (closedList, func([]byte) error) { v := exemption.Outcome(n); return v, v.UnmarshalText })
	checkList(t, 17, func(n uint8) (closedList, func([]byte) error) { v := exemption.Ground(n); return v, v.UnmarshalText })
	checkList(t, 2, func(n uint8) (closedList, func([]byte) error) { v := exemption.Sex(n); return v, v.UnmarshalText })
	checkList(t, 8, func(n uint8) (closedList, func([]byte) error) { v := exemption.Pension(n); return v, v.UnmarshalText })
	checkList(t, 4, func(n uint8) (closedList, func([]byte) error) { v := exemption.Home(n); return v, v.UnmarshalText })
	checkList(t, 2, func(n uint8) (closedList, func([]byte) error) { v := exemption.Income(n); return v, v.UnmarshalText })
	checkList(t, 4, func(n uint8) (closedList, func([]byte) error) { v := exemption.Relation(n); return v, v.UnmarshalText })
}

func checkList(t *testing.T, n int, value func(uint8) (closedList, func([]byte) error)) {
	t.Helper()
	seen := map[string]bool{}
	for i := range 256 {
		v, read := value(uint8(i))
		text, err := v.MarshalText()
		if i == 0 || i > n {
			require.ErrorIs(t, err, exemption.ErrInput, "%T(%d)", v, i)
			require.Equal(t, "unset", v.String())
			continue
		}
		require.NoError(t, err, "%T(%d)", v, i)
		require.Equal(t, v.String(), string(text))
		require.Regexp(t, `^[a-z]+(-[a-z]+)*$`, v.String())
		require.False(t, seen[v.String()], "%T: %s twice", v, v)
		seen[v.String()] = true
		require.NoError(t, read(text))
	}
	_, read := value(1)
	for _, text := range []string{"", "unset", "nothing", " minor", "MINOR"} {
		require.ErrorIs(t, read([]byte(text)), exemption.ErrInput, text)
	}
}

func TestGroundKeys(t *testing.T) {
	want := strings.Fields(`listed-disease minor nonworking-family-member defence-casualty war-veteran war-invalid remand-detainee police-detainee
		dans-detainee prisoner social-assistance home-resident medical-specialist malignant-neoplasm pregnant postpartum reduced-capacity`)
	for i, key := range want {
		var g exemption.Ground
		require.NoError(t, g.UnmarshalText([]byte(key)))
		require.Equal(t, exemption.Ground(i+1), g, "the order is the documented one")
	}
}

// A receipt prints the names, so they are compared word for word.
func TestGroundNames(t *testing.T) {
	want := []string{
		"лице със заболяване от списъка към НРД",
		"малолетно или непълнолетно лице",
		"неработещ член на семейството",
		"пострадал при или по повод отбраната на страната",
		"ветеран от войните",
		"военноинвалид",
		"лице, задържано под стража",
		"лице, задържано по Закона за Министерството на вътрешните работи",
		"лице, задържано по Закона за ДАНС",
		"лице, лишено от свобода",
		"социално слабо лице, получаващо помощи по ППЗСП",
		"лице, настанено в дом по ППЗСП",
		"медицински специалист",
		"пациент със злокачествено новообразувание",
		"бременна",
		"родилка до 45 дни след раждането",
		"лице с над 71 % намалена работоспособност",
	}
	var got []string
	for g := exemption.ListedDisease; g <= exemption.ReducedCapacity; g++ {
		checkText(t, g.Name())
		got = append(got, g.Name())
	}
	require.Equal(t, want, got)
	require.Empty(t, exemption.Ground(0).Name())
	require.Empty(t, (exemption.ReducedCapacity + 1).Name())
	require.Empty(t, exemption.Ground(255).Name())
}
