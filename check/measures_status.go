package check

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/trust"
)

// statusRules are about status and grades: a letter, a colour or a number means
// nothing without its scheme.
func statusRules() []Rule {
	return []Rule{
		{
			ID: "ECM450", Severity: diag.Warning, Since: "0.1.0",
			Title: "Status in a scheme that is not declared",
			Doc: "A status is a code, a letter or a colour word, and the document does not say of which scheme. The same green means that " +
				"a target is met, that the path to it is kept, or that no trouble is expected. Where the document declares one scheme that " +
				"has the code, that one is meant.",
			Fix:    "Declare the scheme once under `schemes`, with the meaning of each value and its `basis`, and name it in the status: `{scheme: rag, code: G}`.",
			Source: "Halton 2004, the Isle of Wight 2006, Hertfordshire and Torbay 2009 use red, amber and green in four different senses.",
			Run:    statusUndeclared,
		},
		{
			ID: "ECM451", Severity: diag.Error, Since: "0.1.0",
			Title:  "Status code that its scheme does not have",
			Doc:    "The status names a scheme and a code, and the scheme declares no such code.",
			Fix:    "Correct the code, or add it to the scheme with its meaning.",
			Source: "Hertfordshire, third quarter 2009: the yellow of one scheme was taken for the amber of another.",
			Scope:  Set,
			Run:    statusUnknown,
		},
		{
			ID: "ECM452", Severity: diag.Warning, Since: "0.1.0",
			Title: "Status by achievement before the target is due",
			Doc: "The scheme says whether a target is met, and every target of the measure is due later than the day of the status. " +
				"Red then says that a target is missed that is not yet due.",
			Fix:    "Write `status: {absent: not_yet_due}`, or use a scheme whose basis is the trajectory.",
			Source: "Halton, quarterly report 2004: no symbol is given while the target date is still to come.",
			Kinds:  []plan.Kind{plan.KindPlan, plan.KindPerformance}, Scope: Set,
			Run: statusTooEarly,
		},
		{
			ID: "ECM453", Severity: diag.Warning, Since: "0.1.0",
			Title: "Numbers of scales that run in opposite directions, side by side",
			Doc: "A measure gives grades as numbers, and they belong to scales of which one calls the highest number the best and another the " +
				"lowest; or the document declares two such scales, and the figures do not say which they are of. A 4 is the best of a joint area review, and " +
				"the worst of a school inspection.",
			Fix:    "Give the grades in words, or name the scale of each figure in `series`, and do not compare them.",
			Source: "Herefordshire 2005 has four scales for one council; joint area reviews and school inspections number in opposite directions.",
			Kinds:  []plan.Kind{plan.KindPlan, plan.KindInspection, plan.KindPerformance},
			Run:    scalesOpposed,
		},
	}
}

// schemeWords are texts that mean nothing without a scheme.
var schemeWords = []string{
	"r", "a", "g", "y", "b", "ra", "ag", "red", "amber", "green", "yellow", "blue", "red-amber", "amber-green", "red/amber", "amber/green",
}

func statusUndeclared(p *Pass) {
	var declared map[string]int // schemes with a code or word; counted when there is one to look up
	for _, s := range p.File.Parts().Statuses {
		code := s.Value.Code
		if code == "" && slices.Contains(schemeWords, strings.ToLower(strings.TrimSpace(s.Value.Text))) {
			code = strings.TrimSpace(s.Value.Text)
		}
		if code == "" || s.Value.Scheme != "" || s.Value.Absent != "" {
			continue
		}
		if declared == nil {
			declared = statusWords(p.File.Doc.Header().Schemes)
		}
		n := declared[strings.ToLower(code)]
		if n == 1 {
			continue
		}
		message := "the status " + quote(code) + " belongs to no scheme that the document declares"
		if n > 1 {
			message = fmt.Sprintf("the status %s belongs to %s of the document: which is meant?", quote(code), plural(n, "scheme"))
		}
		p.Report(diag.Diagnostic{
			Pointer: s.Pointer, Message: message,
			Help: "declare the scheme under schemes and name it: {scheme: rag, code: " + code + "}",
		})
	}
}

// statusWords counts the schemes for statuses that have each code or word, in
// small letters.
func statusWords(schemes []plan.Scheme) map[string]int {
	count := map[string]int{}
	last := map[string]int{} // the last scheme that had it, from 1
	for i := range schemes {
		if schemes[i].Kind == plan.GradeScheme {
			continue
		}
		for _, v := range schemes[i].Values {
			for _, word := range [...]string{strings.ToLower(v.Code), strings.ToLower(v.Word)} {
				if last[word] != i+1 {
					last[word] = i + 1
					count[word]++
				}
			}
		}
	}
	return count
}

// scheme returns the scheme that a status names, or nil.
func (p *Pass) scheme(r plan.Ref) (*plan.Scheme, *plan.File) {
	if r == "" {
		return nil, nil
	}
	res := p.Set.Resolve(p.File, r, "Scheme")
	if res.Problem != plan.Found || res.File == nil {
		return nil, nil
	}
	i := 0
	if !scan(res.Entry.Pointer, "/schemes/", &i) {
		return nil, nil
	}
	return &res.File.Doc.Header().Schemes[i], res.File
}

func statusUnknown(p *Pass) {
	codes := map[*plan.Scheme]map[string]bool{}
	for _, s := range p.File.Parts().Statuses {
		scheme, in := p.scheme(s.Value.Scheme)
		if scheme == nil || s.Value.Code == "" || len(scheme.Values) == 0 {
			continue
		}
		if codes[scheme] == nil {
			codes[scheme] = make(map[string]bool, len(scheme.Values))
			for _, v := range scheme.Values {
				codes[scheme][v.Code] = true
			}
		}
		if codes[scheme][s.Value.Code] {
			continue
		}
		d := diag.Diagnostic{
			Pointer: s.Pointer + "/code",
			Message: fmt.Sprintf("%s is not a code of %s", quote(s.Value.Code), quote(cmp.Or(scheme.Title, scheme.ID))),
			Help:    "correct the code, or add it to the scheme",
		}
		if known := few(codesOf(scheme)); known != "" {
			d.Message += ", which has " + known
		}
		if near := p.nearest(s.Value.Code, codesOf(scheme)); near != "" {
			d.Help = didYouMean(near)
		}
		if e, ok := in.Entry(scheme.ID); ok {
			d.Related = []diag.Related{RelatedIn(in, e.Pointer, "the scheme")}
		}
		p.Report(d)
	}
}

// codesOf yields the codes of a scheme.
func codesOf(s *plan.Scheme) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, v := range s.Values {
			if !yield(v.Code) {
				return
			}
		}
	}
}

func statusTooEarly(p *Pass) {
	head := p.File.Doc.Header()
	day := interval(head.Issued)
	if r := p.Performance(); r != nil && !r.AsAt.IsZero() {
		day = interval(r.AsAt)
	}
	for _, l := range p.lines() {
		scheme, _ := p.scheme(l.Status.Scheme)
		if scheme == nil || scheme.Basis != plan.ByAchievement || l.Status.Absent != "" || l.Status.Code == "" && l.Status.Text == "" {
			continue
		}
		asAt := day
		if at := interval(l.Status.AsAt); !at.To.IsZero() {
			asAt = at
		}
		goals := l.goals
		if planned, _ := p.planned(&l); len(goals) == 0 && planned != nil {
			goals = planned.goals
		}
		if due, ok := firstDue(goals); ok && !asAt.To.IsZero() && asAt.Last().Compare(due.due()) < 0 {
			p.Report(diag.Diagnostic{
				Pointer: l.Pointer + "/status",
				Message: fmt.Sprintf("the status of %s in %s says whether the target is met, and the target is due %s",
					l.quoted(), asAt.To.Words(), due.dueWords()),
				Help: "write status: {absent: not_yet_due}, or use a scheme whose basis is the trajectory",
			})
		}
	}
}

// firstDue returns the first of several targets that is due; false where one
// has no date, or is to be kept all the time.
func firstDue(goals []goal) (first *goal, ok bool) {
	for i := range goals {
		g := &goals[i]
		switch {
		case !g.stated():
		case g.due().IsZero() || g.by.To.IsZero() || g.holds():
			return nil, false
		case first == nil || g.due().Compare(first.due()) < 0:
			first = g
		}
	}
	return first, first != nil
}

func scalesOpposed(p *Pass) {
	schemes := p.File.Doc.Header().Schemes
	var declared [2]bool
	for _, s := range schemes {
		if s.Kind == plan.GradeScheme {
			declared[0] = declared[0] || s.Direction == plan.HighBest
			declared[1] = declared[1] || s.Direction == plan.LowBest
		}
	}
	var runs directions
	for _, l := range p.lines() {
		var first [2]*figure
		unnamed := 0
		for _, fs := range [...][]figure{l.baseline, l.actual} {
			for i := range fs {
				f := &fs[i]
				if !f.known || l.in(f.Unit) != plan.Grade {
					continue
				}
				switch runs.of(f.Series, schemes) {
				case plan.HighBest:
					first[0] = cmp.Or(first[0], f)
				case plan.LowBest:
					first[1] = cmp.Or(first[1], f)
				default:
					unnamed++
				}
			}
		}
		switch {
		case first[0] != nil && first[1] != nil:
			p.Report(diag.Diagnostic{
				Pointer: first[1].at,
				Message: fmt.Sprintf("%s sets a grade of %s, where the highest number is best, beside one of %s, where the lowest is",
					l.quoted(), quote(first[0].Series), quote(first[1].Series)),
				Help:    "give the grades in words, and do not compare the numbers",
				Related: []diag.Related{p.Related(first[0].at, "the other grade")},
			})
		case unnamed > 1 && declared[0] && declared[1]:
			p.Report(diag.Diagnostic{
				Pointer: l.Pointer,
				Message: l.quoted() + " gives grades as bare numbers, and the document declares scales that run in opposite directions",
				Help:    "name the scale of each figure in series, or give the grades in words",
			})
		}
	}
}

// directions finds a scheme by its id, and by its title in small letters; the
// first of each.
type directions struct{ byID, byTitle map[string]int }

// of returns which number is best in a scale: a scheme of the document or an
// inspection framework.
func (d *directions) of(name string, schemes []plan.Scheme) plan.Direction {
	if name == "" {
		return ""
	}
	if d.byID == nil {
		d.byID, d.byTitle = map[string]int{}, map[string]int{}
		for i := len(schemes) - 1; i >= 0; i-- {
			d.byID[schemes[i].ID], d.byTitle[strings.ToLower(schemes[i].Title)] = i, i
		}
	}
	i, ok := d.byID[name]
	if k, titled := d.byTitle[strings.ToLower(name)]; titled && (!ok || k < i) {
		i, ok = k, true
	}
	if ok {
		return schemes[i].Direction
	}
	f, err := trust.ParseFramework(name)
	switch {
	case err != nil:
	case f.Direction() == outcomes.HigherIsBetter:
		return plan.HighBest
	case f.Direction() == outcomes.LowerIsBetter:
		return plan.LowBest
	}
	return ""
}
