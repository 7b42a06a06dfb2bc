package exemption

// The rules that explain a Decision, as Step.Rule and in AppendRules. They are
// stable keys. A ground of the user fee that exempts is told by its own key, as
// Ground.String returns it; every other step has one of these.
const (
	// Of the user fee: what may exempt, and is undetermined.
	RuleConflictingValidity = "conflicting-validity" // a document ends before it begins
	RuleConflictingBirths   = "conflicting-births"   // two documents name different births
	RuleConflictingPercents = "conflicting-percents" // two documents name different percents
	RuleCodeMissing         = "code-missing"         // a listed disease without a code
	RuleCodeUnlisted        = "code-unlisted"        // the code is not in the known part of the list
	RuleCodeTooGeneral      = "code-too-general"     // the list has only some subdivisions of the code
	RuleCodeNotMalignant    = "code-not-malignant"   // the code is outside C00–C97
	RuleSecondCodeMissing   = "second-code-missing"  // the list asks for a pair of codes
	RuleDisabilityMissing   = "disability-missing"   // the list asks for a recognised disability
	RulePercentMissing      = "percent-missing"      // reduced capacity without its percent
	RulePercentAtLimit      = "percent-at-limit"     // exactly 71 %
	RuleBirthMissing        = "birth-missing"        // postpartum without the day of the birth
	RuleStudyMissing        = "study-missing"        // a child of 18 to 25 years, study unknown

	// Of the user fee: what does not exempt.
	RuleDocumentNotYetValid = "document-not-yet-valid" // the document begins later
	RuleDocumentExpired     = "document-expired"       // the document has ended
	RuleOfAge               = "of-age"                 // 18 years are completed
	RuleChildTooOld         = "child-too-old"          // 26 years are completed
	RulePercentTooLow       = "percent-too-low"        // below 71 %
	RuleBirthExpected       = "birth-expected"         // the birth is later than the day of the claim
	RulePostpartumOver      = "postpartum-over"        // the 45 days are over
	RuleBornMissing         = "born-missing"           // minority was not checked
	RuleNoGround            = "no-ground"              // the conclusion of a refusal

	// Of the reduced visit fee.
	RuleServicePension     = "service-pension"      // entitled since 2014-01-07
	RuleAgeAndSex          = "age-and-sex"          // entitled from 2008-07-01 to 2010-12-31
	RuleNoReducedFee       = "no-reduced-fee"       // none existed on the day
	RuleAgeMissing         = "age-missing"          // the day of birth is unknown
	RuleSexMissing         = "sex-missing"          // the sex matters from 60 to 62 years
	RuleTooYoung           = "too-young"            // below 60 or 63 years
	RuleNoPension          = "no-pension"           // no pension is shown
	RuleOtherPension       = "other-pension"        // a pension of another kind
	RulePensionNotYet      = "pension-not-yet"      // the pension begins later
	RulePensionKindMissing = "pension-kind-missing" // the kind of the pension is unknown

	// Of the sampling price.
	RuleHomeNoIncome             = "home-no-income"                // not due
	RuleSamplingPriceDue         = "sampling-price-due"            // due, as nothing of the narrow exemption is shown
	RuleHomeMissing              = "home-missing"                  // without income, no home named
	RuleIncomeMissing            = "income-missing"                // in a home, income unknown
	RuleIncomeFound              = "income-found"                  // in a home, with income
	RulePlacementNotYet          = "placement-not-yet"             // the placement begins later
	RulePlacementOver            = "placement-over"                // the placement has ended
	RuleConflictingPlacement     = "conflicting-placement"         // the placement ends before it begins
	RuleUserFeeGroundsDoNotApply = "user-fee-grounds-do-not-apply" // who is exempt from the user fee pays it still
)

// What was missing for a ground that nearly applied, as Need.Key. They are
// stable keys.
const (
	NeedValidDocument = "valid-document"  // a document that is valid on the day
	NeedBirth         = "birth"           // the day of the birth
	NeedPercent       = "percent"         // a percent above 71, or the only one that holds
	NeedICDCode       = "icd-code"        // a code, or a more exact one
	NeedAnnex         = "annex"           // a look at the annex of the contract in force
	NeedSecondCode    = "second-code"     // the second code of the pair
	NeedDisability    = "disability"      // a recognised disability
	NeedFullTimeStudy = "full-time-study" // full-time study, or incapacity
	NeedIncapacity    = "incapacity"      // incapacity, or lasting incapacity for work
	NeedBorn          = "born"            // the day of birth
	NeedSex           = "sex"             // the sex
	NeedPension       = "pension"         // an exercised right to a pension for years of service and age
	NeedPensionKind   = "pension-kind"    // the kind of the pension
	NeedPlacement     = "placement"       // a placement valid on the day, in one of the three kinds of homes
	NeedHome          = "home"            // a placement in one of the three kinds of homes
	NeedIncome        = "income"          // that there is no income
)
