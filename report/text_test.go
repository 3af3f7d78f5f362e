package report_test

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/report"
)

func ExampleText() {
	w := report.Text(os.Stdout, report.Options{})
	text := diag.NewText("thanet.yaml", []byte("priorities:\n  - contributes_to: ecm:be-helthy\n"))
	_ = w.Begin()
	_ = w.File(report.File{Name: text.Name, Text: text, Diagnostics: []diag.Diagnostic{{
		Rule: "ECM201", Severity: diag.Error, File: text.Name, Span: diag.Span{Start: 32, End: 45},
		Message: `"ecm:be-helthy" is not a published term`, Help: `did you mean "ecm:be-healthy"?`,
	}}})
	_ = w.End(report.Summary{Documents: 1, Errors: 1})
	// Output:
	// thanet.yaml:2:21: error: "ecm:be-helthy" is not a published term [ECM201]
	//    |
	//  2 |   - contributes_to: ecm:be-helthy
	//    |                     ^^^^^^^^^^^^^
	//    = help: did you mean "ecm:be-healthy"?
	//
	// 1 document: 1 error, no warnings
}

func TestText(t *testing.T) {
	want := `./::error::x.yaml:1:1: note: 100% \x1b[31mred\a, |a|b| <b>bold</b> @team #1 [x](y) ` + "`z`" + ` https://x.example [ECM010]
   |
 1 | ::set-output name=a::b: 1
   | ^^^^^^^^^^^^^^^^^^^^^^
   = help: line one\r\n::error::line two

gone.yaml:1:1: error: there is no such file [ECM000]

plans/a b,c:d%2Cé.yaml:1:20: error: "runn" is not <one> & only [ECM201]
   |
 1 |   - id: "😀", kind: runn
   |                     ^^^^
   = help: did you mean "run"?
   = note: other.yaml:2:1: declared here

plans/lines.yaml:1:4: warning: over\nseveral [ECM301]
   |
 1 | a: |
   |    ^

plans/silent.yaml:1:1: error: no lead [ECM302] (suppressed: agreed by the board)

plans/whole.yaml:1:1: warning: all of it [ECM203]

6 documents: 2 errors, 2 warnings, 1 note, 1 suppressed, 1 other file passed over
`
	if diff := cmp.Diff(want, write(t, "text", report.Options{}, traps()...)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if got, want := write(t, "text", report.Options{}), "no documents: no errors, no warnings\n"; got != want {
		t.Errorf("nothing at all: %q, want %q", got, want)
	}
}

func TestConcise(t *testing.T) {
	want := `./::error::x.yaml:1:1: note: 100% \x1b[31mred\a, |a|b| <b>bold</b> @team #1 [x](y) ` + "`z`" + ` https://x.example [ECM010]
gone.yaml:1:1: error: there is no such file [ECM000]
plans/a b,c:d%2Cé.yaml:1:20: error: "runn" is not <one> & only [ECM201]
plans/lines.yaml:1:4: warning: over\nseveral [ECM301]
plans/whole.yaml:1:1: warning: all of it [ECM203]
6 documents: 2 errors, 2 warnings, 1 note, 1 suppressed, 1 other file passed over
`
	if diff := cmp.Diff(want, write(t, "concise", report.Options{}, traps()...)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A style sees the summary in the colour of the worst that was found.
func TestSummaryStyle(t *testing.T) {
	opt := report.Options{Style: func(_ diag.Part, s diag.Severity, text string) string { return "<" + s.String() + ">" + text }}
	if got, want := write(t, "text", opt), "no documents: no errors, no warnings\n"; got != want {
		t.Errorf("clean: %q, want %q", got, want)
	}
	whole := file("w", "", d("ECM203", diag.Warning, "", "all", ""))
	if got, want := write(t, "text", opt, whole), "<warning>w:1:1: <warning>warning: <warning>all <warning>[ECM203]\n\n<warning>1 document: no errors, 1 warning\n"; got != want {
		t.Errorf("a warning: %q, want %q", got, want)
	}
}
