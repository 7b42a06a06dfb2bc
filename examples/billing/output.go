package main

import (
	"encoding/json"
	"strconv"
)

// appendJSON appends the line of one result.
func appendJSON(dst []byte, r *result, rules []string) []byte {
	dst = append(dst, `{"id":`...)
	dst = appendString(dst, r.id)
	if r.err != nil {
		dst = append(dst, `,"line":`...)
		dst = strconv.AppendInt(dst, int64(r.line), 10)
		dst = append(dst, `,"error":`...)
		dst = appendString(dst, r.err.Error())
		return append(dst, "}\n"...)
	}
	dst = append(dst, `,"patient_pays":"`...)
	dst, _ = r.pays.AppendText(dst)
	dst = append(dst, `","state_pays":"`...)
	dst, _ = r.state.AppendText(dst)
	dst = append(dst, `","outcome":"`...)
	dst = append(dst, r.outcome.String()...)
	dst = append(dst, `","ground":"`...)
	dst = append(dst, r.ground...)
	dst = append(dst, `","payer":"`...)
	dst = append(dst, r.payer.String()...)
	dst = append(dst, `","days_charged":`...)
	dst = strconv.AppendInt(dst, int64(r.days), 10)
	dst = append(dst, `,"rules":[`...)
	for i, rule := range rules {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = append(dst, '"')
		dst = append(dst, rule...)
		dst = append(dst, '"')
	}
	dst = append(dst, `],"review":`...)
	dst = strconv.AppendBool(dst, r.review != "")
	return append(dst, "}\n"...)
}

// appendString appends s as a JSON string. Most are plain and need no care.
func appendString(dst []byte, s string) []byte {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c >= 0x7f || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' {
			quoted, err := json.Marshal(s)
			if err != nil { // a string always marshals
				quoted = []byte(`""`)
			}
			return append(dst, quoted...)
		}
	}
	dst = append(dst, '"')
	dst = append(dst, s...)
	return append(dst, '"')
}
