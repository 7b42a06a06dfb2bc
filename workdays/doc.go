// Package workdays is the Bulgarian calendar of working days, and the terms
// that are counted on it.
//
// The Labour Code (Кодекс на труда, cited as КТ) lists the official holidays in
// article 154, paragraph 1. Since 2017 a holiday on a Saturday or Sunday, Easter
// excepted, makes the next working day a day off (paragraph 2), and the Council
// of Ministers may declare single days off (paragraph 3). Until 2016 it also
// exchanged days off for worked Saturdays. These days differ in pay and in the
// reading of other statutes, so every [Day] has a [Kind], a Bulgarian name, the
// act it stands on, and a note where a fact is not verified.
//
// A [Calendar] is an immutable table from 2003-01-01 to 2099-12-31. Days outside
// the table are errors, never a guess from Monday to Friday.
//
// A question put to the Fund on the Thursday before Easter is answered within
// five working days:
//
//	asked := workdays.Date{Year: 2026, Month: time.April, Day: 9}
//	d, err := workdays.Bulgaria().Deadline(asked, workdays.AnswerTerm())
//	if err != nil {
//		return err
//	}
//	fmt.Println(d.Due)      // 2026-04-20
//	fmt.Println(d.End(loc)) // 24:00 of that day in loc
//	for _, step := range d.Steps() {
//		fmt.Println(step) // why, in Bulgarian, with the provision
//	}
//
// The day of the event is never counted. A range is half-open: its first day
// is in, its last day is not. [Calendar.With] adds what the built-in table
// cannot know: a later decree, a municipal day, the closure of a hospital.
//
// Days after [Calendar.PublishedThrough] follow from the statute alone. Results
// that rest on them are marked provisional.
//
// # Not covered
//
// Terms that stop running: those of the civil procedure from 2017-10-31 to
// 2018-08-31 on official holidays and in the court vacation, those of the
// administrative cassation, those of the emergency of 2020. Terms in hours.
// Regulation (EEC, Euratom) No 1182/71. Acts that must be presented in court
// before office hours end. Statutes that call a working day any day but
// Saturday, Sunday and the official holidays: for them look at the Kind, as a
// substitute day works there. Vacations of schools and courts.
//
// # Where the rows come from
//
// The holidays and their first years follow the amendments of КТ, art. 154, in
// the State Gazette. The exchanged and declared days of 2003 to 2026 come from
// the decisions of the Council of Ministers where their text or press reports
// were found, else from data sets that cite them; the row then carries a note.
// Years before 2003 rest on one unreliable source and are left out. The rules
// of terms are those of the civil procedure code (ГПК, art. 60 and 62), on every
// calendar, [TARGET] included.
package workdays
