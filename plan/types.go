package plan

// Plan is a plan of any level.
type Plan struct {
	Head
	// What kind of plan it is
	Type PlanType `json:"type,omitempty" title:"Type of plan"`
	// The plan that this one stands under
	Parent Ref `json:"parent,omitempty" title:"Parent plan" refers:"Plan"`
	// What the plan hopes for
	Vision Vision `json:"vision,omitzero"`
	// Needs that the plan answers
	Needs []Need `json:"needs,omitempty"`
	// What children, families and partners said
	Voice []Voice `json:"voice,omitempty"`
	// Themes, priorities, objectives and pledges, as one tree
	Priorities []Priority `json:"priorities,omitempty"`
	// Definitions of what is measured
	Indicators []Indicator `json:"indicators,omitempty"`
	// What is measured, with baseline and target
	Measures []Measure `json:"measures,omitempty"`
	// What is to be done, as one tree
	Actions []Action `json:"actions,omitempty"`
	// Who steers, reviews and reports, and how often
	Governance []Arrangement `json:"governance,omitempty"`
	// What could go wrong
	Risks []Risk `json:"risks,omitempty"`
	// How the budget serves the plan
	Budget []Resource `json:"budget,omitempty" ecm:"one"`
	// Sources of money
	Funds []Fund `json:"funds,omitempty"`
	// Pooled and aligned budgets
	Pools []Pool `json:"pools,omitempty"`
	// Savings that the plan counts on
	Savings []Saving `json:"savings,omitempty"`
}

// Vision is what a plan hopes for.
type Vision struct {
	// Vision as written
	Text string `json:"text,omitempty" ecm:"short"`
	// Its lines
	Strands []Strand `json:"strands,omitempty"`
}

// Strand is one line of a vision.
type Strand struct {
	Item
	// Terms that the line serves
	ContributesTo []Link `json:"contributes_to,omitempty"`
}

// Need is a reason for a priority.
type Need struct {
	Item
	// Need as written
	Text string `json:"text,omitempty" ecm:"short"`
	// Evidence: documents, data, or text
	Evidence []string `json:"evidence,omitempty"`
	// Groups concerned, by id or as written
	Population []string `json:"population,omitempty" ecm:"one"`
	// Area concerned, by id or name
	Area string `json:"area,omitempty"`
	// Figures that show the need
	Figures []Observation `json:"figures,omitempty"`
	// Terms that the need belongs to
	ContributesTo []Link `json:"contributes_to,omitempty"`
	// Priorities that answer the need
	Priorities []Ref `json:"priorities,omitempty" refers:"Priority"`
}

// Voice is what somebody said or was asked.
type Voice struct {
	Item
	// Words as written
	Text string `json:"text,omitempty" ecm:"short"`
	// Who speaks or was asked
	Party []Who `json:"party,omitempty" ecm:"one"`
	// Groups concerned, by id or as written
	Population []string `json:"population,omitempty" ecm:"one"`
	// When they were asked
	When When `json:"when,omitzero"`
	// Items that it is about
	About []Ref `json:"about,omitempty"`
}

// Priority is a theme, priority, objective or pledge.
type Priority struct {
	Item
	// Level in the plan's own tree
	Level PriorityLevel `json:"level,omitempty"`
	// Item above this one
	Parent Ref `json:"parent,omitempty" refers:"Priority"`
	// Description as written
	Text string `json:"text,omitempty"`
	// Terms and items that it serves
	ContributesTo []Link `json:"contributes_to,omitempty"`
	// True for work that serves every outcome
	CrossCutting bool `json:"cross_cutting,omitempty"`
	// Conditions that the partners want to see
	Conditions []string `json:"conditions,omitempty"`
	// Story behind the baseline
	Story string `json:"story,omitempty"`
	// Why it is a priority
	Need []Need `json:"need,omitempty" ecm:"one"`
	// Groups concerned, by id or as written
	Population []string `json:"population,omitempty" ecm:"one"`
	// What children, families and partners said about it
	Voice []Voice `json:"voice,omitempty"`
	// Who leads
	Lead []Who `json:"lead,omitempty" ecm:"one"`
	// Who takes part
	Partners []Who `json:"partners,omitempty"`
	// Time that it covers
	When When `json:"when,omitzero"`
	// Recommendations and findings that it answers
	RespondsTo []Response `json:"responds_to,omitempty"`
	// Measures that belong to it
	Measures []Measure `json:"measures,omitempty"`
	// How success will be known
	Success []Success `json:"success,omitempty" ecm:"one"`
	// Money, staff and other means
	Resources []Resource `json:"resources,omitempty" ecm:"one"`
	// References of the document that it belongs to
	References []Ref `json:"references,omitempty" refers:"Reference"`
	// How far it has got
	Status Status `json:"status,omitzero"`
	// What has been done
	Progress []Progress `json:"progress,omitempty" ecm:"one"`
}

// Indicator defines something that can be measured, apart from its use.
type Indicator struct {
	Item
	// Its code in a named list, such as ni:112b
	Code Ref `json:"code,omitempty" ecm:"indicators"`
	// Codes of which it is made up
	Codes []Ref `json:"codes,omitempty" ecm:"indicators"`
	// Definition as written
	Definition string `json:"definition,omitempty"`
	// What kind of figure it is
	Statistic Statistic `json:"statistic,omitempty"`
	// Unit of the figure
	Unit Unit `json:"unit,omitempty"`
	// How many people a rate is counted per
	Per Decimal `json:"per,omitempty"`
	// Whom the figure is a share of
	Denominator string `json:"denominator,omitempty"`
	// Groups that a gap is measured between, the group concerned first
	Groups []string `json:"groups,omitempty"`
	// How a gap is worked out
	Gap GapFormula `json:"gap,omitempty"`
	// Which way is better
	Polarity Polarity `json:"polarity,omitempty"`
	// Which kind of year the figures are for
	Calendar Calendar `json:"calendar,omitempty"`
	// How many years are taken together, as written
	Window string `json:"window,omitempty"`
	// Whole population, or the users of a service
	Level IndicatorLevel `json:"level,omitempty"`
	// What a performance measure tells
	Performance PerformanceQuestion `json:"performance,omitempty"`
	// True for an indicator that is not yet agreed
	Tentative bool `json:"tentative,omitempty"`
	// Terms that it serves
	ContributesTo []Link `json:"contributes_to,omitempty"`
}

// Measure is the use of an indicator in a plan.
type Measure struct {
	Item
	// Indicator of the document, or a code such as ni:147
	Indicator Ref `json:"indicator,omitempty" ecm:"indicators" refers:"Indicator"`
	// Measure as written, where there is no indicator
	Text string `json:"text,omitempty" ecm:"short"`
	// Priorities and actions that it belongs to
	For []Ref `json:"for,omitempty" refers:"Priority,Action"`
	// Terms that it serves
	ContributesTo []Link `json:"contributes_to,omitempty"`
	// Where it starts from
	Baseline []Observation `json:"baseline,omitempty" ecm:"one"`
	// What it should come to
	Target []Target `json:"target,omitempty" ecm:"one"`
	// What it came to
	Actual []Observation `json:"actual,omitempty" ecm:"one"`
	// What is expected between baseline and target
	Trajectory []Observation `json:"trajectory,omitempty"`
	// Area, by id or name, where it is not the document's
	Area string `json:"area,omitempty"`
	// Groups concerned, by id or as written
	Population []string `json:"population,omitempty" ecm:"one"`
	// Which way is better, where the indicator does not say
	Polarity Polarity `json:"polarity,omitempty"`
	// Unit, where the indicator does not say
	Unit Unit `json:"unit,omitempty"`
	// Who answers for it
	Lead []Who `json:"lead,omitempty" ecm:"one"`
	// How far it has got
	Status Status `json:"status,omitzero"`
}

// Action is something to be done.
type Action struct {
	Item
	// Level in the plan's own tree
	Level ActionLevel `json:"level,omitempty"`
	// Action above this one
	Parent Ref `json:"parent,omitempty" refers:"Action"`
	// Description as written
	Text string `json:"text,omitempty"`
	// Priorities that it serves
	Priorities []Ref `json:"priorities,omitempty" refers:"Priority"`
	// Terms and items that it serves
	ContributesTo []Link `json:"contributes_to,omitempty"`
	// Recommendations and findings that it answers
	RespondsTo []Response `json:"responds_to,omitempty"`
	// Who leads
	Lead []Who `json:"lead,omitempty" ecm:"one"`
	// Who takes part
	Partners []Who `json:"partners,omitempty"`
	// Groups concerned, by id or as written
	Population []string `json:"population,omitempty" ecm:"one"`
	// Places concerned, by id or name
	Area []string `json:"area,omitempty" ecm:"one"`
	// When it is done
	When When `json:"when,omitzero"`
	// Steps with their own dates
	Milestones []Milestone `json:"milestones,omitempty"`
	// How success will be known
	Success []Success `json:"success,omitempty" ecm:"one"`
	// Measures that belong to it
	Measures []Measure `json:"measures,omitempty"`
	// Money, staff and other means
	Resources []Resource `json:"resources,omitempty" ecm:"one"`
	// How it is watched over
	Monitoring []Arrangement `json:"monitoring,omitempty" ecm:"one"`
	// How far it has got
	Status Status `json:"status,omitzero"`
	// What has been done
	Progress []Progress `json:"progress,omitempty" ecm:"one"`
	// What could go wrong
	Risks []Risk `json:"risks,omitempty" ecm:"one"`
	// Actions that must be done before it
	DependsOn []Ref `json:"depends_on,omitempty" refers:"Action"`
	// References of the document that it belongs to
	References []Ref `json:"references,omitempty" refers:"Reference"`
}

// Milestone is a step with a date of its own.
type Milestone struct {
	Item
	// Step as written
	Text string `json:"text,omitempty" ecm:"short"`
	// What kind of step it is
	Kind MilestoneKind `json:"kind,omitempty"`
	// When it is due
	When When `json:"when,omitzero"`
	// Who answers for it
	Lead []Who `json:"lead,omitempty" ecm:"one"`
	// Measure or indicator that shows it
	Measure Ref `json:"measure,omitempty" refers:"Measure,Indicator"`
	// How far it has got
	Status Status `json:"status,omitzero"`
}

// Success is how success will be known.
type Success struct {
	// Success as written
	Text string `json:"text,omitempty" ecm:"short"`
	// Measure or indicator that shows it
	Measure Ref `json:"measure,omitempty" refers:"Measure,Indicator"`
	// Target for the measure
	Target *Target `json:"target,omitempty"`
}

// Resource is money, staff or other means.
type Resource struct {
	Money
	// What kind of means it is
	Kind ResourceKind `json:"kind,omitempty"`
	// Fund of the document that the money comes from
	Fund Ref `json:"fund,omitempty" refers:"Fund"`
	// Who gives it
	Party []Who `json:"party,omitempty" ecm:"one"`
	// Remark
	Note string `json:"note,omitempty"`
}

// Arrangement is a way of steering, watching or reporting.
type Arrangement struct {
	Item
	// Arrangement as written
	Text string `json:"text,omitempty" ecm:"short"`
	// What the arrangement is for
	Kind ArrangementKind `json:"kind,omitempty"`
	// Who does it
	Party []Who `json:"party,omitempty" ecm:"one"`
	// When or how often
	When When `json:"when,omitzero"`
	// To whom it is reported
	To []Who `json:"to,omitempty" ecm:"one" title:"Reports to"`
	// Whom trouble is raised with
	EscalatesTo []Who `json:"escalates_to,omitempty" ecm:"one"`
	// Items that it is about
	About []Ref `json:"about,omitempty"`
}

// Risk is something that could go wrong.
type Risk struct {
	Item
	// Risk as written
	Text string `json:"text,omitempty" ecm:"short"`
	// What is done about it
	Mitigation string `json:"mitigation,omitempty"`
	// How likely it is, as written
	Likelihood string `json:"likelihood,omitempty"`
	// How much it would matter, as written
	Impact string `json:"impact,omitempty"`
	// Who answers for it
	Lead []Who `json:"lead,omitempty" ecm:"one"`
	// Items that it is about
	About []Ref `json:"about,omitempty"`
}

// Progress is what has been done, at a date.
type Progress struct {
	// Progress as written
	Text string `json:"text,omitempty" ecm:"short"`
	// When that was so
	AsAt When `json:"as_at,omitzero"`
	// How far it has got
	Status Status `json:"status,omitzero"`
	// What it changes in the item, by key or as written
	Changes string `json:"changes,omitempty"`
}

// Fund is a source of money.
type Fund struct {
	Item
	// What kind of source it is
	Kind FundKind `json:"kind,omitempty"`
	// True when it may be spent on one purpose only
	Ringfenced bool `json:"ringfenced,omitempty"`
	// Amount
	Amount Money `json:"amount,omitzero"`
	// Time for which the source runs
	Term When `json:"term,omitzero"`
	// Who gives it
	Party []Who `json:"party,omitempty" ecm:"one"`
}

// Pool is a pooled or aligned budget.
type Pool struct {
	Item
	// How the partners work together
	Arrangement []PoolArrangement `json:"arrangement,omitempty" ecm:"one"`
	// Law that it rests on, as written
	LegalBasis string `json:"legal_basis,omitempty"`
	// Who holds the money
	Host []Who `json:"host,omitempty" ecm:"one"`
	// Who commissions
	Lead []Who `json:"lead,omitempty" ecm:"one"`
	// Time for which the agreement runs, and each time for which it was renewed
	Term []When `json:"term,omitempty" ecm:"one"`
	// Unit in which the amounts are printed, where it is not pounds
	Unit Unit `json:"unit,omitempty"`
	// Total as stated
	Total Money `json:"total,omitzero"`
	// What each partner pays
	Contributions []Contribution `json:"contributions,omitempty"`
	// How contributions fall over time, as written
	Tapering string `json:"tapering,omitempty"`
	// How risk is shared, as written
	RiskShare string `json:"risk_share,omitempty"`
	// What is left out, as written
	Excludes []string `json:"excludes,omitempty" ecm:"one"`
	// Priorities and actions that it pays for
	For []Ref `json:"for,omitempty" refers:"Priority,Action"`
}

// Contribution is what one partner pays into a pool.
type Contribution struct {
	Money
	// Who pays
	Party []Who `json:"party,omitempty" ecm:"one"`
	// Fund of the document that the money comes from
	Fund Ref `json:"fund,omitempty" refers:"Fund"`
	// Whether the partner has confirmed it; left out where the document does not say
	Confirmed *bool `json:"confirmed,omitempty"`
	// Remark
	Note string `json:"note,omitempty"`
}

// Saving is money that will no longer be spent.
type Saving struct {
	Item
	// Saving that this one is a part of
	Parent Ref `json:"parent,omitempty" refers:"Saving"`
	// Saving as written
	Text string `json:"text,omitempty"`
	// Whether the years add up or repeat one saving
	Basis SavingBasis `json:"basis,omitempty"`
	// Whether it comes again each year
	Recurs MoneyBasis `json:"recurs,omitempty"`
	// Unit in which the amounts are printed, where it is not pounds
	Unit Unit `json:"unit,omitempty"`
	// Amount of each year
	Years []YearAmount `json:"years,omitempty"`
	// Total as stated
	Total Money `json:"total,omitzero"`
	// How far it has got
	Stage SavingStage `json:"stage,omitempty"`
	// Whether it releases cash; left out where the document does not say
	Cashable *bool `json:"cashable,omitempty"`
	// Group whose services cost less, by id or as written
	Cohort string `json:"cohort,omitempty"`
	// Service line that costs less
	Service string `json:"service,omitempty"`
	// Who saves
	Owner []Who `json:"owner,omitempty" ecm:"one"`
	// Where it was decided
	DecidedIn string `json:"decided_in,omitempty"`
	// Budgets and documents that count it
	CountedIn []Ref `json:"counted_in,omitempty"`
	// Measure that it depends on
	ContingentOn Ref `json:"contingent_on,omitempty" refers:"Measure,Indicator"`
	// Actions that bring it about
	For []Ref `json:"for,omitempty" refers:"Priority,Action"`
}

// YearAmount is an amount for one year.
type YearAmount struct {
	// The year
	Year When `json:"year"`
	// Amount
	Amount Money `json:"amount"`
}

// Inspection is a report of inspectors, or what follows from one.
type Inspection struct {
	Head
	// What kind of document it is
	Type InspectionType `json:"type,omitempty" title:"Type of inspection"`
	// Inspection framework, where it is one of the published list
	Inspects InspectionFramework `json:"inspected_under,omitempty" title:"Inspected under"`
	// Reference number of the report
	Reference string `json:"reference,omitempty"`
	// Scheme of the document that the grades belong to, where it is not the scale of the inspection framework
	Scale Ref `json:"scale,omitempty" refers:"Scheme"`
	// Inspectorates
	Bodies []Who `json:"bodies,omitempty" ecm:"one"`
	// When the inspectors were there
	Fieldwork When `json:"fieldwork,omitzero"`
	// When the report was published
	Published When `json:"published,omitzero"`
	// When the authority received the report
	Received When `json:"received,omitzero"`
	// Judgements, as one tree
	Judgements []Judgement `json:"judgements,omitempty"`
	// What the inspectors found
	Findings []Finding `json:"findings,omitempty"`
	// What the inspectors recommend
	Recommendations []Recommendation `json:"recommendations,omitempty"`
	// Areas for development that are not recommendations
	DevelopmentAreas []Finding `json:"development_areas,omitempty"`
	// Targets that a notice sets
	NoticeTargets []Measure `json:"notice_targets,omitempty"`
	// Written statement of proposed action
	Statement Statement `json:"statement,omitzero"`
}

// Judgement is one graded or described area of an inspection.
type Judgement struct {
	Item
	// What is judged
	Subject string `json:"subject,omitempty"`
	// Code or number of the grade
	Grade string `json:"grade,omitempty"`
	// Word of the grade as printed
	Word string `json:"word,omitempty"`
	// Judgement above this one
	Parent Ref `json:"parent,omitempty" refers:"Judgement"`
	// Terms that it belongs to
	ContributesTo []Link `json:"contributes_to,omitempty"`
	// Service concerned
	Service string `json:"service,omitempty"`
	// Text as printed
	Text string `json:"text,omitempty"`
	// Why there is no grade
	Absent Absence `json:"absent,omitempty"`
}

// Finding is what inspectors found.
type Finding struct {
	Item
	// Finding as written
	Text string `json:"text,omitempty" ecm:"short"`
	// Paragraph of the report
	Paragraph string `json:"paragraph,omitempty"`
	// Whether it speaks for or against the area
	Polarity FindingPolarity `json:"polarity,omitempty"`
	// Groups concerned, by id or as written
	Population []string `json:"population,omitempty" ecm:"one"`
	// Judgement that it belongs to
	Judgement Ref `json:"judgement,omitempty" refers:"Judgement"`
	// Terms that it belongs to
	ContributesTo []Link `json:"contributes_to,omitempty"`
}

// Recommendation is what inspectors ask for.
type Recommendation struct {
	Item
	// Recommendation as written
	Text string `json:"text,omitempty"`
	// Paragraphs of the report
	Paragraphs []string `json:"paragraphs,omitempty"`
	// Other paragraphs that bear on it
	AlsoParagraphs []string `json:"also_paragraphs,omitempty"`
	// By when it asks for action
	Horizon Horizon `json:"horizon,omitempty"`
	// Due date, where one is stated
	Due When `json:"due,omitzero"`
	// Who must act
	Addressee []Who `json:"addressee,omitempty" ecm:"one"`
	// Groups concerned, by id or as written
	Population []string `json:"population,omitempty" ecm:"one"`
	// Terms that it belongs to
	ContributesTo []Link `json:"contributes_to,omitempty"`
	// Whether the report or the authority makes it
	Origin Origin `json:"origin,omitempty"`
}

// Statement is the written statement of proposed action that follows a report.
type Statement struct {
	// When it is due
	Due When `json:"due,omitzero"`
	// When it was sent
	Submitted When `json:"submitted,omitzero"`
	// Plan that is the statement
	Plan Ref `json:"plan,omitempty" refers:"Plan"`
	// Remark
	Note string `json:"note,omitempty"`
}

// Performance is a report on a plan at a date.
type Performance struct {
	Head
	// The plan that is reported on
	Plan Ref `json:"plan,omitempty" refers:"Plan"`
	// Date that the report is for
	AsAt When `json:"as_at,omitzero"`
	// Definitions of what is measured, where the plan has none
	Indicators []Indicator `json:"indicators,omitempty"`
	// Figures reported
	Observations []Reported `json:"observations,omitempty"`
	// Progress of actions, priorities and recommendations
	Progress []ItemProgress `json:"progress,omitempty"`
	// Counts that the report states, such as 18 improved
	Counts []Count `json:"counts,omitempty"`
	// Savings reported
	Savings []Saving `json:"savings,omitempty"`
}

// Reported is one measure's line in a performance report.
type Reported struct {
	Item
	// Measure of the plan that is reported on
	Measure Ref `json:"measure,omitempty" refers:"Measure,Indicator"`
	// Indicator, where the plan has no measure
	Indicator Ref `json:"indicator,omitempty" ecm:"indicators" refers:"Indicator"`
	// Priorities and actions that it belongs to
	For []Ref `json:"for,omitempty" refers:"Priority,Action"`
	// Figures, oldest first
	Actual []Observation `json:"actual,omitempty" ecm:"one"`
	// Baseline as the report gives it
	Baseline []Observation `json:"baseline,omitempty" ecm:"one"`
	// Target as the report gives it
	Target []Target `json:"target,omitempty" ecm:"one"`
	// Figures expected
	Forecast []Observation `json:"forecast,omitempty" ecm:"one"`
	// Status in a declared scheme
	Status Status `json:"status,omitzero"`
	// Direction of travel, after polarity
	Travel Travel `json:"travel,omitempty" title:"Direction of travel"`
	// What the travel is compared with, as written
	Against string `json:"against,omitempty"`
	// Who answers for it
	Lead []Who `json:"lead,omitempty" ecm:"one"`
	// Comment as written
	Comment string `json:"comment,omitempty"`
}

// ItemProgress is progress of an action or priority of a plan.
type ItemProgress struct {
	Item
	// Actions, priorities or recommendations that it is about
	Of []Ref `json:"of" ecm:"one" title:"Progress of" refers:"Action,Priority,Recommendation,Finding"`
	Progress
}

// Count is a number that a report states about its own lines.
type Count struct {
	// What is counted, as written
	Label string `json:"label"`
	// The number
	Value Decimal `json:"value"`
	// Lines that are counted
	Of []Ref `json:"of,omitempty" refers:"Reported,ItemProgress"`
}

// Framework is a locality's or another nation's outcomes framework.
type Framework struct {
	Head
	// Prefix of references to its terms
	Prefix string `json:"prefix,omitempty"`
	// Edition as published
	Edition string `json:"edition,omitempty"`
	// Framework that this one adds to
	Extends string `json:"extends,omitempty"`
	// Outcomes, with aims below them
	Outcomes []Term `json:"outcomes,omitempty"`
	// Priorities
	Priorities []Term `json:"priorities,omitempty"`
	// Principles, enablers and other terms
	Terms []Term `json:"terms,omitempty"`
	// Indicators of its own
	Indicators []Indicator `json:"indicators,omitempty"`
	// How its terms stand to terms of other frameworks
	Mappings []Mapping `json:"mappings,omitempty"`
	// Who follows whom when bodies are reorganised
	Successions []Succession `json:"successions,omitempty"`
}

// Term is an outcome, aim, priority or other term of a framework.
type Term struct {
	Item
	// What kind of term it is, as the framework says
	Kind string `json:"kind,omitempty"`
	// Term above this one
	Parent Ref `json:"parent,omitempty" refers:"Term"`
	// Description
	Text string `json:"text,omitempty"`
	// Term in a child's own words
	Voice string `json:"voice,omitempty"`
	// Other ways in which the term is written
	Aliases []string `json:"aliases,omitempty"`
	// How far the entry is established
	Standing Standing `json:"standing,omitempty"`
	// Terms that it serves
	ContributesTo []Link `json:"contributes_to,omitempty"`
	// True for a term that is no longer used
	Retired bool `json:"retired,omitempty"`
}

// Mapping relates one term to terms of another framework.
type Mapping struct {
	// Term of this or another framework
	From Ref `json:"from" ecm:"terms"`
	// How it stands to the others
	Relation Match `json:"relation"`
	// Terms of the other framework; none where there is no counterpart
	To []Ref `json:"to,omitempty" ecm:"one,terms"`
	// Framework in which there is no counterpart
	In string `json:"in,omitempty" title:"No counterpart in"`
	// Reason
	Why string `json:"why,omitempty"`
	// Where the mapping was published
	Source string `json:"source,omitempty"`
	// How far the mapping is established
	Standing Standing `json:"standing,omitempty"`
}

// Succession says who follows whom.
type Succession struct {
	// Parties or documents that end
	From []Ref `json:"from" ecm:"one"`
	// Parties or documents that follow them
	To []Ref `json:"to,omitempty" ecm:"one"`
	// When
	On When `json:"on,omitzero"`
	// Reason or remark
	Why string `json:"why,omitempty"`
	// Where it was decided
	Source string `json:"source,omitempty"`
	// How far it is established
	Standing Standing `json:"standing,omitempty"`
}
