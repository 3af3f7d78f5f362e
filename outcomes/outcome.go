package outcomes

import (
	"iter"

	"github.com/every-child-matters/ecm/internal/codelist"
)

// Outcome is the code of one of the five Every Child Matters outcomes.
type Outcome string

// The outcomes, in published order.
const (
	BeHealthy                 Outcome = "be-healthy"                   // Be healthy
	StaySafe                  Outcome = "stay-safe"                    // Stay safe
	EnjoyAndAchieve           Outcome = "enjoy-and-achieve"            // Enjoy and achieve
	MakeAPositiveContribution Outcome = "make-a-positive-contribution" // Make a positive contribution
	AchieveEconomicWellBeing  Outcome = "achieve-economic-well-being"  // Achieve economic well-being
)

var outcomes = codelist.List[Outcome, struct{}]{
	{
		Code: BeHealthy, Number: "1", Title: "Be healthy",
		Description: "Children are well in body and mind and live in ways that keep them so.",
		Aliases:     []string{"Being healthy"},
	},
	{
		Code: StaySafe, Number: "2", Title: "Stay safe",
		Description: "Children are kept from harm and neglect, at home and outside it.",
		Aliases:     []string{"Staying safe"},
	},
	{
		Code: EnjoyAndAchieve, Number: "3", Title: "Enjoy and achieve",
		Description: "Children get the most out of life and learn what they will need as adults.",
		Aliases:     []string{"Enjoying and achieving"},
	},
	{
		Code: MakeAPositiveContribution, Number: "4", Title: "Make a positive contribution",
		Description: "Children take part in the life of their community and do not offend or behave anti-socially.",
		Aliases:     []string{"Making a positive contribution", "Positive contribution"},
	},
	{
		Code: AchieveEconomicWellBeing, Number: "5", Title: "Achieve economic well-being",
		Description: "Children are not held back by lack of money from what they could become.",
		Aliases:     []string{"Achieving economic well-being", "Economic well-being"},
	},
}

// All yields the five outcomes in published order.
func All() iter.Seq[Outcome] { return outcomes.Codes() }

// Parse reads an outcome's code, official name or a common variant of it, such
// as "Being healthy" or "economic wellbeing". The error names the nearest code.
func Parse(s string) (Outcome, error) { return outcomes.Parse(s, "an outcome") }

// Known reports whether o is one of the five outcomes.
func (o Outcome) Known() bool { return outcomes.Find(o) != nil }

// Info tells what is published about the outcome.
func (o Outcome) Info() (Term, bool) {
	return term(Term{
		Scheme: SchemeECM, Kind: KindOutcome, Standing: Confirmed,
		Source: "Every Child Matters (Cm 5860, 2003); Every Child Matters: Change for Children (DfES, 2004), p.9",
	}, outcomes.Find(o))
}

// Compare orders outcomes as published, unknown codes last.
func (o Outcome) Compare(p Outcome) int { return outcomes.Compare(o, p) }
