package plan

import (
	"testing"

	"github.com/every-child-matters/ecm/diag"
)

func TestTermNamed(t *testing.T) {
	for text, want := range map[string]Ref{
		"Being healthy":                                 "ecm:be-healthy",
		"be-healthy":                                    "ecm:be-healthy",
		"economic wellbeing":                            "ecm:achieve-economic-well-being",
		"ecm:Sexually healthy":                          "ecm:sexually-healthy",
		"ecm:be-healthy/sexually-healthy":               "ecm:sexually-healthy",
		"ecm/be-healthy/sexually-healthy":               "ecm:sexually-healthy",
		"Choose not to take drugs":                      "ecm:choose-not-to-take-illegal-drugs",
		"Parents, carers and families support learning": "ecm:parents-support-learning",
		"things to do":                                  "kct:things-to-do",
		"KCT:poverty":                                   "kct:poverty",
		"Integrated processes":                          "trust:integrated-processes",
	} {
		if got, ok := TermNamed(text); got != want || !ok {
			t.Errorf("TermNamed(%q) = %q, %v; want %q", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "/", "p3", "ecm:poverty", "ecm:be-healthy/", "NI 147", "Thriving"} {
		if got, ok := TermNamed(text); ok {
			t.Errorf("TermNamed(%q) = %q, want nothing", text, got)
		}
	}
}

func TestWrongTermIsMended(t *testing.T) {
	head := "ecm: \"1.0\"\nkind: plan\nid: a\ntitle: A\npriorities:\n  - id: p1\n    contributes_to: ["
	for written, want := range map[string]string{
		"ecm:be-healthy/sexually-healthy": "ecm:sexually-healthy",
		`"Being healthy"`:                 `"ecm:be-healthy"`,
		"'Economic wellbeing'":            "'ecm:achieve-economic-well-being'",
		"Staying safe":                    "ecm:stay-safe",
	} {
		f := Parse(diag.NewText("a.yaml", []byte(head+written+"]\n")), Limits{})
		if len(f.Diagnostics) != 1 || f.Diagnostics[0].Rule != RuleUnknownTerm {
			t.Errorf("%s: %+v", written, f.Diagnostics)
			continue
		}
		fix := f.Diagnostics[0].Fix
		if fix == nil || fix.Edits[0].New != want || f.Text.Bytes[fix.Edits[0].Span.Start] != written[0] {
			t.Errorf("%s: fix %+v, want %s", written, fix, want)
		}
	}
}
