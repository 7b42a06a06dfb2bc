// Readme is the program shown in the README.
package main

import (
	"fmt"
	"log"

	"github.com/nzok-rules/nzok/fee"
)

func main() {
	receipt, err := fee.Bulgaria().Stay(fee.Stay{
		Admitted:   fee.Date{Year: 2025, Month: 12, Day: 29},
		Discharged: fee.Date{Year: 2026, Month: 1, Day: 3},
		DaysPaid:   []fee.YearDays{{Year: 2025, Days: 8}}, // in other hospitals
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(receipt)
}
