package mapping

import (
	"iter"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
)

// Rolled is local plans seen from the county plan that they stand under.
type Rolled struct {
	County *plan.File
	cover  *Coverage
	locals []*plan.File
	served []Served
	out    []*Item
	purse  Purse
}

// Served is a priority of the county and what serves it in the localities.
type Served struct {
	Priority *Item
	By       []Service // in the order of the documents; none where no locality acts on it
	Money    Sum       // of the local items that serve it
}

// A Service is a local item that serves a priority of the county.
type Service struct {
	Item  *Item
	Term  outcomes.Term  // the priority of a framework that both name, where that is how it serves; else empty
	Basis plan.LinkBasis // inferred where any link on the way is
	Named bool           // the item itself names the county's priority or the shared term
}

// Purse is the money of a county plan and its local plans, each amount once.
type Purse struct {
	Total    Sum
	ByPlan   []PlanMoney // the county's own first
	ByParty  []PartyMoney
	Repeated []*Item // pools that a document before has with the same title and amount; not counted again
}

// PlanMoney is the money of one document.
type PlanMoney struct {
	File  *plan.File
	Money Sum
}

// PartyMoney is what a party pays into the pools.
type PartyMoney struct {
	Party string
	Place Place // of the party, or of where it is first named
	Money Sum
}

// RollUp shows what the local plans under a county plan add up to. Local plans
// are those that name it, or a plan under it, as their parent. It returns nil
// where the file holds no plan.
func RollUp(set *plan.Set, county *plan.File) *Rolled {
	if _, ok := county.Doc.(*plan.Plan); !ok {
		return nil
	}
	r := &Rolled{County: county, locals: under(set, county)}
	r.cover = Cover(set, append([]*plan.File{county}, r.locals...)...)
	r.serve()
	r.count()
	return r
}

// Locals yields the local plans in the order of their names.
func (r *Rolled) Locals() iter.Seq[*plan.File] { return slices.Values(r.locals) }

// Priorities yields the county's priorities in its own order.
func (r *Rolled) Priorities() iter.Seq[Served] { return slices.Values(r.served) }

// Outside yields the local priorities and actions that serve no priority of
// the county, in the order of the documents. Cross-cutting priorities, and
// those with something below them that serves one, are not among them.
func (r *Rolled) Outside() iter.Seq[*Item] { return slices.Values(r.out) }

// Money returns the money of all the plans.
func (r *Rolled) Money() Purse { return r.purse }

// Coverage returns what the county plan and its local plans cover together.
func (r *Rolled) Coverage() *Coverage { return r.cover }

// under returns the plans that stand under another.
func under(set *plan.Set, top *plan.File) []*plan.File {
	in := map[*plan.File]bool{top: true}
	var out []*plan.File
	for more := true; more; {
		more = false
		for f, p := range plan.Documents[*plan.Plan](set) {
			if in[f] || p.Parent == "" {
				continue
			}
			if res := set.Resolve(f, p.Parent, "Plan"); res.Problem == plan.Found && res.Entry.Type == "" && in[res.File] {
				in[f], more = true, true
				out = append(out, f)
			}
		}
	}
	slices.SortFunc(out, func(a, b *plan.File) int { return strings.Compare(a.Name, b.Name) })
	return out
}

// way is how a local item was found to serve a priority.
type way struct {
	term     int32 // -1 where it names the priority
	inferred bool
	named    bool
}

func (r *Rolled) serve() {
	g := r.cover.g
	local := map[*plan.File]bool{}
	for _, f := range r.locals {
		local[f] = true
	}
	serves := make([]bool, len(g.nodes))
	for n := range g.nodes {
		d := &g.nodes[n]
		if d.home != r.County || d.Kind != Priority {
			continue
		}
		found := r.find(int32(n), local)
		s := Served{Priority: &d.Item}
		for k := range g.nodes {
			w, ok := found[int32(k)]
			if !ok || !local[g.nodes[k].home] {
				continue
			}
			serves[k] = true
			switch it := &g.nodes[k].Item; it.Kind {
			case Money:
				s.Money.take(it)
			case Priority, Action:
				sv := Service{Item: it, Basis: plan.Stated, Named: w.named}
				if w.inferred {
					sv.Basis = plan.Inferred
				}
				if w.term >= 0 {
					sv.Term = g.terms[w.term]
				}
				s.By = append(s.By, sv)
			}
		}
		r.served = append(r.served, s)
	}
	above := make([]bool, len(g.nodes)) // has something below it that serves
	for again := true; again; {
		again = false
		for n := range g.nodes {
			for _, d := range g.nodes[n].deps {
				if (d.how == ByParent || d.how == ByPriority) && (serves[d.node] || above[d.node]) && !above[n] {
					above[n], again = true, true
				}
			}
		}
	}
	for n := range g.nodes {
		d := &g.nodes[n]
		if local[d.home] && (d.Kind == Priority || d.Kind == Action) && !serves[n] && !above[n] && !d.CrossCutting {
			r.out = append(r.out, &d.Item)
		}
	}
}

// find returns the nodes that serve a priority: those that inherit from it, and
// local ones that name the same priority of a framework, with what inherits
// from these.
func (r *Rolled) find(priority int32, local map[*plan.File]bool) map[int32]way {
	g := r.cover.g
	found := map[int32]way{priority: {term: -1}}
	queue := []int32{priority}
	put := func(n int32, w way) {
		old, ok := found[n]
		if !ok || old.inferred && !w.inferred || old.inferred == w.inferred && w.named && !old.named {
			found[n] = w
			queue = append(queue, n)
		}
	}
	for _, t := range g.nodes[priority].ties {
		if t.how != Own || g.terms[t.term].Kind != outcomes.KindPriority {
			continue
		}
		for n := range g.nodes {
			if !local[g.nodes[n].home] {
				continue
			}
			for _, o := range g.nodes[n].ties {
				if o.term == t.term && o.how == Own {
					put(int32(n), way{term: t.term, inferred: t.inferred || o.inferred, named: true})
				}
			}
		}
	}
	for len(queue) > 0 {
		n := queue[0]
		queue = queue[1:]
		w := found[n]
		for _, d := range g.nodes[n].deps {
			if d.how == ByWork || d.how == ByReported {
				continue
			}
			put(d.node, way{term: w.term, inferred: w.inferred || d.inferred, named: n == priority && d.how == ByItem})
		}
	}
	return found
}

// count adds up the money.
func (r *Rolled) count() {
	g := r.cover.g
	type key struct {
		title  string
		amount Amount
	}
	pools := map[key]bool{}
	again := map[Place]bool{}
	for _, f := range append([]*plan.File{r.County}, r.locals...) {
		var sum Sum
		for n := range g.nodes {
			d := &g.nodes[n]
			if d.home != f || d.Kind != Money {
				continue
			}
			if strings.HasPrefix(d.Place.Pointer, "/pools/") && d.Stated && d.Title != "" {
				k := key{strings.ToLower(d.Title), d.Amount}
				if pools[k] {
					r.purse.Repeated = append(r.purse.Repeated, &d.Item)
					again[d.Place] = true
					continue
				}
				pools[k] = true
			}
			sum.take(&d.Item)
		}
		r.purse.ByPlan = append(r.purse.ByPlan, PlanMoney{f, sum})
		r.purse.Total = r.purse.Total.Add(sum)
		r.contributions(f, again)
	}
}

// contributions adds up what each party pays into the pools of a plan.
func (r *Rolled) contributions(f *plan.File, again map[Place]bool) {
	p := f.Doc.(*plan.Plan)
	for i := range p.Pools {
		here := plan.At("pools", i)
		if again[Place{f, here}] {
			continue
		}
		for k := range p.Pools[i].Contributions {
			c := &p.Pools[i].Contributions[k]
			amount, known := amountOf(&c.Money)
			if len(c.Party) == 0 {
				continue
			}
			pm := PartyMoney{Party: title(c.Party[0].Text, string(c.Party[0].Party)), Place: Place{f, at(here, "contributions", k) + "/party/0"}}
			named := false
			if res := r.cover.g.set.Resolve(f, c.Party[0].Party, "Party"); c.Party[0].Party != "" && res.Problem == plan.Found {
				pm.Place, named = Place{res.File, res.Entry.Pointer}, true
				pm.Party = title(partyName(res.File, res.Entry.Pointer), res.Entry.ID)
			}
			n := slices.IndexFunc(r.purse.ByParty, func(x PartyMoney) bool {
				return named && x.Place == pm.Place || !named && strings.EqualFold(x.Party, pm.Party)
			})
			if n < 0 {
				n = len(r.purse.ByParty)
				r.purse.ByParty = append(r.purse.ByParty, pm)
			}
			r.purse.ByParty[n].Money.take(&Item{Amount: amount, Stated: known})
		}
	}
}
