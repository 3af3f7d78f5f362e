package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"github.com/every-child-matters/ecm/glossary"
)

type glossaryCmd struct {
	Term   string `arg:"" optional:"" help:"Term or acronym; all of them when left out."`
	Format string `default:"text" enum:"text,json" placeholder:"FORMAT" help:"text or json."`
}

func (glossaryCmd) Help() string {
	return `Explains the words of children's plans, with sources. A term that means different things in different places has several meanings.

Examples:

    ecm glossary CAF
    ecm glossary "lead professional"
    ecm glossary --format json`
}

// A termRecord is an entry of the glossary as data.
type termRecord struct {
	Term      string          `json:"term"`
	Expansion string          `json:"expansion"`
	Aliases   []string        `json:"aliases"`
	Meanings  []meaningRecord `json:"meanings"`
}

type meaningRecord struct {
	Text     string `json:"text"`
	Source   string `json:"source"`
	Standing string `json:"standing"`
}

// Run explains one term, or lists all.
func (c *glossaryCmd) Run(a *app) error {
	entries := slices.Collect(glossary.All())
	if c.Term != "" {
		e, err := glossary.Lookup(c.Term)
		if err != nil {
			return err
		}
		entries = []glossary.Entry{e}
	}
	switch {
	case c.Format == "json":
		var records []termRecord
		for _, e := range entries {
			r := termRecord{Term: e.Term, Expansion: e.Expansion, Aliases: append([]string{}, e.Aliases...)}
			for _, m := range e.Meanings {
				r.Meanings = append(r.Meanings, meaningRecord{m.Text, m.Source, string(m.Standing)})
			}
			records = append(records, r)
		}
		return writeJSON(a.out, records)
	case c.Term != "":
		return define(a.out, entries[0])
	}
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	for _, e := range entries {
		second := e.Expansion
		if second == "" {
			second = e.Meanings[0].Text
		}
		fmt.Fprintf(w, "%s\t%s\n", e.Term, second)
	}
	return w.Flush()
}

// define writes one term with all its meanings.
func define(w io.Writer, e glossary.Entry) error {
	var b strings.Builder
	b.WriteString(e.Term + "\n")
	if e.Expansion != "" {
		b.WriteString(paragraph("  ", e.Expansion))
	}
	for i, m := range e.Meanings {
		label := "  "
		if e.Homonym() {
			label = fmt.Sprintf("%d. ", i+1)
		}
		b.WriteString("\n" + paragraph(label, m.Text))
		b.WriteString(paragraph(strings.Repeat(" ", len(label)), fmt.Sprintf("Source: %s (%s)", m.Source, m.Standing)))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// width is how long lines of running text are.
const width = 80

// paragraph writes running text in lines: the first begins with a label, the
// others are indented by as much.
func paragraph(label, s string) string {
	var b strings.Builder
	line := label
	for i, word := range strings.Fields(s) {
		switch {
		case i == 0:
			line += word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width:
			b.WriteString(line + "\n")
			line = strings.Repeat(" ", len(label)) + word
		default:
			line += " " + word
		}
	}
	return b.String() + line + "\n"
}
