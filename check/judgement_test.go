package check

import (
	"slices"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
)

// TestJudgement gives documents to rules where it is easy to be wrong: what
// must be told, and what must not. Only the rules of the blocks under test
// count: identity, framework, actions, inspections.
func TestJudgement(t *testing.T) {
	const plan = "ecm: \"1.0\"\nkind: plan\nid: a-plan\ntitle: A plan\n"
	const report = "ecm: \"1.0\"\nkind: inspection\nid: a-report\ntitle: A report\n"
	const frame = "ecm: \"1.0\"\nkind: framework\nid: a-framework\ntitle: A framework\n"
	const whole = plan + "period: April 2008 to March 2011\n"
	const part = plan + "extent: part\ncontains: [priorities, actions, links, measures]\nperiod: April 2008 to March 2011\n"
	const full = ", when: May 2009, lead: Head of youth services, success: 90% are glad, priorities: [p1]}\n"
	const p1 = "priorities:\n  - {id: p1, title: Things to do, contributes_to: [ecm:be-healthy]}\n"
	for name, test := range map[string]struct {
		docs []string
		want []string
	}{
		// What a part leaves out stands elsewhere.
		"linkage table": {
			[]string{plan + "extent: part\ncontains: [links]\nframework: ecm\npriorities:\n  - {id: A, number: A}\nactions:\n" +
				"  - {id: x, number: \"1.1\", title: Good parenting, contributes_to: [{to: ecm:be-healthy, through: [A]}, {to: ecm:stay-safe, through: [A]}]}\n"},
			nil,
		},
		"part that says nothing of its contents": {[]string{plan + "extent: part\npriorities: [{id: p1, title: Housing}]\nactions: [{id: a1, title: Build}]\n"}, nil},
		"form with blank cells": {
			[]string{whole + "status: template\n" + p1 + "actions:\n  - {id: a1, title: \"\", priorities: [p1]}\n  - {id: a2, title: \"\", priorities: [p1], lead: TBC, when: TBC}\n"},
			nil,
		},

		// Leads, times and measures come from above.
		"lead, time and measure of the action above": {
			[]string{part + p1 + "actions:\n  - {id: a, title: Youth work, lead: Head of youth, when: \"2009\", success: 9 of 10 come, priorities: [p1]}\n" +
				"  - {id: a1, title: Open the centre, parent: a}\n  - {id: a2, title: Ask young people, parent: a}\n"},
			nil,
		},
		"lead, time and measure of the priority above": {
			[]string{part + "priorities:\n  - {id: p, title: Young people, lead: Champion, when: \"2009\", success: 9 of 10 come, contributes_to: [ecm:be-healthy]}\n" +
				"  - {id: p1, title: Things to do, parent: p}\nactions:\n  - {id: a1, title: Open the centre, priorities: [p1]}\n"},
			[]string{"ECM302 /priorities/0/lead"},
		},
		"told of the action above all": {
			[]string{part + p1 + "actions:\n  - {id: a, title: Youth work, priorities: [p1], when: May 2009, success: 9 of 10 come}\n" +
				"  - {id: a1, title: Open the centre, parent: a}\n  - {id: a2, title: Ask young people, parent: a}\n  - {id: b, title: Print a guide" + full},
			[]string{"ECM301 /actions/0"},
		},
		"told of the whole plan": {
			[]string{part + p1 + "actions:\n" + strings.Repeat("  - {title: Open the centre for another year, when: May 2009, success: 9 come, priorities: [p1]}\n", 3)},
			[]string{"ECM301 /actions", "ECM318 /actions/1", "ECM318 /actions/2"},
		},
		"no lead is not a lead to come": {
			[]string{part + p1 + "actions:\n  - {id: a1, title: Open, when: May 2009, success: 9 come, priorities: [p1], lead: {absent: not_applicable}}\n" +
				"  - {id: a2, title: Close, when: May 2009, success: 9 come, priorities: [p1], lead: {absent: to_be_confirmed}}\n"},
			[]string{"ECM303 /actions/1/lead"},
		},
		"names that hold the letters of TBC": {[]string{part + p1 + "actions:\n  - {id: a1, title: Open, when: May 2009, success: 9 come, priorities: [p1], lead: JTBC team}\n"}, nil},
		"measure of the pledge": {
			[]string{part + p1 + "measures: [{for: [p1], text: Young people who are glad, target: 90%}]\nactions:\n  - {id: a1, title: Open, when: May 2009, lead: Head, priorities: [p1]}\n"},
			nil,
		},

		// Times.
		"ongoing with an end, a review or monitoring": {
			[]string{part + p1 + "actions:\n  - {id: a1, title: One, when: {text: ongoing, dates: 2008-04/2011-03, recurs: ongoing}, lead: H, success: 9 come, priorities: [p1]}\n" +
				"  - {id: a2, title: Two, when: ongoing, lead: H, success: 9 come, priorities: [p1], milestones: [{text: Review, when: May 2009}]}\n" +
				"  - {id: a3, title: Three, when: ongoing, lead: H, success: 9 come, priorities: [p1], monitoring: Quarterly report to the board}\n" +
				"  - {id: a4, title: Four, when: quarterly, lead: H, success: 9 come, priorities: [p1]}\n" +
				"  - {id: a5, title: Five, when: Ongoing, lead: H, success: 9 come, priorities: [p1]}\n"},
			[]string{"ECM306 /actions/4/when"},
		},
		"partly outside the period": {[]string{part + p1 + "actions:\n  - {id: a1, title: One, when: March 2011 to June 2011, lead: H, success: 9 come, priorities: [p1]}\n"}, nil},
		"work done before the period": {
			[]string{part + p1 + "actions:\n  - {id: a1, title: One, when: May 2007, lead: H, success: 9 come, priorities: [p1], progress: Done}\n" +
				"  - {id: a2, title: Two, when: May 2007, lead: H, success: 9 come, priorities: [p1]}\n"},
			[]string{"ECM308 /actions/1/when"},
		},
		"financial years meet the period":                {[]string{part + p1 + "actions:\n  - {id: a1, title: One, when: 2010/11, lead: H, success: 9 come, priorities: [p1]}\n"}, nil},
		"issued in the month in which the period begins": {[]string{whole + "issued: April 2008\n"}, nil},
		"date that can be read in two ways":              {[]string{part + p1 + "actions:\n  - {id: a1, title: One, when: 03/04/2008, lead: H, success: 9 come, priorities: [p1]}\n"}, nil},
		"waits for one that ends in the same month": {
			[]string{part + p1 + "actions:\n  - {id: a1, title: One, when: May 2009, lead: H, success: 9 come, priorities: [p1], depends_on: [a2]}\n" +
				"  - {id: a2, title: Two, when: 31 May 2009, lead: H, success: 9 come, priorities: [p1]}\n"},
			nil,
		},

		// Links and delegation.
		"plan that uses no framework":                                {[]string{whole + "framework: none\npriorities: [{id: p1, title: Housing}]\nactions: [{id: a1, title: Build" + strings.TrimSuffix(full, "\n") + "]\n"}, nil},
		"plan that says nothing of a framework and links to nothing": {[]string{whole + "priorities: [{id: p1, title: Housing}]\n"}, nil},
		"local plans need not cover all":                             {[]string{whole + "type: local_plan\nframework: ecm\n" + p1 + "actions: [{id: a1, title: Build" + strings.TrimSuffix(full, "\n") + "]\n"}, nil},
		"Kent's own priorities stand for aims": {
			[]string{whole + "framework: ecm\npriorities:\n  - {id: p1, title: All, contributes_to: [kct:poverty, kct:parenting, kct:housing, kct:vulnerable-children, kct:participation, kct:safe-communities]}\n"},
			nil,
		},
		"plans below count": {
			[]string{
				whole + "framework: ecm\npriorities:\n  - {id: p1, title: All, contributes_to: [ecm:be-healthy, ecm:stay-safe, ecm:enjoy-and-achieve, ecm:parents-support-learning]}\n",
				strings.Replace(part, "a-plan", "b-plan", 1) + "parent: a-plan\npriorities:\n  - {id: p1, title: All, contributes_to: [ecm:make-a-positive-contribution, ecm:ready-for-employment]}\n" +
					"actions: [{id: a1, title: Build" + strings.TrimSuffix(full, "\n") + "]\n",
			},
			nil,
		},
		"priority whose actions stand elsewhere": {
			[]string{part + "references: [{id: y, title: Youth strategy, relation: delegates_to}]\n" +
				"priorities:\n  - {id: p1, title: Things to do, contributes_to: [ecm:be-healthy]}\n  - {id: p2, title: Work, contributes_to: [ecm:be-healthy], references: [y]}\n" +
				"actions: [{id: a1, title: Build" + strings.TrimSuffix(full, "\n") + "]\n"},
			nil,
		},
		"priority that a plan below takes up": {
			[]string{
				part + "priorities:\n  - {id: p1, title: Things to do, contributes_to: [ecm:be-healthy]}\n  - {id: p2, title: Work, contributes_to: [ecm:be-healthy]}\n" +
					"actions: [{id: a1, title: Build" + strings.TrimSuffix(full, "\n") + "]\n",
				strings.Replace(part, "a-plan", "b-plan", 1) + "parent: a-plan\npriorities:\n  - {id: p1, title: All, contributes_to: [\"a-plan#p2\"]}\nactions: [{id: a1, title: Build" + strings.TrimSuffix(full, "\n") + "]\n",
			},
			nil,
		},
		"theme above priorities with actions": {
			[]string{part + "priorities:\n  - {id: t, level: theme, title: Youth}\n  - {id: p1, title: Things to do, parent: t, contributes_to: [ecm:be-healthy]}\n" +
				"actions: [{id: a1, title: Build" + strings.TrimSuffix(full, "\n") + "]\n"},
			nil,
		},
		"cross-cutting work": {
			[]string{part + "priorities:\n  - {id: p1, title: Workforce, cross_cutting: true}\n  - {id: p2, title: Housing}\nactions: [{id: a1, title: Train staff" + strings.TrimSuffix(full, "\n") + "]\nframework: ecm\n"},
			[]string{"ECM204 /priorities/1", "ECM315 /priorities/1"},
		},
		"priority that serves the county's": {
			[]string{part + "framework: ecm\nreferences: [{id: county, title: County plan, relation: contributes_to}]\npriorities: [{id: p1, title: Poverty, references: [county]}]\nactions: [{id: a1, title: Build" + strings.TrimSuffix(full, "\n") + "]\n"},
			nil,
		},
		"extra action of the authority's own": {
			[]string{
				report + "extent: part\ninspected_under: jar\nrecommendations: [{id: r1, text: Do, horizon: longer_term, addressee: The council}]\n",
				part + p1 + "actions:\n  - {id: a1, title: Do it, responds_to: [\"a-report#r1\"]" + strings.TrimPrefix(full, "") + "  - {id: a2, title: Do more" + full,
			},
			nil,
		},

		// References.
		"item of the same id in another kind is meant": {[]string{part + "priorities: [{id: p1, title: A, contributes_to: [ecm:be-healthy]}]\nactions: [{id: p1, title: Build" + strings.TrimSuffix(full, "\n") + "]\n"}, []string{"ECM101 /actions/0/id"}},
		"area and vocabulary share an id with an item": {
			[]string{part + "area: {id: p1, name: Kent}\nvocabularies: [{id: p1, title: Standards}]\n" + p1 + "actions: [{id: a1, title: Build" + strings.TrimSuffix(full, "\n") + "]\n"},
			nil,
		},
		"circle of one": {[]string{part + "actions: [{id: a1, title: Build, parent: a1" + strings.TrimSuffix(strings.Replace(full, "p1", "p1", 1), "\n") + "]\n" + p1}, []string{"ECM109 /actions/0/parent"}},
		"two circles are told once each": {
			[]string{part + p1 + "actions:\n  - {id: a, title: A, depends_on: [b]" + full + "  - {id: b, title: B, depends_on: [a]" + full +
				"  - {id: c, title: C, depends_on: [d, a]" + full + "  - {id: d, title: D, depends_on: [c]" + full},
			[]string{"ECM110 /actions/1/depends_on/0", "ECM110 /actions/3/depends_on/0"},
		},
		"report that is answered but was not read": {[]string{part + p1 + "actions:\n  - {id: a1, title: Do it, responds_to: [that-report, \"that-report#r1\"]" + full}, []string{"ECM105 /actions/0/responds_to/0"}},
		"party named in words":                     {[]string{plan + "extent: part\nparties: [{id: yot, name: Youth offending team}]\nactions: [{id: a1, title: A, lead: Youth Offending Team}]\n"}, nil},
		"code without its prefix":                  {[]string{plan + "extent: part\npriorities: [{id: p1, title: A, contributes_to: [stay-safe, p7]}]\n"}, []string{"ECM208 /priorities/0/contributes_to/0", "ECM103 /priorities/0/contributes_to/1"}},
		"indicator that the set does not have":     {[]string{plan + "extent: part\npriorities: [{id: p1, title: A, contributes_to: [\"ni:31\", \"ni:102a\", \"ni:200\"]}]\n"}, []string{"ECM108 /priorities/0/contributes_to/0", "ECM108 /priorities/0/contributes_to/2"}},

		// Mappings.
		"mappings that agree both ways": {
			[]string{frame + "prefix: x\nterms: [{id: a, title: A}]\nmappings:\n" +
				"  - {from: \"x:a\", relation: broad, to: ecm:be-healthy, why: Wider, source: Us, standing: editorial}\n" +
				"  - {from: ecm:be-healthy, relation: narrow, to: \"x:a\", why: Narrower, source: Us, standing: editorial}\n" +
				"  - {from: \"x:a\", relation: none, in: kct, why: Kent has none, source: Us, standing: editorial}\n"},
			nil,
		},
		"a counterpart and none": {
			[]string{frame + "prefix: x\nterms: [{id: a, title: A}]\nmappings:\n" +
				"  - {from: \"x:a\", relation: exact, to: ecm:be-healthy, source: Us, standing: editorial}\n" +
				"  - {from: \"x:a\", relation: none, in: ecm, why: There is none, source: Us, standing: editorial}\n"},
			[]string{"ECM217 /mappings/1"},
		},

		// Inspections.
		"nobody answers the report at all": {[]string{report + "extent: part\nrecommendations: [{id: r1, text: Do, addressee: All}]\n", whole}, nil},
		"statement that leaves one out": {
			[]string{
				report + "extent: part\nstatement: {plan: a-plan}\nrecommendations: [{id: r1, text: Do}, {id: r2, text: Go, origin: local}]\n",
				part + p1 + "actions: [{id: a1, title: Build" + strings.TrimSuffix(full, "\n") + "]\n",
			},
			[]string{"ECM601 /recommendations/0"},
		},
		"addressee without telling words": {
			[]string{
				report + "extent: part\nrecommendations: [{id: r1, text: Do, addressee: The local partnership}]\n",
				part + p1 + "actions: [{id: a1, title: Do it, responds_to: [\"a-report#r1\"]" + strings.TrimSuffix(full, "\n") + "]\n",
			},
			nil,
		},
		"lead of the body that is addressed": {
			[]string{
				report + "extent: part\nparties: [{id: pct, name: Primary care trust, partner: primary-care-trust}]\nrecommendations: [{id: r1, text: Do, addressee: pct}]\n",
				part + "parties: [{id: ekc, name: Eastern and Coastal Kent, partner: primary-care-trust}, {id: nurse, kind: post, name: Designated nurse, of: ekc}]\n" + p1 +
					"actions: [{id: a1, title: Do it, responds_to: [\"a-report#r1\"], when: May 2009, lead: nurse, success: 9 come, priorities: [p1]}]\n",
			},
			nil,
		},
		"one answer in time is enough": {
			[]string{
				report + "extent: part\ninspected_under: jar\npublished: July 2008\nrecommendations: [{id: r1, text: Do, horizon: immediate, addressee: All}]\n",
				part + p1 + "actions:\n  - {id: a1, title: Do it first, responds_to: [\"a-report#r1\"], when: August 2008, lead: H, success: 9 come, priorities: [p1]}\n" +
					"  - {id: a2, title: Do it all, responds_to: [\"a-report#r1\"], when: March 2011, lead: H, success: 9 come, priorities: [p1]}\n",
			},
			nil,
		},
		"excellent and the number of a grade": {[]string{report + "extent: part\ninspected_under: jar\njudgements: [{subject: Capacity, grade: \"4\", word: excellent}]\n"}, nil},
		"number where a framework has words":  {[]string{report + "extent: part\ninspected_under: ilacs\njudgements: [{subject: Care leavers, grade: \"2\"}]\n"}, []string{"ECM608 /judgements/0/grade"}},
		"scale of the document's own": {
			[]string{report + "extent: part\nscale: stars\nschemes: [{id: stars, kind: grade, values: [{code: \"3\", word: three stars}, {code: \"0\", word: none}]}]\n" +
				"judgements: [{subject: Services, grade: \"3\", word: none}, {subject: Homes, word: five stars}]\n"},
			[]string{"ECM609 /judgements/0/grade", "ECM608 /judgements/1/word"},
		},
		"overall grade before and after it ended": {
			[]string{
				report + "extent: part\ninspected_under: ilacs\npublished: March 2026\njudgements: [{subject: Overall effectiveness, word: good}]\n",
				strings.Replace(report, "a-report", "b-report", 1) + "extent: part\ninspected_under: ilacs\npublished: May 2026\njudgements: [{subject: Overall effectiveness, word: good}]\n",
			},
			[]string{"ECM612 /judgements/0"},
		},
		"sent on the last day, counted either way": {
			[]string{report + "extent: part\ninspected_under: jar\npublished: 14 August 2006\nstatement: {submitted: 21 November 2006}\n"}, nil,
		},
		"sent a day later": {
			[]string{report + "extent: part\ninspected_under: jar\npublished: 14 August 2006\nstatement: {submitted: 22 November 2006}\n"},
			[]string{"ECM606 /statement/submitted"},
		},
		"prefixes of frameworks": {
			[]string{
				frame + "prefix: kct\n",
				strings.Replace(frame, "a-framework", "b-framework", 1) + "prefix: x\n",
				strings.Replace(frame, "a-framework", "c-framework", 1) + "prefix: x\n",
			},
			[]string{"ECM116 /prefix", "ECM116 /prefix"},
		},
		"terms of a framework document": {
			[]string{
				frame + "prefix: x\nterms: [{id: behaviour, title: Behaviour}, {id: health, title: Health}]\n",
				plan + "extent: part\nframework: x\npriorities: [{id: p1, title: A, contributes_to: [\"x:behaviour\", \"x:behavior\", \"y:health\"]}]\n",
			},
			[]string{"ECM108 /priorities/0/contributes_to/1", "ECM107 /priorities/0/contributes_to/2"},
		},
		"vocabulary without its terms": {[]string{plan + "extent: part\nvocabularies: [{id: nsf}]\npriorities: [{id: p1, title: A, contributes_to: [\"nsf:99\"]}]\n"}, nil},
		"three plans in a circle are told once": {
			[]string{
				plan + "extent: part\nparent: b-plan\n",
				strings.Replace(plan, "a-plan", "b-plan", 1) + "extent: part\nparent: c-plan\n",
				strings.Replace(plan, "a-plan", "c-plan", 1) + "extent: part\nparent: a-plan\n",
			},
			[]string{"ECM112 /parent"},
		},
		"plan above a circle": {
			[]string{
				plan + "extent: part\nparent: b-plan\n",
				strings.Replace(plan, "a-plan", "b-plan", 1) + "extent: part\nparent: b-plan\n",
			},
			[]string{"ECM112 /parent"},
		},
		"no counterpart and its name": {
			[]string{frame + "prefix: x\nterms: [{id: a, title: A}]\nmappings: [{from: \"x:a\", relation: none, to: ecm:be-healthy, in: ecm, why: W, source: Us, standing: editorial}]\n"},
			[]string{"ECM215 /mappings/0/to"},
		},
		"a term and a reason for none": {
			[]string{plan + "extent: part\npriorities: [{id: p1, title: A, contributes_to: [{to: ecm:be-healthy, absent: not_stated}]}]\n"},
			[]string{"ECM213 /priorities/0/contributes_to/0"},
		},
		"statement due from the day of receipt": {
			[]string{report + "extent: part\ninspected_under: jar\npublished: July 2006\nreceived: 14 August 2006\nstatement: {submitted: 22 November 2006}\n"},
			[]string{"ECM606 /statement/submitted"},
		},
		"report before its framework, statement before the report": {
			[]string{report + "extent: part\ninspected_under: jar\npublished: May 2004\nstatement: {submitted: May 2003}\n"},
			[]string{"ECM617 /published", "ECM619 /statement/submitted"},
		},
		"answer that is due by a date": {
			[]string{
				report + "extent: part\nrecommendations: [{id: r1, text: Do, due: May 2009, addressee: All}]\n",
				part + "priorities: [{id: p1, title: Things to do, contributes_to: [ecm:be-healthy], when: June 2009, lead: All, responds_to: [\"a-report#r1\"]}]\n",
			},
			[]string{"ECM605 /recommendations/0"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			var texts []*diag.Text
			for i, d := range test.docs {
				texts = append(texts, diag.NewText(string(rune('a'+i))+".yaml", []byte(d)))
			}
			var got []string
			for _, d := range run(t, set(texts), Options{Today: exampleDay}) {
				if strings.ContainsRune("012369", rune(d.Rule[3])) {
					got = append(got, d.Rule+" "+d.Pointer)
				}
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}
