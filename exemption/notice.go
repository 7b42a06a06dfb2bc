package exemption

// Entry is one ground as the notice of a practice lists it.
type Entry struct {
	Ground  Ground   `json:"ground"`
	Wording string   `json:"wording"` // who is exempt, in Bulgarian, as the fund's page words it
	Basis   Citation `json:"basis"`
	Since   Date     `json:"since"` // first day on which the rules know the ground; no end of any is known

	// Customary names the documents that are customarily shown. No official list
	// of documents was found: a practice may accept others.
	Customary []string `json:"customary,omitzero"`

	Note string `json:"note,omitzero"` // what about the ground is not verified, in Bulgarian
}

// Notice returns the grounds in force on a day in their documented order, for
// the list of exempt people that a practice must display. The error is that of
// Assess for such a day.
func (r *Rules) Notice(on Date) ([]Entry, error) {
	if !on.IsValid() {
		return nil, (&fault{"on", noDaySet}).err("")
	}
	if first := builtInEras[0].from; on.Before(first) {
		return nil, &NoRulesError{On: on, First: first}
	}
	d := dayOf(on)
	era := eraOn(d)
	list := make([]Entry, 0, groundCount)
	for g := ListedDisease; g < groundCount; g++ {
		row := groundOn(g, d)
		if row == nil {
			continue
		}
		e := Entry{Ground: g, Wording: row.wording, Basis: *era.basis(g), Since: firstDay(g), Note: joinNotes(era.note, row.note)}
		e.Customary = append(e.Customary, row.customary...)
		list = append(list, e)
	}
	return list, nil
}

func firstDay(g Ground) Date {
	for i := range builtInGrounds {
		if builtInGrounds[i].ground == g {
			return builtInGrounds[i].from
		}
	}
	return Date{}
}
