package priorities

import (
	"iter"
	"slices"

	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/outcomes"
)

// Priority is the code of one of the eight priorities of the Kent Children's
// Trust. The zero value means "not stated".
type Priority string

// The priorities, in published order.
const (
	Poverty            Priority = "poverty"
	Resilience         Priority = "resilience"
	Parenting          Priority = "parenting"
	Housing            Priority = "housing"
	VulnerableChildren Priority = "vulnerable-children"
	ThingsToDo         Priority = "things-to-do"
	Participation      Priority = "participation"
	SafeCommunities    Priority = "safe-communities"
)

// The titles are short labels of ours: Kent's own wording is a sentence each.
// More is the strategies that the priority names.
var priorities = codelist.List[Priority, []string]{
	{
		Code: Poverty, Number: "1", Title: "Reduce the impact of poverty",
		Description: "Tackle what makes families poor, for a time or over generations, and soften what it does to children.",
	},
	{
		Code: Resilience, Number: "2", Title: "Build resilience",
		Description: "Help children to make healthy and safe choices and to cope, above all those with emotional or mental health problems.",
	},
	{
		Code: Parenting, Number: "3", Title: "Improve parenting",
		Description: "Help families in difficulty early and together, in the spirit of Every Parent Matters.",
		More:        []string{"Every Parent Matters"},
	},
	{
		Code: Housing, Number: "4", Title: "Better and more stable housing for vulnerable young people",
		Description: "Give vulnerable children and young people a good home they can stay in, until they are settled as adults.",
	},
	{
		Code: VulnerableChildren, Number: "5", Title: "Better life chances for vulnerable children",
		Description: "Give vulnerable children a better start, and young carers better results and a better life.",
		More:        []string{"Kent Young Carers Strategy"},
	},
	{
		Code: ThingsToDo, Number: "6", Title: "Things to do and safe places to go",
		Description: "Give more young people good ways to spend free time, and do better by adolescents at risk to themselves or others.",
		More:        []string{"Integrated Youth Strategy"},
	},
	{
		Code: Participation, Number: "7", Title: "Engagement in education, employment and society",
		Description: "Draw young people into learning, work and the life of society, so that they are secure and not disaffected.",
	},
	{
		Code: SafeCommunities, Number: "8", Title: "Be safe and feel safe in the community",
		Description: "Keep children safe, and feeling safe, where they live, learn, play and work, and act against bullying.",
	},
}

// All yields the eight priorities in published order.
func All() iter.Seq[Priority] { return priorities.Codes() }

// Parse reads a priority's code or title. The error names the nearest code.
func Parse(s string) (Priority, error) {
	return priorities.Parse(s, "a priority of the Kent Children's Trust")
}

// Known reports whether p is one of the eight priorities.
func (p Priority) Known() bool { return priorities.Find(p) != nil }

// Info tells what is published about the priority.
func (p Priority) Info() (outcomes.Term, bool) {
	return term(outcomes.Term{
		Scheme: outcomes.SchemeKCT, Kind: outcomes.KindPriority, Standing: outcomes.SingleSource,
		Source: "A World of Possibilities (Kent County Council presentation, 2008), slides 25-27",
	}, priorities.Find(p))
}

// Compare orders priorities as published, unknown codes last.
func (p Priority) Compare(q Priority) int { return priorities.Compare(p, q) }

// Strategies yields the titles of the strategies that the priority names.
func (p Priority) Strategies() iter.Seq[string] {
	if e := priorities.Find(p); e != nil {
		return slices.Values(e.More)
	}
	return func(func(string) bool) {}
}
