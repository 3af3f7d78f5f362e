package diag

import (
	"bytes"
	"encoding/binary"
	"sort"
	"sync"
	"unicode/utf16"
	"unicode/utf8"
)

// A Text is the name and content of one document, for turning byte offsets
// into lines and columns. It may be used by any number of goroutines.
type Text struct {
	Name  string
	Bytes []byte
	lines func() []int // offset of each line's first byte
}

// NewText prepares content for position look-ups. It keeps a reference to
// content, which must not change afterwards. Lines are looked for when the first
// position is asked for.
func NewText(name string, content []byte) *Text {
	return &Text{Name: name, Bytes: content, lines: sync.OnceValue(func() []int { return lineStarts(content) })}
}

func lineStarts(content []byte) []int {
	lines := make([]int, 1, 1+bytes.Count(content, []byte{'\n'}))
	if bytes.IndexByte(content, '\r') < 0 { // the usual case, many times faster
		for i := bytes.IndexByte(content, '\n'); i >= 0; {
			start := i + 1
			lines = append(lines, start)
			if i = bytes.IndexByte(content[start:], '\n'); i >= 0 {
				i += start
			}
		}
		return lines
	}
	for i, c := range content {
		if c == '\n' || c == '\r' && (i+1 == len(content) || content[i+1] != '\n') {
			lines = append(lines, i+1)
		}
	}
	return lines
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
	lines := t.lines()
	line = sort.Search(len(lines), func(i int) bool { return lines[i] > offset })
	head := t.Bytes[lines[line-1]:offset]
	switch unit {
	case Bytes:
		column = len(head)
	case UTF16:
		for len(head) > 0 {
			n := ascii(head)
			if column, head = column+n, head[n:]; len(head) > 0 {
				r, n := utf8.DecodeRune(head)
				column, head = column+max(1, utf16.RuneLen(r)), head[n:]
			}
		}
	default:
		n := ascii(head)
		column = n + utf8.RuneCount(head[n:])
	}
	if lines[line-1] == 0 && unit != Bytes && len(t.Bytes) >= 3 && string(t.Bytes[:3]) == "\uFEFF" && offset >= 3 {
		column-- // a byte order mark is not a column
	}
	return line, column + 1
}

// ascii returns the number of ASCII characters before the first other one. A
// whole document may be one line, so it looks at eight bytes at a time.
func ascii(b []byte) (n int) {
	for len(b)-n >= 8 && binary.LittleEndian.Uint64(b[n:])&0x8080808080808080 == 0 {
		n += 8
	}
	for n < len(b) && b[n] < utf8.RuneSelf {
		n++
	}
	return n
}

// Line returns the text of a line, counted from 1, without its line end.
func (t *Text) Line(n int) []byte {
	lines := t.lines()
	if n < 1 || n > len(lines) {
		return nil
	}
	end := len(t.Bytes)
	if n < len(lines) {
		end = lines[n]
	}
	line := t.Bytes[lines[n-1]:end]
	for len(line) > 0 && (line[len(line)-1] == '\n' || line[len(line)-1] == '\r') {
		line = line[:len(line)-1]
	}
	return line
}

// LineStart returns the offset of the first byte of a line, counted from 1; a
// line outside the text is moved to its nearest end.
func (t *Text) LineStart(n int) int {
	lines := t.lines()
	switch {
	case n < 1:
		return 0
	case n > len(lines):
		return len(t.Bytes)
	}
	return lines[n-1]
}

// Lines returns the number of lines.
func (t *Text) Lines() int { return len(t.lines()) }
