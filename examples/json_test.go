package examples_test

import (
	"bytes"
	"flag"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/every-child-matters/ecm/plan"
)

var update = flag.Bool("update", false, "write the documents of Kent as JSON anew")

// kentJSON is outside the examples, so that whoever checks them all does not
// meet each of Kent's documents twice.
const kentJSON = "../plan/testdata/kent"

// TestKentInJSON holds that the documents of Kent say the same in JSON as in
// YAML, and that their references lead to the same places. To write the JSON anew:
//
//	go test ./examples -update
func TestKentInJSON(t *testing.T) {
	fromYAML := load(t, "kent")
	for f := range fromYAML.Files() {
		var b bytes.Buffer
		if err := plan.WriteJSON(&b, f.Doc); err != nil {
			t.Fatal(err)
		}
		name := path.Join(kentJSON, strings.TrimSuffix(path.Base(f.Name), ".yaml")+".json")
		if *update {
			if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(text, b.Bytes()) {
			t.Errorf("%s is not what %s gives; run: go test ./examples -update", name, f.Name)
		}
	}
	if *update {
		t.Skip("written")
	}
	fromJSON, err := plan.Load(t.Context(), os.DirFS(kentJSON))
	if err != nil {
		t.Fatal(err)
	}
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
