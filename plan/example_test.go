package plan_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/examples"
	"github.com/every-child-matters/ecm/plan"
)

// Load all documents of a folder and say what they are.
func ExampleLoad() {
	set, err := plan.Load(context.Background(), examples.FS(), "kent")
	if err != nil {
		log.Fatal(err)
	}
	for f := range set.Files() {
		h := f.Doc.Header()
		fmt.Printf("%s: %s, %s\n", h.ID, h.Kind, h.Area.Name)
	}
	// Output:
	// dartford-lcypp-2009: plan, Dartford
	// kent-cypp-2008: plan, Kent
	// kent-jar-2008: inspection, Kent
}

// Read one document from anywhere. What is wrong with it is told at its place;
// the rest is there all the same.
func ExampleRead() {
	text := `ecm: "1.0"
kind: plan
id: thanet-2009
title: Plan for Thanet
priorities:
  - {id: p1, title: A good home, contributes_to: [ecm:decent-homes]}
`
	f, err := plan.Read(strings.NewReader(text), "thanet.yaml")
	if err != nil {
		log.Fatal(err)
	}
	for _, d := range f.Diagnostics {
		line, column := f.Text.Position(d.Span.Start, diag.CodePoints)
		fmt.Printf("%s:%d:%d: %s\n", d.File, line, column, d.Message)
	}
	if p, ok := f.Doc.(*plan.Plan); ok {
		fmt.Println(p.Priorities[0].Title)
	}
	// Output:
	// thanet.yaml:6:51: "ecm:decent-homes" is not a published term
	// A good home
}

// Kinds of documents are told apart by their type.
func ExampleDocuments() {
	set, err := plan.Load(context.Background(), examples.FS(), "kent")
	if err != nil {
		log.Fatal(err)
	}
	for f, report := range plan.Documents[*plan.Inspection](set) {
		fmt.Println(f.ID())
		for _, r := range report.Recommendations {
			fmt.Println(r.Number, r.Horizon, r.Addressee[0].Party)
		}
	}
	// Output:
	// kent-jar-2008
	// 1 immediate local-partnership
	// 2 immediate local-partnership
	// 3 immediate health-partners
	// 4 immediate health-partners
	// 5 within_six_months health-partners
}

// A reference leads to a published term or to an item of any loaded document.
func ExampleSet_Resolve() {
	set, err := plan.Load(context.Background(), examples.FS(), "kent")
	if err != nil {
		log.Fatal(err)
	}
	f := set.Document("dartford-lcypp-2009")
	for _, ref := range []plan.Ref{"ecm:ready-for-school", "kent-cypp-2008#p4", "youth-council", "kent-cypp-2008#p9"} {
		switch res := set.Resolve(f, ref); {
		case res.Problem != plan.Found:
			fmt.Println(ref, "leads nowhere")
		case res.Entry.Item != nil:
			fmt.Println(ref, "is a", res.Entry.Type, "of", res.File.ID())
		default:
			fmt.Println(ref, "is the", res.Term.Kind, res.Term.Title)
		}
	}
	// Output:
	// ecm:ready-for-school is the aim Ready for school
	// kent-cypp-2008#p4 is a Priority of kent-cypp-2008
	// youth-council is a Party of dartford-lcypp-2009
	// kent-cypp-2008#p9 leads nowhere
}

// A document built in Go is written as an author would write it.
func ExampleWriteYAML() {
	doc := &plan.Plan{
		Head: plan.Head{
			ECM: "1.0", Kind: plan.KindPlan, ID: "thanet-2009", Title: "Plan for Thanet",
			Period:  plan.When{Text: "April 2009 to March 2011"},
			Parties: []plan.Party{{Item: plan.Item{ID: "housing-lead"}, Kind: plan.Post, Name: "Head of supporting people"}},
		},
		Actions: []plan.Action{{
			Item: plan.Item{ID: "a1", Number: "1.10", Title: "Ten supported lodgings"},
			Lead: []plan.Who{{Party: "housing-lead"}},
			When: plan.When{Text: "March 2010", Dates: "2010-03"},
			Measures: []plan.Measure{{
				Indicator: "ni:147",
				Target:    []plan.Target{{Text: "85% by 2010/11", Operator: plan.AtLeast, Value: "85"}},
			}},
		}},
	}
	if err := plan.WriteYAML(os.Stdout, doc); err != nil {
		log.Fatal(err)
	}
	// Output:
	// ecm: "1.0"
	// kind: plan
	// id: thanet-2009
	// title: Plan for Thanet
	// period: April 2009 to March 2011
	// parties:
	//   - id: housing-lead
	//     kind: post
	//     name: Head of supporting people
	// actions:
	//   - id: a1
	//     number: "1.10"
	//     title: Ten supported lodgings
	//     lead: housing-lead
	//     when:
	//       text: March 2010
	//       dates: "2010-03"
	//     measures:
	//       - indicator: ni:147
	//         target:
	//           text: 85% by 2010/11
	//           operator: at_least
	//           value: 85
}

// A view answers what stands above an action: who leads it in the end, and
// when it is done.
func ExampleFile_View() {
	set, err := plan.Load(context.Background(), examples.FS(), "improvement-notice")
	if err != nil {
		log.Fatal(err)
	}
	view := set.Document("carrowby-response-2008").View()
	i, _ := view.Action("a1-2")
	leads, _ := view.Leads(i)
	fmt.Println(view.Plan.Actions[i].Title, "-", leads[0].Party)
	for k := range view.PrioritiesOf(i) {
		p := view.Plan.Priorities[k]
		fmt.Println("for", p.Title)
		for m := range view.MeasuresFor(p.ID) {
			fmt.Println(m.Name(), "- better:", m.Better(), "-", len(m.Target), "targets")
		}
	}
	// Output:
	// Clear the referrals that wait - duty-manager
	// for Children who are referred are seen in time
	// First assessments within seven working days - better: higher - 2 targets
	// Case files that managers have looked at in the last three months - better: higher - 1 targets
}

// The forms of a reference.
func ExampleRef() {
	for _, r := range []plan.Ref{"ecm:be-healthy", "kent-cypp-2008#p3", "p3"} {
		fmt.Printf("scheme %q, code %q, document %q, item %q\n", r.Scheme(), r.Code(), r.Document(), r.Item())
	}
	// Output:
	// scheme "ecm", code "be-healthy", document "", item ""
	// scheme "", code "", document "kent-cypp-2008", item "p3"
	// scheme "", code "", document "", item "p3"
}
