package outcomes

import "github.com/every-child-matters/ecm/internal/codelist"

// The national indicators whose number and title have been read in a source, in
// the order of their numbers. Titles are the short ones in use.
const (
	NI45  Indicator = "45"  // Young offenders' engagement in suitable education, training and employment
	NI50  Indicator = "50"  // Emotional health of children
	NI52  Indicator = "52"  // Take up of school lunches
	NI53  Indicator = "53"  // Prevalence of breastfeeding at 6-8 weeks from birth
	NI57  Indicator = "57"  // Children and young people's participation in high-quality PE and sport
	NI59  Indicator = "59"  // Initial assessments for children's social care carried out within 7 working days of referral
	NI60  Indicator = "60"  // Core assessments carried out within 35 working days of commencement
	NI61  Indicator = "61"  // Timeliness of placements of looked after children for adoption following an agency decision that the child should be placed for adoption
	NI63  Indicator = "63"  // Stability of placements of looked after children: length of placement
	NI64  Indicator = "64"  // Child protection plans lasting 2 years or more
	NI65  Indicator = "65"  // Children becoming the subject of a child protection plan for a second or subsequent time
	NI68  Indicator = "68"  // Referrals to children's social care going on to initial assessment
	NI69  Indicator = "69"  // Children who have experienced bullying
	NI70  Indicator = "70"  // Hospital admissions caused by unintentional and deliberate injuries to children and young people
	NI73  Indicator = "73"  // Level 4+ in both English and maths at KS2
	NI74  Indicator = "74"  // Level 5+ in both English and maths at KS3
	NI79  Indicator = "79"  // Achievement of a Level 2 qualification by the age of 19
	NI87  Indicator = "87"  // Secondary school persistent absence rate
	NI92  Indicator = "92"  // Narrowing the gap between the lowest achieving 20% in the EYFS Profile and the rest
	NI93  Indicator = "93"  // Progression by 2 levels KS1-KS2, English
	NI94  Indicator = "94"  // Progression by 2 levels KS1-KS2, maths
	NI95  Indicator = "95"  // Progression by 2 levels KS2-KS3, English
	NI96  Indicator = "96"  // Progression by 2 levels KS2-KS3, maths
	NI97  Indicator = "97"  // Progression by 2 levels KS3-KS4, English
	NI98  Indicator = "98"  // Progression by 2 levels KS3-KS4, maths
	NI99  Indicator = "99"  // Looked after children reaching level 4 at KS2, English
	NI100 Indicator = "100" // Looked after children reaching level 4 at KS2, maths
	NI101 Indicator = "101" // Looked after children achieving 5 A*-C incl. English and maths at KS4
	NI102 Indicator = "102" // Achievement gap between pupils eligible for free school meals and their peers at KS2 and KS4
	NI104 Indicator = "104" // SEN / non-SEN gap: KS2 English and maths threshold
	NI107 Indicator = "107" // KS2 attainment for Black and minority ethnic groups
	NI110 Indicator = "110" // Young people's participation in positive activities
	NI112 Indicator = "112" // Under 18 conception rate
	NI115 Indicator = "115" // Substance misuse by young people
	NI116 Indicator = "116" // Proportion of children in poverty
	NI117 Indicator = "117" // 16 to 18 year olds who are not in education, employment or training (NEET)
	NI199 Indicator = "199" // Children and young people's satisfaction with parks and play areas
)

// Where the titles were read.
const (
	sourceFramework2008 = "Every Child Matters Outcomes Framework (DCSF, 3 April 2008)"
	sourceCheshireEast  = "Cheshire East Council, children's performance report on the national indicators, 2009-10"
	sourceTellus        = "Tellus4 survey, local authority measures (DfE, archived)"
	sourceLewisham      = "Lewisham joint strategic needs assessment, childhood obesity targets"
	sourceNumbers       = "National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31"
)

// indicatorFacts is what the table tells of an indicator beyond its wording.
type indicatorFacts struct {
	group    Outcome
	polarity Polarity
	standing Standing
	source   string
}

var indicators = codelist.List[Indicator, indicatorFacts]{
	{
		Code: NI45, Title: "Young offenders' engagement in suitable education, training and employment",
		Description: "Young offenders who are learning, training or working.",
		More:        indicatorFacts{"", HigherIsBetter, SingleSource, sourceCheshireEast},
	},
	{
		Code: NI50, Title: "Emotional health of children",
		Description: "How well children feel in themselves, from a survey of pupils.",
		More:        indicatorFacts{BeHealthy, HigherIsBetter, Confirmed, sourceTellus},
	},
	{
		Code: NI52, Title: "Take up of school lunches",
		Description: "Pupils who eat a school lunch.",
		More:        indicatorFacts{BeHealthy, HigherIsBetter, SingleSource, sourceLewisham},
	},
	{
		Code: NI53, Title: "Prevalence of breastfeeding at 6-8 weeks from birth",
		Description: "Babies still breastfed at six to eight weeks.",
		More:        indicatorFacts{BeHealthy, HigherIsBetter, SingleSource, sourceLewisham},
	},
	{
		Code: NI57, Title: "Children and young people's participation in high-quality PE and sport",
		Description: "Pupils who do enough PE and sport of good quality.",
		More:        indicatorFacts{BeHealthy, HigherIsBetter, SingleSource, sourceLewisham},
	},
	{
		Code: NI59, Title: "Initial assessments for children's social care carried out within 7 working days of referral",
		Description: "First assessments done within seven working days of a child being referred.",
		More:        indicatorFacts{StaySafe, HigherIsBetter, SingleSource, sourceCheshireEast},
	},
	{
		Code: NI60, Title: "Core assessments carried out within 35 working days of commencement",
		Description: "In-depth assessments finished within 35 working days of being started.",
		More:        indicatorFacts{StaySafe, HigherIsBetter, SingleSource, sourceCheshireEast},
	},
	{
		Code: NI61, Title: "Timeliness of placements of looked after children for adoption following an agency decision that the child should be placed for adoption",
		Description: "Looked-after children placed for adoption soon enough after the decision.",
		More:        indicatorFacts{StaySafe, HigherIsBetter, SingleSource, "National indicator data set NI 61 (data catalogue entry)"},
	},
	{
		Code: NI63, Title: "Stability of placements of looked after children: length of placement",
		Description: "Children under 16, looked after for two and a half years or more, who have kept one placement for two.",
		More:        indicatorFacts{StaySafe, HigherIsBetter, SingleSource, "National indicator data set NI 63 (data catalogue entry)"},
	},
	{
		Code: NI64, Title: "Child protection plans lasting 2 years or more",
		Description: "Child protection plans that go on for two years or more.",
		More:        indicatorFacts{StaySafe, LowerIsBetter, SingleSource, sourceCheshireEast},
	},
	{
		Code: NI65, Title: "Children becoming the subject of a child protection plan for a second or subsequent time",
		Description: "Child protection plans that are not a child's first. One child may count more than once.",
		More:        indicatorFacts{StaySafe, "", SingleSource, "National indicator data set NI 65 (data catalogue entry)"},
	},
	{
		Code: NI68, Title: "Referrals to children's social care going on to initial assessment",
		Description: "Referrals to social care that lead to a first assessment.",
		More:        indicatorFacts{StaySafe, "", SingleSource, sourceCheshireEast},
	},
	{
		Code: NI69, Title: "Children who have experienced bullying",
		Description: "Children who say in a survey that they have been bullied.",
		More:        indicatorFacts{StaySafe, LowerIsBetter, SingleSource, sourceTellus},
	},
	{
		Code: NI70, Title: "Hospital admissions caused by unintentional and deliberate injuries to children and young people",
		Description: "Children taken into hospital with an injury, by accident or on purpose.",
		More:        indicatorFacts{StaySafe, LowerIsBetter, SingleSource, "National indicator data set NI 70 (data catalogue entry)"},
	},
	{
		Code: NI73, Title: "Level 4+ in both English and maths at KS2",
		Description: "Pupils who reach level 4 in English and in maths at Key Stage 2.",
		More:        indicatorFacts{EnjoyAndAchieve, HigherIsBetter, SingleSource, sourceFramework2008},
	},
	{
		Code: NI74, Title: "Level 5+ in both English and maths at KS3",
		Description: "Pupils who reach level 5 in English and in maths at Key Stage 3.",
		More:        indicatorFacts{EnjoyAndAchieve, HigherIsBetter, SingleSource, sourceFramework2008},
	},
	{
		Code: NI79, Title: "Achievement of a Level 2 qualification by the age of 19",
		Description: "Young people who hold a Level 2 qualification by 19.",
		More:        indicatorFacts{EnjoyAndAchieve, HigherIsBetter, SingleSource, "National indicator data set NI 79 (data catalogue entry)"},
	},
	{
		Code: NI87, Title: "Secondary school persistent absence rate",
		Description: "Secondary pupils who are away from school again and again.",
		More:        indicatorFacts{EnjoyAndAchieve, LowerIsBetter, SingleSource, sourceCheshireEast},
	},
	{
		Code: NI92, Title: "Narrowing the gap between the lowest achieving 20% in the EYFS Profile and the rest",
		Description: "How far the mean score of the lowest fifth lies below the median, as a percentage of the median.",
		More:        indicatorFacts{EnjoyAndAchieve, LowerIsBetter, SingleSource, "National indicator data set NI 92 (data catalogue entry)"},
	},
	{
		Code: NI93, Title: "Progression by 2 levels KS1-KS2, English",
		Description: "Pupils who rise two levels in English between Key Stages 1 and 2.",
		More:        indicatorFacts{EnjoyAndAchieve, HigherIsBetter, SingleSource, sourceFramework2008},
	},
	{
		Code: NI94, Title: "Progression by 2 levels KS1-KS2, maths",
		Description: "Pupils who rise two levels in maths between Key Stages 1 and 2.",
		More:        indicatorFacts{EnjoyAndAchieve, HigherIsBetter, SingleSource, sourceFramework2008},
	},
	{
		Code: NI95, Title: "Progression by 2 levels KS2-KS3, English",
		Description: "Pupils who rise two levels in English between Key Stages 2 and 3.",
		More:        indicatorFacts{EnjoyAndAchieve, HigherIsBetter, SingleSource, sourceFramework2008},
	},
	{
		Code: NI96, Title: "Progression by 2 levels KS2-KS3, maths",
		Description: "Pupils who rise two levels in maths between Key Stages 2 and 3.",
		More:        indicatorFacts{EnjoyAndAchieve, HigherIsBetter, SingleSource, sourceFramework2008},
	},
	{
		Code: NI97, Title: "Progression by 2 levels KS3-KS4, English",
		Description: "Pupils who rise two levels in English between Key Stages 3 and 4.",
		More:        indicatorFacts{EnjoyAndAchieve, HigherIsBetter, SingleSource, sourceFramework2008},
	},
	{
		Code: NI98, Title: "Progression by 2 levels KS3-KS4, maths",
		Description: "Pupils who rise two levels in maths between Key Stages 3 and 4.",
		More:        indicatorFacts{EnjoyAndAchieve, HigherIsBetter, SingleSource, sourceFramework2008},
	},
	{
		Code: NI99, Title: "Looked after children reaching level 4 at KS2, English",
		Description: "Looked-after children who reach level 4 in English at Key Stage 2.",
		More:        indicatorFacts{EnjoyAndAchieve, HigherIsBetter, Confirmed, sourceCheshireEast + "; " + sourceFramework2008},
	},
	{
		Code: NI100, Title: "Looked after children reaching level 4 at KS2, maths",
		Description: "Looked-after children who reach level 4 in maths at Key Stage 2.",
		More:        indicatorFacts{EnjoyAndAchieve, HigherIsBetter, Confirmed, sourceCheshireEast + "; " + sourceFramework2008},
	},
	{
		Code: NI101, Title: "Looked after children achieving 5 A*-C incl. English and maths at KS4",
		Description: "Looked-after children with five good GCSEs, English and maths among them.",
		More:        indicatorFacts{EnjoyAndAchieve, HigherIsBetter, SingleSource, sourceCheshireEast},
	},
	{
		Code: NI102, Title: "Achievement gap between pupils eligible for free school meals and their peers at KS2 and KS4",
		Description: "The gap in percentage points between pupils who may have free school meals and the others. Part a is Key Stage 2, part b Key Stage 4.",
		More:        indicatorFacts{EnjoyAndAchieve, LowerIsBetter, Confirmed, "National indicator data set NI 102 (data catalogue entry); " + sourceCheshireEast},
	},
	{
		Code: NI104, Title: "SEN / non-SEN gap: KS2 English and maths threshold",
		Description: "The gap in percentage points between pupils with special educational needs and the others at Key Stage 2.",
		More:        indicatorFacts{EnjoyAndAchieve, LowerIsBetter, SingleSource, "National indicator data set NI 104 (data catalogue entry)"},
	},
	{
		Code: NI107, Title: "KS2 attainment for Black and minority ethnic groups",
		Description: "How pupils of Black and minority ethnic groups do at Key Stage 2. Only groups of more than 30 pupils count.",
		More:        indicatorFacts{EnjoyAndAchieve, HigherIsBetter, SingleSource, "National indicator data set NI 107 (data catalogue entry)"},
	},
	{
		Code: NI110, Title: "Young people's participation in positive activities",
		Description: "Young people who say in a survey that they take part in activities outside lessons.",
		More:        indicatorFacts{MakeAPositiveContribution, HigherIsBetter, SingleSource, sourceTellus},
	},
	{
		Code: NI112, Title: "Under 18 conception rate",
		Description: "Conceptions before the age of 18 for every 1,000 girls aged 15 to 17.",
		More:        indicatorFacts{MakeAPositiveContribution, LowerIsBetter, SingleSource, sourceCheshireEast},
	},
	{
		Code: NI115, Title: "Substance misuse by young people",
		Description: "Young people who say in a survey that they misuse drink or drugs.",
		More:        indicatorFacts{MakeAPositiveContribution, LowerIsBetter, SingleSource, sourceTellus},
	},
	{
		Code: NI116, Title: "Proportion of children in poverty",
		Description: "Children who live in poverty.",
		More:        indicatorFacts{AchieveEconomicWellBeing, LowerIsBetter, SingleSource, "Health and Wellbeing outcome report (local authority performance paper)"},
	},
	{
		Code: NI117, Title: "16 to 18 year olds who are not in education, employment or training (NEET)",
		Description: "Young people of 16 to 18 who neither learn, train nor work.",
		More:        indicatorFacts{AchieveEconomicWellBeing, LowerIsBetter, SingleSource, sourceCheshireEast},
	},
	{
		Code: NI199, Title: "Children and young people's satisfaction with parks and play areas",
		Description: "Children who say in a survey that they like their parks and play areas.",
		More:        indicatorFacts{"", HigherIsBetter, Confirmed, sourceNumbers + "; " + sourceTellus},
	},
}
