package mapping

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
)

// A Row says how a term of one framework stands to a term of another. Where a
// term has no counterpart the relation is none and the other side is empty.
type Row struct {
	From, To outcomes.Term
	Relation plan.Match // how From stands to To: broad says that To is broader
	Basis    Basis
	Why      string
	Source   string
	Standing outcomes.Standing
	Place    Place // where the row is written; zero for the tables of this library
	Steps    []Row // of a derived row: the rows that it follows from
}

// Basis says where a row comes from.
type Basis string

// The bases.
const (
	Given    Basis = "given"    // a document or a table of this library has the row
	Derived  Basis = "derived"  // it follows from other rows, and is no stronger than the weakest of them
	Unmapped Basis = "unmapped" // nothing relates the term; nobody says that there is no counterpart
)

// Inverse returns the row read from the other side.
func (r Row) Inverse() Row {
	r.From, r.To, r.Relation = r.To, r.From, Inverse(r.Relation)
	steps := slices.Clone(r.Steps)
	slices.Reverse(steps)
	for i := range steps {
		steps[i] = steps[i].Inverse()
	}
	r.Steps = steps
	return r
}

// A Side is a framework that a crosswalk can begin or end at.
type Side struct {
	Prefix string
	Title  string
	Source string
	terms  []outcomes.Term
}

// Terms yields the terms of the framework in its own order.
func (s Side) Terms() iter.Seq[outcomes.Term] { return slices.Values(s.terms) }

// A Table is a crosswalk: every term of both sides stands in at least one row.
type Table struct {
	From, To Side
	Via      string // prefix of the framework through which the rows were derived, or ""
	rows     []Row
}

// Rows yields the rows in the order of the terms of From, and of To where the
// terms of From are done with.
func (t *Table) Rows() iter.Seq[Row] { return slices.Values(t.rows) }

// Inverse returns the table read from the other side.
func (t *Table) Inverse() *Table {
	out := &Table{From: t.To, To: t.From, Via: t.Via}
	for _, r := range t.rows {
		out.rows = append(out.rows, r.Inverse())
	}
	out.sort()
	return out
}

// sides are the published lists that a crosswalk can begin or end at.
var sides = [...]struct{ prefix, title string }{
	{outcomes.SchemeECM, "Every Child Matters: outcomes, aims and support statements"},
	{outcomes.SchemeAspects, "Children Act 2004, s.10(2): aspects of well-being"},
	{outcomes.SchemeKCT, "Kent Children's Trust: priorities and vision"},
	{outcomes.SchemeTrust, "Children's trusts: features, duties and functions"},
	{outcomes.SchemeChapters, "The Children's Plan: chapters"},
	{outcomes.SchemeObjectives, "DCSF: departmental strategic objectives"},
	{outcomes.SchemeIndicators, "National indicators"},
}

// Sides yields the frameworks that crosswalks of a set can begin or end at: the
// published lists, the framework documents of the set, and those that come
// with this library. A nil set means the last alone.
func Sides(set *plan.Set) iter.Seq[Side] {
	return func(yield func(Side) bool) {
		terms := map[string][]outcomes.Term{}
		for t := range plan.PublishedTerms() {
			terms[t.Scheme] = append(terms[t.Scheme], t)
		}
		for _, s := range sides {
			list := terms[s.prefix]
			if !yield(Side{Prefix: s.prefix, Title: s.title, Source: list[0].Source, terms: list}) {
				return
			}
		}
		for f := range documents(set) {
			fw := f.Doc.(*plan.Framework)
			side := Side{Prefix: prefix(fw), Title: fw.Title, Source: title(fw.Source, fw.Title)}
			for _, t := range termsOf(f, fw) {
				side.terms = append(side.terms, t)
			}
			if !yield(side) {
				return
			}
		}
	}
}

// documents yields the framework documents of a set, then those that come with
// this library and are not replaced by one of the set.
func documents(set *plan.Set) iter.Seq[*plan.File] {
	return func(yield func(*plan.File) bool) {
		if set == nil {
			set = plan.NewSet()
		}
		for f, fw := range plan.Documents[*plan.Framework](set) {
			if set.Framework(prefix(fw)) == f && !yield(f) {
				return
			}
		}
		for f := range plan.Frameworks() {
			if set.Framework(prefix(f.Doc.(*plan.Framework))) == f && !yield(f) {
				return
			}
		}
	}
}

// given is a row as a table or document has it.
type given struct {
	from, to plan.Ref
	in       string // for none: the framework without a counterpart
	relation plan.Match
	why      string
	source   string
	standing outcomes.Standing
	place    Place
}

// givens yields all rows that are written anywhere, documents first.
func givens(set *plan.Set) iter.Seq[given] {
	return func(yield func(given) bool) {
		for f := range documents(set) {
			fw := f.Doc.(*plan.Framework)
			for i := range fw.Mappings {
				m := &fw.Mappings[i]
				g := given{
					from: inFramework(fw, m.From), in: m.In, relation: m.Relation, why: m.Why,
					source: title(m.Source, fw.Source, fw.Title), standing: m.Standing, place: Place{f, plan.At("mappings", i)},
				}
				if m.Relation == plan.NoMatch && len(m.To) == 0 && !yield(g) {
					return
				}
				for _, to := range m.To {
					if g.to = inFramework(fw, to); !yield(g) {
						return
					}
				}
			}
			if !termGivens(f, fw, yield) {
				return
			}
		}
		publishedRows(yield)
	}
}

// termGivens yields what the terms of a framework say that they serve.
func termGivens(f *plan.File, fw *plan.Framework, yield func(given) bool) bool {
	for i, list := range [...][]plan.Term{fw.Outcomes, fw.Priorities, fw.Terms} {
		for k := range list {
			for n, l := range list[k].ContributesTo {
				if l.Absent != "" || l.To == "" {
					continue
				}
				g := given{
					from: plan.Ref(prefix(fw) + ":" + list[k].ID), to: inFramework(fw, l.To), relation: l.Match, why: l.Why,
					source: title(list[k].Source, fw.Source, fw.Title), standing: list[k].Standing,
					place: Place{f, at(plan.At([...]string{"outcomes", "priorities", "terms"}[i], k), "contributes_to", n)},
				}
				if g.relation == "" {
					g.relation = plan.Related
				}
				if l.Basis == plan.Inferred || g.standing == "" {
					g.standing = outcomes.Editorial
				}
				if !yield(g) {
					return false
				}
			}
		}
	}
	return true
}

// Crosswalk relates the terms of two frameworks, named by their prefixes. Where
// no row relates the two directly, it goes through Every Child Matters. A nil
// set means the published lists and the frameworks of this library. The error
// says which frameworks there are.
func Crosswalk(set *plan.Set, from, to string) (*Table, error) {
	w, err := newWeb(set, from, to)
	if err != nil {
		return nil, err
	}
	ecm := outcomes.SchemeECM
	if w.side[0].Prefix != ecm && w.side[1].Prefix != ecm && !w.direct() {
		return Through(set, from, ecm, to)
	}
	return w.table(), nil
}

// Through relates the terms of two frameworks by how both stand to a third.
func Through(set *plan.Set, from, via, to string) (*Table, error) {
	first, err := newWeb(set, from, via)
	if err != nil {
		return nil, err
	}
	second, err := newWeb(set, via, to)
	if err != nil {
		return nil, err
	}
	if first.side[0].Prefix > second.side[1].Prefix { // worked out one way only, so that both say the same
		back, err := Through(set, to, via, from)
		if err != nil {
			return nil, err
		}
		return back.Inverse(), nil
	}
	out := &Table{From: first.side[0], To: second.side[1], Via: first.side[1].Prefix}
	best := map[pair]Row{}
	onward := map[string][]Row{}
	for r := range second.table().Rows() {
		onward[r.From.Ref()] = append(onward[r.From.Ref()], r)
	}
	for a := range first.table().Rows() {
		for _, b := range onward[a.To.Ref()] {
			if a.To.Code == "" || a.From.Code == "" || b.To.Code == "" {
				continue
			}
			if rel := Compose(a.Relation, b.Relation); rel != plan.NoMatch {
				keep(best, derived(rel, a, b))
			}
		}
	}
	for _, r := range best {
		out.rows = append(out.rows, r)
	}
	out.complete("nothing in " + out.Via + " leads from it to a term of the other side")
	return out, nil
}

type pair struct{ from, to string }

// undecided is the reason of a derived row whose chains contradict each other.
const undecided = "one chain of rows says broader, another narrower"

// keep keeps the stronger of two derived rows between the same terms. Where one
// says broader and another narrower, no more than an overlap is sure.
func keep(best map[pair]Row, r Row) {
	k := pair{r.From.Ref(), r.To.Ref()}
	old, ok := best[k]
	strength := Strength(old.Relation)
	if old.Why == undecided {
		strength = Strength(plan.Broad)
	}
	switch {
	case !ok || Strength(r.Relation) > strength:
		best[k] = r
	case Strength(r.Relation) == strength && r.Relation != old.Relation:
		old.Relation, old.Why = plan.Related, undecided
		best[k] = old
	}
}

// derived makes the row that follows from a chain of rows.
func derived(rel plan.Match, chain ...Row) Row {
	out := Row{
		From: chain[0].From, To: chain[len(chain)-1].To, Relation: rel, Basis: Derived, Standing: outcomes.Editorial,
	}
	var sources, through []string
	for i, r := range chain {
		if len(r.Steps) > 0 {
			out.Steps = append(out.Steps, r.Steps...)
		} else {
			out.Steps = append(out.Steps, r)
		}
		if i > 0 {
			through = append(through, r.From.Ref())
		}
	}
	for _, s := range out.Steps {
		if !slices.Contains(sources, s.Source) {
			sources = append(sources, s.Source)
		}
	}
	out.Why, out.Source = "through "+strings.Join(through, " and "), strings.Join(sources, "; ")
	return out
}

// web is what relates two sides.
type web struct {
	side    [2]Side
	flipped bool
	rows    map[pair]Row
	none    [2]map[string]Row // by term of the side that has no counterpart
	has     [2]map[string]bool
}

// newWeb gathers the rows between two sides. It always works from the side that
// comes first in the alphabet, so that both directions give the same rows.
func newWeb(set *plan.Set, from, to string) (*web, error) {
	w := &web{rows: map[pair]Row{}, none: [2]map[string]Row{{}, {}}, has: [2]map[string]bool{{}, {}}}
	ids := map[string]string{}
	for f := range documents(set) {
		fw := f.Doc.(*plan.Framework)
		ids[fw.ID] = prefix(fw)
	}
	var known []string
	var found [2]bool
	for s := range Sides(set) {
		known = append(known, s.Prefix)
		for i, name := range [2]string{from, to} {
			if s.Prefix == name || ids[name] == s.Prefix && !found[i] {
				w.side[i], found[i] = s, true
			}
		}
	}
	for i, name := range [2]string{from, to} {
		if !found[i] {
			return nil, fmt.Errorf("%q is no framework: there are %s", name, strings.Join(known, ", "))
		}
	}
	if w.flipped = w.side[0].Prefix > w.side[1].Prefix; w.flipped {
		w.side[0], w.side[1] = w.side[1], w.side[0]
	}
	w.gather(set, ids)
	if w.flipped { // sides as asked; the rows are turned when the table is made
		w.side[0], w.side[1] = w.side[1], w.side[0]
	}
	return w, nil
}

func (w *web) gather(set *plan.Set, ids map[string]string) {
	a, b := w.side[0].Prefix, w.side[1].Prefix
	terms := [2]map[string]outcomes.Term{{}, {}}
	for i := range terms {
		for _, t := range w.side[i].terms {
			terms[i][t.Ref()] = t
		}
	}
	if a == b {
		for ref, t := range terms[0] {
			w.rows[pair{ref, ref}] = Row{
				From: t, To: t, Relation: plan.Exact, Basis: Given, Why: "The same term.",
				Source: t.Source, Standing: outcomes.Standing(title(string(t.Standing), string(outcomes.Editorial))),
			}
			w.has[0][ref], w.has[1][ref] = true, true
		}
		return // its terms stand to themselves, whatever rows it has inside
	}
	canon := func(r plan.Ref) (scheme, ref string) {
		scheme = r.Scheme()
		if p := ids[scheme]; p != "" {
			scheme = p
		}
		return scheme, scheme + ":" + r.Code()
	}
	for g := range givens(set) {
		row := Row{Relation: g.relation, Basis: Given, Why: g.why, Source: title(g.source, editors), Standing: g.standing, Place: g.place}
		if row.Standing == "" {
			row.Standing = outcomes.Editorial
		}
		scheme, from := canon(g.from)
		in := title(ids[g.in], g.in)
		if g.to == "" {
			switch {
			case scheme == a && in == b:
				row.From = terms[0][from]
				w.none[0][from] = row
			case scheme == b && in == a:
				row.To = terms[1][from]
				w.none[1][from] = row
			}
			continue
		}
		other, to := canon(g.to)
		switch {
		case scheme == a && other == b:
		case scheme == b && other == a:
			from, to, row.Relation = to, from, Inverse(row.Relation)
		default:
			continue
		}
		row.From, row.To = terms[0][from], terms[1][to]
		if row.From.Code == "" || row.To.Code == "" || row.Relation == plan.NoMatch {
			continue
		}
		if k := (pair{from, to}); w.rows[k].Basis == "" {
			w.rows[k] = row
			w.has[0][from], w.has[1][to] = true, true
		}
	}
}

// direct says whether any row relates the two sides.
func (w *web) direct() bool { return len(w.rows)+len(w.none[0])+len(w.none[1]) > 0 }

// inner yields the rows inside a framework that lead from each term to itself,
// to the one above, and to those below. What families do stands beside an
// outcome and not inside it.
func inner(s Side) iter.Seq[Row] {
	return func(yield func(Row) bool) {
		byRef := map[string]outcomes.Term{}
		for _, t := range s.terms {
			byRef[t.Ref()] = t
		}
		for _, t := range s.terms {
			if !yield(Row{From: t, To: t, Relation: plan.Exact}) {
				return
			}
			up, ok := byRef[t.Parent]
			if !ok {
				continue
			}
			r := Row{From: t, To: up, Relation: plan.Broad, Basis: Given, Why: "It stands below the other in its framework.", Source: t.Source, Standing: t.Standing}
			if t.Kind == outcomes.KindSupport {
				r.Relation, r.Why = plan.Related, "It stands beside the aims of the outcome."
			}
			if !yield(r) || !yield(r.Inverse()) {
				return
			}
		}
	}
}

// table makes the table: given rows, then what follows from them for terms
// without one, then the terms that nothing relates.
func (w *web) table() *Table {
	a, b := w.side[0], w.side[1]
	if w.flipped {
		a, b = b, a
	}
	out := &Table{From: a, To: b}
	var into, onto = map[string][]Row{}, map[string][]Row{}
	for r := range inner(a) {
		into[r.To.Ref()] = append(into[r.To.Ref()], r)
	}
	for r := range inner(b) {
		onto[r.From.Ref()] = append(onto[r.From.Ref()], r)
	}
	best := map[pair]Row{}
	for _, k := range sortedPairs(w.rows) {
		row := w.rows[k]
		out.rows = append(out.rows, row)
		for _, x := range into[k.from] {
			for _, y := range onto[k.to] {
				from, to := x.From.Ref(), y.To.Ref()
				if w.rows[pair{from, to}].Basis != "" || w.has[0][from] && w.has[1][to] || w.none[0][from].Basis != "" || w.none[1][to].Basis != "" {
					continue
				}
				rel := Compose(Compose(x.Relation, row.Relation), y.Relation)
				if rel == plan.NoMatch {
					continue
				}
				var chain []Row
				for _, r := range [...]Row{x, row, y} {
					if r.From.Ref() != r.To.Ref() {
						chain = append(chain, r)
					}
				}
				if len(chain) > 1 {
					keep(best, derived(rel, chain...))
				}
			}
		}
	}
	for _, k := range sortedPairs(best) {
		out.rows = append(out.rows, best[k])
		w.has[0][k.from], w.has[1][k.to] = true, true
	}
	for i, none := range w.none {
		for _, t := range [...]Side{a, b}[i].terms {
			row, ok := none[t.Ref()]
			if up := none[t.Parent]; !ok && up.Basis != "" && t.Kind != outcomes.KindSupport && !w.has[i][t.Ref()] {
				row, ok = Row{
					Relation: plan.NoMatch, Basis: Derived, Why: "the term above it has no counterpart", Source: up.Source,
					Standing: outcomes.Editorial, Steps: []Row{up},
				}, true
				if i == 0 {
					row.From = t
				} else {
					row.To = t
				}
			}
			if ok && !w.has[i][t.Ref()] {
				out.rows = append(out.rows, row)
			}
		}
	}
	out.complete("no row relates it to a term of the other side")
	if w.flipped {
		return out.Inverse()
	}
	return out
}

func sortedPairs(rows map[pair]Row) []pair {
	keys := make([]pair, 0, len(rows))
	for k := range rows {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(x, y pair) int { return cmp.Or(cmp.Compare(x.from, y.from), cmp.Compare(x.to, y.to)) })
	return keys
}

// complete adds a row for each term that has none, and sorts the table.
func (t *Table) complete(why string) {
	seen := map[string]bool{}
	for _, r := range t.rows {
		seen["<"+r.From.Ref()], seen[">"+r.To.Ref()] = true, true
	}
	source := t.From.Source + "; " + t.To.Source
	for _, x := range t.From.terms {
		if !seen["<"+x.Ref()] {
			t.rows = append(t.rows, Row{From: x, Relation: plan.NoMatch, Basis: Unmapped, Why: why, Source: source, Standing: outcomes.Editorial})
		}
	}
	for _, x := range t.To.terms {
		if !seen[">"+x.Ref()] {
			t.rows = append(t.rows, Row{To: x, Relation: plan.NoMatch, Basis: Unmapped, Why: why, Source: source, Standing: outcomes.Editorial})
		}
	}
	t.sort()
}

// sort puts the rows in the order of From's terms, then of To's.
func (t *Table) sort() {
	order := func(s Side) map[string]int {
		m := map[string]int{}
		for i, x := range s.terms {
			m[x.Ref()] = i
		}
		m[""] = len(s.terms)
		return m
	}
	from, to := order(t.From), order(t.To)
	slices.SortStableFunc(t.rows, func(a, b Row) int {
		return cmp.Or(cmp.Compare(from[a.From.Ref()], from[b.From.Ref()]), cmp.Compare(to[a.To.Ref()], to[b.To.Ref()]))
	})
}
