package plan

import (
	"sync"

	"github.com/every-child-matters/ecm/internal/shape"
	"github.com/every-child-matters/ecm/internal/source"
)

// A law is the schema of a kind in two forms, each compiled when it is first
// needed. Most documents fit, which the form without words tells; only one that
// does not needs the words for its author.
type law struct{ bare, published func() *shape.Schema }

var (
	planLaw        = lawOf(KindPlan)
	inspectionLaw  = lawOf(KindInspection)
	performanceLaw = lawOf(KindPerformance)
	frameworkLaw   = lawOf(KindFramework)
)

// misfits returns what does not fit in the tree of a document of a kind.
func misfits(k Kind, root *source.Node, limit int) []shape.Fault {
	l := planLaw
	switch k {
	case KindInspection:
		l = inspectionLaw
	case KindPerformance:
		l = performanceLaw
	case KindFramework:
		l = frameworkLaw
	}
	if len(l.bare().Check(root, 1)) == 0 {
		return nil
	}
	return l.published().Check(root, limit)
}

func lawOf(k Kind) law { return law{compiled(k, ".bare.json"), compiled(k, ".schema.json")} }

// compiled compiles an embedded schema once. What is embedded is tested, so a
// schema that does not compile is a fault of this build and not of its input.
func compiled(k Kind, ending string) func() *shape.Schema {
	return sync.OnceValue(func() *shape.Schema {
		s, err := shape.Compile(schemaFile(k, ending))
		if err != nil {
			panic("plan: the embedded schema of a " + string(k) + " does not compile: " + err.Error())
		}
		return s
	})
}
