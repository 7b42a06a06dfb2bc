package exemption

import "fmt"

// Outcome is the answer to one of the three questions of an Assessment. The
// zero Outcome is unset.
type Outcome uint8

// The outcomes. In Assessment.ReducedFee, Exempt reads "entitled to the
// reduced fee".
const (
	_            Outcome = iota
	Exempt               // освободен
	NotExempt            // не е освободен
	Undetermined         // не може да се определи: Decision.Missing says what to ask for
)

// Sex is the sex on the identity document. Only the reduced fee of
// 2008-07-01 … 2010-12-31 asks for it. The zero Sex is unset.
type Sex uint8

// The sexes the rule of 2008 tells apart.
const (
	_      Sex = iota
	Female     // жена
	Male       // мъж
)

// Pension is a kind of pension (вид пенсия) whose right the person has
// exercised. The zero Pension is unset: no pension was shown. A person with
// several pensions is entered with ServiceAndAge where that is one of them.
type Pension uint8

// The kinds of pensions. Only ServiceAndAge entitles to the reduced fee.
const (
	_                  Pension = iota
	ServiceAndAge              // за осигурителен стаж и възраст, also early retirement and of those who still work
	Invalidity                 // за инвалидност
	Survivor                   // наследствена
	Social                     // социална, for old age or invalidity
	MilitaryInvalidity         // за военна инвалидност
	CivilInvalidity            // за гражданска инвалидност
	SpecialMerit               // за особени заслуги
	Personal                   // персонална
)

// Home is a kind of home whose residents without income are exempt from the
// sampling price. It has nothing to do with the ground HomeResident. The zero
// Home is unset: no such home was shown.
type Home uint8

// The three kinds of homes, and the practice's word that it is one of them.
const (
	_                 Home = iota
	UnspecifiedHome        // one of the three, not said which
	ChildrenAndYouth       // дом за деца и юноши
	PreschoolChildren      // дом за деца от предучилищна възраст
	SocialCare             // дом за социални грижи
)

// Income says whether a resident of a home has an income. The zero Income is
// unset: nobody asked.
type Income uint8

// Whether there is an income.
const (
	_          Income = iota
	NoIncome          // без доходи
	SomeIncome        // с доходи
)

// Relation is what makes somebody a member of the insured person's family (§ 1
// of the supplementary provisions of ЗЗО). The zero Relation is unset: the
// document says "family member" and no more.
type Relation uint8

// The relations of the statutory definition.
const (
	_              Relation = iota
	Spouse                  // съпруг, съпруга
	Child                   // дете: until the day before the 18th birthday
	StudentChild            // дете в редовна форма на обучение: until the day before the 26th birthday
	IncapableChild          // недееспособно или трайно нетрудоспособно дете, of any age
)

var (
	outcomeKeys = [...]string{Exempt: "exempt", NotExempt: "not-exempt", Undetermined: "undetermined"}
	sexKeys     = [...]string{Female: "female", Male: "male"}
	pensionKeys = [...]string{
		ServiceAndAge: "service-and-age", Invalidity: "disability", Survivor: "survivor", Social: "social",
		MilitaryInvalidity: "military-disability", CivilInvalidity: "civil-disability", SpecialMerit: "special-merit", Personal: "personal",
	}
	homeKeys = [...]string{
		UnspecifiedHome: "unspecified", ChildrenAndYouth: "children-and-youth", PreschoolChildren: "preschool-children", SocialCare: "social-care",
	}
	incomeKeys   = [...]string{NoIncome: "none", SomeIncome: "some"}
	relationKeys = [...]string{Spouse: "spouse", Child: "child", StudentChild: "student-child", IncapableChild: "incapable-child"}
)

// String returns the key of o, such as "not-exempt".
func (o Outcome) String() string { return keyOf(outcomeKeys[:], o) }

// MarshalText writes the key of o; an unset or unknown Outcome refuses.
func (o Outcome) MarshalText() ([]byte, error) { return textOf(outcomeKeys[:], o, "outcome") }

// UnmarshalText reads what MarshalText writes.
func (o *Outcome) UnmarshalText(b []byte) error { return readKey(outcomeKeys[:], o, b, "outcome") }

// String returns the key of s, such as "female".
func (s Sex) String() string { return keyOf(sexKeys[:], s) }

// MarshalText writes the key of s; an unset or unknown Sex refuses.
func (s Sex) MarshalText() ([]byte, error) { return textOf(sexKeys[:], s, "sex") }

// UnmarshalText reads what MarshalText writes.
func (s *Sex) UnmarshalText(b []byte) error { return readKey(sexKeys[:], s, b, "sex") }

// String returns the key of p, such as "service-and-age".
func (p Pension) String() string { return keyOf(pensionKeys[:], p) }

// MarshalText writes the key of p; an unset or unknown Pension refuses.
func (p Pension) MarshalText() ([]byte, error) { return textOf(pensionKeys[:], p, "pension") }

// UnmarshalText reads what MarshalText writes.
func (p *Pension) UnmarshalText(b []byte) error { return readKey(pensionKeys[:], p, b, "pension") }

// String returns the key of h, such as "social-care".
func (h Home) String() string { return keyOf(homeKeys[:], h) }

// MarshalText writes the key of h; an unset or unknown Home refuses.
func (h Home) MarshalText() ([]byte, error) { return textOf(homeKeys[:], h, "home") }

// UnmarshalText reads what MarshalText writes.
func (h *Home) UnmarshalText(b []byte) error { return readKey(homeKeys[:], h, b, "home") }

// String returns the key of i, "none" or "some".
func (i Income) String() string { return keyOf(incomeKeys[:], i) }

// MarshalText writes the key of i; an unset or unknown Income refuses.
func (i Income) MarshalText() ([]byte, error) { return textOf(incomeKeys[:], i, "income") }

// UnmarshalText reads what MarshalText writes.
func (i *Income) UnmarshalText(b []byte) error { return readKey(incomeKeys[:], i, b, "income") }

// String returns the key of r, such as "student-child".
func (r Relation) String() string { return keyOf(relationKeys[:], r) }

// MarshalText writes the key of r; an unset or unknown Relation refuses.
func (r Relation) MarshalText() ([]byte, error) { return textOf(relationKeys[:], r, "relation") }

// UnmarshalText reads what MarshalText writes.
func (r *Relation) UnmarshalText(b []byte) error { return readKey(relationKeys[:], r, b, "relation") }

// known reports whether v stands in a closed list; zero does not.
func known[T ~uint8](keys []string, v T) bool { return v != 0 && int(v) < len(keys) }

func keyOf[T ~uint8](keys []string, v T) string {
	if !known(keys, v) {
		return "unset"
	}
	return keys[v]
}

func textOf[T ~uint8](keys []string, v T, list string) ([]byte, error) {
	if !known(keys, v) {
		return nil, notListed(list, keys, v).err("")
	}
	return []byte(keys[v]), nil
}

func readKey[T ~uint8](keys []string, v *T, b []byte, list string) error {
	for i, key := range keys {
		if i > 0 && key == string(b) {
			*v = T(i)
			return nil
		}
	}
	return fmt.Errorf("%w: %s: unknown key; accepted: %s", ErrInput, list, accepted(keys))
}

func accepted(keys []string) string {
	s := ""
	for i, key := range keys {
		if i > 1 {
			s += ", "
		}
		s += key
	}
	return s
}
