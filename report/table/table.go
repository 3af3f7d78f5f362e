// Package table writes tables of plain text, as maps and crosswalks are made
// of: for terminals, for Markdown, as CSV for spreadsheets, and as JSON. Nothing that a
// document says can become markup, a formula, or an order to a terminal.
package table

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/report"
)

// A Table is rows of cells below a title. All rows have as many cells as there
// are heads.
type Table struct {
	Title string
	Key   string // name in JSON, where there are several tables
	Note  string // a line below the title
	Heads []string
	Rows  [][]string
	Empty string // what to say in place of a table without rows; "" leaves the table out
	Clip  []int  // in text, how many characters of each column are shown; 0 for all
}

// Add adds a row.
func (t *Table) Add(cells ...string) { t.Rows = append(t.Rows, cells) }

// Text writes tables for a terminal, with an empty line between.
func Text(out io.Writer, tables ...Table) error {
	w := bufio.NewWriter(out)
	first := true
	for i := range tables {
		t := &tables[i]
		if len(t.Rows) == 0 && t.Empty == "" {
			continue
		}
		if !first {
			w.WriteByte('\n')
		}
		first = false
		t.text(w)
	}
	return w.Flush() // which keeps the first error
}

func (t *Table) text(w *bufio.Writer) {
	for _, line := range [...]string{t.Title, t.Note} {
		if line != "" {
			w.WriteString(diag.Printable(line) + "\n")
		}
	}
	if len(t.Rows) == 0 {
		w.WriteString("  " + diag.Printable(t.Empty) + "\n")
		return
	}
	rows := make([][]string, 0, len(t.Rows)+1)
	widths := make([]int, len(t.Heads))
	for _, r := range append([][]string{t.Heads}, t.Rows...) {
		cells := make([]string, len(r))
		for i, c := range r {
			cells[i] = t.clip(i, diag.Printable(c))
			widths[i] = max(widths[i], utf8.RuneCountInString(cells[i]))
		}
		rows = append(rows, cells)
	}
	for _, r := range rows {
		var line strings.Builder
		for i, c := range r {
			line.WriteString("  " + c)
			if room := widths[i] - utf8.RuneCountInString(c); room > 0 {
				line.WriteString(strings.Repeat(" ", room))
			}
		}
		w.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}

func (t *Table) clip(column int, s string) string {
	if column >= len(t.Clip) || t.Clip[column] == 0 || utf8.RuneCountInString(s) <= t.Clip[column] {
		return s
	}
	return strings.TrimRight(string([]rune(s)[:t.Clip[column]-1]), " ") + "…"
}

// Markdown writes tables with headings of the second level.
func Markdown(out io.Writer, tables ...Table) error {
	w := bufio.NewWriter(out)
	first := true
	for i := range tables {
		t := &tables[i]
		if len(t.Rows) == 0 && t.Empty == "" {
			continue
		}
		if !first {
			w.WriteByte('\n')
		}
		first = false
		if t.Title != "" {
			w.WriteString("## " + report.Inert(t.Title) + "\n\n")
		}
		if t.Note != "" {
			w.WriteString(report.Inert(t.Note) + "\n\n")
		}
		if len(t.Rows) == 0 {
			w.WriteString(report.Inert(t.Empty) + "\n")
			continue
		}
		line(w, t.Heads)
		w.WriteString("|" + strings.Repeat(" --- |", len(t.Heads)) + "\n")
		for _, r := range t.Rows {
			line(w, r)
		}
	}
	return w.Flush()
}

func line(w *bufio.Writer, cells []string) {
	w.WriteByte('|')
	for _, c := range cells {
		w.WriteString(" " + report.Inert(c) + " |")
	}
	w.WriteByte('\n')
}

// CSV writes one table, the heads with _ in place of spaces.
func CSV(out io.Writer, t Table) error {
	w := csv.NewWriter(out)
	for _, r := range append([][]string{t.keys()}, t.Rows...) {
		cells := make([]string, len(r))
		for i, c := range r {
			cells[i] = Guard(c)
		}
		_ = w.Write(cells) // Flush keeps the error
	}
	w.Flush()
	return w.Error()
}

// keys are the heads as names of columns.
func (t *Table) keys() []string {
	keys := make([]string, len(t.Heads))
	for i, h := range t.Heads {
		keys[i] = strings.ReplaceAll(h, " ", "_")
	}
	return keys
}

// JSON writes the rows of one table as a list of objects whose keys are the
// heads, and several tables as one object of such lists. All values are texts.
func JSON(out io.Writer, tables ...Table) error {
	var b bytes.Buffer
	if len(tables) == 1 {
		tables[0].json(&b, "")
	} else {
		b.WriteString("{")
		for i := range tables {
			b.WriteString([]string{"", ","}[min(i, 1)] + "\n  ")
			quote(&b, tables[i].Key)
			b.WriteString(": ")
			tables[i].json(&b, "  ")
		}
		b.WriteString("\n}")
	}
	b.WriteByte('\n')
	_, err := out.Write(report.EscapeJSON(b.Bytes()))
	return err
}

func (t *Table) json(b *bytes.Buffer, indent string) {
	keys := t.keys()
	b.WriteByte('[')
	for i, r := range t.Rows {
		b.WriteString([]string{"", ","}[min(i, 1)] + "\n" + indent + "  {")
		for k, c := range r {
			b.WriteString([]string{"", ", "}[min(k, 1)])
			quote(b, keys[k])
			b.WriteString(": ")
			quote(b, c)
		}
		b.WriteByte('}')
	}
	if len(t.Rows) > 0 {
		b.WriteString("\n" + indent)
	}
	b.WriteByte(']')
}

// quote writes a text as JSON, < and > as they are.
func quote(b *bytes.Buffer, s string) {
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a text can always be written
	b.Truncate(b.Len() - 1)
}

// formula is what the first character of a formula can be in a spreadsheet.
const formula = "=+-@\t\r＝＋－＠"

// Guard returns a cell that no spreadsheet takes for a formula: an apostrophe
// stands before one that begins like one.
func Guard(s string) string {
	r, _ := utf8.DecodeRuneInString(s)
	if s != "" && strings.ContainsRune(formula, r) {
		return "'" + s
	}
	return s
}
