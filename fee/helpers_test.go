package fee_test

import (
	"time"

	"github.com/nzok-rules/nzok/fee"
)

func day(y, m, d int) fee.Date { return fee.Date{Year: y, Month: time.Month(m), Day: d} }

func bgn(minor int64) fee.Amount { return fee.Amount{Minor: minor, Currency: fee.BGN} }
func eur(minor int64) fee.Amount { return fee.Amount{Minor: minor, Currency: fee.EUR} }

// act is a basis for tests.
var act = fee.Citation{Act: "ЗЗО", Provision: "чл. 37, ал. 4"}
