package report_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/report"
)

// A command is what GitHub Actions reads from one line of a log.
type command struct {
	name       string
	properties map[string]string
	data       string
}

// parseCommand reads a line as GitHub's runner does: the name up to a space,
// properties between commas, then the data; escapes are undone last.
func parseCommand(line string) (c command, ok bool) {
	rest, ok := strings.CutPrefix(line, "::")
	if !ok {
		return c, false
	}
	head, text, ok := strings.Cut(rest, "::")
	if !ok {
		return c, false
	}
	name, list, _ := strings.Cut(head, " ")
	c = command{name: name, properties: map[string]string{}}
	for _, p := range strings.Split(list, ",") {
		key, value, _ := strings.Cut(p, "=")
		c.properties[key] = strings.NewReplacer("%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%").Replace(value)
	}
	c.data = strings.NewReplacer("%0D", "\r", "%0A", "\n", "%25", "%").Replace(text)
	return c, true
}

func TestGitHub(t *testing.T) {
	out := write(t, "github", report.Options{}, traps()...)
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	summary := lines[len(lines)-1]
	if want := "6 documents: 2 errors, 2 warnings, 1 note, 1 suppressed, 1 other file passed over"; summary != want {
		t.Errorf("summary %q, want %q", summary, want)
	}
	var got []command
	for _, line := range lines[:len(lines)-1] {
		c, ok := parseCommand(line)
		if !ok {
			t.Errorf("not a command: %q", line)
		}
		got = append(got, c)
	}
	at := func(file string, place ...string) map[string]string {
		m := map[string]string{"file": file}
		for i, key := range []string{"title", "line", "endLine", "col", "endColumn"}[:len(place)] {
			m[key] = place[i]
		}
		return m
	}
	want := []command{
		{"notice", at("::error::x.yaml", "ECM010", "1", "1", "1", "23"), `100% \x1b[31mred\a, |a|b| <b>bold</b> @team #1 [x](y) ` + "`z`" + ` https://x.example` + "\n" + `line one\r\n::error::line two`},
		{"error", at("gone.yaml", "ECM000", "1", "1", "1", "1"), "there is no such file"},
		{"error", at("plans/a b,c:d%2Cé.yaml", "ECM201", "1", "1", "21", "25"), "\"runn\" is not <one> & only\ndid you mean \"run\"?"},
		{"warning", at("plans/lines.yaml", "ECM301", "1", "3"), `over\nseveral`},
		{"warning", at("plans/whole.yaml", "ECM203", "1", "1", "1", "1"), "all of it"},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(command{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// codeQuality is GitLab's report, as its documentation has it.
type codeQuality struct {
	Description string
	CheckName   string `json:"check_name"`
	Fingerprint string
	Severity    string
	Location    struct {
		Path  string
		Lines struct{ Begin int }
	}
}

func readGitLab(t *testing.T, out string) (list []codeQuality) {
	t.Helper()
	if !strings.HasPrefix(out, "[") {
		t.Fatalf("begins %q", out[:min(len(out), 9)])
	}
	if err := json.Unmarshal([]byte(out), &list); err != nil {
		t.Fatal(err)
	}
	return list
}

func TestGitLab(t *testing.T) {
	list := readGitLab(t, write(t, "gitlab", report.Options{}, traps()...))
	var got []string
	prints := map[string]bool{}
	for _, i := range list {
		got = append(got, fmt.Sprintf("%s:%d %s %s %s", i.Location.Path, i.Location.Lines.Begin, i.Severity, i.CheckName, strings.ToValidUTF8(i.Description, "?")))
		prints[i.Fingerprint] = true
	}
	want := []string{
		"::error::x.yaml:1 info ECM010 100% \x1b[31mred\x07, |a|b| <b>bold</b> @team #1 [x](y) `z` https://x.example: line one\r\n::error::line two",
		"gone.yaml:1 major ECM000 there is no such file",
		`plans/a b,c:d%2Cé.yaml:1 major ECM201 "runn" is not <one> & only: did you mean "run"?`,
		"plans/lines.yaml:1 minor ECM301 over\nseveral",
		"plans/whole.yaml:1 minor ECM203 all of it",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if len(prints) != len(list) {
		t.Errorf("%d fingerprints for %d diagnostics", len(prints), len(list))
	}
	if got := write(t, "gitlab", report.Options{}); got != "[]\n" {
		t.Errorf("clean: %q, want []", got)
	}
}

func TestFingerprints(t *testing.T) {
	two := func(head string) report.File {
		return file("a.yaml", head+"actions:\n  - id: «a1»\n  - id: «a2»\n  - id: x\n    lead: «n»\n  - id: x\n    lead: «n»\n",
			d("ECM301", diag.Error, "/actions/0", "no lead", ""), d("ECM301", diag.Error, "/actions/1", "no lead", ""),
			d("ECM302", diag.Error, "/actions/2/lead", "who?", ""), d("ECM302", diag.Error, "/actions/3/lead", "who?", ""))
	}
	before := report.Fingerprints(two(""))
	unique := slices.Compact(slices.Sorted(slices.Values(before)))
	if len(unique) != 4 {
		t.Fatalf("%d different fingerprints of 4 diagnostics", len(unique))
	}

	moved := two("# one\n# two\n")
	for i := range moved.Diagnostics {
		moved.Diagnostics[i].Message = "in other words"
		moved.Diagnostics[i].Pointer = strings.Replace(moved.Diagnostics[i].Pointer, "/actions/", "/actions/1", 1)
	}
	if diff := cmp.Diff(before, report.Fingerprints(moved)); diff != "" {
		t.Errorf("lines moved, items put in before, messages reworded (-before +after):\n%s", diff)
	}

	other := two("")
	other.Name = "b.yaml"
	for i := range other.Diagnostics {
		other.Diagnostics[i].File = "b.yaml"
	}
	for _, p := range report.Fingerprints(other) {
		if slices.Contains(before, p) {
			t.Error("two documents share a fingerprint")
		}
	}
}

func TestCheckstyle(t *testing.T) {
	type (
		mistake struct {
			Line     int    `xml:"line,attr"`
			Column   int    `xml:"column,attr"`
			Severity string `xml:"severity,attr"`
			Message  string `xml:"message,attr"`
			Source   string `xml:"source,attr"`
		}
		document struct {
			Name   string    `xml:"name,attr"`
			Errors []mistake `xml:"error"`
		}
	)
	var got struct {
		XMLName xml.Name   `xml:"checkstyle"`
		Version string     `xml:"version,attr"`
		Files   []document `xml:"file"`
	}
	if err := xml.Unmarshal([]byte(write(t, "checkstyle", report.Options{}, traps()...)), &got); err != nil {
		t.Fatal(err)
	}
	want := []document{
		{"::error::x.yaml", []mistake{{1, 1, "info", `100% \x1b[31mred\a, |a|b| <b>bold</b> @team #1 [x](y) ` + "`z`" + ` https://x.example: line one\r\n::error::line two`, "ecm.ECM010"}}},
		{"gone.yaml", []mistake{{1, 1, "error", "there is no such file", "ecm.ECM000"}}},
		{"plans/a b,c:d%2Cé.yaml", []mistake{{1, 20, "error", `"runn" is not <one> & only: did you mean "run"?`, "ecm.ECM201"}}},
		{"plans/clean.yaml", nil},
		{"plans/lines.yaml", []mistake{{1, 4, "warning", `over\nseveral`, "ecm.ECM301"}}},
		{"plans/silent.yaml", nil},
		{"plans/whole.yaml", []mistake{{1, 1, "warning", "all of it", "ecm.ECM203"}}},
	}
	if diff := cmp.Diff(want, got.Files); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestReviewdog(t *testing.T) {
	text, err := os.ReadFile("testdata/rdf-diagnostic.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("rdf.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("rdf.json")
	if err != nil {
		t.Fatal(err)
	}
	out := write(t, "rdjsonl", report.Options{}, traps()...)
	var got []string
	for line := range strings.Lines(out) {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s%v", line, err)
		}
		var r struct {
			Message  string
			Severity string
			Code     struct{ Value string }
			Location struct {
				Path  string
				Range struct{ Start, End struct{ Line, Column int } }
			}
			Suggestions []struct {
				Text  string
				Range struct{ Start, End struct{ Line, Column int } }
			}
		}
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		at := r.Location.Range
		one := fmt.Sprintf("%s:%d:%d-%d:%d %s %s", r.Location.Path, at.Start.Line, at.Start.Column, at.End.Line, at.End.Column, r.Severity, r.Code.Value)
		for _, s := range r.Suggestions {
			one += fmt.Sprintf(" %d-%d %q", s.Range.Start.Column, s.Range.End.Column, s.Text)
		}
		got = append(got, one)
	}
	want := []string{
		"::error::x.yaml:1:1-1:23 INFO ECM010",
		"gone.yaml:1:1-1:1 ERROR ECM000",
		`plans/a b,c:d%2Cé.yaml:1:23-1:27 ERROR ECM201 23-27 "run"`, // bytes
		"plans/lines.yaml:1:4-3:4 WARNING ECM301",
		"plans/whole.yaml:1:1-1:1 WARNING ECM203",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
