package schema

import (
	"bytes"
	"encoding/csv"
	"strings"
)

// table returns rows as CSV that spreadsheets and RFC 4180 agree on: UTF-8
// without a mark at its beginning, CRLF, no line breaks inside a cell.
func table(rows [][]string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, c := range row {
			cells[i] = cell(c)
		}
		_ = w.Write(cells) // a buffer takes everything
	}
	w.Flush()
	return b.Bytes()
}

// cell puts a text on one line and keeps a spreadsheet from taking it for a
// formula.
func cell(s string) string {
	s = oneLine(s)
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) {
		return "'" + s
	}
	return s
}

// csv returns the list as a table.
func (l *list) csv() []byte {
	rows := make([][]string, 0, len(l.entries)+1)
	header := make([]string, len(columns))
	for i, c := range columns {
		header[i] = c.name
	}
	rows = append(rows, header)
	for i := range l.entries {
		row := make([]string, len(columns))
		for j, c := range columns {
			row[j] = l.column(c.name, i)
		}
		rows = append(rows, row)
	}
	return table(rows)
}
