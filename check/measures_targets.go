package check

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// targetRules are about what a target asks for, and by when.
func targetRules() []Rule {
	everywhere := []plan.Kind{plan.KindPlan, plan.KindInspection, plan.KindPerformance}
	return []Rule{
		{
			ID: "ECM410", Severity: diag.Warning, Since: "0.1.0",
			Title: "Target no better than its baseline",
			Doc: "After the way in which the measure should move, the target is worse than the baseline, or the same. Either one of the " +
				"figures is wrong, or the way is, or the level is to be kept, and then the target should say so. Where the baseline " +
				"is marked as a break in the series or as a proxy, nothing is said: the two figures cannot be compared.",
			Fix: "Check both figures and the polarity of the indicator. To keep a level, write `operator: maintain`. " +
				"Where the baseline comes from another survey, say so in `break`.",
			Source: "Hertfordshire, review of the children and young people's plan, 2007: an increase from 83 to 80 per cent.",
			Kinds:  everywhere,
			Run:    targetNoBetter,
		},
		{
			ID: "ECM411", Severity: diag.Warning, Since: "0.1.0",
			Title:  "Stepped targets go backwards",
			Doc:    "Of several targets for the same measure, a later one asks for less than an earlier one.",
			Fix:    "Check the figures and the dates of the steps.",
			Source: "Surrey, action plan after the joint area review, 2008, sets a target in two steps; a slip in one of them shows only beside the other.",
			Kinds:  everywhere,
			Run:    stepsBackwards,
		},
		{
			ID: "ECM412", Severity: diag.Warning, Since: "0.1.0",
			Title: "Target is due before it can be worked for",
			Doc: "The target is due before the plan begins, or before the time of its own baseline. Most often a year was slipped " +
				"or a target was copied from an older plan.",
			Fix:    "Correct the date of the target, or of the baseline. A target of an older plan belongs in `replaces`.",
			Source: "Date slips in Hertfordshire's plan of 2010 and in Bath and North East Somerset's report of 2006.",
			Kinds:  everywhere,
			Run:    targetTooEarly,
		},
		{
			ID: "ECM413", Severity: diag.Note, Since: "0.1.0",
			Title: "Target is due after the plan has ended",
			Doc: "Every target of the measure is due after the end of the plan, so nobody will be asked about it while the plan runs. " +
				"Targets that an agreement or a notice sets (`set_by`) are left alone.",
			Fix:    "Add a step that is due while the plan runs, or name in `set_by` what sets the later date.",
			Source: "Plans of 2006 to 2009 took over national targets for 2010 without steps of their own.",
			Kinds:  []plan.Kind{plan.KindPlan},
			Run:    targetTooLate,
		},
		{
			ID: "ECM414", Severity: diag.Warning, Since: "0.1.0",
			Title: "Renegotiated target without the old one",
			Doc: "The target was agreed anew, and the document does not show what it was before. A target that is made easier when " +
				"it comes near must stay visible.",
			Fix:    "Write the old target in `replaces`, or keep it beside the new one with `state: withdrawn`.",
			Source: "Stockton, local area agreement, 2010, keeps the old targets beside the new ones.",
			Kinds:  everywhere,
			Run:    oldTargetLost,
		},
	}
}

func targetNoBetter(p *Pass) {
	for _, l := range p.lines() {
		better := l.Better()
		if better != plan.Higher && better != plan.Lower {
			continue
		}
		for i := range l.goals {
			g := &l.goals[i]
			if g.State == plan.TargetWithdrawn || g.Absent != "" || g.Floor {
				continue
			}
			if wrongWay(g, better) {
				p.Report(diag.Diagnostic{
					Pointer: g.at,
					Message: fmt.Sprintf("the target asks %s to go %s, and a %s figure is better", l.quoted(), opposite(better), better),
					Help:    "check the target, and the polarity of the indicator",
				})
				continue
			}
			if base, ok := l.base(g); ok && g.absolute() && !g.holds() {
				p.compareWithBase(&l, g, &base, better)
			}
		}
	}
}

// wrongWay says whether a target without a figure to come to moves away from
// what is better.
func wrongWay(g *goal, better plan.Polarity) bool {
	switch g.Operator {
	case plan.Increase, plan.IncreaseBy, plan.IncreaseByPer:
		return better == plan.Lower
	case plan.Reduce, plan.ReduceBy, plan.ReduceByPer:
		return better == plan.Higher
	}
	return false
}

func opposite(better plan.Polarity) string {
	if better == plan.Higher {
		return "down"
	}
	return "up"
}

// base returns the figure that a target counts from: its own, or the latest
// baseline for the same series.
func (l *line) base(g *goal) (figure, bool) {
	if g.From != nil {
		f := newFigure(*g.From, g.at+"/from", plan.Hints{})
		return f, f.known && f.Break == "" && f.Proxy == ""
	}
	var best figure
	if l.latest != nil {
		if i, ok := l.latest[g.series()]; ok {
			best = l.baseline[i]
		}
	} else {
		for i := range l.baseline {
			if f := &l.baseline[i]; f.known && f.series() == g.series() && (!best.known || !f.earlier(&best)) {
				best = *f
			}
		}
	}
	return best, best.known && best.Break == "" && best.Proxy == "" && best.State != plan.Forecast
}

func (p *Pass) compareWithBase(l *line, g *goal, base *figure, better plan.Polarity) {
	if !l.alike(g.Unit, base.Unit) {
		return // told by the rule on units
	}
	u := cmp.Or(l.in(g.Unit), l.in(base.Unit))
	d := diag.Diagnostic{
		Pointer: g.at,
		Related: []diag.Related{p.Related(base.at, "the baseline")},
	}
	switch {
	case worse(better, base.num, g.num):
		d.Message = fmt.Sprintf("the target of %s is %s, worse than the baseline of %s: a %s figure is better",
			l.quoted(), show(g.num, u), show(base.num, u), better)
		d.Help = "check both figures, and the polarity of the indicator"
	case base.num.Equal(g.num) && g.Operator != plan.MoreThan && g.Operator != plan.LessThan &&
		!keepsLevel(g.Text) && !atBest(g.num, u, better):
		d.Message = fmt.Sprintf("the target of %s is %s, the same as the baseline", l.quoted(), show(g.num, u))
		d.Help = "if the level is to be kept, write operator: maintain"
	default:
		return
	}
	p.Report(d)
}

// keepsLevel says whether a target's words are about keeping a level.
func keepsLevel(text string) bool {
	return containsWord(wordy(text), []string{
		" maintain ", " maintained ", " maintaining ", " hold ", " held ", " keep ", " kept ", " remain ", " stay ", " sustain ", " sustained ",
		" at or above ", " at or below ", " no more than ", " no fewer than ", " not exceed ", " at least ", " at most ",
	})
}

// atBest says whether there is nothing better to come to.
func atBest(n plan.Number, u plan.Unit, better plan.Polarity) bool {
	if better == plan.Lower {
		return n.Sign() == 0
	}
	return u == plan.Percent && n.Equal(plan.Int(100))
}

func stepsBackwards(p *Pass) {
	for _, l := range p.lines() {
		better := l.Better()
		var steps []*goal
		for i := range l.goals {
			g := &l.goals[i]
			if g.absolute() && !g.by.To.IsZero() && !g.Stretch && !g.Floor && g.State != plan.TargetWithdrawn {
				steps = append(steps, g)
			}
		}
		slices.SortStableFunc(steps, func(a, b *goal) int {
			return cmp.Or(cmp.Compare(a.series(), b.series()), a.by.Last().Compare(b.by.Last()))
		})
		for i := 1; i < len(steps); i++ {
			a, b := steps[i-1], steps[i]
			u := l.in(b.Unit)
			if a.series() != b.series() || !l.alike(a.Unit, b.Unit) || !worse(better, a.num, b.num) || a.by.Last() == b.by.Last() {
				continue
			}
			p.Report(diag.Diagnostic{
				Pointer: b.at,
				Message: fmt.Sprintf("%s should come to %s %s, and only to %s %s",
					l.quoted(), show(a.num, u), a.dueWords(), show(b.num, u), b.dueWords()),
				Help:    "check the figures and dates of the steps",
				Related: []diag.Related{p.Related(a.at, "the earlier step")},
			})
		}
	}
}

func targetTooEarly(p *Pass) {
	var period plan.Interval
	if p.Plan() != nil {
		period = interval(p.Plan().Period)
	}
	for _, l := range p.lines() {
		for i := range l.goals {
			g := &l.goals[i]
			if g.by.To.IsZero() {
				continue
			}
			d := diag.Diagnostic{Pointer: g.at, Help: "correct the date; the target of an older plan belongs in replaces"}
			base, ok := l.base(g)
			switch {
			case !period.From.IsZero() && g.by.Last().Compare(period.First()) < 0:
				d.Message = fmt.Sprintf("the target of %s is due %s, before the plan begins in %s", l.quoted(), g.dueWords(), period.From.Words())
			case ok && !base.time.From.IsZero() && g.by.Last().Compare(base.time.First()) < 0:
				d.Message = fmt.Sprintf("the target of %s is due %s, before its baseline of %s", l.quoted(), g.dueWords(), inWords(base.time))
				d.Related = []diag.Related{p.Related(base.at, "the baseline")}
			default:
				continue
			}
			p.Report(d)
		}
	}
}

func targetTooLate(p *Pass) {
	period := interval(p.Plan().Period)
	if period.To.IsZero() {
		return
	}
	for _, l := range p.lines() {
		var first *goal
		late := true
		for i := range l.goals {
			g := &l.goals[i]
			if !g.stated() {
				continue
			}
			late = late && g.SetBy == "" && !g.due().IsZero() && g.due().Compare(period.Last()) > 0
			first = cmp.Or(first, g)
		}
		if first != nil && late {
			p.Report(diag.Diagnostic{
				Pointer: first.at,
				Message: fmt.Sprintf("the target of %s is due %s, after the plan has ended in %s", l.quoted(), first.dueWords(), period.To.Words()),
				Help:    "add a step that is due while the plan runs, or name in set_by what sets the date",
			})
		}
	}
}

func oldTargetLost(p *Pass) {
	for _, l := range p.lines() {
		shown := map[string]bool{} // series with an old target
		for i := range l.goals {
			if g := &l.goals[i]; g.State == plan.TargetWithdrawn {
				shown[g.series()] = true
			}
		}
		for i := range l.goals {
			g := &l.goals[i]
			if g.State != plan.TargetRenegotiated || g.Replaces != "" || shown[g.series()] {
				continue
			}
			p.Report(diag.Diagnostic{
				Pointer: g.at,
				Message: "the target of " + l.quoted() + " was agreed anew, and the old one is not shown",
				Help:    "write the old target in replaces",
			})
		}
	}
}
