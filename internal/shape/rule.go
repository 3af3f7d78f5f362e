package shape

import (
	"github.com/every-child-matters/ecm/internal/source"
)

// A rule is one schema, ready to run. Which fields count depends on the kind
// of the value: the reader has made sure that a schema says of which kinds it
// is, and has no keyword for another.
type rule struct {
	title, description string

	kinds kinds
	whole bool // a number must be a whole number

	// A union has the rule for each kind of value, and nothing below.
	union  bool
	branch [source.Map + 1]*rule

	// Text
	codes  *codes
	any    []*rule // at least one of these must fit
	forms  []*form
	not    []*form
	length int // in characters, at least

	// A list
	item   *rule
	unique bool

	// A group of keys
	keys     map[string]key
	names    []string // in published order
	required []string
	prefixes []*form // other keys that may stand there
	closed   bool    // no others may
}

// A key is what a group of keys may hold under one name.
type key struct {
	rule     *rule
	required int // position among the required keys, counted from 1
}

// kinds is a set of kinds of values.
type kinds uint8

func kindSet(list ...source.Kind) (set kinds) {
	for _, k := range list {
		set |= 1 << k
	}
	return set
}

func (set kinds) has(k source.Kind) bool { return set&(1<<k) != 0 }

// anyKind is the set of all kinds.
const anyKind = ^kinds(0)

// of returns the rule for values of a kind: of a union the branch.
func (r *rule) of(k source.Kind) *rule {
	for r != nil && r.union {
		r = r.branch[k]
	}
	if r == nil || !r.kinds.has(k) {
		return nil
	}
	return r
}

// codes is a closed list of texts.
type codes struct {
	set    map[string]struct{}
	list   []string // in published order
	titles []string // beside list; empty where a code has none
}

func (c *codes) has(s string) bool {
	_, ok := c.set[s]
	return ok
}

func (c *codes) add(code, title string) bool {
	if c.has(code) {
		return false
	}
	c.set[code] = struct{}{}
	c.list = append(c.list, code)
	c.titles = append(c.titles, title)
	return true
}
