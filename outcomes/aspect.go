package outcomes

import (
	"iter"

	"github.com/every-child-matters/ecm/internal/codelist"
)

// Aspect is the code of one of the five aspects of well-being in section 10(2)
// of the Children Act 2004. The law names these, never the five outcomes.
type Aspect string

// The aspects, in the order of paragraphs (a) to (e).
const (
	AspectHealth         Aspect = "health"              // (a)
	AspectProtection     Aspect = "protection"          // (b)
	AspectEducation      Aspect = "education"           // (c)
	AspectContribution   Aspect = "contribution"        // (d)
	AspectSocialEconomic Aspect = "social-and-economic" // (e)
)

var aspects = codelist.List[Aspect, Outcome]{
	{
		Code: AspectHealth, Number: "(a)", More: BeHealthy,
		Title:       "Physical and mental health and emotional well-being",
		Description: "How well children are in body, mind and feeling.",
	},
	{
		Code: AspectProtection, Number: "(b)", More: StaySafe,
		Title:       "Protection from harm and neglect",
		Description: "How far children are kept from harm and from being neglected.",
	},
	{
		Code: AspectEducation, Number: "(c)", More: EnjoyAndAchieve,
		Title:       "Education, training and recreation",
		Description: "How children learn, train and spend their free time.",
	},
	{
		Code: AspectContribution, Number: "(d)", More: MakeAPositiveContribution,
		Title:       "The contribution made by them to society",
		Description: "What children do for the society they live in.",
	},
	{
		Code: AspectSocialEconomic, Number: "(e)", More: AchieveEconomicWellBeing,
		Title:       "Social and economic well-being",
		Description: "How children fare among other people and in what their families can afford.",
	},
}

// Aspects yields the five aspects in the order of the Act.
func Aspects() iter.Seq[Aspect] { return aspects.Codes() }

// ParseAspect reads an aspect's code or wording. The error names the nearest code.
func ParseAspect(s string) (Aspect, error) {
	return aspects.Parse(s, "an aspect of well-being in section 10(2)")
}

// Known reports whether a is one of the five aspects.
func (a Aspect) Known() bool { return aspects.Find(a) != nil }

// Info tells what the Act says of the aspect.
func (a Aspect) Info() (Term, bool) {
	return term(Term{
		Scheme: SchemeAspects, Kind: KindAspect, Standing: Confirmed,
		Source: "Children Act 2004, s.10(2)",
	}, aspects.Find(a))
}

// Compare orders aspects as in the Act, unknown codes last.
func (a Aspect) Compare(b Aspect) int { return aspects.Compare(a, b) }

// Outcome returns the outcome that the aspect is commonly read as, or "". The
// pairing is editorial: it goes by position, and the Act does not set it out.
func (a Aspect) Outcome() Outcome {
	if e := aspects.Find(a); e != nil {
		return e.More
	}
	return ""
}

// Aspect returns the aspect of well-being that the outcome is commonly read as,
// or "". See [Aspect.Outcome] for how far that holds.
func (o Outcome) Aspect() Aspect {
	for i := range aspects {
		if aspects[i].More == o {
			return aspects[i].Code
		}
	}
	return ""
}
