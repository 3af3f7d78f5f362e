package mapping_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/plan"
)

// load reads a folder of the examples.
func load(t testing.TB, folder string) *plan.Set {
	t.Helper()
	set, err := plan.Load(t.Context(), os.DirFS("../examples"), folder)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// parse makes a set of texts, each headed with its kind and id.
func parse(t testing.TB, texts ...string) *plan.Set {
	t.Helper()
	var files []*plan.File
	for i, text := range texts {
		kind, rest, _ := strings.Cut(text, "\n")
		kind, id, named := strings.Cut(kind, " ")
		if !named {
			id = fmt.Sprintf("d%d", i)
		}
		f := parseOne(kind, id, rest)
		f.Name = fmt.Sprintf("%d.yaml", i)
		for _, d := range f.Diagnostics {
			t.Fatalf("%s%s: %s", f.Name, d.Pointer, d.Message)
		}
		files = append(files, f)
	}
	return plan.NewSet(files...)
}

func parseOne(kind, id, text string) *plan.File {
	return plan.Parse(diag.NewText(id+".yaml", fmt.Appendf(nil, "ecm: \"1.0\"\nkind: %s\nid: %s\ntitle: %s\n%s", kind, id, id, text)), plan.Limits{})
}

// cell writes the items of a kind that serve a term: ~ for inherited, ? for
// inferred, a pointer where an item has no id.
func cell(c *mapping.Coverage, term plan.Ref, kind mapping.Kind) string {
	var out []string
	for r := range c.Reaches(term) {
		if r.Item.Kind != kind {
			continue
		}
		s := r.Item.ID
		if s == "" {
			s = "@" + r.Item.Place.Pointer
		}
		if !r.Direct() {
			s = "~" + s
		}
		if r.Basis == plan.Inferred {
			s += "?"
		}
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b string) int { return strings.Compare(strings.Trim(a, "~?"), strings.Trim(b, "~?")) })
	return strings.Join(out, " ")
}

func money(s mapping.Sum) string {
	var out []string
	for _, a := range s.Amounts {
		out = append(out, fmt.Sprintf("%s %d.%02d", a.Per, a.Pence/100, a.Pence%100))
	}
	if s.Unstated > 0 {
		out = append(out, fmt.Sprintf("unstated %d", s.Unstated))
	}
	return strings.Join(out, " ")
}

// The coverage of three examples is what a reader finds who works it out from
// the documents by hand.
func TestCoverByHand(t *testing.T) {
	for _, tt := range []struct{ csv, folder, id string }{
		{"kent", "kent", "kent-cypp-2008"},
		{"dartford", "kent", "dartford-lcypp-2009"},
		{"linkages", "linkages", "avonmere-links-2006"},
	} {
		t.Run(tt.csv, func(t *testing.T) {
			text, err := os.Open("testdata/" + tt.csv + ".csv")
			if err != nil {
				t.Fatal(err)
			}
			defer text.Close()
			want, err := csv.NewReader(text).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			set := load(t, tt.folder)
			c := mapping.Cover(set, set.Document(tt.id))
			got := [][]string{want[0]}
			for term := range c.Terms() {
				r := plan.Ref(term.Term.Ref())
				got = append(got, []string{
					string(r), cell(c, r, mapping.Need), cell(c, r, mapping.Priority), cell(c, r, mapping.Action),
					cell(c, r, mapping.Measure), money(term.Money),
				})
				if n := term.Counts[mapping.Measure].All; n != term.Baselines || n != term.Targets {
					t.Errorf("%s: every measure has baseline and target, got %d and %d of %d", r, term.Baselines, term.Targets, n)
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(- by hand, + computed):\n%s", diff)
			}
		})
	}
}
