package trust

import (
	"iter"

	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/outcomes"
)

// Duty is the code of one of the six things that the 2008 guidance says
// children's trusts must do. The zero value means "not stated".
type Duty string

// The duties, in published order.
const (
	NarrowOutcomeGaps                Duty = "narrow-outcome-gaps"
	PreventionAndEarlyIdentification Duty = "prevention-and-early-identification"
	InvolveAndEmpowerParents         Duty = "involve-and-empower-parents"
	PlanningAndCommissioning         Duty = "effective-planning-and-commissioning"
	IntegratedWorking                Duty = "integrated-working"
	OvercomeInformationBarriers      Duty = "overcome-information-barriers"
)

var duties = codelist.List[Duty, struct{}]{
	{
		Code: NarrowOutcomeGaps, Number: "1", Title: "Narrow outcome gaps",
		Description: "Bring disadvantaged children closer to their peers while all children do better.",
	},
	{
		Code: PreventionAndEarlyIdentification, Number: "2", Title: "Prevention and early identification",
		Description: "Find children with additional needs early, with all partners, among them the police and youth justice.",
	},
	{
		Code: InvolveAndEmpowerParents, Number: "3", Title: "Involve and empower parents",
		Description: "Give parents a real part, and answer to children and young people themselves.",
	},
	{
		Code: PlanningAndCommissioning, Number: "4", Title: "Effective planning and commissioning",
		Description: "Plan and buy services well, and use pooled budgets flexibly.",
	},
	{
		Code: IntegratedWorking, Number: "5", Title: "Effective integrated working",
		Description: "See that all who work with children work as one.",
	},
	{
		Code: OvercomeInformationBarriers, Number: "6", Title: "Overcome information barriers",
		Description: "Remove needless obstacles to sharing and using what is known.",
	},
}

// Duties yields the six duties in published order.
func Duties() iter.Seq[Duty] { return duties.Codes() }

// ParseDuty reads a duty's code or title. The error names the nearest code.
func ParseDuty(s string) (Duty, error) { return duties.Parse(s, "a duty of a children's trust") }

// Known reports whether d is one of the six duties.
func (d Duty) Known() bool { return duties.Find(d) != nil }

// Info tells what is published about the duty. Titles are short labels
// of ours.
func (d Duty) Info() (outcomes.Term, bool) {
	return term(outcomes.Term{
		Scheme: outcomes.SchemeTrust, Kind: outcomes.KindDuty, Standing: outcomes.SingleSource,
		Source: "Children's Trusts: statutory guidance on inter-agency co-operation (DCSF, 2008), as quoted in A World of Possibilities (Kent County Council presentation, 2008), slide 14",
	}, duties.Find(d))
}

// Compare orders duties as published, unknown codes last.
func (d Duty) Compare(other Duty) int { return duties.Compare(d, other) }
