// Package table writes tables of plain text, as maps and crosswalks are made
// of: for terminals, for Markdown, and as CSV for spreadsheets. Nothing that a
// document says can become markup, a formula, or an order to a terminal.
package table

import (
	"bufio"
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/every-child-matters/ecm/diag"
)

// A Table is rows of cells below a title. All rows have as many cells as there
// are heads.
type Table struct {
	Title string
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
			w.WriteString("## " + Inert(t.Title) + "\n\n")
		}
		if t.Note != "" {
			w.WriteString(Inert(t.Note) + "\n\n")
		}
		if len(t.Rows) == 0 {
			w.WriteString(Inert(t.Empty) + "\n")
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
		w.WriteString(" " + Inert(c) + " |")
	}
	w.WriteByte('\n')
}

// CSV writes the heads and rows of one table.
func CSV(out io.Writer, t Table) error {
	w := csv.NewWriter(out)
	for _, r := range append([][]string{t.Heads}, t.Rows...) {
		cells := make([]string, len(r))
		for i, c := range r {
			cells[i] = Guard(c)
		}
		_ = w.Write(cells) // Flush keeps the error
	}
	w.Flush()
	return w.Error()
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

// Inert writes a text so that Markdown shows it as it is: no markup, no table
// cell, no HTML, no link, no mention of a person or issue.
func Inert(s string) string {
	var b strings.Builder
	for _, r := range diag.Printable(s) {
		if strings.ContainsRune("\\`*_{}[]<>#|@&~$", r) || r == ':' && strings.Contains(s, "://") {
			b.WriteString("&#")
			b.WriteString(strconv.Itoa(int(r)))
			b.WriteByte(';')
			continue
		}
		b.WriteRune(r)
	}
	return strings.ReplaceAll(b.String(), "www.", "www&#46;")
}
