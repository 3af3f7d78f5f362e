package trust

import (
	"iter"

	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/outcomes"
)

// Function is the code of one of the eleven ways in which the Kent Children's
// Trust set out to fulfil its purpose. The zero value means "not stated".
type Function string

// The functions, in published order.
const (
	AgreePriorities               Function = "agree-priorities"
	AssessNeeds                   Function = "assess-needs"
	EngageFamilies                Function = "engage-families"
	IntegratedCommissioning       Function = "integrated-commissioning"
	KeepChildrenSafe              Function = "keep-children-safe"
	ChampionTheVulnerable         Function = "champion-the-vulnerable"
	PreventiveServices            Function = "preventive-services"
	JointCommissioningWithHealth  Function = "joint-commissioning-with-health"
	ValueForMoney                 Function = "value-for-money"
	ProviderRelations             Function = "provider-relations"
	AnswerGovernmentAndInspection Function = "answer-government-and-inspection"
)

var functions = codelist.List[Function, struct{}]{
	{
		Code: AgreePriorities, Number: "1", Title: "Agree priorities through the plan",
		Description: "Settle what is to be improved, in the county's children and young people's plan.",
	},
	{
		Code: AssessNeeds, Number: "2", Title: "Assess needs and performance",
		Description: "Learn by research and by managing performance what children need and how services do.",
	},
	{
		Code: EngageFamilies, Number: "3", Title: "Engage children and families",
		Description: "Give children, young people and families a part in developing services.",
	},
	{
		Code: IntegratedCommissioning, Number: "4", Title: "Integrated commissioning and pooled budgets",
		Description: "Find what can be commissioned together, and strengthen partnership, pooled money included.",
	},
	{
		Code: KeepChildrenSafe, Number: "5", Title: "Keep children safe with the safeguarding board",
		Description: "Work with the county's safeguarding children board to keep children from harm.",
	},
	{
		Code: ChampionTheVulnerable, Number: "6", Title: "Champion children, above all the vulnerable",
		Description: "Speak up for what children need, most of all those who are vulnerable.",
	},
	{
		Code: PreventiveServices, Number: "7", Title: "Focus on prevention and early intervention",
		Description: "Turn services towards helping children and families before things go wrong.",
	},
	{
		Code: JointCommissioningWithHealth, Number: "8", Title: "Joint commissioning with the primary care trusts",
		Description: "See that health and the county council have agreements to commission together, and review them.",
	},
	{
		Code: ValueForMoney, Number: "9", Title: "Use funds for outcomes and value for money",
		Description: "See that all money, core and additional, improves outcomes and is well spent.",
	},
	{
		Code: ProviderRelations, Number: "10", Title: "Good relations with providers",
		Description: "Stay on the best terms with schools, health, justice, youth and voluntary services.",
	},
	{
		Code: AnswerGovernmentAndInspection, Number: "11", Title: "Respond to government and inspection",
		Description: "Heed what central government requires and answer inspection and review.",
	},
}

// Functions yields the eleven functions in published order.
func Functions() iter.Seq[Function] { return functions.Codes() }

// ParseFunction reads a function's code or title. The error names the nearest
// code.
func ParseFunction(s string) (Function, error) {
	return functions.Parse(s, "a function of the Kent Children's Trust")
}

// Known reports whether f is one of the eleven functions.
func (f Function) Known() bool { return functions.Find(f) != nil }

// Info tells what is published about the function. Titles are short labels
// of ours.
func (f Function) Info() (outcomes.Term, bool) {
	return term(outcomes.Term{
		Scheme: outcomes.SchemeTrust, Kind: outcomes.KindFunction, Standing: outcomes.SingleSource,
		Source: "Kent Children's Trust Partnership Agreement 2008, as quoted in A World of Possibilities (Kent County Council presentation, 2008), slides 28-29",
	}, functions.Find(f))
}

// Compare orders functions as published, unknown codes last.
func (f Function) Compare(other Function) int { return functions.Compare(f, other) }
