package trust

import (
	"iter"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/outcomes"
)

// Terms yields every term of this package that documents refer to by prefix:
// features, duties, functions, chapters and objectives, each list in published
// order. Partners, frameworks, horizons, districts and kinds of area are not
// referred to so, and have their own iterators.
func Terms() iter.Seq[outcomes.Term] {
	return func(yield func(outcomes.Term) bool) {
		_ = each(Features(), yield) && each(Duties(), yield) && each(Functions(), yield) &&
			each(Chapters(), yield) && each(Objectives(), yield)
	}
}

// Lookup finds the term that a reference such as "trust:integrated-processes",
// "cp:staying-on" or "dso:3" names.
func Lookup(ref string) (outcomes.Term, bool) {
	scheme, code, _ := strings.Cut(ref, ":")
	switch scheme {
	case outcomes.SchemeTrust:
		if t, ok := Feature(code).Info(); ok {
			return t, true
		}
		if t, ok := Duty(code).Info(); ok {
			return t, true
		}
		return Function(code).Info()
	case outcomes.SchemeChapters:
		return Chapter(code).Info()
	case outcomes.SchemeObjectives:
		return Objective(code).Info()
	}
	return outcomes.Term{}, false
}

// each yields the terms of codes; false when the reader has had enough.
func each[C interface{ Info() (outcomes.Term, bool) }](codes iter.Seq[C], yield func(outcomes.Term) bool) bool {
	for c := range codes {
		if t, ok := c.Info(); ok && !yield(t) {
			return false
		}
	}
	return true
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
