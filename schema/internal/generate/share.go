package main

import (
	"iter"
	"strconv"

	"github.com/every-child-matters/ecm/internal/source"
)

// share writes what stands in a schema more than once as one definition, called
// by a number, so that it is read and made ready once: most values of a document
// are one of a few forms.
func share(root *source.Node) {
	times := map[string]int{}
	var count func(n *source.Node)
	count = func(n *source.Node) {
		for sub := range parts(n) {
			times[spell(sub)]++
			count(sub)
		}
	}
	_, definitions := root.Get("$defs")
	count(root)
	for _, definition := range definitions.Pairs() {
		count(definition)
	}

	names := map[string]string{}
	var shared []source.Node
	var refer func(n *source.Node)
	refer = func(n *source.Node) {
		for sub := range parts(n) {
			form := spell(sub)
			if _, ref := sub.Get("$ref"); ref != nil || sub.Kind != source.Map || times[form] == 1 {
				refer(sub)
				continue
			}
			name, ok := names[form]
			if !ok {
				name = strconv.Itoa(len(names) + 1)
				names[form] = name
				definition := *sub
				refer(&definition)
				shared = append(shared, text(name), definition)
			}
			*sub = source.Node{Kind: source.Map, Items: []source.Node{text("$ref"), text("#/$defs/" + name)}}
		}
	}
	refer(root)
	for _, definition := range definitions.Pairs() {
		refer(definition)
	}
	definitions.Items = append(definitions.Items, shared...)
}

// parts yields the schemas that a schema has in it, but for its definitions and
// what it excludes, which is not a schema of its own to the reader.
func parts(n *source.Node) iter.Seq[*source.Node] {
	return func(yield func(*source.Node) bool) {
		for key, value := range n.Pairs() {
			if key.Value == "$defs" || key.Value == "not" {
				continue
			}
			for sub := range inside(key.Value, value) {
				if !yield(sub) {
					return
				}
			}
		}
	}
}

func spell(n *source.Node) string { return string(source.AppendJSON(nil, n, "")) }

func text(s string) source.Node { return source.Node{Kind: source.String, Value: s} }
