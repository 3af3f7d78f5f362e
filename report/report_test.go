package report_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/report"
)

// write writes a whole report.
func write(t *testing.T, format string, opt report.Options, files ...report.File) string {
	t.Helper()
	var b bytes.Buffer
	w, err := report.New(format, &b, opt)
	if err != nil {
		t.Fatal(err)
	}
	var sum report.Summary
	err = w.Begin()
	for _, f := range files {
		sum.Add(f)
		if err == nil {
			err = w.File(f)
		}
	}
	if err == nil {
		err = w.End(sum)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// file makes a file from a text in which « and » mark the place of each
// diagnostic in turn.
func file(name, marked string, diags ...diag.Diagnostic) report.File {
	for i := range diags {
		start := strings.Index(marked, "«")
		marked = strings.Replace(marked, "«", "", 1)
		end := strings.Index(marked, "»")
		marked = strings.Replace(marked, "»", "", 1)
		if start >= 0 {
			diags[i].Span = diag.Span{Start: start, End: end}
		}
		diags[i].File = name
	}
	f := report.File{Name: name, Text: diag.NewText(name, []byte(marked)), Diagnostics: diags}
	other := diag.NewText("other.yaml", []byte("a: 1\nb: 2\n"))
	f.Others = func(string) *diag.Text { return other }
	return f
}

// d makes a diagnostic.
func d(rule string, s diag.Severity, pointer, message, help string) diag.Diagnostic {
	return diag.Diagnostic{Rule: rule, Severity: s, Pointer: pointer, Message: message, Help: help}
}

// traps is a run that holds what formats stumble over.
func traps() []report.File {
	fixed := d("ECM201", diag.Error, "/kind", `"runn" is not <one> & only`, `did you mean "run"?`)
	fixed.Fix = &diag.Fix{Title: "write run", Edits: []diag.Edit{{Span: diag.Span{Start: 22, End: 26}, New: "run"}}}
	fixed.Related = []diag.Related{{File: "other.yaml", Span: diag.Span{Start: 5, End: 6}, Pointer: "/b", Message: "declared here"}}
	silent := d("ECM302", diag.Error, "/a", "no lead", "")
	silent.Suppression = &diag.Suppression{Reason: "agreed by the board", Until: "2010-03-31"}
	hostile := d("ECM010", diag.Note, "/k\x1b[31m\u202e", "100% \x1b[31mred\x07, |a|b| <b>bold</b> @team #1 [x](y) `z` https://x.example", "line one\r\n::error::line two")
	unread := report.File{Name: "gone.yaml", Diagnostics: plan.Unreadable("gone.yaml", fs.ErrNotExist).Diagnostics}
	return []report.File{
		file("::error::x.yaml", "«::set-output name=a::b»: 1\n", hostile),
		{Name: "docker-compose.yml", Skipped: true},
		unread,
		file("plans/a b,c:d%2Cé.yaml", "  - id: \"😀\", kind: «runn»\n", fixed),
		file("plans/clean.yaml", "ecm: 1\n"),
		file("plans/lines.yaml", "a: «|\n  b\n  c»\n", d("ECM301", diag.Warning, "/a", "over\nseveral", "")),
		file("plans/silent.yaml", "«a»: 1\n", silent),
		file("plans/whole.yaml", "a: 1\n", d("ECM203", diag.Warning, "", "all of it", "")),
	}
}

func TestSummary(t *testing.T) {
	var s report.Summary
	for _, f := range traps() {
		s.Add(f)
	}
	want := report.Summary{Documents: 6, Errors: 2, Warnings: 2, Notes: 1, Suppressed: 1, Skipped: 1, Unread: 1}
	if s != want {
		t.Errorf("got %+v, want %+v", s, want)
	}
	for line, s := range map[string]report.Summary{
		"no documents: no errors, no warnings":                                    {},
		"1 document: 1 error, 1 warning, 1 note":                                  {Documents: 1, Errors: 1, Warnings: 1, Notes: 1},
		"3 documents: 2 errors, no warnings, 4 suppressed":                        {Documents: 3, Errors: 2, Suppressed: 4},
		"2 documents: no errors, no warnings, 2 notes, 3 other files passed over": {Documents: 2, Notes: 2, Skipped: 3},
		"no documents: no errors, no warnings, 1 other file passed over":          {Skipped: 1},
		"1000 documents: 1000 errors, 1000 warnings, 1000 notes, 1000 suppressed": {Documents: 1000, Errors: 1000, Warnings: 1000, Notes: 1000, Suppressed: 1000},
	} {
		if got := s.String(); got != line {
			t.Errorf("got %q, want %q", got, line)
		}
	}
}

func TestReaches(t *testing.T) {
	for _, test := range []struct {
		s                     report.Summary
		err, warn, note, none bool
	}{
		{report.Summary{}, false, false, false, false},
		{report.Summary{Suppressed: 9}, false, false, false, false},
		{report.Summary{Notes: 1}, false, false, true, false},
		{report.Summary{Warnings: 1}, false, true, true, false},
		{report.Summary{Errors: 1}, true, true, true, false},
	} {
		got := []bool{test.s.Reaches(diag.Error), test.s.Reaches(diag.Warning), test.s.Reaches(diag.Note), test.s.Reaches(0)}
		if want := []bool{test.err, test.warn, test.note, test.none}; !slices.Equal(got, want) {
			t.Errorf("%+v reaches error, warning, note, nothing: %v, want %v", test.s, got, want)
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	if _, err := report.New("xml", nil, report.Options{}); err == nil {
		t.Error("there is a format xml")
	}
}

// No format ever writes what a terminal might obey or hide, or a line that a
// build server takes for a command, except where it means one.
func TestHarmless(t *testing.T) {
	for format := range report.Formats() {
		out := write(t, format, report.Options{}, traps()...)
		for i, line := range strings.Split(out, "\n") {
			if strings.ContainsAny(line, "\x1b\x07\r\u202e\u009b") {
				t.Errorf("%s: line %d: %q", format, i+1, line)
			}
			if format != "github" && strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##[") {
				t.Errorf("%s: line %d is a command: %q", format, i+1, line)
			}
		}
		if !strings.HasSuffix(out, "\n") || strings.HasSuffix(out, "\n\n") {
			t.Errorf("%s: ends %q", format, out[max(0, len(out)-9):])
		}
	}
}

// Some build servers obey commands wherever they stand in a log: no format
// writes one, from a name, a message or a snippet.
func TestServerCommands(t *testing.T) {
	f := file(" ::##vso[task.complete]::.yaml", "«##[error]»: 1 # ##Vso[task.complete]\n", d("ECM010", diag.Error, "/##[error]", "##[group] "+diag.Quote("##vso[x]"), "##[x]"))
	for format := range report.Formats() {
		for line := range strings.Lines(write(t, format, report.Options{}, f)) {
			if regexp.MustCompile(`##[A-Za-z]*\[`).MatchString(line) || format != "github" && strings.HasPrefix(strings.TrimSpace(line), "::") {
				t.Errorf("%s: %q", format, line)
			}
		}
	}
}

// A writer that cannot write says so in every format.
func TestWriteErrors(t *testing.T) {
	for format := range report.Formats() {
		for room := range 3 {
			w, err := report.New(format, &full{room: room * 20}, report.Options{})
			if err != nil {
				t.Fatal(err)
			}
			err = w.Begin()
			for _, f := range traps() {
				if err == nil {
					err = w.File(f)
				}
			}
			if err == nil {
				err = w.End(report.Summary{})
			}
			if err == nil {
				t.Errorf("%s: a failed write is not told", format)
			}
		}
	}
}

type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, fmt.Errorf("no space left")
	}
	return len(p), nil
}
