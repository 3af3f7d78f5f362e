package mapping

import (
	"github.com/every-child-matters/ecm/plan"
)

// A walker makes the nodes of a graph out of documents. References between
// items are kept until all nodes are there.
type walker struct {
	*graph
	doc   *plan.File
	waits []wait
}

// wait is a node that inherits from what a reference leads to.
type wait struct {
	node     int32
	file     *plan.File
	ref      plan.Ref
	refers   []string
	how      How
	inferred bool
	turned   bool // what the reference leads to inherits from the node
	place    Place
}

func (w *walker) file(f *plan.File) {
	if f.Doc == nil {
		return
	}
	w.doc = f
	w.delegations(f)
	switch d := f.Doc.(type) {
	case *plan.Plan:
		w.plan(d)
	case *plan.Inspection:
		w.inspection(d)
	case *plan.Performance:
		w.performance(d)
	case *plan.Framework:
		w.indicators(d.Indicators)
	}
}

// add makes a node.
func (w *walker) add(item Item, pointer string) int32 {
	item.Place = Place{w.doc, pointer}
	n := int32(len(w.nodes))
	w.nodes = append(w.nodes, node{Item: item, home: w.doc})
	w.byPlace[item.Place] = n
	return n
}

// says notes a text of a node, for matching.
func (w *walker) says(n int32, text string) {
	if text != "" {
		w.nodes[n].texts = append(w.nodes[n].texts, text)
	}
}

// inherit says that a node serves what another serves.
func (w *walker) inherit(n, from int32, how How, pointer string) {
	w.nodes[from].deps = append(w.nodes[from].deps, dep{node: n, how: how, place: Place{w.doc, pointer}})
}

// follow says that a node serves what a reference leads to.
func (w *walker) follow(n int32, r plan.Ref, how How, pointer string, refers ...string) {
	if r != "" {
		w.waits = append(w.waits, wait{node: n, file: w.doc, ref: r, refers: refers, how: how, place: Place{w.doc, pointer}})
	}
}

// links takes in the links of an item to terms and to other items.
func (w *walker) links(n int32, holder string, list []plan.Link) {
	for i := range list {
		l := &list[i]
		pointer := at(holder, "contributes_to", i)
		for k, p := range l.Through {
			w.follow(n, p, ByPriority, at(pointer, "through", k), "Priority")
		}
		if !counts(l) {
			continue
		}
		inferred := l.Basis == plan.Inferred
		for k := -1; k < len(l.With); k++ {
			to := l.To
			if k >= 0 {
				to = l.With[k]
			}
			if t, ok := w.term(w.doc, to); ok {
				own := tie{term: t, from: -1, under: -1, how: Own, inferred: inferred, place: Place{w.doc, pointer}}
				w.nodes[n].ties = append(w.nodes[n].ties, own)
				for _, p := range l.Through {
					w.waits = append(w.waits, wait{node: -1 - t, file: w.doc, ref: p, refers: priorityType, inferred: inferred, place: own.place})
				}
			} else if to != "" && to.Scheme() == "" {
				w.waits = append(w.waits, wait{node: n, file: w.doc, ref: to, how: ByItem, inferred: inferred, place: Place{w.doc, pointer}})
			}
		}
	}
}

var (
	priorityType = []string{"Priority"}
	measureType  = []string{"Measure"}
)

// connect turns what was kept into edges.
func (w *walker) connect() {
	for _, x := range w.waits {
		res := w.set.Resolve(x.file, x.ref, x.refers...)
		if res.Problem != plan.Found || res.File == nil {
			continue
		}
		from, ok := w.byPlace[Place{res.File, res.Entry.Pointer}]
		switch {
		case !ok || from == x.node:
		case x.node < 0: // a term that the priority serves through another item's link
			w.nodes[from].later = append(w.nodes[from].later, tie{term: -1 - x.node, from: -1, under: -1, how: Own, inferred: x.inferred, place: x.place})
		case x.turned:
			w.nodes[x.node].deps = append(w.nodes[x.node].deps, dep{node: from, how: x.how, place: x.place})
		default:
			w.nodes[from].deps = append(w.nodes[from].deps, dep{node: x.node, how: x.how, inferred: x.inferred, place: x.place})
		}
	}
}

func (w *walker) plan(p *plan.Plan) {
	for i := range p.Vision.Strands {
		s := &p.Vision.Strands[i]
		holder := "/vision" + plan.At("strands", i)
		w.links(w.add(Item{Kind: Vision, ID: s.ID, Title: title(s.Title, s.ID)}, holder), holder, s.ContributesTo)
	}
	w.needs(p.Needs, "", -1)
	for i := range p.Priorities {
		w.priority(&p.Priorities[i], plan.At("priorities", i))
	}
	w.indicators(p.Indicators)
	w.measures(p.Measures, "/measures", -1)
	for i := range p.Actions {
		w.action(&p.Actions[i], plan.At("actions", i))
	}
	w.resources(p.Budget, "", "budget", -1)
	for i := range p.Pools {
		w.pool(&p.Pools[i], plan.At("pools", i))
	}
}

// needs takes in a list of needs, of the plan or of the priority holder.
func (w *walker) needs(list []plan.Need, pointer string, holder int32) {
	key := "needs"
	if holder >= 0 {
		key = "need"
	}
	for i := range list {
		d := &list[i]
		here := pointer + plan.At(key, i)
		n := w.add(Item{Kind: Need, ID: d.ID, Title: title(d.Title, d.Text, d.ID)}, here)
		w.links(n, here, d.ContributesTo)
		w.says(n, d.Text)
		for k, r := range d.Priorities {
			w.follow(n, r, ByPriority, at(here, "priorities", k), "Priority")
		}
		if holder >= 0 {
			w.inherit(n, holder, ByHolder, here)
		}
	}
}

func (w *walker) priority(p *plan.Priority, here string) {
	n := w.add(Item{Kind: Priority, ID: p.ID, Title: title(p.Title, p.Text, p.ID), CrossCutting: p.CrossCutting}, here)
	w.links(n, here, p.ContributesTo)
	w.says(n, p.Text)
	w.follow(n, p.Parent, ByParent, here+"/parent", "Priority")
	w.responses(n, here, p.RespondsTo)
	w.needs(p.Need, here, n)
	w.measures(p.Measures, here+"/measures", n)
	w.resources(p.Resources, here, "resources", n)
	w.success(p.Success, here, n)
	w.people(p.Lead, here+"/lead", n)
	w.people(p.Partners, here+"/partners", n)
}

func (w *walker) action(a *plan.Action, here string) {
	n := w.add(Item{Kind: Action, ID: a.ID, Title: title(a.Title, a.Text, a.ID)}, here)
	w.links(n, here, a.ContributesTo)
	w.says(n, a.Text)
	w.follow(n, a.Parent, ByParent, here+"/parent", "Action")
	for i, r := range a.Priorities {
		w.follow(n, r, ByPriority, at(here, "priorities", i), "Priority")
	}
	w.responses(n, here, a.RespondsTo)
	w.measures(a.Measures, here+"/measures", n)
	w.resources(a.Resources, here, "resources", n)
	w.success(a.Success, here, n)
	w.people(a.Lead, here+"/lead", n)
	w.people(a.Partners, here+"/partners", n)
}

func (w *walker) responses(n int32, here string, list []plan.Response) {
	for i, r := range list {
		w.follow(n, r.To, ByResponse, at(here, "responds_to", i))
	}
}

// success lets the measures that show success serve what the item serves.
func (w *walker) success(list []plan.Success, here string, holder int32) {
	for i, s := range list {
		if s.Measure == "" {
			continue
		}
		w.waits = append(w.waits, wait{
			node: holder, file: w.doc, ref: s.Measure, refers: measureType, how: ByHolder, turned: true,
			place: Place{w.doc, at(here, "success", i)},
		})
	}
}

func (w *walker) measures(list []plan.Measure, pointer string, holder int32) {
	for i := range list {
		m := &list[i]
		here := pointer + plan.At("", i)[1:]
		n := w.add(Item{
			Kind: Measure, ID: m.ID, Title: title(m.Title, m.Text, string(m.Indicator), m.ID),
			Baseline: hasBaseline(m.Baseline), Target: hasTarget(m.Target),
		}, here)
		w.links(n, here, m.ContributesTo)
		w.says(n, m.Text)
		for k, r := range m.For {
			w.follow(n, r, ByHolder, at(here, "for", k), "Priority", "Action")
		}
		if m.Indicator.Scheme() == "" {
			w.follow(n, m.Indicator, ByIndicator, here+"/indicator", "Indicator")
		}
		if holder >= 0 {
			w.inherit(n, holder, ByHolder, here)
		}
	}
}

func (w *walker) indicators(list []plan.Indicator) {
	for i := range list {
		d := &list[i]
		here := plan.At("indicators", i)
		w.links(w.add(Item{Kind: Indicator, ID: d.ID, Title: title(d.Title, d.Definition, d.ID)}, here), here, d.ContributesTo)
	}
}

func (w *walker) resources(list []plan.Resource, holderAt, key string, holder int32) {
	for i := range list {
		r := &list[i]
		if !isMoney(r) {
			continue
		}
		here := holderAt + plan.At(key, i)
		amount, known := amountOf(&r.Money)
		n := w.add(Item{Kind: Money, Title: title(r.Text, r.Note), Amount: amount, Stated: known}, here)
		if holder >= 0 {
			w.inherit(n, holder, ByHolder, here)
			w.people(r.Party, here+"/party", n)
		}
	}
}

func (w *walker) pool(p *plan.Pool, here string) {
	total, known := amountOf(&p.Total)
	if !known {
		var sum Sum
		for i := range p.Contributions {
			if a, ok := amountOf(&p.Contributions[i].Money); ok {
				sum.add(a)
			}
		}
		if known = len(sum.Amounts) == 1; known {
			total = sum.Amounts[0]
		}
	}
	n := w.add(Item{Kind: Money, ID: p.ID, Title: title(p.Title, p.ID), Amount: total, Stated: known}, here)
	for i, r := range p.For {
		w.follow(n, r, ByHolder, at(here, "for", i), "Priority", "Action")
	}
	for i := range p.Contributions {
		w.people(p.Contributions[i].Party, at(here, "contributions", i)+"/party", n)
	}
}

// people lets parties serve what the item serves that they work on.
func (w *walker) people(list []plan.Who, pointer string, item int32) {
	for i := range list {
		who := &list[i]
		key := partnerKey{home: w.doc, text: who.Text}
		name, id := who.Text, ""
		place := Place{w.doc, pointer + plan.At("", i)[1:]}
		if who.Party != "" {
			res := w.set.Resolve(w.doc, who.Party, "Party")
			if res.Problem == plan.Found && res.Entry.Item != nil {
				key = partnerKey{home: w.doc, who: Place{res.File, res.Entry.Pointer}}
				id, name = res.Entry.ID, title(partyName(res.File, res.Entry.Pointer), res.Entry.ID)
				place = key.who
			} else {
				key.text, name = string(who.Party), string(who.Party)
			}
		}
		if key.who.File == nil && key.text == "" {
			continue
		}
		n, ok := w.partners[key]
		if !ok {
			n = int32(len(w.nodes))
			w.nodes = append(w.nodes, node{Item: Item{Kind: Partner, ID: id, Title: name, Place: place}, home: w.doc})
			w.partners[key] = n
		}
		w.inherit(n, item, ByWork, pointer+plan.At("", i)[1:])
	}
}

// partyName returns the name of the party at a pointer.
func partyName(f *plan.File, pointer string) string {
	parties := f.Doc.Header().Parties
	for i := range parties {
		if plan.At("parties", i) == pointer {
			return title(parties[i].Name, parties[i].Title)
		}
	}
	return ""
}

func (w *walker) inspection(d *plan.Inspection) {
	for i := range d.Judgements {
		j := &d.Judgements[i]
		here := plan.At("judgements", i)
		n := w.add(Item{Kind: Finding, ID: j.ID, Title: title(j.Title, j.Subject, j.Text, j.ID)}, here)
		w.links(n, here, j.ContributesTo)
		w.follow(n, j.Parent, ByParent, here+"/parent", "Judgement")
	}
	w.findings(d.Findings, "findings")
	w.findings(d.DevelopmentAreas, "development_areas")
	for i := range d.Recommendations {
		r := &d.Recommendations[i]
		here := plan.At("recommendations", i)
		w.links(w.add(Item{Kind: Recommendation, ID: r.ID, Title: title(r.Title, r.Text, r.ID)}, here), here, r.ContributesTo)
	}
	w.measures(d.NoticeTargets, "/notice_targets", -1)
}

func (w *walker) findings(list []plan.Finding, key string) {
	for i := range list {
		d := &list[i]
		here := plan.At(key, i)
		n := w.add(Item{Kind: Finding, ID: d.ID, Title: title(d.Title, d.Text, d.ID)}, here)
		w.links(n, here, d.ContributesTo)
		w.follow(n, d.Judgement, ByParent, here+"/judgement", "Judgement")
	}
}

func (w *walker) performance(d *plan.Performance) {
	w.indicators(d.Indicators)
	for i := range d.Observations {
		o := &d.Observations[i]
		here := plan.At("observations", i)
		n := w.add(Item{
			Kind: Report, ID: o.ID, Title: title(o.Title, string(o.Measure), string(o.Indicator), o.ID),
			Baseline: hasBaseline(o.Baseline), Target: hasTarget(o.Target),
		}, here)
		w.follow(n, o.Measure, ByReported, here+"/measure", "Measure", "Indicator")
		if o.Indicator.Scheme() == "" {
			w.follow(n, o.Indicator, ByIndicator, here+"/indicator", "Indicator")
		}
		for k, r := range o.For {
			w.follow(n, r, ByHolder, at(here, "for", k), "Priority", "Action")
		}
	}
}

// A Delegation says that a term is acted on in another document.
type Delegation struct {
	Title    string // of the document that acts on it
	Document string // its id, where it is one that can be loaded
	Place    Place
}

// delegations notes the terms that a document leaves to others.
func (w *walker) delegations(f *plan.File) {
	refs := f.Doc.Header().References
	for i := range refs {
		if refs[i].Relation != plan.DelegatesTo {
			continue
		}
		for k, r := range refs[i].Covers {
			t, ok := w.term(f, r)
			if !ok {
				continue
			}
			d := Delegation{title(refs[i].Title, refs[i].ID), refs[i].Document, Place{f, at(plan.At("references", i), "covers", k)}}
			seen := map[int32]bool{}
			for list := []int32{t}; len(list) > 0; list = list[1:] {
				if t := list[0]; !seen[t] {
					seen[t] = true
					w.left[t] = append(w.left[t], d)
					for _, u := range w.ups[t] {
						list = append(list, u.term)
					}
				}
			}
		}
	}
}
