package main

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/config"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/report"
)

// rooms finds the settings of every document: those of the nearest ecm.yaml in
// its folder or above, or those of the one file that was named.
type rooms struct {
	wd      string               // working directory, absolute
	options func() check.Options // what the command line says
	profile string               // from the command line; over every file's
	config  string               // from the command line; in place of every file
	only    *room                // where one file was named
	byDir   map[string]*room     // by absolute folder
	byFile  map[string]*room     // by absolute path of the file; "" where there is none
}

// A room is what one ecm.yaml furnishes.
type room struct {
	name     string // of the file, as to be shown; empty where there is none
	dir      string // absolute folder of the file
	text     *diag.Text
	settings config.Settings
	faults   []diag.Diagnostic
	checker  *check.Checker
}

func newRooms(c *checkCmd, options func() check.Options) (*rooms, error) {
	wd, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	r := &rooms{wd: wd, options: options, profile: c.Profile, config: c.Config, byDir: map[string]*room{}, byFile: map[string]*room{}}
	if c.Profile != "" {
		if !slices.Contains(slices.Collect[string](profileNames), c.Profile) {
			return nil, unknown(c.Profile, "a profile", profileNames)
		}
	}
	if c.Config != "" {
		r.only = r.open(r.abs(c.Config))
		if r.only.text == nil {
			return nil, fmt.Errorf("--config %s: %s", c.Config, r.only.faults[0].Message)
		}
	}
	return r, nil
}

func profileNames(yield func(string) bool) {
	for p := range check.Profiles() {
		if !yield(p.Name) {
			return
		}
	}
}

func (r *rooms) abs(name string) string {
	name = filepath.FromSlash(name)
	if filepath.IsAbs(name) {
		return filepath.Clean(name)
	}
	return filepath.Join(r.wd, name)
}

// shown writes an absolute path for people: relative where it is below the
// working directory or beside it.
func (r *rooms) shown(abs string) string {
	if rel, err := filepath.Rel(r.wd, abs); err == nil {
		abs = rel
	}
	return filepath.ToSlash(abs)
}

// of returns the settings for a document by its name.
func (r *rooms) of(name string) *room {
	if r.only != nil {
		return r.only
	}
	return r.in(filepath.Dir(r.abs(name)))
}

// in returns the settings for a folder.
func (r *rooms) in(dir string) *room {
	if r.only != nil {
		return r.only
	}
	if found, ok := r.byDir[dir]; ok {
		return found
	}
	var found *room
	file := filepath.Join(dir, config.Name)
	if info, err := os.Stat(file); err == nil && !info.IsDir() {
		found = r.open(file)
	} else if up := filepath.Dir(dir); up != dir {
		found = r.in(up)
	} else {
		found = r.open("")
	}
	r.byDir[dir] = found
	return found
}

// open reads a configuration file; without one it gives the default.
func (r *rooms) open(file string) *room {
	if found, ok := r.byFile[file]; ok {
		return found
	}
	found := &room{}
	r.byFile[file] = found
	if file != "" {
		found.name, found.dir = r.shown(file), filepath.Dir(file)
		b, err := plan.ReadText(named{}, file, plan.Limits{})
		if r.config == "" && leadsOut(found.dir, filepath.Base(file)) {
			err = errors.New("it is a link that leads out of its folder")
		}
		if err != nil {
			found.faults = plan.Unreadable(found.name, err).Diagnostics
		} else {
			found.text = diag.NewText(found.name, b)
			found.settings, found.faults = config.Read(found.text, plan.Limits{})
		}
	}
	opt := r.options()
	opt.Profile, opt.Severity = found.settings.Profile, found.settings.Severity
	if r.profile != "" {
		opt.Profile, _ = check.FindProfile(r.profile)
	}
	found.checker = check.New(opt)
	return found
}

// ignores says whether a document, or a folder that it stands in, is to be
// passed over.
func (m *room) ignores(abs string) bool {
	if len(m.settings.Ignore) == 0 {
		return false
	}
	rel, err := filepath.Rel(m.dir, abs)
	if err != nil {
		return false
	}
	for rel = filepath.ToSlash(rel); rel != "." && !strings.HasPrefix(rel, ".."); rel = path.Dir(rel) {
		for _, pattern := range m.settings.Ignore {
			if ok, err := doublestar.Match(path.Clean(pattern), rel); ok && err == nil {
				return true
			}
		}
	}
	return false
}

// paths returns what is checked when nothing is named: what the settings of
// the working directory say, or all of it.
func (r *rooms) paths() []string {
	m := r.in(r.wd)
	if len(m.settings.Paths) == 0 {
		return []string{"."}
	}
	var out []string
	for _, p := range m.settings.Paths {
		if m.holds(p) {
			out = append(out, r.shown(filepath.Join(m.dir, filepath.FromSlash(p.Name))))
		}
	}
	return out
}

// holds says whether a path that the settings name stands in their folder, and
// reports if not. Whoever may change a repository must not make its checks show
// other files of the machine, not even by a link.
func (m *room) holds(p config.Path) bool {
	name := filepath.FromSlash(p.Name)
	base, _ := doublestar.SplitPattern(p.Name)
	if _, err := os.Stat(filepath.Join(m.dir, name)); err == nil {
		base = p.Name // has stars and their like in its own name, if any
	}
	ok := filepath.IsLocal(name) && !leadsOut(m.dir, filepath.FromSlash(base))
	if !ok {
		m.fault(p, "this path leads out of the folder of this file")
	}
	return ok
}

// leadsOut says whether a name in a folder is that of something elsewhere, by a
// link.
func leadsOut(dir, name string) bool {
	to, err := filepath.EvalSymlinks(filepath.Join(dir, name))
	if err != nil {
		return false // nothing is there
	}
	dir, err = filepath.EvalSymlinks(dir)
	if err != nil {
		return true
	}
	rel, err := filepath.Rel(dir, to)
	return err != nil || !filepath.IsLocal(rel)
}

func (m *room) fault(p config.Path, message string) {
	m.faults = append(m.faults, diag.Diagnostic{
		Rule: plan.RuleUnread, Severity: diag.Error, File: m.name, Span: p.Span, Pointer: p.Pointer,
		Message: diag.Quote(p.Name) + ": " + message, Help: "write a path from the folder of this file to what stands in it",
	})
}

// shared reads the frameworks that the settings name, those left out that are
// checked themselves. A framework that cannot be read is a fault of the
// settings.
func (r *rooms) shared(checked func(name string) bool, limits plan.Limits) []*plan.File {
	var files []*plan.File
	seen := map[string]bool{}
	for m := range r.all() {
		for _, p := range m.settings.Frameworks {
			abs := filepath.Join(m.dir, filepath.FromSlash(p.Name))
			name := r.shown(abs)
			if seen[name] || checked(name) || !m.holds(p) {
				continue
			}
			seen[name] = true
			f := plan.Open(named{}, plan.Name{Path: abs, Named: true}, limits)
			if len(f.Diagnostics) > 0 && f.Diagnostics[0].Rule == plan.RuleUnread {
				m.fault(p, f.Diagnostics[0].Message)
				continue
			}
			files = append(files, f)
		}
	}
	return files
}

// all yields every configuration that was read, in the order of their names.
func (r *rooms) all() func(func(*room) bool) {
	return func(yield func(*room) bool) {
		for _, file := range slices.Sorted(maps.Keys(r.byFile)) {
			if m := r.byFile[file]; m.name != "" && !yield(m) {
				return
			}
		}
	}
}

// faulty returns the configurations with which something is wrong, for the
// report.
func (r *rooms) faulty() (files []report.File) {
	for m := range r.all() {
		if len(m.faults) > 0 {
			files = append(files, m.file())
		}
	}
	return files
}

func (m *room) file() report.File {
	return report.File{Name: m.name, Text: m.text, Diagnostics: slices.SortedFunc(slices.Values(m.faults), diag.Compare)}
}
