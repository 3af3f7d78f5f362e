package mapping_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/examples"
	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
)

// Every suggestion says which words speak for it, as the text writes them, and
// is inferred.
func TestSuggest(t *testing.T) {
	set := parse(t, `plan
actions:
  - {id: a1, title: An end to bullying}
  - {id: a2, title: Fewer NEETs by 2010}
  - {id: a3, title: Meet twice a year}
  - {id: a4, title: Bullying again, contributes_to: [ecm:safe-from-bullying-and-discrimination]}
`)
	got := map[string]mapping.Candidate{}
	for s := range mapping.Suggest(mapping.Cover(set)) {
		got[s.Item.ID] = s.Candidates[0]
	}
	if len(got) != 2 {
		t.Errorf("%v", got)
	}
	if c := got["a1"]; c.Term.Code != string(outcomes.SafeFromBullying) || !slices.Contains(c.Words, "bullying") {
		t.Errorf("%+v", c)
	}
	if c := got["a2"]; c.Term.Code != string(outcomes.EngageInFurtherEducation) || !slices.Contains(c.Words, "NEETs") {
		t.Errorf("%+v", c)
	}
	if l := got["a1"].Link(); l.Basis != plan.Inferred || !strings.Contains(l.Why, "bullying") || l.To != "ecm:safe-from-bullying-and-discrimination" {
		t.Errorf("%+v", l)
	}
}

// On a framework of a set, by title and alias.
func TestSuggestInAnotherFramework(t *testing.T) {
	set := parse(t, "framework\nprefix: own\noutcomes: [{id: music, title: Orchestra, aliases: [Brass band]}, {id: other, title: Gardening}]\n",
		"plan\npriorities: [{id: p, title: A brass band for each village}]\n")
	for s := range mapping.Suggest(mapping.Cover(set), "own") {
		if s.Item.ID != "p" || len(s.Candidates) != 1 || s.Candidates[0].Term.Ref() != "own:music" || fmt.Sprint(s.Candidates[0].Words) != "[brass band]" {
			t.Errorf("%+v", s)
		}
		return
	}
	t.Error("nothing was suggested")
}

// measured says how well the matcher does on the links of the examples that
// name aims and support statements: each item is matched as if it had none.
func measured(t *testing.T) string {
	var items, known, offered, right, first int
	for folder := range examples.Folders() {
		c := mapping.Cover(load(t, folder))
		var terms []outcomes.Term
		for term := range c.Terms() {
			if term.Term.Scheme == outcomes.SchemeECM {
				terms = append(terms, term.Term)
			}
		}
		m := mapping.NewMatcher(slices.Values(terms))
		want := map[*mapping.Item][]string{}
		for _, term := range terms {
			if term.Kind == outcomes.KindOutcome {
				continue
			}
			for r := range c.Reaches(plan.Ref(term.Ref())) {
				if r.Direct() && strings.HasPrefix(r.Steps[0].Place.Pointer, r.Item.Place.Pointer+"/") { // not through another item's link
					want[r.Item] = append(want[r.Item], term.Ref())
				}
			}
		}
		for it, terms := range want {
			items++
			known += len(terms)
			for i, s := range m.Match(it.Words()) {
				offered++
				if slices.Contains(terms, s.Term.Ref()) {
					right++
					if i == 0 {
						first++
					}
				}
			}
		}
	}
	return fmt.Sprintf("| %d | %d | %d | %d | %d%% | %d%% | %d |", items, known, offered, right, 100*right/offered, 100*right/known, first)
}

// Every whole document on the page of documentation is sound.
func TestDocs(t *testing.T) {
	page, err := os.ReadFile("../docs/mapping.md")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for i, block := range strings.Split(string(page), "```") {
		if text, yaml := strings.CutPrefix(block, "yaml\n"); yaml && i%2 == 1 {
			n++
			for _, d := range plan.Parse(diag.NewText("mapping.yaml", []byte(text)), plan.Limits{}).Diagnostics {
				t.Errorf("%s: %s", d.Pointer, d.Message)
			}
		}
	}
	if n == 0 {
		t.Error("there is no block")
	}
}

// The figures in the documentation are those that are measured.
func TestMeasured(t *testing.T) {
	row := measured(t)
	page, err := os.ReadFile("../docs/mapping.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(page), row) {
		t.Errorf("docs/mapping.md does not have the row\n%s", row)
	}
}
