package moderation

// findIn is find with the words of text.
func (f *abuseFinder) findIn(dst []Finding, text string) []Finding {
	return f.find(dst, text, tokenize(nil, text, builtInNames().lex, nil))
}

// findIn is find with the words of text, those in taken marked.
func (f *nameFinder) findIn(dst []Finding, text string, taken []Finding) []Finding {
	words := tokenize(nil, text, f.lex, nil)
	words.markTaken(taken)
	return f.find(dst, text, words, taken)
}
