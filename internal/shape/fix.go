package shape

import (
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

// replace is the fix that writes a text in place of a scalar or key, quoted as
// the old one was.
func replace(n *source.Node, text string) *diag.Fix {
	switch n.Style {
	case source.DoubleQuoted:
		return replaceRaw(n, `"`+text+`"`)
	case source.SingleQuoted:
		return replaceRaw(n, `'`+text+`'`)
	case source.Plain:
		return replaceRaw(n, source.QuoteYAML(text))
	}
	return nil
}

// replaceRaw is the fix that writes characters in place of a scalar.
func replaceRaw(n *source.Node, text string) *diag.Fix {
	if n.Style == source.Literal || n.Style == source.Folded {
		return nil
	}
	return &diag.Fix{Title: "write " + text, Edits: []diag.Edit{{Span: n.Span(), New: text}}}
}

// wrap is the fix that puts characters before and after a value.
func wrap(n *source.Node, before, after string) *diag.Fix {
	return &diag.Fix{
		Title: "put " + before + " " + after + " around it",
		Edits: []diag.Edit{
			{Span: diag.Span{Start: int(n.Start), End: int(n.Start)}, New: before},
			{Span: diag.Span{Start: int(n.End), End: int(n.End)}, New: after},
		},
	}
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
