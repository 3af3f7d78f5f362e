package schema

import (
	"slices"

	"github.com/every-child-matters/ecm/internal/source"
)

// eachSchema calls visit with n and every schema inside it, the outer before
// the inner, so that visit may change what it is given.
func eachSchema(n *source.Node, visit func(*source.Node)) {
	visit(n)
	for k, v := range n.Pairs() {
		switch k.Value {
		case "items", "not", "additionalProperties", "propertyNames":
			eachSchema(v, visit)
		case "anyOf", "oneOf":
			for i := range v.Items {
				eachSchema(&v.Items[i], visit)
			}
		case "properties", "patternProperties", "$defs", "definitions":
			for _, sub := range v.Pairs() {
				eachSchema(sub, visit)
			}
		}
	}
}

// str is a text.
func str(s string) source.Node { return source.Node{Kind: source.String, Value: s} }

// object is a group of keys and values.
func object(pairs ...source.Node) source.Node { return source.Node{Kind: source.Map, Items: pairs} }

// get returns the value of a key, or nil.
func get(n *source.Node, key string) *source.Node {
	_, v := n.Get(key)
	return v
}

// word returns the text of a key, or "".
func word(n *source.Node, key string) string {
	if v := get(n, key); v != nil {
		return v.Value
	}
	return ""
}

// set puts a value in place of a key's, or adds the key at the end.
func set(n *source.Node, key string, value source.Node) {
	if v := get(n, key); v != nil {
		*v = value
		return
	}
	n.Items = append(n.Items, str(key), value)
}

// rename gives a key another name.
func rename(n *source.Node, old, name string) {
	if k, _ := n.Get(old); k != nil {
		k.Value = name
	}
}

// drop removes keys.
func drop(n *source.Node, keys ...string) {
	var kept []source.Node
	for k, v := range n.Pairs() {
		if !slices.Contains(keys, k.Value) {
			kept = append(kept, *k, *v)
		}
	}
	n.Items = kept
}
