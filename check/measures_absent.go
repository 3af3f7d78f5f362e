package check

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// absentFigureRules are about what a measure or a plan leaves out.
func absentFigureRules() []Rule {
	return []Rule{
		{
			ID: "ECM401", Severity: diag.Warning, Since: "0.1.0",
			Title: "Target without a baseline",
			Doc: "A measure says what it should come to, but not where it starts from. Nobody can say later whether the target was " +
				"hard or was met from the beginning. Targets that only keep a level are left alone where an actual figure is given, " +
				"as are measures that say why there is no baseline.",
			Fix:    "Give the baseline: `baseline: 72% (2007/08)`. Where there is none, say why: `baseline: {absent: not_available}`.",
			Source: "Of 20 plans that could be read for it, two gave a numeric baseline; seen in Herefordshire's improvement plan of 2015.",
			Kinds:  []plan.Kind{plan.KindPlan, plan.KindInspection}, Needs: []plan.Content{plan.ContentMeasures},
			Run: targetWithoutBaseline,
		},
		{
			ID: "ECM402", Severity: diag.Warning, Since: "0.1.0",
			Title: "Measure without a target",
			Doc: "A measure does not say what it should come to, or says that no target is set. A target that is still to be confirmed " +
				"is told by ECM403, and one that is not applicable, not yet due or withdrawn is left alone: these are different things.",
			Fix:    "Set the target: `target: 85% by 2010/11`. Where there can be none, say why: `target: {absent: not_applicable}`.",
			Source: "Hertfordshire, review of the children and young people's plan, 2007: three indicators of seven had no target set; Devon 2014 and York 2024 had none at all.",
			Kinds:  []plan.Kind{plan.KindPlan}, Needs: []plan.Content{plan.ContentMeasures},
			Run: measureWithoutTarget,
		},
		{
			ID: "ECM403", Severity: diag.Note, Since: "0.1.0",
			Title: "Baseline or target that is not firm yet",
			Doc: "A baseline or a target of the measure is to be confirmed later, or the only baseline is provisional or an estimate. That is honest, " +
				"and easily forgotten.",
			Fix:    "Fill in the figure when it is known, or name the date on which it will be. Add the final figure beside a provisional one.",
			Source: "Hampshire, local children's partnership delivery plan, 2010: provisional baselines, and targets for the second year to be confirmed.",
			Kinds:  []plan.Kind{plan.KindPlan, plan.KindInspection}, Needs: []plan.Content{plan.ContentMeasures},
			Run: figureNotFirm,
		},
		{
			ID: "ECM404", Severity: diag.Warning, Since: "0.1.0",
			Title: "Plan without a single measure",
			Doc: "The plan has priorities or actions, but no measure, and no success that says a number. Measures that are to follow " +
				"later seldom follow. A plan that says in a section what it covers, and a schedule of budgets, are left alone.",
			Fix:    "Add measures, or refer to the document that has them in a section with `covers: [measures]`.",
			Source: "Bath and North East Somerset 2006 and Bournemouth, Christchurch and Poole 2025 left their indicators to a later report.",
			Kinds:  []plan.Kind{plan.KindPlan}, Needs: []plan.Content{plan.ContentMeasures},
			Run: planWithoutMeasures,
		},
		{
			ID: "ECM405", Severity: diag.Note, Since: "0.1.0",
			Title: "Success or target that only restates the aim",
			Doc: "It says that something should be more, less or better, without a number and without anything to compare with, and " +
				"the action or priority has no measure. When it is over, everybody can claim success and nobody can show it.",
			Fix:    "Say how much, of what, by when, or compared with whom; or refer to a measure: `success: {measure: m1}`.",
			Source: "Salford, response to the annual performance assessment, 2008; Devon 2014.",
			Kinds:  []plan.Kind{plan.KindPlan},
			Run:    successRestatesAim,
		},
		{
			ID: "ECM406", Severity: diag.Note, Since: "0.1.0",
			Title: "Work done is counted as a result",
			Doc: "All measures of a priority count how much was done, such as people who attended. None says whether it was done well or " +
				"whether any child is better off. The rule also speaks where an indicator of a whole population is tagged as a service's performance measure.",
			Fix:    "Add a measure of what changed for children: `performance: better_off`, or an indicator with `level: population`.",
			Source: "Bath and North East Somerset, review of the plan, 2014; Outcomes-Based Accountability keeps these questions apart.",
			Kinds:  []plan.Kind{plan.KindPlan}, Needs: []plan.Content{plan.ContentMeasures},
			Run: outputAsOutcome,
		},
		{
			ID: "ECM407", Severity: diag.Note, Since: "0.1.0",
			Title:  "Indicator that is defined and never used",
			Doc:    "The document defines an indicator, and no measure, milestone or observation in it refers to it.",
			Fix:    "Add a measure for it, or take the definition out.",
			Source: "Outcomes-Based Accountability warns of lists of indicators that nobody steers by; the 2006 study of 75 plans found targets and actions unlinked.",
			Kinds:  []plan.Kind{plan.KindPlan, plan.KindPerformance}, Needs: []plan.Content{plan.ContentMeasures},
			Run: unusedIndicator,
		},
		{
			ID: "ECM408", Severity: diag.Warning, Since: "0.1.0",
			Title: "The same thing is measured twice",
			Doc: "Two measures use the same indicator for the same area and the same groups. Sooner or later their figures differ. " +
				"A measure that serves several priorities is written once and lists them in `for`.",
			Fix:    "Keep one of the two and give it both priorities: `for: [p1, p2]`. If they differ in area or group, say so in `area` or `population`.",
			Source: "Kent, Towards 2010 closedown report: two targets are reported as one.",
			Kinds:  []plan.Kind{plan.KindPlan, plan.KindPerformance},
			Run:    measuredTwice,
		},
	}
}

// template says whether the document is a form in which blanks are meant.
func (p *Pass) template() bool { return p.File.Doc.Header().Status == plan.Template }

// unreasoned says whether the reason for an absence is none: somebody should
// have given a figure and did not.
func unreasoned(a plan.Absence) bool {
	return a == "" || a == plan.NotSet || a == plan.Blank || a == plan.NotStated
}

func targetWithoutBaseline(p *Pass) {
	if p.template() {
		return
	}
	for _, l := range p.lines() {
		measured := slices.ContainsFunc(l.actual, func(f figure) bool { return f.stated() })
		i := slices.IndexFunc(l.goals, func(g goal) bool { return needsBase(&l, &g, measured) })
		if i < 0 || slices.ContainsFunc(l.baseline, func(f figure) bool { return f.stated() || !unreasoned(f.Absent) }) {
			continue
		}
		d := diag.Diagnostic{
			Pointer: l.Pointer,
			Message: l.quoted() + " has a target but no baseline to count from",
			Help:    "add the figure it starts from, with its date; or say why there is none: baseline: {absent: not_available}",
			Related: []diag.Related{p.Related(l.goals[i].at, "the target")},
		}
		if len(l.baseline) > 0 {
			d.Message = l.quoted() + " has a target, and its baseline is not set"
		}
		p.Report(d)
	}
}

// needsBase says whether a target can be judged only against a baseline.
// measured says whether there is a figure of what it came to.
func needsBase(l *line, g *goal, measured bool) bool {
	switch {
	case !g.stated() || g.From != nil || g.State == plan.TargetWithdrawn,
		g.Operator == plan.Compare, g.Operator == plan.AllOf, l.in(g.Unit) == plan.YesNo,
		g.holds() && measured:
		return false
	}
	return true
}

func measureWithoutTarget(p *Pass) {
	if p.template() {
		return
	}
	for _, l := range p.lines() {
		if slices.ContainsFunc(l.goals, func(g goal) bool { return g.stated() || !unreasoned(g.Absent) }) {
			continue
		}
		message := l.quoted() + " has no target"
		if len(l.goals) > 0 {
			message = l.quoted() + " says that no target is set"
		}
		p.Report(diag.Diagnostic{
			Pointer: l.Pointer, Message: message,
			Help: "say what it should come to, and by when; or why there can be no target: target: {absent: not_applicable}",
		})
	}
}

func figureNotFirm(p *Pass) {
	if p.template() {
		return
	}
	for _, l := range p.lines() {
		p.baselineNotFirm(&l)
		for _, g := range l.goals {
			if g.Absent == plan.ToBeConfirmed {
				what := "the target"
				if !g.by.From.IsZero() || g.By.Text != "" {
					what += " for " + cmp.Or(g.By.Text, g.by.Words())
				}
				p.toBeConfirmed(&l, g.at, what)
				break
			}
		}
	}
}

// baselineNotFirm looks for a baseline that is to be confirmed, or is not final
// and has no final one beside it.
func (p *Pass) baselineNotFirm(l *line) {
	var soft *figure
	for i := range l.baseline {
		f := &l.baseline[i]
		switch {
		case f.Absent == plan.ToBeConfirmed:
			p.toBeConfirmed(l, f.at, "the baseline")
			return
		case f.State == plan.Provisional || f.State == plan.Estimate:
			soft = f
		case f.stated():
			return
		}
	}
	if soft == nil {
		return
	}
	word := "provisional"
	if soft.State == plan.Estimate {
		word = "an estimate"
	}
	p.Report(diag.Diagnostic{
		Pointer: soft.at,
		Message: "the only baseline of " + l.quoted() + " is " + word,
		Help:    "add the final figure when it is published",
	})
}

func (p *Pass) toBeConfirmed(l *line, at, what string) {
	p.Report(diag.Diagnostic{
		Pointer: at,
		Message: what + " of " + l.quoted() + " is still to be confirmed",
		Help:    "fill it in when it is known",
	})
}

func unusedIndicator(p *Pass) {
	defined := indicatorsOf(p.File)
	if len(defined) == 0 || p.template() {
		return
	}
	used := map[plan.Ref]bool{}
	for u := range p.File.Uses() {
		if u.In != "Indicator" {
			used[u.Ref] = true
		}
	}
	for i, ind := range defined {
		if ind.ID != "" && !used[plan.Ref(ind.ID)] && (ind.Code == "" || !used[ind.Code]) {
			p.Report(diag.Diagnostic{
				Pointer: plan.At("indicators", i),
				Message: "the indicator " + quote(cmp.Or(ind.Title, ind.ID)) + " is defined and never used in this document",
				Help:    "add a measure with indicator: " + ind.ID + ", or take the definition out",
			})
		}
	}
}

func measuredTwice(p *Pass) {
	seen := map[string]string{}
	for _, l := range p.lines() {
		if l.Indicator == "" {
			continue
		}
		key := l.subject()
		first, twice := seen[key]
		if !twice {
			seen[key] = l.Pointer
			continue
		}
		p.Report(diag.Diagnostic{
			Pointer: l.Pointer,
			Message: l.quoted() + " is measured twice, for the same area and group",
			Help:    "keep one measure and list everything that it serves in for, or say how the two differ",
			Related: []diag.Related{p.Related(first, "the first")},
		})
	}
}

// subject names what a measure measures, of whom and where.
func (l *line) subject() string {
	series := map[string]bool{}
	for _, list := range [...][]figure{l.baseline, l.actual} {
		for _, f := range list {
			series[f.series()] = true
		}
	}
	for _, g := range l.goals {
		series[g.series()] = true
	}
	delete(series, noSeries)
	return strings.Join([]string{
		string(l.Indicator), l.Area,
		strings.Join(slices.Sorted(slices.Values(l.Population)), ","),
		strings.Join(slices.Sorted(maps.Keys(series)), ","),
	}, "\n")
}
