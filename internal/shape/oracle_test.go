package shape

import (
	"bytes"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

// An oracle is a published schema, run by us and by a validator that is not
// ours.
type oracle struct {
	name   string
	ours   *Schema
	bare   *Schema // ours without its words
	theirs *jsonschema.Schema
	text   *source.Node // the schema itself
}

func oracles(t testing.TB) []oracle {
	t.Helper()
	paths, err := filepath.Glob("../../plan/schemas/*.schema.json")
	if err != nil || len(paths) < 4 {
		t.Fatalf("published schemas: %v %v", paths, err)
	}
	var all []oracle
	for _, path := range paths {
		schema, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
		if err != nil {
			t.Fatal(err)
		}
		c := jsonschema.NewCompiler()
		if err := c.AddResource("schema.json", doc); err != nil {
			t.Fatal(err)
		}
		theirs, err := c.Compile("schema.json")
		if err != nil {
			t.Fatal(err)
		}
		name, _, _ := strings.Cut(filepath.Base(path), ".")
		bare, err := os.ReadFile(strings.Replace(path, ".schema.", ".bare.", 1))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, oracle{name, compile(t, string(schema)), compile(t, string(bare)), theirs, tree(t, string(schema))})
	}
	return all
}

// compare holds our verdict on a document against theirs, and where a document
// has few faults, the places as well.
func (o oracle) compare(t *testing.T, doc *source.Node, places bool) (valid bool) {
	t.Helper()
	text := source.AppendJSON(nil, doc, "")
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	verr := o.theirs.Validate(value)
	root, syntax := source.Parse(diag.NewText("d.json", text), source.JSON, source.Limits{Nodes: 1 << 20})
	if len(syntax) > 0 {
		t.Fatalf("%s: %s", syntax[0].Message, text)
	}
	faults := o.ours.Check(root, 0)
	if (verr == nil) != (len(faults) == 0) {
		t.Errorf("%s: we find %d faults, they say %v\n%s", o.name, len(faults), verr, text)
		return verr == nil
	}
	if first := o.bare.Check(root, 1); len(first) != min(1, len(faults)) {
		t.Errorf("%s: %d faults, and without words %d\n%s", o.name, len(faults), len(first), text)
	}
	if verr == nil || !places {
		return verr == nil
	}
	ours, theirs := map[string]bool{}, map[string]bool{}
	for _, f := range faults {
		ours[f.Pointer] = true
	}
	blame(verr.(*jsonschema.ValidationError), theirs)
	if !maps.Equal(ours, theirs) {
		t.Errorf("%s: we blame %v, they blame %v\n%s", o.name, slices.Collect(maps.Keys(ours)), slices.Collect(maps.Keys(theirs)), text)
	}
	return false
}

// blame collects the places that a validation error is about, as we point to
// them: at an unknown key itself, at the second of two equal elements, and in
// a union inside the branch for the kind of the value.
func blame(e *jsonschema.ValidationError, places map[string]bool) {
	at := pointer(e.InstanceLocation)
	switch k := e.ErrorKind.(type) {
	case *kind.AdditionalProperties:
		for _, name := range k.Properties {
			places[at+"/"+source.Escape(name)] = true
		}
		return
	case *kind.UniqueItems:
		places[at+"/"+strconv.Itoa(max(k.Duplicates[0], k.Duplicates[1]))] = true
		return
	case *kind.AnyOf, *kind.OneOf:
		found := false
		for _, branch := range e.Causes {
			if !wrongType(branch, at) {
				found = true
				blame(branch, places)
			}
		}
		if !found {
			places[at] = true
		}
		return
	}
	if len(e.Causes) == 0 {
		places[at] = true
	}
	for _, cause := range e.Causes {
		blame(cause, places)
	}
}

// wrongType says whether a branch fails because the value at a place is of
// another kind.
func wrongType(e *jsonschema.ValidationError, at string) bool {
	if _, ok := e.ErrorKind.(*kind.Type); ok && pointer(e.InstanceLocation) == at {
		return true
	}
	switch e.ErrorKind.(type) {
	case *kind.Schema, *kind.Group, *kind.Reference:
		return slices.ContainsFunc(e.Causes, func(c *jsonschema.ValidationError) bool { return wrongType(c, at) })
	}
	return false
}

func pointer(parts []string) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString("/" + source.Escape(p))
	}
	return b.String()
}

// A writer makes documents that fit a schema, by chance.
type writer struct {
	*rand.Rand
	schema *source.Node
	seen   map[string]bool // properties written so far, by definition
}

func (w writer) resolve(n *source.Node) (*source.Node, string) {
	if _, ref := n.Get("$ref"); ref != nil {
		_, target, _ := w.schema.Locate(ref.Value[1:])
		return target, ref.Value
	}
	return n, ""
}

// value writes a value that fits the schema n. Deeper inside it writes less.
func (w writer) value(n *source.Node, depth int) source.Node {
	n, name := w.resolve(n)
	for _, word := range []string{"const", "oneOf", "anyOf"} {
		_, v := n.Get(word)
		switch {
		case v == nil:
		case word == "const":
			return *v
		default:
			// The last branch has the most inside, so it is written more often.
			return w.value(&v.Items[min(w.IntN(len(v.Items)+1), len(v.Items)-1)], depth)
		}
	}
	_, typ := n.Get("type")
	switch typ.Value {
	case "string":
		return text(w.text(n))
	case "number":
		return source.Node{Kind: source.Number, Value: []string{"0", "72", "-3.50", "1e3", "0.1"}[w.IntN(5)]}
	case "integer":
		return source.Node{Kind: source.Number, Value: []string{"0", "15", "-2", "3.0", "2e1"}[w.IntN(5)]}
	case "boolean":
		return source.Node{Kind: source.Bool, Value: strconv.FormatBool(w.IntN(2) == 0)}
	case "array":
		_, items := n.Get("items")
		list := source.Node{Kind: source.List}
		for range w.IntN(max(1, 4-depth/2)) {
			item := w.value(items, depth+1)
			if !slices.ContainsFunc(list.Items, func(other source.Node) bool { return other.Value == item.Value && item.Kind == source.String }) {
				list.Items = append(list.Items, item)
			}
		}
		return list
	}
	group := source.Node{Kind: source.Map}
	required := map[string]bool{}
	if _, list := n.Get("required"); list != nil {
		for i := range list.Items {
			required[list.Items[i].Value] = true
		}
	}
	_, properties := n.Get("properties")
	for key, p := range properties.Pairs() {
		at := name + "/" + key.Value
		if required[key.Value] || w.IntN(4+3*depth) == 0 || (!w.seen[at] || w.leadsOn(p)) && w.IntN(2) == 0 {
			w.seen[at] = true
			group.Items = append(group.Items, text(key.Value), w.value(p, depth+1))
		}
	}
	if _, open := n.Get("patternProperties"); open != nil && w.IntN(4) == 0 {
		group.Items = append(group.Items, text("x-own"), w.any(2))
	}
	return group
}

// leadsOn says whether a schema refers directly to a definition with
// properties that were not written yet.
func (w writer) leadsOn(n *source.Node) bool {
	if def, name := w.resolve(n); name != "" {
		_, properties := def.Get("properties")
		for key := range properties.Pairs() {
			if !w.seen[name+"/"+key.Value] {
				return true
			}
		}
		return false
	}
	for key, v := range n.Pairs() {
		if key.Value == "items" && w.leadsOn(v) {
			return true
		}
		for i := range v.Items {
			if key.Value == "anyOf" && w.leadsOn(&v.Items[i]) {
				return true
			}
		}
	}
	return false
}

func text(s string) source.Node { return source.Node{Kind: source.String, Value: s} }

// texts are tried for any pattern.
var texts = []string{"a", "p4", "A.b_c-1", "2008", "2008-03", "2008-03-31/..", "../2009", "2008-23/2009", "ni:147", "ni:112b", "ni:1", "local:x/y",
	"doc#item", "local:x#y", "Any words.", "é", " "}

// text writes a text that fits the schema n.
func (w writer) text(n *source.Node) string {
	for {
		s := texts[w.IntN(len(texts))]
		if re, err := newTextRule(n); err != nil || re.fits(s) {
			return s
		}
	}
}

// newTextRule compiles a schema of texts by itself.
func newTextRule(n *source.Node) (*rule, error) {
	s, err := Compile(source.AppendJSON(nil, n, ""))
	if err != nil {
		return nil, err
	}
	return s.root, nil
}

// any writes any value.
func (w writer) any(depth int) source.Node {
	switch n := w.IntN(9); {
	case n == 0:
		return source.Node{Kind: source.Null, Value: "null"}
	case n == 1:
		return source.Node{Kind: source.Bool, Value: "true"}
	case n == 2:
		return source.Node{Kind: source.Number, Value: []string{"1", "2.5", "1.0", "-0"}[w.IntN(4)]}
	case n < 5 || depth == 0:
		return text(texts[w.IntN(len(texts))])
	case n < 7:
		list := source.Node{Kind: source.List}
		for range w.IntN(4) {
			list.Items = append(list.Items, w.any(depth-1))
		}
		return list
	}
	group := source.Node{Kind: source.Map}
	keys := []string{"id", "title", "text", "to", "party", "lead", "x-own", "kind", "value", "dates", "nonsense", "a/b"}
	w.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
	for _, key := range keys[:w.IntN(4)] {
		group.Items = append(group.Items, text(key), w.any(depth-1))
	}
	return group
}

// copyTree copies a tree, so that it can be changed.
func copyTree(n source.Node) source.Node {
	n.Items = slices.Clone(n.Items)
	for i := range n.Items {
		n.Items[i] = copyTree(n.Items[i])
	}
	return n
}

// inner lists the maps, lists and values of a tree that a step of mutation may
// choose from. What belongs to another system is left alone.
func inner(n *source.Node, nodes []*source.Node) []*source.Node {
	nodes = append(nodes, n)
	step, from := 1, 0
	if n.Kind == source.Map {
		step, from = 2, 1
	}
	for i := from; i < len(n.Items); i += step {
		if n.Kind == source.Map && strings.HasPrefix(n.Items[i-1].Value, "x-") {
			continue
		}
		nodes = inner(&n.Items[i], nodes)
	}
	return nodes
}

// mutate changes one thing in a document, and says what.
func (w writer) mutate(doc *source.Node) string {
	for {
		nodes := inner(doc, nil)
		n := nodes[w.IntN(len(nodes))]
		switch op := w.IntN(9); {
		case op == 0 && n.Kind == source.Map && len(n.Items) > 0:
			i := 2 * w.IntN(n.Len())
			n.Items = slices.Delete(n.Items, i, i+2)
			return "a key deleted"
		case op == 1 && n.Kind == source.Map && len(n.Items) > 0:
			n.Items[2*w.IntN(n.Len())].Value += "q"
			return "a key renamed"
		case op == 2 && n.Kind == source.Map:
			n.Items = append(n.Items, text("q"+strconv.Itoa(len(n.Items))), w.any(1))
			return "a key added"
		case op == 3:
			was := n.Kind
			if *n = w.any(1); n.Kind != was {
				return "another kind of value"
			}
			return "another value"
		case op == 4 && n.Kind == source.String:
			n.Value += "q"
			return "a letter added"
		case op == 5 && n.Kind == source.String:
			n.Value = []string{"", " ", n.Value + " ", "ecm:" + n.Value, "ni:31", strings.ToUpper(n.Value)}[w.IntN(6)]
			return "another text"
		case op == 6:
			*n = source.Node{Kind: source.Null}
			return "a value emptied"
		case op == 7 && n.Kind == source.List && len(n.Items) > 0:
			n.Items = append(n.Items, copyTree(n.Items[w.IntN(len(n.Items))]))
			return "an element doubled"
		case op == 8 && n.Kind == source.Number:
			if w.IntN(2) == 0 {
				n.Value = []string{"2.5", "1e-3", "7.0", "12e3"}[w.IntN(4)]
			} else {
				n.Kind = source.String
			}
			return "another form of number"
		}
	}
}

func TestOracleOnValidAndMutated(t *testing.T) {
	for _, o := range oracles(t) {
		w := writer{rand.New(rand.NewPCG(7, 11)), o.text, map[string]bool{}}
		steps, invalid := map[string]int{}, 0
		valid := func() source.Node {
			doc := w.value(o.text, 0)
			if !o.compare(t, &doc, true) {
				t.Fatalf("%s: a document made by the schema does not fit it: %s", o.name, source.AppendJSON(nil, &doc, ""))
			}
			return doc
		}
		for range 250 {
			doc := valid()
			for range 6 {
				mutant := copyTree(doc)
				steps[w.mutate(&mutant)]++
				if !o.compare(t, &mutant, true) {
					invalid++
				}
			}
		}
		unseen := func(p string) bool { return !w.seen[p] }
		all := properties(o.text)
		for i := 0; i < 5000 && slices.ContainsFunc(all, unseen); i++ {
			valid()
		}
		if invalid < 700 || len(steps) < 9 {
			t.Errorf("%s: only %d of 1500 mutants are invalid, by %v", o.name, invalid, steps)
		}
		for _, p := range slices.DeleteFunc(all, func(p string) bool { return w.seen[p] }) {
			t.Errorf("%s: %s was never tried", o.name, p)
		}
	}
}

// properties lists the properties of a schema by their definition.
func properties(schema *source.Node) (all []string) {
	add := func(ref string, def *source.Node) {
		_, properties := def.Get("properties")
		for key := range properties.Pairs() {
			all = append(all, ref+"/"+key.Value)
		}
	}
	add("", schema)
	_, defs := schema.Get("$defs")
	for name, def := range defs.Pairs() {
		add("#/$defs/"+name.Value, def)
	}
	return all
}

func TestOracleOnRandomTrees(t *testing.T) {
	for _, o := range oracles(t) {
		w := writer{rand.New(rand.NewPCG(1, 2)), o.text, map[string]bool{}}
		for range 1000 {
			doc := w.any(5)
			o.compare(t, &doc, false)
		}
		// Documents with random values under known keys are wrong in many places.
		for range 200 {
			doc := w.value(o.text, 0)
			for range 5 {
				w.mutate(&doc)
			}
			o.compare(t, &doc, false)
		}
	}
}

func TestOracleOnExamples(t *testing.T) {
	byKind := map[string]oracle{}
	for _, o := range oracles(t) {
		byKind[o.name] = o
	}
	err := fs.WalkDir(os.DirFS("../../examples"), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !slices.Contains([]string{".yaml", ".json"}, filepath.Ext(path)) {
			return err
		}
		content, err := os.ReadFile(filepath.Join("../../examples", path))
		if err != nil {
			return err
		}
		root, _ := source.Parse(diag.NewText(path, content), source.Auto, source.Limits{})
		if root == nil {
			return nil
		}
		if _, k := root.Get("kind"); k != nil && byKind[k.Value].ours != nil {
			byKind[k.Value].compare(t, root, true)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
