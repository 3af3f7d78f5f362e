package schema_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/every-child-matters/ecm/plan"
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
