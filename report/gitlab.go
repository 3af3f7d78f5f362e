package report

import (
	"bytes"
	"io"

	"github.com/every-child-matters/ecm/diag"
)

// An issue is a diagnostic as GitLab's code quality report has it.
type issue struct {
	Description string        `json:"description"`
	CheckName   string        `json:"check_name"`
	Fingerprint string        `json:"fingerprint"`
	Severity    string        `json:"severity"`
	Location    issueLocation `json:"location"`
}

type issueLocation struct {
	Path  string     `json:"path"`
	Lines issueLines `json:"lines"`
}

type issueLines struct {
	Begin int `json:"begin"`
}

type gitlab struct {
	w     io.Writer
	buf   bytes.Buffer
	begun bool
}

// GitLab writes a code quality report: one list, empty when nothing was found.
// GitLab tells old from new by the fingerprints, see [Fingerprints].
func GitLab(w io.Writer) Writer { return &gitlab{w: w} }

func (g *gitlab) Begin() error {
	_, err := io.WriteString(g.w, "[")
	return err
}

func (g *gitlab) File(f File) error {
	g.buf.Reset()
	prints := Fingerprints(f)
	for i, d := range f.Diagnostics {
		if d.Suppression != nil {
			continue
		}
		if g.begun {
			g.buf.WriteByte(',')
		}
		g.buf.WriteByte('\n')
		g.begun = true
		description := d.Message
		if d.Help != "" {
			description += ": " + d.Help
		}
		err := encode(&g.buf, issue{
			Description: description, CheckName: d.Rule, Fingerprint: prints[i], Severity: gitlabSeverity(d.Severity),
			Location: issueLocation{d.File, issueLines{areaOf(f.Text, d.Span, diag.CodePoints).Line}},
		})
		if err != nil {
			return err
		}
	}
	_, err := g.w.Write(g.buf.Bytes())
	return err
}

func (g *gitlab) End(Summary) error {
	end := "]\n"
	if g.begun {
		end = "\n]\n"
	}
	_, err := io.WriteString(g.w, end)
	return err
}

func gitlabSeverity(s diag.Severity) string {
	switch s {
	case diag.Error:
		return "major"
	case diag.Warning:
		return "minor"
	}
	return "info"
}
