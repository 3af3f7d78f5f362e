package check

import (
	"slices"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// TestSuppress checks a plan with two priorities of the same number and one
// suppression, and lists what is told; what is suppressed has a dash before it.
func TestSuppress(t *testing.T) {
	const doc = `ecm: "1.0"
kind: plan
id: a-plan
title: A plan
extent: part
priorities:
  - {id: p1, number: "1", title: One}
  - {id: p2, number: "1", title: Two}
  - {id: p3, number: "1", title: Three}
suppress:
`
	retired := Rule{ID: "ECM188", Severity: diag.Note, Retired: "0.2.0", Run: func(*Pass) {}}
	own := Rule{ID: "LOCAL1", Severity: diag.Note, Run: func(p *Pass) {
		p.Report(diag.Diagnostic{Pointer: "/priorities/0", Message: "a rule of our own"})
	}}
	both := []string{"ECM111 /priorities/1/number", "ECM111 /priorities/2/number"}
	for name, test := range map[string]struct {
		suppress string
		opts     Options
		want     []string
	}{
		"an item":       {"{rule: ECM111, at: p2, reason: R}", Options{}, []string{"-ECM111 /priorities/1/number", both[1]}},
		"a pointer":     {"{rule: ECM111, at: /priorities/1/number, reason: R}", Options{}, []string{"-ECM111 /priorities/1/number", both[1]}},
		"a list":        {"{rule: ECM111, at: /priorities, reason: R}", Options{}, []string{"-ECM111 /priorities/1/number", "-ECM111 /priorities/2/number"}},
		"the document":  {"{rule: ECM111, reason: R}", Options{}, []string{"-ECM111 /priorities/1/number", "-ECM111 /priorities/2/number"}},
		"another place": {"{rule: ECM111, at: p1, reason: R}", Options{}, append(slices.Clone(both), "ECM902 /suppress/0")},
		"a place whose name begins alike": {"{rule: ECM111, at: /priorities/1/num, reason: R}", Options{},
			append(slices.Clone(both), "ECM905 /suppress/0/at")},
		"a rule that is off":             {"{rule: ECM204, reason: R}", Options{Severity: map[string]diag.Severity{"ECM204": 0}}, both},
		"a rule that did not run":        {"{rule: ECM301, reason: R}", Options{}, both}, // the part does not contain actions
		"a rule of the set alone":        {"{rule: ECM103, reason: R}", Options{}, both},
		"a rule of reading":              {"{rule: ECM010, reason: R}", Options{}, append(slices.Clone(both), "ECM902 /suppress/0")},
		"no reason":                      {`{rule: ECM111, reason: " "}`, Options{}, append(slices.Clone(both), "ECM904 /suppress/0")},
		"last day":                       {"{rule: ECM111, reason: R, until: 2009-06}", Options{Today: plan.Date{Year: 2009, Month: 6, Day: 30}}, []string{"-ECM111 /priorities/1/number", "-ECM111 /priorities/2/number"}},
		"day after":                      {"{rule: ECM111, reason: R, until: 2009-06}", Options{Today: plan.Date{Year: 2009, Month: 7, Day: 1}}, append(slices.Clone(both), "ECM903 /suppress/0/until")},
		"no clock":                       {"{rule: ECM111, reason: R, until: 2009-06}", Options{}, []string{"-ECM111 /priorities/1/number", "-ECM111 /priorities/2/number"}},
		"itself":                         {"{rule: ECM902, reason: R}", Options{}, append(slices.Clone(both), "ECM901 /suppress/0/rule")},
		"a rule of reading that is none": {"{rule: ECM099, reason: R}", Options{}, append(slices.Clone(both), "ECM901 /suppress/0/rule")},
		"a withdrawn rule":               {"{rule: ECM188, reason: R}", Options{Rules: append(slices.Collect(All()), retired)}, append(slices.Clone(both), "ECM901 /suppress/0/rule")},
		"a rule of one's own":            {"{rule: LOCAL1, reason: R}", Options{Rules: append(slices.Collect(All()), own)}, []string{"-LOCAL1 /priorities/0", both[0], both[1]}},
		"a rule left out":                {"{rule: ECM111, reason: R}", Options{Rules: suppressionRules()}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, d := range run(t, set([]*diag.Text{diag.NewText("a.yaml", []byte(doc+"  - "+test.suppress+"\n"))}), test.opts) {
				s := d.Rule + " " + d.Pointer
				if d.Suppression != nil {
					s = "-" + s
				}
				got = append(got, s)
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

// TestUnusedInSet sees that a suppression of a rule that needs other documents
// is called unused only beside some.
func TestUnusedInSet(t *testing.T) {
	a := diag.NewText("a.yaml", []byte("ecm: \"1.0\"\nkind: plan\nid: a\ntitle: A\nextent: part\nsuppress: [{rule: ECM103, reason: R}]\n"))
	b := diag.NewText("b.yaml", []byte("ecm: \"1.0\"\nkind: plan\nid: b\ntitle: B\nextent: part\n"))
	if got := run(t, set([]*diag.Text{a}), Options{}); len(got) != 0 {
		t.Errorf("alone: %v", got)
	}
	if got := run(t, set([]*diag.Text{a, b}), Options{}); len(got) != 1 || got[0].Rule != "ECM902" {
		t.Errorf("beside another: %v", got)
	}
}

// TestSuppressReading silences what reading reports, and sees that a faulty
// document says nothing of unused suppressions.
func TestSuppressReading(t *testing.T) {
	doc := "ecm: \"1.0\"\nkind: plan\nid: a\ntitle: A\nextent: part\ncolour: red\nsuppress:\n  - {rule: ECM010, reason: Another system adds it}\n  - {rule: ECM111, reason: R}\n"
	got := run(t, set([]*diag.Text{diag.NewText("a.yaml", []byte(doc))}), Options{})
	if len(got) != 1 || got[0].Rule != "ECM010" || got[0].Suppression == nil {
		t.Errorf("got %+v", got)
	}
}

// A rule with suppressions goes on past the limit to see which are used. Where it
// stops before its end, nothing is told of those that it did not use.
func TestSuppressPastLimit(t *testing.T) {
	text := `{"ecm":"1.0","kind":"plan","id":"a-plan","title":"A plan","suppress":[` +
		`{"rule":"LOCAL1","at":"/actions/60","reason":"R"},{"rule":"LOCAL1","at":"/actions/61","reason":"R"},{"rule":"LOCAL1","at":"/actions/999","reason":"R"}` +
		`],"actions":[` + strings.Repeat("{},", 61) + `{"title":"sound"}` + strings.Repeat(",{}", 938) + `]}`
	rule := Rule{ID: "LOCAL1", Severity: diag.Note, Run: func(p *Pass) {
		for i := range p.Plan().Actions {
			if p.Plan().Actions[i].Title == "" {
				p.Report(diag.Diagnostic{Pointer: plan.At("actions", i)})
			}
		}
	}}
	rules := append(suppressionRules(), rule)
	for limit, want := range map[int][]string{
		5:   {"LOCAL1", "LOCAL1", "LOCAL1", "LOCAL1", "LOCAL1"},
		10:  {"LOCAL1 suppressed"},
		200: {"LOCAL1 suppressed", "LOCAL1 suppressed", "ECM902"},
	} {
		var got []string
		for _, d := range run(t, set([]*diag.Text{diag.NewText("a.json", []byte(text))}), Options{Rules: rules, Limit: limit}) {
			switch {
			case d.Suppression != nil:
				got = append(got, d.Rule+" suppressed")
			case d.Rule != "LOCAL1" || limit == 5:
				got = append(got, d.Rule)
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("limit %d: %q, want %q", limit, got, want)
		}
	}
}
