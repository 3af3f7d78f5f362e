package check

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/priorities"
)

const (
	sourceNFER    = "The national study of 75 plans (2006) asked for clear and specific links between actions and targets."
	sourceMapping = "Every entry says where it comes from and how far it is established; a pairing that nobody can trace is taken for an official one."
)

func frameworkRules() []Rule {
	planOnly := []plan.Kind{plan.KindPlan}
	frameworkOnly := []plan.Kind{plan.KindFramework}
	return []Rule{
		{
			ID: plan.RuleUnknownTerm, Severity: diag.Error, Since: "0.1.0",
			Title: "Not one of the published terms",
			Doc: "The reference has the prefix of a published list, such as ecm, kct or ni, and the list has no such term; " +
				"or it is the name of a term where its code belongs.",
			Fix: "Write the code of a term: ecm list aims, and so on, show them.", Source: "The published lists.",
		},
		{
			ID: "ECM202", Severity: diag.Warning, Kinds: planOnly, Scope: Set, Since: "0.1.0",
			Title: "Outcome that no priority or action serves",
			Doc: "A whole plan that uses the Every Child Matters framework links to none of the aims of an outcome. " +
				"Links go by references and not by chapters: a plan that is arranged by its own priorities is fine. " +
				"Links through Kent's priorities, outcomes that a reference says are covered by another plan, and links of the plans under this one count. " +
				"Only a plan that says that it is a children and young people's plan, or that states ecm as its framework, is asked to cover all five.",
			Fix: "Link the priorities that serve the outcome to its aims, or name the plan that covers it: a reference with relation: delegates_to and covers.",
			Source: "SI 2005/2149 asks for the improvements intended in all five aspects of well-being. Much of the detail is set out in the plans of others: " +
				"Thurrock 2012, Kent 2013.",
			Run: outcomeUncovered,
		},
		{
			ID: "ECM203", Severity: diag.Note, Kinds: planOnly, Scope: Set, Since: "0.1.0",
			Title: "Nothing for what parents, carers and families do",
			Doc: "Beside its five aims each outcome has a statement of what parents, carers and families do for it. " +
				"The plan links to none of the five statements.",
			Fix: "Link what supports parents to the statements, such as ecm:parents-support-learning.", Source: "Every Child Matters: Change for Children (2004), p.9.",
			Run: supportUncovered,
		},
		{
			ID: "ECM204", Severity: diag.Warning, Kinds: planOnly, Needs: []plan.Content{plan.ContentPriorities, plan.ContentLinks}, Since: "0.1.0",
			Title: "Priority that reaches no term",
			Doc: "Neither the priority, nor one above or below it, nor an action that serves it, says which outcome, aim or priority of a wider plan it serves. " +
				"Such a priority is missing from every map and comparison. Cross-cutting priorities need no link. " +
				"The rule speaks only where the plan uses a framework at all.",
			Fix:    "Add contributes_to. Where the plan does not say it itself, add basis: inferred and why. Work that serves every outcome is cross_cutting: true.",
			Source: "Kent's eight priorities, and Blackpool's, name no outcome at all; Bath re-mapped its plan a year later and found that it had not been easy.",
			Run:    priorityUnlinked,
		},
		{
			ID: "ECM205", Severity: diag.Warning, Since: "0.1.0",
			Title:  "Inferred link that does not say why",
			Doc:    "The link is a reader's conclusion and not the document's own word. Without a reason nobody can agree or disagree with it.",
			Fix:    "Add why, with the words of the document that the link rests on.",
			Source: "The link of a local priority to an outcome is a judgement on nearly every plan that does not name the outcomes itself.",
			Run:    inferredWithoutWhy,
		},
		{
			ID: "ECM206", Severity: diag.Warning, Kinds: frameworkOnly, Scope: Set, Since: "0.1.0",
			Title: "Outcome or priority of a local framework that is not mapped",
			Doc: "Neither the term, nor the one above it, is linked or mapped to a term of another framework. " +
				"Plans that use it cannot be compared with others. That there is no counterpart is an answer too.",
			Fix: "Add contributes_to or a row under mappings; relation: none where there is no counterpart.", Source: "Six of twenty real plans have a set of outcomes of their own.",
			Run: termUnmapped,
		},
		{
			ID: "ECM207", Severity: diag.Warning, Since: "0.1.0",
			Title:  "Wrong word in an official name",
			Doc:    "The text has a wording of an official name that is known to be a slip of the pen, and that changes what the aim says.",
			Fix:    "Write the official name.",
			Source: "Both slips stand in the list of aims that a council published: malnutrition for maltreatment, and drugs for illegal drugs.",
			Run:    wrongName,
		},
		{
			ID: "ECM208", Severity: diag.Error, Scope: Set, Since: "0.1.0",
			Title:  "Published term without its prefix",
			Doc:    "The reference is the code of a published term, but without a prefix it means an item of this document, and there is none.",
			Fix:    "Write the prefix before the code: ecm:be-healthy.",
			Source: "Codes are unique only within their list.",
			Run:    missingPrefix,
		},
		{
			ID: "ECM209", Severity: diag.Warning, Scope: Set, Since: "0.1.0",
			Title:  "Link to a retired term",
			Doc:    "The framework document says that the term is no longer used.",
			Fix:    "Link to the term that took its place, or keep the link and suppress the rule with the reason.",
			Source: "Frameworks are revised while plans run: Kent went from eight priorities to four drafts and seven areas of need in 2010.",
			Run:    retiredTerm,
		},
		{
			ID: "ECM210", Severity: diag.Warning, Since: "0.1.0",
			Title:  "Unknown edition of the framework",
			Doc:    "The edition of the Every Child Matters framework that the document names is none of those that are known: 2004, and the revision of 3 April 2008.",
			Fix:    "Write 2004 or 2008-04-03.",
			Source: "Every Child Matters: Change for Children (2004); Every Child Matters Outcomes Framework (3 April 2008).",
			Run:    unknownEdition,
		},
		{
			ID: "ECM211", Severity: diag.Note, Scope: Set, Since: "0.1.0",
			Title:  "Framework that was not read",
			Doc:    "The document names as its framework neither ecm, nor none, nor a framework document that was read with it.",
			Fix:    "Correct the id, or check the framework document together with this one.",
			Source: "A document is judged by the framework that it uses.",
			Run:    unknownFramework,
		},
		{
			ID: "ECM212", Severity: diag.Note, Since: "0.1.0",
			Title:  "Link given twice",
			Doc:    "An item links twice to the same term, through the same priorities. Counts and maps would take it for two.",
			Fix:    "Delete one of the two.",
			Source: "Linkage tables of real plans repeat a term in several columns.",
			Run:    linkTwice,
		},
		{
			ID: "ECM213", Severity: diag.Warning, Since: "0.1.0",
			Title: "Link that names no term, or both a term and a reason for none",
			Doc: "A link says which term is served, or why none is named. This one says neither, or both. " +
				"A link that says neither looks as though something was linked.",
			Fix: "Add to, or absent with the reason; not both.", Source: "Linkage tables have cells that are empty or cannot be read; these are not the same as no link.",
			Run: linkSaysNothing,
		},
		{
			ID: "ECM214", Severity: diag.Warning, Kinds: frameworkOnly, Since: "0.1.0",
			Title:  "Mapping without a source or a standing",
			Doc:    "The row does not say where it was published, or how far it is established.",
			Fix:    "Add source and standing. A mapping of your own is standing: editorial, and its source is who made it.",
			Source: sourceMapping,
			Run:    mappingUnsourced,
		},
		{
			ID: "ECM215", Severity: diag.Error, Kinds: frameworkOnly, Since: "0.1.0",
			Title:  "Mapping whose relation and terms do not fit",
			Doc:    "Relation none says that there is no counterpart, and the row names one; or the row has another relation and names no term.",
			Fix:    "Give the terms with a relation, or none without terms.",
			Source: sourceMapping,
			Run:    mappingTargets,
		},
		{
			ID: "ECM216", Severity: diag.Warning, Kinds: frameworkOnly, Since: "0.1.0",
			Title:  "Mapping that does not say why",
			Doc:    "Only an exact counterpart explains itself. What is close, broader, narrower, related or missing needs a reason.",
			Fix:    "Add why: what the one has that the other has not.",
			Source: sourceMapping,
			Run:    mappingWithoutWhy,
		},
		{
			ID: "ECM217", Severity: diag.Error, Kinds: frameworkOnly, Since: "0.1.0",
			Title: "Mappings that contradict each other",
			Doc: "Two rows relate the same two terms in different ways, forwards or backwards: when one term is broader than the other, " +
				"the other is narrower; exact, close and related hold both ways.",
			Fix: "Keep the row that is right.", Source: "SKOS, the standard for such relations, sections 8 and 10.",
			Run: mappingContradiction,
		},
		{
			ID: "ECM218", Severity: diag.Error, Kinds: frameworkOnly, Since: "0.1.0",
			Title:  "Framework that adds to a closed list",
			Doc:    "The five outcomes and their aims are closed. A framework that extends Every Child Matters may add priorities, indicators and other terms, but no outcomes.",
			Fix:    "Leave extends out and map your outcomes to the five, or list them as priorities or terms.",
			Source: "The framework of 2004 and 2008 has five outcomes; Birmingham's six and Lancashire's five are frameworks of their own.",
			Run:    closedList,
		},
	}
}

// usesECM says whether a plan uses the national framework: it says so, or says
// nothing and links to it.
func (p *Pass) usesECM() bool {
	switch p.Plan().Framework.ID {
	case outcomes.SchemeECM:
		return true
	case "":
		return slices.ContainsFunc(p.File.Parts().Links, func(l plan.Placed[plan.Link]) bool {
			return l.Value.To.Scheme() == outcomes.SchemeECM
		})
	}
	return false
}

// coversAll says whether a plan is one that should speak of every outcome: it
// is a children and young people's plan that uses the framework, or does not
// say what it is and states the framework as its own.
func (p *Pass) coversAll() bool {
	d := p.Plan()
	if d.Extent == plan.Part || d.Status == plan.Template {
		return false
	}
	return d.Type == plan.CYPP && p.usesECM() || d.Type == "" && d.Parent == "" && d.Framework.ID == outcomes.SchemeECM
}

// served yields the references of the terms that a plan and the plans under it
// link to or leave to others, and what Kent's priorities stand for.
func (p *Pass) served() iter.Seq[plan.Ref] {
	return func(yield func(plan.Ref) bool) {
		for f := range p.withPlansBelow() {
			for _, l := range f.Parts().Links {
				if l.In != "Priority" && l.In != "Action" {
					continue
				}
				if !yield(l.Value.To) {
					return
				}
				if l.Value.To.Scheme() != outcomes.SchemeKCT {
					continue
				}
				for k := range priorities.Priority(l.Value.To.Code()).Links() {
					if !yield(plan.Ref(k.To)) {
						return
					}
				}
			}
			for _, r := range f.Doc.Header().References {
				for _, c := range r.Covers {
					if r.Relation == plan.DelegatesTo && !yield(c) {
						return
					}
				}
			}
		}
	}
}

// withPlansBelow yields the document and the plans that name it as their parent.
func (p *Pass) withPlansBelow() iter.Seq[*plan.File] {
	return func(yield func(*plan.File) bool) {
		if !yield(p.File) {
			return
		}
		for _, at := range p.Set.Referrers(p.File.ID(), "") {
			if at.Use.In == "Plan" && at.Use.Key == "parent" && at.File != p.File && !yield(at.File) {
				return
			}
		}
	}
}

// outcomeOf returns the outcome that a reference is or stands under, or "".
func outcomeOf(r plan.Ref) outcomes.Outcome {
	if r.Scheme() != outcomes.SchemeECM {
		return ""
	}
	if o := outcomes.Outcome(r.Code()); o.Known() {
		return o
	}
	if o := outcomes.Aim(r.Code()).Outcome(); o != "" {
		return o
	}
	return outcomes.Support(r.Code()).Outcome()
}

func outcomeUncovered(p *Pass) {
	if !p.coversAll() {
		return
	}
	seen := map[outcomes.Outcome]bool{}
	for r := range p.served() {
		seen[outcomeOf(r)] = true
	}
	var missing []string
	for o := range outcomes.All() {
		if t, _ := o.Info(); !seen[o] {
			missing = append(missing, t.Title)
		}
	}
	if len(missing) == 0 {
		return
	}
	p.Report(diag.Diagnostic{
		Pointer: p.whereLinked(), Message: "no priority or action is linked to " + list(missing, "or"),
		Help: "link what serves it to its aims, or name the plan that covers it: a reference with relation: delegates_to and covers",
	})
}

// whereLinked returns the place of what should be linked: the priorities, or
// the whole plan where it has none.
func (p *Pass) whereLinked() string {
	if len(p.Plan().Priorities) > 0 {
		return "/priorities"
	}
	return ""
}

func supportUncovered(p *Pass) {
	if !p.coversAll() {
		return
	}
	linked := false
	for r := range p.served() {
		if outcomes.Support(r.Code()).Known() {
			return
		}
		linked = linked || outcomeOf(r) != ""
	}
	if !linked {
		return // ECM202 has more to tell
	}
	p.Report(diag.Diagnostic{
		Pointer: p.whereLinked(),
		Message: "no priority or action is linked to what parents, carers and families do",
		Help:    "link what supports them to a statement such as ecm:parents-support-learning",
	})
}

func priorityUnlinked(p *Pass) {
	d := p.Plan()
	switch d.Framework.ID {
	case "none":
		return
	case "":
		if len(p.File.Parts().Links) == 0 {
			return
		}
	}
	reaches := p.reaching()
	for i := range d.Priorities {
		if !reaches[i] {
			p.Report(diag.Diagnostic{
				Pointer: plan.At("priorities", i),
				Message: fmt.Sprintf("%s serves no outcome, aim or priority of a wider plan", name(&d.Priorities[i].Item, "this priority")),
				Help:    "add contributes_to, or cross_cutting: true for work that serves every outcome",
			})
		}
	}
}

// reaching says of each priority whether it, or what is above or below it,
// says what it serves.
func (p *Pass) reaching() []bool {
	d, v := p.Plan(), p.View
	served := map[plan.Ref]bool{} // references to plans that the document serves
	for i := range d.References {
		if r := &d.References[i]; r.Relation == plan.ContributesTo || r.Relation == plan.Implements {
			served[plan.Ref(r.ID)] = true
		}
	}
	beyond := make([]bool, len(d.Actions)) // actions that serve more than the plan itself
	for i := range d.Actions {
		beyond[i] = slices.ContainsFunc(d.Actions[i].ContributesTo, wider)
	}
	own := make([]bool, len(d.Priorities))
	for i := range d.Priorities {
		pr := &d.Priorities[i]
		own[i] = len(pr.ContributesTo) > 0 || pr.CrossCutting || slices.ContainsFunc(pr.References, func(r plan.Ref) bool { return served[r] }) ||
			slices.ContainsFunc(v.ActionsFor(i), func(a int) bool { return beyond[a] })
	}
	reaches := slices.Clone(own)
	for i := range own {
		for up := range v.UpPriority(i) {
			if own[i] {
				reaches[up] = true // what is below it serves something
			}
			if own[up] {
				reaches[i] = true // what is above it does
			}
		}
	}
	return reaches
}

// wider says whether a link leads out of the document.
func wider(l plan.Link) bool { return l.To.Scheme() != "" || l.To.Document() != "" }

func inferredWithoutWhy(p *Pass) {
	for _, l := range p.File.Parts().Links {
		if l.Value.Basis == plan.Inferred && blank(l.Value.Why) {
			p.Report(diag.Diagnostic{
				Pointer: l.Pointer, Message: fmt.Sprintf("the link to %s is inferred and does not say why", diag.Quote(string(l.Value.To))),
				Help: "add why, with the words of the document that it rests on",
			})
		}
	}
}

// slips are wordings of official names that are known to be wrong. sign stands
// in every text with such a slip, unless that is in capitals.
var slips = [...]struct {
	sign              signs
	wrong, right, aim string
}{
	{ln, "malnutrition, neglect, violence", "maltreatment, neglect, violence", "Safe from maltreatment, neglect, violence and sexual exploitation"},
	{gs, "choose not to take drugs", "choose not to take illegal drugs", "Choose not to take illegal drugs"},
}

func wrongName(p *Pass) {
	for t := range p.wordings() {
		if t.Key == "aliases" {
			continue
		}
		for _, s := range slips {
			if t.signs&(s.sign|capitals) != 0 && containsFold(*t.Value, s.wrong) {
				p.Report(diag.Diagnostic{
					Pointer: t.Pointer, Message: fmt.Sprintf("%s is not what the aim says; it says %s", diag.Quote(s.wrong), diag.Quote(s.right)),
					Help: "the official name is: " + s.aim,
				})
			}
		}
	}
}

func missingPrefix(p *Pass) {
	for b := range p.broken(plan.NoItem) {
		ref, ok := plan.TermNamed(string(b.Ref))
		if !ok || !b.local(p) || !b.acceptsTerms() {
			continue
		}
		p.Report(diag.Diagnostic{
			Pointer: b.Pointer,
			Message: fmt.Sprintf("%s is the name of a published term; without a prefix it means an item of this document", diag.Quote(string(b.Ref))),
			Help:    didYouMean(string(ref)), Fix: p.replace(b.Pointer, string(ref)),
		})
	}
}

// acceptsTerms says whether a term may stand in place of the reference.
func (b broken) acceptsTerms() bool {
	switch b.In + "." + b.Key {
	case "Link.to", "Link.with", "Reference.covers", "Mapping.from", "Mapping.to":
		return true
	}
	return false
}

func retiredTerm(p *Pass) {
	retired := map[plan.Ref]*plan.File{}
	for f, fw := range plan.Documents[*plan.Framework](p.Set) {
		for t := range fw.All() {
			if t.Retired && f != p.File {
				retired[plan.Ref(fw.Prefix+":"+t.ID)] = f
			}
		}
	}
	if len(retired) == 0 {
		return
	}
	for u := range p.File.Uses() {
		if f := retired[u.Ref]; f != nil && u.In != "Mapping" {
			e, _ := f.Entry(u.Ref.Code())
			p.Report(diag.Diagnostic{
				Pointer: u.Pointer, Message: fmt.Sprintf("%s is no longer used in %s", diag.Quote(string(u.Ref)), diag.Quote(f.Doc.Header().Title)),
				Help:    "link to the term that took its place",
				Related: []diag.Related{RelatedIn(f, e.Pointer, "retired here")},
			})
		}
	}
}

func unknownEdition(p *Pass) {
	uses := p.File.Doc.Header().Framework
	if uses.ID != outcomes.SchemeECM || uses.Edition == "" {
		return
	}
	if _, err := outcomes.ParseEdition(uses.Edition); err != nil {
		var known []string
		for e := range outcomes.Editions() {
			known = append(known, string(e))
		}
		p.Report(diag.Diagnostic{
			Pointer: "/framework/edition", Message: diag.Quote(uses.Edition) + " is no edition of the outcomes framework that is known",
			Help: "write " + list(known, "or"),
		})
	}
}

func unknownFramework(p *Pass) {
	id := p.File.Doc.Header().Framework.ID
	if id == "" || id == "none" || id == outcomes.SchemeECM || p.Set.Framework(id) != nil {
		return
	}
	d := diag.Diagnostic{
		Pointer: "/framework", Message: fmt.Sprintf("the framework %s is not among the documents that were read", diag.Quote(id)),
		Help: "check the two together, or write ecm or none",
	}
	known := func(yield func(string) bool) {
		for fw := range plan.Documents[*plan.Framework](p.Set) {
			if !yield(fw.ID()) {
				return
			}
		}
		_ = yield(outcomes.SchemeECM) && yield("none")
	}
	if near := p.nearest(id, known); near != "" {
		d.Help = didYouMean(near)
	}
	p.Report(d)
}

func linkTwice(p *Pass) {
	type key struct{ to, through string }
	holder := ""
	first := map[key]string{} // of the list at hand: links stand one after the other
	for _, l := range p.File.Parts().Links {
		if l.Value.To == "" {
			continue
		}
		if at := l.Pointer[:strings.LastIndexByte(l.Pointer, '/')]; at != holder {
			holder = at
			clear(first)
		}
		k := key{to: string(l.Value.To)}
		if len(l.Value.Through)+len(l.Value.With) > 0 {
			k.through = fmt.Sprint(l.Value.Through, l.Value.With)
		}
		before, twice := first[k]
		if !twice {
			first[k] = l.Pointer
			continue
		}
		p.Report(diag.Diagnostic{
			Pointer: l.Pointer, Message: fmt.Sprintf("the link to %s is given twice", diag.Quote(string(l.Value.To))),
			Help: "delete one of the two", Related: []diag.Related{p.Related(before, "first given here")},
		})
	}
}

func linkSaysNothing(p *Pass) {
	for _, l := range p.File.Parts().Links {
		switch {
		case l.Value.To == "" && l.Value.Absent == "" && l.Value.Match != plan.NoMatch:
			p.Report(diag.Diagnostic{
				Pointer: l.Pointer, Message: "this link names no term and does not say why",
				Help: "add to: the term, or absent: the reason",
			})
		case l.Value.To != "" && l.Value.Absent != "":
			p.Report(diag.Diagnostic{
				Pointer: l.Pointer, Message: "this link names a term and says why none is named",
				Help: "delete to or absent",
			})
		}
	}
}

// list joins words for a sentence: a, b or c.
func list(words []string, and string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " " + and + " " + words[last]
}
