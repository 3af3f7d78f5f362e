package check

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
)

const (
	sourceIDs  = "Identity in this format: everything is named once and referred to by its id."
	sourceRefs = "Many-to-many by reference: what one table of a real plan points at stands in another, and the pointer is easily left behind."
)

func identityRules() []Rule {
	return []Rule{
		{
			ID: "ECM101", Severity: diag.Error, Since: "0.1.0",
			Title: "Id used twice",
			Doc: "Two items of the document have the same id, so a reference to it may mean either. " +
				"Areas and vocabularies have ids of their own, which may be those of other items.",
			Fix: "Give one of the two another id, and correct the references that mean it.", Source: sourceIDs,
			Run: duplicateID,
		},
		{
			ID: "ECM102", Severity: diag.Error, Scope: Set, Since: "0.1.0",
			Title: "Two documents with the same id",
			Doc: "Documents that are checked together refer to each other by their ids. " +
				"Of two with the same id only the first, by the name of the file, is ever found.",
			Fix: "Give one of the documents another id, or check them apart if one is a copy of the other.", Source: sourceIDs,
			Run: duplicateDocument,
		},
		{
			ID: "ECM103", Severity: diag.Error, Scope: Set, Since: "0.1.0",
			Title:  "Reference to an item that does not exist",
			Doc:    "No item of the document has the id that is referred to.",
			Fix:    "Correct the id, or add the item. An item of another document is written document#item.",
			Source: sourceRefs,
			Run:    danglingItem,
		},
		{
			ID: "ECM104", Severity: diag.Error, Scope: Set, Since: "0.1.0",
			Title:  "Reference to the wrong kind of item",
			Doc:    "The item exists, but is not of a kind that can stand here: an action where a priority is meant, say.",
			Fix:    "Refer to an item of the kind that the message names.",
			Source: sourceRefs,
			Run:    wrongType,
		},
		{
			ID: "ECM105", Severity: diag.Note, Scope: Set, Since: "0.1.0",
			Title: "Reference to a document that was not read",
			Doc: "The document that is referred to is not among those that are checked together, so nobody has looked whether " +
				"what is referred to is there. It is told once for each such document.",
			Fix:    "Check the documents together: name both files, or their folder.",
			Source: sourceRefs,
			Run:    documentNotRead,
		},
		{
			ID: "ECM106", Severity: diag.Error, Scope: Set, Since: "0.1.0",
			Title:  "Reference to an item that another document does not have",
			Doc:    "The other document was read, and has no item with that id. For answers to recommendations see ECM602.",
			Fix:    "Correct the id, or add the item to the other document.",
			Source: sourceRefs,
			Run:    danglingElsewhere,
		},
		{
			ID: "ECM107", Severity: diag.Warning, Scope: Set, Since: "0.1.0",
			Title: "Reference with an unknown prefix",
			Doc: "The word before the colon names a list. It is neither a published list, nor a vocabulary of the document, " +
				"nor the prefix of a framework document that was read, so nobody has looked whether there is such a term.",
			Fix:    "Correct the prefix, add the list to the document's vocabularies, or check the framework document with this one.",
			Source: "Linkage tables of real plans use lists of their own beside the outcomes, such as the standards of a national service framework.",
			Run:    unknownPrefix,
		},
		{
			ID: "ECM108", Severity: diag.Error, Scope: Set, Since: "0.1.0",
			Title:  "Reference to a term that its list does not have",
			Doc:    "The list is known, and has no such term. Most terms of the national framework are checked while a document is read: see ECM201.",
			Fix:    "Write the code of a term that the list has.",
			Source: "A closed list helps only when what is not in it is told.",
			Run:    unknownTerm,
		},
		{
			ID: "ECM109", Severity: diag.Error, Since: "0.1.0",
			Title:  "Items that stand above each other in a circle",
			Doc:    "Following the parents of an item leads back to the item, so nothing is at the top, and leads and dates are inherited from nowhere.",
			Fix:    "Take the parent of the item at the top away.",
			Source: "Priorities and actions of real plans form trees of up to three levels.",
			Run:    parentCircle,
		},
		{
			ID: "ECM110", Severity: diag.Error, Kinds: []plan.Kind{plan.KindPlan}, Since: "0.1.0",
			Title:  "Actions that wait for each other",
			Doc:    "Each of these actions must be done before the next, and the last before the first, so none can ever begin.",
			Fix:    "Take one of the dependencies away, or split an action in the part that comes first and the part that waits.",
			Source: "What the words depends on mean.",
			Run:    dependencyCircle,
		},
		{
			ID: "ECM111", Severity: diag.Note, Since: "0.1.0",
			Title: "Number used twice",
			Doc: "Two items side by side are printed with the same number. References from other papers, such as minutes, go by the number. " +
				"Real plans do this, so the rule only takes note.",
			Fix: "Number one of the two anew, unless it is printed like that.", Source: "The number A7 stands for at least eight pathways in one plan of 2006.",
			Run: duplicateNumber,
		},
		{
			ID: "ECM112", Severity: diag.Error, Kinds: []plan.Kind{plan.KindPlan}, Scope: Set, Since: "0.1.0",
			Title:  "Plans that stand above each other in a circle",
			Doc:    "Following the parent plans leads back to this plan, so no plan is the one that the others serve.",
			Fix:    "Take the parent of the plan at the top away.",
			Source: "Local plans stand under the plan of the county, and delivery plans under the plan that they deliver.",
			Run:    planCircle,
		},
		{
			ID: "ECM113", Severity: diag.Note, Scope: Set, Since: "0.1.0",
			Title: "Party that nothing refers to",
			Doc: "The party leads nothing, takes part in nothing, and is not named in the words of any lead or partner. " +
				"A party with initials or an acronym is a key to the text, and counts as used.",
			Fix: "Refer to the party where it has a part, or delete it.", Source: sourceIDs,
			Run: unusedParty,
		},
		{
			ID: "ECM114", Since: "0.1.0",
			Title: "Reference that nothing refers to",
			Doc: "The entry under references says neither how the document stands to it, nor does any item refer to it. " +
				"The rule is off by default, because many plans list what they have read.",
			Fix: "Refer to the entry, say with relation how the document stands to it, or delete it.", Source: sourceIDs,
			Run: unusedReference,
		},
		{
			ID: "ECM115", Severity: diag.Warning, Scope: Set, Since: "0.1.0",
			Title: "Lead or partner in the form of an id that names no party",
			Doc: "A word in small letters without spaces, where a lead or partner stands, is read as the id of a party. " +
				"No party of the document has it.",
			Fix:    "Write the id of a party, add the party, or write a name as a text: lead: {text: police}.",
			Source: "Leads are written as names, posts, initials and bodies side by side in one column of real plans.",
			Run:    unknownParty,
		},
		{
			ID: "ECM116", Severity: diag.Error, Scope: Set, Since: "0.1.0",
			Title: "Prefix that is taken",
			Doc: "A vocabulary or framework has a prefix that already means another list: a published one, or that of another framework document. " +
				"References with this prefix lead to the other list.",
			Fix: "Choose another prefix, and correct the references.", Source: sourceIDs,
			Run: prefixTaken,
		},
	}
}

func duplicateID(p *Pass) {
	if !p.File.Repeats() {
		return
	}
	type key struct{ space, id string }
	first := map[key]int{} // which entry has it first
	i := -1
	for e := range p.File.Entries() {
		if i++; e.ID == "" {
			continue
		}
		k := key{id: e.ID}
		if e.Type == "Area" || e.Type == "Vocabulary" {
			k.space = e.Type
		}
		n, twice := first[k]
		if !twice {
			first[k] = i
			continue
		}
		before, _ := p.File.EntryAt(n)
		other := aNoun(before.Type)
		if before.Type == e.Type {
			other = "another " + noun(e.Type)
		}
		p.Report(diag.Diagnostic{
			Pointer: e.Pointer + "/id",
			Message: fmt.Sprintf("the id %s of this %s is already that of %s", diag.Quote(e.ID), noun(e.Type), other),
			Help:    "give one of the two another id",
			Related: []diag.Related{p.Related(before.Pointer+"/id", "first used here")},
		})
	}
}

func duplicateDocument(p *Pass) {
	id := p.File.ID()
	if first := p.Set.Document(id); id != "" && first != p.File {
		p.Report(diag.Diagnostic{
			Pointer: "/id", Message: fmt.Sprintf("another document has the id %s too", diag.Quote(id)),
			Help:    "give one of the two another id; references lead to the other one",
			Related: []diag.Related{RelatedIn(first, "/id", "this document has it first")},
		})
	}
}

// A broken reference is one that leads nowhere, or to what may not stand there.
type broken struct {
	plan.Use
	plan.Resolution
}

// A breach is which of the references of a document is broken, and how. There
// may be very many, of which few are told, so that no more is kept of them.
type breach struct {
	use     int
	problem plan.Problem
}

// broken yields the references of the document that have one of some problems,
// in the order of the text.
func (p *Pass) broken(problems ...plan.Problem) iter.Seq[broken] {
	if !p.resolved {
		p.resolved = true
		n := 0
		for u := range p.File.Uses() {
			if res := p.Set.Resolve(p.File, u.Ref, u.Refers...); res.Problem != plan.Found {
				p.breaks = append(p.breaks, breach{n, res.Problem})
			}
			n++
		}
	}
	return func(yield func(broken) bool) {
		left, n := p.breaks, 0
		for u := range p.File.Uses() {
			if len(left) == 0 || p.full() {
				return
			}
			if left[0].use == n {
				if slices.Contains(problems, left[0].problem) && !yield(broken{u, p.Set.Resolve(p.File, u.Ref, u.Refers...)}) {
					return
				}
				left = left[1:]
			}
			n++
		}
	}
}

// local says whether the reference means an item of this document.
func (b broken) local(p *Pass) bool { return b.File == p.File }

// name says whether the reference may be the name of a lead or partner.
func (b broken) name() bool {
	return b.In == "Who" && b.Key == "party" && b.Ref.Document() == "" && b.Ref.Scheme() == ""
}

// document says whether the reference may be to a whole document.
func (b broken) document() bool {
	if b.Ref.Document() != "" || b.Ref.Scheme() != "" {
		return false
	}
	switch b.In + "." + b.Key {
	case "Response.to", "Saving.counted_in", "Succession.from", "Succession.to":
		return true
	}
	return slices.Contains(b.Refers, "Plan")
}

func danglingItem(p *Pass) {
	for b := range p.broken(plan.NoItem) {
		if !b.local(p) || b.name() || b.document() {
			continue
		}
		if _, ok := plan.TermNamed(string(b.Ref)); ok && b.acceptsTerms() {
			continue // ECM208
		}
		d := diag.Diagnostic{
			Pointer: b.Pointer,
			Message: fmt.Sprintf("%s is not the id of %s of this document", diag.Quote(b.Ref.Item()), oneOf(b.Refers)),
		}
		if near := p.nearest(b.Ref.Item(), itemIDs(p.File, b.Refers...)); near != "" {
			d.Help = didYouMean(near)
		} else if known := few(itemIDs(p.File, b.Refers...)); known != "" && len(b.Refers) > 0 {
			d.Help = "the document has " + known
		} else {
			d.Help = "add the item, or write an item of another document as document#item"
		}
		p.Report(d)
	}
}

func wrongType(p *Pass) {
	for b := range p.broken(plan.WrongType) {
		p.Report(diag.Diagnostic{
			Pointer: b.Pointer,
			Message: fmt.Sprintf("%s is the id of %s; expected that of %s", diag.Quote(string(b.Ref)), aNoun(b.Resolution.Entry.Type), oneOf(b.Refers)),
			Help:    choice("write one of: ", itemIDs(b.File, b.Refers...), "refer to "+oneOf(b.Refers)),
			Related: []diag.Related{RelatedIn(b.File, b.Resolution.Entry.Pointer, "the "+noun(b.Resolution.Entry.Type))},
		})
	}
}

func documentNotRead(p *Pass) {
	told := map[string]bool{}
	for b := range p.broken(plan.NoDocument, plan.NoItem) {
		id := b.Ref.Document()
		if b.Problem == plan.NoItem {
			if !b.local(p) || !b.document() {
				continue
			}
			id = string(b.Ref)
		}
		if told[id] {
			continue
		}
		told[id] = true
		d := diag.Diagnostic{
			Pointer: b.Pointer,
			Message: fmt.Sprintf("no document with the id %s was read, so what it says was not looked at", diag.Quote(id)),
			Help:    "check the two together: name both files, or their folder",
		}
		if near := p.nearest(id, documentIDs(p.Set)); near != "" {
			d.Help = didYouMean(near)
		}
		p.Report(d)
	}
}

func danglingElsewhere(p *Pass) {
	for b := range p.broken(plan.NoItem) {
		if b.local(p) || b.recommendation() {
			continue
		}
		d := diag.Diagnostic{
			Pointer: b.Pointer,
			Message: fmt.Sprintf("the document %s has no item with the id %s", diag.Quote(b.File.ID()), diag.Quote(b.Ref.Item())),
		}
		if near := p.nearest(b.Ref.Item(), itemIDs(b.File, b.Refers...)); near != "" {
			d.Help = didYouMean(b.File.ID() + "#" + near)
		} else {
			d.Help = choice("it has ", itemIDs(b.File, b.Refers...), "correct the id, or add the item there")
		}
		p.Report(d)
	}
}

// recommendation says whether the reference is an answer to an inspection.
func (b broken) recommendation() bool {
	if b.In != "Response" || b.File == nil {
		return false
	}
	_, ok := b.File.Doc.(*plan.Inspection)
	return ok
}

func unknownPrefix(p *Pass) {
	for b := range p.broken(plan.NoScheme) {
		d := diag.Diagnostic{
			Pointer: b.Pointer,
			Message: fmt.Sprintf("the prefix %s is that of no list that was read", diag.Quote(b.Ref.Scheme())),
			Help:    "name the list under vocabularies, or check the framework document together with this one",
		}
		if near, only := p.guess(b.Ref.Scheme(), prefixes(p)); near != "" {
			fixed := near + ":" + b.Ref.Code()
			d.Help = didYouMean(fixed)
			if only && p.Set.Resolve(p.File, plan.Ref(fixed)).Problem == plan.Found {
				d.Fix = p.replace(b.Pointer, fixed)
			}
		}
		p.Report(d)
	}
}

// prefixes yields every prefix that a reference of the document may have.
func prefixes(p *Pass) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, s := range publishedSchemes {
			if !yield(s) {
				return
			}
		}
		for _, v := range p.File.Doc.Header().Vocabularies {
			if !yield(v.ID) {
				return
			}
		}
		for _, fw := range plan.Documents[*plan.Framework](p.Set) {
			if fw.Prefix != "" && !yield(fw.Prefix) {
				return
			}
		}
	}
}

var publishedSchemes = [...]string{
	outcomes.SchemeECM, outcomes.SchemeAspects, outcomes.SchemeIndicators, outcomes.SchemeKCT,
	outcomes.SchemeTrust, outcomes.SchemeChapters, outcomes.SchemeObjectives,
}

func unknownTerm(p *Pass) {
	for b := range p.broken(plan.NoTerm) {
		d := diag.Diagnostic{
			Pointer: b.Pointer,
			Message: fmt.Sprintf("%s is not in the list %s", diag.Quote(string(b.Ref)), diag.Quote(b.Ref.Scheme())),
			Help:    "write the code of a term that the list has",
		}
		if near, only := p.guess(b.Ref.Code(), p.termsOf(b)); near != "" {
			near = b.Ref.Scheme() + ":" + near
			d.Help = didYouMean(near)
			if only {
				d.Fix = p.replace(b.Pointer, near)
			}
		} else if known := few(p.termsOf(b)); known != "" {
			d.Help = "the list has " + known
		} else if b.Ref.Scheme() == outcomes.SchemeIndicators {
			if meant, err := outcomes.ParseIndicator(b.Ref.Code()); err != nil {
				d.Help = err.Error()
			} else { // as people write its number, and not as it is referred to
				right := outcomes.SchemeIndicators + ":" + string(meant)
				d.Help, d.Fix = didYouMean(right), p.replace(b.Pointer, right)
			}
		}
		p.Report(d)
	}
}

// termsOf yields the codes of the list that a reference names.
func (p *Pass) termsOf(b broken) iter.Seq[string] {
	scheme := b.Ref.Scheme()
	return func(yield func(string) bool) {
		switch {
		case scheme == outcomes.SchemeIndicators: // the nearest number is no help
		case b.File == nil:
			for t := range plan.PublishedTerms() {
				if t.Scheme == scheme && !yield(t.Code) {
					return
				}
			}
		case b.File == p.File && p.vocabulary(scheme) != nil:
			for _, t := range p.vocabulary(scheme).Terms {
				if !yield(t.Code) {
					return
				}
			}
		default:
			for id := range itemIDs(b.File, "Term", "Indicator") {
				if !yield(id) {
					return
				}
			}
		}
	}
}

// vocabulary returns the document's vocabulary with a prefix, or nil.
func (p *Pass) vocabulary(prefix string) *plan.Vocabulary {
	list := p.File.Doc.Header().Vocabularies
	if i := slices.IndexFunc(list, func(v plan.Vocabulary) bool { return v.ID == prefix }); i >= 0 {
		return &list[i]
	}
	return nil
}

// A numbered item is one that has a printed number, in the list and under the
// parent where the number should be its own.
type numbered struct {
	key    string // of the list
	index  int
	parent plan.Ref
	item   *plan.Item
}

func (n numbered) pointer() string { return plan.At(n.key, n.index) + "/number" }

// numbered yields the items of the document that should have numbers of their own.
func (p *Pass) numbered(yield func(numbered) bool) {
	switch d := p.File.Doc.(type) {
	case *plan.Plan:
		for i := range d.Priorities {
			if !yield(numbered{"priorities", i, d.Priorities[i].Parent, &d.Priorities[i].Item}) {
				return
			}
		}
		for i := range d.Actions {
			if !yield(numbered{"actions", i, d.Actions[i].Parent, &d.Actions[i].Item}) {
				return
			}
		}
	case *plan.Inspection:
		for i := range d.Recommendations {
			if !yield(numbered{"recommendations", i, "", &d.Recommendations[i].Item}) {
				return
			}
		}
	}
}

func duplicateNumber(p *Pass) {
	type place struct {
		key    string
		parent plan.Ref
		number string
	}
	var items []numbered
	for n := range p.numbered {
		if n.item.Number != "" {
			items = append(items, n)
		}
	}
	first := make(map[place]int, len(items))
	for i, n := range items {
		k := place{n.key, n.parent, n.item.Number}
		at, twice := first[k]
		if !twice {
			first[k] = i
			continue
		}
		before := &items[at]
		p.Report(diag.Diagnostic{
			Pointer: n.pointer(),
			Message: fmt.Sprintf("the number %s is also that of %s", diag.Quote(n.item.Number), name(before.item, "another item")),
			Help:    "number one of the two anew, unless it is printed like that",
			Related: []diag.Related{p.Related(before.pointer(), "the other one")},
		})
	}
}

func planCircle(p *Pass) {
	path := []string{p.File.ID()}
	for f := p.File; len(path) <= p.Set.Len(); {
		up := string(f.Doc.(*plan.Plan).Parent)
		f = p.Set.Document(up)
		if f == nil || f.Name < p.File.Name {
			return // no circle, or told of the document that comes first
		}
		if _, ok := f.Doc.(*plan.Plan); !ok {
			return
		}
		path = append(path, up)
		if f == p.File {
			p.Report(diag.Diagnostic{
				Pointer: "/parent",
				Message: "the parents of this plan go round in a circle: " + strings.Join(shorten(path, "..."), ", "),
				Help:    "take the parent of the plan at the top away",
			})
			return
		}
	}
}

func unusedParty(p *Pass) {
	parties := p.File.Doc.Header().Parties
	if len(parties) == 0 {
		return
	}
	used := make(map[string]bool, len(parties)) // by id, and by name
	for i := range parties {
		used[parties[i].ID] = parties[i].Acronym != "" || parties[i].Initials != ""
	}
	open := 0
	for _, known := range used {
		if !known {
			open++
		}
	}
	for u := range p.File.Uses() {
		if known, party := used[u.Ref.Item()]; party && !known {
			used[u.Ref.Item()] = true
			open--
		}
	}
	if open == 0 {
		return
	}
	for _, w := range p.File.Parts().People {
		if w.Value.Text != "" {
			used[codelist.Fold(w.Value.Text)] = true
		}
	}
	for i, party := range parties {
		if party.Acronym != "" || party.Initials != "" || used[party.ID] || used[codelist.Fold(party.Name)] ||
			slices.ContainsFunc(party.Aliases, func(a string) bool { return used[codelist.Fold(a)] }) ||
			len(p.Set.Referrers(p.File.ID(), party.ID)) > 0 {
			continue
		}
		p.Report(diag.Diagnostic{
			Pointer: plan.At("parties", i),
			Message: fmt.Sprintf("nothing refers to the party %s", diag.Quote(cmp.Or(party.Name, party.Title, party.ID))),
			Help:    "refer to it where it has a part, or delete it",
		})
	}
}

func unusedReference(p *Pass) {
	references := p.File.Doc.Header().References
	used := map[string]bool{} // by what may refer to one that nobody may use
	for i := range references {
		if r := &references[i]; r.Relation == "" && len(r.Covers) == 0 {
			used[r.ID], used[r.Document] = false, false
		}
	}
	if len(used) == 0 {
		return
	}
	for u := range p.File.Uses() {
		for _, id := range [...]string{u.Ref.Item(), u.Ref.Document()} {
			if _, ok := used[id]; ok {
				used[id] = true
			}
		}
	}
	for i := range references {
		r := &references[i]
		if r.Relation != "" || len(r.Covers) > 0 || used[r.ID] || r.Document != "" && used[r.Document] {
			continue
		}
		p.Report(diag.Diagnostic{
			Pointer: plan.At("references", i),
			Message: fmt.Sprintf("nothing refers to %s", name(&r.Item, "this entry")),
			Help:    "refer to it, say with relation how the document stands to it, or delete it",
		})
	}
}

func unknownParty(p *Pass) {
	for b := range p.broken(plan.NoItem) {
		if !b.local(p) || !b.name() {
			continue
		}
		d := diag.Diagnostic{
			Pointer: b.Pointer,
			Message: fmt.Sprintf("%s looks like the id of a party, and no party has it", diag.Quote(string(b.Ref))),
			Help:    fmt.Sprintf("add the party, or write a name as a text: {text: %s}", b.Ref),
		}
		if near := p.nearest(string(b.Ref), itemIDs(p.File, "Party")); near != "" {
			d.Help = didYouMean(near)
		}
		p.Report(d)
	}
}

func prefixTaken(p *Pass) {
	report := func(pointer, prefix, owner string) {
		p.Report(diag.Diagnostic{
			Pointer: pointer, Message: fmt.Sprintf("the prefix %s is that of %s", diag.Quote(prefix), owner),
			Help: "choose another prefix, and correct the references",
		})
	}
	for i, v := range p.File.Doc.Header().Vocabularies {
		if plan.IsPublished(v.ID) {
			report(plan.At("vocabularies", i)+"/id", v.ID, "a published list")
		}
	}
	fw := p.Framework()
	if fw == nil || fw.Prefix == "" {
		return
	}
	if plan.IsPublished(fw.Prefix) {
		report("/prefix", fw.Prefix, "a published list")
	} else if first := p.Set.Framework(fw.Prefix); first != nil && first != p.File {
		report("/prefix", fw.Prefix, "the framework document "+diag.Quote(first.ID()))
	}
}
