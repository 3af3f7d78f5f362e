package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/report"
)

type checkCmd struct {
	Paths         []string `arg:"" optional:"" name:"path" help:"Files, folders, which are walked, or globs; - reads standard input. Without any, what ecm.yaml says, or the current folder."`
	Format        string   `default:"text" placeholder:"FORMAT" help:"How to report on standard output: ${formats}."`
	Output        []string `placeholder:"FORMAT=FILE" sep:"none" help:"Report to a file as well; may be repeated."`
	FailOn        string   `default:"error" enum:"error,warning,note,never" placeholder:"SEVERITY" help:"Exit with 1 from this severity on: error, warning, note or never."`
	Profile       string   `placeholder:"NAME" help:"Profile of rules: ${profiles}. It goes before the one in ecm.yaml."`
	Config        string   `placeholder:"FILE" help:"Settings for all documents, in place of the nearest ecm.yaml of each."`
	Color         string   `default:"auto" enum:"auto,always,never" placeholder:"WHEN" help:"Paint text: auto, always or never. NO_COLOR in the environment means never."`
	StdinFilename string   `default:"<stdin>" placeholder:"NAME" help:"What to call standard input in the report; .json or .yaml at its end says what it is."`

	Baseline       string `placeholder:"FILE" help:"Accept the diagnostics in this file, and fail on new ones."`
	UpdateBaseline bool   `help:"Write the baseline anew, with what is found now."`
	Changed        bool   `xor:"changed" help:"Report on those of the paths that are documents, and read all others for references, as a hook wants it."`
	ChangedSince   string `xor:"changed" placeholder:"REVISION" help:"Report on the documents that have changed since a revision of git, such as origin/main."`
	NoIgnore       bool   `help:"Check what .gitignore leaves out, too."`
	Jobs           uint   `placeholder:"N" help:"Documents that are checked at the same time; as many as there are processors unless set."`

	Watch bool `help:"Check again whenever a document changes, until it is interrupted."`

	Fix  bool `xor:"fix" help:"Mend what has one right answer, then check."`
	Diff bool `xor:"fix" help:"Show what --fix would change, and change nothing."`

	MaxBytes       uint `placeholder:"N" help:"Largest document, in bytes; 1 MiB unless set." group:"Limits"`
	MaxDepth       uint `placeholder:"N" help:"Deepest nesting of lists and groups; 64 unless set." group:"Limits"`
	MaxValues      uint `placeholder:"N" help:"Most values in a document; 150,000 unless set." group:"Limits"`
	MaxDiagnostics uint `placeholder:"N" help:"Most diagnostics reported of a document; 100 unless set." group:"Limits"`
}

func (checkCmd) Help() string {
	return `Reads YAML and JSON documents, resolves the references between them, and reports every fault at its line and column.

Examples:

    ecm check plans
    ecm check plans/thanet.yaml 'inspections/**/*.yaml'
    ecm check --format json --fail-on warning plans
    ecm check --output sarif=ecm.sarif --output junit=ecm.xml plans
    ecm check --fix plans
    ecm check --baseline ecm-baseline.json --update-baseline plans
    ecm check --changed-since origin/main --format github
    ecm check --changed plans/thanet.yaml docker-compose.yaml
    ecm check --watch plans
    ecm check - --stdin-filename thanet.yaml < thanet.yaml`
}

// Run checks and reports.
func (c *checkCmd) Run(ctx context.Context, a *app) error {
	if c.Watch {
		return c.watch(ctx, a)
	}
	w, err := c.gather(ctx, a)
	if err != nil {
		return err
	}
	defer w.search.close()
	return c.check(ctx, a, w)
}

// check checks what was gathered, and reports.
func (c *checkCmd) check(ctx context.Context, a *app, w *work) error {
	if c.Diff {
		return w.diff(ctx, a)
	}
	opt := report.Options{Tool: "ecm", Version: version(), Rules: a.rules, Dir: filepath.ToSlash(w.rooms.wd)}
	if c.FailOn != "never" {
		opt.FailOn, _ = diag.ParseSeverity(c.FailOn)
	}
	to, err := c.writers(a, opt)
	if err != nil {
		return err
	}
	if c.Fix {
		if err := w.fix(ctx, a); err != nil {
			return err
		}
	}
	sum, err := w.report(ctx, a, to)
	switch {
	case ctx.Err() != nil:
		return ctx.Err() // the report ends in the middle
	case err != nil:
		return fmt.Errorf("the report cannot be written: %w", err)
	}
	if err := w.baseline.end(a); err != nil {
		return err
	}
	switch {
	case sum.Internal > 0:
		return status(exitInternal)
	case sum.Unread > 0 || w.unsettled():
		return status(exitUnable)
	case sum.Reaches(opt.FailOn):
		return status(exitFound)
	}
	return nil
}

// report writes what is found, each document as its turn comes.
func (w *work) report(ctx context.Context, a *app, to report.Writer) (sum report.Summary, err error) {
	p, stop := a.progress(len(w.jobs))
	defer stop()
	if err := to.Begin(); err != nil {
		return sum, err
	}
	for f := range w.results(ctx) {
		sum.Add(f)
		p.one()
		if len(f.Diagnostics) == 0 {
			err = to.File(f) // shows nothing
		} else {
			p.beside(func() { err = to.File(f) })
		}
		if err != nil {
			return sum, err
		}
	}
	if ctx.Err() == nil {
		p.beside(func() { err = to.End(sum) })
	}
	return sum, err
}

// limits are those that the command line sets.
func (c *checkCmd) limits() plan.Limits {
	return plan.Limits{
		Bytes: int(c.MaxBytes), Depth: int(c.MaxDepth), Nodes: int(c.MaxValues), Diagnostics: c.most(),
	}
}

// most is the most diagnostics of a document; zero means the default. With a
// baseline there are more, or those that lie beyond it would count as new when
// others have been mended.
func (c *checkCmd) most() int {
	if c.MaxDiagnostics == 0 && c.Baseline != "" {
		return baselineLimit
	}
	return int(c.MaxDiagnostics)
}

// options are what the command line says about checking.
func (c *checkCmd) options(a *app) check.Options {
	year, month, day := a.now().Date()
	return check.Options{Rules: a.rules, Today: plan.Date{Year: year, Month: month, Day: day}, Limit: c.most()}
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

// errStdin tells that there is no file to mend.
var errStdin = errors.New("--fix cannot change standard input; --diff shows what it would change")
