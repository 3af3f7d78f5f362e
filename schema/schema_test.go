package schema_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/shape"
	"github.com/every-child-matters/ecm/internal/source"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/priorities"
	"github.com/every-child-matters/ecm/schema"
	"github.com/every-child-matters/ecm/trust"
)

var kinds = []plan.Kind{plan.KindPlan, plan.KindInspection, plan.KindPerformance, plan.KindFramework}

// read returns the published schema of a kind as a tree. A key given twice
// would be a fault.
func read(t *testing.T, kind plan.Kind) *source.Node {
	t.Helper()
	text, err := fs.ReadFile(schema.FS(), schema.Version+"/"+string(kind)+".schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return parse(t, text)
}

func parse(t *testing.T, text []byte) *source.Node {
	t.Helper()
	root, faults := source.Parse(diag.NewText("schema.json", text), source.Auto, source.Limits{})
	if len(faults) > 0 {
		t.Fatalf("%s", faults[0].Message)
	}
	return root
}

func TestOneTextEverywhere(t *testing.T) {
	for _, kind := range kinds {
		published, err := fs.ReadFile(schema.FS(), schema.Version+"/"+string(kind)+".schema.json")
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(published, plan.Schema(kind)) {
			t.Errorf("%s: what is run is not what is published", kind)
		}
		generated, err := schema.Generate(kind, schema.Options{})
		if err != nil || !bytes.Equal(published, generated) {
			t.Errorf("%s: what is generated is not what is published (%v)", kind, err)
		}
		publishedYAML, err := fs.ReadFile(schema.FS(), schema.Version+"/"+string(kind)+".schema.yaml")
		if err != nil {
			t.Fatal(err)
		}
		generated, err = schema.Generate(kind, schema.Options{Format: schema.YAML})
		if err != nil || !bytes.Equal(publishedYAML, generated) {
			t.Errorf("%s: the YAML that is generated is not the one that is published (%v)", kind, err)
		}
	}
	if _, err := schema.Generate("leaflet", schema.Options{}); err == nil {
		t.Error("a schema of a leaflet")
	}
}

func TestSchemaIsACopy(t *testing.T) {
	plan.Schema(plan.KindPlan)[0] = 'x'
	if plan.Schema(plan.KindPlan)[0] != '{' {
		t.Error("a caller changed the embedded schema")
	}
	if plan.Schema("leaflet") != nil {
		t.Error("a schema of a leaflet")
	}
}

func TestBase(t *testing.T) {
	for _, base := range []string{"https://kent.example/plans", "https://kent.example/plans/"} {
		text, err := schema.Generate(plan.KindPlan, schema.Options{Base: base})
		if err != nil {
			t.Fatal(err)
		}
		back := bytes.Replace(text, []byte("https://kent.example/plans/schema/"), []byte(schema.DefaultBase+"/schema/"), 1)
		if !bytes.Equal(back, plan.Schema(plan.KindPlan)) {
			t.Errorf("the base %s changes more than the address, or not that", base)
		}
	}
}

// A subschema and where it stands.
type place struct {
	at string
	n  *source.Node
}

// schemas yields every schema inside a schema.
func schemas(root *source.Node) []place {
	var all []place
	var walk func(at string, n *source.Node)
	walk = func(at string, n *source.Node) {
		all = append(all, place{at, n})
		for k, v := range n.Pairs() {
			here := at + "/" + k.Value
			switch k.Value {
			case "items", "not", "additionalProperties":
				walk(here, v)
			case "anyOf", "oneOf":
				for i := range v.Items {
					walk(fmt.Sprint(here, "/", i), &v.Items[i])
				}
			case "properties", "patternProperties", "$defs":
				for name, sub := range v.Pairs() {
					walk(here+"/"+name.Value, sub)
				}
			}
		}
	}
	walk("", root)
	return all
}

func get(n *source.Node, key string) string {
	if _, v := n.Get(key); v != nil {
		return v.Value
	}
	return ""
}

// Names that generators of other languages could take for something of theirs.
var taken = []string{"Date", "Document", "Record", "Map", "Error", "Object", "Event", "Function", "Array", "String", "Number",
	"Boolean", "Symbol", "Promise", "Set", "Proxy", "Node", "Element", "Text", "Range", "File", "Request", "Option", "Partial"}

func TestDefinitions(t *testing.T) {
	name := regexp.MustCompile(`^[A-Z][A-Za-z0-9]*$`)
	for _, kind := range kinds {
		root := read(t, kind)
		_, defs := root.Get("$defs")
		reached := map[string]bool{}
		for _, p := range schemas(root) {
			ref := get(p.n, "$ref")
			if ref == "" {
				continue
			}
			def, ok := strings.CutPrefix(ref, "#/$defs/")
			if _, target := defs.Get(def); !ok || target == nil {
				t.Errorf("%s%s: %s leads nowhere", kind, p.at, ref)
			}
			if !strings.HasPrefix(p.at, "/$defs/"+def+"/") {
				reached[def] = true
			}
		}
		titles := map[string]string{}
		for k, def := range defs.Pairs() {
			if !name.MatchString(k.Value) || slices.Contains(taken, k.Value) {
				t.Errorf("%s: a definition cannot be called %s", kind, k.Value)
			}
			if !reached[k.Value] {
				t.Errorf("%s: nothing refers to %s", kind, k.Value)
			}
			title := get(def, "title")
			if other := titles[title]; other != "" {
				t.Errorf("%s: %s and %s have one title", kind, other, k.Value)
			}
			titles[title] = k.Value
		}
	}
}

// The keywords that all consumers of our schemas are known to understand.
var allowed = []string{"$schema", "$id", "title", "description", "examples", "const", "type", "oneOf", "anyOf", "not", "pattern",
	"minLength", "uniqueItems", "items", "required", "properties", "patternProperties", "additionalProperties", "$ref", "$defs"}

func TestKeywords(t *testing.T) {
	for _, kind := range kinds {
		root := read(t, kind)
		for _, p := range schemas(root) {
			for k := range p.n.Pairs() {
				if !slices.Contains(allowed, k.Value) {
					t.Errorf("%s%s: keyword %s", kind, p.at, k.Value)
				}
			}
		}
		if get(root, "$schema") != "https://json-schema.org/draft/2020-12/schema" ||
			get(root, "$id") != schema.DefaultBase+"/schema/"+schema.Version+"/"+string(kind)+".schema.json" {
			t.Errorf("%s: $schema %s, $id %s", kind, get(root, "$schema"), get(root, "$id"))
		}
		if _, err := shape.Compile(plan.Schema(kind)); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
	}
}

// Groups of keys are closed; those of items and documents are open for keys of
// other systems.
func TestObjectsAreClosed(t *testing.T) {
	open := map[string]bool{}
	for _, kind := range kinds {
		for _, p := range schemas(read(t, kind)) {
			if get(p.n, "type") != "object" {
				continue
			}
			if get(p.n, "additionalProperties") != "false" {
				t.Errorf("%s%s is not closed", kind, p.at)
			}
			_, prefixes := p.n.Get("patternProperties")
			open[strings.TrimPrefix(p.at, "/$defs/")] = prefixes != nil
		}
	}
	for name, want := range map[string]bool{"": true, "Action": true, "Party": true, "Term": true, "When": false, "Link": false, "Money": false} {
		if got, ok := open[name]; !ok || got != want {
			t.Errorf("%q: open %t, want %t", name, got, want)
		}
	}
}

func TestEverythingHasWords(t *testing.T) {
	camel := regexp.MustCompile(`^[A-Z][a-z]+[A-Z][a-z]`)
	for _, kind := range kinds {
		for _, p := range schemas(read(t, kind)) {
			parent := p.at[:max(0, strings.LastIndexByte(p.at, '/'))]
			named := strings.HasSuffix(parent, "/properties") || strings.HasSuffix(parent, "/$defs") || p.at == ""
			_, code := p.n.Get("const")
			title, description := get(p.n, "title"), get(p.n, "description")
			switch {
			case (named || code != nil) && title == "":
				t.Errorf("%s%s has no title", kind, p.at)
			case strings.HasSuffix(parent, "/$defs") && description == "":
				t.Errorf("%s%s has no description", kind, p.at)
			case strings.HasSuffix(parent, "/anyOf") && title == "":
				t.Errorf("%s%s is a branch without a title", kind, p.at)
			case title == description && title != "":
				t.Errorf("%s%s says the same twice", kind, p.at)
			case strings.HasPrefix(description, path.Base(p.at)+" "):
				t.Errorf("%s%s begins with its own name: %q", kind, p.at, description)
			}
			for _, s := range []string{title, description} {
				if strings.HasSuffix(s, ".") || s != strings.TrimSpace(s) || strings.Contains(s, "  ") || camel.MatchString(s) ||
					s != "" && s[0] >= 'a' && s[0] <= 'z' {
					t.Errorf("%s%s: %q", kind, p.at, s)
				}
			}
		}
	}
}

// codes returns the codes and titles of a definition, in order.
func codes(t *testing.T, kind plan.Kind, pointer string) (list, titles []string) {
	t.Helper()
	_, n, ok := read(t, kind).Locate("/$defs/" + pointer + "/oneOf")
	if !ok {
		t.Fatalf("%s: no list at %s", kind, pointer)
	}
	for i := range n.Items {
		list = append(list, get(&n.Items[i], "const"))
		titles = append(titles, get(&n.Items[i], "title"))
	}
	return list, titles
}

func texts[C ~string](list ...C) (texts []string) {
	for _, c := range list {
		texts = append(texts, string(c))
	}
	return texts
}

func TestCodesAreTheConstants(t *testing.T) {
	for _, test := range []struct {
		kind plan.Kind
		def  string
		want []string
	}{
		{plan.KindInspection, "Horizon", texts(slices.Collect(trust.Horizons())...)},
		{plan.KindInspection, "InspectionFramework", texts(slices.Collect(trust.Frameworks())...)},
		{plan.KindPlan, "Partner", texts(slices.Collect(trust.Partners())...)},
		{plan.KindFramework, "Standing", texts(outcomes.Confirmed, outcomes.SingleSource, outcomes.Editorial)},
		{plan.KindPlan, "State", texts(plan.Template, plan.Draft, plan.Proposed, plan.Approved, plan.Adopted, plan.Superseded)},
		{plan.KindPlan, "LinkBasis", texts(plan.Stated, plan.Inferred)},
		{plan.KindPlan, "Extent", texts(plan.Whole, plan.Part)},
	} {
		if got, _ := codes(t, test.kind, test.def); !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", test.def, got, test.want)
		}
	}
}

func TestTermsAreThePublishedOnes(t *testing.T) {
	want := map[string]string{}
	for _, list := range []map[string]string{terms(outcomes.Terms()), terms(priorities.Terms()), terms(trust.Terms())} {
		maps.Copy(want, list)
	}
	indicators := map[string]string{}
	for ref, title := range want {
		if strings.HasPrefix(ref, "ni:") {
			delete(want, ref)
			if outcomes.Indicator(strings.TrimPrefix(ref, "ni:")).Titled() {
				indicators[ref] = title
			}
		}
	}
	for pointer, want := range map[string]map[string]string{"TermRef/anyOf/0": want, "IndicatorRef/anyOf/0": indicators} {
		list, titles := codes(t, plan.KindPlan, pointer)
		got := map[string]string{}
		for i, code := range list {
			got[code] = titles[i]
		}
		if !maps.Equal(got, want) || len(list) != len(got) {
			t.Errorf("%s: %d codes, want %d with the same titles", pointer, len(list), len(want))
		}
	}
}

// terms returns titles by reference.
func terms(list iter.Seq[outcomes.Term]) map[string]string {
	all := map[string]string{}
	for t := range list {
		all[t.Ref()] = t.Title
	}
	return all
}
