package main

import (
	"strings"

	"github.com/invopop/jsonschema"

	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/schema"
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

// pattern is a text of a form.
func pattern(form string) *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Pattern: form}
}

const defsPath = "#/$defs/"

// refer is a reference to a definition.
func refer(name string) *jsonschema.Schema { return &jsonschema.Schema{Ref: defsPath + name} }

// definition returns the name of the definition that s refers to, or "".
func definition(s *jsonschema.Schema) string {
	name, _ := strings.CutPrefix(s.Ref, defsPath)
	return name
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

// document lifts a definition to the root of a schema of its own, with all
// definitions that it reaches.
func (r *reflector) document(kind plan.Kind, name string) *jsonschema.Schema {
	root := *r.defs[name]
	root.Version = jsonschema.Version
	root.ID = jsonschema.ID(schema.Options{}.ID(kind))
	root.Properties = jsonschema.NewProperties()
	fixed := map[string]string{"ecm": schema.Version, "kind": string(kind)}
	for key, p := range r.defs[name].Properties.FromOldest() {
		if value, ok := fixed[key]; ok {
			p = &jsonschema.Schema{Title: p.Title, Description: p.Description, Const: value}
		}
		root.Properties.Set(key, p)
	}
	root.Examples = []any{shortest{schema.Version, kind, "example-" + string(kind), "Example"}}
	root.Definitions = jsonschema.Definitions{}
	r.reach(&root, root.Definitions)
	return &root
}

// shortest is the shortest document of a kind.
type shortest struct {
	ECM   string    `json:"ecm"`
	Kind  plan.Kind `json:"kind"`
	ID    string    `json:"id"`
	Title string    `json:"title"`
}

// reach adds to defs what s refers to, and what that refers to.
func (r *reflector) reach(s *jsonschema.Schema, defs jsonschema.Definitions) {
	if name := definition(s); name != "" && defs[name] == nil {
		defs[name] = r.defs[name]
		r.reach(r.defs[name], defs)
	}
	for _, sub := range s.AnyOf {
		r.reach(sub, defs)
	}
	if s.Items != nil {
		r.reach(s.Items, defs)
	}
	for _, sub := range s.Properties.FromOldest() {
		r.reach(sub, defs)
	}
}
