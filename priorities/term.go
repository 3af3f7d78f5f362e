package priorities

import (
	"iter"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/outcomes"
)

// Terms yields every term of this package: the priorities, then the strands of
// the vision, each list in published order.
func Terms() iter.Seq[outcomes.Term] {
	return func(yield func(outcomes.Term) bool) {
		for p := range All() {
			if t, ok := p.Info(); ok && !yield(t) {
				return
			}
		}
		for v := range Visions() {
			if t, ok := v.Info(); ok && !yield(t) {
				return
			}
		}
	}
}

// Lookup finds the term that a reference such as "kct:poverty" names.
func Lookup(ref string) (outcomes.Term, bool) {
	scheme, code, _ := strings.Cut(ref, ":")
	if scheme != outcomes.SchemeKCT {
		return outcomes.Term{}, false
	}
	if t, ok := Priority(code).Info(); ok {
		return t, true
	}
	return Vision(code).Info()
}

// term copies what all lists tell of a code into base.
func term[C ~string, X any](base outcomes.Term, e *codelist.Entry[C, X]) (outcomes.Term, bool) {
	if e == nil {
		return outcomes.Term{}, false
	}
	base.Code, base.Number = string(e.Code), e.Number
	base.Title, base.Description = e.Title, e.Description
	base.Aliases = slices.Clone(e.Aliases)
	return base, true
}
