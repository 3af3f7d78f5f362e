package shape

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

// A Schema is a published schema, ready to run. It may be used by any number
// of goroutines.
type Schema struct{ root *rule }

// Compile reads a schema file. It knows the keywords that our schemas use and
// only those: any other is an error, and so is a known one in a combination
// that it does not check exactly, because a schema must not say more than is
// checked.
func Compile(schema []byte) (*Schema, error) {
	text := diag.NewText("schema", schema)
	root, faults := source.Parse(text, source.JSON, source.Limits{Bytes: 1 << 26, Nodes: 1 << 24})
	if len(faults) > 0 {
		line, column := text.Position(faults[0].Span.Start, diag.CodePoints)
		return nil, fmt.Errorf("schema: line %d, column %d: %s", line, column, faults[0].Message)
	}
	c := &compiler{root: root, refs: map[string]*rule{}}
	r := &rule{}
	c.compile(r, root, "#")
	c.definitions()
	if c.err != nil {
		return nil, fmt.Errorf("schema: %w", c.err)
	}
	return &Schema{root: r}, nil
}

// compiler turns the tree of a schema file into rules. It keeps the first
// error.
type compiler struct {
	root *source.Node
	refs map[string]*rule // by reference; entered before they are complete
	err  error
}

func (c *compiler) fail(at, format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf("%s: %s", at, fmt.Sprintf(format, args...))
	}
}

// definitions compiles those that nothing refers to, so that they are held to
// the same law.
func (c *compiler) definitions() {
	for _, word := range []string{"$defs", "definitions"} {
		_, defs := c.root.Get(word)
		for name := range defs.Pairs() {
			c.refer("#/"+word+"/"+source.Escape(name.Value), "#")
		}
	}
}

// rule compiles the schema n, or finds the one that it refers to.
func (c *compiler) rule(n *source.Node, at string) *rule {
	if _, ref := n.Get("$ref"); ref != nil {
		for key := range n.Pairs() {
			switch key.Value {
			case "$ref", "title", "description":
			default:
				c.fail(at, "%q beside $ref", key.Value)
			}
		}
		return c.refer(ref.Value, at)
	}
	r := &rule{}
	c.compile(r, n, at)
	return r
}

func (c *compiler) refer(ref, at string) *rule {
	if r := c.refs[ref]; r != nil {
		return r
	}
	r := &rule{}
	c.refs[ref] = r
	if n := c.target(ref, at); n != nil {
		if _, next := n.Get("$ref"); next != nil {
			c.fail(ref, "a reference to a reference")
			return r
		}
		c.compile(r, n, ref)
	}
	return r
}

// target finds the schema that a reference names.
func (c *compiler) target(ref, at string) *source.Node {
	if strings.HasPrefix(ref, "#/$defs/") || strings.HasPrefix(ref, "#/definitions/") {
		if _, n, whole := c.root.Locate(ref[1:]); whole {
			return n
		}
	}
	c.fail(at, "no definition %q", ref)
	return nil
}

// compile fills r from the schema n.
func (c *compiler) compile(r *rule, n *source.Node, at string) {
	if n.Kind == source.Bool && n.Value == "true" {
		r.kinds = anyKind
		return
	}
	if n.Kind != source.Map {
		c.fail(at, "not a schema")
		return
	}
	r.kinds = c.kinds(n, at, 0)
	if r.kinds == 0 {
		c.fail(at, "it does not say which kind of value it is for")
	}
	for k, v := range n.Pairs() {
		c.keyword(r, k.Value, v, at)
	}
	for i, name := range r.required {
		p, ok := r.keys.get(name)
		if !ok || p.required > 0 {
			c.fail(at, "required key %q is not one of the properties, or stands twice", name)
			continue
		}
		p.required = i + 1
		r.keys.at(name).key = p
	}
	if _, items := n.Get("items"); r.unique && (items == nil || c.kinds(items, at, 0) != kindSet(source.String)) {
		c.fail(at, "uniqueItems is known only of texts")
	}
	if r.union {
		for k := range n.Pairs() {
			switch k.Value {
			case "anyOf", "oneOf", "title", "description", "$schema", "$id", "examples", "$defs", "definitions":
			default:
				c.fail(at, "%q beside a union", k.Value)
			}
		}
	}
}

// keyword compiles one keyword of the schema at at into r.
func (c *compiler) keyword(r *rule, word string, v *source.Node, at string) {
	here := at + "/" + source.Escape(word)
	need := func(kind source.Kind) {
		if r.kinds != kindSet(kind) {
			c.fail(at, "%s needs the type of value that it is about, and no other", word)
		}
	}
	switch word {
	case "$schema", "$id", "examples", "$defs", "definitions":
	case "title":
		r.title = c.text(v, here)
	case "description":
		r.description = c.text(v, here)
	case "type":
		r.whole = v.Value == "integer"
	case "const":
		need(source.String)
		c.codes(r, here)
		c.code(r, v, "", here)
	case "enum":
		need(source.String)
		c.codes(r, here)
		for i := range c.list(v, here) {
			c.code(r, &v.Items[i], "", here)
		}
	case "pattern":
		need(source.String)
		r.forms = append(r.forms, c.form(v, here))
	case "not":
		need(source.String)
		_, pattern := v.Get("pattern")
		if pattern == nil || v.Len() != 1 {
			c.fail(here, "only a pattern can be excluded")
			return
		}
		r.not = append(r.not, c.form(pattern, here))
	case "minLength":
		need(source.String)
		r.length = c.count(v, here)
	case "items":
		need(source.List)
		r.item = c.rule(v, here)
	case "uniqueItems":
		need(source.List)
		r.unique = c.bool(v, here)
	case "properties":
		need(source.Map)
		r.keys = newKeys(v.Len())
		for name, sub := range v.Pairs() {
			*r.keys.at(name.Value) = slot{name.Value, key{rule: c.rule(sub, here+"/"+source.Escape(name.Value))}}
			r.names = append(r.names, name.Value)
		}
	case "required":
		need(source.Map)
		for i := range c.list(v, here) {
			r.required = append(r.required, c.text(&v.Items[i], here))
		}
	case "patternProperties":
		need(source.Map)
		for name, sub := range v.Pairs() {
			r.prefixes = append(r.prefixes, c.form(name, here))
			if sub.Kind != source.Bool || sub.Value != "true" {
				c.fail(here, "only true is known here")
			}
		}
	case "additionalProperties":
		need(source.Map)
		r.closed = !c.bool(v, here)
	case "oneOf", "anyOf":
		c.branches(r, word, v, here)
	default:
		c.fail(at, "unknown keyword %q", word)
	}
}

// branches compiles a list of alternatives, which is one of three things: the
// codes of a closed list, forms of one text, or a union whose branches are for
// values of different kinds. In the first and the last no two branches can fit
// one value, so that oneOf and anyOf are the same.
func (c *compiler) branches(r *rule, word string, v *source.Node, at string) {
	list := c.list(v, at)
	if len(list) == 0 {
		c.fail(at, "no branches")
		return
	}
	if r.kinds == kindSet(source.String) {
		open := func(n source.Node) bool {
			_, code := n.Get("const")
			return code == nil
		}
		if !slices.ContainsFunc(list, open) {
			c.codes(r, at)
			for i := range list {
				c.titledCode(r, &list[i], at)
			}
			return
		}
		if word == "oneOf" || r.any != nil {
			c.fail(at, "forms of one text must be one anyOf")
			return
		}
		for i := range list {
			if c.kinds(&list[i], at, 0) != r.kinds {
				c.fail(at, "a form of a text must be a text")
			}
			r.any = append(r.any, c.rule(&list[i], at+"/"+strconv.Itoa(i)))
		}
		return
	}
	if r.union {
		c.fail(at, "a second union")
		return
	}
	r.union = true
	for i := range list {
		sub := c.rule(&list[i], at+"/"+strconv.Itoa(i))
		set := c.kinds(&list[i], at, 0)
		for k := range r.branch {
			if !set.has(source.Kind(k)) {
				continue
			}
			if r.branch[k] != nil {
				c.fail(at, "two branches fit %s", source.Kind(k))
			}
			r.branch[k] = sub
		}
	}
}

// titledCode adds one branch {const, title, description} to a closed list.
func (c *compiler) titledCode(r *rule, n *source.Node, at string) {
	_, code := n.Get("const")
	title := ""
	for k, v := range n.Pairs() {
		switch k.Value {
		case "const":
		case "title":
			title = c.text(v, at)
		case "description":
			c.text(v, at)
		default:
			c.fail(at, "%q in a closed list", k.Value)
		}
	}
	c.code(r, code, title, at)
}

// codes begins the closed list of a rule, of which there may be only one.
func (c *compiler) codes(r *rule, at string) {
	if r.codes != nil {
		c.fail(at, "a second closed list")
	}
	r.codes = &codes{set: map[string]struct{}{}}
}

func (c *compiler) code(r *rule, n *source.Node, title, at string) {
	if !r.codes.add(c.text(n, at), title) {
		c.fail(at, "%q stands twice", n.Value)
	}
}

// kinds returns the kinds of values that a schema is for, or none where it
// does not say. It looks at the text of the schema, not at rules, because a
// definition may refer to itself.
func (c *compiler) kinds(n *source.Node, at string, depth int) (set kinds) {
	if depth > 16 {
		c.fail(at, "a union of unions without end")
		return 0
	}
	if n.Kind == source.Bool {
		return anyKind
	}
	if _, ref := n.Get("$ref"); ref != nil {
		if to := c.target(ref.Value, at); to != nil {
			return c.kinds(to, at, depth+1)
		}
		return 0
	}
	if _, t := n.Get("type"); t != nil {
		switch c.text(t, at) {
		case "string":
			return kindSet(source.String)
		case "number", "integer":
			return kindSet(source.Number)
		case "boolean":
			return kindSet(source.Bool)
		case "array":
			return kindSet(source.List)
		case "object":
			return kindSet(source.Map)
		}
		c.fail(at, "unknown type %q", t.Value)
		return 0
	}
	for k, v := range n.Pairs() {
		switch k.Value {
		case "const", "enum":
			return kindSet(source.String)
		case "oneOf", "anyOf":
			for i := range v.Items {
				set |= c.kinds(&v.Items[i], at, depth+1)
			}
		}
	}
	return set
}

func (c *compiler) text(n *source.Node, at string) string {
	if n.Kind != source.String {
		c.fail(at, "not a text")
	}
	return n.Value
}

func (c *compiler) bool(n *source.Node, at string) bool {
	if n.Kind != source.Bool {
		c.fail(at, "neither true nor false")
	}
	return n.Value == "true"
}

func (c *compiler) count(n *source.Node, at string) int {
	i, err := strconv.Atoi(n.Value)
	if n.Kind != source.Number || err != nil || i < 0 {
		c.fail(at, "not a count")
	}
	return i
}

func (c *compiler) list(n *source.Node, at string) []source.Node {
	if n.Kind != source.List {
		c.fail(at, "not a list")
		return nil
	}
	return n.Items
}

func (c *compiler) form(n *source.Node, at string) *form {
	f, err := newForm(c.text(n, at))
	if err != nil {
		c.fail(at, "%v", err)
	}
	return f
}
