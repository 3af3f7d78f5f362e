package source

import (
	"bytes"
	"slices"
	"sync"
	"sync/atomic"
)

// A piece is a part of a YAML text that a parser reads alone as it reads it in
// its place: whole lines, from a key of the document or from an element of a
// list that is the value of such a key.
type piece struct {
	start, end int
	lines      int // before it
	list       int // columns before the elements that it begins with, or keys
}

// keys says that a piece begins with a key of the document.
const keys = -1

// Pieces are seldom smaller than least, so that each is worth a parser, and end
// soon after most: the parser's own nodes of a large text, some twenty times
// its size, are then never in memory all at once.
const least, most = 8 << 10, 64 << 10

// pieceSize is the size of pieces for a text among so many workers.
func pieceSize(text, workers int) int { return max(least, min(most, text/workers+1)) }

// cut divides a text into pieces that end soon after size. It returns nothing
// where there is one piece only, or a line in the first column that it cannot
// judge. A line may also be other than it looks, such as one inside of a text
// in quotes; then one of the pieces cannot be read.
func cut(b []byte, size int) (pieces []piece) {
	now := piece{list: keys}
	list := keys    // columns before the list that lines stand in, if it can be cut
	begins := false // the last key has no value yet
	first := true   // no key has come yet
	for at, line, end := 0, 0, 0; at < len(b); at, line = end, line+1 {
		end = len(b)
		if i := bytes.IndexByte(b[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		text := bytes.TrimLeft(b[at:end], " ")
		indent := end - at - len(text)
		enough := at-now.start >= size
		switch {
		case len(text) == 0 || text[0] == '\n' || text[0] == '\r' || text[0] == '#':
			continue
		case text[0] == '-' && len(text) > 1 && text[1] <= ' ' && (begins || indent == list):
			if begins {
				begins, list = false, indent
				continue
			}
		case indent > 0:
			begins = false
			continue
		case 'a' <= text[0]|0x20 && text[0]|0x20 <= 'z':
			_, value, _ := bytes.Cut(text, []byte{':'})
			value = bytes.TrimSpace(value)
			begins = len(value) == 0 || value[0] == '#'
			list = keys
			enough = (enough || now.list != keys) && !first
			first = false
		case first && bytes.HasPrefix(text, []byte("---")):
			continue
		default:
			return nil
		}
		if enough {
			now.end = at
			pieces = append(pieces, now)
			now = piece{start: at, lines: line, list: list}
		}
	}
	if len(pieces) == 0 {
		return nil
	}
	now.end = len(b)
	return append(pieces, now)
}

// parsePieces reads the pieces of a text, several at a time, and joins them. It
// returns nil where anything is unusual, be it a fault or only a text that could
// not be cut there: the text must then be read as a whole.
func parsePieces(b []byte, pieces []piece, limits Limits, f *faults) *Node {
	trees := make([]yamlTree, len(pieces))
	roots := make([]Node, len(pieces))
	var taken atomic.Int32
	var unusual atomic.Bool
	work := func() {
		defer func() {
			if recover() != nil { // comes again where the caller can see it
				unusual.Store(true)
			}
		}()
		for !unusual.Load() {
			i := int(taken.Add(1)) - 1
			if i >= len(pieces) {
				return
			}
			t := &trees[i]
			*t = yamlTree{b: b, limits: limits, faults: &faults{text: f.text, cap: 1}, before: pieces[i].lines}
			if !t.piece(pieces[i], &roots[i]) {
				unusual.Store(true)
			}
		}
	}
	var others sync.WaitGroup
	for range min(limits.Workers, len(pieces)) - 1 {
		others.Go(work)
	}
	work()
	others.Wait()
	if unusual.Load() {
		return nil
	}
	count := 0
	for i := range trees {
		count += trees[i].count
	}
	root := join(b, pieces, roots)
	if root == nil || count > limits.Nodes {
		return nil
	}
	check := faults{text: f.text, cap: 1}
	if check.duplicates(root); len(check.list) > 0 {
		return nil
	}
	return root
}

// join puts the trees of pieces together, or returns nil where they do not
// belong together as the lines promised.
func join(b []byte, pieces []piece, roots []Node) *Node {
	root := &roots[0]
	for i := 1; i < len(roots); i++ {
		into, list := root, pieces[i].list
		if list != keys {
			into = &root.Items[len(root.Items)-1]
			if into.Kind != List || into.Style == Flow || int(into.Start)-list != lineStart(b, int(into.Start)) {
				return nil
			}
		}
		into.Items = append(slices.Grow(into.Items, len(roots[i].Items)), roots[i].Items...)
		into.End, root.End = roots[i].End, roots[i].End
	}
	return root
}

// lineStart returns the offset of the first byte of the line of an offset.
func lineStart(b []byte, at int) int { return bytes.LastIndexByte(b[:at], '\n') + 1 }
