package exemption

// groundRow is the wording of a ground, in force until the next row of the
// same ground. All grounds hold on every day from 2005-01-01: no end is known.
type groundRow struct {
	ground    Ground
	from      Date
	wording   string
	customary []string // documents that are customarily shown; no official list was found
	note      string
}

// eraRow is the numbering of чл. 37 ЗЗО, in force until the next row.
type eraRow struct {
	from    Date
	duty    Citation // who pays the user fee
	statute Citation // who is exempt by the statute itself
	list    Citation // who is exempt by the list the statute refers to
	note    string
}

// reducedRow is who pays the reduced visit fee, in force until the next row.
type reducedRow struct {
	from  Date
	rule  reducedRule
	basis Citation
	note  string
}

// Where the facts were read.
const (
	urlFund      = "https://nhif.bg/bg/people/taxes"
	urlStatute   = "https://exlege.bg/normi/zzo/links/21066"
	urlSvNaum    = "https://www.svnaum.com/bg/pacienti/bez-potrebitelska-taksa"
	urlObuch     = "https://obuch.info/sglasno-nrd-2014-zzo-i-chl-3-ot-naredba-za-osshestvyavane-prav.html?page=7"
	urlRadeva    = "https://mariaradeva.com/намаленият-размер-на-потребителскат/"
	urlBlitz     = "https://blitz.bg/obshtestvo/zhenite-nad-60-i-mzhete-nad-63-g-shche-plashchat-lekarska-taksa-1-lv_news5529.html"
	urlElinPelin = "https://mbal-elinpelin.com/информация"
	urlAbolish   = "https://www.bls-blgrad.eu/bls/category/archiv/2011/page/4/"
)

// The numbering moved when ДВ, бр. 106 от 2013 г. inserted a new ал. 2.
var builtInEras = [...]eraRow{
	{Date{2005, 1, 1}, Citation{"ЗЗО", "чл. 37, ал. 1", "", urlElinPelin}, Citation{"ЗЗО", "чл. 37, ал. 3", "", urlElinPelin}, Citation{"Списък към НРД по чл. 37, ал. 3 ЗЗО", "", "", urlFund}, "По-ранните редакции на разпоредбата не са проверени."},
	{Date{2014, 1, 1}, Citation{"ЗЗО", "чл. 37, ал. 1", "", urlStatute}, Citation{"ЗЗО", "чл. 37, ал. 4", "", urlFund}, Citation{"Списък към НРД по чл. 37, ал. 4 ЗЗО", "", "", urlFund}, ""},
}

var builtInReduced = [...]reducedRow{
	{Date{2005, 1, 1}, nobodyYet, Citation{"ЗЗО", "чл. 37, ал. 1", "", urlBlitz}, ""},
	{Date{2008, 7, 1}, byAgeAndSex, Citation{"Закон за изменение и допълнение на ЗЗО", "", "ДВ, бр. 37 от 2008 г.", urlBlitz}, ""},
	{Date{2011, 1, 1}, nobodyAnyLonger, Citation{"Закон за изменение и допълнение на ЗЗО", "", "ДВ, бр. 98 от 2010 г.", urlAbolish}, ""},
	{Date{2014, 1, 1}, nobodyAnyLonger, Citation{"ЗЗО", "чл. 37, ал. 2", "ДВ, бр. 106 от 2013 г.", urlStatute}, "Чл. 37, ал. 2 ЗЗО е в сила от 01.01.2014 г., но намаленият размер е определен с ПМС № 312 от 2013 г., в сила от 07.01.2014 г."},
	{Date{2014, 1, 7}, byServicePension, Citation{"ЗЗО и ПМС № 193 от 2012 г., изм. с ПМС № 312 от 2013 г.", "чл. 37, ал. 2", "ДВ, бр. 2 от 2014 г.", urlRadeva}, ""},
}

var samplingBasis = Citation{"Указание на НЗОК „Потребителска такса“", "", "", urlFund}

const samplingNote = "Разпоредбата на НРД, на която стъпва указанието, не е намерена."

const (
	notStatute = "Чл. 37 ЗЗО не изброява това основание; то е от указанието на НЗОК, а връзката му със списъка към НРД е изведена."
	numberNote = "Списъкът е Приложение № 11 към НРД за медицинските дейности по указанието на НЗОК; в по-ранни НРД номерът е друг (№ 14 за 2006 г., № 12 за 2012 г. и 2017 г.)."
	familyNote = "Кой е член на семейството се преценява по § 1 от допълнителните разпоредби на ЗЗО в редакцията от 2011 г.; действащата редакция не е проверена."
	casualty   = "По-новата редакция на закона е „военнопострадали“."
	homesNote  = "Не е проверено дали препратката съответства на действащия ППЗСП."
	medicsNote = "Определение за медицински специалист не е намерено; не е установено дали обхваща и непрактикуващите."
	detainees  = "Точният ден през 2014 г., от който чл. 72 от новия ЗМВР заменя чл. 63 от стария, не е проверен."
)

var builtInGrounds = [...]groundRow{
	{ListedDisease, Date{2005, 1, 1}, "лица със заболявания, определени по списък към НРД за медицинските дейности", []string{"епикриза или амбулаторен лист с код на заболяването по МКБ-10", "решение на ТЕЛК или НЕЛК, когато се изисква призната инвалидност"}, numberNote},
	{Minor, Date{2005, 1, 1}, "малолетни и непълнолетни", []string{"лична карта или удостоверение за раждане"}, ""},
	{NonworkingFamilyMember, Date{2005, 1, 1}, "неработещи членове на семейството", []string{"декларация, че лицето не работи", "уверение за редовна форма на обучение", "удостоверение от бюрото по труда"}, familyNote},
	{DefenceCasualty, Date{2005, 1, 1}, "пострадали при или по повод отбраната на страната", []string{"удостоверение по Закона за военноинвалидите и военнопострадалите"}, casualty},
	{WarVeteran, Date{2005, 1, 1}, "ветерани от войните", []string{"ветеранска книжка"}, ""},
	{WarInvalid, Date{2005, 1, 1}, "военноинвалиди", []string{"военноинвалидна книжка", "решение на ТЕЛК или НЕЛК"}, ""},
	{RemandDetainee, Date{2005, 1, 1}, "задържани под стража лица", []string{"акт за задържането или придружаване от служители на институцията"}, ""},
	{PoliceDetainee, Date{2005, 1, 1}, "задържани на основание чл. 63 от Закона за Министерството на вътрешните работи", []string{"заповед за задържане или придружаване от служители на институцията"}, ""},
	{PoliceDetainee, Date{2014, 1, 1}, "задържани на основание чл. 63 (по новия закон – чл. 72) от Закона за Министерството на вътрешните работи", []string{"заповед за задържане или придружаване от служители на институцията"}, detainees},
	{PoliceDetainee, Date{2015, 1, 1}, "задържани на основание чл. 72 от Закона за Министерството на вътрешните работи", []string{"заповед за задържане или придружаване от служители на институцията"}, ""},
	{DANSDetainee, Date{2005, 1, 1}, "задържани на основание чл. 125, ал. 1 от Закона за Държавна агенция „Национална сигурност“", []string{"заповед за задържане или придружаване от служители на институцията"}, ""},
	{Prisoner, Date{2005, 1, 1}, "лишени от свобода", []string{"документ от затвора или придружаване от служители на институцията"}, ""},
	{SocialAssistance, Date{2005, 1, 1}, "социално слаби, получаващи помощи по Правилника за прилагане на Закона за социално подпомагане", []string{"заповед или удостоверение от дирекция „Социално подпомагане“"}, ""},
	{HomeResident, Date{2005, 1, 1}, "лица, настанени в домове по чл. 36, ал. 3, т. 1 от Правилника за прилагане на Закона за социално подпомагане", []string{"служебна бележка от дома"}, homesNote},
	{MedicalSpecialist, Date{2005, 1, 1}, "медицински специалисти", []string{"диплома", "документ за членство в съсловна организация"}, medicsNote},
	{MalignantNeoplasm, Date{2005, 1, 1}, "пациенти със злокачествени новообразувания", []string{"епикриза или друга онкологична документация"}, notStatute},
	{Pregnant, Date{2005, 1, 1}, "бременни", []string{"карта за наблюдение на бременността"}, notStatute},
	{Postpartum, Date{2005, 1, 1}, "родилки до 45 дни след раждането", []string{"удостоверение за раждане или епикриза от раждането"}, notStatute},
	{ReducedCapacity, Date{2005, 1, 1}, "здравноосигурени лица, страдащи от заболявания с над 71 % намалена работоспособност съгласно Наредбата за медицинската експертиза", []string{"решение на ТЕЛК или НЕЛК"}, notStatute},
}

// groundNames is how a receipt names one exempt person. Unlike the wording of
// the fund's page it does not depend on the day.
var groundNames = [groundCount]string{
	ListedDisease:          "лице със заболяване от списъка към НРД",
	Minor:                  "малолетно или непълнолетно лице",
	NonworkingFamilyMember: "неработещ член на семейството",
	DefenceCasualty:        "пострадал при или по повод отбраната на страната",
	WarVeteran:             "ветеран от войните",
	WarInvalid:             "военноинвалид",
	RemandDetainee:         "лице, задържано под стража",
	PoliceDetainee:         "лице, задържано по Закона за Министерството на вътрешните работи",
	DANSDetainee:           "лице, задържано по Закона за ДАНС",
	Prisoner:               "лице, лишено от свобода",
	SocialAssistance:       "социално слабо лице, получаващо помощи по ППЗСП",
	HomeResident:           "лице, настанено в дом по ППЗСП",
	MedicalSpecialist:      "медицински специалист",
	MalignantNeoplasm:      "пациент със злокачествено новообразувание",
	Pregnant:               "бременна",
	Postpartum:             "родилка до 45 дни след раждането",
	ReducedCapacity:        "лице с над 71 % намалена работоспособност",
}

var (
	annexTB      = Citation{"Списък към НРД", "раздел I", "", urlSvNaum}
	annexGenetic = Citation{"Списък към НРД", "раздел II", "", urlObuch}
	annexMetab   = Citation{"Списък към НРД", "раздел III", "", urlObuch}
	annexTumours = Citation{"Указание на НЗОК „Потребителска такса“", "", "", urlFund}
)

const (
	noteTB      = "Съответствието между код и наименование в раздел I е изведено от реда на отпечатване."
	noteDown    = "Кодът е изведен от наименованието."
	noteKnee    = "Съответствието между код и наименование е изведено от реда на отпечатване; условието за колянната става не се вижда докрай."
	noteTumours = "Рубриките C00–C97 са изведени от „злокачествени новообразувания“."
)

// builtInDiseases is the part of the list that could be recovered: sections I
// to III, and II not from its start. Section I prints category A15 as a heading
// over A15.0 and A15.2, so the rest of A15 is not taken to be in the list.
var builtInDiseases = []Disease{
	{Section: "I", Codes: "A15.0", Disability: true, Name: "Туберкулоза на белите дробове, потвърдена бактериоскопски със или без културелен растеж", Basis: annexTB, Note: noteTB},
	{Section: "I", Codes: "A15.2", Disability: true, Name: "Туберкулоза на белите дробове, потвърдена хистологично", Basis: annexTB, Note: noteTB},
	{Section: "I", Codes: "A18.0", Second: "M49.0", Disability: true, Name: "Туберкулоза на гръбначния стълб", Basis: annexTB, Note: noteTB},
	{Section: "I", Codes: "A18.0", Second: "M01.1", Disability: true, Name: "Туберкулоза на тазобедрената или колянната става", Basis: annexTB, Note: noteKnee},
	{Section: "II", Codes: "Q90", Name: "Синдром на Down", Basis: annexGenetic, Note: noteDown},
	{Section: "II", Codes: "Q91", Name: "Синдром на Edward и синдром на Patau", Basis: annexGenetic},
	{Section: "II", Codes: "Q93", Name: "Монозомии и делеции на автозоми, некласифицирани другаде", Basis: annexGenetic},
	{Section: "III", Codes: "E10.2-E14.2", Second: "N08.3", Name: "Захарен диабет с бъбречни усложнения", Basis: annexMetab},
	{Section: "III", Codes: "E10.3-E14.3", Second: "H36.0", Name: "Захарен диабет с очни усложнения", Basis: annexMetab},
	{Section: "III", Codes: "E10.4-E14.4", Second: "G63.2", Name: "Захарен диабет с неврологични усложнения", Basis: annexMetab},
	{Section: "III", Codes: "E10.5-E14.5", Name: "Захарен диабет с периферни съдови усложнения", Basis: annexMetab},
	{Section: "III", Codes: "E20", Name: "Хипопаратиреоидизъм", Basis: annexMetab},
	{Section: "III", Codes: "E34.3", Name: "Нанизъм, некласифициран другаде", Basis: annexMetab},
	{Section: "III", Codes: "E23.2", Name: "Безвкусен диабет", Basis: annexMetab},
	{Section: "III", Codes: "E72.0", Name: "Разстройства на транспорта на аминокиселините", Basis: annexMetab},
	{Section: "III", Codes: "E70.0", Name: "Класическа фенилкетонурия", Basis: annexMetab},
	{Section: "III", Codes: "E70.1", Name: "Други хиперфенилаланинемии", Basis: annexMetab},
	{Section: "III", Codes: "E84", Name: "Кистозна фиброза", Basis: annexMetab},
	{Section: "III", Codes: "E80.0", Name: "Наследствена еритропоетична порфирия", Basis: annexMetab},
	{Section: "III", Codes: "E80.1", Name: "Порфирия кутанеа тарда", Basis: annexMetab},
	{Section: "III", Codes: "E80.2", Name: "Други порфирии", Basis: annexMetab},
	{Section: "III", Codes: "E85", Name: "Амилоидоза", Basis: annexMetab},
	{Codes: "C00-C97", Ground: MalignantNeoplasm, Name: "Злокачествени новообразувания", Basis: annexTumours, Note: noteTumours},
}
