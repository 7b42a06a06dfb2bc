package exemption

// reason is why a document or a rule says what it says: a row of reasons.
type reason uint8

const (
	_ reason = iota

	granted

	validityReversed
	birthsDiffer
	percentsDiffer
	codeMissing
	codeUnlisted
	codeTooGeneral
	codeNotMalignant
	secondCodeMissing
	disabilityMissing
	percentMissing
	percentAtLimit
	birthMissing
	studyMissing

	notYetValid
	expired
	ofAge
	childTooOld
	percentTooLow
	birthExpected
	postpartumOver
	bornMissing
	noGround

	servicePension
	oldEnough
	noReducedFeeYet
	reducedFeeAbolished
	ageMissing
	sexMissing
	tooYoung
	noPension
	otherPension
	pensionNotYet
	pensionKindMissing

	homeWithoutIncome
	noPlacement
	placementUnclear
	homeMissing
	incomeMissing
	incomeFound
	placementNotYet
	placementOver
	placementReversed
	userFeeGroundsEnd

	reasonCount = iota
)

// reasonRow tells a reason. In the texts {ground} is the wording of the ground,
// {day} a day, {percent} a percent, {name} the name of a row of the disease
// list and {second} the second codes it asks for; {disease} and {end} are asides on the name
// and on the last day, where there is one.
type reasonRow struct {
	rule    string // id of the step; for granted it is the key of the ground
	text    string
	need    string // key of what was missing, if anything
	missing string
}

var reasons = [reasonCount]reasonRow{
	granted: {"", "Лицето не дължи потребителска такса на основание „{ground}“{disease}{end}.", "", ""},

	validityReversed:  {RuleConflictingValidity, "Документът за „{ground}“ е противоречив: срокът му изтича, преди да е започнал.", NeedValidDocument, "документ с непротиворечив срок на валидност"},
	birthsDiffer:      {RuleConflictingBirths, "Документите сочат различни дни на раждането и не доказват основанието „{ground}“.", NeedBirth, "един и същ ден на раждането във всички документи"},
	percentsDiffer:    {RuleConflictingPercents, "Документите сочат различен процент намалена работоспособност и не доказват основанието.", NeedPercent, "един действащ процент намалена работоспособност"},
	codeMissing:       {RuleCodeMissing, "Не е посочен код по МКБ-10, затова не може да се провери дали заболяването е в списъка към НРД.", NeedICDCode, "код на заболяването по МКБ-10"},
	codeUnlisted:      {RuleCodeUnlisted, "Кодът не е в известната част от списъка към НРД. Тя е непълна: проверете в приложението към действащия НРД.", NeedAnnex, "проверка на кода в приложението към действащия НРД"},
	codeTooGeneral:    {RuleCodeTooGeneral, "Списъкът към НРД съдържа само част от подрубриките на посочения код; не е посочено коя от тях е поставена като диагноза.", NeedICDCode, "код по МКБ-10 с четвърти знак"},
	codeNotMalignant:  {RuleCodeNotMalignant, "Посоченият код не е от рубриките C00–C97 на злокачествените новообразувания.", NeedICDCode, "код по МКБ-10 от C00 до C97"},
	secondCodeMissing: {RuleSecondCodeMissing, "Посоченият код е в списъка към НРД само заедно с втори код ({second}); той липсва или е друг.", NeedSecondCode, "вторият код по МКБ-10 ({second})"},
	disabilityMissing: {RuleDisabilityMissing, "Заболяването „{name}“ освобождава от такса само при призната инвалидност, а тя не е посочена.", NeedDisability, "призната инвалидност за това заболяване"},
	percentMissing:    {RulePercentMissing, "Не е посочен процентът на намалената работоспособност.", NeedPercent, "процентът намалена работоспособност по решението на ТЕЛК или НЕЛК"},
	percentAtLimit:    {RulePercentAtLimit, "Намалената работоспособност е точно 71 %. Текстът е „над 71 %“ и не е установено дали обхваща и точно 71 %.", NeedPercent, "намалена работоспособност над 71 % или указание как се прилага текстът при точно 71 %"},
	birthMissing:      {RuleBirthMissing, "Не е посочен денят на раждането, от който се броят 45-те дни.", NeedBirth, "денят на раждането"},
	studyMissing:      {RuleStudyMissing, "Детето е навършило 18 години на {day} и не е посочено дали учи в редовна форма.", NeedFullTimeStudy, "документ за редовна форма на обучение (до 26-годишна възраст) или за недееспособност или трайна нетрудоспособност"},

	notYetValid:    {RuleDocumentNotYetValid, "Документът за „{ground}“ важи от {day} и още не освобождава.", NeedValidDocument, "документ, който важи в деня на проверката"},
	expired:        {RuleDocumentExpired, "Документът за „{ground}“ е важал до {day} включително и вече не освобождава.", NeedValidDocument, "документ, който важи в деня на проверката"},
	ofAge:          {RuleOfAge, "Лицето е навършило 18 години на {day} и вече не е непълнолетно.", "", ""},
	childTooOld:    {RuleChildTooOld, "Детето е навършило 26 години на {day} След това е член на семейството само ако е недееспособно или трайно нетрудоспособно.", NeedIncapacity, "документ за недееспособност или трайна нетрудоспособност"},
	percentTooLow:  {RulePercentTooLow, "Намалената работоспособност е {percent} %, а от такса освобождава само тази над 71 %.", NeedPercent, "намалена работоспособност над 71 %"},
	birthExpected:  {RuleBirthExpected, "Денят на раждането е {day}; основанието „{ground}“ важи от този ден.", NeedBirth, "настъпило раждане"},
	postpartumOver: {RulePostpartumOver, "45-ият ден след раждането е {day}; след него основанието „{ground}“ вече не важи.", "", ""},
	bornMissing:    {RuleBornMissing, "Не е посочена дата на раждане, затова не е проверено дали лицето е непълнолетно.", NeedBorn, "дата на раждане, която показва, че лицето няма навършени 18 години"},
	noGround:       {RuleNoGround, "Няма доказано основание за освобождаване от потребителска такса.", "", ""},

	servicePension:      {RuleServicePension, "Лицето е упражнило правото си на пенсия за осигурителен стаж и възраст и има право на намалената такса за посещение.", "", ""},
	oldEnough:           {RuleAgeAndSex, "Лицето е навършило възрастта за намалената такса за посещение: 60 години за жените и 63 години за мъжете.", "", ""},
	noReducedFeeYet:     {RuleNoReducedFee, "Преди 01.07.2008 г. не е намерена намалена такса за посещение.", "", ""},
	reducedFeeAbolished: {RuleNoReducedFee, "От 01.01.2011 г. до 06.01.2014 г. включително няма намалена такса за посещение.", "", ""},
	ageMissing:          {RuleAgeMissing, "Не е посочена дата на раждане, а намалената такса зависи от възрастта: 60 години за жените и 63 години за мъжете.", NeedBorn, "дата на раждане"},
	sexMissing:          {RuleSexMissing, "Лицето е навършило 60, но не и 63 години и не е посочен полът, от който зависи намалената такса.", NeedSex, "пол"},
	tooYoung:            {RuleTooYoung, "Лицето не е навършило възрастта за намалената такса за посещение: 60 години за жените и 63 години за мъжете.", "", ""},
	noPension:           {RuleNoPension, "Не е показано упражнено право на пенсия за осигурителен стаж и възраст.", NeedPension, "упражнено право на пенсия за осигурителен стаж и възраст"},
	otherPension:        {RuleOtherPension, "Намалената такса е само за упражнилите правото си на пенсия за осигурителен стаж и възраст; посоченият вид пенсия не дава право на нея.", NeedPension, "упражнено право на пенсия за осигурителен стаж и възраст"},
	pensionNotYet:       {RulePensionNotYet, "Пенсията е от {day} и още не дава право на намалената такса.", "", ""},
	pensionKindMissing:  {RulePensionKindMissing, "Не е посочен видът на пенсията; само тази за осигурителен стаж и възраст дава право на намалената такса.", NeedPensionKind, "видът на пенсията"},

	homeWithoutIncome: {RuleHomeNoIncome, "Лицето е без доходи и е настанено в дом за деца и юноши, дом за деца от предучилищна възраст или дом за социални грижи, затова не дължи цена за вземане на биологичен материал{end}.", "", ""},
	noPlacement:       {RuleSamplingPriceDue, "Цената за вземане на биологичен материал не се дължи само от лица без доходи, настанени в домове за деца и юноши, домове за деца от предучилищна възраст и домове за социални грижи.", "", ""},
	placementUnclear:  {RuleSamplingPriceDue, "Цената за вземане на биологичен материал не се дължи само от лица без доходи, настанени в домове за деца и юноши, домове за деца от предучилищна възраст и домове за социални грижи; не е посочено дали домът е такъв.", NeedPlacement, "документ, че лицето е без доходи и домът е от трите изброени вида"},
	homeMissing:       {RuleHomeMissing, "Лицето е без доходи, но не е посочено да е настанено в някой от трите вида домове.", NeedHome, "настаняване в дом за деца и юноши, дом за деца от предучилищна възраст или дом за социални грижи"},
	incomeMissing:     {RuleIncomeMissing, "Лицето е настанено в дом, но не е посочено дали има доходи.", NeedIncome, "документ, че лицето е без доходи"},
	incomeFound:       {RuleIncomeFound, "Лицето е настанено в дом, но има доходи и дължи цената за вземане на биологичен материал.", "", ""},
	placementNotYet:   {RulePlacementNotYet, "Настаняването в дом е от {day} и още не освобождава.", NeedPlacement, "настаняване, което важи в деня на проверката"},
	placementOver:     {RulePlacementOver, "Настаняването в дом е било до {day} включително и вече не освобождава.", NeedPlacement, "настаняване, което важи в деня на проверката"},
	placementReversed: {RuleConflictingPlacement, "Срокът на настаняването в дом е противоречив: изтича, преди да е започнал.", NeedPlacement, "непротиворечив срок на настаняването"},
	userFeeGroundsEnd: {RuleUserFeeGroundsDoNotApply, "Основанията за освобождаване от потребителска такса не важат за цената за вземане на биологичен материал; плащат я и децата, и бременните.", "", ""},
}
