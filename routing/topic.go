package routing

// TopicKey names a topic, such as "sick-leave".
type TopicKey string

// Topic is a subject that people ask about, for forms that offer a choice.
type Topic struct {
	Key          TopicKey         `json:"key"`
	Title        string           `json:"title"`           // in Bulgarian
	Institutions []InstitutionKey `json:"institutions"`    // who answers, the first is the main one
	Silent       bool             `json:"silent,omitzero"` // the page of the fund does not name the topic
	Remark       string           `json:"remark,omitzero"` // where the practice of today differs from the page, in Bulgarian
	Basis        Citation         `json:"basis,omitzero"`  // what the remark stands on
}

// IsRejected reports whether questions about t are turned down.
func (t Topic) IsRejected() bool {
	return len(t.Institutions) > 0 && t.Institutions[0] == None
}
