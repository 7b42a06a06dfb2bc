package moderation

// Rarer words of the abuse finder, by sense: derivations and compounds that the
// commoner ones of the other tables do not lead to. Short ones are taken only
// as they are spelt, for a letter away stands an innocent word.
var rareAbuse = [...]abuseRow{
	// Stupidity.
	{Insult, policyAlways, domainNone, inflectFeminine, flagExact, "тъпчуг глупчуг простачуг простачаг хапл будалиц"},
	{Insult, policyAlways, domainNone, inflectNik, flagExact, "тъпот простот дивот полуграмот полуум псевдоум неук недоуч безграмот дебелоглав дебелооч некомпетент неадекват неспособ туткав изпростел недоеб тъподръв тиквен"},
	{Insult, policyAlways, domainNone, inflectEts, flagExact, "туткав бръщолев кекав келяв мърляв кьопав гъгнив бъзлив фуклив грабив граблив ненаяд душевад душеловац душепродав"},
	{Insult, policyAlways, domainNone, inflectCho, flagExact, "глупанк глупешк глупавк тъпавк дебелокожк тиквач кратунч баламурк кьоравк шашавк празнодрънкалк ненаситк ненаядк лудч ненормалк сенилк гащопикл самохвалк фукливк очиларк цайсатк зъбч пъзльовк глупендерк"},
	{Insult, policyAlways, domainNone, inflectLyo, flagExact, "тюх мот шмот фъф мунд гащопик зъб плеш надуф крад страхопъз хвалипръд немър"},
	{Insult, policyAlways, domainNone, inflectYak, flagExact, "мотл хапл тюфл безмозъчн полуидиотск изпростел напушен гнил невъзпитан важн бесн ромл гръцкол русол българол ислям сорос"},
	{Insult, policyAlways, domainNone, inflectK, flagExact, "мушмуро мушморо тутру кютю недоносъ недоносо гъгли маразмати"},
	{Insult, policyAlways, domainNone, inflectGlav, 0, "гъбоглав тухлоглав камъкоглав кокошоглав карпузоглав динеглав лайноглав зеленчукоглав лежигъз стологрей дупегрей лизогъз тънкогъз"},
	{Insult, policyAlways, domainNone, inflectNoun, flagExact, "дървендел кратункар мамзер неразбирач неможач полуидиот рептилоид туткун лафазан дебелокожник простян простоган заплес чукундел"},
	{Insult, policyAlways, domainNone, inflectDzhiya, flagExact, "тиквенджи лафаджи"},
	{Insult, policyAlways, domainNone, inflectNone, flagExact, "дървендей дървендеи кютуче кютучета пънчо пънчовци дръвчо дръвчовци полуумка полуумки тъпакиня тъпакини тюхлю лапнивран лапниврани гьонсуратлия гьонсуратлии будалана будалани шашкънка"},
	{Insult, policyAimed, domainMedical, inflectNoun, flagExact, "церебрал микроцефал идиотид"},
	{Insult, policyAimed, domainThing, inflectNoun, flagExact, "примитив дрънкач клепал недомислек зяпач"},
	{Insult, policyQuality, domainNone, inflectAdjEn, 0, "бездуш безсърдеч коравосърдеч жестокосърдеч безчовеч безмилост безчест двулич самодовол сервил раболеп безгръбнач перверз видиот"},
	{Insult, policyQuality, domainNone, inflectAdj, 0, "дебелокож оскотял озверял изпростял оглупял изтъпял затъпял озлобял дрогиран друсан надрусан напушен ленив туткав пъзлив мекушав фуклив самовлюбен надменн тлъст шкембест уродлив неумит некъпан извратен развратен покварен недотупан недопушен гъгнив изтрещял изчанчен мръднат психясал сенилн дебилн кретенизиран малодушн подъл ненаситн лаком плазмодиен"},
	{Insult, policyQuality, domainNone, inflectNone, 0, "оскотели озверели изпростели оглупели изтъпели затъпели изтрещели психясали изкуфели превъртели изветрели изперкали склерозирали задръстени оглупяхте изпростяхте оскотяхте озверяхте"},
	{Insult, policyQuality, domainNone, inflectAdjSki, 0, "хам грубиян слугин лакей крад шарлатан касап маймун магареш кучеш хиен угодниче сатанин дявол джелат"},
	// More of each sense.
	{Insult, policyAlways, domainNone, inflectNoun, flagExact, "дървомозъчник тутлак безделяк нахал лъжач снобар тръшкач"},
	{Insult, policyAlways, domainNone, inflectEts, flagExact, "надутков неграмот ошушкан мърсул подлиз"},
	{Insult, policyAlways, domainNone, inflectYak, flagExact, "пропадн немърл ромск сърбол гърчол миндил помийн зловредн"},
	{Insult, policyAlways, domainNone, inflectNik, flagExact, "обес омраз ненаяд ненажраник безсрамот мухлясал злоез арогант безцеремон злояд пиянд"},
	{Insult, policyAlways, domainNone, inflectNone, flagExact, "пиянка пиянки пиянчуги кърканка кърканки невъзпитаници невъзпитаник невъзпитаница паразитница паразитници паразитчица каренка каренки смрадливка простаците батката дебеланка дебеланки дебеланко дангалачка некадърничета негодяйчета подмазурковци подмазвачковци мърсници келепирковци бандитища мошеникиня мошеникини касапка касапки касапката людоедка людоедки кръволочник кръволочници менгеловец менгеловци нехора нехората мършоядец мършоядци нещастничета скапанячета лентяйче лентяйчета джебчийчета муфтаджийче хрантутничета ченгелари мързеланко мързеланковци мързеланци простаче простачета дебелаци комуникеста политиканчета циганьовци смотанковци двулички мухльовка мухльовки будалко лакейки лъжкиньо"},
	{Insult, policyAimed, domainMedical, inflectNone, flagExact, "хистерик хистерици хистерички хистеричката нервачка нервачки маниачка маниачки нимфоманка клептоман клептомани мегаломан мегаломани мегаломанка"},
	{Insult, policyAimed, domainCrime, inflectNone, flagExact, "гестаповци главанари главанар главанарите чалгаджия чалгаджии ментовка ментовки доносче доносчета доносник доносници хайдук хайдуци протеже протежета мафиоз мафиози богаташи магьосници душманите гробокопач гробокопачи окупатори узурпатори олигархче олигархчета демагог демагози политикан политикани клептократ плутократ нацита наци ленинец комунистче"},
	{Insult, policyAimed, domainThing, inflectNone, flagExact, "диване диванета диванетата помията помиярник параван чорбаджия чорбаджии чорбаджийо аристократ бейове султанка хамалка хамалки еничарин селяния селякиня селянчур селянчури селянчуга посмешище посмешища аматьорка дилетантка профан профани профанка бюрократ бюрократи бюрократки бабушка вещиците сектанти мажоретка мажоретки подставка подставки силиконка силиконки барби бимбо кекс сульо пульо"},
	{Insult, policyNamed, domainAnimal, inflectNone, flagExact, "кокоша катърица маймунка маймунки маймунче маймунчета говедце говедца животинче животинчета петле петлета петел петли пиле пилета рак раци паяк паяци риба риби буболечка буболечки хлебарче хлебарчета вълци вълк конят бухал бухали змийче змийчета прилеп прилепи бръмбар бръмбари"},
	{Insult, policyNamed, domainThing, inflectNone, flagExact, "дъска дъски кочан кочани петно бетон гума гуми фас фасове куфар куфари дръжка четворка москвичи лампа лампи декор фигурант фигуранти манекен манекени кратуна призрак призраци бунище кенеф клозет цукало лудница клечка пихтия айран тесто смокиня божество божества принцеса принцеси патерица цирк"},
	{Insult, policyQuality, domainNone, inflectNone, 0, "мързелив мързелива мързеливи мързеливите страхлив страхлива страхливи страхливите неграмотни алчен алчна алчни алчните мазен мазна нехаен нехайна нехайни безскрупулен безскрупулна безскрупулни безпардонен безпардонни нахакан нахакана нахакани лигав лигава лигави смръдлив смръдлива смръдливи миризлив миризлива миризливи бъзлив бъзливи заспал заспала заспали пропаднал пропаднала пропаднали опърпан опърпани примитивен примитивна примитивни невежествен невежествени налудничав налудничави кух куха кухи"},
	// Madness and drink.
	{Insult, policyAlways, domainNone, inflectNik, flagExact, "изтрещел изкукуригал чалнат налуд напушен"},
	{Insult, policyAlways, domainNone, inflectNoun, flagExact, "къркач"},
	{Insult, policyAlways, domainNone, inflectFeminine, flagExact, "пиянчуг"},
	{Insult, policyAimed, domainMedical, inflectIk, flagExact, "неврастен истер"},
	{Insult, policyAimed, domainMedical, inflectNone, flagExact, "даунче даунчета даунка даунки дауни дауните даунос шизо психар психари"},
	{Insult, policyAimed, domainMedical, inflectNoun, flagExact, "алконавт смъркач"},
	{Insult, policyAimed, domainThing, inflectDzhiya, flagExact, "ракиджи бекри"},
	// Laziness, and life at the cost of others.
	{Insult, policyAlways, domainNone, inflectNoun, flagExact, "тембел безделяш клинчар кръшкач размотавач разтакавач скатач хляболапач хлебояд хляболап пликолапач парогълтач"},
	{Insult, policyAlways, domainNone, inflectNone, flagExact, "муфльо муфльовци нагльо нагльовци лежибока лежибоки хаймано дармоедка дармоедки дармоеда дармоедът муфтьо муфтьовци мотолевка мотолевки"},
	{Insult, policyAlways, domainNone, inflectNik, flagExact, "мокрогащ безхабер нехай ненажер малодуш раболеп сервил безделич дармоед"},
	// Greed, theft and deceit.
	{Insult, policyAlways, domainNone, inflectNoun, flagExact, "крадун крадяр оскубвач гепач рекетчик връзкар слагач чарлатан прохиндей лъжелекар лъжепрофесор народограбител мутрафон мутрагон кокошкар рушветар бакшишар"},
	{Insult, policyAlways, domainNone, inflectFeminine, flagExact, "крадлюг пройдох шмекеруг лъжкин мутрес зверюг злодюг нахалюг журналюг бабушкер"},
	{Insult, policyAlways, domainNone, inflectNik, flagExact, "кривад рушвет далавер мръсот позор гад извратен неряж"},
	{Insult, policyAlways, domainNone, inflectEts, flagExact, "джебокрад парокрад касокрад мърльовск"},
	{Insult, policyAlways, domainNone, inflectDzhiya, flagExact, "мутраджи бакшишаджи будалкаджи тоягаджи фалшаджи шарланджи грантаджи"},
	{Insult, policyAlways, domainNone, inflectNone, flagExact, "изедци изедците изедец обесеници обесениците обесеник обешеници обешеник копилета копилето копилетата копелито крадле крадлета джебчийка джебчийки жулик жулици жуликът жулиците жуличка жулички шуробаджанак менте-доктор"},
	{Insult, policyAimed, domainCrime, inflectNoun, flagExact, "душман катил драскач"},
	{Insult, policyAimed, domainCrime, inflectNik, flagExact, "свод прислуж завист издай"},
	{Insult, policyAimed, domainCrime, inflectNoun, flagExact, "корупционер изнудвач използвач джамбаз авантюрист изнасилвач сутеньор костолом костотрошач гробокоп тровач душегубник клакьор комплексар"},
	{Insult, policyAimed, domainCrime, inflectNone, flagExact, "джебчиите душманин душманино партиец партиеца партиецът партийци партийците големец големци големците баровец баровци баровците държанка държанката държанки метреса метресата метреси куртизанка куртизанки хетера хетери майцеубиец майцеубийци издайница"},
	// Servility, cowardice and arrogance.
	{Insult, policyAlways, domainNone, inflectNoun, flagExact, "лизун евролакей солдафон самохвалк конюнктурщик чибукчи"},
	{Insult, policyAlways, domainNone, inflectNone, flagExact, "солдафонин солдафони лизоблюд лизоблюди лакейчета журналя журналята евролакеи приспособленец приспособленци самозабравенец самозабравенци самовлюбенец самовлюбенци нахалка нахалки евромекере евромекерета евроробче евроробчета надутковци фукач фукачи нахаканец нахаканци кавгаджия кавгаджии скандалджия скандалджии скандалджийка"},
	{Insult, policyAimed, domainThing, inflectNoun, flagExact, "сноб слабак партал важняк тежкар солитер"},
	{Insult, policyAimed, domainThing, inflectNone, flagNative | flagExact, "хам хамът хамове хамовете хамка хамки циник цинико циници цинички циничката"},
	// Cruelty and filth.
	{Insult, policyAlways, domainNone, inflectNoun, flagExact, "трупояд мъртвояд"},
	{Insult, policyAlways, domainNone, inflectNone, flagExact, "душевадец душевадци шейтан шейтани шейтанин исчадие исчадия изметче изметчета изметчето смърделник смърделници позорник кръвопиеца"},
	{Insult, policyAimed, domainThing, inflectNone, flagExact, "гяволи гявол гяволе боклукчии боклукчия боклукчийка старуха старухи пуберче пуберчета"},
	// Looks.
	{Insult, policyAlways, domainNone, inflectFeminine, flagExact, "фльондр фръцк кифларк ноктарк дъртанк"},
	{Insult, policyAlways, domainNone, inflectNone, flagExact, "куцукало куцукала лапнишкембе лапнишкембета дъртило дъртила дългуч дългучи дългучо очиларка очилари плашилище"},
	{Insult, policyAlways, domainNone, inflectNoun, flagExact, "плюскач кльопач шкембар"},
	// Peoples and parties.
	{Insult, policyAlways, domainNone, inflectNoun, flagExact, "циганоид циганчур ромоляк арабуш кацап москал америкоз хохол гърчул мамалигар чалмар гетар американоид тиквист соросист путиноид либерунгел патридиот патреот конспираст грантоед грантояд"},
	{Insult, policyAlways, domainNone, inflectFeminine, flagExact, "циганчуг турчуг жидяр арапк"},
	{Insult, policyAlways, domainNone, inflectNone, flagExact, "манафин манафино манафче негрище негрища талибанче талибанчета соросче соросчета мангърлак мангърлаци макаронник макаронници ченгесар ченгесари нацик нацици русначе потурченци мургавко мургавковци циганордия циганория циганария нигър"},
	{Insult, policyAimed, domainThing, inflectNoun, flagExact, "папуас хотентот бушмен абориген зулус неонацист скинар скинхед шовинист антиваксър комсомол"},
	{Insult, policyAimed, domainThing, inflectNone, flagExact, "мургавел мургавели чобанче чобанчета чобан чобани чобанино чобанка ратай ратаи ратайче ганьовци ганю селяче селячета селянета"},
	// Animals.
	{Insult, policyNamed, domainAnimal, inflectNoun, flagExact, "муфлон бизон лалугер съсел гибон бройлер кондор термит макак хамстер червяк щраус тапир лемур пингвин пеликан"},
	{Insult, policyNamed, domainAnimal, inflectFeminine, flagExact, "пач мангуст мамул животинк чавк змиорк мушиц гюрз аждах плъхарк стоножк макак"},
	{Insult, policyNamed, domainAnimal, inflectNone, flagExact, "овен овни пале палета мишле мишлета теле телета телето телетата теленца агне агнета заек зайци паун пауни аждер малаче влечуги влечуго жребец жребци кокошчица"},
	{Insult, policyAimed, domainAnimal, inflectNeuter, flagExact, "мекотел"},
	// Plants, food and things.
	{Insult, policyNamed, domainThing, inflectNoun, flagExact, "ветеринар карпуз компир алабаш чушкопек бодил топор налъм балон дирек москвич трабант тиган казан чепик таралян"},
	{Insult, policyNamed, domainThing, inflectFeminine, flagExact, "дин любениц цепениц дрънк круш попар чорб боз туршия тенджер кегл лопат кофт мушмул марул ряп лютениц пач"},
	{Insult, policyNamed, domainThing, inflectNone, flagExact, "хамал хамали файтонджия фокусник фокусници сарафи пъни цвекло цвекла репей репеи праз тумба бъчонка бамя зелка зелки кебапче кебапчета пантофи фасул джанка туршия"},
	{Insult, policyAimed, domainThing, inflectNone, flagExact, "плямпало плямпалото плямпала мутрафони карагьоз карагьози карагьозчия карагьозчии смешник смешници хейтър хейтъри палячото палячовец палячовците трол тролче тролчета тролът тролчо робот роботи"},
	// Crowds and their dens.
	{Insult, policyNamed, domainThing, inflectNone, flagExact, "кочина паноптикум менажерия камарила котерия сбирщина свърталище вертеп гмеж обор кошара шапито тимархане простолюдие циганистан идиотистан мутроландия дебилник идиотарник кретенарник простачилник мошеничилник крадовище"},
	{Profanity, policyNamed, domainThing, inflectNone, flagExact, "бардак бардакът бардака бардаци"},
	// Loans of the young.
	{Insult, policyAlways, domainNone, inflectNoun, flagExact, "лузер инсел дъмбас имбесил крийпър бастърд фейкър либтард"},
	{Profanity, policyAlways, domainNone, inflectNoun, flagExact, "биач слът уанкър булшитър"},
	{Profanity, policyAimed, domainNone, inflectNone, flagNative | flagExact, "малаки"},
	{Profanity, policyAlways, domainNone, inflectNone, 0, "merde vafanculo hijoputa"},
	// Obscenity.
	{Profanity, policyAlways, domainNone, inflectNik, flagExact, "пачаврос извратен гъзолиз курищ педал лайн усра говнояд"},
	{Profanity, policyAlways, domainNone, inflectEts, flagExact, "заебан преебан наебан изебан усран насран пръдлив дрислив дриснив мамкоеб мекогъз заедбан"},
	{Profanity, policyAlways, domainNone, inflectDzhiya, flagExact, "духаджи минетаджи вафладжи путкаджи дупедаджи бардакчи сераджи"},
	{Profanity, policyAlways, domainNone, inflectNoun, flagExact, "перверт джендърист джендъраст свиркар куроблиз куродуй курояд чекар гъзоцелувач лайноид лайносмукач говнояд недоебек камилоеб овцеоеб еботор педик дрочер"},
	{Profanity, policyAlways, domainNone, inflectNone, flagExact, "заебалко заебалковци недоебеци лесбо импо импотентник пишлак пишлаци евродупедавец политпроститутка политпроститутки педалство педалщина пикотевина лайнарщина говнарщина посираница ебавня заебка заебки наебка наебки изъебнулки сранотия сранотии курщина курщини пиздеци педерастия педерастщина джендърщина копелдашка педалистан курвоман курвомани"},
	{Profanity, policyAimed, domainMedical, inflectNone, flagExact, "магистралка магистралки онанист онанисти онанистът пишка пишки пишки духалка духалки"},
	{Profanity, policyAlways, domainNone, inflectNone, 0, "ебемти ебеми ебемви ебахму ебахго ебахви ебахтисайта ебасиработата ебахтимайката дебаеба дебаебам мамамуебам"},
	{Profanity, policyAlways, domainNone, inflectVerbPerfect, flagExact, "пресер пресир преср подср досер доср"},
	{Profanity, policyAlways, domainNone, inflectNone, flagExact | flagNative | flagSpread, "пърдите пърдиш пърдят пърдели пърдял пърдяла напърдяхте напърдя изпърдяхте опърдяхте разпърдяхте препърдявате пропърдяхте пръднахте серкате серкат издрискахте надрискахте дрискате"},
}
