package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

func ExampleFile_Anchor() {
	f := plan.Parse(diag.NewText("plan.yaml", []byte(`
actions:
  - id: a1
    lead: [board, {party: council, role: accountable}]
ecm: "1.0"
kind: plan
`)), plan.Limits{})
	fmt.Println(f.Anchor("/actions/0/lead/1/role"))
	// Output: /actions/a1/lead/council/role
}

func TestAnchor(t *testing.T) {
	f := plan.Parse(diag.NewText("x.yaml", []byte(`ecm: "1.0"
kind: plan
id: x
actions:
  - title: Open/close ~ the centre
    priorities: [p1, "2"]
  - {lead: [[board]], id: ""}
  - title: `+strings.Repeat("é", 100)+`
  - id: 7
    when: "2009"
  - 12
`)), plan.Limits{})
	for pointer, want := range map[string]string{
		"":                        "",
		"/actions":                "/actions",
		"/actions/0":              "/actions/Open~1close ~0 the centre",
		"/actions/0/priorities/0": "/actions/Open~1close ~0 the centre/priorities/p1",
		"/actions/0/priorities/1": "/actions/Open~1close ~0 the centre/priorities/2",
		"/actions/1/lead/0/0":     "/actions/-/lead/-/board",
		"/actions/2/title":        "/actions/" + strings.Repeat("é", 60) + "/title",
		"/actions/3":              "/actions/2009",
		"/actions/4":              "/actions/12",
		"/actions/9/title":        "/actions/9/title",
		"/nothing/0/here":         "/nothing/0/here",
	} {
		if got := f.Anchor(pointer); got != want {
			t.Errorf("%s: %s, want %s", pointer, got, want)
		}
	}
	if got := plan.Parse(diag.NewText("x.yaml", nil), plan.Limits{}).Anchor("/a/0"); got != "/a/0" {
		t.Errorf("without a tree: %s", got)
	}
}
