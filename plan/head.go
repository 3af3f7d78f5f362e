package plan

// A Document is a *[Plan], *[Inspection], *[Performance] or *[Framework].
type Document interface {
	// Header returns what every kind of document has. It is never nil, and
	// what is set through it is set in the document.
	Header() *Head
}

// Header returns h itself.
func (h *Head) Header() *Head { return h }

// Kind is the kind of a document
type Kind string

// The kinds.
const (
	KindPlan        Kind = "plan"        // A plan of any level: county, local, delivery, post-inspection
	KindInspection  Kind = "inspection"  // A report of inspectors on an area or its services
	KindPerformance Kind = "performance" // Observations of a plan's measures and actions at a date
	KindFramework   Kind = "framework"   // Outcomes, priorities and mappings of a locality or another nation
)

// Head is what every document has.
type Head struct {
	// Address or path of the schema, for editors
	Schema string `json:"$schema,omitempty" title:"Schema"`
	// Version of this document format
	ECM string `json:"ecm" title:"Format version"`
	// What kind of document this is
	Kind Kind `json:"kind"`
	// Short lower-case name, unique among the documents that are used together
	ID string `json:"id"`
	// Title as printed
	Title string `json:"title"`
	// Whether this is the whole document or a part of one
	Extent Extent `json:"extent,omitempty"`
	// What a part contains; rules that need what is left out stay silent
	Contains []Content `json:"contains,omitempty"`
	// How far the document has got
	Status State `json:"status,omitempty"`
	// Version or draft number as printed
	Version string `json:"version,omitempty"`
	// When the document was issued
	Issued When `json:"issued,omitzero"`
	// The time that the document covers
	Period When `json:"period,omitzero"`
	// The area that the document is about
	Area Area `json:"area,omitzero"`
	// Other areas that the document names
	Areas []Area `json:"areas,omitempty"`
	// The party that answers for the document
	Owner Ref `json:"owner,omitempty" refers:"Party"`
	// The outcomes framework that the document uses, or none
	Framework Uses `json:"framework,omitzero"`
	// True when the document is invented, for example or test
	Synthetic bool `json:"synthetic,omitempty"`
	// Where the content was taken from
	Source string `json:"source,omitempty"`
	// Remark about the document
	Note string `json:"note,omitempty"`
	// People, posts, boards and bodies, each named once
	Parties []Party `json:"parties,omitempty"`
	// Other documents, laws and programmes that this one names
	References []Reference `json:"references,omitempty"`
	// Groups of children and families, each named once
	Populations []Population `json:"populations,omitempty"`
	// Scales of status and grade words, declared before they are used
	Schemes []Scheme `json:"schemes,omitempty"`
	// Other code lists that the document refers to, such as service standards
	Vocabularies []Vocabulary `json:"vocabularies,omitempty"`
	// Text that has no typed place, kept so that nothing is lost
	Sections []Section `json:"sections,omitempty"`
	// Diagnostics that the author asks to be silent about, each with a reason
	Suppress []Suppress `json:"suppress,omitempty"`
	Extra
}

// Item is what everything with an identity inside a document has.
type Item struct {
	// Short name, unique in the document
	ID string `json:"id,omitempty"`
	// Number as printed; a text, because 1.1 and 1.10 differ
	Number string `json:"number,omitempty"`
	// Title as printed
	Title string `json:"title,omitempty"`
	// True when the item is invented, for example or test
	Synthetic bool `json:"synthetic,omitempty"`
	// Where the item was taken from, such as a page or slide
	Source string `json:"source,omitempty"`
	// Remark about the item
	Note string `json:"note,omitempty"`
	// Columns and remarks that have no typed place, kept with their headings
	Other []Labelled `json:"other,omitempty"`
	Extra
}

// Base returns it itself, so that code can treat all items alike.
func (it *Item) Base() *Item { return it }

// Labelled is a text with its column heading.
type Labelled struct {
	// Heading of the column or remark
	Label string `json:"label"`
	// Text as written
	Text string `json:"text,omitempty"`
}

// Uses names the outcomes framework of a document.
type Uses struct {
	// Framework: ecm, the id of a framework document, or none
	ID string `json:"id" ecm:"short"`
	// Edition of the framework, such as 2004 or 2008-04-03
	Edition string `json:"edition,omitempty"`
}

// Area is a place that a document is about.
type Area struct {
	// Short name for use inside the document
	ID string `json:"id,omitempty"`
	// Name as written
	Name string `json:"name,omitempty" ecm:"short"`
	// What kind of area it is
	Level Level `json:"level,omitempty"`
	// Code of the area
	Code string `json:"code,omitempty"`
	// List that the code comes from
	CodeScheme AreaCodes `json:"code_scheme,omitempty"`
	// The larger area, by id or name
	PartOf string `json:"part_of,omitempty"`
}

// Party is a person, post, board, group or body.
type Party struct {
	Item
	// What kind of party it is
	Kind PartyKind `json:"kind,omitempty"`
	// Name as written
	Name string `json:"name,omitempty"`
	// Other ways in which the document writes the name
	Aliases []string `json:"aliases,omitempty"`
	// Acronym that the document uses
	Acronym string `json:"acronym,omitempty"`
	// Initials that the document uses
	Initials string `json:"initials,omitempty"`
	// The body that the post or person belongs to
	Of Ref `json:"of,omitempty" title:"Belongs to" refers:"Party"`
	// Statutory partner that the body is, by its published code
	Partner Partner `json:"partner,omitempty" title:"Statutory partner"`
}

// Reference is another document, law or programme.
type Reference struct {
	Item
	// What kind of thing is referred to
	Kind ReferenceKind `json:"kind,omitempty"`
	// How this document stands to it
	Relation Relation `json:"relation,omitempty"`
	// Id of the document, where it is one that can be loaded
	Document string `json:"document,omitempty"`
	// Terms that are acted on there and not here
	Covers []Ref `json:"covers,omitempty" ecm:"terms"`
	// Party that answers for it
	Owner Ref `json:"owner,omitempty" refers:"Party"`
	// Date or edition as written
	Date When `json:"date,omitzero"`
	// Web address
	URL string `json:"url,omitempty" title:"Web address"`
}

// Population is a group of children, young people or families.
type Population struct {
	Item
	// Definition as written
	Text string `json:"text,omitempty"`
	// Ages as written
	Ages string `json:"ages,omitempty"`
}

// Scheme is a declared scale of status or grade words.
type Scheme struct {
	Item
	// What the scale is for
	Kind SchemeKind `json:"kind,omitempty"`
	// What a value is judged against
	Basis Basis `json:"basis,omitempty"`
	// Whether a higher number is better or worse
	Direction Direction `json:"direction,omitempty"`
	// Values, best first
	Values []SchemeValue `json:"values,omitempty"`
}

// SchemeValue is one value of a scheme.
type SchemeValue struct {
	// Code as written in the document, such as A or 4
	Code string `json:"code"`
	// Word as written, such as amber or outstanding
	Word string `json:"word,omitempty"`
	// Colour that the value is printed in
	Colour string `json:"colour,omitempty"`
	// What the value means
	Meaning string `json:"meaning,omitempty"`
}

// Vocabulary is another code list that items can be linked to.
type Vocabulary struct {
	// Prefix of references to its terms
	ID string `json:"id"`
	// Title of the list
	Title string `json:"title,omitempty"`
	// Its terms; when none are given here, any code of the list may be used
	Terms []VocabularyTerm `json:"terms,omitempty"`
	// Where the list was published
	Source string `json:"source,omitempty"`
}

// VocabularyTerm is one entry of a vocabulary.
type VocabularyTerm struct {
	// Code as published
	Code string `json:"code" ecm:"short"`
	// Title as published
	Title string `json:"title,omitempty"`
}

// Section is text that has no typed place.
type Section struct {
	// Short name, unique in the document
	ID string `json:"id,omitempty"`
	// Number as printed
	Number string `json:"number,omitempty"`
	// Heading as printed
	Heading string `json:"heading,omitempty"`
	// Text as printed
	Text string `json:"text,omitempty"`
	// What a plan is expected to contain that this section gives
	Covers []Content `json:"covers,omitempty"`
	// Items that the section is about
	About []Ref `json:"about,omitempty"`
	// Headings of a table's columns
	Columns []string `json:"columns,omitempty"`
	// Rows of a table, cell by cell as printed
	Rows [][]string `json:"rows,omitempty"`
	// Sections inside this one
	Sections []Section `json:"sections,omitempty"`
}

// Suppress is an author's wish for silence about a rule at a place.
type Suppress struct {
	// Id of the rule
	Rule string `json:"rule"`
	// Item, or pointer to the place; the whole document when left out
	At string `json:"at,omitempty"`
	// Why the rule does not apply here
	Reason string `json:"reason,omitempty"`
	// Last day of the suppression
	Until Dates `json:"until,omitempty"`
}
