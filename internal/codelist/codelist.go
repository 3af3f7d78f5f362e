// Package codelist keeps a closed list of codes: it finds a code, reads the
// ways people write one, and names the nearest spelling of a wrong one. It
// knows no list itself.
package codelist

import (
	"cmp"
	"fmt"
	"iter"
	"strings"
)

// An Entry is one row of a published list. More holds what only that list
// tells of its codes; struct{} where there is nothing more.
type Entry[C ~string, X any] struct {
	Code        C
	Number      string // the place the publication gives it, "1.3"; may be empty
	Title       string // official short name
	Description string // one or two sentences of our own
	Aliases     []string
	More        X
}

// A List is a published list in published order. It is a table of at most a
// few dozen rows, so a scan is as quick as a map and needs no work at start.
type List[C ~string, X any] []Entry[C, X]

// Find returns the row of a code, or nil. The row must not be changed.
func (l List[C, X]) Find(code C) *Entry[C, X] {
	if i := l.index(code); i >= 0 {
		return &l[i]
	}
	return nil
}

// Codes yields every code in published order.
func (l List[C, X]) Codes() iter.Seq[C] {
	return func(yield func(C) bool) {
		for i := range l {
			if !yield(l[i].Code) {
				return
			}
		}
	}
}

// Compare orders codes as published. Codes that are not in the list come last,
// in alphabetical order.
func (l List[C, X]) Compare(a, b C) int {
	i, j := l.index(a), l.index(b)
	switch {
	case i >= 0 && j >= 0:
		return cmp.Compare(i, j)
	case i < 0 && j < 0:
		return cmp.Compare(a, b)
	}
	return cmp.Compare(j, i) // the one that is missing is -1, and goes last
}

// Parse reads a code, title or alias, whatever its case, hyphens and
// punctuation. The error says what the list is of (what: "an outcome") and
// names the nearest code.
func (l List[C, X]) Parse(s, what string) (C, error) {
	if e := l.match(s); e != nil {
		return e.Code, nil
	}
	if near := l.match(Nearest(s, l.names())); near != nil {
		return "", fmt.Errorf("%q is not %s: did you mean %q?", s, what, near.Code)
	}
	if len(l) > 12 {
		return "", fmt.Errorf("%q is not %s", s, what)
	}
	var codes []string
	for c := range l.Codes() {
		codes = append(codes, string(c))
	}
	return "", fmt.Errorf("%q is not %s: write one of %s", s, what, strings.Join(codes, ", "))
}

func (l List[C, X]) index(code C) int {
	for i := range l {
		if l[i].Code == code {
			return i
		}
	}
	return -1
}

// match finds the row that s names in any accepted spelling.
func (l List[C, X]) match(s string) *Entry[C, X] {
	var a, b [96]byte
	key := fold(a[:0], s)
	if len(key) == 0 {
		return nil
	}
	for i := range l {
		for name := range l[i].names() {
			if string(fold(b[:0], name)) == string(key) {
				return &l[i]
			}
		}
	}
	return nil
}

// names yields every accepted spelling in the list.
func (l List[C, X]) names() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range l {
			for name := range l[i].names() {
				if !yield(name) {
					return
				}
			}
		}
	}
}

// names yields the code, the title and the aliases.
func (e *Entry[C, X]) names() iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield(string(e.Code)) || !yield(e.Title) {
			return
		}
		for _, a := range e.Aliases {
			if !yield(a) {
				return
			}
		}
	}
}
