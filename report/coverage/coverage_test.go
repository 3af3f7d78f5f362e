package coverage_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/report/coverage"
)

func examples(t *testing.T) map[string]*plan.Set {
	t.Helper()
	folders, err := os.ReadDir("../../examples")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]*plan.Set{}
	for _, f := range folders {
		if !f.IsDir() {
			continue
		}
		set, err := plan.Load(t.Context(), os.DirFS("../../examples"), f.Name())
		if err == nil && set.Len() > 0 {
			all[f.Name()] = set
		}
	}
	if len(all) < 5 {
		t.Fatalf("only %d examples", len(all))
	}
	return all
}

// What is written as JSON is what the published schema says, by the word of a
// validator that we did not write.
func TestJSONFitsSchema(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(coverage.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("map.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("map.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, set := range examples(t) {
		var b bytes.Buffer
		if err := coverage.Of(mapping.Cover(set), set.Files()).Write(&b, "json"); err != nil {
			t.Fatal(err)
		}
		v, err := jsonschema.UnmarshalJSON(&b)
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Counts are those of the items: what a number says is what stands behind it.
func TestCountsAreItems(t *testing.T) {
	for name, set := range examples(t) {
		r := coverage.Of(mapping.Cover(set), set.Files())
		got := map[string]map[mapping.Kind]coverage.Count{}
		for i := range r.Items {
			for _, s := range r.Items[i].Serves {
				if got[s.Term] == nil {
					got[s.Term] = map[mapping.Kind]coverage.Count{}
				}
				n := got[s.Term][r.Items[i].Kind]
				n.All++
				if s.Direct {
					n.Direct++
				}
				if s.Basis == plan.Stated {
					n.Stated++
				}
				got[s.Term][r.Items[i].Kind] = n
			}
		}
		for i := range r.Terms {
			t1 := &r.Terms[i]
			for k, n := range t1.Counts {
				have := got[t1.Ref][k]
				if n.All != have.All || n.Stated != have.Stated {
					t.Errorf("%s: %s has %+v of %s, and the items %+v", name, t1.Ref, n, k, have)
				}
			}
			if len(got[t1.Ref]) != len(t1.Counts) {
				t.Errorf("%s: %s has kinds %v, and the items %v", name, t1.Ref, t1.Counts, got[t1.Ref])
			}
		}
	}
}

func TestMoney(t *testing.T) {
	for _, tt := range []struct {
		in           coverage.Amount
		long, little string
	}{
		{coverage.Amount{Pounds: "0.05"}, "£0.05", "£0"},
		{coverage.Amount{Pounds: "999.99", Per: plan.Once}, "£999.99 once", "£999"},
		{coverage.Amount{Pounds: "18500.00", Per: plan.PerYear}, "£18,500 a year", "£18k"},
		{coverage.Amount{Pounds: "1200000.00", Per: plan.InAll}, "£1,200,000 in all", "£1.2m"},
		{coverage.Amount{Pounds: "2000000.00"}, "£2,000,000", "£2m"},
		{coverage.Amount{Pounds: "92233720368547758.07"}, "£92,233,720,368,547,758.07", "£92233720bn"},
		{coverage.Amount{Pounds: "-1234567.00"}, "-£1,234,567", "-£1.2m"},
	} {
		if got := tt.in.String(); got != tt.long {
			t.Errorf("%v is %q, want %q", tt.in, got, tt.long)
		}
		if got := tt.in.Short(); got != tt.little {
			t.Errorf("%v is %q in short, want %q", tt.in, got, tt.little)
		}
	}
}

// A spreadsheet takes nothing that a document says for a formula.
func TestNoFormula(t *testing.T) {
	f := plan.Parse(diag.NewText("=a.yaml", []byte(`ecm: "1.0"
kind: plan
id: p
title: T
priorities:
  - {title: '=HYPERLINK("x")', source: '@x', contributes_to: ecm:be-healthy}
  - {title: '+1'}
`)), plan.Limits{})
	set := plan.NewSet(f)
	var b strings.Builder
	if err := coverage.Of(mapping.Cover(set), set.Files()).Write(&b, "csv"); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	guarded := 0
	for _, row := range rows {
		for _, c := range row {
			if strings.HasPrefix(c, "'") {
				guarded++
			}
			if c != "" && strings.ContainsAny(c[:1], "=+-@") {
				t.Errorf("the cell %q is a formula", c)
			}
		}
	}
	if guarded < 5 {
		t.Errorf("%d cells are guarded", guarded)
	}
}

func TestUnknownFormat(t *testing.T) {
	if err := new(coverage.Report).Write(&strings.Builder{}, "pdf"); err == nil {
		t.Error("there is no such format")
	}
}
