package check

import (
	"context"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// Options say how to check. The zero value checks everything in the default
// profile.
type Options struct {
	Rules    []Rule                   // nil means [All]
	Profile  Profile                  // zero means the default profile
	Severity map[string]diag.Severity // by rule id, over the profile; zero means off
	Today    plan.Date                // the day on which suppressions end; zero means that none has ended
	Limit    int                      // diagnostics per document; zero means 100
}

// Result is what a check found.
type Result struct {
	Diagnostics []diag.Diagnostic // sorted; suppressed ones are there, and say so
	Documents   int               // documents that were checked
}

// Run checks every document of a set and returns what it found, sorted. The
// result does not depend on the order of rules or files. The error is the
// context's.
func Run(ctx context.Context, set *plan.Set, opts Options) (Result, error) {
	c := New(opts)
	var res Result
	for f := range set.Files() {
		if err := ctx.Err(); err != nil {
			return Result{}, err
		}
		res.Documents++
		res.Diagnostics = append(res.Diagnostics, c.File(f, set)...)
	}
	slices.SortStableFunc(res.Diagnostics, diag.Compare)
	return res, nil
}

type scopes uint8

const (
	documentScope scopes = 1 << iota
	setScope
	bothScopes = documentScope | setScope
)

// A Checker checks documents one by one, so that a caller can report each when
// its turn comes, or check each as its own folder asks. It may be used by any
// number of goroutines.
type Checker struct {
	rules    []Rule
	severity []diag.Severity // per rule
	today    plan.Date
	limit    int
}

// New makes a checker.
func New(opts Options) *Checker {
	rules := opts.Rules
	if rules == nil {
		rules = catalogue()
	}
	c := &Checker{rules: rules, severity: make([]diag.Severity, len(rules)), today: opts.Today, limit: opts.Limit}
	if c.limit == 0 {
		c.limit = 100
	}
	for i := range rules {
		c.severity[i] = opts.Profile.severity(&rules[i])
		if s, ok := opts.Severity[rules[i].ID]; ok {
			c.severity[i] = s
		}
	}
	return c
}

// File checks one document of a set and returns what it found, sorted. A rule
// that panics is reported as a fault of the program, [RuleInternal], and the
// other rules run all the same.
func (c *Checker) File(f *plan.File, set *plan.Set) []diag.Diagnostic {
	out := c.file(f, set, bothScopes)
	slices.SortStableFunc(out, diag.Compare)
	return out
}

// file runs the rules of some scopes over one document. What reading found
// comes with the document scope.
func (c *Checker) file(f *plan.File, set *plan.Set, which scopes) []diag.Diagnostic {
	var out, internal []diag.Diagnostic
	if which&documentScope != 0 {
		out = append(out, f.Diagnostics...)
	}
	faults := len(f.Diagnostics)
	pass := Pass{File: f, Set: set, View: f.View(), Today: c.today}
	for i := range c.rules {
		r := &c.rules[i]
		scope := documentScope
		if r.Scope == Set {
			scope = setScope
		}
		if which&scope == 0 || c.severity[i] == 0 || !r.looksAt(f) {
			continue
		}
		pass.report = func(d diag.Diagnostic) {
			if len(out) >= c.limit || faults > 0 && clouded(f, d.Pointer) {
				return
			}
			d.Rule, d.Severity, d.File = r.ID, c.severity[i], f.Name
			d.Pointer, d.Span = f.Place(d.Pointer)
			out = append(out, d)
		}
		if fault := r.try(&pass); fault != nil {
			internal = append(internal, Internal(f.Name, r.ID, fault))
		}
	}
	return append(suppress(f, out, which, c.today), internal...)
}

// clouded says whether reading found a fault in or at the place that a rule
// speaks of. Then the rule may be wrong, and the author has been told already.
func clouded(f *plan.File, pointer string) bool {
	for i := range f.Diagnostics {
		at := f.Diagnostics[i].Pointer
		if at == pointer || pointer != "" && strings.HasPrefix(at, pointer+"/") {
			return true
		}
	}
	return false
}
