package main

import (
	"context"
	"errors"
	"io"
	"iter"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/config"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/report"
)

// stdin is the argument that stands for standard input.
const stdin = "-"

// work is everything that one run checks.
type work struct {
	rooms    *rooms
	jobs     []check.Job
	shared   []*plan.File
	others   []report.File     // what is told and is no job, in the order of their names
	mended   map[string][]byte // texts as fixes have left them, by name
	stdin    string            // name of standard input, where it is read
	workers  int
	pause    func() // for workers, between two documents; nil where they need none
	search   search
	baseline *baseline // nil where there is none
	changes  *changes  // nil where everything is wanted
}

// gather finds what the arguments lead to.
func (c *checkCmd) gather(ctx context.Context, a *app) (*work, error) {
	rooms, err := newRooms(c, func() check.Options { return c.options(a) })
	if err != nil {
		return nil, err
	}
	w := &work{
		rooms: rooms, mended: map[string][]byte{}, workers: int(c.Jobs),
		search: search{abs: rooms.abs, ignored: c.NoIgnore, folders: map[string]struct{}{}},
	}
	if w.baseline, err = c.baseline(rooms); err != nil {
		return nil, err
	}
	if w.changes, err = c.changes(ctx, rooms); err != nil {
		return nil, err
	}
	args := slices.Clone(c.Paths)
	if len(args) == 0 || c.Changed {
		args = rooms.paths()
	}
	if slices.Contains(args, stdin) {
		if c.Fix {
			return nil, errStdin
		}
		args = slices.DeleteFunc(args, func(p string) bool { return p == stdin })
		w.stdin = c.StdinFilename
		once := sync.OnceValues(func() ([]byte, error) { return readStdin(ctx, a.in, c.limits()) })
		w.add(c, w.stdin, true, func([]byte) ([]byte, error) { return once() })
	}
	if len(args) > 1 || len(args) == 1 && path.Ext(args[0]) == "" {
		go warm() // while folders are walked
	}
	files, none, err := w.search.find(ctx, args)
	if err != nil {
		w.search.close()
		return nil, err
	}
	w.jobs = slices.Grow(w.jobs, len(files))
	if len(files) > 1 && (w.workers == 0 || w.workers >= runtime.GOMAXPROCS(0)) {
		w.pause = a.pause // there is no processor without work that could collect
	}
	documents := make([]bool, len(args))
	for _, f := range files {
		if path.Base(f.Path) == config.Name {
			if f.Named {
				w.others = append(w.others, rooms.open(rooms.abs(f.Path)).file())
			}
			continue
		}
		if !f.Named && rooms.of(f.Path).ignores(rooms.abs(f.Path)) {
			continue
		}
		for _, i := range f.from {
			documents[i] = documents[i] || f.document(c.limits())
		}
		w.add(c, f.Path, f.Named, func(room []byte) ([]byte, error) { return f.read(room, c.limits()) })
	}
	for i, arg := range args {
		err := none[i]
		if err == nil && !documents[i] {
			err = &plan.PatternError{Pattern: arg, Reason: "there is no document of ecm here"}
		}
		if w.changes != nil && (len(c.Paths) == 0 || c.Changed) {
			err = nil // a repository without a document has no change in one
		}
		if err != nil {
			w.others = append(w.others, report.File{Name: arg, Diagnostics: []diag.Diagnostic{nothing(arg, err)}})
		}
	}
	byName := func(a, b check.Job) int { return strings.Compare(a.Name, b.Name) }
	slices.SortStableFunc(w.jobs, byName)
	w.shared = rooms.shared(func(name string) bool {
		_, ok := slices.BinarySearchFunc(w.jobs, check.Job{Name: name}, byName)
		return ok
	}, c.limits())
	w.others = append(w.others, rooms.faulty()...)
	slices.SortStableFunc(w.others, func(a, b report.File) int { return strings.Compare(a.Name, b.Name) })
	w.others = slices.CompactFunc(w.others, func(a, b report.File) bool { return a.Name == b.Name })
	return w, nil
}

// warm makes what is made once, such as schemas ready to run, by checking a plan
// that says nothing: workers would else begin by waiting for it.
func warm() {
	f := plan.Parse(diag.NewText("", []byte("{\"ecm\": \"1.0\", \"kind\": \"plan\", \"id\": \"a\", \"title\": \"A\"}")), plan.Limits{})
	check.New(check.Options{}).File(f, plan.NewSet(f))
}

// readStdin reads standard input to its end, which may be long in coming.
func readStdin(ctx context.Context, in io.Reader, limits plan.Limits) ([]byte, error) {
	var text []byte
	done := make(chan error, 1)
	go func() {
		b, err := source.Read(in, limits.Bytes)
		text = b
		done <- err
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case err := <-done:
		return text, err
	}
}

func (w *work) add(c *checkCmd, name string, byName bool, read func(room []byte) ([]byte, error)) {
	w.jobs = append(w.jobs, check.Job{
		Name: name, Named: byName, Limits: c.limits(), Checker: w.rooms.of(name).checker,
		Read: func(room []byte) ([]byte, error) {
			if w.pause != nil {
				w.pause()
			}
			if b, ok := w.mended[name]; ok {
				return b, nil
			}
			return read(room)
		},
	})
}

// document says whether a file is checked as a document: one that is named
// always is, so that its author learns what is wrong with it.
func (f *found) document(limits plan.Limits) bool {
	if f.Named {
		return true
	}
	b, err := f.read(nil, limits)
	return err != nil || plan.Looks(b)
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

// unsettled says whether settings were wrong, so that the documents were not
// checked as their authors asked.
func (w *work) unsettled() bool { return len(w.rooms.faulty()) > 0 }

// checked yields what came of every document that is to be reported.
func (w *work) checked(ctx context.Context) iter.Seq[check.Checked] {
	return func(yield func(check.Checked) bool) {
		for c := range check.Stream(ctx, w.jobs, w.shared, w.workers) {
			if w.wanted(c) && !yield(c) {
				return
			}
		}
	}
}

// wanted says whether a document is to be reported. What could not be read or
// checked always is.
func (w *work) wanted(c check.Checked) bool {
	return c.Job.Name == w.stdin || w.changes.has(w.rooms.abs(c.Job.Name)) ||
		slices.ContainsFunc(c.Diagnostics, func(d diag.Diagnostic) bool {
			return d.Rule == plan.RuleUnread || d.Rule == check.RuleInternal
		})
}

// results yields what there is to report, in the order of the names.
func (w *work) results(ctx context.Context) iter.Seq[report.File] {
	return func(yield func(report.File) bool) {
		others := w.others
		before := func(name string) bool { // tells what comes before a name
			for len(others) > 0 && others[0].Name < name {
				if !yield(others[0]) {
					return false
				}
				others = others[1:]
			}
			return true
		}
		for c := range w.checked(ctx) {
			f := reported(c)
			w.baseline.mark(w.rooms, &f, c.File)
			if !before(c.Job.Name) || !yield(f) {
				return
			}
		}
		for _, f := range others {
			if !yield(f) {
				return
			}
		}
	}
}

func reported(c check.Checked) report.File {
	f := report.File{Name: c.Job.Name, Skipped: c.Skipped, Diagnostics: c.Diagnostics}
	if c.File != nil {
		f.Text = c.File.Text
	}
	if set := c.Set; set != nil {
		f.Others = func(name string) *diag.Text {
			if other := set.File(name); other != nil {
				return other.Text
			}
			return nil
		}
	}
	return f
}
