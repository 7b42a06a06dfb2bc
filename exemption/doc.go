// Package exemption decides who does not pay the user fee (потребителска
// такса) of Bulgarian health insurance, who pays the reduced one, and who does
// not pay the price of taking a biological sample: on what ground, by what
// document, and until when.
//
// # The law
//
// Art. 37 of the Health Insurance Act (чл. 37 ЗЗО) makes insured people pay for
// each visit and each hospital day, and names those who do not: children,
// non-working family members, war veterans, prisoners and others, and people
// with a disease from a list of the National Framework Contract (списък към
// НРД). The fund's page adds malignant neoplasms, pregnancy and the 45 days
// after a birth, and more than 71 % reduced working capacity. That makes
// seventeen grounds (see [Ground]).
//
// The reduced visit fee went by age and sex from 2008-07-01 to 2010-12-31; since
// 2014-01-07 it belongs to those who have exercised the right to a pension for
// years of service and age. The sampling price knows one exemption only: people
// without income placed in one of three kinds of homes. Children and pregnant
// women pay it.
//
// # Use
//
// A [Claim] holds what the rules need of one person on one day, and no name:
//
//	claim := exemption.Claim{
//		On:   exemption.Date{Year: 2026, Month: 3, Day: 10},
//		Born: exemption.Date{Year: 1995, Month: 5, Day: 17},
//		Evidence: []exemption.Evidence{{
//			Ground: exemption.Postpartum,
//			Birth:  exemption.Date{Year: 2026, Month: 3, Day: 1},
//		}},
//	}
//	a, err := exemption.Bulgaria().Assess(claim)
//	// a.UserFee: exempt as postpartum through 2026-04-15
//
// Each answer is a [Decision]: exempt, not exempt or undetermined. To charge a
// stay, assess its first day; where it is exempt, waive through Decision.Through
// and go on with the day after, else go on with Decision.NextChange. A zero day
// means that the facts of the claim know no end.
//
// # What is not covered
//
// The list of diseases could be recovered in part: a code outside it is
// undetermined, never "not exempt", and [Rules.With] takes the rest of the annex.
// Earlier wordings of the grounds, the documents a practice must accept and the
// meaning of exactly 71 % were not found in official text; such facts carry a
// note into the explanation, or are undetermined. Whether a person is insured,
// and what is charged, is for the caller.
//
// # Where the facts come from
//
// The fund's page „Потребителска такса“, the statute, hospital pages that print
// the list, and press for the reduced fee; each row of the table cites its
// source. [Rules.Verified] is the day to which they were checked.
package exemption
