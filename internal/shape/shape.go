// Package shape says whether a tree fits its schema. It interprets schema files
// as they are published, so that what is published is what is run, and it tells
// authors in their own words what does not fit.
package shape

import (
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

// FaultKind says in which way a value does not fit.
type FaultKind uint8

// The kinds of faults.
const (
	UnknownKey FaultKind = iota + 1
	MissingKey
	WrongType
	NotAllowed  // not one of the allowed values
	UnknownTerm // not one of the published terms
	BadForm     // does not have the required form (pattern, format, length, bounds, items)
)

// A Fault is one place that does not fit the schema.
type Fault struct {
	Kind    FaultKind
	Node    *source.Node // the value, or the key for an unknown key
	Span    diag.Span
	Pointer string // RFC 6901 pointer of Node, or of the object that misses a key
	Message string
	Help    string
	Fix     *diag.Fix
}
