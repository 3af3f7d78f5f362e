package plan_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/every-child-matters/ecm/plan"
)

// wood makes a plan whose actions and priorities stand under each other at
// random, in circles too, and name priorities, leads and times here and there.
func wood(rnd *rand.Rand) *plan.Plan {
	p := &plan.Plan{Actions: make([]plan.Action, 1+rnd.IntN(90)), Priorities: make([]plan.Priority, 1+rnd.IntN(90))}
	id := func(prefix string, n int) string { return prefix + strconv.Itoa(rnd.IntN(n+1)) }
	for i := range p.Priorities {
		pr := &p.Priorities[i]
		pr.ID = "p" + strconv.Itoa(i)
		pr.Parent = plan.Ref(id("p", i+rnd.IntN(2)))
		if rnd.IntN(9) == 0 {
			pr.Lead, pr.When.Text = []plan.Who{{}, {Text: pr.ID}}, pr.ID
		}
	}
	for i := range p.Actions {
		a := &p.Actions[i]
		a.ID = "a" + strconv.Itoa(i)
		a.Parent = plan.Ref(id("a", i+rnd.IntN(2)))
		if rnd.IntN(9) == 0 {
			a.Lead, a.When.Text = []plan.Who{{Party: plan.Ref(a.ID)}}, a.ID
		}
		for range max(0, rnd.IntN(12)-6) {
			a.Priorities = append(a.Priorities, plan.Ref(id("p", 2*len(p.Priorities))))
		}
		if rnd.IntN(4) == 0 {
			a.ContributesTo = []plan.Link{{To: plan.Ref(id("p", len(p.Priorities))), Through: []plan.Ref{"p1", "p1"}}}
		}
	}
	return p
}

// What a view says of an action is what one finds who walks up the tree.
func TestView(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		p := wood(rnd)
		v := (&plan.File{Doc: p}).View()
		serving := make([][]int, len(p.Priorities))
		for i := range p.Actions {
			var lead, own []int // actions from the nearest up; priorities
			for at, level := i, 0; level < 64; level++ {
				a := &p.Actions[at]
				if len(a.Lead) > 0 {
					lead = append(lead, at)
				}
				if len(own) == 0 {
					own = prioritiesNamed(v, a)
				}
				up, ok := v.Action(a.Parent)
				if !ok || up == at {
					break
				}
				at = up
			}
			if got := slices.Collect(v.PrioritiesOf(i)); !slices.Equal(got, own) {
				t.Fatalf("action %d serves %v, want %v", i, got, own)
			}
			for _, k := range own {
				serving[k] = append(serving[k], i)
			}
			want := ""
			if len(lead) > 0 {
				want = plan.At("actions", lead[0])
			}
			for _, k := range own {
				for up := range v.UpPriority(k) {
					if want == "" && len(p.Priorities[up].Lead) > 0 {
						want = plan.At("priorities", up)
					}
				}
			}
			leads, from := v.Leads(i)
			when, since := v.Time(i)
			if from != want || since != want || (want == "") != (len(leads) == 0) || (want == "") != when.IsZero() {
				t.Fatalf("action %d: lead %v of %q, time %v of %q, want %q", i, leads, from, when, since, want)
			}
		}
		for k := range p.Priorities {
			if got := v.ActionsFor(k); !slices.Equal(got, serving[k]) {
				t.Fatalf("priority %d is served by %v, want %v", k, got, serving[k])
			}
		}
	}
}

// prioritiesNamed returns the places of the priorities that an action names.
func prioritiesNamed(v *plan.View, a *plan.Action) (list []int) {
	refs := slices.Clone(a.Priorities)
	for _, l := range a.ContributesTo {
		refs = append(append(refs, l.To), l.Through...)
	}
	for _, r := range refs {
		if k, ok := v.Priority(r); ok && !slices.Contains(list, k) {
			list = append(list, k)
		}
	}
	return list
}

// An action takes over 64 priorities from the one above it, so that many of
// them do not cost their product; those that it names itself all count.
func TestViewTakesOver(t *testing.T) {
	p := &plan.Plan{Actions: make([]plan.Action, 3), Priorities: make([]plan.Priority, 100)}
	for k := range p.Priorities {
		p.Priorities[k].ID = fmt.Sprint("p", k)
		p.Actions[0].Priorities = append(p.Actions[0].Priorities, plan.Ref(p.Priorities[k].ID))
	}
	p.Actions[0].ID, p.Actions[1].Parent, p.Actions[2].Parent = "a", "a", "a"
	v := (&plan.File{Doc: p}).View()
	for k := range p.Priorities {
		want := []int{0, 1, 2}
		if k >= 64 {
			want = want[:1]
		}
		if got := v.ActionsFor(k); !slices.Equal(got, want) {
			t.Errorf("priority %d is served by %v, want %v", k, got, want)
		}
	}
}
