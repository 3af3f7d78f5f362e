package coverage

import (
	"iter"
	"strings"

	"github.com/every-child-matters/ecm/outcomes"
)

// A Group is terms that are shown together: those of one framework and, but for
// outcomes and their aims, of one kind.
type Group struct {
	Scheme string
	Title  string
	Terms  []*Term // outcomes each before their aims
}

// Groups yields the terms of the report in groups.
func (r *Report) Groups() iter.Seq[Group] {
	return func(yield func(Group) bool) {
		var groups []Group
		index := map[[2]string]int{}
		for i := range r.Terms {
			t := &r.Terms[i]
			scheme, _, _ := strings.Cut(t.Ref, ":")
			key := [2]string{scheme, t.Kind}
			if scheme == outcomes.SchemeECM && t.Kind == outcomes.KindAim {
				key[1] = outcomes.KindOutcome
			}
			n, ok := index[key]
			if !ok {
				n = len(groups)
				index[key] = n
				groups = append(groups, Group{Scheme: scheme, Title: heading(scheme, t.Kind)})
			}
			groups[n].Terms = append(groups[n].Terms, t)
		}
		for _, g := range groups {
			if g.Scheme == outcomes.SchemeECM {
				g.Terms = nested(g.Terms)
			}
			if !yield(g) {
				return
			}
		}
	}
}

// nested puts each term behind the one above it.
func nested(terms []*Term) []*Term {
	var out []*Term
	below := map[string][]*Term{}
	known := map[string]bool{}
	for _, t := range terms {
		known[t.Ref] = true
	}
	for _, t := range terms {
		if known[t.Parent] {
			below[t.Parent] = append(below[t.Parent], t)
		}
	}
	for _, t := range terms {
		if !known[t.Parent] {
			out = append(append(out, t), below[t.Ref]...)
		}
	}
	return out
}

func heading(scheme, kind string) string {
	switch [2]string{scheme, kind} {
	case [2]string{outcomes.SchemeECM, outcomes.KindOutcome}:
		return "Outcomes and aims"
	case [2]string{outcomes.SchemeECM, outcomes.KindSupport}:
		return "What parents, carers and families do"
	case [2]string{outcomes.SchemeKCT, outcomes.KindPriority}:
		return "Priorities of Kent Children's Trust"
	case [2]string{outcomes.SchemeTrust, outcomes.KindFeature}:
		return "Essential features of a children's trust"
	case [2]string{outcomes.SchemeTrust, outcomes.KindDuty}:
		return "Duties of a children's trust"
	}
	return "Terms of " + scheme + ": " + kind
}
