package check

import (
	"fmt"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

const sourceSuppress = "A silence that nobody can explain, or that lasts longer than its reason, hides the next fault too."

func suppressionRules() []Rule {
	return []Rule{
		{
			ID: "ECM901", Severity: diag.Warning, Since: "0.1.0",
			Title: "Suppression of a rule that does not exist",
			Doc: "A suppression names a rule by its id. This id is none, or it is that of a rule that was withdrawn, " +
				"so nothing is silenced. Rules about suppressions, ECM901 and those after it, cannot be suppressed.",
			Fix: "Write the id that stands in brackets at the end of the diagnostic.", Source: sourceSuppress,
			Run: suppressUnknown,
		},
		{
			ID: "ECM902", Severity: diag.Note, Since: "0.1.0",
			Title: "Suppression that silences nothing",
			Doc: "The rule ran and found nothing at this place: the fault has been mended, or the place is the wrong one. " +
				"The rule says nothing about a suppression whose rule is switched off or could not judge.",
			Fix: "Delete the suppression, or correct its place.", Source: sourceSuppress,
			Run: suppressUnused, after: true,
		},
		{
			ID: "ECM903", Severity: diag.Warning, Since: "0.1.0",
			Title: "Suppression that has ended",
			Doc:   "The last day that the suppression was meant for is over. It silences nothing any more.",
			Fix:   "Mend what it was about and delete it, or set another last day.", Source: sourceSuppress,
			Run: suppressEnded,
		},
		{
			ID: "ECM904", Severity: diag.Warning, Since: "0.1.0",
			Title: "Suppression without a reason",
			Doc:   "A suppression says why the rule does not apply. Without a reason it silences nothing.",
			Fix:   "Say in a sentence why the rule does not apply here.", Source: sourceSuppress,
			Run: suppressReason,
		},
		{
			ID: "ECM905", Severity: diag.Warning, Since: "0.1.0",
			Title: "Suppression at a place that does not exist",
			Doc: "A suppression is for an item, named by its id, for a place, named by its pointer as diagnostics show it, " +
				"or for the whole document. There is no such item or place, so nothing is silenced.",
			Fix: "Write the id of the item. Leave the place out to silence the rule in the whole document.", Source: sourceSuppress,
			Run: suppressPlace,
		},
	}
}

// Silences are the suppressions of a document that are in force.
type silences struct {
	list  []silence
	first map[ruleAt]int         // the first of those for one rule at one place
	rules map[string]*ruleSilent // those of each rule
}

// A silence is a suppression in force.
type silence struct {
	plan.Suppress
	index int  // in the document's list
	first int  // in the list of silences: the first with this rule and place
	used  bool // something was silenced, where this is the first
}

// A ruleAt is a rule at a place, a pointer as written; "" is the whole document.
type ruleAt struct{ rule, place string }

// A ruleSilent tells of all silences of one rule.
type ruleSilent struct {
	open  int  // places where nothing was silenced yet
	whole bool // one is for the whole document
	tried bool // the rule ran, and has seen all
}

// newSilences finds the suppressions of a document that are in force.
func newSilences(f *plan.File, today plan.Date) silences {
	s := silences{}
	if f.Doc == nil || len(f.Doc.Header().Suppress) == 0 {
		return s
	}
	s.first, s.rules = map[ruleAt]int{}, map[string]*ruleSilent{}
	for i, sup := range f.Doc.Header().Suppress {
		place, ok := suppressedPlace(f, sup.At)
		if !ok || !suppressible(sup.Rule) || blank(sup.Reason) || ended(sup, today) {
			continue
		}
		r := s.rules[sup.Rule]
		if r == nil {
			r = &ruleSilent{tried: strings.HasPrefix(sup.Rule, "ECM0")}
			s.rules[sup.Rule] = r
		}
		r.whole = r.whole || place == ""
		at := ruleAt{sup.Rule, place}
		first, twice := s.first[at]
		if !twice {
			first = len(s.list)
			s.first[at] = first
			r.open++
		}
		s.list = append(s.list, silence{Suppress: sup, index: i, first: first})
	}
	return s
}

// of returns the first suppression that a diagnostic falls under, or nil.
func (s *silences) of(d *diag.Diagnostic) (by *silence) {
	r := s.rules[d.Rule]
	if r == nil {
		return nil
	}
	first := len(s.list)
	for place := d.Pointer; ; place = place[:max(0, strings.LastIndexByte(place, '/'))] {
		if i, ok := s.first[ruleAt{d.Rule, place}]; ok {
			if !s.list[i].used {
				s.list[i].used = true
				r.open--
			}
			first = min(first, i)
		}
		if place == "" {
			break
		}
	}
	if first == len(s.list) {
		return nil
	}
	return &s.list[first]
}

// within says whether a pointer leads to a place or into it.
func within(pointer, place string) bool {
	rest, ok := strings.CutPrefix(pointer, place)
	return ok && (rest == "" || rest[0] == '/')
}

// suppressedPlace finds the place that a suppression is for, as a pointer as
// written.
func suppressedPlace(f *plan.File, at string) (pointer string, ok bool) {
	if at == "" {
		return "", true
	}
	if strings.HasPrefix(at, "/") {
		pointer, _ = f.Place(at)
		return pointer, pointer == at
	}
	e, ok := f.Entry(at)
	if ok {
		pointer, _ = f.Place(e.Pointer)
	}
	return pointer, ok
}

func suppressible(id string) bool { return !strings.HasPrefix(id, "ECM9") }

func ended(s plan.Suppress, today plan.Date) bool {
	if s.Until == "" || today.IsZero() {
		return false
	}
	until, err := s.Until.Parse()
	return err == nil && !until.To.IsZero() && until.Last().Compare(today.First()) < 0
}

// suppressions yields the suppressions of a document with their pointers.
func (p *Pass) suppressions(yield func(at string, s plan.Suppress) bool) {
	for i, s := range p.File.Doc.Header().Suppress {
		if p.full() || !yield(plan.At("suppress", i), s) {
			return
		}
	}
}

func suppressUnknown(p *Pass) {
	for at, s := range p.suppressions {
		d := diag.Diagnostic{Pointer: at + "/rule"}
		switch r, ok := p.find(s.Rule); {
		case !suppressible(s.Rule):
			d.Message = diag.Quote(s.Rule) + " cannot be suppressed: it is about suppressions"
			d.Help = "mend the suppression that it speaks of"
		case ok && r.Retired == "":
			continue
		case ok:
			d.Message = diag.Quote(s.Rule) + " was withdrawn in version " + r.Retired
			d.Help = "delete the suppression"
		default:
			d.Message = diag.Quote(s.Rule) + " is not the id of a rule, so nothing is suppressed"
			d.Help = "an id is ECM and three digits, as it stands at the end of a diagnostic"
			if upper := strings.ToUpper(s.Rule); suppressible(upper) {
				if _, ok := p.find(upper); ok {
					d.Help, d.Fix = didYouMean(upper), p.replace(at+"/rule", upper)
				}
			}
		}
		p.Report(d)
	}
}

// find returns the rule with an id: one of those that the checker was given,
// or else of the catalogue.
func (p *Pass) find(id string) (r *Rule, ok bool) {
	for _, rules := range [...][]Rule{p.rules, p.known} {
		for i := range rules {
			if rules[i].ID == id {
				return &rules[i], true
			}
		}
	}
	return nil, false
}

func suppressUnused(p *Pass) {
	if !p.File.Sound() {
		return // rules kept silent about places where reading found a fault
	}
	silences := &p.sink.silences
	for _, s := range silences.list {
		if p.full() {
			return
		}
		r, known := p.find(s.Rule) // of one that is not known ECM901 tells
		if known && silences.rules[s.Rule].tried && !silences.list[s.first].used {
			p.Report(diag.Diagnostic{
				Pointer: plan.At("suppress", s.index),
				Message: fmt.Sprintf("this suppression silences nothing: %s (%s) found nothing %s", s.Rule, lowerFirst(r.Title), where(s.At)),
				Help:    "delete the suppression, or correct its place",
			})
		}
	}
}

func where(at string) string {
	if at == "" {
		return "in the whole document"
	}
	return "at " + diag.Quote(at)
}

func suppressEnded(p *Pass) {
	for at, s := range p.suppressions {
		if ended(s, p.Today) {
			until, _ := s.Until.Parse() // ended has read it
			p.Report(diag.Diagnostic{
				Pointer: at + "/until", Message: fmt.Sprintf("this suppression of %s ended on %s", s.Rule, until.Last().Words()),
				Help: "mend what it was about and delete it, or set another last day",
			})
		}
	}
}

func suppressReason(p *Pass) {
	for at, s := range p.suppressions {
		if blank(s.Reason) {
			p.Report(diag.Diagnostic{
				Pointer: at, Message: fmt.Sprintf("this suppression of %s gives no reason, so nothing is suppressed", s.Rule),
				Help: "add: reason: a sentence that says why the rule does not apply here",
			})
		}
	}
}

func suppressPlace(p *Pass) {
	for at, s := range p.suppressions {
		if _, ok := suppressedPlace(p.File, s.At); ok {
			continue
		}
		d := diag.Diagnostic{
			Pointer: at + "/at", Message: diag.Quote(s.At) + " is neither an item nor a place of this document, so nothing is suppressed",
			Help: "write the id of an item, a pointer as diagnostics show it, or leave it out for the whole document",
		}
		if near := p.nearest(s.At, itemIDs(p.File)); near != "" && !strings.HasPrefix(s.At, "/") {
			d.Help = didYouMean(near)
			d.Fix = p.replace(at+"/at", near)
		}
		p.Report(d)
	}
}
