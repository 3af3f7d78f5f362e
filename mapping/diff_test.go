package mapping_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/examples"
	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/plan"
)

func changes(old, now *plan.File) (out []string) {
	for c := range mapping.Diff(nil, old, nil, now).All() {
		text := fmt.Sprintf("%s %s %s: %s -> %s", c.Type, c.ID, c.Kind, c.Was, c.Now)
		if c.Effect != "" {
			text += " (" + string(c.Effect) + ")"
		}
		out = append(out, text)
	}
	return out
}

// Every kind of change, told in words.
func TestDiff(t *testing.T) {
	old := parseOne("plan", "p", `title: P
period: April 2008 to March 2011
owner: board
`[9:]+`parties: [{id: board, name: Board}]
priorities:
  - {id: p1, number: "1", title: One, lead: board, contributes_to: [ecm:be-healthy]}
  - {id: p2, title: Two}
actions:
  - {id: a1, title: First, priorities: [p1], when: March 2009, lead: board, resources: "£1,000 a year"}
  - {id: a2, title: Second, when: {text: July 2010, dates: 2010-07}, milestones: [{text: Start, when: "2009"}]}
  - {id: a3, title: Third, note: Old words, resources: {text: TBC, kind: money, absent: to_be_confirmed}}
  - {id: gone, title: Gone}
measures:
  - {id: m1, text: Conceptions, polarity: lower, target: {text: 30 by 2010, operator: at_most, value: 30, by: "2010"}}
  - {id: m2, text: Reading, polarity: higher, target: {text: 80% by 2010, operator: at_least, value: 80, by: {text: "2010", dates: "2010"}}}
  - {id: m3, text: Change, polarity: lower, target: {text: less by 5, operator: reduce_by, value: 5}}
  - {id: m4, text: Words, target: better}
  - {id: m5, indicator: ni:117, target: {text: "5", value: 5}}
  - {id: m6, text: None yet}
`)
	now := parseOne("plan", "p", `title: P
period: April 2008 to March 2012
owner: trust
`[9:]+`parties: [{id: trust, name: Trust}, {id: board, name: The Board}]
actions:
  - {id: a2, title: Second, when: {text: April 2010, dates: 2010-04}, milestones: [{text: Start, when: autumn}]}
  - {id: a1, title: First, priorities: [p2], when: March 2010, lead: Somebody, resources: "£1,200 a year"}
  - {id: a3, title: Third, note: New words, resources: {text: "£5", kind: money, pounds: 5, per: once}}
  - {id: new, title: New, contributes_to: [ecm:stay-safe]}
priorities:
  - {id: p2, title: Two}
  - {id: p1, number: "2", title: First of all, lead: board}
measures:
  - {id: m1, text: Conceptions, polarity: lower, target: {text: 35 by 2010, operator: at_most, value: 35, by: "2010"}}
  - {id: m2, text: Reading, polarity: higher, target: {text: 85% by 2011, operator: at_least, value: 85, by: {text: "2011", dates: "2011"}}}
  - {id: m3, text: Change, polarity: lower, target: {text: less by 8, operator: reduce_by, value: 8}}
  - {id: m4, text: Words, target: much better}
  - {id: m5, indicator: ni:117, target: {text: "4", value: 4}}
  - {id: m6, text: None yet, target: "9"}
`)
	for _, f := range []*plan.File{old, now} {
		for _, d := range f.Diagnostics {
			t.Fatalf("%s: %s", d.Pointer, d.Message)
		}
	}
	want := []string{
		"Document p date slipped: April 2008 to March 2011 -> April 2008 to March 2012",
		"Document p lead changed: board -> trust",
		"Party trust added:  -> Trust",
		"Party board retitled: Board -> The Board",
		"Priority p1 retitled: 1 One -> 2 First of all",
		"Priority p1 edited:  -> ",
		"Measure m1 target raised: 30 by 2010 -> 35 by 2010 (less)",
		"Measure m2 target raised: 80% by 2010 -> 85% by 2011 (more)",
		"Measure m2 date slipped: 2010 -> 2011",
		"Measure m3 target raised: less by 5 -> less by 8 (more)",
		"Measure m4 target reworded: better -> much better",
		"Measure m5 target lowered: 5 -> 4 (more)",
		"Measure m6 target added:  -> 9",
		"Action a2 date brought forward: July 2010 -> April 2010",
		"Milestone  date changed: 2009 -> autumn",
		"Action a1 moved: p1 -> p2",
		"Action a1 date slipped: March 2009 -> March 2010",
		"Action a1 lead changed: board -> Somebody",
		"Action a1 money changed: £1,000.00 a year -> £1,200.00 a year",
		"Action a3 money changed: TBC -> £5.00 once",
		"Action a3 edited:  -> ",
		"Action new added:  -> New",
		"Action gone removed: Gone -> ",
		"Term ecm:stay-safe coverage gained:  -> ",
		"Term ecm:be-healthy coverage lost:  -> ",
	}
	if diff := cmp.Diff(want, changes(old, now)); diff != "" {
		t.Errorf("(- want, + got):\n%s", diff)
	}
	for c := range mapping.Diff(nil, old, nil, now).All() {
		for _, p := range []mapping.Place{c.Old, c.New} {
			if p.File != nil && p.Line() == 0 {
				t.Errorf("%s %s stands nowhere", c.Type, c.ID)
			}
		}
	}
}

// A document does not differ from itself, as YAML or as JSON, and the changes
// from one edition to another are those back again with the roles exchanged.
func TestDiffOfTheSame(t *testing.T) {
	for folder := range examples.Folders() {
		set := load(t, folder)
		for f := range set.Files() {
			if got := changes(f, f); len(got) > 0 {
				t.Errorf("%s: %q", f.Name, got)
			}
			var json bytes.Buffer
			if err := plan.WriteJSON(&json, f.Doc); err != nil {
				t.Fatal(err)
			}
			if got := changes(f, plan.Parse(diag.NewText("same.json", json.Bytes()), plan.Limits{})); len(got) > 0 {
				t.Errorf("%s as JSON: %q", f.Name, got)
			}
		}
	}
	for f := range plan.Frameworks() {
		if got := changes(f, f); len(got) > 0 {
			t.Errorf("%s: %q", f.Name, got)
		}
	}
}

func TestDiffIsTurnedRound(t *testing.T) {
	opposite := map[mapping.ChangeKind]mapping.ChangeKind{
		mapping.Added: mapping.Removed, mapping.Removed: mapping.Added,
		mapping.CoverageGained: mapping.CoverageLost, mapping.CoverageLost: mapping.CoverageGained,
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawPlan(t, "a").file(), drawPlan(t, "a").file()
		if got := changes(a, a); len(got) > 0 {
			t.Errorf("%q", got)
		}
		list := func(old, now *plan.File, turn bool) (out []string) {
			for c := range mapping.Diff(nil, old, nil, now).All() {
				kind, was, is := c.Kind, c.Was, c.Now
				if turn {
					was, is = is, was
					if o, ok := opposite[kind]; ok {
						kind = o
					}
				}
				out = append(out, fmt.Sprint(kind, c.Type, c.ID, was, "/", is))
			}
			slices.Sort(out)
			return out
		}
		if diff := cmp.Diff(list(a, b, false), list(b, a, true)); diff != "" {
			t.Errorf("%s", diff)
		}
	})
}

// A target that is a text alone is compared by what is surely read in it.
func TestDiffTargetsInWords(t *testing.T) {
	edition := func(target string) *plan.File {
		return parseOne("plan", "p", "title: P\nmeasures:\n  - {id: m, title: M, polarity: higher, target: "+target+"}\n")
	}
	for _, tt := range []struct{ old, now, want string }{
		{"85% by March 2010", "80% by March 2010", "Measure m target lowered: 85% by March 2010 -> 80% by March 2010 (less)"},
		{"85% by March 2010", "85% by March 2011", "Measure m date slipped: by March 2010 -> by March 2011"},
		{"as good as others", "better than others", "Measure m target reworded: as good as others -> better than others"},
	} {
		if diff := cmp.Diff([]string{tt.want}, changes(edition(tt.old), edition(tt.now))); diff != "" {
			t.Error(diff)
		}
	}
}
