package moderation

import "slices"

// withTowns extends the addresses among fs, which must be sorted and disjoint,
// by the town that stands before or behind them: „Плевен 5800, ж.к. Дружба,
// бл. 216“, „ул. Роза 5, сливен“. A town is part of an address, though none by
// itself.
func (ts tokens) withTowns(fs []Finding) {
	for i := range fs {
		f := &fs[i]
		if f.Kind != Address {
			continue
		}
		least, most := 0, ts.end()
		if i > 0 {
			least = fs[i-1].End
		}
		if i+1 < len(fs) {
			most = fs[i+1].Start
		}
		if start := ts.townBefore(f.Start); start >= least {
			f.Start = start
		}
		if end := ts.townBehind(f.End); end <= most {
			f.End = end
		}
	}
}

// end returns where the last word ends.
func (ts tokens) end() int {
	if len(ts) == 0 {
		return 0
	}
	return ts[len(ts)-1].end
}

// from returns the first word that starts at offset at or behind it.
func (ts tokens) from(at int) int {
	i, _ := slices.BinarySearchFunc(ts, at, func(t token, at int) int { return t.start - at })
	return i
}

const (
	postalDigits = 4
	gapTown      = sepSpace | sepComma | sepDash | sepHyphen | sepOpen
)

// townBefore returns where the town starts that stands right before offset at,
// or at.
func (ts tokens) townBefore(at int) int {
	k := ts.from(at)
	if k == 0 || k == len(ts) || ts[k].gap&^gapTown != 0 || ts[k].gap == 0 {
		return at
	}
	k--
	if ts[k].shape == shapeNumber && ts[k].n == postalDigits && k > 0 && ts[k].gap == sepSpace {
		k--
	}
	if !ts[k].isTown() {
		return at
	}
	if k > 0 && ts[k].gap == sepSpace && ts[k-1].class&classPlace != 0 && ts[k-1].shape == ts[k].shape { // Стара Загора
		k--
	}
	return ts[k].start
}

// townBehind returns where the town ends that stands right behind offset at, or
// at.
func (ts tokens) townBehind(at int) int {
	k := ts.from(at)
	if k < len(ts) && ts[k].shape == shapeNumber && ts[k].n == postalDigits && ts[k].gap&^gapTown == 0 {
		k++
	}
	if k == len(ts) || ts[k].start-at > len(" – 5800 ") || ts[k].gap&^gapTown != 0 || ts[k].gap == 0 || !ts[k].isTown() {
		return at
	}
	if k+1 < len(ts) && ts[k+1].gap == sepSpace && ts[k+1].isTown() {
		k++
	}
	return ts[k].end
}

// isTown reports whether t is the name of a place, or a part of one: in small
// letters only what is nothing else.
func (t *token) isTown() bool {
	return t.class&classPlace != 0 && (t.shape == shapeTitle || t.shape == shapeUpper || t.class == classPlace)
}
