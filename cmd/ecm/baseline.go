package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/report"
)

const (
	baselineForm  = 1        // of the file; another form gets another number
	baselineBytes = 64 << 20 // largest file
	baselineLimit = 1000     // diagnostics of a document that are told apart
)

// A baseline holds the diagnostics that were accepted when its file was
// written, so that a check fails on new ones only.
type baseline struct {
	name     string // of the file, as the user wrote it
	dir      string // absolute folder of the file, from which documents are named
	all      bool   // everything that is found is accepted
	accepted map[accepted]int
	found    map[accepted]int
	checked  map[string]bool // documents that were judged, by the names in the file
}

// accepted is what a diagnostic is known by. Neither lines nor positions in
// lists are part of it.
type accepted struct {
	File    string `json:"file"`
	Rule    string `json:"rule"`
	At      string `json:"at"` // see plan.File.Anchor
	Message string `json:"message"`
}

// baselineFile is the form of the file.
type baselineFile struct {
	Baseline int             `json:"ecm-baseline"`
	Accepted []baselineEntry `json:"accepted"`
}

type baselineEntry struct {
	accepted
	Count int `json:"count,omitempty"` // where it was found more than once
}

// baseline opens the baseline that was asked for; nil means none.
func (c *checkCmd) baseline(r *rooms) (*baseline, error) {
	if c.Baseline == "" {
		if c.UpdateBaseline {
			return nil, errors.New("--update-baseline: say which file with --baseline FILE")
		}
		return nil, nil
	}
	b := &baseline{
		name: c.Baseline, dir: filepath.Dir(r.abs(c.Baseline)), all: c.UpdateBaseline,
		accepted: map[accepted]int{}, found: map[accepted]int{}, checked: map[string]bool{},
	}
	text, err := plan.ReadText(named{}, c.Baseline, plan.Limits{Bytes: baselineBytes})
	switch {
	case errors.Is(err, fs.ErrNotExist) && b.all:
		return b, nil
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("--baseline %s: there is no such file; --update-baseline writes it", c.Baseline)
	case err != nil:
		return nil, fmt.Errorf("--baseline %s: %w", c.Baseline, err)
	}
	var file baselineFile
	if err := json.Unmarshal(text, &file); err != nil {
		return nil, fmt.Errorf("--baseline %s: this is no baseline: %w", c.Baseline, err)
	}
	if file.Baseline != baselineForm {
		return nil, fmt.Errorf("--baseline %s: this is no baseline that this version of ecm can read", c.Baseline)
	}
	for _, e := range file.Accepted {
		b.accepted[e.accepted] += max(1, e.Count)
	}
	return b, nil
}

// mark marks the diagnostics of a document that the baseline accepts. A file
// that cannot be read and a fault of the program are never accepted.
func (b *baseline) mark(r *rooms, f *report.File, doc *plan.File) {
	if b == nil || f.Skipped || doc == nil || f.Unread() {
		return
	}
	name := b.rel(r.abs(f.Name))
	b.checked[name] = true
	for i := range f.Diagnostics {
		d := &f.Diagnostics[i]
		if d.Suppression != nil || d.Rule == check.RuleInternal {
			continue
		}
		key := accepted{File: name, Rule: d.Rule, At: doc.Anchor(d.Pointer), Message: d.Message}
		if b.found[key]++; b.all || b.found[key] <= b.accepted[key] {
			d.Suppression = &diag.Suppression{Reason: "accepted in " + b.name, Outside: true}
		}
	}
}

func (b *baseline) rel(abs string) string {
	if rel, err := filepath.Rel(b.dir, abs); err == nil {
		abs = rel
	}
	return filepath.ToSlash(abs)
}

// covers says whether the run can tell anything about a document: it was
// judged, or it is there no more.
func (b *baseline) covers(file string) bool {
	if b.checked[file] {
		return true
	}
	name := filepath.FromSlash(file)
	if !filepath.IsAbs(name) {
		name = filepath.Join(b.dir, name)
	}
	_, err := os.Stat(name)
	return errors.Is(err, fs.ErrNotExist)
}

// gone returns the entries that no longer occur, with how often.
func (b *baseline) gone() (entries []baselineEntry) {
	for key, n := range b.accepted {
		if left := n - b.found[key]; left > 0 && b.covers(key.File) {
			entries = append(entries, baselineEntry{key, left})
		}
	}
	return sorted(entries)
}

func sorted(entries []baselineEntry) []baselineEntry {
	slices.SortFunc(entries, func(x, y baselineEntry) int {
		return cmp.Or(strings.Compare(x.File, y.File), strings.Compare(x.At, y.At),
			strings.Compare(x.Rule, y.Rule), strings.Compare(x.Message, y.Message))
	})
	return entries
}

// end is told when everything has been checked: it writes the file anew, or
// tells what is in it without need.
func (b *baseline) end(a *app) error {
	switch {
	case b == nil:
		return nil
	case b.all:
		return b.write(a)
	}
	gone := b.gone()
	if len(gone) == 0 {
		return nil
	}
	n := 0
	for _, e := range gone {
		n += e.Count
	}
	a.complain("%s: %s no longer found; --update-baseline takes out:", b.name, plural(n, "accepted diagnostic"))
	for i, e := range gone {
		if i == 10 {
			a.complain("  and %d more", len(gone)-i)
			break
		}
		a.complain("  %s: %s [%s]", strings.TrimSpace(e.File+" "+e.At), e.Message, e.Rule)
	}
	return nil
}

// write writes what was found, and what is accepted in documents that were not
// checked this time.
func (b *baseline) write(a *app) error {
	file := baselineFile{Baseline: baselineForm, Accepted: []baselineEntry{}}
	n := 0
	add := func(key accepted, count int) {
		n += count
		if count == 1 {
			count = 0 // is not written
		}
		file.Accepted = append(file.Accepted, baselineEntry{key, count})
	}
	for key, count := range b.found {
		add(key, count)
	}
	for key, count := range b.accepted {
		if b.found[key] == 0 && !b.covers(key.File) {
			add(key, count)
		}
	}
	sorted(file.Accepted)
	var text bytes.Buffer
	if err := writeJSON(&text, file); err != nil {
		return err
	}
	out := report.EscapeJSON(text.Bytes())
	var err error
	if _, missing := os.Stat(b.name); missing != nil {
		err = os.WriteFile(b.name, out, 0o666)
	} else {
		err = replace(b.name, out)
	}
	if err == nil {
		a.complain("%s: %s accepted", b.name, plural(n, "diagnostic"))
	}
	return err
}
