package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/report/table"
)

// A loaded set is documents that were read together, and whether all of them
// could be.
type loaded struct {
	*plan.Set
	whole bool
}

// documents reads what paths lead to, as check does, with what ecm.yaml shares.
// What cannot be read, and what has faults, is told in a line each; the rest is
// there.
func (a *app) documents(ctx context.Context, paths []string) (*loaded, error) {
	c := checkCmd{Paths: paths, StdinFilename: "<stdin>"}
	w, err := c.gather(ctx, a)
	if err != nil {
		return nil, err
	}
	defer w.search.close()
	out := &loaded{whole: true}
	for _, f := range w.others {
		for _, d := range f.Diagnostics {
			out.whole = false
			a.complain("%s: %s", f.Name, d.Message)
		}
	}
	files := w.shared
	for _, j := range w.jobs {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		text, err := j.Read(nil)
		if err != nil {
			out.whole = false
			a.complain("%s: %s", j.Name, plan.Unreadable(j.Name, err).Diagnostics[0].Message)
			continue
		}
		if !j.Named && !plan.Looks(text) {
			continue
		}
		f := plan.Parse(diag.NewText(j.Name, text), j.Limits)
		files = append(files, f)
		switch {
		case f.Doc == nil:
			out.whole = false
			a.complain("%s: this document is left out: %s", j.Name, f.Diagnostics[0].Message)
		case len(f.Diagnostics) > 0:
			a.complain("%s has %s, and what is unsound is left out; see ecm check", j.Name, plural(len(f.Diagnostics), "fault"))
		}
	}
	out.Set = plan.NewSet(files...)
	if out.Len() == 0 && out.whole {
		return nil, errors.New("there is no document here")
	}
	return out, nil
}

// done is the result of a command that has written what it could.
func (l *loaded) done(err error) error {
	if err == nil && !l.whole {
		return status(exitUnable)
	}
	return err
}

// document returns the document with an id or file name.
func (l *loaded) document(name string) (*plan.File, error) {
	if f := l.Document(name); f != nil {
		return f, nil
	}
	if f := l.File(name); f != nil {
		return f, nil
	}
	return nil, unknown(name, "the id of a document here", func(yield func(string) bool) {
		for f := range l.Files() {
			if f.ID() != "" && !yield(f.ID()) {
				return
			}
		}
	})
}

// to writes to a file, or to standard output where name is empty. A file that
// could not be written whole is an error.
func (a *app) to(name string, write func(io.Writer) error) error {
	if name == "" {
		return write(a.out)
	}
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	if err := errors.Join(write(f), f.Close()); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// tables writes tables in a format.
func tables(w io.Writer, format string, list ...table.Table) error {
	switch format {
	case "json":
		return table.JSON(w, list...)
	case "markdown":
		return table.Markdown(w, list...)
	case "csv":
		if len(list) != 1 {
			return errors.New("this is more than one table: CSV holds one; write --format text, json or markdown")
		}
		return table.CSV(w, list[0])
	case "text":
		return table.Text(w, list...)
	}
	return fmt.Errorf("%q is not a format here: write text, json, csv or markdown", format)
}

// at writes a place for people, or "" for none.
func at(p interface {
	Name() string
	Line() int
}) string {
	if p.Name() == "" {
		return ""
	}
	return fmt.Sprintf("%s:%d", p.Name(), p.Line())
}
