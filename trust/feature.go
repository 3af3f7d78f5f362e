package trust

import (
	"iter"

	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/outcomes"
)

// Feature is the code of one of the five essential features of a children's
// trust. The zero value means "not stated".
type Feature string

// The features, from the child outwards, as the guidance has them.
const (
	ChildCentredVision    Feature = "child-centred-outcome-led-vision"
	IntegratedDelivery    Feature = "integrated-front-line-delivery"
	IntegratedProcesses   Feature = "integrated-processes"
	IntegratedStrategy    Feature = "integrated-strategy"
	InterAgencyGovernance Feature = "inter-agency-governance"
)

var features = codelist.List[Feature, struct{}]{
	{
		Code: ChildCentredVision, Number: "1", Title: "Child-centred, outcome-led vision",
		Description: "One picture of what children should have, drawn from what they and their families say.",
		Aliases:     []string{"A child-centred, outcome-led vision"},
	},
	{
		Code: IntegratedDelivery, Number: "2", Title: "Integrated front-line delivery",
		Description: "Services stand round the child and the family, whichever agency they belong to.",
	},
	{
		Code: IntegratedProcesses, Number: "3", Title: "Integrated processes",
		Description: "Those who work together use the same words and the same procedures.",
	},
	{
		Code: IntegratedStrategy, Number: "4", Title: "Integrated strategy",
		Description: "Partners plan and commission together, and put money in one pot.",
	},
	{
		Code: InterAgencyGovernance, Number: "5", Title: "Inter-agency governance",
		Description: "Firm arrangements say how the agencies co-operate and who answers for it.",
	},
}

// Features yields the five features in published order.
func Features() iter.Seq[Feature] { return features.Codes() }

// ParseFeature reads a feature's code or name. The error names the nearest code.
func ParseFeature(s string) (Feature, error) {
	return features.Parse(s, "an essential feature of a children's trust")
}

// Known reports whether f is one of the five features.
func (f Feature) Known() bool { return features.Find(f) != nil }

// Info tells what is published about the feature.
func (f Feature) Info() (outcomes.Term, bool) {
	return term(outcomes.Term{
		Scheme: outcomes.SchemeTrust, Kind: outcomes.KindFeature, Standing: outcomes.Confirmed,
		Source: "Children's Trusts: statutory guidance on inter-agency co-operation (DCSF, 2008), as quoted by Kent in 2008 and Cheshire East in 2010",
	}, features.Find(f))
}

// Compare orders features as published, unknown codes last.
func (f Feature) Compare(other Feature) int { return features.Compare(f, other) }
