// Package coverage writes what documents cover and what they leave out, as text,
// JSON, CSV and Markdown. All formats, and package report/html, are written
// from one [Report], so that they tell the same.
package coverage

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strconv"

	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/plan"
)

// A Report is a map as plain data: the documents, the terms that they are held
// against, and the items that serve them. Its JSON form is published as
// map.schema.json.
type Report struct {
	Documents []Document `json:"documents"`
	Terms     []Term     `json:"terms"`
	Items     []Item     `json:"items"`
	Money     Money      `json:"money"`          // each amount once, whatever it serves
	Unlinked  Money      `json:"unlinked_money"` // the part of it that serves no term
}

// A Document is one of those that were mapped.
type Document struct {
	File   string `json:"file"`
	ID     string `json:"id"`
	Kind   string `json:"kind"`
	Title  string `json:"title"`
	Source string `json:"source,omitempty"`
}

// A Term is what serves one term, and what is lacking.
type Term struct {
	Ref       string                 `json:"ref"`
	Kind      string                 `json:"kind"`
	Number    string                 `json:"number,omitempty"`
	Title     string                 `json:"title"`
	Parent    string                 `json:"parent,omitempty"`
	Source    string                 `json:"source"`
	Standing  string                 `json:"standing"`
	Counts    map[mapping.Kind]Count `json:"counts"`
	Baselines int                    `json:"baselines"` // measures with a figure to start from
	Targets   int                    `json:"targets"`   // measures with something to come to
	Money     Money                  `json:"money"`
	Delegated []Delegated            `json:"delegated"`
	Lacks     []mapping.Lack         `json:"lacks"`
	Gap       int                    `json:"gap,omitempty"` // place among the gaps, 1 for the widest
}

// Reached says whether anything serves the term.
func (t *Term) Reached() bool { return len(t.Counts) > 0 }

// A Count is how many items of a kind serve a term, how many of them by a link
// of their own, and how many by what the documents state and nobody inferred.
type Count struct {
	All    int `json:"all"`
	Direct int `json:"direct"`
	Stated int `json:"stated"`
}

// Delegated names the document that a term is left to, and where that is said.
type Delegated struct {
	To   string `json:"to"`
	File string `json:"file"`
	Line int    `json:"line"`
}

// An Item is something in a document, with the terms that it serves.
type Item struct {
	Kind     mapping.Kind `json:"kind"`
	ID       string       `json:"id,omitempty"`
	Title    string       `json:"title"`
	Document string       `json:"document"` // id of the document that it stands in
	File     string       `json:"file"`
	Line     int          `json:"line"`
	Pointer  string       `json:"pointer"`
	Source   string       `json:"source,omitempty"` // where the document says that it was found
	Baseline bool         `json:"baseline,omitempty"`
	Target   bool         `json:"target,omitempty"`
	Money    *Money       `json:"money,omitempty"`
	Cross    bool         `json:"cross_cutting,omitempty"` // serves every outcome and none in particular
	Serves   []Serve      `json:"serves"`
	Unlinked bool         `json:"unlinked,omitempty"` // serves nothing, and should
}

// Name is what to call the item in a line of text: its id, or else its title.
func (i *Item) Name() string { return cmp.Or(i.ID, i.Title, i.Pointer) }

// Place returns where the item stands, as "plans/kent.yaml:12".
func (i *Item) Place() string { return place(i.File, i.Line) }

// A Serve says that an item serves a term, and by which link.
type Serve struct {
	Term   string         `json:"term"`
	Direct bool           `json:"direct"` // by a link of its own
	Basis  plan.LinkBasis `json:"basis"`
	By     mapping.How    `json:"by"`
	From   string         `json:"from,omitempty"` // the item or term that it is inherited from
	File   string         `json:"file"`           // where the link is written; empty for one of the published lists
	Line   int            `json:"line"`
}

// Place returns where the link is written; "" for a link of the published lists.
func (s *Serve) Place() string { return place(s.File, s.Line) }

// Words tells the link: "own link", "through priority p1".
func (s *Serve) Words() string {
	switch s.By {
	case mapping.Own:
		return "own link"
	case mapping.ByTerm:
		return "with " + s.From
	case mapping.ByPriority:
		return "through " + s.From
	case mapping.ByParent:
		return "below " + s.From
	case mapping.ByItem:
		return "helps " + s.From
	case mapping.ByResponse:
		return "answers " + s.From
	case mapping.ByIndicator:
		return "by its " + s.From
	case mapping.ByHolder:
		return "belongs to " + s.From
	case mapping.ByWork:
		return "takes part in " + s.From
	case mapping.ByReported:
		return "reports on " + s.From
	}
	return string(s.By) + " " + s.From
}

func place(file string, line int) string {
	if file == "" {
		return ""
	}
	return file + ":" + strconv.Itoa(line)
}

// Of makes the report of a map: of the same documents that it was made of.
func Of(c *mapping.Coverage, files iter.Seq[*plan.File]) *Report {
	r := &Report{Documents: []Document{}, Terms: []Term{}, Items: []Item{}}
	sources := map[mapping.Place]string{}
	for f := range files {
		if f.Doc == nil {
			continue
		}
		h := f.Doc.Header()
		r.Documents = append(r.Documents, Document{File: f.Name, ID: h.ID, Kind: string(h.Kind), Title: h.Title, Source: h.Source})
		for e := range f.Entries() {
			if e.Item != nil && e.Item.Source != "" {
				sources[mapping.Place{File: f, Pointer: e.Pointer}] = e.Item.Source
			}
		}
	}
	b := builder{r, sources, map[*mapping.Item]int{}, map[mapping.Place]int{}}
	for item := range c.Items() {
		b.item(item)
	}
	for item := range c.Unlinked() {
		r.Items[b.index[item]].Unlinked = true
	}
	gaps := map[string]int{}
	for t := range c.Gaps() {
		gaps[t.Term.Ref()] = len(gaps) + 1
	}
	for t := range c.Terms() {
		out := termOf(t)
		out.Gap = gaps[out.Ref]
		r.Terms = append(r.Terms, out)
		for reach := range c.Reaches(plan.Ref(out.Ref)) {
			b.serve(reach)
		}
	}
	all, unlinked := c.Money()
	r.Money, r.Unlinked = moneyOf(all), moneyOf(unlinked)
	return r
}

func termOf(t mapping.Covered) Term {
	out := Term{
		Ref: t.Term.Ref(), Kind: t.Term.Kind, Number: t.Term.Number, Title: t.Term.Title, Parent: t.Term.Parent,
		Source: t.Term.Source, Standing: string(t.Term.Standing), Counts: map[mapping.Kind]Count{},
		Baselines: t.Baselines, Targets: t.Targets, Money: moneyOf(t.Money),
		Delegated: []Delegated{}, Lacks: append([]mapping.Lack{}, t.Lacks...),
	}
	for k, n := range t.Counts {
		out.Counts[k] = Count(n)
	}
	for _, d := range t.Delegated {
		to := d.Title
		switch {
		case to == "":
			to = d.Document
		case d.Document != "":
			to = fmt.Sprintf("%s (%s)", to, d.Document)
		}
		out.Delegated = append(out.Delegated, Delegated{to, d.Place.Name(), d.Place.Line()})
	}
	return out
}

// builder fills in the items of a report.
type builder struct {
	*Report
	sources  map[mapping.Place]string
	index    map[*mapping.Item]int
	partners map[mapping.Place]int
}

func (b *builder) item(item *mapping.Item) {
	if item.Kind == mapping.Indicator {
		return // speaks through its measures
	}
	if item.Kind == mapping.Partner { // named by several documents
		if n, again := b.partners[item.Place]; again {
			b.index[item] = n
			return
		}
		b.partners[item.Place] = len(b.Items)
	}
	b.index[item] = len(b.Items)
	out := Item{
		Kind: item.Kind, ID: item.ID, Title: item.Title, File: item.Place.Name(), Line: item.Place.Line(), Pointer: item.Place.Pointer,
		Source: b.sources[item.Place], Baseline: item.Baseline, Target: item.Target, Cross: item.CrossCutting, Serves: []Serve{},
	}
	if item.Place.File != nil {
		out.Document = item.Place.File.ID()
	}
	if item.Kind == mapping.Money {
		var m Money
		if item.Stated {
			m = moneyOf(mapping.Sum{Amounts: []mapping.Amount{item.Amount}})
		} else {
			m = moneyOf(mapping.Sum{Unstated: 1})
		}
		out.Money = &m
	}
	b.Items = append(b.Items, out)
}

func (b *builder) serve(r mapping.Reach) {
	n, ok := b.index[r.Item]
	if !ok || len(r.Steps) == 0 {
		return
	}
	item := &b.Items[n]
	ref := r.Term.Ref()
	if slices.ContainsFunc(item.Serves, func(s Serve) bool { return s.Term == ref }) {
		return // a partner that another document names, too
	}
	first := r.Steps[0]
	s := Serve{Term: ref, Direct: r.Direct(), Basis: r.Basis, By: first.How, File: first.Place.Name(), Line: first.Place.Line()}
	switch {
	case first.From != nil:
		s.From = string(first.From.Kind) + " " + cmp.Or(first.From.ID, first.From.Title, first.From.Place.Pointer)
	case len(r.Steps) > 1:
		s.By, s.From = mapping.ByTerm, first.Term.Ref()
	}
	item.Serves = append(item.Serves, s)
}
