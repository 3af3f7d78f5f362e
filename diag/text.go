package diag

import (
	"bytes"
	"sort"
	"unicode/utf16"
	"unicode/utf8"
)

// A Text is the name and content of one document, for turning byte offsets
// into lines and columns. It may be used by any number of goroutines.
type Text struct {
	Name  string
	Bytes []byte
	lines []int // offset of each line's first byte
}

// NewText prepares content for position look-ups. It keeps a reference to
// content, which must not change afterwards.
func NewText(name string, content []byte) *Text {
	t := &Text{Name: name, Bytes: content, lines: make([]int, 1, 1+bytes.Count(content, []byte{'\n'}))}
	if bytes.IndexByte(content, '\r') < 0 { // the usual case, many times faster
		for i := bytes.IndexByte(content, '\n'); i >= 0; {
			start := i + 1
			t.lines = append(t.lines, start)
			if i = bytes.IndexByte(content[start:], '\n'); i >= 0 {
				i += start
			}
		}
		return t
	}
	for i, c := range content {
		if c == '\n' || c == '\r' && (i+1 == len(content) || content[i+1] != '\n') {
			t.lines = append(t.lines, i+1)
		}
	}
	return t
}

// Unit is what a column counts.
type Unit uint8

// The units of a column: code points for people, UTF-16 units for SARIF and
// editors, bytes for reviewdog.
const (
	CodePoints Unit = iota
	UTF16
	Bytes
)

// Position returns the line and column of a byte offset, both from 1. An
// offset outside the text is moved to its nearest end.
func (t *Text) Position(offset int, unit Unit) (line, column int) {
	offset = max(0, min(offset, len(t.Bytes)))
	line = sort.Search(len(t.lines), func(i int) bool { return t.lines[i] > offset })
	head := t.Bytes[t.lines[line-1]:offset]
	switch unit {
	case Bytes:
		column = len(head)
	case UTF16:
		for len(head) > 0 {
			r, n := utf8.DecodeRune(head)
			column += max(1, utf16.RuneLen(r))
			head = head[n:]
		}
	default:
		column = utf8.RuneCount(head)
	}
	if t.lines[line-1] == 0 && unit != Bytes && len(t.Bytes) >= 3 && string(t.Bytes[:3]) == "\uFEFF" && offset >= 3 {
		column-- // a byte order mark is not a column
	}
	return line, column + 1
}

// Line returns the text of a line, counted from 1, without its line end.
func (t *Text) Line(n int) []byte {
	if n < 1 || n > len(t.lines) {
		return nil
	}
	end := len(t.Bytes)
	if n < len(t.lines) {
		end = t.lines[n]
	}
	line := t.Bytes[t.lines[n-1]:end]
	for len(line) > 0 && (line[len(line)-1] == '\n' || line[len(line)-1] == '\r') {
		line = line[:len(line)-1]
	}
	return line
}

// LineStart returns the offset of the first byte of a line, counted from 1; a
// line outside the text is moved to its nearest end.
func (t *Text) LineStart(n int) int {
	switch {
	case n < 1:
		return 0
	case n > len(t.lines):
		return len(t.Bytes)
	}
	return t.lines[n-1]
}

// Lines returns the number of lines.
func (t *Text) Lines() int { return len(t.lines) }
