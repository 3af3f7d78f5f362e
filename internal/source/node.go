// Package source turns the text of a document, YAML or JSON, into one tree
// with exact byte spans, and says in plain words what is wrong with the text.
// It is the only package that knows a YAML parser.
package source

import (
	"iter"
	"strconv"
	"strings"

	"github.com/every-child-matters/ecm/diag"
)

// Kind is the kind of a node, in JSON's terms.
type Kind uint8

// The kinds. The zero value is no node at all; in a tree it stands for a value
// that cannot be understood for a fault already reported, such as an alias, so
// that checks pass over it.
const (
	None Kind = iota
	Null
	Bool
	Number
	String
	List
	Map
)

// String names the kind in an author's words.
func (k Kind) String() string {
	return [...]string{"nothing", "an empty value", "true or false", "a number", "text", "a list", "a group of keys"}[k]
}

// Style is how a node is written.
type Style uint8

// The styles. Plain is the zero value.
const (
	Plain Style = iota
	SingleQuoted
	DoubleQuoted
	Literal // | block
	Folded  // > block
	Flow    // [a, b] or {a: b}; always so in JSON
)

// A Node is one value of a document and where it stands. Nodes are read only
// once the tree is built, and may be read by any number of goroutines.
type Node struct {
	Kind       Kind
	Style      Style
	Start, End int32  // byte offsets in the text; End is exclusive
	Value      string // text of a scalar as its author means it; numbers as written
	Items      []Node // elements of a list; key, value, key, value ... of a map
}

// Span returns where the node stands.
func (n *Node) Span() diag.Span { return diag.Span{Start: int(n.Start), End: int(n.End)} }

// Len returns the number of elements of a list or of pairs of a map.
func (n *Node) Len() int {
	if n.Kind == Map {
		return len(n.Items) / 2
	}
	return len(n.Items)
}

// Pair returns the i-th key and value of a map.
func (n *Node) Pair(i int) (key, value *Node) { return &n.Items[2*i], &n.Items[2*i+1] }

// Pairs yields the keys and values of a map in the order of the text, and
// nothing for any other kind.
func (n *Node) Pairs() iter.Seq2[*Node, *Node] {
	return func(yield func(*Node, *Node) bool) {
		if n == nil || n.Kind != Map {
			return
		}
		for i := 0; i+1 < len(n.Items); i += 2 {
			if !yield(&n.Items[i], &n.Items[i+1]) {
				return
			}
		}
	}
}

// Get returns the key and value of a map's first pair with that key, or nils.
func (n *Node) Get(name string) (key, value *Node) {
	for k, v := range n.Pairs() {
		if k.Value == name {
			return k, v
		}
	}
	return nil, nil
}

// Locate follows an RFC 6901 pointer from n as far as it goes. It returns the
// value it reached, the key that led there (nil for a list element or the
// root), and whether the whole pointer was followed.
func (n *Node) Locate(pointer string) (key, value *Node, whole bool) {
	value = n
	for pointer != "" {
		part, rest := pointer[1:], ""
		if i := strings.IndexByte(part, '/'); i >= 0 {
			part, rest = part[:i], part[i:]
		}
		var k, v *Node
		switch value.Kind {
		case Map:
			k, v = value.Get(Unescape(part))
		case List:
			if i, err := strconv.Atoi(part); err == nil && i >= 0 && i < len(value.Items) {
				v = &value.Items[i]
			}
		}
		if v == nil {
			return key, value, false
		}
		key, value, pointer = k, v, rest
	}
	return key, value, true
}

// Escape writes a key as one part of an RFC 6901 pointer.
func Escape(key string) string {
	if !strings.ContainsAny(key, "~/") {
		return key
	}
	return strings.ReplaceAll(strings.ReplaceAll(key, "~", "~0"), "/", "~1")
}

// Unescape undoes [Escape].
func Unescape(part string) string {
	if !strings.Contains(part, "~") {
		return part
	}
	return strings.ReplaceAll(strings.ReplaceAll(part, "~1", "/"), "~0", "~")
}
