package shape

import (
	"fmt"
	"maps"
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
	c := &compiler{defs: map[string]*definition{}, path: []string{"#"}}
	for _, word := range []string{"$defs", "definitions"} {
		_, defs := root.Get(word)
		for name, n := range defs.Pairs() {
			c.defs["#/"+word+"/"+source.Escape(name.Value)] = &definition{schema: n}
		}
	}
	r := &rule{}
	c.compile(r, root)
	for _, ref := range slices.Sorted(maps.Keys(c.defs)) {
		c.refer(ref) // those that nothing refers to are held to the same law
	}
	if c.err != nil {
		return nil, fmt.Errorf("schema: %w", c.err)
	}
	return &Schema{root: r}, nil
}

// compiler turns the tree of a schema file into rules. It keeps the first
// error.
type compiler struct {
	defs map[string]*definition // by reference
	path []string               // to the schema at hand, from the root or a reference
	err  error
}

// A definition is a schema to which others refer.
type definition struct {
	schema *source.Node
	rule   *rule // nil until something refers to it, then there before it is complete
}

func (c *compiler) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf("%s: %s", strings.Join(c.path, "/"), fmt.Sprintf(format, args...))
	}
}

// in takes a step down the path, which is to be taken back by out.
func (c *compiler) in(word string) { c.path = append(c.path, word) }

func (c *compiler) out() { c.path = c.path[:len(c.path)-1] }

// rule compiles the schema n, or finds the one that it refers to.
func (c *compiler) rule(n *source.Node) *rule {
	if _, ref := n.Get("$ref"); ref != nil {
		for key := range n.Pairs() {
			switch key.Value {
			case "$ref", "title", "description":
			default:
				c.fail("%q beside $ref", key.Value)
			}
		}
		return c.refer(ref.Value)
	}
	r := &rule{}
	c.compile(r, n)
	return r
}

func (c *compiler) refer(ref string) *rule {
	d := c.target(ref)
	if d == nil {
		return &rule{}
	}
	if d.rule != nil {
		return d.rule
	}
	d.rule = &rule{}
	defer func(path []string) { c.path = path }(c.path)
	c.path = []string{ref}
	if _, next := d.schema.Get("$ref"); next != nil {
		c.fail("a reference to a reference")
		return d.rule
	}
	c.compile(d.rule, d.schema)
	return d.rule
}

// target finds the definition that a reference names.
func (c *compiler) target(ref string) *definition {
	d := c.defs[ref]
	if d == nil {
		c.fail("no definition %q", ref)
	}
	return d
}

// compile fills r from the schema n.
func (c *compiler) compile(r *rule, n *source.Node) {
	if n.Kind == source.Bool && n.Value == "true" {
		r.kinds = anyKind
		return
	}
	if n.Kind != source.Map {
		c.fail("not a schema")
		return
	}
	r.kinds = c.kinds(n, 0)
	if r.kinds == 0 {
		c.fail("it does not say which kind of value it is for")
	}
	for k, v := range n.Pairs() {
		c.keyword(r, k.Value, v)
	}
	for i, name := range r.required {
		p, ok := r.keys.get(name)
		if !ok || p.required > 0 {
			c.fail("required key %q is not one of the properties, or stands twice", name)
			continue
		}
		p.required = i + 1
		r.keys.at(name).key = p
	}
	if _, items := n.Get("items"); r.unique && (items == nil || c.kinds(items, 0) != kindSet(source.String)) {
		c.fail("uniqueItems is known only of texts")
	}
	if r.union {
		for k := range n.Pairs() {
			switch k.Value {
			case "anyOf", "oneOf", "title", "description", "$schema", "$id", "examples", "$defs", "definitions":
			default:
				c.fail("%q beside a union", k.Value)
			}
		}
	}
}

// keyword compiles one keyword of the schema at at into r.
func (c *compiler) keyword(r *rule, word string, v *source.Node) {
	c.in(word)
	defer c.out()
	need := func(kind source.Kind) {
		if r.kinds != kindSet(kind) {
			c.fail("%s needs the type of value that it is about, and no other", word)
		}
	}
	switch word {
	case "$schema", "$id", "examples", "$defs", "definitions":
	case "title":
		r.title = c.text(v)
	case "description":
		r.description = c.text(v)
	case "type":
		r.whole = v.Value == "integer"
	case "const":
		need(source.String)
		c.codes(r)
		c.code(r, v, "")
	case "enum":
		need(source.String)
		c.codes(r)
		for i := range c.list(v) {
			c.code(r, &v.Items[i], "")
		}
	case "pattern":
		need(source.String)
		r.forms = append(r.forms, c.form(v))
	case "not":
		need(source.String)
		_, pattern := v.Get("pattern")
		if pattern == nil || v.Len() != 1 {
			c.fail("only a pattern can be excluded")
			return
		}
		r.not = append(r.not, c.form(pattern))
	case "minLength":
		need(source.String)
		r.length = c.count(v)
	case "items":
		need(source.List)
		r.item = c.rule(v)
	case "uniqueItems":
		need(source.List)
		r.unique = c.bool(v)
	case "properties":
		need(source.Map)
		r.keys = newKeys(v.Len())
		for name, sub := range v.Pairs() {
			c.in(name.Value)
			*r.keys.at(name.Value) = slot{name.Value, key{rule: c.rule(sub)}}
			c.out()
			r.names = append(r.names, name.Value)
		}
	case "required":
		need(source.Map)
		for i := range c.list(v) {
			r.required = append(r.required, c.text(&v.Items[i]))
		}
	case "patternProperties":
		need(source.Map)
		for name, sub := range v.Pairs() {
			r.prefixes = append(r.prefixes, c.form(name))
			if sub.Kind != source.Bool || sub.Value != "true" {
				c.fail("only true is known here")
			}
		}
	case "additionalProperties":
		need(source.Map)
		r.closed = !c.bool(v)
	case "oneOf", "anyOf":
		c.branches(r, word, v)
	default:
		c.fail("unknown keyword %q", word)
	}
}

// branches compiles a list of alternatives, which is one of three things: the
// codes of a closed list, forms of one text, or a union whose branches are for
// values of different kinds. In the first and the last no two branches can fit
// one value, so that oneOf and anyOf are the same.
func (c *compiler) branches(r *rule, word string, v *source.Node) {
	list := c.list(v)
	if len(list) == 0 {
		c.fail("no branches")
		return
	}
	if r.kinds == kindSet(source.String) {
		open := func(n source.Node) bool {
			_, code := n.Get("const")
			return code == nil
		}
		if !slices.ContainsFunc(list, open) {
			c.codes(r)
			for i := range list {
				c.titledCode(r, &list[i])
			}
			return
		}
		if word == "oneOf" || r.any != nil {
			c.fail("forms of one text must be one anyOf")
			return
		}
		for i := range list {
			if c.kinds(&list[i], 0) != r.kinds {
				c.fail("a form of a text must be a text")
			}
			c.in(strconv.Itoa(i))
			r.any = append(r.any, c.rule(&list[i]))
			c.out()
		}
		return
	}
	if r.union {
		c.fail("a second union")
		return
	}
	r.union = true
	for i := range list {
		c.in(strconv.Itoa(i))
		sub := c.rule(&list[i])
		c.out()
		set := c.kinds(&list[i], 0)
		for k := range r.branch {
			if !set.has(source.Kind(k)) {
				continue
			}
			if r.branch[k] != nil {
				c.fail("two branches fit %s", source.Kind(k))
			}
			r.branch[k] = sub
		}
	}
}

// titledCode adds one branch {const, title, description} to a closed list.
func (c *compiler) titledCode(r *rule, n *source.Node) {
	_, code := n.Get("const")
	title := ""
	for k, v := range n.Pairs() {
		switch k.Value {
		case "const":
		case "title":
			title = c.text(v)
		case "description":
			c.text(v)
		default:
			c.fail("%q in a closed list", k.Value)
		}
	}
	c.code(r, code, title)
}

// codes begins the closed list of a rule, of which there may be only one.
func (c *compiler) codes(r *rule) {
	if r.codes != nil {
		c.fail("a second closed list")
	}
	r.codes = &codes{set: map[string]struct{}{}}
}

func (c *compiler) code(r *rule, n *source.Node, title string) {
	if !r.codes.add(c.text(n), title) {
		c.fail("%q stands twice", n.Value)
	}
}

// kinds returns the kinds of values that a schema is for, or none where it
// does not say. It looks at the text of the schema, not at rules, because a
// definition may refer to itself.
func (c *compiler) kinds(n *source.Node, depth int) (set kinds) {
	if depth > 16 {
		c.fail("a union of unions without end")
		return 0
	}
	if n.Kind == source.Bool {
		return anyKind
	}
	if _, ref := n.Get("$ref"); ref != nil {
		if to := c.target(ref.Value); to != nil {
			return c.kinds(to.schema, depth+1)
		}
		return 0
	}
	if _, t := n.Get("type"); t != nil {
		switch c.text(t) {
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
		c.fail("unknown type %q", t.Value)
		return 0
	}
	for k, v := range n.Pairs() {
		switch k.Value {
		case "const", "enum":
			return kindSet(source.String)
		case "oneOf", "anyOf":
			for i := range v.Items {
				set |= c.kinds(&v.Items[i], depth+1)
			}
		}
	}
	return set
}

func (c *compiler) text(n *source.Node) string {
	if n.Kind != source.String {
		c.fail("not a text")
	}
	return n.Value
}

func (c *compiler) bool(n *source.Node) bool {
	if n.Kind != source.Bool {
		c.fail("neither true nor false")
	}
	return n.Value == "true"
}

func (c *compiler) count(n *source.Node) int {
	i, err := strconv.Atoi(n.Value)
	if n.Kind != source.Number || err != nil || i < 0 {
		c.fail("not a count")
	}
	return i
}

func (c *compiler) list(n *source.Node) []source.Node {
	if n.Kind != source.List {
		c.fail("not a list")
		return nil
	}
	return n.Items
}

func (c *compiler) form(n *source.Node) *form {
	f, err := newForm(c.text(n))
	if err != nil {
		c.fail("%v", err)
	}
	return f
}
