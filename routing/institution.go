package routing

// InstitutionKey names an institution, or a desk of the fund.
type InstitutionKey string

// The institutions of the built-in table. None stands for "nobody": the
// question is turned down.
const (
	NZOK           InstitutionKey = "nzok"            // Национална здравноосигурителна каса
	RZOK           InstitutionKey = "rzok"            // районна здравноосигурителна каса
	MZ             InstitutionKey = "mz"              // Министерство на здравеопазването
	NAP            InstitutionKey = "nap"             // Национална агенция за приходите
	NOI            InstitutionKey = "noi"             // Национален осигурителен институт
	RZI            InstitutionKey = "rzi"             // регионална здравна инспекция
	MTSP           InstitutionKey = "mtsp"            // Министерство на труда и социалната политика
	NZOKContacts   InstitutionKey = "nzok-contacts"   // рубрика „Контакти“ на НЗОК
	NZOKComplaints InstitutionKey = "nzok-complaints" // сигнали и жалби до НЗОК
	None           InstitutionKey = "none"            // не се насочва
)

// Institution is who answers, and how to reach them. Fields that nobody could
// verify are empty: nothing here is guessed.
type Institution struct {
	Key      InstitutionKey `json:"key"`
	Name     string         `json:"name"`              // full official name, in Bulgarian
	Abbr     string         `json:"abbr,omitzero"`     // "НЗОК"
	URL      string         `json:"url,omitzero"`      // public site
	Phone    string         `json:"phone,omitzero"`    // public line
	Email    string         `json:"email,omitzero"`    // set by the host: the published page masks the address for complaints
	Action   Action         `json:"action,omitzero"`   // what routing to it means; Redirect where unset
	Regional bool           `json:"regional,omitzero"` // has one office per region
	Quote    string         `json:"quote,omitzero"`    // the sentence of the page that sends questions there
	Basis    Citation       `json:"basis,omitzero"`
	Note     string         `json:"note,omitzero"` // what about the row is not verified, in Bulgarian
}

// Action is what to do with a question. The zero Action is unset.
type Action uint8

// The actions.
const (
	_         Action = iota
	Answer           // отговаря НЗОК
	Redirect         // към друга институция
	Contacts         // към рубриката „Контакти“
	Complaint        // към адреса за сигнали и жалби
	Reject           // не се приема
)

var actionKeys = [...]string{Answer: "answer", Redirect: "redirect", Contacts: "contacts", Complaint: "complaint", Reject: "reject"}

// String returns the key of a, such as "redirect".
func (a Action) String() string { return nameOf(actionKeys[:], a) }

// MarshalText writes the key of a; an unset or unknown Action refuses.
func (a Action) MarshalText() ([]byte, error) { return marshalName(actionKeys[:], a, "action") }

// UnmarshalText reads what MarshalText writes.
func (a *Action) UnmarshalText(b []byte) error { return unmarshalName(actionKeys[:], a, b, "action") }
