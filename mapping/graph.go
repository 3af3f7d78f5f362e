package mapping

import (
	"strconv"

	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
)

// graph is the items of a set, what each says it serves, and from which others
// it inherits. It is made in one walk over the documents and then filled by
// spread, in time that grows with the links.
type graph struct {
	set   *plan.Set
	terms []outcomes.Term
	index map[plan.Ref]int32 // by reference
	ups   [][]up             // per term: the terms that are served with it

	nodes    []node
	byPlace  map[Place]int32
	partners map[partnerKey]int32
	left     map[int32][]Delegation // per term
}

type up struct {
	term     int32
	inferred bool
	place    Place
}

// A node is an item and the terms it serves.
type node struct {
	Item
	home  *plan.File // document that speaks of it
	ties  []tie
	later []tie // served through a link of another item, and not passed on
	deps  []dep // the nodes that inherit from this one
	below bool  // something under it serves a term
}

// tie says that a node serves a term, in the best way that there is.
type tie struct {
	term     int32
	from     int32 // node that it is inherited from, -1 where it is not
	under    int32 // for ByTerm: the term below
	how      How
	inferred bool
	place    Place
}

// better says whether a is a better reason than b: a link of its own before an
// inherited one, a stated one before an inferred one.
func (a *tie) better(b *tie) bool {
	if own := a.how == Own; own != (b.how == Own) {
		return own
	}
	return !a.inferred && b.inferred
}

type dep struct {
	node     int32
	how      How
	inferred bool
	place    Place
}

type partnerKey struct {
	home *plan.File
	who  Place
	text string
}

func newGraph(set *plan.Set) *graph {
	g := &graph{
		set: set, index: map[plan.Ref]int32{}, byPlace: map[Place]int32{},
		partners: map[partnerKey]int32{}, left: map[int32][]Delegation{},
	}
	for t := range published {
		g.addTerm(t)
	}
	frameworks := frameworksOf(set)
	for _, f := range frameworks {
		for _, t := range termsOf(f, f.Doc.(*plan.Framework)) {
			g.addTerm(t)
		}
	}
	g.ups = make([][]up, len(g.terms))
	for i, t := range g.terms {
		if k, ok := g.index[plan.Ref(t.Parent)]; ok && t.Parent != "" {
			g.ups[i] = append(g.ups[i], up{term: k})
		}
	}
	for _, f := range frameworks {
		g.termLinks(f, f.Doc.(*plan.Framework))
	}
	w := walker{graph: g}
	for f := range set.Files() {
		w.file(f)
	}
	w.connect()
	g.spread()
	return g
}

func (g *graph) addTerm(t outcomes.Term) {
	r := plan.Ref(t.Ref())
	if _, twice := g.index[r]; !twice {
		g.index[r] = int32(len(g.terms))
		g.terms = append(g.terms, t)
	}
}

// termLinks notes which terms are served with the terms of a framework.
func (g *graph) termLinks(f *plan.File, fw *plan.Framework) {
	for i, list := range [...][]plan.Term{fw.Outcomes, fw.Priorities, fw.Terms} {
		for k := range list {
			from, ok := g.index[plan.Ref(prefix(fw)+":"+list[k].ID)]
			if !ok {
				continue
			}
			at := plan.At([...]string{"outcomes", "priorities", "terms"}[i], k)
			for n, l := range list[k].ContributesTo {
				if to, ok := g.index[inFramework(fw, l.To)]; ok && counts(&l) {
					g.ups[from] = append(g.ups[from], up{to, l.Basis == plan.Inferred, Place{f, at + plan.At("contributes_to", n)}})
				}
			}
		}
	}
}

// inFramework writes a reference of a framework document with its prefix.
func inFramework(fw *plan.Framework, r plan.Ref) plan.Ref {
	if r != "" && r.Scheme() == "" && r.Document() == "" {
		return plan.Ref(prefix(fw)) + ":" + r
	}
	return r
}

// counts says whether a link says that something is served.
func counts(l *plan.Link) bool { return l.Absent == "" && l.Match != plan.NoMatch }

// term returns the place of a term in the list.
func (g *graph) term(f *plan.File, r plan.Ref) (int32, bool) {
	if fw, ok := f.Doc.(*plan.Framework); ok {
		r = inFramework(fw, r)
	}
	i, ok := g.index[r]
	if !ok && r.Scheme() != "" && !plan.IsPublished(r.Scheme()) {
		if res := g.set.Resolve(f, r); res.Problem == plan.Found { // by the framework's id in place of its prefix
			i, ok = g.index[plan.Ref(res.Term.Ref())]
			if !ok && res.File != nil {
				if fw, is := res.File.Doc.(*plan.Framework); is {
					i, ok = g.index[plan.Ref(prefix(fw)+":"+r.Code())]
				}
			}
		}
	}
	return i, ok
}

// spread passes on what the nodes serve until nothing changes. A node's ties
// only ever get more or better, so the work is bounded.
func (g *graph) spread() {
	type job struct{ node, tie int32 }
	var queue []job
	put := func(n int32, t tie) {
		ties := g.nodes[n].ties
		for i := range ties {
			if ties[i].term == t.term {
				if t.better(&ties[i]) {
					ties[i] = t
					queue = append(queue, job{n, int32(i)})
				}
				return
			}
		}
		queue = append(queue, job{n, int32(len(ties))})
		g.nodes[n].ties = append(ties, t)
	}
	for n := range g.nodes {
		own := g.nodes[n].ties
		g.nodes[n].ties = nil
		for _, t := range own {
			put(int32(n), t)
		}
	}
	for head := 0; head < len(queue); head++ {
		j := queue[head]
		t := g.nodes[j.node].ties[j.tie]
		for _, u := range g.ups[t.term] {
			put(j.node, tie{term: u.term, from: -1, under: t.term, how: ByTerm, inferred: t.inferred || u.inferred, place: u.place})
		}
		for _, d := range g.nodes[j.node].deps {
			put(d.node, tie{term: t.term, from: j.node, under: -1, how: d.how, inferred: t.inferred || d.inferred, place: d.place})
		}
		if head > 4096 && head*2 > len(queue) {
			queue = append(queue[:0], queue[head+1:]...)
			head = -1
		}
	}
	for n := range g.nodes {
		for _, t := range g.nodes[n].later {
			g.putLater(&g.nodes[n], t, 0)
		}
		g.nodes[n].later = nil
	}
	g.markBelow()
}

// putLater adds a tie, and the terms that are served with it, without passing
// it on to other nodes.
func (g *graph) putLater(n *node, t tie, depth int) {
	for i := range n.ties {
		if n.ties[i].term == t.term {
			if !t.better(&n.ties[i]) {
				return
			}
			n.ties[i] = t
			t.term = -1
			break
		}
	}
	if t.term >= 0 {
		n.ties = append(n.ties, t)
	} else {
		return
	}
	for _, u := range g.ups[t.term] {
		if depth < len(g.terms) {
			g.putLater(n, tie{term: u.term, from: -1, under: t.term, how: ByTerm, inferred: t.inferred || u.inferred, place: u.place}, depth+1)
		}
	}
}

// markBelow finds the headings: items that serve nothing themselves, with
// others below them that do.
func (g *graph) markBelow() {
	above := make([][]int32, len(g.nodes))
	var queue []int32
	for n := range g.nodes {
		for _, d := range g.nodes[n].deps {
			if d.how == ByParent || d.how == ByPriority {
				above[d.node] = append(above[d.node], int32(n))
			}
		}
		if len(g.nodes[n].ties) > 0 {
			queue = append(queue, int32(n))
		}
	}
	for len(queue) > 0 {
		n := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		for _, a := range above[n] {
			if !g.nodes[a].below {
				g.nodes[a].below = true
				queue = append(queue, a)
			}
		}
	}
}

// reach writes out by what a node serves a term.
func (g *graph) reach(n int32, term int32) (Reach, bool) {
	r := Reach{Item: &g.nodes[n].Item, Term: g.terms[term], Basis: plan.Stated}
	ok := g.steps(&r, n, term, 0)
	return r, ok
}

func (g *graph) steps(r *Reach, n, term int32, depth int) bool {
	for i := range g.nodes[n].ties {
		t := &g.nodes[n].ties[i]
		if t.term != term || depth > len(g.nodes)+len(g.terms) {
			continue
		}
		if t.inferred {
			r.Basis = plan.Inferred
		}
		step := Step{How: t.how, Place: t.place, Term: g.terms[term]}
		switch {
		case t.how == ByTerm:
			if !g.steps(r, n, t.under, depth+1) {
				return false
			}
			r.Steps = append(r.Steps, step)
			return true
		case t.from >= 0:
			step.From = &g.nodes[t.from].Item
			r.Steps = append(r.Steps, step)
			return g.steps(r, t.from, term, depth+1)
		}
		r.Steps = append(r.Steps, step)
		return true
	}
	return false
}

// at writes a pointer of three parts: /actions/3/contributes_to/0.
func at(holder, key string, i int) string {
	return holder + "/" + key + "/" + strconv.Itoa(i)
}
