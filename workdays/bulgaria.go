package workdays

import "time"

var (
	published = Date{2026, time.December, 31}
	verified  = Date{2026, time.November, 21}
)

var bulgarianLaw = law{
	weekday:    basis{name: "Работен ден", cite: Citation{Act: "КТ", Provision: "чл. 136, ал. 1"}, note: "Разпоредбата не е сверена с официален текст."},
	weekend:    basis{name: "Почивен ден", cite: Citation{Act: "КТ", Provision: "чл. 153, ал. 1"}, note: "Разпоредбата не е сверена с официален текст."},
	feastKind:  Holiday,
	feastBasis: basis{cite: Citation{Act: "КТ", Provision: "чл. 154, ал. 1"}},
	feasts:     bulgarianFeasts,
	substitution: basis{cite: Citation{
		Act: "КТ", Provision: "чл. 154, ал. 2", Gazette: "ДВ, бр. 105 от 2016 г.",
		URL: "https://www.parliament.bg/bg/laws/ID/66498",
	}},
	substitutionSince: 2017,
	easterNote:        "Празникът съвпада с неделята на Великден. Прехвърлянето е тълкуване по аналогия с 4 май 2021 г., няма публикувана практика.",
	acts:              bulgarianActs,
	outlook: Step{
		Rule:  "provisional",
		Text:  "Дните след 31 декември 2026 г. следват само от закона; Министерският съвет може да обяви и други неприсъствени дни.",
		Basis: Citation{Act: "КТ", Provision: "чл. 154, ал. 3"},
	},
}

// The official holidays since they became days off for a full day. Those from
// before 1991 have the year 1990; the table begins later than any of them.
var bulgarianFeasts = []feast{
	{1990, 0, time.January, 1, replaced, "Нова година", "", ""},
	{1990, 0, time.March, 3, replaced, "Ден на Освобождението на България от османско иго, национален празник", "", ""},
	{1990, 0, time.May, 1, replaced, "Ден на труда и на международната работническа солидарност", "", ""},
	{1990, 2020, time.May, 24, replaced, "Ден на българската просвета и култура и на славянската писменост", "", ""},
	{1990, 0, orthodox, 0, lapses, "Великден (неделя)", "", ""},
	{1991, 0, orthodox, 1, lapses, "Великден (понеделник)", "ДВ, бр. 27 от 1991 г.", ""},
	{1991, 0, time.December, 25, replaced, "Рождество Христово", "ДВ, бр. 104 от 1991 г.", ""},
	{1991, 0, time.December, 26, replaced, "Рождество Христово", "ДВ, бр. 104 от 1991 г.", ""},
	{1996, 0, time.December, 24, replaced, "Бъдни вечер", "ДВ, бр. 2 от 1996 г.", ""},
	{1998, 0, time.September, 6, replaced, "Ден на Съединението", "ДВ, бр. 22 от 1998 г.", ""},
	{1998, 0, time.September, 22, replaced, "Ден на независимостта на България", "ДВ, бр. 108 от 1998 г.", ""},
	{1999, 0, time.May, 6, replaced, "Гергьовден, Ден на храбростта и Българската армия", "ДВ, бр. 56 от 1998 г.", ""},
	{2010, 0, orthodox, -2, lapses, "Велики петък", "ДВ, бр. 15 от 2010 г.", ""},
	{2010, 0, orthodox, -1, lapses, "Велика събота", "ДВ, бр. 15 от 2010 г.", ""},
	{2021, 0, time.May, 24, replaced, "Ден на светите братя Кирил и Методий, на българската азбука, просвета и култура и на славянската книжовност", "ДВ, бр. 107 от 2020 г.", ""},
}

// 1 November is a day off for schools only, on the same list of the Code. It
// gets no substitute.
var schoolFeasts = []feast{
	{1992, 0, time.November, 1, lapses, "Ден на народните будители", "ДВ, бр. 88 от 1992 г.", "Неприсъствен само за учебните заведения. Приема се, че в събота или неделя не се прехвърля; практиката не е проверена."},
}

const (
	dv     = "https://dv.parliament.bg/DVWeb/showMaterialDV.jsp?idMat="
	rms    = "Решение на Министерския съвет" // where the number is not known
	rms142 = "РМС № 142 от 2003 г."
	rms834 = "РМС № 834 от 2011 г."
	rms697 = "РМС № 697 от 2013 г."
	rms748 = "РМС № 748 от 2014 г."
	rms935 = "РМС № 935 от 2015 г."

	// What is not verified, by the strength of the sources.
	press   = "По набор от данни и съобщения в печата; текстът на акта не е проверен."
	twoSets = "По два независими набора от данни; текстът на акта не е проверен."
	oneSet  = "По един набор от данни, който сочи „Държавен вестник“; текстът на акта не е проверен."
	number  = "Денят е потвърден от множество публикации; номерът на решението не е проверен."
)

var bulgarianActs = []act{
	{Date{2003, 5, 2}, Date{2003, 5, 10}, Moved, "", Citation{Act: rms142}, ""},
	{Date{2003, 5, 5}, Date{2003, 5, 17}, Moved, "", Citation{Act: rms142}, ""},
	{Date{2004, 1, 2}, Date{2004, 1, 10}, Moved, "", Citation{Act: rms142, Provision: "т. 2"}, ""},
	{Date{2004, 4, 2}, Date{}, Holiday, "Официален празник по случай присъединяването на България към НАТО", Citation{Act: "РМС № 220 от 2004 г.", URL: dv + "21351"}, twoSets},
	{Date{2004, 5, 7}, Date{2004, 5, 15}, Moved, "", Citation{Act: rms, URL: dv + "21156"}, twoSets},
	{Date{2005, 3, 4}, Date{2005, 3, 12}, Moved, "", Citation{Act: rms, URL: dv + "14875"}, twoSets},
	{Date{2005, 5, 23}, Date{2005, 5, 28}, Moved, "", Citation{Act: rms, URL: dv + "14875"}, oneSet},
	{Date{2005, 9, 5}, Date{2005, 9, 10}, Moved, "", Citation{Act: rms, URL: dv + "14875"}, oneSet},
	{Date{2005, 9, 23}, Date{2005, 9, 17}, Moved, "", Citation{Act: rms, URL: dv + "14875"}, oneSet},
	{Date{2006, 1, 2}, Date{2006, 1, 28}, Moved, "", Citation{Act: rms, URL: dv + "1142"}, twoSets},
	{Date{2007, 1, 2}, Date{}, Declared, "Неприсъствен ден по случай присъединяването на България към Европейския съюз", Citation{Act: "РМС № 722 от 2006 г.", URL: dv + "2739"}, twoSets},
	{Date{2007, 4, 30}, Date{2007, 4, 21}, Moved, "", Citation{Act: rms, URL: dv + "3325"}, twoSets},
	{Date{2007, 5, 25}, Date{2007, 6, 2}, Moved, "", Citation{Act: rms, URL: dv + "3325"}, twoSets},
	{Date{2007, 9, 7}, Date{2007, 9, 15}, Moved, "", Citation{Act: rms, URL: dv + "3325"}, twoSets},
	{Date{2007, 12, 31}, Date{2007, 12, 15}, Moved, "", Citation{Act: rms, URL: dv + "3325"}, twoSets},
	{Date{2008, 5, 2}, Date{2008, 5, 10}, Moved, "", Citation{Act: rms, URL: dv + "4686"}, oneSet},
	{Date{2008, 5, 5}, Date{2008, 5, 17}, Moved, "", Citation{Act: rms, URL: dv + "4686"}, oneSet},
	{Date{2008, 12, 31}, Date{2008, 12, 20}, Moved, "", Citation{Act: rms, URL: dv + "4686"}, oneSet},
	{Date{2009, 1, 2}, Date{2009, 1, 10}, Moved, "", Citation{Act: rms, URL: dv + "12464"}, twoSets},
	{Date{2009, 3, 2}, Date{2009, 3, 14}, Moved, "", Citation{Act: rms, URL: dv + "12464"}, twoSets},
	{Date{2009, 5, 4}, Date{2009, 5, 16}, Moved, "", Citation{Act: rms, URL: dv + "16562"}, press},
	{Date{2009, 5, 5}, Date{2009, 5, 30}, Moved, "", Citation{Act: rms, URL: dv + "16562"}, press},
	{Date{2009, 9, 21}, Date{2009, 9, 26}, Moved, "", Citation{Act: rms, URL: dv + "12464"}, twoSets},
	{Date{2009, 12, 31}, Date{2009, 12, 19}, Moved, "", Citation{Act: rms, URL: dv + "27525"}, press},
	{Date{2010, 5, 7}, Date{2010, 5, 15}, Moved, "", Citation{Act: rms, URL: dv + "27993"}, press},
	{Date{2010, 12, 31}, Date{2010, 12, 11}, Moved, "", Citation{Act: rms, URL: dv + "27993"}, press},
	{Date{2011, 3, 4}, Date{2011, 3, 19}, Moved, "", Citation{Act: "РМС № 878 от 2010 г.", Gazette: "ДВ, бр. 100 от 2010 г."}, ""},
	{Date{2011, 5, 23}, Date{2011, 5, 28}, Moved, "", Citation{Act: rms, URL: dv + "41994"}, twoSets},
	{Date{2011, 9, 5}, Date{2011, 9, 3}, Moved, "", Citation{Act: rms, URL: dv + "41994"}, twoSets},
	{Date{2011, 9, 23}, Date{2011, 9, 17}, Moved, "", Citation{Act: rms, URL: dv + "41994"}, twoSets},
	{Date{2012, 1, 2}, Date{2012, 1, 21}, Moved, "", Citation{Act: rms834}, ""},
	{Date{2012, 4, 30}, Date{2012, 4, 21}, Moved, "", Citation{Act: rms834}, ""},
	{Date{2012, 5, 25}, Date{2012, 5, 19}, Moved, "", Citation{Act: rms834}, ""},
	{Date{2012, 9, 7}, Date{2012, 9, 29}, Moved, "", Citation{Act: rms834}, ""},
	{Date{2012, 12, 31}, Date{2012, 12, 15}, Moved, "", Citation{Act: rms834}, ""},
	{Date{2013, 5, 2}, Date{2013, 5, 18}, Moved, "", Citation{Act: "РМС № 945 от 2012 г.", Gazette: "изм. ДВ, бр. 30 от 2013 г."}, ""},
	{Date{2013, 12, 23}, Date{2013, 12, 21}, Moved, "", Citation{Act: "РМС № 698 от 2013 г.", URL: dv + "80503"}, ""},
	{Date{2013, 12, 31}, Date{2013, 12, 14}, Moved, "", Citation{Act: "РМС № 945 от 2012 г."}, ""},
	{Date{2014, 5, 2}, Date{2014, 5, 10}, Moved, "", Citation{Act: rms697}, ""},
	{Date{2014, 5, 5}, Date{2014, 5, 31}, Moved, "", Citation{Act: rms697}, ""},
	{Date{2014, 12, 31}, Date{2014, 12, 13}, Moved, "", Citation{Act: rms697}, ""},
	{Date{2015, 1, 2}, Date{2015, 1, 24}, Moved, "", Citation{Act: rms748, URL: dv + "89532"}, ""},
	{Date{2015, 3, 2}, Date{2015, 3, 21}, Moved, "", Citation{Act: rms748, URL: dv + "89532"}, ""},
	{Date{2015, 9, 21}, Date{2015, 9, 12}, Moved, "", Citation{Act: rms748, URL: dv + "89532"}, ""},
	{Date{2015, 12, 31}, Date{2015, 12, 12}, Moved, "", Citation{Act: rms748, URL: dv + "89532"}, ""},
	{Date{2016, 3, 4}, Date{2016, 3, 12}, Moved, "", Citation{Act: rms935}, ""},
	{Date{2016, 5, 23}, Date{2016, 5, 14}, Moved, "", Citation{Act: rms935}, ""},
	{Date{2016, 9, 5}, Date{2016, 9, 10}, Moved, "", Citation{Act: rms935}, ""},
	{Date{2016, 9, 23}, Date{2016, 9, 17}, Moved, "", Citation{Act: rms935}, ""},
	{Date{2025, 12, 31}, Date{}, Declared, "Неприсъствен ден във връзка с въвеждането на еврото", Citation{Act: "РМС № 808 от 2025 г.", URL: dv + "239075"}, number},
	{Date{2026, 1, 2}, Date{}, Declared, "Неприсъствен ден във връзка с въвеждането на еврото", Citation{Act: "РМС № 808 от 2025 г.", URL: dv + "239075"}, number},
}

var targetLaw = law{
	weekday:    basis{name: "Работен ден на TARGET", cite: targetDays, note: targetNote},
	weekend:    basis{name: "Почивен ден на TARGET", cite: targetDays, note: targetNote},
	feastKind:  Closed,
	feastBasis: basis{cite: targetDays, note: targetNote},
	feasts:     targetFeasts,
	outlook: Step{
		Rule:  "provisional",
		Text:  "Дните след 31 декември 2026 г. следват от постоянното правило; Европейската централна банка може да го измени.",
		Basis: targetDays,
		Note:  targetNote,
	},
}

var targetDays = Citation{Act: "Календар на TARGET"}

const targetNote = "По вторичен източник; решението на Европейската централна банка не е проверено."

var targetFeasts = []feast{
	{2000, 0, time.January, 1, lapses, "Нова година", "", ""},
	{2000, 0, western, -2, lapses, "Велики петък (западен)", "", ""},
	{2000, 0, western, 1, lapses, "Великден (западен, понеделник)", "", ""},
	{2000, 0, time.May, 1, lapses, "Ден на труда", "", ""},
	{2000, 0, time.December, 25, lapses, "Рождество Христово", "", ""},
	{2000, 0, time.December, 26, lapses, "Рождество Христово (втори ден)", "", ""},
}
