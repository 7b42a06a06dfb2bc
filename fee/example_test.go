package fee_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/nzok-rules/nzok/fee"
	"github.com/shopspring/decimal"
)

func Example() {
	r, err := fee.Bulgaria().Stay(fee.Stay{
		Admitted:   fee.Date{Year: 2025, Month: 12, Day: 30},
		Discharged: fee.Date{Year: 2026, Month: 1, Day: 3},
		DaysPaid:   []fee.YearDays{{Year: 2025, Days: 9}}, // in other hospitals
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Total, r.DaysPaid(), r.LastPaid())
	for _, s := range r.Steps() {
		fmt.Println(s.Rule+":", s.Text)
	}
	// Output:
	// 1.53 EUR [{2025 10} {2026 2}] 2026-01-02
	// bed-days: Броят се леглодните: от деня на приемането до деня преди изписването.
	// hospital-day: За 1 ден болнично лечение (30.12.2025 г.) се дължат 1 × 1,00 лв. = 1,00 лв.
	// annual-cap: За 1 ден (31.12.2025 г.) такса не се дължи: за 2025 г. са платени 10 дни, повече не се заплащат.
	// new-year: От 01.01.2026 г. започва ново ограничение от 10 платени дни за 2026 г.
	// hospital-day: За 2 дни болнично лечение (01.01.2026 г. – 02.01.2026 г.) се дължат 2 × 0,51 € = 1,02 €.
	// conversion: Дните в левове се събират (1,00 лв.) и се превалутират веднъж: 1,00 лв. ÷ 1,95583 = 0,51 €.
	// issue-receipt: За платената сума се издава касова бележка или квитанция.
}

func ExampleBulgaria() {
	visit, err := fee.Bulgaria().Rate(fee.ServiceVisit, fee.Standard, fee.Date{Year: 2026, Month: 3, Day: 5})
	fmt.Println(visit.Amount, visit.Since, visit.Basis, err)
	// Output: 1.48 EUR 2026-01-01 Закон за въвеждане на еврото в Република България <nil>
}

func ExampleTariff_Visit() {
	r, err := fee.Bulgaria().Visit(fee.Visit{
		On:    fee.Date{Year: 2026, Month: 3, Day: 5},
		Payer: fee.Reduced,
	})
	fmt.Println(r.Total, r.State, err)
	// Output: 0.51 EUR 0.97 EUR <nil>
}

func ExampleTariff_Visit_waived() {
	r, err := fee.Bulgaria().Visit(fee.Visit{
		On: fee.Date{Year: 2026, Month: 3, Day: 5},
		Waivers: []fee.Waiver{{
			Through: fee.Date{Year: 2027, Month: 1, Day: 31},
			Basis:   fee.Citation{Act: "ЗЗО", Provision: "чл. 37, ал. 4"},
			Ground:  "непълнолетно лице",
		}},
	})
	fmt.Println(r.Total, err)
	fmt.Println(r.Steps()[0])
	// Output:
	// 0.00 EUR <nil>
	// Пациентът е освободен от потребителска такса: непълнолетно лице. [чл. 37, ал. 4 ЗЗО]
}

func ExampleTariff_Stay() {
	stay := fee.Stay{
		Admitted:       fee.Date{Year: 2026, Month: 3, Day: 1},
		ChargedThrough: fee.Date{Year: 2026, Month: 3, Day: 7}, // still in
	}
	first, _ := fee.Bulgaria().Stay(stay)
	fmt.Println(first.Total, first.DaysCharged)

	stay.ChargedThrough, stay.Discharged = fee.Date{}, fee.Date{Year: 2026, Month: 3, Day: 20}
	stay.PaidThrough, stay.DaysPaid = first.LastPaid(), first.DaysPaid()
	rest, _ := fee.Bulgaria().Stay(stay)
	fmt.Println(rest.Total, rest.DaysCharged, rest.AppendRules(nil))
	// Output:
	// 3.57 EUR 7
	// 1.53 EUR 3 [bed-days already-paid hospital-day annual-cap issue-receipt]
}

// A patient goes from one hospital to another on the day of discharge.
func ExampleReceipt_DaysPaid() {
	day := func(d int) fee.Date { return fee.Date{Year: 2026, Month: 3, Day: d} }
	first, _ := fee.Bulgaria().Stay(fee.Stay{Admitted: day(1), Discharged: day(8)})
	second, _ := fee.Bulgaria().Stay(fee.Stay{
		Admitted: day(8), Discharged: day(20),
		DaysPaid: first.DaysPaid(), PaidThrough: first.LastPaid(),
	})
	fmt.Println(first.Total, first.DaysPaid())
	fmt.Println(second.Total, second.DaysPaid())
	// Output:
	// 3.57 EUR [{2026 7}]
	// 1.53 EUR [{2026 10}]
}

// The day of discharge was charged by the first hospital and is not again by
// the second.
func ExampleReceipt_LastPaid() {
	day := func(d int) fee.Date { return fee.Date{Year: 2026, Month: 3, Day: d} }
	first, _ := fee.Bulgaria().Stay(fee.Stay{Admitted: day(1), Discharged: day(3), Count: fee.BothEnds})
	second, _ := fee.Bulgaria().Stay(fee.Stay{
		Admitted: day(3), Discharged: day(5),
		DaysPaid: first.DaysPaid(), PaidThrough: first.LastPaid(),
	})
	fmt.Println(first.LastPaid(), first.DaysCharged)
	fmt.Println(second.LastPaid(), second.DaysCharged)
	// Output:
	// 2026-03-03 3
	// 2026-03-04 1
}

func ExampleTariff_Lab() {
	r, err := fee.Bulgaria().Lab(fee.LabVisit{
		On:            fee.Date{Year: 2026, Month: 3, Day: 5},
		Referral:      fee.Referred,
		Sample:        fee.TakenHere,
		SamplingPrice: fee.Amount{Minor: 2_00, Currency: fee.EUR},
	})
	fmt.Println(r.Total, r.Service, err)
	// Output: 2.00 EUR sampling <nil>
}

func ExampleTariff_Rate() {
	day := fee.Date{Year: 2012, Month: 8, Day: 20}
	_, err := fee.Bulgaria().Rate(fee.ServiceHospitalDay, fee.Standard, day)
	var none *fee.NoRateError
	if errors.As(err, &none) {
		fmt.Println(none.Before.Amount, none.After.Amount, none.After.Since)
	}
	// Output: 5.80 BGN 5.40 BGN 2012-09-04
}

func ExampleTariff_Rates() {
	for r := range fee.Bulgaria().Rates() {
		if r.Service == fee.ServiceVisit && r.Payer == fee.Reduced {
			fmt.Println(r.Since, r.Amount, r.Basis)
		}
	}
	// Output:
	// 2008-07-01 1.00 BGN чл. 37, ал. 1 ЗЗО (изменение в сила от 01.07.2008 г.) (ДВ, бр. 37 от 2008 г.)
	// 2014-01-07 1.00 BGN ПМС № 312 от 2013 г. за изменение на ПМС № 193 от 2012 г. (ДВ, бр. 2 от 2014 г.)
	// 2026-01-01 0.51 EUR Закон за въвеждане на еврото в Република България
}

func ExampleTariff_With() {
	later, err := fee.Bulgaria().With(fee.Rate{
		Service: fee.ServiceVisit,
		Since:   fee.Date{Year: 2027, Month: 7, Day: 1},
		Amount:  fee.Amount{Minor: 2_00, Currency: fee.EUR},
		Basis:   fee.Citation{Act: "примерно постановление"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := later.Visit(fee.Visit{On: fee.Date{Year: 2027, Month: 7, Day: 1}, Payer: fee.Reduced})
	fmt.Println(r.Total, r.State, err)
	// Output: 0.51 EUR 1.49 EUR <nil>
}

func ExampleNewTariff() {
	var rows []fee.Rate
	for r := range fee.Bulgaria().Rates() {
		if r.Service == fee.ServiceVisit {
			rows = append(rows, r)
		}
	}
	visits, err := fee.NewTariff(rows...)
	fmt.Println(err)
	_, err = visits.Stay(fee.Stay{Admitted: fee.Date{Year: 2026, Month: 3, Day: 1}, Discharged: fee.Date{Year: 2026, Month: 3, Day: 2}})
	fmt.Println(err)
	// Output:
	// <nil>
	// fee: no hospital-day rate on 2026-03-01: the table has no row for it
}

func ExampleTariff_Verified() {
	fmt.Println(fee.Bulgaria().Verified())
	// Output: 2026-11-21
}

func ExampleNoRateError() {
	_, err := fee.Bulgaria().Visit(fee.Visit{On: fee.Date{Year: 2012, Month: 8, Day: 20}})
	var none *fee.NoRateError
	if errors.As(err, &none) {
		fmt.Println(none.Step().Text)
	}
	// Output:
	// За 20.08.2012 г. няма определен размер на таксата. Законът препраща към постановление на Министерския съвет (изм. ДВ, бр. 60 от 2012 г., в сила от 07.08.2012 г.), а ПМС № 193 от 2012 г. влиза в сила на 04.09.2012 г. До 06.08.2012 г. включително размерът е 2,90 лв. От 04.09.2012 г. размерът е 2,90 лв.
}

func ExampleReceipt_Text() {
	r, _ := fee.Bulgaria().Stay(fee.Stay{
		Admitted:   fee.Date{Year: 2026, Month: 3, Day: 1},
		Discharged: fee.Date{Year: 2026, Month: 3, Day: 15},
	})
	fmt.Print(r.Text(fee.BGN))
	// Output:
	// КВИТАНЦИЯ
	// за потребителска такса по чл. 37 от ЗЗО
	// Дата: 15.03.2026 г.
	// ------------------------------------------------
	// Болнично лечение
	// 01.03.2026 г. – 10.03.2026 г.
	// 10 дни × 0,51 €                           5,10 €
	// ------------------------------------------------
	// Обща сума:                                5,10 €
	// Равностойност:                          9,97 лв.
	// Пояснения:
	// – За 4 дни (11.03.2026 г. – 14.03.2026 г.) такса
	//   не се дължи: за 2026 г. са платени 10 дни,
	//   повече не се заплащат.
	// Правно основание:
	// – чл. 37, ал. 1 ЗЗО
	// – Закон за въвеждане на еврото в Република
	//   България
}

func ExampleReceipt_MarshalJSON() {
	r, _ := fee.Bulgaria().Visit(fee.Visit{On: fee.Date{Year: 2001, Month: 3, Day: 1}, Payer: fee.Uninsured})
	b, _ := json.MarshalIndent(r, "", " ")
	fmt.Println(string(b))
	var back fee.Receipt
	fmt.Println(json.Unmarshal(b, &back), back.Equal(r))
	// Output:
	// {
	//  "service": "visit",
	//  "on": "2001-03-01",
	//  "total": "0.00 BGN",
	//  "state": "0.00 BGN",
	//  "document_required": false,
	//  "steps": [
	//   {
	//    "rule": "uninsured",
	//    "text": "Пациентът не е здравноосигурен: чл. 37 от ЗЗО не се прилага и по тази тарифа не се дължи нищо. Важи ценоразписът на изпълнителя.",
	//    "basis": {
	//     "act": "ЗЗО",
	//     "provision": "чл. 37, ал. 1"
	//    }
	//   }
	//  ]
	// }
	// <nil> true
}

func ExampleParseAmount() {
	a, err := fee.ParseAmount("2.90 BGN")
	fmt.Println(a, a.Bulgarian(), err)
	// Output: 2.90 BGN 2,90 лв. <nil>
}

func ExampleFromDecimal() {
	a, err := fee.FromDecimal(decimal.RequireFromString("2.9"), fee.BGN)
	fmt.Println(a, err)
	_, err = fee.FromDecimal(decimal.RequireFromString("2.905"), fee.BGN)
	fmt.Println(err)
	// Output:
	// 2.90 BGN <nil>
	// fee: invalid input: amount: a whole number of stotinki or cents is accepted, nothing is rounded
}

func ExampleParseDate() {
	d, err := fee.ParseDate("2026-03-05")
	fmt.Println(d, err)
	_, err = fee.ParseDate("2026-02-29")
	fmt.Println(errors.Is(err, fee.ErrInput))
	// Output:
	// 2026-03-05 <nil>
	// true
}

func ExampleDateOf() {
	sofia := time.FixedZone("EET", 2*60*60)
	fmt.Println(fee.DateOf(time.Date(2025, time.December, 31, 22, 30, 0, 0, time.UTC).In(sofia)))
	// Output: 2026-01-01
}

func ExampleAmount_Add() {
	visit, day := fee.Amount{Minor: 1_48, Currency: fee.EUR}, fee.Amount{Minor: 51, Currency: fee.EUR}
	fmt.Println(visit.Add(day))
	_, err := visit.Add(fee.Amount{Minor: 1_00, Currency: fee.BGN})
	fmt.Println(err)
	// Output:
	// 1.99 EUR <nil>
	// fee: invalid input: currency: both amounts must be in the same currency; convert one first
}

func ExampleAmount_Mul() {
	fmt.Println(fee.Amount{Minor: 51, Currency: fee.EUR}.Mul(10))
	// Output: 5.10 EUR <nil>
}

func ExampleAmount_Convert() {
	a, err := fee.Amount{Minor: 2_90, Currency: fee.BGN}.Convert(fee.EUR)
	fmt.Println(a, err)
	// Output: 1.48 EUR <nil>
}
