package shape

import (
	"cmp"
	"slices"

	"github.com/every-child-matters/ecm/internal/source"
)

// Check returns what does not fit in a tree, in the order of the text: the
// first limit faults that it meets, or all for a limit of 0. Once it has as
// many it stops, so that a text full of faults costs no more than one with
// few. A tree that fits costs no memory.
func (s *Schema) Check(root *source.Node, limit int) []Fault {
	if root == nil {
		return nil
	}
	w, _ := s.walks.Get().(*walk)
	if w == nil {
		w = &walk{path: make([]step, 0, 64), texts: map[string]struct{}{}}
	}
	w.limit = limit
	w.value(s.root, root)
	faults := w.faults
	w.faults = nil
	clear(w.path[:cap(w.path)]) // keeps no text of a document alive
	w.path = w.path[:0]
	w.seen = w.seen[:0]
	s.walks.Put(w)
	slices.SortStableFunc(faults, func(a, b Fault) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return faults
}

// A walk is the state of one check.
type walk struct {
	faults []Fault
	limit  int
	path   []step
	seen   []uint64            // bit sets of the groups that are open, innermost last
	texts  map[string]struct{} // for a long list whose texts must differ
}

// A step leads from a value to one inside it. Paths are written out only for
// faults.
type step struct {
	key   *source.Node // nil in a list
	index int
}

// few is how many texts are compared each with each.
const few = 16

// full says whether the work may stop.
func (w *walk) full() bool { return w.limit > 0 && len(w.faults) >= w.limit }

// value checks one value. Where the text was at fault already, there is
// nothing to check.
func (w *walk) value(r *rule, n *source.Node) {
	if n.Kind == source.None || r.kinds == anyKind {
		return
	}
	fit := r.of(n.Kind)
	if fit == nil {
		w.wrongKind(r, n)
		return
	}
	switch n.Kind {
	case source.String:
		if !fit.fits(n.Value) {
			w.wrongText(fit, n)
		}
	case source.Number:
		if fit.whole && !isWhole(n.Value) {
			w.notWhole(n)
		}
	case source.List:
		w.items(fit, n)
	case source.Map:
		w.pairs(fit, n)
	}
}

// fits says whether a text fits a rule for texts.
func (r *rule) fits(s string) bool {
	if r.codes != nil && !r.codes.has(s) {
		return false
	}
	if r.length > 0 && !atLeast(s, r.length) {
		return false
	}
	for _, f := range r.forms {
		if !f.match(s) {
			return false
		}
	}
	for _, f := range r.not {
		if f.match(s) {
			return false
		}
	}
	for _, alternative := range r.any {
		if alternative.fits(s) {
			return true
		}
	}
	return len(r.any) == 0
}

// atLeast says whether s has n characters.
func atLeast(s string, n int) bool {
	for range s {
		if n--; n <= 0 {
			return true
		}
	}
	return n <= 0
}

func (w *walk) items(r *rule, n *source.Node) {
	if r.item != nil {
		for i := range n.Items {
			if w.full() {
				return
			}
			w.path = append(w.path, step{index: i})
			w.value(r.item, &n.Items[i])
			w.path = w.path[:len(w.path)-1]
		}
	}
	if !r.unique || len(n.Items) < 2 {
		return
	}
	many := len(n.Items) > few
	for i := range n.Items {
		if w.full() {
			break
		}
		if n.Items[i].Kind == source.String && w.twice(n, i, many) {
			w.path = append(w.path, step{index: i})
			w.duplicate(&n.Items[i])
			w.path = w.path[:len(w.path)-1]
		}
	}
	clear(w.texts)
}

// twice says whether the i-th element of a list stands before it too.
func (w *walk) twice(n *source.Node, i int, many bool) bool {
	s := n.Items[i].Value
	if many {
		_, found := w.texts[s]
		w.texts[s] = struct{}{}
		return found
	}
	for j := range i {
		if n.Items[j].Kind == source.String && n.Items[j].Value == s {
			return true
		}
	}
	return false
}

func (w *walk) pairs(r *rule, n *source.Node) {
	base := len(w.seen)
	for range (len(r.required) + 63) / 64 {
		w.seen = append(w.seen, 0)
	}
	for i := 0; i+1 < len(n.Items) && !w.full(); i += 2 {
		name, v := &n.Items[i], &n.Items[i+1]
		k, ok := r.keys[name.Value]
		if !ok {
			if r.closed && !matchAny(r.prefixes, name.Value) {
				w.unknownKey(r, n, name)
			}
			continue
		}
		if k.required > 0 {
			w.seen[base+(k.required-1)/64] |= 1 << ((k.required - 1) % 64)
		}
		w.path = append(w.path, step{key: name})
		w.value(k.rule, v)
		w.path = w.path[:len(w.path)-1]
	}
	for i, name := range r.required {
		if w.full() {
			break
		}
		if w.seen[base+i/64]&(1<<(i%64)) == 0 {
			w.missing(r, n, name)
		}
	}
	w.seen = w.seen[:base]
}

func matchAny(forms []*form, s string) bool {
	for _, f := range forms {
		if f.match(s) {
			return true
		}
	}
	return false
}
