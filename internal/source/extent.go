package source

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// The YAML parser tells where a value begins and not where it ends. The
// functions of this file find the end in the text, which the parser has
// accepted already.

// afterBlank skips white space and comments.
func afterBlank(b []byte, at int) int {
	for at < len(b) {
		switch {
		case space(b[at]):
			at++
		case b[at] == '#':
			at = lineEndAt(b, at)
		default:
			return at
		}
	}
	return at
}

func space(c byte) bool    { return c == ' ' || c == '\n' || c == '\r' || c == '\t' }
func flowMark(c byte) bool { return c == ',' || c == '[' || c == ']' || c == '{' || c == '}' }

// plainEnd returns the end of an unquoted scalar. One that runs over several
// lines is folded in its value, so that only what is not blank can be compared.
func plainEnd(b []byte, at int, value string) int {
	if end := at + len(value); end <= len(b) && string(b[at:end]) == value {
		return end
	}
	for i := 0; i < len(value); i++ {
		if space(value[i]) {
			continue
		}
		for at < len(b) && space(b[at]) {
			at++
		}
		if at < len(b) {
			at++
		}
	}
	return at
}

// singleEnd returns the end of the scalar whose single quote opens at at.
func singleEnd(b []byte, at int) int {
	for i := at + 1; i < len(b); i++ {
		if b[i] != '\'' {
			continue
		}
		if i+1 == len(b) || b[i+1] != '\'' {
			return i + 1
		}
		i++
	}
	return len(b)
}

// doubleEnd returns the end of the scalar whose double quote opens at at.
func doubleEnd(b []byte, at int) int {
	for i := at + 1; i < len(b); i++ {
		switch b[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(b)
}

// flowEnd returns the end of a flow list or map, given the end of its last
// child and the bracket that closes it.
func flowEnd(b []byte, at int, bracket byte) int {
	for at < len(b) {
		switch b[at] {
		case bracket:
			return at + 1
		case '#':
			at = lineEndAt(b, at)
		default:
			at++
		}
	}
	return at
}

// blockEnd returns the end of the block scalar whose | or > stands at at,
// inside a collection indented by indent columns (-1 at the top): the end of
// its last line of content, or of the blank lines behind it where the header
// says to keep them, without the line end.
func blockEnd(b []byte, at, indent int) int {
	head := b[at:lineEndAt(b, at)]
	if i := bytes.IndexAny(head, " \t"); i >= 0 {
		head = head[:i]
	}
	content, known := max(indent+1, 1), false
	if i := bytes.IndexAny(head, "123456789"); i >= 0 {
		content, known = max(indent, 0)+int(head[i]-'0'), true
	}
	keep := bytes.IndexByte(head, '+') >= 0
	end := at + len(head)
	for next := afterLine(b, at); next < len(b); {
		start, stop := next, lineEndAt(b, next)
		next = afterLine(b, stop)
		line := b[start:stop]
		depth := len(line) - len(bytes.TrimLeft(line, " "))
		if blank := depth == len(line); blank && (!known || depth <= content) {
			if keep {
				end = stop
			}
			continue
		}
		if depth < content {
			break
		}
		if !known {
			content, known = depth, true
		}
		end = stop
	}
	return end
}

// afterLine returns the start of the line after the one at an offset, or the
// end of the text.
func afterLine(b []byte, at int) int {
	at = lineEndAt(b, at)
	if at < len(b) && b[at] == '\r' {
		at++
	}
	if at < len(b) && b[at] == '\n' {
		at++
	}
	return at
}

// columns moves from an offset to the right by a number of code points.
func columns(b []byte, at, n int) int {
	if end := at + n; end <= len(b) && ascii(b[at:end]) == n { // nearly always
		return end
	}
	for ; n > 0 && at < len(b); n-- {
		if b[at] < utf8.RuneSelf {
			at++
			continue
		}
		_, size := utf8.DecodeRune(b[at:])
		at += size
	}
	return at
}

// plainKind says what an unquoted scalar is. Only what JSON would write the
// same way is anything but text, so that 012, +5, 1_000, .inf, yes and
// 2008-04-01 keep their characters and mean what their author sees. The empty
// value and ~ are null.
func plainKind(value string) Kind {
	if value == "" {
		return Null
	}
	switch c := value[0]; {
	case c == 't' && value == "true", c == 'f' && value == "false":
		return Bool
	case c == 'n' && value == "null", c == '~' && value == "~":
		return Null
	case c == '-' || c >= '0' && c <= '9':
		if numberEnd(value, 0) == len(value) {
			return Number
		}
	}
	return String
}

// numberEnd returns the end of the JSON number that begins at at, or at itself
// when there is none.
func numberEnd(s string, at int) int {
	i := at
	if i < len(s) && s[i] == '-' {
		i++
	}
	whole := digitsEnd(s, i)
	if whole == i || s[i] == '0' && whole > i+1 {
		return at
	}
	i = whole
	if i < len(s) && s[i] == '.' {
		part := digitsEnd(s, i+1)
		if part == i+1 {
			return at
		}
		i = part
	}
	if i < len(s) && (s[i] == 'e' || s[i] == 'E') {
		j := i + 1
		if j < len(s) && strings.IndexByte("+-", s[j]) >= 0 {
			j++
		}
		part := digitsEnd(s, j)
		if part == j {
			return at
		}
		i = part
	}
	return i
}

func digitsEnd(s string, i int) int {
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return i
}
