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

// compare orders places by file, then by where they stand in it.
func (p Place) compare(q Place) int {
	switch {
	case p.Name() != q.Name():
		if p.Name() < q.Name() {
			return -1
		}
		return 1
	case p.File == nil || p.Pointer == q.Pointer:
		return 0
	}
	_, a := p.File.Place(p.Pointer)
	_, b := q.File.Place(q.Pointer)
	return a.Start - b.Start
}
