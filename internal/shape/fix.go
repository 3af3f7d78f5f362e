package shape

import (
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

// replace is the fix that writes a text in place of a scalar or key, quoted as
// the old one was; in double quotes where that was no text.
func replace(n *source.Node, text string) *diag.Fix {
	switch {
	case n.Style == source.DoubleQuoted || n.Kind != source.String:
		return rewrite(n, `"`+text+`"`)
	case n.Style == source.SingleQuoted:
		return rewrite(n, `'`+text+`'`)
	}
	return rewrite(n, source.QuoteYAML(text))
}

// rewrite is the fix that writes characters in place of a scalar; none for a
// block of lines.
func rewrite(n *source.Node, text string) *diag.Fix {
	if n.Style == source.Literal || n.Style == source.Folded {
		return nil
	}
	return &diag.Fix{Title: "write " + cut(text), Edits: []diag.Edit{{Span: n.Span(), New: text}}}
}

// wrap is the fix that puts a character before and one after a scalar.
func wrap(n *source.Node, before, after, title string) *diag.Fix {
	return &diag.Fix{Title: title, Edits: []diag.Edit{
		{Span: diag.Span{Start: int(n.Start), End: int(n.Start)}, New: before},
		{Span: diag.Span{Start: int(n.End), End: int(n.End)}, New: after},
	}}
}

// oneLine says whether a scalar is written on one line, in characters that
// mean the same inside brackets.
func oneLine(n *source.Node) bool {
	size := int(n.End - n.Start)
	switch n.Style {
	case source.Plain:
		return size == len(n.Value) && !strings.ContainsAny(n.Value, ",[]{}\n")
	case source.SingleQuoted, source.DoubleQuoted:
		return size == len(n.Value)+2
	}
	return false
}
