package check

import (
	"context"
	"embed"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

//go:embed rules
var exampleFiles embed.FS

// exampleDay is the day on which examples are checked, so that they do not age.
var exampleDay = plan.Date{Year: 2009, Month: 6, Day: 1}

// An Example shows a rule at work: documents with the fault that it looks for,
// and the same documents mended. Both are empty for a rule that no document
// can show.
type Example struct{ Bad, Good []*diag.Text }

// Example returns the example of a rule.
func (r Rule) Example() Example {
	return Example{Bad: r.documents("bad"), Good: r.documents("good")}
}

// documents reads rules/ECMnnn/bad.yaml, or every file in rules/ECMnnn/bad.
func (r Rule) documents(which string) []*diag.Text {
	var texts []*diag.Text
	root := path.Join("rules", r.ID)
	// A rule without a folder has no example; embedded files cannot fail to be read.
	_ = fs.WalkDir(exampleFiles, root, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return nil
		}
		name := strings.TrimPrefix(p, root+"/")
		single := strings.TrimSuffix(name, path.Ext(name)) == which && path.Ext(name) != ".out"
		if single || strings.HasPrefix(name, which+"/") {
			b, err := exampleFiles.ReadFile(p)
			if err != nil {
				return err
			}
			texts = append(texts, diag.NewText(name, b))
		}
		return nil
	})
	return texts
}

// demonstrate checks documents as examples are checked: in the default profile
// with this rule switched on, and on a fixed day, so that the answer is always
// the same.
func (r Rule) demonstrate(texts ...*diag.Text) []diag.Diagnostic {
	opts := Options{Today: exampleDay}
	if r.Severity == 0 {
		opts.Severity = map[string]diag.Severity{r.ID: diag.Note}
	}
	files := make([]*plan.File, len(texts))
	for i, t := range texts {
		files[i] = plan.Parse(t, plan.Limits{})
	}
	res, err := Run(context.Background(), plan.NewSet(files...), opts)
	if err != nil { // the context is never done
		panic("check: " + err.Error())
	}
	return res.Diagnostics
}

// render writes diagnostics as text, with a blank line between them.
func render(w io.Writer, found []diag.Diagnostic, texts []*diag.Text) error {
	lookup := func(name string) *diag.Text {
		if i := slices.IndexFunc(texts, func(t *diag.Text) bool { return t.Name == name }); i >= 0 {
			return texts[i]
		}
		return nil
	}
	for i, d := range found {
		if i > 0 {
			if _, err := io.WriteString(w, "\n"); err != nil {
				return err
			}
		}
		if err := d.Render(w, lookup, nil); err != nil {
			return err
		}
	}
	return nil
}
