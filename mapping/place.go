package mapping

import (
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// Place is where something stands: a pointer in a file. The zero Place stands
// for the tables of this library.
type Place struct {
	File    *plan.File
	Pointer string
}

// Name returns the name of the file, or "".
func (p Place) Name() string {
	if p.File == nil {
		return ""
	}
	return p.File.Name
}

// Line returns the line at which it stands, counted from 1, or 0 where there
// is no file.
func (p Place) Line() int {
	if p.File == nil {
		return 0
	}
	_, span := p.File.Place(p.Pointer)
	line, _ := p.File.Text.Position(span.Start, diag.CodePoints)
	return line
}
