package check

import (
	"fmt"
	"slices"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
)

func termUnmapped(p *Pass) {
	fw := p.Framework()
	mapped := map[plan.Ref]bool{}
	for _, other := range plan.Documents[*plan.Framework](p.Set) {
		for _, m := range other.Mappings {
			mapped[full(other, m.From)] = true
			for _, to := range m.To {
				mapped[full(other, to)] = true
			}
		}
	}
	lists := [...]struct {
		key   string
		terms []plan.Term
	}{{"outcomes", fw.Outcomes}, {"priorities", fw.Priorities}}
	for _, l := range lists {
		for i := range l.terms {
			if len(l.terms[i].ContributesTo) > 0 {
				mapped[full(fw, plan.Ref(l.terms[i].ID))] = true
			}
		}
		for i := range l.terms {
			t := &l.terms[i]
			if t.Retired || mapped[full(fw, plan.Ref(t.ID))] || t.Parent != "" && mapped[full(fw, t.Parent)] {
				continue
			}
			p.Report(diag.Diagnostic{
				Pointer: plan.At(l.key, i), Message: fmt.Sprintf("%s is not mapped to any term of another framework", name(&t.Item, "this term")),
				Help: "add contributes_to or a row under mappings; relation: none says that there is no counterpart",
			})
		}
	}
}

// full writes a reference to a term of a framework document with its prefix.
func full(fw *plan.Framework, r plan.Ref) plan.Ref {
	if r.Scheme() == "" && r.Document() == "" && r != "" {
		return plan.Ref(fw.Prefix) + ":" + r
	}
	return r
}

// mappings yields the rows of a framework document with their pointers.
func (p *Pass) mappings(yield func(at string, m *plan.Mapping) bool) {
	rows := p.Framework().Mappings
	for i := range rows {
		if !yield(plan.At("mappings", i), &rows[i]) {
			return
		}
	}
}

func mappingUnsourced(p *Pass) {
	for at, m := range p.mappings {
		var missing []string
		if blank(m.Source) {
			missing = append(missing, "source")
		}
		if m.Standing == "" {
			missing = append(missing, "standing")
		}
		if len(missing) > 0 {
			p.Report(diag.Diagnostic{
				Pointer: at, Message: fmt.Sprintf("the mapping of %s has no %s", diag.Quote(string(m.From)), list(missing, "and no")),
				Help: "a mapping of your own is standing: " + string(outcomes.Editorial) + ", and its source is who made it",
			})
		}
	}
}

func mappingTargets(p *Pass) {
	for at, m := range p.mappings {
		switch {
		case m.Relation == plan.NoMatch && len(m.To) > 0:
			p.Report(diag.Diagnostic{
				Pointer: at + "/to", Message: fmt.Sprintf("the relation is none, and %s is named as a counterpart", diag.Quote(string(m.To[0]))),
				Help: "delete the terms, or say how they are related",
			})
		case m.Relation != plan.NoMatch && m.Relation != "" && len(m.To) == 0:
			p.Report(diag.Diagnostic{
				Pointer: at + "/relation", Message: fmt.Sprintf("the relation is %s, and no term is named", m.Relation),
				Help: "add to: the terms, or write none",
			})
		}
	}
}

func mappingWithoutWhy(p *Pass) {
	for at, m := range p.mappings {
		if m.Relation != plan.Exact && m.Relation != "" && blank(m.Why) {
			p.Report(diag.Diagnostic{
				Pointer: at, Message: fmt.Sprintf("the mapping of %s is %s and does not say why", diag.Quote(string(m.From)), m.Relation),
				Help: "add why: what the one has that the other has not",
			})
		}
	}
}

// inverse is how b stands to a when a stands to b like this.
func inverse(m plan.Match) plan.Match {
	switch m {
	case plan.Broad:
		return plan.Narrow
	case plan.Narrow:
		return plan.Broad
	}
	return m
}

func mappingContradiction(p *Pass) {
	fw := p.Framework()
	rows := fw.Mappings
	// Terms and prefixes are numbered, and a pair stands under the one with the
	// lower number first: what is looked up so often stays small.
	numbers := make(map[plan.Ref]int32, 2*len(rows))
	number := func(r plan.Ref) int32 {
		n, ok := numbers[r]
		if !ok {
			n = int32(len(numbers))
			numbers[r] = n
		}
		return n
	}
	type pair struct{ a, b int32 }
	type said struct {
		relation plan.Match // of a to b
		row      int
	}
	seen := make(map[pair]said, len(rows))
	// Rows in which a has a counterpart under the prefix b, or none. Where no row
	// says that there is none, none can be contradicted.
	some, none := map[pair]int{}, map[pair]int{}
	denied := slices.ContainsFunc(rows, func(m plan.Mapping) bool { return m.Relation == plan.NoMatch })
	contradicts := func(row, before int, message string) {
		p.Report(diag.Diagnostic{
			Pointer: plan.At("mappings", row), Message: message, Help: "keep the row that is right",
			Related: []diag.Related{p.Related(plan.At("mappings", before), "the other row")},
		})
	}
	for i := range rows {
		m := &rows[i]
		from := full(fw, m.From)
		a := number(from)
		if m.Relation == plan.NoMatch {
			k := pair{a, number(plan.Ref(m.In))}
			if before, ok := some[k]; ok && m.In != "" {
				contradicts(i, before, fmt.Sprintf("%s has no counterpart in %s here, and one in another row", diag.Quote(string(from)), diag.Quote(m.In)))
			}
			none[k] = i
			continue
		}
		for _, to := range m.To {
			to = full(fw, to)
			k, relation := pair{a, number(to)}, m.Relation
			turned := k.b < k.a
			if turned {
				k, relation = pair{k.b, k.a}, inverse(relation)
			}
			if before, ok := seen[k]; ok && before.relation != relation {
				if turned {
					before.relation = inverse(before.relation)
				}
				contradicts(i, before.row, fmt.Sprintf("the relation of %s to %s is %s here, and %s in another row",
					diag.Quote(string(from)), diag.Quote(string(to)), m.Relation, before.relation))
			}
			seen[k] = said{relation, i}
			if !denied {
				continue
			}
			in := pair{a, number(plan.Ref(to.Scheme()))}
			if before, ok := none[in]; ok {
				contradicts(i, before, fmt.Sprintf("%s has a counterpart in %s here, and none in another row", diag.Quote(string(from)), diag.Quote(to.Scheme())))
			}
			some[in] = i
		}
	}
}

func closedList(p *Pass) {
	fw := p.Framework()
	if fw.Extends == outcomes.SchemeECM && len(fw.Outcomes) > 0 {
		p.Report(diag.Diagnostic{
			Pointer: "/outcomes", Message: "this framework extends Every Child Matters and adds outcomes; the five outcomes are a closed list",
			Help:    "leave extends out and map your outcomes to the five, or list them as priorities or terms",
			Related: []diag.Related{p.Related("/extends", "extended here")},
		})
	}
}
