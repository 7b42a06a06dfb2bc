// Package routing says which institution answers a question that a person
// sends to the Bulgarian health insurance fund (НЗОК), and why.
//
// # What the page says
//
// The rubric „Online консултации“ answers only what falls to the fund. Its
// instructions send everything else away: protocols and devices already
// applied for to the regional fund (РЗОК) that holds the papers; refunds and
// documents for the EU to the rubric „Контакти“; complaints to an e-mail
// address; emergency care, medical commissions (ТЕЛК) and the text of laws to
// the Ministry of Health; contributions and insured status to НАП; sick-leave
// notes to НОИ and РЗИ; pensions for general illness to МТСП. Abusive and
// inadequate questions are turned down. Where the page is silent, or where
// practice has changed since, the competence of today decides and the route
// carries a remark.
//
// # Use
//
//	d, err := routing.Bulgaria().Route(routing.Question{
//		Text:         "Подадох документи за лекарство по протокол. Одобрено ли е?",
//		Municipality: "Сливен",
//	})
//	// d.Action == routing.Redirect
//	// d.Routes[0].Institution.Key == routing.RZOK
//	// d.Routes[0].Offices[0].Name == "РЗОК Сливен"
//	// d.Routes[0].Evidence: the stretches "Подадох", "протокол", …
//	// d.Steps(): the explanation in Bulgarian
//
// # Method
//
// There is no randomness. Words are folded (case, look-alike letters, Latin
// transcription, one slip in a long word) and looked up among the cues of the
// table. The clause that asks is matched against the decision table from the
// most specific row down, then its sentence, then those before it. What a text
// only mentions ("имам ТЕЛК", "не питам за болничния") decides nothing.
//
// No table has a row for all that people tell in their own words. So every
// word speaks for or against each addressee too, by points that depend on
// where it stands: in the clause that asks, beside it, in a story, set aside.
// The finding of the table counts as a word of much weight. The addressee with
// most points answers; a clause that asks for somebody else adds an
// institution. The points are rows of a table, readable and fixed; a test
// fitted them to the tuned questions in testdata.
//
// A question whose words say nothing goes to the fund with low confidence,
// marked for a person; it is never turned down. Rejection needs a clear lead.
//
// Table.With adds institutions, topics, cues, rules and the e-mail address for
// complaints, which the page masks and nobody here invents. A rule of the host
// decides by itself.
//
// # Not covered
//
// Settlements: hundreds of village names occur in several districts, so only
// districts and municipalities are known. Telephones and sites of regional
// offices: not verified, so not given. Abuse is the matter of moderation; the
// host passes its verdict in Question.Abusive. Decision.Emergency is a reading
// of words: show 112 when it is set, and conclude nothing from its absence.
//
// # Sources
//
// The quotations are from the instructions of the rubric on nhif.bg; the 265
// municipalities of 28 districts stand under the codes of the fund;
// Table.Verified gives the day of the last check. TestCorpus measures how
// often the table is right on the questions in testdata/corpus.
package routing
