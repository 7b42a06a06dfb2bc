// Readme is the program shown in the README.
package main

import (
	"fmt"
	"log"

	"github.com/nzok-rules/nzok/exemption"
	"github.com/nzok-rules/nzok/fee"
)

func main() {
	in, out := fee.Date{Year: 2026, Month: 4, Day: 14}, fee.Date{Year: 2026, Month: 4, Day: 17}
	birth := exemption.Evidence{Ground: exemption.Postpartum, Birth: exemption.Date{Year: 2026, Month: 3, Day: 1}}

	a, err := exemption.Bulgaria().Assess(exemption.Claim{On: exemption.Date(in), Evidence: []exemption.Evidence{birth}})
	if err != nil {
		log.Fatal(err)
	}
	stay := fee.Stay{Admitted: in, Discharged: out}
	if d := a.UserFee; d.Outcome == exemption.Exempt { // until the 45th day after the birth
		stay.Waivers = []fee.Waiver{{From: in, Through: fee.Date(d.Through), Basis: fee.Citation(d.Basis), Ground: "родилка"}}
	}
	receipt, err := fee.Bulgaria().Stay(stay)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(receipt)
}
