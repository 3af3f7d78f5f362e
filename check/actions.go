package check

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
)

func actionRules() []Rule {
	planOnly := []plan.Kind{plan.KindPlan}
	actions := []plan.Content{plan.ContentActions}
	return []Rule{
		{
			ID: "ECM301", Severity: diag.Warning, Kinds: planOnly, Needs: actions, Since: "0.1.0",
			Title: "Action without a lead",
			Doc: "Nobody is named who answers for the action: not in the action, not in one above it, and not in the priorities that it serves. " +
				"Only actions with no other action below them are looked at. What is missing from all actions under one, or from all of the plan, is told once.",
			Fix:    "Add lead: a party, a post or a body. Where there is none yet, write lead: {absent: to_be_confirmed}.",
			Source: "A clear lead for each action is on the department's checklist of a good plan; of 20 real plans read, 3 named one for every action.",
			Run:    actionLead,
		},
		{
			ID: "ECM302", Severity: diag.Note, Kinds: planOnly, Needs: actions, Since: "0.1.0",
			Title:  "Lead named for the priority only",
			Doc:    "The priority has a lead, and none of the actions under it has one of its own, so the same person answers for all of them.",
			Fix:    "Name who does each action, unless the lead of the priority really does.",
			Source: "Herefordshire's plan of 2019 has one champion for each pledge, and no lead below.",
			Run:    priorityLeadOnly,
		},
		{
			ID: "ECM303", Severity: diag.Warning, Kinds: planOnly, Since: "0.1.0",
			Title:  "Lead still to be named",
			Doc:    "The place of the lead says that there is none yet.",
			Fix:    "Name the lead, or the body that will name one and the date by which it will.",
			Source: "Salford's action plan of 2008 answers a finding with the action to identify lead officers.",
			Run:    leadToCome,
		},
		{
			ID: "ECM304", Severity: diag.Warning, Kinds: planOnly, Needs: actions, Since: "0.1.0",
			Title: "Action without a timescale",
			Doc: "Nothing says when the action is done: not the action, not one above it, not the priorities that it serves, and no milestone. " +
				"Only actions with no other action below them are looked at. What is missing from all actions under one, or from all of the plan, is told once.",
			Fix:    "Add when, in the words of the plan: March 2009, autumn 2008, quarterly.",
			Source: "Clear timings are on the department's checklist of a good plan; 13 of 20 real plans had some.",
			Run:    actionTime,
		},
		{
			ID: "ECM305", Severity: diag.Warning, Kinds: planOnly, Since: "0.1.0",
			Title:  "Date still to be set",
			Doc:    "The place of the date says that there is none yet, or that it will be as soon as possible.",
			Fix:    "Set the date, or the event that it waits for.",
			Source: "As soon as possible stands in the timescale of a children's centre's plan of 2013.",
			Run:    timeToCome,
		},
		{
			ID: "ECM306", Severity: diag.Warning, Kinds: planOnly, Since: "0.1.0",
			Title: "Ongoing without an end or a review",
			Doc: "The action goes on without an end, and no milestone or monitoring with a date or frequency says when anybody looks at it. " +
				"Nobody can ever say whether it was done.",
			Fix:    "Give the date of a review, a milestone, or the end.",
			Source: "Ongoing is the timescale of actions in Salford (2008) and Herefordshire (2015).",
			Run:    endless,
		},
		{
			ID: "ECM307", Severity: diag.Note, Kinds: planOnly, Since: "0.1.0",
			Title:  "Event in place of a date",
			Doc:    "The action waits for an event without a date. Nobody can say whether it is late.",
			Fix:    "Add the date by which the event is expected.",
			Source: "Once available stands in the timescale of a children's centre's plan of 2013.",
			Run:    triggered,
		},
		{
			ID: "ECM308", Severity: diag.Warning, Kinds: planOnly, Since: "0.1.0",
			Title: "Date outside the period of the plan",
			Doc: "The whole time of an action, priority or milestone lies before or after the period of the plan. " +
				"A time that overlaps the period is fine, and so is earlier work whose progress is told.",
			Fix:    "Correct the date or the period. Often it is a slip of a year.",
			Source: "A statement for a plan of 2010/11 is due in late January 2011, and a report calls a plan of 2006 to 2009 that of 2008 to 2009.",
			Run:    outsidePeriod,
		},
		{
			ID: "ECM309", Severity: diag.Error, Since: "0.1.0",
			Title:  "Dates that the calendar does not have",
			Doc:    "The dates name a day that does not exist, or end before they begin.",
			Fix:    "Correct the dates. What the document itself says belongs in text, slip and all.",
			Source: "The calendar.",
			Run:    impossibleDates,
		},
		{
			ID: "ECM310", Severity: diag.Warning, Kinds: planOnly, Since: "0.1.0",
			Title:  "Milestone after the end of its action",
			Doc:    "The milestone is due when the action is already over.",
			Fix:    "Correct one of the two dates.",
			Source: "What the words mean: a milestone is a step of the action.",
			Run:    milestoneLate,
		},
		{
			ID: "ECM311", Severity: diag.Warning, Kinds: planOnly, Since: "0.1.0",
			Title:  "Plan without a period",
			Doc:    "The plan does not say which time it is for, so no date in it can be judged, and nobody knows when it ends.",
			Fix:    "Add period, in the words of the plan: April 2008 to March 2011.",
			Source: "SI 2010/591, regulation 3(2), has the board set out the period in the plan; every real plan read states one on its cover.",
			Run:    noPeriod,
		},
		{
			ID: "ECM312", Severity: diag.Note, Kinds: planOnly, Since: "0.1.0",
			Title: "Period that is long for such a plan",
			Doc: "A children and young people's plan covers more than five years, or a delivery plan more than two. " +
				"No law forbids it; targets and leads seldom live that long.",
			Fix: "Correct the period if it is a slip.", Source: "Three years were intended (Explanatory Notes to the Children Act 2004, paragraph 97) and usual; delivery plans are yearly.",
			Run: longPeriod,
		},
		{
			ID: "ECM313", Severity: diag.Note, Kinds: planOnly, Since: "0.1.0",
			Title:  "Plan issued after its period began",
			Doc:    "The document was issued when the time that it plans for had already begun.",
			Fix:    "Correct the dates if they are a slip. A revised edition may say so with version.",
			Source: "Bath's plan for April 2006 went to its council for endorsement on the last days of March 2006.",
			Run:    issuedLate,
		},
		{
			ID: "ECM314", Severity: diag.Warning, Kinds: planOnly, Needs: []plan.Content{plan.ContentActions, plan.ContentPriorities, plan.ContentLinks}, Since: "0.1.0",
			Title: "Action that serves nothing",
			Doc: "Neither the action nor one above it names a priority, an outcome or a recommendation that it is for. " +
				"What is missing from all actions under one, or from all of the plan, is told once.",
			Fix: "Add priorities, contributes_to or responds_to.", Source: "Strong links among needs, priorities, actions and resources are on the department's checklist of a good plan.",
			Run: actionServes,
		},
		{
			ID: "ECM315", Severity: diag.Warning, Kinds: planOnly, Scope: Set, Needs: []plan.Content{plan.ContentActions, plan.ContentPriorities}, Since: "0.1.0",
			Title: "Priority without an action",
			Doc: "No action of the plan serves the priority or one below it, no other document that was read refers to it, " +
				"and no reference says that the action is set out elsewhere. A plan without any action is one whose actions stand in another paper, and is left in peace.",
			Fix: "Add an action, or name the plan that has it: a reference with relation: delegates_to.", Source: "Much of the detailed action is set out in the plans of partners (Thurrock 2012), and should be found there.",
			Run: priorityAction,
		},
		{
			ID: "ECM316", Severity: diag.Warning, Kinds: planOnly, Needs: []plan.Content{plan.ContentActions, plan.ContentMeasures}, Since: "0.1.0",
			Title: "Action without a measure of success",
			Doc: "Nothing says how anybody will know that the action worked: no measure, no success criterion and no milestone in the action or one above it, " +
				"and no measure or success criterion of the priorities that it serves. What is missing from all actions under one, or from all of the plan, is told once.",
			Fix:    "Add success or measures to the action or to its priority.",
			Source: "The national study of 75 plans (2006) asked for clear links between actions and targets; clear success criteria are on the department's checklist.",
			Run:    actionMeasure,
		},
		{
			ID: "ECM317", Severity: diag.Note, Kinds: planOnly, Since: "0.1.0",
			Title:  "Two actions in one",
			Doc:    "The action sets out to do two things. When one of them is done and the other is not, no status is right.",
			Fix:    "Split the action, unless the two are really one.",
			Source: "Reducing one thing and ensuring another stand in one action of Essex's plan of 2009.",
			Run:    twoVerbs,
		},
		{
			ID: "ECM318", Severity: diag.Note, Kinds: planOnly, Since: "0.1.0",
			Title:  "Two actions with the same words",
			Doc:    "Two actions are written alike. Either one was copied and not finished, or it is one action that answers two things.",
			Fix:    "Write it once, and let it serve both priorities or answer both recommendations.",
			Source: "Obesity and dental decay share the text of one action in Salford's plan of 2008.",
			Run:    sameAction,
		},
		{
			ID: "ECM319", Severity: diag.Note, Kinds: planOnly, Since: "0.1.0",
			Title: "Milestone without a date",
			Doc:   "The milestone does not say when it is due.",
			Fix:   "Add when.", Source: "Team developed and in place is a milestone of Blackpool's plan of 2007, without a date beside those that have one.",
			Run: milestoneTime,
		},
		{
			ID: "ECM320", Kinds: planOnly, Since: "0.1.0",
			Title: "Person named as a lead",
			Doc: "The lead is a person and not a post. People move on while plans run, and a published file keeps their names. " +
				"The rule is off by default, because many plans name people.",
			Fix: "Name the post: kind: post, name: Head of supporting people.", Source: "Leads in real plans are people, posts, initials and bodies side by side.",
			Run: personLeads,
		},
		{
			ID: "ECM321", Severity: diag.Warning, Kinds: planOnly, Since: "0.1.0",
			Title: "Action that ends before one that it waits for",
			Doc:   "The action depends on another that ends later than itself, so one of the two dates cannot be kept.",
			Fix:   "Correct one of the two dates, or take the dependency away.", Source: "What the words depends on mean.",
			Run: dependsLater,
		},
	}
}

// actionName returns what to call an action in a message.
func actionName(a *plan.Action) string {
	if a.Title == "" && a.Text != "" {
		return diag.Quote(a.Text)
	}
	return name(&a.Item, "this action")
}

// lacking reports the leaf actions that lack something. What an action above
// them could give to all of them is told of that action, and where no action
// of the plan has it, it is told once.
func (p *Pass) lacking(lacks func(i int) bool, what, help string) {
	if p.template() {
		return
	}
	d, v := p.Plan(), p.View
	leaves, without := make([]int, len(d.Actions)), make([]int, len(d.Actions)) // under each action
	var found []int
	all := 0
	for i := range d.Actions {
		if !v.Leaf(i) {
			continue
		}
		all++
		lacking := lacks(i)
		if lacking {
			found = append(found, i)
		}
		for up := range v.Up(i) {
			leaves[up]++
			if lacking {
				without[up]++
			}
		}
	}
	if len(found) == all && all > 2 {
		p.Report(diag.Diagnostic{Pointer: "/actions", Message: fmt.Sprintf("none of the %d actions has a %s", all, what), Help: help})
		return
	}
	told := map[int]bool{}
	for _, i := range found {
		at := i
		for up := range v.Up(i) {
			if leaves[up] == without[up] && leaves[up] > 1 {
				at = up
			}
		}
		if told[at] {
			continue
		}
		told[at] = true
		message := fmt.Sprintf("%s has no %s", actionName(&d.Actions[at]), what)
		if at != i {
			message = fmt.Sprintf("none of the %d actions under %s has a %s", leaves[at], actionName(&d.Actions[at]), what)
		}
		p.Report(diag.Diagnostic{Pointer: plan.At("actions", at), Message: message, Help: help})
	}
}

func actionLead(p *Pass) {
	p.lacking(func(i int) bool {
		for up := range p.View.Up(i) {
			if len(p.Plan().Actions[up].Lead) > 0 {
				return false // named, or said to be absent
			}
		}
		_, from := p.View.Leads(i)
		return from == ""
	}, "lead", "add lead, to the action or to its priority")
}

func priorityLeadOnly(p *Pass) {
	d := p.Plan()
	actions := map[string]int{} // by the pointer of the priority
	serves, own := make([]bool, len(d.Priorities)), make([]bool, len(d.Priorities))
	for i := range d.Actions {
		if !p.View.Leaf(i) {
			continue
		}
		_, from := p.View.Leads(i)
		if strings.HasPrefix(from, "/priorities/") {
			actions[from]++
			continue
		}
		for k := range p.View.PrioritiesOf(i) {
			serves[k] = true
		}
	}
	for k := range serves {
		if serves[k] {
			for up := range p.View.UpPriority(k) {
				own[up] = true
			}
		}
	}
	for i := range d.Priorities {
		at := plan.At("priorities", i)
		if n := actions[at]; n > 0 && !own[i] {
			p.Report(diag.Diagnostic{
				Pointer: at + "/lead",
				Message: fmt.Sprintf("%s names a lead, and the work under it (%s) names none", name(&d.Priorities[i].Item, "this priority"), plural(n, "action")),
				Help:    "name who does each action, unless the lead of the priority really does",
			})
		}
	}
}

func leadToCome(p *Pass) {
	if p.template() {
		return
	}
	for _, w := range p.File.Parts().People {
		if w.Key != "lead" || w.In == "Measure" {
			continue
		}
		if !notYet(w.Value.Absent) && !(w.Value.Absent == "" && toCome(w.Value.Text)) {
			continue
		}
		p.Report(diag.Diagnostic{
			Pointer: w.Pointer, Message: "the lead is still to be named",
			Help: "name the lead, or who will name one and by when",
		})
	}
}

// notYet says whether the reason for an absence is that it is still to come.
func notYet(a plan.Absence) bool { return a == plan.NotSet || a == plan.ToBeConfirmed }

// toCome says whether the words in the place of a name say that there is none yet.
func toCome(text string) bool {
	if text == "" {
		return false
	}
	read := plan.ReadWho(text).Value
	return len(read) > 0 && !slices.ContainsFunc(read, func(w plan.Who) bool { return !notYet(w.Absent) })
}

func actionTime(p *Pass) {
	p.lacking(func(i int) bool {
		if _, from := p.View.Time(i); from != "" {
			return false
		}
		return !slices.ContainsFunc(p.Plan().Actions[i].Milestones, func(m plan.Milestone) bool { return !m.When.IsZero() })
	}, "timescale", "add when: a date, a period, or how often")
}

// timed yields the times of actions, priorities and milestones.
func (p *Pass) timed(yield func(plan.Placed[plan.When]) bool) {
	for _, w := range p.File.Parts().Times {
		if w.Key == "when" && (w.In == "Action" || w.In == "Priority" || w.In == "Milestone") && !yield(w) {
			return
		}
	}
}

func timeToCome(p *Pass) {
	if p.template() {
		return
	}
	for w := range p.timed {
		if read := p.when(w.Value); read.Dates == "" && notYet(read.Absent) {
			said := "no date is set"
			if w.Value.Text != "" {
				said = diag.Quote(w.Value.Text) + " sets no date"
			}
			p.Report(diag.Diagnostic{Pointer: w.Pointer, Message: said, Help: "set the date, or name the event that it waits for"})
		}
	}
}

func endless(p *Pass) {
	d := p.Plan()
	for i := range d.Actions {
		a := &d.Actions[i]
		if p.goesOn(&a.When) && !p.watched(a) {
			p.Report(diag.Diagnostic{
				Pointer: plan.At("actions", i) + "/when", Message: fmt.Sprintf("%s goes on without an end or a review", actionName(a)),
				Help: "give the date of a review, a milestone, or the end",
			})
		}
	}
}

// goesOn says whether a time has no end.
func (p *Pass) goesOn(w *plan.When) bool {
	if p.when(w).Recurs != plan.Ongoing {
		return false
	}
	dates, ok := p.dates(w)
	return !ok || dates.To.IsZero() || dates.From == dates.To
}

// watched says whether a date or frequency is set at which somebody looks at
// the action.
func (p *Pass) watched(a *plan.Action) bool {
	return slices.ContainsFunc(a.Milestones, func(m plan.Milestone) bool { return !m.When.IsZero() && !p.goesOn(&m.When) }) ||
		slices.ContainsFunc(a.Monitoring, func(m plan.Arrangement) bool {
			return !m.When.IsZero() || p.when(&plan.When{Text: m.Text}).Recurs != ""
		})
}

func triggered(p *Pass) {
	for w := range p.timed {
		if read := p.when(w.Value); read.Trigger != "" && read.Dates == "" {
			p.Report(diag.Diagnostic{
				Pointer: w.Pointer, Message: diag.Quote(cmp.Or(w.Value.Text, read.Trigger)) + " is an event and not a date",
				Help: "add the date by which it is expected",
			})
		}
	}
}

func outsidePeriod(p *Pass) {
	period, ok := p.period()
	if !ok {
		return
	}
	for w := range p.timed {
		dates, ok := p.dates(w.Value)
		if !ok || period.Overlaps(dates) {
			continue
		}
		side := "after the end"
		if !dates.To.IsZero() && dates.Last().Compare(period.First()) < 0 {
			side = "before the start"
			if p.told(w.Pointer) {
				continue
			}
		}
		p.Report(diag.Diagnostic{
			Pointer: w.Pointer, Message: fmt.Sprintf("%s is %s of the plan's period, %s", dates.Words(), side, period.Words()),
			Help: "correct the date or the period", Related: []diag.Related{p.Related("/period", "the period")},
		})
	}
}

// told says whether the progress of the action or priority that holds a time
// is told: then an earlier date is that of work done.
func (p *Pass) told(pointer string) bool {
	var i int
	d := p.Plan()
	switch {
	case scan(pointer, "/actions/", &i) && i < len(d.Actions):
		return len(d.Actions[i].Progress) > 0 || d.Actions[i].Status != plan.Status{}
	case scan(pointer, "/priorities/", &i) && i < len(d.Priorities):
		return len(d.Priorities[i].Progress) > 0 || d.Priorities[i].Status != plan.Status{}
	}
	return false
}

// scan reads the number that follows a prefix of a pointer.
func scan(pointer, prefix string, i *int) bool {
	rest, ok := strings.CutPrefix(pointer, prefix)
	if !ok {
		return false
	}
	number, _, _ := strings.Cut(rest, "/")
	n, err := strconv.Atoi(number)
	*i = n
	return err == nil
}

func impossibleDates(p *Pass) {
	check := func(d plan.Dates, at, key string) {
		if _, err := d.Parse(); d != "" && err != nil {
			p.Report(diag.Diagnostic{
				Pointer: at + key, Message: err.Error(),
				Help: "correct the dates; what the document itself says belongs in text",
			})
		}
	}
	for _, w := range p.File.Parts().Times {
		check(w.Value.Dates, w.Pointer, "/dates")
	}
	for _, m := range p.File.Parts().Money {
		check(m.Value.Dates, m.Pointer, "/dates")
	}
	for at, s := range p.suppressions {
		check(s.Until, at, "/until")
	}
}

func milestoneLate(p *Pass) {
	d := p.Plan()
	for i := range d.Actions {
		end, ok := p.dates(&d.Actions[i].When)
		if !ok || end.To.IsZero() || p.goesOn(&d.Actions[i].When) {
			continue
		}
		for k := range d.Actions[i].Milestones {
			m := &d.Actions[i].Milestones[k]
			due, ok := p.dates(&m.When)
			if !ok || due.From.IsZero() || due.First().Compare(end.Last()) <= 0 {
				continue
			}
			at := plan.At("actions", i)
			p.Report(diag.Diagnostic{
				Pointer: at + plan.At("milestones", k) + "/when",
				Message: fmt.Sprintf("%s is after the end of the action, %s", due.Words(), end.To.Words()),
				Help:    "correct one of the two dates", Related: []diag.Related{p.Related(at+"/when", "the time of the action")},
			})
		}
	}
}

func noPeriod(p *Pass) {
	d := p.Plan()
	if d.Period.IsZero() && d.Extent != plan.Part && !p.template() {
		p.Report(diag.Diagnostic{
			Message: "the plan does not say which time it is for", Help: "add period, such as: period: April 2008 to March 2011",
		})
	}
}

func longPeriod(p *Pass) {
	period, ok := p.period()
	if !ok || period.From.IsZero() || period.To.IsZero() {
		return
	}
	most, what := 0, ""
	switch p.Plan().Type {
	case plan.CYPP, plan.LocalPlan:
		most, what = 5, "five years"
	case plan.DeliveryPlan:
		most, what = 2, "two years"
	default:
		return
	}
	limit := period.First()
	limit.Year += most
	if period.Last().Compare(limit) > 0 {
		p.Report(diag.Diagnostic{
			Pointer: "/period", Message: fmt.Sprintf("%s is more than %s, which is long for such a plan", period.Words(), what),
			Help: "correct the period if it is a slip",
		})
	}
}

func issuedLate(p *Pass) {
	period, ok := p.period()
	issued, known := p.dates(&p.File.Doc.Header().Issued)
	if !ok || !known || period.From.IsZero() || issued.From.IsZero() || issued.First().Compare(period.From.Last()) <= 0 {
		return
	}
	p.Report(diag.Diagnostic{
		Pointer: "/issued", Message: fmt.Sprintf("the plan was issued (%s) after its period began (%s)", issued.Words(), period.From.Words()),
		Help: "correct the dates if they are a slip", Related: []diag.Related{p.Related("/period", "the period")},
	})
}

func actionServes(p *Pass) {
	d := p.Plan()
	p.lacking(func(i int) bool {
		for up := range p.View.Up(i) {
			if a := &d.Actions[up]; len(a.Priorities)+len(a.ContributesTo)+len(a.RespondsTo) > 0 {
				return false
			}
		}
		return true
	}, "priority, outcome or recommendation that it serves", "add priorities, contributes_to or responds_to")
}

func priorityAction(p *Pass) {
	d := p.Plan()
	if len(d.Actions) == 0 || p.template() {
		return
	}
	covered, elsewhere := p.delegated()
	if elsewhere {
		return
	}
	acted := make([]bool, len(d.Priorities))
	for i := range d.Priorities {
		pr := &d.Priorities[i]
		if len(p.View.ActionsFor(i)) > 0 || pr.ID != "" && len(p.Set.Referrers(d.ID, pr.ID)) > 0 ||
			slices.ContainsFunc(pr.References, func(r plan.Ref) bool { return covered[r] }) ||
			slices.ContainsFunc(pr.ContributesTo, func(l plan.Link) bool { return covered[l.To] || covered[outcomeRef(l.To)] }) {
			for up := range p.View.UpPriority(i) {
				acted[up] = true
			}
		}
	}
	for i := range d.Priorities {
		if acted[i] || p.actedAbove(i) {
			continue
		}
		p.Report(diag.Diagnostic{
			Pointer: plan.At("priorities", i), Message: fmt.Sprintf("no action serves %s", name(&d.Priorities[i].Item, "this priority")),
			Help: "add an action, or name the plan that has it: a reference with relation: delegates_to",
		})
	}
}

// actedAbove says whether an action serves a priority above the i-th one.
func (p *Pass) actedAbove(i int) bool {
	for up := range p.View.UpPriority(i) {
		if up != i && len(p.View.ActionsFor(up)) > 0 {
			return true
		}
	}
	return false
}

// delegated returns the references that leave work to other documents and the
// terms that are covered there, and whether all is left to others: a reference
// that covers nothing in particular, and belongs to no priority, covers all.
func (p *Pass) delegated() (covered map[plan.Ref]bool, all bool) {
	covered = map[plan.Ref]bool{}
	own := map[plan.Ref]bool{} // references that belong to a priority
	for i := range p.Plan().Priorities {
		for _, r := range p.Plan().Priorities[i].References {
			own[r] = true
		}
	}
	for i := range p.Plan().References {
		r := &p.Plan().References[i]
		if r.Relation != plan.DelegatesTo {
			continue
		}
		covered[plan.Ref(r.ID)] = true
		for _, c := range r.Covers {
			covered[c] = true
		}
		all = all || len(r.Covers) == 0 && !own[plan.Ref(r.ID)]
	}
	return covered, all
}

// outcomeRef returns the reference of the outcome that a term stands under.
func outcomeRef(r plan.Ref) plan.Ref {
	if o := outcomeOf(r); o != "" {
		return plan.Ref(outcomes.SchemeECM + ":" + string(o))
	}
	return ""
}

func actionMeasure(p *Pass) {
	d := p.Plan()
	measured := func(it *plan.Item, own, success int) bool {
		if own+success > 0 {
			return true
		}
		for range p.View.MeasuresFor(it.ID) {
			return true
		}
		return false
	}
	if !p.measured() && !hasSuccess(d) {
		return // ECM404 tells it of the whole plan
	}
	above := make([]bool, len(d.Priorities)) // the priority or one above it is measured
	for k := range above {
		for up := range p.View.UpPriority(k) {
			if pr := &d.Priorities[up]; measured(&pr.Item, len(pr.Measures), len(pr.Success)) {
				above[k] = true
				break
			}
		}
	}
	p.lacking(func(i int) bool {
		for up := range p.View.Up(i) {
			if a := &d.Actions[up]; len(a.Milestones) > 0 || measured(&a.Item, len(a.Measures), len(a.Success)) {
				return false
			}
		}
		for k := range p.View.PrioritiesOf(i) {
			if above[k] {
				return false
			}
		}
		return true
	}, "measure of success", "add success or measures, to the action or to its priority")
}

func sameAction(p *Pass) {
	d := p.Plan()
	tells := func(i int) bool { // it is no heading, and has enough words
		return p.View.Leaf(i) && len(d.Actions[i].Title)+len(d.Actions[i].Text) >= 12
	}
	// Most actions differ in their first words: then the others are not looked at.
	begins := make([]uint64, len(d.Actions))
	alike := make(map[uint64]int, len(d.Actions))
	for i := range d.Actions {
		if tells(i) {
			begins[i] = fingerprint(32, d.Actions[i].Title, d.Actions[i].Text)
			alike[begins[i]]++
		}
	}
	first := map[uint64]int{}
	for i := range d.Actions {
		a := &d.Actions[i]
		if !tells(i) || alike[begins[i]] < 2 {
			continue
		}
		key := fingerprint(math.MaxInt, a.Title, a.Text)
		before, twice := first[key]
		if !twice {
			first[key] = i
			continue
		}
		at := plan.At("actions", i)
		p.Report(diag.Diagnostic{
			Pointer: at, Message: fmt.Sprintf("%s is written like another action", actionName(a)),
			Help:    "write it once, and let it serve both priorities or answer both recommendations",
			Related: []diag.Related{p.Related(plan.At("actions", before), "the other action")},
		})
	}
}

// fingerprint is the same for texts whose first letters differ in case, spaces
// and signs only. Texts that differ otherwise share one by a chance of 1 in 10^19.
func fingerprint(letters int, texts ...string) uint64 {
	const prime = 1099511628211
	h := uint64(14695981039346656037)
	for _, t := range texts {
		for _, r := range t {
			switch {
			case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			case r >= 'A' && r <= 'Z':
				r |= 0x20
			case r < 0x80 || !unicode.IsLetter(r) && !unicode.IsDigit(r):
				continue
			default:
				r = unicode.ToLower(r)
			}
			h = (h ^ uint64(r)) * prime
			if letters--; letters == 0 {
				return h
			}
		}
		h = (h ^ '\n') * prime
	}
	return h
}

func milestoneTime(p *Pass) {
	if p.template() {
		return
	}
	d := p.Plan()
	for i := range d.Actions {
		for k := range d.Actions[i].Milestones {
			m := &d.Actions[i].Milestones[k]
			if m.When.IsZero() {
				p.Report(diag.Diagnostic{
					Pointer: plan.At("actions", i) + plan.At("milestones", k),
					Message: fmt.Sprintf("the milestone %s has no date", diag.Quote(cmp.Or(m.Text, m.Title, m.Number, m.ID))), Help: "add when",
				})
			}
		}
	}
}

func personLeads(p *Pass) {
	people := map[plan.Ref]bool{}
	for _, party := range p.Plan().Parties {
		people[plan.Ref(party.ID)] = party.Kind == plan.Person && party.ID != ""
	}
	for _, w := range p.File.Parts().People {
		if w.Key == "lead" && people[w.Value.Party] {
			p.Report(diag.Diagnostic{
				Pointer: w.Pointer, Message: diag.Quote(string(w.Value.Party)) + " is a person; people move on while plans run",
				Help: "name the post",
			})
		}
	}
}

func dependsLater(p *Pass) {
	d := p.Plan()
	type ending struct {
		day          plan.Date
		known, asked bool
	}
	ends := make([]ending, len(d.Actions))
	end := func(i int) (plan.Date, bool) {
		if e := &ends[i]; !e.asked {
			e.asked = true
			for up := range p.View.Up(i) {
				if dates, ok := p.dates(&d.Actions[up].When); ok {
					e.day, e.known = dates.To, !dates.To.IsZero() && !p.goesOn(&d.Actions[up].When)
					break
				}
			}
		}
		return ends[i].day, ends[i].known
	}
	for i := range d.Actions {
		own, ok := end(i)
		if !ok {
			continue
		}
		for k, r := range d.Actions[i].DependsOn {
			first, found := p.View.Action(r)
			if !found {
				continue
			}
			if other, ok := end(first); ok && other.First().Compare(own.Last()) > 0 {
				p.Report(diag.Diagnostic{
					Pointer: plan.At("actions", i) + plan.At("depends_on", k),
					Message: fmt.Sprintf("the action ends (%s) before %s, which it waits for (%s)", own.Words(), actionName(&d.Actions[first]), other.Words()),
					Help:    "correct one of the two dates, or take the dependency away",
					Related: []diag.Related{p.Related(plan.At("actions", first), "the action that it waits for")},
				})
			}
		}
	}
}

// measured says whether the plan has a measure at all.
func (p *Pass) measured() bool {
	for range p.View.Measures() {
		return true
	}
	return false
}
