package main

import (
	"context"
	"io"
	"slices"

	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/report/table"
)

type diffCmd struct {
	Old      string `arg:"" help:"The document as it was, or a folder of them."`
	New      string `arg:"" help:"The document as it is, or a folder of them."`
	Format   string `default:"text" enum:"text,json,markdown" placeholder:"FORMAT" help:"text, json or markdown."`
	Output   string `short:"o" placeholder:"FILE" help:"Write to a file in place of standard output."`
	ExitCode bool   `help:"Exit with 1 where anything differs."`
}

func (diffCmd) Help() string {
	return `Compares two editions of a document by what the items are, and not by where they stand: items that came, went, moved or have another title, targets that were raised or lowered, dates that slipped, leads, money, and the terms that are covered now or no more. Two folders are compared document by document, by their ids.

Examples:

    ecm diff kent-2008.yaml kent-2009.yaml
    ecm diff --format markdown plans-2008 plans-2009
    ecm diff --exit-code old.yaml new.yaml`
}

// Run compares.
func (c *diffCmd) Run(ctx context.Context, a *app) error {
	old, err := a.documents(ctx, []string{c.Old})
	if err != nil {
		return err
	}
	now, err := a.documents(ctx, []string{c.New})
	if err != nil {
		return err
	}
	t := table.Table{
		Title: "What changed", Clip: []int{0, 0, 0, 40, 50, 50}, Empty: "nothing that the documents say",
		Heads: []string{"change", "type", "id", "title", "was", "now", "effect", "old", "new"},
	}
	for was, is := range pairs(old, now) {
		switch {
		case was == nil:
			t.Add("document added", string(is.Doc.Header().Kind), is.ID(), is.Doc.Header().Title, "", "", "", "", is.Name)
			continue
		case is == nil:
			t.Add("document removed", string(was.Doc.Header().Kind), was.ID(), was.Doc.Header().Title, "", "", "", was.Name, "")
			continue
		}
		for x := range mapping.Diff(old.Set, was, now.Set, is).All() {
			t.Add(string(x.Kind), x.Type, x.ID, x.Title, x.Was, x.Now, string(x.Effect), at(x.Old), at(x.New))
		}
	}
	if err := a.to(c.Output, func(w io.Writer) error { return tables(w, c.Format, t) }); err != nil {
		return err
	}
	if c.ExitCode && len(t.Rows) > 0 && old.whole && now.whole {
		return status(exitFound)
	}
	return old.done(now.done(nil))
}

// pairs yields the documents that are to be compared. Two single documents
// are, whatever their ids; of more, those with one id.
func pairs(old, now *loaded) func(func(was, is *plan.File) bool) {
	return func(yield func(was, is *plan.File) bool) {
		before, after := old.sound(), now.sound()
		if len(before) == 1 && len(after) == 1 {
			yield(before[0], after[0])
			return
		}
		seen := map[*plan.File]bool{}
		for _, is := range after {
			was := old.Document(is.ID())
			seen[was] = true
			if !yield(was, is) {
				return
			}
		}
		for _, was := range before {
			if !seen[was] && !yield(was, nil) {
				return
			}
		}
	}
}

// sound returns the documents that could be read.
func (l *loaded) sound() []*plan.File {
	return slices.DeleteFunc(slices.Collect(l.Files()), func(f *plan.File) bool { return f.Doc == nil })
}
