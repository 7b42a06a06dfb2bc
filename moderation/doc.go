// Package moderation finds what must not be published in a Bulgarian text:
// personal data and abuse. It redacts it, prints initials in place of a name,
// and judges a whole submission by the rules of the page that publishes it.
//
// The fund publishes questions of citizens in full, under the initials of the
// asker („М** К**“). Its rules reject obscene words and insults, reserve the
// right not to publish data of third parties, among them the names of doctors,
// hospitals and pharmacies, and ask everybody to leave out names, ЕГН and
// addresses. Regulation (EU) 2016/679 stands behind them. What slips through
// harms a person; what is flagged wrongly costs somebody an answer.
//
//	c := moderation.Bulgaria()
//	text := "Аз съм Величка Ручева, ЕГН 6101047500. Осигурена ли съм?"
//	found := c.Check(text)
//	fmt.Println(moderation.Redact(text, found, moderation.Label))
//	// Аз съм [име], ЕГН [ЕГН]. Осигурена ли съм?
//
// A [Finding] says where, what, how sure, and by which rule; it never holds the
// text. Offsets are bytes of the original, also where it has invisible
// characters or is no valid UTF-8; [RuneOffsets] turns them into runes.
//
// How it decides:
//
//   - An ЕГН needs a day of birth and its check digit. ЛНЧ, УИН and numbers of
//     documents need their word beside them, before or after. Ten digits beside
//     „договор“, „протокол“ or „баркод“ are nobody's.
//   - Telephones follow the national numbering plan; free, shared and short
//     lines are published anyway.
//   - An address is read by a small grammar from its first component to its
//     last; a town alone is none, nor a street where nobody lives. Addresses of
//     institutions are public.
//   - Names are weighed by evidence: titles, cues, given names, suffixes,
//     capitals, against eponyms, drugs, towns and holidays.
//   - Abuse is matched by whole tokens with their inflections, through
//     look-alike letters, Latin transcriptions, masks, gaps and slips of the
//     pen. Words with an innocent sense count only where they are aimed at
//     people: by rules of grammar and, where none holds, by weights of what
//     surrounds them, fitted to labelled texts.
//
// Texts are read in capitals and in lower case, with missing spaces, in Latin
// letters and with look-alikes.
//
// [Checker.Review] joins all of it: contact fields, title, text and answer go
// in; publish, redact, hold or reject comes out, with reasons that quote the
// rules. What counts for what is a [Policy] of the host. [Checker.With] adds
// names, words and allowed phrases of a host.
//
// Not covered: whether several harmless facts together point to one person;
// pictures and files; other languages; whether publishing is lawful at all:
// consent by a clause on a page is no explicit consent for health data.
//
// Formats and check digits are those of the registers; for the УИН and the
// numbering plan see the comments beside them. TestCorpus measures the quality
// on invented texts, some of which nobody has tuned against.
// [Checker.Verified] tells to which day the tables were checked.
package moderation
