package check

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/every-child-matters/ecm/plan"
)

// A line is one measure with its figures, wherever it stands: in a plan, in a
// performance report, among the targets of a notice. Figures are as the author
// typed them or, where he did not, as their text is understood.
type line struct {
	plan.MeasureAt
	reported *plan.Reported // of a performance report, or nil
	baseline []figure
	actual   []figure
	goals    []goal // parts of a compound target each for itself

	latest map[string]int // of very many baselines: the latest of each series
}

// A figure is an observation with what it says.
type figure struct {
	plan.Observation
	at    string
	num   plan.Number
	known bool          // there is a number
	time  plan.Interval // zero where none is understood
}

// A goal is a target with what it says.
type goal struct {
	plan.Target
	at    string
	num   plan.Number
	known bool
	by    plan.Interval
}

// A sheet is the measures of a document, and where each stands.
type sheet struct {
	lines   []line
	at      func() map[string]*line // by pointer
	defined []plan.Indicator
}

// definition returns the indicator that stands at a pointer, or nil.
func (s *sheet) definition(pointer string) *plan.Indicator {
	rest, ok := strings.CutPrefix(pointer, "/indicators/")
	if i, err := strconv.Atoi(rest); ok && err == nil && i >= 0 && i < len(s.defined) {
		return &s.defined[i]
	}
	return nil
}

// lines returns every measure of the document.
func (p *Pass) lines() []line { return p.sheet(p.File).lines }

// sheet returns the measures of a document, which may be another than the one
// that is checked. Each document is read once a pass.
func (p *Pass) sheet(f *plan.File) *sheet {
	if s := p.sheets[f]; s != nil {
		return s
	}
	if p.sheets == nil {
		p.sheets = map[*plan.File]*sheet{}
	}
	s := &sheet{lines: newLines(f), defined: indicatorsOf(f)}
	s.at = sync.OnceValue(func() map[string]*line {
		at := make(map[string]*line, len(s.lines))
		for i := range s.lines {
			at[s.lines[i].Pointer] = &s.lines[i]
		}
		return at
	})
	p.sheets[f] = s
	return s
}

// indicatorsOf returns the definitions that a document gives.
func indicatorsOf(f *plan.File) []plan.Indicator {
	switch d := f.Doc.(type) {
	case *plan.Plan:
		return d.Indicators
	case *plan.Performance:
		return d.Indicators
	case *plan.Framework:
		return d.Indicators
	}
	return nil
}

// planned returns the measure of a plan that a line of a report is about; false
// where it is said to be in a document that is not there.
func (p *Pass) planned(l *line) (*line, bool) {
	if l.reported == nil || l.reported.Measure == "" {
		return nil, true
	}
	res := p.Set.Resolve(p.File, l.reported.Measure, "Measure", "Indicator")
	if res.Problem != plan.Found {
		return nil, false
	}
	if res.File == nil {
		return nil, true
	}
	s := p.sheet(res.File)
	if found := s.at()[res.Entry.Pointer]; found != nil {
		return found, true
	}
	if ind := s.definition(res.Entry.Pointer); ind != nil {
		return &line{MeasureAt: plan.MeasureAt{Measure: &plan.Measure{}, Defined: ind}}, true
	}
	return nil, true
}

// mostFigures returns how many figures and targets of a document are looked at:
// one for forty bytes of its text, in which nobody writes a figure with its
// date. A text of nothing but ones would else become hundreds of megabytes of
// figures. What stands behind is not judged.
func mostFigures(f *plan.File) int {
	if f.Text == nil {
		return math.MaxInt
	}
	return max(1000, len(f.Text.Bytes)/40)
}

func newLines(f *plan.File) []line {
	var ls []line
	left := mostFigures(f)
	add := func(m plan.MeasureAt, hints plan.Hints, more []goal, reported *plan.Reported) bool {
		l := newLine(m, hints, left)
		l.goals, l.reported = append(l.goals, more...), reported
		ls = append(ls, l)
		left -= len(l.baseline) + len(l.actual) + len(l.goals)
		return left > 0
	}
	hints := plan.Hints{Areas: areasOf(f.Doc.Header())}
	switch d := f.Doc.(type) {
	case *plan.Plan:
		wanted := targetsOfSuccess(d, hints, left)
		n := 0
		for range f.View().Measures() {
			n++
		}
		ls = make([]line, 0, n)
		for m := range f.View().Measures() {
			more := wanted[m.ID]
			delete(wanted, m.ID) // of several measures with one id, the first is meant
			if !add(m, hints, more, nil) {
				break
			}
		}
	case *plan.Inspection:
		ls = make([]line, 0, len(d.NoticeTargets))
		for i := range d.NoticeTargets {
			if !add(plan.MeasureAt{Measure: &d.NoticeTargets[i], Pointer: plan.At("notice_targets", i)}, hints, nil, nil) {
				break
			}
		}
	case *plan.Performance:
		defined := map[plan.Ref]*plan.Indicator{}
		for i := range d.Indicators {
			ind := &d.Indicators[i]
			defined[plan.Ref(ind.ID)] = ind
			if ind.Code != "" {
				defined[ind.Code] = ind
			}
		}
		ls = make([]line, 0, len(d.Observations))
		measures := make([]plan.Measure, len(d.Observations))
		for i := range d.Observations {
			r := &d.Observations[i]
			indicator := cmp.Or(r.Indicator, r.Measure)
			measures[i] = plan.Measure{
				Item: r.Item, Indicator: indicator, For: r.For,
				Baseline: r.Baseline, Target: r.Target, Actual: r.Actual, Status: r.Status,
			}
			if !add(plan.MeasureAt{
				Measure: &measures[i],
				Pointer: plan.At("observations", i), Defined: defined[indicator],
			}, hints, nil, r) {
				break
			}
		}
	}
	return ls
}

// targetsOfSuccess returns the targets that actions and priorities set for a
// measure where they say how success will be known.
func targetsOfSuccess(d *plan.Plan, hints plan.Hints, most int) map[string][]goal {
	wanted := map[string][]goal{}
	add := func(list []plan.Success, at string) {
		for k := range list {
			if s := &list[k]; s.Target != nil && s.Measure != "" && most > 0 {
				most--
				id := string(s.Measure)
				wanted[id] = appendGoals(wanted[id], *s.Target, at+plan.At("success", k)+"/target", hints)
			}
		}
	}
	for i := range d.Priorities {
		add(d.Priorities[i].Success, plan.At("priorities", i))
	}
	for i := range d.Actions {
		add(d.Actions[i].Success, plan.At("actions", i))
	}
	return wanted
}

// areasOf returns the names of the areas of a document.
func areasOf(h *plan.Head) []string {
	var names []string
	for _, a := range append([]plan.Area{h.Area}, h.Areas...) {
		if a.Name != "" {
			names = append(names, a.Name)
		}
	}
	return names
}

func newLine(m plan.MeasureAt, hints plan.Hints, most int) line {
	l := line{MeasureAt: m}
	if m.Defined != nil {
		hints.Calendar = m.Defined.Calendar
	}
	l.baseline = figures(m.Baseline[:min(most, len(m.Baseline))], m.Pointer, "baseline", hints)
	l.actual = figures(m.Actual[:min(most, len(m.Actual))], m.Pointer, "actual", hints)
	for i := range m.Target[:min(most, len(m.Target))] {
		l.goals = appendGoals(l.goals, m.Target[i], m.Pointer+plan.At("target", i), hints)
	}
	if len(l.baseline) > fewFigures {
		l.latest = map[string]int{}
		for i := range l.baseline {
			if f := &l.baseline[i]; f.known {
				if k, ok := l.latest[f.series()]; !ok || !f.earlier(&l.baseline[k]) {
					l.latest[f.series()] = i
				}
			}
		}
	}
	return l
}

// fewFigures is the number of baselines that are looked through for each target.
const fewFigures = 16

// earlier says whether the time of a figure ends before that of another.
func (f *figure) earlier(other *figure) bool { return f.time.Last().Compare(other.time.Last()) < 0 }

func figures(list []plan.Observation, at, key string, hints plan.Hints) []figure {
	if len(list) == 0 {
		return nil
	}
	fs := make([]figure, 0, len(list))
	for i := range list {
		where := at + plan.At(key, i)
		if o := &list[i]; saysAll(o) {
			fs = append(fs, newFigure(*o, where, hints))
			continue
		}
		for _, o := range understoodObservations(list[i], hints) {
			fs = append(fs, newFigure(o, where, hints))
		}
	}
	return fs
}

func newFigure(o plan.Observation, at string, hints plan.Hints) figure {
	o.Period = understoodWhen(o.Period, hints)
	f := figure{Observation: o, at: at, time: interval(o.Period)}
	f.num, f.known = number(o.Value)
	return f
}

// appendGoals adds a target, or the parts of one that has parts.
func appendGoals(goals []goal, t plan.Target, at string, hints plan.Hints) []goal {
	typed := len(t.All) > 0
	t = understoodTarget(t, hints)
	t.By = understoodWhen(t.By, hints)
	for i, part := range t.All {
		if part.By.IsZero() {
			part.By = t.By
		}
		where := at // of parts that were read in a text
		if typed {
			where += plan.At("all", i)
		}
		goals = appendGoals(goals, part, where, hints)
	}
	if len(t.All) > 0 {
		return goals
	}
	g := goal{Target: t, at: at, by: interval(t.By)}
	g.num, g.known = number(t.Value)
	return append(goals, g)
}

func number(d plan.Decimal) (plan.Number, bool) {
	if d == "" {
		return plan.Number{}, false
	}
	n, err := d.Parse()
	return n, err == nil
}

// noSeries is the series of a figure that says neither series, group nor area.
const noSeries = "||"

// series names which of several figures of one measure this is, so that only
// like is set beside like.
func (f *figure) series() string { return f.Series + "|" + f.Group + "|" + f.Area }

func (g *goal) series() string { return g.Series + "|" + g.Group + "|" + g.Area }

// stated says whether a target is stated at all, in whatever way.
func (g *goal) stated() bool {
	return g.Absent == "" && (g.known || g.Operator != "" || g.Comparator != nil || g.Low != "" || g.High != "" ||
		!blank(g.Text))
}

// stated says whether there is a figure, understood or not.
func (f *figure) stated() bool { return f.Absent == "" && (f.known || f.Low != "" || !blank(f.Text)) }

// holds says whether the target is to keep what is there.
func (g *goal) holds() bool {
	return g.Operator == plan.Maintain || g.Operator == plan.MaintainBetween
}

// absolute says whether the value is a figure to come to, and not a change.
func (g *goal) absolute() bool {
	switch g.Operator {
	case "", plan.AtLeast, plan.AtMost, plan.Equal, plan.MoreThan, plan.LessThan:
		return g.known
	}
	return false
}

// in returns the unit of a value: its own, or the one of the measure.
func (l *line) in(own plan.Unit) plan.Unit { return cmp.Or(own, l.In()) }

// alike says whether two values may be set side by side: their units are the
// same, or one has none.
func (l *line) alike(a, b plan.Unit) bool {
	a, b = l.in(a), l.in(b)
	return a == b || a == "" || b == ""
}

// quoted returns the name of the measure for a message. A line of a report that
// has none is called by its number rather than by a reference.
func (l *line) quoted() string {
	name := l.Name()
	if l.reported != nil && name == string(l.Indicator) {
		name = cmp.Or(l.Number, l.ID, name)
	}
	return quote(name)
}

// show writes a figure as its author would: "72%", "55.3", "£120".
func show(n plan.Number, u plan.Unit) string {
	switch u {
	case plan.Percent:
		return n.String() + "%"
	case plan.PercentagePoints:
		return n.String() + " percentage points"
	case plan.Pounds:
		return "£" + n.String()
	case plan.UnitDays, plan.UnitWeeks, plan.UnitMonths, plan.UnitYears:
		return n.String() + " " + string(u)
	}
	return n.String()
}

// course returns the figures of one series from which a course can be read:
// those that are known and no forecast, in the order of time where every one
// has its time, else as they stand. What comes before a break is left out.
func course(series string, lists ...[]figure) []figure {
	var fs []figure
	timed := true
	for _, list := range lists {
		for _, f := range list {
			if f.known && f.series() == series && f.State != plan.Forecast {
				fs = append(fs, f)
				timed = timed && !f.time.To.IsZero()
			}
		}
	}
	if timed {
		slices.SortStableFunc(fs, func(a, b figure) int { return a.time.Last().Compare(b.time.Last()) })
		fs = slices.CompactFunc(fs, func(a, b figure) bool { return a.time == b.time && a.num.Equal(b.num) })
	}
	for i := len(fs) - 1; i > 0; i-- {
		if fs[i].Break != "" {
			return fs[i:]
		}
	}
	return fs
}

// inWords writes a period for a message. Two following years without months are
// the year that runs from the one to the other.
func inWords(i plan.Interval) string {
	switch {
	case i.From.IsZero():
		return "up to " + i.To.Words()
	case i.From.Month == 0 && i.From.Season == 0 && i.To.Month == 0 && i.To.Season == 0 && i.To.Year == i.From.Year+1:
		return fmt.Sprintf("%d/%02d", i.From.Year, i.To.Year%100)
	}
	return i.Words()
}

// due returns the first day of the time by which a target is to be met.
func (g *goal) due() plan.Date {
	if g.by.From.IsZero() {
		return g.by.To.First()
	}
	return g.by.First()
}

// dueWords writes the time by which a target is to be met.
func (g *goal) dueWords() string {
	if g.by.From.IsZero() {
		return "by " + g.by.To.Words()
	}
	return "in " + inWords(g.by)
}

// worse says whether b is worse than a for a polarity; false where neither way is.
func worse(p plan.Polarity, a, b plan.Number) bool {
	return p == plan.Higher && b.Cmp(a) < 0 || p == plan.Lower && b.Cmp(a) > 0
}
