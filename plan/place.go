package plan

import (
	"strconv"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

// Place finds where a pointer stands in the text. A pointer speaks of the long
// form; where the document is written in short, the nearest place that holds
// the value is meant. It returns the pointer of that place as written, and its
// span: a value's own, or the key of a list or group.
func (f *File) Place(pointer string) (as string, span diag.Span) {
	if f.root == nil {
		return "", diag.Span{}
	}
	var key *source.Node
	n := f.root
	written := make([]byte, 0, len(pointer))
	for part := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		var k, v *source.Node
		switch n.Kind {
		case source.Map:
			k, v = f.pair(n, source.Unescape(part))
			if v == nil && part == "0" {
				continue // one value in place of a list
			}
		case source.List:
			if i, err := strconv.Atoi(part); err == nil && i >= 0 && i < len(n.Items) {
				v = &n.Items[i]
			}
		default:
			continue
		}
		if v == nil {
			break
		}
		key, n = k, v
		written = append(append(written, '/'), part...)
	}
	switch {
	case n.Kind == source.Map && key == nil && len(n.Items) > 0:
		span = n.Items[0].Span()
	case (n.Kind == source.Map || n.Kind == source.List || n.Kind == source.Null) && key != nil:
		span = key.Span()
	default:
		span = n.Span()
	}
	return string(written), span
}

// Source returns the text at a pointer as it is written, with its quotes.
func (f *File) Source(pointer string) string {
	_, s := f.Place(pointer)
	return string(f.Text.Bytes[s.Start:s.End])
}

// manyKeys is the number of keys from which on they are looked up in a table:
// very many diagnostics may ask for places in one large group.
const manyKeys = 64

// pair returns the key and value of a group's first pair with that key, or nils.
func (f *File) pair(n *source.Node, name string) (key, value *source.Node) {
	if n.Len() < manyKeys {
		return n.Get(name)
	}
	table, ok := f.keys.Load(n)
	if !ok {
		first := make(map[string]int, n.Len())
		for i := range n.Len() {
			k, _ := n.Pair(i)
			if _, twice := first[k.Value]; !twice {
				first[k.Value] = i
			}
		}
		table, _ = f.keys.LoadOrStore(n, first)
	}
	i, ok := table.(map[string]int)[name]
	if !ok {
		return nil, nil
	}
	return n.Pair(i)
}
