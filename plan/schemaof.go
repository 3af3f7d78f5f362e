package plan

import (
	"sync"

	"github.com/every-child-matters/ecm/internal/shape"
)

// The schema of each kind, compiled when a document of that kind is first
// read.
var (
	planSchema        = compiled(KindPlan)
	inspectionSchema  = compiled(KindInspection)
	performanceSchema = compiled(KindPerformance)
	frameworkSchema   = compiled(KindFramework)
)

func schemaOf(k Kind) *shape.Schema {
	switch k {
	case KindInspection:
		return inspectionSchema()
	case KindPerformance:
		return performanceSchema()
	case KindFramework:
		return frameworkSchema()
	}
	return planSchema()
}

// compiled compiles an embedded schema once. What is embedded is tested, so a
// schema that does not compile is a fault of this build and not of its input.
func compiled(k Kind) func() *shape.Schema {
	return sync.OnceValue(func() *shape.Schema {
		s, err := shape.Compile(Schema(k))
		if err != nil {
			panic("plan: the embedded schema of a " + string(k) + " does not compile: " + err.Error())
		}
		return s
	})
}
