package main

import (
	"bytes"
	"errors"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/nzok-rules/nzok/workdays"
)

// writeICS writes an iCalendar file (RFC 5545) with one all-day event for each
// day off. The same days give the same bytes: the time stamp is the day to
// which the table was checked.
func writeICS(w *bytes.Buffer, calendar string, stamp workdays.Date, days iter.Seq[workdays.Day]) error {
	put := func(name, value string) { fold(w, name+":"+value) }
	put("BEGIN", "VCALENDAR")
	put("VERSION", "2.0")
	put("PRODID", "-//nzok-rules//workdays//BG")
	put("CALSCALE", "GREGORIAN")
	put("METHOD", "PUBLISH")
	events := 0
	for d := range days {
		if !off(d) {
			continue
		}
		events++
		text := d.Basis.String()
		if d.Note != "" {
			text += "\n" + d.Note
		}
		if d.Provisional {
			text += "\nПредварително: денят следва само от закона."
		}
		put("BEGIN", "VEVENT")
		put("UID", d.Date.String()+"-"+calendar+"@github.com/nzok-rules/nzok")
		put("DTSTAMP", compact(stamp)+"T000000Z")
		put("DTSTART;VALUE=DATE", compact(d.Date))
		put("DTEND;VALUE=DATE", compact(d.Date.AddDays(1))) // exclusive
		put("SUMMARY", escape(d.Name))
		put("DESCRIPTION", escape(text))
		put("CATEGORIES", escape(d.Kind.String()))
		put("TRANSP", "TRANSPARENT")
		put("END", "VEVENT")
	}
	put("END", "VCALENDAR")
	if events == 0 {
		return errors.New("no days off between these days, and an iCalendar file cannot be empty")
	}
	return nil
}

// compact writes a day as 20060102.
func compact(d workdays.Date) string { return strings.ReplaceAll(d.String(), "-", "") }

var escaper = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)

// escape makes a text value of s.
func escape(s string) string { return escaper.Replace(s) }

// fold writes a line that ends in CRLF and is broken before octet 76, never
// inside a letter. A continued line begins with a space.
func fold(w *bytes.Buffer, line string) {
	const limit = 75
	for room := limit; len(line) > room; room = limit - 1 {
		n := room
		for !utf8.RuneStart(line[n]) {
			n--
		}
		w.WriteString(line[:n])
		w.WriteString("\r\n ")
		line = line[n:]
	}
	w.WriteString(line)
	w.WriteString("\r\n")
}
