package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// A node is an item that points at others of its list.
type node struct {
	id    string
	in    string     // key of its list
	index int        // place in its list
	to    []plan.Ref // ids that it points at
	key   string     // key of the pointing field
	list  bool       // the field is a list
}

// at returns the pointer of the n-th reference.
func (n *node) at(i int) string {
	at := plan.At(n.in, n.index)
	if n.list {
		return at + plan.At(n.key, i)
	}
	return at + "/" + n.key
}

// circles reports each circle of a graph once, where it closes. Its work is
// linear in nodes and references.
func (p *Pass) circles(nodes []node, message, help string) {
	const (
		fresh = iota
		open  // on the path
		done
	)
	if !slices.ContainsFunc(nodes, func(n node) bool { return len(n.to) > 0 }) {
		return
	}
	at := make(map[string]int, len(nodes))
	for i := range nodes {
		if _, twice := at[nodes[i].id]; nodes[i].id != "" && !twice {
			at[nodes[i].id] = i
		}
	}
	state := make([]uint8, len(nodes))
	type step struct{ node, next int }
	var path []step
	for start := range nodes {
		if state[start] != fresh {
			continue
		}
		state[start] = open
		path = append(path[:0], step{node: start})
		for len(path) > 0 {
			top := &path[len(path)-1]
			n := &nodes[top.node]
			if top.next == len(n.to) {
				state[top.node] = done
				path = path[:len(path)-1]
				continue
			}
			i := top.next
			top.next++
			next, ok := at[string(n.to[i])]
			if !ok {
				continue
			}
			switch state[next] {
			case fresh:
				state[next] = open
				path = append(path, step{node: next})
			case open:
				from := slices.IndexFunc(path, func(s step) bool { return s.node == next })
				var ids []string
				for _, s := range shorten(path[from:], step{node: -1}) {
					if s.node < 0 {
						ids = append(ids, "...")
					} else {
						ids = append(ids, nodes[s.node].id)
					}
				}
				p.Report(diag.Diagnostic{
					Pointer: n.at(i), Message: fmt.Sprintf("%s: %s", message, strings.Join(append(ids, nodes[next].id), ", ")),
					Help: help,
				})
				if p.full() {
					return
				}
			}
		}
	}
}

// shorten keeps the ends of a long list, with a gap between them.
func shorten[T any](list []T, gap T) []T {
	if len(list) <= 8 {
		return list
	}
	return append(append(slices.Clone(list[:4]), gap), list[len(list)-3:]...)
}

func parentCircle(p *Pass) {
	const message, help = "the parents of this item go round in a circle", "take the parent of the item at the top away"
	one := func(r plan.Ref) []plan.Ref {
		if r == "" {
			return nil
		}
		return []plan.Ref{r}
	}
	var nodes []node
	add := func(it *plan.Item, key string, i int, parent plan.Ref) {
		if it.ID == "" && parent == "" {
			return // in no circle
		}
		nodes = append(nodes, node{id: it.ID, in: key, index: i, to: one(parent), key: "parent"})
	}
	switch d := p.File.Doc.(type) {
	case *plan.Plan:
		for i := range d.Priorities {
			add(&d.Priorities[i].Item, "priorities", i, d.Priorities[i].Parent)
		}
		for i := range d.Actions {
			add(&d.Actions[i].Item, "actions", i, d.Actions[i].Parent)
		}
	case *plan.Inspection:
		for i := range d.Judgements {
			add(&d.Judgements[i].Item, "judgements", i, d.Judgements[i].Parent)
		}
	case *plan.Framework:
		for i := range d.Outcomes {
			add(&d.Outcomes[i].Item, "outcomes", i, d.Outcomes[i].Parent)
		}
		for i := range d.Priorities {
			add(&d.Priorities[i].Item, "priorities", i, d.Priorities[i].Parent)
		}
		for i := range d.Terms {
			add(&d.Terms[i].Item, "terms", i, d.Terms[i].Parent)
		}
	}
	p.circles(nodes, message, help)
}

func dependencyCircle(p *Pass) {
	actions := p.Plan().Actions
	nodes := make([]node, len(actions))
	for i := range actions {
		nodes[i] = node{id: actions[i].ID, in: "actions", index: i, to: actions[i].DependsOn, key: "depends_on", list: true}
	}
	p.circles(nodes, "these actions wait for each other", "take one of the dependencies away")
}
