package mapping_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/plan"
)

// item is a priority or action of a random plan, written as one line.
type item struct {
	list, id string
	fields   []string
	links    []string
}

type model struct {
	id    string
	items []item
	head  string
}

func (m *model) file() *plan.File {
	var b strings.Builder
	fmt.Fprintf(&b, "ecm: \"1.0\"\nkind: plan\nid: %s\ntitle: Plan\n%s", m.id, m.head)
	last := ""
	for _, it := range m.items {
		if it.list != last {
			fmt.Fprintf(&b, "%s:\n", it.list)
			last = it.list
		}
		fields := append([]string{"id: " + it.id}, it.fields...)
		if len(it.links) > 0 {
			fields = append(fields, "contributes_to: ["+strings.Join(it.links, ", ")+"]")
		}
		fmt.Fprintf(&b, "  - {%s}\n", strings.Join(fields, ", "))
	}
	return plan.Parse(diag.NewText(m.id+".yaml", []byte(b.String())), plan.Limits{})
}

// links returns every link of the plan as item and place.
func (m *model) links() (all [][2]int) {
	for i := range m.items {
		for k := range m.items[i].links {
			all = append(all, [2]int{i, k})
		}
	}
	return all
}

func (m *model) without(link [2]int) *model {
	out := &model{id: m.id, head: m.head, items: slices.Clone(m.items)}
	it := &out.items[link[0]]
	it.links = slices.Delete(slices.Clone(it.links), link[1], link[1]+1)
	return out
}

var someTerms = []string{
	"ecm:be-healthy", "ecm:sexually-healthy", "ecm:ready-for-school", "ecm:enterprising-behaviour", "kct:housing",
	"trust:integrated-working", "ecm:parents-support-learning", "shanarri:safe",
}

// drawPlan draws a plan: a few priorities, actions, needs and measures with
// links to terms and to each other, circles and all.
func drawPlan(t *rapid.T, id string) *model {
	m := &model{id: id}
	n := rapid.IntRange(1, 4).Draw(t, "priorities")
	priority := rapid.Custom(func(t *rapid.T) string { return fmt.Sprintf("p%d", rapid.IntRange(0, n-1).Draw(t, "p")) })
	link := rapid.Custom(func(t *rapid.T) string {
		switch rapid.IntRange(0, 5).Draw(t, "form") {
		case 0:
			return priority.Draw(t, "item")
		case 1:
			return "{to: " + rapid.SampledFrom(someTerms).Draw(t, "to") + ", basis: inferred, why: x, through: [" + priority.Draw(t, "through") + "]}"
		case 2:
			return "{to: " + rapid.SampledFrom(someTerms).Draw(t, "to") + ", match: none, why: x}"
		}
		return rapid.SampledFrom(someTerms).Draw(t, "to")
	})
	links := rapid.SliceOfN(link, 0, 3)
	maybe := func(text string) []string {
		if rapid.Bool().Draw(t, "maybe") {
			return []string{text}
		}
		return nil
	}
	for i := range n {
		fields := maybe("parent: " + priority.Draw(t, "parent"))
		m.items = append(m.items, item{"priorities", fmt.Sprintf("p%d", i), fields, links.Draw(t, "links")})
	}
	for i := range rapid.IntRange(0, 4).Draw(t, "actions") {
		fields := maybe("priorities: [" + priority.Draw(t, "priority") + "]")
		fields = append(fields, maybe(fmt.Sprintf("parent: a%d", rapid.IntRange(0, 3).Draw(t, "parent")))...)
		pence := rapid.IntRange(0, 1_000_000).Draw(t, "pence")
		fields = append(fields, maybe(fmt.Sprintf("resources: {kind: money, pounds: %d.%02d, per: %s}", pence/100, pence%100,
			rapid.SampledFrom([]string{"year", "once"}).Draw(t, "per")))...)
		m.items = append(m.items, item{"actions", fmt.Sprintf("a%d", i), fields, links.Draw(t, "links")})
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "measures") {
		m.items = append(m.items, item{"measures", fmt.Sprintf("m%d", i), []string{"text: x", "for: [" + priority.Draw(t, "for") + "]"}, links.Draw(t, "links")})
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "needs") {
		m.items = append(m.items, item{"needs", fmt.Sprintf("n%d", i), []string{"text: x", "priorities: [" + priority.Draw(t, "for") + "]"}, links.Draw(t, "links")})
	}
	return m
}

// reached is every pair of a term and a kind of item that serves it.
func reached(c *mapping.Coverage) map[string]bool {
	out := map[string]bool{}
	for t := range c.Terms() {
		for kind := range t.Counts {
			out[t.Term.Ref()+" "+string(kind)] = true
		}
	}
	return out
}

// Two plans together cover what either covers, and nothing else.
func TestUnionCoversWhatEitherCovers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawPlan(t, "a").file(), drawPlan(t, "b").file()
		both := mapping.Cover(plan.NewSet(a, b))
		want := reached(both.Of(a))
		for k := range reached(both.Of(b)) {
			want[k] = true
		}
		got := reached(both)
		for k := range want {
			if !got[k] {
				t.Errorf("one covers %s, both do not", k)
			}
		}
		for k := range got {
			if !want[k] {
				t.Errorf("both cover %s, neither does", k)
			}
		}
		alone := reached(mapping.Cover(plan.NewSet(a)))
		for k := range alone {
			if !got[k] {
				t.Errorf("alone it covers %s, with the other it does not", k)
			}
		}
	})
}

// Taking a link away never adds coverage, and never adds an item to a term.
func TestLessLinksNeverCoverMore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawPlan(t, "a")
		all := m.links()
		if len(all) == 0 {
			return
		}
		before := mapping.Cover(plan.NewSet(m.file()))
		after := mapping.Cover(plan.NewSet(m.without(rapid.SampledFrom(all).Draw(t, "link")).file()))
		for term := range after.Terms() {
			was, _ := before.Term(plan.Ref(term.Term.Ref()))
			for kind, n := range term.Counts {
				if n.All > was.Counts[kind].All {
					t.Errorf("%s: %d of %s, before %d", term.Term.Ref(), n.All, kind, was.Counts[kind].All)
				}
			}
			for _, a := range term.Money.Amounts {
				if a.Pence > was.Money.Pence(a.Per) {
					t.Errorf("%s: %d pence a %s, before %d", term.Term.Ref(), a.Pence, a.Per, was.Money.Pence(a.Per))
				}
			}
		}
	})
}

// Every reach is explained by steps that lead to the term, by links that
// exist, and is inferred only where a link is.
func TestReachesAreExplained(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawPlan(t, "a").file()
		c := mapping.Cover(plan.NewSet(f))
		for term := range c.Terms() {
			n := 0
			for r := range c.Reaches(plan.Ref(term.Term.Ref())) {
				n++
				if len(r.Steps) == 0 || r.Steps[len(r.Steps)-1].Term.Ref() != term.Term.Ref() {
					t.Fatalf("%s to %s: %+v", r.Item.ID, term.Term.Ref(), r.Steps)
				}
				inferred := false
				for _, s := range r.Steps {
					if s.Place.File != nil {
						as, _ := s.Place.File.Place(s.Place.Pointer)
						inferred = inferred || s.How == mapping.Own && strings.Contains(f.Source(as+"/basis"), "inferred")
					}
				}
				if inferred != (r.Basis == plan.Inferred) {
					t.Errorf("%s to %s is %s, its links are not", r.Item.ID, term.Term.Ref(), r.Basis)
				}
			}
			sum := 0
			for _, k := range term.Counts {
				sum += k.All
			}
			if n != sum {
				t.Errorf("%s: %d reaches, %d counted", term.Term.Ref(), n, sum)
			}
		}
	})
}

// Totals equal the sum of their parts to the penny: over plans, and over what
// is linked and what is not.
func TestMoneyAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawPlan(t, "a").file(), drawPlan(t, "b").file()
		both := mapping.Cover(plan.NewSet(a, b))
		for term := range both.Terms() {
			r := plan.Ref(term.Term.Ref())
			inA, _ := both.Of(a).Term(r)
			inB, _ := both.Of(b).Term(r)
			if got, want := money(term.Money), money(inA.Money.Add(inB.Money)); got != want {
				t.Errorf("%s: %s, parts %s", r, got, want)
			}
		}
		all, _ := both.Money()
		allA, looseA := both.Of(a).Money()
		allB, looseB := both.Of(b).Money()
		if got, want := money(all), money(allA.Add(allB)); got != want {
			t.Errorf("%s, parts %s", got, want)
		}
		var linked mapping.Sum
		for it, terms := range both.Items() {
			if it.Kind == mapping.Money && len(terms) > 0 {
				linked = linked.Add(mapping.Sum{Amounts: []mapping.Amount{it.Amount}})
			}
		}
		if got, want := money(linked.Add(looseA).Add(looseB)), money(all); got != want {
			t.Errorf("%s, all %s", got, want)
		}
	})
}

// A term that is left to another document is no gap, nor is its outcome.
func TestDelegatedIsNoGap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawPlan(t, "a")
		term := rapid.SampledFrom(someTerms).Draw(t, "term")
		gap := func(m *model) (found bool) {
			for g := range mapping.Cover(plan.NewSet(m.file())).Gaps() {
				found = found || g.Term.Ref() == term
			}
			return found
		}
		m.head = "references: [{id: r, title: R, relation: delegates_to, covers: [\"" + term + "\"]}]\n"
		if gap(m) {
			t.Errorf("%s is delegated and a gap", term)
		}
		m.head = "references: [{id: r, title: R, relation: cites, covers: [\"" + term + "\"]}]\n"
		if !gap(m) && term != "shanarri:safe" {
			c, _ := mapping.Cover(plan.NewSet(m.file())).Term(plan.Ref(term))
			if len(c.Lacks) > 0 {
				t.Errorf("%s lacks %v and is no gap", term, c.Lacks)
			}
		}
	})
}
