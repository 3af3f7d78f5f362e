package mapping

import "github.com/every-child-matters/ecm/plan"

// Kind is what an item of a document is on a map.
type Kind string

// The kinds.
const (
	Need           Kind = "need"
	Priority       Kind = "priority"
	Action         Kind = "action"
	Measure        Kind = "measure"        // of a plan or of a notice
	Money          Kind = "money"          // a resource or a pool
	Recommendation Kind = "recommendation" // of an inspection
	Finding        Kind = "finding"        // a finding, judgement or area for development
	Report         Kind = "report"         // a line of a performance report
	Vision         Kind = "vision"         // a line of a plan's vision
	Partner        Kind = "partner"        // a party that leads, takes part or pays
	Indicator      Kind = "indicator"      // a definition, through which measures are linked
)

// An Item is something in a document that can serve a term.
type Item struct {
	Kind         Kind
	ID           string // may be empty
	Title        string // what to call it
	Place        Place
	CrossCutting bool // serves every outcome and none in particular
	Baseline     bool // of a measure or report: has a figure to start from
	Target       bool // of a measure or report: has something to come to
	Amount       Amount
	Stated       bool // of money: has an amount

	texts []string // what it says, for matching
}

// title returns the first text that is there.
func title(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// hasBaseline says whether a figure is given to start from.
func hasBaseline(list []plan.Observation) bool {
	for i := range list {
		if o := &list[i]; o.Absent == "" && (o.Value != "" || o.Text != "" || o.Numerator != "") {
			return true
		}
	}
	return false
}

// hasTarget says whether a target is set and still stands.
func hasTarget(list []plan.Target) bool {
	for i := range list {
		t := &list[i]
		if t.Absent != "" || t.State == plan.TargetWithdrawn {
			continue
		}
		if t.Value != "" || t.Text != "" || t.Operator != "" || t.Low != "" || t.High != "" || hasTarget(t.All) {
			return true
		}
	}
	return false
}
