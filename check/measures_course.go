package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// courseRules are about what is made of figures over time.
func courseRules() []Rule {
	reports := []plan.Kind{plan.KindPerformance}
	return []Rule{
		{
			ID: "ECM440", Severity: diag.Warning, Since: "0.1.0",
			Title: "Gap that narrowed because the better-off group fell back",
			Doc: "The figures of both groups are given, the gap between them is smaller than it was, and the group that was ahead did worse. " +
				"That is no success: gaps are to be narrowed while outcomes improve for all.",
			Fix:    "Check the figures. If they are right, say so in the comment, and do not count it as progress.",
			Source: "Children's trusts: statutory guidance (DCSF, 2008), as presented by Kent; Narrowing the Gap programme (2007).",
			Kinds:  []plan.Kind{plan.KindPlan, plan.KindPerformance},
			Run:    gapNarrowedByFall,
		},
		{
			ID: "ECM441", Severity: diag.Warning, Since: "0.1.0",
			Title: "Course that too few figures cannot carry",
			Doc: "The report says that something improved or got worse and there are not two figures that can be compared, or they lie within " +
				"three months; or a comment speaks of a trend and there are fewer than three figures. Figures before a break in the series do not " +
				"count. Figures of the plan's own measure do.",
			Fix:    "Add the earlier figures, or write `travel: no_compare` until there are enough.",
			Source: "A head of children's social care, 9 November 2009, on why two months are too early to extrapolate a trend.",
			Kinds:  reports, Scope: Set,
			Run: trendTooShort,
		},
		{
			ID: "ECM442", Severity: diag.Warning, Since: "0.1.0",
			Title: "Overlapping periods of several years are read as if each stood alone",
			Doc: "Two figures of one measure are for periods of several years that share years, such as 2004-2006 and 2005-2007. Most of the " +
				"cases in them are the same, so a change between them says little, and three of them in a row are no trend of three. " +
				"An indicator that states its window is left alone, unless a report tells a direction of travel from such figures.",
			Fix:    "Compare periods that do not overlap, or state the window: `window: 3 years, rolling`.",
			Source: "York 2024 and public health statistics give four- and three-year aggregates; rates on few cases are put together so.",
			Kinds:  []plan.Kind{plan.KindPlan, plan.KindPerformance},
			Run:    periodsOverlap,
		},
		{
			ID: "ECM443", Severity: diag.Warning, Since: "0.1.0",
			Title: "Direction of travel contradicts the figures",
			Doc: "The report says improved or worse, and the last two figures, read after the polarity of the measure, say something else. " +
				"The usual reason is that higher was taken for better.",
			Fix:    "Correct the travel, the figures or the polarity. What the travel is compared with, if not the last figure, belongs in `against`.",
			Source: "Kent County Council performance reports judge direction after polarity; Darlington 2018 counts measures that improved and fell.",
			Kinds:  reports, Scope: Set,
			Run: travelContradicts,
		},
		{
			ID: "ECM444", Severity: diag.Warning, Since: "0.1.0",
			Title: "A number that the report states is not the number of its lines",
			Doc: "The report counts its own lines, such as 13 measures at risk, and lists another number of them; or it counts improved and " +
				"worse ones, and its lines say another number. An indicator in several parts may be counted once or by its parts.",
			Fix:    "Correct the number or the list.",
			Source: "Cheshire East, high-risk performance indicators, 2010: 13 are named and 12 listed.",
			Kinds:  reports,
			Run:    countDisagrees,
		},
	}
}

func gapNarrowedByFall(p *Pass) {
	for _, l := range p.lines() {
		if l.Defined == nil || l.Defined.Statistic != plan.Gap || len(l.Defined.Groups) < 2 {
			continue
		}
		behind := l.group(l.Defined.Groups[0])
		ahead := l.group(l.Defined.Groups[1])
		var both []figure // of the group ahead, where there is a figure of the other for the same time
		other := map[string]figure{}
		for _, f := range behind {
			other[f.time.String()] = f
		}
		for _, f := range ahead {
			if _, ok := other[f.time.String()]; ok {
				both = append(both, f)
			}
		}
		if len(both) < 2 {
			continue
		}
		first, last := both[0], both[len(both)-1]
		was, err1 := first.num.Sub(other[first.time.String()].num)
		is, err2 := last.num.Sub(other[last.time.String()].num)
		if err1 != nil || err2 != nil || was.Sign() == 0 {
			continue
		}
		better := plan.Higher // the group ahead shows which figures are good
		if was.Sign() < 0 {
			better, was, is = plan.Lower, was.Neg(), is.Neg()
		}
		if is.Sign() >= 0 && is.Cmp(was) < 0 && worse(better, first.num, last.num) {
			p.Report(diag.Diagnostic{
				Pointer: last.at,
				Message: fmt.Sprintf("the gap of %s went from %s to %s, but the group that was ahead, %s, did worse: %s in %s, %s in %s",
					l.quoted(), was, is, quote(l.Defined.Groups[1]), first.num, inWords(first.time), last.num, inWords(last.time)),
				Help:    "do not count it as progress; gaps are to be narrowed while outcomes improve for all",
				Related: []diag.Related{p.Related(first.at, "the earlier figure")},
			})
		}
	}
}

// group returns the known and timed figures of a group, in order of time.
func (l *line) group(name string) []figure {
	var fs []figure
	for _, list := range [...][]figure{l.baseline, l.actual} {
		for _, f := range list {
			if f.known && !f.time.To.IsZero() && (strings.EqualFold(f.Group, name) || strings.EqualFold(f.Series, name)) {
				fs = append(fs, f)
			}
		}
	}
	slices.SortStableFunc(fs, func(a, b figure) int { return a.time.Last().Compare(b.time.Last()) })
	return fs
}

// reportedCourse returns the figures that a line of a report stands on: those
// of the plan and its own. ok is false where the plan's are not known.
func (p *Pass) reportedCourse(l *line) (fs []figure, ok bool) {
	series := noSeries
	if n := len(l.actual); n > 0 && !slices.ContainsFunc(l.actual, func(f figure) bool { return f.series() == noSeries }) {
		series = l.actual[n-1].series()
	}
	planned, ok := p.planned(l)
	if planned == nil {
		return course(series, l.baseline, l.actual), ok
	}
	return course(series, last(planned.baseline), last(planned.actual), l.baseline, l.actual), true
}

// last returns the last of the figures of a plan, on which every line of a report
// about the measure stands: those of five years, month by month.
func last(fs []figure) []figure {
	const most = 60
	return fs[max(0, len(fs)-most):]
}

func trendTooShort(p *Pass) {
	for _, l := range p.lines() {
		fs, ok := p.reportedCourse(&l)
		if !ok {
			continue
		}
		travels := l.reported.Travel == plan.Improved || l.reported.Travel == plan.Worse
		switch {
		case travels && len(fs) < 2:
			p.Report(diag.Diagnostic{
				Pointer: l.Pointer + "/travel",
				Message: fmt.Sprintf("%s is said to be %s, and there is %s to compare", l.quoted(), l.reported.Travel, figureCount(len(fs))),
				Help:    "add the earlier figures, or write travel: no_compare",
			})
		case travels && within3Months(fs):
			p.Report(diag.Diagnostic{
				Pointer: l.Pointer + "/travel",
				Message: fmt.Sprintf("%s is said to be %s, and its figures are of %s only: too early to tell a course",
					l.quoted(), l.reported.Travel, plan.Interval{From: fs[0].time.From, To: fs[len(fs)-1].time.To}.Words()),
				Help: "wait for more figures, or write travel: no_compare",
			})
		case len(fs) < 3 && speaksOfTrend(l.reported.Comment):
			p.Report(diag.Diagnostic{
				Pointer: l.Pointer + "/comment",
				Message: fmt.Sprintf("the comment on %s speaks of a trend, and there is %s to see it in; it takes three", l.quoted(), figureCount(len(fs))),
				Help:    "add the earlier figures, or say only what the figures show",
			})
		}
	}
}

func figureCount(n int) string {
	switch n {
	case 0:
		return "no figure"
	case 1:
		return "one figure"
	}
	return "no more than " + plural(n, "figure")
}

// within3Months says whether all figures lie within less than three months.
func within3Months(fs []figure) bool {
	first, last := fs[0].time.First(), fs[len(fs)-1].time.Last()
	if first.IsZero() || last.IsZero() {
		return false
	}
	return last.Compare(first.AddDays(88)) < 0
}

func speaksOfTrend(text string) bool {
	w := wordy(text)
	return containsWord(w, []string{" trend ", " trends ", " extrapolate ", " extrapolated "}) &&
		!containsWord(w, []string{" no ", " not ", " too early ", " cannot ", " yet "})
}

func periodsOverlap(p *Pass) {
	for _, l := range p.lines() {
		travels := l.reported != nil && (l.reported.Travel == plan.Improved || l.reported.Travel == plan.Worse)
		stated := l.Defined != nil && (l.Defined.Window != "" || l.Defined.Calendar == plan.Rolling)
		if !travels && (stated || l.reported != nil && l.Defined == nil) {
			continue
		}
		fs := slices.Concat(l.baseline, l.actual)
		for i := 1; i < len(fs); i++ {
			a, b := &fs[i-1], &fs[i]
			if a.series() != b.series() || a.time == b.time || !severalYears(a.time) || !severalYears(b.time) || !a.time.Overlaps(b.time) {
				continue
			}
			p.Report(diag.Diagnostic{
				Pointer: b.at,
				Message: fmt.Sprintf("the periods %s and %s of %s share years, so a change between them says little", inWords(a.time), inWords(b.time), l.quoted()),
				Help:    "compare periods that do not overlap, or state the window of the indicator: window: 3 years, rolling",
				Related: []diag.Related{p.Related(a.at, "the other period")},
			})
			break
		}
	}
}

// severalYears says whether a period is longer than a year. Two following years
// without months may be one year, such as 2007/08.
func severalYears(i plan.Interval) bool {
	if i.To.Month == 0 && i.From.Month == 0 && i.To.Year == i.From.Year+1 {
		return false
	}
	return !i.From.IsZero() && !i.To.IsZero() && i.First().AddDays(370).Compare(i.Last()) < 0
}

func travelContradicts(p *Pass) {
	for _, l := range p.lines() {
		travel := l.reported.Travel
		if travel != plan.Improved && travel != plan.Worse {
			continue
		}
		fs, ok := p.reportedCourse(&l)
		if !ok || len(fs) < 2 {
			continue
		}
		a, b := before(fs, l.reported.Against), &fs[len(fs)-1]
		better := l.Better()
		if planned, _ := p.planned(&l); better == "" && planned != nil {
			better = planned.Better()
		}
		if better != plan.Higher && better != plan.Lower {
			continue
		}
		if a == nil || !l.alike(a.Unit, b.Unit) || a.time == b.time && !a.time.To.IsZero() {
			continue
		}
		is := plan.Improved
		switch {
		case a.num.Equal(b.num):
			is = plan.Same
		case worse(better, a.num, b.num):
			is = plan.Worse
		}
		if is == travel {
			continue
		}
		u := cmp.Or(l.in(b.Unit), l.in(a.Unit))
		p.Report(diag.Diagnostic{
			Pointer: l.Pointer + "/travel",
			Message: fmt.Sprintf("%s went from %s to %s, and a %s figure is better: that is %s, not %s",
				l.quoted(), show(a.num, u), show(b.num, u), better, is, travel),
			Help: "correct the travel, the figures or the polarity",
		})
	}
}

// before returns the figure that the last one is compared with: the one before
// it, or the one of the time that is named; nil where something else is.
func before(fs []figure, against string) *figure {
	n := len(fs) - 1
	if against == "" || containsWord(wordy(against), []string{" last ", " previous ", " prior "}) {
		return &fs[n-1]
	}
	if time := interval(plan.When{Text: against}); time != (plan.Interval{}) {
		for i := n - 1; i >= 0; i-- {
			if f := &fs[i]; f.time != (plan.Interval{}) && (f.time.Contains(time) || time.Contains(f.time)) {
				return f
			}
		}
	}
	return nil
}

func countDisagrees(p *Pass) {
	d := p.Performance()
	travels := map[plan.Travel]int{}
	parts := map[string]int{}
	for i := range d.Observations {
		o := &d.Observations[i]
		travels[o.Travel]++
		parts[o.ID] = 1
	}
	for _, l := range p.lines() {
		if l.Defined != nil && len(l.Defined.Codes) > 1 {
			parts[l.ID] = len(l.Defined.Codes)
		}
	}
	for i, c := range d.Counts {
		value, ok := number(c.Value)
		if !ok {
			continue
		}
		lines, byParts := 0, 0
		seen := map[plan.Ref]bool{}
		for _, r := range c.Of {
			if !seen[r] {
				seen[r] = true
				lines++
				byParts += max(1, parts[string(r)])
			}
		}
		what := "lists " + plural(lines, "line")
		if len(c.Of) == 0 {
			travel, known := travelOf(c.Label)
			if !known || p.File.Doc.Header().Extent == plan.Part {
				continue
			}
			lines, byParts = travels[travel], travels[travel]
			what = "has " + plural(lines, "line") + " of which it says so"
		}
		if value.Equal(plan.Int(lines)) || value.Equal(plan.Int(byParts)) {
			continue
		}
		p.Report(diag.Diagnostic{
			Pointer: plan.At("counts", i) + "/value",
			Message: fmt.Sprintf("the report says %s %s, and %s", value, quote(c.Label), what),
			Help:    "correct the number or the lines",
		})
	}
}

// travelOf returns the direction of travel that a label names as its only word.
func travelOf(label string) (plan.Travel, bool) {
	switch strings.ToLower(strings.TrimSpace(label)) {
	case "improved", "improving", "better":
		return plan.Improved, true
	case "same", "unchanged", "no change":
		return plan.Same, true
	case "worse", "worsened", "worsening", "fell", "declined":
		return plan.Worse, true
	case "not comparable", "no comparison", "no comparator":
		return plan.NoCompare, true
	}
	return "", false
}
