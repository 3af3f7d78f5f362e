package plan

// When is a time as written and as understood: a date, a period, a deadline,
// a recurrence, or the reason why there is none.
type When struct {
	// Time as written
	Text string `json:"text,omitempty" ecm:"short"`
	// Dates as understood: a day, month, season, year, or an interval of two with a slash
	Dates Dates `json:"dates,omitempty"`
	// Which kind of year the dates count in
	Calendar Calendar `json:"calendar,omitempty"`
	// How often it comes again
	Recurs Recurrence `json:"recurs,omitempty"`
	// Deadline counted from an event
	After *Delay `json:"after,omitempty"`
	// Event that it waits for
	Trigger string `json:"trigger,omitempty"`
	// Horizon of an inspection report
	Horizon Horizon `json:"horizon,omitempty"`
	// Why there is no date
	Absent Absence `json:"absent,omitempty"`
}

// Delay is a deadline counted from an event.
type Delay struct {
	// Event that starts the count, such as publication
	Event string `json:"event,omitempty"`
	// How many
	Count int `json:"count"`
	// Of what
	Unit DelayUnit `json:"unit"`
	// Whether the day of the event is counted as day one
	Counting Counting `json:"counting,omitempty"`
}

// Who is a lead, partner or addressee, as written and as understood.
type Who struct {
	// Party of the document
	Party Ref `json:"party,omitempty" ecm:"short,ref" refers:"Party"`
	// Name as written
	Text string `json:"text,omitempty" ecm:"short"`
	// In which role
	Role Role `json:"role,omitempty"`
	// Why nobody is named
	Absent Absence `json:"absent,omitempty"`
}

// Link says that an item serves a term or another item.
type Link struct {
	// Term or item that is served
	To Ref `json:"to,omitempty" ecm:"short,terms"`
	// Whether the document says so itself
	Basis LinkBasis `json:"basis,omitempty"`
	// How the item's own term stands to the term, where the plan has outcomes of its own
	Match Match `json:"match,omitempty"`
	// Reason, needed for an inferred link
	Why string `json:"why,omitempty"`
	// Priorities through which it is served
	Through []Ref `json:"through,omitempty" refers:"Priority"`
	// Terms of other lists that belong to this link
	With []Ref `json:"with,omitempty"`
	// Why no term is named
	Absent Absence `json:"absent,omitempty"`
}

// Response says what an item answers.
type Response struct {
	// Recommendation, finding or document that is answered
	To Ref `json:"to,omitempty" ecm:"short"`
	// Paragraphs that are answered first
	Paragraphs []string `json:"paragraphs,omitempty"`
	// Other paragraphs that are answered too
	AlsoParagraphs []string `json:"also_paragraphs,omitempty"`
	// Reference as written
	Text string `json:"text,omitempty"`
}

// Observation is a figure for a period: a baseline, an actual, a forecast.
type Observation struct {
	// Figure as written
	Text string `json:"text,omitempty" ecm:"short"`
	// Figure as understood
	Value Decimal `json:"value,omitempty"`
	// Unit of the figure
	Unit Unit `json:"unit,omitempty"`
	// Which of several figures this is, such as obese or overweight
	Series string `json:"series,omitempty"`
	// Time that the figure is for
	Period When `json:"period,omitzero"`
	// Area that the figure is for, by id or name, where it is not the document's
	Area string `json:"area,omitempty"`
	// Group that the figure is for, by id or as written
	Group string `json:"group,omitempty"`
	// How firm the figure is
	State Firmness `json:"state,omitempty"`
	// Lower end of the range or confidence interval
	Low Decimal `json:"low,omitempty"`
	// Upper end of the range or confidence interval
	High Decimal `json:"high,omitempty"`
	// Number of cases
	Numerator Decimal `json:"numerator,omitempty"`
	// Size of the population
	Denominator Decimal `json:"denominator,omitempty"`
	// Why another figure stands in for the one wanted
	Proxy string `json:"proxy,omitempty"`
	// What changed, where the figure cannot be compared with earlier ones
	Break string `json:"break,omitempty" title:"Break in series"`
	// Where the figure was published
	Source string `json:"source,omitempty"`
	// Remark
	Note string `json:"note,omitempty"`
	// Why there is no figure
	Absent Absence `json:"absent,omitempty"`
}

// Target is what a measure should come to, and by when.
type Target struct {
	// Target as written
	Text string `json:"text,omitempty" ecm:"short"`
	// How the value is meant
	Operator Operator `json:"operator,omitempty"`
	// Value as understood
	Value Decimal `json:"value,omitempty"`
	// Lower end of a range to be kept
	Low Decimal `json:"low,omitempty"`
	// Upper end of a range to be kept
	High Decimal `json:"high,omitempty"`
	// Unit of the value
	Unit Unit `json:"unit,omitempty"`
	// Figure that a change is counted from
	From *Observation `json:"from,omitempty"`
	// Whom the result is compared with
	Comparator *Comparator `json:"comparator,omitempty"`
	// Time by which the target is to be met
	By When `json:"by,omitzero"`
	// Area that the target is for, by id or name
	Area string `json:"area,omitempty"`
	// Group that the target is for, by id or as written
	Group string `json:"group,omitempty"`
	// Which of several figures the target is for
	Series string `json:"series,omitempty"`
	// Agreement or notice that sets the target
	SetBy Ref `json:"set_by,omitempty" refers:"Reference"`
	// What became of the target
	State TargetState `json:"state,omitempty"`
	// Target as it stood before, as written
	Replaces string `json:"replaces,omitempty"`
	// True for a target beyond the one agreed
	Stretch bool `json:"stretch,omitempty"`
	// True for a floor standard, below which something must be done
	Floor bool `json:"floor,omitempty"`
	// Parts of a target that must all be met
	All []Target `json:"all,omitempty"`
	// Remark
	Note string `json:"note,omitempty"`
	// Why there is no target
	Absent Absence `json:"absent,omitempty"`
}

// Comparator is whom a result is compared with.
type Comparator struct {
	// What kind of comparison it is
	Kind ComparatorKind `json:"kind" ecm:"short"`
	// Area, group or list that is meant
	Ref string `json:"ref,omitempty" title:"Compared with"`
}

// Money is an amount as written and as understood.
type Money struct {
	// Amount as written
	Text string `json:"text,omitempty" ecm:"short"`
	// Amount in pounds, with pence after a point; negative for a saving or income
	Pounds Decimal `json:"pounds,omitempty"`
	// Time for which the amount is paid
	Per Per `json:"per,omitempty"`
	// Number of years for which it is paid
	Years Decimal `json:"years,omitempty"`
	// Time during which it is paid
	Dates Dates `json:"dates,omitempty"`
	// True for about, circa
	Approximate bool `json:"approximate,omitempty"`
	// True for up to
	Ceiling bool `json:"ceiling,omitempty"`
	// Whether the amount comes again each year
	Basis MoneyBasis `json:"basis,omitempty"`
	// Why there is no amount
	Absent Absence `json:"absent,omitempty"`
}

// Status is a status word, with the scheme that gives it a meaning.
type Status struct {
	// Status as written
	Text string `json:"text,omitempty" ecm:"short"`
	// Scheme of the document that the code belongs to
	Scheme Ref `json:"scheme,omitempty" refers:"Scheme"`
	// Code in the scheme
	Code string `json:"code,omitempty"`
	// Colour, where that is all the document shows
	Colour string `json:"colour,omitempty"`
	// When the status was given
	AsAt When `json:"as_at,omitzero"`
	// Why there is no status
	Absent Absence `json:"absent,omitempty"`
}
