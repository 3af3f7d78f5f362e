package check

import (
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// A Rule looks for one fault, or one thing worth knowing, in a document.
type Rule struct {
	ID       string         // "ECM" and three digits, in blocks; a public contract
	Title    string         // what is wrong, in a few words
	Doc      string         // what the rule looks for and why it matters, in full sentences
	Fix      string         // how to mend it
	Source   string         // the evidence or the law that the rule rests on
	Severity diag.Severity  // in the default profile; zero means off there
	Kinds    []plan.Kind    // documents that it looks at; empty means all
	Scope    Scope          // whether it needs other documents to judge
	Needs    []plan.Content // what a part of a document must contain for the rule to speak
	Since    string         // version that brought it
	Retired  string         // version that took it back, with a word on why; such a rule never runs

	// Run looks at one document and reports. It is nil for what reading itself
	// reports (block 0xx and ECM201).
	Run func(*Pass)

	after bool // runs when all others have, because it looks at what they found
}

// Scope says what a rule needs to see.
type Scope uint8

// The scopes. A rule of document scope never looks at another document.
const (
	Document Scope = iota
	Set
)

// A Pass is one rule looking at one document.
type Pass struct {
	File  *plan.File
	Set   *plan.Set  // all documents that are checked together
	View  *plan.View // of a plan; nil for other kinds
	Today plan.Date  // the day of the check; zero where the caller has no clock

	rule     *Rule
	severity diag.Severity
	rules    []Rule // of the checker
	known    []Rule // of the catalogue
	sink     *sink

	resolved  bool // breaks has been filled
	breaks    []breach
	sheets    map[*plan.File]*sheet    // measures by document, as far as they were asked for
	times     map[*plan.When]plan.When // as their texts read
	resources map[*plan.Resource]plan.Resource
	signs     []signs // of the texts of the document, as far as they were asked for
}

// Report tells a fault. The rule fills in Pointer, Message, and Help, Related
// and Fix where it has them; the runner adds the rest, so that no rule can be
// wrong about its own id or severity. Spans of Related and Fix are the rule's.
//
// Where reading found a fault in the place that the rule speaks of, nothing is
// told: the rule may be wrong, and the author has been told already.
func (p *Pass) Report(d diag.Diagnostic) {
	if p.full() {
		return
	}
	d.Rule, d.Severity, d.File = p.rule.ID, p.severity, p.File.Name
	d.Pointer, d.Span = p.File.Place(d.Pointer)
	if !clouded(p.File, d.Pointer) {
		p.sink.add(d)
	}
}

// Plan returns the document as a plan, or nil.
func (p *Pass) Plan() *plan.Plan { d, _ := p.File.Doc.(*plan.Plan); return d }

// Inspection returns the document as an inspection, or nil.
func (p *Pass) Inspection() *plan.Inspection { d, _ := p.File.Doc.(*plan.Inspection); return d }

// Performance returns the document as a performance report, or nil.
func (p *Pass) Performance() *plan.Performance { d, _ := p.File.Doc.(*plan.Performance); return d }

// Framework returns the document as a framework, or nil.
func (p *Pass) Framework() *plan.Framework { d, _ := p.File.Doc.(*plan.Framework); return d }

// Related makes a note that points at another place of the same document.
func (p *Pass) Related(pointer, message string) diag.Related {
	return RelatedIn(p.File, pointer, message)
}

// RelatedIn makes a note that points at a place of any document.
func RelatedIn(f *plan.File, pointer, message string) diag.Related {
	as, span := f.Place(pointer)
	return diag.Related{File: f.Name, Span: span, Pointer: as, Message: message}
}

// All yields every rule in the order of the ids, retired ones too.
func All() iter.Seq[Rule] { return slices.Values(catalogue()) }

// Find returns the rule with an id.
func Find(id string) (Rule, bool) {
	for r := range All() {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}

// catalogue returns all rules by their ids: each block stands in a file of its
// own. It is put together once, and must not be changed.
var catalogue = sync.OnceValue(func() []Rule {
	return slices.Clip(byID(slices.Concat(
		readingRules(),
		identityRules(),
		frameworkRules(),
		actionRules(),
		measureRules(),
		moneyRules(),
		inspectionRules(),
		contentRules(),
		languageRules(),
		suppressionRules(),
	)))
})

// byID sorts rules by their ids.
func byID(rules []Rule) []Rule {
	slices.SortStableFunc(rules, func(a, b Rule) int { return strings.Compare(a.ID, b.ID) })
	return rules
}

// looksAt says whether a rule has anything to say about documents of a kind.
func (r *Rule) looksAt(k plan.Kind) bool {
	return r.Run != nil && r.Retired == "" && (len(r.Kinds) == 0 || slices.Contains(r.Kinds, k))
}

// speaks says whether a document has what a rule needs to see: a part of one may
// not have it.
func (r *Rule) speaks(h *plan.Head) bool {
	return h.Extent != plan.Part || !slices.ContainsFunc(r.Needs, func(c plan.Content) bool { return !slices.Contains(h.Contains, c) })
}
