package check_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

const thanet = `ecm: "1.0"
kind: plan
id: thanet-plan
title: Plan for Thanet
extent: part
contains: [actions]
actions:
  - id: a1
    title: Open the youth centre at weekends
    when: March 2009
`

// Check documents and tell what was found.
func ExampleRun() {
	f := plan.Parse(diag.NewText("thanet.yaml", []byte(thanet)), plan.Limits{})
	res, err := check.Run(context.Background(), plan.NewSet(f), check.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range res.Diagnostics {
		if err := d.Render(os.Stdout, func(string) *diag.Text { return f.Text }, nil); err != nil {
			fmt.Println(err)
		}
	}
	// Output:
	// thanet.yaml:8:5: warning: "Open the youth centre at weekends" has no lead [ECM301]
	//    |
	//  8 |   - id: a1
	//    |     ^^
	//    = help: add lead, to the action or to its priority
}

// A rule of one's own stands beside those of the catalogue. Its severity and
// place are filled in by the checker.
func ExampleRule() {
	own := check.Rule{
		ID: "THANET1", Title: "Action that is not in capitals", Severity: diag.Note, Kinds: []plan.Kind{plan.KindPlan},
		Run: func(p *check.Pass) {
			for i, a := range p.Plan().Actions {
				if a.Title != strings.ToUpper(a.Title) {
					p.Report(diag.Diagnostic{Pointer: plan.At("actions", i) + "/title", Message: "write the title in capitals"})
				}
			}
		},
	}
	f := plan.Parse(diag.NewText("thanet.yaml", []byte(thanet)), plan.Limits{})
	checker := check.New(check.Options{Rules: []check.Rule{own}})
	for _, d := range checker.File(f, plan.NewSet(f)) {
		line, _ := f.Text.Position(d.Span.Start, diag.CodePoints)
		fmt.Println(d.File, line, d.Severity, d.Message, d.Rule)
	}
	// Output: thanet.yaml 9 note write the title in capitals THANET1
}

// Switch a rule off, and another one on, for one check.
func ExampleOptions() {
	f := plan.Parse(diag.NewText("thanet.yaml", []byte(thanet)), plan.Limits{})
	res, err := check.Run(context.Background(), plan.NewSet(f), check.Options{
		Severity: map[string]diag.Severity{"ECM301": 0, "ECM320": diag.Warning},
	})
	fmt.Println(len(res.Diagnostics), err)
	// Output: 0 <nil>
}

func ExampleFind() {
	r, ok := check.Find("ECM301")
	fmt.Println(r.Title, r.Severity, ok)
	// Output: Action without a lead warning true
}

func ExampleExplain() {
	r, _ := check.Find("ECM000")
	if err := check.Explain(os.Stdout, r); err != nil {
		fmt.Println(err)
	}
	// Output:
	// ECM000: The file cannot be opened or read (error)
	//
	// The file that was named does not exist, may not be read, or is something else
	// than a file. The other files are checked all the same.
	//
	// How to mend it: Check the name and the permissions of the file.
	//
	// Source: A file that was silently passed over would look like one without faults.
}
