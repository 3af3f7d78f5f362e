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
	w := walk{limit: limit}
	w.value(s.root, root, nil)
	slices.SortStableFunc(w.faults, func(a, b Fault) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return w.faults
}

// A walk is the state of one check.
type walk struct {
	faults []Fault
	limit  int
	last   unused
}

// unused are the keys that a group may have by a rule, and has not.
type unused struct {
	rule  *rule
	group *source.Node
	free  []string
}

// A step leads from a list or group to a value inside it. Steps live on the
// stack, and are written out as a path only for a fault.
type step struct {
	before *step
	key    *source.Node // nil in a list
	index  int
}

// few is how many texts are compared each with each.
const few = 32

// full says whether the work may stop.
func (w *walk) full() bool { return w.limit > 0 && len(w.faults) >= w.limit }

// value checks one value. Where the text was at fault already, there is
// nothing to check.
func (w *walk) value(r *rule, n *source.Node, at *step) {
	if n.Kind == source.None || r.kinds == anyKind {
		return
	}
	fit := r.of(n.Kind)
	if fit == nil {
		w.wrongKind(r, n, at)
		return
	}
	switch n.Kind {
	case source.String:
		if !fit.fits(n.Value) {
			w.wrongText(fit, n, at)
		}
	case source.Number:
		if fit.whole && !isWhole(n.Value) {
			w.notWhole(n, at)
		}
	case source.List:
		w.items(fit, n, at)
	case source.Map:
		w.pairs(fit, n, at)
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
	if matchAny(r.not, s) {
		return false
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
		if n--; n == 0 {
			return true
		}
	}
	return false
}

func (w *walk) items(r *rule, n *source.Node, at *step) {
	if r.item != nil {
		here := step{before: at}
		for i := range n.Items {
			if w.full() {
				return
			}
			here.index = i
			w.value(r.item, &n.Items[i], &here)
		}
	}
	if r.unique {
		w.distinct(n, at)
	}
}

// distinct reports the texts of a list that stand in it before.
func (w *walk) distinct(n *source.Node, at *step) {
	var before map[string]struct{}
	if len(n.Items) > few {
		before = make(map[string]struct{}, len(n.Items))
	}
	for i := range n.Items {
		if w.full() {
			return
		}
		if n.Items[i].Kind != source.String {
			continue
		}
		s, twice := n.Items[i].Value, false
		if before != nil {
			_, twice = before[s]
			before[s] = struct{}{}
		} else {
			for j := range i {
				twice = twice || n.Items[j].Kind == source.String && n.Items[j].Value == s
			}
		}
		if twice {
			w.duplicate(&n.Items[i], &step{before: at, index: i})
		}
	}
}

func (w *walk) pairs(r *rule, n *source.Node, at *step) {
	var seen uint64   // the first 64 required keys
	var more []uint64 // the others
	if len(r.required) > 64 {
		more = make([]uint64, len(r.required)/64)
	}
	here := step{before: at}
	for i := 0; i+1 < len(n.Items); i += 2 {
		if w.full() {
			return
		}
		name, v := &n.Items[i], &n.Items[i+1]
		k, ok := r.keys.get(name.Value)
		if !ok {
			if r.closed && !matchAny(r.prefixes, name.Value) {
				w.unknownKey(r, n, name, at)
			}
			continue
		}
		switch {
		case k.required == 0:
		case k.required <= 64:
			seen |= 1 << (k.required - 1)
		default:
			more[(k.required-1)/64-1] |= 1 << ((k.required - 1) % 64)
		}
		here.key = name
		w.value(k.rule, v, &here)
	}
	for i, name := range r.required {
		set := seen
		if i >= 64 {
			set = more[i/64-1]
		}
		if set&(1<<(i%64)) == 0 && !w.full() {
			w.missing(r, n, name, at)
		}
	}
}

func matchAny(forms []*form, s string) bool {
	for _, f := range forms {
		if f.match(s) {
			return true
		}
	}
	return false
}
