package sarif_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/report"
	"github.com/every-child-matters/ecm/report/sarif"
)

// official is the published schema of SARIF.
func official(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile("testdata/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("sarif.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("sarif.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// write writes a log and holds it against the schema.
func write(t *testing.T, schema *jsonschema.Schema, opt report.Options, files ...report.File) string {
	t.Helper()
	var b bytes.Buffer
	opt.Tool = "ecm"
	w := sarif.New(&b, opt)
	err := w.Begin()
	for _, f := range files {
		if err == nil {
			err = w.File(f)
		}
	}
	if err == nil {
		err = w.End(report.Summary{})
	}
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(doc); err != nil {
		t.Errorf("%v\n%s", err, b.String())
	}
	return b.String()
}

// The parts of a log that code scanning reads.
type (
	scan struct {
		Runs []struct {
			ColumnKind  string
			Invocations []struct {
				ExecutionSuccessful        bool
				ToolExecutionNotifications []struct{ Message words }
			}
			Results json.RawMessage
			Tool    struct {
				Driver struct {
					Name, Version, SemanticVersion string
					Rules                          []rule
				}
			}
		}
	}
	words struct{ Text string }
	rule  struct {
		ID                                      string
		ShortDescription, FullDescription, Help words
		DefaultConfiguration                    struct{ Level string }
	}
	result struct {
		RuleID              string
		RuleIndex           int
		Level               string
		Message             words
		Locations           []location
		RelatedLocations    []location
		PartialFingerprints map[string]string
		Suppressions        []struct{ Kind, Status, Justification string }
		Fixes               []struct {
			ArtifactChanges []struct {
				Replacements []struct {
					DeletedRegion   region
					InsertedContent words
				}
			}
		}
	}
	location struct {
		PhysicalLocation struct {
			ArtifactLocation struct{ URI string }
			Region           region
		}
		LogicalLocations []struct{ FullyQualifiedName string }
		Message          words
	}
	region struct{ StartLine, StartColumn, EndLine, EndColumn int }
)

func read(t *testing.T, log string) (s scan, results []result) {
	t.Helper()
	if err := json.Unmarshal([]byte(log), &s); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(s.Runs[0].Results, &results); err != nil {
		t.Fatal(err)
	}
	return s, results
}

// code scanning refuses the whole file for any of these.
func sound(t *testing.T, s scan, results []result) {
	t.Helper()
	rules := s.Runs[0].Tool.Driver.Rules
	for _, r := range rules {
		for _, w := range []words{r.ShortDescription, r.FullDescription, r.Help} {
			if n := len([]rune(w.Text)); n == 0 || n > 1024 {
				t.Errorf("%s: a description of %d characters", r.ID, n)
			}
		}
	}
	prints := map[string]bool{}
	for _, r := range results {
		if r.RuleIndex < 0 || r.RuleIndex >= len(rules) || rules[r.RuleIndex].ID != r.RuleID {
			t.Errorf("%s: ruleIndex %d", r.RuleID, r.RuleIndex)
		}
		if !slices.Contains([]string{"error", "warning", "note"}, r.Level) {
			t.Errorf("%s: level %q", r.RuleID, r.Level)
		}
		if len(r.Locations) != 1 {
			t.Errorf("%s: %d locations", r.RuleID, len(r.Locations))
		}
		for _, l := range slices.Concat(r.Locations, r.RelatedLocations) {
			g := l.PhysicalLocation.Region
			if g.StartLine < 1 || g.StartColumn < 1 || g.EndLine < g.StartLine || g.EndLine == g.StartLine && g.EndColumn < g.StartColumn {
				t.Errorf("%s: region %+v", r.RuleID, g)
			}
			if uri := l.PhysicalLocation.ArtifactLocation.URI; uri == "" || strings.ContainsAny(uri, "\\ <>") {
				t.Errorf("%s: uri %q", r.RuleID, uri)
			}
		}
		if !strings.ContainsAny(r.Message.Text[len(r.Message.Text)-1:], ".?!") {
			t.Errorf("%s: message %q does not end", r.RuleID, r.Message.Text)
		}
		for _, p := range r.PartialFingerprints {
			if prints[p] {
				t.Errorf("%s: fingerprint twice", r.RuleID)
			}
			prints[p] = true
		}
		if len(r.PartialFingerprints) != 1 {
			t.Errorf("%s: %d fingerprints", r.RuleID, len(r.PartialFingerprints))
		}
	}
}

func TestTraps(t *testing.T) {
	schema := official(t)
	text := diag.NewText("plans/a b,c:d%é.yaml", []byte("  - id: \"😀\", kind: runn\n"))
	other := diag.NewText("other.yaml", []byte("a: 1\nb: 2\n"))
	f := report.File{
		Name: text.Name, Text: text, Others: func(string) *diag.Text { return other },
		Diagnostics: []diag.Diagnostic{
			{Rule: "ECM203", Severity: diag.Note, File: text.Name, Message: "the whole file"},
			{
				Rule: "ECM201", Severity: diag.Error, File: text.Name, Span: diag.Span{Start: 22, End: 26}, Pointer: "/0/kind\u202e",
				Message: `"runn" is not <one>`, Help: `did you mean "run"?`,
				Related: []diag.Related{{File: "other.yaml", Span: diag.Span{Start: 5, End: 6}, Message: "declared here"}},
				Fix:     &diag.Fix{Title: "write run", Edits: []diag.Edit{{Span: diag.Span{Start: 22, End: 26}, New: "run"}}},
			},
			{
				Rule: "ECM201", Severity: diag.Warning, File: text.Name, Span: diag.Span{Start: 2, End: 3}, Message: "quiet",
				Suppression: &diag.Suppression{Reason: "agreed by the board"},
			},
		},
	}
	gone := report.File{Name: "gone.yaml", Diagnostics: plan.Unreadable("gone.yaml", fs.ErrNotExist).Diagnostics}
	log := write(t, schema, report.Options{Version: "v1.2.3"}, f, gone, report.File{Name: "x.yml", Skipped: true})
	if strings.ContainsAny(log, "\u202e") || strings.Contains(log, `\u003c`) {
		t.Error("hidden characters stand raw, or HTML is escaped")
	}
	s, results := read(t, log)
	sound(t, s, results)

	run := s.Runs[0]
	if run.ColumnKind != "utf16CodeUnits" || run.Tool.Driver.Name != "ecm" || run.Tool.Driver.Version != "v1.2.3" ||
		run.Tool.Driver.SemanticVersion != "1.2.3" || !run.Invocations[0].ExecutionSuccessful {
		t.Errorf("run %+v", run)
	}
	if len(run.Tool.Driver.Rules) != 3 {
		t.Errorf("%d rules, want those that spoke", len(run.Tool.Driver.Rules))
	}
	for i := range results {
		results[i].PartialFingerprints = nil
	}
	at := func(uri, pointer, message string, r region) (l location) {
		l.PhysicalLocation.ArtifactLocation.URI, l.PhysicalLocation.Region, l.Message.Text = uri, r, message
		if pointer != "" {
			l.LogicalLocations = []struct{ FullyQualifiedName string }{{pointer}}
		}
		return l
	}
	const uri = "plans/a%20b,c:d%25%C3%A9.yaml"
	want := []result{
		{RuleID: "ECM203", Level: "note", Message: words{"The whole file."}, Locations: []location{at(uri, "", "", region{1, 1, 1, 1})}},
		{
			RuleID: "ECM201", RuleIndex: 1, Level: "error", Message: words{`"runn" is not <one>. Did you mean "run"?`},
			Locations:        []location{at(uri, "/0/kind\u202e", "", region{1, 21, 1, 25})},
			RelatedLocations: []location{at("other.yaml", "", "declared here", region{2, 1, 2, 2})},
		},
		{RuleID: "ECM201", RuleIndex: 1, Level: "warning", Message: words{"Quiet."}, Locations: []location{at(uri, "", "", region{1, 3, 1, 4})}},
		{RuleID: "ECM000", RuleIndex: 2, Level: "error", Message: words{"There is no such file."}, Locations: []location{at("gone.yaml", "", "", region{1, 1, 1, 1})}},
	}
	edit := results[1].Fixes[0].ArtifactChanges[0].Replacements[0]
	if edit.DeletedRegion != (region{1, 21, 1, 25}) || edit.InsertedContent.Text != "run" {
		t.Errorf("fix %+v", edit)
	}
	results[1].Fixes = nil
	if s := results[2].Suppressions; len(s) != 1 || s[0].Kind != "inSource" || s[0].Status != "accepted" || s[0].Justification != "agreed by the board" {
		t.Errorf("suppressions %+v", s)
	}
	results[2].Suppressions = nil
	if diff := cmp.Diff(want, results, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestClean(t *testing.T) {
	s, _ := read(t, write(t, official(t), report.Options{Version: "devel"}, report.File{Name: "a.yaml"}))
	if got := string(s.Runs[0].Results); got != "[]" {
		t.Errorf("results %s, want []", got)
	}
	if v := s.Runs[0].Tool.Driver.SemanticVersion; v != "" {
		t.Errorf("semantic version %q of a build without one", v)
	}
}

func TestInternalFault(t *testing.T) {
	s, results := read(t, write(t, official(t), report.Options{}, report.File{
		Name: "a.yaml", Diagnostics: []diag.Diagnostic{check.Internal("a.yaml", "ECM301", "boom")},
	}))
	run := s.Runs[0].Invocations[0]
	if run.ExecutionSuccessful || len(run.ToolExecutionNotifications) != 1 || len(results) != 0 ||
		!strings.HasPrefix(run.ToolExecutionNotifications[0].Message.Text, "ECM301 failed on this document: boom.") {
		t.Errorf("%+v, %d results", run, len(results))
	}
}

// Descriptions are cut to what code scanning takes, and a rule that nobody
// described has some all the same.
func TestDescriptions(t *testing.T) {
	long := check.Rule{ID: "ECM301", Title: "Long", Doc: strings.Repeat("é", 3000), Severity: diag.Note}
	f := report.File{Name: "a.yaml", Diagnostics: []diag.Diagnostic{
		{Rule: "ECM301", Severity: diag.Error, File: "a.yaml", Message: "m"},
		{Rule: "OWN1", Severity: diag.Error, File: "a.yaml", Message: "m"},
	}}
	s, results := read(t, write(t, official(t), report.Options{Rules: []check.Rule{long}}, f))
	sound(t, s, results)
	rules := s.Runs[0].Tool.Driver.Rules
	if n := len([]rune(rules[0].FullDescription.Text)); n != 1024 || rules[0].DefaultConfiguration.Level != "note" {
		t.Errorf("%d characters, level %q", n, rules[0].DefaultConfiguration.Level)
	}
	if rules[1].ShortDescription.Text != "OWN1." {
		t.Errorf("a rule without description: %+v", rules[1])
	}
}

func TestURIs(t *testing.T) {
	schema := official(t)
	for name, want := range map[string]string{
		"plans/a.yaml":           "plans/a.yaml",
		"../a.yaml":              "../a.yaml",
		"a:b.yaml":               "./a:b.yaml",
		"<stdin>":                "%3Cstdin%3E",
		"/home/x/repo/p/a.yaml":  "p/a.yaml",
		"/home/x/other/a b.yaml": "file:///home/x/other/a%20b.yaml",
		"C:/repo/a.yaml":         "file:///C:/repo/a.yaml",
	} {
		f := report.File{Name: name, Diagnostics: []diag.Diagnostic{{Rule: "ECM201", Severity: diag.Error, File: name, Message: "m"}}}
		_, results := read(t, write(t, schema, report.Options{Dir: "/home/x/repo"}, f))
		if got := results[0].Locations[0].PhysicalLocation.ArtifactLocation.URI; got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// Every rule, with the documents that show its fault.
func TestEveryRule(t *testing.T) {
	schema := official(t)
	n := 0
	for r := range check.All() {
		var docs []*plan.File
		for _, text := range r.Example().Bad {
			docs = append(docs, plan.Parse(text, plan.Limits{}))
		}
		set := plan.NewSet(docs...)
		checker := check.New(check.Options{Severity: map[string]diag.Severity{r.ID: diag.Warning}})
		var files []report.File
		for f := range set.Files() {
			files = append(files, report.File{
				Name: f.Name, Text: f.Text, Diagnostics: checker.File(f, set),
				Others: func(name string) *diag.Text { return set.File(name).Text },
			})
		}
		s, results := read(t, write(t, schema, report.Options{}, files...))
		sound(t, s, results)
		n += len(results)
	}
	if n < 50 {
		t.Errorf("only %d results in all examples", n)
	}
}
