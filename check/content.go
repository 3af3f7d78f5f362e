package check

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// Where the content of a plan was read.
const (
	regulations2005 = "SI 2005/2149, as a report of the Isle of Wight council recites it; the instrument itself has not been read, so this is no error. "
	regulations2010 = "SI 2010/591, regulations 3 and 4(1)(a), as far as they could be read; in force from 1 April to 31 October 2010. "
	checklist       = "What makes a good plan: presentation of the DfES Local Authority Partnership Unit, about 2005. "
	notes97         = "Explanatory Notes to the Children Act 2004, paragraph 97, on what was intended. "
)

// contentRules are about what the law and guidance ask of a plan: block 7xx.
// They are off but in the profiles that ask for them.
func contentRules() []Rule {
	plans := []plan.Kind{plan.KindPlan}
	needs := func(c plan.Content) []plan.Content { return []plan.Content{c} }
	return []Rule{
		{
			ID: "ECM701", Since: "0.1.0", Kinds: plans, Needs: needs(plan.ContentVision),
			Title:  "Plan without a vision",
			Doc:    "The plan does not state what the partners hope for. The regulations of 2005 asked for the authority's vision for children and relevant young people.",
			Fix:    "Add `vision`, or mark the section that holds it with `covers: [vision]`.",
			Source: regulations2005 + notes97 + "Profile cypp-2005.",
			Run:    missing("states no vision", "add vision, or a section with covers: [vision]", hasVision),
		},
		{
			ID: "ECM702", Since: "0.1.0", Kinds: plans, Needs: needs(plan.ContentNeeds),
			Title:  "Plan without an assessment of needs",
			Doc:    "The plan names no needs. The regulations of 2005 and of 2010 asked for an assessment of needs, those of 2005 against the outcomes.",
			Fix:    "Add `needs`, or mark the section that holds the assessment with `covers: [needs_assessment]`.",
			Source: regulations2005 + regulations2010 + checklist + "Profiles cypp-2005, cypp-2010 and good-practice.",
			Run:    missing("assesses no needs", "add needs, or a section with covers: [needs_assessment]", hasNeeds),
		},
		{
			ID: "ECM703", Since: "0.1.0", Kinds: plans, Needs: needs(plan.ContentActions),
			Title: "Plan without key actions",
			Doc: "The plan has no actions and leaves none to another plan. The regulations of 2005 asked for an outline of the key actions that are to " +
				"bring the improvements about.",
			Fix:    "Add `actions`, or name the plan that holds them: a reference with `relation: delegates_to`.",
			Source: regulations2005 + notes97 + "Profile cypp-2005.",
			Run:    missing("names no key actions", "add actions, or a reference with relation: delegates_to", hasActions),
		},
		{
			ID: "ECM704", Since: "0.1.0", Kinds: plans, Needs: needs(plan.ContentBudget),
			Title: "Plan without a statement on the budget",
			Doc: "The plan does not say how the budget is to serve the improvements. Resources of single actions do not add up to such a statement. " +
				"The regulations of 2005 asked for it.",
			Fix:    "Add `budget`, `funds` or `pools`, or mark the section that holds the statement with `covers: [budget_statement]`.",
			Source: regulations2005 + "Profile cypp-2005.",
			Run:    missing("makes no statement on the budget", "add budget, or a section with covers: [budget_statement]", hasBudget),
		},
		{
			ID: "ECM705", Since: "0.1.0", Kinds: plans, Needs: needs(plan.ContentPerformance),
			Title: "Plan without a word on performance management",
			Doc: "The plan does not say who watches over it and how it is reviewed. The regulations of 2005 asked how the plan relates to the authority's " +
				"performance management and review of services, and the checklist for clear accountability.",
			Fix:    "Add `governance` with `kind: monitoring` or `kind: review`, or mark the section with `covers: [performance_management]`.",
			Source: regulations2005 + checklist + "Profiles cypp-2005 and good-practice.",
			Run:    missing("does not say how it is watched over and reviewed", "add governance, or a section with covers: [performance_management]", hasPerformance),
		},
		{
			ID: "ECM706", Since: "0.1.0", Kinds: plans, Needs: needs(plan.ContentNeeds),
			Title: "Need that is linked to no outcome and no priority",
			Doc: "The regulations of 2005 asked for needs to be assessed against the outcomes, and the checklist for strong links between needs and " +
				"priorities. Priorities that reach no outcome are told by ECM204.",
			Fix:    "Add `contributes_to` or `priorities` to the need.",
			Source: regulations2005 + checklist + "Profiles cypp-2005 and good-practice.",
			Run:    needUnlinked,
		},
		{
			ID: "ECM707", Since: "0.1.0", Kinds: plans, Needs: needs(plan.ContentCooperation),
			Title:  "Plan without a statement on co-operation",
			Doc:    "The plan does not say how the partners co-operate. The Children Act 2004 lets regulations ask for it; whether those of 2005 did is not established.",
			Fix:    "Add `governance` with `kind: steering`, or mark the section that tells of it with `covers: [co_operation]`.",
			Source: "Children Act 2004, s.17(3); " + notes97 + "Note in profiles cypp-2005 and cypp-2010.",
			Run:    missing("does not say how the partners co-operate", "add governance with kind: steering, or a section with covers: [co_operation]", hasCooperation),
		},
		{
			ID: "ECM708", Since: "0.1.0", Kinds: plans, Needs: needs(plan.ContentParticipation),
			Title: "Plan that does not show how children, families and partners took part",
			Doc: "Nothing in the plan tells what children, parents or partners said, or how they were asked. That they take part was required; the list of those to " +
				"consult is not established.",
			Fix:    "Add `voice`, or mark the section that tells of it with `covers: [participation]`.",
			Source: checklist + notes97 + "Of 20 plans surveyed, three quarters had not involved disabled children (Every Disabled Child Matters). Profiles good-practice, cypp-2005 and cypp-2010.",
			Run:    missing("does not show how children, families and partners took part", "add voice, or a section with covers: [participation]", hasVoice),
		},
		{
			ID: "ECM709", Since: "0.1.0", Kinds: plans,
			Title: "Plan for another time than three years",
			Doc: "The period of the plan is not three years. Three years were intended, and were the practice from 2006 and from 2008; whether the regulations fixed " +
				"them is not established.",
			Fix:    "Check the dates of `period`. Where another time is meant, there is nothing to mend.",
			Source: notes97 + "Plans of 2006 to 2009 and 2008 to 2011. Note in profile cypp-2005.",
			Run:    notThreeYears,
		},
		{
			ID: "ECM710", Since: "0.1.0", Kinds: plans, Needs: needs(plan.ContentPerformance),
			Title:  "Plan without a yearly review",
			Doc:    "Nothing in the governance of the plan says that it is reviewed each year. It was the practice from 2006, and the regulations of 2010 had rules on it that could not be read.",
			Fix:    "Add to `governance`: `{kind: review, when: {recurs: annual}}`.",
			Source: "Analysis of children and young people's plans 2007 (NFER); Halton and Bath and North East Somerset 2007. Note in profiles cypp-2005 and cypp-2010.",
			Run:    missing("says nothing of a yearly review", "add governance with kind: review and when: {recurs: annual}", hasReview),
		},
		{
			ID: "ECM711", Since: "0.1.0", Kinds: plans, Needs: needs(plan.ContentCooperation),
			Title:  "Plan that no board owns",
			Doc:    "From 1 April to 31 October 2010 the plan was made by the Children's Trust Board. The owner of this plan is not given, or is not a board.",
			Fix:    "Name the board in `owner`, with `kind: board` among the parties.",
			Source: "Children Act 2004, s.17, as substituted in 2010; " + regulations2010 + "Profile cypp-2010.",
			Run:    noBoard,
		},
		{
			ID: "ECM712", Since: "0.1.0", Kinds: plans, Needs: needs(plan.ContentCooperation),
			Title: "Statutory partners that no party of the plan is",
			Doc: "The plan marks some of its parties as statutory partners, and lacks others that the law named in the first year of the plan. One party may stand for " +
				"several; district councils count only where the authority is a county. A plan that marks none is asked to do so.",
			Fix:    "Mark the parties with `partner`, such as `partner: primary-care-trust`, and add those that are missing.",
			Source: "Children Act 2004, s.10(4), in the year of the plan. Note in profiles cypp-2005 and cypp-2010.",
			Run:    partnersMissing,
		},
		{
			ID: "ECM713", Since: "0.1.0", Kinds: plans,
			Title: "Body marked as a statutory partner in years when it was none",
			Doc: "The list of relevant partners changed: schools and colleges came into it in 2010, and the Learning and Skills Council left it. A party is marked as a kind of partner that the " +
				"law did not name in any year of the plan. The body may well have been at the table, at the authority's choice.",
			Fix:    "Take `partner` off the party; it stays a party of the plan.",
			Source: "Children Act 2004, s.10(4), as amended by the Apprenticeships, Skills, Children and Learning Act 2009. Profiles cypp-2005 and cypp-2010.",
			Run:    partnerOutOfYear,
		},
		{
			ID: "ECM714", Severity: diag.Warning, Since: "0.1.0", Kinds: plans,
			Title: "Authority's plan of a council that is no children's services authority",
			Doc: "The plan says that it is an authority's children and young people's plan, and its area is a district in a county, or a combined authority. Children's " +
				"services are run by the county, whose code begins with E10.",
			Fix:    "Correct the code of the area, or write `type: local_plan` for a plan below the county's.",
			Source: "Office for National Statistics, GSS coding system.",
			Run:    districtAsAuthority,
		},
		{
			ID: "ECM715", Since: "0.1.0", Kinds: plans, Needs: []plan.Content{plan.ContentPriorities, plan.ContentNeeds},
			Title:  "Priority without a reason",
			Doc:    "Nothing says why this was made a priority: no need, no story behind its baseline, no voice, no finding that it answers.",
			Fix:    "Add `need`, `story`, `voice` or `responds_to` to the priority, or name it in the `priorities` of a need.",
			Source: checklist + "Hertfordshire 2010 gives each priority its story. Profile good-practice.",
			Run:    priorityWithoutReason,
		},
		{
			ID: "ECM716", Since: "0.1.0", Kinds: plans, Needs: []plan.Content{plan.ContentPriorities, plan.ContentActions},
			Title: "Priority whose actions have no resources",
			Doc: "None of the actions for this priority, nor the priority itself, says with what means it is to be done. The checklist asks for strong links among needs, " +
				"priorities, actions and resources.",
			Fix:    "Add `resources` to the actions: money, staff, or `within_existing`.",
			Source: checklist + "Of 20 plans that could be read for it, three said anything on resources. Profile good-practice.",
			Run:    priorityWithoutMeans,
		},
		{
			ID: "ECM717", Since: "0.1.0", Kinds: plans, Needs: needs(plan.ContentBudget),
			Title:  "Statement on money that shows no pooled or aligned budget",
			Doc:    "The plan speaks of money, and shows no budget that partners hold or plan together.",
			Fix:    "Add `pools`, or say in the budget statement that there are none.",
			Source: checklist + "Profile good-practice.",
			Run: func(p *Pass) {
				if d := p.Plan(); hasBudget(d) && len(d.Pools) == 0 && !covers(d.Sections, plan.ContentBudget) {
					p.lacks("shows no pooled or aligned budget", "add pools, or say in the budget statement that there are none")
				}
			},
		},
		{
			ID: "ECM718", Since: "0.1.0", Kinds: plans, Needs: needs(plan.ContentCooperation),
			Title:  "Plan that names no other plan",
			Doc:    "The plan does not say how it stands to other plans and strategies. Real plans name up to eleven in one cell.",
			Fix:    "Add `references` with their `relation`, or `parent`.",
			Source: checklist + "Eleven of 20 plans that could be read for it refer to others. Profile good-practice.",
			Run: missing("does not say how it stands to other plans", "add references, or parent", func(d *plan.Plan) bool {
				return len(d.References) > 0 || d.Parent != ""
			}),
		},
	}
}

// statutory says whether a plan is, or may be, an authority's children and young
// people's plan, and no form to be filled in.
func statutory(d *plan.Plan) bool {
	return (d.Type == "" || d.Type == plan.CYPP) && d.Status != plan.Template
}

// missing returns a rule that tells what a plan lacks.
func missing(what, help string, has func(*plan.Plan) bool) func(*Pass) {
	return func(p *Pass) {
		if !has(p.Plan()) {
			p.lacks(what, help)
		}
	}
}

func (p *Pass) lacks(what, help string) {
	if statutory(p.Plan()) {
		p.Report(diag.Diagnostic{Message: "the plan " + what, Help: help})
	}
}

func hasVision(d *plan.Plan) bool {
	return d.Vision.Text != "" || len(d.Vision.Strands) > 0 || covers(d.Sections, plan.ContentVision)
}

func hasNeeds(d *plan.Plan) bool {
	return len(d.Needs) > 0 || covers(d.Sections, plan.ContentNeeds) ||
		slices.ContainsFunc(d.Priorities, func(x plan.Priority) bool { return len(x.Need) > 0 })
}

func hasActions(d *plan.Plan) bool {
	return len(d.Actions) > 0 || covers(d.Sections, plan.ContentActions) ||
		slices.ContainsFunc(d.References, func(r plan.Reference) bool { return r.Relation == plan.DelegatesTo })
}

func hasBudget(d *plan.Plan) bool {
	return len(d.Budget) > 0 || len(d.Funds) > 0 || len(d.Pools) > 0 || covers(d.Sections, plan.ContentBudget)
}

func hasPerformance(d *plan.Plan) bool {
	return covers(d.Sections, plan.ContentPerformance) || slices.ContainsFunc(d.Governance, func(a plan.Arrangement) bool {
		return a.Kind != plan.Steering
	})
}

func hasCooperation(d *plan.Plan) bool {
	return covers(d.Sections, plan.ContentCooperation) || slices.ContainsFunc(d.Governance, func(a plan.Arrangement) bool {
		return a.Kind == plan.Steering || a.Kind == ""
	})
}

func hasVoice(d *plan.Plan) bool {
	return len(d.Voice) > 0 || covers(d.Sections, plan.ContentParticipation) ||
		slices.ContainsFunc(d.Priorities, func(x plan.Priority) bool { return len(x.Voice) > 0 })
}

func hasReview(d *plan.Plan) bool {
	return slices.ContainsFunc(d.Governance, func(a plan.Arrangement) bool {
		w := understoodWhen(a.When, plan.Hints{})
		text := wordy(a.Title + " " + a.Text)
		return (a.Kind == plan.Review || containsWord(text, []string{" review ", " reviewed ", " reviews "})) &&
			(w.Recurs == plan.Annual || containsWord(text, []string{" annual ", " annually ", " yearly ", " each year ", " every year "}))
	})
}

func needUnlinked(p *Pass) {
	d := p.Plan()
	if !statutory(d) {
		return
	}
	for i, n := range d.Needs {
		if len(n.ContributesTo) == 0 && len(n.Priorities) == 0 {
			p.Report(diag.Diagnostic{
				Pointer: plan.At("needs", i),
				Message: "the need " + quote(cmp.Or(n.Title, n.Text, n.ID)) + " is linked to no outcome and no priority",
				Help:    "add contributes_to or priorities",
			})
		}
	}
}

func priorityWithoutReason(p *Pass) {
	d := p.Plan()
	if p.template() {
		return
	}
	named := map[plan.Ref]bool{}
	for _, n := range d.Needs {
		for _, r := range n.Priorities {
			named[r] = true
		}
	}
	for _, v := range d.Voice {
		for _, r := range v.About {
			named[r] = true
		}
	}
	for i := range d.Priorities {
		reason := false
		for up := range p.View.UpPriority(i) {
			x := &d.Priorities[up]
			reason = reason || len(x.Need) > 0 || x.Story != "" || len(x.Voice) > 0 || len(x.RespondsTo) > 0 || named[plan.Ref(x.ID)]
		}
		if !reason {
			p.Report(diag.Diagnostic{
				Pointer: plan.At("priorities", i),
				Message: "nothing says why " + quote(cmp.Or(d.Priorities[i].Title, d.Priorities[i].ID)) + " is a priority",
				Help:    "add need, story, voice or responds_to, or name it in the priorities of a need",
			})
		}
	}
}

func priorityWithoutMeans(p *Pass) {
	d := p.Plan()
	if p.template() {
		return
	}
	for i := range d.Priorities {
		acts := p.View.ActionsFor(i)
		if len(acts) == 0 || len(d.Priorities[i].Resources) > 0 ||
			slices.ContainsFunc(acts, func(a int) bool { return len(d.Actions[a].Resources) > 0 }) {
			continue
		}
		p.Report(diag.Diagnostic{
			Pointer: plan.At("priorities", i),
			Message: fmt.Sprintf("no action for %s says with what means it is done (%s)", quote(cmp.Or(d.Priorities[i].Title, d.Priorities[i].ID)), plural(len(acts), "action")),
			Help:    "add resources to the actions: money, staff, or within_existing",
		})
	}
}
