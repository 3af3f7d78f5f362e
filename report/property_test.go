package report_test

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/report"
)

// Whatever a document, a file name or a message holds, every format is read
// back as it was meant: nothing in a value can end it.
func TestAnyText(t *testing.T) {
	words := rapid.OneOf(
		rapid.SampledFrom([]string{
			"", "\n", "\r\n::error::x", "]]>", "--&gt;", `"`, "'", "\\", "%0A", "::", ",", "|", "\x00", "\x1b[2J", "\u202e", "\ufffe", "<br>",
			"\xff", "\xc0\xaf", "\U0010ffff", "é😀日本", "```", "www.example.org", "https://x.example", "@me", "#1", "&#124;", "\t", "\u2028",
		}),
		rapid.String(),
	)
	texts := rapid.Map(rapid.SliceOfN(words, 0, 3), func(parts []string) string { return strings.Join(parts, "") })
	rapid.Check(t, func(rt *rapid.T) {
		content := texts.Draw(rt, "content")
		start := rapid.IntRange(0, len(content)).Draw(rt, "start")
		one := diag.Diagnostic{
			Rule: "ECM201", Severity: rapid.SampledFrom([]diag.Severity{diag.Note, diag.Warning, diag.Error}).Draw(rt, "severity"),
			File: texts.Draw(rt, "name"), Pointer: texts.Draw(rt, "pointer"), Message: texts.Draw(rt, "message"), Help: texts.Draw(rt, "help"),
			Span: diag.Span{Start: start, End: rapid.IntRange(start, len(content)).Draw(rt, "end")},
		}
		f := report.File{Name: one.File, Text: diag.NewText(one.File, []byte(content)), Diagnostics: []diag.Diagnostic{one, one}}

		var got reading
		if err := json.Unmarshal([]byte(write(t, "json", report.Options{}, f)), &got); err != nil {
			rt.Fatal(err)
		}
		if d := got.Diagnostics[1]; len(got.Diagnostics) != 2 || d.File != valid(one.File) || d.Pointer != valid(one.Pointer) || d.Message != valid(one.Message) || d.Help != valid(one.Help) {
			rt.Errorf("JSON: %+v", got.Diagnostics)
		}
		for _, format := range []string{"jsonl", "rdjsonl"} {
			if lines := strings.Split(write(t, format, report.Options{}, f), "\n"); len(lines) != 3 || !json.Valid([]byte(lines[1])) {
				rt.Errorf("%s: %q", format, lines)
			}
		}
		for _, i := range readGitLab(t, write(t, "gitlab", report.Options{}, f)) {
			if i.Location.Path != valid(one.File) {
				rt.Errorf("GitLab: %+v", i)
			}
		}
		lines := strings.Split(write(t, "github", report.Options{}, f), "\n")
		if len(lines) != 4 {
			rt.Errorf("GitHub: %q", lines)
		}
		for _, line := range lines[:2] {
			if c, ok := parseCommand(line); !ok || c.properties["file"] != diag.Printable(one.File) || c.properties["title"] != "ECM201" {
				rt.Errorf("GitHub: %q", line)
			}
		}
		dec := xml.NewDecoder(strings.NewReader(write(t, "checkstyle", report.Options{}, f)))
		for {
			if _, err := dec.Token(); err == io.EOF {
				break
			} else if err != nil {
				rt.Fatal(err)
			}
		}
		if rows := cells(t, write(t, "markdown", report.Options{}, f)); len(rows) != 2 || len(rows[0]) != 4 || len(rows[1]) != 4 {
			rt.Errorf("Markdown: %q", rows)
		}
		for format := range report.Formats() {
			for _, line := range strings.Split(write(t, format, report.Options{}, f), "\n") {
				if strings.IndexFunc(line, func(r rune) bool { return r < ' ' || r == 0x7f || r == 0x9b || r == 0x202e }) >= 0 {
					rt.Errorf("%s: %q reaches the terminal", format, line)
				}
			}
		}
	})
}

// valid is a text as JSON can hold it.
func valid(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for _, r := range s { // each wrong byte is one replacement character
		b.WriteRune(r)
	}
	return b.String()
}
