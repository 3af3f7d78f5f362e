package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/priorities"
	"github.com/every-child-matters/ecm/trust"
)

type listCmd struct {
	What   string `arg:"" help:"What to list: ${lists}."`
	Format string `default:"text" enum:"text,json,csv" placeholder:"FORMAT" help:"text, json or csv."`
}

func (listCmd) Help() string {
	return `Prints a published list with the codes that documents use. JSON and CSV have everything that is published about each code, with its source and how far it is established.

Examples:

    ecm list outcomes
    ecm list aims --format csv
    ecm list indicators --format json`
}

// Run prints the list.
func (c *listCmd) Run(a *app) error {
	i := slices.IndexFunc(lists(), func(l list) bool { return l.name == c.What })
	if i < 0 {
		return unknown(c.What, "a list", listNames())
	}
	l := lists()[i]
	switch c.Format {
	case "json":
		return writeJSON(a.out, slices.Collect(l.rows))
	case "csv":
		return l.csv(a.out)
	}
	return l.text(a.out)
}

// A row is one entry of a list. The fields after standing belong to some lists
// only.
type row struct {
	Ref         string   `json:"ref"` // as documents write it
	Kind        string   `json:"kind"`
	Code        string   `json:"code"`
	Number      string   `json:"number"`
	Title       string   `json:"title"`
	Description string   `json:"description"`
	Parent      string   `json:"parent"`
	Aliases     []string `json:"aliases"`
	Source      string   `json:"source"`
	Standing    string   `json:"standing"`

	Outcome    string   `json:"outcome,omitempty"`    // that an aspect or indicator goes with
	Polarity   string   `json:"polarity,omitempty"`   // of an indicator
	Framework  string   `json:"framework,omitempty"`  // that a grade belongs to
	Rank       int      `json:"rank,omitempty"`       // of a grade, 1 for the best
	From       int      `json:"from,omitempty"`       // first year
	Until      int      `json:"until,omitempty"`      // last year
	Direction  string   `json:"direction,omitempty"`  // of a framework's numbers
	Serves     []string `json:"serves,omitempty"`     // aims, in our reading
	Objectives []string `json:"objectives,omitempty"` // of a chapter
}

// A list has a name, its rows, and the names of the columns that it has beyond
// those of all lists.
type list struct {
	name string
	rows iter.Seq[row]
	more []string
}

// lists returns every list, in the order in which help names them.
func lists() []list {
	return []list{
		{"outcomes", rows(outcomes.All(), nil), nil},
		{"aims", rows(outcomes.Aims(), nil), nil},
		{"supports", rows(outcomes.Supports(), nil), nil},
		{"aspects", rows(outcomes.Aspects(), func(a outcomes.Aspect, r *row) { r.Outcome = string(a.Outcome()) }), []string{"outcome"}},
		{"priorities", rows(priorities.All(), func(p priorities.Priority, r *row) {
			for l := range p.Links() {
				r.Serves = append(r.Serves, l.To)
			}
		}), []string{"serves"}},
		{"vision", rows(priorities.Visions(), nil), nil},
		{"features", rows(trust.Features(), nil), nil},
		{"duties", rows(trust.Duties(), nil), nil},
		{"functions", rows(trust.Functions(), nil), nil},
		{"chapters", rows(trust.Chapters(), func(c trust.Chapter, r *row) {
			for o := range c.Objectives() {
				r.Objectives = append(r.Objectives, string(o))
			}
		}), []string{"objectives"}},
		{"objectives", rows(trust.Objectives(), nil), nil},
		{"partners", rows(trust.Partners(), func(p trust.Partner, r *row) {
			for year := trust.FirstPartnerYear; year <= trust.LastPartnerYear; year++ {
				if p.In(year) == trust.Held {
					if r.From == 0 {
						r.From = year
					}
					r.Until = year
				}
			}
		}), []string{"from", "until"}},
		{"frameworks", rows(trust.Frameworks(), func(f trust.Framework, r *row) {
			r.From, r.Until = f.Years()
			r.Direction = string(f.Direction())
		}), []string{"from", "until", "direction"}},
		{"grades", rows(marks, func(m trust.Mark, r *row) {
			r.Framework, r.Rank = string(m.Framework), m.Rank()
		}), []string{"framework", "rank"}},
		{"horizons", rows(trust.Horizons(), nil), nil},
		{"indicators", rows(outcomes.Indicators(), func(i outcomes.Indicator, r *row) {
			r.Outcome, r.Polarity = string(i.Group()), string(i.Polarity())
		}), []string{"outcome", "polarity"}},
		{"districts", rows(trust.KentDistricts(), nil), nil},
	}
}

// listNames yields the names of all lists.
func listNames() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, l := range lists() {
			if !yield(l.name) {
				return
			}
		}
	}
}

// marks yields the grades of every framework, the best first in each.
func marks(yield func(trust.Mark) bool) {
	for f := range trust.Frameworks() {
		for g := range f.Grades() {
			if !yield(trust.Mark{Framework: f, Grade: g}) {
				return
			}
		}
	}
}

// rows turns the codes of a list into rows; more fills in what only that list
// has.
func rows[C interface{ Info() (outcomes.Term, bool) }](codes iter.Seq[C], more func(C, *row)) iter.Seq[row] {
	return func(yield func(row) bool) {
		for c := range codes {
			t, _ := c.Info()
			r := row{
				Ref: t.Ref(), Kind: t.Kind, Code: t.Code, Number: t.Number, Title: t.Title, Description: t.Description,
				Parent: t.Parent, Aliases: append([]string{}, t.Aliases...), Source: t.Source, Standing: string(t.Standing),
			}
			if more != nil {
				more(c, &r)
			}
			if !yield(r) {
				return
			}
		}
	}
}

func (l list) text(out io.Writer) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for r := range l.rows {
		if r.Framework != "" {
			fmt.Fprintf(w, "%s\t", r.Framework)
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n", r.Ref, r.Number, r.Title)
	}
	return w.Flush()
}

func (l list) csv(out io.Writer) error {
	w := csv.NewWriter(out)
	columns := append([]string{"ref", "kind", "code", "number", "title", "description", "parent", "aliases", "source", "standing"}, l.more...)
	_ = w.Write(columns) // Flush keeps the error
	for r := range l.rows {
		cells := make([]string, len(columns))
		for i, c := range columns {
			cells[i] = r.cell(c)
		}
		_ = w.Write(cells)
	}
	w.Flush()
	return w.Error()
}

// cell returns the text of a column. Several values stand with "; " between.
func (r *row) cell(column string) string {
	switch column {
	case "ref":
		return r.Ref
	case "kind":
		return r.Kind
	case "code":
		return r.Code
	case "number":
		return r.Number
	case "title":
		return r.Title
	case "description":
		return r.Description
	case "parent":
		return r.Parent
	case "aliases":
		return strings.Join(r.Aliases, "; ")
	case "source":
		return r.Source
	case "standing":
		return r.Standing
	case "outcome":
		return r.Outcome
	case "polarity":
		return r.Polarity
	case "framework":
		return r.Framework
	case "rank":
		return strconv.Itoa(r.Rank)
	case "from":
		return year(r.From)
	case "until":
		return year(r.Until)
	case "direction":
		return r.Direction
	case "serves":
		return strings.Join(r.Serves, "; ")
	case "objectives":
		return strings.Join(r.Objectives, "; ")
	}
	panic("no column " + column)
}

func year(y int) string {
	if y == 0 {
		return ""
	}
	return strconv.Itoa(y)
}
