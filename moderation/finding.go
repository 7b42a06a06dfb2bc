package moderation

import "fmt"

// Kind says what a finding is. The zero Kind is unset.
type Kind uint8

// The kinds of findings; in this order they win where two overlap.
const (
	_ Kind = iota

	EGN            // ЕГН, единен граждански номер
	LNCH           // ЛНЧ, личен номер на чужденец
	IDCard         // номер на лична карта, паспорт или карта за пребиваване
	IBAN           // номер на банкова сметка
	UIN            // УИН, уникален идентификационен номер на лекар
	Email          // електронна поща
	Phone          // телефонен номер
	Address        // адрес
	Practice       // лекар или лечебно заведение: името му
	PersonName     // име на частно лице
	Profanity      // нецензурен израз
	Insult         // обида, квалификация
	BirthDate      // дата на раждане
	EIK            // ЕИК/БУЛСТАТ
	Plate          // регистрационен номер на автомобил
	HealthDocument // номер на здравен документ: НРН, здравна книжка, РЦЗ код
)

var kindKeys = [...]string{
	EGN: "egn", LNCH: "lnch", IDCard: "id-card", IBAN: "iban", UIN: "uin", Email: "email", Phone: "phone",
	Address: "address", Practice: "practice", PersonName: "person-name", Profanity: "profanity", Insult: "insult",
	BirthDate: "birth-date", EIK: "eik", Plate: "plate", HealthDocument: "health-document",
}

// String returns the key of k, such as "person-name".
func (k Kind) String() string {
	if k == 0 || int(k) >= len(kindKeys) {
		return "unset"
	}
	return kindKeys[k]
}

// MarshalText writes the key of k; an unset or unknown Kind refuses.
func (k Kind) MarshalText() ([]byte, error) {
	if k == 0 || int(k) >= len(kindKeys) {
		return nil, fmt.Errorf("%w: no such kind of finding", ErrInput)
	}
	return []byte(kindKeys[k]), nil
}

// UnmarshalText reads what MarshalText writes.
func (k *Kind) UnmarshalText(b []byte) error {
	for i, key := range kindKeys {
		if i > 0 && key == string(b) {
			*k = Kind(i)
			return nil
		}
	}
	return fmt.Errorf("%w: unknown kind of finding", ErrInput)
}

// Certainty is an ordered scale of how sure a finding is.
type Certainty uint8

// The degrees of certainty. By default a Review acts on Likely and above.
const (
	_        Certainty = iota
	Possible           // weak evidence: worth a look by a person
	Likely             // evidence that rarely misleads
	Certain            // check digit and context, or a form that is nothing else
)

var certaintyKeys = [...]string{Possible: "possible", Likely: "likely", Certain: "certain"}

// String returns the key of c, such as "likely".
func (c Certainty) String() string {
	if c == 0 || int(c) >= len(certaintyKeys) {
		return "unset"
	}
	return certaintyKeys[c]
}

// MarshalText writes the key of c; an unset or unknown Certainty refuses.
func (c Certainty) MarshalText() ([]byte, error) {
	if c == 0 || int(c) >= len(certaintyKeys) {
		return nil, fmt.Errorf("%w: no such certainty", ErrInput)
	}
	return []byte(certaintyKeys[c]), nil
}

// UnmarshalText reads what MarshalText writes.
func (c *Certainty) UnmarshalText(b []byte) error {
	for i, key := range certaintyKeys {
		if i > 0 && key == string(b) {
			*c = Certainty(i)
			return nil
		}
	}
	return fmt.Errorf("%w: unknown certainty", ErrInput)
}

// Finding is a stretch of a text that must not be published. It never holds
// the text itself.
type Finding struct {
	Start     int       `json:"start"` // byte offset into the original text, on a rune boundary
	End       int       `json:"end"`   // exclusive
	Kind      Kind      `json:"kind"`
	Certainty Certainty `json:"certainty"`
	Rule      string    `json:"rule"` // stable key of the rule that fired, kebab-case: "egn-check-digit"
}
