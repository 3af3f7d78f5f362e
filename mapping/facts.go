package mapping

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/plan"
)

// gatherer takes a document apart into what is compared of its items.
type gatherer struct {
	file *plan.File
	out  []*fact
	seen map[string]bool
}

// facts returns what is compared of a document: the document itself first,
// then its items in the order of the document types' fields.
func facts(f *plan.File) []*fact {
	g := &gatherer{file: f, seen: map[string]bool{}}
	if f.Doc == nil {
		return nil
	}
	switch d := f.Doc.(type) {
	case *plan.Plan:
		g.plan(d)
	case *plan.Inspection:
		g.inspection(d)
	case *plan.Performance:
		g.performance(d)
	case *plan.Framework:
		g.framework(d)
	}
	return g.out
}

// add makes the fact of an item that stands in holder. text is what to know it
// by where it has neither id nor title. rest is the item without what the fact
// compares by itself.
func add[T any](g *gatherer, typ string, it *plan.Item, pointer string, holder *fact, text string, rest T) *fact {
	f := &fact{typ: typ, id: it.ID, title: title(it.Title, text, it.ID), number: it.Number, place: Place{g.file, pointer}, said: said(rest)}
	key := typ + "#" + it.ID
	if it.ID == "" {
		key = typ + "@" + title(it.Number, it.Title, text)
		if holder != nil {
			key = holder.key + "/" + key
		}
	}
	f.key = key
	for n := 2; g.seen[f.key]; n++ {
		f.key = fmt.Sprintf("%s (%d)", key, n)
	}
	g.seen[f.key] = true
	if holder != nil && holder.typ != document {
		f.under = append(f.under, holder.id)
	}
	g.out = append(g.out, f)
	return f
}

const document = "Document"

// said writes a value as text for comparison.
func said[T any](v T) string {
	b, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// bare returns an item without what a fact compares by itself.
func bare(it plan.Item) plan.Item {
	it.ID, it.Number, it.Title = "", "", ""
	return it
}

// head adds the fact of the document, and those of what every document has.
func (g *gatherer) head(h plan.Head, rest string) *fact {
	doc := add(g, document, &plan.Item{ID: h.ID, Title: h.Title}, "", nil, "", rest)
	doc.key = document // two editions may have two ids
	period := h.Period
	doc.when = &period
	doc.leads = sortedRefs([]plan.Ref{h.Owner})
	for i := range h.Parties {
		p := h.Parties[i]
		p.Item = bare(p.Item)
		p.Name = ""
		add(g, "Party", &h.Parties[i].Item, plan.At("parties", i), doc, h.Parties[i].Name, p).title = title(h.Parties[i].Name, h.Parties[i].Title, h.Parties[i].ID)
	}
	for i := range h.References {
		r := h.References[i]
		r.Item = bare(r.Item)
		add(g, "Reference", &h.References[i].Item, plan.At("references", i), doc, "", r)
	}
	h.Parties, h.References, h.Title, h.ID, h.Owner, h.Period, h.Schema = nil, nil, "", "", "", plan.When{}, ""
	doc.said += said(h)
	return doc
}

func (g *gatherer) plan(p *plan.Plan) {
	rest := *p
	rest.Head, rest.Needs, rest.Voice, rest.Priorities, rest.Indicators, rest.Measures = plan.Head{}, nil, nil, nil, nil, nil
	rest.Actions, rest.Governance, rest.Risks, rest.Budget, rest.Funds, rest.Pools, rest.Savings = nil, nil, nil, nil, nil, nil, nil
	rest.Vision.Strands = nil
	doc := g.head(p.Head, said(rest))
	g.resources(doc, p.Budget)
	for i := range p.Vision.Strands {
		s := p.Vision.Strands[i]
		s.Item = bare(s.Item)
		add(g, "Strand", &p.Vision.Strands[i].Item, "/vision"+plan.At("strands", i), doc, "", s)
	}
	g.needs(p.Needs, "/needs", doc)
	g.voices(p.Voice, "/voice", doc)
	for i := range p.Priorities {
		g.priority(&p.Priorities[i], plan.At("priorities", i), doc)
	}
	g.indicators(p.Indicators, doc)
	g.measures(p.Measures, "/measures", doc)
	for i := range p.Actions {
		g.action(&p.Actions[i], plan.At("actions", i), doc)
	}
	g.arrangements(p.Governance, "/governance", doc)
	g.risks(p.Risks, "/risks", doc)
	for i := range p.Funds {
		f := p.Funds[i]
		f.Item, f.Amount, f.Term = bare(f.Item), plan.Money{}, plan.When{}
		x := add(g, "Fund", &p.Funds[i].Item, plan.At("funds", i), doc, "", f)
		x.when = &p.Funds[i].Term
		x.pay(&p.Funds[i].Amount)
	}
	for i := range p.Pools {
		f := p.Pools[i]
		f.Item, f.Total, f.Contributions = bare(f.Item), plan.Money{}, nil
		x := add(g, "Pool", &p.Pools[i].Item, plan.At("pools", i), doc, "", f)
		x.pay(&p.Pools[i].Total)
		for k := range p.Pools[i].Contributions {
			c := p.Pools[i].Contributions[k]
			who := strings.Join(people(c.Party), ", ")
			money := c.Money
			c.Money, c.Party = plan.Money{}, nil
			add(g, "Contribution", &plan.Item{}, at(plan.At("pools", i), "contributions", k), x, who, c).pay(&money)
		}
	}
	for i := range p.Savings {
		f := p.Savings[i]
		f.Item, f.Total, f.Years, f.Owner = bare(f.Item), plan.Money{}, nil, nil
		x := add(g, "Saving", &p.Savings[i].Item, plan.At("savings", i), doc, f.Text, f)
		x.leads = people(p.Savings[i].Owner)
		x.pay(&p.Savings[i].Total)
		for k := range p.Savings[i].Years {
			y := &p.Savings[i].Years[k]
			add(g, "Year", &plan.Item{}, at(plan.At("savings", i), "years", k), x, title(y.Year.Text, string(y.Year.Dates)), y.Year).pay(&y.Amount)
		}
	}
}

// pay adds an amount to what a fact says of money.
func (f *fact) pay(m *plan.Money) {
	if *m == (plan.Money{}) {
		return
	}
	if a, known := amountOf(m); known {
		f.money.add(a)
	} else {
		f.amounts = strings.TrimPrefix(f.amounts+"; "+title(m.Text, string(m.Absent)), "; ")
	}
	rest := *m
	rest.Text, rest.Pounds, rest.Per, rest.Absent = "", "", "", ""
	f.said += said(rest)
}

// resources adds money to the money of a fact, and other means to its text.
func (g *gatherer) resources(f *fact, list []plan.Resource) {
	for i := range list {
		if r := list[i]; isMoney(&r) {
			f.pay(&r.Money)
			r.Money = plan.Money{}
			f.said += said(r)
		} else {
			f.said += said(r)
		}
	}
}

// people writes who is named, in order, so that their order is no change.
func people(list []plan.Who) []string {
	var out []string
	for _, w := range list {
		text := title(string(w.Party), w.Text, string(w.Absent))
		if w.Role != "" {
			text += " (" + string(w.Role) + ")"
		}
		out = append(out, text)
	}
	slices.Sort(out)
	return out
}

func (g *gatherer) needs(list []plan.Need, pointer string, holder *fact) {
	for i := range list {
		n := list[i]
		n.Item, n.Priorities = bare(n.Item), nil
		f := add(g, "Need", &list[i].Item, pointer+plan.At("", i)[1:], holder, n.Text, n)
		f.under = append(f.under, sortedRefs(list[i].Priorities)...)
	}
}

func (g *gatherer) voices(list []plan.Voice, pointer string, holder *fact) {
	for i := range list {
		v := list[i]
		v.Item = bare(v.Item)
		add(g, "Voice", &list[i].Item, pointer+plan.At("", i)[1:], holder, v.Text, v)
	}
}

func (g *gatherer) priority(p *plan.Priority, here string, doc *fact) {
	r := *p
	r.Item, r.Parent, r.Need, r.Voice, r.Lead, r.When, r.Measures, r.Resources = bare(r.Item), "", nil, nil, nil, plan.When{}, nil, nil
	f := add(g, "Priority", &p.Item, here, doc, p.Text, r)
	f.under, f.leads, f.when = sortedRefs([]plan.Ref{p.Parent}), people(p.Lead), &p.When
	g.resources(f, p.Resources)
	g.needs(p.Need, here+"/need", f)
	g.voices(p.Voice, here+"/voice", f)
	g.measures(p.Measures, here+"/measures", f)
}

func (g *gatherer) indicators(list []plan.Indicator, doc *fact) {
	for i := range list {
		d := list[i]
		d.Item = bare(d.Item)
		add(g, "Indicator", &list[i].Item, plan.At("indicators", i), doc, d.Definition, d)
	}
}

func (g *gatherer) measures(list []plan.Measure, pointer string, holder *fact) {
	for i := range list {
		m := list[i]
		m.Item, m.For, m.Target, m.Lead = bare(m.Item), nil, nil, nil
		f := add(g, "Measure", &list[i].Item, pointer+plan.At("", i)[1:], holder, title(m.Text, string(m.Indicator)), m)
		f.under = append(f.under, sortedRefs(list[i].For)...)
		f.leads, f.targets, f.polarity = people(list[i].Lead), understood(list[i].Target), list[i].Polarity
		if v := g.file.View(); v != nil {
			f.polarity = plan.MeasureAt{Measure: &list[i], Defined: v.Indicator(list[i].Indicator)}.Better()
		}
	}
}

func (g *gatherer) action(a *plan.Action, here string, doc *fact) {
	r := *a
	r.Item, r.Parent, r.Priorities, r.Lead, r.When = bare(r.Item), "", nil, nil, plan.When{}
	r.Milestones, r.Measures, r.Resources, r.Monitoring, r.Risks = nil, nil, nil, nil, nil
	f := add(g, "Action", &a.Item, here, doc, a.Text, r)
	f.under = append(sortedRefs([]plan.Ref{a.Parent}), sortedRefs(a.Priorities)...)
	f.leads, f.when = people(a.Lead), &a.When
	g.resources(f, a.Resources)
	for i := range a.Milestones {
		m := a.Milestones[i]
		m.Item, m.When, m.Lead = bare(m.Item), plan.When{}, nil
		x := add(g, "Milestone", &a.Milestones[i].Item, at(here, "milestones", i), f, m.Text, m)
		x.when, x.leads = &a.Milestones[i].When, people(a.Milestones[i].Lead)
	}
	g.measures(a.Measures, here+"/measures", f)
	g.arrangements(a.Monitoring, here+"/monitoring", f)
	g.risks(a.Risks, here+"/risks", f)
}

func (g *gatherer) arrangements(list []plan.Arrangement, pointer string, holder *fact) {
	for i := range list {
		a := list[i]
		a.Item, a.When, a.Party = bare(a.Item), plan.When{}, nil
		f := add(g, "Arrangement", &list[i].Item, pointer+plan.At("", i)[1:], holder, a.Text, a)
		f.when, f.leads = &list[i].When, people(list[i].Party)
	}
}

func (g *gatherer) risks(list []plan.Risk, pointer string, holder *fact) {
	for i := range list {
		r := list[i]
		r.Item, r.Lead = bare(r.Item), nil
		add(g, "Risk", &list[i].Item, pointer+plan.At("", i)[1:], holder, r.Text, r).leads = people(list[i].Lead)
	}
}

func (g *gatherer) inspection(d *plan.Inspection) {
	rest := *d
	rest.Head, rest.Judgements, rest.Findings, rest.Recommendations, rest.DevelopmentAreas, rest.NoticeTargets = plan.Head{}, nil, nil, nil, nil, nil
	doc := g.head(d.Head, said(rest))
	for i := range d.Judgements {
		j := d.Judgements[i]
		j.Item, j.Parent = bare(j.Item), ""
		f := add(g, "Judgement", &d.Judgements[i].Item, plan.At("judgements", i), doc, j.Subject, j)
		f.under = sortedRefs([]plan.Ref{d.Judgements[i].Parent})
	}
	g.findings(d.Findings, "findings", doc)
	for i := range d.Recommendations {
		r := d.Recommendations[i]
		r.Item, r.Due, r.Addressee = bare(r.Item), plan.When{}, nil
		f := add(g, "Recommendation", &d.Recommendations[i].Item, plan.At("recommendations", i), doc, r.Text, r)
		f.when, f.leads = &d.Recommendations[i].Due, people(d.Recommendations[i].Addressee)
	}
	g.findings(d.DevelopmentAreas, "development_areas", doc)
	g.measures(d.NoticeTargets, "/notice_targets", doc)
}

func (g *gatherer) findings(list []plan.Finding, key string, doc *fact) {
	for i := range list {
		d := list[i]
		d.Item = bare(d.Item)
		add(g, "Finding", &list[i].Item, plan.At(key, i), doc, d.Text, d)
	}
}

func (g *gatherer) performance(d *plan.Performance) {
	rest := *d
	rest.Head, rest.Indicators, rest.Observations, rest.Progress = plan.Head{}, nil, nil, nil
	doc := g.head(d.Head, said(rest))
	g.indicators(d.Indicators, doc)
	for i := range d.Observations {
		o := d.Observations[i]
		o.Item, o.For, o.Target, o.Lead = bare(o.Item), nil, nil, nil
		f := add(g, "Reported", &d.Observations[i].Item, plan.At("observations", i), doc, title(string(o.Measure), string(o.Indicator)), o)
		f.under, f.targets, f.leads = sortedRefs(d.Observations[i].For), understood(d.Observations[i].Target), people(d.Observations[i].Lead)
	}
	for i := range d.Progress {
		p := d.Progress[i]
		p.Item = bare(p.Item)
		add(g, "ItemProgress", &d.Progress[i].Item, plan.At("progress", i), doc, strings.Join(sortedRefs(p.Of), " "), p)
	}
}

func (g *gatherer) framework(d *plan.Framework) {
	rest := *d
	rest.Head, rest.Outcomes, rest.Priorities, rest.Terms, rest.Indicators, rest.Mappings, rest.Successions = plan.Head{}, nil, nil, nil, nil, nil, nil
	doc := g.head(d.Head, said(rest))
	for i, list := range [...][]plan.Term{d.Outcomes, d.Priorities, d.Terms} {
		key := [...]string{"outcomes", "priorities", "terms"}[i]
		for k := range list {
			t := list[k]
			t.Item, t.Parent = bare(t.Item), ""
			add(g, "Term", &list[k].Item, plan.At(key, k), doc, t.Text, t).under = append([]string{key}, sortedRefs([]plan.Ref{list[k].Parent})...)
		}
	}
	g.indicators(d.Indicators, doc)
	for i, m := range d.Mappings {
		name := strings.TrimSpace(fmt.Sprint(m.From, " ", strings.Join(sortedRefs(m.To), " "), m.In))
		add(g, "Mapping", &plan.Item{}, plan.At("mappings", i), doc, name, m)
	}
	for i, s := range d.Successions {
		add(g, "Succession", &plan.Item{}, plan.At("successions", i), doc, strings.Join(sortedRefs(s.From), " "), s)
	}
}
