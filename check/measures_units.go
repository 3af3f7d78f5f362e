package check

import (
	"cmp"
	"fmt"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

func unitsDisagree(p *Pass) {
	for _, l := range p.lines() {
		unit, from := l.In(), "the indicator"
		if l.Unit != "" {
			from = "the measure"
		}
		gap := l.Defined != nil && l.Defined.Statistic == plan.Gap
		check := func(u plan.Unit, at, what string) {
			switch {
			case u == "":
			case unit == "":
				unit, from = u, what
			case !sameUnit(u, unit, gap):
				p.Report(diag.Diagnostic{
					Pointer: at,
					Message: fmt.Sprintf("%s of %s is %s, and %s is %s", what, l.quoted(), inUnit(u), from, inUnit(unit)),
					Help:    "bring them to one unit, or correct the unit of the indicator",
				})
			}
		}
		for _, f := range l.baseline {
			if f.ofAll() {
				check(f.Unit, f.at, "the baseline")
			}
		}
		for i := range l.goals {
			if g := &l.goals[i]; (g.absolute() || g.holds()) && g.Series == "" && g.Group == "" {
				check(g.Unit, g.at, "the target")
			}
		}
		for _, f := range l.actual {
			if f.ofAll() {
				check(f.Unit, f.at, "the actual figure")
			}
		}
	}
	p.definitionsDisagree()
}

// ofAll says whether a figure is for the measure as a whole. The figures of the
// groups of a gap are in another unit than the gap.
func (f *figure) ofAll() bool { return f.Series == "" && f.Group == "" }

// sameUnit says whether two units are meant to be one. Percentage points are
// often written as points, and in a gap as per cent.
func sameUnit(a, b plan.Unit, gap bool) bool {
	points := func(u plan.Unit) plan.Unit {
		if u == plan.Points || gap && u == plan.Percent {
			return plan.PercentagePoints
		}
		return u
	}
	return a == b || points(a) == points(b)
}

func percents(u plan.Unit) bool { return u == plan.Percent || u == plan.PercentagePoints }

// inUnit says in what unit something is.
func inUnit(u plan.Unit) string {
	switch u {
	case plan.UnitCount:
		return "a number of cases"
	case plan.UnitRate:
		return "a rate"
	case plan.Percent:
		return "in per cent"
	case plan.PercentagePoints:
		return "in percentage points"
	case plan.Pounds:
		return "in pounds"
	case plan.YesNo:
		return "a yes or no"
	case plan.RatioUnit:
		return "a ratio"
	case plan.Grade:
		return "a grade"
	}
	return "in " + string(u)
}

// definitionsDisagree looks at indicators whose unit cannot be that of their
// kind of figure.
func (p *Pass) definitionsDisagree() {
	for i, ind := range indicatorsOf(p.File) {
		count := ind.Unit == plan.UnitCount
		share := ind.Statistic == plan.Proportion || ind.Statistic == plan.Rate
		if count && share || ind.Statistic == plan.CountOf && (percents(ind.Unit) || ind.Unit == plan.UnitRate) {
			p.Report(diag.Diagnostic{
				Pointer: plan.At("indicators", i) + "/unit",
				Message: fmt.Sprintf("%s is a %s, and its unit is %s", quote(cmp.Or(ind.Title, ind.ID)), ind.Statistic, ind.Unit),
				Help:    "correct statistic or unit",
			})
		}
	}
}

func yearsMixed(p *Pass) {
	for _, l := range p.lines() {
		var year plan.Calendar
		from, what := "", ""
		if l.Defined != nil && schoolOrFinancial(l.Defined.Calendar) {
			year, what = l.Defined.Calendar, "the indicator counts in"
		}
		reported := false
		check := func(w plan.When, at string) {
			c := calendarOf(w)
			switch {
			case reported || c == "":
			case year == "":
				year, from, what = c, at, "another figure is for"
			case c != year:
				reported = true
				d := diag.Diagnostic{
					Pointer: at,
					Message: fmt.Sprintf("this figure of %s is for %s, and %s %s", l.quoted(), yearName(c), what, yearName(year)),
					Help:    "give figures for one kind of year, and say which in calendar of the indicator",
				}
				if from != "" {
					d.Related = []diag.Related{p.Related(from, "the other figure")}
				}
				p.Report(d)
			}
		}
		for _, f := range l.baseline {
			check(f.Period, f.at)
		}
		for i := range l.goals {
			check(l.goals[i].By, l.goals[i].at)
		}
		for _, f := range l.actual {
			check(f.Period, f.at)
		}
	}
}

func schoolOrFinancial(c plan.Calendar) bool {
	return c == plan.AcademicYear || c == plan.FinancialYear
}

// calendarOf returns the kind of year of a time: as stated, or as its months
// show; "" where neither tells.
func calendarOf(w plan.When) plan.Calendar {
	if w.Calendar != "" {
		if schoolOrFinancial(w.Calendar) {
			return w.Calendar
		}
		return ""
	}
	i := interval(w)
	switch {
	case i.From.Month == 4 && i.To.Month == 3:
		return plan.FinancialYear
	case i.From.Month == 9 && i.To.Month == 8:
		return plan.AcademicYear
	}
	return ""
}

func yearName(c plan.Calendar) string {
	if c == plan.AcademicYear {
		return "a school year"
	}
	return "a financial year"
}
