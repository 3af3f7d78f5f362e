package mapping_test

import (
	"fmt"
	"os"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
)

// kent is the county plan of Kent with the inspection that it answers and the
// local plan under it.
func kent() *plan.Set {
	var files []*plan.File
	for _, name := range []string{"kent-cypp-2008", "kent-jar-2008", "dartford-lcypp-2009"} {
		text, err := os.ReadFile("../examples/kent/" + name + ".yaml")
		if err != nil {
			panic(err)
		}
		files = append(files, plan.Parse(diag.NewText(name+".yaml", text), plan.Limits{}))
	}
	return plan.NewSet(files...)
}

// The aims that no priority of Kent's plan serves.
func ExampleCover() {
	set := kent()
	for gap := range mapping.Cover(set, set.Document("kent-cypp-2008")).Gaps() {
		if gap.Term.Kind == outcomes.KindAim && gap.Counts[mapping.Priority].All == 0 {
			fmt.Println(gap.Term.Title, gap.Lacks)
		}
	}
	// Output:
	// Develop enterprising behaviour [need priority action measure baseline target money]
	// Ready for employment [need priority action measure baseline target money]
	// Safe from accidental injury and death [priority action measure baseline target money]
	// Safe from maltreatment, neglect, violence and sexual exploitation [need priority measure baseline target money]
}

// What serves an aim, and by which links.
func ExampleCoverage_Reaches() {
	set := kent()
	c := mapping.Cover(set, set.Document("dartford-lcypp-2009"))
	for r := range c.Reaches("ecm:attend-and-enjoy-school") {
		if r.Item.Kind != mapping.Priority {
			continue
		}
		fmt.Printf("%s serves it, %s\n", r.Item.Title, r.Basis)
		for _, s := range r.Steps {
			fmt.Printf("  by %s, %s%s\n", s.How, s.Place.Name(), s.Place.Pointer)
		}
	}
	// Output:
	// Young people who have a say and stay in learning serves it, inferred
	//   by item, dartford-lcypp-2009.yaml/priorities/2/contributes_to/0
	//   by own, kent-cypp-2008.yaml/priorities/6/contributes_to/3
}

func ExampleCrosswalk() {
	table, err := mapping.Crosswalk(nil, "ecm", "ireland")
	if err != nil {
		panic(err)
	}
	for r := range table.Rows() {
		if r.From.Kind == outcomes.KindOutcome && r.Basis == mapping.Given {
			fmt.Printf("%s | %s | %s\n", r.From.Title, r.Relation, r.To.Title)
		}
	}
	// Output:
	// Be healthy | close | Active and healthy, physical and mental wellbeing
	// Stay safe | close | Safe and protected from harm
	// Enjoy and achieve | close | Achieving full potential in learning and development
	// Make a positive contribution | close | Connected, respected and contributing to their world
	// Achieve economic well-being | close | Economic security and opportunity
}

// The priorities of the county that no locality acts on.
func ExampleRollUp() {
	set := kent()
	r := mapping.RollUp(set, set.Document("kent-cypp-2008"))
	for s := range r.Priorities() {
		if len(s.By) == 0 {
			fmt.Println(s.Priority.Title)
		}
	}
	fmt.Println(r.Money().Total)
	// Output:
	// Better and more stable housing for vulnerable young people
	// Better life chances for vulnerable children
	// Things to do and safe places to go
	// £600,500.00 a year, £302,200.00 once
}

func ExampleDiff() {
	const head = "ecm: \"1.0\"\nkind: plan\nid: p\ntitle: A plan\nmeasures:\n"
	read := func(target string) *plan.File {
		return plan.Parse(diag.NewText("p.yaml", []byte(head+"  - {id: m, text: Bullied, polarity: lower, target: "+target+"}\n")), plan.Limits{})
	}
	old := read("{text: 42% by 2010, operator: at_most, value: 42}")
	now := read("{text: 45% by 2010, operator: at_most, value: 45}")
	for c := range mapping.Diff(nil, old, nil, now).All() {
		fmt.Printf("%s: %s, %s -> %s, asks for %s\n", c.Title, c.Kind, c.Was, c.Now, c.Effect)
	}
	// Output:
	// Bullied: target raised, 42% by 2010 -> 45% by 2010, asks for less
}

func ExampleMatcher_Match() {
	m := mapping.NewMatcher(outcomes.Terms())
	for _, c := range m.Match("Counsellors for children who are bullied") {
		fmt.Println(c.Term.Ref(), c.Words)
	}
	// Output:
	// ecm:mentally-and-emotionally-healthy [Counsellors]
	// ecm:safe-from-bullying-and-discrimination [bullied]
}
