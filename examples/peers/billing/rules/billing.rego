# Result: [total, state, days, ground, through]. Sums in stotinki before 2026, in cents from then on.
# Days are counted from 1900-01-01: 45763 is 2025-04-18, 46021 is 2026-01-01.
package billing

default outcome := [0, 0, 0, "", 0]

outcome := [0, 0, 0, exempt, through] if {
	input.insured
	input.service == "lab"
	not input.referred
} else := [sampling_price, 0, 0, exempt, through] if {
	input.insured
	input.service == "lab"
	input.sample == "taken-here"
	input.sampling_price > 0
} else := [stay_total, 0, charged[2], exempt, through] if {
	input.insured
	input.service == "stay"
} else := [0, 0, 0, exempt, through] if {
	input.insured
	exempt != ""
} else := [reduced, standard - reduced, 0, exempt, through] if {
	input.insured
	input.pensioner
} else := [standard, 0, 0, exempt, through] if {
	input.insured
}

categories := {"E20", "E84", "E85", "Q90", "Q91", "Q93"}

subdivisions := {"E10.5", "E11.5", "E12.5", "E13.5", "E14.5", "E23.2", "E34.3", "E70.0", "E70.1", "E72.0", "E80.0", "E80.1", "E80.2"}

attested := {
	"defence-casualty",
	"war-veteran",
	"war-invalid",
	"remand-detainee",
	"police-detainee",
	"dans-detainee",
	"prisoner",
	"social-assistance",
	"home-resident",
	"medical-specialist",
	"pregnant",
}

# The eighteenth birthday; a year that begins in March puts a 29 February of
# other years on 1 March. Right from 1900-03-01 to 2100-02-28, as is the New Year.
adult := (((((365 * years) + floor(years / 4)) + floor(((153 * months) + 2) / 5)) + input.born_day) - 693917)

years := input.born_year + 17 if {
	input.born_month < 3
} else := input.born_year + 18

months := input.born_month + 9 if {
	input.born_month < 3
} else := input.born_month - 3

until := max([input.on, input.from + 1])

new_year := (365 * (input.year - 1899)) + floor((input.year - 1900) / 4)

minor if input.from < adult

holds if {
	input.ground == "reduced-capacity"
	input.percent > 7100
}

holds if {
	input.ground == "malignant-neoplasm"
	input.code >= "C00"
	input.code < "C98"
}

holds if {
	input.ground == "listed-disease"
	input.code in subdivisions
}

holds if {
	input.ground == "listed-disease"
	substring(input.code, 0, 3) in categories
}

holds if input.ground in attested

# The exempt days, half-open.
period := [0, adult] if {
	minor
} else := [input.birth, input.birth + 46] if {
	input.ground == "postpartum"
} else := [input.doc_from, doc_until] if {
	holds
} else := [0, 0]

default exempt := ""

exempt := ground if {
	period[0] <= input.from
	input.from < period[1]
}

doc_until := 1073741824 if {
	input.doc_through == 0
} else := input.doc_through + 1

# The last exempt day; 1073741824 and 0: open.
through := period[1] - 1 if {
	exempt != ""
	period[1] != 1073741824
} else := 0

ground := "minor" if {
	minor
} else := input.ground

sampling_price := 0 if {
	input.home
} else := input.sampling_price

standard := 290 if {
	input.on < 46021
} else := 148

reduced := 100 if {
	input.on < 46021
} else := 51

# Days charged before each change of price: those of the first year, at most
# ten with the days paid before, and those of the next one, at most ten.
charged := [n |
	some change in [45763, 46021, until]
	x := min([max([change, input.from]), min([until, new_year])])
	y := min([max([change, new_year]), max([until, new_year])])
	n := min([10 - input.paid, days(input.from, x)]) + min([10, days(new_year, y)])
]

# days returns the number of days in [start, end) that are not exempt.
days(start, end) := max([0, min([end, period[0]]) - start]) + max([0, end - max([start, period[1]])])

levs := (580 * charged[0]) + (100 * (charged[1] - charged[0]))

stay_total := levs if {
	input.on < 46021
} else := floor(((levs * 200000) + 195583) / 391166) + (51 * (charged[2] - charged[1]))
