package mapping

import (
	"sync"

	"github.com/every-child-matters/ecm/outcomes"
)

// cues are words in which plans speak of an aim or statement without naming
// it. They are ours, and only ever give an inferred link.
var cues = sync.OnceValue(func() map[string]string {
	return map[string]string{
		aim(outcomes.PhysicallyHealthy):             "birth weight illness disease immunisation vaccination breastfeeding dental teeth hospital medical health visitor assessment asthma infant mortality nurse",
		aim(outcomes.MentallyAndEmotionallyHealthy): "mental emotional psychiatric counsellor counselling camhs depression anxiety self-harm suicide feelings resilience therapy psychologist well-being wellbeing",
		aim(outcomes.SexuallyHealthy):               "conception pregnancy pregnant sexual contraception abortion chlamydia teenage-parent infection conceive",
		aim(outcomes.HealthyLifestyles):             "diet eating food obesity obese overweight smoking tobacco exercise physical activity sport walking cycling meals lunch healthy",
		aim(outcomes.ChooseNotToTakeIllegalDrugs):   "drug substance misuse cannabis alcohol drink solvents",

		aim(outcomes.SafeFromMaltreatment):      "abuse neglect maltreatment violence domestic protection safeguarding exploitation trafficking referral harm social-care duty-desk",
		aim(outcomes.SafeFromAccidents):         "accident injury road roads casualty fire drowning hurt killed death",
		aim(outcomes.SafeFromBullying):          "bullying bullied discrimination racism racist homophobic cyberbullying hate prejudice",
		aim(outcomes.SafeFromCrime):             "crime victim robbery gang knife anti-social police mugging street safe-places",
		aim(outcomes.SecurityStabilityCaredFor): "placement foster fostering adoption looked-after care leavers stability stable permanence carers pathway homelessness unaccompanied",

		aim(outcomes.ReadyForSchool):               "early-years nursery reception foundation-stage eyfs childcare pre-school toddler start good-level speech language",
		aim(outcomes.AttendAndEnjoySchool):         "attendance absence truancy exclusion excluded attend enjoy persistent school-refusal",
		aim(outcomes.AchievePrimaryStandards):      "primary ks1 ks2 key-stage-2 level-4 reading writing maths english pupils literacy numeracy",
		aim(outcomes.PersonalAndSocialDevelopment): "play leisure recreation youth-club clubs positive-activities holiday hobbies library parks arts music things-to-do spare-time",
		aim(outcomes.AchieveSecondaryStandards):    "gcse gcses secondary ks3 ks4 key-stage-4 a*-c attainment grades sixteen exams",

		aim(outcomes.EngageInDecisionMaking):  "youth-council council voice consulted consultation participation decision decisions asked volunteering parliament say environment summary",
		aim(outcomes.LawAbidingBehaviour):     "offending reoffending offender offenders youth-justice court custody behaviour law first-time-entrants disorder at-risk adolescents",
		aim(outcomes.PositiveRelationships):   "relationships friends friendship peers respect peer mediation quarrels",
		aim(outcomes.SelfConfidenceAndChange): "confidence self-esteem transition bereavement change cope coping mentor moving aspirations",
		aim(outcomes.EnterprisingBehaviour):   "enterprise enterprising entrepreneur business initiative",

		aim(outcomes.EngageInFurtherEducation): "neet further college training apprenticeship apprentice post-16 sixth-form diploma leaver leavers employment connexions",
		aim(outcomes.ReadyForEmployment):       "job jobs skills careers work-experience employability employer employers vocational qualification",
		aim(outcomes.DecentHomes):              "housing home homes house lodging lodgings accommodation overcrowding heating heated landlord tenancy neighbourhood estate regeneration adaptation adapted",
		aim(outcomes.TransportAndGoods):        "transport bus buses fares travel goods clothing computer uniform uniforms afford cost costs",
		aim(outcomes.FreeFromLowIncome):        "poverty poor income benefit benefits debt loans money low-income free-school-meals budgeting",

		support(outcomes.ParentsPromoteHealthyChoices):           "parents families healthy meals cooking choices",
		support(outcomes.ParentsProvideSafeHomes):                "parents families safe-home domestic home-safety",
		support(outcomes.ParentsSupportLearning):                 "parents families parent-and-child talk read play-and-talk learning homework",
		support(outcomes.ParentsPromotePositiveBehaviour):        "parents parenting families behaviour parenting-course triple-p boundaries",
		support(outcomes.ParentsSupportedToBeEconomicallyActive): "parents lone-parents childcare work jobcentre returning economic",
	}
})

func aim(a outcomes.Aim) string         { return outcomes.SchemeECM + ":" + string(a) }
func support(s outcomes.Support) string { return outcomes.SchemeECM + ":" + string(s) }
