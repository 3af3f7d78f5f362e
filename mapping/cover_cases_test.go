package mapping_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
)

func gaps(c *mapping.Coverage, kind string) (out []string) {
	for g := range c.Gaps() {
		if g.Term.Kind == kind {
			out = append(out, fmt.Sprint(g.Term.Code, " ", g.Lacks))
		}
	}
	return out
}

// The aims that Kent's eight priorities leave out, those that nothing serves
// first; of the rest those for which somebody sees a need come first.
func TestGapsOfKent(t *testing.T) {
	set := load(t, "kent")
	got := gaps(mapping.Cover(set, set.Document("kent-cypp-2008")), outcomes.KindAim)
	want := []string{
		"enterprising-behaviour [need priority action measure baseline target money]",
		"ready-for-employment [need priority action measure baseline target money]",
		"safe-from-accidental-injury-and-death [priority action measure baseline target money]",
		"safe-from-maltreatment [need priority measure baseline target money]",
	}
	if diff := cmp.Diff(want, got[:4]); diff != "" {
		t.Errorf("(- want, + got):\n%s", diff)
	}
	for _, g := range got[4:] {
		if strings.Contains(g, "priority") || strings.Contains(g, "action") {
			t.Errorf("%s is not lacking a priority or an action", g)
		}
	}
}

// Dartford leaves safety from crime to another plan, and says so.
func TestDelegated(t *testing.T) {
	set := load(t, "kent")
	c := mapping.Cover(set, set.Document("dartford-lcypp-2009"))
	term, ok := c.Term("ecm:safe-from-crime-and-anti-social-behaviour")
	if !ok || len(term.Delegated) != 1 || len(term.Lacks) > 0 {
		t.Fatalf("%+v", term)
	}
	d := term.Delegated[0]
	if d.Title != "Community safety plan for Dartford" || d.Place.Name() != "kent/dartford-lcypp-2009.yaml" || d.Place.Line() == 0 {
		t.Errorf("%+v, line %d", d, d.Place.Line())
	}
	kent := mapping.Cover(set, set.Document("kent-cypp-2008"))
	if term, _ := kent.Term("ecm:safe-from-crime-and-anti-social-behaviour"); len(term.Delegated) > 0 {
		t.Error("the county plan does not leave it to anybody")
	}
}

// Each item that serves nothing is told, but no heading, no cross-cutting
// priority, no party.
func TestUnlinked(t *testing.T) {
	list := func(c *mapping.Coverage) (out []string) {
		for it := range c.Unlinked() {
			out = append(out, string(it.Kind)+" "+it.ID)
		}
		return out
	}
	set := load(t, "linkages")
	if got, want := list(mapping.Cover(set)), []string{"action p1-11"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	set = parse(t, `plan
parties: [{id: x, name: X}]
priorities:
  - {id: theme, title: Theme}
  - {id: p1, parent: theme, title: One, contributes_to: [ecm:be-healthy]}
  - {id: cross, title: Workforce, cross_cutting: true}
  - {id: p2, title: Two, lead: x}
  - {id: p3, title: Three, contributes_to: [{match: none, why: w}]}
actions:
  - {id: a1, title: Under two, priorities: [p2], resources: {kind: money, pounds: 5}}
needs: [{id: n1, text: x}]
`)
	c := mapping.Cover(set)
	if got, want := list(c), []string{"need n1", "priority p2", "priority p3", "action a1", "money "}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if all, loose := c.Money(); money(all) != " 5.00" || money(loose) != " 5.00" {
		t.Errorf("%v %v", all, loose)
	}
}

// Every way in which an item comes to serve a term.
func TestWays(t *testing.T) {
	set := parse(t, `plan county
priorities: [{id: p1, title: County, contributes_to: [ecm:ready-for-school]}]
parties: [{id: board, name: Board}]
measures: [{id: m1, text: x, for: [p1], baseline: none yet, target: {text: x, state: withdrawn}}]
`, `plan
priorities: [{id: q1, title: Local, contributes_to: [{to: county#p1, basis: inferred, why: w}], need: why, resources: "£10.50 a year"}]
actions:
  - {id: b1, title: Work, priorities: [q1], lead: county#board, partners: [Police], responds_to: [insp#r1], success: {measure: k1}}
  - {id: b2, parent: b1, title: Step, measures: [{id: k2, text: x, indicator: i1}]}
indicators: [{id: i1, title: I, contributes_to: [trust:integrated-working]}]
measures: [{id: k1, text: y, baseline: "3", target: "4"}]
pools: [{id: pool, title: Pool, for: [b1], contributions: [{pounds: 4, party: county#board}, {pounds: 6, party: Health}]}]
`, `inspection insp
judgements: [{id: j1, subject: S, contributes_to: [ecm:stay-safe]}]
findings: [{id: f1, text: x, judgement: j1}]
recommendations: [{id: r1, text: x, contributes_to: [ecm:be-healthy]}]
`, `performance
plan: county
observations: [{id: o1, measure: county#m1, actual: "4"}]
`, `framework
prefix: own
outcomes: [{id: top, title: Top, contributes_to: [{to: ecm:stay-safe, basis: inferred, why: w}]}]
terms: [{id: low, title: Low, parent: top}, {id: idle, title: Idle}]
`, `plan
priorities: [{id: s1, title: Own terms, contributes_to: [own:low, shanarri:nurtured]}]
`)
	c := mapping.Cover(set)
	for _, tt := range []struct {
		term plan.Ref
		kind mapping.Kind
		want string
	}{
		{"ecm:ready-for-school", mapping.Priority, "p1 ~q1?"},
		{"ecm:ready-for-school", mapping.Action, "~b1? ~b2?"},
		{"ecm:ready-for-school", mapping.Need, "~@/priorities/0/need/0?"},
		{"ecm:ready-for-school", mapping.Measure, "~k1? ~k2? ~m1"},
		{"ecm:ready-for-school", mapping.Report, "~o1"},
		{"ecm:ready-for-school", mapping.Partner, "~@/actions/0/partners/0? ~@/pools/0/contributions/1/party/0? ~board?"},
		{"ecm:ready-for-school", mapping.Money, "~@/priorities/0/resources/0? ~pool?"},
		{"ecm:be-healthy", mapping.Action, "~b1 ~b2"},
		{"ecm:be-healthy", mapping.Recommendation, "r1"},
		{"ecm:be-healthy", mapping.Priority, ""},
		{"trust:integrated-working", mapping.Measure, "~k2"},
		{"ecm:stay-safe", mapping.Finding, "~f1 j1"},
		{"own:low", mapping.Priority, "s1"},
		{"own:top", mapping.Priority, "~s1"},
		{"ecm:stay-safe", mapping.Priority, "~s1?"},
		{"shanarri:nurtured", mapping.Priority, "s1"},
		{"own:idle", mapping.Priority, ""},
	} {
		if got := cell(c, tt.term, tt.kind); got != tt.want {
			t.Errorf("%s of %s: %q, want %q", tt.kind, tt.term, got, tt.want)
		}
	}
	ready, _ := c.Term("ecm:ready-for-school")
	if ready.Baselines != 2 || ready.Targets != 1 || money(ready.Money) != "year 10.50  10.00" {
		t.Errorf("%d baselines, %d targets, %q", ready.Baselines, ready.Targets, money(ready.Money))
	}
	if n := ready.Counts[mapping.Partner]; n.All != 3 || n.Direct != 0 {
		t.Errorf("partners: %+v", n)
	}
	for r := range c.Reaches("ecm:stay-safe") {
		if r.Item.ID != "s1" {
			continue
		}
		var how []mapping.How
		for _, s := range r.Steps {
			how = append(how, s.How)
		}
		if !slices.Equal(how, []mapping.How{mapping.Own, mapping.ByTerm, mapping.ByTerm}) || r.Steps[2].Place.Pointer != "/outcomes/0/contributes_to/0" {
			t.Errorf("%v", r.Steps)
		}
	}
	if _, ok := c.Term("ecm:be-helthy"); ok {
		t.Error("a term that there is not")
	}
	if _, ok := c.Term("wales:flying-start"); ok {
		t.Error("a framework that nobody names is not on the map")
	}
}

// Every item tells where it stands, at a line of its file.
func TestPlaces(t *testing.T) {
	for _, folder := range []string{"kent", "finance", "performance", "birmingham"} {
		set := load(t, folder)
		for it := range mapping.Cover(set).Items() {
			as, _ := it.Place.File.Place(it.Place.Pointer)
			if it.Place.Line() == 0 || as == "" || it.Title == "" && it.Kind != mapping.Money {
				t.Errorf("%s: %+v stands at %q", folder, it, as)
			}
		}
	}
}

// Amounts never begin again at the other end of the numbers.
func TestSumsStayLarge(t *testing.T) {
	big := mapping.Sum{Amounts: []mapping.Amount{{Pence: 1<<63 - 2}}}
	if got := big.Add(big).Pence(""); got != 1<<63-1 {
		t.Error(got)
	}
	small := mapping.Sum{Amounts: []mapping.Amount{{Pence: -1 << 62}}}
	if got := small.Add(small).Add(small).Pence(""); got != -1<<63 {
		t.Error(got)
	}
}

// Long chains and circles of items end, and cost no more than their length.
func TestLongChains(t *testing.T) {
	const n = 5000
	var b strings.Builder
	b.WriteString("priorities: [{id: p0, title: P, parent: p1, contributes_to: [p1, ecm:be-healthy]}, {id: p1, title: Q, parent: p0}]\nactions:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - {id: a%d, title: A, parent: a%d}\n", i, i+1)
	}
	fmt.Fprintf(&b, "  - {id: a%d, title: A, priorities: [p1]}\n", n)
	set := plan.NewSet(parseOne("plan", "long", b.String()))
	term, _ := mapping.Cover(set).Term("ecm:be-healthy")
	if got := term.Counts[mapping.Action].All; got != n+1 {
		t.Errorf("%d of %d actions", got, n+1)
	}
	if got := term.Counts[mapping.Priority].All; got != 2 {
		t.Errorf("%d of 2 priorities", got)
	}
}
