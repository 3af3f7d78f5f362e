package coverage

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/report/table"
)

// clip is how many characters of a title are shown in text.
const clip = 50

// legend explains the marks of the tables.
const legend = "~ by no link of their own; ? by inferred links only; - none"

// tables are the report as people read it: the gaps first.
func (r *Report) tables() []table.Table {
	out := []table.Table{r.documents(), r.gaps(), r.withoutPriority()}
	for g := range r.Groups() {
		out = append(out, g.table())
	}
	out = append(out, r.unlinked(), r.money())
	return out
}

func (r *Report) documents() table.Table {
	t := table.Table{Title: "What is mapped", Note: r.Summary(), Heads: []string{"document", "kind", "file", "title"}}
	for _, d := range r.Documents {
		title := d.Title
		if d.Source != "" {
			title += " (from: " + d.Source + ")"
		}
		t.Add(d.ID, d.Kind, d.File, title)
	}
	return t
}

// Summary tells in one line how many aims are reached.
func (r *Report) Summary() string {
	var aims, served, nothing int
	for i := range r.Terms {
		t := &r.Terms[i]
		if t.Kind != outcomes.KindAim {
			continue
		}
		aims++
		if t.Counts[mapping.Priority].All > 0 {
			served++
		}
		if !t.Reached() {
			nothing++
		}
	}
	return fmt.Sprintf("Of %d aims, priorities serve %d; nothing at all reaches %d.", aims, served, nothing)
}

// Gaps returns the terms that lack something, the widest gap first.
func (r *Report) Gaps() []*Term {
	var gaps []*Term
	for i := range r.Terms {
		if t := &r.Terms[i]; t.Gap > 0 {
			gaps = append(gaps, t)
		}
	}
	slices.SortFunc(gaps, func(a, b *Term) int { return a.Gap - b.Gap })
	return gaps
}

func (r *Report) gaps() table.Table {
	t := table.Table{Title: "What is left out, the widest gaps first", Heads: []string{"gap", "term", "lacks", "code"}, Clip: []int{0, clip}, Empty: "nothing"}
	for _, g := range r.Gaps() {
		t.Add(strconv.Itoa(g.Gap), g.Name(), g.Lacking(), g.Ref)
	}
	return t
}

// Lacking tells what is lacking: "need, money"; "everything" where nothing at
// all serves the term.
func (t *Term) Lacking() string {
	if !t.Reached() && len(t.Lacks) > 0 {
		return "everything"
	}
	var words []string
	for _, l := range t.Lacks {
		words = append(words, string(l))
	}
	return strings.Join(words, ", ")
}

// Name is the number and title of the term.
func (t *Term) Name() string { return strings.TrimSpace(t.Number + " " + t.Title) }

// A PlanGap is a plan with the aims that none of its priorities serves.
type PlanGap struct {
	Document   *Document
	Priorities int
	Aims       []*Term
}

// PlanGaps returns the plans that have priorities, each with the aims that they
// leave out.
func (r *Report) PlanGaps() []PlanGap {
	index := map[string]int{}
	var out []PlanGap
	served := []map[string]bool{}
	for i := range r.Documents {
		if d := &r.Documents[i]; d.Kind == string(plan.KindPlan) {
			index[d.File] = len(out)
			out = append(out, PlanGap{Document: d})
			served = append(served, map[string]bool{})
		}
	}
	for i := range r.Items {
		n, ok := index[r.Items[i].File]
		if !ok || r.Items[i].Kind != mapping.Priority {
			continue
		}
		out[n].Priorities++
		for _, s := range r.Items[i].Serves {
			served[n][s.Term] = true
		}
	}
	for i := range r.Terms {
		if t := &r.Terms[i]; t.Kind == outcomes.KindAim {
			for n := range out {
				if !served[n][t.Ref] {
					out[n].Aims = append(out[n].Aims, t)
				}
			}
		}
	}
	return slices.DeleteFunc(out, func(p PlanGap) bool { return p.Priorities == 0 })
}

func (r *Report) withoutPriority() table.Table {
	t := table.Table{Title: "Aims that no priority serves, plan by plan", Heads: []string{"document", "priorities", "aims", "which"}}
	for _, p := range r.PlanGaps() {
		var which []string
		for _, a := range p.Aims {
			which = append(which, a.Name())
		}
		t.Add(p.Document.ID, strconv.Itoa(p.Priorities), strconv.Itoa(len(p.Aims)), strings.Join(which, "; "))
	}
	return t
}

func (g *Group) table() table.Table {
	t := table.Table{
		Title: g.Title, Note: legend, Clip: []int{0, clip},
		Heads: []string{"", "term", "need", "priority", "action", "measure", "baseline", "target", "money", "also"},
	}
	for _, x := range g.Terms {
		row := []string{x.Number, x.Title}
		for _, k := range [...]mapping.Kind{mapping.Need, mapping.Priority, mapping.Action, mapping.Measure} {
			row = append(row, x.Counts[k].String())
		}
		t.Add(append(row, number(x.Baselines), number(x.Targets), dash(x.Money.String()), x.also())...)
	}
	return t
}

// String writes the count with its marks: "3~?".
func (c Count) String() string {
	if c.All == 0 {
		return "-"
	}
	s := strconv.Itoa(c.All)
	if c.Direct == 0 {
		s += "~"
	}
	if c.Stated == 0 {
		s += "?"
	}
	return s
}

func number(n int) string { return Count{n, n, n}.String() }

func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// Others are the kinds that have no column of their own.
func Others() []mapping.Kind {
	return []mapping.Kind{mapping.Recommendation, mapping.Finding, mapping.Report, mapping.Vision, mapping.Partner}
}

// also tells what else reaches the term, and whom it is left to.
func (t *Term) also() string {
	var parts []string
	for _, k := range Others() {
		if n := t.Counts[k]; n.All > 0 {
			parts = append(parts, string(k)+" "+n.String())
		}
	}
	for _, d := range t.Delegated {
		parts = append(parts, fmt.Sprintf("left to %s at %s", d.To, place(d.File, d.Line)))
	}
	return strings.Join(parts, "; ")
}

func (r *Report) unlinked() table.Table {
	t := table.Table{Title: "What serves nothing", Heads: []string{"place", "item", "title"}}
	for i := range r.Items {
		if x := &r.Items[i]; x.Unlinked {
			t.Add(x.Place(), strings.TrimSpace(string(x.Kind)+" "+x.ID), x.Title)
		}
	}
	return t
}

func (r *Report) money() table.Table {
	t := table.Table{Title: "Money, each amount once", Heads: []string{"", "sum"}}
	if s := r.Money.String(); s != "" {
		t.Add("in all", s)
		t.Add("of it serving nothing", dash(r.Unlinked.String()))
	}
	return t
}

// items lists every item with the links by which it serves terms.
func (r *Report) items() table.Table {
	t := table.Table{
		Title: "Items, and by which links they serve", Note: "~ not by a link of its own; ? inferred",
		Heads: []string{"place", "item", "link", "title, or terms that are served"},
	}
	for i := range r.Items {
		x := &r.Items[i]
		title := x.Title
		for _, more := range [...]string{x.Source, x.figures()} {
			if more != "" && more != x.Title {
				title += " (" + more + ")"
			}
		}
		t.Add(x.Place(), strings.TrimSpace(string(x.Kind)+" "+x.ID), "", title)
		for _, l := range x.Links() {
			var terms []string
			for _, s := range l {
				mark := ""
				if !s.Direct {
					mark = "~"
				}
				if s.Basis == plan.Inferred {
					mark += "?"
				}
				terms = append(terms, s.Term+mark)
			}
			t.Add(l[0].Place(), "", l[0].Words(), strings.Join(terms, ", "))
		}
	}
	return t
}

// figures tells what a measure has, or what money amounts to.
func (i *Item) figures() string {
	switch {
	case i.Money != nil:
		return i.Money.String()
	case i.Baseline && i.Target:
		return "with baseline and target"
	case i.Baseline:
		return "with baseline"
	case i.Target:
		return "with target"
	}
	return ""
}

// Links returns what the item serves, link by link.
func (i *Item) Links() [][]*Serve {
	var out [][]*Serve
	for n := range i.Serves {
		s := &i.Serves[n]
		k := slices.IndexFunc(out, func(l []*Serve) bool {
			return l[0].By == s.By && l[0].From == s.From && l[0].File == s.File && l[0].Line == s.Line
		})
		if k < 0 {
			out, k = append(out, nil), len(out)
		}
		out[k] = append(out[k], s)
	}
	slices.SortStableFunc(out, func(a, b []*Serve) int {
		return cmp.Or(strings.Compare(a[0].File, b[0].File), cmp.Compare(a[0].Line, b[0].Line))
	})
	return out
}
