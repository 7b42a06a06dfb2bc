package billing

import (
	"github.com/nzok-rules/nzok/exemption"
	"github.com/nzok-rules/nzok/fee"
)

// What plain Go and the generator of encounters know of the law; the rule
// engines have it in their rules.
var (
	hospitalDayCut = fee.Date{Year: 2025, Month: 4, Day: 18} // 5.80 BGN before, 1.00 BGN from then on
	euroDay        = fee.Date{Year: 2026, Month: 1, Day: 1}

	// categories are codes of the list of diseases that cover their
	// subdivisions; subdivisions are codes that stand for themselves.
	categories   = []string{"E20", "E84", "E85", "Q90", "Q91", "Q93"}
	subdivisions = []string{
		"E10.5", "E11.5", "E12.5", "E13.5", "E14.5", "E23.2", "E34.3", "E70.0", "E70.1", "E72.0", "E80.0", "E80.1", "E80.2",
	}

	// attested are the grounds that need nothing but a valid document.
	attested = []exemption.Ground{
		exemption.DefenceCasualty, exemption.WarVeteran, exemption.WarInvalid, exemption.RemandDetainee, exemption.PoliceDetainee,
		exemption.DANSDetainee, exemption.Prisoner, exemption.SocialAssistance, exemption.HomeResident, exemption.MedicalSpecialist,
		exemption.Pregnant,
	}
)

func keys(gs []exemption.Ground) []string {
	var ks []string
	for _, g := range gs {
		ks = append(ks, g.String())
	}
	return ks
}

// always is later than every day number; before every day is 0.
const always = 1 << 30

// number counts days from 1900-01-01.
func number(d fee.Date) int { return d.DaysSince(fee.Date{Year: 1900, Month: 1, Day: 1}) }

// facts are what the rule engines read, days as numbers, periods half-open.
type facts struct {
	Service string // "visit", "stay", "lab"
	From    int
	On      int
	Until   int // of a stay: the day after its last bed-day
	NewYear int // the first 1 January after From
	Paid    int

	Insured   bool
	Adult     int // the eighteenth birthday
	Pensioner bool
	Home      bool

	Ground   string // of the document, "" = none
	DocFrom  int
	DocUntil int
	Birth    int // of a child, for postpartum
	Percent  int // hundredths
	Code     string

	Referred      bool
	Sample        string
	SamplingPrice int
}

func factsOf(e Encounter) facts {
	f := facts{
		Service: "visit", From: number(e.From), On: number(e.On),
		NewYear: number(fee.Date{Year: e.From.Year + 1, Month: 1, Day: 1}), Paid: e.Paid,
		Insured: e.Insured, Adult: number(birthday(e.Born, 18)), Pensioner: e.Pensioner, Home: e.Home,
		DocUntil: always, Code: e.Document.Code,
		Referred: e.Referred, SamplingPrice: int(e.SamplingPrice),
	}
	switch e.Service {
	case fee.ServiceHospitalDay:
		f.Service, f.Until = "stay", max(f.On, f.From+1)
	case fee.ServiceSampling:
		f.Service, f.Sample = "lab", e.Sample.String()
	default:
	}
	if d := e.Document; d.Ground != 0 {
		f.Ground = d.Ground.String()
		if !d.From.IsZero() {
			f.DocFrom = number(fee.Date(d.From))
		}
		if !d.Through.IsZero() {
			f.DocUntil = number(fee.Date(d.Through)) + 1
		}
		if !d.Birth.IsZero() {
			f.Birth = number(fee.Date(d.Birth))
		}
		f.Percent, _ = d.Percent.Hundredths()
	}
	return f
}

// birthday returns the day on which somebody born on d reaches an age; who was
// born on 29 February reaches it on 1 March of a year without that day.
func birthday(d fee.Date, age int) fee.Date {
	d.Year += age
	if !d.IsValid() {
		return fee.Date{Year: d.Year, Month: 3, Day: 1}
	}
	return d
}

// named returns the facts by their names in the rules.
func (f facts) named() map[string]any {
	return map[string]any{
		"service": f.Service, "from": f.From, "on": f.On, "until": f.Until, "new_year": f.NewYear, "paid": f.Paid,
		"insured": f.Insured, "adult": f.Adult, "pensioner": f.Pensioner, "home": f.Home,
		"ground": f.Ground, "doc_from": f.DocFrom, "doc_until": f.DocUntil, "birth": f.Birth, "percent": f.Percent, "code": f.Code,
		"referred": f.Referred, "sample": f.Sample, "sampling_price": f.SamplingPrice,
	}
}
