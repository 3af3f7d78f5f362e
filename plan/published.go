package plan

import (
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/trust"
)

// Code types that the framework itself publishes, under the names that
// documents use.
type (
	// Standing says how far an entry is established
	Standing = outcomes.Standing
	// Partner is a statutory partner
	Partner = trust.Partner
	// Horizon is the time in which inspectors ask for action
	Horizon = trust.Horizon
)

// InspectionFramework is a framework under which an area's services were
// inspected or assessed. Convert it to a [trust.Framework] for its years and
// grades.
type InspectionFramework trust.Framework
