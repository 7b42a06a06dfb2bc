package routing

import (
	"slices"
	"strings"
)

// Region is the area of one regional fund (РЗОК) and one health inspectorate
// (РЗИ). There are 28, one per district.
type Region struct {
	Code           string   `json:"code"`           // "01" to "28", as the fund numbers them
	District       string   `json:"district"`       // област: "Сливен"
	Fund           string   `json:"fund"`           // "РЗОК Сливен"
	Inspectorate   string   `json:"inspectorate"`   // "РЗИ – Сливен"
	Municipalities []string `json:"municipalities"` // общини
}

// Office is the regional office that a route leads to.
type Office struct {
	Code string `json:"code"` // of the region
	Name string `json:"name"`
}

// office returns the office of an institution in r.
func (r *Region) office(key InstitutionKey) Office {
	if key == RZI {
		return Office{r.Code, r.Inspectorate}
	}
	return Office{r.Code, r.Fund}
}

// Locate returns the regions that a place may belong to: a code ("20"), a
// district or a municipality. Case, look-alike and Latin letters and words
// such as „община“, „гр.“ and „област“ do not matter. An ambiguous name gives
// every candidate (Бяла is in Варна and in Русе, София may mean the city or
// the district), a name that is neither gives none: a village is never
// guessed, because 520 village names occur in more than one district.
func (t *Table) Locate(place string) []Region {
	var out []Region
	for _, i := range t.locate(place) {
		r := t.regions[i]
		r.Municipalities = slices.Clone(r.Municipalities)
		out = append(out, r)
	}
	return out
}

// locate returns the indexes of the candidates; the caller must not change it.
func (t *Table) locate(place string) []int32 {
	key := foldKey(place)
	for {
		if at, ok := t.places[key]; ok {
			return at
		}
		word, rest, _ := strings.Cut(key, " ")
		last := strings.LastIndexByte(key, ' ')
		switch {
		case last < 0:
			return nil
		case t.placeWords[word]:
			key = rest
		case t.placeWords[key[last+1:]]:
			key = key[:last] // "Столична община"
		default:
			return nil
		}
	}
}

// placeWords stand before the name of a place. Those of one or two letters
// stand before much else.
const placeWords = "община общ гр град област обл рзок рзи сзок с в във от за"

// indexPlaces lists every name of every region, folded. A name in Latin
// letters meets the skeletons entered beside it.
func (t *Table) indexPlaces() {
	t.places = make(map[string][]int32)
	t.placeWords = make(map[string]bool)
	t.districts = make(map[string]bool)
	for w := range strings.FieldsSeq(placeWords) {
		for _, k := range latinKeys(foldKey(w)) {
			t.placeWords[k] = true
		}
	}
	for i, r := range t.regions {
		add := func(name string) {
			key := foldKey(name)
			for _, k := range latinKeys(key) {
				if !slices.Contains(t.places[k], int32(i)) {
					t.places[k] = append(t.places[k], int32(i))
				}
			}
		}
		add(r.Code)
		add(r.District)
		for _, k := range latinKeys(foldKey(r.District)) {
			t.districts[k] = true
		}
		for _, m := range r.Municipalities {
			add(m)
		}
		if strings.HasPrefix(r.District, "Софи") {
			add("София")
		}
	}
}

// latinKeys returns a folded name and its skeletons.
func latinKeys(key string) []string {
	out := []string{key}
	for _, hard := range [...]byte{'a', 'u'} {
		var k []byte
		for w := range strings.SplitSeq(key, " ") {
			if len(k) > 0 {
				k = append(k, ' ')
			}
			k = skeleton(latinOf(k, []byte(w), hard), len(k))
		}
		if !slices.Contains(out, string(k)) {
			out = append(out, string(k))
		}
	}
	return out
}

// place returns the regions that the text names after "РЗОК", "гр." or "от":
// any municipality after a word that only stands before places, a district
// after a preposition, since many municipalities bear the names of people.
func (r *router) place() []int32 {
	var key [128]byte
	for i := range r.s.toks {
		word := r.s.buf[r.s.toks[i].w0:r.s.toks[i].w1]
		if !r.t.placeWords[string(word)] {
			continue
		}
		for n := min(2, len(r.s.toks)-i-1); n > 0; n-- {
			k := key[:0]
			for j := i + 1; j <= i+n; j++ {
				w := r.s.buf[r.s.toks[j].w0:r.s.toks[j].w1]
				if len(k)+len(w)+1 > len(key) || j > i+1 && r.s.toks[j].gap != noGap {
					break
				}
				if j > i+1 {
					k = append(k, ' ')
				}
				k = append(k, w...)
			}
			if len(k) == 0 || k[0] <= '9' {
				continue
			}
			at, ok := r.t.places[string(k)]
			if ok && (len(word) > 2 || r.t.districts[string(k)]) {
				return at
			}
		}
	}
	return nil
}
