package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/trust"
)

// An answer is an action or priority of a plan that answers a recommendation.
type answer struct {
	file    *plan.File
	pointer string // of the action or priority
	action  int    // its place in the plan's list, or -1 for a priority
	item    int    // the same for a priority
}

// answers returns what answers an item of the inspection.
func (p *Pass) answers(id string) []answer {
	var list []answer
	if id == "" {
		return nil
	}
	for _, at := range p.Set.Referrers(p.File.ID(), id) {
		if at.Use.In != "Response" || at.File.View() == nil {
			continue
		}
		e, ok := at.File.EntryAt(at.Use.Entry)
		a := answer{file: at.File, pointer: e.Pointer, action: -1, item: -1}
		if ok && (scan(e.Pointer, "/actions/", &a.action) || scan(e.Pointer, "/priorities/", &a.item)) {
			list = append(list, a)
		}
	}
	return list
}

// leads returns who leads an answer, by itself or from above.
func (a answer) leads() []plan.Who {
	v := a.file.View()
	if a.action >= 0 {
		leads, _ := v.Leads(a.action)
		return leads
	}
	for up := range v.UpPriority(a.item) {
		if leads := v.Plan.Priorities[up].Lead; len(leads) > 0 {
			return leads
		}
	}
	return nil
}

// mostPeople is the number of people of one action that are looked at.
const mostPeople = 100

// people tells of those who lead an answer or take part in it, list by list.
func (a answer) people(tell func([]plan.Who)) {
	tell(a.leads())
	d := a.file.View().Plan
	if a.action < 0 {
		tell(d.Priorities[a.item].Partners)
		return
	}
	for up := range a.file.View().Up(a.action) {
		tell(d.Actions[up].Lead)
		tell(d.Actions[up].Partners)
	}
}

// when returns the time of an answer, by itself or from above.
func (a answer) when() plan.When {
	v := a.file.View()
	if a.action >= 0 {
		w, _ := v.Time(a.action)
		return w
	}
	return v.Plan.Priorities[a.item].When
}

// A recommended is a recommendation of a report, with what answers it.
type recommended struct {
	*plan.Recommendation
	pointer string
	answers []answer
}

// recommended lists the recommendations of the report.
func (p *Pass) recommended() []recommended {
	list := make([]recommended, len(p.Inspection().Recommendations))
	for i := range list {
		r := &p.Inspection().Recommendations[i]
		list[i] = recommended{r, plan.At("recommendations", i), p.answers(r.ID)}
	}
	return list
}

func unanswered(p *Pass) {
	var plans []*plan.File // that answer the report
	if s := p.Inspection().Statement.Plan; s != "" {
		if f := p.Set.Document(string(s)); f != nil && f.View() != nil && len(f.View().Plan.Actions) > 0 {
			plans = append(plans, f)
		}
	}
	list := p.recommended()
	for _, r := range list {
		for _, a := range r.answers {
			plans = append(plans, a.file)
		}
	}
	if len(plans) == 0 {
		return
	}
	for _, r := range list {
		if len(r.answers) > 0 || r.Origin == plan.FromLocal || r.ID == "" {
			continue
		}
		p.Report(diag.Diagnostic{
			Pointer: r.pointer, Message: fmt.Sprintf("nothing answers %s", recommendation(r.Recommendation)),
			Help:    fmt.Sprintf("add responds_to: [%s#%s] to the action that answers it", p.File.ID(), r.ID),
			Related: []diag.Related{RelatedIn(plans[0], "", "this plan answers the report")},
		})
	}
}

func answersNothing(p *Pass) {
	for b := range p.broken(plan.NoItem) {
		if b.local(p) || !b.recommendation() {
			continue
		}
		known := itemIDs(b.File, "Recommendation", "Finding")
		d := diag.Diagnostic{
			Pointer: b.Pointer,
			Message: fmt.Sprintf("%s has no recommendation or finding %s", diag.Quote(b.File.Doc.Header().Title), diag.Quote(b.Ref.Item())),
			Help:    choice("it has ", known, "correct the id"),
		}
		if near := p.nearest(b.Ref.Item(), known); near != "" {
			d.Help = didYouMean(b.File.ID() + "#" + near)
		}
		p.Report(d)
	}
}

func answeredByNobody(p *Pass) {
	for _, r := range p.recommended() {
		if len(r.answers) == 0 || slices.ContainsFunc(r.answers, func(a answer) bool { return named(a.leads()) }) {
			continue
		}
		p.Report(diag.Diagnostic{
			Pointer: r.pointer, Message: fmt.Sprintf("%s is answered, and by nobody who is named", recommendation(r.Recommendation)),
			Help:    "name the lead of an action that answers it",
			Related: []diag.Related{RelatedIn(r.answers[0].file, r.answers[0].pointer, "the answer")},
		})
	}
}

func named(people []plan.Who) bool {
	return slices.ContainsFunc(people, func(w plan.Who) bool { return w.Party != "" || !blank(w.Text) && !toCome(w.Text) })
}

func answeredByOthers(p *Pass) {
	for _, r := range p.recommended() {
		if len(r.answers) == 0 {
			continue
		}
		var asked, acting identity
		for _, w := range r.Addressee {
			asked.add(p.File, w)
		}
		seen := map[*plan.Who]bool{} // lists that answers share, by their first
		for _, a := range r.answers {
			a.people(func(list []plan.Who) {
				if len(list) == 0 || seen[&list[0]] {
					return
				}
				seen[&list[0]] = true
				for _, w := range list[:min(len(list), mostPeople)] {
					acting.add(a.file, w)
				}
			})
		}
		if !asked.known || !acting.known || asked.meets(acting) {
			continue
		}
		p.Report(diag.Diagnostic{
			Pointer: r.pointer + "/addressee",
			Message: fmt.Sprintf("%s is addressed to %s, and nobody of that name leads or takes part in an answer", recommendation(r.Recommendation), whoNames(p.File, r.Addressee)),
			Help:    "let them lead or take part, or say with of: to which body the lead belongs",
			Related: []diag.Related{RelatedIn(r.answers[0].file, r.answers[0].pointer, "the answer")},
		})
	}
}

// An identity is what tells a party from others: the telling words of its
// names and of the bodies that it belongs to, its ids and acronyms, and the
// statutory partner that it is. It is known when there is more than ids and
// acronyms to go by: of the local partnership there is not.
type identity struct {
	known bool
	words map[string]bool
}

func (id *identity) name(s string) {
	for _, w := range telling(s) {
		id.known = true
		id.mark(w)
	}
}

func (id *identity) mark(s string) {
	if id.words == nil {
		id.words = map[string]bool{}
	}
	if s != "" {
		id.words[codelist.Fold(s)] = true
	}
}

func (id *identity) add(f *plan.File, w plan.Who) {
	id.name(w.Text)
	ref := w.Party
	for range 8 { // a post of a team of a body of ...
		party := partyOf(f, ref)
		if party == nil {
			return
		}
		id.name(party.Name)
		id.name(party.Title)
		for _, a := range party.Aliases {
			id.name(a)
		}
		id.mark(party.ID)
		id.mark(party.Acronym)
		if t, ok := party.Partner.Info(); ok {
			id.known = true
			id.mark("partner " + t.Title)
		}
		ref = party.Of
	}
}

func (id *identity) meets(other identity) bool {
	for word := range id.words {
		if other.words[word] {
			return true
		}
	}
	return false
}

// telling returns the words of a name that tell whom it names.
func telling(s string) []string {
	var list []string
	for _, w := range words(strings.ReplaceAll(s, "-", " ")) {
		switch w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "s"); w {
		case "", "the", "a", "of", "and", "for", "in", "partner", "partnership", "local", "board", "council", "county", "service", "head",
			"director", "assistant", "deputy", "chief", "executive", "manager", "lead", "officer", "team", "group", "children", "child",
			"young", "people", "trust", "all", "agency", "agencie", "post", "other", "authority", "authoritie":
		default:
			list = append(list, w)
		}
	}
	return list
}

// partyOf returns the party of a document that a reference names, or nil.
func partyOf(f *plan.File, r plan.Ref) *plan.Party {
	e, ok := f.Entry(string(r))
	if !ok || e.Type != "Party" {
		return nil
	}
	parties := f.Doc.Header().Parties
	i := -1
	if !scan(e.Pointer, "/parties/", &i) || i >= len(parties) {
		return nil
	}
	return &parties[i]
}

// whoNames returns what to call some parties in a message.
func whoNames(f *plan.File, people []plan.Who) string {
	var list []string
	for _, w := range people {
		s := w.Text
		if party := partyOf(f, w.Party); s == "" && party != nil {
			s = party.Name
		}
		if s == "" {
			s = string(w.Party)
		}
		list = append(list, diag.Quote(s))
	}
	return strings.Join(list, ", ")
}

func answeredLate(p *Pass) {
	for _, r := range p.recommended() {
		deadline, why, ok := p.deadline(r.Recommendation)
		if !ok || len(r.answers) == 0 {
			continue
		}
		var first plan.Date // the earliest end, or start of what comes again
		for _, a := range r.answers {
			w := a.when()
			dates, known := p.dates(&w)
			day := dates.To
			if p.when(&w).Recurs != "" {
				day = dates.From
			}
			if !known || day.IsZero() {
				first = plan.Date{}
				break
			}
			if first.IsZero() || day.Compare(first) < 0 {
				first = day
			}
		}
		if first.IsZero() || first.First().Compare(deadline) <= 0 {
			continue
		}
		p.Report(diag.Diagnostic{
			Pointer: r.pointer, Message: fmt.Sprintf("%s is %s, and the first answer comes later (%s)", recommendation(r.Recommendation), why, first.Words()),
			Help:    "bring an action forward, or add a first step that is done in time",
			Related: []diag.Related{RelatedIn(r.answers[0].file, r.answers[0].pointer, "the answer")},
		})
	}
}

// deadline returns the last day on which a recommendation is answered in time.
func (p *Pass) deadline(r *plan.Recommendation) (last plan.Date, why string, ok bool) {
	if due, stated := p.dates(&r.Due); stated && !due.To.IsZero() {
		return due.Last(), "due by " + due.To.Words(), true
	}
	published, known := p.dates(&p.Inspection().Published)
	if !known || published.To.IsZero() {
		return last, "", false
	}
	switch r.Horizon {
	case trust.Immediate:
		why = "for immediate action"
	case trust.WithinSixMonths:
		why = "for action within six months"
	default:
		return last, "", false
	}
	why += " after " + published.Words()
	day := published.Last()
	if day.Month += 6; day.Month > 12 {
		day.Year, day.Month = day.Year+1, day.Month-12
	}
	day.Day = 0
	return day.Last(), why, true
}

func notRecommended(p *Pass) {
	p.responses(func(at string, r *plan.Response) {
		if !strings.Contains(strings.ToLower(r.Text), "recommend") {
			return
		}
		res := p.Set.Resolve(p.File, r.To)
		if res.Problem != plan.Found || res.Entry.Type != "Finding" {
			return
		}
		what := "a finding"
		if strings.HasPrefix(res.Entry.Pointer, "/development_areas/") {
			what = "an area for development"
		}
		p.Report(diag.Diagnostic{
			Pointer: at, Message: fmt.Sprintf("%s calls itself a recommendation, and %s is %s", diag.Quote(r.Text), diag.Quote(string(r.To)), what),
			Help:    "correct the reference or the words",
			Related: []diag.Related{RelatedIn(res.File, res.Entry.Pointer, what)},
		})
	})
}

// responses calls visit for each answer of the plan.
func (p *Pass) responses(visit func(at string, r *plan.Response)) {
	d := p.Plan()
	for i := range d.Priorities {
		for k := range d.Priorities[i].RespondsTo {
			visit(plan.At("priorities", i)+plan.At("responds_to", k), &d.Priorities[i].RespondsTo[k])
		}
	}
	for i := range d.Actions {
		for k := range d.Actions[i].RespondsTo {
			visit(plan.At("actions", i)+plan.At("responds_to", k), &d.Actions[i].RespondsTo[k])
		}
	}
}

func otherParagraphs(p *Pass) {
	p.responses(func(at string, r *plan.Response) {
		if len(r.Paragraphs) == 0 {
			return
		}
		res := p.Set.Resolve(p.File, r.To, "Recommendation")
		if res.Problem != plan.Found || res.File == nil {
			return
		}
		insp, ok := res.File.Doc.(*plan.Inspection)
		i := -1
		if !ok || !scan(res.Entry.Pointer, "/recommendations/", &i) || i >= len(insp.Recommendations) {
			return
		}
		rec := &insp.Recommendations[i]
		if len(rec.Paragraphs) == 0 {
			return
		}
		named := make(map[string]bool, len(rec.Paragraphs)+len(rec.AlsoParagraphs))
		for _, list := range [...][]string{rec.Paragraphs, rec.AlsoParagraphs} {
			for _, para := range list {
				named[para] = true
			}
		}
		for k, para := range r.Paragraphs {
			if named[para] {
				continue
			}
			p.Report(diag.Diagnostic{
				Pointer: at + plan.At("paragraphs", k),
				Message: fmt.Sprintf("paragraph %s is not one that %s names: %s", para, recommendation(rec), strings.Join(shorten(rec.Paragraphs, "..."), ", ")),
				Help:    "correct the paragraphs or the reference",
				Related: []diag.Related{RelatedIn(res.File, res.Entry.Pointer, "the recommendation")},
			})
		}
	})
}
