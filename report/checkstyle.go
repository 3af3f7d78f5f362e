package report

import (
	"encoding/xml"
	"io"

	"github.com/every-child-matters/ecm/diag"
)

type checkstyleFile struct {
	XMLName xml.Name          `xml:"file"`
	Name    string            `xml:"name,attr"`
	Errors  []checkstyleError `xml:"error"`
}

type checkstyleError struct {
	Line     int    `xml:"line,attr"`
	Column   int    `xml:"column,attr"`
	Severity string `xml:"severity,attr"`
	Message  string `xml:"message,attr"`
	Source   string `xml:"source,attr"`
}

type checkstyle struct {
	w io.Writer
}

// Checkstyle writes the XML that the Java tool of that name writes and many
// programs read. Every document that was checked is in it. Columns count code
// points.
func Checkstyle(w io.Writer) Writer { return &checkstyle{w} }

func (c *checkstyle) Begin() error {
	_, err := io.WriteString(c.w, xml.Header+`<checkstyle version="4.3">`+"\n")
	return err
}

func (c *checkstyle) File(f File) error {
	if f.Skipped {
		return nil
	}
	// Names and messages are made printable: XML has no way to hold a control
	// character at all.
	out := checkstyleFile{Name: diag.Printable(f.Name)}
	for d := range f.Active() {
		at := areaOf(f.Text, d.Span, diag.CodePoints)
		severity := d.Severity.String()
		if d.Severity == diag.Note {
			severity = "info"
		}
		text := d.Message
		if d.Help != "" {
			text += ": " + d.Help
		}
		out.Errors = append(out.Errors, checkstyleError{
			Line: at.Line, Column: at.Column, Severity: severity, Message: diag.Printable(text), Source: "ecm." + d.Rule,
		})
	}
	b, err := xml.MarshalIndent(out, "  ", "  ")
	if err != nil {
		return err
	}
	_, err = c.w.Write(append(b, '\n'))
	return err
}

func (c *checkstyle) End(Summary) error {
	_, err := io.WriteString(c.w, "</checkstyle>\n")
	return err
}
