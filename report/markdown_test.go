package report_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/report"
)

// cells parses Markdown as GitHub does and returns the text of every cell of
// its tables. Anything in a cell but text and line breaks is an error.
func cells(t *testing.T, source string) (rows [][]string) {
	t.Helper()
	src := []byte(source)
	md := goldmark.New(goldmark.WithExtensions(extension.GFM))
	doc := md.Parser().Parse(text.NewReader(src))
	_ = ast.Walk(doc, func(n ast.Node, in bool) (ast.WalkStatus, error) {
		if !in {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *east.TableRow:
			rows = append(rows, nil)
		case *east.TableCell:
			if _, head := n.Parent().(*east.TableHeader); head {
				return ast.WalkSkipChildren, nil
			}
			var cell strings.Builder
			for c := n.FirstChild(); c != nil; c = c.NextSibling() {
				switch c := c.(type) {
				case *ast.Text:
					cell.Write(c.Value(src))
				case *ast.String:
					cell.Write(c.Value)
				case *ast.RawHTML:
					if tag := string(c.Segments.Value(src)); tag != "<br>" {
						t.Errorf("HTML in a cell: %s", tag)
					}
					cell.WriteByte('\n')
				default:
					t.Errorf("%s in a cell: %q", c.Kind(), source)
				}
			}
			rows[len(rows)-1] = append(rows[len(rows)-1], cell.String())
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	// The renderer undoes the entities; here they still stand as written.
	for _, row := range rows {
		for i := range row {
			var b bytes.Buffer
			if err := goldmark.Convert([]byte(strings.ReplaceAll(row[i], "\n", "⏎")), &b); err != nil {
				t.Fatal(err)
			}
			shown := strings.TrimSuffix(strings.TrimPrefix(b.String(), "<p>"), "</p>\n")
			row[i] = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&quot;", `"`, "&amp;", "&").Replace(shown)
		}
	}
	return rows
}

func TestMarkdown(t *testing.T) {
	out := write(t, "markdown", report.Options{}, traps()...)
	if want := "### ecm: 6 documents: 2 errors, 2 warnings, 1 note, 1 suppressed, 1 other file passed over\n"; !strings.HasPrefix(out, want) {
		t.Errorf("begins %q, want %q", out[:min(len(out), 100)], want)
	}
	want := [][]string{
		{"note", "::error::x.yaml:1:1", `100% \x1b[31mred\a, |a|b| <b>bold</b> @team #1 [x](y) ` + "`z`" + ` https://x.example⏎line one\r\n::error::line two`, "ECM010"},
		{"error", "gone.yaml:1:1", "there is no such file", "ECM000"},
		{"error", "plans/a b,c:d%2Cé.yaml:1:20", `"runn" is not <one> & only⏎did you mean "run"?`, "ECM201"},
		{"warning", "plans/lines.yaml:1:4", `over\nseveral`, "ECM301"},
		{"warning", "plans/whole.yaml:1:1", "all of it", "ECM203"},
	}
	if diff := cmp.Diff(want, cells(t, out)); diff != "" {
		t.Errorf("(-want +got)\n%s\n%s", diff, out)
	}
	if got, want := write(t, "markdown", report.Options{}, file("a", "a: 1\n")), "### ecm: 1 document: no errors, no warnings\n"; got != want {
		t.Errorf("clean: %q, want %q", got, want)
	}
}

// A report that would not fit into a comment is cut, and says by how much.
func TestMarkdownFits(t *testing.T) {
	var many []diag.Diagnostic
	for range 2000 {
		many = append(many, d("ECM301", diag.Error, "/a", "the action has no lead", "name one"))
	}
	out := write(t, "markdown", report.Options{}, file("plan.yaml", "a: 1\n", many...))
	if len(out) > 65536 {
		t.Errorf("%d characters do not fit into a comment", len(out))
	}
	shown := len(cells(t, out))
	last := out[strings.LastIndex(strings.TrimSuffix(out, "\n"), "\n")+1:]
	var left int
	if _, err := fmt.Sscanf(last, "%d more are not shown.\n", &left); err != nil || left+shown != 2000 {
		t.Errorf("%d shown, %d said to be left out, of 2000: %q", shown, left, last)
	}
}
