package trust

import (
	"iter"

	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/outcomes"
)

// Horizon is the code of one of the three headings under which a Joint Area
// Review sorts its recommendations by urgency. The zero value means "not stated".
type Horizon string

// The horizons, the most urgent first.
const (
	Immediate       Horizon = "immediate"
	WithinSixMonths Horizon = "within_six_months"
	LongerTerm      Horizon = "longer_term"
)

// More is how far the heading is established.
var horizons = codelist.List[Horizon, outcomes.Standing]{
	{
		Code: Immediate, Number: "1", Title: "For immediate action",
		Description: "To be done at once.",
		Aliases:     []string{"Immediate action"},
		More:        outcomes.Confirmed,
	},
	{
		Code: WithinSixMonths, Number: "2", Title: "For action over the next six months",
		Description: "To be done within six months of the report.",
		Aliases:     []string{"Action over the next six months", "Over the next six months", "Within 6 months"},
		More:        outcomes.Confirmed,
	},
	{
		Code: LongerTerm, Number: "3", Title: "For action in the longer term",
		Description: "To be done later; the report sets no date.",
		Aliases:     []string{"Action in the longer term", "In the longer term"},
		More:        outcomes.SingleSource,
	},
}

// Horizons yields the three horizons, the most urgent first.
func Horizons() iter.Seq[Horizon] { return horizons.Codes() }

// ParseHorizon reads a horizon's code or heading. The error lists the codes.
func ParseHorizon(s string) (Horizon, error) {
	return horizons.Parse(s, "a horizon of a recommendation")
}

// Known reports whether h is one of the three horizons.
func (h Horizon) Known() bool { return horizons.Find(h) != nil }

// Info tells what is published about the horizon.
func (h Horizon) Info() (outcomes.Term, bool) {
	e := horizons.Find(h)
	if e == nil {
		return outcomes.Term{}, false
	}
	return term(outcomes.Term{
		Kind: "recommendation horizon", Standing: e.More,
		Source: "Herefordshire Joint Area Review 2005 (council minutes); Kent Joint Area Review 2008, as presented by Kent County Council",
	}, e)
}

// Compare orders horizons by urgency, unknown codes last.
func (h Horizon) Compare(other Horizon) int { return horizons.Compare(h, other) }

// Months returns how many months the horizon allows: 0 for immediate, 6 for
// within_six_months; false where the report sets no limit.
func (h Horizon) Months() (int, bool) {
	switch h {
	case Immediate:
		return 0, true
	case WithinSixMonths:
		return 6, true
	}
	return 0, false
}
