package html

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/report/coverage"
)

// page is what the template shows.
type page struct {
	Style     template.CSS
	Title     string
	Names     string // of the documents
	Tool      string
	Summary   string
	Tiles     []tile
	Documents []coverage.Document
	Plans     []coverage.PlanGap
	Gaps      []gapGroup
	Groups    []group
	Outcomes  []*coverage.Term
	Matrix    []matrixRow
	Cross     bool // a priority stands for all outcomes and none in particular
	Flow      flow
	Unlinked  []entry
	Terms     []section
	Money     coverage.Money
	Idle      coverage.Money // money that serves nothing
}

// A tile is a figure that says much.
type tile struct {
	Figures []string
	Label   string
}

type gapGroup struct {
	Title, Note string
	Gaps        []gap
}

type gap struct {
	*coverage.Term
	Href  string
	There []there
}

// there is something that does reach a term.
type there struct{ Text, Href string }

type group struct {
	Title string
	ID    string
	Rows  []row
}

type row struct {
	*coverage.Term
	ID, Href string
	Head     bool // an outcome, with its aims below
	Cells    []cell
}

// A cell is one square of a heat map.
type cell struct {
	Class string
	Text  string // what is seen
	Say   string // what is heard, and shown on pointing
	Href  string // to the items behind it; empty where there are none
}

// columns are those of the heat map.
var columns = [...]struct{ key, one, many string }{
	{"need", "need", "needs"},
	{"priority", "priority", "priorities"},
	{"action", "action", "actions"},
	{"measure", "measure", "measures"},
	{"target", "measure with a target", "measures with a target"},
	{"money", "amount of money", "amounts of money"},
}

// Columns are the heads of the heat map.
func (page) Columns() []string {
	var out []string
	for _, c := range columns {
		out = append(out, c.key)
	}
	return out
}

// A section is everything behind the cells of a term.
type section struct {
	*coverage.Term
	ID    string
	Row   string // id of its row on the map
	Lists []list
}

type list struct {
	ID, Title, one string
	Entries        []entry
}

// An entry is an item in a list, with the link that brought it there.
type entry struct {
	*coverage.Item
	Serve *coverage.Serve
}

// Where returns where the link is written, in short where that is beside the
// item.
func (e entry) Where() string {
	if e.Serve.File == e.File && e.File != "" {
		return "line " + strconv.Itoa(e.Serve.Line)
	}
	return e.Serve.Place()
}

type matrixRow struct {
	*coverage.Item
	ID    string
	Cells []cell
	Lists []list // by outcome, where there is anything

	counts []coverage.Count // by outcome
}

// ids gives everything on the page its name, each once.
type ids map[string]bool

func (ids ids) of(parts ...string) string {
	base := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '.' || r == '-' {
			return r
		}
		return '-'
	}, strings.Join(parts, "."))
	id := base
	for n := 2; ids[id]; n++ {
		id = base + "." + strconv.Itoa(n)
	}
	ids[id] = true
	return id
}

func newPage(r *coverage.Report, opt Options) *page {
	p := &page{
		Title: cmp.Or(opt.Title, "What is covered, and what is left out"), Names: namesOf(r.Documents), Tool: opt.Tool, Summary: r.Summary(), Tiles: tiles(r),
		Documents: r.Documents, Plans: r.PlanGaps(), Money: r.Money, Idle: r.Unlinked,
	}
	names := ids{"main": true}
	terms := p.behind(r, names)
	for g := range r.Groups() {
		out := group{Title: g.Title, ID: names.of("map", g.Title)}
		for _, t := range g.Terms {
			s := terms[t.Ref]
			s.Row = names.of("row", t.Ref)
			out.Rows = append(out.Rows, row{
				Term: t, ID: s.Row, Href: "#" + s.ID, Head: t.Kind == outcomes.KindOutcome,
				Cells: cellsOf(t, s),
			})
		}
		p.Groups = append(p.Groups, out)
	}
	p.gaps(r, terms)
	for i := range r.Terms {
		if t := &r.Terms[i]; t.Kind == outcomes.KindOutcome && strings.HasPrefix(t.Ref, outcomes.SchemeECM+":") {
			p.Outcomes = append(p.Outcomes, t)
		}
	}
	p.matrix(r, names)
	p.Flow = newFlow(p)
	for i := range r.Items {
		if r.Items[i].Unlinked {
			p.Unlinked = append(p.Unlinked, entry{Item: &r.Items[i]})
		}
	}
	return p
}

// namesOf names the documents where there are few, and counts them where there
// are many.
func namesOf(documents []coverage.Document) string {
	if len(documents) > 3 {
		return strconv.Itoa(len(documents)) + " documents"
	}
	var names []string
	for _, d := range documents {
		names = append(names, cmp.Or(d.Title, d.ID))
	}
	return strings.Join(names, " · ")
}

func tiles(r *coverage.Report) []tile {
	var aims, served, nothing, measured int
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
		if t.Targets > 0 {
			measured++
		}
	}
	all := strconv.Itoa(aims)
	out := []tile{
		{[]string{strconv.Itoa(nothing) + " of " + all}, "aims that nothing reaches"},
		{[]string{strconv.Itoa(served) + " of " + all}, "aims that a priority serves"},
		{[]string{strconv.Itoa(measured) + " of " + all}, "aims measured against a target"},
	}
	if r.Money.Known() {
		t := tile{Label: "set aside, each amount once"}
		for _, a := range r.Money.Amounts {
			t.Figures = append(t.Figures, a.String())
		}
		out = append(out, t)
	}
	return out
}

// behind lists what serves each term, kind by kind.
func (p *page) behind(r *coverage.Report, names ids) map[string]*section {
	serving := map[string][]entry{}
	for i := range r.Items {
		x := &r.Items[i]
		for n := range x.Serves {
			serving[x.Serves[n].Term] = append(serving[x.Serves[n].Term], entry{x, &x.Serves[n]})
		}
	}
	p.Terms = make([]section, 0, len(r.Terms)) // so that pointers into it stay
	index := map[string]*section{}
	for i := range r.Terms {
		t := &r.Terms[i]
		s := section{Term: t, ID: names.of(t.Ref)}
		add := func(key, one, title string, want func(*coverage.Item) bool) {
			l := list{ID: names.of(t.Ref, key), Title: title, one: one}
			for _, e := range serving[t.Ref] {
				if want(e.Item) {
					l.Entries = append(l.Entries, e)
				}
			}
			if len(l.Entries) > 0 {
				s.Lists = append(s.Lists, l)
			}
		}
		is := func(k mapping.Kind) func(*coverage.Item) bool {
			return func(x *coverage.Item) bool { return x.Kind == k }
		}
		add("need", "need", "Needs", is(mapping.Need))
		add("priority", "priority", "Priorities", is(mapping.Priority))
		add("action", "action", "Actions", is(mapping.Action))
		add("target", "measure with a target", "Measures with a target", func(x *coverage.Item) bool { return x.Kind == mapping.Measure && x.Target })
		add("measure", "measure without a target", "Measures without a target", func(x *coverage.Item) bool { return x.Kind == mapping.Measure && !x.Target })
		add("money", "amount of money", "Amounts of money", is(mapping.Money))
		add("recommendation", "recommendation", "Recommendations", is(mapping.Recommendation))
		add("finding", "finding", "Findings", is(mapping.Finding))
		add("report", "report", "Reports", is(mapping.Report))
		add("vision", "line of the vision", "Lines of the vision", is(mapping.Vision))
		add("partner", "partner", "Partners", is(mapping.Partner))
		p.Terms = append(p.Terms, s)
		index[t.Ref] = &p.Terms[len(p.Terms)-1]
	}
	return index
}

// href leads to the list of a key; to the section where there is none.
func (s *section) href(key string) string {
	for _, l := range s.Lists {
		if strings.HasPrefix(l.ID, s.ID+"."+key) {
			return "#" + l.ID
		}
	}
	return "#" + s.ID
}

func cellsOf(t *coverage.Term, s *section) []cell {
	var out []cell
	for _, col := range columns {
		c := cell{}
		n := t.Counts[mapping.Kind(col.key)]
		switch col.key {
		case "target":
			n = coverage.Count{All: t.Targets, Direct: t.Targets, Stated: t.Counts[mapping.Measure].Stated}
		case "measure":
			c.Href = s.href("measure")
			if t.Targets > 0 {
				c.Href = s.href("target")
			}
		}
		if n.All == 0 {
			out = append(out, empty(t, col.key, col.many))
			continue
		}
		c.Href = cmp.Or(c.Href, s.href(col.key))
		c.Class, c.Text = heat(n), strconv.Itoa(n.All)
		c.Say = fmt.Sprintf("%s: %s", t.Title, counted(n.All, col.one, col.many))
		if col.key == "money" {
			c.Text = "?"
			if t.Money.Known() {
				c.Text = t.Money.Amounts[0].Short()
			}
			if len(t.Money.Amounts) > 1 {
				c.Text += "+"
			}
			c.Say = t.Title + ": " + t.Money.String()
		}
		if n.Stated == 0 {
			c.Say += ", by inferred links"
		}
		out = append(out, c)
	}
	return out
}

func empty(t *coverage.Term, key, many string) cell {
	if key == "money" {
		many = "money"
	}
	if len(t.Delegated) > 0 {
		return cell{Class: "left", Text: "→", Say: fmt.Sprintf("%s: no %s here, left to %s", t.Title, many, t.Delegated[0].To)}
	}
	return cell{Class: "none", Text: "–", Say: t.Title + ": no " + many}
}

// heat is the class of a cell: how much there is, and whether anybody states
// it.
func heat(n coverage.Count) string {
	class := "h4"
	switch {
	case n.All == 1:
		class = "h1"
	case n.All <= 3:
		class = "h2"
	case n.All <= 7:
		class = "h3"
	}
	if n.Stated == 0 {
		class += " inferred"
	}
	return class
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

func (p *page) gaps(r *coverage.Report, terms map[string]*section) {
	groups := []gapGroup{
		{Title: "Nothing at all", Note: "No need, priority, action, measure or money leads here."},
		{Title: "No priority", Note: "Something is there, and no priority speaks for it."},
		{Title: "In part", Note: "A priority is there, and something it needs is missing."},
	}
	for _, t := range r.Gaps() {
		g := gap{Term: t, Href: "#" + terms[t.Ref].ID}
		for _, l := range terms[t.Ref].Lists {
			g.There = append(g.There, there{counted(len(l.Entries), l.one, strings.ToLower(l.Title)), "#" + l.ID})
		}
		n := 2
		switch {
		case !t.Reached():
			n = 0
		case slices.Contains(t.Lacks, mapping.NoPriority):
			n = 1
		}
		groups[n].Gaps = append(groups[n].Gaps, g)
	}
	p.Gaps = slices.DeleteFunc(groups, func(g gapGroup) bool { return len(g.Gaps) == 0 })
}

// matrix shows which outcomes each priority works for: how many of their aims,
// and of the statements about families, it serves.
func (p *page) matrix(r *coverage.Report, names ids) {
	above := map[string]string{}
	title := map[string]*coverage.Term{}
	for i := range r.Terms {
		above[r.Terms[i].Ref], title[r.Terms[i].Ref] = r.Terms[i].Parent, &r.Terms[i]
	}
	for i := range r.Items {
		x := &r.Items[i]
		if x.Kind != mapping.Priority {
			continue
		}
		m := matrixRow{Item: x, ID: names.of("priority", x.Document, cmp.Or(x.ID, x.Pointer))}
		for _, o := range p.Outcomes {
			var n coverage.Count
			l := list{ID: names.of(m.ID, o.Number), Title: o.Name()}
			for k := range x.Serves {
				s := &x.Serves[k]
				if above[s.Term] != o.Ref {
					continue
				}
				n.All++
				if s.Basis != plan.Inferred {
					n.Stated++
				}
				l.Entries = append(l.Entries, entry{&coverage.Item{Title: title[s.Term].Name(), File: x.File}, s})
			}
			c := cell{Class: heat(n), Text: strconv.Itoa(n.All), Href: "#" + l.ID,
				Say: fmt.Sprintf("%s: %s of %s", x.Title, counted(n.All, "aim", "aims"), o.Title)}
			if n.All > 0 && n.Stated == 0 {
				c.Say += ", by inferred links"
			}
			switch {
			case n.All > 0:
				m.Lists = append(m.Lists, l)
			case x.Cross:
				p.Cross = true
				c = cell{Class: "left", Text: "✳", Say: x.Title + ": cross-cutting, for all outcomes"}
			default:
				c = cell{Class: "none", Text: "–", Say: x.Title + ": no aim of " + o.Title}
			}
			m.Cells, m.counts = append(m.Cells, c), append(m.counts, n)
		}
		p.Matrix = append(p.Matrix, m)
	}
}
