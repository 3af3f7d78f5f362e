package shape

import (
	"slices"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

// clubs is a schema with something of everything that documents have.
const clubs = `{
  "title": "Club", "type": "object",
  "required": ["form", "id", "name"],
  "properties": {
    "form": {"description": "Version of the form", "const": "1.0"},
    "id": {"type": "string", "pattern": "^[a-z0-9][a-z0-9._-]*$"},
    "name": {"description": "Name as painted on the door", "type": "string"},
    "state": {"$ref": "#/$defs/State"},
    "kinds": {"type": "array", "uniqueItems": true, "items": {"$ref": "#/$defs/State"}},
    "open": {"type": "boolean"},
    "members": {"type": "integer"},
    "fee": {"type": "number"},
    "since": {"type": "string", "pattern": "` + datesPattern + `"},
    "owner": {"type": "string", "pattern": "` + refPattern + `"},
    "colour": {"description": "Two letters in capitals", "type": "string", "pattern": "^[A-Z][A-Z]$"},
    "serves": {"$ref": "#/$defs/Ref"},
    "tags": {"type": "array", "items": {"type": "string"}},
    "rows": {"type": "array", "items": {"type": "array", "items": {"type": "string"}}},
    "lead": {"anyOf": [
      {"title": "In words", "type": "string", "minLength": 1},
      {"$ref": "#/$defs/Lead"},
      {"type": "array", "items": {"anyOf": [{"type": "string", "minLength": 1}, {"$ref": "#/$defs/Lead"}]}}]},
    "quiet": {"type": "array", "items": {"$ref": "#/$defs/Quiet"}},
    "address": {"type": "object", "properties": {"street": {"type": "string"}, "town": {"type": "string"}}, "additionalProperties": false}
  },
  "patternProperties": {"^x-": true},
  "additionalProperties": false,
  "$defs": {
    "State": {"type": "string", "oneOf": [
      {"const": "being_built", "title": "Being built"}, {"const": "in_use", "title": "In use"}, {"const": "none", "title": "Gone for good"}]},
    "Lead": {"type": "object", "properties": {"party": {"type": "string"}, "role": {"type": "string"}}, "additionalProperties": false},
    "Quiet": {"type": "object", "required": ["rule"], "properties": {"rule": {"type": "string"}, "why": {"type": "string"}}, "additionalProperties": false},
    "Ref": {"type": "string", "anyOf": [
      {"title": "Published term", "type": "string", "oneOf": [
        {"const": "aim:healthy", "title": "Stay healthy"}, {"const": "aim:safe", "title": "Keep safe"}, {"const": "law:1", "title": "The law"}]},
      {"type": "string", "pattern": "` + refPattern + `", "not": {"pattern": "^(aim|law):"}}]}
  }
}`

const (
	refPattern   = `^[A-Za-z0-9][A-Za-z0-9._-]*(:[A-Za-z0-9][A-Za-z0-9._/-]*)?(#[A-Za-z0-9][A-Za-z0-9._-]*)?$`
	datePattern  = `[0-9]{4}(-2[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?`
	datesPattern = `^(` + datePattern + `(/(` + datePattern + `|[.][.]))?|[.][.]/` + datePattern + `)$`
)

const head = "form: \"1.0\"\nid: c1\nname: Club\n"

// Each fault, as its author reads it. Marked is the text at its span; mended is
// the line as the fix leaves it, where there is a fix.
func TestMessages(t *testing.T) {
	for _, test := range []struct {
		line, marked, message, help, mended string
	}{
		// keys
		{`stat: in_use`, "stat", `there is no key "stat" here`, `did you mean "state"?`, `state: in_use`},
		{`"stat": in_use`, `"stat"`, `there is no key "stat" here`, `did you mean "state"?`, `"state": in_use`},
		{`'stat': in_use`, `'stat'`, `there is no key "stat" here`, `did you mean "state"?`, `'state': in_use`},
		{`address: {pub: x}`, "pub", `there is no key "pub" here`, "keys that may stand here: street, town", ""},
		{`address: {town: x, street: y, land: z}`, "land", `there is no key "land" here`, "remove it", ""},
		{`quiet: [{why: x}]`, "why", `"rule" is missing`, `add the key "rule"`, ""},
		{`quiet: [{}]`, "{}", `"rule" is missing`, `add the key "rule"`, ""},

		// codes
		{`state: In use`, "In use", `"In use" is not an allowed value of "state"`, `did you mean "in_use"?`, `state: in_use`},
		{`state: "in_usee"`, `"in_usee"`, `"in_usee" is not an allowed value of "state"`, `did you mean "in_use"?`, `state: "in_use"`},
		{`state: gone for god`, "gone for god", `"gone for god" is not an allowed value of "state"`, `did you mean "none"?`, `state: none`},
		{`state: open`, "open", `"open" is not an allowed value of "state"`, "write one of: being_built, in_use, none", ""},
		{`state: 7`, "7", `"state" must be text, found the number 7`, "write one of: being_built, in_use, none", ""},
		{`kinds: [none, in_us]`, "in_us", `"in_us" is not an allowed value of item 2 of "kinds"`, `did you mean "in_use"?`, `kinds: [none, in_use]`},
		{`kinds: [none, in_use, none]`, "none", `"none" stands in the list twice`, "remove one of the two", ""},

		// terms
		{`serves: aim:healty`, "aim:healty", `"aim:healty" is not a published term`, `did you mean "aim:healthy"?`, `serves: aim:healthy`},
		{`serves: aim:rich`, "aim:rich", `"aim:rich" is not a published term`, "write one of: aim:healthy, aim:safe", ""},
		{`serves: law:2`, "law:2", `"law:2" is not a published term`, "write one of: law:1", ""},
		{`serves: stay healthy`, "stay healthy", `"stay healthy" in "serves" is not a reference`, `did you mean "aim:healthy"?`, ""},
		{`serves: AIM safe`, "AIM safe", `"AIM safe" in "serves" is not a reference`, `did you mean "aim:safe"?`, ""},
		{`serves: two words`, "two words", `"two words" in "serves" is not a reference`, "write an id, list:code or document#id, without spaces", ""},

		// forms
		{`owner: The Council`, "The Council", `"The Council" in "owner" is not a reference`, "write an id, list:code or document#id, without spaces", ""},
		{`since: 31/03/2008`, "31/03/2008", `"31/03/2008" in "since" is not a date in figures`,
			"write 2008, 2008-03 or 2008-03-31, or two of them with a slash between: 2008-04/2011-03", ""},
		{`colour: red`, "red", `"red" in "colour" is not in the form that is needed here`, "two letters in capitals", ""},
		{`lead: ""`, `""`, `"lead" is empty`, "write something, or remove it", ""},

		// kinds of values
		{`name: 1.10`, "1.10", `"name" must be text, found the number 1.10`, `put it in quotes: "1.10"`, `name: "1.10"`},
		{`name: true # so`, "true", `"name" must be text, found true`, `put it in quotes: "true"`, `name: "true" # so`},
		{`name: [a]`, "[a]", `"name" must be text, found a list`, "write one text", ""},
		{`tags: [a, b: c]`, "b: c", `item 2 of "tags" must be text, found a group of keys`, "write one text; put it in quotes if it has a colon", ""},
		{`since: 2008`, "2008", `"since" must be text, found the number 2008`, `put it in quotes: "2008"`, `since: "2008"`},
		{`since: -5`, "-5", `"since" must be text, found the number -5`, "write a text", ""},
		{`lead: 3`, "3", `"lead" must be text, a group of keys or a list, found the number 3`, `put it in quotes: "3"`, `lead: "3"`},
		{`lead: [a, [b]]`, "[b]", `item 2 of "lead" must be text or a group of keys, found a list`, "write one text", ""},
		{`rows: [[a, 1]]`, "1", `item 2 of item 1 of "rows" must be text, found the number 1`, `put it in quotes: "1"`, `rows: [[a, "1"]]`},
		{`open: yes`, "yes", `"open" must be true or false, found the text "yes"`, "write true", "open: true"},
		{`open: "Off"`, `"Off"`, `"open" must be true or false, found the text "Off"`, "write false", "open: false"},
		{`open: 1`, "1", `"open" must be true or false, found the number 1`, "write true or false", ""},
		{`fee: "11.60"`, `"11.60"`, `"fee" must be a number, found the text "11.60"`, "write it without quotes: 11.60", "fee: 11.60"},
		{`fee: £1,200`, "£1,200", `"fee" must be a number, found the text "£1,200"`, "write only the number: 1200", ""},
		{`fee: 007.50%`, "007.50%", `"fee" must be a number, found the text "007.50%"`, "write only the number: 7.50", ""},
		{`fee: about 5`, "about 5", `"fee" must be a number, found the text "about 5"`, "write a number, such as 72 or 11.60", ""},
		{`fee: true`, "true", `"fee" must be a number, found true`, "write a number, such as 72 or 11.60", ""},
		{`members: 2.5`, "2.5", `"members" must be a whole number, found 2.5`, "write a number without a fraction", ""},
		{`members: many`, "many", `"members" must be a whole number, found the text "many"`, "write a number, such as 72 or 11.60", ""},
		{`tags: dance`, "dance", `"tags" must be a list, found the text "dance"`, "put it in a list, between [ and ]", "tags: [dance]"},
		{`tags: "a, b"`, `"a, b"`, `"tags" must be a list, found the text "a, b"`, "put it in a list, between [ and ]", `tags: ["a, b"]`},
		{`tags: a, b`, "a, b", `"tags" must be a list, found the text "a, b"`, "put it in a list", ""},
		{`tags: {a: b}`, "{a: b}", `"tags" must be a list, found a group of keys`, `write it as the first of a list, with "- " before it`, ""},
		{`address: Kent`, "Kent", `"address" must be a group of keys, found the text "Kent"`, "write its keys: street, town", ""},
		{`address: [{town: x}]`, "[{town: x}]", `"address" must be a group of keys, found a list`, `write its keys directly, without "- " before them`, ""},
		{`quiet: [C301]`, "C301", `item 1 of "quiet" must be a group of keys, found the text "C301"`, "write rule: C301", ""},
		{`quiet: [7]`, "7", `item 1 of "quiet" must be a group of keys, found the number 7`, "write its keys: rule, why", ""},
		{`lead:`, "lead", `"lead" has no value`, "write one, or remove the key", ""},
		{`lead: ~`, "~", `"lead" has no value`, "write one, or remove the key", ""},
		{`tags: [a, ~]`, "~", `item 2 of "tags" has no value`, "write one, or remove it", ""},
	} {
		text := head + test.line + "\n"
		if name, _, _ := strings.Cut(test.line, ":"); name == "name" {
			text = strings.Replace(head, "name: Club\n", "", 1) + test.line + "\n"
		}
		faults := compile(t, clubs).Check(tree(t, text), 0)
		if len(faults) != 1 {
			t.Errorf("%s: %d faults", test.line, len(faults))
			continue
		}
		f := faults[0]
		if marked := text[f.Span.Start:f.Span.End]; marked != test.marked || f.Message != test.message || f.Help != test.help {
			t.Errorf("%s\n got %s | %s | %s\nwant %s | %s | %s", test.line, marked, f.Message, f.Help, test.marked, test.message, test.help)
		}
		mended := ""
		if f.Fix != nil {
			after := apply(text, f.Fix)
			mended = strings.TrimSuffix(after[strings.LastIndex(after[:len(after)-1], "\n")+1:], "\n")
			if again := compile(t, clubs).Check(tree(t, after), 0); len(again) > 0 {
				t.Errorf("%s: the fix leaves %s", test.line, again[0].Message)
			}
		}
		if mended != test.mended {
			t.Errorf("%s\nmended %s\n  want %s", test.line, mended, test.mended)
		}
	}
}

func apply(text string, fix *diag.Fix) string {
	for _, e := range slices.Backward(fix.Edits) {
		text = text[:e.Span.Start] + e.New + text[e.Span.End:]
	}
	return text
}

// Faults of a document as a whole.
func TestMessagesAboutTheDocument(t *testing.T) {
	for text, want := range map[string][]string{
		`[]`:               {`the document must be a group of keys, found a list`},
		`just words`:       {`the document must be a group of keys, found the text "just words"`},
		`{"state":"none"}`: {`"form" is missing`, `"id" is missing`, `"name" is missing`},
		"form: 1.0\nid: Club 7!\nname: A": {`"form" must be text, found the number 1.0`,
			`"Club 7!" in "id" is not a document's short name`},
		"form: 2\nid: c\nname: A":     {`"form" must be text, found the number 2`},
		"form: \"2\"\nid: c\nname: A": {`"2" is not an allowed value of "form"`},
	} {
		var got []string
		for _, f := range compile(t, clubs).Check(tree(t, text), 0) {
			got = append(got, f.Message)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", text, got, want)
		}
	}
	for text, want := range map[string]string{
		`{"id":"c","name":"A"}`:             `add form: "1.0"`,
		`{"form":"1.0","id":"c"}`:           `add the key "name": name as painted on the door`,
		"form: 1.0\nid: c\nname: A":         `put it in quotes: "1.0"`,
		"form: 2\nid: c\nname: A":           `write "1.0"`,
		"form: \"1.0\"\nid: C 7!\nname: A":  `write lower-case letters, digits, dots, hyphens and underscores, without spaces, such as "c-7"`,
		"form: \"1.0\"\nid: \"!\"\nname: A": `write lower-case letters, digits, dots, hyphens and underscores, without spaces`,
	} {
		faults := compile(t, clubs).Check(tree(t, text), 0)
		if len(faults) != 1 || faults[0].Help != want {
			t.Errorf("%s: %v, want help %q", text, faults, want)
		}
	}
}

// A fix must leave a document that can be read: what was no text in JSON is
// put in JSON's quotes.
func TestFixesInJSON(t *testing.T) {
	for text, want := range map[string]string{
		`{"form":2,"id":"c","name":"A"}`:                        `{"form":"1.0","id":"c","name":"A"}`,
		`{"form":1.0,"id":"c","name":"A"}`:                      `{"form":"1.0","id":"c","name":"A"}`,
		`{"form":"1.0","id":"c","name":"A","tags":"a"}`:         `{"form":"1.0","id":"c","name":"A","tags":["a"]}`,
		`{"form":"1.0","id":"c","name":"A","open":"no"}`:        `{"form":"1.0","id":"c","name":"A","open":false}`,
		`{"form":"1.0","id":"c","name":"A","stat":"none"}`:      `{"form":"1.0","id":"c","name":"A","state":"none"}`,
		`{"form":"1.0","id":"c","name":"A","serves":"aim:saf"}`: `{"form":"1.0","id":"c","name":"A","serves":"aim:safe"}`,
	} {
		faults := compile(t, clubs).Check(tree(t, text), 0)
		if len(faults) != 1 || faults[0].Fix == nil {
			t.Errorf("%s: no fix in %v", text, faults)
		} else if got := apply(text, faults[0].Fix); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// Two candidates that are equally like leave the choice to the author.
func TestNoFixInDoubt(t *testing.T) {
	s := compile(t, `{"type":"string","enum":["supports","support"]}`)
	faults := s.Check(tree(t, `"suport"`), 0)
	if len(faults) != 1 || faults[0].Help == "" || faults[0].Fix != nil {
		t.Errorf("%+v", faults)
	}
}

// A local list beside the published one has its own terms to offer.
func TestTwoClosedLists(t *testing.T) {
	s := compile(t, `{"type":"string","anyOf":[
		{"title":"Published term","type":"string","oneOf":[{"const":"aim:safe"},{"const":"aim:well"}]},
		{"title":"Term of Birmingham","type":"string","oneOf":[{"const":"brum:behaviour"},{"const":"brum:literacy"}]},
		{"type":"string","pattern":"^[a-z]+$"},
		{"type":"string","pattern":"^[a-z:]+$","not":{"pattern":"^(aim|brum):"}}]}`)
	for text, want := range map[string]string{
		`"brum:behavior"`: `"brum:behavior" is not a term of Birmingham: did you mean "brum:behaviour"?`,
		`"brum:x"`:        `"brum:x" is not a term of Birmingham: write one of: brum:behaviour, brum:literacy`,
		`"aim:saef"`:      `"aim:saef" is not a published term: did you mean "aim:safe"?`,
	} {
		faults := s.Check(tree(t, text), 0)
		if len(faults) != 1 || faults[0].Kind != UnknownTerm || faults[0].Message+": "+faults[0].Help != want {
			t.Errorf("%s: %+v", text, faults)
		}
	}
}

// A text of a document reaches a terminal only in quotes, cut and escaped.
func TestMessagesAreSafe(t *testing.T) {
	s := compile(t, clubs)
	for _, evil := range []string{"\x1b[31m", "\u202e", strings.Repeat("x", 1000), "a\nb"} {
		root := &source.Node{Kind: source.Map, Items: []source.Node{
			{Kind: source.String, Value: evil}, {Kind: source.String, Value: evil},
			{Kind: source.String, Value: "state"}, {Kind: source.String, Value: evil},
			{Kind: source.String, Value: "open"}, {Kind: source.String, Value: evil},
			{Kind: source.String, Value: "owner"}, {Kind: source.String, Value: evil},
			{Kind: source.String, Value: "fee"}, {Kind: source.Bool, Value: "true"},
			{Kind: source.String, Value: "members"}, {Kind: source.Number, Value: strings.Repeat("1", 1000) + ".5"},
			{Kind: source.String, Value: "name"}, {Kind: source.Number, Value: strings.Repeat("1", 1000)},
		}}
		for _, f := range s.Check(root, 0) {
			for _, line := range []string{f.Message, f.Help} {
				if len(line) > 300 || strings.ContainsAny(line, "\x1b\u202e\n") {
					t.Errorf("%q", line)
				}
			}
		}
	}
}

// The order is that of the text, whatever was found first.
func TestOrder(t *testing.T) {
	text := "zzzzzzzz: 1\nid: A B\nstate: 1\nname: 1\n"
	at := -1
	for _, f := range compile(t, clubs).Check(tree(t, text), 0) {
		if f.Span.Start < at {
			t.Errorf("%s comes too late", f.Message)
		}
		at = f.Span.Start
	}
}
