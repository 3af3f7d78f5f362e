package source

import (
	"sort"
	"strconv"
	"strings"

	"github.com/every-child-matters/ecm/diag"
)

// slab hands out nodes from large slices, so that a tree costs few
// allocations. What it handed out stays alive as long as any of it.
type slab struct {
	free []Node
	more int // nodes of a further slice
}

// newSlab makes room for the nodes of a text that has a node in so many bytes.
func newSlab(text []byte, bytes int) slab {
	expected := len(text)/bytes + 8
	return slab{make([]Node, min(expected, 8192)), min(expected/8+8, 1024)}
}

// take returns n empty nodes that stand side by side.
func (s *slab) take(n int) []Node {
	if n > len(s.free) {
		s.free = make([]Node, max(n, s.more))
	}
	taken := s.free[:n:n]
	s.free = s.free[n:]
	return taken
}

// settle makes the spans of a tree nest and follow each other, between two
// offsets, where a fault of the text has led the search for an end astray.
func settle(n *Node, low, high int32) {
	n.Start = min(max(n.Start, low), high)
	n.End = min(max(n.End, n.Start), high)
	at := n.Start
	for i := range n.Items {
		settle(&n.Items[i], at, n.End)
		at = n.Items[i].End
	}
}

// few is the number of keys up to which comparing each with each is quicker
// than a map.
const few = 16

// duplicates reports each key of a map that an earlier pair has.
func (f *faults) duplicates(m *Node) {
	if n := m.Len(); n < 2 {
		return
	} else if n > few {
		first := make(map[string]*Node, n)
		for i := range n {
			key, _ := m.Pair(i)
			if k, ok := first[key.Value]; ok {
				f.duplicate(k, key)
			} else {
				first[key.Value] = key
			}
		}
		return
	}
	for i := 2; i < len(m.Items); i += 2 {
		for j := 0; j < i; j += 2 {
			if m.Items[i].Value == m.Items[j].Value {
				f.duplicate(&m.Items[j], &m.Items[i])
				break
			}
		}
	}
}

func (f *faults) duplicate(first, second *Node) {
	if !f.open() {
		return
	}
	line, _ := f.text.Position(int(first.Start), diag.CodePoints)
	d := f.add(RuleKey, int(second.Start), int(second.End),
		"the key "+diag.Quote(second.Value)+" is given twice; it first stands on line "+strconv.Itoa(line),
		"remove one of the two, or join them")
	f.relate(d, int(first.Start), int(first.End), "first given here")
}

// PointerAt returns the RFC 6901 pointer of the innermost value that stands at
// an offset of the text. A key counts as its value, and so does what stands
// between the two.
func (n *Node) PointerAt(offset int) string {
	var b strings.Builder
	for n != nil {
		// Items follow each other in the text: the one at the offset is the
		// last that starts at or before it.
		i := sort.Search(len(n.Items), func(i int) bool { return int(n.Items[i].Start) > offset }) - 1
		isKey := n.Kind == Map && i%2 == 0
		if i < 0 || !isKey && int(n.Items[i].End) < offset {
			break
		}
		b.WriteByte('/')
		if n.Kind == Map {
			b.WriteString(Escape(n.Items[i&^1].Value))
			n = &n.Items[i|1]
		} else {
			b.WriteString(strconv.Itoa(i))
			n = &n.Items[i]
		}
	}
	return b.String()
}
