package outcomes

import (
	"iter"

	"github.com/every-child-matters/ecm/internal/codelist"
)

// Aim is the code of one of the 25 aims, five to an outcome.
type Aim string

// The aims, in published order. Under Enjoy and achieve the official table puts
// personal and social development between the primary and secondary standards.
const (
	PhysicallyHealthy             Aim = "physically-healthy"
	MentallyAndEmotionallyHealthy Aim = "mentally-and-emotionally-healthy"
	SexuallyHealthy               Aim = "sexually-healthy"
	HealthyLifestyles             Aim = "healthy-lifestyles"
	ChooseNotToTakeIllegalDrugs   Aim = "choose-not-to-take-illegal-drugs"

	SafeFromMaltreatment      Aim = "safe-from-maltreatment"
	SafeFromAccidents         Aim = "safe-from-accidental-injury-and-death"
	SafeFromBullying          Aim = "safe-from-bullying-and-discrimination"
	SafeFromCrime             Aim = "safe-from-crime-and-anti-social-behaviour"
	SecurityStabilityCaredFor Aim = "security-stability-and-cared-for"

	ReadyForSchool               Aim = "ready-for-school"
	AttendAndEnjoySchool         Aim = "attend-and-enjoy-school"
	AchievePrimaryStandards      Aim = "achieve-primary-standards"
	PersonalAndSocialDevelopment Aim = "personal-and-social-development"
	AchieveSecondaryStandards    Aim = "achieve-secondary-standards"

	EngageInDecisionMaking  Aim = "engage-in-decision-making"
	LawAbidingBehaviour     Aim = "law-abiding-and-positive-behaviour"
	PositiveRelationships   Aim = "positive-relationships"
	SelfConfidenceAndChange Aim = "self-confidence-and-change"
	EnterprisingBehaviour   Aim = "enterprising-behaviour"

	EngageInFurtherEducation Aim = "engage-in-further-education-employment-or-training"
	ReadyForEmployment       Aim = "ready-for-employment"
	DecentHomes              Aim = "decent-homes-and-sustainable-communities"
	TransportAndGoods        Aim = "access-to-transport-and-material-goods"
	FreeFromLowIncome        Aim = "households-free-from-low-income"
)

var aims = codelist.List[Aim, Outcome]{
	{
		Code: PhysicallyHealthy, Number: "1.1", More: BeHealthy, Title: "Physically healthy",
		Description: "Children's bodies are in good health.",
	},
	{
		Code: MentallyAndEmotionallyHealthy, Number: "1.2", More: BeHealthy, Title: "Mentally and emotionally healthy",
		Description: "Children feel well in themselves and can manage their feelings.",
	},
	{
		Code: SexuallyHealthy, Number: "1.3", More: BeHealthy, Title: "Sexually healthy",
		Description: "Young people look after their sexual health.",
	},
	{
		Code: HealthyLifestyles, Number: "1.4", More: BeHealthy, Title: "Healthy lifestyles",
		Description: "Children eat, move, rest and live in ways that are good for them.",
	},
	{
		Code: ChooseNotToTakeIllegalDrugs, Number: "1.5", More: BeHealthy, Title: "Choose not to take illegal drugs",
		Description: "Young people decide for themselves against illegal drugs.",
		Aliases:     []string{"Choose not to take drugs"},
	},
	{
		Code: SafeFromMaltreatment, Number: "2.1", More: StaySafe,
		Title:       "Safe from maltreatment, neglect, violence and sexual exploitation",
		Description: "Nobody ill-treats, neglects, attacks or sexually exploits a child.",
	},
	{
		Code: SafeFromAccidents, Number: "2.2", More: StaySafe, Title: "Safe from accidental injury and death",
		Description: "Fewer children are hurt or killed by accident, on the road or elsewhere.",
	},
	{
		Code: SafeFromBullying, Number: "2.3", More: StaySafe, Title: "Safe from bullying and discrimination",
		Description: "Children are not bullied or treated worse for who they are.",
	},
	{
		Code: SafeFromCrime, Number: "2.4", More: StaySafe,
		Title:       "Safe from crime and anti-social behaviour in and out of school",
		Description: "Children are not the victims of crime or nuisance, at school or outside it.",
		Aliases:     []string{"Safe from crime and anti-social behaviour"},
	},
	{
		Code: SecurityStabilityCaredFor, Number: "2.5", More: StaySafe,
		Title:       "Have security, stability and are cared for",
		Description: "Children have a settled home with people who look after them.",
	},
	{
		Code: ReadyForSchool, Number: "3.1", More: EnjoyAndAchieve, Title: "Ready for school",
		Description: "Young children start school able to make the most of it.",
	},
	{
		Code: AttendAndEnjoySchool, Number: "3.2", More: EnjoyAndAchieve, Title: "Attend and enjoy school",
		Description: "Children go to school and like being there.",
	},
	{
		Code: AchievePrimaryStandards, Number: "3.3", More: EnjoyAndAchieve,
		Title:       "Achieve stretching national educational standards at primary school",
		Description: "Pupils reach demanding national standards by the end of primary school.",
	},
	{
		Code: PersonalAndSocialDevelopment, Number: "3.4", More: EnjoyAndAchieve,
		Title:       "Achieve personal and social development and enjoy recreation",
		Description: "Children grow as people, get on with others and have good things to do in free time.",
	},
	{
		Code: AchieveSecondaryStandards, Number: "3.5", More: EnjoyAndAchieve,
		Title:       "Achieve stretching national educational standards at secondary school",
		Description: "Pupils reach demanding national standards by the end of secondary school.",
	},
	{
		Code: EngageInDecisionMaking, Number: "4.1", More: MakeAPositiveContribution,
		Title:       "Engage in decision-making and support the community and environment",
		Description: "Children have a say in what is decided and do something for the place they live in.",
	},
	{
		Code: LawAbidingBehaviour, Number: "4.2", More: MakeAPositiveContribution,
		Title:       "Engage in law-abiding and positive behaviour in and out of school",
		Description: "Children keep the law and behave well, at school and outside it.",
	},
	{
		Code: PositiveRelationships, Number: "4.3", More: MakeAPositiveContribution,
		Title:       "Develop positive relationships and choose not to bully and discriminate",
		Description: "Children get on with others and decide against bullying and discrimination.",
	},
	{
		Code: SelfConfidenceAndChange, Number: "4.4", More: MakeAPositiveContribution,
		Title:       "Develop self-confidence and successfully deal with significant life changes and challenges",
		Description: "Children trust in themselves and come well through the big changes in their lives.",
	},
	{
		Code: EnterprisingBehaviour, Number: "4.5", More: MakeAPositiveContribution,
		Title:       "Develop enterprising behaviour",
		Description: "Young people have ideas, take the initiative and see things through.",
	},
	{
		Code: EngageInFurtherEducation, Number: "5.1", More: AchieveEconomicWellBeing,
		Title:       "Engage in further education, employment or training on leaving school",
		Description: "Young people go on to learn, train or work when they leave school.",
	},
	{
		Code: ReadyForEmployment, Number: "5.2", More: AchieveEconomicWellBeing, Title: "Ready for employment",
		Description: "Young people have what they need to get and keep a job.",
	},
	{
		Code: DecentHomes, Number: "5.3", More: AchieveEconomicWellBeing,
		Title:       "Live in decent homes and sustainable communities",
		Description: "Children live in homes that are fit to live in, in places that will last.",
	},
	{
		Code: TransportAndGoods, Number: "5.4", More: AchieveEconomicWellBeing,
		Title:       "Access to transport and material goods",
		Description: "Families can get about and can afford the things they need.",
		Aliases:     []string{"Have access to transport and material goods"},
	},
	{
		Code: FreeFromLowIncome, Number: "5.5", More: AchieveEconomicWellBeing,
		Title:       "Live in households free from low income",
		Description: "Children do not grow up in poor households.",
	},
}

// Aims yields the 25 aims in published order.
func Aims() iter.Seq[Aim] { return aims.Codes() }

// ParseAim reads an aim's code, official name or a common variant of it. The
// error names the nearest code.
func ParseAim(s string) (Aim, error) { return aims.Parse(s, "an aim") }

// Known reports whether a is one of the 25 aims.
func (a Aim) Known() bool { return aims.Find(a) != nil }

// Info tells what is published about the aim. The number ("1.3") is for order
// only and is ours.
func (a Aim) Info() (Term, bool) {
	return term(Term{
		Scheme: SchemeECM, Kind: KindAim, Parent: ref(a.Outcome()), Standing: Confirmed,
		Source: "Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A",
	}, aims.Find(a))
}

// Compare orders aims as published, unknown codes last.
func (a Aim) Compare(b Aim) int { return aims.Compare(a, b) }

// Outcome returns the outcome that the aim belongs to, or "".
func (a Aim) Outcome() Outcome {
	if e := aims.Find(a); e != nil {
		return e.More
	}
	return ""
}

// Aims yields the five aims of an outcome in published order.
func (o Outcome) Aims() iter.Seq[Aim] {
	return func(yield func(Aim) bool) {
		for a := range Aims() {
			if a.Outcome() == o && !yield(a) {
				return
			}
		}
	}
}
