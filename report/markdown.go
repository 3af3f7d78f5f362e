package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/every-child-matters/ecm/diag"
)

// roomInComment is how much of a table is written: a comment on GitHub holds
// 65,536 characters.
const roomInComment = 60_000

type markdown struct {
	w    io.Writer
	rows bytes.Buffer
	left int // diagnostics for which there was no room
}

// Markdown writes a summary and a table, for a comment on a pull request or
// the summary of a job. Nothing from a document is read as markup. What would
// not fit into a comment is counted.
func Markdown(w io.Writer) Writer { return &markdown{w: w} }

func (m *markdown) Begin() error { return nil }

func (m *markdown) File(f File) error {
	for d := range f.Active() {
		at := areaOf(f.Text, d.Span, diag.CodePoints)
		text := Inert(d.Message)
		if d.Help != "" {
			text += "<br>" + Inert(d.Help)
		}
		row := fmt.Sprintf("| %s | %s:%d:%d | %s | %s |\n", d.Severity, Inert(d.File), at.Line, at.Column, text, Inert(d.Rule))
		if m.rows.Len()+len(row) > roomInComment {
			m.left++
			continue
		}
		m.rows.WriteString(row)
	}
	return nil
}

func (m *markdown) End(s Summary) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "### ecm: %s\n", s)
	if m.rows.Len() > 0 {
		b.WriteString("\n| severity | place | diagnostic | rule |\n| --- | --- | --- | --- |\n")
		b.Write(m.rows.Bytes())
	}
	if m.left > 0 {
		fmt.Fprintf(&b, "\n%d more are not shown.\n", m.left)
	}
	_, err := m.w.Write(b.Bytes())
	return err
}

// Inert writes a text so that Markdown shows it as it is: no markup, no table
// cell, no HTML, no link, no mention of a person or issue. Full stops, commas,
// quotes and hyphens inside a line mean nothing and stay readable.
func Inert(s string) string {
	var b strings.Builder
	for _, r := range diag.Printable(s) {
		if strings.ContainsRune("\\`*_{}[]<>#|@&~:$", r) {
			fmt.Fprintf(&b, "&#%d;", r)
			continue
		}
		b.WriteRune(r)
	}
	return strings.ReplaceAll(b.String(), "www.", "www&#46;")
}
