package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/every-child-matters/ecm/diag"
)

// parseYAML reads a text of YAML. The parser does one thing only: it makes
// nodes. Everything that it accepts and a document may not have (aliases,
// duplicate keys ...) is found while the nodes are turned into a tree.
//
// A long text is read in pieces, which keeps all processors busy, and as a
// whole if anything in it is unusual, so that only one way finds faults.
func parseYAML(b []byte, limits Limits, f *faults) *Node {
	if len(f.list) == 0 {
		if pieces := cut(b, pieceSize(len(b), limits.Workers)); pieces != nil {
			if root := parsePieces(b, pieces, limits, f); root != nil {
				return root
			}
		}
	}
	return parseWhole(b, limits, f)
}

func parseWhole(b []byte, limits Limits, f *faults) *Node {
	dec := yaml.NewDecoder(bytes.NewReader(b))
	var doc, rest yaml.Node
	if err := decode(dec, &doc); err == io.EOF {
		empty(f)
		return nil
	} else if err != nil {
		syntaxFault(b, failureOf(dec, err), f)
		return nil
	}
	if len(doc.Content) == 0 || unwritten(doc.Content[0]) {
		empty(f)
		return nil
	}
	t := yamlTree{b: b, limits: limits, faults: f, slab: newSlab(b, bytesPerNode)}
	root := &t.slab.take(1)[0]
	t.convert(doc.Content[0], root, 1, -1)
	if err := decode(dec, &rest); err != io.EOF && !furtherDocument(b, int(root.End), f) {
		fail := failure{problem: noStart, at: position{rest.Line, rest.Column}, from: position{1, 1}}
		if err != nil {
			fail = failureOf(dec, err)
		}
		syntaxFault(b, fail, f)
		return nil
	}
	if t.broken {
		return nil
	}
	if len(f.list) > 0 {
		settle(root, 0, int32(len(b)))
	}
	return root
}

// piece fills in out from a piece of the text, and says whether there is
// nothing unusual about it.
func (t *yamlTree) piece(p piece, out *Node) bool {
	text := t.b[p.start:p.end]
	dec := yaml.NewDecoder(bytes.NewReader(text))
	var doc yaml.Node
	if decode(dec, &doc) != nil || len(doc.Content) == 0 || decode(dec, new(yaml.Node)) != io.EOF {
		return false
	}
	root, kind, indent, depth := doc.Content[0], yaml.MappingNode, 0, 1
	if p.list != keys {
		kind, indent, depth = yaml.SequenceNode, p.list, 2
	}
	if root.Kind != kind || root.Column != indent+1 || root.Style&yaml.FlowStyle != 0 {
		return false
	}
	t.slab = newSlab(text, bytesPerNode)
	t.convert(root, out, depth, -1)
	return len(t.faults.list) == 0 && !t.broken
}

// unwritten says whether a node is the null of an empty document.
func unwritten(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Style == 0 && n.Value == "" && n.Anchor == ""
}

// furtherDocument reports what stands behind the end of the first document, if
// it is set off by "---" or "...".
func furtherDocument(b []byte, end int, f *faults) bool {
	at := afterBlank(b, end)
	word := string(b[at:wordEnd(b, at)])
	if word == "..." {
		dots := at
		at = afterBlank(b, at+3)
		if word = string(b[at:wordEnd(b, at)]); word != "---" && at < len(b) {
			d := f.add(RuleDocument, at, wordEnd(b, at), `text stands behind "...", which ends the document`, `remove the line "...", or what follows it`)
			f.relate(d, dots, dots+3, "the document ends here")
			return true
		}
	}
	if word == "---" {
		f.add(RuleDocument, at, at+3, "a second document begins here; it was not read", "put each document in a file of its own")
		return true
	}
	return false
}

func empty(f *faults) {
	f.add(RuleText, 0, 0, "the document is empty", "a document begins with the keys ecm and kind")
}

// decode reads the next document of a stream. A panic of the parser is an
// error like any other; no text is known to cause one.
func decode(dec *yaml.Decoder, doc *yaml.Node) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %v", errPanic, r)
		}
	}()
	return dec.Decode(doc)
}

var errPanic = errors.New("the YAML parser broke off")

// bytesPerNode is how many bytes of a YAML plan make a node.
const bytesPerNode = 14

// A yamlTree turns parser nodes into ours.
type yamlTree struct {
	b      []byte
	limits Limits
	faults *faults
	slab   slab
	count  int  // nodes made
	broken bool // over a limit: the tree is not whole

	// The last place asked for: places come nearly in the order of the text.
	line, column, at int

	before int // lines of the text before those that the parser saw
}

// offset turns a line and a column in code points, both from 1, into an offset.
func (t *yamlTree) offset(line, column int) int {
	line += t.before
	if line != t.line || column < t.column {
		t.line, t.column, t.at = line, 1, t.faults.text.LineStart(line)
		if t.at == 0 && bytes.HasPrefix(t.b, []byte("\uFEFF")) {
			t.at = 3
		}
	}
	t.at = columns(t.b, t.at, column-t.column)
	t.column = column
	return t.at
}

// convert fills in out, an empty node, from n, which stands at a depth and
// inside a block collection indented by indent columns.
func (t *yamlTree) convert(n *yaml.Node, out *Node, depth, indent int) {
	b := t.b
	start := t.offset(n.Line, n.Column)
	out.Start, out.End = int32(start), int32(start)
	if t.count++; t.count > t.limits.Nodes {
		if !t.broken {
			tooMany(t.faults, start, t.limits)
		}
		t.broken = true
		return
	}
	switch n.Kind {
	case yaml.AliasNode:
		out.End = int32(min(start+1+len(n.Value), len(b)))
		t.faults.add(RuleAlias, start, int(out.End),
			diag.Quote("*"+n.Value)+" is an alias, which a document may not have", unaliased)
	case yaml.ScalarNode:
		t.scalar(n, out, indent)
	case yaml.MappingNode, yaml.SequenceNode:
		if depth > t.limits.Depth {
			if !t.broken {
				tooDeep(t.faults, start, t.limits)
			}
			t.broken = true
			return
		}
		if n.Kind == yaml.MappingNode {
			t.mapping(n, out, depth)
		} else {
			t.sequence(n, out, depth)
		}
	}
}

// properties reports the anchor and the tag before a value, and moves the
// value's start behind them.
func (t *yamlTree) properties(n *yaml.Node, out *Node) {
	b, at := t.b, int(out.Start)
	anchored := n.Anchor != ""
	for at < len(b) {
		end := at + 1
		switch {
		case b[at] == '&' && anchored:
			anchored = false
			end = min(end+len(n.Anchor), len(b))
			t.faults.add(RuleAlias, at, end, diag.Quote(string(b[at:end]))+" is an anchor, which a document may not have", unquoted)
		case b[at] == '!':
			for end < len(b) && !space(b[end]) && !flowMark(b[end]) {
				end++
			}
			t.faults.add(RuleTag, at, end, diag.Quote(string(b[at:end]))+" is a tag, which a document may not have", unquoted)
		default:
			out.Start, out.End = int32(at), int32(at)
			return
		}
		at = afterBlank(b, end)
		if n.Kind == yaml.ScalarNode && n.Value == "" && n.Style&^yaml.TaggedStyle == 0 {
			at = end // what follows is not its own
		}
	}
}

func (t *yamlTree) scalar(n *yaml.Node, out *Node, indent int) {
	t.properties(n, out)
	b, start := t.b, int(out.Start)
	out.Value = n.Value
	out.Kind = String
	end := start
	switch style := n.Style &^ yaml.TaggedStyle; {
	case style == 0:
		end = plainEnd(b, start, n.Value)
		if n.Tag != "!!str" || n.Style&yaml.TaggedStyle == 0 {
			out.Kind = plainKind(n.Value)
		}
	case style&yaml.DoubleQuotedStyle != 0:
		out.Style = DoubleQuoted
		end = doubleEnd(b, start)
	case style&yaml.SingleQuotedStyle != 0:
		out.Style = SingleQuoted
		end = singleEnd(b, start)
	case style&yaml.LiteralStyle != 0:
		out.Style = Literal
		end = blockEnd(b, start, indent)
	case style&yaml.FoldedStyle != 0:
		out.Style = Folded
		end = blockEnd(b, start, indent)
	}
	out.End = int32(min(end, len(b)))
}

func (t *yamlTree) sequence(n *yaml.Node, out *Node, depth int) {
	t.properties(n, out)
	out.Kind = List
	indent := t.indent(n, out)
	out.Items = t.slab.take(len(n.Content))
	for i, c := range n.Content {
		t.convert(c, &out.Items[i], depth+1, indent)
		out.End = out.Items[i].End
	}
	if n.Style&yaml.FlowStyle != 0 {
		out.Style = Flow
		out.End = int32(flowEnd(t.b, max(int(out.End), int(out.Start)+1), ']'))
	}
}

func (t *yamlTree) mapping(n *yaml.Node, out *Node, depth int) {
	b := t.b
	first := -1
	if len(n.Content) > 0 {
		first = t.offset(n.Content[0].Line, n.Content[0].Column)
	}
	if first != int(out.Start) { // else the properties are those of the first key
		t.properties(n, out)
	}
	out.Kind = Map
	indent := t.indent(n, out)
	items := t.slab.take(len(n.Content))
	kept := 0
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := &items[kept], &items[kept+1]
		ok := t.pair(n.Content[i], n.Content[i+1], key, value, depth, indent)
		out.End = value.End
		if ok {
			kept += 2
		} else {
			*key, *value = Node{}, Node{}
		}
	}
	out.Items = items[:kept:kept]
	if n.Style&yaml.FlowStyle != 0 {
		out.Style = Flow
		if start := int(out.Start); start < len(b) && b[start] == '{' && start != first {
			out.End = int32(flowEnd(b, max(int(out.End), start+1), '}'))
		}
	}
	t.faults.duplicates(out)
}

// pair converts a key and its value, and says whether they can stand in the
// tree. Of a pair that cannot only the key is reported.
func (t *yamlTree) pair(k, v *yaml.Node, key, value *Node, depth, indent int) bool {
	rule, message, help := keyFault(k)
	if rule != "" {
		t.faults.muted++
	}
	t.convert(k, key, depth+1, indent)
	key.Kind = String
	t.convert(v, value, depth+1, indent)
	t.emptyAfter(key, value)
	if rule == "" {
		return true
	}
	t.faults.muted--
	t.faults.add(rule, int(key.Start), int(key.End), message, help)
	return false
}

// keyFault says why a node cannot be a key, or "".
func keyFault(k *yaml.Node) (rule, message, help string) {
	switch {
	case k.Kind == yaml.AliasNode:
		return RuleAlias, "an alias may not be a key", "write the key out in full"
	case k.Kind != yaml.ScalarNode:
		return RuleKey, "a key must be text; a list or a group of keys stands here", "give the key a name, or put it in quotes where it begins with [ or {"
	case k.Tag == "!!merge":
		return RuleAlias, `"<<" merges another group into this one, which a document may not do`, "write the keys out in full"
	case k.Style == 0 && plainKind(k.Value) == Null:
		return RuleKey, "a key is missing here", "write a key before the colon, or put it in quotes"
	}
	return "", "", ""
}

// emptyAfter gives a value that is not written a place behind its key; the
// parser may place it at whatever comes next.
func (t *yamlTree) emptyAfter(key, value *Node) {
	if value.Kind != Null || value.Value != "" {
		return
	}
	if at := int(value.Start); at == 0 || at < int(key.End) || t.b[at-1] != ':' {
		value.Start, value.End = key.End, key.End
	}
}

// indent returns the columns before a block collection, which a text block
// inside it must exceed.
func (t *yamlTree) indent(n *yaml.Node, out *Node) int {
	switch {
	case n.Style&yaml.FlowStyle != 0:
		return -1 // has no text blocks
	case t.at == int(out.Start):
		return t.column - 1
	}
	_, column := t.faults.text.Position(int(out.Start), diag.CodePoints)
	return column - 1
}

// failureOf reads what went wrong out of the decoder, whose error text has a
// line that is often wrong and never a column. The fields are private, but
// this version of the parser is its last.
func failureOf(dec *yaml.Decoder, err error) (fail failure) {
	defer func() {
		if recover() != nil {
			fail = failureIn(err.Error())
		}
	}()
	parser := reflect.ValueOf(dec).Elem().FieldByName("parser").Elem()
	state := parser.FieldByName("parser")
	place := func(mark reflect.Value) position {
		return position{int(mark.FieldByName("line").Int()) + 1, int(mark.FieldByName("column").Int()) + 1}
	}
	if errors.Is(err, errPanic) || state.FieldByName("error").Int() == 0 { // found while making nodes
		return failure{problem: err.Error(), at: place(parser.FieldByName("event").FieldByName("start_mark")), from: position{1, 1}}
	}
	return failure{
		problem: state.FieldByName("problem").String(),
		at:      place(state.FieldByName("problem_mark")),
		context: state.FieldByName("context").String(),
		from:    place(state.FieldByName("context_mark")),
	}
}

// failureIn reads what there is in an error's text: "yaml: line 3: problem".
func failureIn(text string) failure {
	fail := failure{at: position{1, 1}, from: position{1, 1}}
	text = strings.TrimPrefix(text, "yaml: ")
	if _, err := fmt.Sscanf(text, "line %d:", &fail.at.line); err == nil {
		_, text, _ = strings.Cut(text, ": ")
	}
	fail.problem = text
	return fail
}
