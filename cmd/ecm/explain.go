package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
)

type explainCmd struct {
	Rule string `arg:"" help:"Id of the rule, such as ECM301."`
}

func (explainCmd) Help() string {
	return `Example:

    ecm explain ECM301`
}

// Run explains the rule.
func (c *explainCmd) Run(a *app) error {
	id := strings.ToUpper(c.Rule)
	if !strings.HasPrefix(id, "ECM") {
		id = "ECM" + id
	}
	r, ok := check.Find(id)
	if !ok {
		return fmt.Errorf("there is no rule %s; see ecm rules", diag.Quote(id))
	}
	return explain(a.out, r)
}

// explain writes what a rule looks for and why, how to mend it, and its
// example with what is really reported.
func explain(w io.Writer, r check.Rule) error {
	p := &printer{w: w}
	p.line(fmt.Sprintf("%s: %s (%s)", r.ID, r.Title, severity(r)))
	p.line("")
	p.paragraph("", r.Doc)
	for _, more := range [...]struct{ label, text string }{{"To mend it: ", r.Fix}, {"Source: ", r.Source}, {"Withdrawn: ", r.Retired}} {
		if more.text != "" {
			p.line("")
			p.paragraph("", more.label+more.text)
		}
	}
	ex := r.Example()
	if len(ex.Bad) > 0 {
		p.line("\nThis is reported:")
		p.texts(ex.Bad)
		p.line("")
		for _, d := range r.Demonstrate(ex.Bad...) {
			var b strings.Builder
			_ = d.Render(&b, func(name string) *diag.Text { // a Builder takes everything
				i := slices.IndexFunc(ex.Bad, func(t *diag.Text) bool { return t.Name == name })
				if i < 0 {
					return nil
				}
				return ex.Bad[i]
			}, nil)
			p.indented(b.String())
		}
	}
	if len(ex.Good) > 0 {
		p.line("\nThis is not:")
		p.texts(ex.Good)
	}
	if r.Run != nil && r.Retired == "" {
		p.line("\nWhere the rule does not apply, say so in the document:\n")
		p.indented("suppress:\n  - {rule: " + r.ID + ", at: ID, reason: \"why it does not apply to the item\"}\n")
	}
	return p.err
}

// A printer writes text for people, and keeps the first error.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) line(s string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, s+"\n")
	}
}

// texts writes documents, each under its name where there are several.
func (p *printer) texts(texts []*diag.Text) {
	for _, t := range texts {
		p.line("")
		if len(texts) > 1 {
			p.line("    # " + t.Name)
		}
		p.indented(string(t.Bytes))
	}
}

func (p *printer) indented(s string) {
	for line := range strings.Lines(s) {
		if line = strings.TrimSuffix(line, "\n"); line != "" {
			line = "    " + shown(line)
		}
		p.line(line)
	}
}

// shown makes a line of an example safe to show; tabs stay.
func shown(line string) string {
	parts := strings.Split(strings.TrimSuffix(line, "\r"), "\t")
	for i := range parts {
		parts[i] = diag.Printable(parts[i])
	}
	return strings.Join(parts, "\t")
}

// width is how long lines of running text are.
const width = 80

// paragraph writes running text: the first line begins with a label, and the
// others are indented by as much where it is blank or a number.
func (p *printer) paragraph(label, s string) {
	line := label
	indent := strings.Repeat(" ", utf8.RuneCountInString(label))
	empty := true
	for _, word := range strings.Fields(s) {
		if !empty && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			p.line(line)
			line, empty = indent, true
		}
		if !empty {
			line += " "
		}
		line += word
		empty = false
	}
	p.line(line)
}
