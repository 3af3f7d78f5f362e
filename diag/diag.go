// Package diag says what a diagnostic is: what a rule or a reader has to tell
// about one place in one document, as plain data. It knows no framework and
// prints nothing but text.
package diag

import (
	"cmp"
	"fmt"
	"strings"
)

// Severity says how much a diagnostic matters. The zero value means "not
// stated"; a runner fills in the rule's own severity.
type Severity uint8

// The severities, in rising order.
const (
	Note Severity = iota + 1
	Warning
	Error
)

// String returns "note", "warning" or "error", and "" for the zero value.
func (s Severity) String() string {
	switch s {
	case Note:
		return "note"
	case Warning:
		return "warning"
	case Error:
		return "error"
	}
	return ""
}

// ParseSeverity reads what [Severity.String] writes.
func ParseSeverity(s string) (Severity, error) {
	for _, v := range [...]Severity{Note, Warning, Error} {
		if s == v.String() {
			return v, nil
		}
	}
	return 0, fmt.Errorf("%q is not a severity: write error, warning or note", s)
}

// A Span is a half-open range of byte offsets in a document's text.
type Span struct{ Start, End int }

// A Diagnostic tells one fault, or one thing worth knowing, at one place.
type Diagnostic struct {
	Rule     string   // rule id, such as "ECM301"
	Severity Severity // never zero once a runner has filled it in
	File     string   // document's name, with forward slashes
	Span     Span     // where, in the file's text; 0,0 for the whole file
	Pointer  string   // RFC 6901 pointer of the value; "" is the whole document
	Message  string   // what was found and what was expected, one line
	Help     string   // how to mend it; may be empty

	Related     []Related    // other places that explain this one
	Fix         *Fix         // the one right answer, where there is one
	Suppression *Suppression // set when silence is asked for; still reported
}

// Related is a second place that explains a diagnostic ("first defined here").
type Related struct {
	File    string
	Span    Span
	Pointer string
	Message string
}

// A Fix is a change that has one right answer. Its edits do not overlap.
type Fix struct {
	Title string
	Edits []Edit
}

// An Edit replaces the bytes of a span.
type Edit struct {
	Span Span
	New  string
}

// A Suppression is the reason for silence about a diagnostic.
type Suppression struct {
	Reason  string
	Until   string // ISO date, or empty for no end
	Outside bool   // asked for outside of the document, say in a baseline
}

// Compare orders diagnostics by file, place, rule and message, so that output
// does not depend on the order in which rules ran.
func Compare(a, b Diagnostic) int {
	return cmp.Or(
		strings.Compare(a.File, b.File),
		cmp.Compare(a.Span.Start, b.Span.Start),
		cmp.Compare(a.Span.End, b.Span.End),
		strings.Compare(a.Rule, b.Rule),
		strings.Compare(a.Pointer, b.Pointer),
		strings.Compare(a.Message, b.Message),
	)
}
