package diag

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Part is a part of a diagnostic's text form that may be painted.
type Part uint8

// The parts.
const (
	Place   Part = iota + 1 // file, line and column of the first line
	Level                   // the word error, warning or note
	Message                 // what was found
	Rule                    // [ECM123] and, where it is so, that it is suppressed
	Gutter                  // line numbers and bars beside the snippet
	Marker                  // ^^^^ under the snippet
	Label                   // = help: and = note:
)

// A Style paints a part of the text of a diagnostic of that severity, say by
// putting it between escape sequences. It must leave the text itself alone.
// The nil Style paints nothing.
type Style func(part Part, severity Severity, text string) string

// context is the number of characters shown on each side of the marked part
// of a long line, and the number shown of a long marked part.
const context = 40

// Render writes the diagnostic as text, with the line it stands on, how to
// mend it and the other places that explain it:
//
//	plans/thanet.yaml:14:15: error: "be-helthy" is not an ECM outcome or aim [ECM201]
//	   |
//	14 |     - to: ecm:be-helthy
//	   |           ^^^^^^^^^^^^^
//	   = help: did you mean "ecm:be-healthy"?
//
// The first line is for machines too: file, line and column (from 1, in code
// points), severity, message, rule. Texts returns the text of a file, or nil
// when there is none at hand; then there is no snippet, and the place is 1:1.
// Nothing from a document reaches w that a terminal would not simply show.
func (d Diagnostic) Render(w io.Writer, texts func(file string) *Text, style Style) error {
	paint := func(part Part, text string) string {
		if style == nil {
			return text
		}
		return style(part, d.Severity, text)
	}
	lookup := func(file string) *Text {
		if texts == nil {
			return nil
		}
		return texts(file)
	}
	text := lookup(d.File)
	rule := "[" + Printable(d.Rule) + "]"
	if d.Suppression != nil {
		rule += " (suppressed: " + Printable(d.Suppression.Reason) + ")"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s %s %s\n", paint(Place, place(text, d.File, d.Span)+":"),
		paint(Level, d.Severity.String()+":"), paint(Message, Printable(d.Message)), paint(Rule, rule))
	indent := "   "
	if text != nil && d.Span != (Span{}) {
		line, _ := text.Position(d.Span.Start, CodePoints)
		number := fmt.Sprintf("%2d", line)
		indent = strings.Repeat(" ", len(number)+1)
		shown, before, marked := snippet(text, line, d.Span)
		fmt.Fprintf(&b, "%s\n%s%s\n%s %s%s\n", paint(Gutter, indent+"|"),
			paint(Gutter, number+" |"), shown,
			paint(Gutter, indent+"|"), strings.Repeat(" ", before), paint(Marker, strings.Repeat("^", marked)))
	}
	if d.Help != "" {
		fmt.Fprintf(&b, "%s%s %s\n", indent, paint(Label, "= help:"), Printable(d.Help))
	}
	for _, r := range d.Related {
		fmt.Fprintf(&b, "%s%s %s: %s\n", indent, paint(Label, "= note:"), place(lookup(r.File), r.File, r.Span), Printable(r.Message))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// place writes where a span begins, as "file:line:column".
func place(text *Text, file string, span Span) string {
	line, column := 1, 1
	if text != nil {
		line, column = text.Position(span.Start, CodePoints)
	}
	name := Printable(cmp.Or(file, "<document>"))
	if strings.HasPrefix(strings.TrimLeft(name, " "), "::") {
		name = "./" + name // or build servers would take the line for a command
	}
	return fmt.Sprintf("%s:%d:%d", name, line, column)
}

// snippet returns the line of a span, made safe and cut around the span, with
// a space before it where it is not empty, and the columns before and under
// the marker. A span of several lines is marked to the end of its first.
func snippet(text *Text, number int, span Span) (shown string, before, marked int) {
	line, base := text.Line(number), text.LineStart(number)
	if base == 0 && strings.HasPrefix(string(line[:min(3, len(line))]), "\uFEFF") {
		line, base = line[3:], 3
	}
	start := max(0, min(span.Start-base, len(line)))
	end := max(start, min(span.End-base, len(line)))
	from := back(line, start, context)
	if from <= len("...") {
		from = 0
	}
	end = min(end, forth(line, start, context))
	to := forth(line, end, context)
	if len(line)-to <= len("...") {
		to = len(line)
	}

	var b strings.Builder
	if from > 0 {
		b.WriteString("...")
		before = len("...")
	}
	for i := from; i < to; {
		var char string
		var columns, size int
		if line[i] == '\t' {
			char, columns, size = "    ", 4, 1
		} else {
			char, columns, size = cell(line[i:])
		}
		b.WriteString(char)
		switch {
		case i < start:
			before += columns
		case i < end:
			marked += columns
		}
		i += size
	}
	if to < len(line) {
		b.WriteString("...")
	}
	if shown = strings.TrimRight(b.String(), " "); shown != "" {
		shown = " " + shown
	}
	return shown, before, max(1, marked)
}

// back and forth move from an offset of a line by a number of characters.
func back(line []byte, at, n int) int {
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRune(line[:at])
		at -= size
	}
	return at
}

func forth(line []byte, at, n int) int {
	for ; n > 0 && at < len(line); n-- {
		_, size := utf8.DecodeRune(line[at:])
		at += size
	}
	return at
}
