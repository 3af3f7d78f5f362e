package diag_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/every-child-matters/ecm/diag"
)

func ExampleDiagnostic_Render() {
	text := diag.NewText("plans/thanet.yaml", []byte("priorities:\n  - id: p1\n    contributes_to: [ecm:be-helthy]\n"))
	d := diag.Diagnostic{
		Rule:     "ECM201",
		Severity: diag.Error,
		File:     text.Name,
		Span:     diag.Span{Start: 44, End: 57},
		Message:  `"be-helthy" is not an ECM outcome or aim`,
		Help:     `did you mean "ecm:be-healthy"?`,
	}
	_ = d.Render(os.Stdout, func(string) *diag.Text { return text }, nil)
	// Output:
	// plans/thanet.yaml:3:22: error: "be-helthy" is not an ECM outcome or aim [ECM201]
	//    |
	//  3 |     contributes_to: [ecm:be-helthy]
	//    |                      ^^^^^^^^^^^^^
	//    = help: did you mean "ecm:be-healthy"?
}

// render renders a diagnostic on the part of content between « and ».
func render(t *testing.T, content string, d diag.Diagnostic, style diag.Style) string {
	t.Helper()
	start := strings.Index(content, "«")
	content = strings.Replace(content, "«", "", 1)
	end := strings.Index(content, "»")
	content = strings.Replace(content, "»", "", 1)
	d.Span = diag.Span{Start: start, End: end}
	text := diag.NewText(d.File, []byte(content))
	var b strings.Builder
	if err := d.Render(&b, func(string) *diag.Text { return text }, style); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestRenderSnippet(t *testing.T) {
	long := strings.Repeat("0123456789", 30)
	for _, test := range []struct{ name, content, want string }{
		{"ascii", "a: 1\nb: «two»\n", `
f:2:4: error: m [ECM100]
   |
 2 | b: two
   |    ^^^
`},
		{"multi-byte before and inside", "é: [ü, «ñandú»]\n", `
f:1:8: error: m [ECM100]
   |
 1 | é: [ü, ñandú]
   |        ^^^^^
`},
		{"wide characters count two", "日本 😀: «京都»!", `
f:1:7: error: m [ECM100]
   |
 1 | 日本 😀: 京都!
   |          ^^^^
`},
		{"combining marks count nothing", "e\u0301e\u0301: «x\u0301y»", `
f:1:7: error: m [ECM100]
   |
 1 | e` + "\u0301e\u0301: x\u0301" + `y
   |     ^^
`},
		{"a tab is four columns", "\ta\t«b\tc»\td", `
f:1:4: error: m [ECM100]
   |
 1 |     a    b    c    d
   |          ^^^^^^
`},
		{"several lines: to the end of the first", "a: «|\n  one\n  two»\n", `
f:1:4: error: m [ECM100]
   |
 1 | a: |
   |    ^
`},
		{"nothing to mark", "a:«» \nb", `
f:1:3: error: m [ECM100]
   |
 1 | a:
   |   ^
`},
		{"the end of the text", "a: 1\n«»", `
f:2:1: error: m [ECM100]
   |
 2 |
   | ^
`},
		{"CRLF", "a: 1\r\nb: «2»\r\nc: 3\r\n", `
f:2:4: error: m [ECM100]
   |
 2 | b: 2
   |    ^
`},
		{"byte order mark", "\uFEFFa: «1»\n", `
f:1:4: error: m [ECM100]
   |
 1 | a: 1
   |    ^
`},
		{"line 100", strings.Repeat("\n", 99) + "«x»", `
f:100:1: error: m [ECM100]
    |
100 | x
    | ^
`},
		{"long line", long + "«here»" + long, `
f:1:301: error: m [ECM100]
   |
 1 | ...0123456789012345678901234567890123456789here0123456789012345678901234567890123456789...
   |                                            ^^^^
`},
		{"long line, near its start", "ab«here»" + long, `
f:1:3: error: m [ECM100]
   |
 1 | abhere0123456789012345678901234567890123456789...
   |   ^^^^
`},
		{"long mark", "a «" + long + "»", `
f:1:3: error: m [ECM100]
   |
 1 | a 01234567890123456789012345678901234567890123456789012345678901234567890123456789...
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`},
		{"escapes and bidi in the line", "a\x1b[31m\u202eb: «c\x07»\xff", `
f:1:11: error: m [ECM100]
   |
 1 | a\x1b[31m\u202eb: c\a\xff
   |                   ^^^
`},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := diag.Diagnostic{Rule: "ECM100", Severity: diag.Error, File: "f", Message: "m"}
			got := render(t, test.content, d, nil)
			if want := test.want[1:]; got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestRenderAround(t *testing.T) {
	d := diag.Diagnostic{
		Rule: "ECM004", Severity: diag.Warning, File: "a.yaml", Message: "the key is given twice", Help: "remove one",
		Related:     []diag.Related{{File: "a.yaml", Span: diag.Span{Start: 0, End: 1}, Message: "first given here"}},
		Suppression: &diag.Suppression{Reason: "agreed at the board"},
	}
	want := `a.yaml:2:1: warning: the key is given twice [ECM004] (suppressed: agreed at the board)
   |
 2 | a: 2
   | ^
   = help: remove one
   = note: a.yaml:1:1: first given here
`
	if got := render(t, "a: 1\n«a»: 2\n", d, nil); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}

	var b strings.Builder
	d = diag.Diagnostic{Rule: "ECM001", Severity: diag.Note, File: "gone.yaml", Span: diag.Span{Start: 7, End: 9}, Message: "m", Help: "h"}
	if err := d.Render(&b, nil, nil); err != nil {
		t.Fatal(err)
	}
	if got, want := b.String(), "gone.yaml:1:1: note: m [ECM001]\n   = help: h\n"; got != want {
		t.Errorf("without a text: got %q, want %q", got, want)
	}

	if got, want := render(t, "«»a: 1\n", diag.Diagnostic{Rule: "ECM001", Severity: diag.Error, Message: "m"}, nil),
		"<document>:1:1: error: m [ECM001]\n"; got != want {
		t.Errorf("whole document: got %q, want %q", got, want)
	}
}

func TestRenderStyle(t *testing.T) {
	d := diag.Diagnostic{Rule: "ECM004", Severity: diag.Error, File: "a", Message: "m", Help: "h"}
	got := render(t, "a: «1»", d, func(p diag.Part, s diag.Severity, text string) string {
		return fmt.Sprintf("<%d%c:%s>", p, s.String()[0], text)
	})
	want := `<1e:a:1:4:> <2e:error:> <3e:m> <4e:[ECM004]>
<5e:   |>
<5e: 1 |> a: 1
<5e:   |>    <6e:^>
   <7e:= help:> h
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Whatever a document, a file's name or a message holds, nothing but printable
// characters and our own line ends reaches the terminal.
func TestRenderSafe(t *testing.T) {
	bad := "\x1b]0;x\x07\u202e\u2066\u200b\u0085\u2028\x00\x7f\xff\xc3\r\t\ufeff\U000E0041"
	d := diag.Diagnostic{
		Rule: bad, Severity: diag.Error, File: bad + "\n", Message: bad + "\n" + diag.Quote(bad), Help: bad + "\n",
		Related:     []diag.Related{{File: bad, Message: bad + "\n"}},
		Suppression: &diag.Suppression{Reason: bad + "\n"},
	}
	got := render(t, bad+"«"+bad+"»"+bad, d, nil)
	for _, r := range got {
		if r != '\n' && !unicode.IsPrint(r) {
			t.Fatalf("%U reaches the terminal in\n%q", r, got)
		}
	}
	if n := strings.Count(got, "\n"); n != 6 {
		t.Errorf("%d lines, want 6: a line end of the input got through\n%s", n, got)
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("closed") }

func TestRenderError(t *testing.T) {
	if err := (diag.Diagnostic{}).Render(broken{}, nil, nil); err == nil {
		t.Error("a failed write is not told")
	}
}

// A document of one endless line must not make its diagnostics slow: what a
// snippet reads is bounded by what it shows.
func BenchmarkRenderLongLine(b *testing.B) {
	text := diag.NewText("a", []byte(strings.Repeat("é", 1<<19)))
	d := diag.Diagnostic{Rule: "ECM004", Severity: diag.Error, File: "a", Message: "m", Span: diag.Span{Start: 1 << 19, End: 1<<19 + 2}}
	var out strings.Builder
	for b.Loop() {
		out.Reset()
		_ = d.Render(&out, func(string) *diag.Text { return text }, nil)
	}
}
