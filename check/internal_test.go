package check_test

import (
	"testing"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

func TestPanicIsOneDiagnostic(t *testing.T) {
	rules := []check.Rule{
		{ID: "ECM901", Severity: diag.Warning, Run: func(*check.Pass) {
			var none []int
			_ = none[len(none)]
		}},
		{ID: "ECM902", Severity: diag.Warning, Run: func(p *check.Pass) {
			p.Report(diag.Diagnostic{Pointer: "/title", Message: "seen"})
		}},
	}
	f := plan.Parse(diag.NewText("a.yaml", []byte("ecm: \"1.0\"\nkind: plan\nid: a\ntitle: A\n")), plan.Limits{})
	got := check.New(check.Options{Rules: rules}).File(f, plan.NewSet(f))
	if len(got) != 2 {
		t.Fatalf("%d diagnostics, want the internal fault and the other rule's: %v", len(got), got)
	}
	want := "ECM901 failed on this document: runtime error: index out of range [0] with length 0"
	if d := got[0]; d.Rule != check.RuleInternal || d.File != "a.yaml" || d.Severity != diag.Error || d.Message != want {
		t.Errorf("got %+v", d)
	}
	if got[1].Rule != "ECM902" || got[1].Pointer != "/title" {
		t.Errorf("the other rule did not run: %+v", got[1])
	}
}
