package plan_test

import (
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
)

// Every shipped framework is sound, every reference in it resolves, every term
// and row says where it comes from and how far it is established, and no
// pairing of ours is passed off as official.
func TestFrameworks(t *testing.T) {
	want := map[string][2]int{ // outcomes, other terms
		"shanarri": {8, 0}, "wales": {7, 0}, "northern-ireland": {8, 0},
		"ireland": {5, 0}, "csc": {4, 3}, "birmingham": {6, 0},
	}
	empty := plan.NewSet()
	for f := range plan.Frameworks() {
		for _, d := range f.Diagnostics {
			t.Errorf("%s: %s at %s", f.Name, d.Message, d.Pointer)
		}
		fw := f.Doc.(*plan.Framework)
		if n, ok := want[fw.Prefix]; !ok || n != [2]int{len(fw.Outcomes), len(fw.Terms)} {
			t.Errorf("%s: %d outcomes, %d terms, want %v", f.Name, len(fw.Outcomes), len(fw.Terms), n)
		}
		delete(want, fw.Prefix)
		if empty.Framework(fw.Prefix) != f || empty.Framework(fw.ID) != f {
			t.Errorf("%s is not found by its prefix and id", f.Name)
		}
		for term := range fw.All() {
			if term.Title == "" || term.Source == "" || term.Standing != outcomes.Confirmed {
				t.Errorf("%s: %+v", f.Name, term)
			}
		}
		for u := range f.Uses() {
			if res := empty.Resolve(f, u.Ref, u.Refers...); res.Problem != plan.Found {
				t.Errorf("%s%s: %s leads nowhere", f.Name, u.Pointer, u.Ref)
			}
		}
		for i, m := range fw.Mappings {
			if m.Why == "" || m.Source == "" || m.Standing != outcomes.Editorial || (m.Relation == plan.NoMatch) != (len(m.To) == 0) {
				t.Errorf("%s: mapping %d: %+v", f.Name, i, m)
			}
		}
	}
	for prefix := range want {
		t.Errorf("there is no %s", prefix)
	}
}

// A term of a shipped framework resolves in any document; a framework of the
// set comes before a shipped one of the same prefix.
func TestFrameworkOfTheSetComesFirst(t *testing.T) {
	parse := func(name, text string) *plan.File {
		return plan.Parse(diag.NewText(name, []byte(strings.TrimSpace(text))), plan.Limits{})
	}
	p := parse("p.yaml", "ecm: \"1.0\"\nkind: plan\nid: p\ntitle: P\n")
	res := plan.NewSet(p).Resolve(p, "shanarri:safe")
	if res.Problem != plan.Found || res.Term.Title != "Safe" || res.File.Name != "frameworks/shanarri.yaml" {
		t.Errorf("%+v", res)
	}
	if res := plan.NewSet(p).Resolve(p, "shanarri:strong"); res.Problem != plan.NoTerm {
		t.Errorf("%+v", res)
	}
	own := parse("own.yaml", "ecm: \"1.0\"\nkind: framework\nid: own\nprefix: shanarri\ntitle: Own\noutcomes: [{id: strong, title: Strong}]\n")
	set := plan.NewSet(p, own)
	if res := set.Resolve(p, "shanarri:strong"); res.Problem != plan.Found || res.File != own {
		t.Errorf("%+v", res)
	}
	if res := set.Resolve(p, "shanarri:safe"); res.Problem != plan.NoTerm {
		t.Errorf("%+v", res)
	}
}
