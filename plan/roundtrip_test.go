package plan_test

import (
	"bytes"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/examples"
	"github.com/every-child-matters/ecm/internal/source"
	"github.com/every-child-matters/ecm/plan"
)

// formats are the two ways to write a document.
var formats = map[string]func(io.Writer, plan.Document) error{
	"yaml": plan.WriteYAML,
	"json": plan.WriteJSON,
}

// written writes a document and reads it back; what is read must be sound.
func written(t *testing.T, format string, doc plan.Document) (*plan.File, []byte) {
	t.Helper()
	var b bytes.Buffer
	if err := formats[format](&b, doc); err != nil {
		t.Fatalf("%s: %v", format, err)
	}
	f := plan.Parse(diag.NewText("written."+format, b.Bytes()), plan.Limits{})
	for _, d := range f.Diagnostics {
		line, column := f.Text.Position(d.Span.Start, diag.CodePoints)
		t.Errorf("%s: what was written does not read: line %d, column %d: %s\n%s", format, line, column, d.Message, f.Text.Line(line))
	}
	return f, b.Bytes()
}

// lossless checks that a document comes back from both formats as it was, and
// that writing what came back gives the same bytes.
func lossless(t *testing.T, doc plan.Document) {
	t.Helper()
	for _, format := range slices.Sorted(maps.Keys(formats)) {
		f, text := written(t, format, doc)
		if !reflect.DeepEqual(doc, f.Doc) { // many times faster than cmp
			t.Errorf("%s does not come back as it was (- was, + is):\n%s", format, cmp.Diff(doc, f.Doc))
			continue
		}
		var again bytes.Buffer
		if err := formats[format](&again, f.Doc); err != nil || !bytes.Equal(text, again.Bytes()) {
			t.Errorf("%s: written twice, the text differs (%v)", format, err)
		}
	}
}

// TestDocumentsRoundTrip writes every example and transcription and reads it
// back: nothing is lost, and no value changes its text.
func TestDocumentsRoundTrip(t *testing.T) {
	for where, fsys := range map[string]fs.FS{"examples": examples.FS(), "transcriptions": os.DirFS("testdata/transcriptions")} {
		names, err := plan.Find(t.Context(), fsys)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range names {
			t.Run(path.Join(where, n.Path), func(t *testing.T) {
				text, err := fs.ReadFile(fsys, n.Path)
				if err != nil {
					t.Fatal(err)
				}
				f := plan.Parse(diag.NewText(n.Path, text), plan.Limits{})
				if !f.Sound() {
					t.Fatalf("not sound: %v", f.Diagnostics)
				}
				lossless(t, f.Doc)
				for format := range formats {
					_, again := written(t, format, f.Doc)
					if diff := cmp.Diff(scalars(t, n.Path, text), scalars(t, "again."+format, again)); diff != "" {
						t.Errorf("%s holds other values than the text (- text, + %s):\n%s", format, format, diff)
					}
				}
			})
		}
	}
}

// scalars returns every value of a text as written, sorted. Short forms change
// where a value stands, never the value.
func scalars(t *testing.T, name string, text []byte) (all []string) {
	t.Helper()
	root, faults := source.Parse(diag.NewText(name, text), source.Auto, source.Limits{})
	if root == nil || len(faults) > 0 {
		t.Fatalf("%s: %v", name, faults)
	}
	var walk func(*source.Node)
	walk = func(n *source.Node) {
		switch n.Kind {
		case source.Map:
			for _, v := range n.Pairs() {
				walk(v)
			}
		case source.List:
			for i := range n.Items {
				walk(&n.Items[i])
			}
		default:
			all = append(all, n.Kind.String()+": "+n.Value)
		}
	}
	walk(root)
	slices.Sort(all)
	return all
}

// TestGeneratedRoundTrip does the same with documents that no author would write.
func TestGeneratedRoundTrip(t *testing.T) {
	count := 1000
	if testing.Short() {
		count = 50
	}
	for _, kind := range []plan.Kind{plan.KindPlan, plan.KindInspection, plan.KindPerformance, plan.KindFramework} {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			g := newGenerator(t, kind, 1)
			var doc plan.Document
			for n := range count {
				doc = g.document(kind)
				if lossless(t, doc); t.Failed() {
					t.Fatalf("document %d", n)
				}
			}
			if never := g.unseen(reflect.TypeOf(doc), map[reflect.Type]bool{}); count == 1000 && len(never) > 0 {
				t.Errorf("no document filled %s", strings.Join(never, ", "))
			}
		})
	}
}

// What no document can hold is an error of the writer, never a changed text.
func TestWriteRefuses(t *testing.T) {
	head := plan.Head{ECM: "1.0", Kind: plan.KindPlan, ID: "p", Title: "P"}
	for want, change := range map[string]func(*plan.Plan){
		"not a plain decimal number": func(p *plan.Plan) { p.Funds = []plan.Fund{{Amount: plan.Money{Pounds: "£5"}}} },
		"not JSON that can be kept":  func(p *plan.Plan) { p.Extensions = []plan.Extension{{Key: "x-a", JSON: "{"}} },
		"\"a\" is not":               func(p *plan.Plan) { p.Extensions = []plan.Extension{{Key: "a", JSON: "1"}} },
		"not text that can be kept":  func(p *plan.Plan) { p.Note = "caf\xe9" },
	} {
		p := &plan.Plan{Head: head}
		change(p)
		for format, write := range formats {
			if err := write(io.Discard, p); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%s: error %v; want %q", format, err, want)
			}
		}
	}
}

// An empty list says no more than none, so that what is read from either is equal.
func TestEmptyList(t *testing.T) {
	const head = "ecm: \"1.0\"\nkind: plan\nid: p\ntitle: P\n"
	with, err1 := plan.Read(strings.NewReader(head+"actions: []\npriorities: [{id: a, population: [], responds_to: []}]\n"), "a.yaml")
	without, err2 := plan.Read(strings.NewReader(head+"priorities: [{id: a}]\n"), "b.yaml")
	if err1 != nil || err2 != nil || !with.Sound() || !without.Sound() {
		t.Fatal(err1, err2, with.Diagnostics, without.Diagnostics)
	}
	if diff := cmp.Diff(without.Doc, with.Doc); diff != "" {
		t.Error(diff)
	}
}
