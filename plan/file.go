package plan

import (
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

// A File is one document as it was read: its text, its typed form, and what
// reading had to tell.
type File struct {
	// Name of the document, with forward slashes; "<stdin>" for standard input.
	Name string
	// Text for positions.
	Text *diag.Text
	// Doc is the typed document, nil where the text gave none. What is unsound
	// in the text is left out of it, the rest is there.
	Doc Document
	// Diagnostics that reading found: text, syntax and shape.
	Diagnostics []diag.Diagnostic

	root *source.Node
}
