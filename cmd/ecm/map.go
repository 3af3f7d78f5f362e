package main

import (
	"context"
	"errors"
	"io"

	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/report/coverage"
	"github.com/every-child-matters/ecm/report/html"
)

type mapCmd struct {
	Paths  []string `arg:"" optional:"" name:"path" help:"Files, folders, which are walked, or globs; - reads standard input. Without any, what ecm.yaml says, or the current folder."`
	Format string   `default:"text" enum:"text,json,csv,markdown,html" placeholder:"FORMAT" help:"text, json, csv, markdown or html, which is one page that needs nothing else."`
	Output string   `short:"o" placeholder:"FILE" help:"Write to a file in place of standard output."`
	Of     []string `placeholder:"ID" sep:"none" help:"Count this document alone; the others are there for references. May be given again."`
	Brief  bool     `help:"In text, leave out the list of all items."`
	Title  string   `placeholder:"TEXT" help:"Heading of the html page."`

	In         string `placeholder:"FRAMEWORK" xor:"view" help:"Show instead what the documents say in the terms of another framework, such as shanarri." group:"Views"`
	Suggest    bool   `xor:"view" help:"Show instead which terms the items may serve that serve none." group:"Views"`
	Write      bool   `help:"With --suggest, write the likeliest term of each item into its document, as an inferred link." group:"Views"`
	Rollup     bool   `xor:"view" help:"Show instead what local plans add up to, under the plan that they name as their parent." group:"Views"`
	Reorganise bool   `xor:"view" help:"Show instead what becomes of every item when bodies follow each other, as the successions of framework documents say." group:"Views"`
}

func (mapCmd) Help() string {
	return `Shows which outcomes, aims and other terms the documents reach, by which links, and which they leave out: the widest gaps first. A term is reached by needs, priorities, actions, measures and money; what a document leaves to another is no gap.

In text, ~ marks what is reached by no link of its own, and ? what is reached by inferred links only.

Examples:

    ecm map examples/kent
    ecm map --brief --of kent-cypp-2008 examples/kent
    ecm map --format html --output kent.html examples/kent
    ecm map --format json plans | jq '.terms[] | select(.lacks | length > 5) | .ref'
    ecm map --in shanarri examples/kent
    ecm map --suggest plans
    ecm map --rollup examples/kent`
}

// Run maps the documents.
func (c *mapCmd) Run(ctx context.Context, a *app) error {
	if c.Write && !c.Suggest {
		return errors.New("--write goes with --suggest")
	}
	l, err := a.documents(ctx, c.Paths)
	if err != nil {
		return err
	}
	var of []*plan.File
	for _, name := range c.Of {
		f, err := l.document(name)
		if err != nil {
			return err
		}
		of = append(of, f)
	}
	cover := mapping.Cover(l.Set, of...)
	write := func(w io.Writer) error { return c.cover(w, l, cover, of) }
	switch {
	case c.In != "":
		readings, err := mapping.Read(cover, c.In)
		if err != nil {
			return err
		}
		write = func(w io.Writer) error { return tables(w, c.Format, readingTable(readings, c.In)) }
	case c.Suggest:
		list := suggestions(cover)
		if c.Write {
			return l.done(a.writeSuggestions(list))
		}
		write = func(w io.Writer) error { return tables(w, c.Format, suggestionTable(list)) }
	case c.Rollup:
		list, err := rollUpTables(l.Set)
		if err != nil {
			return err
		}
		write = func(w io.Writer) error { return tables(w, c.Format, list...) }
	case c.Reorganise:
		list, err := reorganiseTables(l.Set)
		if err != nil {
			return err
		}
		write = func(w io.Writer) error { return tables(w, c.Format, list...) }
	}
	return l.done(a.to(c.Output, write))
}

func (c *mapCmd) cover(w io.Writer, l *loaded, cover *mapping.Coverage, of []*plan.File) error {
	files := l.Files()
	if len(of) > 0 {
		files = func(yield func(*plan.File) bool) {
			for _, f := range of {
				if !yield(f) {
					return
				}
			}
		}
	}
	r := coverage.Of(cover, files)
	switch {
	case c.Format == "html":
		return html.Write(w, r, html.Options{Title: c.Title, Tool: "ecm " + version()})
	case c.Format == "text" && c.Brief:
		return r.Brief(w)
	}
	return r.Write(w, c.Format)
}
