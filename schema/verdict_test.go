package schema_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/every-child-matters/ecm/internal/shape"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/schema"
)

// compile compiles a published schema with a validator that is not ours.
func compile(t *testing.T, kind plan.Kind) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(plan.Schema(kind)))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func valid(t *testing.T, s *jsonschema.Schema, text string) bool {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return s.Validate(doc) == nil
}

func document(kind plan.Kind, more string) string {
	return fmt.Sprintf(`{"ecm":"1.0","kind":%q,"id":"d1","title":"T"%s}`, kind, more)
}

func TestVerdicts(t *testing.T) {
	for _, kind := range kinds {
		s := compile(t, kind)
		for more, want := range map[string]bool{
			``:                                      true,
			`,"$schema":"../plan.schema.json"`:      true,
			`,"x-kent":{"any":[1,null]}`:            true,
			`,"y-kent":1`:                           false,
			`,"Title":"T"`:                          false,
			`,"status":"draft"`:                     true,
			`,"status":"Draft"`:                     false,
			`,"status":null`:                        false,
			`,"period":"2008 to 2011"`:              true,
			`,"period":{"dates":"2008/2011"}`:       true,
			`,"period":""`:                          false,
			`,"period":2008`:                        false,
			`,"period":["2008"]`:                    false,
			`,"contains":["vision","actions"]`:      true,
			`,"contains":["vision","vision"]`:       false,
			`,"suppress":[{"at":"p1"}]`:             false,
			`,"suppress":[{"rule":"ECM301"}]`:       true,
			`,"areas":["Kent",{"name":"Thanet"}]`:   true,
			`,"parties":[{"id":"a b"}]`:             false,
			`,"parties":[{"id":"A.b_1-c","x-y":1}]`: true,
		} {
			if got := valid(t, s, document(kind, more)); got != want {
				t.Errorf("%s with %s: valid %t, want %t", kind, more, got, want)
			}
		}
		other := kinds[0]
		if other == kind {
			other = kinds[1]
		}
		for _, text := range []string{
			document(other, ""), `{}`, `[]`, `"x"`, `null`,
			`{"ecm":"1.0","kind":"` + string(kind) + `","id":"d1"}`,
			`{"ecm":"1.0","kind":"` + string(kind) + `","id":"D1","title":"T"}`,
			`{"ecm":1.0,"kind":"` + string(kind) + `","id":"d1","title":"T"}`,
		} {
			if valid(t, s, text) {
				t.Errorf("%s takes %s", kind, text)
			}
		}
	}
}

func TestReferences(t *testing.T) {
	s := compile(t, plan.KindPlan)
	for ref, want := range map[string]bool{
		"ecm:be-healthy": true, "ecm:be-helthy": false, "ecm:": false, "ecm": true, "ECM:be-healthy": true,
		"kct:housing": true, "kct:house": false, "trust:anything": false, "birmingham:behaviour": true,
		"p3": true, "kent-cypp-2008#p3": true, "Be healthy": false, "": false, "#p3": false, "p3#": false, "ni:31": true,
	} {
		for _, more := range []string{
			`,"priorities":[{"contributes_to":["` + ref + `"]}]`,
			`,"priorities":[{"contributes_to":[{"to":"` + ref + `","basis":"stated"}]}]`,
			`,"references":[{"covers":["` + ref + `"]}]`,
		} {
			if got := valid(t, s, document(plan.KindPlan, more)); got != want {
				t.Errorf("%s: valid %t, want %t", more, got, want)
			}
		}
	}
	for ref, want := range map[string]bool{
		"ni:147": true, "ni:112b": true, "ni:1": true, "ni:30": true, "ni:31": false, "ni:32": true, "ni:199": true, "ni:200": false,
		"ni:0": false, "ni:07": false, "ni:112B": false, "ni:112ab": false, "ni:": false, "ni:99": true, "ni:100": true, "ni:39": true,
		"local:7": true, "i4": true, "NI 147": false,
	} {
		for _, more := range []string{`,"measures":[{"indicator":"` + ref + `"}]`, `,"indicators":[{"codes":["` + ref + `"]}]`} {
			if got := valid(t, s, document(plan.KindPlan, more)); got != want {
				t.Errorf("%s: valid %t, want %t", more, got, want)
			}
		}
	}
}

// Every code is taken, and the same code with a letter more is not.
func TestEveryCode(t *testing.T) {
	s := compile(t, plan.KindPlan)
	_, defs := read(t, plan.KindPlan).Get("$defs")
	tried := 0
	for object, at := range map[string]string{
		"Action": "actions", "Priority": "priorities", "Indicator": "indicators", "Measure": "measures", "Party": "parties",
		"Reference": "references", "Scheme": "schemes", "Fund": "funds", "Pool": "pools", "Saving": "savings", "Resource": "budget",
	} {
		_, properties, ok := defs.Locate("/" + object + "/properties")
		if !ok {
			t.Fatalf("no definition of %s", object)
		}
		for key, p := range properties.Pairs() {
			_, def := defs.Get(strings.TrimPrefix(get(p, "$ref"), "#/$defs/"))
			if def == nil {
				continue
			}
			_, list := def.Get("oneOf")
			if list == nil {
				continue
			}
			for i := range list.Items {
				code := get(&list.Items[i], "const")
				doc := func(v string) string {
					return document(plan.KindPlan, `,"`+at+`":[{"`+key.Value+`":"`+v+`"}]`)
				}
				if !valid(t, s, doc(code)) {
					t.Errorf("%s of %s refuses %s", key.Value, object, code)
				}
				if valid(t, s, doc(code+"x")) {
					t.Errorf("%s of %s takes %sx", key.Value, object, code)
				}
				tried++
			}
		}
	}
	if tried < 80 {
		t.Errorf("only %d codes tried", tried)
	}
}

// compileText compiles any schema with the validator that is not ours.
func compileText(t *testing.T, text []byte) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Every way in which a schema is published accepts and refuses the same, but
// that types have no place for the keys of other systems; and our own reader of
// schemas takes them all.
func TestTwinsAgree(t *testing.T) {
	each := 60 // mutations of each example
	if testing.Short() {
		each = 10
	}
	documents := map[plan.Kind][]string{}
	for path, text := range exampleJSON(t) {
		var kind struct{ Kind plan.Kind }
		if err := json.Unmarshal([]byte(text), &kind); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		documents[kind.Kind] = append(documents[kind.Kind], text)
		documents[kind.Kind] = append(documents[kind.Kind], mutations(text, each)...)
	}
	for _, kind := range kinds {
		refused := 0
		published := compile(t, kind)
		want := map[string]bool{}
		for _, doc := range documents[kind] {
			want[doc] = valid(t, published, doc)
			if !want[doc] {
				refused++
			}
		}
		for _, opt := range []schema.Options{
			{Profile: schema.Codegen}, {Dialect: schema.Draft07}, {Profile: schema.Codegen, Dialect: schema.Draft07},
		} {
			text, err := schema.Generate(kind, opt)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := shape.Compile(text); err != nil {
				t.Errorf("%s: %v", opt.Name(kind), err)
			}
			twin := compileText(t, text)
			for _, doc := range documents[kind] {
				if opt.Profile == schema.Codegen && strings.Contains(doc, `"x-`) {
					continue
				}
				if got := valid(t, twin, doc); got != want[doc] {
					t.Errorf("%s: valid %t, published %t: %.300s", opt.Name(kind), got, want[doc], doc)
				}
			}
		}
		if len(documents[kind]) < each || refused < len(documents[kind])/3 {
			t.Errorf("%s: only %d documents, %d refused", kind, len(documents[kind]), refused)
		}
	}
	text, err := schema.Generate(plan.KindPlan, schema.Options{Profile: schema.Codegen})
	if err != nil {
		t.Fatal(err)
	}
	if valid(t, compileText(t, text), document(plan.KindPlan, `,"x-kent":1`)) {
		t.Error("types have a place for the keys of other systems")
	}
}

// exampleJSON returns the example documents as JSON, by their paths.
func exampleJSON(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	set, err := plan.Load(t.Context(), os.DirFS("../examples"))
	if err != nil {
		t.Fatal(err)
	}
	for f := range set.Files() {
		text, err := f.JSON()
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name] = string(text)
	}
	return all
}

// mutations returns n texts that differ from a document in one value, the same
// each time.
func mutations(text string, n int) []string {
	lines := strings.Split(text, "\n")
	random := rand.New(rand.NewPCG(uint64(len(text)), 1))
	var all []string
	for len(all) < n {
		i := random.IntN(len(lines))
		key, value, ok := strings.Cut(lines[i], ": ")
		if !ok {
			key, value = "", strings.TrimSpace(lines[i])
		}
		comma := ""
		if v, had := strings.CutSuffix(value, ","); had {
			value, comma = v, ","
		}
		if value == "" || strings.ContainsAny(value[len(value)-1:], "[]{}") && value != "[]" && value != "{}" {
			continue
		}
		others := []string{"null", "true", "7", `""`, `"ecm:be-helthy"`, `"draft"`, `{}`, `[]`, `["x"]`, `{"text":"x"}`, `"a b"`, `"2008-13"`}
		m := slices.Clone(lines)
		m[i] = others[random.IntN(len(others))] + comma
		switch {
		case ok && random.IntN(4) == 0:
			m[i] = strings.Replace(key, `"`, `"y`, 1) + ": " + value + comma
		case ok:
			m[i] = key + ": " + m[i]
		}
		all = append(all, strings.Join(m, "\n"))
	}
	return all
}

// A locality's terms are offered, and nothing else behind its prefix.
func TestLocalTerms(t *testing.T) {
	fw := framework(t, birmingham)
	var local plan.Indicator
	local.ID, local.Title = "i1", "Quarrels at break"
	fw.Indicators = append(fw.Indicators, local)
	for _, opt := range []schema.Options{{}, {Profile: schema.Codegen}, {Dialect: schema.Draft07}} {
		opt.Frameworks = []*plan.Framework{fw}
		text, err := schema.Generate(plan.KindPlan, opt)
		if err != nil {
			t.Fatal(err)
		}
		own, err := shape.Compile(text)
		if err != nil {
			t.Fatal(err)
		}
		s := compileText(t, text)
		for more, want := range map[string]bool{
			`,"priorities":[{"contributes_to":["birmingham:behaviour"]}]`:         true,
			`,"priorities":[{"contributes_to":[{"to":"birmingham:behaviour"}]}]`:  true,
			`,"priorities":[{"contributes_to":["birmingham:behavior"]}]`:          false,
			`,"priorities":[{"contributes_to":[{"to":"birmingham:behavior"}]}]`:   false,
			`,"priorities":[{"contributes_to":["birmingham:"]}]`:                  false,
			`,"priorities":[{"contributes_to":["ecm:be-healthy","kct:housing"]}]`: true,
			`,"priorities":[{"contributes_to":["ecm:be-helthy"]}]`:                false,
			`,"priorities":[{"contributes_to":["birminghamx:behavior"]}]`:         true,
			`,"measures":[{"indicator":"birmingham:i1"}]`:                         true,
			`,"measures":[{"indicator":"birmingham:i2"}]`:                         false,
			`,"measures":[{"indicator":"ni:147"}]`:                                true,
		} {
			doc := document(plan.KindPlan, more)
			if got := valid(t, s, doc); got != want {
				t.Errorf("%s: %s is valid %t, want %t", opt.Name(plan.KindPlan), more, got, want)
			}
			if got := len(own.Check(parse(t, []byte(doc)), 10)) == 0; got != want {
				t.Errorf("%s: %s fits %t, want %t", opt.Name(plan.KindPlan), more, got, want)
			}
		}
		if !strings.Contains(string(text), `Getting on with other people`) {
			t.Error("the words of a local term are left out")
		}
	}
}
