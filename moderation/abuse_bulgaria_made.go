package moderation

// Words of the abuse finder that Bulgarian makes as it goes: compounds, prefixes
// and suffixes of contempt, each a set of stems with a set of ends; and the words
// for people that such stems do not lead to. The rows have the shape of those in
// abuse_bulgaria.go.
var madeAbuse = [...]abuseRow{
	// Who gnaws, sucks and licks what.
	{Insult, policyAlways, domainAnimal, inflectEater, flagExact | flagSpelt, "хартио бумаго печато папко чекмедже столо кресло перо мастило пари паро касо бюджето данъко заплато плико рушвето хлебо мозъко нерво душо кръво народо болно сиромахо черво баницо софро задник задника лайно кокало сухаро"},
	// Who only calls himself one.
	{Insult, policyAlways, domainNone, inflectRole, flagExact | flagSpelt, "недо лъже псевдо квази"},
	{Insult, policyAlways, domainNone, inflectNone, flagExact, "полулекар полулекари полудоктор полудоктори полуспециалист полуспециалисти полуексперт полуексперти"},
	{Insult, policyAlways, domainNone, inflectScorn, flagExact | flagSpelt, "полу супер мега архи ултра обер гига пра тъпо дърто мръсно"},
	// Rude stems with mocking suffixes.
	{Insult, policyAlways, domainNone, inflectMock, flagExact | flagSpelt, "идиот кретен дебил глуп тъп прост смрад мръс гнус циган мангал мошен некадър малоум пикл сопол гад гнид скапан смотан келеш тиквен тъпанар тъпанарч мързел нагл нахал безсрам пиян боклук чалнат побъркан дрип мърл кирл грозн издръж"},
	{Insult, policyAlways, domainNone, inflectNone, flagExact, "циганлария циганларията циганларя циганларята циганландия мангалландия идиотландия дебиландия"},
	// What people are called in the abstract.
	{Insult, policyAlways, domainNone, inflectNone, flagSpelt, "посредствености посредственостите некадърщина некадърщината некадърщини"},
	{Insult, policyAimed, domainThing, inflectNone, flagSpelt, "безличие безличия безличност безличности нищета грозотия грозотии уродливост недомислие тъпотия тъпотии мръсотия мръсотии гадория гадории мерзост мерзости вехтория вехтории"},
	{Insult, policyNamed, domainThing, inflectNone, flagSpelt, "посредственост недоразумение недоразумения величие величия пародия карикатура карикатури подобие издънка издънки фира зарзават зарзавати зеленчук зеленчуци антика антики"},
	// Shirkers, gluttons and braggarts.
	{Insult, policyAlways, domainNone, inflectNone, flagExact | flagSpelt, "тръчилъжа тръчилъжи търчилъжа търчилъжи влачигащи лапнибаница лапнибаници лежикрак търсикавга търсикавги дърпитрън дърпитръни дървемозък дървемозъци дървомозъчен гьозбояджия гьозбояджии кьопек кьопеци кюпек кюпеци кьопоглу кьопоолу ешек ешеци ешекоглу домуз домузи дангълак дангълаци дембелин дембели сръдльо сръдльовци нафукан нафуканко улавник улавници улавчо издръжковец сурати суратите прасльо прасльовци"},
	{Insult, policyAlways, domainNone, inflectK, flagExact, "ушльо"},
	{Insult, policyAlways, domainNone, inflectFeminine, flagExact, "ушльопк"},
	{Insult, policyAimed, domainThing, inflectNone, flagSpelt, "боклучета боклучетата мастия мастията мастии сурат сурата сурла сурли рило муцуна муцуни зурла бабаяга кокошкарка"},
	{Insult, policyNamed, domainMedical, inflectNone, flagSpelt, "дюстабан дюстабани дюстабанин дюстабанлия дюстабанлии"},
	// Peoples.
	{Insult, policyAimed, domainThing, inflectNone, flagExact | flagSpelt, "узунджовец узунджовци узунджовците мънаф мънафи мънафите манафи манафите гяури гяурите гявол"},
	// Monsters.
	{Insult, policyAimed, domainThing, inflectNoun, flagSpelt, "караконджул таласъм върколак гоблин гном торбалан демон"},
	{Insult, policyAimed, domainThing, inflectNone, flagSpelt, "ламя ламята лами ламите ламйо караконджулка караконджулки караконджула таласъмка върколаци върколаците дракула дракули фурия фурии харпия харпии горгона горгони дявол дяволи дяволица дяволици сатана сатани хала циклоп циклопи чудовищно изчадие бесове"},
	// Animals.
	{Insult, policyNamed, domainAnimal, inflectNoun, flagExact | flagSpelt, "гарван глиган бивол крокодил алигатор варан таралеж стършел жабок патарок"},
	{Insult, policyNamed, domainAnimal, inflectFeminine, flagExact | flagSpelt, "гургулиц квачк кобр кобил биволиц невестулк мечк костенурк барак сойк кукумявк дропл цац осиц амеб инфузори сколопендр пиран"},
	{Insult, policyNamed, domainAnimal, inflectNone, flagExact | flagSpelt, "мишок мишока мишокът пуйче пуйчета патица патици паток патоци гъсок гъсоци осел осли ослите яре ярета шиле шилета мечок мечоци юнец юнци сом сомове гарджета гарже кобрата"},
	{Insult, policyAimed, domainAnimal, inflectNone, flagExact | flagSpelt, "пуйчо пуйчовци магарище магарища говедище говедища псище псища кучище кучища свинище крантата шопари шопарка"},
	// More of character and standing.
	{Insult, policyAlways, domainNone, inflectNone, flagExact | flagSpelt, "дъртачка дъртачки тикводръжко тикводръжковци баламосник баламосници скатавка скатавки мазньо мазньовци хилавец хилавци гъгльо гъгльовци шматарка шматарки парцаланко парцалановци хаймановци гнусняр гнусняри " +
		"чашкоподавател чашкоподаватели куфароносец куфароносци себичник себичници себичница трупосъбирач трупосъбирачи костосъбирач костосъбирачи поркаджия поркаджии " +
		"боклучарници лапнишарановци хайванлар кифлоглава чиновникарница"},
	{Insult, policyAimed, domainThing, inflectNone, flagExact | flagSpelt, "бърборана бърборани мърморана мърморани черноборсаджия черноборсаджии двойкаджия двойкаджии съсипник съсипници съсипница бездарности бездарностите некадърности некадърностите кавгаджийка кавгаджийки слугиня слугини дрънкалка дрънкалки демоница демоници ведма ведми магьосница магьосници мрънкало мрънкала мрънкач мрънкачи сънливец сънливци несретник несретници бродяга бродяги разсипник разсипници рушител рушители дивотия дивотии гнусотия сухар сухари сухоежбинец сухоежбинци лъжесвидетел лъжесвидетели недоучка недоучки хитрец хитреци грубиян грубияни грубиянин грубиянка грубиянки парашутист парашутисти"},
	{Insult, policyNamed, domainThing, inflectNone, flagExact | flagSpelt, "чироз чирози корнишон корнишони геврек чорап чорапи бейове важничка важнички динозавър динозаври динозаврите бакал бакали ага аги везир везири паша паши фараон фараони феодал феодали барон барони корсар корсари печенег печенези татарин татари туземец туземци макаци зъбар зъбари шивач шивачи файтонджии прекупвач прекупвачи кенефи клозети нужник нужници шахти калпаци калеври гевреци тутманик тутманици козунак козунаци моркови коприва коприви бурен бурени плевел плевели " +
		"нарцис нарциси каскет каскети шапкар шапкари спрут спрутове хоботник хоботници каскетаджия небожител небожители полубог полубогове нула"},
	// Trades, of those who have another.
	{Insult, policyNamed, domainThing, inflectDzhiya, flagExact | flagSpelt, "тенекеджи ваксаджи калайджи бозаджи симитчи халваджи кебапчи битпазарджи дърваджи амбуланджи"},
	{Insult, policyNamed, domainThing, inflectNoun, flagExact | flagSpelt, "сараф кърпач козар гъсар вехтошар мекичар баничар кръчмар въглищар обущар налбант ковач знахар гадател"},
	{Insult, policyNamed, domainThing, inflectNone, flagExact | flagSpelt, "сарафин налбантин дърводелец дърводелци перачка перачки баячка баячки врачка врачки"},
	{Insult, policyAimed, domainCrime, inflectNoun, flagExact | flagSpelt, "лихвар ортак"},
	// Things.
	{Insult, policyNamed, domainThing, inflectFeminine, flagExact | flagSpelt, "тухл керемид греб статуй коруб саксий гред вещерк"},
	{Insult, policyNamed, domainThing, inflectNone, flagExact | flagSpelt, "фикус фикуси храст храсти мебел мебели репичка репички тапир желе безмозък"},
}
