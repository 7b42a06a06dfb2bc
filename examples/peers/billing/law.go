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

// always stands in the rules for the day after an open period; before every day is 0.
const always = 1 << 30

// number counts days from 1900-01-01.
func number(d fee.Date) int { return d.DaysSince(fee.Date{Year: 1900, Month: 1, Day: 1}) }

// facts are what the rule engines read: what an Encounter says and nothing that
// follows from it. Days are numbers, 0 = not set; that of birth must be read as
// year, month and day to tell the birthdays.
type facts struct {
	Service string // "visit", "stay", "lab"
	From    int
	Year    int // that of From
	On      int
	Paid    int

	Insured                      bool
	BornYear, BornMonth, BornDay int
	Pensioner                    bool
	Home                         bool

	Ground     string // of the document, "" = none
	DocFrom    int
	DocThrough int
	Birth      int // of a child, for postpartum
	Percent    int // hundredths
	Code       string

	Referred      bool
	Sample        string
	SamplingPrice int
}

func factsOf(e Encounter) facts {
	f := facts{
		Service: "visit", From: number(e.From), Year: e.From.Year, On: number(e.On), Paid: e.Paid,
		Insured: e.Insured, BornYear: e.Born.Year, BornMonth: int(e.Born.Month), BornDay: e.Born.Day,
		Pensioner: e.Pensioner, Home: e.Home, Code: e.Document.Code,
		Referred: e.Referred, SamplingPrice: int(e.SamplingPrice),
	}
	switch e.Service {
	case fee.ServiceHospitalDay:
		f.Service = "stay"
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
			f.DocThrough = number(fee.Date(d.Through))
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
		"service": f.Service, "from": f.From, "year": f.Year, "on": f.On, "paid": f.Paid,
		"insured": f.Insured, "born_year": f.BornYear, "born_month": f.BornMonth, "born_day": f.BornDay, "pensioner": f.Pensioner, "home": f.Home,
		"ground": f.Ground, "doc_from": f.DocFrom, "doc_through": f.DocThrough, "birth": f.Birth, "percent": f.Percent, "code": f.Code,
		"referred": f.Referred, "sample": f.Sample, "sampling_price": f.SamplingPrice,
	}
}
