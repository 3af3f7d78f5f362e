package mapping

import (
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
)

// How says by what an item comes to serve a term.
type How string

// The ways. All but Own are inherited.
const (
	Own         How = "own"         // a link that names the item and the term
	ByTerm      How = "term"        // the term stands above the one that is served, or is served by it
	ByPriority  How = "priority"    // a priority that the item serves
	ByParent    How = "parent"      // the item above it
	ByItem      How = "item"        // another item that it contributes to
	ByResponse  How = "response"    // what it answers
	ByIndicator How = "indicator"   // the definition of its indicator
	ByHolder    How = "belongs to"  // the item that a measure, need or amount belongs to
	ByWork      How = "takes part"  // the work that a partner leads or takes part in
	ByReported  How = "reported of" // the measure that a report is about
)

// A Step is one link on the way from an item to a term.
type Step struct {
	How   How
	Place Place         // where the link is written
	From  *Item         // the item that is inherited from; nil for Own and ByTerm
	Term  outcomes.Term // the term that is reached with this step
}

// A Reach says that an item serves a term, and by what.
type Reach struct {
	Item  *Item
	Term  outcomes.Term
	Basis plan.LinkBasis // inferred where any step is
	Steps []Step         // from the item to the term
}

// Direct says whether a link names both the item and the term.
func (r Reach) Direct() bool { return len(r.Steps) == 1 && r.Steps[0].How == Own }
