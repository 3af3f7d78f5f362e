package check

import (
	"sync"

	"github.com/every-child-matters/ecm/plan"
)

// An index finds the references that documents of a set make to items of
// other documents. It is built once for a set, when a rule first asks.
type index map[target][]pointing

// A target is an item of a document, or a document as a whole where item is empty.
type target struct{ document, item string }

// Pointing is a place that refers to a target.
type pointing struct {
	file *plan.File
	use  plan.Use
}

func newIndex(set *plan.Set) index {
	ix := index{}
	for f := range set.Files() {
		for u := range f.Uses() {
			t := target{u.Ref.Document(), u.Ref.Item()}
			if t.document == "" {
				if u.Ref.Scheme() != "" || set.Document(t.item) == nil {
					continue
				}
				t = target{document: t.item}
			}
			ix[t] = append(ix[t], pointing{f, u})
		}
	}
	return ix
}

// to returns the places in other documents that refer to an item of a
// document, or to the document as a whole where item is empty.
func (ix index) to(f *plan.File, item string) []pointing { return ix[target{f.ID(), item}] }

// indexes keeps the index of the set that a checker works on.
type indexes struct {
	mu    sync.Mutex
	set   *plan.Set
	index index
}

func (c *indexes) of(set *plan.Set) index {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.set != set {
		c.set, c.index = set, newIndex(set)
	}
	return c.index
}

// index returns the index of the documents that are checked together.
func (p *Pass) index() index { return p.indexes.of(p.Set) }
