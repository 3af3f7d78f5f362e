package plan

import (
	"github.com/every-child-matters/ecm/internal/shape"
	"github.com/every-child-matters/ecm/internal/source"
)

type unchecked struct{}

func (unchecked) Check(*source.Node, int) []shape.Fault { return nil }

func schemaOf(Kind) unchecked { return unchecked{} }
