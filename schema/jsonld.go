package schema

import "github.com/every-child-matters/ecm/internal/source"

// jsonLD writes resources as JSON-LD with its context inside, so that no
// reader has to fetch one.
func jsonLD(resources []resource) []byte {
	var context, graph source.Node
	context.Kind, graph.Kind = source.Map, source.List
	for _, n := range namespaces {
		context.Items = append(context.Items, str(n[0]), str(n[1]))
	}
	for _, r := range resources {
		node := object(str("@id"), str(r.id), str("@type"), str(r.class))
		for _, s := range r.said {
			values := source.Node{Kind: source.List}
			if v := get(&node, s.property); v != nil { // said before
				values = *v
			}
			for _, v := range s.values {
				values.Items = append(values.Items, v.jsonLD())
			}
			set(&node, s.property, values)
		}
		graph.Items = append(graph.Items, node)
	}
	root := object(str("@context"), context, str("@graph"), graph)
	return indented(&root)
}

func (v value) jsonLD() source.Node {
	switch {
	case v.uri != "":
		return object(str("@id"), str(v.uri))
	case v.english:
		return object(str("@value"), str(v.text), str("@language"), str("en"))
	}
	return object(str("@value"), str(v.text))
}
