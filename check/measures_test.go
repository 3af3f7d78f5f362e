package check

import (
	"slices"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
)

// TestMeasures holds the rules on figures to values as plans write them, in
// short and untyped, and to what must not be reported.
func TestMeasures(t *testing.T) {
	const ind = `
indicators:
  - {id: up, title: Higher is better, statistic: proportion, unit: percent, polarity: higher}
  - {id: down, title: Lower is better, statistic: count, unit: count, polarity: lower}
  - {id: gap, title: A gap, statistic: gap, unit: percentage_points, polarity: lower, groups: [a, b], gap: group_vs_rest}
measures:
`
	for _, c := range []struct{ name, measures, want string }{
		{"both figures in short", `- {indicator: up, baseline: 72% (2007/08), target: 85% by 2010/11}`, ""},
		{"target behind", `- {indicator: up, baseline: 83% (2005/06), target: increase to 80% in 2010/11}`, "ECM410"},
		{"target behind, in a success of an action", `- {id: m1, indicator: up, baseline: 83%}
actions:
  - {id: a1, title: Do it, lead: {text: The head}, when: July 2009, success: {measure: m1, target: 80%}}`, "ECM410"},
		{"wrong way in words", `- {indicator: down, baseline: 40 cases, target: increase by 5}`, "ECM410"},
		{"right way in words", `- {indicator: down, baseline: 40 cases, target: reduce by 5}`, ""},
		{"the same again", `- {indicator: up, baseline: 72%, target: 72%}`, "ECM410"},
		{"kept", `- {indicator: up, baseline: 72%, target: maintain at 72%}`, ""},
		{"kept at the best", `- {indicator: up, baseline: 100%, target: 100%}`, ""},
		{"kept at nil", `- {indicator: down, baseline: {value: 0}, target: {operator: at_most, value: 0}}`, ""},
		{"another survey", `- {indicator: up, baseline: {text: 83%, break: another survey}, target: 80%}`, ""},
		{"of one group", `- {indicator: up, baseline: [{text: 72%}, {text: 90%, group: girls}], target: 80%}`, ""},
		{"kept within a range, with an actual", `- {indicator: down, target: remain at 16-18 cases, actual: 17 cases}`, ""},
		{"kept within a range, without", `- {indicator: down, target: remain at 16-18 cases}`, "ECM401"},
		{"as good as others", `- {indicator: up, target: in line with the national average}`, ""},
		{"no baseline to be had", `- {indicator: up, baseline: {absent: not_available}, target: 80%}`, ""},
		{"no target, in three ways", `- {indicator: up, baseline: 72%, target: No target set}
  - {indicator: down, baseline: 40 cases, target: TBC}
  - {indicator: gap, baseline: 20 percentage points, target: N/A}`, "ECM402 ECM403"},
		{"a step to be confirmed", `- {indicator: up, baseline: 72%, target: [{text: 74%, by: 2010/11}, {text: TBC, by: 2011/12}]}`, "ECM403"},
		{"direction only", `- {indicator: down, baseline: 40 cases, target: Fewer injuries}`, "ECM405"},
		{"steps", `- {indicator: up, baseline: 58%, target: "65% by the end of March 2009, and 77% a year after that"}`, ""},
		{"steps backwards", `- {indicator: up, baseline: 58%, target: [77% by March 2009, 65% by March 2010]}`, "ECM411"},
		{"a stretch", `- {indicator: up, baseline: 58%, target: [65% by March 2010, {text: 80% by March 2009, stretch: true}]}`, ""},
		{"a rate reported as cases", `- {text: Diagnoses, unit: rate, baseline: 371 cases, target: 9 per 1000}`, "ECM421"},
		{"a gap in per cent", `- {indicator: gap, baseline: 27.9%, target: 23%}`, ""},
		{"a change in points", `- {indicator: up, baseline: 10%, target: increase by 2 percentage points by 2010}`, ""},
		{"groups of a gap", `- {indicator: gap, baseline: 20 points, actual: [{text: 24%, group: a}, {text: 54%, group: b}], target: 10 points}`, ""},
		{"a gap that narrowed as the others fell", gapOf("30", "60", "30", "50"), "ECM440"},
		{"a gap that narrowed as both rose", gapOf("30", "60", "45", "61"), ""},
		{"a gap that grew as the others fell", gapOf("30", "60", "10", "50"), ""},
		{"a gap in absence, as the others stayed away more", gapOf("12", "6", "12", "8"), "ECM440"},
		{"a gap in absence, as all came more", gapOf("12", "6", "8", "5"), ""},
		{"a gap that was overtaken", gapOf("30", "60", "70", "55"), ""},
		{"more than the whole", `- {indicator: up, baseline: 72%, target: 172%}`, "ECM425"},
		{"a change above a hundred per cent", `- {indicator: up, baseline: 10%, target: increase by 150%}`, ""},
		{"yearly figures", `- {indicator: up, baseline: [70% (2006/07), 71% (2007/08)], target: 80%}`, ""},
		{"years that overlap", `- {indicator: down, baseline: [{value: 70, period: {dates: 2004/2006}}, {value: 69, period: {dates: 2005/2007}}], target: {value: 60}}`, "ECM442"},
		{"the county's figure", `- {indicator: up, baseline: "Hampshire: 72%", target: 80%}`, "ECM424"},
		{"the county's figure, said to stand in", `- {indicator: up, baseline: {text: "Hampshire: 72%", proxy: no local figure}, target: 80%}`, ""},
		{"provisional", `- {indicator: up, baseline: 72% (2008/09 provisional), target: 80%}`, "ECM403"},
	} {
		text := "ecm: \"1.0\"\nkind: plan\nid: p\ntitle: Plan\nextent: part\ncontains: [measures]\n" +
			"area: Havant\nareas: [{id: hampshire, name: Hampshire}]\nperiod: April 2008 to March 2012\n" + ind + "  " + c.measures + "\n"
		if got := blockSpeaks(t, text, "4"); got != c.want {
			t.Errorf("%s: %q, want %q\n%s", c.name, got, c.want, c.measures)
		}
	}
}

// gapOf writes a gap between groups a and b in two years.
func gapOf(a2007, b2007, a2008, b2008 string) string {
	f := func(value, group, year string) string {
		return "{value: " + value + ", unit: percent, group: " + group + ", period: {dates: \"" + year + "\"}}"
	}
	return "- {indicator: gap, baseline: 20 points, target: 10 points, actual: [" +
		strings.Join([]string{f(a2007, "a", "2007"), f(b2007, "b", "2007"), f(a2008, "a", "2008"), f(b2008, "b", "2008")}, ", ") + "]}"
}

// TestReports does so for performance reports and the plan that they are about.
func TestReports(t *testing.T) {
	plan := `
ecm: "1.0"
kind: plan
id: the-plan
title: The plan
extent: part
contains: [measures]
indicators:
  - {id: absence, title: Absence, statistic: proportion, unit: percent, polarity: lower}
schemes:
  - {id: met, kind: status, basis: achievement, values: [{code: G, word: green}, {code: R, word: red}]}
measures:
  - {id: m, indicator: absence, baseline: 8.0% (2007), target: 7% by 2010}
`
	for _, c := range []struct{ name, line, want string }{
		{"worse after polarity", `measure: the-plan#m, actual: 8.4% (2008), travel: improved`, "ECM443"},
		{"better after polarity", `measure: the-plan#m, actual: 7.4% (2008), travel: improved`, ""},
		{"only the baseline to compare with", `measure: the-plan#m, actual: TBC, travel: improved`, "ECM441"},
		{"a plan that is not there", `measure: other-plan#m, actual: 8.4% (2008), travel: improved`, ""},
		{"compared with something else", `measure: the-plan#m, actual: 8.4% (2008), travel: improved, against: the national average`, ""},
		{"compared with a time", `measure: the-plan#m, actual: [9.1% (2008), 8.8% (2009)], travel: improved, against: "2007"`, "ECM443"},
		{"a trend of two", `measure: the-plan#m, actual: 7.4% (2008), travel: improved, comment: The trend is good.`, "ECM441"},
		{"no trend yet", `measure: the-plan#m, actual: 7.4% (2008), travel: improved, comment: It is too early to see a trend.`, ""},
		{"a trend of three", `measure: the-plan#m, actual: [7.4% (2008), 7.2% (2009)], travel: improved, comment: The trend is good.`, ""},
		{"red before its time", `measure: the-plan#m, actual: 7.4% (2008), status: {scheme: the-plan#met, code: R}`, "ECM452"},
		{"a code of another scheme", `measure: the-plan#m, actual: 7.4% (2008), status: {scheme: the-plan#met, code: A}`, "ECM451 ECM452"},
		{"not yet due", `measure: the-plan#m, actual: 7.4% (2008), status: {scheme: the-plan#met, absent: not_yet_due}`, ""},
		{"words without a scheme", `measure: the-plan#m, actual: 7.4% (2008), status: Good progress`, ""},
		{"a letter without a scheme", `measure: the-plan#m, actual: 7.4% (2008), status: A`, "ECM450"},
	} {
		report := "ecm: \"1.0\"\nkind: performance\nid: the-report\ntitle: The report\nas_at: June 2009\nobservations:\n  - {" + c.line + "}\n"
		if got := blockSpeaks(t, report, "4", plan); got != c.want {
			t.Errorf("%s: %q, want %q\n%s", c.name, got, c.want, c.line)
		}
	}
}

// TestLanguage does so for words.
func TestLanguage(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"a template may have blanks", "status: template\nsections: [{heading: Vision, text: TBC}]", ""},
		{"a question for a heading", "sections: [{heading: \"What do we know?\", text: Much}]", ""},
		{"a doubt for a title", "measures: [{title: \"Healthy Start vitamins?\", indicator: ni:52, baseline: 1%, target: 2%}]", "ECM801"},
		{"a value to come is no placeholder", "actions: [{id: a, title: Do it, lead: {text: TBC}, when: TBC}]", ""},
		{"an acronym of a party", "parties: [{id: x, name: Every Family First, acronym: EFF}]\nneeds: [EFF sees too few fathers.]", ""},
		{"an acronym that is written out elsewhere", "needs: [DFG come late., Homes wait for disabled facilities grants (DFG).]", ""},
		{"an acronym told once", "needs: [DFG come late., DFG are few.]", "ECM802"},
		{"the glossary's", "needs: [CAFs are few and CAMHS is far.]", ""},
		{"capitals all through", "sections: [{heading: WHAT CHILDREN TOLD US ABOUT HOME, text: Much}]", ""},
		{"initials of a post", "parties: [{id: x, kind: post, name: Head of housing, initials: P.G.}]\nactions: [{id: a, title: Do it, lead: {text: PG}, when: July 2009}]", ""},
		{"one of two initials", "parties: [{id: x, kind: post, name: Head of housing, initials: PG}]\nactions: [{id: a, title: Do it, lead: {text: \"PG, FM\"}, when: July 2009}]", "ECM803"},
		{"a date that can be read", "issued: 31/12/2008", ""},
		{"a date that cannot", "issued: 03/04/2008", "ECM806"},
		{"a date with its typed twin", "issued: {text: 03/04/2008, dates: 2008-04-03}", ""},
		{"a lost apostrophe", "needs: [Childrens services see them late.]", "ECM804"},
		{"the name of a body", "parties: [{id: x, name: Childrens Links}]\nowner: x", ""},
	} {
		text := "ecm: \"1.0\"\nkind: plan\nid: p\ntitle: Plan\nextent: part\nperiod: April 2008 to March 2012\n" + c.body + "\n"
		if got := blockSpeaks(t, text, "8"); got != c.want {
			t.Errorf("%s: %q, want %q\n%s", c.name, got, c.want, c.body)
		}
	}
}

// blockSpeaks checks documents and returns the rules of one block that spoke.
func blockSpeaks(t *testing.T, document, block string, others ...string) string {
	t.Helper()
	texts := []*diag.Text{diag.NewText("a.yaml", []byte(document))}
	for _, o := range others {
		texts = append(texts, diag.NewText("b.yaml", []byte(o)))
	}
	var ids []string
	for _, d := range run(t, set(texts), Options{}) {
		switch {
		case strings.HasPrefix(d.Rule, "ECM0"):
			t.Errorf("%s: %s\n%s", d.Rule, d.Message, document)
		case d.Rule == "ECM407": // most of these documents define more than they use
		case strings.HasPrefix(d.Rule, "ECM"+block):
			ids = append(ids, d.Rule)
		}
	}
	slices.Sort(ids)
	return strings.Join(slices.Compact(ids), " ")
}
