package workdays

// Kind says what a day is in law. A bool would not do: an official holiday is
// paid double, a day declared off is not, and some statutes count as working
// what others do not.
type Kind uint8

// The kinds of day. Only Workday and WorkedDayOff are working days.
const (
	_            Kind = iota
	Workday           // работен (присъствен) ден
	WorkedDayOff      // почивен ден, обявен за работен
	Weekend           // събота или неделя
	Holiday           // официален празник, КТ чл. 154, ал. 1
	Substitute        // неприсъствен ден вместо празник в събота или неделя, КТ чл. 154, ал. 2, since 2017
	Moved             // почивен ден срещу отработен почивен ден, until 2016
	Declared          // ден, обявен за неприсъствен: by the Council of Ministers or a municipal council
	Closed            // затворено: the institution itself does not work (a hospital's closure, a TARGET closing day)
)

var kindNames = []string{"", "workday", "worked-day-off", "weekend", "holiday", "substitute", "moved", "declared", "closed"}

// IsWorkday reports whether people work on a day of this kind.
func (k Kind) IsWorkday() bool { return k == Workday || k == WorkedDayOff }

// String returns the text form, "holiday" for Holiday, and "" where k is not set.
func (k Kind) String() string { return enumString(k, "Kind", kindNames) }

// MarshalText writes the text form. An unset or unknown Kind refuses.
func (k Kind) MarshalText() ([]byte, error) { return enumText(k, "kind of day", kindNames) }

// UnmarshalText reads what MarshalText writes; anything else wraps ErrInput.
func (k *Kind) UnmarshalText(b []byte) error { return enumRead(k, b, "kind of day", kindNames) }
