package exemption_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/nzok-rules/nzok/exemption"
)

// FuzzEvidence proves that what is read is written and read back the same, and
// that an error blames the input and does not repeat it.
func FuzzEvidence(f *testing.F) {
	for _, s := range []string{
		"minor", "listed-disease:Е10.3† H36.0*", "listed-disease:A15.0!", "reduced-capacity:71,5%", "postpartum:2026-03-01",
		"pregnant@2026-01-10..", "nonworking-family-member:student-child@..2026-06-30", "malignant-neoplasm:c 50", "listed-disease:!@..0001-01-01",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e, err := exemption.ParseEvidence(s)
		if err != nil {
			if !errors.Is(err, exemption.ErrInput) || len(err.Error()) > 400 {
				t.Fatalf("error %v", err)
			}
			return
		}
		text := e.String()
		back, err := exemption.ParseEvidence(text)
		if err != nil || back != e || back.String() != text {
			t.Fatalf("%q reads as %+v, and its text %q as %+v, %v", s, e, text, back, err)
		}
		if _, err := exemption.Bulgaria().Assess(exemption.Claim{On: exemption.Bulgaria().Verified(), Evidence: []exemption.Evidence{e}}); err != nil {
			t.Fatalf("%q is read and not assessed: %v", s, err)
		}
	})
}

// slowCode is the oracle of the code parser: it rewrites the text step by step
// and knows pairs by their letters.
func slowCode(s string) (canonical string, ok bool) {
	if len(s) > 64 || !utf8.ValidString(s) {
		return "", false
	}
	look := strings.NewReplacer("А", "A", "В", "B", "Е", "E", "К", "K", "М", "M", "Н", "H", "О", "O", "Р", "P", "С", "C", "Т", "T", "У", "Y", "Х", "X",
		"І", "I", "Ј", "J", "Ѕ", "S", "\u200b", "", "\u2060", "", "\ufeff", "")
	s = strings.Join(strings.Fields(look.Replace(strings.ToUpper(s))), "")
	s, disabled := strings.CutSuffix(s, "!")
	var parts []string
	parted := false
	for _, r := range s {
		switch {
		case r >= 'A' && r <= 'Z':
			parts, parted = append(parts, string(r)), false
		case strings.ContainsRune("†*+", r):
			if len(parts) == 0 {
				return "", false
			}
			parts[len(parts)-1] += "+"
		case r == '/' || r == ',' && len(parts) > 0 && len(strings.Trim(parts[len(parts)-1], "+")) != 3 ||
			r == ',' && len(parts) > 0 && strings.ContainsAny(parts[len(parts)-1], "+"):
			if len(parts) == 0 {
				return "", false
			}
			parts[len(parts)-1] += "+"
			parted = true
		case r == ',':
			r = '.'
			fallthrough
		default:
			if len(parts) == 0 || strings.HasSuffix(parts[len(parts)-1], "+") {
				return "", false
			}
			parts[len(parts)-1] += string(r)
		}
	}
	if len(parts) == 0 || len(parts) > 2 || parted {
		return "", false
	}
	for i, p := range parts {
		p = strings.TrimRight(p, "+")
		if len(p) > 3 && p[3] != '.' {
			p = p[:3] + "." + p[3:]
		}
		digits := strings.Replace(p[1:], ".", "", 1)
		if len(p) < 3 || len(p) == 4 || len(p) > 6 || strings.Trim(digits, "0123456789") != "" || strings.Contains(p[:3], ".") {
			return "", false
		}
		parts[i] = p
	}
	canonical = strings.Join(parts, "+")
	if disabled {
		canonical += "!"
	}
	return canonical, true
}

// FuzzCode compares the code parser with its oracle.
func FuzzCode(f *testing.F) {
	for _, s := range []string{
		"E20", "е10,3", "E103", "E 10.3", "E10.3+H36.0", "E10.3† H36.0*", "E10.2N08.3", "A15.0!", "A18.0/M49.0 !", "Е10.3,Н36.0", "E10.", "E1", "E10.3/", "\u00a0C 5 0",
		"E10,3,H36,0", "E10.31", "E10.3++H36.0+", "!", "E10!A", "e10.3\u200b",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if strings.ContainsAny(s, ":@") || strings.TrimSpace(s) == "!" || strings.TrimSpace(s) == "" || len(s) > 64 {
			return // other rules of the text form
		}
		want, ok := slowCode(s)
		_, err := exemption.Bulgaria().Assess(exemption.Claim{On: exemption.Bulgaria().Verified(), Evidence: []exemption.Evidence{{Ground: exemption.ListedDisease, Code: s}}})
		if ok != (err == nil) {
			t.Fatalf("%q: oracle %v, parser %v", s, ok, err)
		}
		if err != nil {
			if !errors.Is(err, exemption.ErrInput) {
				t.Fatalf("%q: %v", s, err)
			}
			return
		}
		if got := (exemption.Evidence{Ground: exemption.ListedDisease, Code: s}).String(); got != "listed-disease:"+want {
			t.Fatalf("%q: got %s, want %s", s, got, want)
		}
	})
}

// FuzzClaim proves that any claim that is read is assessed or refused without
// a panic, and that the assessment is read back equal.
func FuzzClaim(f *testing.F) {
	f.Add(`{"on":"2026-01-05","born":"2008-02-29","evidence":["minor",{"ground":"listed-disease","code":"E10.3+H36.0","through":"2026-12-31"}]}`)
	f.Add(`{"on":"2009-01-05","born":"1946-02-28","sex":"female","pension":"social","placement":{"home":"unspecified","income":"none"}}`)
	f.Add(`{"on":"9999-12-31","born":"0001-01-01","evidence":["postpartum:9999-12-30","reduced-capacity:71@9999-12-31..0001-01-01"]}`)
	f.Fuzz(func(t *testing.T, s string) {
		var c exemption.Claim
		if err := json.Unmarshal([]byte(s), &c); err != nil {
			return // not always ErrInput: encoding/json finds broken syntax before it asks us
		}
		a, err := exemption.Bulgaria().Assess(c)
		var outside *exemption.NoRulesError
		if err != nil {
			if !errors.Is(err, exemption.ErrInput) && !errors.As(err, &outside) {
				t.Fatal(err)
			}
			return
		}
		for _, d := range []exemption.Decision{a.UserFee, a.ReducedFee, a.SamplingPrice} {
			if !d.Through.IsZero() && (d.Outcome != exemption.Exempt || d.Through.Before(c.On)) {
				t.Fatalf("through %v of %s", d.Through, s)
			}
			if !d.NextChange.IsZero() && (d.Outcome == exemption.Exempt || !d.NextChange.After(c.On)) {
				t.Fatalf("next change %v of %s", d.NextChange, s)
			}
		}
		b, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		var back exemption.Assessment
		if err := json.Unmarshal(b, &back); err != nil || !back.Equal(a) {
			t.Fatalf("%s is not read back: %v", b, err)
		}
		claim, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		var again exemption.Claim
		if err := json.Unmarshal(claim, &again); err != nil {
			t.Fatalf("%s is not read back: %v", claim, err)
		}
	})
}
