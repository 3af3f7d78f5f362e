package html_test

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	stdhtml "html"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/report/coverage"
	"github.com/every-child-matters/ecm/report/html"
)

func reportOf(t testing.TB, folder string) *coverage.Report {
	t.Helper()
	set, err := plan.Load(t.Context(), os.DirFS("../.."), "examples/"+folder)
	if err != nil {
		t.Fatal(err)
	}
	return coverage.Of(mapping.Cover(set), set.Files())
}

func written(t testing.TB, r *coverage.Report, format string) string {
	t.Helper()
	var b strings.Builder
	err := r.Write(&b, format)
	if format == "html" {
		err = html.Write(&b, r, html.Options{})
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// facts are what a report says, however it says it: a line for each document,
// term, link and unlinked item.
type facts []string

func (f *facts) add(format string, args ...any) { *f = append(*f, fmt.Sprintf(format, args...)) }

func (f facts) sorted() facts {
	slices.Sort(f)
	return slices.Compact(f)
}

// A termFact is what is said of a term: counts of needs, priorities, actions
// and measures, measures with targets, money, lacks, and the place among gaps.
type termFact struct {
	counts [4]int
	target int
	money  string
	lacks  string
	gap    int
}

func (f *facts) term(ref string, t termFact) { f.add("term %s %+v", ref, t) }

func (f *facts) serve(place, kind, name, term string, direct, inferred bool, words, link string) {
	f.add("serve %s %s %q %s direct=%v inferred=%v %q at %s", place, kind, name, term, direct, inferred, words, link)
}

var kinds = [...]mapping.Kind{mapping.Need, mapping.Priority, mapping.Action, mapping.Measure}

var allLacks = "need, priority, action, measure, baseline, target, money"

// of takes the facts from the report itself.
func of(r *coverage.Report) facts {
	var f facts
	for _, d := range r.Documents {
		f.add("document %s %s", d.ID, d.File)
	}
	for i := range r.Terms {
		t := &r.Terms[i]
		x := termFact{target: t.Targets, money: t.Money.String(), gap: t.Gap}
		for n, k := range kinds {
			x.counts[n] = t.Counts[k].All
		}
		for n, l := range t.Lacks {
			if n > 0 {
				x.lacks += ", "
			}
			x.lacks += string(l)
		}
		f.term(t.Ref, x)
	}
	for i := range r.Items {
		x := &r.Items[i]
		for n := range x.Serves {
			s := &x.Serves[n]
			name := x.ID
			if name == "" {
				name = "-"
			}
			f.serve(x.Place(), string(x.Kind), name, s.Term, s.Direct, s.Basis == plan.Inferred, s.Words(), s.Place())
		}
		if x.Unlinked {
			f.add("unlinked %s %s", x.Place(), x.Kind)
		}
	}
	return f.sorted()
}

func fromJSON(t *testing.T, text string) facts {
	var r coverage.Report
	dec := json.NewDecoder(strings.NewReader(text))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&r); err != nil {
		t.Fatal(err)
	}
	return of(&r)
}

func fromCSV(t *testing.T, text string) facts {
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := map[string]int{}
	for i, h := range rows[0] {
		column[h] = i
	}
	var f facts
	terms := map[string]*termFact{}
	sums := map[string]map[string]int64{}
	unstated := map[string]int{}
	for _, row := range rows[1:] {
		get := func(name string) string { return strings.TrimPrefix(row[column[name]], "'") }
		place := get("file") + ":" + get("line")
		name := get("id")
		if name == "" {
			name = "-"
		}
		if get("file") != "" && !strings.Contains(get("kind"), "partner") {
			f.add("document %s %s", get("document"), get("file"))
		}
		if get("unlinked") == "yes" {
			f.add("unlinked %s %s", place, get("kind"))
		}
		ref := get("term")
		if ref == "" {
			continue
		}
		x := terms[ref]
		if x == nil {
			x = &termFact{lacks: strings.ReplaceAll(get("lacks"), " ", ", ")}
			x.gap, _ = strconv.Atoi(get("gap"))
			terms[ref], sums[ref] = x, map[string]int64{}
		}
		if get("kind") == "" {
			continue
		}
		for n, k := range kinds {
			if get("kind") == string(k) {
				x.counts[n]++
			}
		}
		if get("kind") == "measure" && get("target") == "yes" {
			x.target++
		}
		if get("kind") == "money" {
			if pounds := get("pounds"); pounds == "" {
				unstated[ref]++
			} else {
				pence, err := strconv.ParseInt(strings.Replace(pounds, ".", "", 1), 10, 64)
				if err != nil {
					t.Fatal(err)
				}
				sums[ref][get("per")] += pence
			}
		}
		s := coverage.Serve{By: mapping.How(get("by")), From: get("from"), File: get("link_file")}
		s.Line, _ = strconv.Atoi(get("link_line"))
		f.serve(place, get("kind"), name, ref, get("direct") == "yes", get("basis") == "inferred", s.Words(), s.Place())
	}
	for ref, x := range terms {
		m := coverage.Money{Unstated: unstated[ref]}
		for _, per := range []string{"year", "month", "week", "head", "once", "total", ""} {
			if pence, ok := sums[ref][per]; ok {
				m.Amounts = append(m.Amounts, coverage.Amount{Pounds: fmt.Sprintf("%d.%02d", pence/100, pence%100), Per: plan.Per(per)})
			}
		}
		x.money = m.String()
		f.term(ref, *x)
	}
	return f.sorted()
}

type grid struct {
	title string
	heads []string
	rows  [][]string
}

// textGrids reads tables by where their columns begin.
func textGrids(text string) (out []grid) {
	for part := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n\n") {
		lines := strings.Split(part, "\n")
		g := grid{title: lines[0]}
		i := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, "  ") })
		head := []rune(lines[i])
		var starts []int
		for n, r := range head {
			if r != ' ' && (n < 2 || head[n-1] == ' ' && head[n-2] == ' ') {
				starts = append(starts, n)
			}
		}
		if starts[0] != 2 {
			starts = append([]int{2}, starts...)
		}
		for k, line := range lines[i:] {
			var cells []string
			for n, from := range starts {
				runes := []rune(line)
				to := len(runes)
				if n+1 < len(starts) {
					to = min(to, starts[n+1])
				}
				cells = append(cells, strings.TrimSpace(string(runes[min(from, to):to])))
			}
			if k == 0 {
				g.heads = cells
			} else {
				g.rows = append(g.rows, cells)
			}
		}
		out = append(out, g)
	}
	return out
}

func markdownGrids(text string) (out []grid) {
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if title, ok := strings.CutPrefix(line, "## "); ok {
			out = append(out, grid{title: stdhtml.UnescapeString(title)})
		}
		if !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| ---") {
			continue
		}
		var cells []string
		for c := range strings.SplitSeq(strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|"), "|") {
			cells = append(cells, strings.TrimSpace(stdhtml.UnescapeString(c)))
		}
		g := &out[len(out)-1]
		if g.heads == nil {
			g.heads = cells
		} else {
			g.rows = append(g.rows, cells)
		}
	}
	return out
}

// fromGrids takes the facts from tables. Names of terms are those of the
// published lists, of which text shows the beginning.
func fromGrids(t *testing.T, grids []grid, r *coverage.Report) facts {
	var f facts
	groups := map[string][]*coverage.Term{}
	for g := range r.Groups() {
		groups[g.Title] = g.Terms
	}
	terms := map[string]*termFact{}
	gaps := map[string][]string{}
	for _, g := range grids {
		switch {
		case g.title == "What is mapped":
			for _, row := range g.rows {
				f.add("document %s %s", row[0], row[2])
			}
		case strings.HasPrefix(g.title, "What is left out"):
			for _, row := range g.rows {
				gaps[row[3]] = row
			}
		case groups[g.title] != nil:
			for i, row := range g.rows {
				term := groups[g.title][i]
				if shown := strings.TrimSuffix(row[1], "…"); row[0] != term.Number || !strings.HasPrefix(term.Title, shown) {
					t.Errorf("%s: row %d is %q, want %s", g.title, i, row[:2], term.Name())
				}
				x := &termFact{money: strings.TrimSuffix(row[8], "-")}
				for n := range x.counts {
					x.counts[n] = count(row[2+n])
				}
				x.target = count(row[7])
				terms[term.Ref] = x
			}
		case g.title == "What serves nothing":
			for _, row := range g.rows {
				kind, _, _ := strings.Cut(row[1], " ")
				f.add("unlinked %s %s", row[0], kind)
			}
		case strings.HasPrefix(g.title, "Items"):
			var place, kind, id string
			for _, row := range g.rows {
				if row[1] != "" {
					place = row[0]
					kind, id, _ = strings.Cut(row[1], " ")
					continue
				}
				name := id
				if name == "" {
					name = "-"
				}
				for s := range strings.SplitSeq(row[3], ", ") {
					ref := strings.TrimRight(s, "~?")
					f.serve(place, kind, name, ref, !strings.Contains(s[len(ref):], "~"), strings.Contains(s[len(ref):], "?"), row[2], row[0])
				}
			}
		}
	}
	for ref, x := range terms {
		if g := gaps[ref]; g != nil {
			x.gap, _ = strconv.Atoi(g[0])
			x.lacks = g[2]
			if x.lacks == "everything" {
				x.lacks = allLacks
			}
		}
		f.term(ref, *x)
	}
	return f.sorted()
}

func count(s string) int {
	n, _ := strconv.Atoi(strings.TrimRight(s, "~?"))
	return n
}

// An element is one of the page, with its text in it.
type element struct {
	name string
	attr map[string]string
	kids []*element
	text string // of a text node
}

func parsePage(t testing.TB, page string) *element {
	t.Helper()
	dec := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(page, "<!DOCTYPE html>")))
	root := &element{}
	open := []*element{root}
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return root
		}
		if err != nil {
			t.Fatalf("the page is not well-formed: %v", err)
		}
		top := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, attr: map[string]string{}}
			for _, a := range token.Attr {
				e.attr[a.Name.Local] = a.Value
			}
			top.kids = append(top.kids, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.kids = append(top.kids, &element{text: string(token)})
		}
	}
}

// all returns the elements below e that have a name or, after a dot, a class.
func (e *element) all(want string) (out []*element) {
	for _, k := range e.kids {
		class, isClass := strings.CutPrefix(want, ".")
		if k.name == want || isClass && slices.Contains(strings.Fields(k.attr["class"]), class) {
			out = append(out, k)
		}
		out = append(out, k.all(want)...)
	}
	return out
}

func (e *element) words() string {
	var b strings.Builder
	var walk func(*element)
	walk = func(e *element) {
		b.WriteString(e.text)
		for _, k := range e.kids {
			walk(k)
		}
	}
	walk(e)
	return strings.Join(strings.Fields(b.String()), " ")
}

var listKinds = map[string]string{
	"Needs": "need", "Priorities": "priority", "Actions": "action", "Measures with a target": "measure",
	"Measures without a target": "measure", "Amounts of money": "money", "Recommendations": "recommendation",
	"Findings": "finding", "Reports": "report", "Lines of the vision": "vision", "Partners": "partner",
}

func fromHTML(t *testing.T, page string) facts {
	root := parsePage(t, page)
	var f facts
	for _, d := range root.all(".documents") {
		for _, li := range d.all("li") {
			f.add("document %s %s", li.all("code")[0].words(), li.all(".place")[0].words())
		}
	}
	terms := map[string]*termFact{}
	refs := map[string]string{}
	for _, a := range root.all("article") {
		ref := a.attr["data-term"]
		if ref == "" {
			continue
		}
		refs["#"+a.attr["id"]] = ref
		var lacks []string
		for _, l := range a.all(".lack") {
			lacks = append(lacks, l.words())
		}
		terms[ref] = &termFact{lacks: strings.Join(lacks, ", ")}
		kind := ""
		for _, k := range a.kids {
			if k.name == "h4" {
				kind = listKinds[k.kids[0].words()]
				if kind == "" {
					t.Errorf("%s has an unknown list %q", ref, k.words())
				}
			}
			for _, li := range k.all("li") {
				item(t, &f, li, kind, ref)
			}
		}
	}
	for _, ol := range root.all(".gaps") {
		for _, li := range ol.all("li") {
			terms[refs[li.all("a")[0].attr["href"]]].gap, _ = strconv.Atoi(li.attr["value"])
		}
	}
	for _, table := range root.all(".heat") {
		if slices.Contains(strings.Fields(table.attr["class"]), "matrix") {
			continue
		}
		for _, tr := range table.all("tbody")[0].all("tr") {
			x := terms[refs[tr.all("a")[0].attr["href"]]]
			for i, td := range tr.all("td") {
				c := td.all(".cell")[0]
				n := count(c.kids[0].words())
				switch {
				case i < 4:
					x.counts[i] = n
				case i == 4:
					x.target = n
				case c.name == "a":
					_, x.money, _ = strings.Cut(strings.TrimSuffix(c.attr["title"], ", by inferred links"), ": ")
				}
			}
		}
	}
	for ref, x := range terms {
		f.term(ref, *x)
	}
	for _, li := range root.all(".unlinked") {
		f.add("unlinked %s %s", li.all(".place")[0].words(), li.all(".kind")[0].words())
	}
	return f.sorted()
}

func item(t *testing.T, f *facts, li *element, kind, ref string) {
	name, place := "-", ""
	for _, c := range li.all("div")[0].all("code") {
		if c.attr["class"] == "place" {
			place = c.words()
		} else {
			name = c.words()
		}
	}
	link := li.all(".link")[0]
	at := ""
	if p := link.all(".place"); len(p) > 0 {
		at = p[0].words()
		if line, ok := strings.CutPrefix(at, "line "); ok {
			file := place[:strings.LastIndexByte(place, ':')]
			at = file + ":" + line
		}
	}
	var direct, inferred bool
	for _, em := range link.all("em") {
		direct = direct || em.words() == "direct"
		inferred = inferred || em.words() == "inferred"
	}
	if broken := slices.Contains(strings.Fields(link.attr["class"]), "inferred"); broken != inferred {
		t.Errorf("%s: the line and the word differ on whether it is inferred", place)
	}
	f.serve(place, kind, name, ref, direct, inferred, strings.TrimSpace(link.kids[0].text), at)
}

// Every format tells the same.
func TestSameFactsInEveryFormat(t *testing.T) {
	for _, folder := range []string{"kent", "birmingham", "linkages", "finance", "improvement-notice"} {
		t.Run(folder, func(t *testing.T) {
			r := reportOf(t, folder)
			want := of(r)
			if len(want) < len(r.Terms)+len(r.Documents) {
				t.Fatalf("only %d facts", len(want))
			}
			for format, got := range map[string]facts{
				"json":     fromJSON(t, written(t, r, "json")),
				"csv":      withIdleDocuments(fromCSV(t, written(t, r, "csv")), r),
				"text":     fromGrids(t, textGrids(written(t, r, "text")), r),
				"markdown": fromGrids(t, markdownGrids(written(t, r, "markdown")), r),
				"html":     fromHTML(t, written(t, r, "html")),
			} {
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s (- report, + written):\n%s", format, diff[:min(len(diff), 4000)])
				}
			}
		})
	}
}

// withIdleDocuments adds the documents that hold no item: CSV has rows for
// terms and items only.
func withIdleDocuments(f facts, r *coverage.Report) facts {
	for _, d := range r.Documents {
		if !slices.ContainsFunc(r.Items, func(x coverage.Item) bool { return x.File == d.File && x.Kind != mapping.Partner }) {
			f.add("document %s %s", d.ID, d.File)
		}
	}
	return f.sorted()
}
