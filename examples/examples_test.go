package examples_test

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/examples"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/priorities"
)

var update = flag.Bool("update", false, "write the JSON examples anew")

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

// The JSON documents are the YAML ones, written by the library. To make them anew:
//
//	go test ./examples -update
func TestKentInJSON(t *testing.T) {
	fromYAML := load(t, "kent")
	for f := range fromYAML.Files() {
		var b bytes.Buffer
		if err := plan.WriteJSON(&b, f.Doc); err != nil {
			t.Fatal(err)
		}
		name := path.Join("kent-json", strings.TrimSuffix(path.Base(f.Name), ".yaml")+".json")
		if *update {
			if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		text, err := fs.ReadFile(examples.FS(), name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(text, b.Bytes()) {
			t.Errorf("%s is not what %s gives; run: go test ./examples -update", name, f.Name)
		}
	}
	if *update {
		t.Skip("written; run again without -update")
	}
	fromJSON := load(t, "kent-json")
	if fromJSON.Len() != fromYAML.Len() {
		t.Errorf("%d documents in JSON, %d in YAML", fromJSON.Len(), fromYAML.Len())
	}
	for f := range fromYAML.Files() {
		twin := fromJSON.Document(f.ID())
		if twin == nil {
			t.Errorf("%s is not there in JSON", f.ID())
			continue
		}
		if diff := cmp.Diff(f.Doc, twin.Doc); diff != "" {
			t.Errorf("%s differs (- YAML, + JSON):\n%s", f.ID(), diff)
		}
		if diff := cmp.Diff(where(fromYAML, f), where(fromJSON, twin)); diff != "" {
			t.Errorf("references of %s lead elsewhere (- YAML, + JSON):\n%s", f.ID(), diff)
		}
	}
}

// where tells for each reference of a file what it leads to.
func where(set *plan.Set, f *plan.File) (all []string) {
	for u := range f.Uses() {
		res := set.Resolve(f, u.Ref, u.Refers...)
		id := res.Term.Ref()
		if res.File != nil {
			id = res.File.ID() + "#" + res.Entry.Type + " " + res.Entry.ID
		}
		all = append(all, u.Pointer+" "+string(u.Ref)+" "+id)
	}
	slices.Sort(all)
	return all
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
