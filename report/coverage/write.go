package coverage

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/report"
	"github.com/every-child-matters/ecm/report/table"
)

// Formats yields the names of the formats of this package.
func Formats() iter.Seq[string] { return slices.Values([]string{"text", "json", "csv", "markdown"}) }

// Write writes the report in a format of this package.
func (r *Report) Write(w io.Writer, format string) error {
	switch format {
	case "text":
		return table.Text(w, append(r.tables(), r.items())...)
	case "markdown":
		return table.Markdown(w, append(r.tables(), r.items())...)
	case "csv":
		return table.CSV(w, r.csv())
	case "json":
		return r.json(w)
	}
	return fmt.Errorf("%q is not a format of a map", format)
}

// Brief writes the tables as text, and leaves out the list of all items.
func (r *Report) Brief(w io.Writer) error { return table.Text(w, r.tables()...) }

func (r *Report) json(w io.Writer) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(r); err != nil {
		return err
	}
	_, err := w.Write(report.EscapeJSON(b.Bytes()))
	return err
}

// csv is every term with every item that serves it: a term that nothing serves
// has one row without an item, an item that serves nothing one without a term.
func (r *Report) csv() table.Table {
	t := table.Table{Heads: []string{
		"term", "term_kind", "number", "term_title", "gap", "lacks", "left_to",
		"kind", "id", "title", "document", "file", "line", "source", "baseline", "target", "pounds", "per",
		"direct", "basis", "by", "from", "link_file", "link_line", "unlinked",
	}}
	type row struct {
		item  *Item
		serve *Serve
	}
	serving := map[string][]row{}
	for i := range r.Items {
		x := &r.Items[i]
		for n := range x.Serves {
			serving[x.Serves[n].Term] = append(serving[x.Serves[n].Term], row{x, &x.Serves[n]})
		}
	}
	for i := range r.Terms {
		x := &r.Terms[i]
		rows := serving[x.Ref]
		if len(rows) == 0 {
			rows = []row{{}}
		}
		for _, s := range rows {
			t.Add(slices.Concat(x.cells(), s.item.cells(), s.serve.cells(), []string{""})...)
		}
	}
	var none *Term
	var link *Serve
	for i := range r.Items {
		if x := &r.Items[i]; len(x.Serves) == 0 {
			t.Add(slices.Concat(none.cells(), x.cells(), link.cells(), []string{yes(x.Unlinked)})...)
		}
	}
	return t
}

func (t *Term) cells() []string {
	if t == nil {
		return make([]string, 7)
	}
	gap, left := "", []string{}
	if t.Gap > 0 {
		gap = strconv.Itoa(t.Gap)
	}
	for _, d := range t.Delegated {
		left = append(left, d.To+" at "+place(d.File, d.Line))
	}
	return []string{t.Ref, t.Kind, t.Number, t.Title, gap, join(t.Lacks), strings.Join(left, "; ")}
}

func join(list []mapping.Lack) string {
	words := make([]string, len(list))
	for i, l := range list {
		words[i] = string(l)
	}
	return strings.Join(words, " ")
}

func (i *Item) cells() []string {
	if i == nil {
		return make([]string, 11)
	}
	amount, per := "", ""
	if i.Money != nil && i.Money.Known() {
		amount, per = i.Money.Amounts[0].Pounds, string(i.Money.Amounts[0].Per)
	}
	return []string{
		string(i.Kind), i.ID, i.Title, i.Document, i.File, strconv.Itoa(i.Line), i.Source, yes(i.Baseline), yes(i.Target), amount, per,
	}
}

func (s *Serve) cells() []string {
	if s == nil {
		return make([]string, 6)
	}
	line := ""
	if s.Line > 0 {
		line = strconv.Itoa(s.Line)
	}
	return []string{yes(s.Direct), string(s.Basis), string(s.By), s.From, s.File, line}
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}
