# Result: [total, state, days, ground]. Sums in stotinki before 2026, in cents from then on.
package billing

default outcome := [0, 0, 0, ""]

outcome := [0, 0, 0, exempt] if {
	input.insured
	input.service == "lab"
	not input.referred
} else := [sampling_price, 0, 0, exempt] if {
	input.insured
	input.service == "lab"
	input.sample == "taken-here"
	input.sampling_price > 0
} else := [stay_total, 0, charged[2], exempt] if {
	input.insured
	input.service == "stay"
} else := [0, 0, 0, exempt] if {
	input.insured
	exempt != ""
} else := [reduced, standard - reduced, 0, exempt] if {
	input.insured
	input.pensioner
} else := [standard, 0, 0, exempt] if {
	input.insured
}

minor if input.from < input.adult

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
	input.code in data.law.subdivisions
}

holds if {
	input.ground == "listed-disease"
	substring(input.code, 0, 3) in data.law.categories
}

holds if input.ground in data.law.attested

# The exempt days, half-open.
period := [0, input.adult] if {
	minor
} else := [input.birth, input.birth + 46] if {
	input.ground == "postpartum"
} else := [input.doc_from, input.doc_until] if {
	holds
} else := [0, 0]

default exempt := ""

exempt := ground if {
	period[0] <= input.from
	input.from < period[1]
}

ground := "minor" if {
	minor
} else := input.ground

sampling_price := 0 if {
	input.home
} else := input.sampling_price

standard := 290 if {
	input.on < data.law.euro_day
} else := 148

reduced := 100 if {
	input.on < data.law.euro_day
} else := 51

# Days charged before each change of price: those of the first year, at most
# ten with the days paid before, and those of the next one, at most ten.
charged := [n |
	some change in [data.law.price_day, data.law.euro_day, input.until]
	x := min([max([change, input.from]), min([input.until, input.new_year])])
	y := min([max([change, input.new_year]), max([input.until, input.new_year])])
	n := min([10 - input.paid, days(input.from, x)]) + min([10, days(input.new_year, y)])
]

# days returns the number of days in [start, end) that are not exempt.
days(start, end) := max([0, min([end, period[0]]) - start]) + max([0, end - max([start, period[1]])])

levs := (580 * charged[0]) + (100 * (charged[1] - charged[0]))

stay_total := levs if {
	input.on < data.law.euro_day
} else := floor(((levs * 200000) + 195583) / 391166) + (51 * (charged[2] - charged[1]))
