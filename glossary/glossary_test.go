package glossary_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/glossary"
	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/outcomes"
)

var update = flag.Bool("update", false, "write docs/glossary.md anew")

func TestEntries(t *testing.T) {
	spelled := map[string]string{}
	var terms []string
	for e := range glossary.All() {
		terms = append(terms, strings.ToLower(e.Term))
		if len(e.Meanings) == 0 {
			t.Errorf("%s has no meaning", e.Term)
		}
		for _, m := range e.Meanings {
			if !strings.HasSuffix(m.Text, ".") || m.Source == "" {
				t.Errorf("%s: not a sentence with a source: %q (%s)", e.Term, m.Text, m.Source)
			}
			switch m.Standing {
			case outcomes.Confirmed, outcomes.SingleSource, outcomes.Editorial:
			default:
				t.Errorf("%s: standing %q", e.Term, m.Standing)
			}
		}
		acronym := e.Term == strings.ToUpper(e.Term)
		if acronym && e.Expansion == "" {
			t.Errorf("%s does not say what it stands for", e.Term)
		}
		for _, s := range append([]string{e.Term, e.Expansion}, e.Aliases...) {
			key := codelist.Fold(s)
			if other, taken := spelled[key]; taken && key != "" && other != e.Term {
				t.Errorf("%q means both %s and %s", s, other, e.Term)
			}
			spelled[key] = e.Term
		}
	}
	if !slices.IsSorted(terms) {
		t.Errorf("not in alphabetical order: %q", terms)
	}
}

func TestLookup(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"CAF", "CAF"},
		{"caf", "CAF"},
		{"CAFs", "CAF"},
		{"common assessment framework", "CAF"},
		{"Looked after children", "LAC"},
		{"Lead Professional", "lead professional"},
		{"s.75", "Section 75"},
		{"relevant young people", "relevant young person"},
		{"Every Child Matters", "ECM"},
	} {
		e, err := glossary.Lookup(c.in)
		if err != nil || e.Term != c.want {
			t.Errorf("Lookup(%q) = %q, %v; want %q", c.in, e.Term, err, c.want)
		}
	}
	for _, c := range []struct{ in, err string }{
		{"CMAHS", `"CMAHS" is not in the glossary: did you mean "CAMHS"?`},
		{"comon assesment framework", `"comon assesment framework" is not in the glossary: did you mean "CAF"?`},
		{"zeppelin", `"zeppelin" is not in the glossary`},
		{"", `"" is not in the glossary`},
		{"s", `"s" is not in the glossary`},
	} {
		if e, err := glossary.Lookup(c.in); err == nil || err.Error() != c.err {
			t.Errorf("Lookup(%q) = %q, %v; want %s", c.in, e.Term, err, c.err)
		}
	}
}

func TestEverySpellingLeadsHome(t *testing.T) {
	for e := range glossary.All() {
		for _, s := range append([]string{e.Term, e.Expansion, strings.ToUpper(e.Term)}, e.Aliases...) {
			if s == "" {
				continue
			}
			if got, err := glossary.Lookup(s); err != nil || got.Term != e.Term {
				t.Errorf("Lookup(%q) = %q, %v; want %s", s, got.Term, err, e.Term)
			}
		}
	}
}

func TestHomonyms(t *testing.T) {
	for _, term := range []string{"relevant young person", "CTB", "Children's Plan", "gap"} {
		if e, err := glossary.Lookup(term); err != nil || !e.Homonym() {
			t.Errorf("%s is not marked as having more than one meaning (%v)", term, err)
		}
	}
	if e, _ := glossary.Lookup("CAF"); e.Homonym() {
		t.Error("CAF has one meaning")
	}
}

func TestCallersCannotChangeTheTable(t *testing.T) {
	e, _ := glossary.Lookup("NI")
	e.Meanings[0].Text, e.Aliases[0] = "changed", "changed"
	if again, _ := glossary.Lookup("NI"); again.Meanings[0].Text == "changed" || again.Aliases[0] == "changed" {
		t.Error("what Lookup returns is the table itself")
	}
	for e := range glossary.All() {
		e.Meanings[0].Text = "changed"
		break
	}
	for e := range glossary.All() {
		if e.Meanings[0].Text == "changed" {
			t.Error("what All yields is the table itself")
		}
		break
	}
}

// TestDocs holds docs/glossary.md equal to the table.
func TestDocs(t *testing.T) {
	const page = "../docs/glossary.md"
	got := markdown()
	if *update {
		if err := os.WriteFile(page, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s is not what the table says; run: go test ./glossary -update", page)
	}
}

func markdown() string {
	var b strings.Builder
	b.WriteString("# Glossary\n\n" +
		"Words of children's plans, in our own words. Each meaning names its source and how far it is established:\n" +
		"*confirmed* was read in two or more sources, *single-source* in one, *editorial* is ours.\n" +
		"A term with several meanings is marked as a homonym: a document that uses it should say which it means.\n\n" +
		"This page is generated from the table in package `glossary`; `ecm glossary TERM` prints an entry.\n")
	for e := range glossary.All() {
		fmt.Fprintf(&b, "\n## %s\n\n", e.Term)
		if e.Expansion != "" {
			fmt.Fprintf(&b, "Stands for: %s.\n\n", e.Expansion)
		}
		if len(e.Aliases) > 0 {
			fmt.Fprintf(&b, "Also written: %s.\n\n", strings.Join(e.Aliases, ", "))
		}
		if e.Homonym() {
			fmt.Fprintf(&b, "Homonym: %d meanings.\n\n", len(e.Meanings))
		}
		for _, m := range e.Meanings {
			fmt.Fprintf(&b, "- %s\n  *Source (%s): %s.*\n", m.Text, m.Standing, strings.TrimSuffix(m.Source, "."))
		}
	}
	return b.String()
}
