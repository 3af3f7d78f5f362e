package priorities_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/priorities"
)

func TestOrder(t *testing.T) {
	for i, want := range []priorities.Priority{
		"poverty", "resilience", "parenting", "housing", "vulnerable-children", "things-to-do", "participation", "safe-communities",
	} {
		if got := slices.Collect(priorities.All())[i]; got != want {
			t.Errorf("priority %d is %q, want %q", i+1, got, want)
		}
		if term, _ := want.Info(); term.Number != fmt.Sprint(i+1) || term.Ref() != "kct:"+string(want) || term.Standing != outcomes.SingleSource {
			t.Errorf("%q: %v", want, term)
		}
	}
}

func TestVision(t *testing.T) {
	for code, want := range map[priorities.Vision]string{
		"nurtured-at-home":            "Nurtured and encouraged at home",
		"inspired-by-school":          "Inspired and motivated by school",
		"safe-in-the-community":       "Safe and secure in the community",
		"healthy-and-fulfilled-lives": "Living healthy and fulfilled lives",
	} {
		if term, _ := code.Info(); term.Title != want || term.Standing != outcomes.Confirmed {
			t.Errorf("%q: %v, want %q", code, term, want)
		}
	}
}

func TestStrategies(t *testing.T) {
	want := map[priorities.Priority][]string{
		priorities.Parenting:          {"Every Parent Matters"},
		priorities.VulnerableChildren: {"Kent Young Carers Strategy"},
		priorities.ThingsToDo:         {"Integrated Youth Strategy"},
	}
	for p := range priorities.All() {
		if got := slices.Collect(p.Strategies()); !slices.Equal(got, want[p]) {
			t.Errorf("%s names %q, want %q", p, got, want[p])
		}
	}
	if got := slices.Collect(priorities.Priority("x").Strategies()); got != nil {
		t.Errorf("an unknown priority names %q", got)
	}
}

// TestLinks checks that every link is ours, says why, and leads to an aim or a
// support statement, none twice.
func TestLinks(t *testing.T) {
	for p := range priorities.All() {
		seen := map[string]bool{}
		for l := range p.Links() {
			term, ok := outcomes.Lookup(l.To)
			if !ok || term.Kind != outcomes.KindAim && term.Kind != outcomes.KindSupport {
				t.Errorf("%s is linked to %q", p, l.To)
			}
			if l.Standing != outcomes.Editorial || l.Why == "" || seen[l.To] {
				t.Errorf("%s: %+v", p, l)
			}
			seen[l.To] = true
		}
		if len(seen) < 2 {
			t.Errorf("%s has %d links", p, len(seen))
		}
	}
	if got := slices.Collect(priorities.Priority("").Links()); got != nil {
		t.Errorf("no priority is linked: %v", got)
	}
	for range priorities.Poverty.Links() {
		break // a reader may stop
	}
}

// TestClosestLink checks which aim or statement comes first.
func TestClosestLink(t *testing.T) {
	for p, want := range map[priorities.Priority]string{
		priorities.Poverty:         "ecm:households-free-from-low-income",
		priorities.Resilience:      "ecm:mentally-and-emotionally-healthy",
		priorities.Parenting:       "ecm:parents-promote-healthy-choices",
		priorities.Housing:         "ecm:decent-homes-and-sustainable-communities",
		priorities.ThingsToDo:      "ecm:personal-and-social-development",
		priorities.Participation:   "ecm:engage-in-further-education-employment-or-training",
		priorities.SafeCommunities: "ecm:safe-from-bullying-and-discrimination",
	} {
		for l := range p.Links() {
			if l.To != want {
				t.Errorf("%s serves %s first, want %s", p, l.To, want)
			}
			break
		}
	}
	// Parenting serves what parents do for each of the five outcomes.
	var served []string
	for l := range priorities.Parenting.Links() {
		served = append(served, l.To)
	}
	var all []string
	for s := range outcomes.Supports() {
		all = append(all, "ecm:"+string(s))
	}
	if !slices.Equal(served, all) {
		t.Errorf("parenting serves %q", served)
	}
}

func Example() {
	for p := range priorities.All() {
		term, _ := p.Info()
		fmt.Println(term.Number, term.Title)
	}
	// Output:
	// 1 Reduce the impact of poverty
	// 2 Build resilience
	// 3 Improve parenting
	// 4 Better and more stable housing for vulnerable young people
	// 5 Better life chances for vulnerable children
	// 6 Things to do and safe places to go
	// 7 Engagement in education, employment and society
	// 8 Be safe and feel safe in the community
}

func ExamplePriority_Links() {
	for l := range priorities.Housing.Links() {
		term, _ := outcomes.Lookup(l.To)
		fmt.Printf("%s (%s): %s\n", term.Title, l.Standing, l.Why)
	}
	// Output:
	// Live in decent homes and sustainable communities (editorial): The quality of housing.
	// Have security, stability and are cared for (editorial): The stability of housing.
}
