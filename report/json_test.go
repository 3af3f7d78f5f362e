package report_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/every-child-matters/ecm/report"
)

// A reader of our own JSON, written from its description.
type (
	reading struct {
		Diagnostics []found
		Summary     map[string]int
	}
	found struct {
		Rule, Severity, File string
		Line, Column         int
		EndLine              int `json:"end_line"`
		EndColumn            int `json:"end_column"`
		Pointer              string
		Message, Help        string
		Related              []map[string]any
		Fix                  map[string]any
		Suppressed           map[string]string
	}
)

func TestJSON(t *testing.T) {
	out := write(t, "json", report.Options{}, traps()...)
	var got reading
	dec := json.NewDecoder(strings.NewReader(out))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&got); err != nil {
		t.Fatal(err)
	}
	want := reading{
		Diagnostics: []found{
			{
				Rule: "ECM010", Severity: "note", File: "::error::x.yaml", Line: 1, Column: 1, EndLine: 1, EndColumn: 23, Pointer: "/k\x1b[31m\u202e",
				Message: "100% \x1b[31mred\x07, |a|b| <b>bold</b> @team #1 [x](y) `z` https://x.example", Help: "line one\r\n::error::line two",
			},
			{Rule: "ECM000", Severity: "error", File: "gone.yaml", Line: 1, Column: 1, EndLine: 1, EndColumn: 1, Message: "there is no such file"},
			{
				Rule: "ECM201", Severity: "error", File: "plans/a b,c:d%2Cé.yaml", Line: 1, Column: 20, EndLine: 1, EndColumn: 24, Pointer: "/kind",
				Message: `"runn" is not <one> & only`, Help: `did you mean "run"?`,
				Related: []map[string]any{{
					"file": "other.yaml", "line": 2.0, "column": 1.0, "end_line": 2.0, "end_column": 2.0, "pointer": "/b", "message": "declared here",
				}},
				Fix: map[string]any{"title": "write run", "edits": []any{
					map[string]any{"line": 1.0, "column": 20.0, "end_line": 1.0, "end_column": 24.0, "new": "run"},
				}},
			},
			{Rule: "ECM301", Severity: "warning", File: "plans/lines.yaml", Line: 1, Column: 4, EndLine: 3, EndColumn: 4, Pointer: "/a", Message: "over\nseveral"},
			{
				Rule: "ECM302", Severity: "error", File: "plans/silent.yaml", Line: 1, Column: 1, EndLine: 1, EndColumn: 2, Pointer: "/a", Message: "no lead",
				Suppressed: map[string]string{"reason": "agreed by the board", "until": "2010-03-31"},
			},
			{Rule: "ECM203", Severity: "warning", File: "plans/whole.yaml", Line: 1, Column: 1, EndLine: 1, EndColumn: 1, Message: "all of it"},
		},
		Summary: map[string]int{"documents": 6, "errors": 2, "warnings": 2, "notes": 1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if !strings.Contains(out, "<b>") {
		t.Error("HTML is escaped")
	}
}

// The order of keys is part of the format, for people and for diffs.
func TestJSONForm(t *testing.T) {
	if got, want := write(t, "json", report.Options{}), `{"diagnostics":[],"summary":{"documents":0,"errors":0,"warnings":0,"notes":0}}`+"\n"; got != want {
		t.Errorf("clean: %s, want %s", got, want)
	}
	one := file("a.yaml", "a: «b»\n", d("ECM014", 3, "/a", "m", "h"))
	line := `{"rule":"ECM014","severity":"error","file":"a.yaml","line":1,"column":4,"end_line":1,"end_column":5,"pointer":"/a","message":"m","help":"h"}`
	want := `{"diagnostics":[` + "\n" + line + ",\n" + line + "\n" + `],"summary":{"documents":2,"errors":2,"warnings":0,"notes":0}}` + "\n"
	if got := write(t, "json", report.Options{}, one, one); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := write(t, "jsonl", report.Options{}, one, one), line+"\n"+line+"\n"; got != want {
		t.Errorf("lines: %s, want %s", got, want)
	}
	if got := write(t, "jsonl", report.Options{}); got != "" {
		t.Errorf("no lines: %q", got)
	}
}

func TestEscapeJSON(t *testing.T) {
	for in, want := range map[string]string{
		`"plain é 😀"`:                `"plain é 😀"`,
		"\"\u202e\u009b\x7f\u2028\"": `"\u202e\u009b\u007f\u2028"`,
		"\"\U000E0001\"":             `"\udb40\udc01"`,
		`"###[error] #1"`:            `"#\u0023#[error] #1"`,
	} {
		got := string(report.EscapeJSON([]byte(in)))
		if got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
		var before, after string
		if json.Unmarshal([]byte(in), &before) != nil || json.Unmarshal([]byte(got), &after) != nil || before != after {
			t.Errorf("%q: the value changed to %q", before, after)
		}
	}
}
