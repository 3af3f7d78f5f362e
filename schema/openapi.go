package schema

import (
	"fmt"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/internal/source"
	"github.com/every-child-matters/ecm/plan"
)

// kinds are the kinds of documents, in the order in which they are published.
func kinds() []plan.Kind {
	return []plan.Kind{plan.KindPlan, plan.KindInspection, plan.KindPerformance, plan.KindFramework}
}

// openAPI returns the schemas of all kinds as components of an OpenAPI 3.1
// description. Inside one, a reference to #/$defs would lead nowhere.
func openAPI(opt Options) ([]byte, error) {
	opt.Dialect, opt.Format = Draft2020, JSON
	merged := map[string]source.Node{}
	for _, kind := range kinds() {
		root, err := tree(kind, opt)
		if err != nil {
			return nil, err
		}
		moveDefinitions(root, "#/components/schemas/")
		defs := *get(root, "$defs")
		name := strings.ReplaceAll(word(root, "title"), " ", "")
		drop(root, "$schema", "$id", "$defs")
		for k, v := range defs.Pairs() {
			if old, ok := merged[k.Value]; ok && string(indented(&old)) != string(indented(v)) {
				return nil, fmt.Errorf("two kinds of documents differ in what %s is", k.Value)
			}
			merged[k.Value] = *v
		}
		if _, ok := merged[name]; ok {
			return nil, fmt.Errorf("%s is the name of a document and of a part", name)
		}
		merged[name] = *root
	}
	var names []string
	for name := range merged {
		names = append(names, name)
	}
	slices.Sort(names)
	schemas := object()
	for _, name := range names {
		set(&schemas, name, merged[name])
	}
	root := object(
		str("openapi"), str("3.1.0"),
		str("info"), object(
			str("title"), str("Every Child Matters: documents"),
			str("version"), str(Version),
			str("license"), object(str("name"), str("Apache 2.0"), str("url"), str(licence)),
		),
		str("paths"), object(),
		str("components"), object(str("schemas"), schemas),
	)
	return indented(&root), nil
}
