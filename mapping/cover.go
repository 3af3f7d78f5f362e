package mapping

import (
	"cmp"
	"iter"
	"slices"

	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
)

// Coverage is what documents serve and what they leave out. It does not change
// once it is made, and may be used by any number of goroutines.
type Coverage struct {
	g      *graph
	files  map[*plan.File]bool // nil for all
	byTerm [][]int32           // nodes that serve each term, in the order of the documents
}

// Cover maps the documents of a set on the outcomes, aims, support statements,
// Kent's priorities, the features and duties of a children's trust, and the
// terms of the framework documents that the set holds or names. With files,
// those alone are counted; references still lead all over the set.
func Cover(set *plan.Set, files ...*plan.File) *Coverage {
	c := &Coverage{g: newGraph(set)}
	return c.Of(files...)
}

// Of returns the coverage of some of the documents. No file means all.
func (c *Coverage) Of(files ...*plan.File) *Coverage {
	out := &Coverage{g: c.g, byTerm: make([][]int32, len(c.g.terms))}
	if len(files) > 0 {
		out.files = map[*plan.File]bool{}
		for _, f := range files {
			out.files[f] = true
		}
	}
	for n := range c.g.nodes {
		if !out.has(int32(n)) {
			continue
		}
		for _, t := range c.g.nodes[n].ties {
			out.byTerm[t.term] = append(out.byTerm[t.term], int32(n))
		}
	}
	return out
}

func (c *Coverage) has(n int32) bool { return c.files == nil || c.files[c.g.nodes[n].home] }

// Lack is what is missing for a term.
type Lack string

// The lacks, in the order in which a plan comes about.
const (
	NoNeed     Lack = "need"     // nobody says why
	NoPriority Lack = "priority" // no priority serves it
	NoAction   Lack = "action"   // nothing is to be done
	NoMeasure  Lack = "measure"  // nothing is measured
	NoBaseline Lack = "baseline" // no measure says where it starts from
	NoTarget   Lack = "target"   // no measure says what it should come to
	NoMoney    Lack = "money"    // no money is set aside
)

// Count is how many items of one kind serve a term, and in which way.
type Count struct {
	All    int
	Direct int // by a link that names both
	Stated int // by links that the documents themselves make
}

// Covered is what serves one term.
type Covered struct {
	Term      outcomes.Term
	Counts    map[Kind]Count // kinds of which there is none are left out
	Baselines int            // measures with a figure to start from
	Targets   int            // measures with something to come to
	Money     Sum
	Delegated []Delegation // documents that act on it instead
	Lacks     []Lack
}

// Reached says whether anything serves the term.
func (t *Covered) Reached() bool { return len(t.Counts) > 0 }

// Terms yields every term with what serves it: published terms in published
// order, then those of framework documents.
func (c *Coverage) Terms() iter.Seq[Covered] {
	return func(yield func(Covered) bool) {
		for t := range c.g.terms {
			if !yield(c.covered(int32(t))) {
				return
			}
		}
	}
}

// Term returns what serves the term that a reference names; false where it is
// not among the terms of the map.
func (c *Coverage) Term(r plan.Ref) (Covered, bool) {
	if t, ok := c.g.index[r]; ok {
		return c.covered(t), true
	}
	return Covered{}, false
}

func (c *Coverage) covered(term int32) Covered {
	out := Covered{Term: c.g.terms[term], Counts: map[Kind]Count{}}
	partners := map[Place]bool{}
	for _, n := range c.byTerm[term] {
		d := &c.g.nodes[n]
		switch d.Kind {
		case Partner:
			if partners[d.Place] {
				continue // named by several documents
			}
			partners[d.Place] = true
		case Measure:
			out.Baselines += one(d.Baseline)
			out.Targets += one(d.Target)
		case Money:
			out.Money.take(&d.Item)
		case Indicator:
			continue // speaks through its measures
		}
		k := out.Counts[d.Kind]
		k.All++
		for i := range d.ties {
			if t := &d.ties[i]; t.term == term {
				k.Direct += one(t.how == Own)
				k.Stated += one(!t.inferred)
			}
		}
		out.Counts[d.Kind] = k
	}
	for _, d := range c.g.left[term] {
		if c.files == nil || c.files[d.Place.File] {
			out.Delegated = append(out.Delegated, d)
		}
	}
	if len(out.Delegated) > 0 {
		return out
	}
	for _, l := range [...]struct {
		lack  Lack
		there bool
	}{
		{NoNeed, out.Counts[Need].All > 0},
		{NoPriority, out.Counts[Priority].All > 0},
		{NoAction, out.Counts[Action].All > 0},
		{NoMeasure, out.Counts[Measure].All > 0},
		{NoBaseline, out.Baselines > 0},
		{NoTarget, out.Targets > 0},
		{NoMoney, out.Money.Known()},
	} {
		if !l.there {
			out.Lacks = append(out.Lacks, l.lack)
		}
	}
	return out
}

// take adds an item of money to a sum.
func (s *Sum) take(item *Item) {
	if item.Stated {
		s.add(item.Amount)
	} else {
		s.Unstated++
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Gaps yields the terms that lack something and are not left to another
// document: those that nothing serves first, then by how much is lacking, those
// for which somebody sees a need and nobody acts before others, and last in
// the order of the terms.
func (c *Coverage) Gaps() iter.Seq[Covered] {
	return func(yield func(Covered) bool) {
		var gaps []Covered
		for t := range c.Terms() {
			if len(t.Lacks) > 0 {
				gaps = append(gaps, t)
			}
		}
		unmet := func(t *Covered) bool {
			return t.Counts[Action].All == 0 && t.Counts[Need].All+t.Counts[Recommendation].All > 0
		}
		slices.SortStableFunc(gaps, func(a, b Covered) int {
			return cmp.Or(
				cmp.Compare(one(a.Reached()), one(b.Reached())),
				cmp.Compare(len(b.Lacks), len(a.Lacks)),
				cmp.Compare(one(unmet(&b)), one(unmet(&a))),
			)
		})
		for _, t := range gaps {
			if !yield(t) {
				return
			}
		}
	}
}

// Reaches yields what serves a term, in the order of the documents, each with
// the links by which it does.
func (c *Coverage) Reaches(r plan.Ref) iter.Seq[Reach] {
	return func(yield func(Reach) bool) {
		term, ok := c.g.index[r]
		if !ok {
			return
		}
		for _, n := range c.byTerm[term] {
			if c.g.nodes[n].Kind == Indicator {
				continue
			}
			if reach, ok := c.g.reach(n, term); ok && !yield(reach) {
				return
			}
		}
	}
}

// Items yields every item in the order of the documents, with the terms that it
// serves in the order of the terms.
func (c *Coverage) Items() iter.Seq2[*Item, []outcomes.Term] {
	return func(yield func(*Item, []outcomes.Term) bool) {
		for n := range c.g.nodes {
			if !c.has(int32(n)) {
				continue
			}
			d := &c.g.nodes[n]
			if !yield(&d.Item, c.g.termsOf(d)) {
				return
			}
		}
	}
}

func (g *graph) termsOf(d *node) []outcomes.Term {
	list := make([]int32, len(d.ties))
	for i := range d.ties {
		list[i] = d.ties[i].term
	}
	slices.Sort(list)
	out := make([]outcomes.Term, len(list))
	for i, t := range list {
		out[i] = g.terms[t]
	}
	return out
}

// Unlinked yields the items that serve no term and have nothing below them that
// does. Cross-cutting priorities, parties and definitions are not asked to.
func (c *Coverage) Unlinked() iter.Seq[*Item] {
	return func(yield func(*Item) bool) {
		for n := range c.g.nodes {
			d := &c.g.nodes[n]
			if !c.has(int32(n)) || len(d.ties) > 0 || d.below || d.CrossCutting || d.Kind == Partner || d.Kind == Indicator {
				continue
			}
			if !yield(&d.Item) {
				return
			}
		}
	}
}

// Money returns all money of the documents, each amount once whatever it
// serves, and the part of it that serves no term.
func (c *Coverage) Money() (all, unlinked Sum) {
	for n := range c.g.nodes {
		d := &c.g.nodes[n]
		if d.Kind != Money || !c.has(int32(n)) {
			continue
		}
		all.take(&d.Item)
		if len(d.ties) == 0 {
			unlinked.take(&d.Item)
		}
	}
	return all, unlinked
}
