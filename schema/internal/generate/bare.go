package main

import (
	"slices"

	"github.com/every-child-matters/ecm/internal/source"
)

// words are the keywords that tell people about a value and no program whether
// it fits.
var words = []string{"$schema", "$id", "title", "description", "examples"}

// bare takes the words out of a schema: what is left is a fifth as long, and
// says of every document the same. A closed list becomes an enum.
func bare(n *source.Node) {
	if n.Kind != source.Map {
		return
	}
	items := n.Items
	n.Items = nil
	for i := 0; i < len(items); i += 2 {
		key, value := items[i], items[i+1]
		if slices.Contains(words, key.Value) {
			continue
		}
		for sub := range inside(key.Value, &value) {
			bare(sub)
		}
		if codes := codesOnly(key.Value, &value); codes != nil {
			key.Value, value.Items = "enum", codes
		}
		n.Items = append(n.Items, key, value)
	}
}

// codesOnly returns the codes of a closed list, or nil.
func codesOnly(keyword string, v *source.Node) (codes []source.Node) {
	if keyword != "oneOf" {
		return nil
	}
	for i := range v.Items {
		_, code := v.Items[i].Get("const")
		if code == nil || v.Items[i].Len() != 1 {
			return nil
		}
		codes = append(codes, *code)
	}
	return codes
}
