package check

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
)

// indicatorRules are about definitions that leave out what their figures need.
func indicatorRules() []Rule {
	defining := []plan.Kind{plan.KindPlan, plan.KindPerformance, plan.KindFramework}
	return []Rule{
		{
			ID: "ECM430", Severity: diag.Warning, Since: "0.1.0",
			Title: "Rate without the number of people it is counted per",
			Doc: "The indicator is a rate, and the definition does not say per how many people. Rates of plans are per 100, 1,000 or " +
				"10,000 people, and look alike.",
			Fix:    "Add the number: `per: 1000`.",
			Source: "Conceptions are counted per 1,000 young women, child protection plans per 10,000 children.",
			Kinds:  defining,
			Run:    rateWithoutPer,
		},
		{
			ID: "ECM431", Severity: diag.Warning, Since: "0.1.0",
			Title: "Gap that does not say between whom, or how it is worked out",
			Doc: "A gap lies between two groups, and three ways to work it out are in use: a group against the rest, a group against all, and a " +
				"share of the larger figure. They give different numbers from the same data. The definition leaves out the groups or the way. " +
				"Gaps with a national indicator's code are defined by it.",
			Fix:    "Name both groups, the one concerned first, and the way: `groups: [pupils with free meals, other pupils]`, `gap: group_vs_rest`.",
			Source: "National indicators 92, 102, 104 and 105 (2008) and the Narrowing the Gap programme (2007) use three different gaps.",
			Kinds:  defining,
			Run:    gapUndefined,
		},
		{
			ID: "ECM432", Severity: diag.Note, Since: "0.1.0",
			Title: "Indicator that does not say which way is better",
			Doc: "A measure of the plan sets a target for an indicator of its own, and neither says whether a higher or a lower figure is better. " +
				"So nobody, and no program, can tell whether a change is an improvement.",
			Fix:    "Add `polarity: higher` or `polarity: lower` to the indicator.",
			Source: "Performance reports of health and well-being boards print the polarity beside each indicator; direction of travel is judged after it.",
			Kinds:  []plan.Kind{plan.KindPlan},
			Run:    polarityMissing,
		},
		{
			ID: "ECM433", Severity: diag.Warning, Since: "0.1.0",
			Title: "Polarity is not that of the national indicator",
			Doc: "The document says that a higher figure is better where, by the title of the national indicator, a lower one is, or the other way round. " +
				"The polarity that is published here is a reading of the title, so the document may have its reasons.",
			Fix:    "Correct the polarity, or the code of the indicator.",
			Source: "National Indicators (Communities and Local Government, 2007); polarity is an editorial reading of the titles.",
			Kinds:  defining,
			Run:    polarityContradicts,
		},
	}
}

// definedNationally says whether an indicator carries the code of a national one.
func definedNationally(ind *plan.Indicator) bool {
	return ind.Code.Scheme() == outcomes.SchemeIndicators
}

func rateWithoutPer(p *Pass) {
	for i, ind := range indicatorsOf(p.File) {
		if ind.Statistic != plan.Rate && ind.Unit != plan.UnitRate || ind.Unit == plan.Percent || ind.Per != "" || definedNationally(&ind) {
			continue
		}
		if strings.Contains(wordy(ind.Title+" "+ind.Definition+" "+ind.Denominator), " per ") {
			continue
		}
		p.Report(diag.Diagnostic{
			Pointer: plan.At("indicators", i),
			Message: "the rate " + quote(cmp.Or(ind.Title, ind.ID)) + " does not say per how many people",
			Help:    "add the number, such as per: 1000",
		})
	}
}

func gapUndefined(p *Pass) {
	for i, ind := range indicatorsOf(p.File) {
		if ind.Statistic != plan.Gap || definedNationally(&ind) {
			continue
		}
		missing := ""
		switch {
		case len(ind.Groups) < 2 && ind.Gap == "":
			missing = "between which two groups it lies, and how it is worked out"
		case len(ind.Groups) < 2:
			missing = "between which two groups it lies"
		case ind.Gap == "":
			missing = "how it is worked out"
		default:
			continue
		}
		p.Report(diag.Diagnostic{
			Pointer: plan.At("indicators", i),
			Message: "the gap " + quote(cmp.Or(ind.Title, ind.ID)) + " does not say " + missing,
			Help:    "add groups, the one concerned first, and gap: group_vs_rest, group_vs_all or relative",
		})
	}
}

func polarityMissing(p *Pass) {
	targets := map[*plan.Indicator]string{} // pointer of the first target that needs it
	for _, l := range p.lines() {
		if l.Defined == nil || targets[l.Defined] != "" || l.Better() != "" {
			continue
		}
		for i := range l.goals {
			if g := &l.goals[i]; g.absolute() && (g.Operator == "" || g.Operator == plan.Equal) {
				targets[l.Defined] = g.at
				break
			}
		}
	}
	for i := range p.Plan().Indicators {
		ind := &p.Plan().Indicators[i]
		if at := targets[ind]; at != "" && ind.Code.Scheme() == "" {
			p.Report(diag.Diagnostic{
				Pointer: plan.At("indicators", i),
				Message: quote(cmp.Or(ind.Title, ind.ID)) + " does not say whether a higher or a lower figure is better",
				Help:    "add polarity: higher or polarity: lower",
				Related: []diag.Related{p.Related(at, "a target for it")},
			})
		}
	}
}

func polarityContradicts(p *Pass) {
	check := func(stated plan.Polarity, code plan.Ref, at string) {
		if code.Scheme() != outcomes.SchemeIndicators || stated != plan.Higher && stated != plan.Lower {
			return
		}
		ni := outcomes.Indicator(code.Code())
		if published := plan.Polarity(ni.Polarity()); published != "" && published != stated {
			t, _ := ni.Info()
			p.Report(diag.Diagnostic{
				Pointer: at + "/polarity",
				Message: fmt.Sprintf("a %s figure of NI %s (%s) is better by its title, and polarity says %s", published, ni, t.Title, stated),
				Help:    "check the polarity and the code",
			})
		}
	}
	for i, ind := range indicatorsOf(p.File) {
		check(ind.Polarity, ind.Code, plan.At("indicators", i))
	}
	for _, l := range p.lines() {
		code := l.Indicator
		if l.Defined != nil {
			code = l.Defined.Code
		}
		check(l.Polarity, code, l.Pointer)
	}
}
