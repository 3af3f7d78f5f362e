package priorities

import (
	"iter"

	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/outcomes"
)

// Vision is the code of one of the four strands of the vision for Kent's
// children. The zero value means "not stated".
type Vision string

// The strands, in published order.
const (
	NurturedAtHome           Vision = "nurtured-at-home"
	InspiredBySchool         Vision = "inspired-by-school"
	SafeInTheCommunity       Vision = "safe-in-the-community"
	HealthyAndFulfilledLives Vision = "healthy-and-fulfilled-lives"
)

var visions = codelist.List[Vision, struct{}]{
	{
		Code: NurturedAtHome, Number: "1", Title: "Nurtured and encouraged at home",
		Description: "Children grow up cared for and urged on by those they live with.",
	},
	{
		Code: InspiredBySchool, Number: "2", Title: "Inspired and motivated by school",
		Description: "School makes children want to learn.",
		Aliases:     []string{"Inspired and motivated by school and education"},
	},
	{
		Code: SafeInTheCommunity, Number: "3", Title: "Safe and secure in the community",
		Description: "Children are safe in the places where they live.",
	},
	{
		Code: HealthyAndFulfilledLives, Number: "4", Title: "Living healthy and fulfilled lives",
		Description: "Children are well and make something of their lives.",
	},
}

// Visions yields the four strands in published order.
func Visions() iter.Seq[Vision] { return visions.Codes() }

// ParseVision reads a strand's code or wording. The error names the nearest code.
func ParseVision(s string) (Vision, error) {
	return visions.Parse(s, "a strand of the vision for Kent")
}

// Known reports whether v is one of the four strands.
func (v Vision) Known() bool { return visions.Find(v) != nil }

// Info tells what is published about the strand. Its number is only for order.
func (v Vision) Info() (outcomes.Term, bool) {
	return term(outcomes.Term{
		Scheme: outcomes.SchemeKCT, Kind: outcomes.KindVision, Standing: outcomes.Confirmed,
		Source: "Positive About Our Future: Kent Children and Young People's Plan 2008-2011; Thanet One local plan",
	}, visions.Find(v))
}

// Compare orders strands as published, unknown codes last.
func (v Vision) Compare(w Vision) int { return visions.Compare(v, w) }
