package main

import (
	"errors"
	"fmt"
	"iter"
	"strings"

	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/report/table"
)

// nameOf is what to call an item in a table.
func nameOf(i *mapping.Item) string { return strings.TrimSpace(string(i.Kind) + " " + i.ID) }

// readingTable shows items in the terms of another framework.
func readingTable(readings iter.Seq[mapping.Reading], to string) table.Table {
	t := table.Table{
		Title: "The documents in the terms of " + to, Clip: []int{0, 0, 50},
		Heads: []string{"place", "item", "title", "serves", "which is", "to", "standing", "why"},
		Empty: "no item serves a term itself",
	}
	for r := range readings {
		i := r.Reach.Item
		t.Add(at(i.Place), nameOf(i), i.Title, r.Reach.Term.Ref(), string(r.Row.Relation), r.Row.To.Ref(), standing(&r.Row), r.Row.Why)
	}
	return t
}

// standing tells how far a row is established, and whether it was derived.
func standing(r *mapping.Row) string {
	if r.Basis == mapping.Given {
		return string(r.Standing)
	}
	return string(r.Standing) + ", " + string(r.Basis)
}

func suggestionTable(list []mapping.Suggestion) table.Table {
	t := table.Table{
		Title: "Terms that items without a link may serve", Note: "These are guesses from the words of the texts, and inferred.",
		Heads: []string{"place", "item", "may serve", "words", "score", "title"}, Empty: "no words speak for a term",
	}
	for _, s := range list {
		for _, c := range s.Candidates {
			t.Add(at(s.Item.Place), nameOf(s.Item), c.Term.Ref(), strings.Join(c.Words, ", "), fmt.Sprint(c.Score), s.Item.Title)
		}
	}
	return t
}

// rollUpTables shows every plan that local plans name as their parent.
func rollUpTables(set *plan.Set) ([]table.Table, error) {
	var out []table.Table
	for f := range tops(set) {
		r := mapping.RollUp(set, f)
		head := func(what string) string { return what + ": " + f.ID() }
		var locals []string
		for l := range r.Locals() {
			locals = append(locals, l.ID())
		}
		served := table.Table{
			Title: head("Priorities of the county, and what serves them in the localities"), Key: f.ID() + " priorities",
			Note:  "Local plans: " + strings.Join(locals, ", ") + ".",
			Heads: []string{"priority", "title", "served by", "item", "place", "how", "money of its items"}, Clip: []int{0, 50},
		}
		for s := range r.Priorities() {
			money := s.Money.String()
			if len(s.By) == 0 {
				served.Add(s.Priority.ID, s.Priority.Title, "nobody", "", "", "no locality acts on it", money)
			}
			for _, by := range s.By {
				how := "names it"
				switch {
				case by.Term.Code != "":
					how = "through " + by.Term.Ref()
				case !by.Named:
					how = "inherited"
				}
				if by.Basis == plan.Inferred {
					how += ", inferred"
				}
				served.Add(s.Priority.ID, s.Priority.Title, by.Item.Place.File.ID(), nameOf(by.Item), at(by.Item.Place), how, money)
			}
		}
		outside := table.Table{
			Title: head("What localities do outside the priorities of the county"), Key: f.ID() + " outside",
			Heads: []string{"document", "item", "place", "title"}, Empty: "nothing",
		}
		for i := range r.Outside() {
			outside.Add(i.Place.File.ID(), nameOf(i), at(i.Place), i.Title)
		}
		purse := r.Money()
		money := table.Table{Title: head("Money, each amount once"), Key: f.ID() + " money", Heads: []string{"whose", "sum"}}
		money.Add("all plans", purse.Total.String())
		for _, p := range purse.ByPlan {
			money.Add("plan "+p.File.ID(), p.Money.String())
		}
		for _, p := range purse.ByParty {
			money.Add("paid in by "+p.Party, p.Money.String())
		}
		for _, i := range purse.Repeated {
			money.Add("told again at "+at(i.Place)+", not counted", i.Title)
		}
		out = append(out, served, outside, money)
	}
	if out == nil {
		return nil, errors.New("no plan here names another as its parent; write parent: ID in the local plans")
	}
	return out, nil
}

// tops yields the plans that others name as their parent, and that have none
// here themselves.
func tops(set *plan.Set) iter.Seq[*plan.File] {
	parent := func(f *plan.File, p *plan.Plan) *plan.File {
		if p.Parent == "" {
			return nil
		}
		if res := set.Resolve(f, p.Parent, "Plan"); res.Problem == plan.Found && res.File != f {
			return res.File
		}
		return nil
	}
	named := map[*plan.File]bool{}
	for f, p := range plan.Documents[*plan.Plan](set) {
		named[parent(f, p)] = true
	}
	return func(yield func(*plan.File) bool) {
		for f, p := range plan.Documents[*plan.Plan](set) {
			if named[f] && parent(f, p) == nil && !yield(f) {
				return
			}
		}
	}
}

// reorganiseTables shows what becomes of bodies, items and references.
func reorganiseTables(set *plan.Set) ([]table.Table, error) {
	r := mapping.Reorganise(set)
	bodies := table.Table{Title: "Bodies that end, and who follows", Key: "bodies", Heads: []string{"body", "place", "becomes", "followed by", "said at"}}
	for h := range r.Heirs() {
		what := string(h.Fate)
		if h.Merge {
			what += ", merged"
		}
		var rows []string
		for _, p := range h.Rows {
			rows = append(rows, at(p))
		}
		bodies.Add(h.Body.Title, at(h.Body.Place), what, titles(h.To), strings.Join(rows, ", "))
	}
	unknown := table.Table{Title: "Successions that name nobody", Key: "unknown", Heads: []string{"place", "written"}}
	for p := range r.Unknown() {
		unknown.Add(at(p), p.File.Source(p.Pointer))
	}
	if len(bodies.Rows)+len(unknown.Rows) == 0 {
		return nil, errors.New("no framework document here has successions, which say who follows whom")
	}
	fates := []mapping.Fate{mapping.Kept, mapping.Moved, mapping.Split, mapping.Claimed, mapping.Homeless}
	counts := map[mapping.Fate]int{}
	items := table.Table{
		Title: "Where everything goes", Key: "items", Heads: []string{"place", "item", "becomes", "with"},
		Clip: []int{0, 60},
	}
	total := 0
	for m := range r.Moves() {
		total++
		counts[m.Fate]++
		if m.Fate == mapping.Kept {
			continue
		}
		what := "document " + m.File.ID()
		if m.Entry.Type != "" {
			what = strings.ToLower(m.Entry.Type) + " " + m.Entry.ID
			if m.Entry.ID == "" && m.Entry.Item != nil {
				what += m.Entry.Item.Title
			}
		}
		items.Add(at(mapping.Place{File: m.File, Pointer: m.Entry.Pointer}), what, string(m.Fate), titles(m.To))
	}
	var parts []string
	for _, f := range fates {
		parts = append(parts, fmt.Sprintf("%d %s", counts[f], f))
	}
	items.Note = fmt.Sprintf("Of %d documents and items: %s. Those that are kept are not listed.", total, strings.Join(parts, ", "))
	refs := table.Table{
		Title: "References to bodies that end", Key: "references", Heads: []string{"place", "key", "says", "becomes", "write instead"},
	}
	for m := range r.Remaps() {
		var instead []string
		for _, n := range m.New {
			instead = append(instead, string(n))
		}
		refs.Add(at(m.Place), m.Key, string(m.Old), string(m.Fate), strings.Join(instead, " or "))
	}
	return []table.Table{bodies, unknown, items, refs}, nil
}

func titles(bodies []mapping.Body) string {
	if len(bodies) == 0 {
		return "nobody"
	}
	var out []string
	for _, b := range bodies {
		out = append(out, b.Title)
	}
	return strings.Join(out, "; ")
}
