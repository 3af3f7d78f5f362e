package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"

	"gopkg.in/yaml.v3"

	"github.com/every-child-matters/ecm/diag"
)

// parseYAML reads a text of YAML. The parser does one thing only: it makes
// nodes. Everything that it accepts and a document may not have (aliases,
// duplicate keys ...) is found while the nodes are turned into a tree.
func parseYAML(text *diag.Text, limits Limits, f *faults) *Node {
	dec := yaml.NewDecoder(bytes.NewReader(text.Bytes))
	var doc, rest yaml.Node
	if err := decode(dec, &doc); err == io.EOF {
		empty(f)
		return nil
	} else if err != nil {
		syntaxFault(text, failureOf(dec, err), f)
		return nil
	}
	t := yamlTree{text: text, limits: limits, faults: f, slab: newSlab(text.Bytes)}
	if err := decode(dec, &rest); err == nil {
		t.secondDocument(&rest)
	} else if err != io.EOF {
		syntaxFault(text, failureOf(dec, err), f)
		return nil
	}
	if len(doc.Content) == 0 {
		empty(f)
		return nil
	}
	top := doc.Content[0]
	if top.Kind == yaml.ScalarNode && top.Style == 0 && top.Value == "" && top.Anchor == "" {
		empty(f)
		return nil
	}
	root := &t.slab.take(1)[0]
	t.convert(top, root, 1, -1)
	if t.broken {
		return nil
	}
	return root
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

// A yamlTree turns parser nodes into ours.
type yamlTree struct {
	text   *diag.Text
	limits Limits
	faults *faults
	slab   slab
	count  int  // nodes made
	broken bool // over a limit: the tree is not whole

	// The last place asked for: places come nearly in the order of the text.
	line, column, at int
}

// offset turns a line and a column in code points, both from 1, into an offset.
func (t *yamlTree) offset(line, column int) int {
	if line != t.line || column < t.column {
		t.line, t.column, t.at = line, 1, t.text.LineStart(line)
		if t.at == 0 && bytes.HasPrefix(t.text.Bytes, []byte("\uFEFF")) {
			t.at = 3
		}
	}
	t.at = columns(t.text.Bytes, t.at, column-t.column)
	t.column = column
	return t.at
}

// convert fills in out from n, which stands at a depth and inside a block
// collection indented by indent columns.
func (t *yamlTree) convert(n *yaml.Node, out *Node, depth, indent int) {
	b := t.text.Bytes
	start := t.offset(n.Line, n.Column)
	*out = Node{Start: int32(start), End: int32(start)}
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
			diag.Quote("*"+n.Value)+" is an alias, which a document may not have",
			"write the value out in full; where it is a text that begins with *, put it in quotes")
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
	b := t.text.Bytes
	start := int(out.Start)
	if start >= len(b) || b[start] != '&' && b[start] != '!' {
		return
	}
	for at := start; at < len(b) && (b[at] == '&' || b[at] == '!'); {
		end := at
		for end < len(b) && !space(b[end]) && (!flowMark(b[end]) || b[end-1] == '!') {
			end++
		}
		if word := diag.Quote(string(b[at:end])); b[at] == '&' {
			t.faults.add(RuleAlias, at, end, word+" is an anchor, which a document may not have",
				"remove it; where it is text, put the value in quotes")
		} else {
			t.faults.add(RuleTag, at, end, word+" is a tag, which a document may not have",
				"remove it; where it is text, put the value in quotes")
		}
		at = afterBlank(b, end)
	}
	start = afterProperties(b, start)
	if n.Kind == yaml.ScalarNode && n.Value == "" && n.Style&^yaml.TaggedStyle == 0 {
		start = int(out.Start) // nothing follows that is its own
	}
	out.Start, out.End = int32(start), int32(start)
}

func (t *yamlTree) scalar(n *yaml.Node, out *Node, indent int) {
	t.properties(n, out)
	b, start := t.text.Bytes, int(out.Start)
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
		out.End = int32(flowEnd(t.text.Bytes, max(int(out.End), int(out.Start)+1), ']'))
	}
}

func (t *yamlTree) mapping(n *yaml.Node, out *Node, depth int) {
	b := t.text.Bytes
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
		if t.pair(n.Content[i], n.Content[i+1], key, value, depth, indent) {
			kept += 2
		}
		out.End = value.End
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
// tree.
func (t *yamlTree) pair(k, v *yaml.Node, key, value *Node, depth, indent int) bool {
	bad := ""
	switch {
	case k.Kind == yaml.ScalarNode && k.Tag == "!!merge":
		bad = "merge"
	case k.Kind == yaml.AliasNode:
		bad = "alias"
	case k.Kind != yaml.ScalarNode:
		bad = "group"
	case k.Style == 0 && plainKind(k.Value) == Null:
		bad = "null"
	}
	if bad != "" {
		t.faults.muted++
		defer func() { t.faults.muted-- }()
	}
	t.convert(k, key, depth+1, indent)
	key.Kind = String
	t.convert(v, value, depth+1, indent)
	t.emptyAfter(key, value)
	if bad == "" {
		return true
	}
	t.faults.muted--
	start, end := int(key.Start), int(key.End)
	switch bad {
	case "merge":
		t.faults.add(RuleAlias, start, end, `"<<" merges another group into this one, which a document may not do`,
			"write the keys out in full")
	case "alias":
		t.faults.add(RuleAlias, start, end, "an alias may not be a key", "write the key out in full")
	case "group":
		t.faults.add(RuleKey, start, end, "a key must be a single word or text; a list or a group stands here",
			`give the key a name, or put it in quotes when it begins with [ or {`)
	case "null":
		t.faults.add(RuleKey, start, end, "a key is missing here", "write a key before the colon, or put it in quotes")
	}
	t.faults.muted++
	return false
}

// emptyAfter gives a value that is not written a place behind its key; the
// parser may place it at whatever comes next.
func (t *yamlTree) emptyAfter(key, value *Node) {
	if value.Kind != Null || value.Value != "" {
		return
	}
	if at := int(value.Start); at == 0 || at < int(key.End) || t.text.Bytes[at-1] != ':' {
		value.Start, value.End = key.End, key.End
	}
}

// indent returns the columns before a block collection, which a block scalar
// inside it must exceed.
func (t *yamlTree) indent(n *yaml.Node, out *Node) int {
	if t.at == int(out.Start) {
		return t.column - 1
	}
	line, column := t.text.Position(int(out.Start), diag.CodePoints)
	_ = line
	return column - 1
}

// failureOf reads what went wrong out of the decoder, whose error text has a
// line that is often wrong and never a column. The fields are private, but
// this version of the parser is its last.
func failureOf(dec *yaml.Decoder, err error) (fail failure) {
	fail.problem = err.Error()
	if errors.Is(err, errPanic) {
		fail.kind = "panic"
		return fail
	}
	defer func() {
		if recover() != nil {
			fail = failure{problem: err.Error()}
		}
	}()
	parser := reflect.ValueOf(dec).Elem().FieldByName("parser").Elem()
	state := parser.FieldByName("parser")
	place := func(mark reflect.Value) (p [2]int) {
		return [2]int{int(mark.FieldByName("line").Int()) + 1, int(mark.FieldByName("column").Int()) + 1}
	}
	if state.FieldByName("error").Int() == 0 { // found while making nodes
		fail.at = place(parser.FieldByName("event").FieldByName("start_mark"))
		return fail
	}
	fail.problem = state.FieldByName("problem").String()
	fail.context = state.FieldByName("context").String()
	fail.at = place(state.FieldByName("problem_mark"))
	fail.from = place(state.FieldByName("context_mark"))
	return fail
}

func (t *yamlTree) secondDocument(rest *yaml.Node) {
	at := t.offset(rest.Line, rest.Column)
	t.faults.add(RuleDocument, at, lineEndAt(t.text.Bytes, at), "a second document begins here; what follows was not read",
		"put each document in a file of its own")
}
