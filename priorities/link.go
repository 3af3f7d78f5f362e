package priorities

import (
	"iter"

	"github.com/every-child-matters/ecm/outcomes"
)

// A Link says that a priority serves an aim or a support statement. All links
// are editorial: Kent published the priorities without them.
type Link struct {
	To       string // reference of the term, "ecm:ready-for-school"
	Why      string
	Standing outcomes.Standing
}

// ecm is the prefix of what the priorities link to.
const ecm = outcomes.SchemeECM + ":"

// links is the whole relation, one row a link; of each priority the closest
// comes first.
var links = [...]struct {
	from Priority
	to   string
	why  string
}{
	{Poverty, ecm + string(outcomes.FreeFromLowIncome), "Low income is what poverty is."},
	{Poverty, ecm + string(outcomes.ParentsSupportedToBeEconomicallyActive), "Work for parents is one way to tackle the causes."},
	{Poverty, ecm + string(outcomes.TransportAndGoods), "Going without is one of the effects."},
	{Poverty, ecm + string(outcomes.PhysicallyHealthy), "Poor health is one of the effects."},
	{Poverty, ecm + string(outcomes.ReadyForSchool), "A poor start at school is one of the effects."},

	{Resilience, ecm + string(outcomes.MentallyAndEmotionallyHealthy), "The priority singles out emotional and mental health."},
	{Resilience, ecm + string(outcomes.SelfConfidenceAndChange), "Ways of coping carry a child through change."},
	{Resilience, ecm + string(outcomes.HealthyLifestyles), "Healthy choices make a healthy life."},
	{Resilience, ecm + string(outcomes.SexuallyHealthy), "Informed choices are healthy and safe ones."},
	{Resilience, ecm + string(outcomes.ChooseNotToTakeIllegalDrugs), "Informed choices are healthy and safe ones."},

	{Parenting, ecm + string(outcomes.ParentsPromoteHealthyChoices), "What families do for health."},
	{Parenting, ecm + string(outcomes.ParentsProvideSafeHomes), "What families do for safety."},
	{Parenting, ecm + string(outcomes.ParentsSupportLearning), "What families do for learning."},
	{Parenting, ecm + string(outcomes.ParentsPromotePositiveBehaviour), "What families do for behaviour."},
	{Parenting, ecm + string(outcomes.ParentsSupportedToBeEconomicallyActive), "Support for families with problems."},

	{Housing, ecm + string(outcomes.DecentHomes), "The quality of housing."},
	{Housing, ecm + string(outcomes.SecurityStabilityCaredFor), "The stability of housing."},

	{VulnerableChildren, ecm + string(outcomes.AchievePrimaryStandards), "The achievement of young carers."},
	{VulnerableChildren, ecm + string(outcomes.AchieveSecondaryStandards), "The achievement of young carers."},
	{VulnerableChildren, ecm + string(outcomes.PersonalAndSocialDevelopment), "The quality of life of young carers."},
	{VulnerableChildren, ecm + string(outcomes.SecurityStabilityCaredFor), "Life chances rest on a settled home."},

	{ThingsToDo, ecm + string(outcomes.PersonalAndSocialDevelopment), "Things to do are recreation."},
	{ThingsToDo, ecm + string(outcomes.SafeFromCrime), "Safe places to go."},
	{ThingsToDo, ecm + string(outcomes.LawAbidingBehaviour), "Adolescents who put others at risk."},

	{Participation, ecm + string(outcomes.EngageInFurtherEducation), "Engagement in education and employment."},
	{Participation, ecm + string(outcomes.EngageInDecisionMaking), "Engagement in society."},
	{Participation, ecm + string(outcomes.AttendAndEnjoySchool), "Engagement in education starts at school."},

	{SafeCommunities, ecm + string(outcomes.SafeFromBullying), "The priority names bullying."},
	{SafeCommunities, ecm + string(outcomes.SafeFromCrime), "Safety where children live, learn, play and work."},
	{SafeCommunities, ecm + string(outcomes.PositiveRelationships), "Less bullying means choosing not to bully."},
}

// Links yields what the priority serves, the closest first.
func (p Priority) Links() iter.Seq[Link] {
	return func(yield func(Link) bool) {
		for i := range links {
			l := &links[i]
			if l.from == p && !yield(Link{To: l.to, Why: l.why, Standing: outcomes.Editorial}) {
				return
			}
		}
	}
}
