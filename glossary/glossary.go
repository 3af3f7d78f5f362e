// Package glossary explains the words that children's plans use: acronyms,
// terms of law and guidance, and the few words that this project itself uses in
// a narrow sense. The national study of 75 plans in 2006 asked for an agreed
// glossary; this is an attempt at one, in our own words and with sources.
package glossary

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/outcomes"
)

// An Entry is one term.
type Entry struct {
	Term      string    // as documents write it: "CAF", "lead professional"
	Expansion string    // what an acronym stands for; empty for a term in words
	Aliases   []string  // other ways to write it
	Meanings  []Meaning // at least one; more for a homonym
}

// A Meaning is one sense of a term.
type Meaning struct {
	Text     string
	Source   string // where it was read, for a reader to look up
	Standing outcomes.Standing
}

// Homonym says whether the term means different things in different places, so
// that a document should say which it means.
func (e Entry) Homonym() bool { return len(e.Meanings) > 1 }

// All yields every entry in alphabetical order.
func All() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for i := range entries {
			if !yield(entries[i].clone()) {
				return
			}
		}
	}
}

// Lookup finds a term by any of its spellings: the acronym, what it stands for,
// or an alias, whatever the case and hyphens. An acronym may be in the plural:
// "CAFs". The error names the nearest term.
func Lookup(s string) (Entry, error) {
	if e := find(s); e != nil {
		return e.clone(), nil
	}
	return Entry{}, unknown(s)
}

// unknown is the error for a text that is not in the glossary. It looks for
// the nearest term when it is read, which costs more than all of a lookup.
type unknown string

func (s unknown) Error() string {
	if near := find(codelist.Nearest(string(s), spellings())); near != nil {
		return fmt.Sprintf("%q is not in the glossary: did you mean %q?", string(s), near.Term)
	}
	return fmt.Sprintf("%q is not in the glossary", string(s))
}

// folded holds the entries by every spelling, the first of each.
var folded = sync.OnceValue(func() map[string]*Entry {
	all := make(map[string]*Entry, 3*len(entries))
	for i := range entries {
		for name := range entries[i].names() {
			if key := codelist.Fold(name); all[key] == nil {
				all[key] = &entries[i]
			}
		}
	}
	return all
})

func find(s string) *Entry {
	for _, key := range [...]string{codelist.Fold(s), singular(s)} {
		if e := folded()[key]; e != nil && key != "" {
			return e
		}
	}
	return nil
}

// singular returns the folded acronym of a plural such as "CAFs", or "".
func singular(s string) string {
	word, plural := strings.CutSuffix(strings.TrimSpace(s), "s")
	if plural && word == strings.ToUpper(word) {
		return codelist.Fold(word)
	}
	return ""
}

func spellings() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range entries {
			for name := range entries[i].names() {
				if !yield(name) {
					return
				}
			}
		}
	}
}

// names yields every way to write the term.
func (e *Entry) names() iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield(e.Term) || e.Expansion != "" && !yield(e.Expansion) {
			return
		}
		for _, a := range e.Aliases {
			if !yield(a) {
				return
			}
		}
	}
}

// clone returns a copy that shares nothing with the table.
func (e *Entry) clone() Entry {
	c := *e
	c.Aliases, c.Meanings = slices.Clone(e.Aliases), slices.Clone(e.Meanings)
	return c
}
