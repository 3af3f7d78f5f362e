package check

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares got with a file, or writes the file.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs (-file +now):\n%s", file, diff)
	}
}

// noExample lists the rules that no document can show.
var noExample = []string{plan.RuleUnread}

// TestExamples is the test of every rule: its bad example reports that rule
// and nothing else, its good example reports nothing.
func TestExamples(t *testing.T) {
	for r := range All() {
		if slices.Contains(noExample, r.ID) || r.Retired != "" {
			continue
		}
		t.Run(r.ID, func(t *testing.T) {
			ex := r.Example()
			if len(ex.Bad) == 0 || len(ex.Good) == 0 {
				t.Fatalf("rules/%s has no bad.yaml or no good.yaml", r.ID)
			}
			found := r.demonstrate(ex.Bad...)
			if len(found) == 0 {
				t.Errorf("the bad example reports nothing")
			}
			for _, d := range found {
				if d.Rule != r.ID {
					t.Errorf("the bad example reports more than %s:\n%s", r.ID, text(t, []diag.Diagnostic{d}, ex.Bad))
				}
			}
			golden(t, filepath.Join("rules", r.ID, "bad.out"), text(t, found, ex.Bad))
			if found := r.demonstrate(ex.Good...); len(found) > 0 {
				t.Errorf("the good example reports:\n%s", text(t, found, ex.Good))
			}
		})
	}
}

// TestSwitchedOff makes sure that each example depends on its rule.
func TestSwitchedOff(t *testing.T) {
	for r := range All() {
		if r.Run == nil || r.Retired != "" {
			continue
		}
		ex := r.Example()
		res := run(t, set(ex.Bad), Options{Today: exampleDay, Severity: map[string]diag.Severity{r.ID: 0}})
		if len(res) > 0 {
			t.Errorf("with %s switched off, its bad example reports:\n%s", r.ID, text(t, res, ex.Bad))
		}
		var others []Rule
		for o := range All() {
			if o.ID != r.ID {
				others = append(others, o)
			}
		}
		if res := run(t, set(ex.Bad), Options{Today: exampleDay, Rules: others}); len(res) > 0 {
			t.Errorf("without %s, its bad example reports:\n%s", r.ID, text(t, res, ex.Bad))
		}
	}
}

// TestExampleFolders finds folders that belong to no rule.
func TestExampleFolders(t *testing.T) {
	entries, err := exampleFiles.ReadDir("rules")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if _, ok := Find(e.Name()); !ok {
			t.Errorf("rules/%s belongs to no rule", e.Name())
		}
	}
}

func TestCatalogue(t *testing.T) {
	id := regexp.MustCompile(`^ECM\d{3}$`)
	version := regexp.MustCompile(`^\d+\.\d+\.\d+$`)
	var all []string
	for r := range All() {
		all = append(all, r.ID)
		if !id.MatchString(r.ID) {
			t.Errorf("%s is not the form of an id", r.ID)
		}
		if !version.MatchString(r.Since) {
			t.Errorf("%s: since %q is not a version", r.ID, r.Since)
		}
		if r.Title == "" || strings.HasSuffix(r.Title, ".") || len(r.Title) > 80 {
			t.Errorf("%s: the title %q is empty, too long or ends with a full stop", r.ID, r.Title)
		}
		for name, s := range map[string]string{"Doc": r.Doc, "Fix": r.Fix, "Source": r.Source} {
			if !strings.HasSuffix(s, ".") || strings.TrimSpace(s) != s || strings.Contains(s, "  ") || strings.Contains(s, "\n") {
				t.Errorf("%s: %s is not one or more sentences on one line: %q", r.ID, name, s)
			}
		}
		if r.after && r.Scope != Document {
			t.Errorf("%s runs after the others and looks at other documents", r.ID)
		}
	}
	if !slices.IsSorted(all) || len(slices.Compact(slices.Clone(all))) != len(all) {
		t.Errorf("the ids are not sorted or not unique: %v", all)
	}
	for block, rules := range map[byte][]Rule{
		'0': readingRules(), '1': identityRules(), '2': frameworkRules(), '3': actionRules(), '4': measureRules(),
		'5': moneyRules(), '6': inspectionRules(), '7': contentRules(), '8': languageRules(), '9': suppressionRules(),
	} {
		for _, r := range rules {
			if r.ID[3] != block {
				t.Errorf("%s stands in block %cxx", r.ID, block)
			}
		}
	}
}

// TestGolden makes every change of the public contract show.
func TestGolden(t *testing.T) {
	var b strings.Builder
	for r := range All() {
		severity := r.Severity.String()
		if severity == "" {
			severity = "off"
		}
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%s\n", r.ID, severity, r.Since, r.Retired, r.Title)
	}
	golden(t, "testdata/rules.golden", b.String())
}

func text(t *testing.T, found []diag.Diagnostic, texts []*diag.Text) string {
	t.Helper()
	var b bytes.Buffer
	if err := render(&b, found, texts); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func set(texts []*diag.Text) *plan.Set {
	var files []*plan.File
	for _, x := range texts {
		files = append(files, plan.Parse(x, plan.Limits{}))
	}
	return plan.NewSet(files...)
}

func run(t *testing.T, s *plan.Set, opts Options) []diag.Diagnostic {
	t.Helper()
	res, err := Run(context.Background(), s, opts)
	if err != nil {
		t.Fatal(err)
	}
	return res.Diagnostics
}
