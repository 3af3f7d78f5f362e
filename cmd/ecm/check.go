package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/report"
)

type checkCmd struct {
	Paths         []string `arg:"" optional:"" name:"path" help:"Files, folders, which are walked, or globs; - reads standard input. Without any, the current folder."`
	Format        string   `default:"text" placeholder:"FORMAT" help:"How to report on standard output: ${formats}."`
	Output        []string `placeholder:"FORMAT=FILE" sep:"none" help:"Report to a file as well; may be repeated."`
	FailOn        string   `default:"error" enum:"error,warning,note,never" placeholder:"SEVERITY" help:"Exit with 1 from this severity on: error, warning, note or never."`
	Color         string   `default:"auto" enum:"auto,always,never" placeholder:"WHEN" help:"Paint text: auto, always or never. NO_COLOR in the environment means never."`
	StdinFilename string   `default:"<stdin>" placeholder:"NAME" help:"What to call standard input in the report; .json or .yaml at its end says what it is."`

	MaxBytes       uint `placeholder:"N" help:"Largest document, in bytes; 1 MiB unless set." group:"Limits"`
	MaxDepth       uint `placeholder:"N" help:"Deepest nesting of lists and groups; 64 unless set." group:"Limits"`
	MaxValues      uint `placeholder:"N" help:"Most values in a document; 200,000 unless set." group:"Limits"`
	MaxDiagnostics uint `placeholder:"N" help:"Most diagnostics reported of a document; 100 unless set." group:"Limits"`
}

func (checkCmd) Help() string {
	return `Reads YAML and JSON documents, resolves the references between them, and reports every fault at its line and column.

Examples:

    ecm check plans
    ecm check plans/thanet.yaml 'inspections/**/*.yaml'
    ecm check --format json --fail-on warning plans
    ecm check - --stdin-filename thanet.yaml < thanet.yaml`
}

// stdin is the argument that stands for standard input.
const stdin = "-"

// Run checks and reports.
func (c *checkCmd) Run(a *app) error {
	ctx := context.Background()
	opt := report.Options{Tool: "ecm", Version: version()}
	if dir, err := os.Getwd(); err == nil {
		opt.Dir = filepath.ToSlash(dir)
	}
	if c.FailOn != "never" {
		opt.FailOn, _ = diag.ParseSeverity(c.FailOn)
	}
	to, err := c.writers(a, opt)
	if err != nil {
		return err
	}
	if err := to.Begin(); err != nil {
		return err
	}
	in, err := c.load(ctx, a)
	if err != nil {
		return err
	}
	set := in.set()
	today := a.now()
	checker := check.New(check.Options{
		Today: plan.Date{Year: today.Year(), Month: today.Month(), Day: today.Day()},
		Limit: int(c.MaxDiagnostics),
	})
	var sum report.Summary
	for f := range in.results(set, checker) {
		sum.Add(f)
		if err := to.File(f); err != nil {
			return err
		}
	}
	if err := to.End(sum); err != nil {
		return err
	}
	switch {
	case sum.Internal > 0:
		return status(exitInternal)
	case sum.Unread > 0:
		return status(exitUnable)
	case sum.Reaches(opt.FailOn):
		return status(exitFound)
	}
	return nil
}

// writers returns the writers of all reports that were asked for, as one.
func (c *checkCmd) writers(a *app, opt report.Options) (report.Writer, error) {
	stdout := opt
	if c.Format == "text" || c.Format == "concise" {
		stdout.Style = a.style(c.Color)
	}
	w, err := newWriter(c.Format, a.out, stdout)
	if err != nil {
		return nil, err
	}
	all := writers{w}
	for _, o := range c.Output {
		format, name, ok := strings.Cut(o, "=")
		if !ok || name == "" {
			return nil, fmt.Errorf("--output %s: write FORMAT=FILE, such as json=report.json", o)
		}
		w, err := newFileWriter(format, name, opt)
		if err != nil {
			return nil, err
		}
		all = append(all, w)
	}
	return all, nil
}

// input is everything that is checked together.
type input struct {
	files []entry
}

// An entry is one line of what the arguments led to: a document, or what stood
// in the way of one.
type entry struct {
	name    string
	file    *plan.File // nil where there is no document
	skipped bool
	faults  []diag.Diagnostic // where there is no document
}

// load reads what the arguments name, and standard input where they say so.
func (c *checkCmd) load(ctx context.Context, a *app) (*input, error) {
	limits := plan.Limits{
		Bytes: int(c.MaxBytes), Depth: int(c.MaxDepth), Nodes: int(c.MaxValues), Diagnostics: int(c.MaxDiagnostics),
	}
	args := slices.Clone(c.Paths)
	if len(args) == 0 {
		args = []string{"."}
	}
	in := &input{}
	if slices.Contains(args, stdin) {
		args = slices.DeleteFunc(args, func(p string) bool { return p == stdin })
		in.files = append(in.files, read(c.StdinFilename, func() *plan.File {
			b, err := source.Read(a.in, limits.Bytes)
			if err != nil {
				return plan.Unreadable(c.StdinFilename, err)
			}
			return plan.Parse(diag.NewText(c.StdinFilename, b), limits)
		}))
	}
	files, none, done, err := find(ctx, args)
	defer done()
	if err != nil {
		return nil, err
	}
	documents := make([]int, len(args))
	for _, f := range files {
		e := read(f.Path, func() *plan.File { return plan.Open(f.fsys, f.Name, limits) })
		if !e.skipped {
			for _, i := range f.from {
				documents[i]++
			}
		}
		in.files = append(in.files, e)
	}
	for i, arg := range args {
		err := none[i]
		if err == nil && documents[i] == 0 {
			err = &plan.PatternError{Pattern: arg, Reason: "there is no document of ecm here"}
		}
		if err != nil {
			in.files = append(in.files, entry{name: arg, faults: []diag.Diagnostic{nothing(arg, err)}})
		}
	}
	slices.SortStableFunc(in.files, func(a, b entry) int { return strings.Compare(a.name, b.name) })
	return in, nil
}

// nothing tells why an argument leads to no document.
func nothing(arg string, err error) diag.Diagnostic {
	var pattern *plan.PatternError
	if errors.As(err, &pattern) {
		return diag.Diagnostic{
			Rule: plan.RuleUnread, Severity: diag.Error, File: arg, Message: pattern.Reason,
			Help: `a document of ecm is a .yaml, .yml or .json file that begins with the key "ecm"`,
		}
	}
	return plan.Unreadable(arg, err).Diagnostics[0]
}

// read reads one file, and survives a reader that panics.
func read(name string, open func() *plan.File) (e entry) {
	e.name = name
	defer func() {
		if fault := recover(); fault != nil {
			e.faults = []diag.Diagnostic{check.Internal(name, "reading", fault)}
		}
	}()
	e.file = open()
	e.skipped = e.file == nil
	return e
}

// set returns the documents together.
func (in *input) set() *plan.Set {
	var files []*plan.File
	for _, e := range in.files {
		if e.file != nil {
			files = append(files, e.file)
		}
	}
	return plan.NewSet(files...)
}

// results checks each document in its turn.
func (in *input) results(set *plan.Set, checker *check.Checker) iter.Seq[report.File] {
	texts := func(name string) *diag.Text {
		if f := set.File(name); f != nil {
			return f.Text
		}
		return nil
	}
	return func(yield func(report.File) bool) {
		for _, e := range in.files {
			f := report.File{Name: e.name, Skipped: e.skipped, Diagnostics: e.faults, Others: texts}
			if e.file != nil {
				f.Text, f.Diagnostics = e.file.Text, checker.File(e.file, set)
			}
			if !yield(f) {
				return
			}
		}
	}
}
