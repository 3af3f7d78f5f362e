package shape

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/every-child-matters/ecm/internal/source"
)

// A drafter makes schemas of the keywords that we know, by chance.
type drafter struct{ *rand.Rand }

func (d drafter) pick(list ...string) string { return list[d.IntN(len(list))] }

func (d drafter) schema(depth int) string {
	if depth == 0 {
		return d.pick(d.text(), `{"type":"number"}`, `{"type":"integer"}`, `{"type":"boolean"}`, `true`, `{"$ref":"#/$defs/A"}`)
	}
	switch d.IntN(6) {
	case 0:
		return d.text()
	case 1:
		return d.list(depth)
	case 2, 3:
		return d.group(depth)
	case 4:
		return fmt.Sprintf(`{"%s":[%s,%s,%s]}`, d.pick("anyOf", "oneOf"), d.text(), d.list(depth), d.group(depth))
	}
	return d.pick(`{"$ref":"#/$defs/A"}`, `{"$ref":"#/$defs/B","title":"B"}`)
}

func (d drafter) text() string {
	return d.pick(`{"type":"string"}`, `{"type":"string","minLength":1}`, `{"type":"string","pattern":"^[ab]+$"}`, `{"const":"a"}`,
		`{"type":"string","enum":["a","b"]}`, `{"type":"string","oneOf":[{"const":"a","title":"A"},{"const":"b"}]}`,
		`{"type":"string","pattern":"^a","not":{"pattern":"^ab"},"minLength":2}`,
		`{"type":"string","anyOf":[{"const":"b"},{"type":"string","pattern":"^a","not":{"pattern":"^ab"}}]}`)
}

func (d drafter) list(depth int) string {
	return d.pick(`{"type":"array"}`, `{"type":"array","uniqueItems":true,"items":`+d.text()+`}`,
		`{"type":"array","items":`+d.schema(depth-1)+`}`)
}

func (d drafter) group(depth int) string {
	var properties, required []string
	for _, name := range []string{"a", "b", "c"} {
		if d.IntN(3) == 0 {
			continue
		}
		properties = append(properties, fmt.Sprintf("%q:%s", name, d.schema(depth-1)))
		if d.IntN(3) == 0 {
			required = append(required, fmt.Sprintf("%q", name))
		}
	}
	return fmt.Sprintf(`{"type":"object","properties":{%s},"required":[%s]%s}`, strings.Join(properties, ","), strings.Join(required, ","),
		d.pick("", `,"additionalProperties":false`, `,"additionalProperties":false,"patternProperties":{"^x-":true}`))
}

func (d drafter) value(depth int) source.Node {
	switch n := d.IntN(10); {
	case n < 4 || depth == 0:
		return text(d.pick("", "a", "b", "ab", "aa", "c"))
	case n == 4:
		return source.Node{Kind: source.Number, Value: d.pick("1", "1.5", "2.0")}
	case n == 5:
		return source.Node{Kind: source.Kind(1 + d.IntN(2)), Value: "true"}
	case n < 8:
		list := source.Node{Kind: source.List}
		for range d.IntN(3) {
			list.Items = append(list.Items, d.value(depth-1))
		}
		return list
	}
	return d.pairs(depth)
}

func (d drafter) pairs(depth int) source.Node {
	group := source.Node{Kind: source.Map}
	for _, name := range []string{"a", "b", "c", "x-d", "d"} {
		if d.IntN(3) == 0 && (name != "d" || d.IntN(9) == 0) {
			group.Items = append(group.Items, text(name), d.value(depth-1))
		}
	}
	return group
}

func TestOracleOnRandomSchemas(t *testing.T) {
	d := drafter{rand.New(rand.NewPCG(13, 17))}
	valid := 0
	for range 600 {
		root := d.group(3)
		schema := root[:len(root)-1] + `,"$defs":{"A":` + d.group(2) + `,"B":` + d.list(1) + `}}`
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(schema))
		if err != nil {
			t.Fatal(err)
		}
		c := jsonschema.NewCompiler()
		if err := c.AddResource("schema.json", doc); err != nil {
			t.Fatal(err)
		}
		theirs, err := c.Compile("schema.json")
		if err != nil {
			t.Fatalf("%v: %s", err, schema)
		}
		ours := compile(t, schema)
		for range 30 {
			v := d.pairs(3)
			json := source.AppendJSON(nil, &v, "")
			value, err := jsonschema.UnmarshalJSON(bytes.NewReader(json))
			if err != nil {
				t.Fatal(err)
			}
			faults, verr := ours.Check(&v, 0), theirs.Validate(value)
			if (verr == nil) != (len(faults) == 0) {
				t.Fatalf("%s\nagainst %s:\nwe find %v, they say %v", json, schema, messages(faults), verr)
			}
			if verr == nil {
				valid++
			}
		}
	}
	if valid < 1200 {
		t.Errorf("only %d of 18000 values fit", valid)
	}
}

func messages(faults []Fault) (list []string) {
	for _, f := range faults {
		list = append(list, f.Pointer+": "+f.Message)
	}
	return list
}
