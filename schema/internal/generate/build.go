package main

import (
	"encoding/json"
	"iter"
	"reflect"
	"strings"

	"github.com/invopop/jsonschema"
	orderedmap "github.com/pb33f/ordered-map/v2"

	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/schema"
)

// Headings of the forms in which a value may be written.
const (
	titleWords     = "In words"
	titleReference = "By reference"
	titleDetail    = "In detail"
	titleOne       = "One"
	titleSeveral   = "Several"
)

// Forms of text. They use only what all readers of regular expressions know.
const (
	patternID    = `^[A-Za-z0-9][A-Za-z0-9._-]*$`
	patternDocID = `^[a-z0-9][a-z0-9._-]*$`
	patternRef   = `^[A-Za-z0-9][A-Za-z0-9._-]*(:[A-Za-z0-9][A-Za-z0-9._/-]*)?(#[A-Za-z0-9][A-Za-z0-9._-]*)?$`
	patternDate  = `[0-9]{4}(-2[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?`
	patternDates = `^(` + patternDate + `(/(` + patternDate + `|[.][.]))?|[.][.]/` + patternDate + `)$`
)

// patterns are the forms of fields that are plain strings in Go.
var patterns = map[string]string{
	"Head.ID":          patternDocID,
	"Item.ID":          patternID,
	"Area.ID":          patternID,
	"Section.ID":       patternID,
	"Vocabulary.ID":    patternID,
	"Framework.Prefix": patternID,
}

func text(pattern string) *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Pattern: pattern}
}

func refer(def string) *jsonschema.Schema {
	return &jsonschema.Schema{Ref: "#/$defs/" + def}
}

// codeList is a text with a closed list of values, each with its words.
func codeList(list []code) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "string"}
	for _, c := range list {
		value := &jsonschema.Schema{Const: c.value, Title: c.title}
		if c.description != c.title {
			value.Description = c.description
		}
		s.OneOf = append(s.OneOf, value)
	}
	return s
}

// A field is one field of a struct or of a struct embedded in it.
type field struct {
	reflect.StructField
	owner reflect.Type
}

// fields yields the fields of a struct, those of embedded structs in their
// place. An embedded [plan.Extra] is yielded itself.
func fields(t reflect.Type) iter.Seq[field] {
	return func(yield func(field) bool) { eachField(t, yield) }
}

func eachField(t reflect.Type, yield func(field) bool) bool {
	for f := range t.Fields() {
		if f.Anonymous && f.Type != reflect.TypeFor[plan.Extra]() {
			if !eachField(f.Type, yield) {
				return false
			}
		} else if !yield(field{f, t}) {
			return false
		}
	}
	return true
}

// reach adds to defs what s refers to, and what that refers to.
func (r *reflector) reach(s *jsonschema.Schema, defs jsonschema.Definitions) {
	if s == nil {
		return
	}
	if name, ok := strings.CutPrefix(s.Ref, "#/$defs/"); ok && defs[name] == nil {
		defs[name] = r.defs[name]
		r.reach(r.defs[name], defs)
	}
	for _, sub := range s.OneOf {
		r.reach(sub, defs)
	}
	for _, sub := range s.AnyOf {
		r.reach(sub, defs)
	}
	r.reach(s.Items, defs)
	for _, sub := range s.Properties.FromOldest() {
		r.reach(sub, defs)
	}
}

func copyProperties(from *orderedmap.OrderedMap[string, *jsonschema.Schema]) *orderedmap.OrderedMap[string, *jsonschema.Schema] {
	to := jsonschema.NewProperties()
	for key, p := range from.FromOldest() {
		to.Set(key, p)
	}
	return to
}

// example is the shortest document of a kind.
func example(kind plan.Kind) json.RawMessage {
	text, err := json.Marshal(struct {
		ECM   string    `json:"ecm"`
		Kind  plan.Kind `json:"kind"`
		ID    string    `json:"id"`
		Title string    `json:"title"`
	}{schema.Version, kind, "example-" + string(kind), "Example"})
	if err != nil {
		panic(err) // three texts always encode
	}
	return text
}
