package exemption

import "math/bits"

// Ground is one of the seventeen grounds (основания) on which a person does
// not pay the user fee. The zero Ground is unset.
type Ground uint8

// The grounds, in the order of the fund's page. Where several hold, the first
// in this order decides.
const (
	_                      Ground = iota
	ListedDisease                 // заболяване от списъка към НРД
	Minor                         // малолетен, непълнолетен
	NonworkingFamilyMember        // неработещ член на семейството
	DefenceCasualty               // пострадал при или по повод отбраната на страната, военнопострадал
	WarVeteran                    // ветеран от войните
	WarInvalid                    // военноинвалид
	RemandDetainee                // задържан под стража
	PoliceDetainee                // задържан по чл. 72 ЗМВР, formerly чл. 63
	DANSDetainee                  // задържан по чл. 125, ал. 1 ЗДАНС
	Prisoner                      // лишен от свобода
	SocialAssistance              // социално слаб, получаващ помощи по ППЗСП
	HomeResident                  // настанен в дом по чл. 36, ал. 3, т. 1 ППЗСП
	MedicalSpecialist             // медицински специалист
	MalignantNeoplasm             // злокачествено новообразувание, C00–C97
	Pregnant                      // бременна
	Postpartum                    // родилка до 45 дни след раждането
	ReducedCapacity               // над 71 % намалена работоспособност

	groundCount = iota
)

var groundKeys = [groundCount]string{
	ListedDisease: "listed-disease", Minor: "minor", NonworkingFamilyMember: "nonworking-family-member",
	DefenceCasualty: "defence-casualty", WarVeteran: "war-veteran", WarInvalid: "war-invalid",
	RemandDetainee: "remand-detainee", PoliceDetainee: "police-detainee", DANSDetainee: "dans-detainee", Prisoner: "prisoner",
	SocialAssistance: "social-assistance", HomeResident: "home-resident", MedicalSpecialist: "medical-specialist",
	MalignantNeoplasm: "malignant-neoplasm", Pregnant: "pregnant", Postpartum: "postpartum", ReducedCapacity: "reduced-capacity",
}

// String returns the key of g, such as "war-veteran".
func (g Ground) String() string { return keyOf(groundKeys[:], g) }

// Name returns the short Bulgarian wording of g for a receipt, in the singular:
// „родилка до 45 дни след раждането“ for Postpartum. It is the same for every
// day, and "" where g is unset or unknown. The wording of the fund's page, which
// is in the plural and follows the day, is Entry.Wording of Rules.Notice.
func (g Ground) Name() string {
	if !known(groundKeys[:], g) {
		return ""
	}
	return groundNames[g]
}

// MarshalText writes the key of g; an unset or unknown Ground refuses.
func (g Ground) MarshalText() ([]byte, error) { return textOf(groundKeys[:], g, "ground") }

// UnmarshalText reads what MarshalText writes.
func (g *Ground) UnmarshalText(b []byte) error { return readKey(groundKeys[:], g, b, "ground") }

// groundSet is a set of grounds as bits.
type groundSet uint32

const everyGround groundSet = 1<<groundCount - 2

func setOf(g Ground) groundSet { return 1 << g }

func (s groundSet) has(g Ground) bool { return s&setOf(g) != 0 }

// first returns the ground that decides: the earliest in the documented order.
func (s groundSet) first() Ground {
	if s == 0 {
		return 0
	}
	return Ground(bits.TrailingZeros32(uint32(s)))
}
