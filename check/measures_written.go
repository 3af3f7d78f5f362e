package check

import (
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// asWrittenRules are about values that are written twice, as text and typed.
func asWrittenRules() []Rule {
	return []Rule{
		{
			ID: "ECM460", Severity: diag.Warning, Since: "0.1.0",
			Title: "Text and typed value say different things",
			Doc: "A date, figure, target or amount is given as text and as a typed value, and the text, which can be read with certainty, says something else. " +
				"Programs read the typed value and people the text, so both would be right about different plans.",
			Fix:    "Correct the one that is wrong. A value that the text already says need not be typed.",
			Source: "The principle that every value is kept as written and as understood; slips of the year in plans of 2006 and 2010.",
			Run:    textContradicts,
		},
	}
}

func textContradicts(p *Pass) {
	parts := p.File.Parts()
	told := map[string]bool{} // a target tells of its date too, and so does the date itself
	contradictions(p, told, parts.Times, plan.When.Contradiction)
	contradictions(p, told, parts.Figures, plan.Observation.Contradiction)
	contradictions(p, told, parts.Targets, plan.Target.Contradiction)
	contradictions(p, told, parts.Money, moneyContradiction)
}

// moneyContradiction lets a saving be negative where its text is not.
func moneyContradiction(m plan.Money) (plan.Contradiction, bool) {
	c, ok := m.Contradiction()
	if amount, negative := strings.CutPrefix(string(m.Pounds), "-"); ok && negative {
		m.Pounds = plan.Decimal(amount)
		return m.Contradiction()
	}
	return c, ok
}

func contradictions[T any](p *Pass, told map[string]bool, parts []plan.Placed[T], look func(T) (plan.Contradiction, bool)) {
	for _, x := range parts {
		c, ok := look(*x.Value)
		if !ok {
			continue
		}
		at := x.Pointer + "/" + c.Key
		if told[at] {
			continue
		}
		told[at] = true
		p.Report(diag.Diagnostic{Pointer: at, Message: c.Message, Help: "correct the one that is wrong"})
	}
}
