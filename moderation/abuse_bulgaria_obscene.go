package moderation

// The families of the obscene roots, and obscenity taken from other languages: more
// rows of the shape of those in abuse_bulgaria.go. What has an innocent sense as well,
// as пикая and дрискам have for the ill, is left to the phrases.
var obsceneFamilies = [...]abuseRow{
	// еб-: у- and с- are no prefixes of the row for уеба and себе.
	{Profanity, policyAlways, domainNone, inflectNone, flagSpread | flagSpelt, "уебах уебахте уебаха уебахме уебал уебала уебали уебете уебат уебеш уебем уебавам уебаваш уебава уебаваме уебавате уебават уебавахте " +
		"ибал ибала ибали ибах ибахте ибаха ибъ ибем ибеш ибете"},
	{Profanity, policyAlways, domainNone, inflectVerb, flagNative | flagSpelt | flagSpread, "съеб въеб подъеб надъеб поизеб понаеб попрееб"},
	{Profanity, policyAlways, domainNone, inflectVerbVam, flagNative | flagSpelt | flagSpread, "заеб наеб доеб прееб поеб изеб разеб подъеб надъеб въеб съеб уеб"},
	{Profanity, policyAlways, domainNone, inflectFeminine, flagSpelt, "ебанк ебалк ебаторк ебнят ебагачк подъебк съебавк преебавк доебавк разебавк"},
	{Profanity, policyAlways, domainNone, inflectNone, flagSpelt, "ебанък ебаческа ебаческо ебачески ебливост ебавник ебембрема ебахто ебата ебатъ мозъкоебство мозъкоебства нервоебство майкоебство майкоебства мухоебство мухоебства " +
		"ебимайчин ебимайчина ебимайчини ебигозлен ебичичко ебахси ебагати ебахтимамата ебахтидържавата ебахтикасата ебатикасата ебатидържавата ебасикасата ебасидържавата ебасиидиотите егатикасата егатидържавата егатиживота егатисистемата егатиработата егатиидиотите " +
		"дедоебеш дедаеба даебеш даеба даебе дадоеба мамкамуда майкутибожу пичкуматерину мамкавипрасешка майкавипрасешка мамкавимръсна майкавимръсна мамкатимръсна майкатимръсна майкатистара мамкавистара майнатавина"},
	{Profanity, policyAlways, domainNone, inflectNoun, flagSpelt, "мозъкоеб нервоеб самоеб простоеб чужоеб кучкоеб свинеоеб магареоеб кокошкоеб овцеоб народоеб бройкоеб празноеб глупоеб турбоеб мухоеб"},
	{Profanity, policyAlways, domainNone, inflectEts, flagSpelt, "мозъкоеб нервоеб народоеб мухоеб мозъкоебн куроеб путкоеб бройкоебн"},
	// сер-, пръд-, дрис-
	{Profanity, policyAlways, domainNone, inflectVerb, flagSpelt | flagSpread, "изсир разсир пресир"},
	{Profanity, policyAlways, domainNone, inflectVerbVam, flagSpelt | flagSpread, "изсир насир осир посир разсир пресир"},
	{Profanity, policyAlways, domainNone, inflectNone, flagSpelt | flagSpread, "сереш серем серете серат срал срали срах срахте"},
	{Profanity, policyAlways, domainNone, inflectNone, flagSpelt | flagSpread, "ебавкам ебавкаш ебавка ебавкаме ебавкате ебавкат ебавкай ебавкайте ебавкане ебавкаха ебавкахте ебаватели ебаватни ебаватме ебавасе ебаватсе ебаватесе ебавашли ебавашме ебаватили дависера бахси бахмамка бахмаа бахмаму бахмайката бахмайка ебахмаму"},
	{Profanity, policyAlways, domainNone, inflectNone, flagSpelt, "усирам усираш усира усирате усират усирахте усерете усереш усери засирам засираш засират засирате изпосрали изпосраха изпосрахте изпосрал изпосера изпосират изпосерат серач серачи серачка сералня сералник серко серливо серлив серлива серливи серльо осранко осраняк осранячка сраница " +
		"пикняр пиклище дристун дристуни дристуня дрискун дрискуни дрислив дрислива дрисливи дрискавица изпосрано подриска раздрискахте " +
		"пърдун пърдуни пърдоня пърдонци напърдяха опърдя опърдяха опърдян опърдяни разпърдяха попърдяха изпръцкахте изпръцкаха изпръцкал изпръцкали пръдот пръдоти пръдотевина пръдотия пръдотии пръдльовци пръдлива пръдливи"},
	// чук-, дуп-, шиб-
	{Profanity, policyAlways, domainNone, inflectVerbYa, flagSpelt | flagSpread, "надуп"},
	{Profanity, policyAlways, domainNone, inflectNone, flagSpelt, "дупедавщина дупедавщини дупедавски дупедавско дупеда дупеди цукун начукундряк прецукан шибаняшка шибаняшки шибаняшко шибаница шибаници зашибан зашибана зашибани изшибаха изшибахте ушибан шибальо шибанота шибанотия шибанотии шибанящина шибашки нашибаняк"},
	// кур-, курв-
	{Profanity, policyAlways, domainNone, inflectNone, flagSpelt, "курвьо пичкьо педале педальо педалю шитня шитнята дрискай дрискайте курльо курльовци куравец куравци куралек курлив курлива куроглавие куроглавщина куроок куросмукачка куролапачка курещина курниш куроносец куроносци курозъб курозъби куроядец куроядци курояди курокрад куротия куротии куровина куровини куровщина " +
		"курваля курварщина курварщини курветинка курвиче курвичок курвокъща курвояд курвоглав курволяк курвяга курвяги курвешка курвешки курвенщина курвин курвина курвини курвино курвинлък курвосан курвосана kurwin kurwina"},
	{Profanity, policyAlways, domainNone, inflectVerbYa, flagNative | flagSpelt, "вкурв накурв разкурв закурв прекурв скурв"},
	// пут-, пич-, гъз-
	{Profanity, policyAlways, domainNone, inflectNone, flagSpelt, "путенца путище путкьо путкаджийка путкоман путкофил путкояд путкодрал путкосан путкотрошач путкоглав путкоглавец путкоглавци путкарство путкарлък пичкарник пичкарници пичушка пичурка пичорка пичконос пичколиз пичкоглав путкарска путкарско путкарски путкарник"},
	{Profanity, policyAlways, domainNone, inflectNone, flagSpelt, "гъзарлък гъзарлъци гъзища гъзище гъзосмук гъзосмукач гъзосмукачи гъзобръснач гъзовирач гъзопърд гъзотрий гъзотрийка гъзотрийки гъзнек гъзонос гъзолизач гъзолизачи гъзолизачка гъзолизачки гъзогрей гъзогрейки гологъз гологъза гологъзи гологъзец гологъзци гъзести гъзест гъзеста гъзоклат гъзоклатец гъзоклатци гъзомие"},
	// лайн-, говн-
	{Profanity, policyAlways, domainNone, inflectNone, flagSpelt, "лайнарство лайнен лайноподобен лайноподобно лайнометка лайнария лайнарии лайномозък лайномозъци лайнолизец лайнолизци лайнолик лайнобол лайносъбирач лайнотруп лайноплет лайнопис лайнище лайнища лайняк лайнячка лайновоз лайнарник лайнарници говнище говнища говнян говняна говняни говнени говнена говнистан лайностан говноеб говняк говняци говнюци говнюк"},
	{Profanity, policyAlways, domainNone, inflectVerbYa, flagSpelt, "олайн налайн"},
	// мъд-, ташак-, педер-
	{Profanity, policyAlways, domainNone, inflectNone, flagNative | flagSpelt, "пръц мъдо мъда мъдьо мъдест мъдна мъдняк мъдняци мъдоглав мъдохват мъдохвати мъдохватщина мъдоклат мъдоклатец мъдоклати мъдолиз мъдочес мъдочесач мъдочесачи мудохваст мудо муда мудня"},
	{Profanity, policyAlways, domainNone, inflectNone, flagSpelt, "ташакясал ташакоглав ташакоглави ташачарка ташаклък ташаклъци ташаклийка ташачник ташакоклат ташачар ташачари"},
	{Profanity, policyAlways, domainNone, inflectNone, flagSpelt, "педерасина педерасини педерастник педерастни педерастлък педераслък педеруда педеруди педерчо педерлик педеряк педеросан педеросани педераска педерски педерска педерско педалясал педалясали педалясник педалски педалска педалско педалщина педалщини педалистан пидераз пидерази пидераска"},
	{Profanity, policyAlways, domainNone, inflectNone, flagSpelt, "минетка минетки минетаджийка клатикур лижигъз лижидупе лапникур лапнигъз цунигъз целунигъз свирчигъз курсмукач чикия чикии чикията чекиджийница лъскаджия лъскаджии дилдо дилда дилдак дилдаци порнаджия порнаджии порнобаба лапачка лапачки клатигъз трътигъз"},
	{Profanity, policyAimed, domainMedical, inflectNone, flagSpelt, "проститутка проститутки проститутски развратница развратници разгонена разгонени разгонен разтрефена разчекната разчекнати"},
	// Turkish and Romani.
	{Profanity, policyAlways, domainNone, inflectNone, flagSpelt, "сикиш сикише сиктирджия сиктирене сиктиросвам сиктиросайте сиктиросай сиктирдоса сикмишин сиким сикерим сикерлер анасину аманакойим амънако кахпа кахпета гьотюне гьотлек гьотленк ибнелик уруспулук яррак ярраги ярагъм мингюм мингя миндж минджа минджата минджи хавмокар хамокар"},
	// Russian and Serbian.
	{Profanity, policyAlways, domainNone, inflectNone, flagSpelt, "блядский блядская блядские ебануться ебануто ебать ебёт ебут ебанашка пиздабол пиздобол пиздоболи пиздаболи пизду пиздой пиздеть пиздабратия пиздолиз пиздохвати пиздострадател спиздят похуист похуисти похуизъм похуизма нахуя охуенно охуена охуеть охуявам охуявате охуяваш охуяват хуйовина хуйовини хуйоподобен хуеглав хуеплет хуеплес хуяря хуярят хуетия хуячка хуйлан хуесосина " +
		"мудила мудило мудачина мудачье мандавошка мандавошки мандоебец мандав мандави мандохуй дрочиш дрочите дрочене дрочка дрочила залупен залупинка сцуко сучара сукини гавно гавнюк гавняк гавнюци гавнар жопен жополиз жополизец жополизци жополизи жопник жопашник бздец бздьо бздльо шалава шалави чмошник чмошници " +
		"пичку пичкица пичкице пичкотина курцу курчина курчевит курчевито пушикур пушачкура йеботе йебачи йебач йебено йебени йебать йебитеби йебала йебе зайебава наебо дркаджия дркаджии сранье гузица гузици пичкаматерина jebote jebi jebem jebiga picka pichka pierdol pierdolony spierdalaj chuj chuja blyad blyat nahuy nahui pohuy pizdec"},
	// English as Bulgarians write it, and as the English do.
	{Profanity, policyAlways, domainNone, inflectNone, flagNative | flagSpelt, "факове факнат факната факнати факни факна факай факайте факофф факоф факмайлайф факъпи факнахте фъкъп фъкъпи фъкед факед фъкинг факингс булшити булшитарщина есхол есхоли асхоле " +
		"дикхед дикхеди дикхедс пусита кънт кънтс къмшот джъркоф джаркоф блъди блъдихел мадърфъкинг шитхол шитхед холишит уат-дъ-фък"},
	{Profanity, policyAlways, domainNone, inflectNone, flagSpelt, "fckng fckn fkn fkin fking fcuk fcuking fukn fuckn phuck fuckhead fuckheads fuckup fuckery mofo mofos bullsht asswipe asswipes shitface shitload shitshow twat twats tosser tossers " +
		"dickwad pissoff arsewipe bollocks"},
	// German, French, Spanish, Italian and Greek.
	{Profanity, policyAlways, domainNone, inflectNone, flagNative | flagSpelt, "шайсенки шайсдрек швайнхунд аршлох аршлохи аршлохер фотце фицен фикен фикдих ферфикт ферфикте ферфихт ферпис ферписдих хуре хурен хурензон хурензони миссгебурт вихсер виксер виксери " +
		"швуле шлампа шлампи шлампен дрексау мердо конар конарди салоп салопа анкюле анкуле анкюли фермтагьол миерда мьерда каброн каброни кабронес кохонес хилиполяс хилипойяс пендехо " +
		"пендехос маричон марикон марикони ихоепута ихадепута ихосдепута ихопута карахо катцо каццо кацо минкия коглионе кольоне кольони вафанкул фрочо рикьоне маляка малакас малакес " +
		"гамотопанагия гамисе гамисете гамимени скатофача мунопано поутана малакизмени"},
	{Profanity, policyAlways, domainNone, inflectNone, flagSpelt, "scheiss scheissegal scheissdreck verfickt verfickte verfickter verfickten verdammte ficken fickdich arschgeige arschkriecher wixer wixxer wichser fotze drecksau dreckskerl mistkerl " +
		"schwanzlutscher putain connard connards connasse salope salopes encule encules chier merdique mierda joder cabron cabrones gilipollas gilipolla pendejo pendejos cojones maricon " +
		"hijodeputa minchia cazzo cazzi stronza stronzi coglione coglioni puttana puttane malakas gamimeni poutana orospu sikerim sikeyim siktir yarrak pezevenk"},
	{Profanity, policyAlways, domainNone, inflectNone, flagNative | flagSpelt, "гамото мерде мерда"},
}
