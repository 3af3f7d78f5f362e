package diag_test

import (
	"fmt"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/every-child-matters/ecm/diag"
)

func ExampleText_Position() {
	text := diag.NewText("plan.yaml", []byte("  - id: \"😀\", kind: run"))
	for _, unit := range []diag.Unit{diag.CodePoints, diag.UTF16, diag.Bytes} {
		line, column := text.Position(16, unit)
		fmt.Println(line, column)
	}
	// Output:
	// 1 14
	// 1 15
	// 1 17
}

// position counts as slowly and simply as can be.
func position(s string, offset int, unit diag.Unit) (line, column int) {
	line, column = 1, 1
	for i := 0; i < offset; {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\n', r == '\r' && (i+1 == len(s) || s[i+1] != '\n'):
			line, column = line+1, 1
		case i == 0 && r == '\uFEFF' && unit != diag.Bytes:
		case unit == diag.Bytes:
			column += size
		case unit == diag.UTF16:
			column += max(1, utf16.RuneLen(r))
		default:
			column++
		}
		i += size
	}
	return line, column
}

func TestPosition(t *testing.T) {
	for _, s := range []string{
		"", "a", "\n", "a\n", "a\nb", "\r", "\r\n", "a\r\nb\r\n", "a\rb\nc\r\r\n", "é😀\n日本: x\n", "\uFEFFa: é\nb", "\uFEFF", "\xff\xfe\n\xff",
	} {
		text := diag.NewText("t", []byte(s))
		for _, unit := range []diag.Unit{diag.CodePoints, diag.UTF16, diag.Bytes} {
			for offset := 0; offset <= len(s); offset++ {
				if offset < len(s) && !utf8.RuneStart(s[offset]) {
					continue
				}
				if s[:offset] != "" && s[offset-1] == '\r' && offset < len(s) && s[offset] == '\n' {
					continue // inside a line end
				}
				line, column := text.Position(offset, unit)
				wantLine, wantColumn := position(s, offset, unit)
				if line != wantLine || column != wantColumn {
					t.Errorf("%q at %d, unit %d: %d:%d, want %d:%d", s, offset, unit, line, column, wantLine, wantColumn)
				}
			}
		}
	}
}

func TestPositionOutside(t *testing.T) {
	text := diag.NewText("t", []byte("ab\ncd"))
	if l, c := text.Position(-5, diag.CodePoints); l != 1 || c != 1 {
		t.Errorf("before the text: %d:%d, want 1:1", l, c)
	}
	if l, c := text.Position(99, diag.CodePoints); l != 2 || c != 3 {
		t.Errorf("after the text: %d:%d, want 2:3", l, c)
	}
}

func TestLines(t *testing.T) {
	for _, s := range []string{"a\nbé\n\nc", "a\r\nbé\r\n\r\nc", "a\rbé\r\rc"} {
		text := diag.NewText("t", []byte(s))
		if text.Lines() != 4 {
			t.Fatalf("%q: %d lines, want 4", s, text.Lines())
		}
		for i, want := range []string{"a", "bé", "", "c"} {
			if got := string(text.Line(i + 1)); got != want {
				t.Errorf("%q: line %d is %q, want %q", s, i+1, got, want)
			}
			if line, column := text.Position(text.LineStart(i+1), diag.Bytes); line != i+1 || column != 1 {
				t.Errorf("%q: line %d starts at %d:%d", s, i+1, line, column)
			}
		}
	}
	text := diag.NewText("t", []byte("a\nb"))
	if text.Line(0) != nil || text.Line(3) != nil || text.LineStart(0) != 0 || text.LineStart(3) != 3 {
		t.Error("lines outside the text are not moved to its ends")
	}
}
