package outcomes

import (
	"iter"

	"github.com/every-child-matters/ecm/internal/codelist"
)

// Support is the code of one of the five statements about what parents, carers
// and families do, one to an outcome. They stand beside the aims and are none.
type Support string

// The support statements, in published order.
const (
	ParentsPromoteHealthyChoices           Support = "parents-promote-healthy-choices"
	ParentsProvideSafeHomes                Support = "parents-provide-safe-homes-and-stability"
	ParentsSupportLearning                 Support = "parents-support-learning"
	ParentsPromotePositiveBehaviour        Support = "parents-promote-positive-behaviour"
	ParentsSupportedToBeEconomicallyActive Support = "parents-supported-to-be-economically-active"
)

var supports = codelist.List[Support, Outcome]{
	{
		Code: ParentsPromoteHealthyChoices, More: BeHealthy,
		Title:       "Parents, carers and families promote healthy choices",
		Description: "Families help their children to choose what is good for them.",
		Aliases:     []string{"Parents, carers and families promote healthy lifestyles"},
	},
	{
		Code: ParentsProvideSafeHomes, More: StaySafe,
		Title:       "Parents, carers and families provide safe homes and stability",
		Description: "Families give their children a safe and settled home.",
	},
	{
		Code: ParentsSupportLearning, More: EnjoyAndAchieve,
		Title:       "Parents, carers and families support learning",
		Description: "Families help and encourage their children to learn.",
	},
	{
		Code: ParentsPromotePositiveBehaviour, More: MakeAPositiveContribution,
		Title:       "Parents, carers and families promote positive behaviour",
		Description: "Families teach and encourage their children to behave well.",
	},
	{
		Code: ParentsSupportedToBeEconomicallyActive, More: AchieveEconomicWellBeing,
		Title:       "Parents, carers and families are supported to be economically active",
		Description: "Families get the help they need to work and earn. Here they are helped, not the helpers.",
	},
}

// Supports yields the five support statements in published order.
func Supports() iter.Seq[Support] { return supports.Codes() }

// ParseSupport reads a support statement's code or wording. The error names the
// nearest code.
func ParseSupport(s string) (Support, error) { return supports.Parse(s, "a support statement") }

// Known reports whether s is one of the five support statements.
func (s Support) Known() bool { return supports.Find(s) != nil }

// Info tells what is published about the statement.
func (s Support) Info() (Term, bool) {
	return term(Term{
		Scheme: SchemeECM, Kind: KindSupport, Parent: ref(s.Outcome()), Standing: Confirmed,
		Source: "Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A",
	}, supports.Find(s))
}

// Compare orders statements as published, unknown codes last.
func (s Support) Compare(t Support) int { return supports.Compare(s, t) }

// Outcome returns the outcome that the statement belongs to, or "".
func (s Support) Outcome() Outcome {
	if e := supports.Find(s); e != nil {
		return e.More
	}
	return ""
}

// ref is the reference of an outcome, for the terms that stand under it.
func ref(o Outcome) string {
	if o == "" {
		return ""
	}
	return SchemeECM + ":" + string(o)
}
