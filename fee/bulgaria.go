package fee

// verified is the day to which rates were checked against the law.
var verified = Date{2026, 11, 21}

const (
	visitDerived = "Размерът е изчислен: 1 на сто от минималната работна заплата, без закръгляване."
	dayDerived   = "Размерът е изчислен: 2 на сто от минималната работна заплата, без закръгляване."
	visitLate    = visitDerived + late
	dayLate      = dayDerived + late
	late         = " Постановлението е обнародвано след деня, от който важи заплатата; дали дотогава се е събирал новият размер, не е проверено."
	byAge        = "Намаленият размер е за жените, навършили 60 години, и за мъжете, навършили 63 години."
	byPension    = "Намаленият размер е за лицата, упражнили право на пенсия за осигурителен стаж и възраст."
	april2025    = "Денят на влизане в сила и номерът на постановлението не са проверени: то е обнародвано до 18.04.2025 г., по всички признаци е ПМС № 28 от 16.04.2025 г."
	inEuro       = "Размерът в левове, превалутиран по 1,95583 лв. за 1 евро; членът от закона не е проверен."
	inEuroDay    = inEuro + " Сумата е изчислена: постановление с размер в евро не е открито."

	decreeToCome = "Законът препраща към постановление на Министерския съвет (изм. ДВ, бр. 60 от 2012 г., в сила от 07.08.2012 г.), а ПМС № 193 от 2012 г. влиза в сила на 04.09.2012 г."
	abolished    = "Намаленият размер по възраст е отменен от 01.01.2011 г. (ДВ, бр. 98 от 2010 г.)."

	// Notes of the rules that are not prices.
	noteBed   = "Законът не определя как се броят дните; така броят леглодните болниците."
	noteBoth  = "Законът не определя как се броят дните; начинът е избран от лечебното заведение."
	noteYear  = "„Годишно“ се чете като календарна година; законът не уточнява откога тече годината."
	noteLab   = "Изведено от указанията на НЗОК; изричен текст за този случай не е открит."
	noteEuro  = "Членът от закона не е проверен."
	noteState = "Алинеята, по която държавата поема разликата, не е проверена."

	wagesURL = "http://trudipravo.bg/index.php/znanie-za-vas/3893-minimalna-rabotna-zaplata-za-stranata-za-perioda-2000-2021"
)

var (
	art37    = Citation{"ЗЗО", "чл. 37, ал. 1", "", ""}
	fundPage = Citation{"Страница на НЗОК „Потребителска такса“", "", "", "https://nhif.bg/bg/people/taxes"}
	euroAct  = Citation{"Закон за въвеждане на еврото в Република България", "", "", ""}

	wage2005 = Citation{"ЗЗО (редакция до 06.08.2012 г.) във връзка с ПМС № 12 от 2005 г.", "чл. 37, ал. 1", "ДВ, бр. 10 от 2005 г.", wagesURL}
	wage2006 = Citation{"ЗЗО (редакция до 06.08.2012 г.) във връзка с ПМС № 8 от 2006 г.", "чл. 37, ал. 1", "ДВ, бр. 10 от 2006 г.", wagesURL}
	wage2007 = Citation{"ЗЗО (редакция до 06.08.2012 г.) във връзка с ПМС № 324 от 2006 г.", "чл. 37, ал. 1", "ДВ, бр. 101 от 2006 г.", wagesURL}
	wage2008 = Citation{"ЗЗО (редакция до 06.08.2012 г.) във връзка с ПМС № 1 от 2008 г.", "чл. 37, ал. 1", "ДВ, бр. 6 от 2008 г.", wagesURL}
	wage2009 = Citation{"ЗЗО (редакция до 06.08.2012 г.) във връзка с ПМС № 1 от 2009 г.", "чл. 37, ал. 1", "ДВ, бр. 4 от 2009 г.", wagesURL}
	wage2011 = Citation{"ЗЗО (редакция до 06.08.2012 г.) във връзка с ПМС № 180 от 2011 г.", "чл. 37, ал. 1", "ДВ, бр. 51 от 2011 г.", wagesURL}
	wage2012 = Citation{"ЗЗО (редакция до 06.08.2012 г.) във връзка с ПМС № 300 от 2011 г.", "чл. 37, ал. 1", "ДВ, бр. 91 от 2011 г.", wagesURL}

	reduced2008 = Citation{"ЗЗО (изменение в сила от 01.07.2008 г.)", "чл. 37, ал. 1", "ДВ, бр. 37 от 2008 г.", ""}
	pms193Visit = Citation{"ПМС № 193 от 2012 г.", "чл. 1", "ДВ, бр. 68 от 2012 г.", "http://ibl.bas.bg/marcell/v1/bg-raw.zip"}
	pms193Day   = Citation{"ПМС № 193 от 2012 г.", "чл. 2", "ДВ, бр. 68 от 2012 г.", "http://ibl.bas.bg/marcell/v1/bg-raw.zip"}
	pms230      = Citation{"ПМС № 193 от 2012 г., изменено с ПМС № 230 от 2012 г.", "чл. 2", "ДВ, бр. 75 от 2012 г.", "https://dv.parliament.bg/DVWeb/showMaterialDV.jsp?idMat=68749"}
	pms312      = Citation{"ПМС № 312 от 2013 г. за изменение на ПМС № 193 от 2012 г.", "", "ДВ, бр. 2 от 2014 г.", "https://nhif.bg/bg/people/taxes"}
	budget2025  = Citation{"Постановление на Министерския съвет от април 2025 г. за изпълнението на държавния бюджет за 2025 г.", "", "", "https://nova.bg/news/view/2025/04/18/494864/"}
)

// rates are the rows of Bulgaria, one timeline for each price, oldest first. A
// published row is never changed; a new price is a new row.
var rates = []Rate{
	{ServiceVisit, Standard, Date{2005, 1, 1}, Date{}, Amount{1_50, BGN}, Amount{}, wage2005, visitLate, ""},
	{ServiceVisit, Standard, Date{2006, 1, 1}, Date{}, Amount{1_60, BGN}, Amount{}, wage2006, visitLate, ""},
	{ServiceVisit, Standard, Date{2007, 1, 1}, Date{}, Amount{1_80, BGN}, Amount{}, wage2007, visitDerived, ""},
	{ServiceVisit, Standard, Date{2008, 1, 1}, Date{}, Amount{2_20, BGN}, Amount{}, wage2008, visitLate, ""},
	{ServiceVisit, Standard, Date{2009, 1, 1}, Date{}, Amount{2_40, BGN}, Amount{}, wage2009, visitLate, ""},
	{ServiceVisit, Standard, Date{2011, 9, 1}, Date{}, Amount{2_70, BGN}, Amount{}, wage2011, visitDerived, ""},
	{ServiceVisit, Standard, Date{2012, 5, 1}, Date{2012, 8, 7}, Amount{2_90, BGN}, Amount{}, wage2012, visitDerived, decreeToCome},
	{ServiceVisit, Standard, Date{2012, 9, 4}, Date{}, Amount{2_90, BGN}, Amount{}, pms193Visit, "", ""},
	{ServiceVisit, Standard, Date{2026, 1, 1}, Date{}, Amount{1_48, EUR}, Amount{}, euroAct, inEuro, ""},

	{ServiceVisit, Reduced, Date{2008, 7, 1}, Date{2011, 1, 1}, Amount{1_00, BGN}, Amount{}, reduced2008, byAge, abolished},
	{ServiceVisit, Reduced, Date{2014, 1, 7}, Date{}, Amount{1_00, BGN}, Amount{}, pms312, byPension, ""},
	{ServiceVisit, Reduced, Date{2026, 1, 1}, Date{}, Amount{51, EUR}, Amount{}, euroAct, byPension + " " + inEuro, ""},

	{ServiceHospitalDay, Standard, Date{2005, 1, 1}, Date{}, Amount{3_00, BGN}, Amount{}, wage2005, dayLate, ""},
	{ServiceHospitalDay, Standard, Date{2006, 1, 1}, Date{}, Amount{3_20, BGN}, Amount{}, wage2006, dayLate, ""},
	{ServiceHospitalDay, Standard, Date{2007, 1, 1}, Date{}, Amount{3_60, BGN}, Amount{}, wage2007, dayDerived, ""},
	{ServiceHospitalDay, Standard, Date{2008, 1, 1}, Date{}, Amount{4_40, BGN}, Amount{}, wage2008, dayLate, ""},
	{ServiceHospitalDay, Standard, Date{2009, 1, 1}, Date{}, Amount{4_80, BGN}, Amount{}, wage2009, dayLate, ""},
	{ServiceHospitalDay, Standard, Date{2011, 9, 1}, Date{}, Amount{5_40, BGN}, Amount{}, wage2011, dayDerived, ""},
	{ServiceHospitalDay, Standard, Date{2012, 5, 1}, Date{2012, 8, 7}, Amount{5_80, BGN}, Amount{}, wage2012, dayDerived, decreeToCome},
	{ServiceHospitalDay, Standard, Date{2012, 9, 4}, Date{}, Amount{5_40, BGN}, Amount{}, pms193Day, "", ""},
	{ServiceHospitalDay, Standard, Date{2012, 10, 2}, Date{}, Amount{5_80, BGN}, Amount{}, pms230, "", ""},
	{ServiceHospitalDay, Standard, Date{2025, 4, 18}, Date{}, Amount{1_00, BGN}, Amount{}, budget2025, april2025, ""},
	{ServiceHospitalDay, Standard, Date{2026, 1, 1}, Date{}, Amount{51, EUR}, Amount{}, euroAct, inEuroDay, ""},
}
