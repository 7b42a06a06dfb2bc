package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"strings"

	"github.com/nzok-rules/nzok/exemption"
	"github.com/nzok-rules/nzok/fee"
)

// columnNames is the header of the input; the columns may come in any order.
var columnNames = [...]string{
	"id", "patient", "service", "from", "to", "born", "sex", "pension", "evidence", "insured", "sampling_price",
}

const (
	colID = iota
	colPatient
	colService
	colFrom
	colTo
	colBorn
	colSex
	colPension
	colEvidence
	colInsured
	colSamplingPrice
)

// columns tells for each column of the file which of columnNames it is.
type columns [len(columnNames)]int

// fields are the values of one row, in the order of columnNames.
type fields [len(columnNames)]string

func parseHeader(line string) (columns, error) {
	var cols columns
	seen := map[string]bool{}
	if !strings.Contains(line, ",") && strings.Contains(line, ";") {
		return cols, errors.New("the columns must be separated by commas, not semicolons")
	}
	names, err := splitRow(strings.TrimPrefix(line, "\ufeff"), nil)
	if err != nil || len(names) != len(columnNames) {
		return cols, headerError()
	}
	for i, name := range names {
		k := indexOf(columnNames[:], strings.TrimSpace(name))
		if k < 0 || seen[columnNames[k]] {
			return cols, headerError()
		}
		seen[columnNames[k]] = true
		cols[i] = k
	}
	return cols, nil
}

// guessID returns the id of a row that cannot be split, where it stands before
// the damage, so that the error can be joined back to its row.
func guessID(line string, cols columns) string {
	id, _, found := strings.Cut(line, ",")
	if cols[0] != colID || !found || strings.Contains(id, `"`) {
		return ""
	}
	return strings.TrimSpace(id)
}

func headerError() error {
	return fmt.Errorf("the first line must be the header %s", strings.Join(columnNames[:], ","))
}

func indexOf(names []string, name string) int {
	for i, n := range names {
		if n == name {
			return i
		}
	}
	return -1
}

// splitRow splits one line of CSV, appending to dst. A row is a line: a quoted
// field holds no line break, so that a stray quote spoils one row and not the
// rest of the file.
func splitRow(line string, dst []string) ([]string, error) {
	if strings.IndexByte(line, '"') >= 0 {
		r := csv.NewReader(strings.NewReader(line))
		r.FieldsPerRecord = -1
		rec, err := r.Read()
		if err != nil {
			return dst, errors.New("the quotes of the row do not match")
		}
		return append(dst, rec...), nil
	}
	for {
		field, rest, more := strings.Cut(line, ",")
		dst = append(dst, field)
		if !more {
			return dst, nil
		}
		line = rest
	}
}

// service is what the patient came for.
type service uint8

const (
	visit service = iota
	stay
	lab
)

var serviceNames = [...]string{visit: "visit", stay: "stay", lab: "lab"}

// An encounter is one row of the input.
type encounter struct {
	patient       patient
	service       service
	from, to      fee.Date // equal but for stays, where to is the day of discharge
	claim         exemption.Claim
	insured       bool
	samplingPrice fee.Amount // zero: the laboratory charges none
}

// parse reads one row. Its errors name the column and what is accepted, and
// never repeat what the row says about the patient.
func (e *encounter) parse(f *fields) error {
	*e = encounter{claim: exemption.Claim{Evidence: e.claim.Evidence[:0]}}
	if f[colID] == "" {
		return errors.New("id: must not be empty")
	}
	if f[colPatient] == "" {
		return errors.New("patient: must not be empty")
	}
	e.patient = patientOf(f[colPatient])

	k := indexOf(serviceNames[:], f[colService])
	if k < 0 {
		return fmt.Errorf("service: must be one of %s", strings.Join(serviceNames[:], ", "))
	}
	e.service = service(k)

	var err error
	if e.from, err = fee.ParseDate(f[colFrom]); err != nil {
		return field("from", err)
	}
	e.to = e.from
	switch {
	case e.service == stay:
		if e.to, err = fee.ParseDate(f[colTo]); err != nil {
			return field("to: the day of discharge", err)
		}
	case f[colTo] != "":
		return errors.New("to: only a stay has a last day")
	}

	c := &e.claim
	c.On = exemption.Date(e.from)
	if f[colBorn] != "" {
		if c.Born, err = exemption.ParseDate(f[colBorn]); err != nil {
			return field("born", err)
		}
	}
	switch f[colSex] {
	case "":
	case "f":
		c.Sex = exemption.Female
	case "m":
		c.Sex = exemption.Male
	default:
		return errors.New("sex: must be f, m or empty")
	}
	if f[colPension] != "" {
		if err := c.Pension.UnmarshalText([]byte(f[colPension])); err != nil {
			return field("pension", err)
		}
	}
	if err := parseEvidence(c, f[colEvidence]); err != nil {
		return err
	}

	switch f[colInsured] {
	case "yes":
		e.insured = true
	case "no":
		e.insured = false
	default:
		return errors.New("insured: must be yes or no")
	}

	if f[colSamplingPrice] != "" {
		if e.service != lab {
			return errors.New("sampling_price: only a laboratory has one")
		}
		if e.samplingPrice, err = fee.ParseAmount(f[colSamplingPrice]); err != nil {
			return field("sampling_price", err)
		}
	}
	return nil
}

// field names the column of an error of the packages.
func field(name string, err error) error { return fmt.Errorf("%s: %w", name, plain(err)) }

// plain puts an error of the packages in terms of the file: it leaves out what
// only a programmer wants to read and names the column, not the field.
func plain(err error) error {
	if err == nil {
		return nil
	}
	text := err.Error()
	for _, e := range [...]error{fee.ErrInput, exemption.ErrInput} {
		text = strings.TrimPrefix(text, e.Error()+": ")
	}
	if rest, ok := strings.CutPrefix(text, "discharged: "); ok {
		text = "to: " + strings.ReplaceAll(rest, "admitted", "from")
	}
	return errors.New(text)
}

// homeNoIncome is the one key of the evidence column that is no ground: it
// exempts from the sampling price alone.
const homeNoIncome = "home-no-income"

func parseEvidence(c *exemption.Claim, list string) error {
	for n := 1; list != ""; n++ {
		var key string
		key, list, _ = strings.Cut(list, ";")
		key = strings.TrimSpace(key)
		switch key {
		case "":
			continue
		case homeNoIncome:
			c.Placement = exemption.Placement{Home: exemption.UnspecifiedHome, Income: exemption.NoIncome}
			continue
		}
		e, err := exemption.ParseEvidence(key)
		if err != nil {
			return field(fmt.Sprintf("evidence %d", n), err)
		}
		c.Evidence = append(c.Evidence, e)
	}
	return nil
}
