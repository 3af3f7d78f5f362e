package plan_test

import (
	"os"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/examples"
	"github.com/every-child-matters/ecm/plan"
)

// Every YAML block of the guide is a document, or a fragment of a plan, that
// reads without a fault, whose references all lead somewhere, and that comes
// back from writing as it was.
func TestGuide(t *testing.T) {
	text, err := os.ReadFile("../docs/model.md")
	if err != nil {
		t.Fatal(err)
	}
	others, err := plan.Load(t.Context(), examples.FS(), "kent")
	if err != nil {
		t.Fatal(err)
	}
	blocks := 0
	heading := ""
	rest := string(text)
	for {
		before, after, found := strings.Cut(rest, "```yaml\n")
		if i := strings.LastIndex(before, "\n## "); i >= 0 {
			heading, _, _ = strings.Cut(before[i+4:], "\n")
		}
		if !found {
			break
		}
		block, next, closed := strings.Cut(after, "```\n")
		if !closed {
			t.Fatal("a block is not closed")
		}
		rest = next
		blocks++
		t.Run(heading, func(t *testing.T) {
			if !strings.HasPrefix(block, "ecm:") {
				block = "ecm: \"1.0\"\nkind: plan\nid: fragment\ntitle: Fragment\n" + block
			}
			f := plan.Parse(diag.NewText("block.yaml", []byte(block)), plan.Limits{})
			for _, d := range f.Diagnostics {
				line, _ := f.Text.Position(d.Span.Start, diag.CodePoints)
				t.Errorf("%s: %s", f.Text.Line(line), d.Message)
			}
			if t.Failed() {
				return
			}
			files := []*plan.File{f}
			for o := range others.Files() {
				files = append(files, o)
			}
			set := plan.NewSet(files...)
			for u := range f.Uses() {
				if res := set.Resolve(f, u.Ref, u.Refers...); res.Problem != plan.Found {
					t.Errorf("%s: %s leads nowhere", u.Pointer, u.Ref)
				}
			}
			lossless(t, f.Doc)
		})
	}
	if blocks < 20 {
		t.Errorf("only %d blocks were found", blocks)
	}
}
