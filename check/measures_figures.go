package check

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// figureRules are about figures that cannot be right, or not be set side by side.
func figureRules() []Rule {
	everywhere := []plan.Kind{plan.KindPlan, plan.KindInspection, plan.KindPerformance}
	return []Rule{
		{
			ID: "ECM420", Severity: diag.Warning, Since: "0.1.0",
			Title: "Baseline contradicts itself",
			Doc: "The measure gives two different baselines for the same time, group and area, or its wording names a figure of a year " +
				"that is not the baseline. Several baselines are right where each says which it is: another year, another series, another group.",
			Fix:    "Keep the right figure, or tell the two apart with `series`, `group`, `area` or `period`.",
			Source: "Hertfordshire, review of the children and young people's plan, 2007: 25 per cent in the wording, 83 in the baseline.",
			Kinds:  everywhere,
			Run:    baselineContradicts,
		},
		{
			ID: "ECM421", Severity: diag.Warning, Since: "0.1.0",
			Title: "Units of one measure do not agree",
			Doc: "The indicator, baseline, target and actual of one measure are in different units, such as a rate that is reported as " +
				"a number of cases. A change in percentage points of a percentage, and a gap between percentages written as a percentage, are right.",
			Fix:    "Bring the figures to one unit, or correct the unit of the indicator.",
			Source: "Hertfordshire, review of the children and young people's plan, 2007: a diagnostic rate reported as 371 cases; children eating fruit measured in schools.",
			Kinds:  everywhere,
			Run:    unitsDisagree,
		},
		{
			ID: "ECM422", Severity: diag.Warning, Since: "0.1.0",
			Title: "A change and its two figures do not agree",
			Doc: "A text tells a change and the two figures it lies between, as in \"by 7.4% from 56.3% to 63.7%\", and the change is the " +
				"difference in percentage points and not in per cent, or is neither. Between 56.3% and 63.7% lie 7.4 percentage points, but 13.1 per cent.",
			Fix:    "Write percentage points where the difference is meant, or correct the figures.",
			Source: "Kent, early help report, 2015.",
			Run:    changeDisagrees,
		},
		{
			ID: "ECM423", Since: "0.1.0",
			Title: "Words and figures point in different directions",
			Doc: "A text says that something rose or should rise, and its figures fall, or the other way round. Language is richer than " +
				"this rule, so it is off unless it is asked for.",
			Fix:    "Correct the word or the figures.",
			Source: "Kent, early help report, 2015: a figure has risen and is down; Hertfordshire 2007: an increase from 83 to 80 per cent.",
			Run:    wordsDisagree,
		},
		{
			ID: "ECM424", Severity: diag.Warning, Since: "0.1.0",
			Title: "Baseline of another area",
			Doc: "The baseline is a figure of another area than the target. A county's figure says little about one of its districts, " +
				"and the target can be met or missed by the difference alone.",
			Fix:    "Give the baseline of the measure's own area. Where the other figure stands in for it, say so in `proxy`.",
			Source: "Hampshire, local children's partnership delivery plan, 2010: the county's baseline under a partnership's targets.",
			Kinds:  everywhere,
			Run:    baselineElsewhere,
		},
		{
			ID: "ECM425", Severity: diag.Warning, Since: "0.1.0",
			Title:  "Share below 0 or above 100 per cent",
			Doc:    "The figure of an indicator that is a share of a whole lies outside 0 to 100 per cent. Changes in per cent are not looked at.",
			Fix:    "Check the figure, and whether the indicator is a share: see `statistic`.",
			Source: "A share of a whole cannot be more than the whole; slips of the decimal point look like this.",
			Kinds:  everywhere,
			Run:    shareOutOfRange,
		},
		{
			ID: "ECM426", Severity: diag.Note, Since: "0.1.0",
			Title: "Number so small that it may point at children",
			Doc: "The figure counts fewer than five people. In a published document such a number may tell neighbours who is meant, so " +
				"statisticians hold it back: numbers under five, and rates on fewer than ten events. The rule looks at the numerators of rates and " +
				"shares, and at counts of a population.",
			Fix:    "Publish `absent: suppressed` in place of the figure, or put several years or areas together.",
			Source: "Conventions for public health and education statistics in England: counts under five are suppressed.",
			Kinds:  everywhere,
			Run:    smallNumber,
		},
		{
			ID: "ECM427", Severity: diag.Warning, Since: "0.1.0",
			Title: "School years and financial years mixed in one measure",
			Doc: "Figures of one measure are for school years and for financial years. They overlap by seven months only, so a change " +
				"between them is no change of a year.",
			Fix:    "Say in `calendar` of the indicator which year it counts in, and give figures for that year.",
			Source: "Hampshire, local children's partnership delivery plan, 2010, and Waltham Forest 2007 write both as 2008/09.",
			Kinds:  everywhere,
			Run:    yearsMixed,
		},
	}
}

var yearlyPercent = pattern(`(\d+(?:\.\d+)?) ?(?:%|per cent|percent) \((\d{4})(?:/\d\d)?\)`)

func baselineContradicts(p *Pass) {
	defined := map[*plan.Indicator][]said{}
	for _, l := range p.lines() {
		seen := map[string]*figure{}
		for i := range l.baseline {
			f := &l.baseline[i]
			if len(l.baseline) < 2 || !f.known || f.Break != "" || f.Proxy != "" {
				continue
			}
			key := strings.Join([]string{f.series(), f.time.String(), f.Period.Text, string(f.State), string(l.in(f.Unit))}, "\n")
			first := seen[key]
			if first == nil {
				seen[key] = f
				continue
			}
			if !first.num.Equal(f.num) {
				u := l.in(f.Unit)
				p.Report(diag.Diagnostic{
					Pointer: f.at,
					Message: fmt.Sprintf("%s has two baselines for the same time: %s and %s", l.quoted(), show(first.num, u), show(f.num, u)),
					Help:    "keep the right one, or say how they differ: series, group, area or period",
					Related: []diag.Related{p.Related(first.at, "the first")},
				})
			}
		}
		all := figuresSaid(nil, l.Text, l.Title)
		if ind := l.Defined; ind != nil {
			if _, read := defined[ind]; !read {
				defined[ind] = figuresSaid(nil, ind.Title, ind.Definition)
			}
			all = append(all, defined[ind]...)
		}
		p.wordingContradicts(&l, all)
	}
}

// said is a percentage that a text gives for a year.
type said struct {
	num  plan.Number
	year int
}

// figuresSaid adds the percentages that texts give for years. Of very many in
// one text the first are enough.
func figuresSaid(all []said, texts ...string) []said {
	const most = 100
	for _, text := range texts {
		if !hasAny(text, "% (", "cent (") {
			continue
		}
		for _, m := range yearlyPercent().FindAllStringSubmatch(text, most) {
			n, ok := number(plan.Decimal(m[1]))
			if year, err := strconv.Atoi(m[2]); ok && err == nil {
				all = append(all, said{n, year})
			}
		}
	}
	return all
}

// wordingContradicts compares a baseline with figures that the wording of the
// measure or its definition gives for the same year.
func (p *Pass) wordingContradicts(l *line, all []said) {
	for _, s := range all {
		var other *figure
		for i := range l.baseline {
			f := &l.baseline[i]
			if !f.known || l.in(f.Unit) != plan.Percent || !f.time.From.IsZero() && f.time.From.Year != s.year {
				continue
			}
			if f.num.Equal(s.num) {
				other = nil
				break
			}
			other = f
		}
		if other != nil {
			p.Report(diag.Diagnostic{
				Pointer: other.at,
				Message: fmt.Sprintf("the wording of %s says %s%% for %d, and the baseline says %s%%", l.quoted(), s.num, s.year, other.num),
				Help:    "correct one of them, or give the baseline its own year",
			})
			return
		}
	}
}

func baselineElsewhere(p *Pass) {
	head := p.File.Doc.Header()
	names := newAreaNames(head)
	type whose struct{ series, group, area string }
	for _, l := range p.lines() {
		if len(l.baseline) == 0 || len(l.goals) == 0 {
			continue
		}
		own := cmp.Or(l.Area, head.Area.ID, head.Area.Name)
		known := make(map[whose]bool, len(l.baseline))
		for i := range l.baseline {
			if f := &l.baseline[i]; f.stated() {
				known[whose{f.Series, f.Group, names.key(names.of(f, own))}] = true
			}
		}
		for i := range l.goals {
			g := &l.goals[i]
			wanted := cmp.Or(g.Area, own)
			if wanted == "" || !g.stated() || known[whose{g.Series, g.Group, names.key(wanted)}] {
				continue
			}
			f := &l.baseline[0]
			if area := names.of(f, own); f.stated() && f.Proxy == "" && !names.same(area, wanted) {
				p.Report(diag.Diagnostic{
					Pointer: f.at,
					Message: fmt.Sprintf("the baseline of %s is for %s, and the target is for %s", l.quoted(), names.name(area), names.name(wanted)),
					Help:    "give the baseline of the area itself; where this one stands in for it, say why in proxy",
					Related: []diag.Related{p.Related(g.at, "the target")},
				})
				break
			}
		}
	}
}

// areaNames knows the areas of a document by id and by name.
type areaNames map[string]string // id or name in lower case -> name

func newAreaNames(h *plan.Head) areaNames {
	names := areaNames{}
	for _, a := range append([]plan.Area{h.Area}, h.Areas...) {
		names[strings.ToLower(a.ID)] = cmp.Or(a.Name, a.ID)
		names[strings.ToLower(a.Name)] = cmp.Or(a.Name, a.ID)
	}
	return names
}

func (n areaNames) name(area string) string { return cmp.Or(n[strings.ToLower(area)], area) }

// key is the same for all ways in which the document names an area.
func (n areaNames) key(area string) string { return strings.ToLower(n.name(area)) }

func (n areaNames) same(a, b string) bool { return strings.EqualFold(n.name(a), n.name(b)) }

// of returns the area of a figure: as typed, or as the first word of its text
// names it ("Hampshire: 11.6%"), or else the measure's.
func (n areaNames) of(f *figure, own string) string {
	if f.Area != "" {
		return f.Area
	}
	if name, _, ok := strings.Cut(f.Text, ":"); ok && n[strings.ToLower(strings.TrimSpace(name))] != "" {
		return strings.TrimSpace(name)
	}
	return own
}

func shareOutOfRange(p *Pass) {
	for _, l := range p.lines() {
		if l.Defined != nil && l.Defined.Statistic != "" && l.Defined.Statistic != plan.Proportion {
			continue
		}
		check := func(n plan.Number, known bool, u plan.Unit, at string) {
			if known && l.in(u) == plan.Percent && (n.Sign() < 0 || n.Cmp(plan.Int(100)) > 0) {
				p.Report(diag.Diagnostic{
					Pointer: at,
					Message: fmt.Sprintf("%s%% of %s: a share lies between 0 and 100 per cent", n, l.quoted()),
					Help:    "check the figure; if it is no share of a whole, say in statistic what it is",
				})
			}
		}
		for _, list := range [...][]figure{l.baseline, l.actual} {
			for _, f := range list {
				check(f.num, f.known, f.Unit, f.at)
			}
		}
		for i := range l.goals {
			g := &l.goals[i]
			check(g.num, g.absolute(), g.Unit, g.at)
		}
	}
}

func smallNumber(p *Pass) {
	for _, l := range p.lines() {
		people := l.Defined != nil && l.Defined.Level == plan.PopulationLevel
		for _, list := range [...][]figure{l.baseline, l.actual} {
			for _, f := range list {
				n, known := number(f.Numerator)
				if !known && people && l.in(f.Unit) == plan.UnitCount {
					n, known = f.num, f.known
				}
				if known && n.Sign() > 0 && n.Cmp(plan.Int(5)) < 0 {
					p.Report(diag.Diagnostic{
						Pointer: f.at,
						Message: fmt.Sprintf("a figure of %s counts %s: so few that somebody may know who is meant", l.quoted(), persons(n)),
						Help:    "hold the figure back with absent: suppressed, or put several years or areas together",
					})
				}
			}
		}
	}
}

// persons writes a number of people.
func persons(n plan.Number) string {
	if n.Equal(plan.Int(1)) {
		return "one person"
	}
	return n.String() + " people"
}
