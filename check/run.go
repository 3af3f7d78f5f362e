package check

import (
	"cmp"
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

// A Checker checks documents one by one, so that a caller can report each when
// its turn comes, or check each as its own folder asks. It may be used by any
// number of goroutines.
type Checker struct {
	rules    []Rule              // sorted by id
	severity []diag.Severity     // per rule
	turns    map[plan.Kind][]int // rules that look at documents of a kind, in the order in which they run
	today    plan.Date
	limit    int
}

// New makes a checker.
func New(opts Options) *Checker {
	rules := catalogue()
	if opts.Rules != nil {
		rules = byID(slices.Clone(opts.Rules))
	}
	c := &Checker{
		rules: rules, severity: make([]diag.Severity, len(rules)), turns: map[plan.Kind][]int{},
		today: opts.Today, limit: cmp.Or(opts.Limit, 100),
	}
	for i := range rules {
		c.severity[i] = opts.Profile.severity(&rules[i])
		if s, ok := opts.Severity[rules[i].ID]; ok {
			c.severity[i] = s
		}
	}
	for _, kind := range [...]plan.Kind{plan.KindPlan, plan.KindInspection, plan.KindPerformance, plan.KindFramework} {
		var first, last []int
		for i := range rules {
			switch r := &rules[i]; {
			case c.severity[i] == 0 || !r.looksAt(kind):
			case r.after:
				last = append(last, i)
			default:
				first = append(first, i)
			}
		}
		c.turns[kind] = append(first, last...)
	}
	return c
}

// File checks one document of a set and returns what it found, sorted. A rule
// that panics is reported as a fault of the program, [RuleInternal], and the
// other rules run all the same.
func (c *Checker) File(f *plan.File, set *plan.Set) []diag.Diagnostic {
	s := &sink{limit: c.limit, silences: newSilences(f, c.today)}
	for _, d := range f.Diagnostics {
		s.add(d)
	}
	if f.Doc != nil {
		pass := &Pass{File: f, Set: set, View: f.View(), Today: c.today, rules: c.rules, known: catalogue(), sink: s}
		for rules := c.turns[f.Doc.Header().Kind]; len(rules) > 0; {
			rules = rules[c.try(pass, rules):]
		}
	}
	out := append(s.kept(), s.internal...)
	slices.SortStableFunc(out, diag.Compare)
	return out
}

// try runs rules until one panics, tells of that one, and returns how many ran.
func (c *Checker) try(p *Pass, rules []int) (ran int) {
	defer func() {
		if fault := recover(); fault != nil {
			p.sink.internal = append(p.sink.internal, Internal(p.File.Name, p.rule.ID, fault))
		}
	}()
	head := p.File.Doc.Header()
	for _, i := range rules {
		ran++
		if r := &c.rules[i]; r.speaks(head) {
			p.rule, p.severity = r, c.severity[i]
			p.sink.begin(r, p.Set)
			r.Run(p)
		}
	}
	return ran
}

// A sink takes what is found in one document.
type sink struct {
	limit      int
	found      int // by the rule that runs, or by reading, and not suppressed
	tried      int // all that it found
	guesses    int // nearest words that it looked for
	compared   int // words with which it compared them
	out        []diag.Diagnostic
	suppressed []diag.Diagnostic
	internal   []diag.Diagnostic
	silences   silences
	silent     *ruleSilent // the silences of the rule that runs, or nil
}

// begin makes the sink ready for another rule.
func (s *sink) begin(r *Rule, set *plan.Set) {
	s.found, s.tried, s.guesses, s.compared = 0, 0, 0, 0
	s.silent = s.silences.rules[r.ID]
	// A rule that needs other documents has its say only when there are some.
	if s.silent != nil && (r.Scope == Document || set.Len() > 1) {
		s.silent.tried = true
	}
}

// full says whether the rule that runs may stop: nobody will see more. With
// suppressions of the rule it goes on for a while, to see which are used; of
// those that it did not come to nothing is known then.
func (s *sink) full() bool {
	enough := s.found >= s.limit
	if s.silent == nil {
		return enough
	}
	if s.tried >= 10*s.limit {
		s.silent.tried = s.silent.tried && s.silent.open == 0
		return true
	}
	return s.silent.open == 0 && (enough || s.silent.whole && len(s.suppressed) >= s.limit)
}

func (s *sink) add(d diag.Diagnostic) {
	s.tried++
	if by := s.silences.of(&d); by != nil {
		d.Suppression = &diag.Suppression{Reason: by.Reason, Until: string(by.Until)}
		if len(s.suppressed) < s.limit {
			s.suppressed = append(s.suppressed, d)
		}
		return
	}
	if s.found++; s.found <= s.limit {
		s.out = append(s.out, d)
	}
}

// kept returns what the limit lets through: what matters most, then what
// stands first. What is suppressed has a limit of its own, so that it crowds
// out nothing.
func (s *sink) kept() []diag.Diagnostic {
	if len(s.out) > s.limit {
		slices.SortStableFunc(s.out, func(a, b diag.Diagnostic) int {
			return cmp.Or(cmp.Compare(b.Severity, a.Severity), diag.Compare(a, b))
		})
		s.out = s.out[:s.limit]
	}
	return append(s.out, s.suppressed...)
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
