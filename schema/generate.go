package schema

import (
	"fmt"
	"slices"

	"github.com/every-child-matters/ecm/config"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/report/coverage"
)

// Generate returns the schema of a kind of document; the kind "config" gives
// that of the configuration of checks, and "map" that of maps as JSON.
func Generate(kind plan.Kind, opt Options) ([]byte, error) {
	if plan.Schema(kind) == nil && kind != settings && kind != maps {
		return nil, fmt.Errorf("there is no kind of document %q", kind)
	}
	return generate(kind, opt)
}

func generate(kind plan.Kind, opt Options) ([]byte, error) {
	root, err := tree(kind, opt)
	if err != nil {
		return nil, err
	}
	if opt.Format == YAML {
		return source.AppendYAML(nil, root), nil
	}
	return indented(root), nil
}

// tree returns the schema of a kind as a tree that the caller may change.
func tree(kind plan.Kind, opt Options) (*source.Node, error) {
	if err := opt.check(); err != nil {
		return nil, err
	}
	text := plan.Schema(kind)
	switch kind {
	case settings:
		text = config.Schema(opt.ID(kind))
	case maps:
		text = coverage.Schema()
	}
	root, faults := source.Parse(diag.NewText(string(kind), text), source.JSON, source.Limits{Bytes: 1 << 26, Nodes: 1 << 24})
	if len(faults) > 0 {
		return nil, fmt.Errorf("the published schema of %q: %s", kind, faults[0].Message)
	}
	set(root, "$id", str(opt.ID(kind)))
	for _, fw := range slices.Backward(opt.Frameworks) { // each goes before what is there
		addTerms(root, fw)
	}
	if opt.Profile == Codegen {
		forTypes(root)
	}
	if opt.Dialect == Draft07 {
		toDraft07(root)
	}
	return root, nil
}

// What takes the place of a kind for the schemas of what is no document: the
// configuration of checks, and a map of documents as JSON.
const (
	settings plan.Kind = "config"
	maps     plan.Kind = "map"
)

// indented writes a tree as the JSON that is published.
func indented(n *source.Node) []byte { return append(source.AppendJSON(nil, n, "  "), '\n') }
