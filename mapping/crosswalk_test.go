package mapping_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
)

var relations = []plan.Match{plan.Exact, plan.Close, plan.Broad, plan.Narrow, plan.Related, plan.NoMatch}

// Composition holds for sets: it is checked on every triple of small sets.
func TestComposeHoldsForSets(t *testing.T) {
	relation := func(a, b int) plan.Match { // of sets of four things, as bits
		switch {
		case a == b:
			return plan.Exact
		case a&b == a:
			return plan.Broad
		case a&b == b:
			return plan.Narrow
		case a&b != 0:
			return plan.Related
		}
		return plan.NoMatch
	}
	overlap := func(m plan.Match) bool { return m != plan.NoMatch }
	for a := 1; a < 16; a++ {
		for b := 1; b < 16; b++ {
			for c := 1; c < 16; c++ {
				got, is := mapping.Compose(relation(a, b), relation(b, c)), relation(a, c)
				switch {
				case got == plan.NoMatch, got == is:
				case got == plan.Related && overlap(is): // an overlap is all that is claimed
				case (got == plan.Broad || got == plan.Narrow) && is == plan.Exact:
				default:
					t.Fatalf("%04b %04b %04b: %s, composed %s", a, b, c, is, got)
				}
			}
		}
	}
}

// Composition never strengthens, does not depend on grouping, and turns round
// with its parts.
func TestComposeLaws(t *testing.T) {
	for _, r := range relations {
		for _, s := range relations {
			got := mapping.Compose(r, s)
			if mapping.Strength(got) > min(mapping.Strength(r), mapping.Strength(s)) {
				t.Errorf("%s after %s is %s", r, s, got)
			}
			if back := mapping.Compose(mapping.Inverse(s), mapping.Inverse(r)); back != mapping.Inverse(got) {
				t.Errorf("%s after %s is %s, turned round %s", r, s, got, back)
			}
			for _, u := range relations {
				if x, y := mapping.Compose(got, u), mapping.Compose(r, mapping.Compose(s, u)); x != y {
					t.Errorf("%s %s %s: %s or %s", r, s, u, x, y)
				}
			}
		}
	}
}

// Every crosswalk between any two frameworks is total, symmetric under
// inversion, sourced, and no derived row is stronger than its weakest step.
func TestCrosswalkLaws(t *testing.T) {
	var all []mapping.Side
	for s := range mapping.Sides(nil) {
		all = append(all, s)
	}
	if len(all) != 13 {
		t.Errorf("%d frameworks", len(all))
	}
	for _, a := range all {
		for _, b := range all {
			table, err := mapping.Crosswalk(nil, a.Prefix, b.Prefix)
			if err != nil {
				t.Fatal(err)
			}
			name := a.Prefix + " " + b.Prefix
			seen := map[string]bool{}
			twice := map[string]bool{}
			for r := range table.Rows() {
				seen["from "+r.From.Ref()], seen["to "+r.To.Ref()] = true, true
				key := r.From.Ref() + " " + r.To.Ref()
				if twice[key] {
					t.Errorf("%s: two rows for %s", name, key)
				}
				twice[key] = true
				if r.Source == "" || r.Why == "" || r.Standing == "" || r.Basis == "" {
					t.Errorf("%s: %+v", name, r)
				}
				if (r.Relation == plan.NoMatch) != (r.From.Code == "" || r.To.Code == "") {
					t.Errorf("%s: %s %s", name, key, r.Relation)
				}
				if r.Basis == mapping.Derived {
					if r.Standing != outcomes.Editorial || len(r.Steps) == 0 {
						t.Errorf("%s: derived %+v", name, r)
					}
					for _, s := range r.Steps {
						if mapping.Strength(r.Relation) > mapping.Strength(s.Relation) {
							t.Errorf("%s: %s is %s, a step is %s", name, key, r.Relation, s.Relation)
						}
					}
				} else if len(r.Steps) > 0 {
					t.Errorf("%s: %s is %s and has steps", name, key, r.Basis)
				}
			}
			for _, side := range [...]struct {
				word string
				side mapping.Side
			}{{"from ", a}, {"to ", b}} {
				for term := range side.side.Terms() {
					if !seen[side.word+term.Ref()] {
						t.Errorf("%s: %s stands in no row", name, term.Ref())
					}
				}
			}
			back, err := mapping.Crosswalk(nil, b.Prefix, a.Prefix)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(lines(table), lines(back.Inverse())); diff != "" {
				t.Errorf("%s, and turned round:\n%s", name, diff)
			}
		}
	}
}

func lines(t *mapping.Table) (out []string) {
	for r := range t.Rows() {
		out = append(out, fmt.Sprint(r.From.Ref(), " ", r.Relation, " ", r.To.Ref(), " ", r.Basis))
	}
	return out
}

// No row between the national frameworks and the others passes for official.
func TestPairingsAreEditorial(t *testing.T) {
	for s := range mapping.Sides(nil) {
		table, err := mapping.Crosswalk(nil, "ecm", s.Prefix)
		if err != nil {
			t.Fatal(err)
		}
		for r := range table.Rows() {
			if r.Standing != outcomes.Editorial && s.Prefix != "ni" && s.Prefix != "ecm" {
				t.Errorf("%s: %+v", s.Prefix, r)
			}
		}
	}
}

// Rows that readers look for, as they are and as they follow.
func TestCrosswalkRows(t *testing.T) {
	for _, tt := range []struct{ from, to, row string }{
		{"ecm", "shanarri", "ecm:be-healthy close shanarri:healthy given"},
		{"ecm", "shanarri", "ecm:physically-healthy broad shanarri:healthy given"},
		{"ecm", "shanarri", "ecm:enterprising-behaviour none  given"},
		{"shanarri", "ecm", "shanarri:safe close ecm:stay-safe given"},
		{"northern-ireland", "ecm", "northern-ireland:contribution exact ecm:make-a-positive-contribution given"},
		{"northern-ireland", "ecm", "northern-ireland:equality-and-good-relations none  given"},
		{"ecm", "csc", " none csc:family-network given"},
		{"ecm", "csc", "ecm:sexually-healthy none  given"},
		{"csc", "trust", "csc:multi-agency-working close trust:integrated-working given"},
		{"ecm", "s10", "ecm:stay-safe close s10:protection given"},
		{"ecm", "s10", "ecm:sexually-healthy broad s10:health derived"},
		{"ecm", "s10", "ecm:ready-for-employment related s10:education given"},
		{"kct", "ecm", "kct:housing related ecm:decent-homes-and-sustainable-communities given"},
		{"kct", "ecm", "kct:housing related ecm:achieve-economic-well-being derived"},
		{"cp", "dso", "cp:making-it-happen none  given"},
		{"cp", "dso", "cp:excellence-and-equity related dso:4 given"},
		{"dso", "ecm", "dso:1 narrow ecm:be-healthy given"},
		{"ni", "ecm", "ni:69 broad ecm:stay-safe given"},
		{"ni", "ecm", "ni:1 none  unmapped"},
		{"birmingham", "ecm", "birmingham:physical-health broad ecm:be-healthy given"},
		{"birmingham", "shanarri", "birmingham:physical-health broad shanarri:healthy derived"},
		{"shanarri", "wales", "shanarri:safe related wales:health-and-freedom-from-abuse derived"},
		{"ireland", "shanarri", "ireland:safe-and-protected close shanarri:safe derived"},
	} {
		table, err := mapping.Crosswalk(nil, tt.from, tt.to)
		if err != nil {
			t.Fatal(err)
		}
		if got := lines(table); !slices.Contains(got, tt.row) {
			t.Errorf("%s %s has no row %q:\n%s", tt.from, tt.to, tt.row, strings.Join(got, "\n"))
		}
	}
}

// A term below one that has no counterpart has none either, where nothing else
// is said of it.
func TestNoCounterpartIsInherited(t *testing.T) {
	set := parse(t, `framework
prefix: own
outcomes: [{id: top, title: Top}, {id: low, title: Low, parent: top}, {id: odd, title: Odd, parent: top}]
mappings:
  - {from: "own:top", relation: none, in: ecm, why: w}
  - {from: "own:odd", relation: related, to: ecm:stay-safe, why: w}
`)
	table, err := mapping.Crosswalk(set, "own", "ecm")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"own:top none  given", "own:low none  derived", "own:odd related ecm:stay-safe given"} {
		if got := lines(table); !slices.Contains(got, want) {
			t.Errorf("no row %q in %q", want, got)
		}
	}
}

// A framework of the set takes the place of one of the library, and may be
// named by its id.
func TestCrosswalkOfTheSet(t *testing.T) {
	set := load(t, "birmingham")
	table, err := mapping.Crosswalk(set, "birmingham-2008", "ecm")
	if err != nil {
		t.Fatal(err)
	}
	for r := range table.Rows() {
		if r.Basis == mapping.Given && (r.Place.Name() != "birmingham/birmingham-framework.yaml" || r.Place.Line() == 0) {
			t.Errorf("%+v", r.Place)
		}
	}
	if _, err := mapping.Crosswalk(set, "birmingam", "ecm"); err == nil || !strings.Contains(err.Error(), "birmingham") {
		t.Error(err)
	}
	if _, err := mapping.Through(nil, "wales", "atlantis", "ecm"); err == nil {
		t.Error("there is no such framework")
	}
}

// A plan in Birmingham's terms is read in those of Every Child Matters.
func TestRead(t *testing.T) {
	set := load(t, "birmingham")
	seen, err := mapping.Read(mapping.Cover(set), "ecm")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for r := range seen {
		if r.Reach.Item.ID == "paths" {
			got = append(got, fmt.Sprint(r.Reach.Term.Ref(), " ", r.Row.Relation, " ", r.Row.To.Ref(), " ", r.Row.Basis))
		}
	}
	want := []string{
		"birmingham:social-literacy close ecm:positive-relationships given",
		"birmingham:social-literacy related ecm:personal-and-social-development given",
	}
	for _, w := range want {
		if !slices.Contains(got, w) {
			t.Errorf("no %q in %q", w, got)
		}
	}
	if _, err := mapping.Read(mapping.Cover(set), "nowhere"); err == nil {
		t.Error("there is no such framework")
	}
}

// What a framework's own terms say that they serve is a row too, in the words
// and with the standing that they have.
func TestTermsServe(t *testing.T) {
	set := parse(t, `framework
prefix: own
outcomes:
  - {id: top, title: Top, source: Page 3, standing: confirmed, contributes_to: [ecm:stay-safe]}
  - {id: low, title: Low, contributes_to: [{to: ecm:be-healthy, match: close, basis: inferred, why: w}]}
terms: [{id: none, title: None, contributes_to: [{absent: not_stated}]}]
`)
	table, err := mapping.Crosswalk(set, "ecm", "own")
	if err != nil {
		t.Fatal(err)
	}
	got := lines(table)
	for _, want := range []string{"ecm:stay-safe related own:top given", "ecm:be-healthy close own:low given", " none own:none unmapped"} {
		if !slices.Contains(got, want) {
			t.Errorf("no row %q in %q", want, got)
		}
	}
	for r := range table.Rows() {
		switch {
		case r.Basis != mapping.Given:
		case r.To.Code == "top" && (r.Standing != outcomes.Confirmed || r.Source != "Page 3" || r.Place.Pointer != "/outcomes/0/contributes_to/0"),
			r.To.Code == "low" && (r.Standing != outcomes.Editorial || r.Why != "w"):
			t.Errorf("%+v", r)
		}
	}
}

// Where one chain says broader and another narrower, in whatever order and
// however often, an overlap is all that is claimed.
func TestChainsThatContradict(t *testing.T) {
	set := parse(t, `framework
prefix: a
outcomes: [{id: x, title: X}]
mappings:
  - {from: "a:x", relation: broad, to: [ecm:be-healthy, ecm:enjoy-and-achieve], why: w}
  - {from: "a:x", relation: narrow, to: ecm:stay-safe, why: w}
`, `framework
prefix: b
outcomes: [{id: y, title: Y}]
mappings:
  - {from: "b:y", relation: narrow, to: [ecm:be-healthy, ecm:enjoy-and-achieve], why: w}
  - {from: "b:y", relation: broad, to: ecm:stay-safe, why: w}
`)
	for _, names := range [][2]string{{"a", "b"}, {"b", "a"}} {
		table, err := mapping.Crosswalk(set, names[0], names[1])
		if err != nil {
			t.Fatal(err)
		}
		if got := lines(table); len(got) != 1 || !strings.Contains(got[0], " related ") || table.Via != "ecm" {
			t.Errorf("%q via %s", got, table.Via)
		}
	}
}

// The laws hold for frameworks that contradict themselves, too: circles of
// parents, terms related twice, a counterpart and none.
func TestCrosswalkLawsOfAnyFramework(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(prefix string) *plan.File {
			term := rapid.Custom(func(t *rapid.T) string { return fmt.Sprintf("t%d", rapid.IntRange(0, 3).Draw(t, "term")) })
			var b strings.Builder
			fmt.Fprintf(&b, "prefix: %s\noutcomes:\n", prefix)
			for i := range 4 {
				fmt.Fprintf(&b, "  - {id: t%d, title: T%d, parent: %s}\n", i, i, term.Draw(t, "parent"))
			}
			b.WriteString("mappings:\n")
			for range rapid.IntRange(1, 8).Draw(t, "rows") {
				to := rapid.SampledFrom([]string{"a:t0", "a:t1", "b:t0", "b:t1", "ecm:stay-safe", "ecm:sexually-healthy"}).Draw(t, "to")
				if rel := rapid.SampledFrom(relations).Draw(t, "relation"); rel == plan.NoMatch {
					fmt.Fprintf(&b, "  - {from: %q, relation: none, in: %s, why: w}\n", prefix+":"+term.Draw(t, "from"), strings.Split(to, ":")[0])
				} else {
					fmt.Fprintf(&b, "  - {from: %q, relation: %s, to: %q, why: w}\n", prefix+":"+term.Draw(t, "from"), rel, to)
				}
			}
			return parseOne("framework", prefix, b.String())
		}
		set := plan.NewSet(draw("a"), draw("b"))
		for _, names := range [][2]string{{"a", "b"}, {"a", "ecm"}, {"a", "a"}} {
			table, err := mapping.Crosswalk(set, names[0], names[1])
			if err != nil {
				t.Fatal(err)
			}
			back, err := mapping.Crosswalk(set, names[1], names[0])
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(lines(table), lines(back.Inverse())); diff != "" {
				t.Errorf("%v, and turned round:\n%s", names, diff)
			}
			seen := map[string]int{}
			for r := range table.Rows() {
				seen["<"+r.From.Ref()]++
				seen[">"+r.To.Ref()]++
				seen[r.From.Ref()+" "+r.To.Ref()]++
				if r.Source == "" || seen[r.From.Ref()+" "+r.To.Ref()] > 1 {
					t.Errorf("%v: %+v", names, r)
				}
				for _, s := range r.Steps {
					if mapping.Strength(r.Relation) > mapping.Strength(s.Relation) {
						t.Errorf("%v: stronger than its step: %+v", names, r)
					}
				}
			}
			for term := range table.From.Terms() {
				if seen["<"+term.Ref()] == 0 {
					t.Errorf("%v: %s stands in no row", names, term.Ref())
				}
			}
			for term := range table.To.Terms() {
				if seen[">"+term.Ref()] == 0 {
					t.Errorf("%v: %s stands in no row", names, term.Ref())
				}
			}
		}
	})
}
