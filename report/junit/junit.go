// Package junit writes what a check found as JUnit XML, which every build
// server reads.
package junit

import (
	"bytes"
	"encoding/xml"
	"io"

	"github.com/jstemmer/go-junit-report/v2/junit"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/report"
)

type writer struct {
	w      io.Writer
	opt    report.Options
	suites int
}

// New returns a writer of JUnit XML. Every document is a suite with one case,
// so that a clean document shows as one that passed. A case fails when
// something reaches the threshold of the options; one failure holds all
// diagnostics, since many readers show only the first. What could not be
// checked is an error.
func New(w io.Writer, opt report.Options) report.Writer { return &writer{w: w, opt: opt} }

func (w *writer) Begin() error {
	_, err := io.WriteString(w.w, xml.Header+"<testsuites>\n")
	return err
}

func (w *writer) File(f report.File) error {
	if f.Skipped {
		return nil
	}
	// Names and texts are made printable: XML has no way to hold a control
	// character at all.
	name := diag.Printable(f.Name)
	one := junit.Testcase{Name: name, Classname: w.opt.Tool}
	var counts report.Summary
	counts.Add(f)
	var all bytes.Buffer
	first := diag.Diagnostic{}
	for d := range f.Active() {
		if err := d.Render(&all, f.TextOf, nil); err != nil {
			return err
		}
		if d.Severity > first.Severity {
			first = d
		}
	}
	result := &junit.Result{Message: diag.Printable(first.Message), Type: first.Rule, Data: all.String()}
	switch {
	case counts.Unread > 0:
		one.Error = result
	case counts.Internal > 0:
		for d := range f.Active() {
			if d.Rule == check.RuleInternal {
				result.Message, result.Type = diag.Printable(d.Message), d.Rule
				break
			}
		}
		one.Error = result
	case counts.Reaches(w.opt.FailOn):
		one.Failure = result
	case all.Len() > 0:
		one.SystemOut = &junit.Output{Data: all.String()}
	}
	suite := junit.Testsuite{Name: name, ID: w.suites, Time: "0"}
	suite.AddTestcase(one)
	w.suites++

	var b bytes.Buffer
	enc := xml.NewEncoder(&b)
	enc.Indent("  ", "  ")
	if err := enc.EncodeElement(suite, xml.StartElement{Name: xml.Name{Local: "testsuite"}}); err != nil {
		return err
	}
	b.WriteByte('\n')
	_, err := w.w.Write(b.Bytes())
	return err
}

func (w *writer) End(report.Summary) error {
	_, err := io.WriteString(w.w, "</testsuites>\n")
	return err
}
