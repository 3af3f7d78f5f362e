package trust

import (
	"iter"
	"slices"

	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/outcomes"
)

// Objective is the number of one of the six departmental strategic objectives
// (DSO) of the Department for Children, Schools and Families. The zero value
// means "not stated".
type Objective string

// The objectives, in published order.
const (
	SecureWellbeing        Objective = "1"
	SafeguardTheVulnerable Objective = "2"
	WorldClassStandards    Objective = "3"
	CloseTheGap            Objective = "4"
	ParticipationTo18      Objective = "5"
	PathToSuccess          Objective = "6"
)

var objectives = codelist.List[Objective, struct{}]{
	{
		Code: SecureWellbeing, Number: "1", Title: "Secure the wellbeing and health of children and young people",
		Description: "Children are well and healthy.",
	},
	{
		Code: SafeguardTheVulnerable, Number: "2", Title: "Safeguard the young and vulnerable",
		Description: "Children who could come to harm are kept safe.",
	},
	{
		Code: WorldClassStandards, Number: "3", Title: "Achieve world class standards in education",
		Description: "Education is as good as anywhere in the world.",
	},
	{
		Code: CloseTheGap, Number: "4", Title: "Close the gap in educational achievement for children from disadvantaged families",
		Description: "Children of disadvantaged families do as well at school as the rest.",
	},
	{
		Code: ParticipationTo18, Number: "5", Title: "Ensure young people are participating and achieving their potential to 18 and beyond",
		Description: "Young people stay in learning to 18 and after, and do well in it.",
	},
	{
		Code: PathToSuccess, Number: "6", Title: "Keep children and young people on the path to success",
		Description: "Young people come through their teenage years ready for adult life.",
	},
}

// Objectives yields the six objectives in published order.
func Objectives() iter.Seq[Objective] { return objectives.Codes() }

// ParseObjective reads an objective's number or wording. The error says what
// numbers there are.
func ParseObjective(s string) (Objective, error) {
	return objectives.Parse(s, "a departmental strategic objective")
}

// Known reports whether o is one of the six objectives.
func (o Objective) Known() bool { return objectives.Find(o) != nil }

// Info tells what is published about the objective.
func (o Objective) Info() (outcomes.Term, bool) {
	return term(outcomes.Term{
		Scheme: outcomes.SchemeObjectives, Kind: outcomes.KindObjective, Standing: outcomes.Confirmed,
		Source: "Departmental Strategic Objectives of the DCSF, in The Children's Plan (Cm 7280, December 2007)",
	}, objectives.Find(o))
}

// Compare orders objectives as published, unknown codes last.
func (o Objective) Compare(other Objective) int { return objectives.Compare(o, other) }

// Chapters yields the chapters of The Children's Plan that take the objective up.
func (o Objective) Chapters() iter.Seq[Chapter] {
	return func(yield func(Chapter) bool) {
		for i := range chapters {
			if slices.Contains(chapters[i].More, o) && !yield(chapters[i].Code) {
				return
			}
		}
	}
}
