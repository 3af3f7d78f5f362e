// Package ecm_test holds the house in order: it states which package may
// import which, and fails on any other arrow.
package ecm_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/every-child-matters/ecm/"

// floors lists the packages of each floor. A package imports from floors below
// its own, and inside its floor only what peers names.
var floors = [][]string{
	0: {"diag", "internal/source", "internal/shape", "internal/codelist"},
	1: {"outcomes", "priorities", "trust", "glossary"},
	2: {"plan", "plan/internal/generate"},
	3: {"check", "mapping"},
	4: {"config", "report", "report/sarif", "report/junit", "report/table", "report/coverage", "report/html", "schema", "schema/internal/generate", "schema/internal/publish"},
	5: {"cmd/ecm", "bench", "bench/corpus"},
	6: {"examples"},
}

// peers are the arrows inside a floor.
var peers = map[string][]string{
	"internal/source":          {"diag"},
	"internal/shape":           {"diag", "internal/source", "internal/codelist"},
	"priorities":               {"outcomes"},
	"trust":                    {"outcomes"},
	"glossary":                 {"outcomes"},
	"report/sarif":             {"report"},
	"report/junit":             {"report"},
	"report/table":             {"report"},
	"report/coverage":          {"report", "report/table"},
	"report/html":              {"report/coverage"},
	"schema":                   {"config", "report/coverage"},
	"schema/internal/generate": {"schema"},
	"schema/internal/publish":  {"schema"},
	"bench":                    {"bench/corpus"},
}

// only says who may import a third-party module; tests may import what they like.
var only = map[string][]string{
	"gopkg.in/yaml.v3":                    {"internal/source"},
	"github.com/invopop/jsonschema":       {"schema", "schema/internal/generate"},
	"github.com/pb33f/ordered-map":        {"schema", "schema/internal/generate"}, // what invopop keeps properties in
	"github.com/google/go-cmp":            {"mapping"},
	"github.com/alecthomas/kong":          {"cmd/ecm"},
	"github.com/bmatcuk/doublestar":       {"cmd/ecm", "plan"},
	"github.com/owenrumney/go-sarif":      {"report/sarif"},
	"github.com/jstemmer/go-junit-report": {"report/junit"},
	"github.com/fatih/color":              {"cmd/ecm", "report"},
	"github.com/mattn/go-isatty":          {"cmd/ecm"},
	"golang.org/x/term":                   {"cmd/ecm"},
	"github.com/fsnotify/fsnotify":        {"cmd/ecm"},
	"github.com/aymanbagabas/go-udiff":    {"cmd/ecm", "mapping", "report"},
}

type pkg struct {
	ImportPath string
	Imports    []string
	Standard   bool
}

func TestImportsGoDown(t *testing.T) {
	floor := map[string]int{}
	for i, names := range floors {
		for _, n := range names {
			floor[n] = i
		}
	}
	for _, p := range packages(t, "./...") {
		name, ours := strings.CutPrefix(p.ImportPath, module)
		if !ours {
			continue // the module's own root holds tests only
		}
		at, known := floor[name]
		if !known {
			t.Errorf("package %s stands on no floor: say in architecture_test.go which question it answers", name)
			continue
		}
		for _, imp := range p.Imports {
			below, ours := strings.CutPrefix(imp, module)
			switch {
			case !ours:
				if third(imp) && !allowed(imp, name) {
					t.Errorf("%s imports %s, which is not its to import", name, imp)
				}
			case floor[below] < at || slices.Contains(peers[name], below):
			default:
				t.Errorf("%s (floor %d) imports %s (floor %d): imports go down", name, at, below, floor[below])
			}
		}
	}
}

func third(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return strings.Contains(first, ".")
}

func allowed(path, by string) bool {
	for prefix, who := range only {
		if path == prefix || strings.HasPrefix(path, prefix+"/") {
			return slices.Contains(who, by)
		}
	}
	return false
}

func packages(t *testing.T, args ...string) []pkg {
	t.Helper()
	out, err := exec.Command("go", append([]string{"list", "-json=ImportPath,Imports,Standard"}, args...)...).Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []pkg
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p pkg
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}
