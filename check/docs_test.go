package check

import (
	"fmt"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
)

const docsIntro = `# Rules

Every rule of ` + "`ecm check`" + `, with the reason for it, a document that shows the fault, and the same document mended.
This page is generated from the catalogue in package ` + "`check`" + `; ` + "`ecm explain ECM301`" + ` prints an entry, and
` + "`ecm rules --format json`" + ` gives all of them as data.

Ids are a public contract: a rule may be withdrawn, but its id never comes to mean something else. The severity is that
of the default profile; profiles and the configuration may set another. A diagnostic is suppressed in the document itself:

` + "```yaml" + `
suppress:
  - rule: ECM111
    at: a7              # an item, or a pointer; leave it out for the whole document
    reason: The plan itself prints the number twice.
    until: 2009-03      # may be left out
` + "```" + `

A suppression needs a reason. What is suppressed stays in the output and says so, and no longer counts towards the exit
code. Rules about suppressions, block 9xx, cannot be suppressed themselves.
`

var blocks = [...]string{
	"0xx Text, syntax and shape", "1xx Identity and references", "2xx The framework", "3xx Actions and priorities",
	"4xx Indicators, measures and targets", "5xx Money", "6xx Inspections", "7xx What law and guidance ask of a plan",
	"8xx Language", "9xx Suppressions",
}

// TestDocs holds docs/rules.md equal to the catalogue and to what is really told.
func TestDocs(t *testing.T) {
	var b strings.Builder
	b.WriteString(docsIntro)
	block := -1
	for r := range All() {
		if n := int(r.ID[3] - '0'); n != block {
			block = n
			fmt.Fprintf(&b, "\n## %s\n", blocks[n])
		}
		markdown(&b, r)
	}
	golden(t, "../docs/rules.md", b.String())
}

func markdown(b *strings.Builder, r Rule) {
	fmt.Fprintf(b, "\n### %s %s\n\n*%s, since %s*\n\n%s\n\n**How to mend it.** %s\n\n**Source.** %s\n",
		r.ID, r.Title, r.standing(), r.Since, r.Doc, r.Fix, r.Source)
	ex := r.Example()
	if len(ex.Bad) == 0 {
		return
	}
	b.WriteString("\nWith the fault:\n")
	fenced(b, ex.Bad)
	fmt.Fprintf(b, "\nWhat is told:\n\n```text\n%s```\n", r.told(ex))
	b.WriteString("\nMended:\n")
	fenced(b, ex.mended())
	if s := r.suppression(ex); s != "" {
		fmt.Fprintf(b, "\nSuppressed:\n\n```yaml\n%s```\n", s)
	}
}

func fenced(b *strings.Builder, texts []*diag.Text) {
	for _, x := range texts {
		b.WriteString("\n```yaml\n")
		if strings.Contains(x.Name, "/") {
			fmt.Fprintf(b, "# %s\n", x.Name)
		}
		for line := range strings.Lines(string(x.Bytes)) {
			b.WriteString(diag.Printable(strings.TrimRight(line, "\n")) + "\n")
		}
		b.WriteString("```\n")
	}
}

// TestSuppressionShown writes what the docs show into the bad example and sees
// it work.
func TestSuppressionShown(t *testing.T) {
	for r := range All() {
		ex := r.Example()
		s := r.suppression(ex)
		if s == "" || r.Retired != "" {
			continue
		}
		found := r.demonstrate(ex.Bad...)
		var texts []*diag.Text
		for _, x := range ex.Bad {
			if x.Name == found[0].File {
				x = diag.NewText(x.Name, append(append([]byte{}, x.Bytes...), s...))
			}
			texts = append(texts, x)
		}
		silent := 0
		for _, d := range r.demonstrate(texts...) {
			if d.Suppression != nil && d.Rule == r.ID {
				silent++
			}
		}
		if silent == 0 {
			t.Errorf("%s: this suppresses nothing:\n%s", r.ID, s)
		}
	}
}

func TestExplain(t *testing.T) {
	for _, id := range []string{"ECM000", "ECM301", "ECM602", "ECM904"} {
		r, ok := Find(id)
		if !ok {
			t.Fatalf("there is no %s", id)
		}
		var b strings.Builder
		if err := Explain(&b, r); err != nil {
			t.Fatal(err)
		}
		golden(t, "testdata/explain/"+id+".txt", b.String())
		for line := range strings.Lines(b.String()) {
			if strings.TrimRight(line, " \n") != strings.TrimSuffix(line, "\n") {
				t.Errorf("%s: a line ends with a space: %q", id, line)
			}
		}
	}
}
