package mapping_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/plan"
)

func services(s mapping.Served) (out []string) {
	for _, b := range s.By {
		text := string(b.Item.Kind) + " " + b.Item.ID
		if b.Named {
			text += " named"
		}
		if b.Basis == plan.Inferred {
			text += " inferred"
		}
		if b.Term.Code != "" {
			text += " " + b.Term.Ref()
		}
		out = append(out, text)
	}
	return out
}

// Dartford's four priorities under Kent's eight.
func TestRollUpKent(t *testing.T) {
	set := load(t, "kent")
	r := mapping.RollUp(set, set.Document("kent-cypp-2008"))
	want := map[string][]string{
		"p1": {"priority d1 named", "action a1"},
		"p2": {"priority d2 named", "action a2"},
		"p3": {"priority d1 named", "action a1"},
		"p7": {"priority d3 named", "action a3", "action a4", "action a5"},
		"p8": {"priority d4 named", "action a6", "action a7"},
	}
	var idle []string
	for s := range r.Priorities() {
		if diff := cmp.Diff(want[s.Priority.ID], services(s)); diff != "" {
			t.Errorf("%s:\n%s", s.Priority.ID, diff)
		}
		if len(s.By) == 0 {
			idle = append(idle, s.Priority.ID)
		}
		if s.Priority.ID == "p7" && money(s.Money) != "once 26200.00" {
			t.Errorf("p7: %s", money(s.Money))
		}
	}
	if !slices.Equal(idle, []string{"p4", "p5", "p6"}) {
		t.Errorf("no locality acts on %q", idle)
	}
	if out := slices.Collect(r.Outside()); len(out) > 0 {
		t.Errorf("%v", out[0])
	}
	purse := r.Money()
	if got := money(purse.Total); got != "year 600500.00 once 302200.00 unstated 2" {
		t.Errorf("%s", got)
	}
	if len(purse.ByPlan) != 2 || money(purse.ByPlan[1].Money) != "year 60500.00 once 26200.00" {
		t.Errorf("%v", purse.ByPlan)
	}
	if mapping.RollUp(set, set.Document("kent-jar-2008")) != nil {
		t.Error("an inspection has no local plans")
	}
}

// Locality under locality, a shared priority of a framework, an inferred link,
// what stands outside, and a pool that two plans both print.
func TestRollUp(t *testing.T) {
	pool := `pools: [{id: pool, title: Joint pool, contributions: [{party: county#pct, pounds: 300.10}, {party: Schools, pounds: 99.90}]}]
`
	set := parse(t, "plan county\n"+pool+`parties: [{id: pct, name: Health}]
priorities:
  - {id: p1, title: One, contributes_to: [kct:housing]}
  - {id: p2, title: Two}
  - {id: p2a, title: Two a, parent: p2}
  - {id: p3, title: Three, contributes_to: [ecm:be-healthy]}
`, "plan area\nparent: county\n"+pool+`priorities:
  - {id: a1, title: Homes, contributes_to: [kct:housing]}
  - {id: a2, title: Own thing, contributes_to: [ecm:be-healthy]}
  - {id: a3, title: Heading}
  - {id: a4, title: Under it, parent: a3, contributes_to: [{to: county#p2a, basis: inferred, why: w}]}
  - {id: a5, title: All of it, cross_cutting: true}
`, `plan village
parent: area
actions:
  - {id: v1, title: Step, contributes_to: [area#a1], resources: "£5.01"}
  - {id: v2, title: Alone}
pools: [{id: other, title: Another pool, total: "£7", contributions: [{party: schools, pounds: 7}]}]
`, "plan elsewhere\npriorities: [{id: e1, title: E}]\n")
	r := mapping.RollUp(set, set.Document("county"))
	got := map[string][]string{}
	for s := range r.Priorities() {
		got[s.Priority.ID] = services(s)
	}
	want := map[string][]string{
		"p1":  {"priority a1 named kct:housing", "action v1 kct:housing"},
		"p2":  {"priority a4 inferred"},
		"p2a": {"priority a4 named inferred"},
		"p3":  nil,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	var out []string
	for it := range r.Outside() {
		out = append(out, it.ID)
	}
	if !slices.Equal(out, []string{"a2", "v2"}) {
		t.Errorf("outside: %q", out)
	}
	purse := r.Money()
	if money(purse.Total) != " 412.01" || len(purse.Repeated) != 1 || purse.Repeated[0].Place.Name() != "1.yaml" {
		t.Errorf("%s, %d repeated", money(purse.Total), len(purse.Repeated))
	}
	var parties []string
	for _, p := range purse.ByParty {
		parties = append(parties, p.Party+" "+money(p.Money))
	}
	if diff := cmp.Diff([]string{"Health  300.10", "Schools  106.90"}, parties); diff != "" {
		t.Error(diff)
	}
}

// The total of a roll-up is the sum of its plans to the penny.
func TestRollUpAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		files := []*plan.File{drawPlan(t, "county").file()}
		for i := range rapid.IntRange(0, 3).Draw(t, "localities") {
			m := drawPlan(t, fmt.Sprintf("l%d", i))
			m.head = "parent: county\n"
			files = append(files, m.file())
		}
		r := mapping.RollUp(plan.NewSet(files...), files[0])
		var sum mapping.Sum
		for _, p := range r.Money().ByPlan {
			sum = sum.Add(p.Money)
		}
		all, _ := r.Coverage().Money()
		if money(sum) != money(r.Money().Total) || money(sum) != money(all) {
			t.Errorf("plans %s, total %s, coverage %s", money(sum), money(r.Money().Total), money(all))
		}
	})
}
