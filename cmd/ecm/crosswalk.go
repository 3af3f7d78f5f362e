package main

import (
	"context"
	"io"
	"slices"
	"strconv"

	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/report/table"
)

type crosswalkCmd struct {
	From   string   `arg:"" optional:"" help:"Framework to begin at, by its prefix, such as ecm. Without any, the frameworks are listed."`
	To     string   `arg:"" optional:"" help:"Framework to end at; ecm unless set."`
	Via    string   `placeholder:"FRAMEWORK" help:"Go through a third framework, and only through it."`
	With   []string `placeholder:"PATH" sep:"none" help:"Framework documents of your own. May be given again."`
	Format string   `default:"text" enum:"text,json,csv,markdown" placeholder:"FORMAT" help:"text, json, csv or markdown."`
	Output string   `short:"o" placeholder:"FILE" help:"Write to a file in place of standard output."`
}

func (crosswalkCmd) Help() string {
	return `Shows how the terms of one framework stand to those of another: exact, close, broad (the other is broader), narrow (the other is narrower), related, or none. Every term of both sides is there. Each row has its source and standing; editorial rows are the judgement of this project, and derived rows follow from others and are no stronger than the weakest of them.

Examples:

    ecm crosswalk
    ecm crosswalk ecm shanarri
    ecm crosswalk wales shanarri --via ecm --format csv
    ecm crosswalk ecm birmingham --with examples/birmingham`
}

// Run prints a crosswalk, or what there is to choose from.
func (c *crosswalkCmd) Run(ctx context.Context, a *app) error {
	l := &loaded{whole: true}
	if len(c.With) > 0 {
		var err error
		if l, err = a.documents(ctx, c.With); err != nil {
			return err
		}
	}
	var out table.Table
	switch {
	case c.From == "":
		out = sidesTable(l.Set)
	default:
		to := c.To
		if to == "" {
			to = outcomes.SchemeECM
		}
		t, err := crosswalk(l.Set, c.From, c.Via, to)
		if err != nil {
			return err
		}
		out = crosswalkTable(t, c.Format)
	}
	return l.done(a.to(c.Output, func(w io.Writer) error { return tables(w, c.Format, out) }))
}

func crosswalk(set *plan.Set, from, via, to string) (*mapping.Table, error) {
	if via != "" {
		return mapping.Through(set, from, via, to)
	}
	return mapping.Crosswalk(set, from, to)
}

func sidesTable(set *plan.Set) table.Table {
	t := table.Table{Title: "Frameworks that a crosswalk can begin or end at", Heads: []string{"prefix", "terms", "title", "source"}}
	for s := range mapping.Sides(set) {
		t.Add(s.Prefix, strconv.Itoa(len(slices.Collect(s.Terms()))), s.Title, s.Source)
	}
	return t
}

func crosswalkTable(t *mapping.Table, format string) table.Table {
	out := table.Table{
		Title: t.From.Title + " to " + t.To.Title,
		Heads: []string{"from", "from title", "relation", "to", "to title", "standing", "why", "source", "place"},
	}
	if t.Via != "" {
		out.Note = "Through " + t.Via + "."
	}
	if format == "text" {
		out.Clip = []int{0, 34, 0, 0, 34, 0, 60, 40}
	}
	for r := range t.Rows() {
		out.Add(ref(r.From), r.From.Title, string(r.Relation), ref(r.To), r.To.Title, standing(&r), r.Why, r.Source, at(r.Place))
	}
	return out
}

// ref writes the reference of a term, or "" for the side without one.
func ref(t outcomes.Term) string {
	if t.Code == "" {
		return ""
	}
	return t.Ref()
}
