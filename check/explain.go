package check

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// Explain writes all that there is to say about a rule for a terminal: what it
// looks for and why, how to mend it, a document with the fault and what is
// told of it, the same document mended, and how to suppress the rule.
func Explain(w io.Writer, r Rule) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s (%s)\n", r.ID, r.Title, r.standing())
	wrap(&b, "", r.Doc)
	wrap(&b, "How to mend it: ", r.Fix)
	wrap(&b, "Source: ", r.Source)
	if ex := r.Example(); len(ex.Bad) > 0 {
		b.WriteString("\nWith the fault:\n")
		indent(&b, ex.Bad)
		b.WriteString("\nWhat is told:\n\n")
		indentText(&b, r.told(ex))
		b.WriteString("\nMended:\n")
		indent(&b, ex.mended())
		if s := r.suppression(ex); s != "" {
			b.WriteString("\nHow to suppress it:\n\n")
			indentText(&b, s)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// standing is the severity of a rule in the default profile, in a word.
func (r Rule) standing() string {
	if r.Retired != "" {
		return "withdrawn in " + r.Retired
	}
	return cmp.Or(r.Severity.String(), "off by default")
}

// told returns what is told of the bad example.
func (r Rule) told(ex Example) string {
	var b bytes.Buffer
	_ = render(&b, r.demonstrate(ex.Bad...), ex.Bad) // a buffer takes all
	return b.String()
}

// suppression returns what to write in the bad example to suppress the rule.
func (r Rule) suppression(ex Example) string {
	if !suppressible(r.ID) || r.Run == nil {
		return ""
	}
	found := r.demonstrate(ex.Bad...)
	if len(found) == 0 {
		return ""
	}
	s := "suppress:\n  - rule: " + r.ID + "\n"
	if at := holder(ex.Bad, found[0]); at != "" {
		s += "    at: " + at + "\n"
	}
	return s + "    reason: Say here why the rule does not apply.\n"
}

// holder returns the id of the item that a diagnostic stands in, its pointer
// where two items share the id, and "" where it stands in none.
func holder(texts []*diag.Text, d diag.Diagnostic) (at string) {
	for _, t := range texts {
		if t.Name != d.File {
			continue
		}
		f := plan.Parse(t, plan.Limits{})
		for e := range f.Entries() {
			if e.ID == "" || !within(d.Pointer, e.Pointer) {
				continue
			}
			at = e.ID // the last is the innermost
			if first, _ := f.Entry(e.ID); first.Pointer != e.Pointer {
				at = e.Pointer
			}
		}
	}
	return at
}

// mended returns the documents of the good example that were changed.
func (ex Example) mended() []*diag.Text {
	return slices.DeleteFunc(slices.Clone(ex.Good), func(t *diag.Text) bool {
		return slices.ContainsFunc(ex.Bad, func(bad *diag.Text) bool { return bytes.Equal(t.Bytes, bad.Bytes) })
	})
}

// wrap writes a paragraph in lines of at most 80 characters.
func wrap(b *strings.Builder, intro, text string) {
	const width = 80
	b.WriteByte('\n')
	column := 0
	for _, w := range strings.Fields(intro + text) {
		switch {
		case column > 0 && column+1+len(w) > width:
			b.WriteByte('\n')
			column = 0
		case column > 0:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(w)
		column += len(w)
	}
	b.WriteByte('\n')
}

// indent writes documents, with their names where they have a folder.
func indent(b *strings.Builder, texts []*diag.Text) {
	for _, t := range texts {
		b.WriteByte('\n')
		if strings.Contains(t.Name, "/") {
			fmt.Fprintf(b, "  %s\n", t.Name)
		}
		indentText(b, string(t.Bytes))
	}
}

// indentText writes a text with each line set in, and only what a terminal shows.
func indentText(b *strings.Builder, text string) {
	for line := range strings.Lines(text) {
		if line = diag.Printable(strings.TrimRight(line, "\r\n")); line != "" {
			line = "    " + line
		}
		b.WriteString(line + "\n")
	}
}
