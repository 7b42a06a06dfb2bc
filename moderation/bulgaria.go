package moderation

// cueTable lists the words that tell what stands beside them. Later rows win
// over earlier ones where a word is in both.
var cueTable = [...]cueRow{
	// Numbers of people.
	{cueEGN, "егн егн* гражданск* егенето egn egn* egen* edinniq edinniya grajdanski* grazhdansk* grajdansk* единниятминомер"},
	{cueLNCH, "лнч лнч* лчн чужденец* чуждестран* lnch lnch* lnc ln4 ln4* chuzhdenec chujdenec chuzhdenets"},
	{cueUIN, "уин уйн уйн* бзс bzs uyn* уин* блс bls уникал* uin uin* unikal*"},
	{cueCard, "лк пасп identity residence permit паспорт* паспот* пспорт* пасорт* самоличност* пребивава* lk pasport* passport* samolichnost* samoli4nost* prebivava* lichnakarta личнакарта* шофьорск* сумпс мпс задграничен задграничния айди ид id закрила бежан* shofyorsk* shofior* zakrila"},
	{cueIssued, "изд izd mvr мвр издаден* валиден валидна izdaden*"},
	{cuePhone, "тел тел* тлф телефон* т мобил* моб мобифон* gsm gsm* гсм гсм* джиесем* джиесъм* вайбър* вибер* ваибър* viber* whatsapp* вацап* уацап* ватсап* вотсап* уотсап* телеграм телеграма смс sms есемес* звън* позвън* обадете обадите обади обаждай* обаждате набер* набир* номерчето нулата факс* домашен домашния домашният стационарен стационарния стационарният " +
		"tel tel* telefon* mobilen mobilni* mobil* mob zvun* zvan* zvyn* pozvun* pozvan* pozvyn* obadete obadi obajdai* obazhdai* naber* nabir* nulata vacap vatsap"},
	{cueCall, "търс* потърс* издирв* чукн* дрънн* друсн* брънн* бръмн* цъкн* цънк* драсн* свирн* хващай* хванете контакт* връзка вдигам вдига отговорете tarsete tarsi* tursete tyrsete potars* poturs* chukn* 4ukn* namer* vdigam kontakt* vrazka vruzka"},
	{cueEIK, "еик еик* булстат* bulstat* eik"},
	{cueHealth, "нрн нрн* nrn рцз рци rcz rtsz"},
	{cueBirth, "роден* родена рожден* раждан* род roden* rozhden* rojden* rajdan* razhdan* р.д"},
	{cuePlate, "автомобил* кола* колата джип* регистрац* kola kolata avtomobil*"},
	{cueReference, "картов* входир* болничн* пациентск* предплатен* диспансерн* амбулаторн* кредитн* дебитн* клубн* сим лоялн* подаръчн* членск* магнитн* паркинг* паркиране отстъпк* европейск* техническ* договор* фактур* баркод* вх вхд входящ* изх изходящ* протокол* направлени* рецепт* преписк* дело делото дела жалба* жалбата жалби заявлени* сигнал сигнала сигналът поръчк* пратк* товарителниц* " +
		"транзакц* партид* сериен сериина серийн* каталожен каталожн* код кода кодът кодове код* реф референ* заповед* наредб* решени* isbn issn ean imei аускулт* урн уан вн ауан бележк* квитанц* разписк* билет* талон* пропуск* " +
		"клиентск* абонат* абонамент* ддс мол касов* банков* акт акта актове удостоверени* епикриз* история болничен амбулатор* лист листа листът епизод* регистър* реестър* формуляр* бланк* бюлетин* полиц* застраховк* каса* " +
		"дистрибуц* лот лота lot artikul артикул* модел* продукт* прибор* сесия* тикет* ticket* заявка* заявк* плащане* превод* платежн* нареждан* карта-номер картон* рег инвентар* скъп* " +
		"сер sku парола паролата пин пина пинът " +
		"dogovor* faktur* barkod* protokol* napravleni* recept* retsept* prepisk* delo jalba* zhalba* zayavleni* zaqvleni* zaiavleni* signal porachk* poruchk* pratk* tovaritelnic* tranzakc* tranzakts* partid* serien kod kodat kodyt kodut kasov* vh izh bilet* kvitanc* kvitants* " +
		"belejka* belezhka* nalojen* абонатен abonat* klientsk* invoice* barcode* order* ref case партиден ключ код-бар баркодът нзок-но превозн* товар* митнич* декларац* хартия* разрешени* лиценз* сертификат* процедур* поръчка търг* проект* бюджет* сметк* imeito номенклатур* cas атс atc мкб mkb"},
	{cueDevice, "имплант* стент* пломб* протез* пейсмейкър* апарат* уред* машин* принтер* глюкомер* инхалатор* aparat*"},
	{cueUnit, "лв лева лев евро euro eur bgn мг мл кг гр км метра см mg ml kg lv leva evro броя бр хиляди хил паунда мм бр долара usd точки калории киловата единици таблетки капсули процента стр страница"},

	// Words that count in pairs.
	{cuePersonal, "личн* личен лич л лчина личан линча единен единния единният единна единно lichn* lichen edinen edinniq edinniya edinniyat edinniat li4n* li4en"},
	{cueCivil, "крата карат картта крта карта картата карти картичка card karta kartata к"},
	{cueHealthy, "здравна здравната здравно zdravna zdravnata рецептурна рецептурната"},
	{cueBook, "книжка книжката knizhka knijka knizhkata knijkata"},
	{cueDate, "дата датата data datata"},
	{cueDocument, "док dok документ документа документът документи документите dokument dokumenta dokumentat dokumentut dokumentyt"},
	{cueLicence, "свидетелство свидетелството svidetelstvo"},
	{cueOfDoctor, "лекар лекаря лекарят лекарски лекарския лекарка* доктор доктора докторът докторка* джипи* зъболекар* стоматолог* педиатър* специалиста специалистът кардиолог* невролог* хирурга хирургът lekar* doktor* dzhipi* jipi* zubolekar* zabolekar*"},
	{cueStamp, "печат печата печатът печати pechat pechata pe4at pe4ata"},
	{cueMine, "ми моя моят мой моето мое мои моите ни наш нашия му ѝ й mi moq moya moyat moia moeto moe moi"},
	{cueNumber, "номер номера номерът номерче номерчето номерата nomer nomera nomerat nomerut nomeryt nomercheto но no num"},
	{cueLink, "без серия със bez е са съм това ето беше ми му ѝ ни ви моят мой моето моя моята нашият наш като за на от по да се та то т този тази тоя сега стария старият старата новия новият новата и става служебен служебният e sa sum sam tova eto mi mu ni na ot po moqt moyat moeto to ta si си"},

	// Components of an address.
	{cueStreet, "ул yl улица улицата улици уличка бул булевард булеварда булевардът пл площад площада площадът улца улцата булвард ul ulica ulicata ulitsa ulitsata bul bulevard bulevarda blvd boulevard pl ploshtad ploshtada ploshad ploshtat str"},
	{cueDistrict, "жк кв квартал квартала кварталът комплекс комплекса микрорайон мкр mkr студентски зона зоната studentski jk zk zhk zh j kv kw kvartal kvartala kompleks komplex жилищен"},
	{cueBlock, "бл блок блока блокът блока блк bl blok bloka"},
	{cueEntrance, "вх вход входа входът вхд vh vhod vhoda wh whod"},
	{cueFloor, "ет етаж етажа етажът стая ст st et etaj etazh etaja staya staq staia"},
	{cueFlat, "ап апартамент апартамента апартаментът апарт апрт апт ателие atelie ap apartament apartamenta apt"},
	{cueHouse, "къща къщата къщи вила вилата бунгало бунгалото парцел парцела парцелът имот имота упи барака фургон офис магазин гараж мазе корпус тяло секция сграда kashta kashtata kushta kushtata kyshta kyshtata kushti vila vilata parcel"},
	{cueTown, "гр град града gr grad"},
	{cueVillage, "с село селото s selo"},
	{cueRegion, "общ община обл област район р-н oblast obl obshtina obsht obshtinata"},
	{cueBox, "кутия кутийка pobox box kutia kutiya kutiq"},
	{cuePostal, "пк пощенска пощенската пощенски пощ поща pk poshtenska poshtenski posht postenska"},
	{cuePlace, "местност местността махала махалата махла мхала маала мах вилна вилната селищно виладж м mestnost mahala mahalata vilna"},
	{cueRoad, "шосе шосето път put pyt shose shoseto pat"},
	{cueCorner, "ъгъл ъгъла ъгълът ъгло ъгала кьоше кьошето agala agal ugula ugul"},
	{cueDwelling, "живея живеем живее живеят живееш живеещ* живущ* живял живяла живели живеел* живях жител* адресиран* zhiveya zhiveq jiveq jiveya jiveia zhiveem jiveem zhivee jivee zhiveia zhiveyat jiveqt живеа живеме живееме прописан* zhivusht* jivusht* домувам домуваме обитавам обитаваме пребивавам пребиваваме " +
		"нанес* нанас* преместих преместихме настаних* настанен* отседна* отсядам квартирувам ноквам preme6tih premestih premestihme nanesoh nanesohme"},
	{cueAddress, "адрес адреса адресът адресно адресна адресната одрес adresa adresat adresut adresyt adresna " + "adre" + "s"}, // split for a spelling checker that takes it for English

	// Words that speak of a house, though nobody says that it is one.
	{cueHome, "вкъщи вкъши дом домът дома двор двора двора стълбите стълбището асансьор* тераса балкон* ограда* наемател* хазя* къщичка* жилище* квартира квартирата гарсониер* боксониер* звънец* домофон* порта портата линейк* куриер* пощальон* дойде дойдат дойдете дойда ела елате идва идват идвайте идете ходете посет* намирам намираме намира намерите чакам чакаме чака пратете прати пращай* изпрат* изпращ* достав* донес* носете носят докара* закара* прибира* прибер* взем* вземете " +
		"съсед* комши* регистриран* регистраци* местожителство* местоживеене* наследствен* магазин магазина vkashti vkushti dom doma linejk* lineik* kurier* elate pratete prashtaj* prashtai* dostav* registriran* registraci*"},
	{cuePractice, "кабинет* приема приемат практика* амбулатори* аптека аптеката лаборатория лабораторията kabinet* priema"},

	// Disguised e-mail.
	{cueAt, "маймунка кльомба маймун* маимун* кльом* кльон* клъомб* охлюв* чудовище klyom* kliom* klqom* klom* maimun* majmun* maymun* ohlyuv* ohliuv* at ат эт"},
	{cueDot, "точка dot тоchka tochka to4ka точкa точк"},
	{cueHyphen, "тире tire dash"},
	{cueUnderscore, "долна черта dolna cherta underscore"},
	{cueMail, "мейл* имейл* мейла email* mail* imeil* meil* пощата електронна e-mail пиши* пишете"},

	// Whose it is.
	{cueSpelled, "нула осем плюс nula osem plus осемдесет осемстотин"},
	{cueIntroduces, "казвам казваме наричам аз подпис подписал подписала kazvam naricham az podpis"},
	{cueInstitution, "нзок рзок нап ной нои рзи телк нелк мз мон дсп министерство* агенци* касата болницата поликлиниката общината кметство* кметството nzok rzok nap noi rzi telk nelk mz дирекция* бюрото комисия* комисията институт* офис* гише* гишето омбудсман* съд* съдът прокуратур* тд тп управлени* фонд* кзк кзлд хеи иал иамн центъра"},
	{cueRelative, "съпруг* мъж мъжа мъжът жена жената майка* мама баща* татко тате син сина синът синът* дъщеря* дете* децата детето внук* внуч* баба* дядо* дядото брат* сестра* леля* лелята чичо* вуйчо* вуйна* стрин* свекър* свекърва* снаха* снахата зет* зетят тъща* тъст* племенни* братовчед* съсед* приятел* колег* " +
		"майчин* майци* родител* годени* партньор* шеф* работодател* suprug* saprug* syprug* maika* majka* mayka* bashta* tatko sin sina dushterya* dashterya* dyshterya* dete* deteto baba* dqdo dyado dyadо brat* sestra* syseda* sased* susеd* priqtel* priyatel* koleg* muzha mujа zhena* jena*"},
}

// mailProviders are the names that stand for a whole mail domain in speech.
const mailProviders = "abv абв gmail джимейл гмаил гмейл yahoo яху hotmail хотмейл outlook аутлук mail мейл dir icloud айклауд proton protonmail live gbg data me"

// topDomains end the addresses that people dictate.
const topDomains = "gov edu biz online bg бг com ком net нет org орг eu еу info de uk ru me us it fr es gr ro tr mk"

// joinedTable lists the words that people write by single letters with dots or
// hyphens between them.
var joinedTable = [...]cueRow{
	{cueDistrict, "жк жр кс zk jk jr zhk zhr ks"}, // жилищен комплекс, жилищен район, комплекс
	{cuePlace, "вз мст мт со vz mst mt so"},       // вилна зона, местност, селищно образувание
	{cuePostal, "пк po pk"},
	{cueRegion, "рн rn"},
}

// misspeltCues are the cues that are long enough to be known in spite of a slip
// of the finger.
const misspeltCues = "маймунка кльомба живея живеем улица улицата булевард площад квартал комплекс апартамент апартамента местност местността пощенска"

// misspeltBeside are the starts of the words beside a number that are long enough
// to be known in spite of a slip of the finger.
const misspeltBeside = "паспорт самоличност пребиваване шофьорск документ чужденец телефон мобилен граждански личната картата книжката обадете звънете издадена номерът"

// floorWords stand for the number of a floor or an entrance.
const floorWords = "първи първия първият втори втория вторият трети третия третият четвърти четвъртия пети петия шести шестия седми седмия осми осмия девети деветия десети десетия единайсети дванайсети последен последния последният предпоследния таванския тавански приземен приземния " +
	"първа втора трета третата втората първата parvi parviq vtori vtoriq vtoriya treti tretiq tretiya chetvarti 4etvarti peti shesti posledniq posledniya"

// levelWords are floors by themselves.
const levelWords = "мезонет мезонета вляво вдясно партер партера партерен партерния мецанин мецанина сутерен сутерена таван мансарда мансардата подблоково приземие partar parter sutern suteren mansarda"

// besideWords stand between a house and a landmark.
const besideWords = "до срещу зад над под пред край при покрай близо отсреща do sreshtu sreshta zad nad pod pred krai kraj pri"

// shortenedWords are abbreviations inside the names of streets.
const shortenedWords = "ген проф св хр ал ив акад кап полк пор мар инж арх отец ст д г в й л н п х gen prof sv hr al iv akad kap polk"

// towardWords lead to a house.
const towardWords = "от до към ot do kam kum kym"

// placeTailWords are the second words of „вилна зона“, „селищно образувание“.
const placeTailWords = "зона зоната образувание zona"

// landmarkWords are what people tell the way by.
const landmarkWords = "читалището читалище църквата църква джамията джамия храма училището училище градината детската магазина магазинчето аптеката болницата поликлиниката пазара спирката кметството общината площада парка реката моста чешмата пощата банката стадиона гарата автогарата бензиностанцията хотела фурната кафенето кръчмата бакалията мелницата язовира гробищата гората завода блока входа " +
	"chitalishteto 4itali6teto carkvata cyrkvata crkvata magazina uchilishteto u4ili6teto bolnicata pazara spirkata gradinata parka garata poshtata apteka aptekata"

// countedWords follow a number that counts something and is no house.
const countedWords = "година години годините годишна годишен г месец месеца месеци седмица седмици ден дни дена деня час часа часове ч минути мин секунди път пъти човека човек души дете деца болни пациента пациенти лекар лекаря лекари лекарства кабинета легла стаи кучета етажа километра километри метра декара декар ар спирки " +
	"процента градуса работни почивни календарни поредни различни други " +
	"godini godina mesec meseca meseci dni den chasa 4asa minuti pati puti pyti dushi du6i choveka 4oveka kilometra metra sedmici sedmitsi deca detsa"

// monthStarts begin the months that streets are called after: 6 септември.
const monthStarts = "яну фев мар апр май юни юли авг сеп окт ное дек"

// monthNames follow the day of a month.
const monthNames = "януари февруари март април май юни юли август септември октомври ноември декември"

// metreWords follow „кв.“ where it means square.
const metreWords = "м метра метри метър см км корен дм мм m metra"

// dwellingFillers stand between „живея“ and the street.
const dwellingFillers = "на ми ни е му ѝ по сега понастоящем постоянен постоянния настоящ настоящия адрес адреса адресът съм си сме за кореспонденция доставка домашен домашният домашния се намира в " +
	"na mi ni e po sega postoqnen postoyanen nastoqsht sum sam sme si za"

// notStreetNames follow „живея на“ and are no street.
const notStreetNames = "е като няма не също без е има при до в във от с със която където пак още около квартира село наем над под повече близо само един една едно два две три етаж етажа партер първи втори трети четвърти пети шести първия втория третия последния брега морето юг север изток запад километри улица улицата място площ легло разстояние спирка " +
	"общежитие дом хотел вила граница границата територията територия таван тавана семейни работа възраст почти поне цели приблизително минимум максимум минути часа часове години пенсия издръжка помощи " +
	"okolo kvartira selo naem nad pod poveche povече blizo samo etaj etazh"

// afterHouseWords may follow the number of a house.
const afterHouseWords = "до в във и над под срещу зад пред а но от със с към при до като където моля както или за я го ги ме ще се тел телефон няма нямам имам не ще съм сме е са ми " +
	"do v i nad sreshtu sreshtu a no ot kam pri molq molya tel"

// publicDomains are the mail domains of the institutions that the seed names.
const publicDomains = "nhif.bg nra.bg nap.bg nssi.bg noi.bg mh.government.bg government.bg"

// publicNumbers are telephone numbers that institutions publish and that are
// no special lines: НАП from abroad, РЗОК Благоевград.
const publicNumbers = "0298596801 07388300475"

// digitWords are the digits as they are read aloud; tenWords and hundredWords
// stand for two and three of them.
const (
	digitWords = "нула едно един две два три четири пет шест седем осем девет nula edno edin dve dva tri chetiri pet shest sedem osem devet 4etiri 6est"
	tenWords   = "единайсет единадесет дванайсет дванадесет тринайсет тринадесет четиринайсет четиринадесет петнайсет петнадесет шестнайсет шестнадесет седемнайсет седемнадесет осемнайсет осемнадесет деветнайсет деветнадесет edinayset edinaiset edinadeset dvanayset dvanaiset dvanadeset trinayset trinaiset trinadeset chetirinayset chetirinaiset petnayset petnaiset shestnayset shestnaiset sedemnayset sedemnaiset osemnayset osemnaiset devetnayset devetnaiset " +
		"четиресет четирсет десет двайсет двадесет трийсет тридесет четирийсет четиридесет петдесет шейсет шестдесет седемдесет осемдесет деветдесет deset dvadeset trideset chetirideset 4etirideset 6estdeset shestdeset dvayset dvaiset triyset triiset petdeset sheyset sheiset sedemdeset osemdeset devetdeset"
	hundredWords = "сто двеста триста четиристотин петстотин шестстотин седемстотин осемстотин деветстотин sto dvesta trista petstotin sedemstotin osemstotin devetstotin"
)

// listWords join the numbers of a list.
const listWords = "и или i ili a а вместо"

// nameTitles are left out of initials.
const nameTitles = "д-р др доктор проф професор доц доцент инж инженер арх архитект адв адвокат г-н г-жа г-ца господин госпожа госпожица гн гжа гца ас гл акад академик свещ отец полк ген кап майор лейт маг dr doctor prof doc inj inzh eng mr mrs ms g-n g-ja g-zha gospodin gospoja gospozha"

// kindLabels stand in place of findings in a redacted text.
var kindLabels = [...]string{
	EGN:            "[ЕГН]",
	LNCH:           "[ЛНЧ]",
	IDCard:         "[документ за самоличност]",
	IBAN:           "[сметка]",
	UIN:            "[УИН]",
	Email:          "[ел. поща]",
	Phone:          "[телефон]",
	Address:        "[адрес]",
	Practice:       "[изпълнител]",
	PersonName:     "[име]",
	Profanity:      "[нецензурно]",
	Insult:         "[обида]",
	BirthDate:      "[дата на раждане]",
	EIK:            "[ЕИК]",
	Plate:          "[рег. номер]",
	HealthDocument: "[здравен документ]",
}

// pageRules is where the rules of publication stand.
var pageRules = Citation{Act: "Правила на рубриката „Online консултации“ на НЗОК", URL: "https://www.nhif.bg/bg/online"}

// reasonRow is what a Reason says.
type reasonRow struct{ rule, text, quote, note string }

var reasonTable = [...]reasonRow{
	{
		"abuse",
		"Текстът съдържа нецензурен израз, обида или квалификация.",
		"Неадекватните въпроси (неточни, подвеждащи), както и тези, които съдържат нецензурни изрази, обиди и квалификации, уронващи достойнството на български институции, на изпълнители на медицинска помощ или на граждани, ще бъдат отхвърляни.",
		"",
	},
	{
		"third-party",
		"Текстът съдържа данни за трето лице или за изпълнител на медицинска помощ.",
		"НЗОК запазва правото си да не публикува въпроси, които съдържат информация и за трети лица, включително имена и адреси на практиките на договорни партньори на НЗОК: общопрактикуващи лекари, лекари специалисти, лечебни заведения за болнична помощ, аптеки.",
		"Съгласието на питащия не обхваща данни за други лица.",
	},
	{
		"own-data",
		"Текстът съдържа лични данни на питащия, които се заличават преди публикуване.",
		"В текста при задаването на въпроса не следва да посочвате лична информация като имена, ЕГН, адрес и др.",
		"",
	},
	{
		"own-data-published",
		"Текстът съдържа лични данни на питащия, които се публикуват с неговото съгласие.",
		"Обръщаме внимание, че ако запитването съдържа лични данни на потребителя, ще се счита, че той е дал съгласието си за предоставяне на публичен достъп до тях.",
		"Това не е изрично съгласие за данни за здравето по чл. 9, § 2, буква „а“ от Регламент (ЕС) 2016/679 и не обхваща трети лица.",
	},
	{
		"misplaced",
		"В полето е вписано нещо, за което то не е предназначено; не бива да се съхранява.",
		"В съответствие с принципите за обработване на лични данни по Регламент (ЕС) 2016/679 събираме само минимално необходимите лични данни, за да отговорим на вашите запитвания и да осъществим връзка с вас: име и фамилия, населено място, телефон за обратна връзка и електронен адрес.",
		"",
	},
	{
		"no-name",
		"От вписаното като име не могат да се изведат инициали.",
		"Публикуваме в цялост запитването на всеки потребител на рубриката „Въпроси и отговори“, като посочваме инициалите на името и фамилията на потребителя с цел опазване на неговите лични данни.",
		"",
	},
}

// formNotice is the warning beside the form.
const formNotice = "Вашият въпрос и отговорът ще бъдат публикувани и всеки ще може да ги прочете. Вместо името Ви се посочват само инициалите. " +
	"Моля, не пишете в текста имена, ЕГН или ЛНЧ, номера на документи, адреси, телефони, електронни адреси и банкови сметки – нито свои, нито чужди. " +
	"Не посочвайте имена на лекари, болници, лаборатории и аптеки; такъв въпрос може да не бъде публикуван. " +
	"Описвайте здравословното състояние само доколкото е нужно за отговора. " +
	"Въпроси с нецензурни изрази, обиди и квалификации се отхвърлят."

// latinSpellings are the Latin spellings of а to я; "-" is none at all.
var latinSpellings = [32]string{
	"a", "b", "v w", "g", "d", "e", "zh j v", "z", "i y", "y j i", "k c", "l", "m", "n", "o", "p",
	"r", "s", "t", "u ou", "f", "h x kh", "c ts tz", "ch", "sh", "sht st", "a u y", "", "y j i -", "", "yu iu ju u", "ya ia ja q a",
}

// cueSpellings are the ways in which whole texts are spelt in Latin letters: by
// the looks of digits and keys, by the official rules, and by the older ones.
var cueSpellings = [...][32]string{
	{"a", "b", "v", "g", "d", "e", "j", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h", "c", "4", "6", "6t", "u", "i", "i", "e", "iu", "q"},
	{"a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h", "ts", "ch", "sh", "sht", "a", "y", "y", "e", "yu", "ya"},
	{"a", "b", "w", "g", "d", "e", "zh", "z", "i", "j", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h", "tz", "ch", "sh", "sht", "y", "i", "i", "e", "ju", "ia"},
}

// particleWords are words of two letters that are no series of a document.
const particleWords = "да не но че ще го ги ме ли те ти от на до по за се ми му ни ви си са да та то da ne no 4e ch 6te go gi me li te ti ot na do po za se mi mu ni vi si sa ta to"

// prepositionWords come before the place where a number was read.
const prepositionWords = "от в във на върху ot v vav vuv na vurhu varhu"
