package routing

import "slices"

// decision renders what was found.
func (r *router) decision(municipality string) Decision {
	d := Decision{Emergency: r.emergency}
	total := 0
	for i := range r.n {
		total += len(r.t.topics[r.found[i].topic].Institutions)
	}
	d.Routes = make([]Route, 0, total)
	for i := range r.n {
		f := &r.found[i]
		topic := &r.t.topics[f.topic]
		evidence := r.evidence(f)
		for _, key := range topic.Institutions {
			if d.names(key) {
				continue
			}
			in := &r.t.institutions[r.t.institution[key]]
			route := Route{
				Institution: *in, Topic: topic.Key, Title: topic.Title, Confidence: f.confidence,
				Rule: f.rule, Evidence: evidence, Remark: topic.Remark, Basis: topic.Basis,
			}
			if !topic.Silent {
				route.Quote = in.Quote
			}
			if in.Regional {
				route.Offices = r.offices(municipality, key)
				d.AskRegion = d.AskRegion || len(route.Offices) != 1
			}
			d.Routes = append(d.Routes, route)
			d.NeedsHuman = d.NeedsHuman || f.confidence == Low
		}
	}
	d.Action = d.Routes[0].Institution.Action
	return d
}

func (d *Decision) names(key InstitutionKey) bool {
	for i := range d.Routes {
		if d.Routes[i].Institution.Key == key {
			return true
		}
	}
	return false
}

// evidence returns the stretches that f stands on.
func (r *router) evidence(f *finding) []Evidence {
	if f.rule == weighedRule {
		return r.spoken(f)
	}
	if f.cond == nil {
		return nil
	}
	var found [maxEvidence]Evidence
	n := 0
	for _, h := range r.s.hits {
		if h.from < f.from || h.from >= f.to || !f.cond.cues.has(h.cue) {
			continue
		}
		first, last := &r.s.toks[h.from], &r.s.toks[h.to-1]
		if first.field != last.field {
			continue
		}
		if n > 0 && found[n-1].Field == first.field && int(last.end) <= found[n-1].End {
			continue // inside the stretch before it
		}
		found[n] = Evidence{first.field, int(first.start), int(last.end), r.t.cues[h.cue].Key}
		if n++; n == len(found) {
			break
		}
	}
	if n == 0 {
		return nil
	}
	return append([]Evidence(nil), found[:n]...)
}

// wordCue is the cue of evidence that is a word by itself.
const wordCue = "word"

// spoken returns the words that speak most for the addressee of f, in their
// order.
func (r *router) spoken(f *finding) []Evidence {
	w, to := r.t.weights, r.t.addressee[f.topic]
	var top [maxEvidence]struct{ tok, points int32 } // by points, most first
	n := 0
	for i := f.from; i < f.to; i++ {
		word := &r.s.words[i]
		sum := int32(0)
		for _, row := range word.rows[:word.n] {
			sum += int32(w.rows[row].points[anywhere][to]) + int32(w.rows[row].points[askingClause][to])
		}
		if sum < leastSpoken {
			continue
		}
		at := n
		for at > 0 && top[at-1].points < sum {
			at--
		}
		if at == len(top) {
			continue
		}
		n = min(n+1, len(top))
		copy(top[at+1:n], top[at:n-1])
		top[at] = struct{ tok, points int32 }{i, sum}
	}
	if n == 0 {
		return nil
	}
	slices.SortFunc(top[:n], func(a, b struct{ tok, points int32 }) int { return int(a.tok - b.tok) })
	out := make([]Evidence, n)
	for i := range out {
		t := &r.s.toks[top[i].tok]
		out[i] = Evidence{t.field, int(t.start), int(t.end), wordCue}
	}
	return out
}

// offices returns the regional offices of an institution for the place given,
// else for a place that the text names after "РЗОК" or "гр.".
func (r *router) offices(municipality string, key InstitutionKey) []Office {
	at := r.t.locate(municipality)
	if municipality == "" {
		at = r.place()
	}
	if len(at) == 0 {
		return nil
	}
	out := make([]Office, len(at))
	for i, k := range at {
		out[i] = r.t.regions[k].office(key)
	}
	return out
}
