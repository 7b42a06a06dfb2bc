package moderation

import "unicode/utf8"

// spread takes into the finding the words that belong to the insult: пълен,
// мръсни, банда before it, такива and мръсни behind.
func (c *surroundings) spread(start, end int) (int, int) {
	for i := 0; i < c.nBefore && !c.before[i].comma; i++ {
		class := c.before[i].class
		switch {
		case class&(ctxBut|ctxWhich) != 0: // „а …“, „кой …“
		case class&(ctxDegrade|ctxVile|ctxGang|ctxFill) != 0 || i == 0 && class&^(ctxStaff|ctxOffice|ctxOfficial) == 0 && c.describes(&c.before[i]):
			start = c.before[i].start
			continue
		case class&ctxFrom != 0 && i+1 < c.nBefore && c.before[i+1].class&ctxGang != 0 && !c.before[i+1].comma:
			continue // „гнездо на …“
		case class&ctxAnd != 0 && i+1 < c.nBefore && c.before[i+1].class&(ctxDegrade|ctxVile|ctxStrong) != 0 && !c.before[i+1].comma:
			continue
		}
		i = c.nBefore
	}
	if c.nAfter > 1 && c.after[0].class&ctxLike != 0 && c.after[1].class&ctxYouObject != 0 && !c.after[1].comma {
		end = c.after[1].end // „… като вас“
	}
	if to := c.again(); to > end {
		end = to
	}
	for i := 0; i < c.nAfter && !c.after[i].comma && (c.after[i].class&(ctxDegrade|ctxVile|ctxSuch) != 0 || i == 0 && c.describes(&c.after[i])); i++ {
		end = c.after[i].end
	}
	return start, end
}

// again returns where „… с …“, „… на квадрат“ or „… с печат“ behind the word
// judged ends, 0 where there is none.
func (c *surroundings) again() int {
	if c.nAfter < 2 || c.after[1].comma || c.after[0].class&(ctxWith|ctxAt) == 0 {
		return 0
	}
	for i := 1; i < min(c.nAfter, 3) && !c.after[i].comma; i++ {
		w := &c.after[i]
		if c.after[0].class&ctxWith != 0 && w.class&ctxBadge != 0 || i == 1 && (c.alike(w) || squared(c.text[w.start:w.end])) {
			return w.end
		}
	}
	return 0
}

// describes reports whether the word before an insult is an adjective of it, by
// its ending: „надути пачаври“.
func (c *surroundings) describes(w *nearWord) bool {
	word := c.text[w.start:w.end]
	if utf8.RuneCountInString(word) < 5 || isUpperSign(word) && !isUpperSign(lastSign(word)) {
		return false
	}
	t := tailOf(word)
	for ending := range fieldsOf(epithetEndings) {
		if t.endsIn(ending) {
			return true
		}
	}
	return false
}

// tail is the end of a word, last letter first, with all that its letters may
// stand for.
type tail struct {
	letters [5]uint32
	ascii   [5]byte
	n       int
}

func tailOf(word string) (t tail) {
	readings := readingsIn(word)
	for len(word) > 0 && t.n < len(t.letters) {
		r, w := utf8.DecodeLastRuneInString(word)
		word = word[:len(word)-w]
		f := foldRune(r)
		if f.class != runeLetter && f.class != runeDigit {
			continue
		}
		t.letters[t.n], t.ascii[t.n] = f.cyr|readings[f.latin&127], f.latin
		t.n++
	}
	return t
}

// readingsIn returns how the Latin letters of word are read.
func readingsIn(word string) *[128]uint32 {
	for i := range len(word) {
		if signClasses[word[i]] == signCyr {
			return &latinReadings[readLooks]
		}
	}
	return &latinReadings[readTransliterated]
}

// endsIn reports whether the word ends so, in either script.
func (t *tail) endsIn(ending string) bool {
	i := 0
	for len(ending) > 0 {
		r, w := utf8.DecodeLastRuneInString(ending)
		ending = ending[:len(ending)-w]
		if i == t.n {
			return false
		}
		if r < utf8.RuneSelf {
			if t.ascii[i] != byte(r) {
				return false
			}
		} else if t.letters[i]>>(r-'а')&1 == 0 {
			return false
		}
		i++
	}
	return true
}

// lastSign returns the last rune of word.
func lastSign(word string) string {
	_, w := utf8.DecodeLastRuneInString(word)
	return word[len(word)-w:]
}

// spreadQuality takes into the finding the people an adjective is said of:
// „тъпи чиновници“.
func (c *surroundings) spreadQuality(end int) int {
	for i := 0; i < c.nAfter && i < 3 && !c.after[i].comma; i++ {
		if c.after[i].class&(ctxDegrade|ctxVile|ctxFill) != 0 || i == 0 && c.after[i].class&(ctxYouObject|ctxMe) != 0 {
			continue
		}
		if c.after[i].class&(ctxStaff|ctxEpithet|ctxPeople) != 0 {
			end = c.after[i].end
		}
		break
	}
	return end
}

// ctxCursed are the classes of words that may say whom a curse is for.
const ctxCursed = ctxDegrade | ctxVile | ctxGang | ctxSuch | ctxYouObject | ctxStaff | ctxMe | ctxI | ctxThese
