package plan

// The code types of documents. Each is a closed list; the comment of a
// constant is the description of the code in the published schema. Lists that
// the framework itself publishes live in packages outcomes, priorities and
// trust.

// Extent says whether a document is whole
type Extent string

const (
	Whole Extent = "whole" // The document is complete as published
	Part  Extent = "part"  // An appendix, table, summary or extract; what it leaves out is elsewhere
)

// Content is something that a document is expected to contain
type Content string

const (
	ContentVision        Content = "vision"                 // What the partners hope for
	ContentNeeds         Content = "needs_assessment"       // Assessment of needs
	ContentPriorities    Content = "priorities"             // Priorities and objectives
	ContentActions       Content = "actions"                // Key actions
	ContentLinks         Content = "links"                  // Links of actions with outcomes and priorities
	ContentMeasures      Content = "measures"               // Indicators, baselines and targets
	ContentBudget        Content = "budget_statement"       // How the budget serves the plan
	ContentPerformance   Content = "performance_management" // How the plan is reviewed and performance managed
	ContentCooperation   Content = "co_operation"           // How the partners co-operate
	ContentParticipation Content = "participation"          // How children, families and partners took part
	ContentEquality      Content = "equality"               // Equality and rights
	ContentWorkforce     Content = "workforce"              // Workforce
	ContentGlossary      Content = "glossary"               // Terms explained
	ContentJudgements    Content = "judgements"             // Judgements and grades of an inspection
	ContentFindings      Content = "findings"               // Findings of an inspection
	ContentAdvice        Content = "recommendations"        // Recommendations of an inspection
)

// State says how far a document has got
type State string

const (
	Template   State = "template"   // A form to be filled in; blank cells are meant
	Draft      State = "draft"      // Being written
	Proposed   State = "proposed"   // Put to a body for approval
	Approved   State = "approved"   // Approved, not yet adopted by all partners
	Adopted    State = "adopted"    // In force
	Superseded State = "superseded" // Replaced by a later document
)

// PlanType is the kind of a plan
type PlanType string

const (
	CYPP            PlanType = "cypp"                 // Children and young people's plan of an authority or board
	LocalPlan       PlanType = "local_plan"           // Plan of a partnership below the authority
	DeliveryPlan    PlanType = "delivery_plan"        // Yearly plan under a longer one
	PriorityPlan    PlanType = "priority_action_plan" // Action plan for one priority
	PostInspection  PlanType = "post_inspection_plan" // Action plan that answers an inspection
	ImprovementPlan PlanType = "improvement_plan"     // Plan under an improvement notice or direction
	FinancePlan     PlanType = "finance_schedule"     // Schedule of budgets, pools or savings
	Strategy        PlanType = "strategy"             // Strategy for one subject
	Agreement       PlanType = "agreement"            // Local area agreement or agreement of partners
)

// Level is the kind of an area
type Level string

const (
	County       Level = "county"       // County council area with districts below it
	Unitary      Level = "unitary"      // Unitary authority
	Metropolitan Level = "metropolitan" // Metropolitan district
	London       Level = "london"       // London borough
	District     Level = "district"     // District of a county
	Partnership  Level = "partnership"  // Area of a local partnership
	Cluster      Level = "cluster"      // Cluster of schools
	Ward         Level = "ward"         // Electoral ward
	ReachArea    Level = "reach_area"   // Area that a children's centre serves
	Locality     Level = "locality"     // Neighbourhood, postcode area or other part of an area
	Region       Level = "region"       // Region
	Nation       Level = "nation"       // Nation
)

// AreaCodes is the list that an area's code comes from
type AreaCodes string

const (
	GSS AreaCodes = "gss" // Nine-character code of the Government Statistical Service, in use since 2011
	ONS AreaCodes = "ons" // Code of the Office for National Statistics before 2011
	DfE AreaCodes = "dfe" // Three-figure code of the education department
)

// PartyKind is the kind of a party
type PartyKind string

const (
	Organisation PartyKind = "organisation" // Council, trust, company or charity
	Board        PartyKind = "board"        // Board, partnership or committee
	Post         PartyKind = "post"         // Post, whoever holds it
	Person       PartyKind = "person"       // Named person
	GroupParty   PartyKind = "group"        // Group, team or forum
)

// ReferenceKind is the kind of thing that is referred to
type ReferenceKind string

const (
	RefPlan       ReferenceKind = "plan"       // Plan
	RefStrategy   ReferenceKind = "strategy"   // Strategy
	RefLaw        ReferenceKind = "law"        // Act, regulation or direction
	RefGuidance   ReferenceKind = "guidance"   // Guidance or framework
	RefAgreement  ReferenceKind = "agreement"  // Agreement, such as a local area agreement
	RefProgramme  ReferenceKind = "programme"  // Programme or project
	RefInspection ReferenceKind = "inspection" // Inspection report
	RefNotice     ReferenceKind = "notice"     // Improvement notice
	RefReport     ReferenceKind = "report"     // Other report or data
)

// Relation is how a document stands to another
type Relation string

const (
	ContributesTo Relation = "contributes_to"      // Serves the aims of the other
	Feeds         Relation = "feeds"               // Gives content to the other
	FedBy         Relation = "fed_by"              // Takes content from the other
	DelegatesTo   Relation = "delegates_to"        // Leaves the detail to the other
	Implements    Relation = "implements"          // Carries out the other
	Supersedes    Relation = "supersedes"          // Replaces the other
	SharesTargets Relation = "shares_targets_with" // Has targets in common with the other
	Cites         Relation = "cites"               // Names the other
)

// SchemeKind is what a scheme is for
type SchemeKind string

const (
	StatusScheme SchemeKind = "status" // Status of actions and measures
	GradeScheme  SchemeKind = "grade"  // Grades of an inspection
)

// Basis is what a status is judged against
type Basis string

const (
	ByAchievement Basis = "achievement" // Whether the target is met
	ByTrajectory  Basis = "trajectory"  // Whether the path to the target is kept
	ByExpectation Basis = "expectation" // Whether trouble is expected
	ByDescriptors Basis = "descriptors" // Written descriptions of each value
	BasisUnstated Basis = "not_stated"  // The document does not say
)

// Direction is which end of a numbered scale is best
type Direction string

const (
	HighBest Direction = "high_best" // The highest number is best
	LowBest  Direction = "low_best"  // The lowest number is best
	Unranked Direction = "unranked"  // The values have no order
)

// Calendar is the kind of year that dates count in
type Calendar string

const (
	CalendarYear  Calendar = "calendar"  // January to December
	FinancialYear Calendar = "financial" // April to March
	AcademicYear  Calendar = "academic"  // September to August
	Rolling       Calendar = "rolling"   // The twelve months before a date
	Snapshot      Calendar = "snapshot"  // One day
)

// Recurrence is how often something comes again
type Recurrence string

const (
	Ongoing     Recurrence = "ongoing"     // Without an end
	Daily       Recurrence = "daily"       // Each day
	Weekly      Recurrence = "weekly"      // Each week
	Fortnightly Recurrence = "fortnightly" // Each two weeks
	Monthly     Recurrence = "monthly"     // Each month
	BiMonthly   Recurrence = "bimonthly"   // Each two months
	Quarterly   Recurrence = "quarterly"   // Each three months
	Termly      Recurrence = "termly"      // Each school term
	HalfYearly  Recurrence = "half_yearly" // Each six months
	Annual      Recurrence = "annual"      // Each year
	Biennial    Recurrence = "biennial"    // Each two years
	AsNeeded    Recurrence = "as_needed"   // When there is cause
)

// DelayUnit is what a deadline is counted in
type DelayUnit string

const (
	WorkingDays DelayUnit = "working_days" // Days that are not at a weekend or a bank holiday
	Weekdays    DelayUnit = "weekdays"     // Monday to Friday, bank holidays included
	Days        DelayUnit = "days"         // All days
	Weeks       DelayUnit = "weeks"        // Weeks
	Months      DelayUnit = "months"       // Months
	Years       DelayUnit = "years"        // Years
)

// Counting is whether the first day counts
type Counting string

const (
	Inclusive Counting = "inclusive" // The day of the event is day one
	Exclusive Counting = "exclusive" // The day after the event is day one
)

// Absence is the reason why a value is not given
type Absence string

const (
	NotSet        Absence = "not_set"         // Nobody has set one
	ToBeConfirmed Absence = "to_be_confirmed" // It is to come
	NotAvailable  Absence = "not_available"   // It exists but could not be had
	NotApplicable Absence = "not_applicable"  // There can be none
	NotYetDue     Absence = "not_yet_due"     // Its time has not come
	Suppressed    Absence = "suppressed"      // Held back because the numbers are small
	NotStated     Absence = "not_stated"      // The document does not say
	Withdrawn     Absence = "withdrawn"       // There was one and it was taken back
	Blank         Absence = "blank"           // The cell is there and empty
	Illegible     Absence = "illegible"       // It was there and is lost in the copy
)

// Role is the role of a lead or partner
type Role string

const (
	Accountable Role = "accountable" // Answers for the result
	Responsible Role = "responsible" // Does the work
	LeadAgency  Role = "lead_agency" // Body that leads
	LeadMember  Role = "lead_member" // Elected member who leads
	Champion    Role = "champion"    // Speaks for it
	Governs     Role = "governance"  // Board or group that steers it
	Supports    Role = "support"     // Helps
	Consulted   Role = "consulted"   // Is asked
	Informed    Role = "informed"    // Is told
	Commissions Role = "commissions" // Pays for the service
	Delivers    Role = "delivers"    // Gives the service
)

// LinkBasis is who says that a link is there
type LinkBasis string

const (
	Stated   LinkBasis = "stated"   // The document says so
	Inferred LinkBasis = "inferred" // A reader concludes it; say why
)

// Unit is the unit of a figure
type Unit string

const (
	Percent          Unit = "percent"           // Per cent of the denominator
	PercentagePoints Unit = "percentage_points" // Difference of two percentages
	UnitCount        Unit = "count"             // Number of people, cases or things
	UnitRate         Unit = "rate"              // Cases per so many people
	Pounds           Unit = "gbp"               // Pounds sterling
	ThousandPounds   Unit = "thousand_gbp"      // Thousands of pounds
	MillionPounds    Unit = "million_gbp"       // Millions of pounds
	UnitHours        Unit = "hours"             // Hours
	UnitDays         Unit = "days"              // Days
	UnitWeeks        Unit = "weeks"             // Weeks
	UnitMonths       Unit = "months"            // Months
	UnitYears        Unit = "years"             // Years
	Points           Unit = "points"            // Points of a score
	RatioUnit        Unit = "ratio"             // One number over another
	Grade            Unit = "grade"             // Grade of a scheme
	YesNo            Unit = "yes_no"            // Yes or no
)

// Firmness is how firm a figure is
type Firmness string

const (
	Final       Firmness = "final"       // Published and not expected to change
	Provisional Firmness = "provisional" // Published and expected to change
	Estimate    Firmness = "estimate"    // Worked out from part of the data
	Forecast    Firmness = "forecast"    // Expected
	Survey      Firmness = "survey"      // From a sample, with a margin of error
)

// Operator is how a target's value is meant
type Operator string

const (
	AtLeast         Operator = "at_least"            // The value or more
	AtMost          Operator = "at_most"             // The value or less
	Equal           Operator = "equal"               // The value
	MoreThan        Operator = "more_than"           // More than the value
	LessThan        Operator = "less_than"           // Less than the value
	IncreaseBy      Operator = "increase_by"         // More by the value, in the unit of the measure
	ReduceBy        Operator = "reduce_by"           // Less by the value, in the unit of the measure
	IncreaseByPer   Operator = "increase_by_percent" // More by so many per cent of the starting figure
	ReduceByPer     Operator = "reduce_by_percent"   // Less by so many per cent of the starting figure
	MultiplyBy      Operator = "multiply_by"         // So many times the starting figure
	Maintain        Operator = "maintain"            // The starting figure, or the value
	MaintainBetween Operator = "maintain_between"    // Between the low and the high value
	AllOf           Operator = "all_of"              // Every one of a set
	Increase        Operator = "increase"            // More, without a number
	Reduce          Operator = "reduce"              // Less, without a number
	Compare         Operator = "compare"             // As good as, or better than, the comparator
)

// ComparatorKind is whom a result is compared with
type ComparatorKind string

const (
	NationalAverage       ComparatorKind = "national_average"       // Average of England or the nation
	RegionalAverage       ComparatorKind = "regional_average"       // Average of the region
	StatisticalNeighbours ComparatorKind = "statistical_neighbours" // Authorities alike in their people
	Quartile              ComparatorKind = "quartile"               // A quarter of all authorities, such as the upper
	AreaComparator        ComparatorKind = "area"                   // A named area
	GroupComparator       ComparatorKind = "group"                  // A named group of people
)

// TargetState is what became of a target
type TargetState string

const (
	TargetSet          TargetState = "set"          // Agreed
	TargetProposed     TargetState = "proposed"     // Proposed
	TargetDeferred     TargetState = "deferred"     // Put off
	TargetWithdrawn    TargetState = "withdrawn"    // Taken back
	TargetRenegotiated TargetState = "renegotiated" // Agreed anew; the old one is kept beside it
	TargetMet          TargetState = "met"          // Met
	TargetMissed       TargetState = "missed"       // Not met
)

// Per is the time for which an amount is paid
type Per string

const (
	PerYear  Per = "year"  // A year
	PerMonth Per = "month" // A month
	PerWeek  Per = "week"  // A week
	PerHead  Per = "head"  // A person
	Once     Per = "once"  // Once for all
	InAll    Per = "total" // The whole time
)

// MoneyBasis is whether an amount comes again
type MoneyBasis string

const (
	Recurrent MoneyBasis = "recurrent" // Each year
	OneOff    MoneyBasis = "one_off"   // Once
)

// PriorityLevel is the level of a priority in its tree
type PriorityLevel string

const (
	Theme        PriorityLevel = "theme"     // Group of priorities
	LevelOutcome PriorityLevel = "outcome"   // Outcome of the plan's own
	LevelTop     PriorityLevel = "priority"  // Priority
	Objective    PriorityLevel = "objective" // Objective below a priority
	Pledge       PriorityLevel = "pledge"    // Promise to children and families
	Wish         PriorityLevel = "wish"      // Wish in children's own words
)

// ActionLevel is the level of an action in its tree
type ActionLevel string

const (
	Strategic   ActionLevel = "strategic"   // Heading of actions
	Operational ActionLevel = "operational" // Action
	Activity    ActionLevel = "activity"    // Step of an action
	Project     ActionLevel = "project"     // Project or programme
)

// Statistic is the kind of figure that an indicator gives
type Statistic string

const (
	Proportion Statistic = "proportion" // Share of a whole
	Rate       Statistic = "rate"       // Cases per so many people
	CountOf    Statistic = "count"      // Number
	Mean       Statistic = "mean"       // Average
	Median     Statistic = "median"     // Middle of all figures
	Gap        Statistic = "gap"        // Difference between two groups
	Index      Statistic = "index"      // Score made up of several figures
	Ratio      Statistic = "ratio"      // One number over another
	YesOrNo    Statistic = "yes_no"     // Whether something is so
)

// GapFormula is how a gap is worked out
type GapFormula string

const (
	GroupVsRest GapFormula = "group_vs_rest" // The group against everybody else, in points
	GroupVsAll  GapFormula = "group_vs_all"  // The group against the whole population that it is part of
	RelativeGap GapFormula = "relative"      // The difference as a share of the larger figure
)

// Polarity is which way of a figure is better
type Polarity string

const (
	Higher      Polarity = "higher"       // A higher figure is better
	Lower       Polarity = "lower"        // A lower figure is better
	WithinRange Polarity = "within_range" // A figure inside a range is best
	Steady      Polarity = "maintain"     // The figure should stay
	NoPolarity  Polarity = "none"         // Neither way is better
)

// IndicatorLevel is whom an indicator is about
type IndicatorLevel string

const (
	PopulationLevel  IndicatorLevel = "population"  // Everybody in an area or group
	PerformanceLevel IndicatorLevel = "performance" // The users of a service
)

// PerformanceQuestion is what a performance measure tells
type PerformanceQuestion string

const (
	HowMuch   PerformanceQuestion = "how_much"   // How much was done
	HowWell   PerformanceQuestion = "how_well"   // How well it was done
	BetterOff PerformanceQuestion = "better_off" // Whether anyone is better off
)

// MilestoneKind is the kind of a step
type MilestoneKind string

const (
	Event     MilestoneKind = "event"     // Something happens
	Output    MilestoneKind = "output"    // Something is there that was not
	OutcomeOf MilestoneKind = "outcome"   // Something is better for children
	Reporting MilestoneKind = "reporting" // Something is reported
)

// ResourceKind is the kind of means
type ResourceKind string

const (
	MoneyResource  ResourceKind = "money"            // Money
	Staff          ResourceKind = "staff"            // Posts or time of staff
	InKind         ResourceKind = "in_kind"          // Premises, goods or services
	Bodies         ResourceKind = "bodies"           // Bodies that take part
	WithinExisting ResourceKind = "within_existing"  // Within existing budgets
	ToBeIdentified ResourceKind = "to_be_identified" // Not yet found
	NoResource     ResourceKind = "none"             // None is needed
)

// ArrangementKind is what an arrangement is for
type ArrangementKind string

const (
	Steering   ArrangementKind = "steering"   // Steers the work
	Monitoring ArrangementKind = "monitoring" // Watches over the work
	Review     ArrangementKind = "review"     // Reviews the plan
	ReportTo   ArrangementKind = "reporting"  // Reports to somebody
	Scrutiny   ArrangementKind = "scrutiny"   // Scrutiny by members or others
	Assurance  ArrangementKind = "assurance"  // Audit or quality assurance
)

// FundKind is the kind of a source of money
type FundKind string

const (
	Grant      FundKind = "grant"       // Grant
	BaseBudget FundKind = "base_budget" // Base budget
	PooledFund FundKind = "pooled"      // Pooled fund
	Charge     FundKind = "charge"      // Charges and other income
	Capital    FundKind = "capital"     // Capital
)

// PoolArrangement is how partners put budgets together
type PoolArrangement string

const (
	Pooled            PoolArrangement = "pooled"               // One fund made of contributions
	Aligned           PoolArrangement = "aligned"              // Separate budgets, planned together
	LeadCommissioning PoolArrangement = "lead_commissioning"   // One partner buys for all
	Integrated        PoolArrangement = "integrated_provision" // One service of several partners
	JointDelivery     PoolArrangement = "joint_delivery"       // Delivered together without a pool
)

// SavingBasis is how the years of a saving are to be read
type SavingBasis string

const (
	Cumulative SavingBasis = "cumulative" // Each year shows the saving against the start; the same money again
	InYear     SavingBasis = "in_year"    // Each year shows a further saving
)

// SavingStage is how far a saving has got
type SavingStage string

const (
	SavingToBeIdentified SavingStage = "to_be_identified" // Not yet found
	SavingProposed       SavingStage = "proposed"         // Proposed
	SavingAgreed         SavingStage = "agreed"           // Agreed
	SavingInDelivery     SavingStage = "in_delivery"      // Being made
	SavingAtRisk         SavingStage = "at_risk"          // In doubt
	SavingDelivered      SavingStage = "delivered"        // Made
	SavingNotDelivered   SavingStage = "not_delivered"    // Not made
	SavingWithdrawn      SavingStage = "withdrawn"        // Given up
)

// InspectionType is the kind of an inspection document
type InspectionType string

const (
	InspectionReport InspectionType = "inspection_report"  // Report or letter of inspectors
	AnnualRating     InspectionType = "annual_rating"      // Yearly rating or assessment
	PeerReview       InspectionType = "peer_review"        // Review by another authority or the sector
	Notice           InspectionType = "improvement_notice" // Improvement notice or direction
)

// FindingPolarity is whether a finding speaks for or against
type FindingPolarity string

const (
	Strength FindingPolarity = "strength" // Speaks for the area
	Weakness FindingPolarity = "weakness" // Speaks against the area
	Neutral  FindingPolarity = "neutral"  // Neither
)

// Origin is who makes a recommendation
type Origin string

const (
	FromReport Origin = "report" // The inspectors
	FromLocal  Origin = "local"  // The authority, in its own plan
)

// Travel is a direction of travel, after polarity
type Travel string

const (
	Improved    Travel = "improved"   // Better than before
	Same        Travel = "same"       // As before
	Worse       Travel = "worse"      // Worse than before
	NoCompare   Travel = "no_compare" // Cannot be compared
	TravelMixed Travel = "mixed"      // Better in part
)

// Match is how a term stands to terms of another framework
type Match string

const (
	Exact   Match = "exact"   // The same thing
	Close   Match = "close"   // Nearly the same thing
	Broad   Match = "broad"   // The other is broader
	Narrow  Match = "narrow"  // The other is narrower
	Related Match = "related" // They overlap
	NoMatch Match = "none"    // There is no counterpart
)
