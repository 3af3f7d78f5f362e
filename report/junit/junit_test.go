package junit_test

import (
	"bytes"
	"encoding/xml"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jacoelho/xsd"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/report"
	"github.com/every-child-matters/ecm/report/junit"
)

// The parts of JUnit XML that build servers read.
type (
	suites struct {
		XMLName xml.Name `xml:"testsuites"`
		Suites  []suite  `xml:"testsuite"`
	}
	suite struct {
		Name     string     `xml:"name,attr"`
		Tests    int        `xml:"tests,attr"`
		Failures int        `xml:"failures,attr"`
		Errors   int        `xml:"errors,attr"`
		Cases    []testcase `xml:"testcase"`
	}
	testcase struct {
		Name     string   `xml:"name,attr"`
		Class    string   `xml:"classname,attr"`
		Failures []result `xml:"failure"`
		Errors   []result `xml:"error"`
		Out      string   `xml:"system-out"`
	}
	result struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",chardata"`
	}
)

// write writes a report, holds it against the schema and reads it back.
func write(t *testing.T, failOn diag.Severity, files ...report.File) (s suites) {
	t.Helper()
	var b bytes.Buffer
	w := junit.New(&b, report.Options{Tool: "ecm", FailOn: failOn})
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
	schema, err := xsd.LoadWithOptions(os.DirFS("testdata"), "junit.xsd", xsd.NewLoadOptions())
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(bytes.NewReader(b.Bytes())); err != nil {
		t.Errorf("%v\n%s", err, b.String())
	}
	if err := xml.Unmarshal(b.Bytes(), &s); err != nil {
		t.Fatal(err)
	}
	return s
}

func file(name string, diags ...diag.Diagnostic) report.File {
	for i := range diags {
		diags[i].File = name
	}
	return report.File{Name: name, Text: diag.NewText(name, []byte("a: 1\n")), Diagnostics: diags}
}

func TestCases(t *testing.T) {
	warning := diag.Diagnostic{Rule: "ECM301", Severity: diag.Warning, Message: "no <lead> & ]]> no end"}
	fault := diag.Diagnostic{Rule: "ECM201", Severity: diag.Error, Span: diag.Span{Start: 3, End: 4}, Message: "red \x1b[31m\x00\ufffe\" 'x'"}
	silent := fault
	silent.Suppression = &diag.Suppression{Reason: "agreed"}
	files := []report.File{
		file("clean.yaml"),
		file("both.yaml", warning, fault),
		file("warning.yaml", warning),
		file("silent.yaml", silent),
		{Name: "gone.yaml", Diagnostics: plan.Unreadable("gone.yaml", fs.ErrNotExist).Diagnostics},
		file("panic\x1b.yaml", warning, check.Internal("", "ECM301", "boom")),
		{Name: "other.yml", Skipped: true},
	}
	lead := "both.yaml:1:1: warning: no <lead> & ]]> no end [ECM301]\n"
	red := "both.yaml:1:4: error: red \\x1b[31m\\x00\\ufffe\" 'x' [ECM201]\n   |\n 1 | a: 1\n   |    ^\n"
	passed := func(name, out string) suite {
		return suite{Name: name, Tests: 1, Cases: []testcase{{Name: name, Class: "ecm", Out: out}}}
	}
	failed := func(name string, r result) suite {
		return suite{Name: name, Tests: 1, Failures: 1, Cases: []testcase{{Name: name, Class: "ecm", Failures: []result{r}}}}
	}
	broken := func(name string, r result) suite {
		return suite{Name: name, Tests: 1, Errors: 1, Cases: []testcase{{Name: name, Class: "ecm", Errors: []result{r}}}}
	}
	gone := broken("gone.yaml", result{"there is no such file", "ECM000", "gone.yaml:1:1: error: there is no such file [ECM000]\n"})
	panicked := broken(`panic\x1b.yaml`, result{"ECM301 failed on this document: boom", "ECM999",
		`panic\x1b.yaml:1:1: warning: no <lead> & ]]> no end [ECM301]` + "\n" +
			`panic\x1b.yaml:1:1: error: ECM301 failed on this document: boom [ECM999]` + "\n" +
			"   = help: this is a fault of ecm, not of the document; please report it, with the document if you can share it\n"})
	message := `red \x1b[31m\x00\ufffe" 'x'`
	for failOn, want := range map[diag.Severity][]suite{
		diag.Error: {
			passed("clean.yaml", ""), failed("both.yaml", result{message, "ECM201", lead + red}),
			passed("warning.yaml", strings.Replace(lead, "both", "warning", 1)), passed("silent.yaml", ""), gone, panicked,
		},
		diag.Warning: {
			passed("clean.yaml", ""), failed("both.yaml", result{message, "ECM201", lead + red}),
			failed("warning.yaml", result{"no <lead> & ]]> no end", "ECM301", strings.Replace(lead, "both", "warning", 1)}),
			passed("silent.yaml", ""), gone, panicked,
		},
		0: {
			passed("clean.yaml", ""), passed("both.yaml", lead+red),
			passed("warning.yaml", strings.Replace(lead, "both", "warning", 1)), passed("silent.yaml", ""), gone, panicked,
		},
	} {
		if diff := cmp.Diff(want, write(t, failOn, files...).Suites); diff != "" {
			t.Errorf("fail on %q (-want +got)\n%s", failOn, diff)
		}
	}
}

// Every rule, with the documents that show its fault.
func TestEveryRule(t *testing.T) {
	var files []report.File
	failures := 0
	for r := range check.All() {
		var docs []*plan.File
		for _, text := range r.Example().Bad {
			docs = append(docs, plan.Parse(text, plan.Limits{}))
		}
		set := plan.NewSet(docs...)
		checker := check.New(check.Options{Severity: map[string]diag.Severity{r.ID: diag.Warning}})
		for f := range set.Files() {
			files = append(files, report.File{Name: f.Name, Text: f.Text, Diagnostics: checker.File(f, set)})
		}
	}
	got := write(t, diag.Note, files...)
	for _, s := range got.Suites {
		failures += s.Failures
	}
	if len(got.Suites) != len(files) || failures < 50 {
		t.Errorf("%d suites of %d documents, %d failures", len(got.Suites), len(files), failures)
	}
}
