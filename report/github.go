package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/every-child-matters/ecm/diag"
)

type github struct {
	w   io.Writer
	buf bytes.Buffer
}

// GitHub writes workflow commands, one a line, that GitHub Actions turns into
// annotations of the changed files. Columns count UTF-16 units, and are left
// out where the place is of several lines, as GitHub asks. The last line is
// the summary, for the log.
func GitHub(w io.Writer) Writer { return &github{w: w} }

func (g *github) Begin() error { return nil }

func (g *github) File(f File) error {
	g.buf.Reset()
	for d := range f.Active() {
		command := d.Severity.String()
		if d.Severity == diag.Note {
			command = "notice"
		}
		at := areaOf(f.Text, d.Span, diag.UTF16)
		fmt.Fprintf(&g.buf, "::%s file=%s,line=%d,endLine=%d", command, property(diag.Printable(d.File)), at.Line, at.EndLine)
		if at.Line == at.EndLine {
			fmt.Fprintf(&g.buf, ",col=%d,endColumn=%d", at.Column, at.EndColumn)
		}
		fmt.Fprintf(&g.buf, ",title=%s::%s\n", property(d.Rule), data(message(d)))
	}
	_, err := g.w.Write(g.buf.Bytes())
	return err
}

func (g *github) End(s Summary) error {
	_, err := io.WriteString(g.w, s.String()+"\n")
	return err
}

// message joins what was found and how to mend it, on lines of their own.
func message(d diag.Diagnostic) string {
	if d.Help == "" {
		return diag.Printable(d.Message)
	}
	return diag.Printable(d.Message) + "\n" + diag.Printable(d.Help)
}

// data and property write the two places of a workflow command that hold text.
func data(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func property(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}
