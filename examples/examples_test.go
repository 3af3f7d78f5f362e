package examples_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/examples"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/priorities"
)

func load(t *testing.T, folder string) *plan.Set {
	t.Helper()
	set, err := plan.Load(t.Context(), examples.FS(), folder)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// Every document is sound, and every reference in it leads somewhere.
func TestSound(t *testing.T) {
	for folder := range examples.Folders() {
		t.Run(folder, func(t *testing.T) {
			set := load(t, folder)
			for f := range set.Files() {
				for _, d := range f.Diagnostics {
					line, column := f.Text.Position(d.Span.Start, diag.CodePoints)
					t.Errorf("%s:%d:%d: %s (%s)", f.Name, line, column, d.Message, d.Help)
				}
				for u := range f.Uses() {
					if res := set.Resolve(f, u.Ref, u.Refers...); res.Problem != plan.Found {
						t.Errorf("%s%s: %s leads nowhere (%d)", f.Name, u.Pointer, u.Ref, res.Problem)
					}
				}
			}
		})
	}
}

// Kent's plan links its priorities to the aims as package priorities has them,
// and says of each link that it is inferred.
func TestKentLinks(t *testing.T) {
	p := load(t, "kent").Document("kent-cypp-2008").Doc.(*plan.Plan)
	i := 0
	for code := range priorities.All() {
		want := []plan.Link{{To: plan.Ref("kct:" + code)}}
		for l := range code.Links() {
			want = append(want, plan.Link{To: plan.Ref(l.To), Basis: plan.Inferred, Why: l.Why})
		}
		if diff := cmp.Diff(want, p.Priorities[i].ContributesTo); diff != "" {
			t.Errorf("priority %s (- published, + example):\n%s", code, diff)
		}
		i++
	}
}

// Everything in Kent's documents says where it was found or that it is
// invented; what stands inside an item may leave that to the item.
func TestKentSources(t *testing.T) {
	for f := range load(t, "kent").Files() {
		said := "" // pointer of the last item that says so
		for e := range f.Entries() {
			switch {
			case e.Item == nil:
			case e.Item.Source != "" || e.Item.Synthetic:
				said = e.Pointer
			case said == "" || !strings.HasPrefix(e.Pointer, said+"/"):
				t.Errorf("%s%s: neither source nor synthetic", f.Name, e.Pointer)
			}
		}
	}
}

// The other documents are invented as a whole, or item by item; no example
// names a person.
func TestInvented(t *testing.T) {
	for folder := range examples.Folders() {
		for f := range load(t, folder).Files() {
			h := f.Doc.Header()
			if !h.Synthetic && h.Source == "" {
				t.Errorf("%s: neither source nor synthetic", f.Name)
			}
			for _, p := range h.Parties {
				if p.Kind == plan.Person {
					t.Errorf("%s names a person: %s", f.Name, p.Name)
				}
			}
		}
	}
}
