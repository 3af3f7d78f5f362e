package main

import (
	"fmt"
	"iter"
	"slices"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

// order is the order in which a schema's keywords are written.
var order = []string{
	"$schema", "$id", "title", "description", "examples", "const", "type", "oneOf", "anyOf", "not", "pattern",
	"minLength", "uniqueItems", "items", "required", "properties", "patternProperties", "additionalProperties",
	"$ref", "$defs",
}

// arrange reads a schema as text and puts its keywords in order. It goes by
// text because only the text tells what the reflector will write.
func arrange(text []byte) (*source.Node, error) {
	root, faults := source.Parse(diag.NewText("schema", text), source.JSON, source.Limits{Bytes: 1 << 24})
	if len(faults) > 0 {
		return nil, fmt.Errorf("%s at byte %d", faults[0].Message, faults[0].Span.Start)
	}
	return root, arrangeSchema(root)
}

func arrangeSchema(n *source.Node) error {
	if n.Kind == source.Bool {
		return nil
	}
	type pair struct {
		rank       int
		key, value source.Node
	}
	var pairs []pair
	for k, v := range n.Pairs() {
		rank := slices.Index(order, k.Value)
		if rank < 0 {
			return fmt.Errorf("a keyword that schemas do not use: %s", k.Value)
		}
		for sub := range inside(k.Value, v) {
			if err := arrangeSchema(sub); err != nil {
				return err
			}
		}
		pairs = append(pairs, pair{rank, *k, *v})
	}
	slices.SortFunc(pairs, func(a, b pair) int { return a.rank - b.rank })
	n.Items = n.Items[:0]
	for _, p := range pairs {
		n.Items = append(n.Items, p.key, p.value)
	}
	return nil
}

// inside yields the schemas that the value of a keyword holds.
func inside(keyword string, v *source.Node) iter.Seq[*source.Node] {
	return func(yield func(*source.Node) bool) {
		switch keyword {
		case "items", "not", "additionalProperties":
			yield(v)
		case "oneOf", "anyOf":
			for i := range v.Items {
				if !yield(&v.Items[i]) {
					return
				}
			}
		case "properties", "patternProperties", "$defs":
			for _, sub := range v.Pairs() {
				if !yield(sub) {
					return
				}
			}
		}
	}
}
