package shape

import (
	"math/bits"

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
	keys     keys
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

// keys are the keys of a group by their names. Looking one up is half of what a
// check does, and keys are few and short, so that a table made for them is
// quicker than a map.
type keys struct {
	slots []slot // twice as many as keys at least, and a power of two
}

type slot struct {
	name string
	key
}

// newKeys makes room for n keys.
func newKeys(n int) keys { return keys{make([]slot, 1<<bits.Len(uint(2*n)))} }

// at returns the slot of a name, or the empty one where it would be.
func (k keys) at(name string) *slot {
	h := uint(len(name))
	if n := len(name); n > 0 {
		h += 3*uint(name[0]) + 7*uint(name[n-1]) + 11*uint(name[n/2])
	}
	for ; ; h++ {
		if s := &k.slots[h&uint(len(k.slots)-1)]; s.rule == nil || s.name == name {
			return s
		}
	}
}

// get returns the key of a name, and whether there is one.
func (k keys) get(name string) (key, bool) {
	if len(k.slots) == 0 {
		return key{}, false
	}
	s := k.at(name)
	return s.key, s.rule != nil
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
