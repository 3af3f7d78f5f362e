package shape

import (
	"strconv"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

func compile(t testing.TB, schema string) *Schema {
	t.Helper()
	s, err := Compile([]byte(schema))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func tree(t testing.TB, text string) *source.Node {
	t.Helper()
	root, faults := source.Parse(diag.NewText("", []byte(text)), source.Auto, source.Limits{})
	if len(faults) > 0 {
		t.Fatalf("%s: %s", text, faults[0].Message)
	}
	return root
}

// Each keyword, with values that fit and values that do not, with the pointer
// and kind of the fault.
func TestKeywords(t *testing.T) {
	type bad struct {
		value, pointer string
		kind           FaultKind
	}
	for name, test := range map[string]struct {
		schema string
		good   []string
		bad    []bad
	}{
		"string": {
			`{"type":"string"}`,
			[]string{`"a"`, `""`},
			[]bad{{`1`, "", WrongType}, {`true`, "", WrongType}, {`null`, "", WrongType}, {`[]`, "", WrongType}, {`{}`, "", WrongType}},
		},
		"number": {
			`{"type":"number"}`,
			[]string{`1`, `-1.5`, `1e400`},
			[]bad{{`"1"`, "", WrongType}, {`true`, "", WrongType}},
		},
		"integer": {
			`{"type":"integer"}`,
			[]string{`1`, `-1`, `3.0`, `3e2`, `0e-9`},
			[]bad{{`1.5`, "", WrongType}, {`1e-1`, "", WrongType}, {`"1"`, "", WrongType}},
		},
		"boolean": {
			`{"type":"boolean"}`,
			[]string{`true`, `false`},
			[]bad{{`"true"`, "", WrongType}, {`0`, "", WrongType}},
		},
		"array": {
			`{"type":"array"}`,
			[]string{`[]`, `[1,"a",null]`},
			[]bad{{`{}`, "", WrongType}, {`"a"`, "", WrongType}},
		},
		"object": {
			`{"type":"object"}`,
			[]string{`{}`, `{"a":null}`},
			[]bad{{`[]`, "", WrongType}, {`"a"`, "", WrongType}},
		},
		"const": {
			`{"const":"a"}`,
			[]string{`"a"`},
			[]bad{{`"b"`, "", NotAllowed}, {`1`, "", WrongType}},
		},
		"enum": {
			`{"type":"string","enum":["a","b"]}`,
			[]string{`"a"`, `"b"`},
			[]bad{{`"c"`, "", NotAllowed}, {`""`, "", NotAllowed}, {`1`, "", WrongType}},
		},
		"titled codes": {
			`{"type":"string","oneOf":[{"const":"a","title":"A"},{"const":"b","title":"B","description":"The letter"}]}`,
			[]string{`"a"`, `"b"`},
			[]bad{{`"A"`, "", NotAllowed}, {`1`, "", WrongType}},
		},
		"pattern": {
			`{"type":"string","pattern":"^a+$"}`,
			[]string{`"a"`, `"aaa"`},
			[]bad{{`"ab"`, "", BadForm}, {`""`, "", BadForm}},
		},
		"not": {
			`{"type":"string","not":{"pattern":"^a"}}`,
			[]string{`"b"`, `""`},
			[]bad{{`"ab"`, "", BadForm}},
		},
		"minLength": {
			`{"type":"string","minLength":2}`,
			[]string{`"ab"`, `"éé"`},
			[]bad{{`"é"`, "", BadForm}, {`""`, "", BadForm}},
		},
		"items": {
			`{"type":"array","items":{"type":"string"}}`,
			[]string{`[]`, `["a"]`},
			[]bad{{`["a",1]`, "/1", WrongType}, {`[null]`, "/0", WrongType}},
		},
		"uniqueItems": {
			`{"type":"array","uniqueItems":true,"items":{"type":"string"}}`,
			[]string{`[]`, `["a"]`, `["a","A"]`},
			[]bad{{`["a","b","a"]`, "/2", BadForm}},
		},
		"uniqueItems off": {
			`{"type":"array","uniqueItems":false,"items":{"type":"string"}}`,
			[]string{`["a","a"]`},
			nil,
		},
		"properties": {
			`{"type":"object","properties":{"a":{"type":"string"}}}`,
			[]string{`{}`, `{"a":"x"}`, `{"b":1}`},
			[]bad{{`{"a":1}`, "/a", WrongType}},
		},
		"required": {
			`{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}},"required":["b"]}`,
			[]string{`{"b":"x"}`},
			[]bad{{`{}`, "", MissingKey}, {`{"a":"x"}`, "", MissingKey}},
		},
		"additionalProperties": {
			`{"type":"object","properties":{"a":{"type":"string"}},"additionalProperties":false}`,
			[]string{`{}`, `{"a":"x"}`},
			[]bad{{`{"b":1}`, "/b", UnknownKey}, {`{"x/~y":1}`, "/x~1~0y", UnknownKey}, {`{"":1}`, "/", UnknownKey}},
		},
		"additionalProperties on": {
			`{"type":"object","additionalProperties":true}`,
			[]string{`{"b":1}`},
			nil,
		},
		"patternProperties": {
			`{"type":"object","patternProperties":{"^x-":true},"additionalProperties":false}`,
			[]string{`{"x-a":null}`, `{"x-":[1,{"b":2}]}`},
			[]bad{{`{"y-a":1}`, "/y-a", UnknownKey}},
		},
		"$ref": {
			`{"type":"object","properties":{"a":{"$ref":"#/$defs/S","title":"A"}},"$defs":{"S":{"type":"string"}}}`,
			[]string{`{"a":"x"}`},
			[]bad{{`{"a":1}`, "/a", WrongType}},
		},
		"definitions": {
			`{"type":"object","properties":{"a":{"$ref":"#/definitions/S"}},"definitions":{"S":{"type":"string"}}}`,
			[]string{`{"a":"x"}`},
			[]bad{{`{"a":1}`, "/a", WrongType}},
		},
		"union": {
			`{"anyOf":[{"type":"string","minLength":1},{"type":"object","properties":{"a":{"type":"number"}},"additionalProperties":false},
				{"type":"array","items":{"type":"number"}}]}`,
			[]string{`"a"`, `{}`, `{"a":1}`, `[]`, `[1]`},
			[]bad{{`""`, "", BadForm}, {`{"a":"x"}`, "/a", WrongType}, {`{"b":1}`, "/b", UnknownKey}, {`["x"]`, "/0", WrongType},
				{`1`, "", WrongType}, {`null`, "", WrongType}, {`true`, "", WrongType}},
		},
		"oneOf as a union": {
			`{"oneOf":[{"type":"string"},{"type":"array"}]}`,
			[]string{`"a"`, `[]`},
			[]bad{{`{}`, "", WrongType}},
		},
		"forms of one text": {
			`{"type":"string","anyOf":[{"title":"Term","type":"string","oneOf":[{"const":"l:a"}]},
				{"type":"string","pattern":"^[a-z:]+$","not":{"pattern":"^l:"}}]}`,
			[]string{`"l:a"`, `"m:b"`, `"a"`},
			[]bad{{`"l:b"`, "", UnknownTerm}, {`"B"`, "", BadForm}, {`1`, "", WrongType}},
		},
		"a tree": {
			`{"type":"object","properties":{"all":{"type":"array","items":{"anyOf":[{"type":"string"},{"$ref":"#/$defs/T"}]}}},
				"$defs":{"T":{"type":"object","properties":{"all":{"type":"array","items":{"anyOf":[{"type":"string"},{"$ref":"#/$defs/T"}]}}}}}}`,
			[]string{`{"all":["a",{"all":[{"all":[]}]}]}`},
			[]bad{{`{"all":["a",{"all":[{"all":[1]}]}]}`, "/all/1/all/0/all/0", WrongType}},
		},
		"true": {
			`true`,
			[]string{`1`, `null`, `{"a":[]}`},
			nil,
		},
	} {
		s := compile(t, test.schema)
		for _, value := range test.good {
			if faults := s.Check(tree(t, value), 0); len(faults) > 0 {
				t.Errorf("%s: %s: %s", name, value, faults[0].Message)
			}
		}
		for _, bad := range test.bad {
			switch faults := s.Check(tree(t, bad.value), 0); {
			case len(faults) != 1:
				t.Errorf("%s: %s: %d faults", name, bad.value, len(faults))
			case faults[0].Pointer != bad.pointer || faults[0].Kind != bad.kind:
				t.Errorf("%s: %s: fault %d at %q, want %d at %q", name, bad.value, faults[0].Kind, faults[0].Pointer, bad.kind, bad.pointer)
			}
		}
	}
}

// What the interpreter does not do exactly, it does not take.
func TestCompileRefuses(t *testing.T) {
	for schema, want := range map[string]string{
		`{`:                                 "line 1",
		`[]`:                                "not a schema",
		`{}`:                                "which kind",
		`"x"`:                               "not a schema",
		`{"type":"string","format":"date"}`: `unknown keyword "format"`,
		`{"type":"string","maxLength":3}`:   `unknown keyword "maxLength"`,
		`{"type":"string","x-note":"a"}`:    `unknown keyword "x-note"`,
		`{"type":"object","properties":{"a":{"type":"string","if":true}}}`: `unknown keyword "if"`,
		`{"type":"null"}`:                                           `unknown type "null"`,
		`{"type":["string","null"]}`:                                "not a text",
		`{"type":"object","pattern":"^a"}`:                          "pattern needs",
		`{"type":"string","items":{"type":"string"}}`:               "items needs",
		`{"type":"string","pattern":"a"}`:                           "does not begin with ^",
		`{"type":"string","pattern":"^(a"}`:                         "missing closing",
		`{"type":"string","minLength":-1}`:                          "not a count",
		`{"type":"string","not":{"type":"string"}}`:                 "only a pattern",
		`{"type":"string","enum":[1]}`:                              "not a text",
		`{"const":1}`:                                               "not a text",
		`{"type":"string","enum":["a","a"]}`:                        "stands twice",
		`{"type":"string","oneOf":[{"const":"a"},{"title":"b"}]}`:   "must be one anyOf",
		`{"type":"string","oneOf":[{"const":"a","type":"string"}]}`: `"type" in a closed list`,
		`{"type":"string","oneOf":[{"type":"string","pattern":"^a"},{"type":"string","pattern":"^b"}]}`: "must be one anyOf",
		`{"anyOf":[]}`:                 "which kind",
		`{"type":"string","anyOf":[]}`: "no branches",
		`{"anyOf":[{"type":"string"},{"type":"array"},{"type":"string","minLength":1}]}`:                      "two branches fit text",
		`{"anyOf":[{"type":"string"},{"type":"array"}],"oneOf":[{"type":"string"},{"type":"array"}]}`:         `a second union`,
		`{"type":"object","required":["a"]}`:                                                                  `required key "a"`,
		`{"type":"object","properties":{"a":true},"required":["a","a"]}`:                                      `required key "a"`,
		`{"type":"object","patternProperties":{"^x-":{"type":"string"}}}`:                                     "only true",
		`{"type":"object","additionalProperties":{"type":"string"}}`:                                          "neither true nor false",
		`{"type":"array","uniqueItems":true}`:                                                                 "only of texts",
		`{"type":"array","uniqueItems":true,"items":{"type":"number"}}`:                                       "only of texts",
		`{"type":"object","properties":{"a":{"$ref":"#/$defs/S"}}}`:                                           "no definition",
		`{"type":"object","properties":{"a":{"$ref":"other.json#/$defs/S"}}}`:                                 "no definition",
		`{"type":"object","properties":{"a":{"$ref":"#/$defs/S","minLength":1}},"$defs":{"S":{"const":"a"}}}`: `"minLength" beside $ref`,
		`{"type":"object","$defs":{"S":{"type":"string","format":"date"}}}`:                                   `unknown keyword "format"`,
		`{"anyOf":[{"$ref":"#/$defs/S"},{"type":"array"}],"$defs":{"S":{"anyOf":[{"$ref":"#/$defs/S"}]}}}`:    "without end",
		`{"type":"number","const":"a"}`:                                                                       "const needs",
		`{"const":"a","enum":["a","b"]}`:                                                                      "a second closed list",
		`{"type":"string","enum":["a"],"oneOf":[{"const":"a"}]}`:                                              "a second closed list",
		`{"type":"string","anyOf":[{"type":"array"},{"type":"string"}]}`:                                      "must be a text",
		`{"type":"string","anyOf":[true]}`:                                                                    "must be a text",
		`{"type":"object","anyOf":[{"type":"string"},{"type":"object"}]}`:                                     `"type" beside a union`,
		`{"anyOf":[{"type":"object"}],"additionalProperties":false}`:                                          `"additionalProperties" beside a union`,
		`{"anyOf":[{"type":"array"}],"items":{"type":"string"}}`:                                              `"items" beside a union`,
		`{"type":"string","type":"number"}`:                                                                   "given twice",
	} {
		_, err := Compile([]byte(schema))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", schema, err, want)
		}
	}
}

// The limit ends the work, not only the output.
func TestLimit(t *testing.T) {
	s := compile(t, `{"type":"object","properties":{"list":{"type":"array","uniqueItems":true,"items":{"type":"string","enum":["a"]}}},
		"additionalProperties":false}`)
	many := tree(t, `{"k1":1,"k2":1,"list":["a","b","c","a","d"],"k3":1}`)
	if all := s.Check(many, 0); len(all) != 7 {
		t.Errorf("%d faults in all, want 7", len(all))
	}
	for limit := 1; limit <= 7; limit++ {
		if got := s.Check(many, limit); len(got) != limit {
			t.Errorf("limit %d: %d faults", limit, len(got))
		}
	}
	root := &source.Node{Kind: source.Map}
	for i := range 100_000 {
		root.Items = append(root.Items, source.Node{Kind: source.String, Value: strings.Repeat("x", i%60)}, source.Node{Kind: source.Number, Value: "1"})
	}
	if allocs := testing.AllocsPerRun(1, func() { s.Check(root, 10) }); allocs > 1000 {
		t.Errorf("%.0f allocations for ten faults", allocs)
	}
}

func TestNothingToCheck(t *testing.T) {
	s := compile(t, `{"type":"object","properties":{"a":{"type":"string"}}}`)
	if faults := s.Check(nil, 0); faults != nil {
		t.Error("faults in no tree")
	}
	unreadable := &source.Node{Kind: source.Map, Items: []source.Node{{Kind: source.String, Value: "a"}, {Kind: source.None}}}
	if faults := s.Check(unreadable, 0); faults != nil {
		t.Error("a second fault for what the reader could not read")
	}
}

// More than 64 keys, all required, one of them missing.
func TestManyKeys(t *testing.T) {
	var props, required, values []string
	for i := range 150 {
		name := strconv.Quote("k" + strconv.Itoa(i))
		props = append(props, name+`:{"type":"number"}`)
		required = append(required, name)
		values = append(values, name+`:1`)
	}
	s := compile(t, `{"type":"object","properties":{`+strings.Join(props, ",")+`},"required":[`+strings.Join(required, ",")+`]}`)
	for _, missing := range []int{-1, 0, 63, 64, 65, 127, 128, 149} {
		var some []string
		for i, v := range values {
			if i != missing {
				some = append(some, v)
			}
		}
		faults := s.Check(tree(t, `{`+strings.Join(some, ",")+`}`), 0)
		switch {
		case missing < 0 && len(faults) > 0:
			t.Errorf("%s", faults[0].Message)
		case missing >= 0 && (len(faults) != 1 || faults[0].Message != required[missing]+" is missing"):
			t.Errorf("without key %d: %v", missing, faults)
		}
	}
}

// A long list is compared by other means than a short one.
func TestUniqueInLongLists(t *testing.T) {
	s := compile(t, `{"type":"array","uniqueItems":true,"items":{"type":"string"}}`)
	for _, size := range []int{2, few, few + 1, 1000} {
		var list []string
		for i := range size {
			list = append(list, strconv.Quote(strconv.Itoa(i)))
		}
		if faults := s.Check(tree(t, `[`+strings.Join(list, ",")+`]`), 0); len(faults) > 0 {
			t.Errorf("%d: %s", size, faults[0].Message)
		}
		list = append(list, list[0], list[size-1])
		if faults := s.Check(tree(t, `[`+strings.Join(list, ",")+`]`), 0); len(faults) != 2 {
			t.Errorf("%d: %d faults, want 2", size, len(faults))
		}
	}
}
